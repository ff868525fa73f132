/// The value of a date in a text, as far as the text says it.
///
/// Whole dates are equal when they are the same day, whatever their calendars; parts of a date are equal
/// when calendar and parts are.
package struct DateValue: Hashable, Sendable, CustomStringConvertible {
  package let calendar: CalendarSystem
  /// The year; 0 is 1 BC.
  package let year: Int?
  /// The month, counted from 1.
  package let month: Int?
  package let day: Int?
  /// The day counted from 1970-01-01 = 0, for a whole date.
  package let dayNumber: Int?

  /// `nil` for a day that the calendar does not have, in any year when none is given.
  package init?(_ calendar: CalendarSystem, year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = day
    guard let month, let day else {
      dayNumber = nil
      return
    }
    dayNumber = year.flatMap { CalendarDate(calendar, $0, month, day).dayNumber }
    if year != nil, dayNumber == nil { return nil }
    if !(1...Self.longest(calendar, month)).contains(day) { return nil }
  }

  /// The days of the longest `month` of any year.
  private static func longest(_ calendar: CalendarSystem, _ month: Int) -> Int {
    switch calendar {
    case .gregorian: month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
    case .jalali: month <= 6 ? 31 : 30
    case .hijri: 30
    }
  }

  /// A whole date in the Gregorian calendar.
  package var gregorian: CalendarDate? {
    dayNumber.flatMap { CalendarDate.dates(ofDays: [$0], in: .gregorian).first }
  }

  /// A whole date as `2022-02-13`; before 15 October 1582 it is the Julian date.
  package var iso: String? { gregorian?.dashed }

  package static func == (one: DateValue, other: DateValue) -> Bool {
    if let day = one.dayNumber, let otherDay = other.dayNumber { return day == otherDay }
    return one.calendar == other.calendar && one.year == other.year && one.month == other.month
      && one.day == other.day
  }

  package func hash(into hasher: inout Hasher) {
    if let dayNumber { return hasher.combine(dayNumber) }
    hasher.combine(year)
    hasher.combine(month)
    hasher.combine(day)
  }

  /// `2022-02-13`, or the calendar and what is known: `jalali ?-11-24`, `gregorian 2022-02`.
  package var description: String {
    if let iso { return iso }
    let parts = [year, month, day].map { $0.map { (0..<10).contains($0) ? "0\($0)" : "\($0)" } ?? "?" }
    let last = parts.lastIndex { $0 != "?" } ?? 0
    return "\(calendar) " + parts[...last].joined(separator: "-")
  }
}
