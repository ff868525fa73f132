/// Digits joined by single separators: `۱٬۲۰۰`, `1400-11-24`, `14:30`, `1.2.3`.
///
/// The chain is read as a whole when it is a date, a time or a code, and otherwise cut at dashes, then
/// slashes, then colons; what is left are numbers. Each cut reads every digit once more, so a chain of a
/// million parts costs a few passes.
struct DigitChain {
  let units: UnsafeBufferPointer<UInt16>
  let convention: NumberConvention
  /// What was found, with the units it covers.
  private(set) var found: [(range: Range<Int>, literal: ValueLiteral)] = []

  init(_ units: UnsafeBufferPointer<UInt16>, _ convention: NumberConvention) {
    self.units = units
    self.convention = convention
  }

  /// Reads the chain that begins at `start`, a digit, and returns where it ends.
  mutating func read(from start: Int) -> Int {
    let runs = runs(from: start)
    found.removeAll(keepingCapacity: true)
    readWhole(runs[...])
    return runs[runs.count - 1].end
  }

  private func isDigit(_ place: Int) -> Bool { place < units.count && ValueSigns.digit(units[place]) != nil }

  private func run(from start: Int) -> DigitRun {
    var end = start
    while isDigit(end) { end += 1 }
    return DigitRun(start: start, end: end)
  }

  private func runs(from start: Int) -> [DigitRun] {
    var runs = [run(from: start)]
    while let last = runs.last, isDigit(last.end + 1), joins(last) { runs.append(run(from: last.end + 1)) }
    return runs
  }

  private func joins(_ last: DigitRun) -> Bool {
    switch units[last.end] {
    case 0x2C, 0x2E, 0x3A, 0x60C, 0x66B, 0x66C, 0xFF0C, 0xFF0E: true
    case 0xA0, 0x2007, 0x2009, 0x202F: partsThousands(last)
    case 0x20: convention.groupsWithSpace && partsThousands(last)
    case 0x27, 0x2019: convention.hasDecimalComma && partsThousands(last)
    case let unit: ValueSigns.isSlash(unit) || ValueSigns.isDash(unit)
    }
  }

  /// Whether at most three digits stand before the separator and exactly three behind it.
  private func partsThousands(_ last: DigitRun) -> Bool {
    last.count <= 3 && isDigit(last.end + 2) && isDigit(last.end + 3) && !isDigit(last.end + 4)
  }

  private mutating func readWhole(_ runs: ArraySlice<DigitRun>) {
    if let date = date(runs) { return add(.date(date), runs) }
    if isNumberedCode(runs) { return add(.code(code(runs)), runs) }
    for part in cut(runs, at: ValueSigns.isDash) { readPart(part) }
  }

  private mutating func readPart(_ runs: ArraySlice<DigitRun>) {
    if let date = date(runs) { return add(.date(date), runs) }
    let parts = cut(runs, at: ValueSigns.isSlash)
    if parts.count == 2, runs.count == 2, let first = runs.first, let last = runs.last {
      return add(.slash(first, last), runs)
    }
    for part in parts { readColons(part) }
  }

  private mutating func readColons(_ runs: ArraySlice<DigitRun>) {
    let parts = cut(runs) { $0 == 0x3A }
    if parts.count == runs.count, let time = time(runs) { return add(.time(time), runs) }
    for part in parts { readNumber(part) }
  }

  private mutating func readNumber(_ runs: ArraySlice<DigitRun>) {
    if runs.count == 1, let run = runs.first, run.count >= 5, ValueSigns.digit(units[run.start]) == 0 {
      return add(.code(code(runs)), runs)
    }
    let reader = DigitNumber(units: units, convention: convention)
    switch reader.read(runs) {
    case .number(let number): add(.number(NumberValue(number)), runs)
    case .code: add(.code(code(runs)), runs)
    case .several:
      for part in cut(runs, at: { !DigitNumber.isPoint($0) }) {
        if part.count > 2 { add(.code(code(part)), part) } else { addNumber(part, reader) }
      }
    }
  }

  private mutating func addNumber(_ runs: ArraySlice<DigitRun>, _ reader: DigitNumber) {
    let fraction = runs.count == 2 ? runs.last : nil
    guard let first = runs.first else { return }
    add(.number(NumberValue(reader.decimal([first], fraction))), runs)
  }

  private mutating func add(_ content: ValueLiteral.Content, _ runs: ArraySlice<DigitRun>) {
    guard let first = runs.first, let last = runs.last else { return }
    var literal = ValueLiteral(content: content)
    if runs.count == 1, case .number = content { literal.digitCount = first.count }
    if hasMixedDigits(runs) { literal.traits.insert(.mixedDigits) }
    found.append((first.start..<last.end, literal))
  }

  private func hasMixedDigits(_ runs: ArraySlice<DigitRun>) -> Bool {
    var zero: UInt16?
    for run in runs {
      for unit in units[run.start..<run.end] {
        let own = unit - UInt16(ValueSigns.digit(unit) ?? 0)
        if let zero, own != zero { return true }
        zero = own
      }
    }
    return false
  }

  private func cut(_ runs: ArraySlice<DigitRun>, at isCut: (UInt16) -> Bool) -> [ArraySlice<DigitRun>] {
    var parts: [ArraySlice<DigitRun>] = []
    var start = runs.startIndex
    for place in runs.indices.dropLast() where isCut(units[runs[place].end]) {
      parts.append(runs[start...place])
      start = place + 1
    }
    return parts + [runs[start...]]
  }
}

/// Dates, times and codes.
extension DigitChain {
  /// A small integer; `nil` for more than four digits.
  private func integer(_ run: DigitRun) -> Int? {
    run.count > 4 ? nil : units[run.start..<run.end].reduce(0) { $0 * 10 + Int(ValueSigns.digit($1) ?? 0) }
  }

  private func date(_ runs: ArraySlice<DigitRun>) -> ValueLiteral.DateFields? {
    guard runs.count == 3 else { return nil }
    let run = Array(runs)
    let sign = units[run[0].end]
    guard sign == units[run[1].end], sign == 0x2E || ValueSigns.isSlash(sign) || ValueSigns.isDash(sign),
      let one = integer(run[0]), let two = integer(run[1]), let three = integer(run[2])
    else { return nil }
    if run[0].count == 4, run[1].count <= 2, run[2].count <= 2 { return fields(one, two, three) }
    guard run[2].count == 4, run[0].count <= 2, run[1].count <= 2 else { return nil }
    // With full stops the day stands first everywhere.
    let couldChange = three >= 1500 && one <= 12 && two <= 12 && one != two && sign != 0x2E
    let monthFirst = couldChange ? convention.monthFirst : two > 12
    return monthFirst ? fields(three, one, two, couldChange) : fields(three, two, one, couldChange)
  }

  private func fields(
    _ year: Int, _ month: Int, _ day: Int, _ isAmbiguous: Bool = false
  ) -> ValueLiteral.DateFields? {
    guard (1...12).contains(month), (1...31).contains(day), (1200...2199).contains(year) else { return nil }
    let calendar = year < 1500 ? convention.calendarOfOldYears : .gregorian
    return .init(year: year, month: month, day: day, calendar: calendar, isAmbiguous: isAmbiguous)
  }

  private func time(_ runs: ArraySlice<DigitRun>) -> ClockTime? {
    guard runs.count == 2 || runs.count == 3, runs.dropFirst().allSatisfy({ $0.count == 2 }) else {
      return nil
    }
    let fields = runs.compactMap(integer)
    guard fields.count == runs.count, runs.first.map({ $0.count <= 2 }) == true else { return nil }
    return ClockTime(hour: fields[0], minute: fields[1], second: fields.count == 3 ? fields[2] : 0)
  }

  /// Whether dashes join three or more parts, one of them of three digits or more: an ISBN, a telephone number.
  private func isNumberedCode(_ runs: ArraySlice<DigitRun>) -> Bool {
    guard runs.count >= 2, runs.dropLast().allSatisfy({ ValueSigns.isDash(units[$0.end]) }) else {
      return false
    }
    guard runs.count == 2 else { return runs.contains { $0.count >= 3 } }
    return ValueSigns.digit(units[runs[runs.startIndex].start]) == 0 && runs[runs.startIndex + 1].count >= 5
  }

  /// The runs with their separators in ASCII.
  private func code(_ runs: ArraySlice<DigitRun>) -> String {
    guard let first = runs.first, let last = runs.last else { return "" }
    return Self.code(units, first.start..<last.end)
  }

  /// A range of the text with ASCII digits, points and dashes.
  static func code(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> String {
    CodePoints.string(
      units[range].map { unit in
        if let digit = ValueSigns.digit(unit) { return 0x30 + UInt16(digit) }
        if ValueSigns.isDash(unit) { return 0x2D }
        return DigitNumber.isPoint(unit) ? 0x2E : unit
      })
  }
}
