/// Quotations and bracketed phrases all of whose letters run against the line: «Hello!», (e.g. «چرا؟»).
struct QuotedPhrases {
  let line: DirectionLine
  private static let longest = 300

  /// The insides; and the whole line, when all its letters run against it.
  var all: [Range<Int>] {
    var phrases = [(0xAB, 0xBB), (0x201C, 0x201D), (0x28, 0x29), (0x5B, 0x5D)].flatMap { insides($0.0, $0.1) }
    phrases += straightQuotes
    let whole = trimmed(line.units.indices.lowerBound..<line.units.count)
    return phrases.map(trimmed).filter(isForeign) + (isForeign(whole) ? [whole] : [])
  }

  private func insides(_ open: UInt16, _ close: UInt16) -> [Range<Int>] {
    var starts: [Int] = []
    var insides: [Range<Int>] = []
    for place in line.units.indices {
      if line.units[place] == open { starts.append(place + 1) }
      if line.units[place] == close, let start = starts.popLast(), place - start <= Self.longest {
        insides.append(start..<place)
      }
    }
    return insides
  }

  private var straightQuotes: [Range<Int>] {
    let places = line.units.indices.filter { line.units[$0] == 0x22 }
    guard places.count % 2 == 0 else { return [] }
    return stride(from: 0, to: places.count, by: 2).map { places[$0] + 1..<places[$0 + 1] }
      .filter { $0.count <= Self.longest }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !line.isSpace($0) && line.units[$0] >= 0x20 }),
      let last = range.last(where: { !line.isSpace($0) && line.units[$0] >= 0x20 })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  /// Whether the letters of a phrase all run against the line; a number and its unit alone do not count.
  private func isForeign(_ range: Range<Int>) -> Bool {
    let against = range.filter { line.isRightToLeft ? line.isLeft($0) : line.isRight($0) }
    let along = range.contains {
      line.isRightToLeft
        ? line.isRight($0) || line.units[$0] == DirectionLine.rightToLeftMark
          || line.units[$0] == ListCommas.comma
        : line.isLeft($0) || line.units[$0] == DirectionLine.leftToRightMark
    }
    // A phrase that begins with a stop was typed as it looks.
    let ends: Set<UInt16> = [0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2018, 0x2019]
    guard !along, let first = against.first, !ends.contains(line.units[range.lowerBound]) else {
      return false
    }
    let startsWithNumber = (range.lowerBound..<first).contains(where: line.isDigit)
    return !startsWithNumber || range.split(whereSeparator: line.isSpace).count > 2
  }
}
