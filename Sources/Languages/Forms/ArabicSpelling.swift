extension SpellingRules {
  /// Arabic: its own yeh and kaf stay in the light form; the key folds what is often typed for another.
  static let arabic = SpellingRules(
    languages: ["ar", "ara", "arb", "arz", "apc", "acm", "ary"],
    letters: [
      LetterFold(fold: .yehKaf, since: .key, from: [0x6CC, 0x649], to: 0x64A),
      LetterFold(fold: .yehKaf, since: .key, from: [0x6A9, 0x6AA], to: 0x643),
      LetterFold(fold: .heh, since: .key, from: [0x629], to: 0x647),
      LetterFold(fold: .hamza, since: .key, from: [0x623, 0x625, 0x671], to: 0x627),
      LetterFold(fold: .hamza, since: .key, from: [0x624], to: 0x648),
      LetterFold(fold: .hamza, since: .key, from: [0x626], to: 0x64A),
      // The other letters that compose with a hamza above: Urdu and Uyghur ones, in Arabic text.
      LetterFold(fold: .hamza, since: .key, from: [0x6D3], to: 0x6D2),
      LetterFold(fold: .hamza, since: .key, from: [0x6C2], to: 0x6C1),
      LetterFold(fold: .hamza, since: .key, from: [0x6C0], to: 0x6D5),
    ],
    compositions: [],
    hamzaLetters: [],
    dropsHamzaSigns: true,
    hamzaSpellings: [],
    joinerSeparates: false,
    affixes: .none)
}
