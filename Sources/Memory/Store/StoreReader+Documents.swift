import Bitext
import GRDB
import Languages

extension StoreReader {
  /// Returns where the units come from, oldest first.
  package func origins() throws -> [Origin] {
    try Row.fetchAll(database, sql: "SELECT * FROM origin ORDER BY id").map(origin)
  }

  /// Returns the origin called `name`.
  package func origin(named name: String) throws -> Origin? {
    try Row.fetchOne(database, sql: "SELECT * FROM origin WHERE name = ?", arguments: [name]).map(origin)
  }

  /// Returns the origin with this number.
  package func origin(_ id: Int64) throws -> Origin? {
    try Row.fetchOne(database, sql: "SELECT * FROM origin WHERE id = ?", arguments: [id]).map(origin)
  }

  private func origin(_ row: Row) throws -> Origin {
    let first = row["first_unit"] as Int64?
    let count = row["unit_count"] as Int64?
    return Origin(
      id: row["id"], name: row["name"], kind: Origin.Kind(rawValue: row["kind"]) ?? .import,
      operation: row["operation"], language: (row["language"] as String?).map(LanguageTag.init),
      path: row["path"], fingerprint: row["fingerprint"], header: try header(row),
      units: first.flatMap { first in count.map { first..<first + $0 } }, layout: row["layout"])
  }

  private func header(_ row: Row) throws -> BitextHeader? {
    try row.withUnsafeData(named: "header") { data in
      guard let data else { return nil }
      return try data.withUnsafeBytes { bytes in
        var decoder = UnitDecoder(bytes)
        guard let header = decoder.header() else {
          throw MemoryError.damaged(path: path, what: "the header of \(row["name"] as String)")
        }
        return header
      }
    }
  }

  /// Returns how a document is cut now; `nil` for an import, or a document that was taken out.
  package func layout(of origin: Origin) throws -> Layout? {
    guard let seq = origin.layout else { return nil }
    let rows = try RawStatement(
      database,
      """
      SELECT l.segments, l.sum, l.origin, l.parent, l.copy_of, l.operation, l.content, c.bytes, c.sum
      FROM layout l JOIN content c ON c.id = l.content WHERE l.seq = ?1
      """)
    rows.bind(seq, at: 1)
    guard try rows.next() else { return nil }
    let sum = Layout.sum(
      seq: seq, origin: rows.integer(2), parent: rows.optionalInteger(3), copyOf: rows.optionalInteger(4),
      operation: rows.integer(5), content: rows.optionalInteger(6), segments: rows.blob(0))
    var contentSum = Checksum()
    contentSum.add(rows.blob(7))
    guard sum == rows.integer(1), contentSum.stored == rows.integer(8) else {
      throw MemoryError.damaged(path: path, what: "document \(origin.name) does not agree with its checksum")
    }
    let layout = Layout(seq: seq, bytes: Array(rows.blob(7)), segments: Layout.decode(rows.blob(0)))
    _ = try rows.next()
    return layout
  }

  /// Returns the units that a segment of any document shows.
  func unitsInDocuments() throws -> Set<Int64> {
    Set(try origins().flatMap { try layout(of: $0)?.segments.map(\.unit) ?? [] })
  }

  /// Returns the units that came with a document and are still in the memory, though no segment shows them.
  package func detachedUnits(of origin: Origin, layout: Layout?) throws -> [Int64] {
    let shown = Set(layout?.segments.map(\.unit) ?? [])
    let sql = """
      SELECT u.id FROM unit u JOIN revision r ON r.seq = u.head
      WHERE u.origin = ? AND r.deleted = 0 ORDER BY u.id
      """
    return try Int64.fetchAll(database, sql: sql, arguments: [origin.id]).filter { !shown.contains($0) }
  }
}

extension Layout {
  static func encode(_ segments: [LayoutSegment]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(segments.count * 24)
    for segment in segments {
      for number in [Int64(segment.range.lowerBound), Int64(segment.range.upperBound), segment.unit] {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    return bytes
  }

  static func decode(_ bytes: UnsafeRawBufferPointer) -> [LayoutSegment] {
    (0..<bytes.count / 24).map { index in
      func number(_ place: Int) -> Int64 {
        Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 24 + place * 8, as: Int64.self))
      }
      return LayoutSegment(range: Int(number(0))..<Int(number(1)), unit: number(2))
    }
  }

  static func sum(
    seq: Int64, origin: Int64, parent: Int64?, copyOf: Int64?, operation: Int64, content: Int64?,
    segments: UnsafeRawBufferPointer
  ) -> Int64 {
    var sum = Checksum()
    for number in [seq, origin, parent ?? -1, copyOf ?? -1, operation, content ?? -1] { sum.add(number) }
    sum.add(segments)
    return sum.stored
  }
}
