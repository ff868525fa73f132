/// Direction controls that open or close wrongly, do nothing, or stand where programs read.
struct ControlFindings {
  let line: DirectionLine

  /// Overrides, and openings and closings without a partner in the line.
  var unbalanced: [LineFinding] {
    let scalars = line.units.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    let unpaired = DirectionStack.unpaired(in: scalars)
    return scalars.indices.compactMap { place in
      let name = InvisibleNames.name(of: scalars[place]) ?? ""
      if scalars[place] == "\u{202D}" || scalars[place] == "\u{202E}" {
        return overriding(place, name, isClosed: !unpaired.contains(place))
      }
      guard unpaired.contains(place) else { return nil }
      switch DirectionStack.sort(scalars[place]) {
      case .isolate, .embedding:
        return removal(place, .unclosed, "\(name) is not closed, so it reaches to the end of the line.")
      case .popIsolate, .popEmbedding:
        return removal(place, .unopened, "\(name) closes nothing.")
      case nil: return nil
      }
    }
  }

  /// An embedding of the same direction keeps the pair whole and the letters in order.
  private func overriding(_ place: Int, _ name: String, isClosed: Bool) -> LineFinding {
    let embedding = line.units[place] == 0x202D ? "\u{202A}" : "\u{202B}"
    return LineFinding(
      kind: .override, range: place..<place + 1,
      sentence: "\(name) has letters drawn in another order than they are stored.",
      replacement: isClosed ? embedding : "")
  }

  private func removal(_ place: Int, _ kind: DirectionFinding.Kind, _ sentence: String) -> LineFinding {
    LineFinding(kind: kind, range: place..<place + 1, sentence: sentence, replacement: "")
  }

  /// Marks that can go, one after the other, without a change on screen.
  ///
  /// At most 64 of a line are looked at: each costs an order of the whole line.
  var strayMarks: [LineFinding] {
    var findings: [LineFinding] = []
    var rest = line.units
    let drawn = DrawnLine(rest, base: line.base).glyphs
    for place in line.units.indices.filter({ DirectionLine.isMark(line.units[$0]) }).prefix(64) {
      let moved = place - findings.count
      var without = rest
      without.remove(at: moved)
      guard DrawnLine(without, base: line.base).glyphs == drawn else { continue }
      rest = without
      let name = InvisibleNames.name(of: Unicode.Scalar(line.units[place]) ?? " ") ?? ""
      findings.append(
        removal(place, .strayMark, "\(name) changes nothing here: the line is drawn the same without."))
    }
    return findings
  }

  /// Controls between the signs that open and close a tag or a placeholder.
  var inCode: [LineFinding] {
    CodeSpans.all(in: line).flatMap { span in
      span.filter { DirectionLine.isControl(line.units[$0]) }.map { place in
        let name = InvisibleNames.name(of: Unicode.Scalar(line.units[place]) ?? " ") ?? ""
        let code = String(decoding: line.units[span].filter { !DirectionLine.isControl($0) }, as: UTF16.self)
        return removal(place, .controlInCode, "\(name) stands inside \(code), which a program reads.")
      }
    }
  }
}

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

/// Invisible tag characters, which can carry a hidden text.
struct TagCharacterFindings {
  let line: DirectionLine

  /// A flag such as that of Scotland is made of them and is left alone.
  var all: [LineFinding] {
    var findings: [LineFinding] = []
    var place = 0
    while let start = line.units[place...].indices.first(where: isTag) {
      var end = start
      while end < line.units.count, isTag(end) { end += 2 }
      place = end
      if isFlag(start, end) { continue }
      findings.append(
        LineFinding(
          kind: .tagCharacters, range: start..<end,
          sentence: "Tag characters are invisible and can hide a text.", replacement: ""))
    }
    return findings
  }

  /// U+E0000 to U+E007F.
  private func isTag(_ place: Int) -> Bool {
    line.units[place] == 0xDB40 && place + 1 < line.units.count && 0xDC00...0xDC7F ~= line.units[place + 1]
  }

  /// A black flag, letters and digits, and the closing tag.
  private func isFlag(_ start: Int, _ end: Int) -> Bool {
    start >= 2 && line.units[start - 2] == 0xD83C && line.units[start - 1] == 0xDFF4 && end - start >= 8
      && line.units[end - 1] == 0xDC7F
  }
}
