/// The names of months and weekdays, eras, and the words between the parts of a date.
enum CalendarWordData {
  static let entries: [(String, ValueWord)] = gregorian + jalali + hijri + weekdays + eras + between

  private static let gregorian =
    months(
      .gregorian,
      [
        "january jan janv ژانویه ژانویهٔ جنوری يناير کانون\u{200C}الثانی",
        "february feb فوریه فبروری فروری فبراير شباط",
        "مارس مارچ آذار", "april apr آوریل اپریل أبريل نيسان", "مایو مئی أيار",
        "june jun ژوئن جون يونيو يونيه حزيران",
        "july jul ژوئیه ژوئیهٔ جولای جولائی يوليو يوليه تموز", "august aug اوت آگوست اگست أغسطس",
        "september sep sept سپتامبر سپتمبر ستمبر سبتمبر أيلول",
        "october oct اکتبر اکتوبر أكتوبر تشرین\u{200C}الاول",
        "november nov نوامبر نومبر نوفمبر تشرین\u{200C}الثانی",
        "december دسامبر دسمبر ديسمبر کانون\u{200C}الاول",
      ])
    + [
      ("march", .month(.gregorian, 3, .capital)), ("mar", .month(.gregorian, 3, .capital)),
      ("may", .month(.gregorian, 5, .capital)), ("dec", .month(.gregorian, 12, .capital)),
      // «می» also makes the present of verbs, «مه» is fog.
      ("می", .month(.gregorian, 5, .needsYear)), ("مه", .month(.gregorian, 5, .needsYear)),
      ("آب", ValueWord(kind: .month, value: 8, flags: .needsYear, languages: .arabic)),
    ]
    + NumberWordData.list(.any, .prefix, 0, "کانون تشرین")

  private static let jalali =
    months(
      .jalali,
      [
        "فروردین farvardin", "اردیبهشت ordibehesht", "خرداد khordad", "تیر", "مرداد امرداد mordad",
        "شهریور shahrivar", "مهر", "آبان aban", "آذر azar", "دی", "بهمن bahman", "اسفند esfand",
      ])
    + [
      ("tir", .month(.jalali, 4, .capital)), ("mehr", .month(.jalali, 7, .capital)),
      ("dey", .month(.jalali, 10, .capital)),
    ]
    + afghan.enumerated().flatMap { place, names in
      NumberWordData.split(names).map { ($0, .month(.jalali, place + 1, .needsYear)) }
    }

  /// The signs of the zodiac, Afghanistan's months; most of them have another meaning, so a year must follow.
  private static let afghan = [
    "حمل hamal", "ثور sawr saur", "جوزا jawza", "سرطان saratan", "اسد asad", "سنبله sonbola", "میزان mizan",
    "عقرب aqrab", "قوس qaws", "جدی jadi", "دلو dalw", "حوت hut",
  ]

  private static let hijri =
    months(
      .hijri,
      [
        "محرم محرم\u{200C}الحرام muharram moharram", "safar صفرالمظفر",
        "ربیع\u{200C}الاول ربیع\u{200C}الأول ربیع\u{200C}اول rabialawwal rabiulawwal rabii rabi1 rabialawal",
        "ربیع\u{200C}الثانی ربیع\u{200C}الآخر ربیع\u{200C}دوم rabialthani rabiulthani rabialakhir rabiii rabiaththani",
        "جمادی\u{200C}الاول جمادی\u{200C}الاولی جمادی\u{200C}الأولى jumadaalawwal jumadaalula jumadai jumadalula",
        "جمادی\u{200C}الثانی جمادی\u{200C}الثانیه جمادی\u{200C}الآخر جمادی\u{200C}الآخره جمادی\u{200C}الاخری jumadaalthani jumadaalakhirah "
          + "jumadaalakhira jumadaii",
        "رجب رجب\u{200C}المرجب rajab", "شعبان شعبان\u{200C}المعظم shaban",
        "رمضان رمضان\u{200C}المبارک ramadan ramazan ramadhan",
        "شوال شوال\u{200C}المکرم shawwal shawal",
        "ذیقعده ذی\u{200C}القعده ذوالقعده ذیقعدة dhualqadah dhulqadah dhulqada dhualqada zilqad zulqada",
        "ذیحجه ذی\u{200C}الحجه ذوالحجه ذی\u{200C}الحجة dhualhijjah dhulhijjah dhulhijja dhualhijja zilhajj zulhijja",
      ])
    + NumberWordData.list(.any, .prefix, 0, "ربیع جمادی ذی ذو rabi rabiul jumada dhu dhul")
    + NumberWordData.list(.any, .honorific, 0, "الحرام المظفر المرجب المعظم المبارک المکرم")

  private static let weekdays =
    numbered(
      .weekday,
      [
        "دوشنبه الاثنين الإثنين", "سه\u{200C}شنبه الثلاثاء", "چهارشنبه الأربعاء", "پنجشنبه الخميس",
        "جمعه آدینه الجمعة", "شنبه السبت", "یکشنبه الأحد",
      ])
    + numbered(
      .weekday,
      ["monday", "tuesday tues", "wednesday", "thursday thurs thur", "friday", "saturday", "sunday"])
    + numbered(.weekday, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], .capital)

  private static let eras =
    era(.gregorian, "میلادی م ميلادي ميلادية عیسوی") + era(.gregorian, "ad ce", .capital)
    + era(.jalali, "شمسی خورشیدی ش هش هجری\u{200C}شمسی هجری\u{200C}خورشیدی هجریشمسی solar")
    + era(.jalali, "ap sh ahs", .capital)
    + era(.hijri, "قمری ق هق هجری\u{200C}قمری للهجرة") + era(.hijri, "ah", .capital)
    + era(.hijriOrJalali, "هجری ه هجرية", .opens)
    + era(.beforeChrist, "قم پم پیش\u{200C}ازمیلاد قبل\u{200C}ازمیلاد")
    + era(.beforeChrist, "bc bce", .capital)
    + NumberWordData.list(.any, .prefix, 0, "پیش قبل")

  private static let between =
    NumberWordData.list(.any, .year, 0, "سال عام سنة سنهٔ year")
    + NumberWordData.list(.any, .monthWord, 0, "ماه")
    + NumberWordData.list(.english, .of, 0, "of") + NumberWordData.list(.english, .the, 0, "the")
    + NumberWordData.list(.any, .meridiem, 0, "am قظ")
    + NumberWordData.list(.any, .meridiem, 1, "pm بعدازظهر بظ")
    + NumberWordData.list(.persian, .meridiem, 0, "صبح بامداد")
    + NumberWordData.list(.persian, .meridiem, 1, "عصر")
    + NumberWordData.list(.persian, .prefix, 0, "بعد")

  private static func months(_ calendar: CalendarSystem, _ names: [String]) -> [(String, ValueWord)] {
    names.enumerated().flatMap { place, names in
      NumberWordData.split(names).map { ($0, .month(calendar, place + 1)) }
    }
  }

  private static func numbered(
    _ kind: ValueWord.Kind, _ names: [String], _ flags: ValueWord.Flags = []
  ) -> [(String, ValueWord)] {
    names.enumerated().flatMap { place, names in
      NumberWordData.split(names).map { ($0, ValueWord(kind: kind, value: place, flags: flags)) }
    }
  }

  private static func era(
    _ era: ValueWord.Era, _ words: String, _ flags: ValueWord.Flags = []
  ) -> [(String, ValueWord)] {
    NumberWordData.list(.any, .era, era.rawValue, words, flags)
  }
}
