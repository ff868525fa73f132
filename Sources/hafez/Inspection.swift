import Languages

/// What is read in a line: values, words, faults of direction, in the order of their places.
struct Inspection {
  /// One thing found.
  struct Finding {
    /// UTF-8 bytes of the line.
    var range: Range<Int>
    /// `value`, `word`, or the kind of a fault of direction.
    var kind: String
    var text: String
    /// What it means, for people.
    var meaning: String
    /// The same for programs.
    var members: [(name: String, value: JSON)]

    func json(line: Int) -> JSON {
      .object(
        [
          ("line", .number(line)), ("start", .number(range.lowerBound)), ("end", .number(range.upperBound)),
          ("kind", .string(kind)), ("text", .string(text)),
        ] + members)
    }
  }

  private let language: LanguageTag
  private let showsValues: Bool
  private let showsDirection: Bool
  private var breaker: WordBreaker?

  init(language: LanguageTag, showsValues: Bool, showsWords: Bool, showsDirection: Bool) {
    (self.language, self.showsValues, self.showsDirection) = (language, showsValues, showsDirection)
    breaker = showsWords ? WordBreaker(language: language) : nil
  }

  /// Returns what is found in a line of well-formed UTF-8.
  mutating func findings(in line: [UInt8]) -> [Finding] {
    let text = String(decoding: line, as: UTF8.self)
    var found: [Finding] = []
    if showsValues { found += values(in: text) }
    if showsDirection { found += faults(in: text) }
    found += words(in: text)
    return found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private func values(in text: String) -> [Finding] {
    TextValues.values(in: text, language: language).map { value in
      let notes = Self.notes(on: value.traits)
      return Finding(
        range: value.range, kind: "value", text: Self.part(value.range, of: text),
        meaning: ([value.description] + notes).joined(separator: ", "),
        members: [("value", .string(value.description)), ("notes", .array(notes.map(JSON.string)))])
    }
  }

  private static func notes(on traits: TextValue.Traits) -> [String] {
    let notes: [(TextValue.Traits, String)] = [
      (.words, "in words"), (.ordinal, "ordinal"), (.doubtful, "may count nothing"),
      (.ambiguousOrder, "day and month could change places"), (.weekdayDiffers, "the weekday is another"),
      (.mixedDigits, "mixed digits"),
    ]
    return notes.filter { traits.contains($0.0) }.map(\.1)
  }

  private func faults(in text: String) -> [Finding] {
    DirectionLint.findings(in: text, language: language).map { fault in
      let mended = ScreenText.spelled(fault.replacement)
      return Finding(
        range: fault.range, kind: fault.kind.rawValue, text: Self.part(fault.range, of: text),
        meaning: "\(fault.sentence) Instead: \(mended.isEmpty ? "nothing" : mended)",
        members: [("sentence", .string(fault.sentence)), ("replacement", .string(fault.replacement))])
    }
  }

  private mutating func words(in text: String) -> [Finding] {
    guard var breaker else { return [] }
    defer { self.breaker = breaker }
    return breaker.words(of: text).map { word in
      let parts = breaker.parts(of: word).map { part in
        (kind: part.kind.rawValue, text: String(decoding: breaker.key.units[part.units], as: UTF16.self))
      }
      let stem = String(decoding: breaker.stem(of: word), as: UTF16.self)
      let shown = parts.count > 1 ? parts.map { "\($0.text) \($0.kind)" }.joined(separator: " + ") : ""
      return Finding(
        range: word.source, kind: "\(word.kind)", text: Self.part(word.source, of: text),
        meaning: shown.isEmpty ? stem : "\(stem): \(shown)",
        members: [
          ("stem", .string(stem)),
          (
            "parts",
            .array(parts.map { .object([("kind", .string($0.kind)), ("text", .string($0.text))]) })
          ),
        ])
    }
  }

  private static func part(_ range: Range<Int>, of text: String) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
