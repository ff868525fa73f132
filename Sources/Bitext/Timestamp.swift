/// A moment in UTC, to the second. Order of work is never taken from it: that is the sequence's.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int

  /// Makes a moment from seconds since 1970-01-01T00:00:00Z.
  package init(seconds: Int) { self.seconds = seconds }

  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// The form of TMX: `YYYYMMDDThhmmssZ`.
  package var tmx: String {
    let (year, month, day) = civilDay
    let second = ((seconds % 86_400) + 86_400) % 86_400
    return pad(year, 4) + pad(month, 2) + pad(day, 2) + "T" + pad(second / 3600, 2)
      + pad(second / 60 % 60, 2) + pad(second % 60, 2) + "Z"
  }

  /// The form for people and JSON (ISO 8601): `YYYY-MM-DDThh:mm:ssZ`.
  package var iso: String {
    let text = Array(tmx)
    return String(text[0..<4]) + "-" + String(text[4..<6]) + "-" + String(text[6..<11])
      + ":" + String(text[11..<13]) + ":" + String(text[13...])
  }

  /// Year, month and day in the proleptic Gregorian calendar.
  ///
  /// - Source: the usual count of days in 400-year eras of 146,097 days that begin on 1 March.
  private var civilDay: (year: Int, month: Int, day: Int) {
    let days = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
