import Languages

/// How alike two texts are, in percent: the one place where a match percentage is defined.
///
/// Both texts are read as the *key's* words (`KeyReader`): spelling variants, digits and joiners
/// are folded away, punctuation marks are words of their own. Then
///
///     percent = floor(100 · (W − D) / W)
///
/// where W is the weight of the heavier text (the sum of its words' weights), and D the least cost
/// of turning the words of one text into those of the other:
/// - inserting or deleting a word costs its weight;
/// - putting a word for an equal one costs nothing;
/// - putting a word for one alike by letters costs the part of it that differs (`nearCost`);
/// - putting a word for another form of it, one of the same stem, costs `stemCost` at most, however unlike the
///   letters are (رفت, روم); only where the language has a stemmer;
/// - putting a number for another number costs half a number;
/// - anything else costs the heavier of the two weights.
///
/// 100 is kept for texts with the same code points (after NFC, edges trimmed) and the same inline
/// codes. D = 0 without that shows 99 and names what was allowed for (`Allowance`). With D > 0 the
/// spelling variants cost nothing and the formula stands as it is, which never gives more than 99.
/// Texts without a single word match only when they are identical.
///
/// All arithmetic is in integers, so the same pair shows the same number everywhere. The cost is
/// symmetric, and no pair of words costs more than deleting one and inserting the other.
///
/// **Against plain word similarity.** Let s = 1 − e / N be the plain similarity: e edits of cost 1
/// over the same words, N words in the longer text. When s ≥ 0.7 and at most half of the longer
/// text is punctuation, the score is at least floor(100·s − 10). Proof: each of the e edits costs
/// at most `wordWeight` = 6 here, so D ≤ 6·e; the longer text weighs at least 6·N/2 + 3·N/2 =
/// 4.5·N, so W ≥ 4.5·N and D/W ≤ (4/3)·e/N = (4/3)·(1 − s) ≤ (1 − s) + 0.1, as 1 − s ≤ 0.3.
/// It does not hold for texts of more marks than words, where a changed word is a bigger part of
/// what is said than the plain count shows: at s = 0.7 and nothing but marks in common the score
/// falls to 53. With a weight of 2 for a mark the share would have to be 3/8 instead of half.
///
/// The slow twin is `ReferenceScore` in the tests.
package enum Score {
  // The constants of the definition. Tuning changes these, and the case files show what moved.

  /// The weight of a word.
  package static let wordWeight = 6
  /// The weight of a number.
  package static let numberWeight = 6
  /// The weight of a punctuation mark: half a word; see the proof above.
  package static let punctuationWeight = 3
  /// What putting one number for another costs.
  package static let numberForNumber = 3
  /// What putting one form of a word for another costs at most: what two letters of six cost, a plural in ها
  /// of a word of four letters. Unlike forms are no dearer than that, and another tense or a negation still
  /// shows: a sentence of eight words falls to 95 percent.
  package static let stemCost = 2
  /// The longest word, in UTF-16 units, that is compared by letters: what the bits of one machine
  /// word hold. Longer ones (addresses, mostly) are either equal or different.
  package static let longestNearWord = 64
  /// The most pairs of words that a percentage is worked out from, between the words that two texts have in
  /// common at their ends: 14,000 words against as many. What differs in more, which no sentence does, has no
  /// percentage and is no match; a hostile text would keep the search busy for hours.
  package static let mostPairs = 200_000_000

  /// Returns the weight of a word of this kind.
  package static func weight(of kind: KeyWord.Kind) -> Int {
    switch kind {
    case .word: wordWeight
    case .number: numberWeight
    case .punctuation: punctuationWeight
    }
  }

  /// Returns what one word for another costs when they are neither equal nor alike.
  package static func farCost(_ one: KeyWord.Kind, _ other: KeyWord.Kind) -> Int {
    if one == .number && other == .number { return numberForNumber }
    return max(weight(of: one), weight(of: other))
  }

  /// Returns what a word costs for one that differs from it in `distance` letters, or `nil`
  /// when the words are not alike: when more than half of the longer one differs.
  ///
  /// The cost is the word's weight times the share of letters that differ, rounded up, so that
  /// it is never 0 for different words and never more than half the weight for even weights.
  ///
  /// - Parameters:
  ///   - distance: Letters to insert, delete or replace, at least 1.
  ///   - length: UTF-16 units of the longer word.
  package static func nearCost(distance: Int, length: Int) -> Int? {
    guard 2 * distance <= length else { return nil }
    return (wordWeight * distance + length - 1) / length
  }

  /// Returns the percentage for a distance D below or equal to a weight W > 0.
  package static func percent(distance: Int, weight: Int) -> Int {
    100 * (weight - distance) / weight
  }

  /// Returns the largest D that still gives `percent` for the weight W: the formula turned round.
  static func budget(percent: Int, weight: Int) -> Int {
    weight * (100 - percent) / 100
  }
}
