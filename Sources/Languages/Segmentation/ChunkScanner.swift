/// Walks once over a few lines of text and decides at every mark and line end.
///
/// All offsets in here are UTF-16 units of the chunk; `record` turns them into bytes.
struct ChunkScanner {
  private let text: TextView
  private let rules: LanguageRules
  private let unicodeBoundaries: UnsafeBufferPointer<Int32>
  private let record: BoundaryRecord

  private var at = 0
  private var lineStart = 0
  private var segmentStart = 0
  private var pairs = OpenPairs()
  private var nextBoundary = 0

  init(
    _ text: TextView, rules: LanguageRules, unicodeBoundaries: UnsafeBufferPointer<Int32>,
    record: BoundaryRecord
  ) {
    self.text = text
    self.rules = rules
    self.unicodeBoundaries = unicodeBoundaries
    self.record = record
  }

  /// Decides at every place of the chunk.
  mutating func scan() {
    beginLine(at: 0)
    while true {
      at = text.nextSign(from: at)
      if at == text.count { break }
      let classes = text.classes(at)
      if classes.contains(.mark) {
        decideAtMarks()
      } else if classes.contains(.pair) {
        notePair()
      } else {
        endLine()
      }
    }
    endSegment(at: text.count, decidedBy: nil)
  }

  // MARK: Lines

  private mutating func beginLine(at start: Int) {
    at = start
    lineStart = start
    segmentStart = text.skip(start, over: .space)
    if !pairs.isEmpty { pairs.removeAll() }
  }

  private mutating func endLine() {
    endSegment(at: at, decidedBy: CommonRules.lineEnd)
    beginLine(at: at + 1)
  }

  /// Ends the segment at the last visible character before `limit`, if it has one.
  private mutating func endSegment(at limit: Int, decidedBy rule: BoundaryRule?) {
    guard text.skip(segmentStart, over: [.space, .ignorable]) < limit else { return }
    let end = text.skipBack(limit, over: .space, downTo: segmentStart)
    record.segment(segmentStart..<end, endedBy: rule)
  }

  // MARK: Marks

  private mutating func decideAtMarks() {
    let run = MarkRun(at: at, in: text)
    var tail = SentenceTail(after: run.range.upperBound, in: text)
    tail.absorb(closing: &pairs)
    at = tail.end
    let next = text.skip(tail.end, over: .space)
    // At a line's end there is nothing left to decide.
    guard next < text.count, !text.has(next, .lineEnd) else { return }
    let place = Place(
      text: text, lineStart: lineStart, segmentStart: segmentStart, marks: run.range, kinds: run.kinds,
      end: tail.end, next: next, unicodeBreaks: unicodeBreaks(from: run.range.lowerBound, to: next),
      closed: tail.closed, hasOuterMark: tail.hasOuterMark, open: pairs.innermost,
      word: text.wordStart(before: run.wordEnd, downTo: segmentStart)..<run.wordEnd)
    decide(place)
  }

  private mutating func decide(_ place: Place) {
    let circumstances = place.circumstances
    for rule in rules.boundaryRules
    where !rule.marks.isDisjoint(with: place.kinds) && rule.needs.isSubset(of: circumstances) {
      guard let isBreak = rule.verdict(place) else { continue }
      return isBreak
        ? breakSegment(place, rule) : record.refusal(at: place.end, segmentFrom: segmentStart, by: rule)
    }
    if place.unicodeBreaks {
      breakSegment(place, CommonRules.unicodeBreak)
    } else {
      record.refusal(at: place.end, segmentFrom: segmentStart, by: CommonRules.unicodeContinues)
    }
  }

  private mutating func breakSegment(_ place: Place, _ rule: BoundaryRule) {
    record.segment(segmentStart..<place.end, endedBy: rule)
    segmentStart = place.next
    at = place.end
  }

  /// Returns whether a Unicode boundary belongs to the marks at `start`.
  ///
  /// UAX 29 takes opening brackets after the marks to the left too, so it may lie a little after `next`.
  private mutating func unicodeBreaks(from start: Int, to next: Int) -> Bool {
    let limit = text.skip(next, over: [.pair, .space, .ignorable])
    while nextBoundary < unicodeBoundaries.count, unicodeBoundaries[nextBoundary] <= start {
      nextBoundary += 1
    }
    return nextBoundary < unicodeBoundaries.count && Int(unicodeBoundaries[nextBoundary]) <= limit
  }

  // MARK: Pairs

  private mutating func notePair() {
    defer { at += 1 }
    guard let sign = Pair.sign(text.units[at]) else { return }
    let role = pairs.role(of: sign, at: at, in: text)
    if role == .closes || role == .either && pairs.closesStraightQuote(at: at) {
      _ = pairs.close(sign.kind, at: at)
    } else {
      pairs.open(sign.kind, at: at, opening(at: at))
    }
  }

  private func opening(at offset: Int) -> Pair.Opening {
    let end = text.skipBack(offset, over: [.space, .ignorable], downTo: segmentStart)
    if end - segmentStart <= 4, !(segmentStart..<end).contains(where: { text.has($0, [.letter, .number]) }) {
      return .start
    }
    if text.unit(end - 1) == 0x3A { return .announced }
    let word = text.wordStart(before: end, downTo: lineStart)..<end
    return rules.announces(word, in: text, downTo: lineStart) ? .announced : .inside
  }
}
