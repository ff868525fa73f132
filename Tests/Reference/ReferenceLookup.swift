import Bitext
import Languages

/// Lookup by scoring everything, one source after the other.
package struct ReferenceLookup {
  package struct Match: Equatable, CustomStringConvertible {
    package var percent: Int
    package var text: String
    package var markup: String?
    package var ids: [Int64]

    package init(percent: Int, text: String, markup: String?, ids: [Int64]) {
      self.percent = percent
      self.text = text
      self.markup = markup
      self.ids = ids
    }

    package var description: String { "\(percent) % \(ids) \(text) \(markup ?? "")" }
  }

  private struct Unit {
    var id: Int64
    var source: Content
  }

  private let score: ReferenceScore
  private var units: [Unit] = []

  package init(score: ReferenceScore) { self.score = score }

  package mutating func add(id: Int64, _ source: Content) {
    units.append(Unit(id: id, source: source))
  }

  /// The sources of at least `minimum` percent, best first, of equal ones the newest first.
  package func matches(for query: Content, minimum: Int, limit: Int) -> [Match] {
    var found: [Match] = []
    var seen: Set<[UInt8]> = []
    for unit in units.reversed() {
      guard seen.insert(Self.bytes(unit.source)).inserted else { continue }
      let percent = score.percent(query, unit.source)
      guard percent >= minimum else { continue }
      let same = units.reversed().filter { Self.bytes($0.source) == Self.bytes(unit.source) }
      found.append(
        Match(
          percent: percent, text: unit.source.text, markup: unit.source.markup, ids: same.map(\.id)))
    }
    // Newest first so far: a stable sort keeps that among equals.
    let places = found.indices.sorted {
      found[$0].percent != found[$1].percent ? found[$0].percent > found[$1].percent : $0 < $1
    }
    return places.prefix(limit).map { found[$0] }
  }

  private static func bytes(_ source: Content) -> [UInt8] {
    // 0xFF is in no UTF-8 text.
    Array(source.text.utf8) + (source.markup.map { [0xFF] + Array($0.utf8) } ?? [])
  }
}
