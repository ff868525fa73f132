/// What one segmenter decides with: the rules of a language that hold in a profile.
final class DecisionRules: Sendable {
  private let boundaryRules: [BoundaryRule]
  /// What each rule asks for, side by side: most rules are passed over at most places.
  private let gates: [Gate]
  let finders: [ExtraFinder]
  /// The characters at which the scanner stops.
  let signs: CharacterClass
  /// Whether only a blank line ends a segment.
  let joinsLines: Bool
  /// Whether a rule may join two lines, so that a text is cut into pieces at blank lines only.
  let asksAtLineEnds: Bool
  private let language: LanguageRules

  /// - Parameters:
  ///   - engine: The rules of a file, if they are to be asked too.
  ///   - isBuiltin: Whether the rules of the language are asked.
  init(_ language: LanguageRules, profile: SegmentationProfile, engine: SRXEngine?, isBuiltin: Bool) {
    let wanted = Profiles(profile)
    self.language = language
    boundaryRules = isBuiltin ? language.boundaryRules.filter { !$0.profiles.isDisjoint(with: wanted) } : []
    gates = boundaryRules.map { Gate(marks: $0.marks, needs: $0.needs) }
    let own = isBuiltin ? language.finders.filter { !$0.profiles.isDisjoint(with: wanted) } : []
    // What the file says of a place comes before what a finder of the language says of it.
    finders = (engine.map { [.file($0)] } ?? []) + own
    joinsLines = profile == .para
    asksAtLineEnds = profile.findsSentences && boundaryRules.contains { $0.marks.contains(.lineEnd) }
    signs = isBuiltin && profile.findsSentences ? Self.signs(for: boundaryRules) : .lineEnd
  }

  private struct Gate: Sendable {
    let marks: SentenceMarks
    let needs: Circumstances
  }

  /// Returns what the first rule with an opinion says, and the rule; `nil` when none has one.
  func verdict(
    at place: borrowing Place, _ choices: inout RuleChoices
  ) -> (isBreak: Bool, rule: BoundaryRule)? {
    for chosen in choices.rules(at: place.kinds, place.circumstances, choose) {
      let index = Int(choices.chosen[Int(chosen)])
      if let isBreak = boundaryRules[index].verdict(place) { return (isBreak, boundaryRules[index]) }
    }
    return nil
  }

  /// The rules to be asked at such marks in such circumstances, by their place in the list.
  private func choose(_ kinds: SentenceMarks, _ circumstances: Circumstances) -> [UInt8] {
    gates.indices.filter { index in
      !gates[index].marks.isDisjoint(with: kinds) && gates[index].needs.isSubset(of: circumstances)
    }.map { UInt8($0) }
  }

  /// Whether `word`, or the word before it when it is a conjunction, announces speech.
  func announces(_ word: Range<Int>, in text: TextView, downTo limit: Int) -> Bool {
    language.announces(word, in: text, downTo: limit)
  }

  /// Colons and the like are passed over where no rule asks for them.
  private static func signs(for rules: [BoundaryRule]) -> CharacterClass {
    let asked = rules.reduce(into: SentenceMarks()) { $0.formUnion($1.marks) }
    var signs: CharacterClass = [.mark, .pair, .lineEnd]
    if asked.contains(.colon) { signs.insert(.colon) }
    if asked.contains(.comma) { signs.insert(.comma) }
    if asked.contains(.semicolon) { signs.insert(.semicolon) }
    return signs
  }
}
