extension LanguageRules {
  /// Greek.
  static let greek = LanguageRules(
    EuropeanWords(
      code: "el",
      titles: .init(
        words: """
          κ κα κος κυρ δρ Δρ καθ Καθ αρχ πρ στρ σμ Σμ συντ λοχ υπ αντ πλ αγ Αγ οσ παν βλ Βλ πρβλ πβ λχ πχ δηλ Δηλ οδ Οδ λεωφ
          Λεωφ πλατ
          """,
        example: "Ο καθ. Λίντης μένει στην οδ. Αθηνάς."),
      beforeNumber: .init(
        words: "αρ Αρ αριθ Αριθ σ σσ σελ Σελ κεφ Κεφ άρθρ παρ Παρ εικ Εικ πίν τόμ τ τηλ Τηλ φαξ εδ στ",
        example: "Βλ. εικ. 3 στη σελ. 12."),
      abbreviations: .init(
        words: """
          χλμ χιλ εκατ δισ ευρ δρχ κιλ γρ λεπ ώρ εκδ Εκδ επιμ μτφρ μετ έκδ Ιαν Φεβ Φεβρ Μαρτ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Σεπτ
          Οκτ Νοε Νοεμ Δεκ Δευτ Τετ Πεμ Παρ Σαβ Κυρ Αφοί Co Inc Ltd
          """,
        example: "Η εταιρεία Αφοί. Λίντη μεγάλωσε."),
      last: .init(words: "κλπ κτλ κά κοκ", example: "Ψωμί, γάλα κλπ.| Όλα είναι φρέσκα."),
      letters: "Ζούσε στις Η.Π.Α. Βόστη και αλλού.", initial: "Το βιβλίο του Α. Λίντη βγήκε τον Μάιο.",
      listLabel: "1. Ανοίξτε την πόρτα.| Βγείτε έξω.", smallLetter: "Η πόρτα έκλεισε.| θα ανοίξει αύριο.",
      smallLetterProfiles: [.ud, .golden],
      alone: "η ο ή",
      starters: """
        Ο Η Το Οι Τα Τον Την Του Της Των Στο Στη Στην Στον Στα Στις Στους Σε Με Από Για Χωρίς Κατά Μετά Πριν Προς Αυτός Αυτή
        Αυτό Αυτοί Εκείνος Εκείνη Εγώ Εσύ Εμείς Εσείς Ένας Μια Μία Ένα Και Αλλά Όμως Ή Αν Όταν Επειδή Γιατί Τι Ποιος Ποια
        Πού Πότε Πώς Πόσο Εδώ Εκεί Τώρα Σήμερα Χθες Αύριο Τότε Έπειτα Ύστερα Δεν Μην Κανείς Τίποτα Όλοι Όλα Κάθε Πολλοί
        Μερικοί Είναι Ήταν Έτσι Επίσης
        """,
      saying: "είπε λέει ρώτησε απάντησε φώναξε έγραψε πρόσθεσε εξήγησε", conjunctions: "ότι πως"),
    own: [greekQuestion])

  private static let greekQuestion = BoundaryRule(
    "el.question-mark", "The semicolon is the Greek question mark.",
    example: "Πού είναι η πόρτα;| Δεν τη βλέπω.",
    at: .semicolon, when: .apart
  ) { place in
    if place.text.has(place.next, .lower) { return nil }
    return place.open == nil ? true : nil
  }

  /// Armenian, whose full stop looks like a colon.
  static let armenian = LanguageRules(
    EuropeanWords(
      code: "hy",
      titles: .init(
        words: "պրոֆ դոկ ակադ ինժ տիկ օր պ փ ք գ տ բն հմմտ տես մ", example: "Պրոֆ. Արամյանը փ. Աբովյանում է։"),
      beforeNumber: .init(words: "էջ հատ գլ նկ աղ հ տ հոդ կետ հեռ № մոտ", example: "Տե՛ս էջ. 12 և նկ. 3։"),
      abbreviations: .init(
        words: "թ թթ դ դր հզ մլն մլրդ դոլ կմ սմ մմ կգ ժ ր վ և այլն", example: "Ապրում է 5 մլն. Հայ։"),
      initial: "Կարդացի Ա. Լինդի վեպը։", listLabel: "1. Բացեք դուռը։| Դուրս եկեք։", alone: "է",
      starters:
        "Այս Այդ Այն Նա Նրանք Ես Մենք Դու Դուք Եվ Բայց Կամ Եթե Երբ Որ Ով Ինչ Որտեղ Ինչու Այստեղ Այնտեղ Հետո Այսօր Երեկ Վաղը Բոլոր Ամեն",
      saying: "ասաց ասում հարցրեց պատասխանեց գրեց", conjunctions: "որ թե"),
    own: [armenianStop])

  private static let armenianStop = BoundaryRule(
    "hy.full-stop", "The colon is typed for the Armenian full stop.", example: "Մութ է:| Գնանք տուն:",
    at: .colon,
    when: .apart
  ) { place in
    let text = place.text
    guard !place.word.isEmpty || text.has(place.marks.lowerBound - 1, [.mark, .pair]) else { return nil }
    return place.open == nil && !text.has(place.next, .lower) ? true : nil
  }
}
