/// The built-in rules of a language as an SRX file, for other programs.
package struct SRXExport: Sendable {
  package let document: SRXDocument
  /// The rules that SRX cannot express.
  package let leftOut: [BoundaryRule]

  /// Makes the file of the rules that `language` has in the profile `tm`.
  ///
  /// Each rule is a group of its own under the rule's name; the groups cascade in the order in which the rules
  /// are asked. Circumstances that only a parser of the text knows (which quotation is open, whether the
  /// sentence has its verb) become what can be seen near the place.
  package init(language: LanguageTag) {
    let rules = LanguageRules.rules(for: language)
    var groups = [SRXLanguageRule(name: "common.marks-as-one", rules: CommonSRX.marksAsOne)]
    var leftOut: [BoundaryRule] = []
    let forms = rules.srxForms()
    for rule in rules.listed where !rule.isFrame && rule.profiles.contains(.tm) {
      if let form = Self.form(of: rule, forms) {
        groups.append(SRXLanguageRule(name: rule.id, rules: form))
      } else {
        leftOut.append(rule)
      }
    }
    let pattern = rules.language.canonical == "und" ? ".*" : Self.pattern(language)
    groups.append(SRXLanguageRule(name: CommonRules.unicodeBreak.id, rules: CommonSRX.sentenceEnds))
    self.leftOut = leftOut
    document = SRXDocument(
      name: "built-in rules", header: Self.header, languageRules: groups,
      languageMaps: groups.map { SRXLanguageMap(pattern: pattern, ruleName: $0.name) },
      comments: Self.comments(language, leftOut))
  }

  private static func form(of rule: BoundaryRule, _ forms: [String: [SRXRule]]) -> [SRXRule]? {
    forms[rule.id] ?? rule.srx?.rules ?? CommonSRX.forms[rule.id]
  }

  private static let header = SRXHeader(
    segmentsSubflows: true, cascades: true,
    formatHandles: [
      SRXFormatHandle(.start, isIncluded: false), SRXFormatHandle(.end, isIncluded: true),
      SRXFormatHandle(.isolated, isIncluded: false),
    ])

  /// `fa`, `FA-IR`, `fa_one`.
  private static func pattern(_ language: LanguageTag) -> String {
    language.primary.map { "[" + $0.uppercased() + String($0) + "]" }.joined() + "([-_].*)?"
  }

  private static func comments(_ language: LanguageTag, _ leftOut: [BoundaryRule]) -> [String] {
    let names = leftOut.map(\.id).joined(separator: ", ")
    return [
      "Sentence rules of hafez for \(language), as far as SRX can express them: each group is one rule, under "
        + "its name. What was opened before a place is looked for within 200 characters, and verbs by a short list."
    ] + (leftOut.isEmpty ? [] : ["Left out, because SRX cannot express it: \(names)"])
  }
}
