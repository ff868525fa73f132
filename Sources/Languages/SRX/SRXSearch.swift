/// Finds the places at which rules match, one rule and one place after the other.
struct SRXSearch {
  private let rules: [SRXActiveRule]
  private let parts: [(before: SRXRegex?, after: SRXRegex?)]

  init(_ rules: [SRXActiveRule], file: String) throws(SRXError) {
    self.rules = rules
    var parts: [(before: SRXRegex?, after: SRXRegex?)] = []
    for rule in rules {
      let place = SRXPlace(file: file, line: rule.line, id: rule.id)
      let before = rule.before.isEmpty ? nil : try SRXRegex(rule.before, as: .before, of: place)
      let after = rule.after.isEmpty ? nil : try SRXRegex(rule.after, as: .after, of: place)
      parts.append((before, after))
    }
    self.parts = parts
  }

  func decisions(in line: UnsafeBufferPointer<UInt16>) throws(SRXError) -> [SRXDecision] {
    var budget = SRXBudget(units: line.count)
    var found: [SRXDecision] = []
    for position in 1..<line.count where line[position] & 0xFC00 != 0xDC00 {
      if let rule = try firstRule(at: position, line, &budget) {
        found.append(SRXDecision(position: position, isBreak: rules[rule].isBreak, rule: rule))
      }
    }
    return found
  }

  private func firstRule(
    at position: Int, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) -> Int? {
    for (index, part) in parts.enumerated() {
      if let after = part.after, try !after.begins(in: position..<line.count, of: line, &budget) { continue }
      if let before = part.before, try !before.ends(in: 0..<position, of: line, &budget) { continue }
      return index
    }
    return nil
  }
}
