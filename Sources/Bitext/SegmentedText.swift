/// A text cut into segments; what lies between them is kept as it is.
///
/// Segments are in order, do not overlap, and with the gaps give the bytes back.
package struct SegmentedText: Sendable {
  /// The whole text, ill-formed bytes included.
  package var bytes: [UInt8]
  /// UTF-8 byte ranges of the segments.
  package var segments: [Range<Int>]

  /// Makes a text of bytes and the ranges of its segments, which are in order and do not overlap.
  package init(bytes: [UInt8], segments: [Range<Int>]) {
    self.bytes = bytes
    self.segments = segments
  }

  /// Returns the text of segment `index`, counted from 0; ill-formed bytes read as U+FFFD.
  package func text(of index: Int) -> String {
    String(decoding: bytes[segments[index]], as: UTF8.self)
  }

  /// Returns the bytes with each segment replaced; `nil` keeps the source.
  package func replacing(_ replacement: (Int) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = 0
    for (index, segment) in segments.enumerated() {
      result += bytes[end..<segment.lowerBound]
      if let text = replacement(index) { result += text.utf8 } else { result += bytes[segment] }
      end = segment.upperBound
    }
    result += bytes[end...]
    return result
  }
}
