/// Whose rules decide where segments end.
package enum RuleSource: Sendable {
  /// The rules of `LanguageRules`.
  case builtin
  /// The rules of an SRX file alone. A line end ends a segment all the same: SRX is about the inside of
  /// paragraphs.
  case file(SRXDocument)
  /// The file's rules where one of them matches, the built-in ones everywhere else.
  case builtinAndFile(SRXDocument)

  /// The file that is asked, if one is.
  package var document: SRXDocument? {
    switch self {
    case .builtin: nil
    case .file(let document), .builtinAndFile(let document): document
    }
  }
}

extension ExtraFinder {
  /// Asks the rules of an SRX file.
  static func file(_ engine: SRXEngine) -> ExtraFinder {
    let rules = engine.rules.map { rule in
      BoundaryRule(rule.id, rule.reason, example: "") { _ in rule.isBreak }
    }
    return ExtraFinder(profiles: .all, rules: rules) { text, line, found throws(SRXError) in
      for decision in try engine.decisions(in: UnsafeBufferPointer(rebasing: text.units[line])) {
        found.append(
          ExtraDecision(
            position: line.lowerBound + decision.position, isBreak: decision.isBreak,
            rule: rules[decision.rule]))
      }
    }
  }
}
