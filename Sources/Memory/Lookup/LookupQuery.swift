import Languages

/// A query made ready for one memory: what each word of the vocabulary would cost, and the sources
/// that may be near enough.
///
/// A source stays a candidate unless this lower bound of its distance D is too high:
///
///     D ≥ Σ floor(e) over the words e of the source + max(0, W(query) − W(source))
///
/// where floor(e) is the least that e costs: 0 when the query has it, the cost for the nearest word
/// of the query when it has one alike, else its weight. Proof: in the cheapest way each e is either
/// paired or passed over, which costs at least floor(e); a pair in which the query's word is
/// heavier costs that weight, so at least floor(e) and the difference of the weights; and the
/// query's words that are passed over cost their weight. The query's weight beyond the source's
/// is thus paid besides the floors.
struct LookupQuery: Sendable {
  /// A source that may be near enough.
  struct Candidate: Sendable {
    var source: Int
    /// What it shows at best.
    var highestPercent: Int
  }

  /// A word of the query.
  struct Word: Sendable {
    /// Its number in the vocabulary, or `Vocabulary.unknown`.
    var number: UInt32
    var kind: KeyWord.Kind
    /// Which of the distinct words of the query it is.
    var distinct: Int
  }

  /// A word of the vocabulary that is equal or alike to one of the query.
  struct Alike: Sendable {
    var distinct: Int32
    var cost: Int32
    /// The next pair of the same word of the vocabulary, or −1.
    var next: Int32
  }

  /// The words of the query in order.
  private(set) var words: [Word] = []
  /// How many of them differ.
  private(set) var distinctCount = 0
  /// The sum of their weights.
  private(set) var weight = 0
  /// For each word of the vocabulary, its first pair in `alike` or −1.
  private(set) var firstAlike: [Int32] = []
  private(set) var alike: [Alike] = []
  /// Best first, by what they show at best.
  private(set) var candidates: [Candidate] = []

  /// For each word of the vocabulary, the least that it costs in a source.
  private var floors: [UInt8] = []

  init(_ key: KeyText, in memory: LookupMemory, minimum: Int) {
    weight = Score.weight(of: key)
    // A source outside this window differs by too much weight alone.
    let lightest = (weight * minimum + 99) / 100
    let window = lightest...max(lightest, 100 * weight / minimum)
    // Before any work on the vocabulary: a query longer than all that is remembered ends here.
    guard memory.weights.contains(where: { window.contains(Int($0)) }) else { return }
    readWords(of: key, memory.vocabulary)
    findNearWords(of: key, memory.vocabulary)
    findCandidates(in: memory, minimum: minimum, window: window)
  }

  // MARK: The words

  /// Numbers the query's words, and fills the tables as far as equality goes.
  private mutating func readWords(of key: KeyText, _ vocabulary: Vocabulary) {
    firstAlike = [Int32](repeating: -1, count: vocabulary.count)
    let hasNumber = key.words.contains { $0.kind == .number }
    floors = vocabulary.kinds.map { kind in
      UInt8(hasNumber && kind == .number ? Score.numberForNumber : Score.weight(of: kind))
    }
    for word in key.words {
      let number = key.units.withUnsafeBufferPointer {
        vocabulary.number(of: .init(rebasing: $0[word.units]), kind: word.kind)
      }
      if number != Vocabulary.unknown, firstAlike[Int(number)] >= 0 {
        let distinct = Int(alike[Int(firstAlike[Int(number)])].distinct)
        words.append(Word(number: number, kind: word.kind, distinct: distinct))
        continue
      }
      words.append(Word(number: number, kind: word.kind, distinct: distinctCount))
      if number != Vocabulary.unknown { add(number, distinct: distinctCount, cost: 0) }
      distinctCount += 1
    }
  }

  private mutating func add(_ number: UInt32, distinct: Int, cost: Int) {
    let pair = Alike(distinct: Int32(distinct), cost: Int32(cost), next: firstAlike[Int(number)])
    firstAlike[Int(number)] = Int32(alike.count)
    alike.append(pair)
    floors[Int(number)] = min(floors[Int(number)], UInt8(cost))
  }

  /// Finds the words of the vocabulary that are alike to each distinct word of the query.
  private mutating func findNearWords(of key: KeyText, _ vocabulary: Vocabulary) {
    var letters = LetterDistance()
    var seen = -1
    for (word, place) in zip(words, key.words) where word.distinct > seen {
      seen = word.distinct
      guard word.kind == .word, 1...Score.longestNearWord ~= place.units.count else { continue }
      key.units.withUnsafeBufferPointer { units in
        let query = UnsafeBufferPointer(rebasing: units[place.units])
        letters.prepare(query)
        for (number, cost) in Self.near(query, letters, vocabulary) where number != word.number {
          add(number, distinct: word.distinct, cost: cost)
        }
      }
    }
  }

  /// The words of the vocabulary that are alike to the prepared `query`, itself among them.
  private static func near(
    _ query: UnsafeBufferPointer<UInt16>, _ letters: borrowing LetterDistance, _ vocabulary: Vocabulary
  ) -> [(number: UInt32, cost: Int)] {
    var found: [(number: UInt32, cost: Int)] = []
    let own = Vocabulary.letters(of: query)
    let lengths = (query.count + 1) / 2...min(2 * query.count, Score.longestNearWord)
    vocabulary.withLetters { units, starts in
      for length in lengths {
        let longer = max(length, query.count)
        let shelf = vocabulary.shelves[length]
        for (place, others) in shelf.letters.enumerated()
        where 2 * max((own & ~others).nonzeroBitCount, (others & ~own).nonzeroBitCount) <= longer {
          let number = shelf.numbers[place]
          let start = Int(starts[Int(number)])
          let word = UnsafeBufferPointer(rebasing: units[start..<start + length])
          let distance = letters.distance(to: word)
          if let cost = Score.nearCost(distance: distance, length: longer) { found.append((number, cost)) }
        }
      }
    }
    return found
  }

  // MARK: The sources

  private mutating func findCandidates(in memory: LookupMemory, minimum: Int, window: ClosedRange<Int>) {
    var found: [Candidate] = []
    memory.words.withUnsafeBufferPointer { words in
      floors.withUnsafeBufferPointer { floors in
        for (source, sourceWeight) in memory.weights.enumerated() where window.contains(Int(sourceWeight)) {
          let heavier = max(weight, Int(sourceWeight))
          let budget = Score.budget(percent: minimum, weight: heavier)
          var bound = max(0, weight - Int(sourceWeight))
          for place in memory.starts[source]..<memory.starts[source + 1] {
            bound &+= Int(floors[Int(words[place])])
            if bound > budget { break }
          }
          guard bound <= budget else { continue }
          let highest = Score.percent(distance: bound, weight: heavier)
          found.append(Candidate(source: source, highestPercent: highest))
        }
      }
    }
    candidates = found.sorted { ($0.highestPercent, $0.source) > ($1.highestPercent, $1.source) }
  }
}
