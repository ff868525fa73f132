import Reference
import Testing

@testable import Languages

@Suite("The direction lint")
struct DirectionLintTests {
  @Test("finds what the case file says, and its fix leaves nothing", arguments: DirectionCase.all("findings"))
  func finding(_ one: DirectionCase) {
    let found = DirectionLint.findings(in: one.text, language: one.language)
    #expect(found.map(\.kind.rawValue) == one.kinds, "\(one.testDescription)\n\(shown(found, one.text))")
    let fixed = DirectionLint.applying(found, to: one.text)
    #expect(SpelledOut.show(fixed) == SpelledOut.show(one.fixed), "\(one.testDescription)")
    let rest = DirectionLint.findings(in: fixed, language: one.language)
    #expect(rest.isEmpty, "\(one.testDescription)\nafter the fix \(shown(rest, fixed))")
  }

  @Test("is silent about a line that is drawn as it reads", arguments: DirectionCase.all("clean"))
  func clean(_ one: DirectionCase) {
    let found = DirectionLint.findings(in: one.text, language: one.language)
    #expect(found.isEmpty, "\(one.testDescription)\n\(shown(found, one.text))")
  }

  @Test("has an example of every kind, and at least sixty clean lines")
  func complete() {
    let kinds = Set(DirectionCase.all("findings").flatMap(\.kinds)).union(["tagCharacters"])
    #expect(kinds == Set(DirectionFinding.Kind.allCases.map(\.rawValue)))
    #expect(DirectionCase.all("clean").count >= 60)
  }

  @Test("finds tag characters outside a flag")
  func tagCharacters() {
    let found = DirectionLint.findings(in: "متن\u{E0041}\u{E0042} است", language: LanguageTag("fa"))
    #expect(found.map(\.kind) == [.tagCharacters])
    #expect(found.first?.range == 6..<14)
  }

  @Test("names bytes of the text, also on later lines")
  func places() {
    let text = "سلام\r\nزبان C++ را\n\n"
    let found = DirectionLint.findings(in: text, language: LanguageTag("fa"))
    #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["C++"])
    #expect(DirectionLint.findings(in: "", language: LanguageTag("fa")).isEmpty)
  }

  @Test("a pair does not reach across a line end")
  func lines() {
    let found = DirectionLint.findings(in: "\u{2067}ا\nب\u{2069}", language: LanguageTag("fa"))
    #expect(found.map(\.kind) == [.unclosed, .unopened])
  }

  @Test("gives ranges of the text in order, and its proposals settle", arguments: [1, 2, 3, 4])
  func laws(_ seed: UInt64) {
    for text in MixedTexts(seed: seed).texts(400) {
      for language in ["fa", "en"].map(LanguageTag.init) {
        let found = DirectionLint.findings(in: text, language: language)
        var end = 0
        for finding in found {
          #expect(finding.range.lowerBound >= end && !finding.range.isEmpty)
          end = finding.range.upperBound
        }
        #expect(end <= text.utf8.count)
        // Every range is made of whole characters: else the text would not come back.
        let same = found.map {
          DirectionFinding(
            kind: $0.kind, range: $0.range, sentence: "",
            replacement: String(decoding: Array(text.utf8)[$0.range], as: UTF8.self))
        }
        #expect(DirectionLint.applying(same, to: text) == text)
        let fixed = DirectionLint.fixed(text, language: language)
        let rest = DirectionLint.findings(in: fixed, language: language)
        #expect(
          rest.isEmpty, "\(ScreenText.spelled(text))\n\(ScreenText.spelled(fixed))\n\(shown(rest, fixed))")
      }
    }
  }

  @Test("a very long line is looked at in linear time")
  func longLine() {
    let text = String(repeating: "زبان C++ و شماره +98 21 5555 1234 و می\u{200F}رود، ", count: 2_000)
    let found = DirectionLint.findings(in: text, language: LanguageTag("fa"))
    #expect(found.count { $0.kind == .jumpingNeutral } == 2_000)
  }

  @Test("controls on one side of a pair only are a difference")
  func differences() {
    let none = DirectionLint.differences(source: "a \u{2066}b\u{2069}", target: "\u{2067}ا\u{2069}\u{200F}")
    #expect(none.isEmpty)
    let found = DirectionLint.differences(source: "ا\u{202E}ب", target: "\u{202A}a\u{202C} \u{2066}b\u{2069}")
    #expect(found.map(\.kind) == [.isolates, .embeddings, .overrides])
    #expect(found.map(\.isInSource) == [false, false, true])
    #expect(found.map(\.range) == [8..<11, 0..<3, 2..<5])
  }

  private func shown(_ found: [DirectionFinding], _ text: String) -> String {
    found.map { finding in
      let place = String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
      return
        "\(finding.kind.rawValue) «\(SpelledOut.show(place))» → «\(SpelledOut.show(finding.replacement))»"
    }.joined(separator: "\n")
  }
}
