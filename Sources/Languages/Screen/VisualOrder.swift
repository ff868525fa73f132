internal import CICU

/// The order in which a terminal that does not know right from left has to be given the characters.
enum VisualOrder {
  /// The lines of `paragraph` in visual order, wrapped to `width`.
  static func lines(_ paragraph: String, isRightToLeft: Bool, width: Int?) -> [String] {
    // A tab would be measured from the wrong edge.
    let units = paragraph.utf16.map { $0 == 0x09 ? 0x20 : $0 }
    let lines = LineWrapping.lines(of: units, width: width)
    return reordered(units, lines, isRightToLeft: isRightToLeft).map { line in
      let shown = withoutDirectionMarks(line)
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

  /// Text that ICU refuses stays in logical order.
  private static func reordered(
    _ units: [UInt16], _ lines: [Range<Int>], isRightToLeft: Bool
  ) -> [ArraySlice<UInt16>] {
    guard let length = Int32(exactly: units.count), length > 0 else { return lines.map { units[$0] } }
    var out = [UInt16](repeating: 0, count: units.count)
    var ends = [Int32](repeating: 0, count: lines.count)
    let written = cicu_visual_lines(
      units, length, isRightToLeft ? 1 : 0, lines.map { Int32($0.lowerBound) },
      lines.map { Int32($0.upperBound) }, Int32(lines.count), &out, length, &ends)
    if written < 0 { return lines.map { units[$0] } }
    return zip([0] + ends, ends).map { out[Int($0)..<Int($1)] }
  }

  /// Without the controls that have done their work; the joiners stay, they shape the letters.
  private static func withoutDirectionMarks(_ units: ArraySlice<UInt16>) -> String {
    let kept = units.filter { unit in
      switch unit {
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    return String(decoding: kept, as: UTF16.self)
  }
}
