/// Rules for what follows a quotation that ends with a mark.
enum PersianQuotations {
  static let inClause = BoundaryRule(
    "fa.quotation-in-clause",
    "The quotation belongs to a clause that began with «وقتی», «اگر» …; the main one follows.",
    example: "وقتی پرسید: «کجا؟» کسی جواب نداد.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, closed.opening != .start, !place.hasOuterMark else {
      return nil
    }
    // «گفت که»: this «که» opens no clause but the quotation itself.
    let before = place.text.skipBack(
      closed.offset, over: [.space, .ignorable, .colon], downTo: place.segmentStart)
    let last = place.wordBefore(before)
    let isThat = PersianWords.conjunctions.contains(last, of: place.text.units)
    let end = isThat ? last.lowerBound : before
    guard end > place.segmentStart else { return nil }
    return place.lacksMainVerb(before: end, verbs: place.verbs(before: end)) ? false : nil
  }

  static let thenCopula = BoundaryRule(
    "fa.quotation-then-copula", "A copula follows the quotation and says what it is, or whose.",
    example: "شعارشان «هرگز!» بود.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, !place.hasOuterMark else { return nil }
    return PersianWords.copulas.contains(place.wordAfter(place.next), of: place.text.units) ? false : nil
  }

  static let named = BoundaryRule(
    "fa.quotation-named", "The sentence began with the quotation and goes on to say what it is.",
    example: "«چرا؟» پرسش همیشگی او بود.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, closed.opening == .start, !place.hasOuterMark else {
      return nil
    }
    let first = place.wordAfter(place.next)
    let isTakenUp = place.followingWords(atMost: 4) { PersianWords.spoken.contains($0, of: place.text.units) }
    guard isTakenUp || PersianWords.named.contains(first, of: place.text.units) else { return nil }
    let isSaid = place.followingWords(atMost: 12) { PersianWords.copulas.contains($0, of: place.text.units) }
    return isSaid ? false : nil
  }

  static let thenSaying = BoundaryRule(
    "fa.quotation-then-saying", "The sentence began with the quotation and goes on to say who spoke.",
    example: "«نمی‌آیم!» این را گفت و رفت.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, closed.opening == .start else { return nil }
    if place.continues { return false }
    return place.sayingFollows ? false : true
  }

  static let afterVerb = BoundaryRule(
    "fa.quotation-after-verb", "The sentence had its verb before the quotation, and ends with it.",
    example: "روی در نوشته شده بود «ورود ممنوع!»| برگشتیم.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, closed.opening == .inside else { return nil }
    let end = place.text.skipBack(closed.offset, over: [.space, .ignorable], downTo: place.segmentStart)
    guard end > place.segmentStart, place.verbEnds(at: end) else { return nil }
    return !place.continues
  }
}

extension Place {
  /// Whether a verb of saying comes before any other verb, a relative clause aside.
  fileprivate var sayingFollows: Bool {
    var at = text.isDash(next) ? text.skip(next + 1, over: .space) : next
    // «این» takes the quotation up again: `«آب!» این تنها چیزی بود که می‌گفت`.
    var relative = PersianWords.takingUp.contains(wordAfter(at), of: text.units) ? 2 : 0
    for _ in 0..<14 {
      let word = wordAfter(at)
      if word.isEmpty {
        // An insertion: `پیرمرد، که خسته بود، پرسید`.
        let sign = text.skip(at, over: [.space, .ignorable])
        guard text.has(sign, .comma) else { return false }
        at = sign + 1
        continue
      }
      if PersianWords.saying.contains(word, of: text.units) { return true }
      if PersianWords.conjunctions.contains(word, of: text.units) {
        relative += 1
      } else if PersianVerbs.isFinite(word, in: text) {
        if relative == 0 { return false }
        relative -= 1
      }
      at = word.upperBound
    }
    return false
  }
}
