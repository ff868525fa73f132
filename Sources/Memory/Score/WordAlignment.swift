import Languages

/// The cheapest way from the words of one text to those of another, step by step.
///
/// Linear in memory: a pair of texts whose table would be large is halved first, at the place
/// where the cheapest way crosses the middle.
///
/// - Source: D. S. Hirschberg, "A linear space algorithm for computing maximal common
///   subsequences" (1975), with the costs of `Score`.
struct WordAlignment: ~Copyable {
  private let candidate: KeyText
  private let query: KeyText
  private let language: LanguageTag
  /// The largest table that is filled at once, in cells.
  private let largestTable: Int
  private var letters = LetterDistance()
  /// The stems of the words of each text, once they are needed; empty where the language has no stemmer.
  private var stems: (candidate: [UInt32], query: [UInt32])?
  private var steps: [Explanation.Step] = []

  private init(candidate: KeyText, query: KeyText, language: LanguageTag, largestTable: Int) {
    self.candidate = candidate
    self.query = query
    self.language = language
    self.largestTable = largestTable
  }

  /// Returns the steps that turn `candidate` into `query`, in reading order.
  ///
  /// - Parameter largestTable: The cells to fill at once, by default 8 MB of them.
  static func steps(
    from candidate: KeyText, to query: KeyText, language: LanguageTag, largestTable: Int = 1 << 20
  ) -> [Explanation.Step] {
    var alignment = WordAlignment(
      candidate: candidate, query: query, language: language, largestTable: largestTable)
    alignment.align(0..<candidate.words.count, 0..<query.words.count)
    return alignment.steps
  }

  /// Appends the steps for a range of words of each text.
  private mutating func align(_ old: Range<Int>, _ new: Range<Int>) {
    var old = old
    var new = new
    // Equal words at either end always belong to a cheapest way: a word that is passed over there
    // costs at least what pairing it saves.
    while let a = old.first, let b = new.first, isEqual(a, b) {
      pair(a, b, cost: 0)
      (old, new) = (old.dropFirst(), new.dropFirst())
    }
    var tail: [(Int, Int)] = []
    while let a = old.last, let b = new.last, isEqual(a, b) {
      tail.append((a, b))
      (old, new) = (old.dropLast(), new.dropLast())
    }
    if !old.isEmpty, !new.isEmpty { readStems() }
    if old.count < 2 || new.count < 2 || old.count * new.count <= largestTable {
      trace(old, new)
    } else {
      let middle = old.lowerBound + old.count / 2
      let crossing = crossing(old, new, at: middle)
      align(old.lowerBound..<middle, new.lowerBound..<crossing)
      align(middle..<old.upperBound, crossing..<new.upperBound)
    }
    for (a, b) in tail.reversed() { pair(a, b, cost: 0) }
  }

  // MARK: One table

  /// Fills the whole table for the two ranges and appends the steps of the cheapest way.
  private mutating func trace(_ old: Range<Int>, _ new: Range<Int>) {
    let width = new.count + 1
    var table = [Int32](repeating: 0, count: (old.count + 1) * width)
    var costs = [Int32](repeating: 0, count: old.count * new.count)
    for j in 0..<new.count { table[j + 1] = table[j] + newWeight(new.lowerBound + j) }
    for i in 0..<old.count {
      let row = (i + 1) * width
      table[row] = table[row - width] + oldWeight(old.lowerBound + i)
      prepare(old.lowerBound + i)
      for j in 0..<new.count {
        let cost = cost(old.lowerBound + i, new.lowerBound + j)
        costs[i * new.count + j] = cost
        table[row + j + 1] = min(
          table[row - width + j] + cost, table[row - width + j + 1] + oldWeight(old.lowerBound + i),
          table[row + j] + newWeight(new.lowerBound + j))
      }
    }
    walk(table, costs, old, new)
  }

  /// Walks back through a filled table; a pair is preferred to a deletion, that to an insertion.
  private mutating func walk(_ table: [Int32], _ costs: [Int32], _ old: Range<Int>, _ new: Range<Int>) {
    let width = new.count + 1
    let start = steps.count
    var (i, j) = (old.count, new.count)
    while i > 0 || j > 0 {
      let here = table[i * width + j]
      let (a, b) = (old.lowerBound + i - 1, new.lowerBound + j - 1)
      if i > 0, j > 0, here == table[(i - 1) * width + j - 1] + costs[(i - 1) * new.count + j - 1] {
        pair(a, b, cost: Int(costs[(i - 1) * new.count + j - 1]))
        (i, j) = (i - 1, j - 1)
      } else if i > 0, here == table[(i - 1) * width + j] + oldWeight(a) {
        steps.append(.init(kind: .deleted, candidate: candidate.words[a].source, cost: Int(oldWeight(a))))
        i -= 1
      } else {
        steps.append(.init(kind: .inserted, query: query.words[b].source, cost: Int(newWeight(b))))
        j -= 1
      }
    }
    steps[start...].reverse()
  }

  // MARK: Halving

  /// Returns where in `new` a cheapest way passes the place `middle` of `old`.
  private mutating func crossing(_ old: Range<Int>, _ new: Range<Int>, at middle: Int) -> Int {
    let before = lastRow(Array(old.lowerBound..<middle), Array(new))
    let after = lastRow((middle..<old.upperBound).reversed(), new.reversed())
    var best = 0
    for split in 0...new.count
    where before[split] + after[new.count - split] < before[best] + after[new.count - best] {
      best = split
    }
    return new.lowerBound + best
  }

  /// Returns the cost of turning all of `old` into each beginning of `new`, in the order given.
  private mutating func lastRow(_ old: [Int], _ new: [Int]) -> [Int32] {
    var row: [Int32] = [0]
    for b in new { row.append((row.last ?? 0) + newWeight(b)) }
    for a in old {
      prepare(a)
      var diagonal = row[0]
      row[0] += oldWeight(a)
      for (j, b) in new.enumerated() {
        let best = min(diagonal + cost(a, b), row[j + 1] + oldWeight(a), row[j] + newWeight(b))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row
  }

  // MARK: Words

  private func oldWeight(_ index: Int) -> Int32 { Int32(Score.weight(of: candidate.words[index].kind)) }
  private func newWeight(_ index: Int) -> Int32 { Int32(Score.weight(of: query.words[index].kind)) }

  private func isEqual(_ old: Int, _ new: Int) -> Bool {
    let (a, b) = (candidate.words[old], query.words[new])
    return a.kind == b.kind && candidate.units[a.units] == query.units[b.units]
  }

  private mutating func pair(_ old: Int, _ new: Int, cost: Int) {
    let (a, b) = (candidate.words[old], query.words[new])
    let isNear = a.kind == .word && b.kind == .word && cost < Score.farCost(a.kind, b.kind)
    let kind: Explanation.Step.Kind =
      cost == 0 ? .equal : haveSameStem(old, new) ? .sameStem : isNear ? .near : .changed
    steps.append(.init(kind: kind, query: b.source, candidate: a.source, cost: cost))
  }

  /// Finds the stem of every word, once for both texts.
  private mutating func readStems() {
    guard stems == nil else { return }
    var table = StemTable(language: language, slots: 1 << 6)
    func numbers(_ text: KeyText) -> [UInt32] {
      text.units.withUnsafeBufferPointer { units in
        text.words.compactMap { word in
          word.kind == .word ? table?.number(of: .init(rebasing: units[word.units])) : StemTable.none
        }
      }
    }
    stems = table == nil ? ([], []) : (numbers(candidate), numbers(query))
  }

  private func haveSameStem(_ old: Int, _ new: Int) -> Bool {
    guard let stems, !stems.candidate.isEmpty else { return false }
    return stems.candidate[old] == stems.query[new] && stems.candidate[old] != StemTable.none
  }

  private func mayBeNear(_ word: KeyWord) -> Bool {
    word.kind == .word && 1...Score.longestNearWord ~= word.units.count
  }

  /// Makes a word of the candidate the one that `cost` compares by letters.
  private mutating func prepare(_ old: Int) {
    let word = candidate.words[old]
    guard mayBeNear(word) else { return }
    candidate.units.withUnsafeBufferPointer { letters.prepare(.init(rebasing: $0[word.units])) }
  }

  /// The cost of a word of the query for the candidate's word that was prepared.
  private func cost(_ old: Int, _ new: Int) -> Int32 {
    if isEqual(old, new) { return 0 }
    let (a, b) = (candidate.words[old], query.words[new])
    let most = Int32(haveSameStem(old, new) ? Score.stemCost : Score.farCost(a.kind, b.kind))
    guard mayBeNear(a), mayBeNear(b) else { return most }
    let length = max(a.units.count, b.units.count)
    guard 2 * abs(a.units.count - b.units.count) <= length else { return most }
    let distance = query.units.withUnsafeBufferPointer { units in
      letters.distance(to: .init(rebasing: units[b.units]))
    }
    return Score.nearCost(distance: distance, length: length).map { min(Int32($0), most) } ?? most
  }
}
