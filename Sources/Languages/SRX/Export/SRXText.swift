/// Pieces of the patterns that the built-in rules are exported with.
///
/// They keep to what the regular expressions of Java and of ICU understand alike, in all their versions: so no
/// `\b` and `\w`, which newer Javas take for ASCII only, and no character is written that cannot be seen.
enum SRXText {
  /// A full stop, of Latin shape or Urdu's.
  static let stop = "[.۔]"
  static let ellipsis = #"(?:\.{2,}|…)"#
  /// One mark that may end a sentence.
  static let mark = "[.!?؟⸮۔…]"
  static let letter = #"\p{L}"# + unseen
  /// A number, with full stops, hyphens or slashes in it.
  static let number = #"\p{Nd}+(?:[.\-/]\p{Nd}+)*"#
  /// What belongs to the letter before it: vowel marks, tatweel, the joiner.
  private static let unseen = #"[\u064B-\u0652\u0670\u0640\u200C]*"#
  /// No letter or digit before this place.
  static let wordStart = #"(?<![\p{L}\p{M}\p{Nd}\u200C])"#
  /// None after it.
  static let wordEnd = #"(?![\p{L}\p{M}\p{Nd}\u200C])"#
  /// Letters of the Arabic script.
  static let arabicLetter = #"[\u0620-\u064A\u066E-\u06D3]"#
  static let quotationStart = #"[«“"„‹]"#
  static let quotationEnd = #"\s?[»”"›]"#
  /// The inside of a quotation.
  static let quoted = #"[^«»“”"„‹›]{0,200}"#
  /// What follows a mark and belongs to it: closing signs, footnotes, pictures, signs that are not seen.
  static let tail =
    #"(?:\s?[»”"’'›)\]}]|\s?\[\p{Nd}{1,3}\]|\s?[\x{1F300}-\x{1FAFF}\u2600-\u27BF]\uFE0F?|[\u200C-\u200F\u202C\u2066-\u2069])*"#
  /// A sentence's end as it looks.
  static let end = mark + tail
  /// The start of the line, or a sentence's end before a space: where sentences begin.
  static let begin = #"(?:^|[.!?؟⸮۔…]\s?[»”"›)\]]?\s)\s*"#
  /// A word of the sentence, or a comma in it, before what is opened within it.
  static let within = #"[\p{L}\p{M}\p{Nd}\u200C،,؛]\s*"#

  /// A bracket opened within the sentence; old files have brackets the wrong way round, `) ع (`.
  static let openBracket = within + #"(?<!\)[^()]{1,20})\([^()]{0,200}"#

  /// One of the words, in any spelling the list allows, after no letter.
  static func word(in words: WordList) -> String { wordStart + choice(words) }

  /// One of the words, before no letter.
  static func wordAfter(in words: WordList) -> String { choice(words) + wordEnd }

  /// No capitalized word of the list follows, which would begin a sentence.
  static func unless(_ words: WordList) -> String {
    if words.words.isEmpty { return "" }
    return #"(?!\s+(?=\p{Lu})"# + wordAfter(in: words) + ")"
  }

  /// The letters of one of the words, with full stops between them.
  static func dotted(_ words: WordList) -> String {
    wordStart + choice(words, between: stop + #"\s*"#)
  }

  /// One of the words, wherever it stands.
  static func choice(_ words: WordList, between: String = "") -> String {
    // No word at all: what matches nothing.
    if words.words.isEmpty { return #"[^\s\S]"# }
    // The same word twice, or under two spellings that fold into one, is written once.
    var seen: Set<[UInt16]> = []
    let spelled = words.words.filter { seen.insert($0).inserted }.map { word in
      word.map(spellings).joined(separator: between)
    }
    return "(?:" + spelled.joined(separator: "|") + ")"
  }

  /// A folded letter in all its spellings.
  private static func spellings(of unit: UInt16) -> String {
    switch unit {
    case 0x06CC: return "[یيى]" + unseen
    case 0x06A9: return "[کك]" + unseen
    case 0x61...0x7A:
      let small = String(decoding: [unit], as: UTF16.self)
      return "[" + small.uppercased() + small + "]"
    case 0x30...0x39: return String(decoding: [unit], as: UTF16.self)
    case 0x80...: return String(decoding: [unit], as: UTF16.self) + unseen
    default: return "\\" + String(decoding: [unit], as: UTF16.self)
    }
  }
}

extension SRXRule {
  /// A rule that refuses to end a segment.
  static func refusal(_ before: String, _ after: String = "") -> SRXRule {
    SRXRule(isBreak: false, before: before, after: after)
  }

  /// A rule that ends one.
  static func end(_ before: String, _ after: String) -> SRXRule {
    SRXRule(isBreak: true, before: before, after: after)
  }
}
