import Bitext
import GRDB
import Languages

/// Who does a thing, and when: given from outside, so that nothing in here reads a clock.
package struct Author: Hashable, Sendable {
  package var name: String
  package var time: Timestamp

  package init(name: String, time: Timestamp) {
    self.name = name
    self.time = time
  }
}

/// An open `hafez.db`: the truth about what has been translated.
///
/// One process writes at a time and waits up to ten seconds for another; readers never wait. An
/// operation that has returned is on the disk: every commit is synced (`synchronous=FULL`).
package final class MemoryStore {
  /// How the store is opened.
  package enum Access: Sendable { case readWrite, readOnly }

  /// How much a commit waits for. `off` exists to show that the durability tests can fail.
  package enum Synchronous: String, Sendable {
    case full = "FULL"
    case off = "OFF"
  }

  /// The path of the database file.
  package let path: String
  /// The languages a new unit gets when nothing else says them.
  package let source: LanguageTag
  package let target: LanguageTag
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue, source: LanguageTag, target: LanguageTag) {
    (self.path, self.queue, self.source, self.target) = (path, queue, source, target)
  }

  /// Makes a new, empty store.
  ///
  /// A store whose making was interrupted counts as absent, and is finished here.
  /// - Throws: `exists` when a store stands there already.
  package static func create(
    at path: String, source: LanguageTag, target: LanguageTag, synchronous: Synchronous = .full
  ) throws(MemoryError) -> MemoryStore {
    switch try StoreFile.examine(path) {
    case .ours: throw .exists(path: path)
    case .undecided: try refuseForeign(path)
    case .absent, .empty: break
    }
    return try MemoryError.translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration(.readWrite, synchronous, false))
      try queue.writeWithoutTransaction { database in
        // The size of a page is fixed before the first table; 4096 is also what a sector-torn write spans.
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.inTransaction(.immediate) {
          guard try !database.tableExists("meta") else { throw MemoryError.exists(path: path) }
          try makeTables(database, source, target)
          return .commit
        }
      }
      try queue.close()
      try StoreFile.syncFolder(of: path)
      return try open(at: path, synchronous: synchronous)
    }
  }

  private static func makeTables(_ database: Database, _ source: LanguageTag, _ target: LanguageTag) throws {
    try database.execute(sql: Schema.tables)
    try database.execute(
      sql: """
        INSERT INTO meta (key, value)
        VALUES ('source', ?), ('target', ?), ('store_id', lower(hex(randomblob(16))))
        """, arguments: [source.raw, target.raw])
    try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }

  /// Opens a store that exists.
  ///
  /// - Parameter access: With `readOnly` nothing is written, not even when the folder allows it.
  /// - Throws: `missing`, `notOurs`, `newer`, `damaged`; the file is untouched then.
  package static func open(
    at path: String, access: Access = .readWrite, synchronous: Synchronous = .full
  ) throws(MemoryError) -> MemoryStore {
    switch try StoreFile.examine(path) {
    case .absent, .empty: throw .missing(path: path)
    case .undecided:
      try refuseForeign(path)
      throw .missing(path: path)
    case .ours: break
    }
    return try MemoryError.translating(path) {
      let fixed = !StoreFile.folderIsWritable(path)
      guard !fixed || access == .readOnly else { throw MemoryError.readOnly(path: path) }
      guard !fixed || !StoreFile.hasLog(path) else {
        throw MemoryError.refused(
          reason: "\(path) has work in its log that cannot be read where nothing can be written",
          hint: "copy the folder to a place that can be written, and open it there")
      }
      // A read-only folder cannot hold the shared-memory file that WAL needs; nobody can write there either.
      let location = fixed ? StoreFile.immutableURI(path) : path
      let queue = try DatabaseQueue(path: location, configuration: configuration(access, synchronous, fixed))
      try queue.read { try checkIdentity($0, path) }
      if access == .readWrite {
        // A restored copy is not in this mode yet; for the others it is one look at the header.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      }
      return try queue.read { database in
        let languages = try Row.fetchAll(database, sql: "SELECT key, value FROM meta")
        let values = Dictionary(languages.map { ($0["key"] as String, $0["value"] as String) }) { $1 }
        guard let source = values["source"], let target = values["target"] else {
          throw MemoryError.damaged(path: path, what: "its languages are not written down")
        }
        return MemoryStore(
          path: path, queue: queue, source: LanguageTag(source), target: LanguageTag(target))
      }
    }
  }

  /// Tells another program's database from a creation of ours that was cut off, which has no tables. The look
  /// is taken as at a file that never changes, so that not even a log beside it is touched.
  private static func refuseForeign(_ path: String) throws(MemoryError) {
    try MemoryError.translating(path) {
      let look = try DatabaseQueue(
        path: StoreFile.immutableURI(path), configuration: configuration(.readOnly, .full, true))
      let tables = try look.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") ?? 0 }
      try look.close()
      guard tables == 0 else {
        throw MemoryError.notOurs(path: path, found: "another program's SQLite database")
      }
    }
  }

  private static func checkIdentity(_ database: Database, _ path: String) throws {
    let identity = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard identity == Schema.applicationID else {
      throw MemoryError.notOurs(path: path, found: "another program's SQLite database")
    }
    guard version <= Schema.version else {
      throw MemoryError.newer(path: path, version: version, known: Schema.version)
    }
  }

  private static func configuration(
    _ access: Access, _ synchronous: Synchronous, _ isFixed: Bool
  ) -> Configuration {
    var configuration = Configuration()
    // A reader opens for writing where it can and promises not to: only so does the last to close the
    // store tidy up the write-ahead log.
    configuration.readonly = isFixed
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = \(synchronous.rawValue);
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = OFF;
          PRAGMA query_only = \(access == .readOnly ? "ON" : "OFF");
          """)
    }
    return configuration
  }

  /// Closes the store; when nobody else has it open, one file is left that can be copied.
  package func close() throws(MemoryError) {
    try MemoryError.translating(path) { try queue.close() }
  }

  /// Remembers something about the folder that is no part of the memory, such as a file's fingerprint.
  package func remember(_ key: String, _ value: String) throws {
    try MemoryError.catching(path) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try database.execute(
            sql: "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            arguments: [key, value])
          return .commit
        }
      }
    }
  }

  /// Reads a consistent state: what other processes commit meanwhile is not seen.
  package func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    try MemoryError.catching(path) {
      try queue.read { try body(StoreReader(database: $0, path: path)) }
    }
  }

  /// Does one operation: all of it is on the disk when this returns, or none of it happened.
  ///
  /// - Returns: The operation's number, `nil` when `body` changed nothing, and what `body` returned.
  /// - Throws: What `body` throws, after everything was rolled back; `MemoryError` from the store.
  package func perform<Result>(
    _ kind: OperationKind, by author: Author, note: String = "", undoing: Int64? = nil,
    _ body: (StoreWriter) throws -> Result
  ) throws -> (operation: Int64?, result: Result) {
    try MemoryError.catching(path) {
      try queue.writeWithoutTransaction { database in
        var answer: (operation: Int64?, result: Result)?
        try database.inTransaction(.immediate) {
          let writer = try StoreWriter(
            database, path: path, kind: kind, author: author, note: note, undoing: undoing)
          let result = try body(writer)
          let changed = try writer.finish()
          answer = (changed ? writer.operation : nil, result)
          return changed ? .commit : .rollback
        }
        guard let answer else { throw MemoryError.damaged(path: path, what: "a transaction did not run") }
        return answer
      }
    }
  }
}
