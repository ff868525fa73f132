import Bitext
import Languages
import Memory

/// An earlier translation that may serve again.
package struct Suggestion: Sendable {
  /// Counted from 1; translations of one source share it.
  package var rank: Int
  package var percent: Int
  package var source: Content
  /// `nil` when the memory holds the source alone.
  package var target: Content?
  package var unit: Int64
  package var name: UnitName
  /// Who wrote the translation, and when, as the memory has it.
  package var by: String?
  package var date: String?
  /// What keeps it from 100 although no word differs.
  package var allowances: [Allowance]
}

/// What the memory offers for one text.
package struct Answer: Sendable {
  package var query: Content
  package var suggestions: [Suggestion]
  package var terms: [TermOccurrence]
}

extension Workbench {
  /// Offers earlier translations of a text, best first, and the glossary's terms in it.
  ///
  /// - Parameters:
  ///   - minimum: The lowest percentage, 1...100.
  ///   - limit: How many distinct sources at most; all translations of a source are offered together.
  ///   - excluding: The unit that asks.
  package func suggest(
    _ query: Content, atLeast minimum: Int = 70, limit: Int = 5, excluding: Int64? = nil
  ) throws -> Answer {
    let matches = try currentMatcher().matches(
      for: query, atLeast: minimum, limit: limit, excluding: excluding)
    return Answer(
      query: query, suggestions: try store.read { try suggestions(from: matches, $0) },
      terms: try terms(in: query.text))
  }

  /// The same for many texts, which do not know each other, on several threads.
  package func suggest(
    all queries: [Content], atLeast minimum: Int, limit: Int, threads: Int
  ) throws -> [Answer] {
    let found = try currentMatcher().matches(
      forAll: queries, atLeast: minimum, limit: limit, threads: threads)
    return try store.read { reader in
      try zip(queries, found).map { query, matches in
        Answer(
          query: query, suggestions: try suggestions(from: matches, reader), terms: try terms(in: query.text))
      }
    }
  }

  /// Explains a percentage word by word.
  package func explain(_ suggestion: Suggestion, for query: Content) -> Explanation {
    Score.explanation(of: query, against: suggestion.source, language: source)
  }

  func currentMatcher() throws -> UnitMatcher {
    if let matcher { return matcher }
    let made = try UnitMatcher(store: store, source: source, target: target)
    matcher = made
    return made
  }

  private func suggestions(from matches: [Match], _ reader: StoreReader) throws -> [Suggestion] {
    let names = try self.names(of: matches.flatMap(\.ids), reader)
    var suggestions: [Suggestion] = []
    for (index, match) in matches.enumerated() {
      let first = suggestions.count
      for id in match.ids {
        guard let unit = try reader.unit(id)?.unit else { continue }
        let variant = unit.variant(in: target)
        // The same translation once: the newest unit that has it stands for the others.
        if suggestions[first...].contains(where: { $0.target == variant?.content }) { continue }
        suggestions.append(
          Suggestion(
            rank: index + 1, percent: match.percent, source: match.source, target: variant?.content,
            unit: id, name: names[id] ?? UnitName(origin: UnitName.permanent, number: Int(id)),
            by: variant.flatMap { $0.attributes["changeid"] ?? $0.attributes["creationid"] },
            date: variant.flatMap { $0.attributes["changedate"] ?? $0.attributes["creationdate"] },
            allowances: match.allowances))
      }
      // A source alone says nothing beside a translation of it.
      if suggestions[first...].contains(where: { $0.target != nil }) {
        let translated = suggestions[first...].filter { $0.target != nil }
        suggestions.replaceSubrange(first..., with: translated)
      }
    }
    return suggestions
  }
}
