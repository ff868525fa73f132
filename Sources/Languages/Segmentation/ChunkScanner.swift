/// Walks once over a few lines of text and decides at every mark and line end.
///
/// All offsets in here are UTF-16 units of the chunk; `record` turns them into bytes.
struct ChunkScanner {
  private let text: TextView
  private let rules: DecisionRules
  private let unicodeBoundaries: UnsafeBufferPointer<Int32>
  private(set) var record: BoundaryRecord
  private var choices = RuleChoices.none

  private var at = 0
  private var lineStart = 0
  private var segmentStart = 0
  private var pairs = OpenPairs()
  private var nextBoundary = 0
  /// What the finders say of this line, and how much of it is done.
  private var extras: [ExtraDecision] = []
  private var nextExtra = 0

  init(
    _ text: TextView, rules: DecisionRules, unicodeBoundaries: UnsafeBufferPointer<Int32>,
    record: inout BoundaryRecord, choices: inout RuleChoices
  ) {
    self.text = text
    self.rules = rules
    self.unicodeBoundaries = unicodeBoundaries
    // Swapped, not copied: a second owner would make every append copy the arrays.
    self.record = BoundaryRecord()
    swap(&self.record, &record)
    swap(&self.choices, &choices)
  }

  /// Gives back what it was made with.
  mutating func finish(into record: inout BoundaryRecord, _ choices: inout RuleChoices) {
    swap(&self.record, &record)
    swap(&self.choices, &choices)
  }

  /// Decides at every place of the chunk.
  ///
  /// - Parameter lastRule: The rule that ends the chunk, `nil` where the text ends with it.
  mutating func scan(endedBy lastRule: BoundaryRule?) {
    beginLine(at: 0)
    while true {
      let sign = text.nextSign(from: at, rules.signs)
      if nextExtra < extras.count, extras[nextExtra].position <= sign {
        decideAtExtra()
        continue
      }
      at = sign
      if at == text.count { break }
      let classes = text.classes(at)
      if classes.contains(.mark) {
        decideAtMarks()
      } else if classes.contains(.pair) {
        notePair()
      } else if classes.contains(.lineEnd) {
        endLine()
      } else {
        decideOnRequest(classes)
      }
    }
    endSegment(at: text.count, decidedBy: lastRule)
  }

  // MARK: Lines

  private mutating func beginLine(at start: Int) {
    at = start
    lineStart = start
    segmentStart = text.skip(start, over: .space)
    if !pairs.isEmpty { pairs.removeAll() }
    findExtras()
  }

  private mutating func findExtras() {
    if rules.finders.isEmpty { return }
    let end = text.nextSign(from: lineStart, .lineEnd)
    extras.removeAll(keepingCapacity: true)
    nextExtra = 0
    for finder in rules.finders {
      do throws(SRXError) {
        try finder.find(text, lineStart..<end, &extras)
      } catch {
        record.fail(error)
      }
    }
    if rules.finders.count > 1 { extras.sort { $0.position < $1.position } }
  }

  private mutating func endLine() {
    if rules.joinsLines {
      let after = text.skip(at, over: [.lineEnd, .space, .ignorable])
      guard text.hasBlankLine(at..<after) else {
        at = after
        return
      }
      endSegment(at: at, decidedBy: CommonRules.blankLine)
      return beginLine(at: after)
    } else if rules.asksAtLineEnds, joinsWithNextLine() {
      return
    } else {
      endSegment(at: at, decidedBy: CommonRules.lineEnd)
    }
    beginLine(at: at + 1)
  }

  /// Asks the rules whether the sentence goes on after the line end; a blank line always ends it.
  private mutating func joinsWithNextLine() -> Bool {
    guard segmentStart < at else { return false }
    // No further than a rule may look: line ends without a text between them come by the thousand.
    let limit = min(text.count, at + TextView.reach)
    let next = text.skip(at, over: [.lineEnd, .space, .ignorable], upTo: limit)
    guard next < limit, !text.hasBlankLine(at..<next) else { return false }
    let wordEnd = text.skipBack(at, over: .space, downTo: segmentStart)
    let place = Place(
      text: text, lineStart: lineStart, segmentStart: segmentStart, marks: at..<next, kinds: .lineEnd,
      end: at, next: next, unicodeBreaks: false, closed: nil, hasOuterMark: false, open: pairs.innermost,
      word: text.wordStart(before: wordEnd, downTo: segmentStart)..<wordEnd)
    guard let verdict = rules.verdict(at: place, &choices), !verdict.isBreak else { return false }
    record.refusal(at: wordEnd, segmentFrom: segmentStart, by: verdict.rule)
    at = next
    lineStart = next
    findExtras()
    return true
  }

  /// Ends the segment at the last visible character before `limit`, if it has one.
  private mutating func endSegment(at limit: Int, decidedBy rule: BoundaryRule?) {
    guard text.hasInk(segmentStart..<max(segmentStart, limit)) else { return }
    let end = text.skipBack(limit, over: [.space, .lineEnd], downTo: segmentStart)
    let start = text.skip(segmentStart, over: [.space, .lineEnd])
    record.segment(start..<end, endedBy: rule)
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
    if decideByExtras(before: next, end: tail.end) { return }
    let place = Place(
      text: text, lineStart: lineStart, segmentStart: segmentStart, marks: run.range, kinds: run.kinds,
      end: tail.end, next: next, unicodeBreaks: unicodeBreaks(from: run.range.lowerBound, to: next),
      closed: tail.closed, hasOuterMark: tail.hasOuterMark, open: pairs.innermost,
      word: text.wordStart(before: run.wordEnd, downTo: segmentStart)..<run.wordEnd)
    if !decideByRules(place) { decideByUnicode(place) }
  }

  /// Asks the rules at a colon, comma or semicolon, which by themselves end nothing.
  private mutating func decideOnRequest(_ classes: CharacterClass) {
    let mark = at
    at += 1
    let next = text.skip(at, over: .space)
    guard next < text.count, !text.has(next, .lineEnd) else { return }
    let place = Place(
      text: text, lineStart: lineStart, segmentStart: segmentStart, marks: mark..<at,
      kinds: classes.requestedMark, end: at, next: next, unicodeBreaks: false, closed: nil,
      hasOuterMark: false, open: pairs.innermost,
      word: text.wordStart(before: mark, downTo: segmentStart)..<mark)
    _ = decideByRules(place)
  }

  /// Returns whether a rule had an opinion.
  private mutating func decideByRules(_ place: Place) -> Bool {
    guard let (isBreak, rule) = rules.verdict(at: place, &choices) else { return false }
    decide(isBreak, at: place.end, next: place.next, rule)
    return true
  }

  private mutating func decideByUnicode(_ place: Place) {
    decide(
      place.unicodeBreaks, at: place.end, next: place.next,
      place.unicodeBreaks ? CommonRules.unicodeBreak : CommonRules.unicodeContinues)
  }

  private mutating func decide(_ isBreak: Bool, at end: Int, next: Int, _ rule: BoundaryRule) {
    guard isBreak else { return record.refusal(at: end, segmentFrom: segmentStart, by: rule) }
    record.segment(segmentStart..<end, endedBy: rule)
    segmentStart = next
    at = end
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

  // MARK: Extra decisions

  /// Takes the next extra decision, at which no mark stands.
  private mutating func decideAtExtra() {
    let extra = extras[nextExtra]
    nextExtra += 1
    at = max(at, extra.position)
    let end = text.skipBack(extra.position, over: .space, downTo: segmentStart)
    let next = text.skip(extra.position, over: .space)
    guard end > segmentStart, next < text.count, !text.has(next, .lineEnd) else { return }
    let after = at
    decide(extra.isBreak, at: end, next: next, extra.rule)
    at = max(at, after)
  }

  /// Returns whether extra decisions belong to the marks before `next`: a break at any of them breaks.
  private mutating func decideByExtras(before next: Int, end: Int) -> Bool {
    let first = nextExtra
    while nextExtra < extras.count, extras[nextExtra].position <= next { nextExtra += 1 }
    guard first < nextExtra else { return false }
    let mine = extras[first..<nextExtra]
    let extra = mine.first(where: \.isBreak) ?? extras[first]
    let place = text.skipBack(min(extra.position, next), over: .space, downTo: segmentStart)
    decide(extra.isBreak, at: place, next: text.skip(place, over: .space), extra.rule)
    at = max(at, end)
    return true
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
    // An opening isolate is passed over itself, so a run of them must not be walked for each.
    let limit = max(segmentStart, offset - TextView.reach)
    let end = text.skipBack(offset, over: [.space, .ignorable], downTo: limit)
    if end - segmentStart <= 4, !(segmentStart..<end).contains(where: { text.has($0, [.letter, .number]) }) {
      return .start
    }
    if text.has(end - 1, .colon) { return .announced }
    let saying = text.has(end - 1, .comma) ? end - 1 : end
    let word = text.wordStart(before: saying, downTo: lineStart)..<saying
    return rules.announces(word, in: text, downTo: lineStart) ? .announced : .inside
  }
}

extension CharacterClass {
  /// The mark that rules must ask for.
  fileprivate var requestedMark: SentenceMarks {
    if contains(.colon) { return .colon }
    return contains(.comma) ? .comma : .semicolon
  }
}

extension TextView {
  /// Whether anything in the range can be seen; a vowel mark alone can.
  func hasInk(_ range: Range<Int>) -> Bool {
    let first = skip(range.lowerBound, over: [.space, .ignorable, .lineEnd], upTo: range.upperBound)
    if first < range.upperBound { return true }
    return range.contains { has($0, .ignorable) && !Self.isControl(units[$0]) }
  }

  /// Joiners, direction marks and their like, which nothing is drawn for.
  private static func isControl(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Whether the line ends of `range` leave a line empty; CR LF is one, a paragraph separator enough.
  func hasBlankLine(_ range: Range<Int>) -> Bool {
    var ends = 0
    for offset in range where has(offset, .lineEnd) {
      if units[offset] == 0x2029 { return true }
      if units[offset] == 0x0A, offset > range.lowerBound, units[offset - 1] == 0x0D { continue }
      ends += 1
    }
    return ends > 1
  }
}
