/// The folds one after another over a whole text, any of them left out.
///
/// It makes the light form, and it finds out which folds two texts need. With
/// all folds it gives the text of the key: slower than `KeyReader`, and its check.
struct FoldingSteps {
  let table: KeyTable
  let folds: Set<Fold>
  /// `.light` or `.key`.
  let form: NormalForm

  var rules: SpellingRules { table.rules }

  func text(_ text: String) -> String { Self.string(points(text)) }

  /// The code points of the form.
  func points(_ text: String) -> [UInt32] {
    var points = Self.identity(text)
    replacePresentationForms(&points)
    dropInvisible(&points)
    foldLetters(&points, in: .light)
    tidyJoiners(&points)
    composeHamza(&points)
    tidySpaces(&points)
    if form == .light { return Self.trimmed(Self.composed(points)) }
    foldSigns(&points)
    return FoldingPieces(steps: self, points: points).points()
  }

  static func string(_ points: [UInt32]) -> String {
    CodePoints.string(CodePoints.encode(points))
  }

  static func identity(_ text: String) -> [UInt32] {
    trimmed(composed(text.unicodeScalars.map(\.value)))
  }

  static func composed(_ points: [UInt32]) -> [UInt32] {
    // Nothing below U+0300 combines with anything.
    guard points.contains(where: { $0 >= 0x300 }) else { return points }
    return CodePoints.decode(UnicodeForms.composed(CodePoints.encode(points)))
  }

  private static func trimmed(_ points: [UInt32]) -> [UInt32] {
    guard let first = points.firstIndex(where: { !CharacterFolds.isSpace($0) }),
      let last = points.lastIndex(where: { !CharacterFolds.isSpace($0) })
    else { return [] }
    return Array(points[first...last])
  }
}

// MARK: - The light form

extension FoldingSteps {
  private func replacePresentationForms(_ points: inout [UInt32]) {
    guard folds.contains(.presentationForms) else { return }
    replace(&points) { CharacterFolds.isPresentationForm($0, in: form) }
  }

  /// Replaces the characters that are `wanted` by their compatibility form.
  private func replace(_ points: inout [UInt32], where wanted: (UInt32) -> Bool) {
    guard points.contains(where: wanted) else { return }
    points = Self.composed(points.flatMap { wanted($0) ? CharacterFolds.compatible([$0])[0] : [$0] })
  }

  private func dropInvisible(_ points: inout [UInt32]) {
    if folds.contains(.tatweel) { points.removeAll { $0 == CharacterFolds.tatweel } }
    guard folds.contains(.invisible) else { return }
    if form == .key {
      points.removeAll { $0 != CharacterFolds.tatweel && table.fold($0).kind == .invisible }
    } else {
      points.removeAll(where: CharacterFolds.isInvisible)
      if !rules.joinerSeparates { points.removeAll { $0 == CharacterFolds.zeroWidthSpace } }
      dropArabicJoiners(&points)
    }
  }

  /// U+200D after an Arabic letter only shapes it; in an emoji or an Indic syllable it means something.
  private func dropArabicJoiners(_ points: inout [UInt32]) {
    var kept: [UInt32] = []
    for point in points {
      let last = kept.last { $0 != CharacterFolds.zeroWidthNonJoiner && $0 != CharacterFolds.zeroWidthSpace }
      if point == CharacterFolds.zeroWidthJoiner, let last, 0x600...0x8FF ~= last { continue }
      kept.append(point)
    }
    points = kept
  }

  /// Folds the letters of the language from `level` on; in the key a hamza is the word's affair.
  private func foldLetters(_ points: inout [UInt32], in level: NormalForm) {
    let active = rules.letters.filter { letter in
      folds.contains(letter.fold) && (letter.since == .light) == (level == .light)
        && (level == .light || letter.fold != .hamza)
    }
    for fold in active {
      for place in points.indices where fold.from.contains(points[place]) { points[place] = fold.to }
    }
  }

  /// Puts a hamza above on its letter where NFC does not.
  private func composeHamza(_ points: inout [UInt32]) {
    points = Self.composed(points)
    guard points.contains(CharacterFolds.hamzaAbove) else { return }
    var kept: [UInt32] = []
    for point in points {
      if point == CharacterFolds.hamzaAbove, let (place, whole) = composition(at: kept) {
        kept[place] = whole
      } else {
        kept.append(point)
      }
    }
    points = kept
  }

  /// The letter that a hamza after `points` changes; vowel signs may stand between.
  private func composition(at points: [UInt32]) -> (Int, UInt32)? {
    guard let place = points.lastIndex(where: { !CharacterFolds.isHaraka($0) }) else { return nil }
    let found = rules.compositions.first { $0.base == points[place] && folds.contains($0.fold) }
    return found.map { (place, $0.whole) }
  }

  /// A joiner only means something between two letters, and once.
  private func tidyJoiners(_ points: inout [UInt32]) {
    guard rules.joinerSeparates, folds.contains(.zwnj) else { return }
    var kept: [UInt32] = []
    var isPending = false
    for place in points.indices {
      let point = points[place]
      let follows = isPending || endsInLetter(kept)
      if isJoiner(point), point != CharacterFolds.notSign || (follows && startsLetter(points, after: place)) {
        isPending = follows
        continue
      }
      if isPending, isLetter(point) { kept.append(CharacterFolds.zeroWidthNonJoiner) }
      isPending = false
      kept.append(point)
    }
    points = kept
  }

  private func isJoiner(_ point: UInt32) -> Bool {
    point == CharacterFolds.zeroWidthNonJoiner || point == CharacterFolds.zeroWidthSpace
      || point == CharacterFolds.notSign
  }

  private func startsLetter(_ points: [UInt32], after place: Int) -> Bool {
    let next = points[(place + 1)...].first { !isJoiner($0) || $0 == CharacterFolds.notSign }
    return next.map(isLetter) ?? false
  }

  /// Whether `points` end in a letter, its marks aside, or in marks that make a word of their own.
  private func endsInLetter(_ points: [UInt32]) -> Bool {
    var isMark = false
    for point in points.reversed() {
      switch table.fold(point).kind {
      case .mark, .hamzaMark, .madda: continue
      case .combining: isMark = true
      case .letter, .hamzaLetter, .expands: return true
      case .space, .digit: return isMark
      default: return false
      }
    }
    return isMark
  }

  private func isLetter(_ point: UInt32) -> Bool {
    let kind = table.fold(point).kind
    return kind.isLetter || kind == .expands
  }

  private func isWordPart(_ point: UInt32) -> Bool {
    switch table.fold(point).kind {
    case .letter, .hamzaLetter, .hamzaMark, .mark, .madda, .combining, .expands: true
    default: false
    }
  }

  /// Any white space is one space.
  private func tidySpaces(_ points: inout [UInt32]) {
    guard folds.contains(.spacing) else { return }
    var kept: [UInt32] = []
    for point in points {
      let isSpace = CharacterFolds.isSpace(point)
      if isSpace, kept.last == 0x20 { continue }
      kept.append(isSpace ? 0x20 : point)
    }
    points = Self.trimmed(kept)
  }
}

// MARK: - The key

extension FoldingSteps {
  private func foldSigns(_ points: inout [UInt32]) {
    if folds.contains(.width) { replace(&points, where: CharacterFolds.isWidthForm) }
    foldHarakat(&points)
    foldLetters(&points, in: .key)
    foldHamza(&points)
    if folds.contains(.digits) { points = NumberFolds(points) { isLatinLetter($0) }.folded() }
    if folds.contains(.letterCase) { points = points.map(Self.lowercased) }
    if folds.contains(.punctuation) { points = Self.punctuation(points) }
    points = Self.composed(points)
  }

  private func isLatinLetter(_ point: UInt32) -> Bool? {
    let kind = table.fold(point).kind
    return kind.isLetter ? UnitClass.isLatin(table.fold(point).folded) : kind == .combining ? nil : false
  }

  private func foldHarakat(_ points: inout [UInt32]) {
    guard folds.contains(.harakat) else { return }
    points = Self.composed(points.filter { !CharacterFolds.isHaraka($0) })
  }

  /// Respells the words with hamza in them; a hamza on heh is the ezafe's.
  private func foldHamza(_ points: inout [UInt32]) {
    let foldsHamza = folds.contains(.hamza)
    guard rules.dropsHamzaSigns, foldsHamza || folds.contains(.ezafe) else { return }
    var kept: [UInt32] = []
    var place = 0
    while place < points.count {
      let end = points[place...].firstIndex { !isWordPart($0) } ?? points.count
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

  private func respelled(_ word: [UInt32]) -> [UInt32] {
    let hasHamza = word.contains { rules.hamzaLetters.contains($0) || Self.isHamzaSign($0) }
    var word = word
    if folds.contains(.ezafe) { dropEzafeHamza(&word) }
    guard folds.contains(.hamza) else { return word }
    word.removeAll(where: Self.isHamzaSign)
    word = word.map(letterWithoutHamza)
    guard hasHamza else { return word }
    var units = CodePoints.encode(word)
    rules.respell(&units, from: 0, dropsAfterHeh: folds.contains(.ezafe))
    return CodePoints.decode(units)
  }

  /// «خانهٔ» with a sign of its own, or a whole hamza after the last heh.
  private func dropEzafeHamza(_ word: inout [UInt32]) {
    var kept: [UInt32] = []
    for (place, point) in word.enumerated() {
      let isAfterHeh = kept.last == 0x647
      let endsWord = point == CharacterFolds.hamza && place == word.count - 1 && rules.joinerSeparates
      if isAfterHeh, point == CharacterFolds.hamzaAbove || endsWord { continue }
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
  private static func punctuation(_ points: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    for point in points {
      let sign = PunctuationFolds.folded(point)
      let isStop = sign == 0x2E || sign == PunctuationFolds.ellipsis
      if isStop, kept.last == 0x2E || kept.last == PunctuationFolds.ellipsis {
        kept[kept.count - 1] = PunctuationFolds.ellipsis
      } else if sign != 0x2D || kept.last != 0x2D {
        kept.append(sign)
      }
    }
    return kept
  }
}
