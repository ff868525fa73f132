import Reference

/// Texts in which everything that is folded meets everything else.
struct RandomTexts {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  func texts(_ count: Int) -> [String] {
    var copy = self
    return (0..<count).map { _ in copy.text() }
  }

  /// The code points of `text`, for a message.
  static func spelled(_ text: String) -> String {
    text.unicodeScalars.map { "<" + String($0.value, radix: 16, uppercase: true) + ">" }.joined()
  }

  private mutating func text() -> String {
    let length = Int.random(in: 1...9, using: &random)
    return (0..<length).reduce(into: "") { text, _ in text += part() }
  }

  private mutating func part() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: Self.pieces.randomElement(using: &random) ?? ""
    case 4: " "
    case 5: "\u{200C}"
    default: String(Unicode.Scalar(Self.points.randomElement(using: &random) ?? 0x20) ?? " ")
    }
  }

  private static let pieces = [
    "می", "نمی", "ها", "های", "تر", "ترین", "ام", "اند", "ای", "ی", "م", "که", "این", "خانه", "کتاب", "مسئول",
    "هیئت", "انشاء", "۱۲", "123", "1,200", "۳٫۵", "...", "--", "don't", "ABC", "و", "ه", "ا", "شئون",
  ]

  private static let points: [UInt32] = [
    0x627, 0x622, 0x623, 0x625, 0x671, 0x621, 0x624, 0x626, 0x6CC, 0x64A, 0x649, 0x6D2, 0x6D3, 0x6A9, 0x643,
    0x647, 0x6C1, 0x6BE, 0x6D5, 0x6C0, 0x6C2, 0x629, 0x648, 0x628, 0x640, 0x64B, 0x64E, 0x651, 0x653, 0x654,
    0x655, 0x670, 0xFEFB, 0xFEB3, 0xFE8D, 0xFE7C, 0xFE71, 0xFDF2, 0xFDFC, 0xFBA4, 0xFB01, 0xFF21, 0xFF11,
    0xFF0E, 0xFF0C, 0x31, 0x32, 0x6F3, 0x663, 0x2E, 0x2C, 0x60C, 0x66B, 0x66C, 0x2026, 0x2D, 0x2013, 0x27,
    0x2019, 0xAB, 0x22, 0x61F, 0x25, 0x66A, 0x41, 0x65, 0xE9, 0x301, 0x308, 0x338, 0x3D, 0x4E00, 0x304B,
    0x3099, 0x1100, 0x1161, 0xAC00, 0xA0, 0x2003, 0x0A, 0x200B, 0x200D, 0x200E, 0xAD, 0xAC, 0x202B, 0x2069,
    0xFEFF, 0xFE0F, 0x1F600, 0x10400, 0x1D7D8, 0x2126, 0x915, 0x93C, 0x94D, 0x958, 0x0, 0x1B, 0xFFFD, 0x32E,
  ]
}
