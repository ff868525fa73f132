internal import CICU

/// What the sentence rules need to know of a character.
struct CharacterClass: OptionSet, Sendable {
  let rawValue: UInt16

  /// White space within a line.
  static let space = CharacterClass(rawValue: 1)
  /// LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
  static let lineEnd = CharacterClass(rawValue: 2)
  /// May end a sentence: full stop, question mark, ellipsis, danda …
  static let mark = CharacterClass(rawValue: 4)
  /// Brackets, quotation marks, isolates.
  static let pair = CharacterClass(rawValue: 8)
  /// Any letter, cased or not.
  static let letter = CharacterClass(rawValue: 16)
  static let lower = CharacterClass(rawValue: 32)
  static let upper = CharacterClass(rawValue: 64)
  /// Digits and the separators that only stand in numbers.
  static let number = CharacterClass(rawValue: 128)
  /// Marks on letters, joiners, direction marks: nothing by themselves.
  static let ignorable = CharacterClass(rawValue: 256)
  /// Comma, colon, semicolon, dash: the sentence goes on.
  static let continuing = CharacterClass(rawValue: 512)
  static let colon = CharacterClass(rawValue: 1024)
  static let comma = CharacterClass(rawValue: 2048)
  static let semicolon = CharacterClass(rawValue: 4096)

  /// The class of every UTF-16 unit; a half of a surrogate pair has none.
  ///
  /// Made once, in about 1 ms, from UAX 29's property as ICU knows it.
  static let table: [CharacterClass] = {
    var codes = [UInt8](repeating: 0, count: 0x10000)
    codes.withUnsafeMutableBufferPointer { cicu_sentence_classes($0.baseAddress, 0x10000) }
    var table = codes.map { ofUnicode(Int($0)) }
    for (unit, own) in additions { table[Int(unit)].formUnion(own) }
    return table
  }()

  private static func ofUnicode(_ code: Int) -> CharacterClass {
    switch code {
    case cicu_class_space: .space
    case cicu_class_line_end: .lineEnd
    case cicu_class_lower: [.letter, .lower]
    case cicu_class_upper: [.letter, .upper]
    case cicu_class_letter: .letter
    case cicu_class_number: .number
    case cicu_class_full_stop, cicu_class_terminator: .mark
    case cicu_class_close: .pair
    case cicu_class_continue: .continuing
    case cicu_class_extend, cicu_class_format: .ignorable
    default: []
    }
  }

  /// Where the sentence property says nothing, and we do.
  private static let additions: [(UInt16, CharacterClass)] = [
    (0x2026, .mark),  // HORIZONTAL ELLIPSIS ends a sentence in Persian
    (0x2E2E, .mark),  // REVERSED QUESTION MARK, typed for the Arabic one
    (0x3A, .colon), (0xFF1A, .colon),
    (0x2C, .comma), (0x060C, .comma), (0x3001, .comma), (0xFF0C, .comma),
    (0x061B, [.continuing, .semicolon]), (0x003B, [.continuing, .semicolon]), (0xFF1B, .semicolon),
    (0x2066, .pair), (0x2067, .pair), (0x2068, .pair), (0x2069, .pair),  // isolates are brackets
  ]
}
