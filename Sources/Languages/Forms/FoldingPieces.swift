/// The last steps to a key: words apart, affixes joined, one space between.
struct FoldingPieces {
  private let steps: FoldingSteps
  private let source: [TracedPoint]
  private var pieces: [Piece] = []

  private struct Piece {
    var kind: Kind
    var points: [TracedPoint]
    /// What stands before it.
    var gap: [TracedPoint]
    /// Whether its last letter takes digits and apostrophes in.
    var isLatin = false
  }

  private enum Kind { case word, number, sign, ideograph }

  init(steps: FoldingSteps, points: [TracedPoint]) {
    self.steps = steps
    self.source = points
    split()
    joinAffixes()
  }

  /// The words with what remains between them.
  func points() -> [TracedPoint] {
    var out: [TracedPoint] = []
    for (place, piece) in pieces.enumerated() {
      if place > 0 { out += between(piece) }
      out += piece.points
    }
    return out
  }

  private func between(_ piece: Piece) -> [TracedPoint] {
    let gap = piece.gap
    guard steps.folds.contains(.spacing) || Self.isJoiner(gap) else { return gap }
    let place = piece.points[0].source.lowerBound
    return [TracedPoint(0x20, gap.isEmpty ? place..<place : gap.joinedSource)]
  }

  private static func isJoiner(_ gap: [TracedPoint]) -> Bool {
    gap.plain == [CharacterFolds.zeroWidthNonJoiner]
  }

  private mutating func split() {
    var gap: [TracedPoint] = []
    for place in source.indices {
      let point = source[place]
      if isGap(point.point, place) {
        gap.append(point)
      } else if gap.isEmpty, !pieces.isEmpty, continues(pieces[pieces.count - 1], point.point, place) {
        pieces[pieces.count - 1].points.append(point)
      } else {
        pieces.append(Piece(kind: kind(point.point), points: [point], gap: gap))
        gap = []
      }
      if !pieces.isEmpty, steps.table.fold(point.point).kind.isLetter {
        pieces[pieces.count - 1].isLatin = UnitClass.isLatin(point.point)
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
    guard place > 0, source[place - 1].point == 0x647, place + 1 < source.count,
      source[place + 1].point == 0x6CC
    else { return false }
    return place + 2 == source.count || kind(source[place + 2].point) != .word
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
      if sort == .digit { return piece.isLatin }
      if sort == .apostrophe { return piece.isLatin && isLetter(place + 1) }
      return kind(point) == .word
    case .number:
      if sort == .digit { return true }
      return NumberFolds.isPoint(point) && isDigit(place + 1)
    case .sign, .ideograph: return sort == .combining
    }
  }

  private func isLetter(_ place: Int) -> Bool {
    guard place < source.count else { return false }
    return steps.table.fold(source[place].point).kind.isLetter
  }

  private func isDigit(_ place: Int) -> Bool {
    place < source.count && steps.table.fold(source[place].point).kind == .digit
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
    let gap: AffixRules.Gap = Self.isJoiner(next.gap) ? .joiner : .space
    // Without the fold for spacing only a plain single space joins.
    if gap == .space, !steps.folds.contains(.spacing), next.gap.plain != [0x20] { return .apart }
    let decision = AffixRules.decision(neighbor(previous), role(next), across: gap)
    switch decision {
    case .apart: return .apart
    case .vanish: return steps.folds.contains(.ezafe) ? .vanish : .apart
    case .join: return gap == .joiner || steps.folds.contains(.affixSpacing) ? .join : .apart
    }
  }

  private func role(_ piece: Piece) -> AffixRules.Role {
    if piece.points.count > AffixRules.longestWord { return [] }
    let units = CodePoints.encode(piece.points.plain)
    return steps.rules.affixes.role(of: units, in: units.indices)
  }

  private func neighbor(_ piece: Piece) -> AffixRules.Neighbor {
    // Lengths are told apart up to two units; encoding all of a word that grows would take its square.
    let length = CodePoints.encode(piece.points.prefix(3).plain).count
    return AffixRules.Neighbor(
      role: role(piece), length: length, endsInHeh: piece.points.last?.point == 0x647)
  }
}
