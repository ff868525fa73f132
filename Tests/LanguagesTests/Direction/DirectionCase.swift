import FoundationEssentials
import Testing

@testable import Languages

/// A text of `Tests/Cases/direction/findings.txt` or `clean.txt`.
struct DirectionCase: Sendable, CustomTestStringConvertible {
  let language: LanguageTag
  let text: String
  /// The kinds of the findings in order, by name.
  var kinds: [String] = []
  /// The text with what was proposed.
  var fixed: String
  let place: String

  var testDescription: String { "\(place) \(SpelledOut.show(text))" }

  static func all(_ name: String) -> [DirectionCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appending(path: "Cases/direction/\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [DirectionCase] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.hasPrefix("#"), line.count > 4 else { continue }
      let body = SpelledOut.read(String(line.dropFirst(4)))
      switch line.prefix(4) {
      case " !: ": cases[cases.count - 1].kinds = body.split(separator: " ").map(String.init)
      case " =: ": cases[cases.count - 1].fixed = body
      default:
        cases.append(
          DirectionCase(
            language: LanguageTag(String(line.prefix(2))), text: body, fixed: body,
            place: "\(name).txt:\(index + 1)"))
      }
    }
    return cases
  }
}
