import Foundation
import Testing

@testable import Formats

/// A folder that goes away with the test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "formats-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func make(_ name: String, _ text: String, mode: Int = 0o600) {
    let isMade = FileManager.default.createFile(
      atPath: path + "/" + name, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    #expect(isMade)
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }

  func text(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }
}

@Suite("files read and written")
struct FilesTests {
  @Test("what is not there, and a folder, are refused")
  func input() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: FormatError.self) { try InputFile(path: folder.path + "/نیست.tmx") }
    #expect(missing?.summary == "there is no such file")
    #expect(missing?.cause == ENOENT)
    let directory = #expect(throws: FormatError.self) { try InputFile(path: folder.path) }
    #expect(directory?.summary == "it is a folder, not a file")
  }

  @Test("a file that may not be read is refused", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    let folder = try TemporaryFolder()
    folder.make("a", "", mode: 0)
    let error = #expect(throws: FormatError.self) { try InputFile(path: folder.path + "/a") }
    #expect(error?.summary == "it may not be read")
  }

  @Test("looking ahead takes nothing away")
  func peek() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(filePath: folder.path + "/a"))
    for input in [try InputFile(path: folder.path + "/a"), InputFile(bytes: bytes, name: "a")] {
      #expect(try input.peek(3) == Array(bytes[..<3]))
      #expect(try input.peek(8000) == Array(bytes[..<8000]))
      var start: [UInt8] = Array(repeating: 0, count: 5)
      #expect(try start.withUnsafeMutableBytes { try input.read(into: $0) } == 5)
      #expect(start == Array(bytes[..<5]))
      #expect(try input.peek(2) == Array(bytes[5..<7]))
      #expect(try input.readAll(limit: 300_000) == Array(bytes[5...]))
      #expect(try input.peek(1).isEmpty)
    }
    #expect(throws: FormatError.self) { try InputFile(path: folder.path + "/a").readAll(limit: 299_999) }
  }

  @Test("a file appears with commit, whole, and for its owner only")
  func commit() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFile(path: folder.path + "/a.tmx")
    try output.write(Array("سلام".utf8))
    #expect(folder.names == [".a.tmx.hafez-tmp"])
    try output.commit()
    #expect(folder.names == ["a.tmx"])
    #expect(folder.text("a.tmx") == "سلام")
    #expect(try folder.mode("a.tmx") == 0o600)
  }

  @Test("what is abandoned leaves the old file and nothing else")
  func abandon() throws {
    let folder = try TemporaryFolder()
    folder.make("a", "پیشین")
    do {
      let output = try OutputFile(path: folder.path + "/a")
      try output.write(Array("new".utf8))
      output.abandon()
      _ = try OutputFile(path: folder.path + "/a")
    }
    #expect(folder.names == ["a"])
    #expect(folder.text("a") == "پیشین")
  }

  @Test("a replaced file keeps its permissions, and a link to it stays a link")
  func replaced() throws {
    let folder = try TemporaryFolder()
    folder.make("a", "old", mode: 0o640)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a")
    let output = try OutputFile(path: folder.path + "/link")
    try output.write(Array("new".utf8))
    try output.commit()
    #expect(folder.text("a") == "new")
    #expect(try folder.mode("a") == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "a")
  }

  @Test("what a killed run left is replaced; what another run holds is not")
  func leftovers() throws {
    let folder = try TemporaryFolder()
    folder.make(".a.hafez-tmp", "left behind")
    let output = try OutputFile(path: folder.path + "/a")
    let error = #expect(throws: FormatError.self) { try OutputFile(path: folder.path + "/a") }
    #expect(error?.summary == "another run is writing this file")
    try output.write([0x61])
    try output.commit()
    #expect(folder.names == ["a"])
    #expect(folder.text("a") == "a")
  }

  @Test("a link in place of the temporary file is not followed")
  func plantedLink() throws {
    let folder = try TemporaryFolder()
    folder.make("b", "precious")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.a.hafez-tmp", withDestinationPath: "b")
    let error = #expect(throws: FormatError.self) { try OutputFile(path: folder.path + "/a") }
    #expect(error?.cause == ELOOP)
    #expect(folder.text("b") == "precious")
  }

  @Test("a missing folder and a folder of that name are refused")
  func places() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: FormatError.self) { try OutputFile(path: folder.path + "/no/a") }
    #expect(missing?.summary == "its folder does not exist")
    for path in [folder.path, folder.path + "/new/", ""] {
      let error = #expect(throws: FormatError.self) { try OutputFile(path: path) }
      #expect(error?.summary == "it is a folder, not a file")
    }
  }

  @Test("a folder that may not be written is refused", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o500)
    let error = #expect(throws: FormatError.self) { try OutputFile(path: folder.path + "/a") }
    chmod(folder.path, 0o700)
    #expect(error?.summary == "it may not be written")
  }

  @Test("a full disk is named")
  func full() throws {
    let output = try OutputFile(path: "/dev/full")
    let error = #expect(throws: FormatError.self) { try output.write([0x61]) }
    #expect(error?.isDiskFull == true)
    #expect(error?.summary == "the disk is full")
  }

  @Test("a closed pipe can be told apart")
  func closedPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let output = try OutputFile(path: path)
    close(reader)
    let error = #expect(throws: FormatError.self) { try output.write([0x61]) }
    #expect(error?.isBrokenPipe == true)
    #expect(folder.names == ["pipe"])
  }
}
