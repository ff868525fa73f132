extension LanguageRules {
  /// Persian, in Iran, Afghanistan and anywhere else.
  static let persian = LanguageRules(
    language: LanguageTag("fa"),
    verbsOfSaying: PersianWords.announcing,
    conjunctions: PersianWords.conjunctions,
    boundaryRules: CommonRules.masks
      + [
        PersianRules.stopAfterDots, PersianRules.dotsAfterVa, PersianRules.dotsOfAllah,
        WordRules.abbreviation(
          PersianWords.abbreviations, id: "fa.abbreviation", example: "نک. صص. ۱۲ تا ۱۵ همین کتاب."),
        WordRules.dottedLetters(
          PersianWords.eras, id: "fa.era", reason: "The letters name an era or a part of the day.",
          example: "در ۳۲۰ ه.ش. به دنیا آمد."),
        WordRules.listLabel(
          PersianWords.listLetters, id: "fa.list-label", example: "الف. زمین را شخم بزنید.| دانه را بکارید."),
        WordRules.numbered(
          PersianWords.numbered, id: "fa.numbered", example: "طبق ماده ۱۲. قرارداد فسخ می‌شود."),
        WordRules.singleLetter(
          id: "fa.single-letter", example: "به گفتهٔ م. رستمی کار تمام است.",
          except: PersianWords.beforeLetterName),
        PersianRules.exclamationInName,
        WordRules.cannotBegin(
          PersianWords.cannotBegin, id: "fa.cannot-begin", example: "فیلم Quo Vadis? را دیدم."),
        WordRules.quotationThenAnd(
          PersianWords.afterQuotation, id: "fa.quotation-then-and", example: "گفت: «برویم!» و راه افتاد."),
        WordRules.quotationThenSaying(
          PersianWords.saying, id: "fa.quotation-then-saying", example: "«نمی‌آیم!» این را گفت و رفت."),
      ] + CommonRules.context + [
        PersianRules.continuing, PersianRules.dotsAfterVerb, PersianRules.dotsWithoutVerb,
        PersianRules.latinFollows,
      ])
}

/// Rules that only Persian needs.
enum PersianRules {
  static let stopAfterDots = BoundaryRule(
    "fa.stop-after-dots", "A full stop of its own follows the dots, so the sentence ends.",
    example: "سیب و گلابی و ... .| بعد رفتیم.", at: .stopAfterEllipsis
  ) { place in place.isJoined ? nil : true }

  static let dotsAfterVa = BoundaryRule(
    "fa.dots-after-va", "Dots after «و» say “and so on”; the sentence goes on.",
    example: "کتاب، دفتر و... روی میز بود.", at: .ellipsis
  ) { place in
    guard place.kinds == .ellipsis, PersianWords.andSoOn.contains(place.word, of: place.text.units) else {
      return nil
    }
    return false
  }

  static let dotsOfAllah = BoundaryRule(
    "fa.dots-of-allah", "Dots after «ا» stand for the rest of «الله».",
    example: "آیت ا... رستگار سخن گفت.", at: .ellipsis
  ) { place in
    guard place.kinds == .ellipsis, PersianWords.allahForms.contains(place.word, of: place.text.units) else {
      return nil
    }
    return false
  }

  static let exclamationInName = BoundaryRule(
    "fa.mark-in-latin-name", "The mark is part of a Latin name within the Persian sentence.",
    example: "سایت Yahoo! دوباره تغییر کرد.", at: [.question, .exclamation],
    when: .plain
  ) { place in
    guard place.text.isLatin(place.marks.lowerBound - 1) else { return nil }
    // A whole Latin sentence has its own end; a name has Persian before and after it.
    let before = place.wordBefore(place.word.lowerBound)
    let after = place.wordAfter(place.next)
    return place.text.isArabic(before.lowerBound) && place.text.isArabic(after.lowerBound) ? false : nil
  }

  static let dotsAfterVerb = BoundaryRule(
    "fa.dots-after-verb", "The dots follow a finite verb, with which a Persian sentence ends.",
    example: "دیگر چیزی نگفت...| باران می‌بارید.", at: .ellipsis
  ) { place in
    guard place.kinds == .ellipsis, place.closed == nil, !place.isJoined else { return nil }
    return PersianVerbs.finite.contains(place.word, of: place.text.units) ? true : nil
  }

  static let dotsWithoutVerb = BoundaryRule(
    "fa.dots-without-verb", "No verb stands before the dots, so the speaker only hesitates.",
    example: "من... من خبر نداشتم.", at: .ellipsis
  ) { place in
    place.kinds == .ellipsis && place.closed == nil ? false : nil
  }

  static let continuing = BoundaryRule(
    "fa.continues", "A comma, colon or semicolon follows, so the sentence goes on.",
    example: "می‌خواستم بگویم...؛ ولی نگفتم."
  ) { place in place.continues ? false : nil }

  static let latinFollows = BoundaryRule(
    "fa.latin-follows",
    "A Persian word and a full stop end a sentence, also where small Latin letters follow.",
    example: "گوشی خریدم.| iPhone را دوست دارم.", at: .dots, when: .apart
  ) { place in
    guard !place.unicodeBreaks, place.word.count > 1 else { return nil }
    return place.text.isArabic(place.word.upperBound - 1) ? true : nil
  }
}
