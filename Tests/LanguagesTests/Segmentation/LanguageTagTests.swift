import Testing

@testable import Languages

@Suite("Language tags")
struct LanguageTagTests {
  @Test("case and underscores do not tell tags apart")
  func equality() {
    #expect(LanguageTag("FA_ir") == LanguageTag("fa-IR"))
    #expect(Set([LanguageTag("en"), LanguageTag("EN")]).count == 1)
    #expect(LanguageTag("fa") != LanguageTag("fa-IR"))
  }

  @Test("a tag is shown as it was written")
  func raw() {
    #expect(LanguageTag("FA_ir").description == "FA_ir")
    #expect(LanguageTag("FA_ir").canonical == "fa-ir")
    #expect(LanguageTag("FA_ir").primary == "fa")
    #expect(LanguageTag("").primary == "")
  }

  @Test(
    "a tag matches its regions and scripts",
    arguments: [
      ("fa", "fa-IR", true), ("fa-IR", "FA", true), ("fa-IR", "fa-AF", false), ("fa", "fan", false),
      ("en-GB", "en_gb", true), ("", "fa", false), ("", "", true), ("zh-Hant-TW", "zh-Hant", true),
    ])
  func matches(_ one: String, _ other: String, _ expected: Bool) {
    #expect(LanguageTag(one).matches(LanguageTag(other)) == expected)
    #expect(LanguageTag(other).matches(LanguageTag(one)) == expected)
  }

  @Test("direction comes from the script, or else from the language")
  func direction() {
    for tag in [
      "fa", "ar-EG", "ur", "he", "ckb", "ps-AF", "yi", "dv", "az-Arab", "pa-Arab-PK", "en-Hebr", "FA_ir",
    ] {
      #expect(LanguageTag(tag).isRightToLeft, "\(tag)")
    }
    for tag in ["en", "de-DE", "fa-Latn", "ku", "az", "", "tg-Cyrl", "en-x-arab"] {
      #expect(!LanguageTag(tag).isRightToLeft, "\(tag)")
    }
  }
}
