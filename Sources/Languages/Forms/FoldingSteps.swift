/// The folds one after another over a whole text, any of them left out.
///
/// It makes the light form, finds out which folds two texts need, and knows where each code point came
/// from. With all folds it gives the text of the key: slower than `KeyReader`, and its check.
struct FoldingSteps {
  let table: KeyTable
  let folds: Set<Fold>
  /// `.light` or `.key`.
  let form: NormalForm

  var rules: SpellingRules { table.rules }

  /// The form of `original` as code points that know where they came from.
  func points(_ original: [TracedPoint]) -> [TracedPoint] {
    var points = original.composed.trimmed
    replacePresentationForms(&points)
    dropInvisible(&points)
    foldLetters(&points, in: .light)
    tidyJoiners(&points)
    composeHamza(&points)
    tidySpaces(&points)
    if form == .light { return points.composed.trimmed }
    foldSigns(&points)
    return FoldingPieces(steps: self, points: points).points()
  }
}

// MARK: - The light form

extension FoldingSteps {
  private func replacePresentationForms(_ points: inout [TracedPoint]) {
    guard folds.contains(.presentationForms) else { return }
    replace(&points) { CharacterFolds.isPresentationForm($0, in: form) }
  }

  /// Replaces the characters that are `wanted` by their compatibility form.
  func replace(_ points: inout [TracedPoint], where wanted: (UInt32) -> Bool) {
    guard points.contains(where: { wanted($0.point) }) else { return }
    points =
      points.flatMap { point in
        guard wanted(point.point) else { return [point] }
        return CharacterFolds.compatible([point.point])[0].map { TracedPoint($0, point.source) }
      }.composed
  }

  private func dropInvisible(_ points: inout [TracedPoint]) {
    if folds.contains(.tatweel) { points.removeAll { $0.point == CharacterFolds.tatweel } }
    guard folds.contains(.invisible) else { return }
    if form == .key {
      points.removeAll { $0.point != CharacterFolds.tatweel && table.fold($0.point).kind == .invisible }
    } else {
      points.removeAll { CharacterFolds.isInvisible($0.point) }
      if !rules.joinerSeparates { points.removeAll { $0.point == CharacterFolds.zeroWidthSpace } }
      dropArabicJoiners(&points)
    }
  }

  /// U+200D after an Arabic letter only shapes it; in an emoji or an Indic syllable it means something.
  private func dropArabicJoiners(_ points: inout [TracedPoint]) {
    var kept: [TracedPoint] = []
    /// What the last point is that is no joiner or space of no width.
    var last: UInt32 = 0
    for point in points {
      if point.point == CharacterFolds.zeroWidthJoiner, 0x600...0x8FF ~= last { continue }
      if point.point != CharacterFolds.zeroWidthNonJoiner, point.point != CharacterFolds.zeroWidthSpace {
        last = point.point
      }
      kept.append(point)
    }
    points = kept
  }

  /// Folds the letters of the language from `level` on; in the key a hamza is the word's affair.
  func foldLetters(_ points: inout [TracedPoint], in level: NormalForm) {
    let active = rules.letters.filter { letter in
      folds.contains(letter.fold) && (letter.since == .light) == (level == .light)
        && (level == .light || letter.fold != .hamza)
    }
    for fold in active {
      for place in points.indices where fold.from.contains(points[place].point) {
        points[place].point = fold.to
      }
    }
  }

  /// Puts a hamza above on its letter where NFC does not.
  private func composeHamza(_ points: inout [TracedPoint]) {
    points = points.composed
    guard points.contains(where: { $0.point == CharacterFolds.hamzaAbove }) else { return }
    var kept: [TracedPoint] = []
    for point in points {
      if point.point == CharacterFolds.hamzaAbove, let (place, whole) = composition(at: kept) {
        kept[place].point = whole
        kept[place].absorb(point)
      } else {
        kept.append(point)
      }
    }
    points = kept
  }

  /// The letter that a hamza after `points` changes; vowel signs may stand between.
  private func composition(at points: [TracedPoint]) -> (Int, UInt32)? {
    guard let place = points.lastIndex(where: { !CharacterFolds.isHaraka($0.point) }) else { return nil }
    let found = rules.compositions.first { $0.base == points[place].point && folds.contains($0.fold) }
    return found.map { (place, $0.whole) }
  }

  /// A joiner only means something between two letters, and once.
  private func tidyJoiners(_ points: inout [TracedPoint]) {
    guard rules.joinerSeparates, folds.contains(.zwnj) else { return }
    var kept: [TracedPoint] = []
    var pending: TracedPoint?
    var end = WordEnd()
    for place in points.indices {
      let point = points[place]
      if isJoiner(point.point) {
        let follows = pending != nil || end.isLetter
        if point.point != CharacterFolds.notSign || (follows && startsLetter(points, after: place)) {
          if follows { pending = pending.map { Self.joined($0, point) } ?? point }
          continue
        }
      }
      if let pending, isLetter(point.point) {
        kept.append(TracedPoint(CharacterFolds.zeroWidthNonJoiner, pending.source))
      }
      pending = nil
      kept.append(point)
      end.take(table.fold(point.point).kind)
    }
    points = kept
  }

  /// Whether some points end in a letter, its marks aside, or in marks that make a word of their own.
  private struct WordEnd {
    private var isAfterLetter = false
    private var isAfterGap = true
    private var hasMark = false

    var isLetter: Bool { isAfterLetter || (isAfterGap && hasMark) }

    mutating func take(_ kind: UnitClass) {
      switch kind {
      case .mark, .hamzaMark, .madda: return
      case .combining: hasMark = true
      default:
        hasMark = false
        isAfterLetter = kind.isLetter || kind == .expands
        isAfterGap = kind == .space || kind == .digit
      }
    }
  }

  private static func joined(_ point: TracedPoint, _ next: TracedPoint) -> TracedPoint {
    var whole = point
    whole.absorb(next)
    return whole
  }

  private func isJoiner(_ point: UInt32) -> Bool {
    point == CharacterFolds.zeroWidthNonJoiner || point == CharacterFolds.zeroWidthSpace
      || point == CharacterFolds.notSign
  }

  private func startsLetter(_ points: [TracedPoint], after place: Int) -> Bool {
    var signsLeft = CharacterFolds.longestNotSignRun - 1
    for next in points[(place + 1)...] {
      if !isJoiner(next.point) { return isLetter(next.point) }
      if next.point == CharacterFolds.notSign { signsLeft -= 1 }
      if signsLeft < 0 { return false }
    }
    return false
  }

  func isLetter(_ point: UInt32) -> Bool {
    let kind = table.fold(point).kind
    return kind.isLetter || kind == .expands
  }

  /// Any white space is one space.
  private func tidySpaces(_ points: inout [TracedPoint]) {
    guard folds.contains(.spacing) else { return }
    var kept: [TracedPoint] = []
    for point in points {
      if !CharacterFolds.isSpace(point.point) {
        kept.append(point)
      } else if kept.last?.point == 0x20 {
        kept[kept.count - 1].absorb(point)
      } else {
        kept.append(TracedPoint(0x20, point.source))
      }
    }
    points = kept.trimmed
  }
}
