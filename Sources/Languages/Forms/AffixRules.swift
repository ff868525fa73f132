/// The affixes of a language that belong to the word beside them, however they are attached.
///
/// Words are looked up by their letters, after the folds; so the rules see one spelling of each letter.
struct AffixRules: Sendable {
  /// What a word can be to its neighbor.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt32
    /// Joins the next word: می.
    static let prefix = Role(rawValue: 1)
    /// Joins the word before it across a space: ها.
    static let spaced = Role(rawValue: 2)
    /// The same, but only after a heh: ام, which is other things besides.
    static let spacedAfterHeh = Role(rawValue: 4)
    /// Joins the word before it across a non-joiner: م.
    static let joined = Role(rawValue: 8)
    /// The yeh or hamza of an ezafe, which vanishes after a heh.
    static let ezafe = Role(rawValue: 16)
    /// An ideograph or a hamza by itself, which nothing joins.
    static let alone = Role(rawValue: 32)
    /// Joins the word before it across a space, if that is no short word in heh: اند.
    static let spacedAfterWord = Role(rawValue: 256)
    /// The indefinite ای.
    static let indefinite = Role(rawValue: 64)
    /// A noun in a silent heh that is a noun without it, too: دسته beside دست.
    ///
    /// The indefinite stays apart from it: joined, «دسته‌ای» would read «دست‌های».
    static let hasBareTwin = Role(rawValue: 128)

    /// The first word of the compounds of a group.
    static func head(_ group: Int) -> Role { Role(rawValue: 0x10000 << group) }
    /// The last word of the compounds of a group.
    static func tail(_ group: Int) -> Role { Role(rawValue: 0x1000000 << group) }

    /// Whether this word and the `next` are written as one, too: این and جا.
    func forms(compoundWith next: Role) -> Bool {
      rawValue >> 16 & next.rawValue >> 24 & 0xFF != 0
    }
  }

  /// Words any of which is written together with any of the others, apart, or across a joiner.
  struct Compounds: Sendable {
    let heads: [String]
    let tails: [String]
  }

  /// What stands between two words.
  enum Gap: Sendable { case none, joiner, space }

  enum Decision: Sendable { case apart, join, vanish }

  static let none = AffixRules()
  /// Units; the letters of a listed word are packed into 64 bits.
  static let longestWord = 8

  /// Open addressing over packed words; 0 is an empty place.
  private var keys: [UInt64] = []
  private var roles: [Role] = []

  private init() {}

  init(
    prefixes: [String], spaced: [String], spacedAfterWord: [String], spacedAfterHeh: [String],
    joined: [String],
    compounds: [Compounds], nounsWithBareTwin: [String]
  ) {
    keys = [UInt64](repeating: 0, count: Self.places)
    roles = [Role](repeating: [], count: Self.places)
    add(prefixes, as: .prefix)
    add(spaced, as: [.spaced, .joined])
    add(spacedAfterWord, as: [.spacedAfterWord, .joined])
    add(spacedAfterHeh, as: [.spacedAfterHeh, .joined])
    add(joined, as: .joined)
    for (group, words) in compounds.enumerated() {
      add(words.heads, as: .head(group))
      add(words.tails, as: .tail(group))
    }
    add(["ای"], as: .indefinite)
    add(nounsWithBareTwin, as: .hasBareTwin)
    add(["ی"], as: .ezafe)
    add(["ء"], as: [.ezafe, .alone])
  }

  var isEmpty: Bool { keys.isEmpty }

  /// The roles of the word `range` of `units`, none for most words.
  @inline(__always)
  func role(of units: UnsafeBufferPointer<UInt16>) -> Role {
    if units.count > Self.longestWord || keys.isEmpty { return [] }
    var packed: UInt64 = 0
    for unit in units {
      if unit >> 8 != 6 { return [] }
      packed = packed &<< 8 | UInt64(unit & 0xFF)
    }
    var place = Self.place(of: packed)
    while keys[place] != 0 {
      if keys[place] == packed { return roles[place] }
      place = (place &+ 1) & (Self.places &- 1)
    }
    return []
  }

  func role(of units: [UInt16], in range: Range<Int>) -> Role {
    units.withUnsafeBufferPointer { role(of: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether the word `next` joins the word `previous` before it, or vanishes into it.
  ///
  /// One letter is never a word to join to across a space, nor a short word in heh such as «به» or «که»
  /// for «اند» and its like.
  static func decision(_ previous: Neighbor, _ next: Role, across gap: Gap) -> Decision {
    if gap == .none || previous.role.contains(.alone) { return .apart }
    if next.contains(.ezafe), previous.endsInHeh, previous.length > 1 { return .vanish }
    if next.contains(.alone) { return .apart }
    if previous.role.contains(.prefix) { return .join }
    if previous.length < 2 { return .apart }
    if previous.role.forms(compoundWith: next) { return .join }
    if next.contains(.indefinite), previous.role.contains(.hasBareTwin) { return .apart }
    if gap == .joiner { return next.contains(.joined) ? .join : .apart }
    if next.contains(.spaced) { return .join }
    if previous.endsInHeh, previous.length == 2 { return .apart }
    if next.contains(.spacedAfterWord) { return .join }
    return next.contains(.spacedAfterHeh) && previous.endsInHeh ? .join : .apart
  }

  /// What `decision` asks of the word before.
  struct Neighbor {
    var role: Role
    var length: Int
    var endsInHeh: Bool
  }

  private static let places = 512

  @inline(__always)
  private static func place(of packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  private mutating func add(_ words: [String], as role: Role) {
    for word in words {
      let packed = word.utf16.reduce(UInt64(0)) { $0 << 8 | UInt64($1 & 0xFF) }
      var place = Self.place(of: packed)
      while keys[place] != 0, keys[place] != packed { place = (place + 1) & (Self.places - 1) }
      keys[place] = packed
      roles[place].formUnion(role)
    }
  }
}
