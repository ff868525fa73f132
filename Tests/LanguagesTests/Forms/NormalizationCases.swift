import FoundationEssentials
import Languages
import Testing

/// One line of a case file: two texts and what tells them apart.
struct NormalizationCase: CustomTestStringConvertible, Sendable {
  enum Relation: String { case light, key, apart }

  let place: String
  let language: LanguageTag
  let relation: Relation
  let folds: [Fold]
  let a: String
  let b: String

  var testDescription: String { "\(place) \(ScreenText.spelled(a)) / \(ScreenText.spelled(b))" }

  /// The cases of every file in the folder; a line that cannot be read is a case that fails.
  static let all = ["fa", "ar", "en", "ur", "ps", "ckb"].flatMap(read)

  private static func read(_ language: String) -> [NormalizationCase] {
    let folder = URL(filePath: #filePath).appending(path: "../../../Cases/normalization").standardized
    guard let bytes = try? Data(contentsOf: folder.appending(path: "\(language).txt")) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      if line.isEmpty || line.hasPrefix("#") { return nil }
      return NormalizationCase(line, "\(language).txt:\(number + 1)", LanguageTag(language))
    }
  }

  private init(_ line: Substring, _ place: String, _ language: LanguageTag) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let names = fields.count == 4 && fields[1] != "-" ? fields[1].split(separator: ",").map(String.init) : []
    self.place = place
    self.language = language
    relation = fields.first.flatMap(Relation.init) ?? .apart
    folds = names.compactMap(Fold.init)
    a = fields.count == 4 ? Self.plain(fields[2]) : ""
    b = fields.count == 4 ? Self.plain(fields[3]) : ""
  }

  /// Replaces `<200C>` by the character of that code point.
  private static func plain(_ field: String) -> String {
    var out = ""
    for (number, part) in field.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      if number > 0, pieces.count == 2, let scalar = UInt32(pieces[0], radix: 16).flatMap(Unicode.Scalar.init)
      {
        out.unicodeScalars.append(scalar)
        out += pieces[1]
      } else {
        out += part
      }
    }
    return out
  }
}
