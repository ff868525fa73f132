/// The words of numbers in Persian and English, and what stands beside numbers.
enum NumberWordData {
  static let entries: [(String, ValueWord)] = persian + english + others

  private static let persian: [(String, ValueWord)] =
    cardinals(.persian, .unit, "یک دو سه چهار پنج شش هفت هشت نه", first: 1, step: 1, doubtful: ["یک", "نه"])
    + cardinals(
      .persian, .teen, "ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده", first: 10, step: 1)
    + cardinals(.persian, .tens, "بیست سی چهل پنجاه شصت هفتاد هشتاد نود", first: 20, step: 10)
    + cardinals(
      .persian, .hundreds, "صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد", first: 100, step: 100)
    + [("هیجده", 18), ("هژده", 18)].flatMap {
      withOrdinals($0.0, ValueWord(kind: .teen, value: $0.1, languages: .persian))
    }
    + [("یکصد", 100), ("دوصد", 200), ("پنجصد", 500)].flatMap {
      withOrdinals($0.0, ValueWord(kind: .hundreds, value: $0.1, languages: .persian))
    }
    + [("هزار", 3), ("میلیون", 6), ("ملیون", 6), ("میلیارد", 9), ("ملیارد", 9), ("تریلیون", 12)].flatMap {
      withOrdinals($0.0, ValueWord(kind: .scale, value: $0.1, languages: .persian))
    }
    + list(.persian, .unit, 1, "اول نخست اولین نخستین یکم یکمین", [.ordinal, .doubtful])
    + list(.persian, .unit, 3, "سوم سومین سیوم", [.ordinal])
    + list(.persian, .tens, 30, "سی\u{200C}ام سی\u{200C}امین", [.ordinal])
    + list(.persian, .zero, 0, "صفر")
    + list(.persian, .half, 0, "نیم", [.doubtful])
    + list(.persian, .conjunction, 0, "و")
    + list(.persian, .ordinalSuffix, 0, "ام امین مین")
    + list(.persian, .minus, 0, "منفی منهای")
    + list(
      .persian, .vague, 0,
      "چند چندین چندصد ده\u{200C}ها صدها هزاران هزارها میلیون\u{200C}ها میلیونها میلیاردها دهها")

  private static let english: [(String, ValueWord)] =
    list(.english, .unit, 1, "one", [.doubtful])
    + numbered(.english, .unit, "two three four five six seven eight nine", first: 2, step: 1)
    + numbered(
      .english, .teen, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      first: 10, step: 1)
    + numbered(.english, .tens, "twenty thirty forty fifty sixty seventy eighty ninety", first: 20, step: 10)
    + list(.english, .tens, 40, "fourty")
    + list(.english, .unit, 1, "first", [.ordinal, .doubtful])
    + list(.english, .unit, 2, "second", [.ordinal, .doubtful])
    + numbered(
      .english, .unit, "third fourth fifth sixth seventh eighth ninth", first: 3, step: 1, [.ordinal])
    + numbered(
      .english, .teen,
      "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
      first: 10, step: 1, [.ordinal])
    + numbered(
      .english, .tens, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
      first: 20, step: 10, [.ordinal])
    + numbered(
      .english, .part, "thirds fourths fifths sixths sevenths eighths ninths tenths", first: 3, step: 1)
    + list(.english, .part, 2, "halves")
    + list(.english, .part, 4, "quarter quarters")
    + list(.english, .zero, 0, "zero")
    + list(.english, .hundred, 2, "hundred") + list(.english, .hundred, 2, "hundredth", [.ordinal])
    + list(.english, .scale, 3, "thousand") + list(.english, .scale, 3, "thousandth", [.ordinal])
    + list(.english, .scale, 6, "million mln") + list(.english, .scale, 6, "millionth", [.ordinal])
    + list(.english, .scale, 9, "billion") + list(.english, .scale, 9, "billionth", [.ordinal])
    + list(.english, .scale, 12, "trillion") + list(.english, .scale, 5, "lakh lakhs")
    + list(.english, .scale, 7, "crore crores")
    + list(.english, .half, 0, "half", [.doubtful])
    + list(.english, .conjunction, 1, "and") + list(.english, .article, 0, "a an")
    + list(.english, .minus, 0, "minus")
    + list(
      .english, .vague, 0,
      "several few many tens hundreds thousands millions billions trillions dozens couple")

  private static let others: [(String, ValueWord)] =
    list(.any, .ordinalSuffix, 0, "st nd rd th", [.attached])
    + list(.any, .scale, 3, "k", [.attached]) + list(.any, .scale, 9, "bn")
    + list(.any, .scale, 6, "mn") + list(.any, .scale, 12, "tn")
    + list(.arabic, .scale, 3, "ألف آلاف ألفا") + list(.arabic, .scale, 6, "مليون ملايين مليونا")
    + list(.arabic, .scale, 9, "مليار مليارات بليون") + list(.arabic, .scale, 12, "تريليون تريليونات")
    + list(.urdu, .scale, 3, "ہزار") + list(.urdu, .scale, 5, "لاکھ") + list(.urdu, .scale, 7, "کروڑ")
    + list(.urdu, .scale, 9, "ارب") + list(.urdu, .scale, 6, "ملین")
    + list(
      .any, .percent, 0,
      "درصد percent pct بالمئة بالمائة بالمئه في\u{200C}المئة في\u{200C}المائة فیصد Prozent procent")
    + list(.any, .permille, 0, "در\u{200C}هزار permille")
    + list(.any, .prefix, 0, "per في")
    + list(
      .any, .measure, 0,
      """
      متر متری سانتی\u{200C}متر میلی\u{200C}متر کیلومتر کیلومتری کیلو کیلویی کیلوگرم گرم تن تنی لیتر لیتری درجه ریشتر دلار \
      دلاری یورو تومان تومانی ریال ریالی هکتار هکتاری افغانی پوند برابر ساعت ساعته ساله نفره روزه ماهه هفته \
      دقیقه\u{200C}ای دقیقه ثانیه درصدی بعدی گانه تایی طبقه مرحله\u{200C}ای امتیازی اینچی اینچ واحدی قسمتی کیلووات مگاوات \
      گیگابایت مگابایت نمره
      """)
    + list(
      .any, .measure, 0,
      """
      g kg mg km m cm mm nm µm l ml s ms h min x kb mb gb tb kib mib gib hz khz mhz ghz w kw mw kwh v mv px pt \
      c f b in ft lb oz mph d er
      """, [.attached])

  /// A list of words, one value.
  static func list(
    _ languages: ValueWord.Languages, _ kind: ValueWord.Kind, _ value: Int, _ words: String,
    _ flags: ValueWord.Flags = []
  ) -> [(String, ValueWord)] {
    split(words).map { ($0, ValueWord(kind: kind, value: value, flags: flags, languages: languages)) }
  }

  /// A list of words whose values go up by `step`.
  static func numbered(
    _ languages: ValueWord.Languages, _ kind: ValueWord.Kind, _ words: String, first: Int, step: Int,
    _ flags: ValueWord.Flags = []
  ) -> [(String, ValueWord)] {
    split(words).enumerated().map {
      ($1, ValueWord(kind: kind, value: first + $0 * step, flags: flags, languages: languages))
    }
  }

  private static func cardinals(
    _ languages: ValueWord.Languages, _ kind: ValueWord.Kind, _ words: String, first: Int, step: Int,
    doubtful: Set<String> = []
  ) -> [(String, ValueWord)] {
    split(words).enumerated().flatMap { place, word in
      let flags: ValueWord.Flags = doubtful.contains(word) ? .doubtful : []
      return withOrdinals(
        word, ValueWord(kind: kind, value: first + place * step, flags: flags, languages: languages))
    }
  }

  /// A Persian cardinal with its ordinals in م and مین.
  ///
  /// Not of سه and سی: «سهم» is a share, «سیم» a wire.
  private static func withOrdinals(_ word: String, _ cardinal: ValueWord) -> [(String, ValueWord)] {
    let ordinal = ValueWord(
      kind: cardinal.kind, value: cardinal.value, flags: .ordinal, languages: cardinal.languages)
    if word == "سه" || word == "سی" { return [(word, cardinal)] }
    return [(word, cardinal), (word + "م", ordinal), (word + "مین", ordinal)]
  }

  /// By code points: graphemes would cost a good part of every start.
  static func split(_ words: String) -> [String] {
    words.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }
}
