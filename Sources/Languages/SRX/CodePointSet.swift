internal import CICU

/// A set of code points as ranges in order, neither touching nor overlapping.
struct CodePointSet: Hashable, Sendable {
  /// First and last of each range in turn.
  private(set) var pairs: [Int32]

  static let all = CodePointSet(pairs: [0, 0x10FFFF])

  init(_ point: UInt32) { pairs = [Int32(point), Int32(point)] }

  private init(pairs: [Int32]) { self.pairs = pairs }

  /// Reads a set as ICU writes it, `[\p{L}]`; `nil` when it is none.
  init?(_ pattern: String) {
    let units = Array(pattern.utf16)
    var error: Int32 = 0
    guard
      let pairs = Self.collect({ cicu_set_ranges(units, Int32(units.count), $0, $1, &error) }), error <= 0
    else { return nil }
    self.pairs = pairs
  }

  /// The set that holds `first` to `last`.
  init(from first: UInt32, through last: UInt32) { pairs = [Int32(first), Int32(last)] }

  /// The set, and all that differ from one of it by case only.
  var withCase: CodePointSet {
    let given = pairs
    let closed = Self.collect { cicu_set_with_case(given, Int32(given.count / 2), $0, $1) }
    return closed.map { CodePointSet(pairs: $0) } ?? self
  }

  /// Calls twice when the first room was too small; `nil` when the call fails.
  private static func collect(_ call: (UnsafeMutablePointer<Int32>?, Int32) -> Int32) -> [Int32]? {
    var capacity: Int32 = 256
    while true {
      var count: Int32 = 0
      let pairs = [Int32](unsafeUninitializedCapacity: Int(capacity) * 2) { buffer, used in
        count = call(buffer.baseAddress, capacity)
        used = Int(max(0, min(count, capacity))) * 2
      }
      if count < 0 { return nil }
      if count <= capacity { return pairs }
      capacity = count
    }
  }

  var complement: CodePointSet {
    var result: [Int32] = []
    var next: Int32 = 0
    for index in stride(from: 0, to: pairs.count, by: 2) {
      if pairs[index] > next { result += [next, pairs[index] - 1] }
      next = pairs[index + 1] + 1
    }
    if next <= 0x10FFFF { result += [next, 0x10FFFF] }
    return CodePointSet(pairs: result)
  }

  func union(_ other: CodePointSet) -> CodePointSet {
    let ranges = stride(from: 0, to: pairs.count, by: 2).map { (pairs[$0], pairs[$0 + 1]) }
    let others = stride(from: 0, to: other.pairs.count, by: 2).map { (other.pairs[$0], other.pairs[$0 + 1]) }
    var result: [Int32] = []
    for (first, last) in (ranges + others).sorted(by: { $0.0 < $1.0 }) {
      if let end = result.last, first <= end + 1 {
        result[result.count - 1] = max(end, last)
      } else {
        result += [first, last]
      }
    }
    return CodePointSet(pairs: result)
  }

  func intersection(_ other: CodePointSet) -> CodePointSet {
    complement.union(other.complement).complement
  }
}
