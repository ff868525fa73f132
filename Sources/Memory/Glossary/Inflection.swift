import Languages

/// How a language changes words that are still the same term.
enum Inflection: Sendable {
  case none
  case english
  case persian(PersianStemmer)

  /// The inflection of a language; one that knows no endings where nothing is known.
  static func of(_ language: LanguageTag) -> Inflection {
    if language.primary == "en" { return .english }
    return PersianStemmer(language: language).map { .persian($0) } ?? .none
  }

  /// Whether all words of a term may be inflected, or only the last.
  var changesAllWords: Bool {
    if case .persian = self { true } else { false }
  }

  /// Returns the words of which `word`, as key letters, may be a form: itself first, then those with fewer
  /// endings down to its stem.
  mutating func bases(of word: ArraySlice<UInt16>) -> [[UInt16]] {
    let own = Array(word)
    switch self {
    case .none: return [own]
    case .english: return [own] + Self.singulars(own)
    case .persian(var stemmer):
      let isInflected = stemmer.read(word)
      let stem = stemmer.letters
      self = .persian(stemmer)
      var bases = [own]
      if isInflected {
        bases += stemmer.formEnds.map { Array(word.prefix($0)) }
        if !bases.contains(stem) { bases.append(stem) }
      }
      // An adjective takes the indefinite yeh inside a term, although the yeh may make it a noun.
      if !isInflected, let adjective = stemmer.adjective(of: word) { bases.append(adjective) }
      return bases
    }
  }

  /// The words of which `word` may be the plural: s, es after a hissing sound, ies for a final y after a
  /// consonant.
  private static func singulars(_ word: [UInt16]) -> [[UInt16]] {
    func ends(_ ending: String) -> Bool {
      word.count > ending.utf16.count && word.suffix(ending.utf16.count).elementsEqual(ending.utf16)
    }
    guard ends("s") else { return [] }
    var found = [Array(word.dropLast())]
    if ends("es"), hisses(word.dropLast(2)) { found.append(Array(word.dropLast(2))) }
    if ends("ies"), let last = word.dropLast(3).last, !"aeiou".utf16.contains(last) {
      found.append(word.dropLast(3) + "y".utf16)
    }
    return found
  }

  private static func hisses(_ stem: ArraySlice<UInt16>) -> Bool {
    guard let last = stem.last else { return false }
    if "sxzo".utf16.contains(last) { return true }
    return stem.suffix(2).elementsEqual("ch".utf16) || stem.suffix(2).elementsEqual("sh".utf16)
  }
}
