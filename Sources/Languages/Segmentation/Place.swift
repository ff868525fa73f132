/// A place where a sentence may end: a run of marks, what belongs to it, and what is around it.
///
/// Offsets are UTF-16 units of the working text. Rules read it and never look past the line.
struct Place {
  let text: TextView
  /// The first unit of the line.
  let lineStart: Int
  /// The first unit after the last break.
  let segmentStart: Int
  /// The run of marks.
  let marks: Range<Int>
  let kinds: SentenceMarks
  /// Where the segment would end: after closers, footnote signs, closing tags, pictures.
  let end: Int
  /// The first visible unit after that.
  let next: Int
  /// Whether Unicode's rules (UAX 29) end a sentence here.
  let unicodeBreaks: Bool
  /// The outermost pair that was closed between the marks and `end`.
  let closed: Pair?
  /// Whether a mark stands after the closing sign too, as in `؟».`.
  let hasOuterMark: Bool
  /// The innermost pair still open after `end`.
  let open: Pair?
  /// Letters and digits directly before the marks; empty where there are none.
  let word: Range<Int>
  /// Its hash for word lists: several of them are asked about it.
  let wordHash: UInt32

  init(
    text: TextView, lineStart: Int, segmentStart: Int, marks: Range<Int>, kinds: SentenceMarks, end: Int,
    next: Int, unicodeBreaks: Bool, closed: Pair?, hasOuterMark: Bool, open: Pair?, word: Range<Int>
  ) {
    self.text = text
    self.lineStart = lineStart
    self.segmentStart = segmentStart
    self.marks = marks
    self.kinds = kinds
    self.end = end
    self.next = next
    self.unicodeBreaks = unicodeBreaks
    self.closed = closed
    self.hasOuterMark = hasOuterMark
    self.open = open
    self.word = word
    wordHash = WordList.hash(word.prefix(32), of: text.units)
  }

  /// Whether the word before the marks is in the list.
  func wordIs(in list: WordList) -> Bool {
    // The hash of a very long word is that of its start; no list has such words.
    list.contains(word, hash: wordHash, of: text.units)
  }

  /// What is quickly known, for choosing the rules to ask.
  var circumstances: Circumstances {
    var found: Circumstances = closed == nil ? .plain : .closes
    if open != nil { found.insert(.inPair) }
    found.insert(isJoined ? .joined : .apart)
    if word.isEmpty { found.insert(.noWord) } else if word.count <= 4 { found.insert(.shortWord) }
    if text.has(word.upperBound - 1, .number) { found.insert(.number) }
    if !unicodeBreaks { found.insert(.goesOn) }
    return found
  }

  /// Whether nothing stands between this sentence and the next.
  var isJoined: Bool { end == next }

  /// The units before `offset` that are no white space and no bracket, at most 200.
  func tokenStart(before offset: Int) -> Int {
    let limit = max(lineStart, offset - TextView.reach)
    var at = offset
    while at > limit, text.classes(at - 1).isDisjoint(with: [.space, .lineEnd, .pair]) { at -= 1 }
    return at
  }

  /// The word that begins at or after `offset`, past white space and pairs.
  func wordAfter(_ offset: Int) -> Range<Int> {
    var at = offset
    while at < text.count, !text.classes(at).isDisjoint(with: [.space, .pair, .ignorable]) { at += 1 }
    return at..<text.wordEnd(from: at)
  }

  /// The word before `offset`, past white space only.
  func wordBefore(_ offset: Int) -> Range<Int> {
    let end = text.skipBack(offset, over: [.space, .ignorable], downTo: lineStart)
    return text.wordStart(before: end, downTo: lineStart)..<end
  }
}

/// UTF-16 text with the class of every unit at hand.
///
/// Valid only inside the call that made it: it points into buffers owned by the scanner.
struct TextView {
  let units: UnsafeBufferPointer<UInt16>
  let table: UnsafePointer<CharacterClass>

  /// How far a rule may look, in units: searches stay linear in texts that never close a bracket.
  static let reach = 200

  var count: Int { units.count }

  @inline(__always)
  func classes(_ offset: Int) -> CharacterClass {
    // A UInt16 cannot pass the end of a table of 65,536.
    table[Int(units[offset])]
  }

  /// The next of the `signs`; `count` when there is none.
  func nextSign(from offset: Int, _ signs: CharacterClass) -> Int {
    var at = offset
    // Eight at a time: most of a text is no sign.
    while at &+ 8 <= count {
      let first = classes(at).rawValue | classes(at &+ 1).rawValue | classes(at &+ 2).rawValue
      let second = classes(at &+ 3).rawValue | classes(at &+ 4).rawValue | classes(at &+ 5).rawValue
      let third = classes(at &+ 6).rawValue | classes(at &+ 7).rawValue
      if (first | second | third) & signs.rawValue != 0 { break }
      at &+= 8
    }
    while at < count, classes(at).isDisjoint(with: signs) { at &+= 1 }
    return at
  }

  func has(_ offset: Int, _ wanted: CharacterClass) -> Bool {
    offset >= 0 && offset < count && !classes(offset).isDisjoint(with: wanted)
  }

  func unit(_ offset: Int) -> UInt16 {
    offset >= 0 && offset < count ? units[offset] : 0
  }

  func skip(_ offset: Int, over skipped: CharacterClass) -> Int {
    skip(offset, over: skipped, upTo: count)
  }

  func skip(_ offset: Int, over skipped: CharacterClass, upTo limit: Int) -> Int {
    var at = offset
    while at < limit, !classes(at).isDisjoint(with: skipped) { at += 1 }
    return at
  }

  func skipBack(_ offset: Int, over skipped: CharacterClass, downTo limit: Int) -> Int {
    var at = offset
    while at > limit, !classes(at - 1).isDisjoint(with: skipped) { at -= 1 }
    return at
  }

  func wordEnd(from offset: Int) -> Int {
    let limit = min(count, offset + Self.reach)
    var at = offset
    while at < limit, !classes(at).isDisjoint(with: [.letter, .number, .ignorable]) { at += 1 }
    return at
  }

  func wordStart(before offset: Int, downTo limit: Int) -> Int {
    skipBack(offset, over: [.letter, .number, .ignorable], downTo: max(limit, offset - Self.reach))
  }

  /// Whether the unit is a letter of the Latin alphabet (Basic Latin to Extended-B).
  func isLatin(_ offset: Int) -> Bool {
    has(offset, .letter) && units[offset] < 0x0250
  }

  /// Whether the unit is a letter of the Arabic script, presentation forms included.
  func isArabic(_ offset: Int) -> Bool {
    guard has(offset, .letter) else { return false }
    let unit = units[offset]
    return (0x0600...0x08FF).contains(unit) || unit >= 0xFB50
  }
}
