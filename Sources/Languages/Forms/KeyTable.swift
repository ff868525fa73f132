/// What the reader of keys does with a character.
enum UnitClass: UInt8, Sendable {
  /// Stands for itself: punctuation, symbols, what is not assigned.
  case sign
  case letter, digit, space
  /// A full stop or comma, which may belong to a number.
  case numberSign
  /// An apostrophe, which may belong to a Latin word.
  case apostrophe
  /// A word by itself.
  case ideograph
  /// Dropped: direction marks and the like, and tatweel.
  case invisible
  /// Dropped, and part of a word: vowel signs.
  case mark
  /// A letter with hamza: the word may need respelling.
  case hamzaLetter
  /// Dropped as a mark; the word may need respelling.
  case hamzaMark
  /// A mark that makes alef another letter.
  case madda
  /// A mark that may compose with what stands before it.
  case combining
  case joiner
  /// U+00AC, typed for a joiner by some old keyboards.
  case notSign
  /// Stands for several characters: see `KeyTable.expansion`.
  case expands
}

/// The class and the folded form of every character, for one language.
final class KeyTable: Sendable {
  /// One entry a BMP unit: the class above, the folded unit below.
  let entries: [UInt32]
  private let expansions: [UInt32: [UInt32]]
  let rules: SpellingRules

  static let neutral = KeyTable(.neutral)
  static let persian = KeyTable(.persian)
  static let arabic = KeyTable(.arabic)

  /// The table of `language`; each is built once, on first use.
  static func of(_ language: LanguageTag) -> KeyTable {
    let rules = SpellingRules.of(language)
    if rules.languages == SpellingRules.persian.languages { return persian }
    return rules.languages == SpellingRules.arabic.languages ? arabic : neutral
  }

  init(_ rules: SpellingRules) {
    var builder = KeyTableBuilder(rules)
    builder.build()
    entries = builder.entries
    expansions = builder.expansions
    self.rules = rules
  }

  static func entry(_ kind: UnitClass, _ unit: UInt32) -> UInt32 {
    UInt32(kind.rawValue) << 16 | unit
  }

  @inline(__always)
  static func kind(of entry: UInt32) -> UnitClass {
    UnitClass(rawValue: UInt8(truncatingIfNeeded: entry &>> 16)) ?? .sign
  }

  /// The class and folded form of any character; beyond the BMP ICU is asked each time.
  func fold(_ character: UInt32) -> (kind: UnitClass, folded: UInt32) {
    if character < 0x10000 {
      let entry = entries[Int(character)]
      return (Self.kind(of: entry), entry & 0xFFFF)
    }
    if CharacterFolds.isSelector(character) { return (.invisible, character) }
    let facts = UnicodeForms.describe(character)
    guard let folded = facts.folded else { return (.expands, character) }
    if folded < 0x10000 { return fold(folded) }
    if CharacterFolds.isIdeograph(folded) { return (.ideograph, folded) }
    return (UnitClass(facts), facts.digit.map { 0x30 + $0 } ?? folded)
  }

  /// The characters that one of class `.expands` stands for.
  func expansion(of character: UInt32) -> [UInt32] {
    if let known = expansions[character] { return known }
    return CodePoints.decode(UnicodeForms.composed(CodePoints.encode([character])))
  }
}

extension UnitClass {
  /// The class of a character that no fold names.
  init(_ facts: CharacterFacts) {
    if facts.combines {
      self = .combining
      return
    }
    self =
      switch facts.category {
      case .letter: .letter
      case .digit: .digit
      case .space: .space
      case .control, .format: .invisible
      case .sign: .sign
      }
  }
}
