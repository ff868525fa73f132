/// The endings that a Persian noun or adjective takes without becoming another word.
///
/// Letters are those of the key: affixes stand joined to their word, yeh is U+06CC, the ezafe after a
/// final heh is gone. Verb forms are not here: می‌روم is far from رفتن.
///
/// - Source: the plural, possessive, indefinite and comparative endings of the written language.
package enum PersianInflection {
  /// An ending, and what a word must look like to take it.
  struct Ending: Sendable {
    /// What the word ends in before the ending.
    enum After: Sendable {
      case anything
      /// ا or و, where a yeh comes between.
      case vowel
      /// A silent heh, after which ای, ام and their like begin with alef.
      case heh
      /// A silent heh that gives way: نویسنده, نویسندگان.
      case droppedHeh
    }

    var units: [UInt16]
    var after: After
    /// The least number of letters before the ending. Short words that take a short ending are
    /// mostly other words: باران is rain, not loads; کمی is not the word کم with an article.
    var leastStem: Int

    init(_ letters: String, after: After, leastStem: Int) {
      units = Array(letters.utf16)
      self.after = after
      self.leastStem = leastStem
    }
  }

  /// Whether `word` is `stem` with one of the endings; the stem itself is not.
  package static func isInflected(_ word: ArraySlice<UInt16>, of stem: ArraySlice<UInt16>) -> Bool {
    guard let last = stem.last else { return false }
    if word.count > stem.count, word.starts(with: stem) {
      let rest = word.dropFirst(stem.count)
      return endings.contains { ending in
        stem.count >= ending.leastStem && fits(ending.after, last: last) && rest.elementsEqual(ending.units)
      }
    }
    guard last == heh, word.count >= stem.count, word.starts(with: stem.dropLast()) else { return false }
    let rest = word.dropFirst(stem.count - 1)
    return endings.contains { ending in
      ending.after == .droppedHeh && stem.count >= ending.leastStem && rest.elementsEqual(ending.units)
    }
  }

  private static func fits(_ after: Ending.After, last: UInt16) -> Bool {
    switch after {
    case .anything: true
    case .vowel: last == alef || last == vav
    case .heh: last == heh
    case .droppedHeh: false
    }
  }

  private static let alef: UInt16 = 0x627
  private static let vav: UInt16 = 0x648
  private static let heh: UInt16 = 0x647

  private static func list(_ letters: String, after: Ending.After, leastStem: Int) -> [Ending] {
    letters.split(separator: " ").map { Ending(String($0), after: after, leastStem: leastStem) }
  }

  static let endings: [Ending] = [
    // Plural in ها, alone and with what follows it.
    list(
      "ها های هایی هایم هایت هایش هایمان هایتان هایشان هام هات هاش هامان هاتان هاشان هاست هایند",
      after: .anything, leastStem: 2),
    // Comparative and superlative.
    list("تر تری ترین ترینها ترینهای ترها ترهای", after: .anything, leastStem: 2),
    // Possessives of the plural persons; of the singular ones, which are one letter, only م and ش: ت
    // makes too many other words.
    list("مان تان شان", after: .anything, leastStem: 3),
    list("م ش", after: .anything, leastStem: 4),
    // Indefinite or relative yeh.
    list("ی", after: .anything, leastStem: 3),
    // Plural of persons, alone and with what follows it.
    list("ان", after: .anything, leastStem: 3),
    list("انی انم انت انش انمان انتان انشان", after: .anything, leastStem: 4),
    // After a vowel.
    list("یی یم یت یش یمان یتان یشان", after: .vowel, leastStem: 2),
    list("یان یانی", after: .vowel, leastStem: 3),
    // After a silent heh.
    list("ای ام ات اش ایم اید اند", after: .heh, leastStem: 3),
    list("گان گانی گانم گانت گانش گانمان گانتان گانشان", after: .droppedHeh, leastStem: 4),
  ].flatMap { $0 }
}
