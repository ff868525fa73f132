/// How a language writes numbers and dates in digits.
///
/// Signs that only have one meaning (٫ ٬, narrow and no-break spaces) are read alike everywhere.
struct NumberConvention: Sendable {
  /// Whether `,` stands before the fraction and `.` between thousands, and not the other way round.
  let hasDecimalComma: Bool
  /// Whether an ordinary space stands between thousands: 1 200.
  let groupsWithSpace: Bool
  /// Whether the month stands first in 02/13/2022.
  let monthFirst: Bool
  /// Whether `/` may stand before the fraction: ۳/۵ درصد.
  let hasDecimalSlash: Bool
  /// The calendar of a year between 1200 and 1499.
  let calendarOfOldYears: CalendarSystem
  /// The languages whose number words are read.
  let words: ValueWord.Languages

  init(language: LanguageTag) {
    let primary = language.primary
    let isPersian = Self.persian.contains(primary)
    hasDecimalComma = Self.decimalComma.contains(primary)
    groupsWithSpace = Self.spaced.contains(primary)
    // A bare `en` is American, as in Unicode's table of likely subtags.
    monthFirst = ["en", "en-us", "en-ph", "es-us"].contains(language.canonical)
    hasDecimalSlash = isPersian
    calendarOfOldYears = Self.hijri.contains(primary) ? .hijri : .jalali
    words =
      if isPersian {
        .persian
      } else {
        switch primary {
        case "en": .english
        case "ar": .arabic
        case "ur", "hi", "pnb", "sd": [.urdu, .english]
        case "", "und": [.persian, .english]
        default: []
        }
      }
  }

  private static let persian: Set = [
    "fa", "pes", "prs", "per", "fas", "tg", "glk", "mzn", "lrc", "ps", "azb",
  ]
  private static let hijri: Set = ["ar", "ur", "ug", "sd", "ms", "id", "tr", "pnb"]
  private static let decimalComma: Set = [
    "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "bg", "ro",
    "el",
    "tr", "az", "sv", "da", "nb", "nn", "no", "fi", "et", "lv", "lt", "hu", "id", "vi", "ca", "gl", "eu",
    "be",
    "kk", "uz", "ky", "ka", "hy", "is", "mk", "sq", "af",
  ]
  private static let spaced: Set = [
    "fr", "ru", "uk", "pl", "cs", "sk", "sv", "nb", "nn", "no", "fi", "et", "lv", "lt", "hu", "be", "bg",
    "kk",
  ]
}
