import Bitext
import Foundation
import GRDB
import Languages
import Testing

@testable import Memory

@Suite struct MemoryStoreTests {
  @Test("what was stored is read back by another opening, to the last attribute")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    var unit = pair("می‌خواهم «۱۲» کتاب بخرم.", "I want to buy “12” books.")
    unit.attributes = [Attribute("tuid", "a:1"), Attribute("x", "1;2:3-")]
    unit.annotations = [.note("هشدار\nدو سطر"), .property("x-a", ""), .property("x-a", "-")]
    unit.variants[1].content.markup = "I want <ph x=\"1\"/>"
    unit.variants.append(
      Variant(LanguageTag("EN_us"), Content(""), attributes: [Attribute("creationid", "م")]))
    let first = try folder.makeStore()
    let id = try first.take([unit]).ids[0]
    try first.close()
    let again = try MemoryStore.open(at: folder.storePath, access: .readOnly)
    #expect(try again.now(id) == unit)
    #expect(again.source == LanguageTag("fa") && again.target == LanguageTag("en"))
  }

  @Test("every commit is synced: write-ahead log and synchronous=FULL, foreign schemas not trusted")
  func settings() throws {
    let store = try TemporaryFolder().makeStore()
    let names = ["journal_mode", "synchronous", "trusted_schema", "foreign_keys", "application_id"]
    let values = try store.queue.read { database in
      try names.map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
    }
    #expect(values == ["wal", "2", "0", "1", String(Schema.applicationID)])
  }

  @Test("an operation whose body throws leaves nothing")
  func rollback() throws {
    struct Stop: Error {}
    let store = try TemporaryFolder().makeStore()
    #expect(throws: Stop.self) {
      try store.perform(.import, by: someone) { writer in
        let origin = try writer.makeOrigin(.import, named: "half")
        _ = try writer.append(pair("نیمه"), to: origin.id)
        throw Stop()
      }
    }
    #expect(try store.verify() == StoreSummary(sequence: 0, revisions: 0, units: 0))
    #expect(try store.read { try $0.origins().isEmpty && $0.operations().isEmpty })
  }

  @Test("an operation that changes nothing is not written down")
  func noEmptyOperation() throws {
    let store = try TemporaryFolder().makeStore()
    #expect(try store.perform(.set, by: someone) { _ in }.operation == nil)
    #expect(try store.read { try $0.operations().isEmpty })
  }

  @Test("a second store is not made over the first")
  func exists() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    try store.take([pair("یک", "one")])
    #expect { try folder.makeStore() } throws: { error in
      if case MemoryError.exists = error { true } else { false }
    }
    #expect(try store.verify().units == 1)
  }

  @Test("a store whose making was cut off counts as absent and is finished")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    #expect(FileManager.default.createFile(atPath: folder.storePath, contents: Data()))
    #expect { try MemoryStore.open(at: folder.storePath) } throws: { error in
      if case MemoryError.missing = error { true } else { false }
    }
    try folder.makeStore().take([pair("یک", "one")])
    #expect(try MemoryStore.open(at: folder.storePath).verify().units == 1)
  }

  @Test("what is not ours, or newer, is refused and stays the same to the last byte")
  func foreignFiles() throws {
    let folder = try TemporaryFolder()
    let path = folder.storePath
    func refuses(_ isRight: (MemoryError) -> Bool) throws {
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect { try MemoryStore.open(at: path) } throws: { ($0 as? MemoryError).map(isRight) ?? false }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
    try Data("این یک متن است و پایگاه داده نیست.".utf8).write(to: URL(fileURLWithPath: path))
    try refuses { if case .notOurs = $0 { true } else { false } }
    try FileManager.default.removeItem(atPath: path)
    let foreign = try DatabaseQueue(path: path)
    try foreign.write { try $0.execute(sql: "CREATE TABLE t (a); PRAGMA application_id = 77") }
    try foreign.close()
    try refuses { if case .notOurs = $0 { true } else { false } }
    try FileManager.default.removeItem(atPath: path)
    let unsigned = try DatabaseQueue(path: path)
    try unsigned.write { try $0.execute(sql: "CREATE TABLE t (a)") }
    try unsigned.close()
    try refuses { if case .notOurs = $0 { true } else { false } }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: MemoryError.self) { try folder.makeStore() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try FileManager.default.removeItem(atPath: path)
    try folder.makeStore().close()
    let newer = try DatabaseQueue(path: path)
    try newer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try newer.close()
    try refuses { if case .newer(_, 99, Schema.version) = $0 { true } else { false } }
    #expect { try MemoryStore.open(at: folder.path + "/absent.db") } throws: { error in
      if case MemoryError.missing = error { true } else { false }
    }
  }

  @Test("two openings write in turn, and each sees what the other committed")
  func twoWriters() throws {
    let folder = try TemporaryFolder()
    let one = try folder.makeStore()
    let two = try MemoryStore.open(at: folder.storePath)
    for number in 0..<20 {
      try (number.isMultiple(of: 2) ? one : two).take([pair("جملهٔ \(number)", "sentence \(number)")])
    }
    #expect(try one.verify().units == 20)
    #expect(try two.verify().units == 20)
  }

  @Test("a changed byte inside a stored text is noticed, though SQLite finds no fault")
  func damage() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    let id = try store.take([pair("یک خانهٔ سفید", "a white house")]).ids[0]
    try store.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "UPDATE revision SET state = CAST(replace(CAST(state AS TEXT), 'white', 'black') AS BLOB)")
    }
    let isDamage = { (error: any Error) in if case MemoryError.damaged = error { true } else { false } }
    #expect(performing: { try store.verify() }, throws: isDamage)
    #expect(performing: { try store.now(id) }, throws: isDamage)
    #expect(
      performing: {
        try store.read { reader in
          try reader.scan(source: LanguageTag("fa"), target: LanguageTag("en")) { _, _, _, _, _ in }
        }
      }, throws: isDamage)
  }

  @Test("a revision that vanished is noticed")
  func vanished() throws {
    let store = try TemporaryFolder().makeStore()
    let id = try store.take([pair("یک", "one")]).ids[0]
    try store.change(id, to: pair("یک", "1"))
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM revision WHERE seq = 1") }
    #expect { try store.verify() } throws: { if case MemoryError.damaged = $0 { true } else { false } }
  }

  @Test("a copy is whole and equal while the store goes on")
  func copies() throws {
    let folder = try TemporaryFolder()
    let store = try folder.makeStore()
    let id = try store.take([pair("یک", "one"), pair("دو", "two")]).ids[1]
    let copied = try store.copy(to: folder.path + "/copy.db")
    try store.change(id, to: nil)
    #expect(copied == StoreSummary(sequence: 2, revisions: 2, units: 2))
    let copy = try MemoryStore.open(at: folder.path + "/copy.db")
    #expect(try copy.now(id) == pair("دو", "two"))
    #expect(try store.now(id) == nil)
  }

  @Test("a scan gives the newest text of every living unit in the language, oldest first")
  func scan() throws {
    let store = try TemporaryFolder().makeStore()
    let ids = try store.take([pair("یک", "one"), pair("دو"), pair("سه", "three")]).ids
    try store.change(ids[0], to: pair("یکم", "first"))
    try store.change(ids[2], to: nil)
    var found: [String] = []
    try store.read { reader in
      try reader.scan(source: LanguageTag("FA-ir"), target: LanguageTag("en")) {
        unit, _, text, _, hasTarget in
        found.append("\(unit) \(String(decoding: text, as: UTF8.self)) \(hasTarget)")
      }
    }
    #expect(found == ["\(ids[1]) دو false", "\(ids[0]) یکم true"])
  }
}
