/// Reads dates and times from atoms, with numbers by `NumberGrammar`.
struct DateGrammar {
  let numbers: NumberGrammar

  enum Reading {
    case value(TextValue.Meaning, TextValue.Traits, next: Int)
    /// A day that no calendar has (۳۱ مهر): what stands there are numbers.
    case numbers(next: Int)
  }

  private var atoms: [ValueAtom] { numbers.atoms }

  private func word(_ place: Int) -> ValueWord? { numbers.word(place) }

  private func gap(_ place: Int) -> ValueAtom.Gap { place < atoms.count ? atoms[place].gap : .far }

  /// The date or time that begins at `place`; `nil` when there is none.
  func reading(at place: Int) -> Reading? {
    if let weekday = weekday(at: place) {
      guard weekday.next < atoms.count, gap(weekday.next) != .far, let date = date(at: weekday.next) else {
        return nil
      }
      return check(date, against: weekday.value)
    }
    return date(at: place) ?? time(at: place)
  }

  /// A weekday and the atom behind it; «سه شنبه» takes two.
  private func weekday(at place: Int) -> (value: Int, next: Int)? {
    if numbers.isWeekday(place), let unit = word(place) { return ((unit.value + 5) % 7, place + 2) }
    guard let word = word(place), word.kind == .weekday else { return nil }
    return (word.value, place + 1)
  }

  /// Whether a weekday begins at `place`, so that its number is none; returns the atom behind it.
  func endOfWeekday(at place: Int) -> Int? { numbers.isWeekday(place) ? place + 2 : nil }

  private func check(_ reading: Reading, against weekday: Int) -> Reading {
    guard case .value(.date(let date), let traits, let next) = reading, let day = date.dayNumber,
      CalendarDate.weekday(ofDay: day) != weekday
    else { return reading }
    return .value(.date(date), traits.union(.weekdayDiffers), next: next)
  }

  private func date(at place: Int) -> Reading? {
    if let literal = numbers.literal(place), case .date(let fields) = literal.content {
      return written(fields, literal.traits, place)
    }
    if word(place)?.kind == .month { return monthFirst(at: place) }
    if word(place)?.kind == .year { return yearAlone(at: place) }
    return dayFirst(at: place)
  }

  /// `1400/11/24`, whose year an era may put into another calendar.
  private func written(
    _ fields: ValueLiteral.DateFields, _ traits: TextValue.Traits, _ place: Int
  ) -> Reading {
    let era = era(at: place + 1, year: fields.year, default: fields.calendar)
    let calendar = era?.calendar ?? fields.calendar
    guard let date = DateValue(calendar, year: fields.year, month: fields.month, day: fields.day) else {
      return .numbers(next: place + 1)
    }
    let own: TextValue.Traits = fields.isAmbiguous ? .ambiguousOrder : []
    return .value(.date(date), traits.union(own), next: era?.next ?? place + 1)
  }
}

/// Days, months and years in words.
extension DateGrammar {
  /// «۲۴ بهمن ۱۴۰۰», "the 13th of February, 2022", «بیست و چهارم بهمن».
  private func dayFirst(at place: Int) -> Reading? {
    guard let day = numbers.phrase(at: place), let number = day.value.integer, (1...31).contains(number)
    else {
      return nil
    }
    let isOf = word(day.next)?.kind == .of && atoms[day.next].isNear
    let monthPlace = isOf ? day.next + 1 : day.next
    guard let month = month(at: monthPlace), gap(monthPlace) != .far, gap(monthPlace) != .comma,
      atoms[place].literal < 0 || day.digitCount > 0
    else { return nil }
    let isPlain = day.digitCount > 0 || day.isOrdinal
    let next = behindMonth(monthPlace)
    guard let year = year(at: next, in: month.calendar) else {
      if month.flags.contains(.needsYear) && next == monthPlace + 1 { return nil }
      if !isPlain || word(monthPlace)?.kind == .zero || isTens(monthPlace) { return nil }
      return finish(month.calendar, nil, month.number, number, next: next)
    }
    return finish(month.calendar, year.value, month.number, number, next: year.next)
  }

  /// Whether more of a number follows, so that «صفر» or a scale is no month.
  private func isTens(_ place: Int) -> Bool { numbers.near(place + 1) == .scale }

  /// "February 13, 2022", «بهمن ۱۴۰۰», "May 2022".
  private func monthFirst(at place: Int) -> Reading? {
    guard let month = month(at: place) else { return nil }
    let next = behindMonth(place)
    if let year = year(at: next, in: month.calendar) {
      return finish(month.calendar, year.value, month.number, nil, next: year.next)
    }
    guard month.calendar == .gregorian, !isArabic(place), next < atoms.count,
      gap(next) == .space || gap(next) == .dot || gap(next) == .dash,
      let day = numbers.phrase(at: next), let number = day.value.integer, (1...31).contains(number),
      day.digitCount == 1 || day.digitCount == 2 || (day.isOrdinal && day.traits.contains(.words))
    else { return nil }
    guard let year = year(at: day.next, in: month.calendar) else {
      return finish(month.calendar, nil, month.number, number, next: day.next)
    }
    return finish(month.calendar, year.value, month.number, number, next: year.next)
  }

  private func isArabic(_ place: Int) -> Bool { numbers.units[atoms[place].start] >= 0x600 }

  private func month(at place: Int) -> (calendar: CalendarSystem, number: Int, flags: ValueWord.Flags)? {
    guard let word = word(place), let month = word.month else { return nil }
    return (month.calendar, month.number, word.flags)
  }

  /// The atom behind a month's name, its other name (شباط/فبراير), «ماه» and words that honour it.
  private func behindMonth(_ place: Int) -> Int {
    var next = place + 1
    if gap(next) == .dash, word(next)?.kind == .month, word(next)?.value == word(place)?.value { next += 1 }
    for _ in 0..<2 where numbers.near(next) == .monthWord || numbers.near(next) == .honorific { next += 1 }
    return next
  }

  /// The year of a month at `place`, with what announces it and its era.
  private func year(at place: Int, in calendar: CalendarSystem) -> (value: Int, next: Int)? {
    guard gap(place) != .far else { return nil }
    let isAnnounced = word(place)?.kind == .year
    let start = isAnnounced || word(place)?.kind == .of ? place + 1 : place
    guard gap(start) != .far, let phrase = numbers.phrase(at: start), let year = phrase.value.integer,
      !phrase.isOrdinal, phrase.digitCount > 0 || numbers.literal(start) == nil
    else { return nil }
    if let era = era(at: phrase.next, year: year, default: calendar), era.calendar == calendar,
      (1...9999).contains(year)
    {
      return (era.isBefore ? 1 - year : year, era.next)
    }
    if phrase.digitCount == 2, calendar == .jalali, isAnnounced || endsPhrase(phrase.next) {
      return (year < 30 ? 1400 + year : 1300 + year, phrase.next)
    }
    let isLikely = isAnnounced ? 100...9999 : Self.likelyYears(calendar)
    return isLikely.contains(year) && phrase.digitCount != 2 ? (year, phrase.next) : nil
  }

  /// The years that need no other sign beside a month; «۲۴ بهمن ۲۰۰ نفر» has none.
  private static func likelyYears(_ calendar: CalendarSystem) -> ClosedRange<Int> {
    switch calendar {
    case .gregorian: 1000...2199
    case .jalali: 1250...1499
    case .hijri: 200...1599
    }
  }

  /// Whether no word follows: «۲۲ بهمن ۵۷ نفر» counts people.
  private func endsPhrase(_ place: Int) -> Bool {
    var at = atoms[place - 1].end
    let units = numbers.units
    while at < units.count, ValueSigns.slowKind(units[at]) == .space || ValueSigns.isControl(units[at]) {
      at += 1
    }
    guard at < units.count else { return true }
    let kind = ValueSigns.slowKind(units[at])
    return kind != .letter && kind != .latin && kind != .digit && kind != .joiner
      && !ValueSigns.isPercent(units[at])
  }

  /// «سال ۱۴۰۰», "the year 2022".
  private func yearAlone(at place: Int) -> Reading? {
    guard gap(place + 1) != .far, let phrase = numbers.phrase(at: place + 1), let year = phrase.value.integer,
      !phrase.isOrdinal, phrase.digitCount >= 3 || (numbers.literal(place + 1) == nil && year >= 1000),
      (100...2199).contains(year)
    else { return nil }
    let calendar = year < 1500 && year >= 1200 ? numbers.convention.calendarOfOldYears : .gregorian
    let era = era(at: phrase.next, year: year, default: calendar)
    return finish(
      era?.calendar ?? calendar, era?.isBefore == true ? 1 - year : year, nil, nil,
      next: era?.next ?? phrase.next)
  }

  private func finish(
    _ calendar: CalendarSystem, _ year: Int?, _ month: Int?, _ day: Int?, next: Int
  ) -> Reading {
    guard let date = DateValue(calendar, year: year, month: month, day: day) else {
      return .numbers(next: next)
    }
    return .value(.date(date), [], next: next)
  }

  /// The era at `place` and the atom behind it: «ه‍.ش.», "AH", «میلادی».
  private func era(
    at place: Int, year: Int, default calendar: CalendarSystem
  ) -> (calendar: CalendarSystem, isBefore: Bool, next: Int)? {
    guard place < atoms.count, atoms[place].isNear || atoms[place].gap == .dot, let word = word(place),
      word.kind == .era, let era = ValueWord.Era(rawValue: word.value)
    else { return nil }
    switch era {
    case .gregorian: return (.gregorian, false, place + 1)
    case .beforeChrist: return (.gregorian, true, place + 1)
    case .jalali: return year < 1600 ? (.jalali, false, place + 1) : nil
    case .hijri: return year < 1600 ? (.hijri, false, place + 1) : nil
    case .hijriOrJalali:
      // «هجری شمسی», «ه ق»: the next word says which.
      if let next = self.word(place + 1), next.kind == .era, atoms[place + 1].isNear {
        if next.value == ValueWord.Era.jalali.rawValue { return (.jalali, false, place + 2) }
        if next.value == ValueWord.Era.hijri.rawValue { return (.hijri, false, place + 2) }
      }
      return (calendar == .gregorian ? .hijri : calendar, false, place + 1)
    }
  }

  /// A number whose era makes it a year: «۱۳۵۷ ش.», "1443 AH".
  func yearWithEra(_ phrase: NumberPhrase) -> Reading? {
    guard let year = phrase.value.integer, (1...9999).contains(year), phrase.digitCount > 0,
      !phrase.isOrdinal,
      let era = era(at: phrase.next, year: year, default: numbers.convention.calendarOfOldYears)
    else { return nil }
    if atoms[phrase.next].gap == .dot { return nil }
    let isShort = atoms[phrase.next].end - atoms[phrase.next].start == 1
    if isShort, phrase.digitCount < 3 || phrase.digitCount > 4 { return nil }
    return finish(era.calendar, era.isBefore ? 1 - year : year, nil, nil, next: era.next)
  }
}

/// Times of day.
extension DateGrammar {
  private func time(at place: Int) -> Reading? {
    guard let literal = numbers.literal(place) else { return nil }
    switch literal.content {
    case .time(let time):
      guard let half = meridiem(place + 1), (1...12).contains(time.hour) else {
        return .value(.time(time), literal.traits, next: place + 1)
      }
      return .value(.time(time.onTwelveHours(afterNoon: half == 1)), literal.traits, next: place + 2)
    case .number(let number):
      guard literal.digitCount > 0, literal.digitCount <= 2, let hour = number.integer,
        (1...12).contains(hour),
        let half = meridiem(place + 1), word(place + 1)?.languages == .any,
        let time = ClockTime(hour: hour, minute: 0)
      else { return nil }
      return .value(.time(time.onTwelveHours(afterNoon: half == 1)), literal.traits, next: place + 2)
    default: return nil
    }
  }

  private func meridiem(_ place: Int) -> Int? {
    numbers.near(place) == .meridiem ? word(place)?.value : nil
  }
}
