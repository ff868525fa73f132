import Reference
import Testing

@testable import Languages

@Suite("Numbers in words")
struct NumberWordTests {
  /// Every value below 10,000, and 3,000 at random up to 999,999,999,999.
  private static let numbers: [Int] = {
    var generator = SeededGenerator(seed: 41)
    let large = (0..<3000).map { _ in
      Int.random(in: 0..<1_000_000_000_000, using: &generator)
        / [1, 1000, 1_000_000][Int.random(in: 0..<3, using: &generator)]
    }
    return Array(0..<10_000) + large
  }()

  /// Every fifth of them: what varies is the spelling.
  private static let some = stride(from: 0, to: numbers.count, by: 5).map { numbers[$0] }

  private func check(_ text: String, _ number: Int, _ language: String) -> Bool {
    let values = TextValues.values(in: text, language: LanguageTag(language))
    let isRight =
      values.count == 1 && values[0].meaning == .number(NumberValue(DecimalNumber(number)))
      && values[0].range == 0..<text.utf8.count
    if !isRight { Issue.record("\(number) «\(SpelledOut.show(text))» is read as \(values)") }
    return isRight
  }

  @Test("every number reads back from its Persian words")
  func persian() {
    for number in Self.numbers where !check(NumberWords.persian(number), number, "fa") { return }
  }

  @Test(
    "Persian words read back with joiners around «و»",
    arguments: ["\u{200C}و\u{200C}", " و\u{200C}", "\u{200C}و "])
  func joiners(_ and: String) {
    for number in Self.some where !check(NumberWords.persian(number, and: and), number, "fa") { return }
  }

  @Test("Persian words read back when «و» joins them and the yeh and kaf are Arabic")
  func persianVariants() {
    for number in Self.numbers where number < 1000 {
      let joined = NumberWords.persian(number, and: "\u{200C}و")
      let arabic = joined.replacing("ی", with: "ي").replacing("ک", with: "ك")
      if !check(joined, number, "fa") || !check(arabic, number, "fa") { return }
      // «سیوسه» in one word: the parts before «و» are tens or hundreds.
      if !check(NumberWords.persian(number, and: "و"), number, "fa") { return }
    }
  }

  @Test("every number reads back from its English words")
  func english() {
    for number in Self.numbers where !check(NumberWords.english(number), number, "en") { return }
  }

  @Test("English words read back without and, and with spaces for hyphens")
  func englishVariants() {
    for number in Self.some {
      guard check(NumberWords.english(number, and: " "), number, "en"),
        check(NumberWords.english(number, hyphen: " "), number, "en")
      else { return }
    }
  }

  @Test("an ordinal has the value of its cardinal")
  func ordinals() {
    // «دو هزارم» is two thousandths.
    for number in Self.some where number > 0 && !(number % 1000 == 0 && number < 10_000 && number > 1000) {
      let words = NumberWords.persian(number)
      // سه and سی have ordinals of their own.
      let ordinal =
        words.hasSuffix("سه")
        ? words.dropLast(2) + "سوم" : words.hasSuffix("سی") ? words + "\u{200C}ام" : words + "م"
      let values = TextValues.values(in: String(ordinal), language: LanguageTag("fa"))
      guard values.count == 1, values[0].meaning == .number(NumberValue(DecimalNumber(number))),
        values[0].traits.contains(.ordinal)
      else {
        Issue.record("«\(SpelledOut.show(String(ordinal)))» is read as \(values)")
        return
      }
    }
  }
}
