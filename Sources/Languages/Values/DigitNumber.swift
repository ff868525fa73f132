/// Reads digits with points, commas and grouping signs as one number, as the language writes it.
///
/// - `٫` always stands before the fraction; `٬` and narrow or no-break spaces always between thousands.
/// - `.` and `,` mean what the language's convention says, when the groups are of three digits, or of two and
///   at last three (1,20,000). A group is not led by 0: `0,125` is a decimal everywhere.
/// - Several points are a grouping when every group has three digits (1.200.000), otherwise a code (1.2.3); four
///   parts up to 255 are an address (192.168.100.200).
/// - A comma that neither groups nor stands before a fraction parts numbers: `3,5` in English are two.
struct DigitNumber {
  enum Reading {
    case number(DecimalNumber)
    case code, several
  }

  let units: UnsafeBufferPointer<UInt16>
  let convention: NumberConvention

  static func isPoint(_ unit: UInt16) -> Bool { unit == 0x2E || unit == 0xFF0E || unit == 0x66B }

  private static func isComma(_ unit: UInt16) -> Bool { unit == 0x2C || unit == 0xFF0C || unit == 0x60C }

  func read(_ runs: ArraySlice<DigitRun>) -> Reading {
    if runs.count == 1 { return .number(decimal(runs, nil)) }
    let last = units[runs[runs.endIndex - 2].end]
    if standsBeforeFraction(last), runs.count == 2 || !isSign(last, ofAny: runs.dropLast(2)) {
      let whole = runs.dropLast()
      if whole.count == 1 || isGrouped(whole) { return .number(decimal(whole, runs.last)) }
    }
    if isGrouped(runs) { return .number(decimal(runs, nil)) }
    if runs.dropLast().allSatisfy({ Self.isPoint(units[$0.end]) }), runs.count > 2 {
      return isAddress(runs) || !hasThousands(runs) ? .code : .number(decimal(runs, nil))
    }
    return runs.count == 2 && isPlainDecimal(runs, last)
      ? .number(decimal(runs.dropLast(), runs.last)) : .several
  }

  private func standsBeforeFraction(_ sign: UInt16) -> Bool {
    if sign == 0x66B { return true }
    return convention.hasDecimalComma ? sign == 0x2C : sign == 0x2E || sign == 0xFF0E
  }

  private func isSign(_ sign: UInt16, ofAny runs: ArraySlice<DigitRun>) -> Bool {
    runs.contains { units[$0.end] == sign }
  }

  /// Whether one sign parts thousands all through.
  private func isGrouped(_ runs: ArraySlice<DigitRun>) -> Bool {
    let sign = units[runs[runs.startIndex].end]
    guard runs.dropLast().allSatisfy({ units[$0.end] == sign }), groups(sign) else { return false }
    if leadsWithZero(runs) { return false }
    if convention.hasDecimalComma, sign == 0x2E, isAddress(runs) { return false }
    return hasThousands(runs) || hasLakhs(runs)
  }

  private func groups(_ sign: UInt16) -> Bool {
    if sign == 0x66B || sign == 0xFF0E { return false }
    if Self.isComma(sign) { return !convention.hasDecimalComma || sign == 0x60C }
    return sign != 0x2E || convention.hasDecimalComma
  }

  private func leadsWithZero(_ runs: ArraySlice<DigitRun>) -> Bool {
    ValueSigns.digit(units[runs[runs.startIndex].start]) == 0
  }

  private func hasThousands(_ runs: ArraySlice<DigitRun>) -> Bool {
    runs[runs.startIndex].count <= 3 && !leadsWithZero(runs) && runs.dropFirst().allSatisfy { $0.count == 3 }
  }

  private func hasLakhs(_ runs: ArraySlice<DigitRun>) -> Bool {
    guard runs.count > 2, runs[runs.startIndex].count <= 2, runs[runs.endIndex - 1].count == 3 else {
      return false
    }
    return runs.dropFirst().dropLast().allSatisfy { $0.count == 2 }
  }

  private func isAddress(_ runs: ArraySlice<DigitRun>) -> Bool {
    runs.count == 4
      && runs.allSatisfy { run in
        let value = units[run.start..<run.end].prefix(4).reduce(0) {
          $0 * 10 + Int(ValueSigns.digit($1) ?? 0)
        }
        return run.count <= 3 && value <= 255 && (run.count == 1 || ValueSigns.digit(units[run.start]) != 0)
      }
  }

  /// Whether a single sign of the other convention can only stand before a fraction.
  private func isPlainDecimal(_ runs: ArraySlice<DigitRun>, _ sign: UInt16) -> Bool {
    if Self.isPoint(sign) { return true }
    return sign == 0x2C && leadsWithZero(runs) && runs[runs.startIndex].count == 1
  }

  /// The number of these digits, with the digits of `fraction` behind the point.
  func decimal(_ runs: ArraySlice<DigitRun>, _ fraction: DigitRun?) -> DecimalNumber {
    var digits: [UInt8] = []
    for run in runs { digits += units[run.start..<run.end].map { ValueSigns.digit($0) ?? 0 } }
    guard let fraction else { return DecimalNumber(digits: digits) }
    digits += units[fraction.start..<fraction.end].map { ValueSigns.digit($0) ?? 0 }
    return DecimalNumber(digits: digits, exponent: -fraction.count)
  }
}
