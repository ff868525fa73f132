/// Finds the pieces of a text that may be part of a value: digits, and the words of numbers and dates.
///
/// One pass by hand over UTF-16: nothing is looked at for every word but its hash.
struct ValueScanner {
  let units: UnsafeBufferPointer<UInt16>
  let convention: NumberConvention
  /// `ValueSigns.kinds` and `.folds`, at hand.
  let kinds: UnsafeBufferPointer<ValueSigns.Kind>
  let folds: UnsafeBufferPointer<UInt16>
  let words = ValueWords.all
  let languages: ValueWord.Languages
  private var chain: DigitChain
  private(set) var atoms: [ValueAtom] = []
  private(set) var literals: [ValueLiteral] = []

  private init(
    _ units: UnsafeBufferPointer<UInt16>, _ convention: NumberConvention,
    _ kinds: UnsafeBufferPointer<ValueSigns.Kind>, _ folds: UnsafeBufferPointer<UInt16>
  ) {
    self.units = units
    self.convention = convention
    self.kinds = kinds
    self.folds = folds
    languages = convention.words
    chain = DigitChain(units, convention)
  }

  /// The atoms of a text, in order, and the literals they point to.
  static func scan(
    _ units: UnsafeBufferPointer<UInt16>, _ convention: NumberConvention
  ) -> (atoms: [ValueAtom], literals: [ValueLiteral]) {
    ValueSigns.kinds.withUnsafeBufferPointer { kinds in
      ValueSigns.folds.withUnsafeBufferPointer { folds in
        var scanner = ValueScanner(units, convention, kinds, folds)
        scanner.scan()
        return (scanner.atoms, scanner.literals)
      }
    }
  }

  private mutating func scan() {
    var place = 0
    while place < units.count {
      switch kind(place) {
      case .latin, .letter: place = scanWord(from: place)
      case .digit: place = scanDigits(from: place)
      case .fraction: place = scanFraction(at: place)
      default: place += 1
      }
    }
  }

  @inline(__always)
  func kind(_ place: Int) -> ValueSigns.Kind {
    let unit = units[place]
    return unit < 0x700 ? kinds[Int(unit)] : ValueSigns.slowKind(unit)
  }

  /// The kind of the unit at `place`; `.other` beyond the ends.
  func kindOrNone(_ place: Int) -> ValueSigns.Kind {
    place >= 0 && place < units.count ? kind(place) : .other
  }

  mutating func append(_ word: ValueWord, _ range: Range<Int>) {
    atoms.append(
      ValueAtom(start: range.lowerBound, end: range.upperBound, gap: gap(range), word: word, literal: -1))
  }

  mutating func append(_ literal: ValueLiteral, _ range: Range<Int>) {
    atoms.append(
      ValueAtom(
        start: range.lowerBound, end: range.upperBound, gap: gap(range), word: nil, literal: literals.count))
    literals.append(literal)
  }

  /// Forgets the atoms from `count` on, which are words.
  mutating func forgetAtoms(from count: Int) { atoms.removeSubrange(count...) }

  private func gap(_ range: Range<Int>) -> ValueAtom.Gap {
    guard let last = atoms.last, range.lowerBound - last.end <= 6 else { return .far }
    var gap = ValueAtom.Gap.none
    for unit in units[last.end..<range.lowerBound] where !ValueSigns.isControl(unit) {
      guard let next = Self.gap(gap, unit) else { return .far }
      gap = next
    }
    return gap
  }

  /// What stands between two atoms when `unit` follows `gap`.
  private static func gap(_ gap: ValueAtom.Gap, _ unit: UInt16) -> ValueAtom.Gap? {
    switch unit {
    case 0x20, 0xA0, 0x2009, 0x202F: gap == .none ? .space : gap
    case ValueSigns.zeroWidthNonJoiner: gap == .none ? .joiner : gap
    case 0x2C, 0x60C: gap == .none || gap == .space ? .comma : nil
    case 0x2E: gap == .none ? .dot : nil
    default:
      (ValueSigns.isDash(unit) || ValueSigns.isSlash(unit)) && (gap == .none || gap == .space) ? .dash : nil
    }
  }
}

/// Digits with the signs around them.
extension ValueScanner {
  private mutating func scanFraction(at place: Int) -> Int {
    if let (above, below) = ValueSigns.fraction(units[place]),
      let number = NumberValue(fraction: above, over: below)
    {
      append(ValueLiteral(content: .number(number)), place..<place + 1)
      _ = readPercent(behind: place + 1)
    }
    return place + 1
  }

  private mutating func scanDigits(from start: Int) -> Int {
    if let end = scanTelephone(from: start) { return end }
    var end = chain.read(from: start)
    let first = atoms.count
    for (range, literal) in chain.found { append(literal, range) }
    end = readPercent(behind: end)
    readSigns(before: first)
    return readLetters(behind: end)
  }

  /// Digits in groups after `+` or with a leading zero: `+98 21 …`, `0912 345 6789`.
  private mutating func scanTelephone(from start: Int) -> Int? {
    let hasPlus = start > 0 && (units[start - 1] == 0x2B || units[start - 1] == 0xFF0B)
    guard hasPlus || ValueSigns.digit(units[start]) == 0 else { return nil }
    var digits: [UInt16] = []
    var (end, groups, firstLength) = (start, 1, 0)
    while digits.count <= 16 {
      while end < units.count, digits.count <= 16, let digit = ValueSigns.digit(units[end]) {
        digits.append(0x30 + UInt16(digit))
        end += 1
      }
      if firstLength == 0 { firstLength = digits.count }
      guard end + 1 < units.count, isTelephoneGap(units[end]), ValueSigns.digit(units[end + 1]) != nil else {
        break
      }
      groups += 1
      end += 1
    }
    let isTelephone =
      hasPlus
      ? (8...15).contains(digits.count) : groups > 1 && firstLength >= 3 && (8...13).contains(digits.count)
    guard isTelephone, !isLatinOrSign(end) else { return nil }
    append(
      ValueLiteral(content: .code(CodePoints.string((hasPlus ? [0x2B] : []) + digits))),
      hasPlus ? start - 1..<end : start..<end)
    return end
  }

  private func isTelephoneGap(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0xA0 || ValueSigns.isDash(unit)
  }

  /// Whether the digits go on in a way no telephone number does.
  private func isLatinOrSign(_ place: Int) -> Bool {
    guard place < units.count else { return false }
    let goesOn = [0x2E, 0x2C, 0x3A, 0x2F, 0x66B, 0x66C].contains(units[place])
    return kind(place) == .latin || kind(place) == .digit || (goesOn && kindOrNone(place + 1) == .digit)
  }

  /// Reads a sign of percent behind the last literal, and returns where the reading goes on.
  private mutating func readPercent(behind end: Int) -> Int {
    var place = end
    while place < units.count, place < end + 3, kind(place) == .space || ValueSigns.isControl(units[place]) {
      place += 1
    }
    guard place < units.count else { return end }
    return setUnit(of: atoms.count - 1, by: units[place], to: place + 1) ? place + 1 : end
  }

  /// Gives a number its unit when `sign` is one, and stretches it to `edge`.
  private mutating func setUnit(of atom: Int, by sign: UInt16, to edge: Int) -> Bool {
    let unit: NumberValue.Unit
    if ValueSigns.isPercent(sign) {
      unit = .percent
    } else if ValueSigns.isPermille(sign) {
      unit = .permille
    } else {
      return false
    }
    guard atom >= 0, atoms[atom].literal >= 0 else { return false }
    guard let number = numberOrDecimal(atoms[atom].literal) else { return false }
    literals[atoms[atom].literal].content = .number(number.counted(in: unit))
    literals[atoms[atom].literal].digitCount = 0
    atoms[atom].start = min(atoms[atom].start, edge)
    atoms[atom].end = max(atoms[atom].end, edge)
    return true
  }

  /// The number of a literal that is one; a slash before a sign of percent is a decimal where that is written.
  private func numberOrDecimal(_ literal: Int) -> NumberValue? {
    switch literals[literal].content {
    case .number(let number): return number
    case .slash(let whole, let fraction) where convention.hasDecimalSlash:
      let reader = DigitNumber(units: units, convention: convention)
      return NumberValue(reader.decimal([whole], fraction))
    default: return nil
    }
  }

  /// Reads minus, percent and currency signs that stand directly before the literal of an atom.
  private mutating func readSigns(before atom: Int) {
    guard atom < atoms.count else { return }
    let place = behindControls(atoms[atom].start)
    guard place > (atom == 0 ? 0 : atoms[atom - 1].end) else { return }
    let sign = units[place - 1]
    if ValueSigns.isCurrency(sign) { literals[atoms[atom].literal].hasCurrency = true }
    if place < 2 || kindOrNone(place - 2) != .digit { _ = setUnit(of: atom, by: sign, to: place - 1) }
    guard sign == 0x2D || sign == 0x2212, standsAlone(place - 1),
      case .number(let number) = literals[atoms[atom].literal].content
    else { return }
    literals[atoms[atom].literal].content = .number(number.negated)
    literals[atoms[atom].literal].digitCount = 0
    atoms[atom].start = place - 1
  }

  /// The end of what stands before `place`, marks of direction left out.
  private func behindControls(_ place: Int) -> Int {
    var place = place
    for _ in 0..<3 where place > 0 && ValueSigns.isControl(units[place - 1]) { place -= 1 }
    return place
  }

  /// Whether a dash stands at the beginning or after white space, a bracket or a sign, and after no digit.
  private func standsAlone(_ dash: Int) -> Bool {
    var place = behindControls(dash)
    guard place > 0 else { return true }
    switch kind(place - 1) {
    case .digit, .latin, .letter, .mark, .fraction: return false
    case .other: return !ValueSigns.isDash(units[place - 1])
    default: break
    }
    for _ in 0..<4 where place > 0 && kind(place - 1) == .space { place -= 1 }
    return kindOrNone(behindControls(place) - 1) != .digit
  }

  /// Looks at Latin letters directly behind digits: a unit stays a word, anything else makes a code (2FA).
  private mutating func readLetters(behind end: Int) -> Int {
    guard kindOrNone(end) == .latin, let last = atoms.last, last.literal >= 0, last.end == end else {
      return end
    }
    var stop = end
    while kindOrNone(stop) == .latin { stop += 1 }
    let goesOn = kindOrNone(stop) == .digit
    switch literals[last.literal].content {
    // The T of 2022-02-13T14:30.
    case .date, .time: return goesOn && stop == end + 1 ? stop : end
    case .number, .slash, .code: break
    }
    let isUnit =
      words.word(end..<stop, of: units, languages.union(.common)).map(Self.mayFollowDigits)
      ?? (stop - end > 2)
    if isUnit, !goesOn { return end }
    return appendCode(last.start, from: stop, replacing: atoms.count - 1)
  }

  private static func mayFollowDigits(_ word: ValueWord) -> Bool {
    switch word.kind {
    case .ordinalSuffix, .scale, .measure, .meridiem, .percent, .month: true
    default: false
    }
  }

  /// Adds letters and digits in one word as a code, and returns its end.
  mutating func appendCode(_ start: Int, from place: Int, replacing count: Int) -> Int {
    var end = place
    while end < units.count {
      let isPoint = units[end] == 0x2E && kindOrNone(end + 1) == .digit && kindOrNone(end - 1) == .digit
      guard kind(end) == .latin || kind(end) == .digit || isPoint else { break }
      end += 1
    }
    forgetAtoms(from: count)
    append(ValueLiteral(content: .code(DigitChain.code(units, start..<end))), start..<end)
    return end
  }
}
