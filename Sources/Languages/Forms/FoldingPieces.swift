/// The last steps to a key: words apart, affixes joined, one space between.
struct FoldingPieces {
  private let steps: FoldingSteps
  private let source: [UInt32]
  private var pieces: [Piece] = []

  private struct Piece {
    var kind: Kind
    var points: [UInt32]
    /// What stands before it.
    var gap: [UInt32]
  }

  private enum Kind { case word, number, sign, ideograph }

  init(steps: FoldingSteps, points: [UInt32]) {
    self.steps = steps
    self.source = points
    split()
    joinAffixes()
  }

  /// The words with what remains between them.
  func points() -> [UInt32] {
    var out: [UInt32] = []
    for (place, piece) in pieces.enumerated() {
      if place > 0 { out += between(piece.gap) }
      out += piece.points
    }
    return out
  }

  private func between(_ gap: [UInt32]) -> [UInt32] {
    if steps.folds.contains(.spacing) { return [0x20] }
    return gap == [CharacterFolds.zeroWidthNonJoiner] ? [0x20] : gap
  }

  private mutating func split() {
    var gap: [UInt32] = []
    for place in source.indices {
      let point = source[place]
      if isGap(point, place) {
        gap.append(point)
      } else if gap.isEmpty, let last = pieces.last, continues(last, point, place) {
        pieces[pieces.count - 1].points.append(point)
      } else {
        pieces.append(Piece(kind: kind(point), points: [point], gap: gap))
        gap = []
      }
    }
  }

  private func isGap(_ point: UInt32, _ place: Int) -> Bool {
    guard point == CharacterFolds.zeroWidthNonJoiner else { return CharacterFolds.isSpace(point) }
    guard steps.rules.joinerSeparates else { return false }
    return steps.folds.contains(.zwnj) || (steps.folds.contains(.ezafe) && isBeforeEzafe(place))
  }

  /// Whether the joiner at `place` stands between a heh and the yeh of an ezafe.
  private func isBeforeEzafe(_ place: Int) -> Bool {
    guard place > 0, source[place - 1] == 0x647, place + 1 < source.count, source[place + 1] == 0x6CC else {
      return false
    }
    return place + 2 == source.count || kind(source[place + 2]) != .word
  }

  private func kind(_ point: UInt32) -> Kind {
    switch steps.table.fold(point).kind {
    case .digit: .number
    case .ideograph: .ideograph
    case .sign, .numberSign, .apostrophe, .notSign, .space: .sign
    default: .word
    }
  }

  private func continues(_ piece: Piece, _ point: UInt32, _ place: Int) -> Bool {
    let sort = steps.table.fold(point).kind
    switch piece.kind {
    case .word:
      if sort == .digit { return isLatin(piece) }
      if sort == .apostrophe { return isLatin(piece) && isLetter(place + 1) }
      return kind(point) == .word
    case .number:
      if sort == .digit { return true }
      return NumberFolds.isPoint(point) && isDigit(place + 1)
    case .sign, .ideograph: return sort == .combining
    }
  }

  /// Whether the last letter of the word takes digits and apostrophes in.
  private func isLatin(_ piece: Piece) -> Bool {
    let letter = piece.points.last { steps.table.fold($0).kind.isLetter }
    return letter.map(UnitClass.isLatin) ?? false
  }

  private func isLetter(_ place: Int) -> Bool {
    guard place < source.count else { return false }
    return steps.table.fold(source[place]).kind.isLetter
  }

  private func isDigit(_ place: Int) -> Bool {
    place < source.count && steps.table.fold(source[place]).kind == .digit
  }
}

// MARK: - Affixes

extension FoldingPieces {
  private mutating func joinAffixes() {
    guard !steps.rules.affixes.isEmpty else { return }
    var joined: [Piece] = []
    for piece in pieces {
      let decision = joined.last.map { decide($0, piece) } ?? .apart
      switch decision {
      case .apart: joined.append(piece)
      case .join: joined[joined.count - 1].points += piece.points
      case .vanish: break
      }
    }
    pieces = joined
  }

  private func decide(_ previous: Piece, _ next: Piece) -> AffixRules.Decision {
    guard previous.kind == .word, next.kind == .word else { return .apart }
    let gap: AffixRules.Gap = next.gap == [CharacterFolds.zeroWidthNonJoiner] ? .joiner : .space
    // Without the fold for spacing only a plain single space joins.
    if gap == .space, !steps.folds.contains(.spacing), next.gap != [0x20] { return .apart }
    let decision = AffixRules.decision(neighbor(previous), role(next), across: gap)
    switch decision {
    case .apart: return .apart
    case .vanish: return steps.folds.contains(.ezafe) ? .vanish : .apart
    case .join: return gap == .joiner || steps.folds.contains(.affixSpacing) ? .join : .apart
    }
  }

  private func role(_ piece: Piece) -> AffixRules.Role {
    let units = CodePoints.encode(piece.points)
    return steps.rules.affixes.role(of: units, in: units.indices)
  }

  private func neighbor(_ piece: Piece) -> AffixRules.Neighbor {
    let units = CodePoints.encode(piece.points)
    return AffixRules.Neighbor(
      role: role(piece), length: units.count, endsInHeh: units.last == 0x647)
  }
}
