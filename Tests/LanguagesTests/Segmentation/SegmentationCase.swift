import FoundationEssentials
import Testing

@testable import Languages

/// One line of a case file: a text in which `|` shows where segments end.
struct SegmentationCase: CustomTestStringConvertible, Sendable {
  let language: String
  let profile: SegmentationProfile
  /// The heading of the group, and the number of the line.
  let subject: String
  let file: String
  let line: Int
  /// The segments the text must have.
  let expected: [String]
  /// The text without the signs.
  let text: String

  var testDescription: String { "\(file):\(line) \(subject)" }

  /// Reads one marked text: `سلام.| خوبی؟`.
  init(
    _ marked: String, language: String, profile: SegmentationProfile = .tm, subject: String,
    file: String = "",
    line: Int = 0
  ) {
    let pieces = SpelledOut.read(marked).split(separator: "|").map(String.init)
    self.language = language
    self.profile = profile
    self.subject = subject
    self.file = file
    self.line = line
    text = pieces.joined()
    expected = pieces.map { $0.trimmed }
  }

  /// Every case of the files `<language>.txt`, `<language>-<name>.txt` and `<language>.<profile>.txt` in
  /// `Tests/Cases/segmentation`; no profile means `tm`.
  static func all(where isWanted: (_ language: String) -> Bool) throws -> [SegmentationCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = tests.appending(path: "Cases/segmentation")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name in
      let parts = name.split(separator: ".").map(String.init)
      let language = String(parts[0].prefix { $0 != "-" })
      guard parts.last == "txt", isWanted(language) else { return [SegmentationCase]() }
      let profile = parts.count > 2 ? try #require(SegmentationProfile(rawValue: parts[1]), "\(name)") : .tm
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return cases(in: text, file: name, language: language, profile: profile)
    }
  }

  /// Every case of one language, in all profiles.
  static func all(_ language: String) throws -> [SegmentationCase] {
    try all { $0 == language }
  }

  private static func cases(
    in text: String, file: String, language: String, profile: SegmentationProfile
  ) -> [SegmentationCase] {
    var subject = ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      if line.hasPrefix("#") { subject = String(line.dropFirst(2)) }
      if line.isEmpty || line.hasPrefix("#") { return nil }
      return SegmentationCase(
        String(line), language: language, profile: profile, subject: subject, file: file, line: index + 1)
    }
  }
}

extension String {
  /// The text without white space at the edges.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// Segments of a text, and how they came about, for tests.
struct Segmented {
  let bytes: [UInt8]
  let segmentation: Segmentation

  init(_ bytes: [UInt8], language: String, profile: SegmentationProfile = .tm) {
    self.bytes = bytes
    segmentation = SentenceSegmenter(language: LanguageTag(language), profile: profile).segmentation(
      of: bytes)
  }

  init(_ text: String, language: String = "fa", profile: SegmentationProfile = .tm) {
    self.init(Array(text.utf8), language: language, profile: profile)
  }

  var segments: [String] {
    segmentation.segments.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Every decision on a line: the place, the verdict, the rule.
  var explanation: String {
    segmentation.decisions.map { decision in
      let before = bytes[max(0, decision.position - 30)..<decision.position]
      let context = SpelledOut.show(String(decoding: before, as: UTF8.self))
      return
        "  \(decision.isBreak ? "break" : "none ") at byte \(decision.position) …\(context)❙ by \(decision.rule)"
    }.joined(separator: "\n")
  }
}
