/// Takes what was taken from a Persian word apart into its affixes: هایم is ها, ی and م.
enum PersianPieces {
  private static let heads: [(units: [UInt16], kind: WordPart.Kind)] = list([
    ("ها", .plural), ("گان", .plural), ("ترین", .comparative), ("تر", .comparative), ("ان", .plural),
    ("ات", .plural),
  ])
  private static let tails: [(units: [UInt16], kind: WordPart.Kind)] = list([
    ("مان", .possessive), ("تان", .possessive), ("شان", .possessive), ("اش", .possessive),
    ("ات", .possessive),
    ("ایم", .copula), ("اید", .copula), ("اند", .copula), ("یم", .copula), ("ید", .copula), ("ند", .copula),
    ("ست", .copula), ("ام", .possessive), ("ای", .yeh), ("م", .possessive), ("ت", .possessive),
    ("ش", .possessive), ("ی", .yeh),
  ])
  private static let yeh: UInt16 = 0x6CC

  /// The affixes of a run of letters of `word`, in its letters.
  static func pieces(
    of taken: PersianStemmer.Taken, in word: ArraySlice<UInt16>
  ) -> [(kind: WordPart.Kind, units: Range<Int>)] {
    switch taken.kind {
    case .verbPrefix: [(.prefix, taken.units)]
    case .verbEnding: [(.person, taken.units)]
    case .object: [(.object, taken.units)]
    case .ending: endings(Array(word), taken.units)
    }
  }

  private static func endings(
    _ word: [UInt16], _ units: Range<Int>
  ) -> [(kind: WordPart.Kind, units: Range<Int>)] {
    var pieces: [(kind: WordPart.Kind, units: Range<Int>)] = []
    var rest = units
    func take(_ count: Int, _ kind: WordPart.Kind) {
      pieces.append((kind, rest.lowerBound..<rest.lowerBound + count))
      rest = rest.lowerBound + count..<rest.upperBound
    }
    while let head = heads.first(where: { word[rest].starts(with: $0.units) }) {
      take(head.units.count, head.kind)
    }
    while !rest.isEmpty {
      if linksPossessive(word, rest) {
        take(1, .yeh)
      } else if let tail = tails.first(where: { word[rest].elementsEqual($0.units) }) {
        take(tail.units.count, tail.kind)
      } else if word[rest.lowerBound] == yeh {
        take(1, .yeh)
      } else {
        take(rest.count, .plural)
      }
    }
    return pieces
  }

  /// Whether a yeh stands there between a vowel and a possessive, and not "we are": صدایم, but آزادیم.
  private static func linksPossessive(_ word: [UInt16], _ rest: Range<Int>) -> Bool {
    guard rest.lowerBound > 0, rest.count > 1, word[rest.lowerBound] == yeh,
      StemLetters.isVowel(word[rest.lowerBound - 1])
    else { return false }
    return tails.contains { $0.kind == .possessive && word[rest.dropFirst()].elementsEqual($0.units) }
  }

  private static func list(_ affixes: [(String, WordPart.Kind)]) -> [(units: [UInt16], kind: WordPart.Kind)] {
    affixes.map { (Array($0.0.utf16), $0.1) }
  }
}

/// What leans on English words: n't, and 's with its like.
enum EnglishClitics {
  private static let clitics: [(units: [UInt16], kind: WordPart.Kind)] =
    [(Array("n't".utf16), .negation)]
    + ["'s", "'re", "'ll", "'ve", "'d", "'m"].map { (Array($0.utf16), .copula) }

  /// The word and what leans on it; one piece when nothing does.
  static func pieces(of word: [UInt16]) -> [(kind: WordPart.Kind, units: Range<Int>)] {
    for clitic in clitics {
      let end = word.count - clitic.units.count
      guard end > 0, word[end...].elementsEqual(clitic.units) else { continue }
      return [(.stem, 0..<end), (clitic.kind, end..<word.count)]
    }
    return [(.stem, 0..<word.count)]
  }
}
