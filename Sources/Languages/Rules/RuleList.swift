extension LanguageRules {
  /// Every rule that may decide in texts of the language, in the order asked; those that the scanner itself
  /// goes by come last.
  package var listed: [BoundaryRule] {
    Self.once(boundaryRules + finders.flatMap(\.rules) + CommonRules.byScanner)
  }

  /// Every rule of every language, each once: the common ones first.
  package static var everyRule: [BoundaryRule] {
    once(common.listed + all.flatMap { $0.rules.listed })
  }

  private static func once(_ rules: [BoundaryRule]) -> [BoundaryRule] {
    var seen: Set<String> = []
    return rules.filter { seen.insert($0.id).inserted }
  }
}

extension CommonRules {
  /// What the scanner goes by without asking.
  static let byScanner = [lineEnd, blankLine, longLine, unicodeBreak, unicodeContinues]
}

extension BoundaryRule {
  /// Whether it is about lines or Unicode's own rules, which every program knows.
  var isFrame: Bool { CommonRules.byScanner.contains { $0 === self } }

  /// The names of the profiles in which the rule is asked.
  package var profileNames: [String] {
    if isFrame { return [] }
    return SegmentationProfile.allCases.filter { profiles.contains(Profiles($0)) && $0.findsSentences }
      .map(\.rawValue)
  }
}
