/// A word of a text, with the place of its key letters.
package struct TextWord: Sendable, Hashable {
  /// Word, number or mark.
  package var kind: KeyWord.Kind
  /// Where it stands in the text, UTF-8 bytes.
  package var source: Range<Int>
  /// Where its letters stand in the key, UTF-16 units.
  package var units: Range<Int>
}

/// A part of a word: its stem, or something attached to it.
package struct WordPart: Sendable, Hashable {
  /// What a part is to its word.
  package enum Kind: String, Sendable, CaseIterable {
    case stem
    /// می, ن, ب and their like before a verb, and the preverb before them; before the stem it is part of it.
    case prefix
    case plural
    /// تر and ترین.
    case comparative
    /// The yeh of the ezafe, of "a" or of "that"; between a vowel and an ending it only links.
    case yeh
    case possessive
    /// The ending of a verb.
    case person
    /// The object of a verb.
    case object
    /// "Is", leaning on the word: ام, است, 's.
    case copula
    /// The n't of English.
    case negation
  }

  package var kind: Kind
  /// Where it stands in the text, UTF-8 bytes; joiners and spaces between parts belong to none.
  package var source: Range<Int>
  /// Where its letters stand in the key, UTF-16 units.
  package var units: Range<Int>
}

/// Takes texts apart into words, and words into their parts.
///
/// Built on the key: a word is what the key compares, with Persian affixes, however they are attached, and with
/// what a non-joiner ties to it (جستوجو). One breaker serves one thread.
package struct WordBreaker: Sendable {
  /// The key of the last text.
  package private(set) var key = KeyText()
  private var reader: KeyReader
  private var text: [UInt8] = []
  private var stemmer: PersianStemmer?
  private let splitsEnglish: Bool

  /// Makes a breaker; words have parts in Persian and English.
  package init(language: LanguageTag) {
    reader = KeyReader(language: language)
    stemmer = PersianStemmer(language: language)
    splitsEnglish = language.primary == "en"
  }

  /// Returns the words, numbers and marks of a text, in order; empty when there is none.
  ///
  /// - Complexity: Linear in the text.
  package mutating func words(of text: String) -> [TextWord] {
    self.text = Array(text.utf8)
    self.text.withUnsafeBufferPointer { reader.read($0, into: &key) }
    var words: [TextWord] = []
    for word in key.words {
      if word.kind == .word, let last = words.last, last.kind == .word, isJoined(last, word) {
        words[words.count - 1].source = last.source.lowerBound..<word.source.upperBound
        words[words.count - 1].units = last.units.lowerBound..<word.units.upperBound
      } else {
        words.append(TextWord(kind: word.kind, source: word.source, units: word.units))
      }
    }
    return words
  }

  /// Whether nothing but non-joiners stand between two words.
  private func isJoined(_ one: TextWord, _ other: KeyWord) -> Bool {
    guard one.source.upperBound < other.source.lowerBound else { return false }
    let gap = text[one.source.upperBound..<other.source.lowerBound]
    return gap.count % 3 == 0
      && gap.enumerated().allSatisfy { place, byte in
        byte == Self.nonJoiner[place % 3]
      }
  }

  /// U+200C in UTF-8.
  private static let nonJoiner: [UInt8] = [0xE2, 0x80, 0x8C]

  /// Returns the stem of a word of the last text, in key letters; the word itself where no stems are known.
  package mutating func stem(of word: TextWord) -> [UInt16] {
    let letters = key.units[word.units]
    guard word.kind == .word, stemmer?.read(letters) == true, let stemmer else { return Array(letters) }
    return stemmer.letters
  }

  // MARK: Parts

  /// Returns the parts of a word of the last text, in order; a word that has none is one stem.
  ///
  /// - Complexity: Quadratic in the letters of the word, to find the place of each part in the text.
  package mutating func parts(of word: TextWord) -> [WordPart] {
    guard word.kind == .word else { return [whole(word)] }
    var pieces: [(kind: WordPart.Kind, units: Range<Int>)] = []
    if stemmer != nil {
      pieces = persianPieces(of: word)
    } else if splitsEnglish {
      pieces = EnglishClitics.pieces(of: Array(key.units[word.units]))
    }
    guard pieces.count > 1 else { return [whole(word)] }
    let places = places(in: word)
    return pieces.map { piece in
      WordPart(
        kind: piece.kind, source: places.source(of: piece.units),
        units: word.units.lowerBound + piece.units.lowerBound..<word.units.lowerBound + piece.units.upperBound
      )
    }
  }

  private func whole(_ word: TextWord) -> WordPart {
    WordPart(kind: .stem, source: word.source, units: word.units)
  }

  private mutating func persianPieces(of word: TextWord) -> [(kind: WordPart.Kind, units: Range<Int>)] {
    guard stemmer?.read(key.units[word.units]) == true, let stemmer else { return [] }
    var stem = 0..<word.units.count
    var pieces: [(kind: WordPart.Kind, units: Range<Int>)] = []
    for taken in stemmer.taken where !taken.units.isEmpty {
      pieces += PersianPieces.pieces(of: taken, in: key.units[word.units])
      if taken.kind == .verbPrefix {
        if taken.units.lowerBound > 0 { pieces.append((.prefix, 0..<taken.units.lowerBound)) }
        stem = taken.units.upperBound..<stem.upperBound
      } else {
        stem = stem.lowerBound..<min(stem.upperBound, taken.units.lowerBound)
      }
    }
    pieces.append((.stem, stem))
    return pieces.sorted { $0.units.lowerBound < $1.units.lowerBound }
  }

  /// How many letters of the key come before each place between characters of a word.
  private mutating func places(in word: TextWord) -> LetterPlaces {
    var places = LetterPlaces(counts: [(word.source.lowerBound, 0)])
    var part = KeyText()
    var end = word.source.lowerBound
    while end < word.source.upperBound {
      end += 1
      while end < word.source.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
      let start = word.source.lowerBound
      text.withUnsafeBufferPointer {
        reader.read(UnsafeBufferPointer(rebasing: $0[start..<end]), into: &part)
      }
      places.counts.append((end, part.units.count))
    }
    return places
  }

  private struct LetterPlaces {
    /// Bytes of the text, letters of the word.
    var counts: [(byte: Int, letters: Int)]

    func source(of letters: Range<Int>) -> Range<Int> {
      let start = counts.last { $0.letters <= letters.lowerBound }?.byte ?? counts[0].byte
      let end = counts.first { $0.letters >= letters.upperBound }?.byte ?? counts[counts.count - 1].byte
      return min(start, end)..<max(start, end)
    }
  }
}
