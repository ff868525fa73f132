/// Reads texts into keys.
///
/// One reader serves one thread. It allocates nothing for a text once the
/// buffers of the `KeyText` have grown to the longest one.
///
/// - A word is a run of letters and marks; a Latin word keeps its inner apostrophe (`don't`) and the
///   digits after it (`A4`), a hyphen stands apart. Han and kana are words one by one.
/// - Persian affixes are part of their word.
/// - A number has ASCII digits, `.` before its fraction, no grouping.
/// - Every punctuation mark is a word, one sign for its class.
package struct KeyReader: Sendable {
  /// The near table of the language until a text needs the full one.
  private var table: KeyTable

  /// Makes a reader for texts in a language; the tables are shared by all readers of it.
  package init(language: LanguageTag) {
    self.init(table: KeyTable.of(language, .near))
  }

  init(table: KeyTable) {
    self.table = table
  }

  /// Replaces what is in `key` by the key of `utf8`; ill-formed bytes count as U+FFFD.
  ///
  /// - Complexity: One pass; nothing is looked at twice but what stands around number signs and apostrophes.
  ///   The first text that needs the full table is read again.
  package mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, into key: inout KeyText) {
    if !scan(utf8, into: &key) {
      table = table.full
      _ = scan(utf8, into: &key)
    }
  }

  /// Reads `utf8` with the table at hand, and says whether it knew every character.
  private func scan(_ utf8: UnsafeBufferPointer<UInt8>, into key: inout KeyText) -> Bool {
    key.removeAll(keepingCapacity: true)
    return table.entries.withUnsafeBufferPointer { entries in
      var scan = KeyScan(table: table, entries: entries, text: utf8)
      // Swapped, not copied: a second owner would make every append copy the buffers.
      swap(&scan.key, &key)
      scan.run()
      swap(&scan.key, &key)
      return !scan.isFar
    }
  }

  /// Replaces what is in `key` by the key of `text`.
  package mutating func read(_ text: String, into key: inout KeyText) {
    var text = text
    text.withUTF8 { read($0, into: &key) }
  }
}
