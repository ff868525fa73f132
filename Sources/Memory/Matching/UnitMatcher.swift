import Bitext
import Dispatch
import Languages
import Synchronization

/// Answers "have we translated something like this?" for an open store, and keeps up with it.
///
/// The sources are laid out once; what is confirmed later, here or by another process, is laid out beside
/// them before the next answer, so that a translator is offered what was confirmed a moment ago.
package final class UnitMatcher {
  private let store: MemoryStore
  private let source: LanguageTag
  private let target: LanguageTag
  private var sources: SourceLayers
  private var baseSequence: Int64 = 0
  private var sequence: Int64 = 0

  /// Lays out the store's sources in `source`.
  ///
  /// A segment of a document that nobody has translated is no memory and is left out; a unit of an import
  /// counts with one variant too.
  package init(store: MemoryStore, source: LanguageTag, target: LanguageTag) throws {
    (self.store, self.source, self.target) = (store, source, target)
    sources = SourceLayers(language: source)
    sources.base = try layOut(after: 0)
    baseSequence = sequence
  }

  /// Returns the memory's sources that are like `query`, best first, newest first among equals.
  ///
  /// - Parameters:
  ///   - minimum: The lowest percentage to return, 1...100.
  ///   - limit: How many distinct sources to return at most.
  ///   - excluding: A unit that must not answer itself.
  package func matches(
    for query: Content, atLeast minimum: Int, limit: Int, excluding: Int64? = nil
  ) throws -> [Match] {
    try catchUp()
    return sources.matches(for: query, atLeast: minimum, limit: limit, excluding: excluding)
  }

  /// The same for many queries, which do not know each other, on several threads.
  package func matches(
    forAll queries: [Content], atLeast minimum: Int, limit: Int, threads: Int
  ) throws -> [[Match]] {
    try catchUp()
    let sources = sources
    let answers = Mutex<[[Match]]>(Array(repeating: [], count: queries.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, queries.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < queries.count else { return }
        let found = sources.matches(for: queries[index], atLeast: minimum, limit: limit, excluding: nil)
        answers.withLock { $0[index] = found }
      }
    }
    return answers.withLock { $0 }
  }

  /// Brings the layout up to the store's newest revision.
  package func catchUp() throws {
    let newest = try store.read { try $0.sequence() }
    guard newest > sequence else { return }
    sources.changed = try store.read { try $0.unitsChanged(after: baseSequence) }
    sources.recent = try layOut(after: baseSequence)
  }

  private func layOut(after start: Int64) throws -> LookupMemory {
    var found = LookupMemory(language: source)
    try store.read { reader in
      sequence = try reader.sequence()
      let documents = Set(try reader.origins().filter { $0.kind == .document }.map(\.id))
      try reader.scan(source: source, target: target, after: start) { unit, origin, text, markup, hasTarget in
        if hasTarget || !documents.contains(origin) { found.add(id: unit, text: text, markup: markup) }
      }
    }
    return found
  }
}

/// The sources of a memory as they were laid out once, and what came since; a value, so that several threads
/// may ask it.
private struct SourceLayers: Sendable {
  var base: LookupMemory
  var recent: LookupMemory
  /// Units of `base` that changed since; their old text no longer counts.
  var changed: Set<Int64> = []

  init(language: LanguageTag) {
    base = LookupMemory(language: language)
    recent = LookupMemory(language: language)
  }

  func matches(for query: Content, atLeast minimum: Int, limit: Int, excluding: Int64?) -> [Match] {
    // Room for those that fall away below: a changed unit can empty at most one match each.
    let room = limit + changed.count + (excluding == nil ? 0 : 1)
    let old = base.matches(for: query, minimum: minimum, limit: room).compactMap { match in
      Self.keeping(match) { !changed.contains($0) && $0 != excluding }
    }
    let new = recent.matches(for: query, minimum: minimum, limit: room).compactMap { match in
      Self.keeping(match) { $0 != excluding }
    }
    return Array(Self.merge(new, old).prefix(limit))
  }

  private static func keeping(_ match: Match, _ isWanted: (Int64) -> Bool) -> Match? {
    var match = match
    match.ids = match.ids.filter(isWanted)
    return match.ids.isEmpty ? nil : match
  }

  /// Both lists are sorted by percentage; the newer one wins a tie and absorbs the same source.
  private static func merge(_ new: [Match], _ old: [Match]) -> [Match] {
    var new = new
    var rest: [Match] = []
    for match in old {
      if let place = new.firstIndex(where: { $0.source == match.source }) {
        new[place].ids += match.ids
      } else {
        rest.append(match)
      }
    }
    var merged: [Match] = []
    var place = 0
    for match in new {
      while place < rest.count, rest[place].percent > match.percent {
        merged.append(rest[place])
        place += 1
      }
      merged.append(match)
    }
    return merged + rest[place...]
  }
}
