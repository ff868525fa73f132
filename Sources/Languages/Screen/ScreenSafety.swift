/// Makes visible what a terminal would obey.
enum ScreenSafety {
  static func safe(_ text: String) -> String {
    if isHarmless(text) { return text }
    var out = String.UnicodeScalarView()
    for line in lines(Array(text.unicodeScalars)) {
      let unpaired = DirectionStack.unpaired(in: line)
      for (place, scalar) in line.enumerated() {
        let isLineEnd = place + 1 < line.count && scalar == "\r" && line[place + 1] == "\n"
        if unpaired.contains(place) || (isDangerous(scalar) && !isLineEnd) {
          out.append(contentsOf: "⟨\(InvisibleNames.name(of: scalar) ?? "?")⟩".unicodeScalars)
        } else {
          out.append(scalar)
        }
      }
    }
    return String(out)
  }

  /// The text split at its line ends, which are left out; a line end at the end opens no further line.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs = lines(Array(text.unicodeScalars)).map { line in
      var line = line[...]
      if line.last == "\n" { line.removeLast() }
      if line.last == "\r" { line.removeLast() }
      return line.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
    if paragraphs.isEmpty { paragraphs = [""] }
    return paragraphs
  }

  /// Bytes below 0x80 that are safe, and lead bytes of two-byte letters, need no closer look.
  private static func isHarmless(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20..<0x7F, 0x09, 0x0A, 0x80...0xBF, 0xC3...0xDF: true
      default: false
      }
    }
  }

  /// The lines of `scalars`, each with the line feed that ends it.
  private static func lines(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var start = 0
    for place in scalars.indices where scalars[place] == "\n" {
      lines.append(Array(scalars[start...place]))
      start = place + 1
    }
    if start < scalars.count { lines.append(Array(scalars[start...])) }
    return lines
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xE0000...0xE007F: true
    default: false
    }
  }
}
