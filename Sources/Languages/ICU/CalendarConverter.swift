internal import CICU
import Synchronization

/// One of ICU's calendars, opened once and kept.
///
/// Opening costs a fraction of a millisecond the first time in a process, a conversion about a microsecond.
final class CalendarConverter: Sendable {
  private static let gregorian = CalendarConverter("gregorian")
  private static let persian = CalendarConverter("persian")
  private static let ummAlQura = CalendarConverter("islamic-umalqura")

  /// The address of ICU's calendar, 0 where ICU could not open one. One caller at a time.
  ///
  /// A number, because a pointer may not leave the lock together with the caller's buffers.
  private let handle: Mutex<UInt>

  private init(_ name: String) {
    var error: Int32 = 0
    handle = Mutex(UInt(bitPattern: cicu_calendar_open(name, &error)))
  }

  deinit {
    handle.withLock { cicu_calendar_close(OpaquePointer(bitPattern: $0)) }
  }

  /// The converter of `system`.
  static func of(_ system: CalendarSystem) -> CalendarConverter {
    switch system {
    case .gregorian: gregorian
    case .jalali: persian
    case .hijri: ummAlQura
    }
  }

  /// The day of each date, counted from 1970-01-01; `nil` for one that the calendar does not have.
  func dayNumbers(of dates: [CalendarDate]) -> [Int?] {
    let wanted = dates.map(Self.plain)
    var days = [Int32](repeating: Int32(cicu_no_day), count: dates.count)
    handle.withLock { address in
      guard let calendar = OpaquePointer(bitPattern: address) else { return }
      cicu_calendar_days(calendar, wanted, Int32(wanted.count), &days)
    }
    return days.map { $0 == Int32(cicu_no_day) ? nil : Int($0) }
  }

  /// Year, month and day of each day in this calendar; empty when ICU has no such calendar.
  func dates(ofDays days: [Int], in system: CalendarSystem) -> [CalendarDate] {
    let wanted = days.map { Int32(clamping: $0) }
    var found = [cicu_date](repeating: cicu_date(), count: days.count)
    let isOpen = handle.withLock { address in
      guard let calendar = OpaquePointer(bitPattern: address) else { return false }
      cicu_calendar_dates(calendar, wanted, Int32(wanted.count), &found)
      return true
    }
    guard isOpen else { return [] }
    return found.map { CalendarDate(system, Int($0.year), Int($0.month), Int($0.day)) }
  }

  /// Fields too large for ICU make a date that no calendar has.
  private static func plain(_ date: CalendarDate) -> cicu_date {
    let year = abs(date.year) > 999_999 ? nil : Int32(date.year)
    return cicu_date(
      year: year ?? 0, month: year == nil ? 0 : Int32(clamping: date.month), day: Int32(clamping: date.day))
  }
}
