/// Where lines end when text is wrapped to a terminal.
enum LineWrapping {
  /// The lines in UTF-16 units, one for an empty text; the spaces at which they are cut belong to none.
  ///
  /// A line ends at a space; a word longer than the line is cut between columns,
  /// never before a mark. Without a width the whole text is a line.
  static func lines(of units: [UInt16], width: Int?) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    if let width {
      let columns = VisualOrder.columns(units)
      while let end = cut(units, columns, from: start, width: width) {
        lines.append(trimmed(units, start..<end))
        start = end
      }
    }
    return lines + [trimmed(units, start..<units.count)]
  }

  private static func trimmed(_ units: [UInt16], _ line: Range<Int>) -> Range<Int> {
    let end = units[line].lastIndex { $0 != 0x20 }.map { $0 + 1 }
    return line.lowerBound..<(end ?? line.lowerBound)
  }

  /// The end of the line that starts at `start`, `nil` when it reaches the end of the text.
  private static func cut(_ units: [UInt16], _ columns: [UInt8], from start: Int, width: Int) -> Int? {
    var used = 0
    var lastSpace: Int?
    for place in start..<units.count {
      if units[place] == 0x20 {
        used += 1
        lastSpace = place + 1
        continue
      }
      used += Int(columns[place])
      let isCutBefore = columns[place] > 0 || lastSpace == place
      if used > width, isCutBefore, place > start { return lastSpace ?? place }
    }
    return nil
  }
}
