/// What a word does in a number, a date or a time.
struct ValueWord: Sendable {
  enum Kind: UInt8 {
    /// 1 to 9, 10 to 19, 20 to 90, 100 to 900: what adds up below a thousand.
    case unit, teen, tens, hundreds
    case zero
    /// "hundred", which multiplies what stands before it.
    case hundred
    /// A power of ten from 3 on, its exponent the value.
    case scale
    case half
    /// "quarters", which only is a part of a fraction; the value is what stands below the line.
    case part
    /// «و», "and".
    case conjunction
    /// "a", "an".
    case article
    /// What makes digits an ordinal: «ام», "th".
    case ordinalSuffix
    case percent, permille
    case minus
    /// «چند», "several": a scale after it is no number.
    case vague
    /// 16 times the number of the calendar, plus the month.
    case month
    /// 0 is Monday.
    case weekday
    /// A year's era, an `Era`.
    case era
    /// «سال», «ماه», "of", "the".
    case year, monthWord, of, the
    /// What follows a month's name to honour it: «رجب‌المرجب».
    case honorific
    /// 0 before noon, 1 after it.
    case meridiem
    /// A measure, after which «۳/۵» is a decimal; as a part of a word it may follow a number.
    case measure
    /// Opens a name of several words: «ربیع الاول».
    case prefix
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let ordinal = Flags(rawValue: 1)
    static let doubtful = Flags(rawValue: 2)
    /// Only with a capital letter: May, March.
    static let capital = Flags(rawValue: 4)
    /// Only with a year: «می», «میزان».
    static let needsYear = Flags(rawValue: 8)
    /// Only directly behind a digit: 10k, 12th.
    static let attached = Flags(rawValue: 16)
    /// Opens a name of several words as well.
    static let opens = Flags(rawValue: 32)
  }

  struct Languages: OptionSet, Sendable {
    let rawValue: UInt8
    static let persian = Languages(rawValue: 1)
    static let english = Languages(rawValue: 2)
    static let arabic = Languages(rawValue: 4)
    static let urdu = Languages(rawValue: 8)
    /// What every word for `any` language has, and no other.
    static let common = Languages(rawValue: 128)
    static let any = Languages(rawValue: 255)
  }

  /// What a year is counted from.
  enum Era: Int { case gregorian, jalali, hijri, beforeChrist, hijriOrJalali }

  let kind: Kind
  let value: Int
  var flags: Flags = []
  var languages: Languages = .any

  static func month(_ calendar: CalendarSystem, _ month: Int, _ flags: Flags = []) -> ValueWord {
    let number = CalendarSystem.allCases.firstIndex(of: calendar) ?? 0
    return ValueWord(kind: .month, value: number * 16 + month, flags: flags)
  }

  /// The calendar and the number of a month's name.
  var month: (calendar: CalendarSystem, number: Int)? {
    if kind == .month { return (CalendarSystem.allCases[value / 16], value % 16) }
    // «صفر» is zero and the second month.
    return kind == .zero && languages.contains(.persian) ? (.hijri, 2) : nil
  }
}
