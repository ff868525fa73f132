/// Numbers by words, for words as slices of UTF-16 units.
///
/// Words are known by a hash of 64 bits: of ten thousand words two are alike once in a hundred billion tables,
/// and a table is made of the same words every time.
struct KeyedTable: Sendable {
  /// Open addressing; 0 is free.
  private var hashes = [UInt64](repeating: 0, count: 1 << 10)
  private var values = [UInt16](repeating: 0, count: 1 << 10)
  private var count = 0

  /// The value of the units in `range`, `nil` when there is none.
  @inline(__always)
  func value(of units: [UInt16], _ range: Range<Int>, salt: UInt64 = 0) -> UInt16? {
    let hash = Self.hash(units, range, salt)
    let mask = hashes.count &- 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while hashes[place] != 0 {
      if hashes[place] == hash { return values[place] }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// Sets a value by what it was, `nil` when it is new.
  mutating func update(
    _ units: [UInt16], _ range: Range<Int>, salt: UInt64 = 0, _ change: (UInt16?) -> UInt16
  ) {
    if count * 2 >= hashes.count { grow() }
    let hash = Self.hash(units, range, salt)
    let place = place(of: hash)
    if hashes[place] == 0 {
      count += 1
      values[place] = change(nil)
    } else {
      values[place] = change(values[place])
    }
    hashes[place] = hash
  }

  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 20) & (hashes.count - 1)
    while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & (hashes.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = (hashes, values)
    hashes = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [UInt16](repeating: 0, count: old.0.count * 2)
    for (hash, value) in zip(old.0, old.1) where hash != 0 {
      let place = place(of: hash)
      hashes[place] = hash
      values[place] = value
    }
  }

  @inline(__always)
  private static func hash(_ units: [UInt16], _ range: Range<Int>, _ salt: UInt64) -> UInt64 {
    var hash = 0xcbf2_9ce4_8422_2325 ^ salt << 32
    for place in range { hash = (hash ^ UInt64(units[place])) &* 0x9e37_79b9_7f4a_7c15 }
    hash ^= hash >> 29
    return hash | 1
  }
}
