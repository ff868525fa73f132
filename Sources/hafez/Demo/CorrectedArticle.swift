import Formats
import Languages

/// An article as a newsroom sends it again: one sentence says something else.
struct CorrectedArticle {
  /// The text with the sentence put in.
  let bytes: [UInt8]
  let before: String
  let after: String

  /// Changes the longest sentence of 8 to 20 words, if possible one with a number: drops a word of it, and counts a number up.
  ///
  /// - Returns: `nil` when no sentence can be changed and stay one sentence.
  init?(_ bytes: [UInt8], language: LanguageTag) {
    let segmenter = SentenceSegmenter(language: language)
    let segments = segmenter.segmentation(of: bytes).segments
    let sentences = segments.map { (range: $0, text: String(decoding: bytes[$0], as: UTF8.self)) }
      .filter { (8...20).contains(Self.words($0.text).count) && !Self.hasLatin($0.text) }
      .sorted { one, two in
        let numbers = (Self.hasNumber(one.text), Self.hasNumber(two.text))
        return numbers.0 != numbers.1 ? numbers.0 : one.range.count > two.range.count
      }
    for sentence in sentences {
      let changed = Self.changed(sentence.text)
      let text =
        Array(bytes[..<sentence.range.lowerBound]) + changed.utf8 + bytes[sentence.range.upperBound...]
      let count = segmenter.segmentation(of: text).segments.count
      guard changed != sentence.text, count == segments.count else { continue }
      (self.bytes, before, after) = (text, sentence.text, changed)
      return
    }
    return nil
  }

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }

  /// Addresses and foreign names are no place for a correction that a reader is to follow.
  private static func hasLatin(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }

  private static func hasNumber(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  private static func changed(_ text: String) -> String {
    var words = words(text).map(String.init)
    let middle = words.count / 2
    let plain = words.indices.filter { index in
      words[index].count > 2 && words[index].unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    }
    if let dropped = plain.min(by: { abs($0 - middle) < abs($1 - middle) }) { words.remove(at: dropped) }
    return countedUp(words.joined(separator: " "))
  }

  /// The text with its last digit that is less than nine one more, in the digits it is written in.
  private static func countedUp(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let digits = scalars.indices.filter { index in
      let properties = scalars[index].properties
      return properties.numericType == .decimal && (properties.numericValue ?? 9) < 9
    }
    if let last = digits.last, let next = Unicode.Scalar(scalars[last].value + 1) { scalars[last] = next }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
