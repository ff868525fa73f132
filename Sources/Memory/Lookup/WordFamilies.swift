import Languages

/// The words of a vocabulary by their stems: which of them are forms of the same word.
struct WordFamilies: Sendable {
  private var stems: StemTable
  /// For each word of the vocabulary its stem; `StemTable.none` for numbers and marks.
  private var stemOf: [UInt32] = []
  /// For each stem, the word of it that came last.
  private var newest: [UInt32] = []
  /// For each word of the vocabulary the one before it with the same stem; itself where there is none.
  private var earlier: [UInt32] = []

  /// Makes families without a word, or `nil` when the language has no stemmer.
  init?(language: LanguageTag) {
    guard let stems = StemTable(language: language) else { return nil }
    self.stems = stems
  }

  /// Takes in the next word of the vocabulary.
  mutating func add(_ word: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind) {
    let number = UInt32(stemOf.count)
    earlier.append(number)
    guard kind == .word else { return stemOf.append(StemTable.none) }
    let stem = stems.number(of: word)
    stemOf.append(stem)
    if Int(stem) == newest.count {
      newest.append(number)
    } else {
      earlier[Int(number)] = newest[Int(stem)]
      newest[Int(stem)] = number
    }
  }

  /// The stem of a word of the vocabulary.
  func stem(of number: UInt32) -> UInt32 { stemOf[Int(number)] }

  /// Returns the stem of a word that is not of the vocabulary, or `StemTable.none` when no word has it.
  func stem(of word: UnsafeBufferPointer<UInt16>) -> UInt32 { stems.find(word) }

  /// Calls `body` with each word of a stem; never for `StemTable.none`.
  func forEachWord(of stem: UInt32, _ body: (UInt32) -> Void) {
    guard stem != StemTable.none else { return }
    var word = newest[Int(stem)]
    body(word)
    while earlier[Int(word)] != word {
      word = earlier[Int(word)]
      body(word)
    }
  }
}
