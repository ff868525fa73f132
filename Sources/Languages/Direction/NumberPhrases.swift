/// Numbers of several parts that read from left to right in every language, and ranges that do not.
struct NumberPhrases {
  let line: DirectionLine

  /// Signed numbers, telephone and card numbers, dates after ISO 8601, sums.
  var all: [Range<Int>] {
    var phrases: [Range<Int>] = []
    var place = 0
    while place < line.units.count {
      guard isStart(place) else {
        place += 1
        continue
      }
      let groups = Groups(line, from: place)
      if let end = groups.sum ?? groups.telephone ?? groups.date ?? groups.signed {
        phrases.append(place..<end)
        place = end
      } else {
        place = max(place + 1, groups.firstEnd)
      }
    }
    return phrases
  }

  private func isStart(_ place: Int) -> Bool {
    guard line.isOpen(before: place) || line.units[place - 1] == 0x3A else { return false }
    if line.isDigit(place) { return true }
    return Groups.isSign(line.units[place]) && place + 1 < line.units.count && line.isDigit(place + 1)
  }

  /// Ranges such as ۵-۱۰ at the start of a line, which alone there run from left to right.
  var ranges: [LineFinding] {
    guard let start = line.units.indices.first(where: { !line.isSpace($0) }), line.isDigit(start) else {
      return []
    }
    let groups = Groups(line, from: start)
    guard let range = groups.range, line.units[start] >= 0x6F0 else { return [] }
    let order = Bidi(line.units, base: line.base).logicalToVisual
    guard order[range.lowerBound] < order[range.upperBound - 1] else { return [] }
    return [
      LineFinding(
        kind: .flippedNumber, range: range,
        sentence: "The range \(line.text(range)) is drawn from left to right here, and elsewhere in the "
          + "language from right to left; ALM turns it.",
        replacement: "\u{61C}" + line.text(range))
    ]
  }

  /// The groups of digits from one place on, and the signs between them.
  private struct Groups {
    let line: DirectionLine
    let start: Int
    private(set) var digits: [Range<Int>] = []

    init(_ line: DirectionLine, from start: Int) {
      self.line = line
      self.start = start
      var place = line.isDigit(start) ? start : start + 1
      while place < line.units.count, line.isDigit(place), digits.count < 12 {
        let first = place
        while place < line.units.count, line.isDigit(place) || isInNumber(place) { place += 1 }
        digits.append(first..<place)
        place += gap(at: place)
      }
    }

    /// The end of the first group, from which a search goes on.
    var firstEnd: Int { digits.first?.upperBound ?? start }

    static func isSign(_ unit: UInt16) -> Bool { [0x2B, 0x2D, 0x2212].contains(unit) }

    /// A single sign that keeps two digits one number.
    private func isInNumber(_ place: Int) -> Bool {
      [0x2E, 0x2C, 0x2F, 0x3A, 0x66B, 0x66C].contains(line.units[place]) && place > 0
        && line.isDigit(place - 1)
        && place + 1 < line.units.count && line.isDigit(place + 1)
    }

    /// What parts two groups: a space, or an operator with or without spaces.
    private func gap(at place: Int) -> Int {
      let operators: Set<UInt16> = [0x2B, 0x2D, 0x2212, 0xD7, 0xF7, 0x2A, 0x3D]
      let next = line.units[place...].prefix(3)
      if next.first.map(operators.contains) == true { return 1 }
      guard next.first == 0x20 else { return 0 }
      let isSpaced = next.count == 3 && operators.contains(next[place + 1]) && next[place + 2] == 0x20
      return isSpaced ? 3 : 1
    }

    private func sign(after group: Int) -> [UInt16] {
      guard group + 1 < digits.count else { return [] }
      return line.units[digits[group].upperBound..<digits[group + 1].lowerBound].filter { $0 != 0x20 }
    }

    private var isSigned: Bool { !line.isDigit(start) }

    /// Whether nothing that belongs to a word or number follows.
    private func isFree(_ end: Int) -> Bool {
      guard end < line.units.count else { return true }
      return !line.isLeft(end) && !line.isRight(end) && !line.isDigit(end)
        && ![0x2D, 0x2B, 0x5F, 0x40, 0x2F].contains(line.units[end])
    }

    /// `2+3=5`: groups with operators, an equals sign among them; `۵+۱` is also a name, read either way.
    var sum: Int? {
      var signs: [UInt16] = []
      while !sign(after: signs.count).isEmpty { signs += sign(after: signs.count) }
      guard !signs.isEmpty, signs.contains(0x3D), signs.count < digits.count else {
        return nil
      }
      let end = digits[signs.count].upperBound
      return isFree(end) ? end : nil
    }

    /// `+98 21 5555`, `021-88881234`, `6037 9911 1234 5678`.
    var telephone: Int? {
      let parts = digits.enumerated().prefix {
        $0.offset == 0 || [[], [0x2D]].contains(sign(after: $0.offset - 1))
      }
      .map(\.element)
      guard parts.count > 1, let end = parts.last?.upperBound, isFree(end) else { return nil }
      guard parts.allSatisfy({ $0.allSatisfy(line.isDigit) }) else { return nil }
      let count = parts.reduce(0) { $0 + $1.count }
      if isSigned { return line.units[start] == 0x2B && count >= 7 ? end : nil }
      if parts.allSatisfy({ $0.count == 4 }) { return parts.count == 4 ? end : nil }
      let isArea = DirectionLine.digit(line.units[parts[0].lowerBound]) == 0 && 3...4 ~= parts[0].count
      return isArea && 8...12 ~= count ? end : nil
    }

    /// `2024-01-15`; with Persian digits it reads from right to left as well as a range does.
    var date: Int? {
      guard !isSigned, digits.count >= 3, sign(after: 0) == [0x2D], sign(after: 1) == [0x2D] else {
        return nil
      }
      let end = digits[2].upperBound
      let isLatin = (start..<end).allSatisfy { line.units[$0] < 0x80 && line.units[$0] != 0x20 }
      return isLatin && digits[0].count == 4 && digits[1].count <= 2 && digits[2].count <= 2 && isFree(end)
        ? end : nil
    }

    /// `-5`, `+98`; in `۵۳ -۱۹۴۶` the sign joins two years.
    var signed: Int? {
      let before = line.units[..<start].last { $0 != 0x20 }
      guard isSigned, before.flatMap(DirectionLine.digit) == nil, let end = digits.first?.upperBound else {
        return nil
      }
      return isFree(end) ? end : nil
    }

    /// `۵-۱۰` with the smaller number first.
    var range: Range<Int>? {
      guard digits.count >= 2, sign(after: 0) == [0x2D], sign(after: 1).isEmpty else { return nil }
      let place = start..<digits[1].upperBound
      guard place.count == digits[0].count + digits[1].count + 1, isFree(place.upperBound) else { return nil }
      guard let first = value(digits[0]), let second = value(digits[1]), first < second else { return nil }
      return place
    }

    private func value(_ group: Range<Int>) -> Int? {
      guard group.count <= 4 else { return nil }
      return group.reduce(0) { value, place in
        value.flatMap { old in DirectionLine.digit(line.units[place]).map { old * 10 + $0 } }
      }
    }
  }
}
