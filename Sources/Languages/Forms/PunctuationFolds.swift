/// The punctuation marks that count as one, whatever script they come from.
enum PunctuationFolds {
  static let ellipsis: UInt32 = 0x2026

  /// The mark that stands for the class of `character`, or `character` itself.
  static func folded(_ character: UInt32) -> UInt32 {
    marks[character] ?? character
  }

  /// The one mark that two folded ones beside each other are: full stops are an ellipsis, dashes a dash,
  /// `<<` a quotation mark.
  static func run(_ mark: UInt32, _ next: UInt32) -> UInt32? {
    switch next {
    case 0x2E, ellipsis: mark == 0x2E || mark == ellipsis ? ellipsis : nil
    case 0x2D: mark == 0x2D ? mark : nil
    // Quotation marks where the keyboard has none.
    case 0x3C, 0x3E: mark == next ? 0x22 : nil
    default: nil
    }
  }

  static let marks: [UInt32: UInt32] = {
    var marks: [UInt32: UInt32] = [:]
    for (mark, members) in classes {
      for member in members { marks[member] = mark }
    }
    return marks
  }()

  /// A mark and the characters that count as it.
  ///
  /// U+066B alone is a comma typed with the number key; in a number it is the decimal point.
  /// U+FD3E and U+FD3F, the ornate parentheses, are mirrored by right-to-left habit: U+FD3F opens.
  private static let classes: [(UInt32, [UInt32])] = [
    (
      0x22,
      [
        0x300A, 0x300B, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036, 0x275D, 0x275E, 0x300C,
        0x300D, 0x300E,
        0x300F, 0x301D, 0x301E, 0x301F,
      ]
    ),
    (
      0x27,
      [0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x60, 0xB4, 0x2BC, 0x275B, 0x275C]
    ),
    (0x2C, [0x60C, 0x66B, 0x66C, 0x3001, 0xFF64, 0x2E32, 0x2E41]),
    (0x3B, [0x61B, 0x204F, 0x2E35]),
    (0x3A, [0x2236]),
    (0x3F, [0x61F, 0x2E2E]),
    (0x2E, [0x6D4, 0x3002, 0xFF61]),
    (0x25, [0x66A]),
    (0x2030, [0x609]),
    (0x2A, [0x66D]),
    (0x2F, [0x2044, 0x2215]),
    (0x28, [0xFD3F]),
    (0x29, [0xFD3E]),
    (0x2D, [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2043, 0x2E3A, 0x2E3B]),
    (0x2026, [0x2025, 0x22EF]),
  ]
}
