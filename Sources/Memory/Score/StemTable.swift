import Languages

/// Numbers the stems of words: two words are forms of one when their stems have the same number.
///
/// There is one only for a language that has a stemmer.
struct StemTable: Sendable {
  /// What stands for the stem of what is no word, and for one that is not in the table.
  static let none = WordTable.unknown

  private var stemmer: PersianStemmer
  private var stems: WordTable

  /// Makes an empty table, or `nil` when the language has no stemmer.
  ///
  /// - Parameter slots: A power of two, about twice the stems that are expected.
  init?(language: LanguageTag, slots: Int = 1 << 12) {
    guard let stemmer = PersianStemmer(language: language, remembers: false) else { return nil }
    self.stemmer = stemmer
    stems = WordTable(slots: slots)
  }

  /// Returns the number of a word's stem, which is added when it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt16>) -> UInt32 {
    guard stemmer.read(word) else { return stems.intern(word, kind: .word).number }
    return stemmer.letters.withUnsafeBufferPointer { stems.intern($0, kind: .word).number }
  }

  /// Returns the number of a word's stem, or `none`; the table stays as it is, and several threads may ask.
  func find(_ word: UnsafeBufferPointer<UInt16>) -> UInt32 {
    var stemmer = PersianStemmer(remembers: false)
    guard stemmer.read(word) else { return stems.number(of: word, kind: .word) }
    return stemmer.letters.withUnsafeBufferPointer { stems.number(of: $0, kind: .word) }
  }
}
