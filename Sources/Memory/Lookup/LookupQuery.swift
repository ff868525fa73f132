import Languages

/// A query made ready for one memory: what each word of the vocabulary would cost, and the sources
/// that may be near enough.
///
/// A source stays a candidate unless this lower bound of its distance D is too high:
///
///     D ≥ Σ floor(e) over the words e of the source + max(0, W(query) − W(source))
///
/// where floor(e) is no more than what e costs beside any word of the query, or alone. Proof: in the
/// cheapest way each e is either paired or passed over, which costs at least floor(e); a pair in
/// which the query's word is heavier costs that weight, so at least floor(e) and the difference of
/// the weights; and the query's words that are passed over cost their weight. The query's weight
/// beyond the source's is thus paid besides the floors.
///
/// Floors come in two grains. For all of the vocabulary, from which letters occur; then, for the
/// words of the sources that are left, from the letter distance itself: comparing every word of
/// the vocabulary letter by letter would take most of the time.
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

  /// A word of the vocabulary that is equal or alike to one of the query, or a form of it.
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

  /// For each word of the vocabulary, no more than what it costs in a source.
  private var floors: [UInt8] = []
  /// Whether the pairs of a word of the vocabulary have been looked for, so that its floor is exact.
  private var isSettled: [Bool] = []
  /// The distinct words that may be near others.
  private var nearable: [Nearable] = []

  private struct Nearable: Sendable {
    var distinct: Int
    var units: [UInt16]
    var letters: LetterSet
    /// Its stem among those of the vocabulary, or `StemTable.none`.
    var stem: UInt32
  }

  init(_ key: KeyText, in memory: LookupMemory, minimum: Int) {
    weight = Score.weight(of: key)
    // A source outside this window differs by too much weight alone.
    let lightest = (weight * minimum + 99) / 100
    let window = lightest...max(lightest, 100 * weight / minimum)
    // Before any work on the vocabulary: a query longer than all that is remembered ends here.
    guard memory.weights.contains(where: { window.contains(Int($0)) }) else { return }
    readWords(of: key, memory.vocabulary)
    lowerFloors(memory.vocabulary)
    candidates = candidates(in: memory, minimum: minimum, window: window)
    settleCandidates(in: memory, minimum: minimum)
  }

  // MARK: The words

  /// Numbers the query's words, and fills the tables as far as equality goes.
  private mutating func readWords(of key: KeyText, _ vocabulary: Vocabulary) {
    firstAlike = [Int32](repeating: -1, count: vocabulary.count)
    let hasNumber = key.words.contains { $0.kind == .number }
    floors = vocabulary.kinds.map { kind in
      UInt8(hasNumber && kind == .number ? Score.numberForNumber : Score.weight(of: kind))
    }
    isSettled = vocabulary.kinds.map { $0 != .word }
    for word in key.words {
      key.units.withUnsafeBufferPointer {
        append(.init(rebasing: $0[word.units]), kind: word.kind, vocabulary)
      }
    }
  }

  private mutating func append(
    _ units: UnsafeBufferPointer<UInt16>, kind: KeyWord.Kind, _ vocabulary: Vocabulary
  ) {
    let number = vocabulary.number(of: units, kind: kind)
    if number != Vocabulary.unknown, firstAlike[Int(number)] >= 0 {
      let distinct = Int(alike[Int(firstAlike[Int(number)])].distinct)
      words.append(Word(number: number, kind: kind, distinct: distinct))
      return
    }
    words.append(Word(number: number, kind: kind, distinct: distinctCount))
    if number != Vocabulary.unknown { add(number, distinct: distinctCount, cost: 0) }
    if kind == .word, 1...Score.longestNearWord ~= units.count {
      nearable.append(
        Nearable(
          distinct: distinctCount, units: Array(units), letters: LetterSet(units),
          stem: vocabulary.stem(of: units, number: number)))
    }
    distinctCount += 1
  }

  private mutating func add(_ number: UInt32, distinct: Int, cost: Int) {
    let pair = Alike(distinct: Int32(distinct), cost: Int32(cost), next: firstAlike[Int(number)])
    firstAlike[Int(number)] = Int32(alike.count)
    alike.append(pair)
    floors[Int(number)] = min(floors[Int(number)], UInt8(cost))
  }

  /// Lowers the floors of the words that, by the letters that occur, may be alike to one of the
  /// query, or that have the same stem.
  private mutating func lowerFloors(_ vocabulary: Vocabulary) {
    for word in nearable {
      for length in (word.units.count + 1) / 2...min(2 * word.units.count, Score.longestNearWord) {
        let longer = max(length, word.units.count)
        let apart = abs(length - word.units.count)
        let costs = (0...longer).map { letters in
          UInt8(Score.nearCost(distance: max(1, letters, apart), length: longer) ?? Score.wordWeight)
        }
        lowerFloors(on: vocabulary.shelves[length], costs: costs, beside: word.letters)
      }
      vocabulary.forEachWord(of: word.stem) { form in
        floors[Int(form)] = min(floors[Int(form)], UInt8(Score.stemCost))
      }
    }
  }

  /// Lowers the floors of the words on one shelf; `costs` is by the least distance.
  private mutating func lowerFloors(on shelf: Vocabulary.Shelf, costs: [UInt8], beside word: LetterSet) {
    floors.withUnsafeMutableBufferPointer { floors in
      costs.withUnsafeBufferPointer { costs in
        shelf.letters.withUnsafeBufferPointer { letters in
          for place in letters.indices {
            let cost = costs[word.leastDistance(to: letters[place])]
            let number = Int(shelf.numbers[place])
            if cost < floors[number] { floors[number] = cost }
          }
        }
      }
    }
  }

  // MARK: The sources

  private func candidates(
    in memory: LookupMemory, minimum: Int, window: ClosedRange<Int>
  ) -> [Candidate] {
    var found: [Candidate] = []
    for (source, weight) in memory.weights.enumerated() where window.contains(Int(weight)) {
      if let candidate = candidate(source, in: memory, minimum: minimum) { found.append(candidate) }
    }
    return found
  }

  /// The source as a candidate, if its lower bound allows it.
  private func candidate(_ source: Int, in memory: LookupMemory, minimum: Int) -> Candidate? {
    let sourceWeight = Int(memory.weights[source])
    let heavier = max(weight, sourceWeight)
    let budget = Score.budget(percent: minimum, weight: heavier)
    var bound = max(0, weight - sourceWeight)
    let range = memory.starts[source]..<memory.starts[source + 1]
    return memory.words.withUnsafeBufferPointer { words in
      floors.withUnsafeBufferPointer { floors in
        for place in range {
          bound &+= Int(floors[Int(words[place])])
          if bound > budget { return nil }
        }
        let highest = Score.percent(distance: bound, weight: heavier)
        return Candidate(source: source, highestPercent: highest)
      }
    }
  }

  /// Makes the floors of the candidates' words exact, and keeps the candidates that still stand.
  private mutating func settleCandidates(in memory: LookupMemory, minimum: Int) {
    var letters = LetterDistance()
    var left: [Candidate] = []
    for candidate in candidates {
      for place in memory.starts[candidate.source]..<memory.starts[candidate.source + 1] {
        let number = memory.words[place]
        if !isSettled[Int(number)] { settle(number, memory.vocabulary, &letters) }
      }
      if let still = self.candidate(candidate.source, in: memory, minimum: minimum) { left.append(still) }
    }
    candidates = left.sorted { ($0.highestPercent, $0.source) > ($1.highestPercent, $1.source) }
  }

  /// Finds the words of the query that are alike to a word of the vocabulary, or forms of it.
  private mutating func settle(_ number: UInt32, _ vocabulary: Vocabulary, _ letters: inout LetterDistance) {
    isSettled[Int(number)] = true
    let isEqual = firstAlike[Int(number)] >= 0
    let found = vocabulary.withUnits(of: number) { near($0, stem: vocabulary.stem(of: number), &letters) }
    if !isEqual { floors[Int(number)] = UInt8(Score.wordWeight) }
    let own = isEqual ? alike[Int(firstAlike[Int(number)])].distinct : -1
    for (distinct, cost) in found where distinct != own { add(number, distinct: distinct, cost: cost) }
  }

  /// The distinct words of the query that are alike to a word or have its stem, with what they cost.
  private func near(
    _ word: UnsafeBufferPointer<UInt16>, stem: UInt32, _ letters: inout LetterDistance
  ) -> [(distinct: Int, cost: Int)] {
    guard 1...Score.longestNearWord ~= word.count else { return [] }
    letters.prepare(word)
    let set = LetterSet(word)
    var found: [(distinct: Int, cost: Int)] = []
    for other in nearable {
      let longer = max(word.count, other.units.count)
      let least = max(abs(word.count - other.units.count), set.leastDistance(to: other.letters))
      let isForm = stem != StemTable.none && stem == other.stem
      var cost = isForm ? Score.stemCost : Score.wordWeight
      if 2 * least <= longer {
        let distance = other.units.withUnsafeBufferPointer { letters.distance(to: $0) }
        cost = min(cost, Score.nearCost(distance: distance, length: longer) ?? cost)
      }
      if cost < Score.wordWeight { found.append((other.distinct, cost)) }
    }
    return found
  }
}
