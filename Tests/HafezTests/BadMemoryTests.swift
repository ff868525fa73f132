import Foundation
import Testing

/// A store that is not ours to touch is refused, and stays as it is.
@Suite("Bad memories")
struct BadMemoryTests {
  /// Puts a number into the header of a SQLite file; big-endian, four bytes.
  private func patch(_ desk: Desk, at place: Int, _ number: UInt32) throws {
    var bytes = try Data(contentsOf: URL(filePath: desk.file("memory/hafez.db")))
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (24 - 8 * index)) }
    try desk.write(bytes, to: "memory/hafez.db")
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: desk.file("memory/hafez.db" + ending))
    }
  }

  private func expectRefused(_ desk: Desk, saying words: String) throws {
    let before = try Data(contentsOf: URL(filePath: desk.file("memory/hafez.db")))
    for command in [
      ["status"], ["set", "article:1", "x"], ["import", "p.tsv"], ["undo"], ["suggest", "x"],
    ] {
      expectErrorShape(try desk.run(command), code: 2, saying: "hafez.db", words)
    }
    #expect(try Data(contentsOf: URL(filePath: desk.file("memory/hafez.db"))) == before)
  }

  private func desk() throws -> Desk {
    let desk = try Desk.withArticle()
    try desk.write("یک\tone\n", to: "p.tsv")
    return desk
  }

  @Test("a store of a newer version")
  func newer() throws {
    let desk = try desk()
    try patch(desk, at: 60, 999)
    try expectRefused(desk, saying: "newer")
  }

  @Test("another program's database")
  func foreign() throws {
    let desk = try desk()
    try patch(desk, at: 68, 0x1234_5678)
    try expectRefused(desk, saying: "not a memory of hafez")
  }

  @Test("a file that is no database")
  func noDatabase() throws {
    let desk = try desk()
    try desk.write(String(repeating: "not a database\n", count: 500), to: "memory/hafez.db")
    try expectRefused(desk, saying: "not a memory of hafez")
  }

  @Test(
    "a memory in a read-only folder can be read, and says why it cannot be written",
    .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    let desk = try desk()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: desk.file("memory"))
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.file("memory"))
    }
    #expect(try desk.hafez("status").output.contains("article: 0 of 7"))
    expectErrorShape(try desk.hafez("set", "article:1", "x"), code: 2, saying: "cannot be written")
  }

  @Test("two batches at once both get in")
  func together() throws {
    let desk = try desk()
    let runs = try (1...2).map { number in
      let lines = (1...7).map { "article:\($0)\ttranslation \(number)\n" }.joined()
      try desk.write(lines, to: "lines\(number)")
      let process = try desk.process(["set", "--batch", "lines\(number)"])
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      return process
    }
    for run in runs {
      run.waitUntilExit()
      #expect(run.terminationStatus == 0)
    }
    #expect(try desk.hafez("log").lines.count == 15)
  }
}
