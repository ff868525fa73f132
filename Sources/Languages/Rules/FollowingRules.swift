/// Rules on what follows a mark, for scripts that have capitals: asked after all others.
enum FollowingRules {
  static let all: [BoundaryRule] = [
    smallAfterApostrophe, signBeginsWord, noteNumber, face, omission, dotsThenCapital, spaceMissing,
    numberFollows, dashFollows, labelFollows, smallThenCapital, addressFollows,
    smallThroughout,
  ]

  static let smallAfterApostrophe = BoundaryRule(
    "common.small-letter-after-apostrophe",
    "A quotation in single marks ends and a small letter follows, so the sentence goes on.",
    example: "'Come in!' said a voice.", when: .apart
  ) { place in
    guard place.end > place.marks.upperBound, place.text.isApostrophe(place.end - 1) else { return nil }
    return place.text.has(place.next, .lower) ? false : nil
  }

  static let signBeginsWord = BoundaryRule(
    "common.sign-begins-word", "The sign stands before its word and belongs to it.",
    example: "They speak !Xam and !Ora there.", at: .exclamation, when: .joined
  ) { place in
    let text = place.text
    let before = place.marks.lowerBound - 1
    let stands = before < place.lineStart || text.has(before, .space) || text.isOpening(before)
    return stands && place.marks.count == 1 && text.has(place.next, .letter) ? false : nil
  }

  static let noteNumber = BoundaryRule(
    "common.note-number", "The number after the full stop is a note's, and a capital follows.",
    example: "Nobody doubts the result.12| The test was long.", at: .fullStop, when: .apart
  ) { place in
    guard place.end > place.marks.upperBound, place.text.has(place.end - 1, .number) else { return nil }
    return place.capitalFollows ? true : nil
  }

  static let face = BoundaryRule(
    "common.face", "A face after the mark belongs to it, and a capital follows.",
    example: "We had fun! :-)| See you soon.",
    when: [.apart, .plain]
  ) { place in
    let text = place.text
    let start = text.skip(place.marks.upperBound, over: .space)
    guard start < place.end, text.has(start, .colon), text.emoticonEnd(at: start) != nil else { return nil }
    return place.capitalFollows ? true : nil
  }

  static let omission = BoundaryRule(
    "common.omission", "Three dots that stand apart say that something was left out or not said.",
    example: "The point is . . . I did not go.", at: .ellipsis, when: .apart
  ) { place in
    guard place.kinds == .ellipsis, place.marksStandApart, place.marks.count == 5 else { return nil }
    return place.marks.count { place.text.unit($0) == 0x2E } == 3 ? false : nil
  }

  static let dotsThenCapital = BoundaryRule(
    "common.dots-then-capital", "A capital after dots that touch their word begins a sentence.",
    example: "Wait…| What was that?", at: .ellipsis, when: .apart
  ) { place in
    guard place.kinds == .ellipsis, place.capitalFollows, !place.marksStandApart else { return nil }
    return true
  }

  static let spaceMissing = BoundaryRule(
    "common.space-missing", "Only the space after the full stop is missing.",
    example: "The rain stopped.|The street was quiet.", at: .dots, when: [.joined, .goesOn]
  ) { place in
    let text = place.text
    let end = place.word.upperBound
    guard place.word.count > 1, text.has(place.next, .upper) else { return nil }
    let isProse = text.has(end - 1, .number) || text.has(end - 1, .lower) && text.has(end - 2, .lower)
    // A second stop in the unbroken run before is a name's, such as `java.lang.String`.
    let token = place.tokenStart(before: place.marks.lowerBound)..<place.marks.lowerBound
    guard isProse, !token.contains(where: { text.unit($0) == 0x2E }) else { return nil }
    let word = place.next..<text.wordEnd(from: place.next)
    guard word.count == 1 || text.has(place.next + 1, .lower) else { return nil }
    if domains.contains(word, of: text.units) { return nil }
    return text.has(word.upperBound, [.space, .comma, .mark]) || text.isApostrophe(word.upperBound)
      ? true : nil
  }

  private static let domains = WordList("com net org edu gov")

  static let numberFollows = BoundaryRule(
    "common.number-begins",
    "A whole word stands before the full stop, and a number begins the next sentence.",
    example: "The hotel was empty.| 3 rooms had no light.", at: .fullStop, when: [.apart, .plain, .goesOn]
  ) { place in
    let text = place.text
    let first = text.isCurrencySign(place.next) ? place.next + 1 : place.next
    guard text.has(first, .number) else { return nil }
    if place.isWholeWord(ofAtLeast: 3) || text.unit(place.marks.lowerBound - 1) == 0x29 { return true }
    // `1 and 1 is 2. 2 and 2 is 4.`: the number before is no label and names nothing.
    let before = place.wordBefore(place.word.lowerBound)
    return place.wordIsNumber && before.count > 1 && text.has(before.lowerBound, .lower) ? true : nil
  }

  static let dashFollows = BoundaryRule(
    "common.dash-begins", "After the full stop a dash or bullet opens a line of speech or an item.",
    example: "He sat down.| - Is it late?", at: [.fullStop, .ellipsis, .question, .exclamation],
    when: [.apart, .plain, .goesOn]
  ) { place in
    let text = place.text
    var at = place.next
    while text.isDash(at) || text.isBullet(at) { at += 1 }
    guard at > place.next else { return nil }
    // After `?` and `!` a dash also leads to who spoke.
    let isFull = place.kinds.isDisjoint(with: [.question, .exclamation])
    guard isFull || text.unit(place.next) == 0x2D || text.isBullet(place.next) else { return nil }
    let isBullet = text.isBullet(at - 1) && text.has(at, .space)
    at = text.skip(at, over: [.space, .pair])
    return isBullet || text.has(at, [.upper, .number]) ? true : nil
  }

  static let labelFollows = BoundaryRule(
    "common.label-begins", "A letter or number with a bracket counts the next item of a list.",
    example: "(a) Open the lid.| (b) Take it out.", at: [.fullStop, .question, .exclamation],
    when: [.apart, .plain, .goesOn]
  ) { place in
    guard let end = place.text.bracketedLabelEnd(at: place.next) else { return nil }
    if place.text.unit(place.next) != 0x28, place.open != nil { return nil }
    return place.text.has(place.text.skip(end, over: .space), .letter) ? true : nil
  }

  static let smallThenCapital = BoundaryRule(
    "common.small-then-capital", "The next word is a name with a small first letter.",
    example: "Rain fell on the roof.| iPads lay on the table.", at: .fullStop,
    when: [.apart, .plain, .goesOn]
  ) { place in
    guard place.isWholeWord(ofAtLeast: 3), place.text.has(place.next, .lower) else { return nil }
    return place.text.has(place.next + 1, .upper) ? true : nil
  }

  static let addressFollows = BoundaryRule(
    "common.address-begins", "After the full stop stands a web address by itself.",
    example: "All is in the plan.| https://example.org/plan", at: .dots, when: [.apart, .plain, .goesOn]
  ) { place in
    guard place.isWholeWord(ofAtLeast: 3) || place.kinds == .ellipsis else {
      return nil
    }
    return place.text.beginsAddress(place.next) ? true : nil
  }

  static let smallThroughout = BoundaryRule(
    "common.small-letters-throughout",
    "The writer uses no capitals: this sentence began with a small letter too.",
    example: "i saw the dog.| it was asleep.", at: .fullStop, when: [.apart, .plain, .goesOn]
  ) { place in
    guard place.text.has(place.next, .lower), place.isWholeWord(ofAtLeast: 3),
      place.text.has(place.segmentStart, .lower), place.text.has(place.word.upperBound - 1, .lower)
    else { return nil }
    return place.word.lowerBound > place.segmentStart ? true : nil
  }
}

extension Place {
  /// Whether white space stands between the word and the marks.
  var marksStandApart: Bool { word.upperBound < marks.lowerBound }

  /// Whether the word is letters only, as many as wanted, small but for the first.
  func isWholeWord(ofAtLeast count: Int) -> Bool {
    guard word.count >= count, !marksStandApart else { return false }
    // A capital may be an abbreviation's: such words must be longer.
    if text.has(word.lowerBound, .upper), word.count <= count { return false }
    return word.dropFirst().allSatisfy { text.has($0, [.letter, .ignorable]) && !text.has($0, .upper) }
  }
}

extension TextView {
  func isApostrophe(_ offset: Int) -> Bool { unit(offset) == 0x27 || unit(offset) == 0x2019 }

  func isCurrencySign(_ offset: Int) -> Bool {
    let unit = unit(offset)
    return unit == 0x24 || unit == 0xA3 || unit == 0xA5 || (0x20A0...0x20C0).contains(unit)
  }

  /// Whether the unit opens an item of a list: a bullet, an asterisk.
  func isBullet(_ offset: Int) -> Bool {
    switch unit(offset) {
    case 0x2A, 0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25AA, 0x25CF, 0x25E6: true
    default: false
    }
  }

  /// The end of `(b)`, `b)`, `(12)`, `3)` at `offset` when white space follows.
  func bracketedLabelEnd(at offset: Int) -> Int? {
    let start = unit(offset) == 0x28 ? offset + 1 : offset
    let end = wordEnd(from: start)
    guard (1...3).contains(end - start), unit(end) == 0x29, has(end + 1, .space) else { return nil }
    let isNumber = (start..<end).allSatisfy { has($0, .number) }
    let isRoman = (start..<end).allSatisfy { [0x69, 0x76, 0x78].contains(unit($0) | 0x20) }
    return isNumber || isRoman || end - start == 1 ? end + 1 : nil
  }

  /// Whether a web address begins here: `http:`, `https:`, `ftp:`, `www.`.
  func beginsAddress(_ offset: Int) -> Bool {
    func spells(_ letters: StaticString) -> Bool {
      letters.withUTF8Buffer { $0.enumerated().allSatisfy { unit(offset + $0) | 0x20 == UInt16($1) | 0x20 } }
    }
    return spells("http://") || spells("https://") || spells("www.") || spells("ftp://")
  }
}
