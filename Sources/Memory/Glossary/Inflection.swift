import Languages

/// How a language changes the end of a word that is still the same term.
struct Inflection: Sendable {
  /// Whether the first word is an inflected form of the second, both as key letters.
  let isInflected: @Sendable (_ word: ArraySlice<UInt16>, _ stem: ArraySlice<UInt16>) -> Bool

  /// The inflections known, by language subtag.
  static let all: [String: Inflection] = ["fa": persian, "fas": persian, "per": persian, "en": english]

  /// The inflection of a language; one that knows no endings where nothing is known.
  static func of(_ language: LanguageTag) -> Inflection {
    all[language.primary] ?? Inflection { _, _ in false }
  }

  private static let persian = Inflection { PersianInflection.isInflected($0, of: $1) }

  /// English plurals: s, es after a hissing sound, ies for a final y after a consonant.
  private static let english = Inflection { word, stem in
    guard let last = stem.last else { return false }
    let beforeLast = stem.dropLast().last
    if word.elementsEqual(stem + Array("s".utf16)) { return true }
    let hisses =
      "sxz".utf16.contains(last)
      || last == hLetter && beforeLast.map { "cs".utf16.contains($0) } ?? false
      || last == oLetter
    if hisses, word.elementsEqual(stem + Array("es".utf16)) { return true }
    let endsInConsonantY = last == yLetter && beforeLast.map { !"aeiou".utf16.contains($0) } ?? false
    return endsInConsonantY && word.elementsEqual(stem.dropLast() + Array("ies".utf16))
  }

  private static let hLetter: UInt16 = 0x68
  private static let oLetter: UInt16 = 0x6F
  private static let yLetter: UInt16 = 0x79
}
