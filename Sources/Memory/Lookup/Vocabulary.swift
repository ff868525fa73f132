import Languages

/// The distinct words of a memory, numbered from 0 in the order in which they came.
struct Vocabulary: Sendable {
  /// What stands for a word that is not in the vocabulary.
  static let unknown = WordTable.unknown

  /// The words of one length, for the search of near words.
  struct Shelf: Sendable {
    var numbers: [UInt32] = []
    /// Which letters occur in each word; see `LetterSet`.
    var letters: [LetterSet] = []
  }

  private let language: LanguageTag
  private var words = WordTable()
  /// By length, the words that may be near others: kind `word`, up to `Score.longestNearWord` units.
  private(set) var shelves = [Shelf](repeating: Shelf(), count: Score.longestNearWord + 1)
  /// The words by their stems; `nil` where the language has no stemmer, and before the first word comes, for
  /// the first stemmer takes a moment to make.
  private var families: WordFamilies?

  /// Makes an empty vocabulary.
  init(language: LanguageTag) { self.language = language }

  var count: Int { words.count }
  var kinds: [KeyWord.Kind] { words.kinds }

  /// Returns the number of a word, which is added when it is new.
  mutating func intern(_ word: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind) -> UInt32 {
    let (number, isNew) = words.intern(word, kind: kind)
    guard isNew else { return number }
    if kind == .word && word.count <= Score.longestNearWord {
      shelves[word.count].numbers.append(number)
      shelves[word.count].letters.append(LetterSet(word))
    }
    if number == 0 { families = WordFamilies(language: language) }
    families?.add(word, kind: kind)
    return number
  }

  /// Returns the number of a word, or `unknown`.
  func number(of word: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind) -> UInt32 {
    words.number(of: word, kind: kind)
  }

  /// Returns the stem of a word of the vocabulary, or `StemTable.none`.
  func stem(of number: UInt32) -> UInt32 { families?.stem(of: number) ?? StemTable.none }

  /// Returns the stem of any word, or `StemTable.none` when none of the vocabulary has the same.
  ///
  /// - Parameter number: The number of the word, or `unknown`.
  func stem(of word: UnsafeBufferPointer<UInt16>, number: UInt32) -> UInt32 {
    number == Self.unknown ? families?.stem(of: word) ?? StemTable.none : stem(of: number)
  }

  /// Calls `body` with each word of a stem; never for `StemTable.none`.
  func forEachWord(of stem: UInt32, _ body: (UInt32) -> Void) { families?.forEachWord(of: stem, body) }

  /// Calls `body` with the units of a word.
  func withUnits<R>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt16>) -> R) -> R {
    words.withUnits(of: number, body)
  }
}
