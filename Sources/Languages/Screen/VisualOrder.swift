internal import CICU

/// The order in which a terminal that does not know right from left has to be given the characters.
enum VisualOrder {
  /// The lines of `paragraph` in visual order, wrapped to `width`.
  static func lines(_ paragraph: String, isRightToLeft: Bool, width: Int?) -> [String] {
    // A tab would be measured from the wrong edge.
    let units = paragraph.utf16.map { $0 == 0x09 ? 0x20 : $0 }
    let ends = LineWrapping.ends(of: units, width: width)
    let ordered = reordered(units, ends: ends, isRightToLeft: isRightToLeft)
    return ordered.map { line in
      let shown = withoutDirectionMarks(line)
      guard isRightToLeft else { return shown.trimmingTrailingSpaces }
      let text = String(shown.drop { $0 == " " })
      guard let width else { return text }
      return String(repeating: " ", count: max(0, width - ScreenText.width(text))) + text
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
  private static func reordered(_ units: [UInt16], ends: [Int], isRightToLeft: Bool) -> [ArraySlice<UInt16>] {
    guard let length = Int32(exactly: units.count), length > 0 else { return [units[...]] }
    var out = [UInt16](repeating: 0, count: units.count)
    var outEnds = [Int32](repeating: 0, count: ends.count)
    let written = cicu_visual_lines(
      units, length, isRightToLeft ? 1 : 0, ends.map { Int32($0) }, Int32(ends.count), &out, length, &outEnds)
    let lineEnds = written < 0 ? ends : outEnds.map(Int.init)
    if written < 0 { out = units }
    return zip([0] + lineEnds, lineEnds).map { out[$0..<$1] }
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
