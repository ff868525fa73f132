/// Collects segments and decisions piece by piece, as bytes of the whole text.
///
/// They come in the order of the text, so one walk over a piece turns units into bytes.
/// It is moved from piece to piece, never copied: a class would check every access.
struct BoundaryRecord {
  private(set) var segmentation = Segmentation()
  private var text: WorkingText
  private var cursor = WorkingText.ByteCursor()
  /// The byte where the piece begins.
  private var pieceStart = 0
  /// The first byte of a segment in which a break was refused already.
  private var openStart: Int?

  init() {
    text = WorkingText(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Goes on with the piece that begins at byte `start`.
  mutating func begin(_ text: WorkingText, atByte start: Int) {
    self.text = text
    cursor = WorkingText.ByteCursor()
    pieceStart = start
    openStart = nil
  }

  /// Notes that the segment from unit `start` does not end at unit `end`.
  mutating func refusal(at end: Int, segmentFrom start: Int, by rule: BoundaryRule) {
    if openStart == nil { openStart = byte(start) }
    decide(byte(end), false, rule)
  }

  /// Notes a segment; without a rule it is the last of the text.
  mutating func segment(_ units: Range<Int>, endedBy rule: BoundaryRule?) {
    let start = openStart ?? byte(units.lowerBound)
    let end = byte(units.upperBound)
    openStart = nil
    segmentation.segments.append(start..<end)
    if let rule { decide(end, true, rule) }
  }

  /// Notes that the rules of a file could not be asked to the end; the first such failure stays.
  mutating func fail(_ failure: SRXError) {
    if segmentation.failure == nil { segmentation.failure = failure }
  }

  /// How far the record has come.
  var mark: Int { segmentation.segments.count }

  /// Takes back the last segment, unless it is the only one since `mark`, and all that was decided in it.
  ///
  /// - Returns: The byte at which it began; `nil` when it stays.
  mutating func dropLastSegment(since mark: Int) -> Int? {
    guard segmentation.segments.count > mark + 1, let last = segmentation.segments.last else { return nil }
    segmentation.segments.removeLast()
    while let decision = segmentation.decisions.last, decision.position > last.lowerBound {
      segmentation.decisions.removeLast()
    }
    return last.lowerBound
  }

  private mutating func decide(_ position: Int, _ isBreak: Bool, _ rule: BoundaryRule) {
    segmentation.decisions.append(BoundaryDecision(position: position, isBreak: isBreak, rule: rule))
  }

  private mutating func byte(_ unit: Int) -> Int {
    pieceStart + cursor.byte(atUnit: unit, of: text)
  }
}
