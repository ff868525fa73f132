/// A place at which a rule of an SRX file matched.
package struct SRXDecision: Hashable, Sendable {
  /// UTF-16 units from the start of the line; never 0 and never the line's length.
  package var position: Int
  /// Whether a segment ends here.
  package var isBreak: Bool
  /// The rule: an index into the engine's `rules`.
  package var rule: Int

  package init(position: Int, isBreak: Bool, rule: Int) {
    self.position = position
    self.isBreak = isBreak
    self.rule = rule
  }
}

/// A rule as it applies to one language.
package struct SRXActiveRule: Hashable, Sendable {
  /// The name for explanations: `srx:Persian:12`, with the line in the file.
  package let id: String
  /// Whether a segment ends where it matches.
  package let isBreak: Bool
  /// The parts as the file has them.
  package let before: String
  package let after: String
  /// The line in the file, counted from 1.
  package let line: Int

  /// What the rule says, in one sentence for the user.
  package var reason: String {
    let verdict = isBreak ? "A segment ends" : "No segment ends"
    return switch (before.isEmpty, after.isEmpty) {
    case (true, true): verdict + " anywhere."
    case (false, true): verdict + " after \(Self.short(before))"
    case (true, false): verdict + " before \(Self.short(after))"
    case (false, false): verdict + " between \(Self.short(before)) and \(Self.short(after))"
    }
  }

  /// The start and end of a long pattern: lists of words fill pages.
  private static func short(_ pattern: String) -> String {
    let scalars = pattern.unicodeScalars
    if scalars.count <= 80 { return pattern }
    return String(scalars.prefix(50)) + " … " + String(scalars.suffix(20))
  }
}
