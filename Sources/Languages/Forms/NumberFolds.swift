/// Numbers with ASCII digits, `.` before the fraction and no grouping.
struct NumberFolds {
  private let points: [UInt32]
  /// The ASCII digit of each character that is one.
  private let digits: [UInt32?]
  /// Whether a digit belongs to a number, and not to a Latin word such as `A4`.
  private var isNumber: [Bool] = []

  /// - Parameter isLatin: Whether a character is a letter whose words take in digits; `nil` for its marks.
  init(_ points: [UInt32], isLatin: (UInt32) -> Bool?) {
    self.points = points
    digits = points.map { 0x30...0x39 ~= $0 ? $0 : Self.digit($0) }
    var isInWord = false
    for (point, digit) in zip(points, digits) {
      if digit == nil, let isLatin = isLatin(point) { isInWord = isLatin }
      isNumber.append(digit != nil && !isInWord)
    }
  }

  /// What becomes of each character: another one, itself, or nothing.
  func folded() -> [UInt32?] {
    points.indices.map { place in
      if let digit = digits[place] { return digit }
      if place == 0 || !isNumber[place - 1] { return points[place] }
      if Self.isPoint(points[place]), run(from: place + 1) > 0 { return 0x2E }
      return isGrouping(at: place) ? nil : points[place]
    }
  }

  static func isPoint(_ point: UInt32) -> Bool {
    point == 0x2E || point == 0xFF0E || point == CharacterFolds.decimalSeparator
  }

  static func isGroupSign(_ point: UInt32) -> Bool {
    point == 0x2C || point == 0xFF0C || point == 0x60C || point == CharacterFolds.thousandsSeparator
  }

  /// Whether the sign at `place` parts three digits from one to three before, or from another such group.
  private func isGrouping(at place: Int) -> Bool {
    guard Self.isGroupSign(points[place]), run(from: place + 1) == 3 else { return false }
    var start = place
    while start > 0, digits[start - 1] != nil { start -= 1 }
    let length = place - start
    // After a fraction nothing is grouped.
    let isFraction = start > 1 && isNumber[start - 2] && Self.isPoint(points[start - 1])
    return length <= 3 && !isFraction
  }

  private func run(from place: Int) -> Int {
    var end = place
    while end < digits.count, digits[end] != nil { end += 1 }
    return end - place
  }

  /// The ASCII digit of a decimal digit of any script, full-width ones aside: they differ in width alone.
  private static func digit(_ point: UInt32) -> UInt32? {
    if point < 0x660 || CharacterFolds.isWidthForm(point) { return nil }
    return UnicodeForms.describe(point).digit.map { 0x30 + $0 }
  }
}
