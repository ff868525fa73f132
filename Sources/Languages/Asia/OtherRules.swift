extension LanguageRules {
  /// Burmese.
  static let burmese = LanguageRules(
    language: LanguageTag("my"), verbsOfSaying: WordList(""), conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      WordRules.listLabel(WordList(""), id: "my.list-label", example: "1. တံခါးဖွင့်ပါ။|အပြင်ထွက်ပါ။"),
      burmeseComma,
    ] + CommonRules.context, finders: [ListItems.finder])

  private static let burmeseComma = BoundaryRule(
    "my.little-section", "The single stroke parts words within a sentence.",
    example: "မောင်မောင်၊ လှလှ လာကြတယ်။| ထိုင်ကြတယ်။",
    at: .other
  ) { place in
    place.marks.count == 1 && place.text.unit(place.marks.lowerBound) == 0x104A ? false : nil
  }

  /// Amharic; Tigrinya ends sentences alike.
  static let amharic = LanguageRules(
    language: LanguageTag("am"), verbsOfSaying: amharicSaying, conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      WordRules.abbreviation(
        WordList("ዶ ፕ ወ አ ሻ ኮ ጄ መ ቁ ገ"), id: "am.abbreviation", example: "ዶ. አበበ መጣ።| ተቀመጠ።"),
      WordRules.listLabel(WordList(""), id: "am.list-label", example: "1. በሩን ክፈት።| ውጣ።"),
      amharicColons,
      WordRules.quotationThenSaying(
        amharicSaying, id: "am.quotation-then-saying", example: "«ግባ!» አለች።| ማንም አልገባም።"),
    ] + CommonRules.context, finders: [ListItems.finder])

  private static let amharicSaying = WordList("አለ አለች አሉ ጠየቀ ጠየቀች መለሰ ጻፈ")

  private static let amharicColons = BoundaryRule(
    "am.two-colons", "Two colons are typed for the Ethiopic full stop.", example: "በሩ ተዘጋ::| ሁሉም ሄዱ::",
    at: .colon,
    when: .apart
  ) { place in
    place.text.unit(place.marks.lowerBound - 1) == 0x3A ? true : nil
  }
}
