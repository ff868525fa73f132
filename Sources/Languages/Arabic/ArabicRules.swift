extension LanguageRules {
  /// Arabic.
  static let arabic = LanguageRules(
    language: LanguageTag("ar"),
    verbsOfSaying: ArabicWords.saying,
    conjunctions: ArabicWords.conjunctions,
    boundaryRules: CommonRules.masks
      + [
        WordRules.dottedLetters(
          ArabicWords.eras, id: "ar.era", reason: "The letters name an era.",
          example: "عام ٣٢٠ ق.م. وقعت المعركة."),
        WordRules.listLabel(
          WordList(""), id: "ar.list-label", example: "١. افتح الباب.| اخرج بهدوء."),
        WordRules.abbreviation(
          ArabicWords.abbreviations, id: "ar.abbreviation", example: "انظر صص. ١٢ من الكتاب."),
        WordRules.singleLetter(
          id: "ar.single-letter", example: "قال د. سامر إن الأمر سهل.", except: WordList("فيتامين حرف")),
      ] + CommonRules.context)
}

/// The words of Arabic that decide where a sentence ends, as newspapers write them.
enum ArabicWords {
  static let abbreviations = WordList("صص تحق إلخ")
  /// Eras without their full stops: before Christ, of the Hijra, of the common era.
  static let eras = WordList("قم بم قه هج")
  static let saying = WordList(
    "قال قالت قالوا يقول تقول وقال وقالت سأل سألت أجاب أجابت كتب كتبت أضاف أضافت وأضاف وأضافت")
  static let conjunctions = WordList("إن أن")
}
