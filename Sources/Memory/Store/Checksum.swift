/// A 64-bit checksum over the fields of a stored row.
///
/// It tells damage, not forgery: some damaged files pass SQLite's own integrity check. Each step
/// multiplies by an odd constant and folds the high half down, eight bytes at a time.
package struct Checksum {
  private var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  package init() {}

  /// Adds a number.
  package mutating func add(_ number: Int64) {
    mix(UInt64(bitPattern: number))
  }

  /// Adds bytes and their count.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      place += 8
    }
    var tail: UInt64 = 0
    while place < bytes.count {
      tail = tail << 8 | UInt64(bytes[place])
      place += 1
    }
    mix(tail)
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
  }

  /// The value as SQLite stores integers.
  package var stored: Int64 { Int64(bitPattern: value) }
}
