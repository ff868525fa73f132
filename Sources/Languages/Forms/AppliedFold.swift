/// A place in a text where one fold changed something on the way to a form.
package struct AppliedFold: Sendable, Equatable {
  /// The class of the change; `nil` for canonical composition, which changes no text to Unicode.
  package let fold: Fold?
  /// UTF-8 bytes of the original.
  package let source: Range<Int>
  /// What stood there, as the folds before left it.
  package let before: String
  /// What it became; empty when it was dropped.
  package let after: String

  /// The name that `--explain` prints.
  package var name: String { fold?.rawValue ?? "composition" }
}

extension Normalization {
  /// What each fold changed in `utf8` on the way to `form`, in the order of the places.
  ///
  /// One place can be changed by one fold after the other: the presentation form U+FEF1 becomes U+064A, and
  /// that U+06CC. Neighboring changes by one fold are one. The spaces that the key sets between words that
  /// had none are not named: they fold nothing away. Empty when the form is the text.
  ///
  /// - Complexity: As many readings by the slow path as there are folds.
  package static func appliedFolds(
    to utf8: [UInt8], in form: NormalForm, language: LanguageTag
  ) -> [AppliedFold] {
    let table = KeyTable.of(language)
    let original = utf8.withUnsafeBufferPointer(TracedPoint.read)
    var folds: Set<Fold> = []
    let composed = original.composed
    var points = composed.trimmed
    var applied = AppliedFold.changes(from: original, to: composed, by: nil)
    applied += AppliedFold.changes(from: composed, to: points, by: .spacing)
    for fold in AppliedFold.order where form != .light || fold.changesLight {
      folds.insert(fold)
      let steps = FoldingSteps(table: table, folds: folds, form: form == .light ? .light : .key)
      let next = steps.points(original)
      applied += AppliedFold.changes(from: points, to: next, by: fold)
      points = next
    }
    if form == .skeleton {
      let joined = points.filter { $0.point != 0x20 }
      applied += AppliedFold.changes(from: points, to: joined, by: .spacing)
    }
    return applied.enumerated().sorted {
      ($0.element.source.lowerBound, $0.offset) < ($1.element.source.lowerBound, $1.offset)
    }.map(\.element)
  }
}

extension AppliedFold {
  /// The folds in the order in which each has its own effect.
  ///
  /// The hamza of an ezafe and the joiner before its yeh are the ezafe's; spaces are set between words that
  /// have been folded, and an affix is joined across one space.
  fileprivate static let order: [Fold] = [
    .presentationForms, .width, .tatweel, .invisible, .yehKaf, .heh, .harakat, .ezafe, .hamza, .zwnj,
    .digits, .letterCase, .punctuation, .spacing, .affixSpacing,
  ]

  /// The stretches in which two forms of one text differ.
  fileprivate static func changes(
    from points: [TracedPoint], to others: [TracedPoint], by fold: Fold?
  ) -> [AppliedFold] {
    var changes: [AppliedFold] = []
    var (before, after) = (points[...], others[...])
    while let start = [before.first, after.first].compactMap(\.?.source.lowerBound).min() {
      let (old, new, end) = cut(&before, &after, from: start)
      if old.plain == new.plain || (fold == .spacing && start == end) { continue }
      let change = AppliedFold(fold: fold, source: start..<end, before: text(old), after: text(new))
      if let last = changes.last, last.source.upperBound == start, !last.source.isEmpty, start < end {
        changes[changes.count - 1] = last.followed(by: change)
      } else {
        changes.append(change)
      }
    }
    return changes
  }

  /// Takes from both fronts what came from the same bytes, and as little as may be.
  private static func cut(
    _ before: inout ArraySlice<TracedPoint>, _ after: inout ArraySlice<TracedPoint>, from start: Int
  ) -> (ArraySlice<TracedPoint>, ArraySlice<TracedPoint>, Int) {
    // A space that was set between two characters stands alone.
    let old = before.prefix { $0.source == start..<start }
    let new = after.prefix { $0.source == start..<start }
    if !old.isEmpty || !new.isEmpty {
      before.removeFirst(old.count)
      after.removeFirst(new.count)
      return (old, new, start)
    }
    let (allBefore, allAfter) = (before, after)
    var end = start + 1
    var reached = start
    while reached < end {
      reached = end
      end = max(take(&before, upTo: end), take(&after, upTo: end), end)
    }
    return (allBefore[..<before.startIndex], allAfter[..<after.startIndex], end)
  }

  /// Takes the points that begin before a byte, and says where the last of them ends.
  private static func take(_ points: inout ArraySlice<TracedPoint>, upTo end: Int) -> Int {
    let taken = points.prefix { $0.source.lowerBound < end }
    points.removeFirst(taken.count)
    return taken.reduce(0) { max($0, $1.source.upperBound) }
  }

  private static func text(_ points: ArraySlice<TracedPoint>) -> String {
    CodePoints.string(CodePoints.encode(points.plain))
  }

  private func followed(by next: AppliedFold) -> AppliedFold {
    AppliedFold(
      fold: fold, source: source.lowerBound..<next.source.upperBound, before: before + next.before,
      after: after + next.after)
  }
}
