/// Recognizes finite verbs by their build: preverb, prefix, stem, ending.
///
/// A Persian clause ends with its verb, so what follows one may be a new sentence. Colloquial and
/// rare verbs are seen by their prefix `می‌`, copulas by what follows the joiner.
enum PersianVerbs {
  /// How surely a word is a finite verb.
  enum Likelihood { case none, perhaps, likely, sure }

  /// Returns whether `word` may be a finite verb; joiners, vowel marks and Arabic letters do not matter.
  static func isFinite(_ word: Range<Int>, in text: TextView) -> Bool {
    likelihood(of: word, in: text) != .none
  }

  /// Returns how surely `word` is a finite verb, from its letters alone.
  ///
  /// A past such as `شکست` is a noun as often; the words around it must tell.
  static func likelihood(of word: Range<Int>, in text: TextView) -> Likelihood {
    guard (2...24).contains(word.count), !hasEzafe(word, in: text) else { return .none }
    if hasJoinedAffix(word, in: text) { return .sure }
    let letters = text.units[word].compactMap(WordList.fold)
    return letters.withUnsafeBufferPointer { letters in
      if fixed.contains(0..<letters.count, of: letters) { return .sure }
      if nouns.contains(0..<letters.count, of: letters) { return .none }
      if isContracted(letters) { return .sure }
      if nounsOrVerbs.contains(0..<letters.count, of: letters) { return .perhaps }
      return isBuiltAsVerb(letters) ? .likely : .none
    }
  }

  /// Whether the word is a past participle, which ends a clause when its auxiliary is left out.
  static func isParticiple(_ word: Range<Int>, in text: TextView) -> Bool {
    if hasEzafe(word, in: text) { return false }
    let letters = text.units[word].compactMap(WordList.fold)
    return letters.withUnsafeBufferPointer { letters in
      letters.last == 0x0647 && hasStem(letters, from: 0, in: pastStems, endings: [[0x0647]])
    }
  }

  // MARK: Shapes

  /// A hamza over a final heh ties the word to the next: `نوشتهٔ` is a noun.
  private static func hasEzafe(_ word: Range<Int>, in text: TextView) -> Bool {
    // A word found from the right may end before its hamza, which is a mark like others.
    let last = text.unit(word.upperBound - 1)
    return last == 0x0654 || last == 0x06C0 || text.unit(word.upperBound) == 0x0654
  }

  private static let zeroWidthNonJoiner: UInt16 = 0x200C

  /// `می‌` and `نمی‌` begin verbs only; `‌اند`, `‌ایم`, `‌اید`, `‌است` are copulas.
  private static func hasJoinedAffix(_ word: Range<Int>, in text: TextView) -> Bool {
    guard let first = word.first(where: { text.units[$0] == zeroWidthNonJoiner }),
      let last = word.last(where: { text.units[$0] == zeroWidthNonJoiner })
    else { return false }
    if first + 1 < word.upperBound, durative.contains(word.lowerBound..<first, of: text.units) { return true }
    return last > word.lowerBound && copulas.contains(last + 1..<word.upperBound, of: text.units)
  }

  /// `کجاست`, `اوست`: «است» without its alef.
  private static func isContracted(_ letters: UnsafeBufferPointer<UInt16>) -> Bool {
    let count = letters.count
    guard count >= 4, letters[count - 1] == 0x062A, letters[count - 2] == 0x0633 else { return false }
    return letters[count - 3] == 0x0627 || letters[count - 3] == 0x0648
  }

  private static func isBuiltAsVerb(_ letters: UnsafeBufferPointer<UInt16>) -> Bool {
    preverbs.contains { preverb in
      begins(letters, at: 0, with: preverb)
        && prefixes.contains { prefix in
          guard begins(letters, at: preverb.count, with: prefix) else { return false }
          return hasVerbStem(
            letters, from: preverb.count + prefix.count, prefix: prefix, preverb: preverb)
        }
    }
  }

  private static func hasVerbStem(
    _ letters: UnsafeBufferPointer<UInt16>, from start: Int, prefix: [UInt16], preverb: [UInt16]
  ) -> Bool {
    if hasStem(letters, from: start, in: pastStems, endings: pastEndings) { return true }
    if prefix.isEmpty {
      let stems = preverb.isEmpty ? bareStems : presentStems
      return hasStem(letters, from: start, in: stems, endings: bareEndings)
    }
    // An imperative has no ending, but a prefix: `بنشین`, `نرو`.
    if prefix != durativePrefix, presentStems.contains(start..<letters.count, of: letters) { return true }
    return hasStem(letters, from: start, in: presentStems, endings: presentEndings)
  }

  private static func hasStem(
    _ letters: UnsafeBufferPointer<UInt16>, from start: Int, in stems: WordList,
    endings: [[UInt16]]
  ) -> Bool {
    endings.contains { ending in
      let end = letters.count - ending.count
      return end > start && begins(letters, at: end, with: ending) && stems.contains(start..<end, of: letters)
    }
  }

  private static func begins(
    _ letters: UnsafeBufferPointer<UInt16>, at start: Int, with part: [UInt16]
  ) -> Bool {
    guard start + part.count <= letters.count else { return false }
    return part.indices.allSatisfy { letters[start + $0] == part[$0] }
  }
}
