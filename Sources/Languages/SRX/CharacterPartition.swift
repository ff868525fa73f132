/// Characters that no rule tells apart are one symbol: the alphabet of the automata.
struct CharacterPartition {
  /// The symbol of each UTF-16 unit; `surrogate` for the halves of pairs.
  private(set) var symbols: [UInt16]
  /// Where the symbol changes beyond the units, and to which.
  private var starts: [Int32] = []
  private var symbolsFrom: [UInt16] = []
  /// What `\b` takes each symbol for.
  private(set) var kinds: [SRXKind] = []
  /// A bit for each symbol, set after set.
  private var bits: [UInt64] = []
  private let wordsPerSet: Int

  static let surrogate = UInt16.max

  var count: Int { kinds.count }

  init(_ sets: [CodePointSet]) {
    symbols = [UInt16](repeating: 0, count: 0x10000)
    let intervals = Self.intervals(sets)
    var members: [[Int]] = []
    for interval in intervals where interval.isNew { members.append(interval.sets) }
    wordsPerSet = (members.count + 63) / 64
    bits = [UInt64](repeating: 0, count: sets.count * wordsPerSet)
    for (symbol, containing) in members.enumerated() {
      for set in containing { bits[set * wordsPerSet + symbol / 64] |= 1 << (symbol % 64) }
      kinds.append(
        containing.contains(CharacterSets.ignorable)
          ? .ignorable : containing.contains(CharacterSets.word) ? .word : .other)
    }
    for (index, interval) in intervals.enumerated() {
      let end = index + 1 < intervals.count ? intervals[index + 1].start : 0x110000
      fill(interval.start..<end, with: UInt16(interval.symbol))
    }
    for unit in 0xD800...0xDFFF { symbols[unit] = Self.surrogate }
  }

  private struct Interval {
    var start: Int32
    var symbol: Int
    var isNew: Bool
    /// The sets that hold its code points; given once for each symbol.
    var sets: [Int]
  }

  /// Sweeps over all code points at which some set begins or ends.
  private static func intervals(_ sets: [CodePointSet]) -> [Interval] {
    var events: [(point: Int32, set: Int)] = []
    for (number, set) in sets.enumerated() {
      for (index, point) in set.pairs.enumerated() {
        events.append((index % 2 == 0 ? point : point + 1, number))
      }
    }
    events.sort { $0.point < $1.point }
    var active: Set<Int> = []
    var signature: UInt64 = 0
    var known: [UInt64: Int] = [:]
    var result: [Interval] = []
    var index = 0
    var point: Int32 = 0
    while point <= 0x10FFFF {
      while index < events.count, events[index].point == point {
        let set = events[index].set
        // Each set has a random number of its own, so that the sum tells the sets apart.
        signature ^= Self.mixed(UInt64(set + 1))
        if active.remove(set) == nil { active.insert(set) }
        index += 1
      }
      let symbol = known[signature]
      result.append(
        Interval(
          start: point, symbol: symbol ?? known.count, isNew: symbol == nil,
          sets: symbol == nil ? Array(active) : []))
      if symbol == nil { known[signature] = known.count }
      point = index < events.count ? events[index].point : 0x110000
    }
    return result
  }

  /// - Source: the mixing of SplitMix64, by S. Vigna.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  private mutating func fill(_ points: Range<Int32>, with symbol: UInt16) {
    for point in points.clamped(to: 0..<0x10000) { symbols[Int(point)] = symbol }
    guard points.upperBound > 0x10000 else { return }
    starts.append(max(0x10000, points.lowerBound))
    symbolsFrom.append(symbol)
  }

  func contains(_ set: Int, _ symbol: Int) -> Bool {
    bits[set * wordsPerSet + symbol / 64] >> (symbol % 64) & 1 != 0
  }

  /// The symbol of a code point beyond U+FFFF.
  func symbol(beyondUnits point: Int32) -> UInt16 {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= point { low = middle } else { high = middle }
    }
    return symbolsFrom[low]
  }
}

/// What a word boundary takes a character for; the raw values are bits of `SRXMask`.
enum SRXKind: UInt8 {
  case word = 1
  case other = 2
  /// Looked through.
  case ignorable = 4
  /// No character: the edge of the line.
  case edge = 8
}
