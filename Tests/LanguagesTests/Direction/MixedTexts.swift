import Reference

/// Random lines of Persian, Latin, numbers, neutrals and direction controls.
struct MixedTexts {
  private var random: SeededGenerator
  private static let pieces: [String] = [
    "سلام", "کتاب", "می\u{200C}روم", "ب\u{64E}", "Linux", "C++", "a", "U.S.", "12", "۱۲", "١٢", "3.5", "+98",
    "-5",
    " ", " ", " ", ".", "،", ",", "!", "؟", "(", ")", "[", "]", "«", "»", "\"", "/", "-", "+", "%", "٪", "#",
    "<b>",
    "{0}", "😀", "漢", "e\u{301}", "\t", "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}", "\u{202C}",
    "\u{202D}",
    "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{E0041}",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Lines of up to 14 pieces.
  func texts(_ count: Int) -> [String] {
    var random = random
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...14, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }
}
