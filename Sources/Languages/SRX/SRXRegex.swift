internal import CICU

/// A regular expression of a rule, run by ICU under limits.
///
/// It looks at one line: `^` and `$` are its edges. For one thread at a time.
final class SRXRegex {
  /// What it is matched against.
  enum Part {
    /// Text before a place: a match must end there.
    case before
    /// Text after a place: a match must begin there.
    case after
    /// A language tag: the whole of it must match, in any case.
    case whole
  }

  private let handle: OpaquePointer
  private let pattern: String
  private let place: SRXPlace

  /// Compiles the pattern of a file.
  ///
  /// - Throws: `SRXError.badPattern` when ICU does not accept it.
  init(_ pattern: String, as part: Part, of place: SRXPlace) throws(SRXError) {
    self.pattern = pattern
    self.place = place
    let suffix = part == .after ? "" : ")\\z"
    let text = Array(((part == .after ? "" : "(?:") + SRXDialect.icuPattern(pattern) + suffix).utf16)
    var offset: Int32 = 0
    var error: Int32 = 0
    guard
      let handle = cicu_regex_open(text, Int32(text.count), part == .whole ? 1 : 0, &offset, &error)
    else {
      let reason = SRXDialect.reason(String(cString: cicu_error_name(error)))
      throw .badPattern(
        place, pattern: pattern, place: max(0, Int(offset) - (part == .after ? 0 : 3)), reason: reason)
    }
    self.handle = handle
  }

  deinit { cicu_regex_close(handle) }

  /// Returns whether a match begins in `window` and ends at its end.
  func ends(
    in window: Range<Int>, of line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) -> Bool {
    try run(window, line, &budget, cicu_regex_finds)
  }

  /// Returns whether a match begins at the start of `window`; it cannot pass its end.
  func begins(
    in window: Range<Int>, of line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget
  ) throws(SRXError) -> Bool {
    try run(window, line, &budget, cicu_regex_begins)
  }

  /// Returns whether the whole line matches.
  func isWhole(_ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget) throws(SRXError) -> Bool {
    try run(0..<line.count, line, &budget, cicu_regex_begins)
  }

  private typealias Call = (
    OpaquePointer?, UnsafePointer<UInt16>?, Int32, Int32, Int32, UnsafeMutablePointer<Int64>?,
    UnsafeMutablePointer<Int32>?
  ) -> Int32

  private func run(
    _ window: Range<Int>, _ line: UnsafeBufferPointer<UInt16>, _ budget: inout SRXBudget, _ call: Call
  ) throws(SRXError) -> Bool {
    var error: Int32 = 0
    budget.steps -= SRXBudget.stepsOfCall + window.count * SRXBudget.stepsOfUnit
    var ticks = Int64(max(1, budget.steps / SRXBudget.stepsOfTick))
    let before = ticks
    let found = call(
      handle, line.baseAddress, Int32(line.count), Int32(window.lowerBound), Int32(window.upperBound), &ticks,
      &error)
    budget.steps -= Int(before - ticks) * SRXBudget.stepsOfTick
    if error > 0 || budget.steps < 0 { throw .tooSlow(place, pattern: pattern) }
    return found != 0
  }
}
