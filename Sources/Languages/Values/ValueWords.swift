/// The words of numbers, dates and times, found by the hash that the scanner makes while it reads a word.
///
/// Words are spelled without spaces and joiners: «بیست‌ودوم» and «ربیع الاول» are one word each.
final class ValueWords: Sendable {
  static let all = ValueWords(NumberWordData.entries + CalendarWordData.entries)

  /// Open addressing; 0 is free, else the number of a word plus one.
  private let slots: [UInt16]
  private let hashes: [UInt32]
  private let spellings: [[UInt16]]
  private let words: [ValueWord]
  private let mask: Int

  private init(_ entries: [(String, ValueWord)]) {
    var slots = [UInt16](repeating: 0, count: 8192)
    var (hashes, spellings, words): ([UInt32], [[UInt16]], [ValueWord]) = ([], [], [])
    for (spelling, word) in entries {
      let units = spelling.utf16.map(Self.fold).filter { $0 != 0 }
      let hash = units.reduce(Self.seed) { Self.step($0, $1) }
      hashes.append(hash)
      spellings.append(units)
      words.append(word)
      var slot = Int(hash) & 8191
      while slots[slot] != 0 { slot = (slot + 1) & 8191 }
      slots[slot] = UInt16(words.count)
    }
    (self.slots, self.hashes, self.spellings, self.words, mask) = (slots, hashes, spellings, words, 8191)
  }

  static let seed: UInt32 = 0x811C_9DC5

  /// FNV-1a over folded units.
  @inline(__always)
  static func step(_ hash: UInt32, _ unit: UInt16) -> UInt32 {
    let mixed = (hash ^ UInt32(unit)) &* 0x0100_0193
    // The low bits choose the slot: the high ones come down.
    return mixed ^ (mixed >> 15)
  }

  @inline(__always)
  static func fold(_ unit: UInt16) -> UInt16 {
    if unit < 0x700 { return ValueSigns.folds[Int(unit)] }
    let kind = ValueSigns.slowKind(unit)
    // A space or a hyphen parts a name of several words, which is one here.
    let isNothing = kind == .mark || kind == .joiner || kind == .apostrophe || kind == .space
    return isNothing || ValueSigns.isControl(unit) || ValueSigns.isDash(unit) ? 0 : unit
  }

  /// The word that `range` spells in one of `languages`; the first listed wins.
  ///
  /// - Parameter hash: The hash of the folded units.
  @inline(__always)
  func word(
    _ hash: UInt32, _ range: Range<Int>, of units: UnsafeBufferPointer<UInt16>,
    _ languages: ValueWord.Languages
  ) -> ValueWord? {
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, !words[number].languages.isDisjoint(with: languages),
        spells(number, range, units)
      {
        return words[number]
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The word that `range` spells, its hash not known yet.
  func word(
    _ range: Range<Int>, of units: UnsafeBufferPointer<UInt16>, _ languages: ValueWord.Languages
  ) -> ValueWord? {
    var hash = Self.seed
    for unit in units[range] {
      let letter = Self.fold(unit)
      if letter != 0 { hash = Self.step(hash, letter) }
    }
    return word(hash, range, of: units, languages)
  }

  private func spells(_ number: Int, _ range: Range<Int>, _ units: UnsafeBufferPointer<UInt16>) -> Bool {
    let spelling = spellings[number]
    var at = 0
    for unit in units[range] {
      let letter = Self.fold(unit)
      if letter == 0 { continue }
      if at == spelling.count || spelling[at] != letter { return false }
      at += 1
    }
    return at == spelling.count
  }
}
