import Testing

@testable import Languages

@Suite("Line ends, signatures and broken bytes")
struct SegmentationEdgeTests {
  @Test(
    "empty text and white space have no segments",
    arguments: ["", " ", "\n", "\r\n\t \n", "\u{FEFF}", "\u{200F}\n"])
  func empty(_ text: String) {
    let found = Segmented(text)
    #expect(found.segments.isEmpty)
    #expect(found.segmentation.decisions.isEmpty)
  }

  @Test("a vowel mark alone on its line can be seen, and is a segment", arguments: ["\u{64B}", "\u{301}"])
  func loneMark(_ mark: String) {
    #expect(Segmented("سلام.\n\(mark)\nخوبی").segmentation.segments == [0..<9, 10..<12, 13..<21])
  }

  @Test(
    "every line end ends a segment",
    arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\n\n"])
  func lineEnds(_ end: String) {
    let found = Segmented("سطر نخست\(end)سطر دوم")
    #expect(found.segments == ["سطر نخست", "سطر دوم"])
    #expect(found.segmentation.decisions.map(\.rule) == ["common.line-end"])
  }

  @Test("a byte order mark stays in the gap before the first segment")
  func byteOrderMark() {
    let found = Segmented([0xEF, 0xBB, 0xBF] + Array("سلام. خوبی؟".utf8), language: "fa")
    #expect(found.segmentation.segments.first == 3..<12)
    #expect(found.segments == ["سلام.", "خوبی؟"])
  }

  @Test("ill-formed bytes stay where they are, and offsets after them are right")
  func illFormed() {
    let bytes: [UInt8] = [0xFF, 0xD8] + Array("رفت. ".utf8) + [0xE2, 0x80] + Array(" آمد.".utf8)
    let found = Segmented(bytes, language: "fa").segmentation
    #expect(found.segments == [0..<9, 10..<bytes.count])
    #expect(found.decisions.map(\.position) == [9])
  }

  @Test("a NUL is a character like others")
  func null() {
    #expect(Segmented("a\0b.\nc").segments == ["a\0b.", "c"])
  }

  @Test("a decision says its place, its rule and why")
  func decision() {
    let found = Segmented("نان و... خریدیم. رفتیم.").segmentation
    let rules = found.decisions.map(\.rule)
    #expect(rules == ["fa.dots-after-va", "common.unicode-sentence-end"])
    #expect(found.decisions.map(\.isBreak) == [false, true])
    #expect(found.decisions.map(\.position) == [12, 26])
    #expect(found.decisions.allSatisfy { $0.reason.hasSuffix(".") })
  }

  @Test("a language without rules of its own gets the common ones")
  func unknownLanguage() {
    #expect(Segmented("Uno. Due (tre?) quattro. Cinque.", language: "it").segments.count == 3)
  }
}

@Suite("Long runs of anything are passed over once")
struct SegmentationRunTests {
  /// Each took minutes, or seconds, while it was walked again from each of its places.
  @Test(
    "a run of twenty thousand",
    arguments: ["\n", "\u{200F}\n", " \n", "\r\n", "\u{2067}", ".\u{200D}", "\u{200C}", "«", ")"],
    SegmentationProfile.allCases)
  func run(of piece: String, profile: SegmentationProfile) {
    let bytes = Array("باران آمد. ".utf8) + Array(String(repeating: piece, count: 20_000).utf8)
    let found = SentenceSegmenter(language: LanguageTag("fa"), profile: profile).segmentation(of: bytes)
    #expect(found.segments.first?.lowerBound == 0)
    #expect(found.segments.allSatisfy { $0.upperBound <= bytes.count })
  }
}
