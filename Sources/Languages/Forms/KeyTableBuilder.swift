/// Puts a `KeyTable` together: ICU's view of each character first, our folds over it.
struct KeyTableBuilder {
  private(set) var entries: [UInt32] = []
  private(set) var expansions: [UInt32: [UInt32]] = [:]
  private let rules: SpellingRules
  private let reach: KeyTable.Reach

  init(_ rules: SpellingRules, _ reach: KeyTable.Reach) {
    self.rules = rules
    self.reach = reach
  }

  mutating func build() {
    if rules.languages.isEmpty {
      let ranges = reach == .near ? Self.ordinary : Self.described
      let last = ranges.last?.upperBound ?? 0
      entries = [UInt32](repeating: KeyTable.entry(.far, 0), count: Int(last) + 1)
      if reach == .full { fillUniform() }
      for range in ranges { fill(range) }
    } else {
      // What all languages share is asked of ICU once.
      entries = KeyTable.of(.neutral, reach).entries
    }
    fillMarks()
    fillLetters()
    if reach == .full { fillCompatible() }
  }

  /// Latin and its marks, Arabic, and general punctuation to letterlike signs.
  private static let ordinary: [ClosedRange<UInt32>] = [
    0x0...0x24F, 0x300...0x36F, 0x600...0x77F, 0x2000...0x214F,
  ]

  /// The ranges whose characters differ from each other; the rest of the BMP is uniform.
  static let described: [ClosedRange<UInt32>] = [0x0...0x33FF, 0xA000...0xABFF, 0xF900...0xFFFF]

  private mutating func fillUniform() {
    for unit in UInt32(0)..<0x10000 {
      let kind: UnitClass =
        switch unit {
        case 0xE000...0xF8FF, 0xD800...0xDFFF: .sign
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: .ideograph
        case 0x4DC0...0x4DFF: .sign
        default: .letter
        }
      set(unit, kind, unit)
    }
  }

  private mutating func fill(_ range: ClosedRange<UInt32>) {
    for (unit, facts) in zip(range, UnicodeForms.describe(range)) {
      guard let folded = facts.folded, let composed = facts.composed, folded < 0x10000 else {
        expand(unit, to: CodePoints.decode(UnicodeForms.composed(CodePoints.encode([unit]))))
        continue
      }
      if let digit = facts.digit {
        set(unit, .digit, 0x30 + digit)
      } else if let sign = Self.mark(composed, facts) {
        set(unit, Self.signKind(composed, sign), sign == composed ? folded : sign)
      } else {
        set(unit, Self.kind(of: composed, facts), folded)
      }
    }
  }

  /// The mark that stands for a class of punctuation; the dictionary is slow, letters need not ask it.
  private static func mark(_ character: UInt32, _ facts: CharacterFacts) -> UInt32? {
    guard facts.category == .sign || character == 0x2BC else { return nil }
    return PunctuationFolds.folded(character)
  }

  private static func signKind(_ character: UInt32, _ sign: UInt32) -> UnitClass {
    switch sign {
    case 0x27 where [0x27, 0x2019, 0x2BC].contains(character): .apostrophe
    case 0x2E where character != 0x3002, 0x2C where character != 0x3001: .numberSign
    default: .sign
    }
  }

  private static func kind(of character: UInt32, _ facts: CharacterFacts) -> UnitClass {
    if CharacterFolds.isSpace(character) { return .space }
    if CharacterFolds.isInvisible(character) || CharacterFolds.isSelector(character) { return .invisible }
    if CharacterFolds.isIdeograph(character) { return .ideograph }
    if character == CharacterFolds.tatweel { return .invisible }
    if character == CharacterFolds.maddaAbove { return .madda }
    return CharacterFolds.isHaraka(character) ? .mark : UnitClass(facts)
  }

  /// The signs whose meaning is the language's.
  private mutating func fillMarks() {
    guard !rules.languages.isEmpty else { return }
    if rules.dropsHamzaSigns {
      set(CharacterFolds.hamzaAbove, .hamzaMark, 0)
      set(CharacterFolds.hamzaAbove + 1, .hamzaMark, 0)
    }
    if rules.joinerSeparates {
      set(CharacterFolds.zeroWidthNonJoiner, .joiner, 0)
      set(CharacterFolds.zeroWidthSpace, .joiner, 0)
      set(CharacterFolds.notSign, .notSign, CharacterFolds.notSign)
    }
  }

  private mutating func fillLetters() {
    for fold in rules.letters {
      for letter in fold.from {
        let kind: UnitClass = rules.hamzaLetters.contains(letter) ? .hamzaLetter : .letter
        set(letter, kind, rules.letter(letter, in: .key))
      }
    }
    for letter in rules.hamzaLetters { set(letter, .hamzaLetter, rules.letter(letter, in: .key)) }
  }

  /// Presentation and width forms become what their compatibility form already is.
  private mutating func fillCompatible() {
    for (unit, form) in Self.compatible {
      if form.count == 1, form[0] < 0x10000 {
        entries[Int(unit)] = entries[Int(form[0])]
      } else {
        expand(unit, to: form)
      }
    }
  }

  /// The forms that the key replaces, and by what.
  private static let compatible: [(UInt32, [UInt32])] = {
    let units = (UInt32(0xFB00)...0xFFEE).filter {
      CharacterFolds.isPresentationForm($0, in: .key) || CharacterFolds.isWidthForm($0)
    }
    return zip(units, CharacterFolds.compatible(units)).filter { $1 != [$0] }
  }()

  private mutating func expand(_ unit: UInt32, to form: [UInt32]) {
    set(unit, .expands, unit)
    expansions[unit] = form
  }

  private mutating func set(_ unit: UInt32, _ kind: UnitClass, _ folded: UInt32) {
    entries[Int(unit)] = KeyTable.entry(kind, folded)
  }
}
