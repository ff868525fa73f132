/// Why a rule file cannot be used, or had to be stopped.
package enum SRXError: Error, Hashable, Sendable {
  /// A regular expression that cannot be read; `place` counts UTF-16 units from 0.
  case badPattern(SRXPlace, pattern: String, place: Int, reason: String)
  /// A rule that takes too long on a text, or too much memory.
  case tooSlow(SRXPlace, pattern: String)

  /// The rule or map it is about.
  package var place: SRXPlace {
    switch self {
    case .badPattern(let place, _, _, _), .tooSlow(let place, _): place
    }
  }
}

/// A rule or a language map of a file, for messages.
package struct SRXPlace: Hashable, Sendable {
  /// The path of the file, as messages name it.
  package var file: String
  /// Counted from 1; 0 when it is not known.
  package var line: Int
  /// What it is called in explanations, `srx:Persian:12`; of a map the name of its group.
  package var id: String

  package init(file: String, line: Int, id: String) {
    self.file = file
    self.line = line
    self.id = id
  }
}
