/// A decision at a place where no mark need stand: by a rule file, or at the items of a list.
struct ExtraDecision: Sendable {
  /// The unit before which the next segment would begin, white space before or after it aside.
  var position: Int
  var isBreak: Bool
  var rule: BoundaryRule
}

/// Finds such places in a line.
struct ExtraFinder: Sendable {
  /// The profiles in which it is asked.
  var profiles: Profiles
  /// The rules it decides by, for the list of all rules.
  var rules: [BoundaryRule]
  /// Appends the decisions of a line, in order of their positions; the range has no line end in it.
  var find: @Sendable (TextView, Range<Int>, inout [ExtraDecision]) throws(SRXError) -> Void
}
