import Bitext
import Formats
import Languages
import Memory
import Workbench

/// The ways in which suggestions are printed.
struct SuggestionListing {
  let workbench: Workbench
  let screen: Screen
  let explain: Bool

  func inline(_ text: String) -> String { screen.inline(text, language: workbench.source) }

  // MARK: For people

  func text(_ answer: Answer, to output: inout Output) throws(FormatError) {
    for suggestion in answer.suggestions {
      let explanation = workbench.explain(suggestion, for: answer.query)
      try head(suggestion, to: &output)
      let marks = WordMarks(explanation, candidate: suggestion.source.text, query: answer.query.text)
      try block(screen.lines(marks, language: workbench.source, indent: Self.indent.count), to: &output)
      if let target = suggestion.target {
        let lines = screen.lines(target.text, language: workbench.target, indent: Self.indent.count)
        try block(lines, to: &output)
      } else {
        try output.line(Self.indent + screen.styled("(no translation)", .dim))
      }
      for allowance in suggestion.allowances {
        try output.line(Self.indent + screen.styled("\(allowance.name): \(allowance.sentence)", .dim))
      }
      if explain { try terms(explanation, to: &output) }
    }
    for occurrence in answer.terms { try output.line(line(occurrence.term)) }
  }

  private static let indent = "      "

  private func head(_ suggestion: Suggestion, to output: inout Output) throws(FormatError) {
    let percent =
      String(repeating: " ", count: max(0, 3 - String(suggestion.percent).count))
      + "\(suggestion.percent)%"
    let facts = [suggestion.by, suggestion.date.map(Self.day)].compactMap { $0 }.map(screen.safe)
      .joined(separator: ", ")
    try output.line(
      screen.styled(percent, .bold, Screen.style(ofPercent: suggestion.percent)) + "  "
        + screen.safe(suggestion.name.description)
        + (facts.isEmpty ? "" : screen.styled("  (\(facts))", .dim)))
  }

  /// The day of a date as TMX writes it, `2026-11-22` for `20261122T171651Z`; any other text as it is.
  private static func day(_ date: String) -> String {
    let digits = Array(date.prefix(8))
    guard digits.count == 8, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return date }
    return String(digits[..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6...])
  }

  private func block(_ lines: [String], to output: inout Output) throws(FormatError) {
    for line in lines { try output.line(Self.indent + line) }
  }

  private func line(_ term: GlossaryTerm) -> String {
    let source = screen.inline(term.source, language: workbench.source)
    let target = screen.inline(term.target, language: workbench.target)
    return "term  \(source) = \(target)" + (term.note.isEmpty ? "" : "  (\(screen.safe(term.note)))")
  }

  /// The terms of the score, which add up to its distance.
  private func terms(_ explanation: Explanation, to output: inout Output) throws(FormatError) {
    for term in explanation.terms {
      let words = [term.candidate, term.query].compactMap { $0 }.map(inline).joined(separator: " → ")
      try output.line("\(Self.indent)  −\(term.cost)  \(term.kind.rawValue): \(words)")
    }
    let costs = explanation.terms.map { String($0.cost) }
    let sum = costs.count > 1 ? costs.joined(separator: " + ") + " = " : ""
    let weight = explanation.weight
    var line = "\(Self.indent)  distance \(sum)\(explanation.distance), weight \(weight)"
    if explanation.distance > 0 {
      line += ": 100 × (\(weight) − \(explanation.distance)) / \(weight), floored, is \(explanation.percent)%"
    } else if explanation.percent == 100 {
      line += ": the same text, 100%"
    } else {
      line += ": the same words, spelled differently, \(explanation.percent)%"
    }
    try output.line(line)
  }

  // MARK: For programs

  /// A row for each suggestion: line, rank, score, source, target, unit.
  func rows(_ answer: Answer, line: Int, to output: inout Output) throws(FormatError) {
    for suggestion in answer.suggestions {
      try output.line { row in
        row.append(contentsOf: "\(line)\t\(suggestion.rank)\t\(suggestion.percent)\t".utf8)
        Self.escape(suggestion.source.text, to: &row)
        row.append(0x09)
        Self.escape(suggestion.target?.text ?? "", to: &row)
        row.append(0x09)
        Self.escape(suggestion.name.description, to: &row)
      }
    }
  }

  private static func escape(_ text: String, to row: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x09: row.append(contentsOf: "\\t".utf8)
      case 0x0A: row.append(contentsOf: "\\n".utf8)
      case 0x0D: row.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\\"): row.append(contentsOf: "\\\\".utf8)
      default: row.append(byte)
      }
    }
  }

  func members(_ answer: Answer) -> [(name: String, value: JSON)] {
    [
      ("query", .string(answer.query.text)),
      ("suggestions", .array(answer.suggestions.map { json($0, for: answer.query) })),
      ("terms", .array(answer.terms.map(Self.json))),
    ]
  }

  private func json(_ suggestion: Suggestion, for query: Content) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("rank", .number(suggestion.rank)), ("score", .number(suggestion.percent)),
      ("source", .string(suggestion.source.text)), ("target", .optional(suggestion.target?.text)),
      ("unit", .string(suggestion.name.description)), ("by", .optional(suggestion.by)),
      ("date", .optional(suggestion.date)),
      ("folds", .array(suggestion.allowances.map { .string($0.name) })),
    ]
    if explain { members.append(("explanation", Self.json(workbench.explain(suggestion, for: query)))) }
    return .object(members)
  }

  private static func json(_ explanation: Explanation) -> JSON {
    .object([
      ("weight", .number(explanation.weight)), ("distance", .number(explanation.distance)),
      (
        "terms",
        .array(
          explanation.terms.map { term in
            .object([
              ("kind", .string(term.kind.rawValue)), ("query", .optional(term.query)),
              ("candidate", .optional(term.candidate)), ("cost", .number(term.cost)),
            ])
          })
      ),
    ])
  }

  private static func json(_ occurrence: TermOccurrence) -> JSON {
    .object([
      ("source", .string(occurrence.term.source)), ("target", .string(occurrence.term.target)),
      ("note", .string(occurrence.term.note)), ("start", .number(occurrence.range.lowerBound)),
      ("end", .number(occurrence.range.upperBound)),
    ])
  }
}
