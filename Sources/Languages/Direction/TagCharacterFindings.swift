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
