import Testing

@testable import Languages

/// Texts that once took time with the square of their length; at this one they took minutes.
@Suite("Forms of hostile texts")
struct HostileFormsTests {
  private static let length = 60_000

  @Test(
    "a long run of anything has its forms at once", .timeLimit(.minutes(1)),
    arguments: [
      (".", "\u{301}"), ("\u{6F22}", "\u{301}"), ("a", "\u{301}\u{316}"), ("ب", "\u{64E}\u{651}"),
      ("ب", "\u{200C}"), ("ب", "\u{301}\u{200C}"), ("ب", "\u{AC}"), ("ب", "\u{200B}\u{200D}"), ("a", "1"),
      ("a", "'\u{200C}"), ("1", ",123"), ("کتاب", " ها"), ("خانه", " ی"), ("ب", "\u{654}"),
    ])
  func runs(_ start: String, _ part: String) {
    let count = Self.length / part.utf8.count
    let text = start + String(repeating: part, count: count)
    for form in [NormalForm.light, .key] {
      let fast = Normalization.text(text, in: form, language: LanguageTag("fa"))
      #expect(fast.utf8.count <= 2 * text.utf8.count)
    }
    let mapped = Normalization.mapped(text, in: .key, language: LanguageTag("fa"))
    #expect(mapped.runs.last?.source.upperBound == text.utf8.count)
  }
}
