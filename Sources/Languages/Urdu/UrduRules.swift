extension LanguageRules {
  /// Urdu, whose full stop is U+06D4; a dot is mostly part of an abbreviation.
  static let urdu = LanguageRules(
    language: LanguageTag("ur"),
    verbsOfSaying: UrduWords.saying,
    conjunctions: UrduWords.conjunctions,
    boundaryRules: CommonRules.masks
      + [
        WordRules.listLabel(
          WordList(""), id: "ur.list-label", example: "۱. دروازہ کھولیں۔| باہر جائیں۔"),
        WordRules.singleLetter(
          id: "ur.single-letter", example: "کتاب م. حسن نے لکھی ہے۔", except: WordList("وٹامن حرف")),
      ] + CommonRules.context)
}

/// The words of Urdu that decide where a sentence ends.
enum UrduWords {
  static let saying = WordList("کہا کہتے کہتا کہتی پوچھا بولا بولی لکھا بتایا")
  static let conjunctions = WordList("کہ")
}
