/// Words.
extension ValueScanner {
  /// Reads the word that begins at `start`, adds what it is, and returns where the reading goes on.
  mutating func scanWord(from start: Int) -> Int {
    var hash = ValueWords.seed
    var end = start
    var (hasJoiner, hasAnd) = (false, false)
    reading: while end < units.count {
      let unit = units[end]
      switch kind(end) {
      case .latin, .letter:
        let letter = unit < 0x700 ? folds[Int(unit)] : ValueWords.fold(unit)
        hash = ValueWords.step(hash, letter)
        if unit == Self.waw, end > start { hasAnd = true }
      case .mark: break
      case .joiner:
        guard isLetter(end + 1) else { break reading }
        hasJoiner = true
      case .apostrophe:
        guard kindOrNone(end + 1) == .latin else { break reading }
      default: break reading
      }
      end += 1
    }
    if kind(start) == .latin, let next = scanLatin(start..<end) { return next }
    if end - start <= 2, let next = scanDotted(start..<end) { return next }
    if let word = words.word(hash, start..<end, of: units, languages.union(.common)) {
      return add(word, start..<end, hash)
    }
    guard languages.contains(.persian) else { return end }
    if hasJoiner {
      addParts(start..<end)
    } else if hasAnd || units[start] == Self.waw {
      addJoined(start..<end)
    }
    return end
  }

  private static let waw: UInt16 = 0x648

  private func isLetter(_ place: Int) -> Bool {
    let kind = kindOrNone(place)
    return kind == .letter || kind == .latin
  }

  /// Takes a code (A4), or passes over an address; `nil` for an ordinary word.
  private mutating func scanLatin(_ range: Range<Int>) -> Int? {
    let end = range.upperBound
    guard end < units.count else { return nil }
    switch units[end] {
    case 0x3A where end + 2 < units.count && units[end + 1] == 0x2F && units[end + 2] == 0x2F,
      0x40 where kindOrNone(end + 1) == .latin:
      return endOfAddress(end)
    case 0x2E where range.count == 3 && units[range].allSatisfy({ $0 | 0x20 == 0x77 }):
      return endOfAddress(end)
    default:
      guard kind(end) == .digit, !isCurrency(range) else { return nil }
      let stop = appendCode(range.lowerBound, from: end, replacing: atoms.count)
      guard stop < units.count, units[stop] == 0x40 else { return stop }
      forgetAtoms(from: atoms.count - 1)
      return endOfAddress(stop)
    }
  }

  private func endOfAddress(_ place: Int) -> Int {
    var end = place
    while end < units.count, kind(end) != .space, units[end] > 0x20, kind(end) != .letter { end += 1 }
    return end
  }

  /// Whether three capital letters are the code of a usual currency.
  private func isCurrency(_ range: Range<Int>) -> Bool {
    range.count == 3 && Self.currencies.contains(Array(units[range]))
  }

  private static let currencies = Set(
    NumberWordData.split("USD EUR GBP IRR IRT AED TRY AFN PKR INR SAR IQD KWD JPY CNY CHF RUB CAD AUD").map {
      Array($0.utf16)
    })

  /// Letters with full stops, such as `p.m.`, «ه.ش.» and «ه. ش.»; `nil` when they are no such word.
  private mutating func scanDotted(_ range: Range<Int>) -> Int? {
    var end = range.upperBound
    for _ in 0..<2 {
      guard end < units.count, units[end] == 0x2E else { break }
      var next = end + 1
      if kindOrNone(next) == .space { next += 1 }
      var stop = next
      while stop < next + 3, isLetter(stop) || kindOrNone(stop) == .mark { stop += 1 }
      guard stop > next, stop < next + 3 else { break }
      end = stop
    }
    guard end > range.upperBound,
      let word = words.word(range.lowerBound..<end, of: units, languages.union(.common)),
      word.kind == .era || word.kind == .meridiem
    else { return nil }
    if end < units.count, units[end] == 0x2E { end += 1 }
    append(word, range.lowerBound..<end)
    return end
  }

  /// Adds a known word, or the longer name that it opens.
  private mutating func add(_ word: ValueWord, _ range: Range<Int>, _ hash: UInt32) -> Int {
    if word.kind == .prefix || word.flags.contains(.opens), let next = addName(range, hash) { return next }
    if word.flags.contains(.attached), range.lowerBound == 0 || kind(range.lowerBound - 1) != .digit {
      return range.upperBound
    }
    let isCapital = (0x41...0x5A).contains(units[range.lowerBound])
    if word.kind == .prefix || (word.flags.contains(.capital) && !isCapital) { return range.upperBound }
    append(word, range)
    return range.upperBound
  }

  /// Adds the longest name of up to four words that begins with the word at `range`.
  private mutating func addName(_ range: Range<Int>, _ hash: UInt32) -> Int? {
    var (hash, end) = (hash, range.upperBound)
    var name: (word: ValueWord, end: Int)?
    // Rabi' al-Awwal
    if kindOrNone(end) == .apostrophe, kindOrNone(end + 1) == .space { end += 1 }
    for _ in 0..<3 {
      guard end + 1 < units.count, isLetter(end + 1), joinsName(end) else { break }
      end += 1
      let limit = end + 12
      while end < units.count, end < limit, isLetter(end) || isInName(end) {
        let letter = ValueWords.fold(units[end])
        if letter != 0 { hash = ValueWords.step(hash, letter) }
        end += 1
      }
      if let word = words.word(hash, range.lowerBound..<end, of: units, languages.union(.common)) {
        name = (word, end)
      }
    }
    guard let name else { return nil }
    append(name.word, range.lowerBound..<name.end)
    return name.end
  }

  private func joinsName(_ place: Int) -> Bool {
    let kind = kind(place)
    return kind == .space || kind == .joiner || kind == .apostrophe || units[place] == 0x2D
  }

  private func isInName(_ place: Int) -> Bool {
    let kind = kind(place)
    return kind == .mark || (kind == .apostrophe && isLetter(place + 1))
  }
}

/// Persian number words in one word: «بیست‌وپنج», «پنج‌هزار», «بیستودو».
extension ValueScanner {
  /// Adds the parts between joiners when all of them are known, and nothing otherwise.
  private mutating func addParts(_ range: Range<Int>) {
    let count = atoms.count
    var start = range.lowerBound
    for place in range where units[place] == ValueSigns.zeroWidthNonJoiner {
      guard addPart(start..<place) else { return forgetAtoms(from: count) }
      start = place + 1
    }
    if !addPart(start..<range.upperBound) { forgetAtoms(from: count) }
  }

  private mutating func addPart(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    guard let word = words.word(range, of: units, languages.union(.common)) else { return addJoined(range) }
    append(word, range)
    return true
  }

  /// Adds number words written with «و» and no space; `false` when the letters are something else.
  @discardableResult
  private mutating func addJoined(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let count = atoms.count
    var start = range.lowerBound
    if units[start] == Self.waw, followsNumber(start) {
      append(Self.conjunction, start..<start + 1)
      start += 1
    }
    while let next = joinedPart(start..<range.upperBound) {
      append(next.word, start..<next.end)
      if next.end == range.upperBound { return true }
      append(Self.conjunction, next.end..<next.end + 1)
      start = next.end + 1
    }
    forgetAtoms(from: count)
    return false
  }

  private static let conjunction = ValueWord(kind: .conjunction, value: 0, languages: .persian)

  /// The number word that fills the range, or ends before a «و» in it.
  private func joinedPart(_ range: Range<Int>) -> (word: ValueWord, end: Int)? {
    if let word = words.word(range, of: units, .persian), Self.isNumber(word) {
      return (word, range.upperBound)
    }
    for place in range.dropFirst().dropLast() where units[place] == Self.waw {
      if let word = words.word(range.lowerBound..<place, of: units, .persian), Self.isNumber(word),
        word.kind != .unit, word.kind != .teen, !word.flags.contains(.ordinal)
      {
        return (word, place)
      }
    }
    return nil
  }

  private static func isNumber(_ word: ValueWord) -> Bool {
    switch word.kind {
    case .unit, .teen, .tens, .hundreds, .scale: true
    default: false
    }
  }

  /// Whether a number ends right before `start`, a space or a joiner between.
  private func followsNumber(_ start: Int) -> Bool {
    guard let last = atoms.last, start - last.end == 1 else { return false }
    return kind(last.end) == .space || kind(last.end) == .joiner
      ? last.word.map(Self.isNumber) ?? true : false
  }
}
