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
      !traits(0..<base).isEmpty || letters[1] == L.alef && base == 4 && letters[base] == L.yeh
        || letters[0] == L.meem && base > 3 && letters[base - 1] != L.yeh
        ? Cut(count: base) : nil
    }
  }

  // MARK: What words are known

  /// Whether the first `count` letters are a word that takes endings: a listed one, a plural, an infinitive, a
  /// compound with a known tail.
  func isKnown(_ count: Int) -> Bool {
    guard count > 1 else { return false }
    let traits = traits(0..<count)
    if !traits.isEmpty { return !traits.isDisjoint(with: .base) || count > 3 }
    if isComparative(count) { return true }
    let isQuality = count > 4 && letters[count - 2] == L.yeh && letters[count - 1] == L.teh
    return isInfinitive(0..<count) || isPlural(count) || isCompound(count) || isQuality
  }

  private func isComparative(_ count: Int) -> Bool {
    count > 4 && letters[count - 1] == L.reh && letters[count - 2] == L.teh && isBase(count - 2)
  }

  /// Whether the first `count` letters are a plural in ان or ات.
  func isPlural(_ count: Int) -> Bool {
    guard count > 3, traits(0..<count).isEmpty else { return false }
    let ending = (letters[count - 2], letters[count - 1])
    switch ending {
    case (L.alef, L.noon):
      if letters[count - 3] == L.gaf, droppedHeh(count - 3) != nil { return true }
      if letters[count - 3] == L.yeh, count > 5 { return true }
      return isBase(count - 2)
    case (L.alef, L.teh): return arabic(count - 2) != nil
    default: return false
    }
  }

  /// Whether the first `count` letters are listed, or made of a listed word.
  func isBase(_ count: Int) -> Bool {
    guard count > 1 else { return false }
    let traits = traits(0..<count)
    if !traits.isEmpty { return !traits.isDisjoint(with: .base) }
    return isInfinitive(0..<count) || isCompound(count)
  }

  /// Whether the first `count` letters end in a word or suffix that makes compounds, or are a negated known word.
  func isCompound(_ count: Int) -> Bool {
    let tails = PersianTails.shared
    for length in stride(from: min(count - 2, tails.longest), through: 2, by: -1)
    where tails.contains(letters, count - length..<count) {
      return true
    }
    if count > 6, letters[0] == L.beh, letters[1] == L.yeh {
      return !traits(2..<count).isDisjoint(with: .base)
    }
    if count > 5, letters[0] == L.noon, letters[1] == L.alef {
      return !traits(2..<count).isDisjoint(with: .base)
    }
    return false
  }

  /// Whether the first `count` letters with a heh after them are a word.
  private func isHehWord(_ count: Int) -> Bool {
    guard count > 1, letters[count] == L.heh else { return false }
    let word = 0..<count + 1
    let traits = traits(word)
    if !traits.isEmpty { return true }
    if PersianTails.shared.containsHeh(letters, count) { return true }
    if isPlural(count) { return true }
    if looksArabic(count) { return true }
    if count > 4, letters[count - 1] == L.noon, letters[count - 2] == L.alef { return true }
    if count > 5, (2...count - 4).contains(where: { self.traits($0..<count + 1).contains(.noun) }) {
      return true
    }
    return count > 3 && (isParticipleTail(count) || isAgentTail(count))
  }

  /// Whether Arabic nouns in a silent heh look like this before it: تجزیه, محفظه, حجره.
  private func looksArabic(_ count: Int) -> Bool {
    guard traits(0..<count).isEmpty else { return false }
    if count == 4, letters[0] == L.teh, letters[3] == L.yeh { return true }
    let isBare = !(0..<count).contains {
      L.isVowel(letters[$0]) || letters[$0] == L.yeh || letters[$0] == L.alefMadda
    }
    return isBare && (count == 3 || letters[0] == L.meem && count == 4)
  }

  /// Whether the letters before `count` end in a stem of the past: پاکباخته.
  private func isParticipleTail(_ count: Int) -> Bool {
    let last = letters[count - 1]
    guard last == L.teh || last == L.dal else { return false }
    for length in 2...6 where count - length > 1 {
      if lexicon.verb(.past, letters, count - length..<count) != nil { return true }
    }
    return false
  }

  /// Whether a listed word stands before letters that may be an ending: فرزندان is not زندان.
  func takesListedEnding() -> Bool {
    guard letters.count > 5 else { return false }
    return (letters.count - 3..<letters.count).contains { isKnown($0) }
  }

  /// Whether a range is a listed word after بی: بیایمان.
  func isPrivative(_ range: Range<Int>) -> Bool {
    guard range.count > 4, letters[range.lowerBound] == L.beh, letters[range.lowerBound + 1] == L.yeh else {
      return false
    }
    return !traits(range.lowerBound + 2..<range.upperBound).isEmpty
  }

  /// Whether the word ends in a listed one that looks inflected: سردرفش.
  func hasListedTail() -> Bool {
    guard letters.count > 5 else { return false }
    return (1...letters.count - 5).contains { start in
      // The end of a plural is no word: هایشان.
      let isEnding = letters[start] == L.alef && letters[start + 1] == L.yeh
      return !isEnding && traits(start..<letters.count).contains(.fixed)
    }
  }

  /// Whether the letters before `count` end in a stem of the present and ند: پاینده.
  private func isAgentTail(_ count: Int) -> Bool {
    guard letters[count - 1] == L.dal, letters[count - 2] == L.noon else { return false }
    return (2...6).contains { length in
      let start = count - 2 - length
      guard start >= 0 else { return false }
      return lexicon.verb(.present, letters, start..<count - 2) != nil
    }
  }

  // MARK: Conditions

  /// تر and what follows it; of unknown words few in سین and peh are adjectives: منچستر.
  private func comparative(_ base: Int) -> Cut? {
    if letters.count > base + 2, !traits(0..<base + 2).isEmpty { return Cut(count: base + 2) }
    if isKnown(base) { return Cut(count: base) }
    if letters.count > base + 3 { return nil }
    if letters[base - 1] == 0x633 || letters[base - 1] == 0x67E { return nil }
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
    let isFree = isListed ? traits(0..<base).isDisjoint(with: .base) : traits(0..<base).isEmpty
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
    if letters[base - 1] == L.heh {
      // After a long vowel the heh is a consonant: راه.
      let isSilent = base > 2 && !L.isVowel(letters[base - 2])
      return isSilent || !traits(0..<base).isEmpty ? Cut(count: base) : nil
    }
    guard base > 2, letters[base - 1] == L.yeh, ending.units[1] != L.yeh || ending.units.count > 2 else {
      return nil
    }
    if !traits(0..<base + 1).isEmpty { return nil }
    if ending.units == PersianStemmer.alefSheen { return Cut(count: base) }
    return !traits(0..<base).isEmpty || base > 5 && ending.units != PersianStemmer.alefTeh
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
    let isNoun = traits(0..<base).contains(.noun) || isPlural(base)
    if isNoun { return Cut(count: base) }
    // One yeh of two belongs to the word, unless a vowel is before them.
    if last == L.yeh, base > 3, !L.isVowel(letters[base - 2]) { return Cut(count: base) }
    return takesIndefinite(base) ? Cut(count: base) : nil
  }

  /// Whether unknown words that end like this one are nouns, and not the base of an adjective: قابلیت.
  private func takesIndefinite(_ base: Int) -> Bool {
    base > 4 && letters[base - 1] == L.teh && letters[base - 2] == L.yeh && traits(0..<base).isEmpty
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

  private func droppedHeh(_ base: Int) -> Cut? {
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

  private func arabic(_ base: Int) -> Cut? {
    guard base > 1 else { return nil }
    var word = Array(letters[..<base])
    for letter in [L.teh, L.heh] {
      word.append(letter)
      if lexicon.traits(of: word, 0..<word.count).contains(.noun) { return Cut(count: base, added: letter) }
      word.removeLast()
    }
    let isListed = traits(0..<base).contains(.noun) || base > 3 && traits(0..<base) == .fixed
    if isListed || isInfinitive(0..<base) { return Cut(count: base) }
    guard base > 4, traits(0..<base).isEmpty else { return nil }
    // Nouns of action by their vowels: تغییرات, مبادلات, اختلافات.
    if letters[0] == L.teh, letters[base - 2] == L.yeh { return Cut(count: base) }
    if letters[0] == L.meem, letters[2] == L.alef, base == 5 { return Cut(count: base, added: L.heh) }
    return letters[0] == L.alef && letters[base - 2] == L.alef ? Cut(count: base) : nil
  }
}
