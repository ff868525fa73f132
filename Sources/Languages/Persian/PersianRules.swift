extension LanguageRules {
  /// Persian, in Iran, Afghanistan and anywhere else.
  static let persian = LanguageRules(
    language: LanguageTag("fa"),
    verbsOfSaying: PersianWords.announcing,
    conjunctions: PersianWords.conjunctions,
    boundaryRules: CommonRules.masks + PersianRules.words + PersianRules.quotations + CommonRules.context
      + PersianRules.marks,
    nounsOfSaying: PersianWords.nounsOfSaying, lightVerbs: PersianWords.lightVerbs)
}

/// The rules of Persian, in the order they are asked.
enum PersianRules {
  /// Abbreviations, letters, numbers: what stands before a full stop.
  static let words: [BoundaryRule] = [
    PersianDots.stopAfterDots, PersianDots.dotsAfterVa, PersianDots.dotsOfAllah,
    PersianLetters.abbreviationAtEnd,
    WordRules.abbreviation(
      PersianWords.abbreviations, id: "fa.abbreviation", example: "نک. صص. ۱۲ تا ۱۵ همین کتاب."),
    WordRules.beforeNumber(
      PersianWords.beforeNumber, id: "fa.before-number", example: "تلفن. ۲۲۳۳۴۴ پاسخ می‌دهد."),
    WordRules.dottedLetters(
      PersianWords.eras, id: "fa.era", reason: "The letters name an era or a part of the day.",
      example: "در ۳۲۰ ه.ش. به دنیا آمد."),
    WordRules.listLabel(
      PersianWords.listLetters, id: "fa.list-label", example: "الف. زمین را شخم بزنید.| دانه را بکارید."),
    PersianLetters.inlineLabel, PersianLetters.numbered, PersianLetters.letterNames,
    WordRules.singleLetter(
      id: "fa.single-letter", example: "به گفتهٔ م. رستمی کار تمام است.",
      except: PersianWords.beforeLetterName),
    exclamationInName,
    WordRules.cannotBegin(
      PersianWords.cannotBegin, id: "fa.cannot-begin", example: "فیلم Quo Vadis? را دیدم."),
  ]

  static let quotations: [BoundaryRule] = [
    WordRules.quotationThenAnd(
      PersianWords.afterQuotation, id: "fa.quotation-then-and", example: "گفت: «برویم!» و راه افتاد."),
    PersianQuotations.inClause, PersianQuotations.named, PersianQuotations.thenSaying,
    PersianQuotations.afterVerb,
  ]

  /// What is left when words and signs around the mark said nothing.
  static let marks: [BoundaryRule] = [
    continuing, dialogueDash, PersianDots.dotsAfterVerb, PersianDots.dotsAfterUtterance,
    PersianDots.dotsWithoutVerb, latinFollows,
    PersianDatelines.dateline,
  ]

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

  static let continuing = BoundaryRule(
    "fa.continues", "A comma, colon or semicolon follows, so the sentence goes on.",
    example: "می‌خواستم بگویم...؛ ولی نگفتم."
  ) { place in place.continues ? false : nil }

  static let dialogueDash = BoundaryRule(
    "fa.dialogue-dash", "A dash opens the next line of a dialogue; an insertion has one before it, too.",
    example: "– کجا می‌روی؟| – خانه.", when: [.plain, .apart]
  ) { place in
    guard place.text.isDash(place.next), place.kinds != .ellipsis else { return nil }
    let first = place.text.skip(place.segmentStart, over: [.space, .ignorable, .pair])
    let dashes = (first + 1..<max(first + 1, place.marks.lowerBound)).count { offset in
      place.text.isDash(offset) && place.text.has(offset - 1, .space) && place.text.has(offset + 1, .space)
    }
    return dashes.isMultiple(of: 2)
  }

  static let latinFollows = BoundaryRule(
    "fa.latin-follows",
    "A Persian word and a full stop end a sentence, also where small Latin letters follow.",
    example: "گوشی خریدم.| iPhone را دوست دارم.", at: .dots, when: .apart
  ) { place in
    guard !place.unicodeBreaks, place.word.count > 1 else { return nil }
    let last = place.word.upperBound - 1
    return place.text.isArabic(last) || place.text.isArabicDigit(last) ? true : nil
  }
}

extension TextView {
  /// Whether the unit is a digit as Persian or Arabic writes it.
  fileprivate func isArabicDigit(_ offset: Int) -> Bool {
    (0x0660...0x0669).contains(unit(offset)) || (0x06F0...0x06F9).contains(unit(offset))
  }
}
