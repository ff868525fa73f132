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

  /// The first and last revision that an operation wrote for each unit, in the order of the units' work.
  fileprivate func changes(of operation: Operation) throws -> [(unit: Int64, first: Int64, last: Int64)] {
    guard let range = operation.revisions else { return [] }
    let sql = """
      SELECT unit, min(seq) AS first, max(seq) AS last FROM revision
      WHERE seq BETWEEN ? AND ? GROUP BY unit ORDER BY 2
      """
    return try Row.fetchAll(database, sql: sql, arguments: [range.lowerBound, range.upperBound])
      .map { ($0["unit"], $0["first"], $0["last"]) }
  }

  /// Whether a unit still shows what revision `seq` wrote, directly or brought back by an undo.
  fileprivate func unitShows(_ unit: Int64, _ seq: Int64) throws -> Bool {
    let sql = """
      SELECT r.seq = ?2 OR coalesce(r.copy_of, r.seq)
        = (SELECT coalesce(w.copy_of, w.seq) FROM revision w WHERE w.seq = ?2)
      FROM unit u JOIN revision r ON r.seq = u.head WHERE u.id = ?1
      """
    return try Bool.fetchOne(database, sql: sql, arguments: [unit, seq]) ?? false
  }
}

extension StoreWriter {
  fileprivate func takeBack(_ operation: Operation) throws -> UndoOutcome {
    let changes = try reader.changes(of: operation)
    let layouts = try layouts(of: operation)
    // A document that took up a unit of an import is later work on it.
    let shown = layouts.isEmpty ? try reader.unitsInDocuments() : []
    let kept = try changes.filter { change in
      if try !reader.unitShows(change.unit, change.last) { return true }
      return try shown.contains(change.unit) && reader.revision(change.first)?.parent == nil
    }.map(\.unit)
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
      try restore(change.unit, to: try reader.revision(change.first)?.parent)
      outcome.reverted += 1
    }
    for layout in layouts { try restoreLayout(of: layout.origin, from: layout.parent) }
    return outcome
  }

  private func restore(_ unit: Int64, to seq: Int64?) throws {
    guard let seq, let earlier = try reader.revision(seq) else { return try revise(unit, to: nil) }
    try revise(unit, to: earlier.state, copyOf: earlier.copyOf ?? earlier.seq)
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
