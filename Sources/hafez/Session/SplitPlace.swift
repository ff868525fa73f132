import Languages

/// A place where a segment could be cut.
struct SplitPlace: Equatable {
  /// UTF-8 bytes from the segment's start.
  var offset: Int
  /// A few words on both sides.
  var before: String
  var after: String

  /// `nil` for a place at an end of the text.
  init?(in text: String, at offset: Int) {
    let bytes = Array(text.utf8)
    guard bytes.indices.contains(offset) else { return nil }
    let words = { (part: ArraySlice<UInt8>) in
      String(decoding: part, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    }
    self.offset = offset
    before = words(bytes[..<offset]).suffix(3).joined(separator: " ")
    after = words(bytes[offset...]).prefix(3).joined(separator: " ")
    if before.isEmpty || after.isEmpty { return nil }
  }

  /// Where `words` stand in a text, in UTF-8 bytes; never at its start, where no cut is possible.
  ///
  /// The words are compared by the letters and digits of their keys: marks, joiners and kinds of letters may
  /// differ, so that nobody has to type a quotation mark or a joiner to say where.
  static func offsets(of words: String, in text: String, language: LanguageTag) -> [Int] {
    let wanted = self.words(of: words, language).map(\.letters)
    let all = self.words(of: text, language)
    guard !wanted.isEmpty, all.count > wanted.count else { return [] }
    return (1...(all.count - wanted.count)).filter { place in
      zip(all[place...], wanted).allSatisfy { $0.letters == $1 }
    }.map { all[$0].offset }
  }

  private static func words(
    of text: String, _ language: LanguageTag
  ) -> [(offset: Int, letters: [Unicode.Scalar])] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let key = Normalization.text(String(word), in: .key, language: language)
      let letters = key.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      guard !letters.isEmpty else { return nil }
      return (text.utf8.distance(from: text.startIndex, to: word.startIndex), Array(letters))
    }
  }
}
