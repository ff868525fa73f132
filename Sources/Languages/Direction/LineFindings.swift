/// All findings of one line.
struct LineFindings {
  let line: DirectionLine
  let language: LanguageTag

  init(_ line: DirectionLine, _ language: LanguageTag) {
    self.line = line
    self.language = language
  }

  /// In the order in which they win where two overlap at the same place.
  var all: [LineFinding] {
    let controls = ControlFindings(line: line)
    var findings = TagCharacterFindings(line: line).all + DigitFindings(line: line, language: language).all
    if line.units.contains(where: DirectionLine.isControl) {
      findings += controls.inCode
      findings += controls.unbalanced
      findings += controls.strayMarks
    }
    guard isMixed else { return findings + ReversedBrackets(line: line).all }
    findings += ReversedBrackets(line: line).all + PhraseFindings(line: line).all
    return findings
  }

  /// Whether anything could be drawn out of order: a letter against the line's direction, or a number.
  private var isMixed: Bool {
    line.units.indices.contains {
      line.isRightToLeft ? line.isLeft($0) || line.isDigit($0) : line.isRight($0)
    }
  }
}
