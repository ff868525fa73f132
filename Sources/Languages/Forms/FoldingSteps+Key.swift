/// The steps from the light form to the key.
extension FoldingSteps {
  func foldSigns(_ points: inout [TracedPoint]) {
    if folds.contains(.width) { replace(&points, where: CharacterFolds.isWidthForm) }
    foldHarakat(&points)
    foldLetters(&points, in: .key)
    foldHamza(&points)
    foldNumbers(&points)
    if folds.contains(.letterCase) {
      for place in points.indices { points[place].point = Self.lowercased(points[place].point) }
    }
    if folds.contains(.punctuation) { points = Self.punctuation(points) }
    points = points.composed
  }

  private func foldNumbers(_ points: inout [TracedPoint]) {
    guard folds.contains(.digits) else { return }
    let folded = NumberFolds(points.plain) { isLatinLetter($0) }.folded()
    points = zip(points, folded).compactMap { point, folded in
      folded.map { TracedPoint($0, point.source) }
    }
  }

  private func isLatinLetter(_ point: UInt32) -> Bool? {
    let kind = table.fold(point).kind
    return kind.isLetter ? UnitClass.isLatin(table.fold(point).folded) : kind == .combining ? nil : false
  }

  private func foldHarakat(_ points: inout [TracedPoint]) {
    guard folds.contains(.harakat) else { return }
    points = points.filter { !CharacterFolds.isHaraka($0.point) }.composed
  }

  /// Respells the words with hamza in them; a hamza on heh is the ezafe's.
  private func foldHamza(_ points: inout [TracedPoint]) {
    let foldsHamza = folds.contains(.hamza)
    guard rules.dropsHamzaSigns, foldsHamza || folds.contains(.ezafe) else { return }
    var kept: [TracedPoint] = []
    var place = 0
    while place < points.count {
      let end = points[place...].firstIndex { !isWordPart($0.point) } ?? points.count
      if end == place {
        kept.append(points[place])
        place += 1
      } else {
        kept += respelled(Array(points[place..<end]))
        place = end
      }
    }
    points = kept
  }

  private func isWordPart(_ point: UInt32) -> Bool {
    switch table.fold(point).kind {
    case .letter, .hamzaLetter, .hamzaMark, .mark, .madda, .combining, .expands: true
    default: false
    }
  }

  private func respelled(_ word: [TracedPoint]) -> [TracedPoint] {
    let hasHamza = word.contains { rules.hamzaLetters.contains($0.point) || Self.isHamzaSign($0.point) }
    var word = word
    if folds.contains(.ezafe) { dropEzafeHamza(&word) }
    guard folds.contains(.hamza) else { return word }
    word.removeAll { Self.isHamzaSign($0.point) }
    for place in word.indices { word[place].point = letterWithoutHamza(word[place].point) }
    guard hasHamza else { return word }
    var units = CodePoints.encode(word.plain)
    rules.respell(&units, from: 0, dropsAfterHeh: folds.contains(.ezafe))
    return word.retraced(as: CodePoints.decode(units))
  }

  /// «خانهٔ» with a sign of its own, or a whole hamza after the last heh.
  private func dropEzafeHamza(_ word: inout [TracedPoint]) {
    var kept: [TracedPoint] = []
    for (place, point) in word.enumerated() {
      let isAfterHeh = kept.last?.point == 0x647
      let endsWord =
        point.point == CharacterFolds.hamza && place == word.count - 1 && rules.joinerSeparates
      if isAfterHeh, point.point == CharacterFolds.hamzaAbove || endsWord { continue }
      kept.append(point)
    }
    word = kept
  }

  private func letterWithoutHamza(_ point: UInt32) -> UInt32 {
    rules.letters.first { $0.fold == .hamza && $0.since == .key && $0.from.contains(point) }?.to ?? point
  }

  private static func isHamzaSign(_ point: UInt32) -> Bool {
    point == CharacterFolds.hamzaAbove || point == CharacterFolds.hamzaAbove + 1
  }

  private static func lowercased(_ point: UInt32) -> UInt32 {
    if point < 0x80 { return 0x41...0x5A ~= point ? point + 0x20 : point }
    return UnicodeForms.describe(point).folded ?? point
  }

  /// One sign for each class; a run of full stops is an ellipsis, a run of dashes one dash.
  private static func punctuation(_ points: [TracedPoint]) -> [TracedPoint] {
    var kept: [TracedPoint] = []
    for point in points {
      let sign = PunctuationFolds.folded(point.point)
      if let last = kept.last, let run = PunctuationFolds.run(last.point, sign) {
        kept[kept.count - 1].point = run
        kept[kept.count - 1].absorb(point)
      } else {
        kept.append(TracedPoint(sign, point.source))
      }
    }
    return kept
  }
}
