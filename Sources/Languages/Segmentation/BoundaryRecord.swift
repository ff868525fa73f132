/// Collects segments and decisions chunk by chunk, as bytes of the whole text.
///
/// They come in the order of the text, so one walk over a chunk turns units into bytes.
/// A class, so that the growing arrays are never copied from chunk to chunk.
final class BoundaryRecord {
  private(set) var segmentation = Segmentation()
  private var text: WorkingText
  private var cursor = WorkingText.ByteCursor()
  /// The byte where the chunk begins.
  private var chunkStart = 0
  /// The first byte of a segment in which a break was refused already.
  private var openStart: Int?

  init() {
    text = WorkingText(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Goes on with the chunk that begins at byte `start`.
  func begin(_ text: WorkingText, atByte start: Int) {
    self.text = text
    cursor = WorkingText.ByteCursor()
    chunkStart = start
    openStart = nil
  }

  /// Notes that the segment from unit `start` does not end at unit `end`.
  func refusal(at end: Int, segmentFrom start: Int, by rule: BoundaryRule) {
    if openStart == nil { openStart = byte(start) }
    decide(byte(end), false, rule)
  }

  /// Notes a segment; without a rule it is the last of the text.
  func segment(_ units: Range<Int>, endedBy rule: BoundaryRule?) {
    let start = openStart ?? byte(units.lowerBound)
    let end = byte(units.upperBound)
    openStart = nil
    segmentation.segments.append(start..<end)
    if let rule { decide(end, true, rule) }
  }

  /// How far the record has come.
  var mark: Int { segmentation.segments.count }

  /// Takes back the last segment, unless it is the only one since `mark`, and all that was decided in it.
  ///
  /// - Returns: The byte at which it began; `nil` when it stays.
  func dropLastSegment(since mark: Int) -> Int? {
    guard segmentation.segments.count > mark + 1, let last = segmentation.segments.last else { return nil }
    segmentation.segments.removeLast()
    while let decision = segmentation.decisions.last, decision.position > last.lowerBound {
      segmentation.decisions.removeLast()
    }
    return last.lowerBound
  }

  private func decide(_ position: Int, _ isBreak: Bool, _ rule: BoundaryRule) {
    segmentation.decisions.append(
      BoundaryDecision(position: position, isBreak: isBreak, rule: rule.id, reason: rule.reason))
  }

  private func byte(_ unit: Int) -> Int {
    chunkStart + cursor.byte(atUnit: unit, of: text)
  }
}
