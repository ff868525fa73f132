/// Rules over letters, labels and signs that several languages share; each gives its words and examples.
extension WordRules {
  /// A number or letter after a colon, comma or semicolon counts an item: `: ۱. آب؛ ۲. نور`.
  static func inlineLabel(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "A number or letter after a colon, comma or semicolon counts an item.", example: example,
      at: .fullStop, when: [.plain, .shortWord], srx: .inlineLabel
    ) { place in
      let isNumber = place.wordIsNumber && place.word.count <= 2
      guard isNumber || place.wordIs(in: words) else { return nil }
      let before =
        place.text.skipBack(
          place.word.lowerBound, over: [.space, .ignorable], downTo: place.segmentStart) - 1
      if place.text.has(before, [.semicolon, .comma]) { return false }
      // After a colon only the first item: `نتیجه: ۳.` is a sentence.
      guard place.text.has(before, .colon) else { return nil }
      return isNumber && place.text.digit(place.word.upperBound - 1) != 1 ? nil : false
    }
  }

  /// The name of a Latin letter, spelled in the language's own script, is an initial: `جی. کی.`.
  ///
  /// - Parameter foreign: Names that are no words of the language: one alone is an initial.
  static func letterNames(
    _ names: WordList, foreign: WordList, id: String, example: String, at marks: SentenceMarks = .fullStop
  ) -> BoundaryRule {
    BoundaryRule(
      id, "The name of a Latin letter with a full stop is an initial.", example: example, at: marks,
      when: .plain, srx: .letterNames(names, foreign: foreign)
    ) { place in
      guard place.wordIs(in: names) else { return nil }
      if place.wordIs(in: foreign) { return false }
      return place.initialFollows(names) || place.initialBefore(names) ? false : nil
    }
  }

  /// A comma, colon or semicolon after the mark: the sentence goes on.
  static func continuing(id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "A comma, colon or semicolon follows, so the sentence goes on.", example: example,
      srx: .continuing
    ) { place in place.continues ? false : nil }
  }

  /// A dash opens the next line of a dialogue.
  static func dialogueDash(id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "A dash opens the next line of a dialogue; an insertion has one before it, too.",
      example: example, when: [.plain, .apart]
    ) { place in
      guard place.text.isDash(place.next), place.kinds != .ellipsis else { return nil }
      return place.spacedDashes.isMultiple(of: 2)
    }
  }

  /// A mark after a Latin word with words in Arabic letters around it.
  static func markInLatinName(id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The mark is part of a Latin name within the sentence.", example: example,
      at: [.question, .exclamation], when: .plain, srx: .markInLatinName
    ) { place in
      guard place.text.isLatin(place.marks.lowerBound - 1) else { return nil }
      // A whole Latin sentence has its own end; a name has other letters before and after it.
      let before = place.wordBefore(place.word.lowerBound)
      let after = place.wordAfter(place.next)
      return place.text.isArabic(before.lowerBound) && place.text.isArabic(after.lowerBound) ? false : nil
    }
  }

  /// A word in Arabic letters and a full stop, then small Latin letters, where Unicode sees no end.
  static func latinFollows(id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "A word in Arabic letters and a full stop end a sentence, also where small Latin letters follow.",
      example: example, at: .dots, when: .apart, srx: .latinFollows
    ) { place in
      guard !place.unicodeBreaks, place.word.count > 1 else { return nil }
      let last = place.word.upperBound - 1
      return place.text.isArabic(last) || place.text.digit(last) != nil && place.text.units[last] > 0x39
        ? true : nil
    }
  }
}

extension Place {
  /// Whether one of the words of the sentence before `offset` is wanted; looks back 200 units.
  func hasWord(before offset: Int, _ isWanted: (Range<Int>) -> Bool) -> Bool {
    let limit = max(segmentStart, offset - TextView.reach)
    var end = offset
    while end > limit {
      while end > limit, !text.has(end - 1, [.letter, .number]) { end -= 1 }
      let start = text.wordStart(before: end, downTo: limit)
      if start < end, isWanted(start..<end) { return true }
      end = start
    }
    return false
  }

  /// Dashes with white space around them, in the segment before the marks and not at its start.
  fileprivate var spacedDashes: Int {
    let first = text.skip(segmentStart, over: [.space, .ignorable, .pair]) + 1
    return (first..<max(first, marks.lowerBound)).count { offset in
      text.isDash(offset) && text.has(offset - 1, .space) && text.has(offset + 1, .space)
    }
  }

  /// Whether an initial with its full stop, or without one where it is joined, stands after the mark.
  fileprivate func initialFollows(_ names: WordList) -> Bool {
    let after = next..<text.wordEnd(from: next)
    guard text.onlyLetter(after) != nil || names.contains(after, of: text.units) else { return false }
    return isJoined || text.isFullStop(after.upperBound)
  }

  /// Whether an initial with its full stop stands before the word.
  fileprivate func initialBefore(_ names: WordList) -> Bool {
    let dot = text.skipBack(word.lowerBound, over: [.space, .ignorable], downTo: segmentStart) - 1
    guard dot > segmentStart, text.isFullStop(dot) else { return false }
    let before = text.wordStart(before: dot, downTo: segmentStart)..<dot
    return text.onlyLetter(before) != nil || names.contains(before, of: text.units)
  }
}

extension TextView {
  /// Whether the unit is a full stop, Latin or Urdu.
  func isFullStop(_ offset: Int) -> Bool { unit(offset) == 0x2E || unit(offset) == 0x06D4 }

  /// The value of a digit of any of the three systems; `nil` for anything else.
  func digit(_ offset: Int) -> Int? {
    switch unit(offset) {
    case 0x30...0x39: Int(unit(offset)) - 0x30
    case 0x0660...0x0669: Int(unit(offset)) - 0x0660
    case 0x06F0...0x06F9: Int(unit(offset)) - 0x06F0
    default: nil
    }
  }
}
