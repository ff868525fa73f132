/// A part of a text with its segments.
package struct SegmentedPiece {
  /// The bytes of the part, valid until the call that hands it on returns.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// The byte of the text at which the part begins; the parts follow each other without a gap.
  package let start: Int
  /// The segments and decisions within the part, as bytes of the text.
  package let segmentation: Segmentation

  /// The bytes of a segment, given as bytes of the text.
  package subscript(segment: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[segment.lowerBound - start..<segment.upperBound - start])
  }
}

/// Cuts a text of any size that comes a buffer at a time, in constant memory.
///
/// The segments are those of the whole text, whatever the size of the buffers.
/// A line longer than 1 MiB is cut at its last sentence end before that, or at a space.
package struct SegmentationStream {
  private let segmenter: SentenceSegmenter
  /// Bytes that are not settled yet, and the byte of the text at which they begin.
  private var waiting: [UInt8] = []
  private var start = 0
  private var scratch = ScanScratch()

  /// Begins a text, at its byte 0.
  package init(_ segmenter: SentenceSegmenter) {
    self.segmenter = segmenter
  }

  /// Takes the next bytes of the text and hands on what is settled by them.
  ///
  /// - Parameters:
  ///   - bytes: May be empty.
  ///   - isLast: Whether the text ends with them; all of it has been handed on then.
  /// - Complexity: Linear; at most some 1 MiB of text waits between two calls.
  package mutating func take<Failure: Error>(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ receive: (SegmentedPiece) throws(Failure) -> Void
  ) throws(Failure) {
    waiting.append(contentsOf: bytes)
    var done = 0
    while let end = try handOn(from: done, isLast: isLast, receive) { done = end }
    waiting.removeFirst(done)
    start += done
  }

  /// Hands on the piece that begins at `place` and returns where the next begins; `nil` where none is settled.
  private mutating func handOn<Failure: Error>(
    from place: Int, isLast: Bool, _ receive: (SegmentedPiece) throws(Failure) -> Void
  ) throws(Failure) -> Int? {
    var record = BoundaryRecord()
    let (segmenter, textStart) = (segmenter, start)
    var scratch = ScanScratch.none
    swap(&scratch, &self.scratch)
    defer { swap(&scratch, &self.scratch) }
    var end: Int?
    try waiting.withUnsafeBufferPointer { all throws(Failure) in
      let next = TextPiece.next(from: place, in: all, isWhole: isLast, joinsLines: segmenter.joinsLines)
      guard let piece = next else { return }
      let after = segmenter.cut(piece, of: all, textStart: textStart, &scratch, &record)
      end = after
      try receive(
        SegmentedPiece(
          bytes: UnsafeBufferPointer(rebasing: all[place..<after]), start: textStart + place,
          segmentation: record.segmentation))
    }
    return end
  }
}
