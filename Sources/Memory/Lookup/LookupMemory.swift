import Bitext
import Languages

/// The sources of a memory, laid out for the question "have we translated something like this?".
///
/// Add the units oldest first, then ask. Asking does not change it, so one value may be asked from
/// several threads at once. All of it lies in a few arrays: about 24 bytes a source beside its
/// text, 4 a word.
///
/// Nothing is missed: every source is either scored or left out because a proven lower bound of its
/// distance is too high already (`LookupQuery`).
package struct LookupMemory: Sendable {
  let language: LanguageTag
  /// The distinct sources; their numbers are the places in the arrays below.
  private(set) var sources = SourceTable()
  private(set) var vocabulary: Vocabulary
  /// The words of all sources, one source after the other, as numbers of the vocabulary.
  private(set) var words: [UInt32] = []
  /// Where the words of each source start, and at the end their count.
  private(set) var starts: [Int] = [0]
  /// The sum of the weights of each source's words.
  private(set) var weights: [Int32] = []

  private var reader: KeyReader
  private var key = KeyText()

  /// Makes an empty memory for sources of a language.
  package init(language: LanguageTag) {
    self.language = language
    vocabulary = Vocabulary(language: language)
    reader = KeyReader(language: language)
  }

  /// The number of distinct sources.
  package var count: Int { sources.count }

  /// Adds a unit. Units come oldest first.
  ///
  /// - Parameters:
  ///   - text: The source without inline codes, UTF-8.
  ///   - markup: The source with them, or `nil` when it is text alone.
  package mutating func add(id: Int64, text: UnsafeBufferPointer<UInt8>, markup: String?) {
    let isNew: Bool
    if var markup {
      isNew = markup.withUTF8 { sources.add(id: id, text: text, markup: $0).isNew }
    } else {
      isNew = sources.add(id: id, text: text, markup: nil).isNew
    }
    if isNew { addWords(of: text) }
  }

  /// Adds a unit. Units come oldest first.
  package mutating func add(id: Int64, _ source: Content) {
    var text = source.text
    text.withUTF8 { add(id: id, text: $0, markup: source.markup) }
  }

  private mutating func addWords(of text: UnsafeBufferPointer<UInt8>) {
    reader.read(text, into: &key)
    var weight = 0
    key.units.withUnsafeBufferPointer { units in
      for word in key.words {
        words.append(vocabulary.intern(.init(rebasing: units[word.units]), kind: word.kind))
        weight += Score.weight(of: word.kind)
      }
    }
    starts.append(words.count)
    weights.append(Int32(clamping: weight))
  }

  /// Reads the key of a query; a memory is not changed by being asked.
  func readKey(of query: Content) -> KeyText {
    var reader = reader
    var key = KeyText()
    reader.read(query.text, into: &key)
    return key
  }
}
