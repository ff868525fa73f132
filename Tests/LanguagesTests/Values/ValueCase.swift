import FoundationEssentials

@testable import Languages

/// One line of a case file: a text, a tab, and the values it must have, with ` | ` between them.
///
/// A value is written as it describes itself (`1200.5`, `12%`, `2022-02-13`, `jalali 1400`, `14:30`, `code A4`),
/// with `°` behind an ordinal, `~` behind a doubtful word, `?` behind a date whose day and month could change
/// places, `!` behind one with another weekday, `*` behind digits of several scripts. `-` means none.
struct ValueCase: Sendable {
  let name: String
  let language: String
  let text: String
  let expected: String

  init(_ line: Substring, language: String, number: Int) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    name = "\(language).txt:\(number)"
    self.language = language
    text = SpelledOut.read(String(fields.first ?? ""))
    expected = fields.count == 2 ? String(fields[1]) : "a tab and the values"
  }

  /// The values found, written like `expected`.
  var found: String {
    let values = TextValues.values(in: text, language: LanguageTag(language))
    return values.isEmpty ? "-" : values.map(Self.written).joined(separator: " | ")
  }

  static func written(_ value: TextValue) -> String {
    let signs: [(TextValue.Traits, String)] = [
      (.ordinal, "°"), (.doubtful, "~"), (.ambiguousOrder, "?"), (.weekdayDiffers, "!"), (.mixedDigits, "*"),
    ]
    let text =
      switch value.meaning {
      case .number(let number): "\(number)"
      case .date(let date): "\(date)"
      case .time(let time): "\(time)"
      case .code(let code): "code \(code)"
      }
    return text + signs.filter { value.traits.contains($0.0) }.map(\.1).joined()
  }

  /// Every case of `Tests/Cases/values/<language>.txt`.
  static func all(_ language: String) throws -> [ValueCase] {
    let file = URL(filePath: #filePath).appending(path: "../../../Cases/values/\(language).txt").standardized
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      line.isEmpty || line.hasPrefix("#") ? nil : ValueCase(line, language: language, number: index + 1)
    }
  }
}
