/// The parts of a file's rules, compiled: automata for all of them, and ICU for what automata cannot do.
struct SRXRuleParts {
  /// What is known of a rule's part without looking at text.
  struct Part {
    /// Whether it matches everywhere.
    var isEverywhere = false
    /// ICU has the last word where the automaton matches in more places than the pattern.
    var regex: SRXRegex?

    /// Whether the automaton alone decides.
    var isExact: Bool { regex == nil }
  }

  private(set) var befores: [Part] = []
  private(set) var afters: [Part] = []
  let alphabet: CharacterPartition
  var backward: SRXStates
  var forward: SRXStates
  /// The first rule that matches everywhere.
  let everywhere: Int?
  /// Whether some rule has no part before the place.
  let hasEverywhereBefore: Bool

  /// More states in one part are an attack, or a repetition that is better counted by ICU.
  private static let sizeLimit = 4_000

  /// - Throws: `SRXError.badPattern` for the first pattern that cannot be read.
  init(_ rules: [SRXActiveRule], file: String) throws(SRXError) {
    var sets = CharacterSets()
    var back = SRXAutomaton(.backward)
    var fore = SRXAutomaton(.forward)
    for (index, rule) in rules.enumerated() {
      let place = SRXPlace(file: file, line: rule.line, id: rule.id)
      befores.append(try Self.add(rule.before, .before, place, to: &back, index, &sets))
      afters.append(try Self.add(rule.after, .after, place, to: &fore, index, &sets))
    }
    alphabet = CharacterPartition(sets.sets)
    backward = SRXStates(back, alphabet)
    forward = SRXStates(fore, alphabet)
    let (befores, afters) = (befores, afters)
    everywhere = rules.indices.first { befores[$0].isEverywhere && afters[$0].isEverywhere }
    hasEverywhereBefore = befores.contains { $0.isEverywhere }
  }

  private static func add(
    _ text: String, _ side: SRXRegex.Part, _ place: SRXPlace, to automaton: inout SRXAutomaton, _ rule: Int,
    _ sets: inout CharacterSets
  ) throws(SRXError) -> Part {
    if text.isEmpty { return Part(isEverywhere: true) }
    let read = SRXPatternParser.parse(SRXDialect.icuPattern(text), &sets)
    // What is not understood may match anywhere.
    var pattern = read?.pattern ?? .repeated(.set(sets.number(of: .all)), 0, nil)
    var isExact = read?.isExact ?? false
    if pattern.hasLookAround {
      pattern = pattern.takingLookAround(atStart: side == .before) {
        sets.number(of: sets.sets[$0].complement)
      }
      isExact = isExact && !pattern.hasLookAround
      pattern = pattern.withoutLookAround
    }
    if isExact { pattern = pattern.trimmed(atStart: side == .before) }
    if pattern.size > sizeLimit {
      isExact = false
      pattern = pattern.uncounted
    }
    let part = Part(
      isEverywhere: isExact && pattern.isEmpty, regex: isExact ? nil : try SRXRegex(text, as: side, of: place)
    )
    if !part.isEverywhere { automaton.add(pattern, rule: rule) }
    return part
  }
}
