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

  static let eraOfYear = BoundaryRule(
    "fa.era-of-year", "A letter that touches a year names its era.",
    example: "متولد ۱۳۴۵ش. در تبریز است.", at: .fullStop, when: [.plain, .apart]
  ) { place in
    let last = place.word.upperBound - 1
    guard place.word.count >= 3, place.text.has(last - 1, .number), place.text.has(last, .letter) else {
      return nil
    }
    return PersianWords.eraLetters.contains(last..<last + 1, of: place.text.units) ? false : nil
  }

  static let numbered = BoundaryRule(
    "fa.numbered", "The number or letter names an article, a clause, a row; no verb came before it.",
    example: "طبق ماده ۱۲. قرارداد فسخ می‌شود.", at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    let isLetter =
      place.wordIsSingleLetter || place.wordIs(in: PersianWords.spelledLetters)
    guard place.wordIsNumber || isLetter else { return nil }
    let start = place.wordIsNumber ? place.numberStart : place.word.lowerBound
    var name = place.wordBefore(start)
    // The ezafe may stand apart: `تبصره ی ۲.`.
    if place.text.onlyLetter(name) == 0x06CC { name = place.wordBefore(name.lowerBound) }
    guard PersianWords.numbered.contains(name, of: place.text.units) else { return nil }
    if place.beginsSegment(name.lowerBound) { return false }
    return place.verbs(before: name.lowerBound) > 0 ? nil : false
  }
}
