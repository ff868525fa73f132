/// Numbers with ASCII digits, `.` before the fraction and no grouping.
enum NumberFolds {
  static func folded(_ points: [UInt32]) -> [UInt32] {
    let digits = points.map { 0x30...0x39 ~= $0 ? $0 : digit($0) }
    var kept: [UInt32] = []
    var place = 0
    while place < points.count {
      if let digit = digits[place] {
        kept.append(digit)
        place += 1
        continue
      }
      if place > 0, digits[place - 1] != nil {
        if isPoint(points[place]), run(digits, from: place + 1) > 0 {
          kept.append(0x2E)
          place += 1
          continue
        }
        if isGrouping(points, digits, at: place) {
          place += 1
          continue
        }
      }
      kept.append(points[place])
      place += 1
    }
    return kept
  }

  static func isPoint(_ point: UInt32) -> Bool {
    point == 0x2E || point == 0xFF0E || point == CharacterFolds.decimalSeparator
  }

  static func isGroupSign(_ point: UInt32) -> Bool {
    point == 0x2C || point == 0xFF0C || point == 0x60C || point == CharacterFolds.thousandsSeparator
  }

  /// Whether the sign at `place` parts three digits from one to three before, or from another such group.
  private static func isGrouping(_ points: [UInt32], _ digits: [UInt32?], at place: Int) -> Bool {
    guard isGroupSign(points[place]), run(digits, from: place + 1) == 3 else { return false }
    var start = place
    while start > 0, digits[start - 1] != nil { start -= 1 }
    let length = place - start
    if start > 1, digits[start - 2] != nil {
      if isPoint(points[start - 1]) { return false }
      if length == 3, isGrouping(points, digits, at: start - 1) { return true }
    }
    return length <= 3
  }

  private static func run(_ digits: [UInt32?], from place: Int) -> Int {
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
