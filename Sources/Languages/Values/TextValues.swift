/// Finds the numbers, dates, times and codes of a text by their value.
///
/// Digits of every script, number words of Persian and English, dates in the Jalali, Gregorian and Hijri
/// calendars. What a language writes differently (1.200, 02/03/2022) is decided by `NumberConvention`.
package enum TextValues {
  /// Returns the values of `bytes` in order; their ranges do not overlap.
  ///
  /// Empty text has none; ill-formed bytes stand for nothing. The text is UTF-8 and below 2 GiB.
  /// - Complexity: Linear, whatever the text; dates cost a call into ICU each.
  package static func values(
    in bytes: UnsafeBufferPointer<UInt8>, language: LanguageTag
  ) -> [TextValue] {
    let text = WorkingText(bytes)
    let found = text.units.withUnsafeBufferPointer { units in
      ValueReader.read(units, NumberConvention(language: language))
    }
    var cursor = WorkingText.ByteCursor()
    return found.map { value in
      let start = cursor.byte(atUnit: value.range.lowerBound, of: text)
      let end = cursor.byte(atUnit: value.range.upperBound, of: text)
      return TextValue(range: start..<end, meaning: value.meaning, traits: value.traits)
    }
  }

  /// Returns the values of UTF-8 `bytes`.
  package static func values(in bytes: [UInt8], language: LanguageTag) -> [TextValue] {
    bytes.withUnsafeBufferPointer { values(in: $0, language: language) }
  }

  /// Returns the values of `text`, ranges in its UTF-8 bytes.
  package static func values(in text: String, language: LanguageTag) -> [TextValue] {
    var text = text
    return text.withUTF8 { values(in: $0, language: language) }
  }
}

/// Puts atoms together to values, from the first to the last; ranges are UTF-16 units.
struct ValueReader {
  private let numbers: NumberGrammar
  private let dates: DateGrammar
  private var values: [TextValue] = []

  private init(_ numbers: NumberGrammar) {
    self.numbers = numbers
    dates = DateGrammar(numbers: numbers)
  }

  static func read(_ units: UnsafeBufferPointer<UInt16>, _ convention: NumberConvention) -> [TextValue] {
    let (atoms, literals) = ValueScanner.scan(units, convention)
    if atoms.isEmpty { return [] }
    var reader = ValueReader(
      NumberGrammar(atoms: atoms, literals: literals, units: units, convention: convention))
    reader.read()
    return reader.values
  }

  private mutating func read() {
    var place = 0
    while place < numbers.atoms.count { place = max(place + 1, readOne(at: place)) }
  }

  /// Adds what begins at `place`, and returns the atom behind it.
  private mutating func readOne(at place: Int) -> Int {
    if let word = numbers.word(place), word.kind == .conjunction { return place + 1 }
    switch dates.reading(at: place) {
    case .value(let meaning, let traits, let next)?:
      add(meaning, traits, place, next)
      return next
    case .numbers(let next)?:
      readNumbers(place, next)
      return next
    case nil: break
    }
    return dates.endOfWeekday(at: place) ?? readNumber(at: place)
  }

  private mutating func readNumber(at place: Int) -> Int {
    guard let phrase = numbers.phrase(at: place) else { return readLiteral(at: place) }
    if case .value(let meaning, let traits, let next)? = dates.yearWithEra(phrase) {
      add(meaning, traits.union(phrase.traits), place, next)
      return next
    }
    add(.number(phrase.value), phrase.traits, place, phrase.next)
    return phrase.next
  }

  /// The numbers of what looked like a date and is none.
  private mutating func readNumbers(_ place: Int, _ next: Int) {
    var at = place
    while at < next {
      if numbers.word(at)?.kind == .month { at += 1 } else { at = max(at + 1, readNumber(at: at)) }
    }
  }

  private mutating func readLiteral(at place: Int) -> Int {
    guard let literal = numbers.literal(place) else { return place + 1 }
    switch literal.content {
    case .code(let code): add(.code(code), literal.traits, place, place + 1)
    case .slash, .date: addRuns(literal.traits, numbers.atoms[place])
    case .number, .time: break
    }
    return place + 1
  }

  /// Adds the digits of an atom as one number each.
  private mutating func addRuns(_ traits: TextValue.Traits, _ atom: ValueAtom) {
    let units = numbers.units
    var start = atom.start
    while start < atom.end {
      var (end, digits) = (start, [UInt8]())
      while end < atom.end, let digit = ValueSigns.digit(units[end]) {
        digits.append(digit)
        end += 1
      }
      if end > start {
        let number = NumberValue(DecimalNumber(digits: digits))
        values.append(TextValue(range: start..<end, meaning: .number(number), traits: traits))
      }
      start = end + 1
    }
  }

  private mutating func add(
    _ meaning: TextValue.Meaning, _ traits: TextValue.Traits, _ place: Int, _ next: Int
  ) {
    let range = numbers.atoms[place].start..<numbers.atoms[next - 1].end
    values.append(TextValue(range: range, meaning: meaning, traits: traits))
  }
}
