/// Makes a pattern that ICU takes of one written for Java, which nearly all files of rules are.
///
/// ICU's `\b`, `\w` and case folding know Unicode already, so Java's flags for that are dropped. Braces and
/// closing brackets that stand for themselves are escaped. `^`, `$` and their like become look-around, so
/// that they mean the edges of the line when ICU is given a window of it.
enum SRXDialect {
  static func icuPattern(_ pattern: String) -> String {
    var translator = Translator(Array(pattern.unicodeScalars))
    translator.run()
    return String(translator.output)
  }

  /// What ICU's error means, for the user.
  static func reason(_ name: String) -> String {
    switch name {
    case "U_REGEX_MISMATCHED_PAREN": "a parenthesis is not closed, or closed twice"
    case "U_REGEX_RULE_SYNTAX": "something stands where it cannot"
    case "U_REGEX_BAD_ESCAPE_SEQUENCE": "a backslash before a letter that has no meaning"
    case "U_REGEX_PROPERTY_SYNTAX": "there is no such property of characters"
    case "U_REGEX_UNIMPLEMENTED": "this is not supported"
    case "U_REGEX_NUMBER_TOO_BIG", "U_REGEX_MAX_LT_MIN", "U_REGEX_BAD_INTERVAL":
      "the numbers in braces do not fit"
    case "U_REGEX_INVALID_FLAG": "there is no such flag"
    case "U_REGEX_INVALID_BACK_REF": "it refers to a group that is not there"
    case "U_REGEX_LOOK_BEHIND_LIMIT": "a look-behind without a greatest length"
    case "U_REGEX_MISSING_CLOSE_BRACKET", "U_REGEX_SET_CONTAINS_STRING": "a bracket is not closed"
    case "U_REGEX_INVALID_RANGE": "a range of characters runs backwards"
    case "U_REGEX_PATTERN_TOO_BIG": "it is too large"
    case "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "a group has a bad name"
    default: "ICU says \(name)"
    }
  }
}

/// Copies a pattern and changes what ICU reads otherwise.
private struct Translator {
  private let input: [Unicode.Scalar]
  private var at = 0
  /// How many brackets are open.
  private var depth = 0
  /// Whether what was copied last, within brackets, cannot begin a range: a class, or a range's end.
  private var isAfterClass = false
  private(set) var output = String.UnicodeScalarView()

  init(_ input: [Unicode.Scalar]) { self.input = input }

  mutating func run() {
    while at < input.count { copy() }
  }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    at + ahead < input.count ? input[at + ahead] : nil
  }

  private mutating func emit(_ text: String, skipping count: Int) {
    output.append(contentsOf: text.unicodeScalars)
    at += count
  }

  private mutating func copy() {
    let scalar = input[at]
    if scalar == "\\" { return copyEscape() }
    if depth > 0 { return copyInSet(scalar) }
    switch scalar {
    case "[": openSet()
    case "(": copyGroupStart()
    case "^": emit("(?<![\\s\\S])", skipping: 1)
    case "$": emit("(?![\\s\\S])", skipping: 1)
    case "{" where !isInterval: emit("\\{", skipping: 1)
    case "{": copyInterval()
    case "}": emit("\\}", skipping: 1)
    case "]": emit("\\]", skipping: 1)
    default: emit(String(scalar), skipping: 1)
    }
  }

  // MARK: Sets

  /// A `]` that comes first is one of the set's characters, to Java as to ICU.
  private mutating func openSet() {
    depth += 1
    emit("[", skipping: 1)
    if peek(0) == "^" { emit("^", skipping: 1) }
    if peek(0) == "]" { emit("\\]", skipping: 1) }
  }

  private mutating func copyInSet(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "[" where peek(1) == ":": emit("[", skipping: 1)
    case "[": openSet()
    case "]":
      depth -= 1
      emit("]", skipping: 1)
    // ICU takes two hyphens for a difference of sets; to Java they are two hyphens.
    case "-" where peek(1) == "-": emit("\\-", skipping: 1)
    case "{", "}", "$", "(", ")": emit("\\" + String(scalar), skipping: 1)
    // ICU wants a hyphen at the edge or after a class escaped; that is what it means there.
    case "-" where peek(1) == "]" || isAfterClass: emit("\\-", skipping: 1)
    default: emit(String(scalar), skipping: 1)
    }
    isAfterClass = false
  }

  // MARK: Escapes

  private mutating func copyEscape() {
    guard let next = peek(1) else { return emit("\\", skipping: 1) }
    switch next {
    case "Q": copyQuotation()
    case "A" where depth == 0: emit("(?<![\\s\\S])", skipping: 2)
    case "z" where depth == 0, "Z" where depth == 0: emit("(?![\\s\\S])", skipping: 2)
    case "p", "P": copyProperty(next)
    case "x" where peek(2) == "{", "N" where peek(2) == "{": copyBraces()
    case "h" where depth > 0: emit("\\t\\p{Zs}", skipping: 2)
    case "E": at += 2
    // ICU knows no such escapes of signs; they stand for themselves.
    case _ where next.value > 0x7F: emit(String(next), skipping: 2)
    default: emit("\\" + String(next), skipping: 2)
    }
    isAfterClass = "pPwWsSdDhHvV".unicodeScalars.contains(next)
  }

  /// `\x{200C}`, `\N{NAME}`: as they are.
  private mutating func copyBraces() {
    let end = input[at...].firstIndex(of: "}") ?? input.count - 1
    emit(String(String.UnicodeScalarView(input[at...end])), skipping: end + 1 - at)
  }

  /// `\Q…\E`: every sign stands for itself.
  private mutating func copyQuotation() {
    at += 2
    while at < input.count, !(input[at] == "\\" && peek(1) == "E") {
      let scalar = input[at]
      let isWord = scalar.properties.isAlphabetic || scalar.value > 0x7F || ("0"..."9").contains(scalar)
      emit((isWord ? "" : "\\") + String(scalar), skipping: 1)
    }
    at = min(input.count, at + 2)
  }

  /// `\p{IsLatin}`, `\p{InArabic}`, `\p{javaLowerCase}`: Java's names of what ICU calls otherwise.
  private mutating func copyProperty(_ letter: Unicode.Scalar) {
    guard peek(2) == "{", let close = input[at...].firstIndex(of: "}") else {
      return emit("\\" + String(letter), skipping: 2)
    }
    var name = String(String.UnicodeScalarView(input[at + 3..<close]))
    let javaNames = [
      "javaLowerCase": "Lowercase", "javaUpperCase": "Uppercase", "javaWhitespace": "White_Space",
      "javaLetter": "L", "javaDigit": "Nd", "javaLetterOrDigit": "Alnum", "javaAlphabetic": "Alphabetic",
      "L1": "Block=Latin_1_Supplement", "LC": "LC", "LD": "Alnum", "all": "Any", "ASCII": "ASCII",
    ]
    if let known = javaNames[name] {
      name = known
    } else if name.hasPrefix("Is") {
      name = String(name.dropFirst(2))
    } else if name.hasPrefix("In"), name != "Inherited" {
      name = "Block=" + name.dropFirst(2)
    }
    emit("\\\(letter){\(name)}", skipping: close + 1 - at)
  }

  // MARK: Groups and numbers

  /// Flags: `(?U)`, `(?u)`, `(?d)` are Java's alone.
  private mutating func copyGroupStart() {
    guard peek(1) == "?", let letter = peek(2), letter == "-" || letter.properties.isAlphabetic,
      let end = input[at...].firstIndex(where: { $0 == ":" || $0 == ")" })
    else { return emit("(", skipping: 1) }
    let flags = String(
      String.UnicodeScalarView(input[at + 2..<end].filter { !"Uud".unicodeScalars.contains($0) }))
    let isGroup = input[end] == ":"
    let kept = flags == "-" ? "" : flags
    if isGroup {
      emit("(?" + kept + ":", skipping: end + 1 - at)
    } else {
      emit(kept.isEmpty ? "" : "(?" + kept + ")", skipping: end + 1 - at)
    }
  }

  /// Whether the brace opens `{2}`, `{2,}` or `{2,3}`.
  private var isInterval: Bool {
    guard let close = input[at...].firstIndex(of: "}"), close > at + 1 else { return false }
    let inside = input[at + 1..<close]
    return ("0"..."9").contains(inside[at + 1]) && inside.allSatisfy { ("0"..."9").contains($0) || $0 == "," }
      && inside.count { $0 == "," } <= 1
  }

  private mutating func copyInterval() {
    let close = input[at...].firstIndex(of: "}") ?? at
    emit(String(String.UnicodeScalarView(input[at...close])), skipping: close + 1 - at)
  }
}
