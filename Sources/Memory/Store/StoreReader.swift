import Bitext
import GRDB
import Languages

/// Reads one consistent state of the store; lives as long as the closure it is given to.
package struct StoreReader {
  let database: Database
  let path: String

  // MARK: Units

  /// Returns a unit as it stands; `nil` when there is none, or it was taken out of the memory.
  package func unit(_ id: Int64) throws -> StoredUnit? {
    let rows = try RawStatement(database, Self.unitQuery + " WHERE u.id = ?1")
    rows.bind(id, at: 1)
    guard try rows.next() else { return nil }
    let found = try storedUnit(rows)
    _ = try rows.next()
    return found
  }

  /// Gives the living units of a range of ids to `body`, in the order of the ids.
  package func forEachUnit(in ids: Range<Int64>, _ body: (StoredUnit) throws -> Void) throws {
    let rows = try RawStatement(database, Self.unitQuery + " WHERE u.id >= ?1 AND u.id < ?2 ORDER BY u.id")
    rows.bind(ids.lowerBound, at: 1)
    rows.bind(ids.upperBound, at: 2)
    while try rows.next() {
      if let unit = try storedUnit(rows) { try body(unit) }
    }
  }

  /// Gives the text of every living unit that has a variant in `source` to `body`, oldest first, without
  /// making strings of them: bytes are valid during the call only.
  ///
  /// - Parameters:
  ///   - target: Units without a variant in this language are marked so.
  ///   - sequence: Only units whose newest revision came after this one; 0 for all.
  package func scan(
    source: LanguageTag, target: LanguageTag, after sequence: Int64 = 0,
    _ body: (
      _ unit: Int64, _ origin: Int64, _ text: UnsafeBufferPointer<UInt8>, _ markup: String?, _ hasTarget: Bool
    ) throws -> Void
  ) throws {
    // Along the revisions: their order is the age, and nothing has to be sorted.
    let rows = try RawStatement(
      database,
      """
      SELECT u.id, u.origin, r.seq, r.deleted, r.parent, r.copy_of, r.operation, r.state, r.sum
      FROM revision r CROSS JOIN unit u ON u.id = r.unit AND u.head = r.seq
      WHERE r.seq > ?1 ORDER BY r.seq
      """)
    rows.bind(sequence, at: 1)
    var languages = LanguageMatcher(source: source, target: target)
    while try rows.next() {
      guard rows.integer(3) == 0 else { continue }
      try checkSum(rows)
      var found: UnsafeRawBufferPointer?
      var markup: String?
      var hasTarget = false
      var decoder = UnitDecoder(rows.blob(7))
      let sound = decoder.rawVariants { language, text, codes in
        if found == nil, languages.isSource(language) {
          found = text
          markup = codes.map { String(decoding: $0, as: UTF8.self) }
        } else if languages.isTarget(language) {
          hasTarget = true
        }
      }
      guard sound else { throw damaged(rows.integer(2)) }
      guard let found else { continue }
      try body(rows.integer(0), rows.integer(1), found.assumingMemoryBound(to: UInt8.self), markup, hasTarget)
    }
  }

  /// Columns: unit, origin, seq, deleted, parent, copy_of, operation, state, sum.
  static let unitQuery = """
    SELECT u.id, u.origin, r.seq, r.deleted, r.parent, r.copy_of, r.operation, r.state, r.sum
    FROM unit u JOIN revision r ON r.seq = u.head
    """

  private func storedUnit(_ rows: RawStatement) throws -> StoredUnit? {
    try checkSum(rows)
    guard rows.integer(3) == 0 else { return nil }
    var decoder = UnitDecoder(rows.blob(7))
    guard let unit = decoder.unit() else { throw damaged(rows.integer(2)) }
    return StoredUnit(id: rows.integer(0), origin: rows.integer(1), revision: rows.integer(2), unit: unit)
  }

  private func checkSum(_ rows: RawStatement) throws {
    let sum = Revision.sum(
      seq: rows.integer(2), unit: rows.integer(0), parent: rows.optionalInteger(4),
      copyOf: rows.optionalInteger(5), operation: rows.integer(6), deleted: rows.integer(3) != 0,
      state: rows.blob(7))
    guard sum == rows.integer(8) else { throw damaged(rows.integer(2)) }
  }

  private func damaged(_ seq: Int64) -> MemoryError {
    .damaged(path: path, what: "revision \(seq) does not agree with its checksum")
  }

  // MARK: History

  /// Returns the states of a unit, newest first.
  package func history(of unit: Int64) throws -> [Revision] {
    var seq = try Int64.fetchOne(database, sql: "SELECT head FROM unit WHERE id = ?", arguments: [unit])
    var history: [Revision] = []
    while let next = seq, let revision = try revision(next) {
      history.append(revision)
      seq = revision.parent
    }
    return history
  }

  /// Returns one revision, checked against its sum.
  package func revision(_ seq: Int64) throws -> Revision? {
    let rows = try RawStatement(
      database,
      """
      SELECT unit, 0, seq, deleted, parent, copy_of, operation, state, sum FROM revision WHERE seq = ?1
      """)
    rows.bind(seq, at: 1)
    guard try rows.next() else { return nil }
    try checkSum(rows)
    var state: TranslationUnit?
    if rows.integer(3) == 0 {
      var decoder = UnitDecoder(rows.blob(7))
      guard let unit = decoder.unit() else { throw damaged(seq) }
      state = unit
    }
    let revision = Revision(
      seq: seq, unit: rows.integer(0), parent: rows.optionalInteger(4), copyOf: rows.optionalInteger(5),
      operation: rows.integer(6), state: state)
    _ = try rows.next()
    return revision
  }

  /// Returns all operations, newest first.
  package func operations() throws -> [Operation] {
    var undoneBy: [Int64: Int64] = [:]
    // Newest first, so that an undo which was itself taken back is known to be so before it counts.
    return try Row.fetchAll(database, sql: "SELECT * FROM operation ORDER BY id DESC").map { row in
      let operation = Self.operation(row, undoneBy: undoneBy[row["id"]])
      if let target = operation.undoes, operation.undoneBy == nil { undoneBy[target] = operation.id }
      return operation
    }
  }

  /// Returns one operation; `nil` when no operation has that number.
  package func operation(_ id: Int64) throws -> Operation? {
    try operations().first { $0.id == id }
  }

  private static func operation(_ row: Row, undoneBy: Int64?) -> Operation {
    let first = row["first_seq"] as Int64?
    let last = row["last_seq"] as Int64?
    return Operation(
      id: row["id"], kind: OperationKind(rawValue: row["kind"]) ?? .set,
      author: Author(name: row["actor"], time: Timestamp(seconds: row["at"])), note: row["note"],
      undoes: row["undoes"], undoneBy: undoneBy,
      revisions: first.flatMap { first in last.map { first...$0 } })
  }

  /// What `MemoryStore.remember` was told last.
  package func remembered(_ key: String) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
  }

  /// The number of the newest revision; 0 in an empty store.
  package func sequence() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) FROM revision") ?? 0
  }

  /// Returns the units that were changed after a revision, taken-out ones included.
  package func unitsChanged(after sequence: Int64) throws -> Set<Int64> {
    try Int64.fetchSet(
      database, sql: "SELECT DISTINCT unit FROM revision WHERE seq > ?", arguments: [sequence])
  }

  /// Whether any unit of a range is in the memory.
  package func hasUnits(in ids: Range<Int64>) throws -> Bool {
    let sql = """
      SELECT EXISTS (
        SELECT 1 FROM unit u JOIN revision r ON r.seq = u.head
        WHERE u.id >= ? AND u.id < ? AND r.deleted = 0)
      """
    return try Bool.fetchOne(database, sql: sql, arguments: [ids.lowerBound, ids.upperBound]) ?? false
  }

  /// How many units of a range are in the memory.
  package func unitCount(in ids: Range<Int64>) throws -> Int {
    let sql = """
      SELECT count(*) FROM unit u JOIN revision r ON r.seq = u.head
      WHERE u.id >= ? AND u.id < ? AND r.deleted = 0
      """
    return try Int.fetchOne(database, sql: sql, arguments: [ids.lowerBound, ids.upperBound]) ?? 0
  }

  /// The origin that a unit came with.
  package func originOfUnit(_ id: Int64) throws -> Int64? {
    try Int64.fetchOne(database, sql: "SELECT origin FROM unit WHERE id = ?", arguments: [id])
  }

  /// How many units are in the memory.
  package func unitCount() throws -> Int {
    let sql = "SELECT count(*) FROM unit u JOIN revision r ON r.seq = u.head WHERE r.deleted = 0"
    return try Int.fetchOne(database, sql: sql) ?? 0
  }
}

/// Compares the raw language tags of a scan, asking `LanguageTag` once for each spelling.
private struct LanguageMatcher {
  private let source: LanguageTag
  private let target: LanguageTag
  private var known: [(tag: [UInt8], isSource: Bool, isTarget: Bool)] = []

  init(source: LanguageTag, target: LanguageTag) { (self.source, self.target) = (source, target) }

  mutating func isSource(_ tag: UnsafeRawBufferPointer) -> Bool { known[place(of: tag)].isSource }
  mutating func isTarget(_ tag: UnsafeRawBufferPointer) -> Bool { known[place(of: tag)].isTarget }

  private mutating func place(of tag: UnsafeRawBufferPointer) -> Int {
    if let place = known.firstIndex(where: { $0.tag.elementsEqual(tag) }) { return place }
    let language = LanguageTag(String(decoding: tag, as: UTF8.self))
    known.append((Array(tag), language.matches(source), language.matches(target)))
    return known.count - 1
  }
}

extension Revision {
  static func sum(
    seq: Int64, unit: Int64, parent: Int64?, copyOf: Int64?, operation: Int64, deleted: Bool,
    state: UnsafeRawBufferPointer
  ) -> Int64 {
    var sum = Checksum()
    for number in [seq, unit, parent ?? -1, copyOf ?? -1, operation, deleted ? 1 : 0] { sum.add(number) }
    sum.add(state)
    return sum.stored
  }
}
