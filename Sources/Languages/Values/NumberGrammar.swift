/// A number read from one atom or several.
struct NumberPhrase {
  var value: NumberValue
  /// The atom behind it.
  var next: Int
  var traits: TextValue.Traits
  /// Whether it is one literal and nothing else; then how many digits it has as a plain integer, otherwise 0.
  var digitCount = 0

  var isOrdinal: Bool { traits.contains(.ordinal) }
}

/// Reads numbers from atoms: digits with scale words, number words, fractions, ordinals.
///
/// «و» and "and" join only what a number can take: the smaller behind the larger, below a thousand once each of
/// hundreds, tens and units, between thousands in falling order. A phrase takes a few dozen atoms at most, so that
/// reading is linear.
struct NumberGrammar {
  let atoms: [ValueAtom]
  let literals: [ValueLiteral]
  let units: UnsafeBufferPointer<UInt16>
  let convention: NumberConvention

  func word(_ place: Int) -> ValueWord? { place < atoms.count ? atoms[place].word : nil }

  /// The kind of a word that goes on with the phrase; `nil` for anything else.
  func near(_ place: Int) -> ValueWord.Kind? {
    guard place < atoms.count, atoms[place].isNear else { return nil }
    return atoms[place].word?.kind
  }

  func literal(_ place: Int) -> ValueLiteral? {
    place < atoms.count && atoms[place].literal >= 0 ? literals[atoms[place].literal] : nil
  }

  /// The number that begins at `place`, as long as it can be.
  func phrase(at place: Int) -> NumberPhrase? {
    if word(place)?.kind == .minus, place + 1 < atoms.count, atoms[place + 1].isNear,
      var phrase = plainPhrase(at: place + 1)
    {
      phrase.value = phrase.value.negated
      phrase.digitCount = 0
      return phrase
    }
    if follows(vagueness: place) { return nil }
    return plainPhrase(at: place)
  }

  /// Whether «چند», "several" make a hundred or a thousand at `place` no number.
  private func follows(vagueness place: Int) -> Bool {
    guard place > 0, atoms[place].isNear, word(place - 1)?.kind == .vague, let word = word(place) else {
      return false
    }
    return word.kind == .scale || word.kind == .hundred || word.kind == .hundreds || word.kind == .teen
  }

  private func plainPhrase(at place: Int) -> NumberPhrase? {
    if isWeekday(place) { return nil }
    guard var phrase = literalPhrase(at: place) ?? wordPhrase(at: place) else { return nil }
    readOrdinal(&phrase)
    readUnit(&phrase)
    return phrase
  }

  /// Whether a unit and «شنبه» are the name of a day: «سه شنبه».
  func isWeekday(_ place: Int) -> Bool {
    guard let unit = word(place), unit.kind == .unit, unit.value <= 5, unit.languages == .persian,
      let day = word(place + 1), atoms[place + 1].isNear
    else { return false }
    return day.kind == .weekday && day.value == 5 && !unit.flags.contains(.ordinal)
  }

  private func readOrdinal(_ phrase: inout NumberPhrase) {
    guard phrase.next < atoms.count, let last = word(phrase.next), atoms[phrase.next].isNear else { return }
    let isAttached = atoms[phrase.next].gap != .space
    let isMeem =
      isAttached && phrase.digitCount < 3 && last.kind == .era && units[atoms[phrase.next].start] == 0x645
      && atoms[phrase.next].end - atoms[phrase.next].start == 1
    guard isMeem || (last.kind == .ordinalSuffix && (isAttached || phrase.value.integer != nil)) else {
      return
    }
    phrase.traits.insert(.ordinal)
    phrase.traits.remove(.doubtful)
    phrase.next += 1
  }

  private func readUnit(_ phrase: inout NumberPhrase) {
    guard phrase.value.unit == .one, let kind = near(phrase.next) else { return }
    guard kind == .percent || kind == .permille else { return }
    phrase.value = phrase.value.counted(in: kind == .percent ? .percent : .permille)
    phrase.traits.remove(.doubtful)
    phrase.next += 1
    phrase.digitCount = 0
  }
}

/// Digits and what follows them.
extension NumberGrammar {
  private func literalPhrase(at place: Int) -> NumberPhrase? {
    guard let literal = literal(place) else { return nil }
    guard var number = number(of: literal, at: place) else { return nil }
    var phrase = NumberPhrase(value: number, next: place + 1, traits: literal.traits)
    if case .number = literal.content { phrase.digitCount = literal.digitCount }
    if number.unit != .one { return phrase }
    readFraction(&phrase)
    readHalf(&phrase)
    let scaled = scale(at: phrase.next, opens: false)
    if scaled.exponent > 0 {
      number = phrase.value.shifted(by: scaled.exponent)
      phrase.next = scaled.next
      phrase.value = number
      phrase.digitCount = 0
      readLower(&phrase, limit: scaled.exponent)
    } else if literal.hasCurrency, isLetterM(phrase.next) {
      phrase = NumberPhrase(value: number.shifted(by: 6), next: phrase.next + 1, traits: phrase.traits)
    }
    return phrase
  }

  /// The value of a literal; a slash is a decimal before a measure, otherwise a fraction or nothing.
  private func number(of literal: ValueLiteral, at place: Int) -> NumberValue? {
    switch literal.content {
    case .number(let number): return number
    case .slash(let above, let below):
      let reader = DigitNumber(units: units, convention: convention)
      if convention.hasDecimalSlash, isDecimal(above, below, place) {
        return NumberValue(reader.decimal([above], below))
      }
      guard let top = reader.decimal([above], nil).integer, let bottom = reader.decimal([below], nil).integer,
        top > 0, top < bottom, Self.denominators.contains(bottom)
      else { return nil }
      return NumberValue(fraction: top, over: bottom)
    default: return nil
    }
  }

  /// What stands below the line of fractions in running text; 9/11 and 24/7 are none.
  private static let denominators: Set = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100, 1000]

  /// Whether «۳/۵» is three and a half: a measure or scale follows, a zero leads, or no date has such parts.
  private func isDecimal(_ above: DigitRun, _ below: DigitRun, _ place: Int) -> Bool {
    switch near(place + 1) {
    case .percent, .permille, .scale, .measure, .year: return true
    default: break
    }
    if above.count == 1, ValueSigns.digit(units[above.start]) == 0 { return true }
    return above.count <= 2 && below.count == 2
      && units[below.start..<below.end].reduce(0, { $0 * 10 + Int(ValueSigns.digit($1) ?? 0) }) > 31
      && units[below.start..<below.end].reduce(0, { $0 * 10 + Int(ValueSigns.digit($1) ?? 0) }) != 32
  }

  /// `2 1/2`, `2½`: a fraction behind a whole number.
  private func readFraction(_ phrase: inout NumberPhrase) {
    let place = phrase.next
    guard place < atoms.count, atoms[place].gap == .none || atoms[place].gap == .space,
      let whole = phrase.value.integer, whole >= 0, whole < 1_000_000, let literal = literal(place),
      let fraction = number(of: literal, at: place), let sum = Self.sum(whole, fraction, literal)
    else { return }
    phrase.value = sum.counted(in: fraction.unit)
    phrase.next += 1
    phrase.digitCount = 0
  }

  private static func sum(_ whole: Int, _ fraction: NumberValue, _ literal: ValueLiteral) -> NumberValue? {
    if case .number = literal.content, literal.digitCount > 0 || fraction.numerator.digits.isEmpty {
      return nil
    }
    // Above the line there is less than 1,000, below the decimals of eighths at most: both are small.
    var (above, below) = (
      fraction.numerator.shifted(by: -fraction.numerator.exponent).integer ?? 0, fraction.denominator
    )
    guard fraction.numerator.exponent <= 0, fraction.numerator.exponent >= -4,
      fraction.numerator.digits.count <= 5
    else { return nil }
    for _ in 0..<(-fraction.numerator.exponent) { below *= 10 }
    guard above < below, above > 0 else { return nil }
    above += whole * below
    return NumberValue(fraction: above, over: below)
  }

  private func isLetterM(_ place: Int) -> Bool {
    guard place < atoms.count, atoms[place].gap == .none, atoms[place].end - atoms[place].start == 1 else {
      return false
    }
    return units[atoms[place].start] | 0x20 == 0x6D
  }
}

/// Words, and what joins them.
extension NumberGrammar {
  private func wordPhrase(at place: Int) -> NumberPhrase? {
    guard let first = word(place) else { return nil }
    var phrase: NumberPhrase
    switch first.kind {
    case .zero:
      phrase = NumberPhrase(value: NumberValue(DecimalNumber(0)), next: place + 1, traits: .words)
    case .half: phrase = half(place)
    case .scale, .hundred:
      guard !first.flags.contains(.attached) else { return nil }
      phrase = NumberPhrase(value: NumberValue(DecimalNumber(1)), next: place, traits: .words)
    default:
      guard let group = group(at: place) else { return nil }
      phrase = group
      if let fraction = fraction(of: group, place) { return fraction }
    }
    if phrase.isOrdinal { return phrase }
    readHalf(&phrase)
    let scaled = scale(at: phrase.next, opens: phrase.next == place)
    guard scaled.exponent > 0 else { return phrase.next == place ? nil : phrase }
    phrase = NumberPhrase(
      value: phrase.value.shifted(by: scaled.exponent), next: scaled.next, traits: .words)
    if scaled.isOrdinal { phrase.traits.insert(.ordinal) }
    if !scaled.isOrdinal { readLower(&phrase, limit: scaled.exponent) }
    return phrase
  }

  /// «نیم», "half", "half a".
  private func half(_ place: Int) -> NumberPhrase {
    let value = NumberValue(DecimalNumber(5).shifted(by: -1))
    if near(place + 1) == .article, near(place + 2) == .scale {
      return NumberPhrase(value: value, next: place + 2, traits: .words)
    }
    return NumberPhrase(value: value, next: place + 1, traits: [.words, .doubtful])
  }

  /// «یک‌سوم», "two thirds", "three quarters".
  private func fraction(of group: NumberPhrase, _ place: Int) -> NumberPhrase? {
    let next = place + 1
    guard group.next == next, let above = word(place), above.kind == .unit, !group.isOrdinal,
      next < atoms.count, atoms[next].isNear || atoms[next].gap == .dash, let part = word(next),
      part.kind == .part || part.flags.contains(.ordinal), !part.flags.contains(.doubtful)
    else { return nil }
    let below = part.kind == .scale ? 1000 : part.kind == .hundred ? 100 : part.value
    guard part.kind != .scale || part.value == 3, below > above.value,
      let value = NumberValue(fraction: above.value, over: below)
    else { return nil }
    return NumberPhrase(value: value, next: next + 1, traits: .words)
  }

  /// «و نیم», "and a half" behind a whole number.
  private func readHalf(_ phrase: inout NumberPhrase) {
    guard near(phrase.next) == .conjunction, let whole = phrase.value.integer, abs(whole) < 1_000_000_000,
      !phrase.isOrdinal
    else { return }
    let place = near(phrase.next + 1) == .article ? phrase.next + 2 : phrase.next + 1
    guard near(place) == .half, let sum = NumberValue(fraction: whole * 2 + 1, over: 2) else { return }
    phrase.value = sum
    phrase.next = place + 1
    phrase.digitCount = 0
    phrase.traits.remove(.doubtful)
  }

  /// The scale words from `place` on, multiplied: هزار میلیارد is 10^12.
  ///
  /// - Parameter opens: Whether the number begins with them; otherwise they must go on with it.
  private func scale(at place: Int, opens: Bool) -> (exponent: Int, next: Int, isOrdinal: Bool) {
    var (exponent, next) = (0, place)
    while exponent < 24, let word = word(next),
      word.kind == .scale || (word.kind == .hundred && next == place)
    {
      guard (opens && next == place) || atoms[next].isNear || atoms[next].gap == .dash else { break }
      exponent += word.value
      next += 1
      if word.flags.contains(.ordinal) { return (exponent, next, true) }
    }
    return (exponent, next, false)
  }

  /// Adds what follows a scale: «… میلیون و دویست هزار و پنج», "… thousand and five", «یک میلیون و نیم».
  private func readLower(_ phrase: inout NumberPhrase, limit: Int) {
    var limit = limit
    if near(phrase.next) == .conjunction, near(phrase.next + 1) == .half, phrase.value.denominator == 1 {
      add(DecimalNumber(5).shifted(by: limit - 1), to: &phrase, next: phrase.next + 2)
      return
    }
    for _ in 0..<8 {
      guard let start = joined(phrase.next), let term = term(at: start, below: limit) else { return }
      // "one thousand, two hundred", but a list in "one million, two".
      let isList = atoms[start].gap == .comma && term.exponent == 0 && (term.phrase.value.integer ?? 0) < 100
      guard !isList, add(term.phrase.value.numerator, to: &phrase, next: term.phrase.next) else { return }
      if term.phrase.isOrdinal { phrase.traits.insert(.ordinal) }
      guard term.exponent > 0, !term.phrase.isOrdinal else { return }
      limit = term.exponent
    }
  }

  /// Where the next smaller part begins when «و», "and", a comma or nothing joins it.
  ///
  /// In English digits only go on with a scale of their own: 3 million 200 thousand.
  private func joined(_ place: Int) -> Int? {
    guard place < atoms.count, word(place - 1)?.flags.contains(.attached) != true else { return nil }
    if near(place) == .conjunction {
      guard place + 1 < atoms.count, atoms[place + 1].isNear else { return nil }
      return word(place)?.languages == .english && literal(place + 1) != nil ? nil : place + 1
    }
    if literal(place) != nil { return atoms[place].isNear && near(place + 1) == .scale ? place : nil }
    guard let word = word(place), word.languages == .english, word.kind != .scale, word.kind != .hundred,
      atoms[place].isNear || atoms[place].gap == .comma
    else { return nil }
    return place
  }

  /// A part of a number below 10^`limit`, and the exponent of its scale.
  private func term(at place: Int, below limit: Int) -> (phrase: NumberPhrase, exponent: Int)? {
    var phrase: NumberPhrase
    if let literal = literal(place) {
      guard case .number(let number) = literal.content, literal.digitCount > 0, number.unit == .one else {
        return nil
      }
      phrase = NumberPhrase(value: number, next: place + 1, traits: [])
    } else if word(place)?.kind == .scale || word(place)?.kind == .hundred {
      phrase = NumberPhrase(value: NumberValue(DecimalNumber(1)), next: place, traits: .words)
    } else if let group = group(at: place) {
      phrase = group
    } else {
      return nil
    }
    let scaled =
      phrase.isOrdinal
      ? (exponent: 0, next: phrase.next, isOrdinal: false)
      : scale(at: phrase.next, opens: phrase.next == place)
    phrase.value = phrase.value.shifted(by: scaled.exponent)
    phrase.next = scaled.next
    if scaled.isOrdinal { phrase.traits.insert(.ordinal) }
    let magnitude = phrase.value.numerator.digits.count + phrase.value.numerator.exponent
    guard !phrase.value.numerator.digits.isEmpty, magnitude <= limit else { return nil }
    return (phrase, scaled.exponent)
  }

  /// Adds a smaller number; `false` when the digits of both are too many for one register.
  @discardableResult
  private func add(_ smaller: DecimalNumber, to phrase: inout NumberPhrase, next: Int) -> Bool {
    let larger = phrase.value.numerator
    let exponent = min(larger.exponent, smaller.exponent)
    let one = larger.shifted(by: -exponent)
    let other = smaller.shifted(by: -exponent)
    guard let sum = one.integer.flatMap({ one in other.integer.map { one + $0 } }) else { return false }
    phrase.value = NumberValue(DecimalNumber(sum).shifted(by: exponent))
    phrase.next = next
    phrase.digitCount = 0
    phrase.traits.remove(.doubtful)
    return true
  }
}
