import GRDB

extension MemoryStore {
  /// Writes a consistent copy of the store into a file that does not exist yet, while others may write.
  ///
  /// The caller syncs the copy and gives it its name. The copy is checked before this returns.
  package func copy(to path: String) throws -> StoreSummary {
    try MemoryError.catching(path) {
      try queue.writeWithoutTransaction { database in
        // The copy is another file: a reader may write it.
        try database.execute(sql: "PRAGMA query_only = OFF")
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    }
    let copy = try MemoryStore.open(at: path, access: .readOnly)
    let summary = try copy.verify()
    try copy.close()
    return summary
  }
}
