internal import CICU

/// One paragraph under the eyes of `DirectionLint`, in UTF-16 units.
struct DirectionLine {
  let units: [UInt16]
  /// ICU's bidirectional class of each unit.
  let classes: [UInt8]
  let base: Bidi.Base

  init(_ units: [UInt16], base: Bidi.Base) {
    self.units = units
    self.base = base
    classes = [UInt8](unsafeUninitializedCapacity: units.count) { buffer, count in
      cicu_bidi_classes(units, Int32(clamping: units.count), buffer.baseAddress)
      count = units.count
    }
  }

  var isRightToLeft: Bool { base == .rightToLeft }

  /// A letter that runs from left to right; the mark LRM is none.
  func isLeft(_ place: Int) -> Bool {
    classes[place] == UInt8(cicu_bidi_left) && units[place] != Self.leftToRightMark
  }

  /// A letter that runs from right to left; the marks RLM and ALM are none.
  func isRight(_ place: Int) -> Bool {
    let isStrong =
      classes[place] == UInt8(cicu_bidi_right) || classes[place] == UInt8(cicu_bidi_arabic_letter)
    return isStrong && !Self.isMark(units[place])
  }

  func isDigit(_ place: Int) -> Bool { Self.digit(units[place]) != nil }

  func isSpace(_ place: Int) -> Bool {
    classes[place] == UInt8(cicu_bidi_white_space) || classes[place] == UInt8(cicu_bidi_segment_separator)
      || units[place] == 0xA0
  }

  /// Whether a line begins, or something opens, before `place`.
  func isOpen(before place: Int) -> Bool {
    guard place > 0 else { return true }
    let opening: Set<UInt16> = [0x28, 0x5B, 0x7B, 0xAB, 0x201C, 0x22]
    return isSpace(place - 1) || opening.contains(units[place - 1])
  }

  func text(_ range: Range<Int>) -> String { String(decoding: units[range], as: UTF16.self) }

  /// The part of a line that is ordered to look at one place: all of it, or of a very long one some words
  /// around, so that the cost stays linear.
  static func window(around range: Range<Int>, in units: [UInt16]) -> Range<Int> {
    guard units.count > 1024 else { return 0..<units.count }
    return max(0, range.lowerBound - 256)..<min(units.count, range.upperBound + 256)
  }

  // MARK: Characters

  static let leftToRightMark: UInt16 = 0x200E
  static let rightToLeftMark: UInt16 = 0x200F
  static let arabicLetterMark: UInt16 = 0x61C

  static func isMark(_ unit: UInt16) -> Bool {
    unit == leftToRightMark || unit == rightToLeftMark || unit == arabicLetterMark
  }

  /// A mark, or a control that opens or closes a stretch.
  static func isControl(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: isMark(unit)
    }
  }

  /// The value of a digit of one of the three systems that Persian, Arabic and English write.
  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x30...0x39: Int(unit) - 0x30
    case 0x660...0x669: Int(unit) - 0x660
    case 0x6F0...0x6F9: Int(unit) - 0x6F0
    default: nil
    }
  }
}
