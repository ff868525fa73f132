import Testing

@testable import Languages

@Suite("SRX rules")
struct SRXEngineTests {
  /// The line with `|` at breaks and `·` where a rule refuses one.
  private func marked(_ line: String, _ rules: [SRXRule]) throws -> String {
    try SRXLines.marked(line, by: SRXEngine(SRXLines.document(rules), language: "fa"))
  }

  @Test("the first rule that matches decides, and no rule means no break")
  func first() throws {
    let rules = [
      SRXRule(isBreak: false, before: #"\bDr\."#, after: #"\s"#),
      SRXRule(isBreak: true, before: #"[.!?]+"#, after: #"\s"#),
      SRXRule(isBreak: false, before: #"[.!?]+"#, after: #"\s"#),
    ]
    #expect(try marked("Dr. X came. He left! Why?", rules) == "Dr.· X came.| He left!| Why?")
  }

  @Test("an empty part matches everywhere, and so do two")
  func emptyParts() throws {
    #expect(try marked("ab-c", [SRXRule(isBreak: true, before: "", after: "-")]) == "ab|-c")
    #expect(try marked("ab-c", [SRXRule(isBreak: true, before: "-", after: "")]) == "ab-|c")
    #expect(try marked("abc", [SRXRule(isBreak: false, before: "", after: "")]) == "a·b·c")
  }

  @Test("matches that overlap are all found")
  func overlapping() throws {
    let rules = [SRXRule(isBreak: true, before: "aa", after: "a")]
    #expect(try marked("aaaaa", rules) == "aa|a|a|a")
    let either = [SRXRule(isBreak: true, before: "x|xy", after: "")]
    #expect(try marked("xyz", either) == "x|y|z", "a match that is not the longest counts too")
  }

  @Test("the edges of the line are where they are, whatever part is looked at")
  func edges() throws {
    #expect(try marked("1. 1. a", [SRXRule(isBreak: false, before: #"^\d\."#, after: "")]) == "1.· 1. a")
    #expect(try marked("a b b", [SRXRule(isBreak: true, before: " ", after: "b$")]) == "a b |b")
  }

  @Test("look-around sees past the part it stands in")
  func lookAround() throws {
    let rules = [SRXRule(isBreak: true, before: #"(?<!Mr)\.(?= [A-Z])"#, after: "")]
    #expect(try marked("Mr. A. B. c", rules) == "Mr. A.| B. c")
  }

  @Test("a place within a pair of surrogates is none")
  func surrogates() throws {
    #expect(try marked("a😀b", [SRXRule(isBreak: true, before: ".", after: ".")]) == "a|😀|b")
  }

  @Test("language maps match the whole tag in any case, with - and _ alike")
  func languages() throws {
    func ids(_ language: String, cascades: Bool) throws -> [String] {
      let groups = ["A", "B", "C"].map {
        SRXLanguageRule(name: $0, rules: [SRXRule(isBreak: true, before: "x", after: "", line: 1)])
      }
      let maps = [("[Ff][Aa]", "A"), ("FA.*", "B"), (".*_TWO", "C")].map {
        SRXLanguageMap(pattern: $0.0, ruleName: $0.1)
      }
      let document = SRXDocument(
        name: "t.srx", header: SRXHeader(cascades: cascades), languageRules: groups, languageMaps: maps)
      return try SRXEngine(document, language: language).rules.map(\.id)
    }
    #expect(try ids("fa", cascades: false) == ["srx:A:1"])
    #expect(try ids("fa", cascades: true) == ["srx:A:1", "srx:B:1"])
    #expect(try ids("fa-IR", cascades: true) == ["srx:B:1"])
    #expect(try ids("fa_two", cascades: true) == ["srx:B:1", "srx:C:1"])
    #expect(try ids("fa-two", cascades: true) == ["srx:B:1", "srx:C:1"])
    #expect(try ids("de", cascades: true).isEmpty)
  }

  @Test("a pattern that is none is named with its rule", arguments: ["(a", "[a", "a{2,1}", #"\p{Nothing}"#])
  func badPattern(_ pattern: String) throws {
    let rule = SRXRule(isBreak: true, before: pattern, after: "", line: 7)
    let error = #expect(throws: SRXError.self) { try marked("a", [rule]) }
    guard case .badPattern(let place, pattern, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place == SRXPlace(file: "test.srx", line: 7, id: "srx:Test:7"))
  }
}

/// Documents and lines for tests.
enum SRXLines {
  static func document(_ rules: [SRXRule]) -> SRXDocument {
    SRXDocument(
      name: "test.srx", languageRules: [SRXLanguageRule(name: "Test", rules: rules)],
      languageMaps: [SRXLanguageMap(pattern: ".*", ruleName: "Test")])
  }

  static func decisions(_ line: String, by engine: SRXEngine) throws -> [SRXDecision] {
    try Array(line.utf16).withUnsafeBufferPointer { units throws(SRXError) in
      try engine.decisions(in: units)
    }
  }

  /// The line with `|` at breaks and `·` where a rule refuses one.
  static func marked(_ line: String, by engine: SRXEngine) throws -> String {
    var units = Array(line.utf16)
    for decision in try decisions(line, by: engine).reversed() {
      units.insert(contentsOf: (decision.isBreak ? "|" : "·").utf16, at: decision.position)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
