/// What a column of a table holds.
package enum Column: Hashable, Sendable {
  /// The unit's own name: `tuid` in TMX.
  case id
  case source
  case target
  /// A remark for people.
  case note
  /// A property whose type begins with `x-`, such as `x-origin`.
  case property(String)

  /// What a table holds when nothing is said.
  package static let usual: [Column] = [.source, .target]

  /// The column's name as users write it.
  package var name: String {
    switch self {
    case .id: "id"
    case .source: "source"
    case .target: "target"
    case .note: "note"
    case .property(let type): type
    }
  }

  private init?(_ name: String) {
    switch name {
    case "id": self = .id
    case "source": self = .source
    case "target": self = .target
    case "note": self = .note
    case _ where name.hasPrefix("x-") && name.utf8.count > 2: self = .property(name)
    default: return nil
    }
  }

  /// Returns the columns of a list such as `id,source,target,x-origin`.
  ///
  /// - Throws: A name that is no column, one that stands twice; `file` is empty then.
  package static func list(_ names: String) throws(FormatError) -> [Column] {
    let expected = "id, source, target, note and x-NAME, with commas between"
    var columns: [Column] = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false).map({ trimmed($0) }) {
      guard let column = Column(name) else {
        throw FormatError(file: "", "no column is called \"\(name)\"", found: names, expected: expected)
      }
      if columns.contains(column) {
        throw FormatError(file: "", "the column \"\(name)\" stands twice", found: names, expected: expected)
      }
      columns.append(column)
    }
    return columns
  }

  private static func trimmed(_ name: Substring) -> String {
    let start = name.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
