/// Why two texts show the percentage they show: what each word cost, in reading order.
///
/// The terms add up exactly: `percent` is the floor of 100 · (`weight` − the sum of all costs) /
/// `weight`, or 99 with its allowances or 100 when the sum is 0.
package struct Explanation: Sendable, Equatable {
  /// One step from the candidate to the query.
  package struct Step: Sendable, Equatable {
    /// What happened to the word.
    package enum Kind: String, Sendable {
      /// In both texts.
      case equal
      /// In both texts, alike by letters.
      case near
      /// In both texts, in two forms.
      case sameStem = "same stem"
      /// Another word stands there, or another number.
      case changed
      /// Only in the query.
      case inserted
      /// Only in the candidate.
      case deleted
    }

    package var kind: Kind
    /// The word in the text asked for, UTF-8 bytes; `nil` for a deleted word.
    package var query: Range<Int>?
    /// The word in the remembered text, UTF-8 bytes; `nil` for an inserted word.
    package var candidate: Range<Int>?
    /// What the step adds to the distance.
    package var cost: Int
  }

  /// One word or pair of words that cost something, as written in the texts.
  package struct Term: Sendable, Equatable {
    package var kind: Step.Kind
    package var query: String?
    package var candidate: String?
    package var cost: Int
  }

  /// The percentage, 0...100.
  package var percent: Int
  /// W: the weight of the heavier text.
  package var weight: Int
  /// D: the sum of the costs of all steps.
  package var distance: Int
  /// Every word of both texts, in reading order; for marking what differs.
  package var steps: [Step]
  /// The steps that cost something.
  package var terms: [Term]
  /// What keeps a match without a differing word from 100 percent.
  package var allowances: [Allowance]
}
