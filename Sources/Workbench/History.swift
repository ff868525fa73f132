import Bitext
import Languages
import Memory

/// One change to a unit, with who and when.
package struct Change: Sendable {
  package var operation: Operation
  package var revision: Revision
  /// What it was before; `nil` for the first state.
  package var before: TranslationUnit?
}

extension Workbench {
  /// Returns what was done to the memory, newest first.
  package func log() throws -> [Operation] { try store.read { try $0.operations() } }

  /// Returns what was done to a unit, newest first.
  package func log(of name: String) throws -> [Change] {
    let unit = try requiredUnit(name).stored.id
    return try store.read { reader in
      let operations = Dictionary(try reader.operations().map { ($0.id, $0) }) { one, _ in one }
      let history = try reader.history(of: unit)
      return history.enumerated().compactMap { index, revision in
        guard let operation = operations[revision.operation] else { return nil }
        let before = index + 1 < history.count ? history[index + 1].state : nil
        return Change(operation: operation, revision: revision, before: before)
      }
    }
  }

  /// Takes an operation back; the newest one when none is named.
  package func undo(_ operation: Int64? = nil) throws -> UndoOutcome {
    try store.undo(operation, by: author())
  }

  /// Names for units, for people.
  package func names(of units: [Int64]) throws -> [UnitName] {
    try store.read { reader in
      let names = try self.names(of: units, reader)
      return units.map { names[$0] ?? UnitName(origin: UnitName.permanent, number: Int($0)) }
    }
  }
}
