/// One reason to end a sentence at a mark, or not to.
package struct BoundaryRule: Sendable {
  /// The name shown to the user: language or `common`, then the subject.
  package let id: String
  /// What the rule says, in one sentence for the user.
  package let reason: String
  /// A text in which the rule decides, with `|` where a segment ends.
  package let example: String
  /// The marks the rule is asked about.
  let marks: SentenceMarks
  /// Break, no break, or `nil`: ask the next rule.
  let verdict: @Sendable (borrowing Place) -> Bool?

  init(
    _ id: String, _ reason: String, example: String, at marks: SentenceMarks = .all,
    verdict: @escaping @Sendable (borrowing Place) -> Bool?
  ) {
    self.id = id
    self.reason = reason
    self.example = example
    self.marks = marks
    self.verdict = verdict
  }
}

/// What stands in a run of marks such as `؟!...`, taken as one.
struct SentenceMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// One full stop.
  static let fullStop = SentenceMarks(rawValue: 1)
  /// Two full stops or more, or U+2026.
  static let ellipsis = SentenceMarks(rawValue: 2)
  static let question = SentenceMarks(rawValue: 4)
  static let exclamation = SentenceMarks(rawValue: 8)
  /// A full stop of its own after an ellipsis: `… .`.
  static let stopAfterEllipsis = SentenceMarks(rawValue: 16)
  /// Any other: U+06D4, danda, ideographic full stop …
  static let other = SentenceMarks(rawValue: 32)

  static let all = SentenceMarks(rawValue: 63)
  static let dots: SentenceMarks = [.fullStop, .ellipsis]
}
