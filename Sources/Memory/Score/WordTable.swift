import Languages

/// Distinct words, numbered from 0 in the order in which they came.
///
/// Their letters lie in one arena, found through an open-addressing table of numbers: no
/// object per word.
struct WordTable: Sendable {
  /// What stands for a word that is not in the table.
  static let unknown = UInt32.max

  private var units: [UInt16] = []
  private var starts: [UInt32] = [0]
  private(set) var kinds: [KeyWord.Kind] = []
  /// Number of a word plus one; 0 where a slot is free. The count is a power of two.
  private var slots: [UInt32]

  /// Makes a table that has room for about half as many words as `slots`, a power of two, before it grows.
  init(slots: Int = 1 << 12) {
    self.slots = [UInt32](repeating: 0, count: slots)
  }

  var count: Int { kinds.count }

  /// Returns the number of a word, which is added when it is new.
  mutating func intern(
    _ word: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind
  ) -> (number: UInt32, isNew: Bool) {
    let slot = slot(of: word, kind: kind)
    if slots[slot] != 0 { return (slots[slot] - 1, false) }
    let number = UInt32(count)
    slots[slot] = number + 1
    units.append(contentsOf: word)
    starts.append(UInt32(units.count))
    kinds.append(kind)
    if count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// Returns the number of a word, or `unknown`.
  func number(of word: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind) -> UInt32 {
    let slot = slot(of: word, kind: kind)
    return slots[slot] == 0 ? Self.unknown : slots[slot] - 1
  }

  /// Calls `body` with the units of a word.
  func withUnits<R>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt16>) -> R) -> R {
    let range = Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
    return units.withUnsafeBufferPointer { body(.init(rebasing: $0[range])) }
  }

  // MARK: The table

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind) -> Int {
    let mask = slots.count &- 1
    var slot = Self.hash(word) & mask
    while slots[slot] != 0 {
      if isEqual(Int(slots[slot]) &- 1, word, kind) { return slot }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt16>, _ kind: KeyWord.Kind) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count, kinds[number] == kind else { return false }
    for place in 0..<word.count where units[start + place] != word[place] { return false }
    return true
  }

  /// A multiplicative hash; the high bits, which depend on every unit, are brought down at the end.
  private static func hash(_ word: UnsafeBufferPointer<UInt16>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x9e37_79b9_7f4a_7c15 }
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      let range = Int(starts[number])..<Int(starts[number + 1])
      var slot = units.withUnsafeBufferPointer { Self.hash(.init(rebasing: $0[range])) } & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
