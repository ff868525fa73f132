/// How a phrase stands in its line on screen, and which marks bring it together.
///
/// Nothing is guessed from the letters around: the order of the whole line is compared with that of the
/// phrase alone, as the line is and with each mark that could help.
struct DrawnPhrase {
  let line: DirectionLine
  let range: Range<Int>
  /// Whether the phrase reads from left to right.
  let isLeftToRight: Bool

  /// The phrase with marks, and which they are, for people.
  struct Mended {
    let text: String
    let how: String
  }

  /// The phrase with the fewest marks that let it be drawn as it reads.
  ///
  /// `nil` when it is drawn so already, or nothing helps.
  func mended() -> Mended? {
    let around = DirectionLine.window(around: range, in: line.units)
    let units = Array(line.units[around])
    let place = range.lowerBound - around.lowerBound..<range.upperBound - around.lowerBound
    if Self.isWhole(place, in: units, line.base, isLeftToRight) { return nil }
    for choice in choices {
      let phrase = choice.before + units[place] + choice.after
      let changed = units[..<place.lowerBound] + phrase + units[place.upperBound...]
      let shifted = place.lowerBound..<place.lowerBound + phrase.count
      if Self.isWhole(shifted, in: Array(changed), line.base, isLeftToRight) {
        return Mended(text: String(decoding: phrase, as: UTF16.self), how: choice.how)
      }
    }
    return nil
  }

  private var choices: [(before: [UInt16], after: [UInt16], how: String)] {
    let mark = isLeftToRight ? DirectionLine.leftToRightMark : DirectionLine.rightToLeftMark
    let isolate: UInt16 = isLeftToRight ? 0x2066 : 0x2067
    let (name, opening) = isLeftToRight ? ("LRM", "LRI") : ("RLM", "RLI")
    return [
      ([], [mark], "\(name) behind it"), ([mark], [], "\(name) before it"),
      ([mark], [mark], "\(name) on both sides"), ([isolate], [0x2069], "\(opening) and PDI around it"),
    ]
  }

  /// Whether the phrase is drawn in one piece and as it is drawn alone.
  private static func isWhole(
    _ phrase: Range<Int>, in units: [UInt16], _ base: Bidi.Base, _ isLeftToRight: Bool
  ) -> Bool {
    let drawn = DrawnLine(units, base: base)
    let places = drawn.order.indices.filter { phrase.contains(drawn.order[$0]) }
    guard let first = places.first, let last = places.last, last - first + 1 == places.count else {
      return false
    }
    let alone = DrawnLine(Array(units[phrase]), base: isLeftToRight ? .leftToRight : .rightToLeft)
    return places.map { drawn.glyphs[$0] } == alone.glyphs
  }
}

/// What is seen of a line, from left to right.
struct DrawnLine: Equatable {
  /// The unit of the line at each place; direction controls have none.
  let order: [Int]
  /// What is drawn there: brackets from right to left are turned.
  let glyphs: [UInt16]

  init(_ units: [UInt16], base: Bidi.Base) {
    let bidi = Bidi(units, base: base)
    order = bidi.visualToLogical.filter { !DirectionLine.isControl(units[$0]) }
    glyphs = order.map { bidi.levels[$0] % 2 == 1 ? Self.mirrored(units[$0]) : units[$0] }
  }

  private static func mirrored(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x28: 0x29
    case 0x29: 0x28
    case 0x3C: 0x3E
    case 0x3E: 0x3C
    case 0x5B: 0x5D
    case 0x5D: 0x5B
    case 0x7B: 0x7D
    case 0x7D: 0x7B
    case 0xAB: 0xBB
    case 0xBB: 0xAB
    case 0x2039: 0x203A
    case 0x203A: 0x2039
    default: unit
    }
  }
}
