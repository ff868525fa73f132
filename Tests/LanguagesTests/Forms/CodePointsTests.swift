import Reference
import Testing

@testable import Languages

@Suite("Code points and units")
struct CodePointsTests {
  @Test("units become the text that Swift makes of them, lone surrogates included", arguments: [1, 2, 3])
  func string(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let starts: [UInt16] = [
      0x0, 0x41, 0x7F, 0x80, 0x627, 0x7FF, 0x800, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFF,
    ]
    for _ in 0..<2000 {
      let units = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        starts.randomElement(using: &random) ?? 0
      }
      let expected = String(decoding: units, as: UTF16.self)
      #expect(CodePoints.string(units).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(units)")
    }
  }

  @Test("every scalar is encoded and decoded")
  func roundTrip() {
    let points: [UInt32] = [0, 0x41, 0x6CC, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF]
    #expect(CodePoints.decode(CodePoints.encode(points)) == points)
  }

  @Test("ill-formed bytes count as U+FFFD and cost no byte beside them")
  func bytes() {
    let bytes: [UInt8] = [
      0x41, 0xC0, 0x80, 0xE0, 0x80, 0x80, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98, 0x80, 0xE2, 0x80,
    ]
    let points = bytes.withUnsafeBufferPointer { text in
      var place = 0
      var points: [UInt32] = []
      while place < text.count { points.append(UTF8Text.character(in: text, at: &place)) }
      return points
    }
    #expect(points.filter { $0 != 0xFFFD } == [0x41, 0x1F600])
    #expect(points.count == 12)
  }
}
