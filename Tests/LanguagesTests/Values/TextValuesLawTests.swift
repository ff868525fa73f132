import Reference
import Testing

@testable import Languages

@Suite("Laws of values")
struct TextValuesLawTests {
  private static let pieces = [
    "۱۲", "12", "١٢", "۱٬۲۰۰", "1,200", "۳٫۵", "1.2.3", "۰۹۱۲", "1400", "/", "-", "–", ".", ",", "٬", "،",
    ":", " ", " ",
    " ", "٪", "%", "\u{200C}", "\u{200F}", "و", "بیست", "پنج", "صد", "هزار", "میلیون", "نیم", "یک", "سوم",
    "منفی",
    "بهمن", "فوریه", "رجب", "ربیع", "الاول", "صفر", "سال", "ماه", "ه\u{200D}.ش.", "ق", "م", "یکشنبه", "سه",
    "شنبه", "twenty", "-five",
    "hundred", "and", "a", "half", "February", "May", "of", "th", "13", "2022", "AH", "pm", "k", "m", "A",
    "@x", "://",
    "www.", "+", "½", "⁄", "'", "\n", "(", "باران", "rain", "😀", "\u{301}", "چند", "درصد", "per", "cent", "$",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...14, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  private static func digits(_ text: String, as zero: UInt32) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let digit = scalar.utf16.first.flatMap(ValueSigns.digit)
      view.append(digit.flatMap { Unicode.Scalar(zero + UInt32($0)) } ?? scalar)
    }
    return String(view)
  }

  @Test(
    "ranges are in order, apart, inside the text and on the borders of characters",
    arguments: ["fa", "en", "ar", "de", "fr", ""])
  func ranges(_ language: String) {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<3000 {
      let text = Self.text(&generator)
      let bytes = Array(text.utf8)
      var last = 0
      for value in TextValues.values(in: bytes, language: LanguageTag(language)) {
        let isWhole = [value.range.lowerBound, value.range.upperBound].allSatisfy {
          $0 == bytes.count || ($0 < bytes.count && bytes[$0] & 0xC0 != 0x80)
        }
        guard value.range.lowerBound >= last, !value.range.isEmpty, isWhole else {
          Issue.record("\(value) at \(value.range) behind \(last) in «\(SpelledOut.show(text))»")
          return
        }
        last = value.range.upperBound
      }
    }
  }

  @Test("the digits of another script mean the same", arguments: ["fa", "en", "ar", "de"])
  func digitSystems(_ language: String) {
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<3000 {
      let text = Self.text(&generator)
      let meanings = [0x30, 0x660, 0x6F0].map { zero in
        TextValues.values(in: Self.digits(text, as: zero), language: LanguageTag(language)).map(\.meaning)
      }
      guard meanings[0] == meanings[1], meanings[0] == meanings[2] else {
        Issue.record("«\(SpelledOut.show(text))» means \(meanings)")
        return
      }
    }
  }

  @Test("a value stands in a longer text as it stands alone")
  func context() {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<3000 {
      let text = Self.text(&generator)
      let alone = TextValues.values(in: text, language: LanguageTag("fa"))
      let within = TextValues.values(in: "باران؛\n" + text + "\nباران", language: LanguageTag("fa"))
      let shift = "باران؛\n".utf8.count
      guard alone.map(\.range) == within.map({ $0.range.lowerBound - shift..<$0.range.upperBound - shift }),
        alone.map(\.meaning) == within.map(\.meaning)
      else {
        Issue.record("«\(SpelledOut.show(text))» alone \(alone), within \(within)")
        return
      }
    }
  }

  @Test("ill-formed bytes stand for nothing and move no range")
  func illFormed() {
    let bytes: [UInt8] = [0xFF, 0x20] + Array("۱۲".utf8) + [0xC3, 0x20, 0x37, 0xE2, 0x80]
    let values = TextValues.values(in: bytes, language: LanguageTag("fa"))
    #expect(values.map(\.range) == [2..<6, 8..<9])
    #expect(values.map(\.description) == ["number 12", "number 7"])
  }

  @Test("an empty text has no values")
  func empty() {
    #expect(TextValues.values(in: "", language: LanguageTag("fa")).isEmpty)
  }

  /// Texts that a reader with look-ahead would go over again and again.
  private static let hostilePieces = [
    "1", "۱", "و ", "بهمن ", "صد و ", "1,111", "1/", "1.", "1-", "1:", "1 ", "1,", "هزار ", "ربیع ", "+1 ",
    "a.", "-",
    "a1", "5\u{200F}", "شنبه ", "بیست\u{200C}و", "صدو", "صدوی", "یک میلیون و نیم و ", "one hundred and ",
    "twenty-",
    "13 Feb ", "Rabi al-", "۲۴ بهمن ", "سال ", "0912 ", "1\u{A0}111", "½", "http://", "x@y", "Sun, ",
    "minus ", "ه\u{200D}.ش.",
  ]

  @Test("hostile texts are read in one pass", .timeLimit(.minutes(1)), arguments: hostilePieces)
  func hostile(_ piece: String) {
    // A reader that went over the rest again for each of the pieces would need hours.
    let bytes = Array(String(repeating: piece, count: 10_000).utf8)
    let values = TextValues.values(in: bytes, language: LanguageTag("fa"))
    #expect(values.count <= 10_000 + 1)
  }
}
