/// The automaton made deterministic as far as texts ask for it: each set of its states met is one state here.
///
/// Once a state knows where a symbol leads, the step costs a table look-up, whatever the number of rules.
/// The number of states is bounded: beyond it they are forgotten and made anew.
struct SRXStates {
  /// A state of the automaton and what is demanded of the next character: `state << 4 | mask`.
  private typealias Thread = UInt32

  /// What is known of a state.
  struct Facts {
    /// The rules whose pattern ends here, as a range of `accepted`.
    var accepts: Range<Int> = 0..<0
    /// The rules whose pattern ends here if this is the edge of the line.
    var acceptsAtEdge: Range<Int> = 0..<0
    /// The first and last rules that may still match when more is read.
    var firstAlive = Int32.max
    var lastAlive: Int32 = -1
  }

  let automaton: SRXAutomaton
  let alphabet: CharacterPartition
  /// State × symbol: the next state, 0 when nothing can match any more, −1 when it is not known yet.
  private(set) var table: [Int32] = []
  private(set) var facts: [Facts] = []
  /// Whether anything is accepted in a state, so that most need no look at their facts.
  private(set) var doesAccept: [Bool] = []
  private(set) var accepted: [Int32] = []
  /// The states in which reading begins, by the kind of the character on the other side of the place.
  private(set) var starts: [Int32] = [-1, -1, -1]

  private var threads: [Thread] = []
  private var threadRanges: [Range<Int>] = []
  /// The kind of the last character not ignorable, which a forward state has to remember.
  private var kinds: [SRXKind] = []
  private var known: [[Thread]: Int32] = [:]

  // Room for making states.
  private var isMet: [UInt16]
  private var met: [Int32] = []
  private var stack: [Thread] = []

  private var freeSteps: Int

  private static let tableLimit = 8 << 20
  private static let threadLimit = 4 << 20

  init(_ automaton: SRXAutomaton, _ alphabet: CharacterPartition) {
    self.automaton = automaton
    self.alphabet = alphabet
    freeSteps = 10_000_000 + 1_000 * automaton.steps.count
    isMet = [UInt16](repeating: 0, count: automaton.steps.count)
    forget()
  }

  /// Returns the state in which reading begins.
  ///
  /// - Parameter kind: The kind of the character at the other side of the place: backwards, of the next one;
  ///   forwards, of the last one that is not ignorable.
  mutating func start(_ kind: SRXKind, _ budget: inout SRXBudget) -> Int32 {
    let index = kind == .word ? 0 : kind == .other ? 1 : 2
    if starts[index] >= 0 { return starts[index] }
    let any = SRXMask.any
    let state = make(automaton.starts.map { UInt32($0) << 4 | any }, kind, &budget)
    starts[index] = state
    return state
  }

  /// Returns the state after a symbol.
  @inline(__always)
  mutating func step(_ state: Int32, _ symbol: UInt16, _ budget: inout SRXBudget) -> Int32 {
    budget.steps -= 1
    let next = table[Int(state) * alphabet.count + Int(symbol)]
    return next >= 0 ? next : stepAnew(state, Int(symbol), &budget)
  }

  private mutating func stepAnew(_ state: Int32, _ symbol: Int, _ budget: inout SRXBudget) -> Int32 {
    let kind = alphabet.kinds[symbol]
    var targets: [Thread] = []
    for thread in threads[threadRanges[Int(state)]] {
      guard let mask = SRXMask.after(kind, thread & 15, automaton.direction) else { continue }
      let from = Int(thread >> 4)
      if automaton.steps[from] == .accept {
        targets.append(thread & ~15 | mask)
      } else if alphabet.contains(Int(automaton.values[from]), symbol) {
        targets.append(UInt32(automaton.next[from]) << 4 | mask)
      }
    }
    charge(20 + 4 * threadRanges[Int(state)].count, to: &budget)
    let isRemembered = automaton.direction == .forward && kind == .ignorable
    let wasForgotten = forgetIfFull()
    let next = make(targets, isRemembered && !wasForgotten ? kinds[Int(state)] : kind, &budget)
    if !wasForgotten { table[Int(state) * alphabet.count + symbol] = next }
    return next
  }

  /// The first texts pay nothing for getting to know the rules; after that, making states is work like any other.
  private mutating func charge(_ steps: Int, to budget: inout SRXBudget) {
    if freeSteps > steps { freeSteps -= steps } else { budget.steps -= steps }
  }

  // MARK: - Making states

  /// Returns the state of these threads and all they lead to without reading.
  private mutating func make(_ targets: [Thread], _ kind: SRXKind, _ budget: inout SRXBudget) -> Int32 {
    if targets.isEmpty { return 0 }
    var (key, accepted) = close(targets, kind)
    charge(40 + 10 * (key.count + accepted.count), to: &budget)
    if key.isEmpty, accepted.isEmpty { return 0 }
    let isForward = automaton.direction == .forward
    key.sort()
    // Accepted rules are no threads, but tell states apart; so does the kind, forwards.
    let name = key + accepted.map { UInt32($0) | 1 << 31 } + [isForward ? UInt32(kind.rawValue) : 0]
    if let state = known[name] { return state }
    let state = append(key, accepted, kind)
    known[name] = state
    return state
  }

  /// The threads that wait for a character, and the rules that are accepted, in order.
  private mutating func close(_ targets: [Thread], _ kind: SRXKind) -> ([Thread], [Int32]) {
    var waiting: [Thread] = []
    var accepted: [Int32] = []
    stack.append(contentsOf: targets)
    while let thread = stack.popLast() {
      let state = Int(thread >> 4)
      let bit = UInt16(1) << (thread & 15)
      if isMet[state] & bit != 0 { continue }
      if isMet[state] == 0 { met.append(Int32(state)) }
      isMet[state] |= bit
      switch automaton.steps[state] {
      case .set: waiting.append(thread)
      case .split:
        stack.append(UInt32(automaton.next[state]) << 4 | thread & 15)
        stack.append(UInt32(automaton.other[state]) << 4 | thread & 15)
      case .assertion: pushAsserted(thread, state, kind)
      case .accept where thread & 15 == SRXMask.any: accepted.append(automaton.values[state])
      case .accept: waiting.append(thread)
      }
    }
    for state in met { isMet[Int(state)] = 0 }
    met.removeAll(keepingCapacity: true)
    accepted.sort()
    return (waiting, accepted)
  }

  private mutating func pushAsserted(_ thread: Thread, _ state: Int, _ kind: SRXKind) {
    guard let assertion = SRXAssertion(rawValue: UInt8(automaton.values[state])),
      let demanded = SRXMask.demanded(by: assertion, after: kind, automaton.direction)
    else { return }
    let mask = thread & 15 & demanded
    if mask != 0 { stack.append(UInt32(automaton.next[state]) << 4 | mask) }
  }

  private mutating func append(_ key: [Thread], _ rules: [Int32], _ kind: SRXKind) -> Int32 {
    var fact = Facts()
    fact.accepts = accepted.count..<accepted.count + rules.count
    accepted += rules
    let pending = key.filter { automaton.steps[Int($0 >> 4)] == .accept && $0 & SRXMask.edge != 0 }
    let atEdge = pending.map { automaton.values[Int($0 >> 4)] }.sorted()
    fact.acceptsAtEdge = accepted.count..<accepted.count + atEdge.count
    accepted += atEdge
    for thread in key {
      let rule = automaton.rules[Int(thread >> 4)]
      fact.firstAlive = min(fact.firstAlive, rule)
      fact.lastAlive = max(fact.lastAlive, rule)
    }
    facts.append(fact)
    doesAccept.append(!rules.isEmpty)
    threadRanges.append(threads.count..<threads.count + key.count)
    threads += key
    kinds.append(kind)
    table.append(contentsOf: repeatElement(-1, count: alphabet.count))
    return Int32(facts.count - 1)
  }

  // MARK: - Forgetting

  private mutating func forgetIfFull() -> Bool {
    guard table.count > Self.tableLimit || threads.count > Self.threadLimit else { return false }
    forget()
    return true
  }

  /// Keeps state 0 alone, from which nothing can match.
  private mutating func forget() {
    table = [Int32](repeating: 0, count: alphabet.count)
    facts = [Facts()]
    doesAccept = [false]
    accepted = []
    threads = []
    threadRanges = [0..<0]
    kinds = [.other]
    known = [:]
    starts = [-1, -1, -1]
  }
}
