import Bitext
import Languages

/// The definition of a match percentage, written down as plainly as it can be: words as strings,
/// a whole table, letters one by one.
package struct ReferenceScore {
  package struct Weights {
    package var word: Int
    package var number: Int
    package var punctuation: Int
    package var numberForNumber: Int
    package var stem: Int
    package var longestNearWord: Int

    package init(
      word: Int, number: Int, punctuation: Int, numberForNumber: Int, stem: Int, longestNearWord: Int
    ) {
      self.word = word
      self.number = number
      self.punctuation = punctuation
      self.numberForNumber = numberForNumber
      self.stem = stem
      self.longestNearWord = longestNearWord
    }
  }

  /// A word of a key, alone.
  package struct Word: Equatable {
    package var letters: String
    package var kind: KeyWord.Kind
    /// The letters of its stem; `nil` for what is no word, and where the language has no stemmer.
    package var stem: String?
  }

  package let weights: Weights
  package let language: LanguageTag

  package init(weights: Weights, language: LanguageTag) {
    self.weights = weights
    self.language = language
  }

  /// The percentage of two texts.
  package func percent(_ query: Content, _ candidate: Content) -> Int {
    let (one, other) = (words(of: query.text), words(of: candidate.text))
    let weight = max(weight(of: one), weight(of: other))
    let distance = distance(one, other)
    if distance > 0 { return 100 * (weight - distance) / weight }
    if identity(query.text) == identity(candidate.text), query.markup == candidate.markup { return 100 }
    return weight > 0 ? 99 : 0
  }

  /// The words of a text's key.
  package func words(of text: String) -> [Word] {
    var reader = KeyReader(language: language)
    var key = KeyText()
    reader.read(text, into: &key)
    return key.words.map {
      Word(
        letters: String(decoding: key.units[$0.units], as: UTF16.self), kind: $0.kind,
        stem: $0.kind == .word ? stem(of: key.units[$0.units]) : nil)
    }
  }

  private func stem(of word: ArraySlice<UInt16>) -> String? {
    guard var stemmer = PersianStemmer(language: language) else { return nil }
    _ = stemmer.read(word)
    return String(decoding: stemmer.letters, as: UTF16.self)
  }

  package func weight(of words: [Word]) -> Int {
    words.map { weight(of: $0.kind) }.reduce(0, +)
  }

  /// The least cost of turning the words of one text into those of the other.
  package func distance(_ one: [Word], _ other: [Word]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
      for j in 0...other.count {
        var ways: [Int] = []
        if i > 0 { ways.append(table[i - 1][j] + weight(of: one[i - 1].kind)) }
        if j > 0 { ways.append(table[i][j - 1] + weight(of: other[j - 1].kind)) }
        if i > 0, j > 0 { ways.append(table[i - 1][j - 1] + cost(one[i - 1], other[j - 1])) }
        table[i][j] = ways.min() ?? 0
      }
    }
    return table[one.count][other.count]
  }

  /// The number of edits between two lists in which every edit costs the same.
  package static func plainDistance<Item: Equatable>(_ one: [Item], _ other: [Item]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
      for j in 0...other.count {
        var ways: [Int] = []
        if i > 0 { ways.append(table[i - 1][j] + 1) }
        if j > 0 { ways.append(table[i][j - 1] + 1) }
        if i > 0, j > 0 { ways.append(table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)) }
        table[i][j] = ways.min() ?? 0
      }
    }
    return table[one.count][other.count]
  }

  private func cost(_ one: Word, _ other: Word) -> Int {
    if one == other { return 0 }
    if one.kind == .number, other.kind == .number { return weights.numberForNumber }
    let far = max(weight(of: one.kind), weight(of: other.kind))
    guard one.kind == .word, other.kind == .word else { return far }
    let byLetters = costByLetters(one, other) ?? far
    return one.stem != nil && one.stem == other.stem ? min(byLetters, weights.stem) : byLetters
  }

  /// What one word for another costs by the letters that differ, or `nil` when they are not alike.
  private func costByLetters(_ one: Word, _ other: Word) -> Int? {
    let (a, b) = (Array(one.letters.utf16), Array(other.letters.utf16))
    let length = max(a.count, b.count)
    guard length <= weights.longestNearWord else { return nil }
    let letters = Self.plainDistance(a, b)
    guard 2 * letters <= length else { return nil }
    let exact = weights.word * letters
    return exact % length == 0 ? exact / length : exact / length + 1
  }

  private func weight(of kind: KeyWord.Kind) -> Int {
    switch kind {
    case .word: weights.word
    case .number: weights.number
    case .punctuation: weights.punctuation
    }
  }

  private func identity(_ text: String) -> [Unicode.Scalar] {
    Array(Normalization.identity(text).unicodeScalars)
  }
}
