/// How a person names a unit: `article:12`, the twelfth segment of a document or unit of an import, or
/// `unit:57`, by the number that never changes.
package struct UnitName: Hashable, Sendable, CustomStringConvertible {
  package var origin: String
  /// Counted from 1.
  package var number: Int

  /// Names a unit by its origin and its place there, counted from 1.
  package init(origin: String, number: Int) {
    self.origin = origin
    self.number = number
  }

  /// Reads a name; digits may be Persian or Arabic. `nil` when the text has not this form.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
      let number = Self.number(text[text.index(after: colon)...])
    else { return nil }
    self.init(origin: String(text[..<colon]), number: number)
  }

  package var description: String { "\(origin):\(number)" }

  /// The name that holds for every unit, whatever document shows it.
  package static let permanent = "unit"

  /// Returns the number that decimal digits of any set spell; `nil` for anything else.
  package static func number(_ digits: some StringProtocol) -> Int? {
    guard !digits.isEmpty, digits.unicodeScalars.count <= 15 else { return nil }
    var value = 0
    for scalar in digits.unicodeScalars {
      let zero: UInt32
      switch scalar.value {
      case 0x30...0x39: zero = 0x30
      case 0x660...0x669: zero = 0x660
      case 0x6F0...0x6F9: zero = 0x6F0
      default: return nil
      }
      value = value * 10 + Int(scalar.value - zero)
    }
    return value
  }
}
