/// Characters nobody can see, and the names they have in case files and failure messages.
enum SpelledOut {
  private static let names: [(name: String, scalar: Unicode.Scalar)] = [
    ("LF", "\n"), ("CR", "\r"), ("TAB", "\t"), ("NUL", "\0"), ("NEL", "\u{85}"), ("LS", "\u{2028}"),
    ("PS", "\u{2029}"), ("NBSP", "\u{A0}"), ("ZWSP", "\u{200B}"), ("ZWNJ", "\u{200C}"), ("ZWJ", "\u{200D}"),
    ("LRM", "\u{200E}"),
    ("RLM", "\u{200F}"), ("ALM", "\u{61C}"), ("LRE", "\u{202A}"), ("RLE", "\u{202B}"), ("PDF", "\u{202C}"),
    ("LRO", "\u{202D}"), ("RLO", "\u{202E}"),
    ("LRI", "\u{2066}"), ("RLI", "\u{2067}"), ("FSI", "\u{2068}"), ("PDI", "\u{2069}"), ("BOM", "\u{FEFF}"),
    ("SHY", "\u{AD}"),
  ]

  /// Returns `text` with every such character as `‹NAME›`.
  static func show(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      names.first { $0.scalar == scalar }.map { "‹\($0.name)›" } ?? String(scalar)
    }.joined()
  }

  /// Returns `text` with every `‹NAME›` as its character.
  static func read(_ text: String) -> String {
    names.reduce(text) { $0.replacing("‹\($1.name)›", with: String($1.scalar)) }
  }
}
