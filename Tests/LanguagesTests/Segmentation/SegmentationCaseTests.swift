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

  @Test(
    "a text in another language",
    arguments: try SegmentationCase.all { !["fa", "en", "ar", "ur"].contains($0) })
  func other(_ one: SegmentationCase) { check(one) }

  @Test("each rule decides in its own example", arguments: RuleOfLanguage.all)
  func example(of one: RuleOfLanguage) {
    let example = SegmentationCase(
      one.rule.example, language: one.language, profile: one.profile, subject: one.rule.id)
    let found = check(example)
    let rules = found.segmentation.decisions.map(\.rule)
    #expect(rules.contains(one.rule.id), "\(one.rule.id) did not decide:\n\(found.explanation)")
  }

  @discardableResult
  private func check(_ one: SegmentationCase) -> Segmented {
    let found = Segmented(one.text, language: one.language, profile: one.profile)
    let expected = one.expected.map(SpelledOut.show).joined(separator: "\n  ")
    let segments = found.segments.map(SpelledOut.show).joined(separator: "\n  ")
    #expect(
      found.segments == one.expected,
      "\(one.testDescription)\nexpected\n  \(expected)\nfound\n  \(segments)\ndecisions\n\(found.explanation)"
    )
    return found
  }
}

/// A rule, and a language and profile that have it.
struct RuleOfLanguage: CustomTestStringConvertible, Sendable {
  let rule: BoundaryRule
  let language: String
  let profile: SegmentationProfile

  var testDescription: String { "\(rule.id) in \(language)" }

  init(_ rule: BoundaryRule, language: String, profile: SegmentationProfile? = nil) {
    self.rule = rule
    self.language = language
    self.profile = profile ?? [.tm, .golden, .ud].first { rule.profiles.contains(Profiles($0)) } ?? .tm
  }

  /// Every rule once, in the first language that has it.
  static let all: [RuleOfLanguage] = {
    var seen: Set<String> = ["common.long-line"]
    var all = [CommonRules.lineEnd, CommonRules.unicodeBreak, CommonRules.unicodeContinues].map {
      RuleOfLanguage($0, language: "fa")
    }
    all.append(RuleOfLanguage(CommonRules.blankLine, language: "fa", profile: .para))
    // The examples of what many languages share are Persian or English.
    let first = LanguageRules.all.filter { $0.codes.contains("fa") || $0.codes.contains("en") }
    for entry in first + LanguageRules.all {
      let rules = entry.rules
      for rule in rules.boundaryRules + rules.finders.flatMap(\.rules) where seen.insert(rule.id).inserted {
        all.append(RuleOfLanguage(rule, language: rules.language.raw))
      }
    }
    return all
  }()
}
