extension SRXPattern {
  /// The same with look-around at the free edge of the part turned into characters it takes.
  ///
  /// A part before a place may begin anywhere, so `(?<!x)y` ends where `(?:^|[^x])y` does; the same holds for
  /// look-ahead at the end of a part after a place. What cannot be turned stays.
  ///
  /// - Parameter complement: Gives the number of the set of all other characters.
  func takingLookAround(atStart: Bool, complement: (Int) -> Int) -> SRXPattern {
    switch self {
    case .look(let isAhead, let isNegated, let inside) where isAhead != atStart:
      if !isNegated { return inside.hasLookAround ? self : inside }
      guard let set = inside.onlySet else { return self }
      return .choice([.assertion(atStart ? .lineStart : .lineEnd), .set(complement(set))])
    case .choice(let parts):
      return .choice(parts.map { $0.takingLookAround(atStart: atStart, complement: complement) })
    case .sequence(var parts):
      let edge = atStart ? 0 : parts.count - 1
      parts[edge] = parts[edge].takingLookAround(atStart: atStart, complement: complement)
      return .sequence(parts)
    default: return self
    }
  }

  var hasLookAround: Bool {
    switch self {
    case .empty, .set, .assertion: false
    case .look: true
    case .repeated(let part, _, _): part.hasLookAround
    case .sequence(let parts), .choice(let parts): parts.contains { $0.hasLookAround }
    }
  }

  /// The same with look-around taken for granted, which matches in more places.
  var withoutLookAround: SRXPattern {
    switch self {
    case .look: .empty
    case .empty, .set, .assertion: self
    case .repeated(let part, let least, let most): .repeated(part.withoutLookAround, least, most)
    case .sequence(let parts): .sequence(parts.map(\.withoutLookAround))
    case .choice(let parts): .choice(parts.map(\.withoutLookAround))
    }
  }

  private var onlySet: Int? {
    if case .set(let set) = self { return set }
    return nil
  }
}
