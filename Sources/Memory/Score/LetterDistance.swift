/// The number of letters (UTF-16 units) to insert, delete or replace between one word and others.
///
/// The word is prepared once: for each letter, the places where it stands as bits of a machine
/// word. Each other word then costs a few instructions a letter.
///
/// - Source: G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999), in
///   the form of H. Hyyrö (2003) for the distance between whole strings.
struct LetterDistance: ~Copyable {
  /// For each unit, the bits of the places where it stands in the prepared word.
  private let places: UnsafeMutablePointer<UInt64>
  private var word: [UInt16] = []

  init() {
    places = .allocate(capacity: 1 << 16)
    places.initialize(repeating: 0, count: 1 << 16)
  }

  deinit { places.deallocate() }

  /// Prepares `word`, of 1...`Score.longestNearWord` units, in place of the one before.
  mutating func prepare(_ word: UnsafeBufferPointer<UInt16>) {
    precondition(1...Score.longestNearWord ~= word.count, "a prepared word has 1...64 units")
    for unit in self.word { places[Int(unit)] = 0 }
    self.word.removeAll(keepingCapacity: true)
    self.word.append(contentsOf: word)
    for (place, unit) in word.enumerated() { places[Int(unit)] |= 1 << UInt64(place) }
  }

  /// Returns the distance from the prepared word to `other`.
  borrowing func distance(to other: UnsafeBufferPointer<UInt16>) -> Int {
    let last: UInt64 = 1 << UInt64(word.count &- 1)
    var score = word.count
    var up = ~UInt64(0)
    var down: UInt64 = 0
    for unit in other {
      let equal = places[Int(unit)]
      let diagonal = (((equal & up) &+ up) ^ up) | equal | down
      var right = down | ~(diagonal | up)
      var left = up & diagonal
      if right & last != 0 { score &+= 1 }
      if left & last != 0 { score &-= 1 }
      right = (right << 1) | 1
      left <<= 1
      up = left | ~(diagonal | right)
      down = right & diagonal
    }
    return score
  }
}
