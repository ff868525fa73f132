/// Reads a pattern in ICU's dialect, as `SRXDialect` gives it, into a tree.
///
/// What an automaton cannot do, such as look-around and references to groups, is replaced by something that
/// matches in more places; ICU then has the last word there. What is not understood at all gives `nil`.
struct SRXPatternParser {
  private let input: [Unicode.Scalar]
  private var at = 0
  private var depth = 0
  private var ignoresCase = false
  private var dotMatchesAll = false
  /// Whether the tree matches exactly what the pattern does.
  private(set) var isExact = true
  private var sets: CharacterSets

  private struct Unknown: Error {}

  /// What was read of a pattern.
  struct Result {
    var pattern: SRXPattern
    var isExact: Bool
  }

  private init(_ input: [Unicode.Scalar], _ sets: CharacterSets) {
    self.input = input
    self.sets = sets
  }

  /// Returns the tree; sets it speaks of are added to `sets`.
  static func parse(_ pattern: String, _ sets: inout CharacterSets) -> Result? {
    var parser = SRXPatternParser(Array(pattern.unicodeScalars), sets)
    // Held once only, so that nothing is copied when the parser adds to it.
    sets = .none
    defer { sets = parser.sets }
    do throws(Unknown) {
      let tree = try parser.choice()
      guard parser.at == parser.input.count else { return nil }
      return Result(pattern: tree, isExact: parser.isExact)
    } catch {
      return nil
    }
  }

  // MARK: - Reading

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    at + ahead < input.count ? input[at + ahead] : nil
  }

  private mutating func skip(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard input.count - at >= wanted.count, input[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  private mutating func choice() throws(Unknown) -> SRXPattern {
    depth += 1
    guard depth < 100 else { throw Unknown() }
    defer { depth -= 1 }
    // Flags set within a group end with it.
    let (oldCase, oldDot) = (ignoresCase, dotMatchesAll)
    defer { (ignoresCase, dotMatchesAll) = (oldCase, oldDot) }
    var parts = [try sequence()]
    while skip("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(Unknown) -> SRXPattern {
    var parts: [SRXPattern] = []
    while let next = peek(), next != "|", next != ")" {
      let item = try item()
      if !item.isEmpty { parts.append(item) }
    }
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func item() throws(Unknown) -> SRXPattern {
    var item = try atom()
    while let bounds = try quantifier() {
      item = item.isEmpty ? .empty : .repeated(item, bounds.0, bounds.1)
    }
    return item
  }

  private mutating func quantifier() throws(Unknown) -> (Int, Int?)? {
    let bounds: (Int, Int?)
    switch peek() {
    case "*": (bounds, at) = ((0, nil), at + 1)
    case "+": (bounds, at) = ((1, nil), at + 1)
    case "?": (bounds, at) = ((0, 1), at + 1)
    case "{": bounds = try interval()
    default: return nil
    }
    if peek() == "+" {
      at += 1
      // A possessive repetition matches in fewer places.
      isExact = false
    } else if peek() == "?" {
      at += 1
    }
    return bounds
  }

  private mutating func interval() throws(Unknown) -> (Int, Int?) {
    at += 1
    let least = try number()
    var most: Int? = least
    if skip(",") { most = peek() == "}" ? nil : try number() }
    guard skip("}"), most.map({ $0 >= least }) ?? true else { throw Unknown() }
    return (least, most)
  }

  private mutating func number() throws(Unknown) -> Int {
    var value = 0
    let start = at
    while let digit = peek(), ("0"..."9").contains(digit), value < 1_000_000 {
      value = value * 10 + Int(digit.value - 0x30)
      at += 1
    }
    guard at > start, value < 1_000_000 else { throw Unknown() }
    return value
  }

  private mutating func atom() throws(Unknown) -> SRXPattern {
    guard let scalar = peek() else { throw Unknown() }
    switch scalar {
    case "(": return try group()
    case "[":
      at += 1
      return .set(sets.number(of: try set()))
    case ".":
      at += 1
      return try named(dotMatchesAll ? "[\\u0000-\\U0010FFFF]" : "[^\\u000A-\\u000D\\u0085\\u2028\\u2029]")
    case "\\": return try escape()
    case "*", "+", "?", "^", "$", "]", "}": throw Unknown()
    default:
      at += 1
      return literal(scalar.value)
    }
  }

  private mutating func literal(_ point: UInt32) -> SRXPattern {
    ignoresCase ? .set(sets.number(of: CodePointSet(point).withCase)) : .set(sets.number(of: point))
  }

  private mutating func named(_ pattern: String) throws(Unknown) -> SRXPattern {
    guard let set = sets.set(named: pattern) else { throw Unknown() }
    return .set(sets.number(of: set))
  }

  private mutating func group() throws(Unknown) -> SRXPattern {
    if skip("(?<![\\s\\S])") { return .assertion(.lineStart) }
    if skip("(?![\\s\\S])") { return .assertion(.lineEnd) }
    for (opening, isAhead, isNegated) in [
      ("(?=", true, false), ("(?!", true, true), ("(?<=", false, false), ("(?<!", false, true),
    ] where skip(opening) {
      return .look(isAhead: isAhead, isNegated: isNegated, try closed(choice()))
    }
    if skip("(?:") { return try closed(choice()) }
    if skip("(?>") {
      isExact = false
      return try closed(choice())
    }
    if skip("(?<") {
      while let next = peek(), next != ">" { at += next.properties.isAlphabetic ? 1 : input.count }
      guard skip(">") else { throw Unknown() }
      return try closed(choice())
    }
    if skip("(?") { return try flags() }
    at += 1
    return try closed(choice())
  }

  private mutating func closed(_ pattern: SRXPattern) throws(Unknown) -> SRXPattern {
    guard skip(")") else { throw Unknown() }
    return pattern
  }

  /// `(?i)` to the end of the group, `(?i:…)` for a group.
  private mutating func flags() throws(Unknown) -> SRXPattern {
    let (oldCase, oldDot) = (ignoresCase, dotMatchesAll)
    var isOn = true
    while let flag = peek(), flag != ")", flag != ":" {
      switch flag {
      case "-": isOn = false
      case "i": ignoresCase = isOn
      case "s": dotMatchesAll = isOn
      // Without line ends in a line it changes nothing.
      case "m": break
      default: throw Unknown()
      }
      at += 1
    }
    if skip(")") { return .empty }
    at += 1
    let inside = try closed(choice())
    (ignoresCase, dotMatchesAll) = (oldCase, oldDot)
    return inside
  }

  // MARK: - Escapes

  private mutating func escape() throws(Unknown) -> SRXPattern {
    if let set = try classEscape() { return .set(sets.number(of: set)) }
    guard let letter = peek(1) else { throw Unknown() }
    switch letter {
    case "b", "B":
      at += 2
      return .assertion(letter == "b" ? .wordBoundary : .notWordBoundary)
    case "R":
      at += 2
      return .choice([
        .sequence([.set(sets.number(of: 0x0D)), .set(sets.number(of: 0x0A))]),
        try named("[\\u000A-\\u000D\\u0085\\u2028\\u2029]"),
      ])
    case "1"..."9", "k", "X":
      try skipReference(letter)
      isExact = false
      return .repeated(.set(sets.number(of: .all)), letter == "X" ? 1 : 0, nil)
    default: return literal(try character())
    }
  }

  private mutating func skipReference(_ letter: Unicode.Scalar) throws(Unknown) {
    at += 2
    if letter == "k" {
      guard let end = input[at...].firstIndex(of: ">") else { throw Unknown() }
      at = end + 1
    } else if letter != "X" {
      while let digit = peek(), ("0"..."9").contains(digit) { at += 1 }
    }
  }

  /// `\d`, `\p{L}` and their like; `nil` for any other escape.
  private mutating func classEscape() throws(Unknown) -> CodePointSet? {
    guard let letter = peek(1) else { throw Unknown() }
    let pattern: String
    switch letter {
    case "d", "D": pattern = "[\\p{Nd}]"
    case "w", "W": pattern = CharacterSets.wordPattern
    case "s", "S": pattern = "[\\p{White_Space}]"
    case "h", "H": pattern = "[\\t\\p{Zs}]"
    case "v", "V": pattern = "[\\u000A-\\u000D\\u0085\\u2028\\u2029]"
    case "p", "P": pattern = "[\\p" + (try braces(from: at + 2)) + "]"
    case "N" where peek(2) == "{": pattern = "[\\N" + (try braces(from: at + 2)) + "]"
    default: return nil
    }
    at += 2
    if letter == "p" || letter == "P" || letter == "N" { at += try braces(from: at).unicodeScalars.count }
    guard var set = sets.set(named: pattern) else { throw Unknown() }
    if "DWSHVP".unicodeScalars.contains(letter) { set = set.complement }
    if ignoresCase, set != set.withCase {
      set = set.union(set.withCase)
      isExact = false
    }
    return set
  }

  /// `{…}` at a place, or the one letter of `\pL`.
  private func braces(from start: Int) throws(Unknown) -> String {
    guard start < input.count else { throw Unknown() }
    if input[start] != "{" { return String(input[start]) }
    guard let end = input[start...].firstIndex(of: "}") else { throw Unknown() }
    return String(String.UnicodeScalarView(input[start...end]))
  }

  /// The character that an escape stands for.
  private mutating func character() throws(Unknown) -> UInt32 {
    guard let letter = peek(1) else { throw Unknown() }
    at += 2
    switch letter {
    case "n": return 0x0A
    case "t": return 0x09
    case "r": return 0x0D
    case "f": return 0x0C
    case "a": return 0x07
    case "e": return 0x1B
    case "u": return try hexadecimal(4)
    case "U": return try hexadecimal(8)
    case "x" where peek() == "{":
      let digits = try braces(from: at)
      at += digits.unicodeScalars.count
      guard let value = UInt32(digits.dropFirst().dropLast(), radix: 16), value <= 0x10FFFF else {
        throw Unknown()
      }
      return value
    case "x": return try hexadecimal(2)
    case _ where letter.value < 0x80 && (letter.properties.isAlphabetic || ("0"..."9").contains(letter)):
      throw Unknown()
    default: return letter.value
    }
  }

  private mutating func hexadecimal(_ count: Int) throws(Unknown) -> UInt32 {
    guard at + count <= input.count,
      let value = UInt32(String(String.UnicodeScalarView(input[at..<at + count])), radix: 16),
      value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value)
    else { throw Unknown() }
    at += count
    return value
  }

  // MARK: - Sets

  /// Reads from after the opening bracket to after the closing one.
  private mutating func set() throws(Unknown) -> CodePointSet {
    depth += 1
    guard depth < 100 else { throw Unknown() }
    defer { depth -= 1 }
    let isNegated = skip("^")
    var found = try setItems()
    while skip("&&") { found = found.intersection(try setItems()) }
    guard skip("]") else { throw Unknown() }
    if ignoresCase {
      // ICU has an order of its own for negation and case.
      if isNegated {
        isExact = false
        return found.complement.union(found.withCase.complement)
      }
      found = found.withCase
    }
    return isNegated ? found.complement : found
  }

  /// Reads up to a closing bracket or `&&`.
  private mutating func setItems() throws(Unknown) -> CodePointSet {
    var found: CodePointSet?
    while let next = peek(), next != "]" {
      if next == "&", peek(1) == "&" { break }
      let item = try setItem(next)
      found = found.map { $0.union(item) } ?? item
    }
    guard let found else { throw Unknown() }
    return found
  }

  private mutating func setItem(_ next: Unicode.Scalar) throws(Unknown) -> CodePointSet {
    if next == "[" {
      guard peek(1) != ":" else { throw Unknown() }
      at += 1
      return try set()
    }
    if next == "\\", let known = try classEscape() { return known }
    // ICU reads a lone hyphen or ampersand beside a set as an operator.
    if next == "-" || next == "&", peek(1) == "[" || at > 0 && input[at - 1] == "]" { throw Unknown() }
    let first = try setCharacter(next)
    guard peek() == "-", let last = peek(1), last != "]" else { return CodePointSet(first) }
    guard last != "[", last != "-" else { throw Unknown() }
    at += 1
    if last == "\\", try classEscape() != nil { throw Unknown() }
    let end = try setCharacter(last)
    guard first <= end else { throw Unknown() }
    return CodePointSet(from: first, through: end)
  }

  private mutating func setCharacter(_ next: Unicode.Scalar) throws(Unknown) -> UInt32 {
    if next == "\\" { return try character() }
    at += 1
    return next.value
  }
}
