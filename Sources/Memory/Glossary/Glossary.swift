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
/// matter, and a term is only found as whole words. The last word of a term may be inflected.
package struct Glossary: Sendable {
  private struct Entry: Sendable {
    var term: GlossaryTerm
    var key: KeyText
  }

  private let language: LanguageTag
  private let inflection: Inflection
  /// Terms of several words by their first one; longest first, of equal ones in the order given.
  private var byFirstWord: [[UInt16]: [Entry]] = [:]
  /// Terms of one word, which may be inflected, by its first letter.
  private var byFirstLetter: [UInt16: [Entry]] = [:]

  /// Makes a glossary; a term without a word in its source is left out.
  ///
  /// - Parameter language: The language of the terms' sources and of the texts.
  package init(terms: [GlossaryTerm], language: LanguageTag) {
    self.language = language
    inflection = Inflection.of(language)
    var reader = KeyReader(language: language)
    for term in terms {
      var key = KeyText()
      reader.read(term.source, into: &key)
      guard let first = key.words.first, let letter = key.units[first.units].first else { continue }
      let entry = Entry(term: term, key: key)
      if key.words.count == 1 {
        byFirstLetter[letter, default: []].append(entry)
      } else {
        byFirstWord[Array(key.units[first.units]), default: []].append(entry)
      }
    }
  }

  /// Returns where terms stand in `text`, in the order of the text, at one place the longest first.
  ///
  /// Every term is reported, one inside another too; terms with the same source stand in the order
  /// in which they were given.
  ///
  /// - Complexity: The words of the text times the terms that begin as each word does.
  package func occurrences(in text: String) -> [TermOccurrence] {
    var reader = KeyReader(language: language)
    var key = KeyText()
    reader.read(text, into: &key)
    return key.words.indices.flatMap { occurrences(at: $0, in: key) }
  }

  private func occurrences(at place: Int, in text: KeyText) -> [TermOccurrence] {
    let first = text.units[text.words[place].units]
    guard let letter = first.first else { return [] }
    let entries = byFirstWord[Array(first), default: []] + byFirstLetter[letter, default: []]
    let found = entries.filter { stands($0.key, at: place, in: text) }.map { entry in
      let last = text.words[place + entry.key.words.count - 1]
      return TermOccurrence(
        term: entry.term, range: text.words[place].source.lowerBound..<last.source.upperBound)
    }
    return found.enumerated().sorted { one, two in
      let ends = (one.element.range.upperBound, two.element.range.upperBound)
      return ends.0 != ends.1 ? ends.0 > ends.1 : one.offset < two.offset
    }.map(\.element)
  }

  /// Whether the words of a term stand at a place, all but the last as they are.
  private func stands(_ term: KeyText, at place: Int, in text: KeyText) -> Bool {
    guard place + term.words.count <= text.words.count else { return false }
    for (offset, word) in term.words.enumerated() {
      let own = term.units[word.units]
      let other = text.words[place + offset]
      let letters = text.units[other.units]
      if letters == own, other.kind == word.kind { continue }
      guard offset == term.words.count - 1, word.kind == .word, other.kind == .word,
        inflection.isInflected(letters, own)
      else { return false }
    }
    return true
  }
}
