/// Numbers that mix digits of several systems, `۱٤۰۰`.
struct DigitFindings {
  let line: DirectionLine
  let language: LanguageTag

  var all: [LineFinding] {
    numbers.compactMap { number in
      let digits = number.filter(line.isDigit)
      guard Set(digits.map { Self.zero(line.units[$0]) }).count > 1 else { return nil }
      let units = line.units[number].map { unit in
        DirectionLine.digit(unit).map { UInt16($0) + zero(of: number) } ?? unit
      }
      return LineFinding(
        kind: .mixedDigits, range: number,
        sentence: "The number \(line.text(number)) mixes digits of several systems.",
        replacement: String(decoding: units, as: UTF16.self))
    }
  }

  /// Digits, and single signs for decimals and thousands between them.
  private var numbers: [Range<Int>] {
    var numbers: [Range<Int>] = []
    var place = 0
    while place < line.units.count {
      guard line.isDigit(place) else {
        place += 1
        continue
      }
      let start = place
      while place < line.units.count, line.isDigit(place) || isJoint(place) { place += 1 }
      numbers.append(start..<place)
    }
    return numbers
  }

  private func isJoint(_ place: Int) -> Bool {
    let signs: Set<UInt16> = [0x2C, 0x2E, 0x66B, 0x66C]
    return signs.contains(line.units[place]) && place > 0 && line.isDigit(place - 1)
      && place + 1 < line.units.count && line.isDigit(place + 1)
  }

  /// The zero of the system to write the number in: Latin beside a Latin letter, else the language's.
  private func zero(of number: Range<Int>) -> UInt16 {
    let isInLatinWord =
      number.lowerBound > 0 && line.isLeft(number.lowerBound - 1)
      || number.upperBound < line.units.count && line.isLeft(number.upperBound)
    if isInLatinWord || !line.isRightToLeft { return 0x30 }
    switch language.primary {
    case "ar", "ara", "arz", "apc", "acm", "ckb", "sd", "snd": return 0x660
    case "he", "heb", "yi", "yid": return 0x30
    default: return 0x6F0
    }
  }

  private static func zero(_ unit: UInt16) -> UInt16 {
    DirectionLine.digit(unit).map { unit - UInt16($0) } ?? unit
  }
}
