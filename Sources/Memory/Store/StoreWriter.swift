import Bitext
import GRDB
import Languages

/// Writes one operation. Everything it does appears at once when the operation is committed, or not at all.
package final class StoreWriter {
  /// The state inside the operation, its own changes included.
  package let reader: StoreReader
  /// The number of the operation.
  package let operation: Int64
  package let author: Author
  private let database: Database
  private let firstSeq: Int64
  private var nextSeq: Int64
  private var nextUnit: Int64
  private var changedLayout = false
  private var encoder = UnitEncoder()
  private let insertRevision: RawStatement
  private let insertUnit: RawStatement
  private let updateHead: RawStatement

  init(
    _ database: Database, path: String, kind: OperationKind, author: Author, note: String, undoing: Int64?
  ) throws {
    self.database = database
    self.author = author
    reader = StoreReader(database: database, path: path)
    try database.execute(
      sql: "INSERT INTO operation (kind, actor, at, note, undoes) VALUES (?, ?, ?, ?, ?)",
      arguments: [kind.rawValue, author.name, author.time.seconds, note, undoing])
    operation = database.lastInsertedRowID
    firstSeq = try reader.sequence() + 1
    nextSeq = firstSeq
    nextUnit = (try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM unit") ?? 0) + 1
    insertRevision = try RawStatement(
      database,
      """
      INSERT INTO revision (seq, unit, parent, copy_of, operation, deleted, state, sum)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    insertUnit = try RawStatement(database, "INSERT INTO unit (id, origin, head) VALUES (?1, ?2, ?3)")
    updateHead = try RawStatement(database, "UPDATE unit SET head = ?2 WHERE id = ?1")
  }

  /// Writes down which revisions the operation made; `false` when it made no change at all.
  func finish() throws -> Bool {
    if nextSeq > firstSeq {
      try database.execute(
        sql: "UPDATE operation SET first_seq = ?, last_seq = ? WHERE id = ?",
        arguments: [firstSeq, nextSeq - 1, operation])
    }
    return nextSeq > firstSeq || changedLayout
  }

  // MARK: Units

  /// Adds a unit; the units added one after another to an origin get ids that follow one another.
  package func append(_ unit: TranslationUnit, to origin: Int64) throws -> Int64 {
    let id = nextUnit
    nextUnit += 1
    insertUnit.bind(id, at: 1)
    insertUnit.bind(origin, at: 2)
    insertUnit.bind(nextSeq, at: 3)
    try insertUnit.run()
    try writeRevision(of: id, parent: nil, copyOf: nil, state: unit)
    return id
  }

  /// Gives a unit a new state; `nil` takes it out of the memory, and an undo can bring it back.
  package func revise(_ unit: Int64, to state: TranslationUnit?) throws {
    let sql = "SELECT head FROM unit WHERE id = ?"
    guard let head = try Int64.fetchOne(database, sql: sql, arguments: [unit]) else {
      throw MemoryError.unknown(what: "unit", id: String(unit))
    }
    try revise(unit, to: state, parent: head, copyOf: nil)
  }

  func revise(_ unit: Int64, to state: TranslationUnit?, parent head: Int64, copyOf: Int64?) throws {
    updateHead.bind(unit, at: 1)
    updateHead.bind(nextSeq, at: 2)
    try updateHead.run()
    try writeRevision(of: unit, parent: head, copyOf: copyOf, state: state)
  }

  private func writeRevision(of unit: Int64, parent: Int64?, copyOf: Int64?, state: TranslationUnit?) throws {
    let seq = nextSeq
    nextSeq += 1
    if let state { encoder.encode(state) }
    let bytes = state == nil ? [] : encoder.bytes
    try bytes.withUnsafeBytes { bytes in
      let sum = Revision.sum(
        seq: seq, unit: unit, parent: parent, copyOf: copyOf, operation: operation, deleted: state == nil,
        state: bytes)
      for (index, number) in [seq, unit, parent, copyOf, operation, state == nil ? 1 : 0].enumerated() {
        insertRevision.bind(number, at: Int32(index + 1))
      }
      insertRevision.bind(bytes, at: 7)
      insertRevision.bind(sum, at: 8)
      try insertRevision.run()
    }
  }

  // MARK: Origins and documents

  /// Makes an origin. Its name is `name`, or `name-2`, … when that is taken.
  package func makeOrigin(
    _ kind: Origin.Kind, named name: String, language: LanguageTag? = nil, path: String? = nil
  ) throws -> Origin {
    var free = name
    var number = 2
    while try reader.origin(named: free) != nil {
      free = "\(name)-\(number)"
      number += 1
    }
    try database.execute(
      sql: "INSERT INTO origin (name, kind, operation, language, path) VALUES (?, ?, ?, ?, ?)",
      arguments: [free, kind.rawValue, operation, language?.raw, path])
    guard let origin = try reader.origin(database.lastInsertedRowID) else {
      throw MemoryError.unknown(what: "origin", id: free)
    }
    return origin
  }

  /// Completes the origin of an import when its last unit is in.
  package func close(_ origin: Int64, header: BitextHeader?, fingerprint: Int64?, units: Range<Int64>) throws
  {
    var encoder = UnitEncoder()
    if let header { encoder.encode(header) }
    let update = try RawStatement(
      database,
      "UPDATE origin SET header = ?2, fingerprint = ?3, first_unit = ?4, unit_count = ?5 WHERE id = ?1")
    update.bind(origin, at: 1)
    update.bind(fingerprint, at: 3)
    update.bind(units.lowerBound, at: 4)
    update.bind(Int64(units.count), at: 5)
    try encoder.bytes.withUnsafeBytes { bytes in
      if header == nil { update.bind(nil, at: 2) } else { update.bind(bytes, at: 2) }
      try update.run()
    }
    changedLayout = true
  }

  /// Gives a document a new layout, with new bytes where they changed.
  ///
  /// - Parameter bytes: `nil` keeps the bytes of the layout that stands.
  package func setLayout(
    of origin: Origin, bytes: [UInt8]?, segments: [LayoutSegment], copyOf: Int64? = nil
  ) throws {
    let content = try bytes.map(storeContent) ?? contentOfLayout(origin.layout)
    try writeLayout(origin, content: content, segments: Layout.encode(segments), copyOf: copyOf)
  }

  /// Brings an earlier layout back; `nil` takes the document out.
  func restoreLayout(of origin: Origin, from earlier: Int64?) throws {
    guard let earlier else {
      return try writeLayout(origin, content: nil, segments: [], copyOf: nil)
    }
    let row = try Row.fetchOne(
      database, sql: "SELECT content, segments, copy_of FROM layout WHERE seq = ?", arguments: [earlier])
    let segments = try row?.withUnsafeData(named: "segments") { $0.map { Array($0) } ?? [] } ?? []
    try writeLayout(
      origin, content: row?["content"], segments: segments, copyOf: row?["copy_of"] ?? earlier)
  }

  private func storeContent(_ bytes: [UInt8]) throws -> Int64 {
    let insert = try RawStatement(database, "INSERT INTO content (bytes, sum) VALUES (?1, ?2)")
    try bytes.withUnsafeBytes { bytes in
      var sum = Checksum()
      sum.add(bytes)
      insert.bind(bytes, at: 1)
      insert.bind(sum.stored, at: 2)
      try insert.run()
    }
    return database.lastInsertedRowID
  }

  private func contentOfLayout(_ layout: Int64?) throws -> Int64? {
    guard let layout else { return nil }
    return try Int64.fetchOne(database, sql: "SELECT content FROM layout WHERE seq = ?", arguments: [layout])
  }

  private func writeLayout(_ origin: Origin, content: Int64?, segments: [UInt8], copyOf: Int64?) throws {
    let seq = (try Int64.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) FROM layout") ?? 0) + 1
    let insert = try RawStatement(
      database,
      """
      INSERT INTO layout (seq, origin, parent, copy_of, operation, content, segments, sum)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    try segments.withUnsafeBytes { bytes in
      let sum = Layout.sum(
        seq: seq, origin: origin.id, parent: origin.layout, copyOf: copyOf, operation: operation,
        content: content, segments: bytes)
      for (index, number) in [seq, origin.id, origin.layout, copyOf, operation, content].enumerated() {
        insert.bind(number, at: Int32(index + 1))
      }
      insert.bind(bytes, at: 7)
      insert.bind(sum, at: 8)
      try insert.run()
    }
    try database.execute(
      sql: "UPDATE origin SET layout = ? WHERE id = ?", arguments: [seq, origin.id])
    changedLayout = true
  }
}
