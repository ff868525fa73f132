/// One reason to end a sentence at a mark, or not to.
///
/// A class, because dozens are passed over at every mark: copies of a value took a third of the time.
package final class BoundaryRule: Sendable {
  /// The name shown to the user: language or `common`, then the subject.
  package let id: String
  /// What the rule says, in one sentence for the user.
  package let reason: String
  /// A text in which the rule decides, with `|` where a segment ends.
  package let example: String
  /// The marks the rule is asked about.
  let marks: SentenceMarks
  /// What must be so at a place before the rule is asked.
  let needs: Circumstances
  /// The profiles in which the rule holds.
  let profiles: Profiles
  /// What the rule says in SRX, as far as SRX can say it; `nil` where that is told elsewhere, or not at all.
  let srx: SRXForm?
  /// Break, no break, or `nil`: ask the next rule.
  let verdict: @Sendable (borrowing Place) -> Bool?

  init(
    _ id: String, _ reason: String, example: String, at marks: SentenceMarks = .all,
    when needs: Circumstances = [], profiles: Profiles = .all,
    srx: SRXForm? = nil, verdict: @escaping @Sendable (borrowing Place) -> Bool?
  ) {
    self.id = id
    self.reason = reason
    self.example = example
    self.marks = marks
    self.needs = needs
    self.profiles = profiles
    self.srx = srx
    self.verdict = verdict
  }
}

/// What stands in a run of marks such as `؟!...`, taken as one.
struct SentenceMarks: OptionSet, Sendable {
  let rawValue: UInt16

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

  /// Marks that end no sentence unless a rule says so: the scanner stops at them only
  /// where a rule of the language asks for them by name.
  static let colon = SentenceMarks(rawValue: 64)
  static let comma = SentenceMarks(rawValue: 128)
  static let semicolon = SentenceMarks(rawValue: 256)
  /// The end of a line within a paragraph: a rule that asks for it may join the lines.
  static let lineEnd = SentenceMarks(rawValue: 512)

  /// Every mark that may end a sentence by itself.
  static let all = SentenceMarks(rawValue: 63)
  static let onRequest: SentenceMarks = [.colon, .comma, .semicolon, .lineEnd]
  static let dots: SentenceMarks = [.fullStop, .ellipsis]
}

/// What is quickly known of a place, so that most rules need not be asked at most places.
struct Circumstances: OptionSet, Sendable {
  let rawValue: UInt16

  /// A bracket or quotation was closed after the marks.
  static let closes = Circumstances(rawValue: 1)
  /// None was.
  static let plain = Circumstances(rawValue: 2)
  /// A bracket or quotation is open.
  static let inPair = Circumstances(rawValue: 4)
  /// Nothing stands between this sentence and the next.
  static let joined = Circumstances(rawValue: 8)
  /// White space does.
  static let apart = Circumstances(rawValue: 16)
  /// No letter or digit stands directly before the marks.
  static let noWord = Circumstances(rawValue: 32)
  /// One to four units do.
  static let shortWord = Circumstances(rawValue: 64)
  /// A digit does.
  static let number = Circumstances(rawValue: 128)
  /// By Unicode's rules the sentence goes on.
  static let goesOn = Circumstances(rawValue: 256)
}
