/// A fixed set of words, looked up in UTF-16 text without making a string.
///
/// Letters are compared as a reader would: without case, without joiners, vowel
/// marks and tatweel, Arabic and Persian yeh and kaf as one.
final class WordList: Sendable {
  /// All words, folded, one after the other.
  private let letters: [UInt16]
  /// Where each word begins in `letters`, and the end of the last.
  private let starts: [Int]
  /// Open addressing; 0 is free, else the number of a word plus one, and above it the upper half of its hash:
  /// nearly every word that is not in the list is told without comparing letters.
  private let slots: [UInt32]
  private let longest: Int

  init(_ words: some Collection<String>) {
    var letters: [UInt16] = []
    var starts = [0]
    for word in words {
      letters += word.utf16.compactMap(Self.fold)
      starts.append(letters.count)
    }
    var size = 8
    while size < words.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for word in 0..<words.count {
      let hash = letters[starts[word]..<starts[word + 1]].reduce(Self.seed, Self.step)
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash & 0xFFFF_0000 | UInt32(word + 1)
    }
    self.letters = letters
    self.starts = starts
    self.slots = slots
    longest = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0
  }

  /// Words written one after the other with white space between.
  convenience init(_ words: String) {
    // By code points: graphemes would cost a millisecond of every start.
    self.init(words.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) })
  }

  /// The words, folded, in the order in which they were given.
  var words: [[UInt16]] { zip(starts, starts.dropFirst()).map { Array(letters[$0..<$1]) } }

  /// Returns whether the units of `range` spell a word of the list.
  func contains(_ range: Range<Int>, of units: UnsafeBufferPointer<UInt16>) -> Bool {
    // Folding only drops units: a word with many more is none of ours.
    guard !range.isEmpty, range.count <= longest + 8 else { return false }
    return contains(range, hash: Self.hash(range, of: units), of: units)
  }

  /// The same, with the hash of the word, which one place asks several lists about.
  func contains(_ range: Range<Int>, hash: UInt32, of units: UnsafeBufferPointer<UInt16>) -> Bool {
    guard !range.isEmpty, range.count <= longest + 8 else { return false }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let found = slots[slot]
      if (found ^ hash) & 0xFFFF_0000 == 0, matches(Int(found & 0xFFFF) - 1, units[range]) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// The hash of a word, folded.
  static func hash(_ range: Range<Int>, of units: UnsafeBufferPointer<UInt16>) -> UInt32 {
    folded.withUnsafeBufferPointer { folded in
      var hash = seed
      for unit in units[range] {
        let letter = Int(unit) < folded.count ? folded[Int(unit)] : fold(unit) ?? 0
        if letter != 0 { hash = step(hash, letter) }
      }
      return hash
    }
  }

  /// `fold` for the first units, up to the end of the Arabic block; 0 for what does not count.
  private static let folded: [UInt16] = (0..<0x700).map { fold($0) ?? 0 }

  private func matches(_ word: Int, _ units: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
    var at = starts[word]
    let end = starts[word + 1]
    for unit in units {
      guard let letter = Self.fold(unit) else { continue }
      if at == end || letters[at] != letter { return false }
      at += 1
    }
    return at == end
  }

  /// Returns the unit that stands for all its variants; `nil` for what does not count.
  static func fold(_ unit: UInt16) -> UInt16? {
    if unit < 0x80 { return unit &- 0x41 < 26 ? unit | 0x20 : unit }
    return unit < 0x600 ? foldAlphabets(unit) : foldArabic(unit)
  }

  private static func foldArabic(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x0649, 0x064A: 0x06CC
    case 0x0643: 0x06A9
    case 0x0640, 0x064B...0x0652, 0x0670, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: unit
    }
  }

  /// Latin beyond ASCII, Greek, Cyrillic, Armenian: capitals become small.
  private static func foldAlphabets(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0xAD: nil
    case 0xC0...0xD6, 0xD8...0xDE: unit | 0x20
    case 0x100...0x137, 0x14A...0x177: unit | 1
    case 0x139...0x148, 0x179...0x17E: (unit + 1) & 0xFFFE
    case 0x386: 0x3AC
    case 0x388...0x38A: unit + 37
    case 0x391...0x3AB: unit + 0x20
    case 0x400...0x40F: unit + 0x50
    case 0x410...0x42F: unit + 0x20
    case 0x490...0x4FF: unit | 1
    case 0x531...0x556: unit + 0x30
    default: unit
    }
  }

  private static let seed: UInt32 = 0x811C

  /// FNV-1a, which is enough for a few thousand short words.
  private static func step(_ hash: UInt32, _ unit: UInt16) -> UInt32 {
    (hash ^ UInt32(unit)) &* 0x0100_0193
  }
}
