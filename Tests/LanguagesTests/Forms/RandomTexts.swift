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

  /// The same for bytes, ill-formed ones by their value.
  static func spelled(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return spelled(text) }
    return bytes.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
  }

  /// Texts of characters of all planes, long runs of combining marks, and bytes that are not UTF-8.
  func wildTexts(_ count: Int) -> [[UInt8]] {
    var copy = self
    return (0..<count).map { _ in
      let length = Int.random(in: 1...7, using: &copy.random)
      return (0..<length).reduce(into: []) { bytes, _ in bytes += copy.wildPart() }
    }
  }

  private mutating func wildPart() -> [UInt8] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: Array(part().utf8)
    case 2: [0xFF, 0xC3, 0xE2, 0x80, 0xED, 0xA0, 0xF4, 0x90].shuffled(using: &random).suffix(3)
    case 3: Array(marks(Int.random(in: 1...40, using: &random)).utf8)
    default: Array(scalar(in: Self.planes.randomElement(using: &random) ?? 0...0x7F).utf8)
    }
  }

  private mutating func marks(_ count: Int) -> String {
    (0..<count).reduce(into: "") { text, _ in
      text += scalar(in: Self.markRanges.randomElement(using: &random) ?? 0x300...0x301)
    }
  }

  private mutating func scalar(in range: ClosedRange<UInt32>) -> String {
    String(Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{FFFD}")
  }

  private static let markRanges: [ClosedRange<UInt32>] = [
    0x300...0x362, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x6D6...0x6ED, 0x93C...0x94D, 0x3099...0x309A,
    0x1161...0x11C2, 0x1D165...0x1D169, 0x20D0...0x20DC, 0x600...0x6FF,
  ]

  private static let planes: [ClosedRange<UInt32>] = [
    0x0...0x10FFFF, 0x0...0x2FF, 0x0...0xFFFF, 0x600...0x8FF, 0x1E00...0x2FFF, 0xF900...0xFFFF,
    0x10000...0x1FFFF,
  ]

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
