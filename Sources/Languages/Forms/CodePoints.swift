/// Code points to UTF-16 and back.
enum CodePoints {
  static func encode(_ points: [UInt32]) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(points.count)
    for point in points { append(point, to: &units) }
    return units
  }

  /// Appends one code point as one unit or two.
  static func append(_ point: UInt32, to units: inout [UInt16]) {
    if point < 0x10000 {
      units.append(UInt16(truncatingIfNeeded: point))
    } else {
      units.append(UInt16(truncatingIfNeeded: 0xD7C0 + (point >> 10)))
      units.append(UInt16(truncatingIfNeeded: 0xDC00 + (point & 0x3FF)))
    }
  }

  static func decode(_ units: [UInt16]) -> [UInt32] {
    string(units).unicodeScalars.map(\.value)
  }

  /// The canonical composition (NFC) of `points`.
  static func composed(_ points: [UInt32]) -> [UInt32] {
    decode(UnicodeForms.composed(encode(points)))
  }

  /// The text of UTF-16 `units`; a surrogate without its partner is U+FFFD.
  ///
  /// Several times as fast as `String(decoding:as:)`, which has no short way for UTF-16.
  static func string(_ units: some RandomAccessCollection<UInt16>) -> String {
    // Read from plain memory: an iterator over a slice costs as much as the rest.
    units.withContiguousStorageIfAvailable(text) ?? Array(units).withUnsafeBufferPointer(text)
  }

  private static func text(_ units: UnsafeBufferPointer<UInt16>) -> String {
    String(unsafeUninitializedCapacity: units.count * 3) { bytes in
      var filled = 0
      var high: UInt32 = 0
      for unit in units {
        let unit = UInt32(unit)
        switch unit {
        case 0xDC00...0xDFFF where high != 0:
          // The replacement written for the first half gives way to the whole.
          filled -= 3
          write((high - 0xD800) << 10 + (unit - 0xDC00) + 0x10000, to: bytes, at: &filled)
          high = 0
        case 0xD800...0xDFFF:
          write(UTF8Text.replacement, to: bytes, at: &filled)
          high = unit < 0xDC00 ? unit : 0
        default:
          write(unit, to: bytes, at: &filled)
          high = 0
        }
      }
      return filled
    }
  }

  @inline(__always)
  private static func write(_ point: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at place: inout Int)
  {
    func put(_ byte: UInt32) {
      bytes[place] = UInt8(truncatingIfNeeded: byte)
      place &+= 1
    }
    if point < 0x80 { return put(point) }
    if point < 0x800 {
      put(0xC0 | point >> 6)
    } else if point < 0x10000 {
      put(0xE0 | point >> 12)
      put(0x80 | point >> 6 & 0x3F)
    } else {
      put(0xF0 | point >> 18)
      put(0x80 | point >> 12 & 0x3F)
      put(0x80 | point >> 6 & 0x3F)
    }
    put(0x80 | point & 0x3F)
  }
}
