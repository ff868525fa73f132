import Languages
import Testing

@testable import hafez

@Suite("Where a segment is cut")
struct SplitPlaceTests {
  private let text = "او گفت: «کار تمام شد. حالا می\u{200C}رویم.» بعد رفت، و كتاب را برد."

  private func parts(_ words: String) -> [String] {
    SplitPlace.offsets(of: words, in: text, language: LanguageTag("fa")).map { offset in
      String(decoding: Array(text.utf8)[offset...].prefix(11), as: UTF8.self)
    }
  }

  @Test(
    "words are found whatever their marks, joiners and letters",
    arguments: ["حالا", "می\u{200C}رویم", "می\u{200C}رویم.»", "بعد رفت", "و کتاب", "کار تمام", "«کار"])
  func finds(words: String) {
    #expect(parts(words).count == 1)
  }

  @Test("an opening quotation mark stays with its word")
  func quotation() {
    #expect(parts("کار") == ["«کار ت"])
  }

  @Test(
    "the first word is no place, nor is a part of a word, nor nothing",
    arguments: ["او", "رو", "", "  ", "»"])
  func refuses(words: String) {
    #expect(parts(words).isEmpty)
  }

  @Test("words that stand twice give two places")
  func twice() {
    #expect(SplitPlace.offsets(of: "a", in: "x a b a c", language: LanguageTag("en")) == [2, 6])
  }

  @Test("a place is shown with the words around it, and none at an end")
  func context() {
    let place = SplitPlace(in: "one two three four. Five six", at: 19)
    #expect(place?.before == "two three four.")
    #expect(place?.after == "Five six")
    #expect(SplitPlace(in: "one", at: 0) == nil)
    #expect(SplitPlace(in: "one", at: 3) == nil)
    #expect(SplitPlace(in: "one", at: 9) == nil)
  }
}
