import Testing

@testable import Languages

@Suite("What a value means")
struct TextValueTests {
  private func value(_ text: String, _ language: String) throws -> TextValue {
    let values = TextValues.values(in: text, language: LanguageTag(language))
    try #require(values.count == 1, "«\(SpelledOut.show(text))» has \(values)")
    return values[0]
  }

  @Test("the same number in another script, grouping or in words is equal")
  func numbers() throws {
    let spellings = [
      ("۱۲۰۰", "fa"), ("١٬٢٠٠", "ar"), ("1,200", "en"), ("1.200", "de"), ("1\u{202F}200", "fr"),
      ("هزار و دویست", "fa"), ("twelve hundred", "en"), ("۱٫۲ هزار", "fa"), ("1200.00", "en"),
    ]
    for (text, language) in spellings {
      #expect(try value(text, language).meaning == .number(NumberValue(DecimalNumber(1200))), "\(text)")
    }
  }

  @Test("the same day in three calendars is equal, and hashes alike")
  func dates() throws {
    let spellings = [
      ("۲۴ بهمن ۱۴۰۰", "fa"), ("13 February 2022", "en"), ("2022-02-13", "en"), ("۱۲ رجب ۱۴۴۳", "fa"),
      ("١٢ رجب ١٤٤٣ هـ", "ar"), ("13.02.2022", "de"), ("24 Bahman 1400", "en"),
    ]
    let meanings = Set(try spellings.map { try value($0.0, $0.1).meaning })
    #expect(meanings.count == 1)
    guard case .date(let date)? = meanings.first else { return #expect(Bool(false), "no date") }
    #expect(date.gregorian == CalendarDate(.gregorian, 2022, 2, 13))
    #expect(date.iso == "2022-02-13")
  }

  @Test("parts of dates are equal when calendar and parts are")
  func parts() throws {
    #expect(try value("بهمن ۱۴۰۰", "fa").meaning == value("Bahman 1400", "en").meaning)
    #expect(try value("سال ۱۴۰۰", "fa").meaning != value("1400 AH", "en").meaning)
    #expect(try value("۲۴ بهمن", "fa").meaning != value("24 February", "en").meaning)
  }

  @Test("a year agrees with its plain number, and with nothing else")
  func years() throws {
    #expect(try value("سال ۱۴۰۰", "fa").agrees(with: value("1400", "en")))
    #expect(try value("1400", "en").agrees(with: value("سال ۱۴۰۰", "fa")))
    #expect(try !value("سال ۱۴۰۰", "fa").agrees(with: value("1401", "en")))
    #expect(try !value("بهمن ۱۴۰۰", "fa").agrees(with: value("1400", "en")))
    #expect(try value("۱۲", "fa").agrees(with: value("twelve", "en")))
  }

  @Test("fifty percent is not a half; a half is a half in every form")
  func units() throws {
    #expect(try value("50%", "en").meaning == value("پنجاه درصد", "fa").meaning)
    #expect(try value("50%", "en").meaning != value("0.5", "en").meaning)
    for text in ["½", "1/2", "0.5", "0.50"] {
      #expect(try value(text, "en").meaning == value("نیم", "fa").meaning, "\(text)")
    }
    #expect(try value("one third", "en").meaning == value("یک\u{200C}سوم", "fa").meaning)
  }

  @Test(
    "the range holds the sign, the unit, the weekday and the era, and no more",
    arguments: [
      ("رشد -۵ بود", "-۵"), ("رشد ٪۱۲ بود", "٪۱۲"), ("رشد ۱۲ درصد بود", "۱۲ درصد"),
      ("در (۲۴ بهمن ۱۴۰۰) بود", "۲۴ بهمن ۱۴۰۰"),
      ("در یکشنبه، ۲۴ بهمن ۱۴۰۰، بود", "یکشنبه، ۲۴ بهمن ۱۴۰۰"), ("در ۱۴۰۰/۱۱/۲۴ ه.ش. بود", "۱۴۰۰/۱۱/۲۴ ه.ش."),
      ("شماره +98 21 8877 6655 است", "+98 21 8877 6655"), ("کاغذ A4.", "A4"), ("به ۱۲.", "۱۲"),
      ("ساعت ۲:۳۰ ب.ظ. بیا", "۲:۳۰ ب.ظ."),
    ])
  func ranges(_ text: String, _ expected: String) throws {
    let range = try value(text, "fa").range
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == expected)
  }

  @Test("a decimal has one form, however long")
  func decimals() {
    #expect(DecimalNumber(digits: [0, 0, 1, 0]) == DecimalNumber(10))
    #expect(DecimalNumber(digits: [1, 0], exponent: -2) == DecimalNumber(digits: [1], exponent: -1))
    #expect(DecimalNumber(digits: [0, 0], exponent: 7, isNegative: true) == DecimalNumber(0))
    #expect(DecimalNumber(digits: [5], exponent: -3).description == "0.005")
    #expect(DecimalNumber(digits: [1, 2, 5], exponent: -1).description == "12.5")
    #expect(DecimalNumber(-1200).description == "-1200")
    #expect(DecimalNumber(.min).description == "\(Int.min)")
    #expect(DecimalNumber(digits: [UInt8](repeating: 9, count: 19)).integer == nil)
    #expect(DecimalNumber(digits: [1], exponent: 17).integer == 100_000_000_000_000_000)
  }

  @Test("a fraction is reduced, and a decimal where it can be one")
  func fractions() {
    #expect(NumberValue(fraction: 2, over: 6)?.description == "1/3")
    #expect(NumberValue(fraction: 7, over: 8)?.description == "0.875")
    #expect(NumberValue(fraction: 5, over: 6) == NumberValue(fraction: 10, over: 12))
    #expect(NumberValue(fraction: 1, over: 0) == nil)
    #expect(NumberValue(fraction: 4, over: 2)?.integer == 2)
  }
}
