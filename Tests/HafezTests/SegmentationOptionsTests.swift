import Foundation
import Testing

@Suite("--profile and --rules")
struct SegmentationOptionsTests {
  private let rules = """
    <?xml version="1.0" encoding="UTF-8"?>
    <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header segmentsubflows="yes" cascade="no"/>
      <body>
        <languagerules>
          <languagerule languagerulename="Persian">
            <rule break="no"><beforebreak>باغبان\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
            <rule break="yes"><beforebreak>:</beforebreak><afterbreak>\\s</afterbreak></rule>
          </languagerule>
        </languagerules>
        <maprules><languagemap languagepattern="fa.*" languagerulename="Persian"/></maprules>
      </body>
    </srx>
    """
  private let text = "این‌ها آمدند: باغبان. چوپان. دکتر م. رستمی نیامد.\nسطر دیگر.\n"

  @Test("a file's rules decide alone, with the built-in ones, or not at all")
  func files() throws {
    let desk = try Desk()
    try desk.write(rules, to: "own.srx")
    #expect(
      try desk.hafez("segment", "--rules", "own.srx", input: text).lines
        == ["این‌ها آمدند:", "باغبان. چوپان. دکتر م. رستمی نیامد.", "سطر دیگر."])
    #expect(
      try desk.hafez("segment", "--rules", "builtin+own.srx", input: text).lines
        == ["این‌ها آمدند:", "باغبان. چوپان.", "دکتر م. رستمی نیامد.", "سطر دیگر."])
    #expect(
      try desk.hafez("segment", "--rules", "builtin", input: text).lines
        == ["این‌ها آمدند: باغبان.", "چوپان.", "دکتر م. رستمی نیامد.", "سطر دیگر."])
  }

  @Test("--explain names the rule of the file with its line")
  func explain() throws {
    let desk = try Desk()
    try desk.write(rules, to: "own.srx")
    let run = try desk.hafez("segment", "--explain", "--rules", "builtin+own.srx", input: text)
    #expect(run.lines.contains { $0.contains("break") && $0.contains("srx:Persian:8") })
    #expect(run.lines.contains { $0.contains("no break") && $0.contains("srx:Persian:7") })
    #expect(run.lines.contains { $0.contains("no break") && $0.contains("fa.single-letter") })
  }

  @Test("a document is taken in as the options say, and a changed paragraph is cut anew")
  func adding() throws {
    let desk = try Desk()
    try desk.write(rules, to: "own.srx")
    try desk.write(text, to: "a.txt")
    let first = try desk.hafez("add", "a.txt", "--rules", "own.srx")
    #expect(first.code == 0 && first.output.contains("3 segments"), "\(first.output) \(first.errors)")
    try desk.write(text, to: "b.txt")
    #expect(try desk.hafez("add", "b.txt", "--profile", "line").output.contains("2 segments"))
    let again = try desk.hafez("add", "b.txt", "--rules", "own.srx")
    #expect(again.output.contains("2 segments") && again.errors.contains("it stays cut as it was"))
  }

  @Test("a file without rules for the language is said")
  func otherLanguage() throws {
    let desk = try Desk()
    try desk.write(rules, to: "own.srx")
    let run = try desk.hafez("segment", "--lang", "de", "--rules", "own.srx", input: "Ja. Nein.")
    #expect(run.code == 0)
    #expect(run.errors.contains("own.srx: no rules for the language de"))
  }

  @Test("a rule that takes too long is stopped and named")
  func slow() throws {
    let desk = try Desk()
    try desk.write(rules.replacingOccurrences(of: "باغبان\\.", with: "(ا+)+$"), to: "slow.srx")
    let letters = String(repeating: "ا", count: 5000)
    let run = try desk.hafez("segment", "--rules", "slow.srx", input: letters + "ب. " + letters)
    #expect(run.code == 0 || run.code == 2)
    if run.code == 2 {
      #expect(run.errors.hasPrefix("error: slow.srx:7: the rule srx:Persian:7 takes too long"))
    }
  }

  @Test("what cannot be meant is refused with the file, the line and a hint")
  func mistakes() throws {
    let desk = try Desk()
    try desk.write(rules.replacingOccurrences(of: "باغبان\\.", with: "(باغبان"), to: "bad.srx")
    let bad = try desk.hafez("segment", "--rules", "bad.srx", input: text)
    #expect(bad.code == 2 && bad.output.isEmpty)
    #expect(bad.errors.hasPrefix("error: bad.srx:7: the pattern of srx:Persian:7 cannot be read"))
    #expect(bad.errors.contains("hint: "))
    let missing = try desk.hafez("segment", "--rules", "none.srx", input: text)
    #expect(missing.code == 2 && missing.errors.contains("none.srx"))
    try desk.write("not rules", to: "text.srx")
    #expect(try desk.hafez("segment", "--rules", "builtin+text.srx", input: text).code == 2)
    #expect(try desk.hafez("segment", "--rules", "none.srx", "--profile", "line", input: text).code == 64)
    #expect(try desk.hafez("segment", "--profile", "verse", input: text).code == 64)
    #expect(try desk.hafez("add", "--rules", "none.srx", "-", "--name", "x", input: text).code == 2)
    #expect(!desk.exists("memory"))
  }
}
