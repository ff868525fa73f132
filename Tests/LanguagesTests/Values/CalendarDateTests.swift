import Reference
import Testing

@testable import Languages

@Suite("Calendars")
struct CalendarDateTests {
  private static let first = ReferenceJalali.gregorianDay(1900, 1, 1)
  private static let last = ReferenceJalali.gregorianDay(2100, 12, 31)

  @Test("every day from 1900 to 2100 has the Jalali date that arithmetic gives, and comes back")
  func everyDay() {
    let days = Array(Self.first...Self.last)
    let dates = CalendarDate.dates(ofDays: days, in: .jalali)
    #expect(dates.count == days.count)
    var (year, month, day) = (1278, 10, 11)
    for (number, date) in zip(days, dates) {
      let expected = CalendarDate(.jalali, year, month, day)
      guard date == expected, ReferenceJalali.day(year, month, day) == number else {
        Issue.record("day \(number) is \(date.dashed), expected \(expected.dashed)")
        return
      }
      day += 1
      if day > ReferenceJalali.length(year, month) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(CalendarDate.dayNumbers(of: dates) == days.map(Optional.some))
  }

  @Test("1 Farvardin falls on the day the calendar in force gave it")
  func nowruz() {
    // The leap years of the official calendar; the year after one begins on 21 March again.
    let leaps: Set = [
      1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362, 1366,
      1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420,
    ]
    // 1 Farvardin 1300 was 21 March 1921.
    var day = ReferenceJalali.gregorianDay(1921, 3, 21)
    for year in 1300...1420 {
      #expect(CalendarDate(.jalali, year, 1, 1).dayNumber == day, "1 Farvardin \(year)")
      let hasThirty = CalendarDate(.jalali, year, 12, 30).dayNumber != nil
      #expect(hasThirty == leaps.contains(year), "30 Esfand \(year)")
      day += leaps.contains(year) ? 366 : 365
    }
  }

  @Test(
    "known days of Nowruz",
    arguments: [
      (1304, 1925, 21), (1305, 1926, 22), (1320, 1941, 21), (1332, 1953, 21), (1342, 1963, 21),
      (1343, 1964, 21),
      (1354, 1975, 21), (1357, 1978, 21), (1358, 1979, 21), (1367, 1988, 21), (1375, 1996, 20),
      (1376, 1997, 21), (1379, 2000, 20), (1380, 2001, 21), (1384, 2005, 21), (1387, 2008, 20),
      (1388, 2009, 21), (1391, 2012, 20), (1392, 2013, 21), (1395, 2016, 20), (1396, 2017, 21),
      (1399, 2020, 20), (1400, 2021, 21), (1401, 2022, 21), (1402, 2023, 21), (1403, 2024, 20),
      (1404, 2025, 21), (1405, 2026, 21),
    ])
  func knownNowruz(_ year: Int, _ gregorian: Int, _ march: Int) {
    let date = CalendarDate(.jalali, year, 1, 1).converted(to: .gregorian)
    #expect(date == CalendarDate(.gregorian, gregorian, 3, march))
  }

  @Test("every Gregorian day from 1900 to 2100 is the one that arithmetic gives")
  func gregorian() {
    let days = Array(Self.first...Self.last)
    let dates = CalendarDate.dates(ofDays: days, in: .gregorian)
    for (number, date) in zip(days, dates)
    where ReferenceJalali.gregorianDay(date.year, date.month, date.day) != number {
      Issue.record("day \(number) is \(date.dashed)")
    }
    #expect(CalendarDate.dayNumbers(of: dates) == days.map(Optional.some))
  }

  @Test("Hijri days go there and back, months have 29 or 30 days, the years of the table and beyond")
  func hijri() {
    let days = Array(ReferenceJalali.gregorianDay(1850, 1, 1)...ReferenceJalali.gregorianDay(2200, 1, 1))
    let dates = CalendarDate.dates(ofDays: days, in: .hijri)
    #expect(CalendarDate.dayNumbers(of: dates) == days.map(Optional.some))
    for (date, next) in zip(dates, dates.dropFirst()) {
      let follows = next.month == date.month && next.day == date.day + 1
      let begins = next.day == 1 && (date.day == 29 || date.day == 30)
      guard follows || begins else {
        Issue.record("\(next.dashed) follows \(date.dashed)")
        return
      }
    }
  }

  @Test(
    "days known in all three calendars",
    arguments: [
      ((1400, 11, 24), (2022, 2, 13), (1443, 7, 12)), ((1357, 11, 22), (1979, 2, 11), (1399, 3, 14)),
      ((1399, 1, 1), (2020, 3, 20), (1441, 7, 25)), ((1403, 12, 30), (2025, 3, 20), (1446, 9, 20)),
    ])
  func known(_ jalali: (Int, Int, Int), _ gregorian: (Int, Int, Int), _ hijri: (Int, Int, Int)) {
    let day = CalendarDate(.gregorian, gregorian.0, gregorian.1, gregorian.2).dayNumber
    #expect(CalendarDate(.jalali, jalali.0, jalali.1, jalali.2).dayNumber == day)
    #expect(CalendarDate(.hijri, hijri.0, hijri.1, hijri.2).dayNumber == day)
  }

  @Test(
    "a day that the calendar does not have has no number",
    arguments: [
      CalendarDate(.jalali, 1400, 7, 31), CalendarDate(.jalali, 1400, 12, 30),
      CalendarDate(.jalali, 1400, 13, 1),
      CalendarDate(.jalali, 1404, 12, 30), CalendarDate(.gregorian, 2022, 2, 29),
      CalendarDate(.gregorian, 1900, 2, 29), CalendarDate(.gregorian, 1582, 10, 10),
      CalendarDate(.gregorian, 2022, 0, 1), CalendarDate(.hijri, 1443, 7, 31),
      CalendarDate(.gregorian, .max, 1, 1), CalendarDate(.gregorian, 2022, .max, .min),
    ])
  func impossible(_ date: CalendarDate) {
    #expect(date.dayNumber == nil)
  }

  @Test("before 15 October 1582 a date is Julian; a weekday is counted from Monday")
  func oldDates() {
    let last = CalendarDate(.gregorian, 1582, 10, 4).dayNumber ?? 0
    let first = CalendarDate(.gregorian, 1582, 10, 15).dayNumber ?? 0
    #expect(first - last == 1)
    #expect(CalendarDate.weekday(ofDay: 0) == 3)
    #expect(CalendarDate.weekday(ofDay: -4) == 6)
    #expect(CalendarDate.weekday(ofDay: CalendarDate(.jalali, 1400, 11, 24).dayNumber ?? 0) == 6)
  }
}
