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
  var strayMarks: [LineFinding] {
    var findings: [LineFinding] = []
    var kept: [UInt16] = []
    for place in line.units.indices {
      guard DirectionLine.isMark(line.units[place]), isStray(place, after: kept) else {
        kept.append(line.units[place])
        continue
      }
      let name = InvisibleNames.name(of: Unicode.Scalar(line.units[place]) ?? " ") ?? ""
      findings.append(
        removal(place, .strayMark, "\(name) changes nothing here: the line is drawn the same without."))
    }
    return findings
  }

  /// Whether the line is drawn the same without a mark; of a very long line some words around are drawn.
  private func isStray(_ place: Int, after kept: [UInt16]) -> Bool {
    let reach = line.units.count > 1024 ? 256 : 1024
    let before = Array(kept.suffix(reach))
    let after = line.units[(place + 1)...].prefix(reach)
    let drawn = DrawnLine(before + [line.units[place]] + after, base: line.base)
    return drawn.glyphs == DrawnLine(before + after, base: line.base).glyphs
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
