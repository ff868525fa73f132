internal import CICU

/// The order in which a terminal that does not know right from left has to be given the characters.
enum VisualOrder {
  /// The lines of `paragraph` in visual order, wrapped to `width`.
  ///
  /// A tab keeps its place among the words and is drawn as spaces, since a terminal would measure it from
  /// the left edge.
  static func lines(_ paragraph: String, isRightToLeft: Bool, width: Int?) -> [String] {
    let units = Array(paragraph.utf16)
    let lines = LineWrapping.lines(of: units, width: width)
    return zip(lines, reordered(units, lines, isRightToLeft: isRightToLeft)).map { range, line in
      let tabs = LineWrapping.tabs(in: units[range])
      let shown = drawn(line, tabs: isRightToLeft ? tabs.reversed() : tabs)
      guard isRightToLeft, let width else { return shown }
      return String(repeating: " ", count: max(0, width - ScreenText.width(shown))) + shown
    }
  }

  /// What each unit adds to the columns of the text.
  static func columns(_ units: [UInt16]) -> [UInt8] {
    guard let length = Int32(exactly: units.count) else { return [UInt8](repeating: 1, count: units.count) }
    return [UInt8](unsafeUninitializedCapacity: units.count) { buffer, filled in
      cicu_columns(units, length, buffer.baseAddress)
      filled = units.count
    }
  }

  /// 1 where a letter as people count them begins.
  ///
  /// Turned one by one, an emoji and its color would change places. A terminal keeps a joiner in the cell
  /// before it, so it has to come behind the letter that it stood behind: else VTE joins the wrong two
  /// letters.
  private static func clusters(_ units: [UInt16]) -> [UInt8] {
    var starts = [UInt8](repeating: 0, count: units.count)
    var place = 0
    for cluster in String(decoding: units, as: UTF16.self) where place < starts.count {
      starts[place] = 1
      place += cluster.utf16.count
    }
    return starts
  }

  /// Text that ICU refuses stays in logical order.
  private static func reordered(
    _ units: [UInt16], _ lines: [Range<Int>], isRightToLeft: Bool
  ) -> [ArraySlice<UInt16>] {
    guard let length = Int32(exactly: units.count), length > 0 else { return lines.map { units[$0] } }
    var out = [UInt16](repeating: 0, count: units.count)
    var ends = [Int32](repeating: 0, count: lines.count)
    let written = cicu_visual_lines(
      units, clusters(units), length, isRightToLeft ? 1 : 0, lines.map { Int32($0.lowerBound) },
      lines.map { Int32($0.upperBound) }, Int32(lines.count), &out, length, &ends)
    if written < 0 { return lines.map { units[$0] } }
    return zip([0] + ends, ends).map { out[Int($0)..<Int($1)] }
  }

  /// Without the controls that have done their work; the joiners stay, they shape the letters.
  private static func drawn(_ units: ArraySlice<UInt16>, tabs: [Int]) -> String {
    var tabs = tabs[...]
    var kept: [UInt16] = []
    for unit in units where !DirectionLine.isControl(unit) {
      if unit == LineWrapping.tab {
        kept += [UInt16](repeating: 0x20, count: tabs.popFirst() ?? 1)
      } else {
        kept.append(unit)
      }
    }
    return String(decoding: kept, as: UTF16.self)
  }
}
