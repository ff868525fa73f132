/// Finds the places of a line at which rules match.
///
/// From each place the automaton of the parts before it is run backwards, for one or two units as a rule; where
/// it accepts a rule, that of the parts after it is run forwards. So every rule is asked at every place, at a
/// cost that hardly depends on how many there are. Where a pattern is no regular expression in the strict sense
/// (look-around, references), the automaton finds too much, and ICU is asked about what it found.
struct SRXSearch {
  private let rules: [SRXActiveRule]
  private var parts: SRXRuleParts
  private let file: String

  private var savedSteps = SRXBudget.reserve

  /// For each unit whether it was looked at, and whether no rule can match after it.
  private var isLearnt = [Bool](repeating: false, count: 0x10000)
  private var isIdle = [Bool](repeating: false, count: 0x10000)

  // What was found at the place looked at.
  private var epoch = 0
  /// For each rule the place at which its part before, or after, was accepted last.
  private var beforeEpoch: [Int]
  private var afterEpoch: [Int]
  /// The first rule known to match.
  private var best = Int.max
  /// Rules that the automata accept and ICU has to confirm.
  private var doubtful: [Int] = []
  /// Rules whose part before matches and whose part after is still to be looked at.
  private var pending: [Int] = []
  /// As far as the automata looked.
  private var low = 0
  private var high = 0

  init(_ rules: [SRXActiveRule], file: String) throws(SRXError) {
    self.rules = rules
    self.file = file
    parts = try SRXRuleParts(rules, file: file)
    beforeEpoch = [Int](repeating: 0, count: rules.count)
    afterEpoch = beforeEpoch
  }

  mutating func decisions(in line: UnsafeBufferPointer<UInt16>) throws(SRXError) -> [SRXDecision] {
    var budget = SRXBudget(units: line.count, saved: savedSteps)
    defer { savedSteps = budget.saved }
    var found: [SRXDecision] = []
    var position = 1
    while true {
      position = nextCandidate(from: position, in: line, &budget)
      if position >= line.count { break }
      if let rule = try firstRule(at: position, line, &budget) {
        found.append(SRXDecision(position: position, isBreak: rules[rule].isBreak, rule: rule))
      }
      position += 1
    }
    return found
  }

  // MARK: - Candidates

  /// The next place where some rule may match; most places are passed over in one table look-up.
  private mutating func nextCandidate(
    from first: Int, in line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) -> Int {
    if parts.everywhere != nil || parts.hasEverywhereBefore {
      return first < line.count && isLowSurrogate(at: first, line) ? first + 1 : first
    }
    var position = first
    while position < line.count {
      position = passIdle(from: position, in: line)
      if position >= line.count { break }
      if !isLowSurrogate(at: position, line) {
        if isLearnt[Int(line[position - 1])] {
          if mayMatch(at: position, in: line, &budget) { return position }
        } else {
          learn(line[position - 1], &budget)
          continue
        }
      }
      position += 1
    }
    return line.count
  }

  private func passIdle(from first: Int, in line: UnsafeBufferPointer<UInt16>) -> Int {
    isIdle.withUnsafeBufferPointer { isIdle in
      var position = first
      while position < line.count, isIdle[Int(line[position &- 1])] { position &+= 1 }
      return position
    }
  }

  /// Finds out whether any rule can match after a unit.
  private mutating func learn(_ unit: UInt16, _ budget: inout SRXBudget) {
    isLearnt[Int(unit)] = true
    let symbol = parts.alphabet.symbols[Int(unit)]
    guard symbol != CharacterPartition.surrogate else { return }
    var isIdle = true
    for kind in [SRXKind.word, .other, .ignorable] {
      let start = parts.backward.start(kind, &budget)
      if parts.backward.doesAccept[Int(start)] || parts.backward.step(start, symbol, &budget) != 0 {
        isIdle = false
      }
    }
    self.isIdle[Int(unit)] = isIdle
  }

  /// Whether a rule's part before may end here; decided as far as the states are known.
  private mutating func mayMatch(
    at position: Int, in line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) -> Bool {
    let symbol = parts.alphabet.symbols[Int(line[position])]
    guard symbol != CharacterPartition.surrogate else { return true }
    var state = parts.backward.start(parts.alphabet.kinds[Int(symbol)], &budget)
    let width = parts.alphabet.count
    var at = position
    while state > 0, !parts.backward.doesAccept[Int(state)], at > 0 {
      at -= 1
      let symbol = parts.alphabet.symbols[Int(line[at])]
      if symbol == CharacterPartition.surrogate { return true }
      state = parts.backward.table[Int(state) * width + Int(symbol)]
    }
    budget.steps -= position - at
    return state != 0
  }

  private func isLowSurrogate(at position: Int, _ line: UnsafeBufferPointer<UInt16>) -> Bool {
    line[position] & 0xFC00 == 0xDC00 && line[position - 1] & 0xFC00 == 0xD800
  }

  // MARK: - One place

  private mutating func firstRule(
    at position: Int, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) -> Int? {
    epoch += 1
    best = parts.everywhere ?? Int.max
    doubtful.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    try readBackward(from: position, line, &budget)
    pending.removeAll { $0 > best }
    if !pending.isEmpty || parts.hasEverywhereBefore { try readForward(from: position, line, &budget) }
    for rule in doubtful.sorted() where rule < best {
      if try isConfirmed(rule, at: position, line, &budget) { return rule }
    }
    return best == Int.max ? nil : best
  }

  private mutating func readBackward(
    from position: Int, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) {
    var state = parts.backward.start(kind(at: position, line), &budget)
    noteBefore(parts.backward.facts[Int(state)].accepts)
    low = position
    while state != 0, low > 0 {
      let symbol = symbolBefore(&low, line)
      state = parts.backward.step(state, symbol, &budget)
      if parts.backward.doesAccept[Int(state)] { noteBefore(parts.backward.facts[Int(state)].accepts) }
      let facts = parts.backward.facts[Int(state)]
      if budget.steps < 0 { throw tooSlow(Int(facts.firstAlive)) }
      if Int(facts.firstAlive) >= best || isSettled(facts) { return }
    }
    if state != 0 { noteBefore(parts.backward.facts[Int(state)].acceptsAtEdge) }
  }

  /// Whether only one rule may still match, and has already.
  private func isSettled(_ facts: SRXStates.Facts) -> Bool {
    guard facts.firstAlive == facts.lastAlive else { return false }
    let rule = Int(facts.firstAlive)
    return beforeEpoch[rule] == epoch && parts.befores[rule].isExact
  }

  private mutating func noteBefore(_ accepted: Range<Int>) {
    for index in accepted {
      let rule = Int(parts.backward.accepted[index])
      guard rule < best, beforeEpoch[rule] != epoch else { continue }
      beforeEpoch[rule] = epoch
      if !parts.afters[rule].isEverywhere { pending.append(rule) } else { note(rule) }
    }
  }

  private mutating func note(_ rule: Int) {
    if parts.befores[rule].isExact, parts.afters[rule].isExact {
      best = min(best, rule)
    } else {
      doubtful.append(rule)
    }
  }

  private mutating func readForward(
    from position: Int, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) {
    // Without rules that look forward only, those whose first part did not match need not be waited for.
    let last = parts.hasEverywhereBefore ? Int.max : pending.max() ?? -1
    var state = parts.forward.start(kindOnLeft(of: position, line, &budget), &budget)
    noteAfter(parts.forward.facts[Int(state)].accepts)
    high = position
    while state != 0, high < line.count {
      let symbol = symbolAfter(&high, line)
      state = parts.forward.step(state, symbol, &budget)
      if parts.forward.doesAccept[Int(state)] {
        noteAfter(parts.forward.facts[Int(state)].accepts)
        if !isAwaited { return }
      }
      let facts = parts.forward.facts[Int(state)]
      if budget.steps < 0 { throw tooSlow(Int(facts.firstAlive)) }
      if Int(facts.firstAlive) >= best || Int(facts.firstAlive) > last { return }
    }
    if state != 0 { noteAfter(parts.forward.facts[Int(state)].acceptsAtEdge) }
  }

  /// Whether reading on can still tell something of a rule that may decide.
  private var isAwaited: Bool {
    parts.hasEverywhereBefore
      || pending.contains { $0 < best && (afterEpoch[$0] != epoch || !parts.afters[$0].isExact) }
  }

  private mutating func noteAfter(_ accepted: Range<Int>) {
    for index in accepted {
      let rule = Int(parts.forward.accepted[index])
      guard rule < best, afterEpoch[rule] != epoch else { continue }
      afterEpoch[rule] = epoch
      if parts.befores[rule].isEverywhere || beforeEpoch[rule] == epoch { note(rule) }
    }
  }

  private func isConfirmed(
    _ rule: Int, at position: Int, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) -> Bool {
    if let regex = parts.befores[rule].regex, try !regex.ends(in: low..<position, of: line, &budget) {
      return false
    }
    guard let regex = parts.afters[rule].regex else { return true }
    return try regex.begins(in: position..<high, of: line, &budget)
  }

  private func tooSlow(_ rule: Int) -> SRXError {
    let rule = rules[min(rule, rules.count - 1)]
    return .tooSlow(
      SRXPlace(file: file, line: rule.line, id: rule.id),
      pattern: rule.before.isEmpty ? rule.after : rule.before)
  }

  // MARK: - Characters

  private func symbolBefore(_ at: inout Int, _ line: UnsafeBufferPointer<UInt16>) -> UInt16 {
    at -= 1
    let symbol = parts.alphabet.symbols[Int(line[at])]
    guard symbol == CharacterPartition.surrogate else { return symbol }
    guard at > 0, isLowSurrogate(at: at, line) else { return replacement }
    at -= 1
    return pair(at: at, line)
  }

  private func symbolAfter(_ at: inout Int, _ line: UnsafeBufferPointer<UInt16>) -> UInt16 {
    let symbol = parts.alphabet.symbols[Int(line[at])]
    at += 1
    guard symbol == CharacterPartition.surrogate else { return symbol }
    guard at < line.count, isLowSurrogate(at: at, line) else { return replacement }
    at += 1
    return pair(at: at - 2, line)
  }

  private func pair(at offset: Int, _ line: UnsafeBufferPointer<UInt16>) -> UInt16 {
    let point = 0x10000 + (Int32(line[offset]) - 0xD800) << 10 + Int32(line[offset + 1]) - 0xDC00
    return parts.alphabet.symbol(beyondUnits: point)
  }

  /// What half a pair is taken for.
  private var replacement: UInt16 { parts.alphabet.symbols[0xFFFD] }

  private func kind(at position: Int, _ line: UnsafeBufferPointer<UInt16>) -> SRXKind {
    var at = position
    return parts.alphabet.kinds[Int(symbolAfter(&at, line))]
  }

  private func kindOnLeft(
    of position: Int, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) -> SRXKind {
    var at = position
    while at > 0 {
      let kind = parts.alphabet.kinds[Int(symbolBefore(&at, line))]
      if kind != .ignorable { return kind }
      budget.steps -= 1
    }
    return .other
  }
}
