/// One pass over one text: characters in, words of the key out.
struct KeyScan {
  var key = KeyText()
  /// A character was met that the table does not know: the key is worth nothing.
  private(set) var isFar = false
  private let table: KeyTable
  private let affixes: AffixRules
  private let entries: UnsafeBufferPointer<UInt32>
  private let text: UnsafeBufferPointer<UInt8>

  /// The word being read; `nil` between words.
  private var open: KeyWord.Kind?
  private var unitStart = 0
  private var sourceStart = 0
  private var sourceEnd = 0
  /// What stands between the last word and the one being read.
  private var gap = AffixRules.Gap.none
  private var previousRole: AffixRules.Role = []
  /// The last letter as it came, for marks that change it.
  private var base: UInt32 = 0
  /// Whether the last letter is of a script that takes digits and apostrophes into its words.
  private var isLatin = false
  private var hasHamza = false
  private var combines = false
  /// A non-joiner was read; it separates only if a letter follows.
  private var joinerPending = false
  /// The last word is a sign or ideograph and nothing came after it.
  private var isBesideSign = false
  /// What the open word is when it is a sign or an ideograph with marks on it.
  private var reopenedKind: KeyWord.Kind?
  private var isGrouped = false
  private var hasPoint = false

  init(table: KeyTable, entries: UnsafeBufferPointer<UInt32>, text: UnsafeBufferPointer<UInt8>) {
    self.table = table
    affixes = table.rules.affixes
    self.entries = entries
    self.text = text
  }

  /// Reads to the end of the text, or to the first character that is far.
  // Inlined in a larger body the loop calls out for each unit it appends, and takes a fifth longer.
  @inline(never)
  mutating func run() {
    key.units.reserveCapacity(text.count)
    var place = 0
    while place < text.count, !isFar {
      let start = place
      let character = UTF8Text.character(in: text, at: &place)
      if character < entries.count {
        let entry = entries[Int(character)]
        take(character, KeyTable.kind(of: entry), entry & 0xFFFF, start, place)
      } else {
        let (kind, folded) = table.fold(character)
        take(character, kind, folded, start, place)
      }
    }
    close()
  }

  /// Takes one character in; `start..<end` are its bytes.
  @inline(__always)
  private mutating func take(_ raw: UInt32, _ kind: UnitClass, _ folded: UInt32, _ start: Int, _ end: Int) {
    if kind == .letter {
      letter(raw, folded, start, end)
    } else if kind == .space {
      close()
      gap = .space
      isBesideSign = false
    } else {
      takeRare(raw, kind, folded, start, end)
    }
  }

  private mutating func takeRare(
    _ raw: UInt32, _ kind: UnitClass, _ folded: UInt32, _ start: Int, _ end: Int
  ) {
    switch kind {
    case .letter, .space: take(raw, kind, folded, start, end)
    case .sign: sign(folded, start, end)
    case .digit: digit(folded, start, end)
    case .numberSign: numberSign(raw, folded, start, end)
    case .apostrophe: apostrophe(folded, start, end)
    case .ideograph: ideograph(folded, start, end)
    case .invisible: if raw == CharacterFolds.tatweel, open == .word { sourceEnd = end }
    case .mark: mark(end)
    case .hamzaLetter:
      letter(raw, folded, start, end)
      hasHamza = true
    case .hamzaMark: hamzaMark(raw, end)
    case .madda: madda(end)
    case .combining: combining(folded, start, end)
    case .joiner: joinerPending = endsInLetter
    case .notSign:
      if endsInLetter, isLetterBehindNotSigns(end) {
        joinerPending = true
      } else {
        sign(folded, start, end)
      }
    case .expands:
      for character in table.expansion(of: raw) {
        let (kind, folded) = table.fold(character)
        if kind != .expands { take(character, kind, folded, start, end) }
      }
    case .far: isFar = true
    }
  }
}

// MARK: - Words

extension KeyScan {
  @inline(__always)
  private mutating func letter(_ raw: UInt32, _ folded: UInt32, _ start: Int, _ end: Int) {
    if open != .word || joinerPending { beginWord(start) }
    append(folded)
    sourceEnd = end
    base = raw
    isLatin = UnitClass.isLatin(folded)
  }

  private mutating func beginWord(_ start: Int) {
    let crossesJoiner = joinerPending
    close()
    if crossesJoiner { gap = .joiner }
    begin(.word, start)
  }

  private mutating func begin(_ kind: KeyWord.Kind, _ start: Int) {
    close()
    open = kind
    unitStart = key.units.count
    sourceStart = start
    base = 0
    isLatin = false
    hasHamza = false
    combines = false
    isBesideSign = false
    isGrouped = false
    hasPoint = false
  }

  @inline(__always)
  private mutating func append(_ folded: UInt32) {
    if folded < 0x10000 {
      key.units.append(UInt16(truncatingIfNeeded: folded))
    } else {
      CodePoints.append(folded, to: &key.units)
    }
  }

  /// Whether a word is open and its last character is no digit or apostrophe: a joiner can stand there.
  private var endsInLetter: Bool {
    guard open == .word else { return false }
    let last = key.units[key.units.count - 1]
    return !(0x30...0x39 ~= last) && last != 0x27
  }

  private mutating func ideograph(_ folded: UInt32, _ start: Int, _ end: Int) {
    begin(.word, start)
    append(folded)
    sourceEnd = end
    gap = .none
    close()
    previousRole = .alone
    isBesideSign = true
  }

  /// An apostrophe between Latin letters is part of the word.
  private mutating func apostrophe(_ folded: UInt32, _ start: Int, _ end: Int) {
    if open == .word, isLatin, nextKind(end).isLetter {
      append(folded)
      sourceEnd = end
      base = 0
      joinerPending = false
    } else {
      sign(folded, start, end)
    }
  }
}

// MARK: - Marks

extension KeyScan {
  private mutating func mark(_ end: Int) {
    joinerPending = false
    if open == .word { sourceEnd = end }
  }

  /// A hamza below is canonically nearer to alef than a madda, which then is a mark like others.
  private mutating func hamzaMark(_ raw: UInt32, _ end: Int) {
    mark(end)
    guard open == .word else { return }
    hasHamza = true
    base = 0
    let last = key.units.count - 1
    if combines { append(raw) } else if raw == 0x655, key.units[last] == 0x622 { key.units[last] = 0x627 }
  }

  /// Alef and madda are another letter: آ and ا stay apart.
  private mutating func madda(_ end: Int) {
    mark(end)
    guard open == .word else { return }
    if base == 0x627 || base == 0xFE8D || base == 0xFE8E {
      if combines { append(CharacterFolds.maddaAbove) } else { key.units[key.units.count - 1] = 0x622 }
    }
    base = 0
  }

  /// A mark composes with the letter or sign before it; elsewhere it starts a word.
  private mutating func combining(_ folded: UInt32, _ start: Int, _ end: Int) {
    joinerPending = false
    if open == nil, isBesideSign, let last = key.words.popLast() {
      reopen(last)
    } else if open != .word, reopenedKind == nil {
      begin(.word, start)
    }
    append(folded)
    sourceEnd = end
    combines = true
  }

  /// Opens a sign or an ideograph again, for the marks on it.
  private mutating func reopen(_ word: KeyWord) {
    reopenedKind = word.kind
    // Nothing but a mark goes on with punctuation.
    open = .punctuation
    unitStart = word.units.lowerBound
    sourceStart = word.source.lowerBound
  }

  /// Composes the word at the end, and folds what only composing has shown.
  private mutating func composeTail(from start: Int) {
    let composed = UnicodeForms.composed(Array(key.units[start...]))
    key.units.removeSubrange(start...)
    for unit in composed {
      let (kind, folded) = table.fold(UInt32(unit))
      switch kind {
      case .far: isFar = true
      case .mark, .madda, .hamzaMark: continue
      case .letter, .hamzaLetter: key.units.append(UInt16(truncatingIfNeeded: folded))
      default: key.units.append(unit)
      }
    }
  }
}

// MARK: - Numbers and signs

extension KeyScan {
  private mutating func digit(_ folded: UInt32, _ start: Int, _ end: Int) {
    let continues = open == .number || (open == .word && isLatin)
    if !continues { begin(.number, start) }
    append(folded)
    sourceEnd = end
    base = 0
    joinerPending = false
  }

  private mutating func numberSign(_ raw: UInt32, _ folded: UInt32, _ start: Int, _ end: Int) {
    guard open == .number else { return sign(folded, start, end) }
    switch raw {
    case 0x2E, 0xFF0E, CharacterFolds.decimalSeparator:
      guard digits(after: end, atMost: 1) == 1 else { return sign(folded, start, end) }
      append(0x2E)
      hasPoint = true
    case 0x2C, 0xFF0C, 0x60C, CharacterFolds.thousandsSeparator:
      let isFirst = key.units.count - unitStart <= 3
      guard !hasPoint, isGrouped || isFirst, digits(after: end, atMost: 4) == 3 else {
        return sign(folded, start, end)
      }
      isGrouped = true
    default: return sign(folded, start, end)
    }
    sourceEnd = end
  }

  /// Runs of full stops are an ellipsis, runs of hyphens one dash.
  private mutating func sign(_ folded: UInt32, _ start: Int, _ end: Int) {
    if open == nil, isBesideSign, let merged = runSign(with: folded) {
      key.units[key.units.count - 1] = merged
      let last = key.words.count - 1
      key.words[last].source = key.words[last].source.lowerBound..<end
      return
    }
    begin(.punctuation, start)
    append(folded)
    sourceEnd = end
    close()
    isBesideSign = true
  }

  private func runSign(with folded: UInt32) -> UInt16? {
    guard let last = key.words.last, last.kind == .punctuation, last.units.count == 1 else { return nil }
    return PunctuationFolds.run(UInt32(key.units[last.units.lowerBound]), folded).map {
      UInt16(truncatingIfNeeded: $0)
    }
  }

  /// Whether a letter follows at `place`, not signs and joiners aside.
  private func isLetterBehindNotSigns(_ place: Int) -> Bool {
    var place = place
    for _ in 0..<CharacterFolds.longestNotSignRun {
      let kind = nextKind(&place, skipsMarks: false)
      if kind != .notSign { return kind.isLetter }
    }
    return false
  }

  /// The class of the next character that is not dropped.
  private func nextKind(_ place: Int, skipsMarks: Bool = true) -> UnitClass {
    var place = place
    return nextKind(&place, skipsMarks: skipsMarks)
  }

  private func nextKind(_ place: inout Int, skipsMarks: Bool = true) -> UnitClass {
    while place < text.count {
      let (kind, folded) = table.fold(UTF8Text.character(in: text, at: &place))
      guard kind == .expands else {
        if isPassed(kind, skipsMarks) { continue }
        return kind
      }
      let kinds = table.expansion(of: folded).map { table.fold($0).kind }
      if let kind = kinds.first(where: { !isPassed($0, skipsMarks) }) { return kind }
    }
    return .space
  }

  private func isPassed(_ kind: UnitClass, _ skipsMarks: Bool) -> Bool {
    switch kind {
    case .invisible, .joiner: true
    case .mark, .hamzaMark, .madda: skipsMarks
    default: false
    }
  }

  private func digits(after place: Int, atMost limit: Int) -> Int {
    var place = place
    var count = 0
    while count < limit, nextKind(&place) == .digit { count += 1 }
    return count
  }
}

// MARK: - Ends

extension KeyScan {
  @inline(__always)
  private mutating func close() {
    guard let kind = open else { return }
    open = nil
    joinerPending = false
    if combines { composeTail(from: unitStart) }
    if hasHamza { table.rules.respell(&key.units, from: unitStart) }
    let units = unitStart..<key.units.count
    if let reopenedKind {
      key.words.append(KeyWord(kind: reopenedKind, units: units, source: sourceStart..<sourceEnd))
      self.reopenedKind = nil
      combines = false
    } else if kind == .word, !affixes.isEmpty {
      closeAffixed(units)
    } else {
      key.words.append(KeyWord(kind: kind, units: units, source: sourceStart..<sourceEnd))
    }
    gap = .none
  }

  /// Adds the word, or gives it to the one before.
  private mutating func closeAffixed(_ units: Range<Int>) {
    var role = affixes.role(of: key.units, in: units)
    let last = key.words.count - 1
    var decision = AffixRules.Decision.apart
    if gap != .none, last >= 0, key.words[last].kind == .word {
      decision = AffixRules.decision(neighbor(key.words[last].units), role, across: gap)
    }
    switch decision {
    case .apart: key.words.append(KeyWord(kind: .word, units: units, source: sourceStart..<sourceEnd))
    case .join:
      key.words[last].units = key.words[last].units.lowerBound..<units.upperBound
      role = affixes.role(of: key.units, in: key.words[last].units)
    case .vanish:
      key.units.removeSubrange(units)
      role = previousRole
    }
    if decision != .apart { key.words[last].source = key.words[last].source.lowerBound..<sourceEnd }
    previousRole = role
  }

  private func neighbor(_ units: Range<Int>) -> AffixRules.Neighbor {
    AffixRules.Neighbor(
      role: previousRole, length: units.count, endsInHeh: key.units[units.upperBound - 1] == 0x647)
  }
}
