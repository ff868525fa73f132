/// The dateline of a report: `تهران - ایرنا:`.
enum PersianDatelines {
  static let dateline = BoundaryRule(
    "fa.dateline",
    "A place and an agency with a colon are the dateline of a report, not part of its first sentence.",
    example: "تهران - ایرنا:| باران می‌بارد.", at: .colon, profiles: [.tm, .ud]
  ) { place in
    guard place.open == nil, !place.text.isDash(place.marks.lowerBound - 1), let shape = place.datelineShape
    else { return nil }
    return shape.hasAgency && shape.separators > 0 || shape.dashes == 1 && shape.words <= 6 ? true : nil
  }
}

extension Place {
  /// What stands between the segment's start and the colon; `nil` where it is too long or has a verb.
  fileprivate var datelineShape: (words: Int, dashes: Int, separators: Int, hasAgency: Bool)? {
    let start = text.skip(segmentStart, over: [.space, .ignorable])
    guard (5...60).contains(marks.lowerBound - start),
      PersianWords.beforeNoun.contains(
        wordAfter(start), of: text.units) == false
    else { return nil }
    var shape = (words: 0, dashes: 0, separators: 0, hasAgency: false)
    var at = start
    while at < marks.lowerBound {
      if text.has(at, .letter) {
        let word = at..<text.wordEnd(from: at)
        if PersianVerbs.isFinite(word, in: text) || PersianWords.announcing.contains(word, of: text.units) {
          return nil
        }
        if PersianWords.agencies.contains(word, of: text.units) { shape.hasAgency = true }
        shape.words += 1
        at = word.upperBound
        continue
      }
      if text.has(at, [.number, .mark]) { return nil }
      let isSign = text.isDash(at) || text.has(at, [.comma, .pair]) || text.unit(at) == 0x2F
      if isSign, shape.words > 0 { shape.separators += 1 }
      if text.isDash(at), text.has(at - 1, .space), text.has(at + 1, .space) { shape.dashes += 1 }
      at += 1
    }
    return shape.words <= 8 ? shape : nil
  }
}
