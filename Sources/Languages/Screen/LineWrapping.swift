/// Where lines end when text is wrapped to a terminal.
enum LineWrapping {
  /// The ends of the lines, in UTF-16 units; the last is the end of the text, also of an empty one.
  ///
  /// A line ends behind a space; a word longer than the line is cut between columns,
  /// never before a mark. Spaces at the end of a line hang over.
  static func ends(of units: [UInt16], width: Int?) -> [Int] {
    guard let width else { return [units.count] }
    let columns = VisualOrder.columns(units)
    var ends: [Int] = []
    var start = 0
    while let end = cut(units, columns, from: start, width: width) {
      ends.append(end)
      start = end
    }
    return ends + [units.count]
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
      if used > width, columns[place] > 0, place > start { return lastSpace ?? place }
    }
    return nil
  }
}
