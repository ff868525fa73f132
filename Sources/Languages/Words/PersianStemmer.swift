/// Brings Persian words to their stem: a noun or adjective without endings, a verb to its infinitive.
///
/// One stemmer serves one thread. A word is taken as its key letters, whole: affixes joined, however they were
/// written. The stem of a stem is the stem.
///
/// - Nouns and adjectives lose plural, possessive, indefinite yeh, ezafe, copula, comparative and superlative, in
///   as many steps as they have endings. Arabic broken plurals are words of their own; those in ات go back where
///   their singular is known.
/// - Verbs, in all persons, negated or not, with an object clitic or without, come to their infinitive, and so
///   does the participle of the past (رفته); prefixed verbs keep their prefix (برگشتن). Agent nouns (نویسنده),
///   gerundives (خواندنی) and abstract nouns (زندگی) are words of their own.
/// - What may as well be part of a word stays, unless the word without it is known: باران, علی, کمی, روش.
package struct PersianStemmer: Sendable {
  /// The stem of the last word that was read.
  package private(set) var letters: [UInt16] = []
  /// The part of the last word that is left in its stem: the whole word when nothing was taken from it, the root
  /// of a verb.
  package private(set) var kept = 0..<0

  /// What was taken from the last word, in its letters, the innermost first.
  private(set) var taken: [Taken] = []

  /// A run of letters that is not of the stem.
  struct Taken: Sendable {
    enum Kind: Sendable { case ending, verbPrefix, verbEnding, object }
    var units: Range<Int>
    var kind: Kind
  }

  /// Whether words are remembered.
  private let remembers: Bool
  /// The words read lately, by their hash: most words of a text have just been there.
  private var recent: [Recent] = []
  private var newWords = 0

  private struct Recent: Sendable {
    var word: [UInt16] = []
    /// Its stem.
    var letters: [UInt16] = []
    var isChanged = false
    var kept = 0..<0
    var taken: [Taken] = []
  }

  let lexicon = PersianLexicon.shared
  private let endings = PersianEnding.byLast

  /// Makes a stemmer.
  ///
  /// - Parameter remembers: Whether it remembers words. For a list in which each word stands once that takes as
  ///   long as stemming them.
  package init(remembers: Bool = true) { self.remembers = remembers }

  /// Makes a stemmer, when the language is Persian.
  package init?(language: LanguageTag, remembers: Bool = true) {
    guard SpellingRules.persian.languages.contains(language.primary) else { return nil }
    self.init(remembers: remembers)
  }

  /// Longer words are left alone; no form of Persian is as long.
  private static let longest = 40

  /// The number of words that are remembered grows with the words that come, to this.
  private static let mostRecent = 1 << 14
  private static let fewestRecent = 1 << 6

  /// Reads a word, given as its key letters, and says whether its stem is another.
  ///
  /// - Complexity: A few lookups for each ending and prefix that the word might have; one for a word that was
  ///   read lately.
  package mutating func read(_ word: ArraySlice<UInt16>) -> Bool {
    word.withUnsafeBufferPointer { read($0) }
  }

  /// Reads a word, given as its key letters, and says whether its stem is another.
  package mutating func read(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    kept = 0..<word.count
    guard 3...Self.longest ~= word.count else {
      letters = Array(word)
      taken.removeAll(keepingCapacity: true)
      return false
    }
    guard remembers else {
      letters.removeAll(keepingCapacity: true)
      taken.removeAll(keepingCapacity: true)
      letters.append(contentsOf: word)
      return takeAll()
    }
    if recent.isEmpty { recent = [Recent](repeating: Recent(), count: Self.fewestRecent) }
    let hash = Self.hash(of: word)
    let known = hash & (recent.count - 1)
    if isRecent(word, at: known) { return recall(known) }
    makeRoom()
    letters = Array(word)
    taken = []
    var new = Recent(word: letters)
    new.isChanged = takeAll()
    (new.letters, new.kept, new.taken) = (letters, kept, taken)
    recent[hash & (recent.count - 1)] = new
    return new.isChanged
  }

  private func isRecent(_ word: UnsafeBufferPointer<UInt16>, at place: Int) -> Bool {
    recent[place].word.withUnsafeBufferPointer { known in
      guard known.count == word.count else { return false }
      for place in 0..<word.count where known[place] != word[place] { return false }
      return true
    }
  }

  private mutating func recall(_ place: Int) -> Bool {
    letters = recent[place].letters
    taken = recent[place].taken
    kept = recent[place].kept
    return recent[place].isChanged
  }

  /// Remembers more words, after as many new ones as can be remembered.
  private mutating func makeRoom() {
    newWords += 1
    guard newWords > recent.count, recent.count < Self.mostRecent else { return }
    recent = [Recent](repeating: Recent(), count: recent.count * 4)
    newWords = 0
  }

  private static func hash(of word: UnsafeBufferPointer<UInt16>) -> Int {
    var hash: UInt64 = 0x811C
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x9e37_79b9_7f4a_7c15 }
    return Int(truncatingIfNeeded: hash >> 40)
  }

  /// Takes all layers off; false when there is none.
  private mutating func takeAll() -> Bool {
    var isChanged = false
    while step() { isChanged = true }
    return isChanged
  }

  /// Takes one layer off; false when there is none.
  private mutating func step() -> Bool {
    let all = 0..<letters.count
    guard letters.count > 2 else { return false }
    if let number = lexicon.irregular(letters, all) {
      if lexicon.citations[number] == letters { return false }
      replace(by: lexicon.citations[number], root: all)
      return true
    }
    if !traits(all).isEmpty || isInfinitive(all) { return false }
    if let number = ordinal() {
      cut(to: number, adding: nil)
      return true
    }
    if isPrivative(all) { return false }
    if let verb = finite(all) {
      replace(by: verb)
      return true
    }
    if !takesListedEnding(), hasListedTail() { return false }
    if let verb = guessedVerb(all) {
      replace(by: verb)
      return true
    }
    return takeEnding()
  }

  /// The adjective of which `word` is the form in yeh, when it is one that is listed; the yeh may be the indefinite
  /// one or make a noun.
  package func adjective(of word: ArraySlice<UInt16>) -> [UInt16]? {
    guard word.count > 3, word.last == StemLetters.yeh else { return nil }
    let base = Array(word.dropLast())
    return lexicon.traits(of: base, 0..<base.count).contains(.adjective) ? base : nil
  }

  /// Where the last word ends when only some of its endings are taken: اطلاعاتی is a form of اطلاعات as well.
  package var formEnds: [Int] { taken.filter { $0.kind == .ending }.map(\.units.lowerBound) }

  func traits(_ range: Range<Int>) -> PersianLexicon.Traits { lexicon.traits(of: letters, range) }

  // MARK: Changing the word

  /// Keeps the first `count` letters, and adds `letter` to them.
  private mutating func cut(to count: Int, adding letter: UInt16?) {
    if count < kept.upperBound { taken.append(Taken(units: count..<kept.upperBound, kind: .ending)) }
    letters.removeSubrange(count...)
    if let letter { letters.append(letter) }
    kept = kept.lowerBound..<min(kept.upperBound, kept.lowerBound + count)
  }

  private mutating func replace(by citation: [UInt16], root: Range<Int>) {
    let start = kept.lowerBound
    kept = min(start + root.lowerBound, kept.upperBound)..<min(start + root.upperBound, kept.upperBound)
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: citation)
  }

  private mutating func replace(by verb: Finite) {
    var citation = verb.preverb.map { Array(letters[$0]) } ?? []
    if verb.addsCausative {
      citation += letters[verb.root] + PersianStemmer.causative
    } else if let number = verb.number {
      citation += lexicon.infinitives[number]
    } else {
      citation += letters[verb.root] + PersianStemmer.regularInfinitive
    }
    let end = kept.upperBound
    let clitic = max(verb.root.upperBound, end - verb.cliticCount)
    if clitic < end { taken.append(Taken(units: clitic..<end, kind: .object)) }
    if verb.root.upperBound < clitic {
      taken.append(Taken(units: verb.root.upperBound..<clitic, kind: .verbEnding))
    }
    let start = verb.preverb?.upperBound ?? 0
    if start < verb.root.lowerBound {
      taken.append(Taken(units: start..<verb.root.lowerBound, kind: .verbPrefix))
    }
    replace(by: citation, root: verb.root)
  }

  private static let causative: [UInt16] = Array("اندن".utf16)
  private static let regularInfinitive: [UInt16] = Array("یدن".utf16)

  // MARK: Endings of nouns

  private mutating func takeEnding() -> Bool {
    guard let last = letters.last, let candidates = endings[last] else { return false }
    for ending in candidates {
      let base = letters.count - ending.units.count
      guard base >= ending.least, ends(0..<letters.count, ending.units) else { continue }
      if let result = result(of: ending, base: base) {
        cut(to: result.count, adding: result.added)
        return true
      }
    }
    return false
  }
}
