/// Which rules are asked at which marks in which circumstances: found once, and kept.
///
/// A text has some dozens of such combinations, and a language some dozens of rules.
struct RuleChoices {
  /// Open addressing; `free` where nothing is known yet.
  private var keys: [UInt32]
  private var ranges: [Range<Int32>]
  /// The chosen rules of all combinations, one after the other, by their place in the list.
  private(set) var chosen: [UInt8] = []
  private var known = 0
  private static let free = UInt32.max

  init() {
    keys = [UInt32](repeating: Self.free, count: 256)
    ranges = [Range<Int32>](repeating: 0..<0, count: 256)
  }

  private init(keys: [UInt32], ranges: [Range<Int32>]) { (self.keys, self.ranges) = (keys, ranges) }

  /// Holds a place while the real one is elsewhere.
  static let none = RuleChoices(keys: [], ranges: [])

  /// Returns where the rules for a combination stand in `chosen`; `choose` is asked where it is not known yet.
  mutating func rules(
    at marks: SentenceMarks, _ circumstances: Circumstances,
    _ choose: (SentenceMarks, Circumstances) -> [UInt8]
  ) -> Range<Int32> {
    let key = UInt32(marks.rawValue) << 16 | UInt32(circumstances.rawValue)
    var place = Int((key &* 0x9E37_79B1) >> 24)
    while keys[place] != Self.free {
      if keys[place] == key { return ranges[place] }
      place = (place + 1) & 255
    }
    // More combinations than any text needs: begin anew, rather than grow.
    if known == 192 { self = RuleChoices() }
    known += 1
    let start = Int32(chosen.count)
    chosen += choose(marks, circumstances)
    ranges[place] = start..<Int32(chosen.count)
    keys[place] = key
    return ranges[place]
  }
}

/// Buffers that one piece of text leaves to the next.
struct ScanScratch {
  /// Unicode's boundaries, in units.
  var boundaries: [Int32] = []
  var choices = RuleChoices()

  init() {}

  private init(choices: RuleChoices) { self.choices = choices }

  /// Holds a place while the real one is elsewhere.
  static let none = ScanScratch(choices: .none)
}
