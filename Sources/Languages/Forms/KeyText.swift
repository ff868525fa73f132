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
  /// The letters of all words, UTF-16.
  package var units: [UInt16] = []
  /// The words in order; together they cover `units`.
  package var words: [KeyWord] = []

  package init() {}

  /// Empties the key, for the next text.
  package mutating func removeAll(keepingCapacity: Bool) {
    units.removeAll(keepingCapacity: keepingCapacity)
    words.removeAll(keepingCapacity: keepingCapacity)
  }

  /// The words with one space between them.
  package var text: String {
    // Unit by unit: a slice for each word takes as long as reading the key.
    let spaced = [UInt16](unsafeUninitializedCapacity: units.count + words.count) { buffer, filled in
      var place = 0
      units.withUnsafeBufferPointer { units in
        for word in words {
          if place > 0 {
            buffer[place] = 0x20
            place &+= 1
          }
          for unit in word.units {
            buffer[place] = units[unit]
            place &+= 1
          }
        }
      }
      filled = place
    }
    return CodePoints.string(spaced)
  }
}
