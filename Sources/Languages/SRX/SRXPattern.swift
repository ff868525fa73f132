/// A regular expression as a tree, with sets of characters by their numbers in a `CharacterSets`.
indirect enum SRXPattern {
  case empty
  case set(Int)
  case sequence([SRXPattern])
  case choice([SRXPattern])
  /// At least and at most so many times; without a greatest number any more.
  case repeated(SRXPattern, Int, Int?)
  case assertion(SRXAssertion)
  /// Look-around: what must, or must not, stand before or after.
  case look(isAhead: Bool, isNegated: Bool, SRXPattern)
}

/// What may be asked of a place without taking characters.
enum SRXAssertion: UInt8 {
  case lineStart, lineEnd, wordBoundary, notWordBoundary
}

extension SRXPattern {
  /// How many states it takes, at most.
  var size: Int {
    switch self {
    case .empty: 0
    case .set, .assertion, .look: 1
    case .sequence(let parts): parts.reduce(0) { $0 &+ min($1.size, Self.huge) }
    case .choice(let parts): parts.reduce(0) { $0 &+ min($1.size, Self.huge) + 1 }
    case .repeated(let part, let least, let most):
      min(part.size + 1, Self.huge).multipliedReportingOverflow(by: max(1, most ?? least + 1)).partialValue
    }
  }

  private static let huge = 1 << 24

  /// The same with counted repetitions replaced by uncounted ones, which match more.
  var uncounted: SRXPattern {
    switch self {
    case .empty, .set, .assertion, .look: self
    case .sequence(let parts): .sequence(parts.map(\.uncounted))
    case .choice(let parts): .choice(parts.map(\.uncounted))
    case .repeated(let part, let least, let most):
      .repeated(part.uncounted, min(least, 1), most == 1 ? 1 : nil)
    }
  }

  /// The same without what can be left out at the edge where a match may begin or end anywhere.
  ///
  /// `[.!?]+\s` ends wherever `[.!?]\s` does, and `x.*` begins wherever `x` does.
  func trimmed(atStart: Bool) -> SRXPattern {
    switch self {
    case .empty, .set, .assertion, .look: return self
    case .choice(let parts): return .choice(parts.map { $0.trimmed(atStart: atStart) })
    case .repeated(_, 0, _): return .empty
    case .repeated(let part, 1, _): return part.trimmed(atStart: atStart)
    case .repeated(let part, let least, _): return .repeated(part, least, least)
    case .sequence(var parts):
      while let edge = atStart ? parts.first : parts.last {
        let index = atStart ? 0 : parts.count - 1
        let shorter = edge.trimmed(atStart: atStart)
        if case .empty = shorter {
          parts.remove(at: index)
        } else {
          parts[index] = shorter
          return parts.count == 1 ? shorter : .sequence(parts)
        }
      }
      return .empty
    }
  }

  var isEmpty: Bool { if case .empty = self { true } else { false } }
}
