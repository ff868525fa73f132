extension SRXDocument {
  /// Returns the rules for a language in the order in which they are asked.
  ///
  /// A map's pattern is matched against the whole tag, in any case, as it was given or with `-` and `_`
  /// exchanged: `fa_two` finds what LanguageTool's files mean by it. Without cascade the first map counts.
  /// Empty when no map matches.
  ///
  /// - Throws: `SRXError` when a map's pattern cannot be read, or takes too long.
  package func activeRules(for language: String) throws(SRXError) -> [SRXActiveRule] {
    var groups: [String] = []
    for map in languageMaps where try map.matches(language, in: name) {
      groups.append(map.ruleName)
      if !header.cascades { break }
    }
    return groups.flatMap { name in
      (languageRules.first { $0.name == name }?.rules ?? []).map { SRXActiveRule($0, in: name) }
    }
  }
}

extension SRXActiveRule {
  init(_ rule: SRXRule, in group: String) {
    self.init(
      id: "srx:\(group):\(rule.line)", isBreak: rule.isBreak, before: rule.before, after: rule.after,
      line: rule.line)
  }
}

extension SRXLanguageMap {
  func matches(_ language: String, in file: String) throws(SRXError) -> Bool {
    let regex = try SRXRegex(pattern, as: .whole, of: SRXPlace(file: file, line: line, id: ruleName))
    let exchanged = language.map { $0 == "-" ? "_" : $0 == "_" ? "-" : $0 }
    for spelling in [language, String(exchanged)] {
      let units = Array(spelling.utf16)
      var budget = SRXBudget(units: units.count)
      let found = try units.withUnsafeBufferPointer { units throws(SRXError) in
        try regex.isWhole(units, &budget)
      }
      if found { return true }
    }
    return false
  }
}
