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
  /// Not in this table: the text is for the full one.
  case far
}

extension UnitClass {
  /// Whether `letter` is Latin, Greek or Cyrillic, whose words take in digits and apostrophes.
  @inline(__always)
  static func isLatin(_ letter: UInt32) -> Bool {
    letter < 0x590 || 0x1C80...0x1FFF ~= letter
  }

  var isLetter: Bool { self == .letter || self == .hamzaLetter }
}

/// The class and the folded form of every character, for one language.
///
/// A full table takes several times as long to build as a program that reads one text may wait. So texts
/// are first read with a near one, and again with the full one when a character of theirs is `.far` there.
final class KeyTable: Sendable {
  /// One entry a BMP unit: the class above, the folded unit below. A near table ends early.
  let entries: [UInt32]
  private let expansions: [UInt32: [UInt32]]
  let rules: SpellingRules

  /// Which characters a table describes.
  enum Reach {
    /// Those of ordinary Persian, Arabic and English texts.
    case near
    case full
  }

  static let neutral = KeyTable(.neutral, .full)
  static let persian = KeyTable(.persian, .full)
  static let arabic = KeyTable(.arabic, .full)
  private static let nearNeutral = KeyTable(.neutral, .near)
  private static let nearPersian = KeyTable(.persian, .near)
  private static let nearArabic = KeyTable(.arabic, .near)

  /// The table of `language`; each is built once, on first use.
  static func of(_ language: LanguageTag, _ reach: Reach = .full) -> KeyTable {
    of(SpellingRules.of(language), reach)
  }

  static func of(_ rules: SpellingRules, _ reach: Reach) -> KeyTable {
    switch rules.languages {
    case SpellingRules.persian.languages: reach == .near ? nearPersian : persian
    case SpellingRules.arabic.languages: reach == .near ? nearArabic : arabic
    default: reach == .near ? nearNeutral : neutral
    }
  }

  private init(_ rules: SpellingRules, _ reach: Reach) {
    var builder = KeyTableBuilder(rules, reach)
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

  /// The table of the same language that knows every character.
  var full: KeyTable { Self.of(rules, .full) }

  /// The class and folded form of any character; beyond the BMP ICU is asked each time.
  func fold(_ character: UInt32) -> (kind: UnitClass, folded: UInt32) {
    if character < entries.count {
      let entry = entries[Int(character)]
      return (Self.kind(of: entry), entry & 0xFFFF)
    }
    if character < 0x10000 { return (.far, character) }
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
