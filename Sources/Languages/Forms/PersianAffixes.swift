extension AffixRules {
  /// The affixes and short compounds of Persian that are written together, apart, or across a joiner.
  ///
  /// - Source: the orthography of the Academy of Persian Language and Literature, and what is typed instead.
  static let persian = AffixRules(
    prefixes: ["می", "نمی", "برمی", "برنمی", "درمی", "درنمی", "بازمی", "بازنمی", "فرامی", "فرومی", "وامی"],
    // Written with a space these can hardly be words of their own.
    spaced: [
      "ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "هایند", "هاست",
      "هامان", "هاتان", "هاشان", "هاش", "تر", "تری", "ترین", "ترها", "ترهای", "ترینها", "ترینهای",
    ],
    // «خوب اند», but «سی و اند».
    spacedAfterWord: ["ات", "اش", "ایم", "اید", "اند"],
    // These are such only after a silent heh: «رفته ام», but «بیماری ام اس»; «خانه ای», but «گفت ای یار».
    spacedAfterHeh: ["ام", "ای"],
    joined: [
      "ام", "ات", "اش", "ای", "ایم", "اید", "اند", "م", "ت", "ش", "ی", "یم", "ید", "ند", "مان", "تان",
      "شان", "یی", "ایی", "هام", "هات", "هاش", "هامان", "هاتان", "هاشان", "هامون", "هاتون", "هاشون",
      "ان", "گان", "گی", "اشان", "امان", "اتان", "چه", "که",
    ],
    compounds: [
      Compounds(
        heads: ["این", "آن", "همین", "همان", "هر", "هیچ"], tails: ["که", "جا", "گونه", "طور", "قدر"]),
      Compounds(heads: ["چنان", "چون", "بل"], tails: ["که"]),
      Compounds(heads: ["آن", "چنان", "اگر", "گر", "هر"], tails: ["چه"]),
      Compounds(heads: ["هر", "هیچ"], tails: ["کس", "کدام", "گاه", "یک"]),
      Compounds(heads: ["هم"], tails: ["چنین", "چنان"]),
    ],
    nounsWithBareTwin: nounsWithBareTwin)

  /// Words in a silent heh whose letters before the heh are a word that has a plural, too.
  private static let nounsWithBareTwin = words(
    """
    دسته نامه حرفه گوشه چشمه پایه ریشه دوره زنجیره تنه لبه دهنه زبانه دندانه پوسته گرده روزه نیمه تیغه شاخه ساقه
    دماغه گردنه دهه سده کوره بافته ساخته پرداخته شناخته برداشته خواسته شکسته سوخته دوخته درآمده برآورده خریده رسیده
    کرده تخته پله گله لاله باده ماده مرده دوده خرده برده سازه آوازه موزه آویزه ستیزه لرزه شهره مهره زهره تیره شیره
    قطره سفره منظره باره نشانه آشیانه زمانه جوانه دیوانه پیمانه گمانه کمانه زمینه آیینه پسته پیوسته نشسته نقشه شیفته
    باخته هزاره ساله ماهه شبه نفره محله میله کوچه بدنه صحنه دامنه دهانه آستانه چرخه برگه رگه حلقه ورقه پیکره سیاهه
    گنجه جامه روده بنده کاره بهاره خانواره
    """)

  private static func words(_ list: String) -> [String] {
    list.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }
}
