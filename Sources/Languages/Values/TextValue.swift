/// A number, date, time or code in a text, by its value.
package struct TextValue: Hashable, Sendable, CustomStringConvertible {
  /// Where it stands, in UTF-8 bytes of the text, with its sign, unit or era.
  package let range: Range<Int>
  /// The value itself, by which texts are compared.
  package let meaning: Meaning
  /// How it was written, which the value does not depend on.
  package let traits: Traits

  /// What the place means; equal meanings are the same value, in whatever script and calendar.
  package enum Meaning: Hashable, Sendable {
    case number(NumberValue)
    case date(DateValue)
    case time(ClockTime)
    /// Digits that count nothing (1.2.3, A4, a telephone number), in ASCII digits.
    case code(String)
  }

  /// How the value was written.
  package struct Traits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// In words, not in digits.
    package static let words = Traits(rawValue: 1)
    /// As an ordinal: 12th, دوازدهم.
    package static let ordinal = Traits(rawValue: 2)
    /// A word that often counts nothing when it stands alone: "one", «یک», «نه», «اول», "second".
    package static let doubtful = Traits(rawValue: 4)
    /// Day and month could change places: 03/02/2022.
    package static let ambiguousOrder = Traits(rawValue: 8)
    /// The weekday written before the date is not its weekday.
    package static let weekdayDiffers = Traits(rawValue: 16)
    /// The digits of one number come from different scripts.
    package static let mixedDigits = Traits(rawValue: 32)
  }

  /// Whether both say the same: equal meanings, or a year on the one side and its plain number on the other
  /// («سال ۱۴۰۰», 1400).
  package func agrees(with other: TextValue) -> Bool {
    if meaning == other.meaning { return true }
    return Self.isYear(meaning, other.meaning) || Self.isYear(other.meaning, meaning)
  }

  private static func isYear(_ date: Meaning, _ number: Meaning) -> Bool {
    guard case .date(let date) = date, case .number(let number) = number else { return false }
    return date.month == nil && date.year != nil && date.year == number.integer
  }

  /// `number 1200.5`, `date 2022-02-13`, `time 14:30`, `code A4`.
  package var description: String {
    switch meaning {
    case .number(let number): "number \(number)"
    case .date(let date): "date \(date)"
    case .time(let time): "time \(time)"
    case .code(let code): "code \(code)"
    }
  }
}

/// A time of day.
package struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  /// 0...24; 24 only at the end of a day, 24:00.
  package let hour: Int
  package let minute: Int
  /// 0 when the text gives none.
  package let second: Int

  /// `nil` for a time that no clock shows.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour) || (hour == 24 && minute == 0 && second == 0),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The same time on a clock of twelve hours, before or after noon; itself when the hour is beyond 12.
  package func onTwelveHours(afterNoon: Bool) -> ClockTime {
    guard hour <= 12 else { return self }
    return ClockTime(hour: hour % 12 + (afterNoon ? 12 : 0), minute: minute, second: second) ?? self
  }

  package var description: String {
    let parts = second == 0 ? [hour, minute] : [hour, minute, second]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
