/// Rules for three dots, which end a sentence, break it off, or stand for words left out.
enum PersianDots {
  static let stopAfterDots = BoundaryRule(
    "fa.stop-after-dots", "A full stop of its own follows the dots, so the sentence ends.",
    example: "سیب و گلابی و ... .| بعد رفتیم.", at: .stopAfterEllipsis
  ) { place in place.isJoined ? nil : true }

  static let dotsAfterVa = BoundaryRule(
    "fa.dots-after-va", "Dots after «و» say “and so on”; the sentence goes on.",
    example: "کتاب، دفتر و... روی میز بود.", at: .ellipsis
  ) { place in
    guard place.kinds == .ellipsis, place.wordIs(in: PersianWords.andSoOn) else {
      return nil
    }
    return place.openerFollows && place.verbs(before: place.word.lowerBound) > 0
  }

  static let dotsOfAllah = BoundaryRule(
    "fa.dots-of-allah", "Dots after «ا» stand for the rest of «الله».",
    example: "آیت ا... رستگار سخن گفت.", at: .ellipsis
  ) { place in
    guard place.kinds == .ellipsis, place.wordIs(in: PersianWords.allahForms) else {
      return nil
    }
    return false
  }

  static let dotsAfterVerb = BoundaryRule(
    "fa.dots-after-verb", "The dots follow a finite verb, with which a Persian sentence ends.",
    example: "دیگر چیزی نگفت...| باران می‌بارید.", at: .ellipsis
  ) { place in
    guard place.kinds == .ellipsis, place.closed == nil, !place.isJoined else { return nil }
    guard place.verbEnds(at: place.word.upperBound), !place.repeatsWord else { return nil }
    let verbs = 1 + place.verbs(before: place.word.lowerBound)
    return place.lacksMainVerb(before: place.word.lowerBound, verbs: verbs) ? nil : true
  }

  static let dotsAfterUtterance = BoundaryRule(
    "fa.dots-after-utterance", "The dots follow a greeting or the like, which is an utterance by itself.",
    example: "سلام...| من برگشتم.", at: .ellipsis, when: [.plain, .apart]
  ) { place in
    guard place.kinds == .ellipsis, place.beginsSegment(place.word.lowerBound) else { return nil }
    return place.wordIs(in: PersianWords.utterances) && !place.repeatsWord
      ? true : nil
  }

  static let dotsWithoutVerb = BoundaryRule(
    "fa.dots-without-verb", "No verb stands before the dots, so the speaker only hesitates.",
    example: "من... من خبر نداشتم.", at: .ellipsis
  ) { place in
    place.kinds == .ellipsis && place.closed == nil ? false : nil
  }
}

extension Place {
  /// Whether the speaker stammers: `رفت... رفت`, or goes on with a conjunction.
  fileprivate var repeatsWord: Bool {
    let after = wordAfter(next)
    if PersianWords.afterQuotation.contains(after, of: text.units) { return true }
    return after.count == word.count
      && after.indices.allSatisfy {
        text.units[$0] == text.units[word.lowerBound + $0 - after.lowerBound]
      }
  }
}
