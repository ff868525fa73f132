import FoundationEssentials
import Testing

@testable import Languages

/// A line of `Tests/Cases/direction/mixed.txt` and its order on screen, written by hand.
struct MixedLine: Sendable, CustomTestStringConvertible {
  let language: String
  let subject: String
  let number: Int
  let logical: String
  /// What is drawn, from the left.
  let visual: String

  var testDescription: String { "mixed.txt:\(number) \(subject): \(SpelledOut.show(logical))" }

  static let all: [MixedLine] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appending(path: "Cases/direction/mixed.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var subject = ""
    return lines.indices.compactMap { index in
      if lines[index].hasPrefix("# ") { subject = String(lines[index].dropFirst(2)) }
      guard lines[index].dropFirst(2).hasPrefix(": "), !lines[index].hasPrefix(" =") else { return nil }
      let expected = lines.indices.contains(index + 1) ? lines[index + 1] : ""
      return MixedLine(
        language: String(lines[index].prefix(2)), subject: subject, number: index + 1,
        logical: SpelledOut.read(String(lines[index].dropFirst(4))), visual: drawn(expected.dropFirst(4)))
    }
  }()

  /// What `R⟦…⟧ L⟦…⟧` draws.
  private static func drawn(_ pieces: Substring) -> String {
    pieces.split(separator: "⟧").map { piece in
      let text = piece.drop { $0 == " " }
      let body = SpelledOut.read(String(text.dropFirst(2)))
      return text.hasPrefix("R") ? turned(body) : body
    }.joined()
  }

  /// From right to left: the last letter first, marks and joiners behind their letter, brackets turned.
  private static func turned(_ text: String) -> String {
    var letters: [String] = []
    for scalar in text.unicodeScalars {
      let isMark = scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{200C}"
      if isMark, let last = letters.popLast() {
        letters.append(last + String(scalar))
      } else {
        letters.append(mirrored[scalar] ?? String(scalar))
      }
    }
    return letters.reversed().joined()
  }

  private static let mirrored: [Unicode.Scalar: String] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«",
  ]
}

@Suite("Mixed lines are drawn as written by hand")
struct MixedLineTests {
  @Test("a line", arguments: MixedLine.all)
  func line(_ line: MixedLine) {
    let shown = ScreenText.lines(
      line.logical, language: LanguageTag(line.language), mode: .visual, width: nil)
    // Code points in order: a terminal's editor would turn the text once more.
    #expect(
      shown.map { Array($0.unicodeScalars) } == [Array(line.visual.unicodeScalars)],
      "\(line.testDescription)\nby hand \(spaced(line.visual))\nfound   \(spaced(shown.joined(separator: "⏎")))"
    )
  }

  @Test("there are at least sixty")
  func count() {
    #expect(MixedLine.all.count >= 60)
  }

  private func spaced(_ text: String) -> String {
    text.unicodeScalars.map { SpelledOut.show(String($0)) }.joined(separator: "\u{200E}|")
  }
}
