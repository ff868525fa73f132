extension LanguageRules {
  /// Persian, in Iran, Afghanistan and anywhere else.
  static let persian = LanguageRules(
    language: LanguageTag("fa"),
    verbsOfSaying: PersianWords.announcing,
    conjunctions: PersianWords.conjunctions,
    boundaryRules: CommonRules.masks + PersianRules.words + PersianRules.quotations + CommonRules.context
      + PersianRules.marks,
    nounsOfSaying: PersianWords.nounsOfSaying, lightVerbs: PersianWords.lightVerbs,
    srxForms: { PersianSRX.forms })
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
      PersianWords.beforeNumber, id: "fa.before-number", example: "تل. ۲۲۳۳۴۴ پاسخ می‌دهد."),
    WordRules.dottedLetters(
      PersianWords.eras, id: "fa.era", reason: "The letters name an era or a part of the day.",
      example: "در ۳۲۰ ه.ش. به دنیا آمد."),
    WordRules.listLabel(
      PersianWords.listLetters, id: "fa.list-label", example: "الف. زمین را شخم بزنید.| دانه را بکارید."),
    WordRules.inlineLabel(
      PersianWords.listLetters, id: "fa.inline-label", example: "سه چیز لازم است: ۱. آب؛ ۲. نور؛ ۳. خاک."),
    PersianLetters.eraOfYear, PersianLetters.numbered,
    WordRules.letterNames(
      PersianWords.letterNames, foreign: PersianWords.foreignLetterNames, id: "fa.letter-name",
      example: "تی. اس. الیوت شاعر بود."),
    WordRules.singleLetter(
      id: "fa.single-letter", example: "به گفتهٔ م. رستمی کار تمام است.",
      except: PersianWords.beforeLetterName),
    WordRules.markInLatinName(id: "fa.mark-in-latin-name", example: "سایت Yahoo! دوباره تغییر کرد."),
    WordRules.cannotBegin(
      PersianWords.cannotBegin, id: "fa.cannot-begin", example: "فیلم Quo Vadis? را دیدم."),
  ]

  static let quotations: [BoundaryRule] = [
    WordRules.quotationThenAnd(
      PersianWords.afterQuotation, id: "fa.quotation-then-and", example: "گفت: «برویم!» و راه افتاد."),
    PersianQuotations.thenCopula, PersianQuotations.inClause, PersianQuotations.named,
    PersianQuotations.thenSaying,
    PersianQuotations.afterVerb,
  ]

  /// What is left when words and signs around the mark said nothing.
  static let marks: [BoundaryRule] = [
    WordRules.continuing(id: "fa.continues", example: "می‌خواستم بگویم...؛ ولی نگفتم."),
    WordRules.dialogueDash(id: "fa.dialogue-dash", example: "– کجا می‌روی؟| – خانه."),
    PersianDots.dotsAfterVerb, PersianDots.dotsAfterUtterance,
    PersianDots.dotsWithoutVerb,
    WordRules.latinFollows(id: "fa.latin-follows", example: "گوشی خریدم.| iPhone را دوست دارم."),
    PersianDatelines.dateline,
  ]
}
