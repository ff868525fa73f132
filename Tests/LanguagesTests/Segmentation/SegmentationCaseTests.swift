import Testing

@testable import Languages

@Suite("Sentences are found as the case files show")
struct SegmentationCaseTests {
  @Test("a Persian text", arguments: try SegmentationCase.all("fa"))
  func persian(_ one: SegmentationCase) { check(one) }

  @Test("an English text", arguments: try SegmentationCase.all("en"))
  func english(_ one: SegmentationCase) { check(one) }

  @Test("an Arabic text", arguments: try SegmentationCase.all("ar"))
  func arabic(_ one: SegmentationCase) { check(one) }

  @Test("an Urdu text", arguments: try SegmentationCase.all("ur"))
  func urdu(_ one: SegmentationCase) { check(one) }

  @Test("each rule decides in its own example", arguments: BoundaryRule.everyone)
  func example(of one: RuleOfLanguage) {
    let example = SegmentationCase(one.rule.example, language: one.language, subject: one.rule.id)
    let found = check(example, profile: one.profile)
    let rules = found.segmentation.decisions.map(\.rule)
    #expect(rules.contains(one.rule.id), "\(one.rule.id) did not decide:\n\(found.explanation)")
  }

  @discardableResult
  private func check(_ one: SegmentationCase, profile: SegmentationProfile = .tm) -> Segmented {
    let found = Segmented(one.text, language: one.language, profile: profile)
    let expected = one.expected.map(SpelledOut.show).joined(separator: "\n  ")
    let segments = found.segments.map(SpelledOut.show).joined(separator: "\n  ")
    #expect(
      found.segments == one.expected,
      "\(one.testDescription)\nexpected\n  \(expected)\nfound\n  \(segments)\ndecisions\n\(found.explanation)"
    )
    return found
  }
}

/// A rule and a language that has it.
struct RuleOfLanguage: CustomTestStringConvertible, Sendable {
  let rule: BoundaryRule
  let language: String

  /// The first profile in which the rule holds.
  var profile: SegmentationProfile {
    SegmentationProfile.allCases.first { !rule.profiles.isDisjoint(with: Profiles($0)) } ?? .tm
  }

  var testDescription: String { "\(rule.id) in \(language)" }
}

extension BoundaryRule {
  /// Every rule once, in the language it was written for; the common ones in Persian.
  static var everyone: [RuleOfLanguage] {
    let scanners = [CommonRules.lineEnd, CommonRules.unicodeBreak, CommonRules.unicodeContinues]
    let common = scanners + LanguageRules.common.boundaryRules
    let own = LanguageRules.all.flatMap { rules in
      (rules.boundaryRules + rules.finders.flatMap(\.rules)).filter { !$0.id.hasPrefix("common.") }
        .map { RuleOfLanguage(rule: $0, language: rules.language.raw) }
    }
    return common.map { RuleOfLanguage(rule: $0, language: "fa") } + own
  }
}
