internal import CICU

/// One paragraph in which right-to-left and left-to-right text mix, and the order a screen shows it in.
///
/// Offsets are UTF-16 units. A text with paragraph separators is ordered paragraph by paragraph, one after
/// the other.
///
/// - Source: Unicode Annex 9, by ICU. Of the 91,707 lines of Unicode's BidiCharacterTest.txt ICU orders
///   30 otherwise; `BidiCharacterTests` names them by reason.
package struct Bidi: Sendable {
  /// Where a paragraph begins.
  package enum Base: Sendable {
    case leftToRight
    case rightToLeft
    /// As the first strong character runs, from the left without one; for Unicode's tests.
    /// Text of ours takes its direction from its language.
    case firstStrong

    /// The side at which lines of the language begin.
    package init(_ language: LanguageTag) {
      self = language.isRightToLeft ? .rightToLeft : .leftToRight
    }

    fileprivate var code: Int32 {
      switch self {
      case .leftToRight: Int32(cicu_base_left_to_right)
      case .rightToLeft: Int32(cicu_base_right_to_left)
      case .firstStrong: Int32(cicu_base_first_strong)
      }
    }
  }

  /// The paragraph, UTF-16.
  package let units: [UInt16]
  /// The direction that was asked for.
  package let base: Base
  /// The embedding level of each unit: odd runs from right to left.
  ///
  /// Text of one direction has one level throughout, its direction controls too.
  package let levels: [UInt8]
  /// Whether the paragraph begins at the right.
  package let isRightToLeft: Bool

  /// Resolves the levels of a paragraph; text beyond ICU's limit of 2^31 units counts as left to right.
  ///
  /// - Complexity: Linear; about 175 MB a second.
  package init(_ units: [UInt16], base: Base) {
    self.units = units
    self.base = base
    var level: Int32 = -1
    let levels = [UInt8](unsafeUninitializedCapacity: units.count) { buffer, count in
      buffer.initialize(repeating: 0)
      count = units.count
      guard let length = Int32(exactly: units.count) else { return }
      level = cicu_bidi_levels(units, length, base.code, buffer.baseAddress)
    }
    self.levels = levels
    isRightToLeft = level == 1
  }

  /// Orders a paragraph given as text; offsets are UTF-16 units of it.
  package init(_ text: String, base: Base) {
    self.init(Array(text.utf16), base: base)
  }

  /// A paragraph of a language, which decides where it begins, never the first letter.
  package init(_ text: String, language: LanguageTag) {
    self.init(text, base: Base(language))
  }

  /// For each place on screen, from the left, the unit that stands there: a permutation of all units.
  ///
  /// The units of a surrogate pair keep their own order.
  package var visualToLogical: [Int] { order(of: 0..<units.count) }

  /// For each unit its place on screen, from the left; the inverse of `visualToLogical`.
  package var logicalToVisual: [Int] {
    var places = [Int](repeating: 0, count: units.count)
    for (place, unit) in visualToLogical.enumerated() { places[unit] = place }
    return places
  }

  /// The order of one line of the wrapped paragraph: units of the paragraph, from the left.
  ///
  /// Levels come from the whole paragraph; white space at the end of the line goes to its end on screen.
  /// - Complexity: Linear in the paragraph, not in the line.
  package func order(of line: Range<Int>) -> [Int] {
    guard !line.isEmpty, let length = Int32(exactly: units.count) else { return Array(line) }
    var order = [Int32](repeating: 0, count: line.count)
    let level = cicu_bidi_order(
      units, length, base.code, Int32(line.lowerBound), Int32(line.upperBound), &order)
    guard level >= 0 else { return Array(line) }
    return order.map { Int($0) + line.lowerBound }
  }
}
