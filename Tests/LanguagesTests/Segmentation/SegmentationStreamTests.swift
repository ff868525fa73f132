import Reference
import Testing

@testable import Languages

@Suite("A text that comes in buffers is cut like the whole")
struct SegmentationStreamTests {
  @Test(
    "the size of the buffers does not matter", arguments: SegmentationProfile.allCases)
  func bufferSize(profile: SegmentationProfile) {
    var generator = SeededGenerator(seed: 1)
    let bytes = Self.text(of: 150_000, lineLength: 300, &generator)
    check(bytes, profile, [65_537, 4_099, Int.random(in: 1...3_000, using: &generator)])
  }

  @Test(
    "lines longer than a piece are cut in the same places", arguments: [SegmentationProfile.tm, .line, .para])
  func longLines(profile: SegmentationProfile) {
    var generator = SeededGenerator(seed: 7)
    let bytes =
      Self.text(of: 70_000, lineLength: 300, &generator) + Self.longLine(of: 2_300_000) + [0x0A, 0x0A]
    check(bytes, profile, [3_000_000, 100_003])
  }

  @Test("a long line without a sentence end is cut at a space, and says so")
  func noSentenceEnd() {
    let bytes = [UInt8](String(repeating: "واژه ", count: 300_000).utf8)
    let found = SentenceSegmenter(language: LanguageTag("fa")).segmentation(of: bytes)
    #expect(found.segments.count == 3)
    #expect(found.decisions.map(\.rule) == ["common.long-line", "common.long-line"])
    #expect(found.segments.dropFirst().allSatisfy { bytes[$0.lowerBound - 1] == 0x20 })
  }

  @Test("a long line is cut at a sentence end where there is one")
  func sentenceEnd() {
    let bytes = Self.longLine(of: 1_200_000)
    let found = SentenceSegmenter(language: LanguageTag("fa")).segmentation(of: bytes)
    #expect(found.segments.allSatisfy { bytes[$0.upperBound - 1] == UInt8(ascii: ".") })
    #expect(!found.decisions.contains { $0.rule == "common.long-line" })
  }

  @Test("pieces follow each other without a gap and are never larger than a mebibyte")
  func pieces() {
    var generator = SeededGenerator(seed: 9)
    let bytes = Self.text(of: 80_000, lineLength: 300, &generator) + Self.longLine(of: 1_200_000)
    var end = 0
    var stream = SegmentationStream(SentenceSegmenter(language: LanguageTag("fa")))
    bytes.withUnsafeBytes { all in
      stream.take(all, isLast: true) { piece in
        #expect(piece.start == end)
        #expect(piece.bytes.count <= TextPiece.greatestLength)
        end += piece.bytes.count
      }
    }
    #expect(end == bytes.count)
  }

  /// Sentences of about 2,000 bytes on one line.
  private static func longLine(of count: Int) -> [UInt8] {
    let sentence = Array((String(repeating: "واژه ", count: 220) + "بود. ").utf8)
    return Array(repeatElement(sentence, count: count / sentence.count + 1).joined())
  }

  private func check(_ bytes: [UInt8], _ profile: SegmentationProfile, _ sizes: [Int]) {
    let segmenter = SentenceSegmenter(language: LanguageTag("fa"), profile: profile)
    let whole = segmenter.segmentation(of: bytes)
    #expect(whole.segments.count > 1)
    for size in sizes {
      let pieces = streamed(bytes, segmenter, size)
      #expect(pieces.segments == whole.segments, "buffers of \(size) bytes")
      #expect(pieces.decisions.map(\.position) == whole.decisions.map(\.position), "buffers of \(size) bytes")
      #expect(pieces.decisions.map(\.rule) == whole.decisions.map(\.rule), "buffers of \(size) bytes")
    }
  }

  private func streamed(_ bytes: [UInt8], _ segmenter: SentenceSegmenter, _ size: Int) -> Segmentation {
    var all = Segmentation()
    var stream = SegmentationStream(segmenter)
    bytes.withUnsafeBytes { text in
      for start in stride(from: 0, through: text.count, by: size) {
        let end = min(text.count, start + size)
        stream.take(UnsafeRawBufferPointer(rebasing: text[start..<end]), isLast: end < start + size) {
          all.segments += $0.segmentation.segments
          all.decisions += $0.segmentation.decisions
        }
      }
    }
    return all
  }

  /// Words, marks, brackets, line ends of all kinds, and ill-formed bytes.
  private static func text(of count: Int, lineLength: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "باران ", "می\u{200C}بارید", ". ", "؟ ", "! ", "«", "» ", "(", ") ", "... ", "و... ", "م. ", "12.5 ",
      "Dr. Lee ",
      "\u{1F600}", "۔ ", ": ", "\u{200F}", "https://example.org/a.b ", "[۱] ", "… ",
    ].map { Array($0.utf8) }
    let ends = ["\n", "\r\n", "\n\n", "\r\n \r\n", "\u{2029}", "\r"].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    while bytes.count < count {
      let end = bytes.count + Int.random(in: 0...lineLength, using: &generator)
      while bytes.count < end { bytes += pieces.randomElement(using: &generator) ?? [] }
      if Int.random(in: 0..<40, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
      }
      bytes += ends.randomElement(using: &generator) ?? []
    }
    return bytes
  }
}
