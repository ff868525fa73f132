import Languages

/// The distance D of `Score` between one query and the sources of a memory, as long as it stays
/// within a budget.
///
/// The table of the usual recurrence is filled a word of the source at a time, one row kept, and
/// only where the words left over on both sides can still be passed over within the budget.
///
/// - Source: E. Ukkonen, "Algorithms for approximate string matching" (1985), for the band.
struct BoundedDistance {
  /// More than any distance, with room for adding to it.
  private static let unreachable = Int32.max / 2

  /// From this many words on, a narrow band is tried first.
  private static let pageWords = 1_000

  private let query: LookupQuery
  /// The words of the query where each of its distinct words stands: `places[distinctStarts[d]...]`.
  private var places: [Int32] = []
  private var distinctStarts: [Int] = []
  /// The weight of the query's words before each place.
  private var before: [Int32] = [0]
  /// For each kind of word in a source, what it costs for each word of the query when not alike.
  private var far: [[Int32]] = []
  private let kinds: [KeyWord.Kind]
  private var row: [Int32]
  private var costs: [Int32]

  init(_ query: LookupQuery, kinds: [KeyWord.Kind]) {
    self.query = query
    self.kinds = kinds
    row = [Int32](repeating: Self.unreachable, count: query.words.count + 1)
    costs = [Int32](repeating: 0, count: query.words.count)
    for kind in [KeyWord.Kind.word, .number, .punctuation] {
      far.append(query.words.map { Int32(Score.farCost($0.kind, kind)) })
    }
    for word in query.words {
      before.append((before.last ?? 0) + Int32(Score.weight(of: word.kind)))
    }
    var byWord = [[Int32]](repeating: [], count: query.distinctCount)
    for (place, word) in query.words.enumerated() { byWord[word.distinct].append(Int32(place)) }
    for list in byWord {
      distinctStarts.append(places.count)
      places += list
    }
    distinctStarts.append(places.count)
  }

  /// Returns the distance to a source, or `nil` when it is more than `budget`.
  mutating func distance(to source: UnsafeBufferPointer<UInt32>, atMost budget: Int) -> Int? {
    // Equal words at either end always belong to a cheapest way; see `WordAlignment`.
    var (start, end, sourceStart, sourceEnd) = (0, query.words.count, 0, source.count)
    while start < end, sourceStart < sourceEnd, query.words[start].number == source[sourceStart] {
      start += 1
      sourceStart += 1
    }
    while start < end, sourceStart < sourceEnd, query.words[end - 1].number == source[sourceEnd - 1] {
      end -= 1
      sourceEnd -= 1
    }
    guard (end - start) * (sourceEnd - sourceStart) <= Score.mostPairs else { return nil }
    let rest = UnsafeBufferPointer(rebasing: source[sourceStart..<sourceEnd])
    return search(start..<end, rest, Int32(clamping: budget))
  }

  /// The distance between the query's words in `range` and `source`, or `nil` beyond the budget.
  ///
  /// For whole pages the band is tried narrow first and doubled until the distance is within it, so
  /// that they cost what they differ and not what they might.
  private mutating func search(
    _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt32>, _ budget: Int32
  ) -> Int? {
    var trial: Int32 = 1 << 10
    while trial < budget / 2, range.count > Self.pageWords {
      if let distance = fill(range, source, trial) { return distance }
      trial *= 2
    }
    return fill(range, source, budget)
  }

  private func weight(_ number: UInt32) -> Int32 { Int32(Score.weight(of: kinds[Int(number)])) }

  /// The distance between the query's words in `range` and `source`, or `nil` beyond the budget.
  private mutating func fill(
    _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt32>, _ budget: Int32
  ) -> Int? {
    let start = before[range.lowerBound]
    let surplus = before[range.upperBound] - start - source.reduce(0) { $0 + weight($1) }
    guard abs(surplus) <= budget else { return nil }
    // A place x ahead of the source's weight costs at least |x| so far and |surplus − x| to the end.
    let (behind, ahead) = ((budget - surplus) / 2, (budget + surplus) / 2)
    var low = range.lowerBound
    var high = range.lowerBound
    for place in range.lowerBound...range.upperBound { row[place] = Self.unreachable }
    row[low] = 0
    while high < range.upperBound, before[high + 1] - start <= ahead {
      high += 1
      row[high] = before[high] - start
    }
    var passed: Int32 = 0
    for number in source {
      passed += weight(number)
      let oldLow = low
      while low < range.upperBound, before[low] - start < passed - behind { low += 1 }
      while high < range.upperBound, before[high + 1] - start <= passed + ahead { high += 1 }
      // Between two words there may be no place left to go through.
      if low > high { return nil }
      let least = step(number, from: oldLow, low, high, range.lowerBound)
      if least > budget { return nil }
    }
    let distance = row[range.upperBound]
    return high == range.upperBound && distance <= budget ? Int(distance) : nil
  }

  /// Replaces the row by the one after another word of the source, for the places `low...high`, and
  /// returns its least value.
  private mutating func step(
    _ number: UInt32, from oldLow: Int, _ low: Int, _ high: Int, _ first: Int
  ) -> Int32 {
    let deletion = weight(number)
    let kind = Int(kinds[Int(number)].rawValue)
    let isAlike = query.firstAlike[Int(number)] >= 0
    if isAlike { fillCosts(number, kind: kind, low, high) }
    var least = Self.unreachable
    var diagonal = low > first ? row[low - 1] : Self.unreachable
    for passed in oldLow..<max(oldLow, low) { row[passed] = Self.unreachable }
    var left = Self.unreachable
    for place in low...high {
      var best = min(row[place] &+ deletion, Self.unreachable)
      if place > first {
        let cost = isAlike ? costs[place - 1] : far[kind][place - 1]
        best = min(best, diagonal &+ cost, left &+ (before[place] &- before[place - 1]))
      }
      diagonal = row[place]
      row[place] = best
      left = best
      least = min(least, best)
    }
    return least
  }

  /// Sets `costs` for a word of the source that is equal or alike to some of the query's words.
  private mutating func fillCosts(_ number: UInt32, kind: Int, _ low: Int, _ high: Int) {
    for place in max(low - 1, 0)..<high { costs[place] = far[kind][place] }
    var pair = query.firstAlike[Int(number)]
    while pair >= 0 {
      let alike = query.alike[Int(pair)]
      let own = distinctStarts[Int(alike.distinct)]..<distinctStarts[Int(alike.distinct) + 1]
      var index = firstPlace(in: own, from: Int32(low - 1))
      while index < own.upperBound, Int(places[index]) < high {
        costs[Int(places[index])] = alike.cost
        index += 1
      }
      pair = alike.next
    }
  }

  /// The index of the first of the ascending `places` in a range that is not before `place`.
  private func firstPlace(in range: Range<Int>, from place: Int32) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
