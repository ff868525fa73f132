/// A run of marks taken as one: `؟!`, `...`, `. . .`, `؟ !`.
struct MarkRun {
  let range: Range<Int>
  private(set) var kinds: SentenceMarks = []
  /// The end of the word before, past white space where an ellipsis stands apart from it: `ا ...`.
  let wordEnd: Int

  /// Reads the run that begins with the mark at `start`.
  init(at start: Int, in text: TextView) {
    var end = start + 1
    while let mark = Self.nextMark(after: end, in: text) { end = mark + 1 }
    range = start..<end
    var apart = start
    while apart > 0, text.has(apart - 1, .space), start - apart < 8 { apart -= 1 }
    wordEnd = apart
    classify(text)
  }

  /// Returns the next mark of the run: joined, or apart only where none could begin a sentence.
  private static func nextMark(after end: Int, in text: TextView) -> Int? {
    if text.has(end, .mark) { return end }
    guard text.has(end, [.space, .ignorable]) else { return nil }
    let apart = text.skip(end, over: [.space, .ignorable])
    return text.has(apart, .mark) ? apart : nil
  }

  private mutating func classify(_ text: TextView) {
    if range.count == 1 {
      kinds = Self.kind(of: text.units[range.lowerBound])
      return
    }
    var dots = 0
    for offset in range where text.has(offset, .mark) {
      let kind = Self.kind(of: text.units[offset])
      if kind == .fullStop { dots += 1 } else { kinds.formUnion(kind) }
    }
    if dots == 1 { kinds.insert(.fullStop) }
    if dots > 1 { kinds.insert(.ellipsis) }
    if endsWithOwnStop(text) { kinds.insert(.stopAfterEllipsis) }
  }

  /// Whether the run is an ellipsis, white space, and one full stop.
  private func endsWithOwnStop(_ text: TextView) -> Bool {
    let last = range.upperBound - 1
    guard text.unit(last) == 0x2E, text.has(last - 1, .space), kinds.contains(.ellipsis) else { return false }
    let first = range.lowerBound
    return text.unit(first) == 0x2026 || text.unit(first) == 0x2E && text.unit(first + 1) == 0x2E
  }

  private static func kind(of unit: UInt16) -> SentenceMarks {
    switch unit {
    case 0x2E, 0x2024, 0xFE52, 0xFF0E: .fullStop
    case 0x2026: .ellipsis
    case 0x3F, 0x061F, 0x2E2E, 0xFF1F: .question
    case 0x21, 0xFF01: .exclamation
    case 0x203C: .exclamation
    case 0x2047...0x2049: [.question, .exclamation]
    default: .other
    }
  }
}
