/// Which endings may be taken from which words.
extension PersianStemmer {
  private typealias L = StemLetters

  /// What is left of a word.
  struct Cut {
    var count: Int
    var added: UInt16?
  }

  /// What is left when `ending` is taken from the word of which `base` letters stand before it, `nil` when it may
  /// not be taken.
  func result(of ending: PersianEnding, base: Int) -> Cut? {
    switch ending.condition {
    case .any:
      base == 2 && traits(0..<base).isEmpty ? nil : personsBefore(ending, base) ?? superlative(ending, base)
    case .plural: plural(ending, base)
    case .heh: afterHeh(ending, base)
    case .known: takesLetter(ending, base) ? Cut(count: base) : nil
    case .noun: traits(0..<base).contains(.noun) ? Cut(count: base) : nil
    case .vowel: vowel(ending, base)
    case .indefinite: indefinite(ending, base)
    case .ezafe: ezafe(base)
    case .persons: persons(ending, base)
    case .droppedHeh: droppedHeh(base)
    case .comparative: comparative(base)
    case .possessive: personsBefore(ending, base) ?? possessive(base)
    case .sheen: sheen(base)
    case .copula: copula(base)
    case .joinedCopula: joinedCopula(base)
    case .arabic: arabic(base)
    case .arabicPersons:
      !traits(0..<base).isEmpty || !hasPersianLetter(base) && looksLikePersons(base) ? Cut(count: base) : nil
    }
  }

  // MARK: Conditions

  /// تر and what follows it; of unknown words few in سین, peh and kheh are adjectives: منچستر.
  private func comparative(_ base: Int) -> Cut? {
    if letters.count > base + 2, !traits(0..<base + 2).isEmpty { return Cut(count: base + 2) }
    if isKnown(base) { return Cut(count: base) }
    if letters.count > base + 3 { return nil }
    if letters[base - 1] == 0x633 || letters[base - 1] == 0x67E || letters[base - 1] == L.kheh { return nil }
    return base > 4 || base > 3 && letters[0] == L.meem ? Cut(count: base) : nil
  }

  /// بیشترین comes from بیشتر.
  private func superlative(_ ending: PersianEnding, _ base: Int) -> Cut {
    let isListed = ending.units[0] == L.teh && !traits(0..<base + 2).isEmpty
    return Cut(count: isListed ? base + 2 : base)
  }

  /// م, ت and مین.
  private func takesLetter(_ ending: PersianEnding, _ base: Int) -> Bool {
    guard ending.units[0] == L.teh else { return isKnown(base) }
    // Arabic nouns of quality and of action: حاکمیت, مخالفت.
    if letters[base - 1] == L.yeh { return false }
    if base == 5, letters[0] == L.meem, letters[2] == L.alef { return false }
    return !traits(0..<base).isDisjoint(with: .base) || isInfinitive(0..<base) || isPlural(base)
  }

  /// نقاشان is the plural of نقاش, دوستان that of دوست.
  private func personsBefore(_ ending: PersianEnding, _ base: Int) -> Cut? {
    guard ending.units.count == 3, ending.units[1] == L.alef else { return nil }
    // "Your work" rather than cards: کارتان.
    if ending.units[0] == L.teh, base > 2, letters[base - 1] != 0x633, traits(0..<base).contains(.noun) {
      return nil
    }
    let isListed = !traits(0..<base + 1).isDisjoint(with: .base)
    let isTail = ending.units[0] == L.sheen && traits(0..<base).isEmpty && isCompound(base + 1)
    return isListed || isTail ? Cut(count: base + 1) : nil
  }

  private func plural(_ ending: PersianEnding, _ base: Int) -> Cut? {
    if base == 2, letters[0] == L.alef { return nil }
    if !traits(0..<base + 2).isEmpty, ending.units.count > 2 {
      // The ها belongs to the word: بهای, انتهایی.
      return Cut(count: base + 2)
    }
    let isListed = !traits(0..<base + 1).isEmpty
    let before = traits(0..<base)
    // مهلکهای is of مهلکه, not of the adjective.
    let isFree = isListed ? !before.contains(.noun) || before.contains(.plural) : before.isEmpty
    let isHeh = takesHeh(ending) && letters[base - 1] != L.heh && isFree && isHehWord(base)
    let isListedHeh = isShort(ending) && !traits(0..<base + 1).isEmpty
    guard isHeh || isListedHeh || (isShort(ending) && traits(0..<base).isEmpty && base > 2) else {
      return Cut(count: base)
    }
    return ending.units.count > 2 ? Cut(count: base + 1) : Cut(count: base)
  }

  /// Whether a heh can stand before the rest of the ending: های, هام, هایم, but not هایی.
  private func takesHeh(_ ending: PersianEnding) -> Bool {
    ending.units.count == 3
      || ending.units.count == 4 && ending.units[2] == L.yeh && ending.units[3] == L.meem
  }

  /// هام, هات and هاش are more often a heh with ام, ات, اش.
  private func isShort(_ ending: PersianEnding) -> Bool {
    ending.units.count == 3 && ending.units[2] != L.yeh
  }

  /// After a silent heh, or a yeh: خانهام, زندگیام.
  private func afterHeh(_ ending: PersianEnding, _ base: Int) -> Cut? {
    // بهای is of بها.
    if ending.units[1] == L.yeh, ending.units.count == 2, !traits(0..<base + 1).isEmpty { return nil }
    if letters[base - 1] == L.heh {
      // After a long vowel the heh is a consonant: راه.
      let isSilent = base > 2 && !L.isVowel(letters[base - 2])
      return isSilent || !traits(0..<base).isEmpty ? Cut(count: base) : nil
    }
    guard base > 2, letters[base - 1] == L.yeh else { return nil }
    if ending.units.count == 2, ending.units[1] == L.yeh {
      // دنیای is an ezafe, خشنودیای is not.
      let isAbstract = base > 4 && traits(0..<base + 1).isEmpty && isBase(base - 1)
      return isAbstract || !traits(0..<base).isEmpty && traits(0..<base + 1).isEmpty ? Cut(count: base) : nil
    }
    if !traits(0..<base + 1).isEmpty { return nil }
    // واقعیات is of واقعیت, not of واقعی.
    if ending.units == PersianStemmer.alefTeh, let plural = arabic(base), plural.added != nil {
      return plural
    }
    if ending.units == PersianStemmer.alefSheen { return Cut(count: base) }
    return !traits(0..<base).isEmpty || isBase(base - 1) || base > 5 && ending.units != PersianStemmer.alefTeh
      ? Cut(count: base) : nil
  }

  private static let alefTeh: [UInt16] = [L.alef, L.teh]
  private static let alefSheen: [UInt16] = [L.alef, L.sheen]

  /// The letters of the number whose ordinal the word is.
  func ordinal() -> Int? {
    let endings = [letters.count - 1, letters.count - 3]
    return endings.first { base in
      base > 1 && letters[base] == L.meem && traits(0..<base).contains(.number)
        && letters[base...].elementsEqual(PersianStemmer.ordinalEnding.prefix(letters.count - base))
    }
  }

  private static let ordinalEnding: [UInt16] = [L.meem, L.yeh, L.noon]

  private func vowel(_ ending: PersianEnding, _ base: Int) -> Cut? {
    guard L.isVowel(letters[base - 1]) else { return nil }
    if ending.units.count > 2, !traits(0..<base + 1).isEmpty { return Cut(count: base + 1) }
    if isKnown(base) {
      let isAbstract = ending.units == PersianStemmer.doubleYeh && traits(0..<base).isDisjoint(with: .noun)
      return isAbstract ? nil : Cut(count: base)
    }
    let isSafe = ending.units.count > 3 || ending.units[1] == L.sheen
    let isVerbal = lexicon.verb(.bare, letters, 0..<base) != nil
    return isSafe && !isVerbal && base > 3 && letters[base - 1] == L.alef ? Cut(count: base) : nil
  }

  private static let doubleYeh: [UInt16] = [L.yeh, L.yeh]

  private func indefinite(_ ending: PersianEnding, _ base: Int) -> Cut? {
    let last = letters[base - 1]
    if ending.units.count == 2 {
      guard last == L.yeh, base > 3 else { return nil }
      let isAbstract = letters[base - 2] == L.gaf || isCompound(base - 1)
      return isAbstract || !traits(0..<base).isEmpty ? Cut(count: base) : nil
    }
    // After a silent heh the yeh has an alef; after a consonant it has none: گروهی.
    if last == L.heh, base < 3 || !L.isVowel(letters[base - 2]) { return nil }
    if PersianTails.shared.endsInAgent(letters, base) { return nil }
    let isNoun = traits(0..<base).contains(.noun) || isPlural(base)
    if isNoun { return Cut(count: base) }
    // One yeh of two belongs to the word, unless a vowel is before them.
    if last == L.yeh, base > 3, !L.isVowel(letters[base - 2]) { return Cut(count: base) }
    return takesIndefinite(base) ? Cut(count: base) : nil
  }

  /// Whether unknown words that end like this one are nouns, and not the base of an adjective: قابلیت, عبادتگاه.
  private func takesIndefinite(_ base: Int) -> Bool {
    guard base > 4, traits(0..<base).isEmpty else { return false }
    let isPlace = letters[base - 3] == L.gaf && letters[base - 2] == L.alef && letters[base - 1] == L.heh
    return isPlace || letters[base - 1] == L.teh && letters[base - 2] == L.yeh
  }

  private func ezafe(_ base: Int) -> Cut? {
    let last = letters[base - 1]
    if last == L.alef { return base > 2 || isKnown(base) ? Cut(count: base) : nil }
    let isAgent = isKnownTailInVav(base) && letters[base - 2] != L.reh
    let isNoun = traits(0..<base).contains(.noun) || isAgent
    return last == L.vav && isNoun ? Cut(count: base) : nil
  }

  private func persons(_ ending: PersianEnding, _ base: Int) -> Cut? {
    let last = letters[base - 1]
    if ending.units.count == 3 {
      // After a vowel the yeh is of the ending, else of the word.
      if !traits(0..<base + 1).isEmpty { return Cut(count: base + 1) }
      if !traits(0..<base).isDisjoint(with: .base), last != L.vav {
        return Cut(count: L.isVowel(last) ? base : base + 1)
      }
      if last == L.alef { return base > 3 ? Cut(count: base) : nil }
      if last == L.vav, isBase(base) || isKnownTailInVav(base) { return Cut(count: base) }
      return base > 2 ? Cut(count: base + 1) : nil
    }
    // A title, not a plural: محمدخان.
    if last == L.kheh, traits(0..<base).isEmpty { return nil }
    if isBase(base) || last == L.yeh && base > 3 && letters[base - 2] == L.yeh { return Cut(count: base) }
    return traits(0..<base).isEmpty && isArabicParticiple(base) ? Cut(count: base) : nil
  }

  /// Whether the first `count` letters look like an Arabic participle: کاشف, متواضع.
  private func isArabicParticiple(_ count: Int) -> Bool {
    let last = letters[count - 1]
    if last == L.vav || last == L.beh || L.isVowel(last) { return false }
    if letters[0] == L.meem, count > 3, letters[1] != L.yeh { return true }
    return letters[1] == L.alef && count == 4 && last != L.teh && last != L.dal
  }

  private func isKnownTailInVav(_ base: Int) -> Bool {
    base > 3 && (lexicon.verb(.bare, letters, base - 2..<base) != nil || letters[base - 2] == L.reh)
  }

  func droppedHeh(_ base: Int) -> Cut? {
    guard base > 1 else { return nil }
    let last = letters[base - 1]
    let isAgent = base > 3 && last == L.dal && letters[base - 2] == L.noon
    let isParticiple = lexicon.verb(.past, letters, 0..<base) != nil || isParticipleTail(base)
    return isAgent || isParticiple || isKnownWithHeh(base) ? Cut(count: base, added: L.heh) : nil
  }

  /// The letters after `base` are not a heh; the word with one is looked up all the same.
  private func isKnownWithHeh(_ base: Int) -> Bool {
    var word = Array(letters[..<base])
    word.append(L.heh)
    return lexicon.traits(of: word, 0..<word.count).isEmpty == false
      || PersianTails.shared.containsHeh(word, base)
  }

  private func possessive(_ base: Int) -> Cut? {
    if isKnown(base) { return Cut(count: base) }
    if StemLetters.isVowel(letters[base - 1]) { return nil }
    // Of the participles in meem more end in another: مترجمان.
    if letters[0] == L.meem, letters[base] == L.meem, base < 6 { return Cut(count: base + 1) }
    // Compounds in سخت and بخت: تیرهبختان.
    if letters[base - 1] == L.kheh, letters[base] == L.teh { return Cut(count: base + 1) }
    // -stan is a country far more often than "your" after س.
    if letters[base - 1] == 0x633, letters[base] == L.teh { return nil }
    return base > 3 && traits(0..<base).isEmpty ? Cut(count: base) : nil
  }

  private func sheen(_ base: Int) -> Cut? {
    if isKnown(base) { return Cut(count: base) }
    guard traits(0..<base).isEmpty, base > 2, base > 3 || letters[base - 1] != L.yeh,
      lexicon.verb(.present, letters, 0..<base) == nil
    else { return nil }
    return PersianTails.shared.endsInSheen(letters, base + 1) ? nil : Cut(count: base)
  }

  private func copula(_ base: Int) -> Cut? {
    if isKnown(base) { return Cut(count: base) }
    let last = letters[base - 1]
    // Adjectives of relation and the Arabic participles in meem.
    if last == L.yeh, base > 4, letters[base] == L.noon { return Cut(count: base) }
    let isParticiple = letters[0] == L.meem && base > 3 && last != L.alef && letters[base] == L.noon
    return isParticiple && traits(0..<base).isEmpty ? Cut(count: base) : nil
  }

  private func joinedCopula(_ base: Int) -> Cut? {
    if isKnown(base) { return Cut(count: base) }
    return base > 2 && letters[base - 1] != L.alef && traits(0..<base).isEmpty ? Cut(count: base) : nil
  }

  func arabic(_ base: Int) -> Cut? {
    guard base > 1 else { return nil }
    var word = Array(letters[..<base])
    for letter in [L.teh, L.heh] {
      word.append(letter)
      if lexicon.traits(of: word, 0..<word.count).contains(.noun) { return Cut(count: base, added: letter) }
      word.removeLast()
    }
    let isListed =
      !traits(0..<base).isDisjoint(with: [.noun, .adjective]) || base > 3 && traits(0..<base) == .fixed
    if isListed || isInfinitive(0..<base) { return Cut(count: base) }
    guard base > 4, traits(0..<base).isEmpty else { return nil }
    // Nouns of action by their vowels: تغییرات, مبادلات, اختلافات.
    if letters[0] == L.teh, letters[base - 2] == L.yeh { return Cut(count: base) }
    if letters[0] == L.meem, letters[2] == L.alef, base == 5 { return Cut(count: base, added: L.heh) }
    return letters[0] == L.alef && letters[base - 2] == L.alef ? Cut(count: base) : nil
  }
}
