/// The endings that a Persian noun or adjective takes without becoming another word.
///
/// Letters are those of the key: affixes stand joined to their word, yeh is U+06CC, the ezafe after a final heh is
/// gone.
///
/// - Source: the plural, possessive, indefinite, comparative and copula endings of the written language.
struct PersianEnding: Sendable {
  /// What must be true of the word before the ending.
  enum Condition: Sendable {
    /// Any word will do.
    case any
    /// Plural ها and what follows it; the word may also end in the ها itself (بها), or in a heh before alef.
    case plural
    /// A silent heh, after which ام, ای and their like begin with alef.
    case heh
    /// The word must be known to take endings: the letters are as often part of the word.
    case known
    /// A noun that is listed.
    case noun
    /// A word that is known, ends in a vowel.
    case vowel
    /// The indefinite or relative yeh.
    case indefinite
    /// The ezafe after a vowel.
    case ezafe
    /// Plural of persons.
    case persons
    /// گان, for which a heh gives way.
    case droppedHeh
    /// تر and تری.
    case comparative
    /// مان and تان, which also end many words.
    case possessive
    /// ش, which also ends verbal nouns.
    case sheen
    /// ند: they are.
    case copula
    /// The same with its alef, across a joiner.
    case joinedCopula
    /// The Arabic plurals in ات and ین.
    case arabic
    case arabicPersons
  }

  let units: [UInt16]
  let condition: Condition
  /// The least number of letters before the ending.
  let least: Int

  /// All endings by their last letter, the longest first.
  static let byLast: [UInt16: [PersianEnding]] = {
    let all = table.flatMap { condition, least, letters in
      letters.unicodeScalars.split(separator: " ").map {
        PersianEnding(units: Array(String($0).utf16), condition: condition, least: least)
      }
    }
    return Dictionary(grouping: all) { $0.units.last ?? 0 }
      .mapValues { $0.sorted { $0.units.count > $1.units.count } }
  }()

  private static let table: [(Condition, Int, String)] = [
    (
      .plural, 2,
      "ها های هایی هایم هایت هایش هایمان هایتان هایشان هام هات هاش هامان هاتان هاشان هاست هایند هاییم هایید"
    ),
    (.any, 2, "ترین ترینها ترینهای"),
    (.comparative, 2, "تر تری ترها ترهای ترهایی تران"),
    (.any, 2, "شان"),
    (.possessive, 2, "مان تان"),
    (.vowel, 2, "یشان یتان یمان یش یت یم یند یید ییم یی ست"),
    (.heh, 2, "ام ات اش ای ایم اید اند امان اتان اشان ایست"),
    (.known, 2, "م ت مین"),
    (.noun, 2, "یست"),
    (.sheen, 2, "ش"),
    (.indefinite, 2, "ی ای"),
    (.ezafe, 2, "ی"),
    (.persons, 2, "ان یان"),
    (.droppedHeh, 2, "گان"),
    (.copula, 2, "ند ید یم"),
    (.joinedCopula, 2, "اند"),
    (.arabic, 2, "ات"),
    (.arabicPersons, 4, "ین ون"),
  ]
}
