/// Words of Latin letters with a sign at an edge that is part of them: C++, C#, .NET, main(), @user.
struct LatinWords {
  let line: DirectionLine

  /// Nothing where a sign may as well belong to the sentence: a full stop, a dash, a comma.
  var all: [Range<Int>] {
    chunks.compactMap { chunk in
      guard chunk.contains(where: line.isLeft), !chunk.contains(where: isMarkup) else { return nil }
      let word = trimmedEnd(of: trimmedStart(of: chunk))
      guard let first = word.first, let last = word.last, word.contains(where: line.isLeft) else {
        return nil
      }
      return isWordEdge(first) && isWordEdge(last) ? nil : word
    }
  }

  /// Stretches without white space, letters from right to left, quotation marks and Persian punctuation.
  private var chunks: [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start: Int?
    for place in line.units.indices {
      if isInside(place) {
        start = start ?? place
      } else if let first = start {
        chunks.append(first..<place)
        start = nil
      }
    }
    return start.map { chunks + [$0..<line.units.count] } ?? chunks
  }

  private func isInside(_ place: Int) -> Bool {
    let quotes: Set<UInt16> = [
      0x22, 0x27, 0xAB, 0xBB, 0x60C, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2013, 0x2014,
    ]
    return !line.isSpace(place) && !line.isRight(place) && !DirectionLine.isControl(line.units[place])
      && !quotes.contains(line.units[place]) && line.units[place] > 0x20 && line.units[place] != 0x200C
  }

  /// Tags and entities are not drawn as they stand.
  private func isMarkup(_ place: Int) -> Bool { [0x3C, 0x3E, 0x26].contains(line.units[place]) }

  private func isWordEdge(_ place: Int) -> Bool { line.isLeft(place) || line.isDigit(place) }

  /// Without the signs in front that belong to the sentence, or join the word to a Persian one.
  private func trimmedStart(of chunk: Range<Int>) -> Range<Int> {
    guard let word = chunk.first(where: isWordEdge) else { return chunk }
    let signs = line.units[chunk.lowerBound..<word]
    let isJoined = chunk.lowerBound > 0 && !line.isOpen(before: chunk.lowerBound)
    if isJoined || signs.isEmpty { return word..<chunk.upperBound }
    var start = chunk.lowerBound
    while start < word, !isLeading(start, word: word, chunk) { start += 1 }
    return start..<chunk.upperBound
  }

  /// Whether the sign at `place` and all up to the word begin the word: `.NET`, `#tag`, `--help`, `~/x`.
  private func isLeading(_ place: Int, word: Int, _ chunk: Range<Int>) -> Bool {
    switch (line.units[place], line.units[place..<word].count) {
    case (0x23, 1), (0x40, 1), (0x24, 1), (0x7E, 2), (0x2F, 1), (0x5C, 1...2), (0x5F, 1...2):
      line.isLeft(word)
    case (0x2E, 1): isExtension(word)
    case (0x2D, 2): line.units[place + 1] == 0x2D && line.isLeft(word)
    case (0x2D, 1): place > 0 && line.isLeft(word) && chunk.upperBound - word <= 2
    // An opening bracket whose partner stands inside the word.
    default: false
    }
  }

  /// Two letters of one case, as in `.NET` and `.ssh`; in `.Apple Inc` the stop was typed where it looked right.
  private func isExtension(_ word: Int) -> Bool {
    guard word + 1 < line.units.count, line.isLeft(word), line.isLeft(word + 1) else { return false }
    return 0x61...0x7A ~= line.units[word] || !(0x61...0x7A ~= line.units[word + 1])
  }

  /// Without the signs behind that belong to the sentence, or join the word to a Persian one.
  private func trimmedEnd(of chunk: Range<Int>) -> Range<Int> {
    guard let word = chunk.last(where: isWordEdge) else { return chunk }
    let isJoined = chunk.upperBound < line.units.count && line.isRight(chunk.upperBound)
    // No word ends in more than two signs.
    var end = min(chunk.upperBound, word + 3)
    while end > word + 1, !isTrailing(word + 1..<end, of: chunk, isJoined) { end -= 1 }
    return chunk.lowerBound..<end
  }

  /// Whether all of `signs` end the word: `C++`, `C#`, `US$`, `f()`, `a[i]`, `x/`, `U.S.`
  private func isTrailing(_ signs: Range<Int>, of chunk: Range<Int>, _ isJoined: Bool) -> Bool {
    let units = Array(line.units[signs])
    let word = chunk.lowerBound..<signs.lowerBound
    if units == [0x2B, 0x2B] || units == [0x23] { return true }
    if isJoined { return false }
    switch units {
    case [0x2B], [0x24], [0xAE], [0x2122], [0xA9]: return true
    case [0x28, 0x29], [0x5B, 0x5D]: return true
    case [0x29]: return opens(0x28, 0x29, in: word)
    case [0x5D]: return opens(0x5B, 0x5D, in: word)
    case [0x2F]: return line.units[word].contains(0x2F) || line.units[word].contains(0x2E)
    case [0x5C]: return line.units[word].contains(0x5C)
    case [0x2E]: return isDotted(word) && !isEnd(signs.upperBound)
    case [0x21], [0x3F]: return isFollowedByStop(signs.upperBound)
    case [0x5F], [0x5F, 0x5F]: return line.units[word.lowerBound] == 0x5F
    default: return false
    }
  }

  private func opens(_ open: UInt16, _ close: UInt16, in word: Range<Int>) -> Bool {
    let units = line.units[word]
    return units.count { $0 == open } == units.count { $0 == close } + 1 && units.first != open
  }

  /// Whether the sentence's own sign follows, as in `Yahoo!،`, so that the one before is the word's.
  private func isFollowedByStop(_ place: Int) -> Bool {
    place < line.units.count && [0x2E, 0x3A, 0x60C].contains(line.units[place])
  }

  /// Single letters with dots between: `U.S`, `e.g`.
  private func isDotted(_ word: Range<Int>) -> Bool {
    word.count >= 3 && word.count % 2 == 1
      && word.allSatisfy { ($0 - word.lowerBound) % 2 == 0 ? line.isLeft($0) : line.units[$0] == 0x2E }
  }

  /// Whether nothing but signs follows: there a full stop may be the sentence's.
  private func isEnd(_ place: Int) -> Bool {
    !(place..<line.units.count).contains { line.isLeft($0) || line.isRight($0) || line.isDigit($0) }
  }
}
