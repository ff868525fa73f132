import Languages

/// A term of the glossary with its translation.
package struct GlossaryTerm: Hashable, Sendable {
  package var source: String
  package var target: String
  /// A remark for the translator; empty when there is none.
  package var note: String

  package init(source: String, target: String, note: String = "") {
    self.source = source
    self.target = target
    self.note = note
  }
}

/// A place in a text where a term stands.
package struct TermOccurrence: Hashable, Sendable {
  package var term: GlossaryTerm
  /// The words that make up the term, UTF-8 bytes of the text.
  package var range: Range<Int>
}

/// Terms, and the question where they stand in a text.
///
/// Terms and texts are compared as the words of their keys, so spelling, digits and joiners do not
/// matter, and a term is only found as whole words. A word of the text may be an inflected form of the term's;
/// in Persian each word, in English the last.
package struct Glossary: Sendable {
  private struct Entry: Sendable {
    var term: GlossaryTerm
    var key: KeyText
  }

  private let language: LanguageTag
  private let inflection: Inflection
  /// Terms by their first word, in the order given.
  private var byFirstWord: [[UInt16]: [Int]] = [:]
  private var entries: [Entry] = []

  /// Makes a glossary; a term without a word in its source is left out.
  ///
  /// - Parameter language: The language of the terms' sources and of the texts.
  package init(terms: [GlossaryTerm], language: LanguageTag) {
    self.language = language
    inflection = terms.isEmpty ? .none : Inflection.of(language)
    var reader = KeyReader(language: language)
    for term in terms {
      var key = KeyText()
      reader.read(term.source, into: &key)
      guard let first = key.words.first else { continue }
      byFirstWord[Array(key.units[first.units]), default: []].append(entries.count)
      entries.append(Entry(term: term, key: key))
    }
  }

  /// Returns where terms stand in `text`, in the order of the text, at one place the longest first.
  ///
  /// Every term is reported, one inside another too; terms with the same source stand in the order
  /// in which they were given.
  ///
  /// - Complexity: The words of the text, and for each the terms that begin with it.
  package func occurrences(in text: String) -> [TermOccurrence] {
    guard !entries.isEmpty else { return [] }
    var reader = KeyReader(language: language)
    var key = KeyText()
    reader.read(text, into: &key)
    var inflection = inflection
    let words = key.words.map { TextWord(word: $0, bases: bases(of: $0, in: key, &inflection)) }
    return words.indices.flatMap { occurrences(at: $0, in: words) }
  }

  /// A word of a text, with the words of a term that it may stand for.
  private struct TextWord {
    var word: KeyWord
    /// The letters themselves first.
    var bases: [[UInt16]]
  }

  private func bases(of word: KeyWord, in key: KeyText, _ inflection: inout Inflection) -> [[UInt16]] {
    let letters = key.units[word.units]
    return word.kind == .word ? inflection.bases(of: letters) : [Array(letters)]
  }

  private func occurrences(at place: Int, in text: [TextWord]) -> [TermOccurrence] {
    let found = text[place].bases.flatMap { byFirstWord[$0] ?? [] }.filter {
      stands(entries[$0].key, at: place, in: text)
    }
    let ends = found.map { text[place + entries[$0].key.words.count - 1].word.source.upperBound }
    let sorted = zip(found, ends).sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    return sorted.map { entry, end in
      TermOccurrence(term: entries[entry].term, range: text[place].word.source.lowerBound..<end)
    }
  }

  /// Whether the words of a term stand at a place.
  private func stands(_ term: KeyText, at place: Int, in text: [TextWord]) -> Bool {
    guard place + term.words.count <= text.count else { return false }
    return term.words.enumerated().allSatisfy { offset, own in
      let other = text[place + offset]
      guard other.word.kind == own.kind else { return false }
      let letters = term.units[own.units]
      if other.bases[0].elementsEqual(letters) { return true }
      let mayChange = inflection.changesAllWords || offset == term.words.count - 1
      return mayChange && isInflected(other, of: letters)
    }
  }

  /// A single letter more makes other words of short ones too often: درم, سرش.
  private func isInflected(_ word: TextWord, of letters: ArraySlice<UInt16>) -> Bool {
    guard letters.count > 2 || word.bases[0].count > letters.count + 1 else { return false }
    return word.bases.dropFirst().contains { $0.elementsEqual(letters) }
  }
}
