import Bitext
import Languages
import Memory

/// Cuts a document, keeping the paragraphs that an earlier version cut already.
struct Recutting {
  struct Cut {
    var range: Range<Int>
    /// The unit of the same segment in the earlier version.
    var unit: Int64?
  }

  /// Lines that hang together because a segment, joined by hand, runs over their ends.
  private struct Block {
    var range: Range<Int>
    var segments: ArraySlice<LayoutSegment>
  }

  let old: Layout?
  let bytes: [UInt8]
  let segmenter: SentenceSegmenter

  /// - Throws: `SRXError` where a rule of a file had to be stopped.
  func segments() throws -> [Cut] {
    guard let old else {
      return try segments(of: bytes).map { Cut(range: $0, unit: nil) }
    }
    var known = Dictionary(grouping: blocks(of: old)) { block in
      Array(old.bytes[block.range.lowerBound..<Self.lineEnd(old.bytes, block.range.lowerBound)])
    }.mapValues { ArraySlice($0) }
    var cuts: [Cut] = []
    var start = 0
    var unknown = 0
    while start < bytes.count {
      let line = Array(bytes[start..<Self.lineEnd(bytes, start)])
      guard let block = take(line, at: start, from: &known, old) else {
        start += line.count
        continue
      }
      try cut(unknown..<start, &cuts)
      for segment in block.segments {
        let shift = start - block.range.lowerBound
        let range = segment.range.lowerBound + shift..<segment.range.upperBound + shift
        cuts.append(Cut(range: range, unit: segment.unit))
      }
      start += block.range.count
      unknown = start
    }
    try cut(unknown..<bytes.count, &cuts)
    return cuts
  }

  /// Takes the first unused old block that starts with this line and is the same to its end.
  private func take(
    _ line: [UInt8], at start: Int, from known: inout [[UInt8]: ArraySlice<Block>], _ old: Layout
  ) -> Block? {
    guard let candidates = known[line] else { return nil }
    for (index, block) in zip(candidates.indices, candidates) {
      let end = start + block.range.count
      guard end <= bytes.count, bytes[start..<end] == old.bytes[block.range] else { continue }
      known[line]?.remove(at: index)
      return block
    }
    return nil
  }

  private func segments(of bytes: [UInt8]) throws -> [Range<Int>] {
    let segmentation = segmenter.segmentation(of: bytes)
    if let failure = segmentation.failure { throw failure }
    return segmentation.segments
  }

  private func cut(_ range: Range<Int>, _ cuts: inout [Cut]) throws {
    guard !range.isEmpty else { return }
    for segment in try segments(of: Array(bytes[range])) {
      cuts.append(
        Cut(range: segment.lowerBound + range.lowerBound..<segment.upperBound + range.lowerBound, unit: nil))
    }
  }

  private func blocks(of layout: Layout) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    var next = 0
    while start < layout.bytes.count {
      var end = Self.lineEnd(layout.bytes, start)
      let first = next
      while next < layout.segments.count, layout.segments[next].range.lowerBound < end {
        while end < layout.segments[next].range.upperBound { end = Self.lineEnd(layout.bytes, end) }
        next += 1
      }
      blocks.append(Block(range: start..<end, segments: layout.segments[first..<next]))
      start = end
    }
    return blocks
  }

  /// The place after the line feed that ends the line at `start`, or the end of the text.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }
}
