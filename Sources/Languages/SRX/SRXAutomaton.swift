/// The parts of all rules as one nondeterministic automaton, read towards or away from a place.
///
/// - Source: Thompson's construction; several patterns at once, each with an accepting state of its own.
struct SRXAutomaton {
  /// How the text is read: the part before a place backwards, the part after it forwards.
  enum Direction {
    case backward, forward
  }

  /// What a state does; where it goes is in `next` and `other`.
  enum Step: UInt8 {
    /// Takes a character of a set.
    case set
    /// Goes on in two ways.
    case split
    /// Asks something of the place.
    case assertion
    /// The pattern of the rule ends.
    case accept
  }

  let direction: Direction
  private(set) var steps: [Step] = []
  /// The set, the assertion or the rule.
  private(set) var values: [Int32] = []
  private(set) var next: [Int32] = []
  private(set) var other: [Int32] = []
  /// The rule each state belongs to.
  private(set) var rules: [Int32] = []
  private(set) var starts: [Int32] = []

  init(_ direction: Direction) { self.direction = direction }

  /// Adds the pattern of a rule; rules are added in their order.
  mutating func add(_ pattern: SRXPattern, rule: Int) {
    let end = append(.accept, value: rule, rule: rule)
    starts.append(add(pattern, before: end, rule))
  }

  private mutating func append(
    _ step: Step, value: Int, next: Int32 = 0, other: Int32 = 0, rule: Int
  ) -> Int32 {
    steps.append(step)
    values.append(Int32(value))
    self.next.append(next)
    self.other.append(other)
    rules.append(Int32(rule))
    return Int32(steps.count - 1)
  }

  /// Returns the state in which `pattern` begins; after it the automaton is in `end`.
  private mutating func add(_ pattern: SRXPattern, before end: Int32, _ rule: Int) -> Int32 {
    switch pattern {
    // Look-around that is left is decided by ICU.
    case .empty, .look: return end
    case .set(let set): return append(.set, value: set, next: end, rule: rule)
    case .assertion(let assertion):
      return append(.assertion, value: Int(assertion.rawValue), next: end, rule: rule)
    case .sequence(let parts):
      // The part read last is added first.
      var start = end
      for part in direction == .forward ? parts.reversed() : parts { start = add(part, before: start, rule) }
      return start
    case .choice(let parts):
      var start = add(parts[0], before: end, rule)
      for part in parts.dropFirst() {
        let one = add(part, before: end, rule)
        start = append(.split, value: 0, next: start, other: one, rule: rule)
      }
      return start
    case .repeated(let part, let least, let most): return add(part, least, most, before: end, rule)
    }
  }

  private mutating func add(
    _ part: SRXPattern, _ least: Int, _ most: Int?, before end: Int32, _ rule: Int
  ) -> Int32 {
    var start = end
    if let most {
      for _ in 0..<(most - least) {
        let one = add(part, before: start, rule)
        start = append(.split, value: 0, next: one, other: end, rule: rule)
      }
    } else {
      let loop = append(.split, value: 0, next: 0, other: end, rule: rule)
      next[Int(loop)] = add(part, before: loop, rule)
      start = loop
    }
    for _ in 0..<least { start = add(part, before: start, rule) }
    return start
  }
}

/// What is demanded of the next character in reading direction: bits of `SRXKind`.
///
/// `\b` is decided by the characters on both sides, of which one is still to be read.
enum SRXMask {
  static let word: UInt32 = 1
  static let other: UInt32 = 2
  static let ignorable: UInt32 = 4
  static let edge: UInt32 = 8
  /// Nothing is demanded.
  static let any: UInt32 = 15

  /// What stays demanded after a character of `kind`; `nil` when it was not what was demanded.
  static func after(_ kind: SRXKind, _ mask: UInt32, _ direction: SRXAutomaton.Direction) -> UInt32? {
    if mask == any { return any }
    guard mask & UInt32(kind.rawValue) != 0 else { return nil }
    // Backwards, a word boundary looks through marks on letters to the letter.
    return kind == .ignorable && direction == .backward ? mask : any
  }

  /// What `assertion` demands at a place after a character of `kind`; `nil` when it cannot hold.
  ///
  /// - Source: ICU's `\b`: no boundary before an ignorable character; else the character to the right and the
  ///   first one to the left that is not ignorable are of different kinds.
  static func demanded(
    by assertion: SRXAssertion, after kind: SRXKind, _ direction: SRXAutomaton.Direction
  ) -> UInt32? {
    direction == .backward ? demandedOnLeft(assertion, kind) : demandedOnRight(assertion, kind)
  }

  private static func demandedOnLeft(_ assertion: SRXAssertion, _ right: SRXKind) -> UInt32? {
    switch (assertion, right) {
    case (.lineStart, _): edge
    case (.lineEnd, .edge): any
    case (.lineEnd, _): nil
    case (.wordBoundary, .ignorable): nil
    case (.notWordBoundary, .ignorable): any
    case (.wordBoundary, .word), (.notWordBoundary, .other), (.notWordBoundary, .edge):
      other | edge | ignorable
    case (.wordBoundary, _), (.notWordBoundary, .word): word | ignorable
    }
  }

  /// Forwards, `left` is the kind of the last character that is not ignorable.
  private static func demandedOnRight(_ assertion: SRXAssertion, _ left: SRXKind) -> UInt32? {
    switch (assertion, left) {
    case (.lineStart, _): nil
    case (.lineEnd, _): edge
    case (.wordBoundary, .word): other | edge
    case (.wordBoundary, _): word
    case (.notWordBoundary, .word): word | ignorable
    case (.notWordBoundary, _): other | ignorable | edge
    }
  }
}
