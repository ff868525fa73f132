/// The sets of characters that the rules of a file speak of, each once.
struct CharacterSets {
  private(set) var sets: [CodePointSet] = []
  private var numbers: [CodePointSet: Int] = [:]
  private var points: [UInt32: Int] = [:]
  private var named: [String: CodePointSet?] = [:]

  /// The number of ICU's `\w`, by which `\b` goes.
  static let word = 0
  /// The number of what `\b` looks through: marks on letters, joiners, direction marks.
  static let ignorable = 1

  init() {
    _ = number(of: set(named: Self.wordPattern) ?? CodePointSet(0x5F))
    _ = number(of: set(named: "[\\p{Grapheme_Extend}\\p{Cf}]") ?? CodePointSet(0x200C))
  }

  private init(sets: [CodePointSet]) { self.sets = sets }

  /// What is left behind while the sets are elsewhere.
  static let none = CharacterSets(sets: [])

  /// - Source: ICU's regular expressions, the definition of `\w`.
  static let wordPattern = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200C\\u200D]"

  mutating func number(of set: CodePointSet) -> Int {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }

  mutating func number(of point: UInt32) -> Int {
    if let known = points[point] { return known }
    let number = number(of: CodePointSet(point))
    points[point] = number
    return number
  }

  /// Returns a set as ICU knows it, such as `[\p{L}]`; `nil` when there is none of that name.
  mutating func set(named pattern: String) -> CodePointSet? {
    if let known = named[pattern] { return known }
    let set = CodePointSet(pattern)
    named[pattern] = set
    return set
  }
}
