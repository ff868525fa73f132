/// What the scanner of values needs to know of a UTF-16 unit.
enum ValueSigns {
  enum Kind: UInt8 {
    case other
    case digit
    /// A letter of a script in which a digit after a letter belongs to the word: A4.
    case latin
    case letter
    /// A mark on a letter, tatweel, U+200D: nothing by itself.
    case mark
    /// U+200C, which parts and joins.
    case joiner
    case space
    case apostrophe
    /// ½ and its like.
    case fraction
  }

  static let zeroWidthNonJoiner: UInt16 = 0x200C

  /// The kind of the units below U+0700, where the scanner spends its time.
  static let kinds: [Kind] = (0..<0x700).map { slowKind(UInt16($0)) }

  /// The unit that stands for all spellings of a letter; 0 for what does not count.
  static let folds: [UInt16] = (0..<0x700).map { fold(UInt16($0)) }

  static func slowKind(_ unit: UInt16) -> Kind {
    if digit(unit) != nil { return .digit }
    switch unit {
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return .space
    case 0x27, 0x2019: return .apostrophe
    case zeroWidthNonJoiner: return .joiner
    case 0xBC...0xBE, 0x2150...0x215E: return .fraction
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x370...0x482, 0x48A...0x58F,
      0x1E00...0x1FFF:
      return .latin
    case 0xAD, 0x2B0...0x36F, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED,
      0x200D:
      return .mark
    case 0x5D0...0x5F2, 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6E5...0x6FF, 0x700...0x1FFF, 0x3040...0xD7FF,
      0xFB00...0xFDFF, 0xFE70...0xFEFC:
      return .letter
    default: return .other
    }
  }

  /// 0...9 for a decimal digit of the scripts in use, full-width ones too.
  static func digit(_ unit: UInt16) -> UInt8? {
    switch unit {
    case 0x30...0x39: UInt8(unit - 0x30)
    case 0x660...0x669: UInt8(unit - 0x660)
    case 0x6F0...0x6F9: UInt8(unit - 0x6F0)
    // The scripts of India have their digits at the same place of each block.
    case 0x900...0xDFF where 0x66...0x6F ~= unit & 0x7F: UInt8(unit & 0x7F - 0x66)
    case 0xE50...0xE59: UInt8(unit - 0xE50)
    case 0xFF10...0xFF19: UInt8(unit - 0xFF10)
    default: nil
    }
  }

  /// Above and below the line of a fraction in one sign.
  static func fraction(_ unit: UInt16) -> (Int, Int)? {
    switch unit {
    case 0xBC: (1, 4)
    case 0xBD: (1, 2)
    case 0xBE: (3, 4)
    case 0x2150...0x215E: fractions[Int(unit) - 0x2150]
    default: nil
    }
  }

  private static let fractions = [
    (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6), (1, 8), (3, 8),
    (5, 8), (7, 8),
  ]

  /// Whether the unit steers direction and nothing else.
  static func isControl(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  static func isDash(_ unit: UInt16) -> Bool {
    unit == 0x2D || (0x2010...0x2015).contains(unit) || unit == 0x2212
  }

  static func isSlash(_ unit: UInt16) -> Bool { unit == 0x2F || unit == 0x2044 || unit == 0x2215 }

  static func isPercent(_ unit: UInt16) -> Bool { unit == 0x25 || unit == 0x66A || unit == 0xFF05 }

  static func isPermille(_ unit: UInt16) -> Bool { unit == 0x2030 || unit == 0x609 }

  static func isCurrency(_ unit: UInt16) -> Bool {
    unit == 0x24 || (0xA2...0xA5).contains(unit) || (0x20A0...0x20CF).contains(unit) || unit == 0xFDFC
  }

  private static func fold(_ unit: UInt16) -> UInt16 {
    // Spaces, dashes and full stops part the words of a name, which is one word to the list.
    if [.mark, .joiner, .apostrophe, .space].contains(slowKind(unit)) || isDash(unit) || unit == 0x2E {
      return 0
    }
    return switch unit {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: unit | 0x20
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x624: 0x648
    case 0x626, 0x649, 0x64A: 0x6CC
    case 0x629, 0x6BE, 0x6C0...0x6C3, 0x6D5: 0x647
    case 0x643: 0x6A9
    default: unit
    }
  }
}
