/// Words, quotations and numbers that are drawn otherwise than they read.
///
/// A rule says what belongs together; `DrawnPhrase` says whether it stays together, and what helps.
struct PhraseFindings {
  let line: DirectionLine

  var all: [LineFinding] {
    var findings: [LineFinding] = []
    // What stands in a tag or placeholder, or in a finding already, is not looked at.
    var isTaken = [Bool](repeating: false, count: line.units.count)
    for span in CodeSpans.all(in: line) { for place in span { isTaken[place] = true } }
    func add(_ ranges: [Range<Int>], _ kind: DirectionFinding.Kind, isLeftToRight: Bool) {
      for range in ranges where !range.contains(where: { isTaken[$0] }) {
        let phrase = DrawnPhrase(line: line, range: range, isLeftToRight: isLeftToRight)
        guard let mended = phrase.mended() else { continue }
        for place in range { isTaken[place] = true }
        findings.append(finding(kind, range, mended))
      }
    }
    add(QuotedPhrases(line: line).all, .jumpingNeutral, isLeftToRight: line.isRightToLeft)
    guard line.isRightToLeft else { return findings }
    add(NumberPhrases(line: line).all, .flippedNumber, isLeftToRight: true)
    add(LatinWords(line: line).all, .jumpingNeutral, isLeftToRight: true)
    return findings + ListCommas(line: line).all + NumberPhrases(line: line).ranges
  }

  private func finding(
    _ kind: DirectionFinding.Kind, _ range: Range<Int>, _ mended: DrawnPhrase.Mended
  ) -> LineFinding {
    let text = line.text(range)
    let what =
      kind == .flippedNumber
      ? "The parts of \(text) are drawn in another order than they read"
      : "A sign of \(text) is drawn away from it"
    return LineFinding(
      kind: kind, range: range, sentence: "\(what); \(mended.how) keeps it together.",
      replacement: mended.text)
  }
}
