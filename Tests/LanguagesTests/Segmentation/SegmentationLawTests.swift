import Reference
import Testing

@testable import Languages

@Suite("Segments and gaps are the text, whatever it is")
struct SegmentationLawTests {
  @Test(
    "random bytes are kept, and every segment's end is accounted for", arguments: 0..<400 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &generator)
    checkLaws((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, seed)
  }

  @Test("random pieces of Persian, signs and broken bytes are kept", arguments: 0..<600 as Range<UInt64>)
  func randomPieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...80, using: &generator)
    let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
    checkLaws(bytes, seed)
  }

  @Test("a text longer than a chunk has the segments of its lines")
  func manyChunks() {
    let line = "باران بند آمد. آفتاب شد؛ «کجا بودی؟» را نپرسید.\r\n"
    let lines = 4000
    let one = Segmented(line).segmentation
    let all = Segmented(String(repeating: line, count: lines)).segmentation
    let length = line.utf8.count
    let expected = (0..<lines).flatMap { index in
      one.segments.map { $0.lowerBound + index * length..<$0.upperBound + index * length }
    }
    #expect(all.segments == expected)
    #expect(all.decisions.count == one.decisions.count * lines)
  }

  @Test("a line of five million bytes is cut into its sentences")
  func longLine() {
    let sentence = "باران بند آمد. "
    let count = 5_000_000 / sentence.utf8.count
    let found = Segmented(String(repeating: sentence, count: count)).segmentation
    #expect(found.segments.count == count)
    #expect(found.segments.last?.upperBound == count * sentence.utf8.count - 1)
  }

  @Test("brackets that never close cost no more than others")
  func openBrackets() {
    let text = String(repeating: "(«\"[ رفت؟ ", count: 60_000)
    #expect(Segmented(text).segmentation.segments.last?.upperBound == text.utf8.count - 1)
  }

  private func checkLaws(_ bytes: [UInt8], _ seed: UInt64) {
    for language in ["fa", "en", "und"] {
      let found = Segmented(bytes, language: language).segmentation
      var end = 0
      for segment in found.segments {
        #expect(!segment.isEmpty && segment.lowerBound >= end, "seed \(seed): segments overlap or are empty")
        #expect(
          isGap(bytes[end..<segment.lowerBound]), "seed \(seed): text lost before byte \(segment.lowerBound)")
        end = segment.upperBound
      }
      #expect(end <= bytes.count && isGap(bytes[end...]), "seed \(seed): text lost after byte \(end)")
      checkDecisions(found, seed)
    }
  }

  /// Whether the bytes are white space and invisible signs, none of them ill-formed.
  private func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.isGraphemeExtend
    }
  }

  private func checkDecisions(_ found: Segmentation, _ seed: UInt64) {
    let positions = found.decisions.map(\.position)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed): \(positions)")
    let breaks = found.decisions.filter(\.isBreak).map(\.position)
    let ends = found.segments.map(\.upperBound)
    #expect(breaks == ends || breaks == ends.dropLast(), "seed \(seed): breaks \(breaks), ends \(ends)")
  }

  private static let pieces: [[UInt8]] =
    [
      "سلام", "ا", "و", "م", "گفت", "۱۲", "12", "Abc", "x", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{2028}",
      ".", "...",
      "…", "؟", "!", "۔", "،", "؛", ":", "«", "»", "(", ")", "[", "]", "[۳]", "\"", "'", "“", "”", "\u{200C}",
      "\u{200F}", "\u{2068}", "\u{2069}", "\u{202B}", "\u{FEFF}", "\0", "😊", "</p>", "<p>", "<br>", "http://",
      "@", "/",
      "-", "ً",
    ].map { Array($0.utf8) } + [[0xD8], [0x80], [0xFF], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xE2, 0x80]]
}
