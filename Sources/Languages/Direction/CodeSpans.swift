/// Tags and placeholders in a line: `<b>`, `{0}`, `${name}`, `%1$s`, `&amp;`.
enum CodeSpans {
  /// Found also where direction controls stand in them.
  static func all(in line: DirectionLine) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var place = 0
    while place < line.units.count {
      if let end = end(of: line, from: place) {
        spans.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return spans
  }

  private static func end(of line: DirectionLine, from start: Int) -> Int? {
    switch line.units[start] {
    case 0x3C:
      closed(line, start, by: 0x3E, within: 200) { tag in
        guard let first = tag.first else { return false }
        return isLetter(first) || (first == 0x2F || first == 0x21) && tag.count > 1
      }
    case 0x7B:
      closed(line, start, by: 0x7D, within: 60) { $0.allSatisfy(isName) && !$0.isEmpty || $0.first == 0x7B }
    case 0x26:
      closed(line, start, by: 0x3B, within: 12) {
        !$0.isEmpty && $0.allSatisfy { isLetter($0) || isNumber($0) || $0 == 0x23 }
      }
    case 0x25: format(line, start)
    default: nil
    }
  }

  /// The end of a span that `closer` ends, if what is inside, without controls, fits.
  private static func closed(
    _ line: DirectionLine, _ start: Int, by closer: UInt16, within limit: Int, _ fits: ([UInt16]) -> Bool
  ) -> Int? {
    let rest = line.units[(start + 1)...].prefix(limit)
    guard let end = rest.firstIndex(of: closer) else { return nil }
    let inside = rest[..<end].filter { !DirectionLine.isControl($0) }
    return fits(inside) ? end + 1 : nil
  }

  /// `%s`, `%1$d`, `%.2f`, `%@`.
  private static func format(_ line: DirectionLine, _ start: Int) -> Int? {
    for place in (start + 1..<line.units.count).prefix(12) {
      let unit = line.units[place]
      if [0x73, 0x64, 0x69, 0x66, 0x75, 0x78, 0x40].contains(unit) { return place + 1 }
      guard DirectionLine.isControl(unit) || isNumber(unit) || unit == 0x24 || unit == 0x2E else {
        return nil
      }
    }
    return nil
  }

  private static func isLetter(_ unit: UInt16) -> Bool { 0x41...0x5A ~= unit || 0x61...0x7A ~= unit }
  private static func isNumber(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }
  /// What stands in braces: a name, a number, a path, a format.
  private static func isName(_ unit: UInt16) -> Bool {
    isLetter(unit) || isNumber(unit) || [0x5F, 0x2D, 0x2E, 0x3A, 0x2C, 0x20, 0x23].contains(unit)
  }
}
