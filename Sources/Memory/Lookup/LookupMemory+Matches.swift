import Bitext
import Languages

extension LookupMemory {
  /// Returns the sources that are like `query`, best first, of equal ones the newest first.
  ///
  /// Exact: every source that `Score` gives at least `minimum` percent is found, unless `limit`
  /// better or newer ones are.
  ///
  /// - Parameters:
  ///   - minimum: The lowest percentage to return, 1...100; what lies outside is taken as the
  ///     nearer end.
  ///   - limit: The greatest number of distinct sources to return; each may stand for many units.
  /// - Returns: Empty when nothing reaches `minimum`. A query without a single word finds
  ///   only what is identical with it.
  /// - Complexity: For sentences linear in the words of the sources that weigh about as much as the
  ///   query, and in the vocabulary; for a whole book as one segment, quadratic in its words beside
  ///   each source as long and as alike.
  package func matches(for query: Content, minimum: Int, limit: Int) -> [Match] {
    guard limit > 0 else { return [] }
    let key = readKey(of: query)
    if key.words.isEmpty { return Array(matchesWithoutWords(query).prefix(limit)) }
    var ranking = Ranking(minimum: min(max(minimum, 1), 100), limit: limit)
    let lookup = LookupQuery(key, in: self, minimum: ranking.minimum)
    var distance = lookup.candidates.isEmpty ? nil : BoundedDistance(lookup, kinds: vocabulary.kinds)
    for candidate in lookup.candidates {
      // Candidates come with falling upper bounds: once these are too low, nothing better follows.
      guard candidate.highestPercent >= ranking.minimum else { break }
      let weight = max(lookup.weight, Int(weights[candidate.source]))
      let budget = Score.budget(percent: ranking.minimum, weight: weight)
      let words = self.words[starts[candidate.source]..<starts[candidate.source + 1]]
      guard let found = words.withUnsafeBufferPointer({ distance?.distance(to: $0, atMost: budget) })
      else { continue }
      ranking.add(score(candidate.source, distance: found, weight: weight, query))
    }
    return ranking.best.map { match($0, for: query) }
  }

  /// The percentage of a source of which the distance is known.
  private func score(_ source: Int, distance: Int, weight: Int, _ query: Content) -> Ranking.Place {
    var percent = Score.percent(distance: distance, weight: weight)
    if distance == 0, !Score.areIdentical(query, content(source)) { percent = 99 }
    return Ranking.Place(
      percent: percent, age: sources.age(source), source: source, isFolded: distance == 0 && percent < 100)
  }

  private func content(_ source: Int) -> Content {
    Content(sources.text(source), markup: sources.markup(source))
  }

  private func match(_ place: Ranking.Place, for query: Content) -> Match {
    let source = content(place.source)
    return Match(
      percent: place.percent, source: source, ids: sources.ids(place.source),
      allowances: place.isFolded
        ? Score.allowances(between: query, and: source, language: language) : [])
  }

  private func matchesWithoutWords(_ query: Content) -> [Match] {
    var ranking = Ranking(minimum: 100, limit: count)
    for source in 0..<count where starts[source] == starts[source + 1] {
      if Score.areIdentical(query, content(source)) {
        let age = sources.age(source)
        ranking.add(Ranking.Place(percent: 100, age: age, source: source, isFolded: false))
      }
    }
    return ranking.best.map { match($0, for: query) }
  }
}
