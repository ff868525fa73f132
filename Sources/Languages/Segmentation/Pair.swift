/// Two brackets, quotation marks or isolates that belong together.
struct Pair {
  enum Kind {
    case round, square, curly, guillemet, singleGuillemet, doubleQuote, straightQuote, isolate, corner
    /// Single marks: only the profile that keeps quotations whole looks at them.
    case singleQuote, apostrophe
  }
  /// What stood before the opening sign.
  enum Opening {
    /// Nothing: a segment began with it.
    case start
    /// A colon, or a verb of saying.
    case announced
    /// Other words of the sentence.
    case inside
  }

  let kind: Kind
  let opening: Opening
  /// The unit of the opening sign.
  let offset: Int

  var isQuotation: Bool {
    switch kind {
    case .guillemet, .singleGuillemet, .doubleQuote, .straightQuote, .corner, .singleQuote, .apostrophe: true
    case .round, .square, .curly, .isolate: false
    }
  }

  /// What a sign does; straight quotation marks look the same on both sides.
  enum Role { case opens, closes, either }

  /// Returns the kind and role of a sign; `nil` for one that is not paired here, such as an apostrophe.
  static func sign(_ unit: UInt16) -> (kind: Kind, role: Role)? {
    switch unit {
    case 0x28, 0xFD3F, 0xFF08: (.round, .opens)
    case 0x29, 0xFD3E, 0xFF09: (.round, .closes)
    case 0x5B: (.square, .opens)
    case 0x5D: (.square, .closes)
    case 0x7B: (.curly, .opens)
    case 0x7D: (.curly, .closes)
    case 0xAB: (.guillemet, .opens)
    case 0xBB: (.guillemet, .closes)
    case 0x2039: (.singleGuillemet, .opens)
    case 0x203A: (.singleGuillemet, .closes)
    case 0x201C, 0x201E: (.doubleQuote, .opens)
    case 0x201D: (.doubleQuote, .closes)
    case 0x300C, 0x300E: (.corner, .opens)
    case 0x300D, 0x300F: (.corner, .closes)
    case 0x22: (.straightQuote, .either)
    case 0x2066...0x2068: (.isolate, .opens)
    case 0x2069: (.isolate, .closes)
    default: nil
    }
  }
}

/// The pairs open at a place of a line.
///
/// Texts from OCR and old encodings have signs missing or reversed, so what does not
/// match is dropped, and a straight quotation mark is not waited for for ever.
struct OpenPairs {
  private var pairs: [Pair] = []
  /// The last closing sign without an opening one: `) ع (` is a reversed pair.
  private var stray: Int?

  init() {}

  /// The pair opened last.
  var innermost: Pair? { pairs.last }

  /// Whether nothing is open.
  var isEmpty: Bool { pairs.isEmpty }

  /// Whether a pair of this kind is open.
  func has(_ kind: Pair.Kind) -> Bool { pairs.contains { $0.kind == kind } }

  /// What `sign` does at `offset`: curly quotation marks may come the other way round, `„…“` or `”…“`.
  func role(of sign: (kind: Pair.Kind, role: Pair.Role), at offset: Int, in text: TextView) -> Pair.Role {
    if sign.kind == .guillemet || sign.kind == .singleGuillemet {
      return guillemetRole(of: sign, at: offset, in: text)
    }
    guard sign.kind == .doubleQuote else { return sign.role }
    let isOpen = has(.doubleQuote)
    let wordFollows = text.has(offset + 1, [.letter, .number])
    if isOpen != wordFollows { return isOpen ? .closes : .opens }
    return sign.role
  }

  /// German and Danish books turn them round: `»…«`.
  private func guillemetRole(
    of sign: (kind: Pair.Kind, role: Pair.Role), at offset: Int, in text: TextView
  ) -> Pair.Role {
    let open = pairs.last { $0.kind == sign.kind }
    if sign.role == .opens {
      guard let open else { return .opens }
      return text.unit(open.offset) == 0xBB || text.unit(open.offset) == 0x203A ? .closes : .opens
    }
    let stands = offset == 0 || text.has(offset - 1, [.space, .lineEnd])
    return open == nil && stands && text.has(offset + 1, .upper) ? .opens : .closes
  }

  /// Forgets everything, for a new line.
  mutating func removeAll() {
    pairs.removeAll(keepingCapacity: true)
    stray = nil
  }

  /// Whether a straight quotation mark at `offset` would close one.
  func closesStraightQuote(at offset: Int) -> Bool {
    pairs.contains { $0.kind == .straightQuote && offset - $0.offset <= 2 * TextView.reach }
  }

  /// Enters an opening sign, unless it is the second half of a reversed pair.
  mutating func open(_ kind: Pair.Kind, at offset: Int, _ opening: Pair.Opening) {
    if let stray, offset - stray <= 40 {
      self.stray = nil
      return
    }
    // Nesting deeper than this is noise, not text.
    if pairs.count < 32 { pairs.append(Pair(kind: kind, opening: opening, offset: offset)) }
  }

  /// Takes out the pair that a closing sign closes, with all that was left open inside it.
  mutating func close(_ kind: Pair.Kind, at offset: Int) -> Pair? {
    guard let index = pairs.lastIndex(where: { $0.kind == kind }) else {
      stray = kind == .round || kind == .square ? offset : nil
      return nil
    }
    let pair = pairs[index]
    pairs.removeSubrange(index...)
    return pair
  }
}
