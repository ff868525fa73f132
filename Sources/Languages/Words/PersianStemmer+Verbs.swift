/// The conjugation of Persian verbs, read backwards.
extension PersianStemmer {
  private typealias L = StemLetters

  /// A finite form or participle taken apart.
  struct Finite {
    var preverb: Range<Int>?
    /// The stem of the verb, its prefixes off.
    var root: Range<Int>
    /// The number of the verb; `nil` for one that is not listed.
    var number: Int?
    /// The root is that of the verb from which the causative is made.
    var addsCausative = false
    /// Letters of the object that leans on the form.
    var cliticCount = 0
  }

  enum Prefix: Sendable { case none, progressive, negation, subjunctive, prohibition }

  /// Whether a range of the letters is the infinitive of a known verb, with a preverb or without.
  func isInfinitive(_ range: Range<Int>) -> Bool {
    guard range.count > 2, letters[range.upperBound - 1] == L.noon else { return false }
    let beforeLast = letters[range.upperBound - 2]
    guard beforeLast == L.teh || beforeLast == L.dal else { return false }
    let stem = range.lowerBound..<range.upperBound - 1
    if past(stem) != nil { return true }
    return PersianVerbForms.preverbs.contains { preverb in
      stem.count > preverb.count + 1 && starts(stem, preverb)
        && past(stem.lowerBound + preverb.count..<stem.upperBound) != nil
    }
  }

  /// The verb of which a range of the letters is a form, `nil` when it is of none that is known.
  func finite(_ range: Range<Int>) -> Finite? {
    if let found = parse(range, hasClitic: false) { return found }
    for clitic in PersianVerbForms.clitics where range.count > clitic.count + 2 && ends(range, clitic) {
      let core = range.lowerBound..<range.upperBound - clitic.count
      if !traits(core).isEmpty { continue }
      if var found = parse(core, hasClitic: true) {
        found.cliticCount = clitic.count
        return found
      }
    }
    return negatedInfinitive(range)
  }

  private func negatedInfinitive(_ range: Range<Int>) -> Finite? {
    guard letters[range.lowerBound] == L.noon, letters[range.upperBound - 1] == L.noon, range.count > 4,
      letters[range.upperBound - 2] == L.dal || letters[range.upperBound - 2] == L.teh
    else { return nil }
    return past(range.lowerBound + 1..<range.upperBound - 1)
  }

  private func parse(_ range: Range<Int>, hasClitic: Bool) -> Finite? {
    if let found = prefixed(range, nil, hasClitic) { return found }
    for preverb in PersianVerbForms.preverbs where range.count > preverb.count + 2 && starts(range, preverb) {
      let rest = range.lowerBound + preverb.count..<range.upperBound
      let own = range.lowerBound..<rest.lowerBound
      if let found = prefixed(rest, own, hasClitic) { return found }
    }
    return nil
  }

  private func prefixed(_ range: Range<Int>, _ preverb: Range<Int>?, _ hasClitic: Bool) -> Finite? {
    for (letters, prefix) in PersianVerbForms.prefixes where range.count > letters.count + 1 {
      guard starts(range, letters) else { continue }
      let rest = range.lowerBound + letters.count..<range.upperBound
      if let found = body(rest, prefix, preverb, hasClitic) { return found }
    }
    return nil
  }

  /// A root with its personal ending.
  private func body(
    _ range: Range<Int>, _ prefix: Prefix, _ preverb: Range<Int>?, _ hasClitic: Bool
  ) -> Finite? {
    for ending in PersianVerbForms.endings
    where range.count > ending.units.count + 1 && ends(range, ending.units) {
      let root = range.lowerBound..<range.upperBound - ending.units.count
      if let preverb, ending.units.first == L.heh, !traits(preverb.lowerBound..<root.upperBound + 1).isEmpty {
        continue
      }
      let start = preverb?.lowerBound ?? 0
      if prefix != .progressive, start == 0, isNominal(ending, prefix, root.upperBound) { continue }
      if let found = verb(root, ending, prefix, hasPreverb: preverb != nil, hasClitic) {
        var found = found
        found.preverb = preverb
        return found
      }
    }
    return nil
  }

  /// Whether the word without its ending is a noun, to which م and ی, and after what looks like a prefix all
  /// endings, more likely belong: کارم, برهانی.
  private func isNominal(_ ending: PersianVerbForms.Ending, _ prefix: Prefix, _ end: Int) -> Bool {
    guard ending.units.count == 1 || prefix != .none, !ending.units.isEmpty, ending.units != [L.heh] else {
      return false
    }
    return !traits(0..<end).isDisjoint(with: .base) && (prefix != .none || ending.units[0] != L.dal)
  }

  private func verb(
    _ root: Range<Int>, _ ending: PersianVerbForms.Ending, _ prefix: Prefix, hasPreverb: Bool,
    _ hasClitic: Bool
  ) -> Finite? {
    let isGlided = prefix != .none && prefix != .progressive
    if ending.fitsPast, prefix != .prohibition, !isPlural(root, ending, prefix) {
      let isFree = prefix != .subjunctive || root.count > 2
      if isFree, let found = past(root) { return found }
      if isGlided, let number = lexicon.verb(.glidedPast, letters, root) {
        return Finite(root: root, number: number)
      }
    }
    guard ending.fitsPresent(prefix, root.count, hasPreverb: hasPreverb, hasClitic: hasClitic) else {
      return nil
    }
    if let number = lexicon.verb(.present, letters, root) { return Finite(root: root, number: number) }
    if ending.units.isEmpty, let number = lexicon.verb(.bare, letters, root) {
      return Finite(root: root, number: number)
    }
    if isGlided, let number = lexicon.verb(.glidedPresent, letters, root) {
      return Finite(root: root, number: number)
    }
    let isListed = prefix == .none && !hasPreverb && !traits(root).isEmpty
    let isWhole = ending.units.isEmpty && root.count < 5
    guard !isWhole, !isListed, let base = causative(root, ending: PersianVerbForms.causativePresent)
    else { return nil }
    return Finite(root: base, addsCausative: true)
  }

  /// Whether a noun in the plural stands there rather than a participle: سرودهای.
  private func isPlural(_ root: Range<Int>, _ ending: PersianVerbForms.Ending, _ prefix: Prefix) -> Bool {
    guard prefix == .none, ending.units.count > 2 else { return false }
    let isPlural = ending.units[2] == L.yeh && ending.units.count == 3
    return isPlural && traits(root).contains(.noun)
      || ending.units.count == 3 && !traits(root.lowerBound..<root.upperBound + 1).isEmpty
  }

  /// The verb that has a stem of the past.
  private func past(_ range: Range<Int>) -> Finite? {
    if let number = lexicon.verb(.past, letters, range) { return Finite(root: range, number: number) }
    for ending in PersianVerbForms.causativePast {
      if let base = causative(range, ending: ending) { return Finite(root: base, addsCausative: true) }
    }
    return nil
  }

  /// The stem from which a causative is made.
  private func causative(_ range: Range<Int>, ending: [UInt16]) -> Range<Int>? {
    guard range.count > ending.count + 1, ends(range, ending) else { return nil }
    let base = range.lowerBound..<range.upperBound - ending.count
    return lexicon.verb(.present, letters, base) == nil ? nil : base
  }

  /// A form with می or نمی of a verb that is not listed: by far most of these end in یدن.
  func guessedVerb(_ range: Range<Int>) -> Finite? {
    for (letters, prefix) in PersianVerbForms.prefixes where prefix == .progressive {
      guard range.count > letters.count + 3, starts(range, letters) else { continue }
      let rest = range.lowerBound + letters.count..<range.upperBound
      for ending in PersianVerbForms.guessed where rest.count > ending.count + 2 && ends(rest, ending) {
        let root = rest.lowerBound..<rest.upperBound - ending.count
        return traits(range.lowerBound..<root.upperBound).isEmpty ? Finite(root: root) : nil
      }
    }
    return nil
  }

  // MARK: Letters

  private func starts(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    guard range.count >= units.count else { return false }
    for place in 0..<units.count where letters[range.lowerBound &+ place] != units[place] { return false }
    return true
  }

  func ends(_ range: Range<Int>, _ units: [UInt16]) -> Bool {
    guard range.count >= units.count else { return false }
    let start = range.upperBound &- units.count
    // The last letter tells most apart.
    for place in (0..<units.count).reversed() where letters[start &+ place] != units[place] { return false }
    return true
  }
}
