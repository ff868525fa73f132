/// A number in decimal digits, exact at any length.
///
/// There is one form for each value: `0.10` and `0.1` are equal.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// The significant digits, each 0...9, with no zero at either end; empty for zero.
  package let digits: [UInt8]
  /// The power of ten of the last digit: 3 for 12,000.
  package let exponent: Int
  package let isNegative: Bool

  /// The number `digits` × 10^`exponent`; no digits are zero.
  package init(digits: some Collection<UInt8>, exponent: Int = 0, isNegative: Bool = false) {
    var kept = Array(digits.drop { $0 == 0 })
    let length = kept.count
    while kept.last == 0 { kept.removeLast() }
    self.digits = kept
    self.exponent = kept.isEmpty ? 0 : exponent + length - kept.count
    self.isNegative = isNegative && !kept.isEmpty
  }

  package init(_ value: Int) {
    var digits: [UInt8] = []
    var rest = value.magnitude
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
    self.init(digits: digits.reversed(), isNegative: value < 0)
  }

  /// The number × 10^`places`.
  package func shifted(by places: Int) -> DecimalNumber {
    DecimalNumber(digits: digits, exponent: exponent + places, isNegative: isNegative)
  }

  package var negated: DecimalNumber {
    DecimalNumber(digits: digits, exponent: exponent, isNegative: !isNegative)
  }

  /// The number as an integer of at most 18 digits; `nil` when it is none.
  package var integer: Int? {
    guard exponent >= 0, digits.count + exponent <= 18 else { return nil }
    var value = digits.reduce(0) { $0 * 10 + Int($1) }
    for _ in 0..<exponent { value *= 10 }
    return isNegative ? -value : value
  }

  /// ASCII digits with `.` before the fraction and no grouping: `-1200.5`.
  package var description: String {
    if digits.isEmpty { return "0" }
    var text = digits.map { UInt8(ascii: "0") + $0 }
    if exponent >= 0 {
      text += [UInt8](repeating: UInt8(ascii: "0"), count: exponent)
    } else {
      let missing = max(0, 1 - exponent - text.count)
      text.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "0"), count: missing), at: 0)
      text.insert(UInt8(ascii: "."), at: text.count + exponent)
    }
    return (isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
  }
}
