/// One word of a key: a run of letters, a number, or a punctuation mark.
package struct KeyWord: Sendable, Hashable {
  /// What a word is made of: lookup weighs the kinds differently.
  package enum Kind: UInt8, Sendable {
    case word, number, punctuation
  }

  package var kind: Kind
  /// Where the word stands in `KeyText.units`, in UTF-16 units.
  package var units: Range<Int>
  /// Where it came from in the original text, in UTF-8 bytes.
  package var source: Range<Int>

  package init(kind: Kind, units: Range<Int>, source: Range<Int>) {
    self.kind = kind
    self.units = units
    self.source = source
  }
}

/// The key of one text: what lookup compares.
///
/// The units of the words stand one after another with nothing between them,
/// so `units` as a whole is the skeleton.
package struct KeyText: Sendable {
  package var units: [UInt16] = []
  package var words: [KeyWord] = []

  package init() {}

  package mutating func removeAll(keepingCapacity: Bool) {
    units.removeAll(keepingCapacity: keepingCapacity)
    words.removeAll(keepingCapacity: keepingCapacity)
  }

  /// The words with one space between them.
  package var text: String {
    var spaced: [UInt16] = []
    spaced.reserveCapacity(units.count + words.count)
    for word in words {
      if !spaced.isEmpty { spaced.append(0x20) }
      spaced.append(contentsOf: units[word.units])
    }
    return CodePoints.string(spaced)
  }
}
