import GRDB

/// What a full check of the store counted.
package struct StoreSummary: Sendable, Equatable {
  /// The number of the newest revision.
  package var sequence: Int64
  package var revisions: Int
  /// Units that are in the memory now.
  package var units: Int
}

extension MemoryStore {
  /// Reads everything and compares it with its checksums.
  ///
  /// Finds what SQLite's own check cannot see: a changed byte inside a text, a revision that vanished.
  /// - Throws: `damaged`, naming the first thing that is wrong.
  package func verify() throws -> StoreSummary {
    try read { reader in
      try reader.checkDatabase()
      let revisions = try reader.checkRevisions()
      for origin in try reader.origins() { _ = try reader.layout(of: origin) }
      return StoreSummary(
        sequence: try reader.sequence(), revisions: revisions, units: try reader.unitCount())
    }
  }
}

extension StoreReader {
  fileprivate func checkDatabase() throws {
    let found = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    guard found == ["ok"] else { throw MemoryError.damaged(path: path, what: found.first ?? "no answer") }
    if let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") {
      throw MemoryError.damaged(path: path, what: "a row of \(row["table"] as String) points at nothing")
    }
  }

  /// Numbers follow one another without a gap, each row agrees with its sum, and each head is its unit's.
  fileprivate func checkRevisions() throws -> Int {
    var expected: Int64 = 1
    let numbers = try Int64.fetchCursor(database, sql: "SELECT seq FROM revision ORDER BY seq")
    while let seq = try numbers.next() {
      guard seq == expected else {
        throw MemoryError.damaged(path: path, what: "revision \(expected) is gone")
      }
      _ = try revision(seq)
      expected += 1
    }
    let strange = try Int64.fetchOne(
      database,
      sql: "SELECT u.id FROM unit u LEFT JOIN revision r ON r.seq = u.head WHERE r.unit IS NOT u.id")
    if let strange {
      throw MemoryError.damaged(path: path, what: "unit \(strange) points at another's revision")
    }
    return Int(expected - 1)
  }
}
