/// A form of a text in which texts are compared; it is derived, and never written back.
package enum NormalForm: String, CaseIterable, Sendable {
  /// The same text to any reader: one code for each letter, nothing invisible.
  case light
  /// What lookup compares: one spelling of each word, number and mark, with one space between them.
  case key
  /// The key without spaces: finds candidates, and proves nothing («ما در» and «مادر» are one).
  case skeleton
}

/// What two texts have in common and where they differ, through the forms of `NormalForm`.
package enum Normalization {
  /// The `form` of `text` by the spelling of `language`; where no rules are known, by what holds everywhere.
  package static func text(_ text: String, in form: NormalForm, language: LanguageTag) -> String {
    switch form {
    case .light: LightTable.of(KeyTable.of(language)).text(text)
    case .key: key(of: text, language).text
    case .skeleton: CodePoints.string(key(of: text, language).units)
    }
  }

  /// NFC with white space trimmed at the edges: the identity a score of 100 asks for.
  package static func identity(_ text: String) -> String {
    CodePoints.string(CodePoints.encode(TracedPoint.read(text).composed.trimmed.plain))
  }

  /// The folds that make `a` and `b` equal in the key, in the order of `Fold.allCases`.
  ///
  /// Without any one of those named, and with none besides, the two would differ. Where two folds would each
  /// do alone, one is named.
  /// Empty when the identities are equal, and when not even the keys are.
  ///
  /// - Complexity: About 20 readings of both texts by the slow path.
  package static func folds(between a: String, and b: String, language: LanguageTag) -> [Fold] {
    if identity(a) == identity(b) { return [] }
    let table = KeyTable.of(language)
    let (one, other) = (TracedPoint.read(a), TracedPoint.read(b))
    func areEqual(_ folds: Set<Fold>) -> Bool {
      let steps = FoldingSteps(table: table, folds: folds, form: .key)
      return steps.points(one).plain == steps.points(other).plain
    }
    var needed = Set(Fold.allCases)
    guard areEqual(needed) else { return [] }
    // A hamza on a final heh is the ezafe, though the hamza's fold alone would drop it too.
    for fold in [.hamza] + Fold.allCases where needed.contains(fold) && areEqual(needed.subtracting([fold])) {
      needed.remove(fold)
    }
    return Fold.allCases.filter(needed.contains)
  }

  private static func key(of text: String, _ language: LanguageTag) -> KeyText {
    var reader = KeyReader(language: language)
    var key = KeyText()
    reader.read(text, into: &key)
    return key
  }
}
