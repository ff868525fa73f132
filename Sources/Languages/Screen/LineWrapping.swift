/// Where lines end when text is wrapped to a terminal.
enum LineWrapping {
  /// The lines in UTF-16 units, one for an empty text; the spaces at which they are cut belong to none.
  ///
  /// A line ends at a space or tab; a word longer than the line is cut between letters as people count them
  /// (grapheme clusters), never before a mark or inside an emoji. A cluster wider than the screen has a line
  /// of its own. Without a width the whole text is a line.
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

  /// How many spaces stand for each tab of a line: up to the next of the stops that are 8 columns apart,
  /// counted from where the line begins.
  static func tabs(in line: ArraySlice<UInt16>) -> [Int] {
    guard line.contains(tab) else { return [] }
    let units = Array(line)
    let columns = VisualOrder.columns(units)
    var used = 0
    var tabs: [Int] = []
    for place in units.indices {
      let next = after(units[place], columns[place], at: used)
      if units[place] == tab { tabs.append(next - used) }
      used = next
    }
    return tabs
  }

  static let tab: UInt16 = 0x09
  private static let space: UInt16 = 0x20

  /// The column behind a unit that stands at column `used`.
  private static func after(_ unit: UInt16, _ columns: UInt8, at used: Int) -> Int {
    unit == tab ? (used / 8 + 1) * 8 : used + Int(columns)
  }

  private static func trimmed(_ units: [UInt16], _ line: Range<Int>) -> Range<Int> {
    let end = units[line].lastIndex { $0 != space && $0 != tab }.map { $0 + 1 }
    return line.lowerBound..<(end ?? line.lowerBound)
  }

  /// The end of the line that starts at `start`, `nil` when it reaches the end of the text.
  private static func cut(_ units: [UInt16], _ columns: [UInt8], from start: Int, width: Int) -> Int? {
    var used = 0
    var lastSpace: Int?
    for place in start..<units.count {
      used = after(units[place], columns[place], at: used)
      if units[place] == space || units[place] == tab {
        lastSpace = place + 1
        continue
      }
      let isCutBefore = columns[place] > 0 || lastSpace == place
      if used > width, isCutBefore, place > start { return lastSpace ?? clusterEnd(units, start, place) }
    }
    return nil
  }

  /// The last place up to `place`, and behind `start`, where a cluster ends; behind the first one if it is
  /// wider than the line. `nil` when that is the end of the text.
  private static func clusterEnd(_ units: [UInt16], _ start: Int, _ place: Int) -> Int? {
    // A cluster of more than 64 units behind the cut is cut itself.
    let text = String(decoding: units[start..<min(units.count, place + 64)], as: UTF16.self)
    var end = start
    for cluster in text {
      let next = end + cluster.utf16.count
      if next > place, end > start { return end }
      end = next
      if end >= place { break }
    }
    return end < units.count ? end : nil
  }
}
