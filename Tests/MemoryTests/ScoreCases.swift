import FoundationEssentials
import Languages

/// One line of a file in `Tests/Cases/score`.
struct ScoreCase: Sendable, CustomStringConvertible {
  var line: Int
  var query: String
  var candidate: String
  var percent: Int
  var folds: [String]

  var description: String {
    "fa.txt: \(line): \(ScreenText.spelled(query)) / \(ScreenText.spelled(candidate))"
  }

  /// The cases of a file, in order; a line that cannot be read is a case that fails.
  static func read(_ name: String) throws -> [ScoreCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Cases/score/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      if line.hasPrefix("#") || line.isEmpty { return nil }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4 else {
        return ScoreCase(line: index + 1, query: String(line), candidate: "", percent: -1, folds: [])
      }
      return ScoreCase(
        line: index + 1, query: unescaped(fields[0]), candidate: unescaped(fields[1]),
        percent: Int(fields[2]) ?? -1,
        folds: fields[3] == "-" ? [] : fields[3].split(separator: ",").map(String.init))
    }
  }

  /// The text with each `<XXXX>` replaced by the code point it names.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let value = UInt32(name, radix: 16), let scalar = Unicode.Scalar(value) {
        result.unicodeScalars.append(scalar)
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
