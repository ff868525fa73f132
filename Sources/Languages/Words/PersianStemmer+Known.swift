/// What words are known, and what unknown ones show by their parts.
extension PersianStemmer {
  private typealias L = StemLetters

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

  func isComparative(_ count: Int) -> Bool {
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
  func isHehWord(_ count: Int) -> Bool {
    guard count > 1, letters[count] == L.heh else { return false }
    let word = 0..<count + 1
    let traits = traits(word)
    if !traits.isEmpty { return true }
    if PersianTails.shared.containsHeh(letters, count) { return true }
    if letters[count - 1] == L.noon, isPlural(count) { return true }
    if looksArabic(count) { return true }
    if count > 4, letters[count - 1] == L.noon, letters[count - 2] == L.alef { return true }
    if count > 5, (2...count - 4).contains(where: { self.traits($0..<count + 1).contains(.noun) }) {
      return true
    }
    return count > 3 && (isParticipleTail(count) || isAgentTail(count))
  }

  /// Whether Arabic nouns in a silent heh look like this before it: تجزیه, محفظه, حجره.
  func looksArabic(_ count: Int) -> Bool {
    guard traits(0..<count).isEmpty else { return false }
    if count == 4, letters[0] == L.teh, letters[3] == L.yeh { return true }
    let isBare = !(0..<count).contains {
      L.isVowel(letters[$0]) || letters[$0] == L.yeh || letters[$0] == L.alefMadda
    }
    return isBare && hasArabicLetter(count) && (count == 3 || letters[0] == L.meem && count == 4)
  }

  /// Whether the letters before `count` end in a stem of the past: پاکباخته.
  func isParticipleTail(_ count: Int) -> Bool {
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

  /// Whether a range is a listed word after بی or نا: بیایمان, ناآسان.
  func isPrivative(_ range: Range<Int>) -> Bool {
    let (first, second) = (letters[range.lowerBound], letters[range.lowerBound + 1])
    guard range.count > 4, first == L.beh && second == L.yeh || first == L.noon && second == L.alef else {
      return false
    }
    return !traits(range.lowerBound + 2..<range.upperBound).isEmpty
  }

  /// Whether the word ends in a listed one that looks inflected: سردرفش.
  func hasListedTail() -> Bool {
    guard letters.count > 5 else { return false }
    if letters.count > 7, hasArabicGenitive() { return true }
    return (1...letters.count - 5).contains { start in
      // The end of a plural is no word: هایشان.
      let isEnding = letters[start] == L.alef && letters[start + 1] == L.yeh
      return !isEnding && traits(start..<letters.count).contains(.fixed)
    }
  }

  /// Whether the word is two listed at an Arabic article: آخرالزمان.
  func hasArabicGenitive() -> Bool {
    (4...letters.count - 4).contains { start in
      letters[start - 1] == L.lam && letters[start - 2] == L.alef && !traits(start..<letters.count).isEmpty
    }
  }

  /// Whether the letters before `count` end in a stem of the present and ند: پاینده.
  func isAgentTail(_ count: Int) -> Bool {
    guard letters[count - 1] == L.dal, letters[count - 2] == L.noon else { return false }
    return (2...6).contains { length in
      let start = count - 2 - length
      guard start >= 0 else { return false }
      return lexicon.verb(.present, letters, start..<count - 2) != nil
    }
  }

  /// Whether an Arabic participle may stand before ین or ون.
  func looksLikePersons(_ base: Int) -> Bool {
    letters[1] == L.alef && base == 4 && letters[base] == L.yeh
      || letters[0] == L.meem && base > 3 && letters[base - 1] != L.yeh
  }

  /// Whether the first `count` letters have one that words from Arabic have, of Persian ones few.
  private func hasArabicLetter(_ count: Int) -> Bool {
    let known: [UInt16] = [0x62B, 0x62D, 0x62E, 0x630, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63A, 0x642]
    return (0..<count).contains { known.contains(letters[$0]) }
  }

  /// Whether the first `count` letters have one that Arabic has not: پ چ ژ گ.
  func hasPersianLetter(_ count: Int) -> Bool {
    (0..<count).contains { [0x67E, 0x686, 0x698, L.gaf].contains(letters[$0]) }
  }
}
