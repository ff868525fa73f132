import Testing

@testable import Languages

/// A line in logical order and what a screen shows of it from left to right.
struct VisualCase: Sendable, CustomTestStringConvertible {
  let language: String
  let logical: String
  /// The characters from left to right. An editor that reorders shows them turned round once more.
  let visual: String

  var testDescription: String { ScreenText.spelled(logical) }
}

@Suite("Lines on screen")
struct VisualOrderTests {
  private static let cases = [
    // Persian alone, then with a full stop, which ends up at the left.
    VisualCase(language: "fa", logical: "اب.", visual: ".با"),
    // Latin stays left to right in the middle.
    VisualCase(language: "fa", logical: "ا AB ب", visual: "ب AB ا"),
    // In an English line the same words keep the places of their runs.
    VisualCase(language: "en", logical: "AB اب CD", visual: "AB با CD"),
    // The language decides, not the first letter.
    VisualCase(language: "fa", logical: "AB اب.", visual: ".با AB"),
    VisualCase(language: "en", logical: "اب AB.", visual: "با AB."),
    // Brackets and quotation marks turn, and still open towards their text.
    VisualCase(language: "fa", logical: "ا (ب)", visual: "(ب) ا"),
    VisualCase(language: "fa", logical: "«اب»", visual: "«با»"),
    VisualCase(language: "fa", logical: "[AB] ا", visual: "ا [AB]"),
    VisualCase(language: "fa", logical: "ا (AB)", visual: "(AB) ا"),
    // Persian digits run left to right, their decimal sign with them; a percent sign goes along.
    VisualCase(language: "fa", logical: "ا ۱۲٫۵ ب", visual: "ب ۱۲٫۵ ا"),
    VisualCase(language: "fa", logical: "ا ۱۲ - ۱۵", visual: "۱۵ - ۱۲ ا"),
    // A date of numbers stays readable from right to left, field by field.
    VisualCase(language: "fa", logical: "۱۳۵۷/۱۱/۲۲", visual: "۱۳۵۷/۱۱/۲۲"),
    // A joiner stays behind the letter it stood behind: terminals keep both in one cell. So does a mark.
    VisualCase(language: "fa", logical: "ا\u{200C}ب", visual: "با\u{200C}"),
    // What makes one picture keeps its order.
    VisualCase(language: "fa", logical: "ا 👍🏽 ب", visual: "ب 👍🏽 ا"),
    VisualCase(language: "fa", logical: "ا 👩\u{200D}👧 ب", visual: "ب 👩\u{200D}👧 ا"),
    VisualCase(language: "fa", logical: "(❤\u{FE0F})", visual: "(❤\u{FE0F})"),
    VisualCase(language: "fa", logical: "اب\u{64E}پ", visual: "پب\u{64E}ا"),
    // Direction marks do their work and are gone.
    VisualCase(language: "fa", logical: "ا C++\u{200E}", visual: "C++ ا"),
    VisualCase(language: "fa", logical: "ا C++", visual: "++C ا"),
    VisualCase(language: "fa", logical: "\u{2066}AB!\u{2069} ا", visual: "ا AB!"),
  ]

  @Test("a line is put in visual order with mirrored brackets", arguments: cases)
  func order(_ line: VisualCase) {
    let shown = ScreenText.lines(
      line.logical, language: LanguageTag(line.language), mode: .visual, width: nil)
    #expect(shown.map(ScreenText.spelled) == [ScreenText.spelled(line.visual)])
  }

  @Test("a right-to-left line is flush right, a left-to-right one flush left")
  func alignment() {
    let right = ScreenText.lines("اب", language: LanguageTag("fa"), mode: .visual, width: 5)
    let left = ScreenText.lines("ab", language: LanguageTag("en"), mode: .visual, width: 5)
    #expect(right == ["   با"])
    #expect(left == ["ab"])
  }

  @Test("lines are cut in logical order and then turned")
  func wrapping() {
    let lines = ScreenText.lines("اب پت جچ", language: LanguageTag("fa"), mode: .visual, width: 5)
    #expect(lines == ["تپ با", "   چج"])
  }

  @Test("a bracket pair that a cut parts is still mirrored on both lines")
  func wrappedBrackets() {
    let lines = ScreenText.lines("ا (ب پ) ت", language: LanguageTag("fa"), mode: .visual, width: 5)
    // The opening one is drawn open to the left, where its text is.
    #expect(lines == [" ب) ا", " ت (پ"])
  }

  @Test("a word longer than the line is cut between letters, not before a mark")
  func longWord() {
    let lines = ScreenText.lines("abcde\u{301}f", language: LanguageTag("en"), mode: .visual, width: 5)
    #expect(lines == ["abcde\u{301}", "f"])
  }

  @Test("wide characters fill two columns when lines are cut")
  func wideWrapping() {
    let lines = ScreenText.lines("漢字漢字", language: LanguageTag("ja"), mode: .visual, width: 5)
    #expect(lines == ["漢字", "漢字"])
  }

  @Test(
    "no line is wider than the screen, and nothing but spaces and direction marks is lost", arguments: [1, 2])
  func widths(_ seed: UInt64) {
    for text in RandomTexts(seed: seed).texts(500) {
      for width in [2, 3, 7] {
        let lines = ScreenText.lines(text, language: LanguageTag("fa"), mode: .visual, width: width)
        #expect(lines.allSatisfy { ScreenText.width($0) <= width }, "\(RandomTexts.spelled(text))")
        let shown = lines.joined().unicodeScalars.filter(Self.isInk).map(\.value).sorted()
        let unmirrored = ScreenText.lines(text, language: LanguageTag("fa"), mode: .visual, width: nil)
        #expect(shown == unmirrored.joined().unicodeScalars.filter(Self.isInk).map(\.value).sorted())
      }
    }
  }

  /// What is the same however lines are cut: brackets and quotation marks may be mirrored in one line only.
  private static func isInk(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar != "\t" && !scalar.properties.isBidiMirrored
  }
}
