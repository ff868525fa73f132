extension SpellingRules {
  /// Persian: look-alike letters are one, ezafe and hamza are written in several accepted ways.
  ///
  /// - Source: the orthography of the Academy of Persian Language and Literature (dastur-e xatt-e farsi)
  ///   for ezafe, hamza and affixes; Unicode's code charts for the look-alikes.
  static let persian = SpellingRules(
    languages: ["fa", "fas", "per", "pes", "prs"],
    letters: [
      // Arabic yeh, alef maksura and yeh barree; Arabic kaf and swash kaf.
      LetterFold(fold: .yehKaf, since: .light, from: [0x64A, 0x649, 0x6D2], to: 0x6CC),
      LetterFold(fold: .yehKaf, since: .light, from: [0x643, 0x6AA], to: 0x6A9),
      // Heh doachashmee, heh goal and ae.
      LetterFold(fold: .heh, since: .light, from: [0x6BE, 0x6C1, 0x6D5], to: 0x647),
      LetterFold(fold: .ezafe, since: .light, from: [0x6C2], to: 0x6C0),
      LetterFold(fold: .hamza, since: .light, from: [0x6D3], to: 0x626),
      // Heh with hamza, teh marbuta and its goal form.
      LetterFold(fold: .ezafe, since: .key, from: [0x6C0, 0x629, 0x6C3], to: 0x647),
      LetterFold(fold: .hamza, since: .key, from: [0x623, 0x625, 0x671, 0x672, 0x673], to: 0x627),
      LetterFold(fold: .hamza, since: .key, from: [0x624], to: 0x648),
      LetterFold(fold: .hamza, since: .key, from: [0x626], to: 0x6CC),
    ],
    compositions: [
      Composition(fold: .ezafe, base: 0x647, whole: 0x6C0),
      Composition(fold: .hamza, base: 0x6CC, whole: 0x626),
    ],
    hamzaLetters: [0x621, 0x623, 0x624, 0x625, 0x626, 0x671, 0x672, 0x673, 0x6D3],
    dropsHamzaSigns: true,
    hamzaSpellings: persianHamzaSpellings,
    joinerSeparates: true,
    affixes: .persian)

  /// Words with two accepted seats of the hamza, or one by habit; folded spelling first.
  ///
  /// Only words that do carry a hamza are looked up, so شیون (lament) is not taken for شئون.
  private static let persianHamzaSpellings: [WordPart] = [
    ("مسیول", "مسوول"), ("سیوال", "سوال"), ("شیون", "شوون"), ("ریوف", "رووف"), ("ریوس", "رووس"),
    ("مشیوم", "مشووم"), ("هییت", "هیات"), ("جریت", "جرات"), ("نشیت", "نشات"), ("مسیله", "مساله"),
    ("قراءت", "قرایت"), ("براءت", "برایت"), ("دناءت", "دنایت"), ("شییی", "شیی"),
  ].map { WordPart(from: Array($0.utf16), to: Array($1.utf16)) }
}
