import Reference

@testable import Languages

/// What an SRX file says, asked for plainly: every rule at every place, by ICU over the whole line.
struct SlowSRX {
  private let rules: [SRXRule]
  private let parts: [(before: SRXRegex?, after: SRXRegex?)]

  init(_ rules: [SRXRule]) throws {
    self.rules = rules
    let place = SRXPlace(file: "slow", line: 0, id: "slow")
    parts = try rules.map { rule in
      (
        rule.before.isEmpty ? nil : try SRXRegex(rule.before, as: .before, of: place),
        rule.after.isEmpty ? nil : try SRXRegex(rule.after, as: .after, of: place)
      )
    }
  }

  func decisions(_ line: String) throws -> [SRXDecision] {
    let units = Array(line.utf16)
    guard units.count > 1 else { return [] }
    return try units.withUnsafeBufferPointer { units in
      var found: [SRXDecision] = []
      for position in 1..<units.count where units[position] & 0xFC00 != 0xDC00 {
        if let rule = try first(at: position, units) {
          found.append(SRXDecision(position: position, isBreak: rules[rule].isBreak, rule: rule))
        }
      }
      return found
    }
  }

  private func first(at position: Int, _ units: UnsafeBufferPointer<UInt16>) throws -> Int? {
    var budget = SRXBudget(units: 1 << 30)
    return try parts.indices.first { index in
      if let after = parts[index].after,
        try !after.begins(in: position..<units.count, of: units, &budget)
      {
        return false
      }
      guard let before = parts[index].before else { return true }
      return try before.ends(in: 0..<position, of: units, &budget)
    }
  }
}

/// Rules and lines made at random of a few characters that matter; the same seed gives the same.
struct RandomSRX {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
  private mutating func pick(_ list: [String]) -> String { list[number(below: list.count)] }

  private static let characters = [
    "a", "b", "A", "B", ".", ".", " ", "!", "1", "\u{6F1}", "\u{627}", "\u{628}", "\u{200C}", "\u{301}", "_",
    "😀", "𐤀", "\u{61F}", ")",
  ]
  private static let atoms = [
    "a", "b", "A", "\\.", " ", "!", ".", "\\s", "\\w", "\\d", "\\W", "\\S", "[ab]", "[^a]", "[a-z.]",
    "\\p{L}",
    "\\p{Lu}", "[\\p{L}&&[^b]]", "\\u0627", "\\u200C", "[.!\\u061F]", "[^\\s]", "😀", "[😀𐤀]", "_", "\\h",
    "[\\w.]",
    "[^\\p{Lu}.]", "\\P{Lu}", "ab", "\\x{628}",
  ]
  private static let assertions = ["\\b", "\\b", "\\b", "\\B", "^", "$"]
  private static let special = [
    "(?<=a)", "(?<!a)", "(?=b)", "(?!\\.)", "(a)\\1", "(?>a|ab)", "a++", "(?i)ab", "(?i:a)b", "(?<!\\w)",
    "(?!$)",
    "\\X", "(?s).", "\\R?", "(?:a|\\b)b",
  ]
  /// ICU does not end on a lazy repetition of what may be empty.
  private static let greedy = ["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}"]
  private static let repetitions = ["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "*?", "+?"]

  mutating func line() -> String {
    (0..<number(below: 24)).map { _ in pick(Self.characters) }.joined()
  }

  mutating func pattern(depth: Int = 2) -> String {
    (0..<1 + number(below: 3)).map { _ in item(depth: depth) }.joined()
  }

  private mutating func item(depth: Int) -> String {
    switch number(below: 20) {
    case 0..<2: return pick(Self.assertions)
    case 2: return pick(Self.special)
    case 3..<6 where depth > 0:
      let choices = (0..<1 + number(below: 3)).map { _ in pattern(depth: depth - 1) }
      return "(?:" + choices.joined(separator: "|") + ")"
        + (number(below: 3) == 0 ? pick(Self.greedy) : "")
    case 6..<9: return pick(Self.atoms.filter { $0 != "ab" }) + pick(Self.repetitions)
    default: return pick(Self.atoms)
    }
  }

  mutating func rules() -> [SRXRule] {
    (0..<1 + number(below: 8)).map { index in
      SRXRule(
        isBreak: number(below: 2) == 0, before: number(below: 6) == 0 ? "" : pattern(),
        after: number(below: 3) == 0 ? "" : pattern(), line: index + 1)
    }
  }
}
