/// Rules for letters and numbers with a full stop.
enum PersianLetters {
  static let abbreviationAtEnd = BoundaryRule(
    "fa.abbreviation-at-end",
    "The sentence has its verb before the abbreviation, and a word that begins sentences follows.",
    example: "پایان کار آنان بود در ۳۳۰ ق.م.| سپس اسکندر آمد.", at: .fullStop,
    when: [.plain, .apart, .shortWord]
  ) { place in
    guard place.openerFollows, place.wordIsSingleLetter, place.segmentStart < place.word.lowerBound else {
      return nil
    }
    return place.verbs(before: place.word.lowerBound) > 0 ? true : nil
  }

  static let inlineLabel = BoundaryRule(
    "fa.inline-label", "A number or letter after a colon, comma or semicolon counts an item.",
    example: "سه چیز لازم است: ۱. آب؛ ۲. نور؛ ۳. خاک.", at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    let isNumber = place.wordIsNumber && place.word.count <= 2
    guard isNumber || PersianWords.listLetters.contains(place.word, of: place.text.units) else { return nil }
    let before =
      place.text.skipBack(
        place.word.lowerBound, over: [.space, .ignorable], downTo: place.segmentStart) - 1
    if place.text.has(before, [.semicolon, .comma]) { return false }
    // After a colon only the first item: `نتیجه: ۳.` is a sentence.
    guard place.text.has(before, .colon) else { return nil }
    return isNumber && place.text.digit(place.word.upperBound - 1) != 1 ? nil : false
  }

  static let numbered = BoundaryRule(
    "fa.numbered", "The number or letter names an article, a clause, a row; no verb came before it.",
    example: "طبق ماده ۱۲. قرارداد فسخ می‌شود.", at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    let isLetter =
      place.wordIsSingleLetter || PersianWords.spelledLetters.contains(place.word, of: place.text.units)
    guard place.wordIsNumber || isLetter else { return nil }
    let start = place.wordIsNumber ? place.numberStart : place.word.lowerBound
    var name = place.wordBefore(start)
    // The ezafe may stand apart: `تبصره ی ۲.`.
    if place.text.onlyLetter(name) == 0x06CC { name = place.wordBefore(name.lowerBound) }
    guard PersianWords.numbered.contains(name, of: place.text.units) else { return nil }
    if place.beginsSegment(name.lowerBound) { return false }
    return place.verbs(before: name.lowerBound) > 0 ? nil : false
  }

  static let letterNames = BoundaryRule(
    "fa.letter-name", "The name of a Latin letter with a full stop is an initial: «جی. کی.».",
    example: "تی. اس. الیوت شاعر بود.", at: .fullStop, when: .plain
  ) { place in
    let units = place.text.units
    guard PersianWords.letterNames.contains(place.word, of: units) else { return nil }
    if PersianWords.foreignLetterNames.contains(place.word, of: units) { return false }
    return place.initialFollows || place.initialBefore ? false : nil
  }
}

extension Place {
  /// Whether an initial with its full stop, or without one where it is joined, stands after the mark.
  fileprivate var initialFollows: Bool {
    let after = next..<text.wordEnd(from: next)
    guard text.onlyLetter(after) != nil || PersianWords.letterNames.contains(after, of: text.units) else {
      return false
    }
    return isJoined || text.unit(after.upperBound) == 0x2E
  }

  /// Whether an initial with its full stop stands before the word.
  fileprivate var initialBefore: Bool {
    let dot = text.skipBack(word.lowerBound, over: [.space, .ignorable], downTo: segmentStart) - 1
    guard dot > segmentStart, text.unit(dot) == 0x2E else { return false }
    let before = text.wordStart(before: dot, downTo: segmentStart)..<dot
    return text.onlyLetter(before) != nil || PersianWords.letterNames.contains(before, of: text.units)
  }
}

extension TextView {
  /// The value of a digit of any of the three systems; `nil` for anything else.
  fileprivate func digit(_ offset: Int) -> Int? {
    switch unit(offset) {
    case 0x30...0x39: Int(unit(offset)) - 0x30
    case 0x0660...0x0669: Int(unit(offset)) - 0x0660
    case 0x06F0...0x06F9: Int(unit(offset)) - 0x06F0
    default: nil
    }
  }
}
