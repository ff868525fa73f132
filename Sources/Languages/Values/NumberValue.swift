/// The value of a number in a text: a decimal, a fraction, a share of a hundred.
///
/// There is one form for each value: `1/2`, `½`, `0.5` and «نیم» are equal, `50%` is not the same as `0.5`.
package struct NumberValue: Hashable, Sendable, CustomStringConvertible {
  /// What the number counts in.
  package enum Unit: String, Hashable, Sendable {
    case one
    case percent = "%"
    case permille = "‰"
  }

  /// The number, or what stands above the line of a fraction that has no end in decimals.
  package let numerator: DecimalNumber
  /// 1, or what stands below the line: no factor in common with the numerator, nor with 10.
  package let denominator: Int
  package let unit: Unit

  package init(_ decimal: DecimalNumber, unit: Unit = .one) {
    self.init(decimal, 1, unit)
  }

  private init(_ numerator: DecimalNumber, _ denominator: Int, _ unit: Unit) {
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
  }

  /// A fraction; `nil` when the line stands over zero or the numbers are beyond a million.
  package init?(fraction numerator: Int, over denominator: Int) {
    guard denominator > 0, abs(numerator) <= 1_000_000_000, denominator <= 1_000_000 else { return nil }
    let common = Self.divisor(abs(numerator), denominator)
    var (above, below, exponent) = (numerator / common, denominator / common, 0)
    while below % 2 == 0 { (above, below, exponent) = (above * 5, below / 2, exponent - 1) }
    while below % 5 == 0 { (above, below, exponent) = (above * 2, below / 5, exponent - 1) }
    self.init(DecimalNumber(above).shifted(by: exponent), below, .one)
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? max(1, one) : divisor(other, one % other)
  }

  /// The same number, counted in `unit`.
  package func counted(in unit: Unit) -> NumberValue { NumberValue(numerator, denominator, unit) }

  package var negated: NumberValue { NumberValue(numerator.negated, denominator, unit) }

  /// The number × 10^`places`.
  package func shifted(by places: Int) -> NumberValue {
    NumberValue(numerator.shifted(by: places), denominator, unit)
  }

  /// The number when it is a whole one without unit.
  package var integer: Int? { denominator == 1 && unit == .one ? numerator.integer : nil }

  /// `1200.5`, `1/3`, `12%`.
  package var description: String {
    numerator.description + (denominator == 1 ? "" : "/\(denominator)") + (unit == .one ? "" : unit.rawValue)
  }
}
