import Testing

@testable import Languages

@Suite("Rules that would hang")
struct SRXLimitTests {
  private func decisions(_ rule: SRXRule, _ line: String) throws -> [SRXDecision] {
    try SRXLines.decisions(line, by: SRXEngine(SRXLines.document([rule]), language: "fa"))
  }

  @Test(
    "repetitions of repetitions cost no more than other patterns",
    arguments: [#"(\u0627+)+$"#, "(.*)*x", #"(\u0627|\u0627\u0627)+x"#, #"(\w+\s?)*!"#, "(a?){400}a{400}x"])
  func nested(_ pattern: String) throws {
    let letters = String(repeating: "\u{627}", count: 5_000)
    let rule = SRXRule(isBreak: true, before: pattern, after: "")
    #expect(try decisions(rule, letters).isEmpty)
    #expect(try decisions(rule, letters + "x!b").count <= 2)
  }

  @Test(
    "what only ICU can do is stopped, and the rule is named",
    arguments: [#"((\u0627)+)+\2(?=b)\."#, #"(?>(\u0627+)*)(?:\u0627|\u0627\u0627)*(?<!\u0627)x?"#])
  func stopped(_ pattern: String) throws {
    let rule = SRXRule(isBreak: true, before: pattern, after: "", line: 12)
    let line = String(repeating: "\u{627}", count: 5_000) + ".z"
    let error = #expect(throws: SRXError.self) { try decisions(rule, line) }
    #expect(error == .tooSlow(SRXPlace(file: "test.srx", line: 12, id: "srx:Test:12"), pattern: pattern))
  }

  @Test("a rule that reads the line again from each place is stopped on a long line")
  func quadratic() throws {
    let rule = SRXRule(isBreak: true, before: "x.*y", after: "", line: 3)
    #expect(try decisions(rule, String(repeating: "y", count: 1_000)).isEmpty)
    let error = #expect(throws: SRXError.self) { try decisions(rule, String(repeating: "y", count: 8_000)) }
    #expect(error?.place.line == 3)
  }

  @Test("many lines that are nearly too slow are too slow together")
  func together() throws {
    let rule = SRXRule(isBreak: true, before: #"((a)+)+\2(?=b)\."#, after: "")
    let engine = try SRXEngine(SRXLines.document([rule]), language: "fa")
    let line = String(repeating: "a", count: 18) + ".z"
    #expect(throws: SRXError.self) {
      for _ in 0..<5_000 { _ = try SRXLines.decisions(line, by: engine) }
    }
  }

  @Test("more states than are kept are made anew, with the same result")
  func forgetting() throws {
    // The automaton of this has a state for every way in which the last letters were a or b.
    let rule = SRXRule(isBreak: true, before: "a[ab]{14}c", after: "")
    var random = RandomSRX(seed: 5)
    let letters = (0..<60_000).map { _ in ["a", "b", "c", "b"][random.number(below: 4)] }
    let engine = try SRXEngine(SRXLines.document([rule]), language: "fa")
    let expected = letters.indices.dropFirst(16).filter { index in
      letters[index - 1] == "c" && letters[index - 16] == "a"
        && !letters[(index - 15)..<(index - 1)].contains("c")
    }
    let found = try SRXLines.decisions(letters.joined(), by: engine).map(\.position)
    #expect(found == expected.filter { $0 < letters.count })
  }
}
