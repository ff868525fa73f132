/// Letters of one language that count as another letter.
struct LetterFold: Sendable {
  let fold: Fold
  /// The first form that folds them: `.light`, or `.key` alone.
  let since: NormalForm
  /// Code points.
  let from: [UInt32]
  let to: UInt32
}

/// How one language's spelling varies: what `Fold`s mean there.
///
/// A language is one value and one line in `all`.
struct SpellingRules: Sendable {
  /// The primary language subtags these rules are for.
  let languages: [String]
  let letters: [LetterFold]
  /// A base and the hamza above it as one letter, where NFC keeps two.
  let compositions: [Composition]
  /// Letters that carry a hamza or are one; a word with one of them is looked up in `hamzaSpellings`.
  let hamzaLetters: Set<UInt32>
  /// Whether a hamza sign (U+0654, U+0655) on a letter is left out of the key.
  let dropsHamzaSigns: Bool
  /// Parts of words, after the letter folds, that have a second accepted spelling with hamza.
  let hamzaSpellings: [WordPart]
  /// Whether U+200C stands between the parts of a word, so that it counts as a space or as a join.
  let joinerSeparates: Bool
  let affixes: AffixRules

  struct Composition: Sendable {
    let fold: Fold
    let base: UInt32
    let whole: UInt32
  }

  /// `from` counts as `to`; UTF-16 units.
  struct WordPart: Sendable {
    let from: [UInt16]
    let to: [UInt16]
  }

  static let all: [SpellingRules] = [persian, arabic]

  /// The rules of `language`, or the ones that hold everywhere.
  static func of(_ language: LanguageTag) -> SpellingRules {
    let primary = language.primary
    return all.first { $0.languages.contains(primary) } ?? neutral
  }

  /// What holds in every language: no letter counts as another.
  static let neutral = SpellingRules(
    languages: [], letters: [], compositions: [], hamzaLetters: [], dropsHamzaSigns: false,
    hamzaSpellings: [], joinerSeparates: false, affixes: .none)

  /// The letter that `character` counts as in `form`.
  func letter(_ character: UInt32, in form: NormalForm) -> UInt32 {
    var letter = character
    for fold in letters where form != .light || fold.since == .light {
      if fold.from.contains(letter) { letter = fold.to }
    }
    return letter
  }

  /// Rewrites the word at the end of `units`, from `start` on, that has a letter with hamza in it.
  ///
  /// The letters are folded already: what is left is a hamza of its own and the listed spellings.
  func respell(_ units: inout [UInt16], from start: Int, dropsAfterHeh: Bool = true) {
    guard !hamzaSpellings.isEmpty else { return }
    // Most words with a hamza are not listed: they cost no array of their own.
    let isListed = hamzaSpellings.contains { units.contains($0, from: start) }
    guard isListed || units[start...].contains(Self.hamza) else { return }
    var word = Array(units[start...])
    if isListed { for part in hamzaSpellings { word = word.replacing(part) } }
    units.replaceSubrange(start..., with: Self.withoutLooseHamza(word, dropsAfterHeh))
  }

  private static let hamza: UInt16 = 0x621

  /// Drops a hamza of its own after alef, and one that ends a word after yeh or heh.
  private static func withoutLooseHamza(_ word: [UInt16], _ dropsAfterHeh: Bool) -> [UInt16] {
    var kept: [UInt16] = []
    for (place, unit) in word.enumerated() {
      if unit == Self.hamza, let last = kept.last {
        let ends = place == word.count - 1
        if last == 0x627 || (ends && (last == 0x6CC || (last == 0x647 && dropsAfterHeh))) { continue }
      }
      kept.append(unit)
    }
    return kept
  }
}

extension [UInt16] {
  /// Whether `part.from` stands anywhere from `start` on.
  fileprivate func contains(_ part: SpellingRules.WordPart, from start: Int) -> Bool {
    let from = part.from
    var place = start
    while place + from.count <= count {
      var length = 0
      while length < from.count, self[place + length] == from[length] { length += 1 }
      if length == from.count { return true }
      place += 1
    }
    return false
  }

  /// The units with every occurrence of `part.from` replaced.
  fileprivate func replacing(_ part: SpellingRules.WordPart) -> [UInt16] {
    var out: [UInt16] = []
    var place = 0
    while place < count {
      if self[place...].starts(with: part.from) {
        out += part.to
        place += part.from.count
      } else {
        out.append(self[place])
        place += 1
      }
    }
    return out
  }
}
