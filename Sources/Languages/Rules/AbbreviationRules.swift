/// Rules over abbreviations that may also end a sentence; each language gives its lists and examples.
extension WordRules {
  /// A word of the list ends a sentence only where a word follows that begins sentences.
  ///
  /// - Parameter capitalized: More such words, which are ordinary ones without their capital.
  static func within(
    _ words: WordList, capitalized: WordList = WordList(""), unless starters: WordList, id: String,
    example: String
  ) -> BoundaryRule {
    BoundaryRule(
      id, "The full stop belongs to an abbreviation, and no word that begins sentences follows.",
      example: example, at: .fullStop, when: .plain,
      srx: .within(words, capitalized: capitalized, unless: starters)
    ) { place in
      let units = place.text.units
      guard
        words.contains(place.word, of: units)
          || place.text.has(place.word.lowerBound, .upper) && capitalized.contains(place.word, of: units)
      else { return nil }
      if place.starts(with: starters) { return place.isJoined ? nil : true }
      return false
    }
  }

  /// A word of the list, such as `etc.`, ends a sentence wherever a capital follows.
  static func last(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The abbreviation closes a list, and a capital follows.", example: example, at: .fullStop,
      when: [.plain, .apart], srx: .last(words)
    ) { place in
      guard place.wordIs(in: words) else { return nil }
      return place.capitalFollows
    }
  }

  /// A word of the list goes with the number, letter or Roman number that follows: `Fig. 3`, `App. B`.
  static func beforeNumberOrLetter(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The full stop belongs to an abbreviation, and its number or letter follows.", example: example,
      at: .fullStop, when: .plain, srx: .beforeNumberOrLetter(words)
    ) { place in
      guard place.wordIs(in: words) else { return nil }
      return place.countFollows ? false : nil
    }
  }

  /// One letter and a full stop, unless a word that begins sentences follows.
  ///
  /// - Parameter alone: Words of one letter, which may end a sentence.
  static func initial(
    unless starters: WordList, alone: WordList = WordList(""), id: String, example: String
  ) -> BoundaryRule {
    BoundaryRule(
      id, "A single letter with a full stop is an initial or an abbreviation.", example: example,
      at: .fullStop, when: [.plain, .shortWord], srx: .initial(unless: starters)
    ) { place in
      guard place.wordIsSingleLetter, !place.wordIs(in: alone) else { return nil }
      // `20 °C` is a measure.
      if place.text.unit(place.word.lowerBound - 1) == 0xB0 { return nil }
      return place.isJoined || !place.starts(with: starters) ? false : nil
    }
  }

  /// Letters with full stops are one abbreviation: `U.S.`, `z. B.`; before a word that begins sentences they end one.
  static func letters(unless starters: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id,
      "Letters with full stops are one abbreviation, which ends a sentence only before a word that begins one.",
      example: example, at: .fullStop, when: [.plain, .shortWord], srx: .letters(unless: starters)
    ) { place in
      guard place.wordIsSingleLetter, place.dottedLetters.count > 1 else { return nil }
      return !place.isJoined && place.starts(with: starters)
    }
  }

  /// A number with a full stop is an ordinal where a word of either list stands beside it: `am 3. Mai`.
  ///
  /// - Parameter everywhere: Whether only a word that begins sentences speaks against it.
  static func ordinal(
    after: WordList, before: WordList, everywhere: Bool = false, unless starters: WordList, id: String,
    example: String
  ) -> BoundaryRule {
    BoundaryRule(
      id, "The full stop makes the number an ordinal.", example: example, at: .fullStop,
      when: [.plain, .apart]
    ) { place in
      guard place.wordIsNumber && place.word.count <= 2 || place.wordIsRoman else { return nil }
      let units = place.text.units
      if before.contains(place.wordAfter(place.next), of: units) { return false }
      if place.starts(with: starters) { return nil }
      return everywhere || after.contains(place.wordBefore(place.word.lowerBound), of: units) ? false : nil
    }
  }

  /// Names that are written with a mark, in whatever language.
  private static let markedNames = WordList(
    "Yahoo Jeopardy Wham Yum Oklahoma Joomla Kahoot Hulk Panic Chips Ahoy Shazam")

  static let markInName = BoundaryRule(
    "common.mark-in-name", "The mark is part of the name.", example: "She works for Yahoo! in Leeds.",
    at: [.exclamation, .question], when: [.plain, .apart]
  ) { place in
    guard place.wordIs(in: markedNames) else { return nil }
    return place.starts(with: EnglishWords.starters) ? nil : false
  }

  /// A full stop before a small letter ends a sentence all the same, as careless texts have it.
  static func smallLetter(id: String, profiles: Profiles = .ud, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The word before is no abbreviation, so the sentence ends, though a small letter follows.",
      example: example, at: .fullStop, when: [.apart, .plain], profiles: profiles
    ) { place in
      guard !place.unicodeBreaks, place.text.has(place.next, .lower), place.isWholeWord(ofAtLeast: 3),
        place.text.has(place.word.upperBound - 1, .lower), place.open == nil,
        place.end == place.marks.upperBound
      else { return nil }
      return true
    }
  }
}

extension Place {
  /// Whether the next word is one of the list and has a capital.
  func starts(with starters: WordList) -> Bool {
    let word = wordAfter(next)
    return text.has(word.lowerBound, .upper) && starters.contains(word, of: text.units)
  }

  /// Whether a number, a single capital or a Roman number follows.
  var countFollows: Bool {
    // `Eq. (4)`, `Nr. 5`, `ca. € 20`
    let first = text.unit(next) == 0x28 || text.isCurrencySign(next) ? next + 1 : next
    if text.has(first, .number) { return true }
    let word = next..<text.wordEnd(from: next)
    if word.count == 1, text.has(word.lowerBound, .upper) {
      // `A` and `I` are words as well: with a small letter after them, or before them, a sentence begins.
      guard [0x41, 0x49].contains(text.unit(word.lowerBound)) else { return true }
      let goesOn = text.has(text.skip(word.upperBound, over: .space), .lower)
      return !goesOn && text.has(self.word.lowerBound, .upper)
    }
    return text.isRoman(word)
  }

  /// Whether the word before the marks is a Roman number in capitals.
  var wordIsRoman: Bool { text.isRoman(word) }
}

extension TextView {
  /// Whether the word is a Roman number in capitals, at most six long.
  func isRoman(_ word: Range<Int>) -> Bool {
    // A single L or C is rather an initial.
    let digits: [UInt16] = word.count == 1 ? [0x49, 0x56, 0x58] : [0x49, 0x56, 0x58, 0x4C, 0x43]
    return (1...6).contains(word.count) && word.allSatisfy { digits.contains(units[$0]) }
  }
}
