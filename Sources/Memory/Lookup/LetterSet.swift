/// Which letters occur in a word: a bit for each, and their number.
///
/// Letters of one script rarely share a bit; where they do, the bound is weaker and still right.
struct LetterSet: Sendable {
  private let bits: UInt64
  private let count: Int

  init(_ word: UnsafeBufferPointer<UInt16>) {
    var bits: UInt64 = 0
    for unit in word { bits |= 1 << UInt64(unit & 63) }
    self.bits = bits
    count = bits.nonzeroBitCount
  }

  /// Returns a lower bound of the letter distance: each letter that only one of the words has takes
  /// an edit, and one edit can serve one such letter of either word.
  @inline(__always)
  func leastDistance(to other: LetterSet) -> Int {
    max(count, other.count) &- (bits & other.bits).nonzeroBitCount
  }
}
