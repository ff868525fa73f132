/// A place where a text is drawn otherwise than it reads, or may be, and what mends it.
package struct DirectionFinding: Hashable, Sendable {
  /// What is wrong; the raw value is the name shown to the user.
  package enum Kind: String, CaseIterable, Sendable {
    /// LRO or RLO: letters are drawn in another order than they are stored.
    case override
    /// An isolate or embedding that nothing closes in its paragraph.
    case unclosed
    /// PDF or PDI that closes nothing.
    case unopened
    /// LRM, RLM or ALM without which the line is drawn the same.
    case strayMark
    /// A sign that belongs to a word or quotation of the other direction, and is drawn away from it.
    case jumpingNeutral
    /// A number of several parts whose parts are drawn in another order than they are read.
    case flippedNumber
    /// A Persian comma between Latin words, which draws the list from left to right.
    case splitPhrase
    /// A direction control inside a tag or a placeholder, which programs read.
    case controlInCode
    /// Invisible tag characters outside a flag.
    case tagCharacters
    /// Digits of two systems in one number.
    case mixedDigits
    /// Brackets that were stored as they look, `)so(`.
    case reversedBrackets
  }

  /// What is wrong at the place.
  package let kind: Kind
  /// The place in UTF-8 bytes; never empty.
  package let range: Range<Int>
  /// What is wrong, in one sentence for people, in English.
  package let sentence: String
  /// What to put in the place of `range`; it may be empty.
  package let replacement: String
}
