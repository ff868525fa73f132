internal import CICU

/// What follows the marks and still belongs to their sentence.
///
/// Closing quotation marks and brackets, footnote signs, closing tags, pictures and
/// invisible signs move to the left, so that the next segment begins with its own text.
struct SentenceTail {
  private let text: TextView
  /// The end of the marks themselves.
  private let marksEnd: Int
  private(set) var end: Int
  /// The outermost pair that was closed.
  private(set) var closed: Pair?
  /// Whether a mark stands after a closing sign, as in `؟».`: the outer sentence ends there.
  private(set) var hasOuterMark = false

  init(after marks: Int, in text: TextView) {
    self.text = text
    marksEnd = marks
    end = marks
  }

  /// Moves `end` over all that belongs to the sentence, and closes pairs on the way.
  mutating func absorb(closing pairs: inout OpenPairs) {
    while let after = absorbed(at: end, joined: true, &pairs) ?? absorbedApart(&pairs) { end = after }
  }

  /// Past white space only what cannot begin a sentence is taken.
  private mutating func absorbedApart(_ pairs: inout OpenPairs) -> Int? {
    guard text.has(end, .space) else { return nil }
    let apart = text.skip(end, over: .space)
    guard apart < text.count else { return nil }
    // Most sentences are followed by a letter: done.
    if text.has(apart, .letter) { return nil }
    if text.has(apart, .colon), let face = text.emoticonEnd(at: apart) { return face }
    return absorbed(at: apart, joined: false, &pairs)
  }

  private mutating func absorbed(at offset: Int, joined: Bool, _ pairs: inout OpenPairs) -> Int? {
    guard offset < text.count else { return nil }
    let classes = text.classes(offset)
    if classes.contains(.pair) { return absorbedPair(at: offset, joined: joined, &pairs) }
    if classes.contains(.ignorable) { return absorbedInvisible(at: offset, joined: joined) }
    if classes.contains(.mark), closed != nil, joined {
      hasOuterMark = true
      return offset + 1
    }
    if !classes.isDisjoint(with: [.letter, .number, .space, .lineEnd, .mark]) {
      if joined, offset == marksEnd, classes.contains(.number) { return noteNumberEnd(at: offset) }
      return joined && isSuperscript(text.units[offset]) ? offset + 1 : nil
    }
    switch text.units[offset] {
    case 0x3C: return closingTagEnd(at: offset)
    case 0x2A, 0x5F: return joined ? starsEnd(at: offset) : nil
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2020, 0x2021: return joined ? offset + 1 : nil
    default: return pictureEnd(at: offset)
    }
  }

  private func isSuperscript(_ unit: UInt16) -> Bool {
    unit == 0xB2 || unit == 0xB3 || unit == 0xB9 || (0x2070...0x2079).contains(unit)
  }

  // MARK: Brackets and quotation marks

  private mutating func absorbedPair(at offset: Int, joined: Bool, _ pairs: inout OpenPairs) -> Int? {
    guard let sign = Pair.sign(text.units[offset]) else {
      // An apostrophe or single quotation mark: a closer unless a word begins with it.
      return joined && !text.has(offset + 1, [.letter, .number]) ? offset + 1 : nil
    }
    switch pairs.role(of: sign, at: offset, in: text) {
    case .opens where sign.kind == .guillemet && joined && !text.has(offset + 1, [.letter, .number, .pair]):
      // Turned round, as old files have it: `»…«`. What opens a quotation touches its first word.
      break
    case .opens:
      if sign.kind == .square { return footnoteEnd(at: offset, closedBy: 0x5D) }
      // A number in round brackets is a footnote where it touches the mark, a label of a list elsewhere.
      return sign.kind == .round && joined ? footnoteEnd(at: offset, closedBy: 0x29) : nil
    case .closes where joined || pairs.has(sign.kind): break
    case .either where isClosing(at: offset, joined: joined, pairs): break
    default: return nil
    }
    if let pair = pairs.close(sign.kind, at: offset) { closed = pair }
    return offset + 1
  }

  private func isClosing(at offset: Int, joined: Bool, _ pairs: OpenPairs) -> Bool {
    let wordFollows = text.has(offset + 1, [.letter, .number])
    return pairs.closesStraightQuote(at: offset) ? joined || !wordFollows : joined && !wordFollows
  }

  /// The end of `12` in `the result.12 The`, and of `11 12`: small figures of notes that lost their place.
  private func noteNumberEnd(at offset: Int) -> Int? {
    let before = offset - 2
    guard text.unit(offset - 1) == 0x2E, text.unit(before) == 0x29 || endsLongWord(before) else { return nil }
    var end = offset
    while true {
      let digits = text.skip(end, over: .number)
      guard (1...3).contains(digits - end), text.has(digits, .space) else { return nil }
      end = digits
      let next = text.skip(digits, over: .space)
      if text.has(next, .upper) { return end }
      guard text.has(next, .number) else { return nil }
      end = next
    }
  }

  /// Whether the four units up to `offset` are small letters, more than an abbreviation has.
  private func endsLongWord(_ offset: Int) -> Bool {
    offset >= 3 && (offset - 3...offset).allSatisfy { text.has($0, .lower) }
  }

  /// The end of `[۱۲]`, `[3, 4]`, `[الف]`: a bracket too short to be a sentence.
  private func footnoteEnd(at offset: Int, closedBy closer: UInt16) -> Int? {
    for at in offset + 1..<max(offset + 1, min(text.count, offset + 10)) {
      if text.units[at] == closer { return at > offset + 1 ? at + 1 : nil }
      let isSign = text.has(at, [.number, .continuing]) || [0x20, 0x2E, 0x2026].contains(text.units[at])
      if !isSign { return nil }
    }
    return nil
  }

  /// The end of `*` or `**`: a footnote's sign, or the end of emphasis, where no word touches it.
  private func starsEnd(at offset: Int) -> Int? {
    var end = offset
    while text.unit(end) == text.units[offset], end - offset < 3 { end += 1 }
    return end >= text.count || text.has(end, [.space, .lineEnd, .pair]) ? end : nil
  }

  // MARK: Invisible signs, tags, pictures

  /// Joiners and direction marks stay left when they touch the marks, or when the line ends with them.
  private func absorbedInvisible(at offset: Int, joined: Bool) -> Int? {
    // No further than a rule may look: this is asked again for each sign of a run.
    let limit = min(text.count, offset + TextView.reach)
    let after = text.skip(offset, over: .ignorable, upTo: limit)
    let rest = text.skip(after, over: [.space, .ignorable], upTo: limit)
    if rest >= text.count || text.has(rest, .lineEnd) { return after }
    // An embedding or override that opens here belongs to the next sentence.
    let opens = [0x202A, 0x202B, 0x202D, 0x202E].contains(text.units[offset])
    return joined && !opens ? offset + 1 : nil
  }

  /// The end of `</p>`, `</b>`, `<br>`, `<br />`.
  private func closingTagEnd(at offset: Int) -> Int? {
    let isBreak = text.unit(offset + 1) | 0x20 == 0x62 && text.unit(offset + 2) | 0x20 == 0x72
    guard text.unit(offset + 1) == 0x2F || isBreak else { return nil }
    for at in offset + 2..<max(offset + 2, min(text.count, offset + 40)) {
      if text.units[at] == 0x3E { return at + 1 }
      if text.has(at, .lineEnd) || text.units[at] == 0x3C { return nil }
    }
    return nil
  }

  /// The end of an emoji, with its modifiers and joiners.
  private func pictureEnd(at offset: Int) -> Int? {
    let high = text.units[offset]
    if high >= 0x2190, high < 0xD800 { return cicu_is_emoji(Int32(high)) != 0 ? offset + 1 : nil }
    guard (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(text.unit(offset + 1)) else {
      return nil
    }
    let point = 0x10000 + (Int32(high) - 0xD800) << 10 + Int32(text.unit(offset + 1)) - 0xDC00
    return cicu_is_emoji(point) != 0 ? offset + 2 : nil
  }
}
