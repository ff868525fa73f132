/// The Jalali calendar by arithmetic alone, with nothing of ICU.
///
/// - Source: K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon and Planets 74 (1996):
///   leap years come in cycles whose lengths change at certain years.
package enum ReferenceJalali {
  /// The years at which the cycle of leap years begins anew.
  private static let breaks = [
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456,
    3178,
  ]

  /// The day of 1 Farvardin, counted from 1970-01-01, and the years since the last leap year (0: it is one).
  package static func newYear(_ year: Int) -> (day: Int, sinceLeap: Int) {
    var leaps = -14
    var start = breaks[0]
    var length = 0
    for end in breaks.dropFirst() {
      length = end - start
      if year < end { break }
      leaps += length / 33 * 8 + length % 33 / 4
      start = end
    }
    var rest = year - start
    leaps += rest / 33 * 8 + (rest % 33 + 3) / 4
    if length % 33 == 4, length - rest == 4 { leaps += 1 }
    let gregorian = year + 621
    let march = 20 + leaps - (gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150)
    if length - rest < 6 { rest = rest - length + (length + 4) / 33 * 33 }
    var sinceLeap = ((rest + 1) % 33 - 1) % 4
    if sinceLeap == -1 { sinceLeap = 4 }
    return (gregorianDay(gregorian, 3, march), sinceLeap)
  }

  /// The day of a Jalali date, counted from 1970-01-01.
  package static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    newYear(year).day + (month - 1) * 31 - max(0, month - 7) + day - 1
  }

  /// The days of a month: six of 31, five of 30, and Esfand.
  package static func length(_ year: Int, _ month: Int) -> Int {
    month <= 6 ? 31 : month < 12 || newYear(year).sinceLeap == 0 ? 30 : 29
  }

  /// The day of a Gregorian date, counted from 1970-01-01.
  ///
  /// - Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  package static func gregorianDay(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
