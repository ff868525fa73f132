/// Finds where the direction of a text goes wrong, with what mends it.
package enum DirectionLint {
  /// The findings in a text of a language, in order and without overlap.
  ///
  /// Each line is looked at by itself, in the direction of the language. Signs and numbers are compared as
  /// they are drawn with how they read, so that Persian with English words gives no finding as long as it
  /// is drawn as it reads. A full stop after a Latin word at the end of a Persian line belongs to the line.
  /// - Complexity: Linear; lines of letters of one script alone are passed over.
  package static func findings(in text: String, language: LanguageTag) -> [DirectionFinding] {
    var findings: [DirectionFinding] = []
    var byte = 0
    for paragraph in paragraphs(Array(text.utf16)) {
      let found = LineFindings(DirectionLine(Array(paragraph), base: Bidi.Base(language)), language).all
      append(found, of: Array(paragraph), from: byte, to: &findings)
      byte += String(decoding: paragraph, as: UTF16.self).utf8.count
    }
    return findings
  }

  /// The text with what every finding proposes, until there is none; at most eight times over.
  package static func fixed(_ text: String, language: LanguageTag) -> String {
    var text = text
    for _ in 0..<8 {
      let findings = findings(in: text, language: language)
      if findings.isEmpty { break }
      text = applying(findings, to: text)
    }
    return text
  }

  /// The text with the replacement of each finding, which must not overlap.
  package static func applying(_ findings: [DirectionFinding], to text: String) -> String {
    var bytes = Array(text.utf8)
    for finding in findings.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(finding.range, with: finding.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a text, each with what ends it.
  private static func paragraphs(_ units: [UInt16]) -> [ArraySlice<UInt16>] {
    var paragraphs: [ArraySlice<UInt16>] = []
    var start = 0
    for place in units.indices where isLineEnd(units[place]) {
      paragraphs.append(units[start...place])
      start = place + 1
    }
    if start < units.count { paragraphs.append(units[start...]) }
    return paragraphs
  }

  /// Paragraph separators to Annex 9.
  private static func isLineEnd(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2029: true
    default: false
    }
  }

  /// Turns ranges of units into bytes; of findings that overlap the first is kept.
  private static func append(
    _ found: [LineFinding], of units: [UInt16], from start: Int, to findings: inout [DirectionFinding]
  ) {
    var unit = 0
    var byte = start
    for one in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where one.range.lowerBound >= unit {
      let lower = byte + String(decoding: units[unit..<one.range.lowerBound], as: UTF16.self).utf8.count
      let upper = lower + String(decoding: units[one.range], as: UTF16.self).utf8.count
      findings.append(
        DirectionFinding(
          kind: one.kind, range: lower..<upper, sentence: one.sentence, replacement: one.replacement))
      unit = one.range.upperBound
      byte = upper
    }
  }
}
