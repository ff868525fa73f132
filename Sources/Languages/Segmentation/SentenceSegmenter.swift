/// Cuts text into sentences by the rules of one language.
///
/// Candidates come from Unicode's sentence boundaries and from the marks Unicode does not count;
/// named rules of the language then decide at each. A line feed always ends a segment.
///
/// Keep one for many texts: opening ICU's iterator costs more than a short text does.
package struct SentenceSegmenter: Sendable {
  /// The language whose rules are used.
  package let language: LanguageTag
  private let rules: LanguageRules
  private let iterator: SentenceIterator

  /// Prepares the rules for `language`; a language without rules of its own gets the common ones.
  package init(language: LanguageTag) {
    self.language = language
    rules = LanguageRules.rules(for: language)
    iterator = SentenceIterator(language: language)
  }

  /// Returns the segments of a whole UTF-8 text, and every decision made on the way.
  ///
  /// Ill-formed bytes are kept and count as characters nobody knows. Empty text has no segments.
  ///
  /// - Complexity: Linear. Memory beyond the result: some 64 KB, or four times the longest line.
  package func segmentation(of bytes: [UInt8]) -> Segmentation {
    bytes.withUnsafeBufferPointer { all in
      let record = BoundaryRecord()
      var boundaries: [Int32] = []
      var start = Self.byteOrderMarkLength(all)
      while start < all.count {
        let end = TextChunk.end(from: start, in: all)
        scan(UnsafeBufferPointer(rebasing: all[start..<end]), at: start, &boundaries, record)
        start = end
      }
      return record.segmentation
    }
  }

  private func scan(
    _ chunk: UnsafeBufferPointer<UInt8>, at start: Int, _ boundaries: inout [Int32], _ record: BoundaryRecord
  ) {
    let text = WorkingText(chunk)
    record.begin(text, atByte: start)
    text.units.withUnsafeBufferPointer { units in
      let count = iterator.findBoundaries(of: units, into: &boundaries)
      CharacterClass.table.withUnsafeBufferPointer { table in
        boundaries.withUnsafeBufferPointer { boundaries in
          guard let table = table.baseAddress else { return }
          var scanner = ChunkScanner(
            TextView(units: units, table: table), rules: rules,
            unicodeBoundaries: UnsafeBufferPointer(rebasing: boundaries[..<count]), record: record)
          scanner.scan()
        }
      }
    }
  }

  /// The signature at the start of a file is no text: it stays in the gap before the first segment.
  private static func byteOrderMarkLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

/// Where a text may be cut so that the pieces give the same segments as the whole.
enum TextChunk {
  /// Enough that opening a chunk costs nothing beside it, little enough to stay in the cache.
  private static let usualLength = 1 << 16
  /// ICU counts in 32 bits: a longer line is cut in two at a space.
  private static let lengthLimit = 1 << 28

  /// Returns the end of the chunk that begins at `start`: after a line feed, or the end of the text.
  ///
  /// Every other line end would do too, but a line feed is one byte and never part of another character.
  static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start + usualLength
    guard at < bytes.count else { return bytes.count }
    let limit = min(bytes.count, start + lengthLimit)
    while at < limit {
      if bytes[at - 1] == 0x0A { return at }
      at += 1
    }
    return limit == bytes.count ? limit : lastResort(from: start, to: limit, in: bytes)
  }

  /// Returns the place after the last space before `limit`, or else the last whole character's end.
  private static func lastResort(from start: Int, to limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int
  {
    var at = limit
    while at > start, bytes[at - 1] != 0x20 { at -= 1 }
    if at > start { return at }
    at = limit
    while at > limit - 4, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
