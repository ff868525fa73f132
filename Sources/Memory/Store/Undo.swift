import Bitext
import GRDB

/// What taking an operation back did, and what it left.
package struct UndoOutcome: Sendable {
  /// The operation that was to be taken back.
  package var operation: Operation
  /// The operation that did it; `nil` when nothing could be taken back.
  package var undo: Int64?
  /// How many units went back to their earlier state.
  package var reverted: Int
  /// Units that were worked on later: they stay as they are.
  package var kept: [Int64]
}

extension MemoryStore {
  /// Takes an operation back: its units get the state they had before, as new revisions.
  ///
  /// Work done later on a unit is never touched. An import is taken back around it; an operation that cut a
  /// document is refused whole then, since its segments hang together.
  /// - Parameter id: `nil` means the newest operation that stands and is not itself an undo.
  package func undo(_ id: Int64?, by author: Author) throws -> UndoOutcome {
    let operation = try read { try $0.operationToUndo(id) }
    let done = try perform(.undo, by: author, note: "operation \(operation.id)", undoing: operation.id) {
      try $0.takeBack(operation)
    }
    var outcome = done.result
    outcome.undo = done.operation
    return outcome
  }
}

extension StoreReader {
  fileprivate func operationToUndo(_ id: Int64?) throws -> Operation {
    let all = try operations()
    guard let id else {
      guard let newest = all.first(where: { $0.kind != .undo && $0.undoneBy == nil }) else {
        throw MemoryError.refused(reason: "there is nothing to undo", hint: nil)
      }
      return newest
    }
    guard let operation = all.first(where: { $0.id == id }) else {
      throw MemoryError.unknown(what: "operation", id: String(id))
    }
    if let by = operation.undoneBy {
      throw MemoryError.refused(
        reason: "operation \(id) was undone already, by operation \(by)",
        hint: "`hafez undo \(by)` does it again")
    }
    return operation
  }

  /// What an operation did to each unit, in the order of its work.
  fileprivate func changes(of operation: Operation) throws -> [UnitChange] {
    guard let range = operation.revisions else { return [] }
    let rows = try RawStatement(
      database,
      """
      SELECT c.unit, f.parent, h.seq,
        h.seq = c.last OR coalesce(h.copy_of, h.seq) = coalesce(l.copy_of, l.seq)
      FROM (
        SELECT unit, min(seq) AS first, max(seq) AS last FROM revision
        WHERE seq BETWEEN ?1 AND ?2 GROUP BY unit
      ) c
      JOIN revision f ON f.seq = c.first JOIN revision l ON l.seq = c.last
      JOIN unit u ON u.id = c.unit JOIN revision h ON h.seq = u.head
      ORDER BY c.first
      """)
    rows.bind(range.lowerBound, at: 1)
    rows.bind(range.upperBound, at: 2)
    var changes: [UnitChange] = []
    while try rows.next() {
      changes.append(
        UnitChange(
          unit: rows.integer(0), before: rows.optionalInteger(1), head: rows.integer(2),
          stands: rows.integer(3) != 0))
    }
    return changes
  }
}

/// What an operation did to one unit.
private struct UnitChange {
  var unit: Int64
  /// The revision before the operation; `nil` when the operation brought the unit.
  var before: Int64?
  /// The revision the unit points at now.
  var head: Int64
  /// Whether the unit still shows what the operation wrote, directly or brought back by an undo.
  var stands: Bool
}

extension StoreWriter {
  fileprivate func takeBack(_ operation: Operation) throws -> UndoOutcome {
    let changes = try reader.changes(of: operation)
    let layouts = try layouts(of: operation)
    // A document that took up a unit of an import is later work on it.
    let shown = layouts.isEmpty ? try reader.unitsInDocuments() : []
    let kept = changes.filter { !$0.stands || ($0.before == nil && shown.contains($0.unit)) }.map(\.unit)
    var outcome = UndoOutcome(operation: operation, undo: nil, reverted: 0, kept: kept)
    guard layouts.isEmpty || (kept.isEmpty && layouts.allSatisfy(\.stands)) else {
      if kept.isEmpty {
        throw MemoryError.refused(
          reason: "the document was cut anew after operation \(operation.id)",
          hint: "undo the later operations first: `hafez log` lists them")
      }
      return outcome
    }
    let later = Set(kept)
    for change in changes where !later.contains(change.unit) {
      try restore(change)
      outcome.reverted += 1
    }
    for layout in layouts { try restoreLayout(of: layout.origin, from: layout.parent) }
    return outcome
  }

  private func restore(_ change: UnitChange) throws {
    let earlier = try change.before.flatMap { try reader.revision($0) }
    try revise(
      change.unit, to: earlier?.state, parent: change.head, copyOf: earlier.map { $0.copyOf ?? $0.seq })
  }

  /// The documents an operation cut: what their layout was before, and whether its own still stands.
  private func layouts(
    of operation: Operation
  ) throws -> [(origin: Origin, parent: Int64?, stands: Bool)] {
    let sql = """
      SELECT l.origin, l.parent, l.seq = o.layout OR coalesce(l.copy_of, l.seq)
        = (SELECT coalesce(h.copy_of, h.seq) FROM layout h WHERE h.seq = o.layout) AS stands
      FROM layout l JOIN origin o ON o.id = l.origin WHERE l.operation = ?
      """
    return try Row.fetchAll(reader.database, sql: sql, arguments: [operation.id]).compactMap { row in
      guard let origin = try reader.origin(row["origin"] as Int64) else { return nil }
      return (origin, row["parent"], row["stands"])
    }
  }
}
