import Foundation
import Testing

/// Every bad file is refused with its place, and changes nothing.
@Suite("Bad input")
struct BadInputTests {
  private struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: Data
    var says: [String]
    var testDescription: String { name }

    init(_ name: String, _ bytes: Data, says: String...) {
      (self.name, self.bytes, self.says) = (name, bytes, says)
    }

    init(_ name: String, _ text: String, says: String...) {
      (self.name, self.bytes, self.says) = (name, Data(text.utf8), says)
    }
  }

  private static let tmx = Sources.tmx(source: "fa", target: "en")

  private static let files: [Bad] = [
    Bad("cut.tmx", String(tmx.prefix(tmx.count - 30)), says: "cut.tmx:", "cut off"),
    Bad(
      "undeclared.tmx", tmx.replacingOccurrences(of: "Hello", with: "&nope;"), says: "undeclared.tmx:5:",
      "nope"),
    Bad(
      "external.tmx",
      tmx.replacingOccurrences(
        of: "<tmx version", with: "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<tmx version"
      ).replacingOccurrences(of: "Hello", with: "&x;"), says: "external.tmx:", "entity"),
    Bad(
      "no-language.tmx", tmx.replacingOccurrences(of: " xml:lang=\"en\"", with: ""),
      says: "no-language.tmx:5:", "language"),
    Bad("binary.tsv", Data([0x53, 0x51, 0x00, 0x01, 0x09, 0x00, 0x0A]), says: "binary.tsv"),
    Bad("few.tsv", "یک\tone\nدو\n", says: "few.tsv:2:", "found 1 column", "expected 2"),
    Bad("many.tsv", "یک\tone\nدو\ttwo\t2\n", says: "many.tsv:2:", "found 3 columns"),
    Bad("latin.tsv", Data("a\tb\n".utf8) + Data([0xE9, 0x09, 0x63, 0x0A]), says: "latin.tsv:2", "UTF-8"),
  ]

  @Test("a bad bilingual file names its place and nothing is taken in", arguments: files)
  private func refused(_ bad: Bad) throws {
    let desk = try Desk.withArticle()
    let before = try desk.contents()
    try desk.write(bad.bytes, to: bad.name)
    let run = try desk.hafez("import", bad.name)
    expectErrorShape(run, code: 2)
    for words in bad.says { #expect(run.errors.contains(words), "not said: \(words), but: \(run.errors)") }
    #expect(run.output == "")
    #expect(try desk.contents() == before)
  }

  @Test("what is no file is refused by every command that reads one")
  func noFile() throws {
    let desk = try Desk.withArticle()
    let before = try desk.contents()
    for command in [
      ["import"], ["add"], ["segment"], ["translate", "article", "--from"], ["set", "--batch"],
    ] {
      expectErrorShape(try desk.run(command + ["none.tmx"]), code: 2, saying: "none.tmx", "no such file")
      expectErrorShape(try desk.run(command + ["memory"]), code: 2, saying: "memory", "folder")
    }
    #expect(try desk.contents() == before)
  }

  @Test("a text that cannot be read leaves no memory behind")
  func noMemoryMade() throws {
    let desk = try Desk()
    try desk.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]), to: "program")
    try desk.write(Data([0xFF, 0xFE, 0x33, 0x06, 0x0A, 0x00]), to: "utf16.txt")
    expectErrorShape(try desk.hafez("add", "program"), code: 2, saying: "binary")
    expectErrorShape(try desk.hafez("add", "utf16.txt"), code: 2, saying: "UTF-16")
    expectErrorShape(try desk.hafez("add", "none"), code: 2, saying: "no such file")
    expectErrorShape(try desk.hafez("segment", "program"), code: 2, saying: "binary")
    #expect(!desk.exists("memory"))
  }

  @Test("empty files are no error")
  func emptyFiles() throws {
    let desk = try Desk()
    try desk.write("", to: "empty.tsv")
    try desk.write("", to: "blank.fa.txt")
    #expect(try desk.hafez("import", "empty.tsv").output == "imported 0 units from empty.tsv\n")
    #expect(try desk.hafez("add", "blank.fa.txt").output == "blank: 0 segments, 0 translated\n")
    #expect(try desk.hafez("export", "out.tmx").code == 0)
  }

  @Test("ill-formed bytes in a document are kept, with a warning that names the first")
  func illFormedDocument() throws {
    let desk = try Desk()
    let bytes = Data("سلام.\nب ".utf8) + Data([0xFF]) + Data(" دنیا.\n".utf8)
    try desk.write(bytes, to: "d.fa.txt")
    let run = try desk.hafez("add", "d.fa.txt")
    #expect(run.output == "d: 2 segments, 0 translated\n")
    #expect(run.errors.hasPrefix("warning: d.fa.txt:2: "))
    #expect(try desk.hafez("export", "-", "--document", "d", "--partial").outputBytes == bytes)
  }

  @Test("a TMX without srclang is taken in with a warning, one in UTF-16 without")
  func unusualTMX() throws {
    let desk = try Desk()
    try desk.write(Sources.tmx(source: "fa", target: "en", header: ""), to: "plain.tmx")
    let plain = try desk.hafez("import", "plain.tmx")
    #expect(plain.code == 0)
    #expect(plain.errors.contains("warning: ") && plain.errors.contains("srclang"))
    let text = Self.tmx.replacingOccurrences(of: "UTF-8", with: "UTF-16")
    try desk.write(Data([0xFF, 0xFE]) + text.data(using: .utf16LittleEndian)!, to: "wide.tmx")
    let wide = try desk.hafez("import", "wide.tmx")
    #expect(wide.output.hasPrefix("imported 1 unit from wide.tmx") && wide.errors == "")
  }

  @Test("Ctrl-C in an import ends with 130, and nothing was taken in")
  func interruptedImport() throws {
    let desk = try Desk.withArticle()
    let before = try desk.contents()
    signal(SIGPIPE, SIG_IGN)
    let process = try desk.process(["import", "-", "--format", "tsv"])
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let rows = Data((0..<5000).map { "جملهٔ \($0) از پرونده\trow \($0)\n" }.joined().utf8)
    // More than a pipe holds: when it is written, the program is reading, so the import has begun.
    try input.fileHandleForWriting.write(contentsOf: rows)
    process.interrupt()
    for _ in 0..<100 where process.isRunning {
      guard (try? input.fileHandleForWriting.write(contentsOf: rows)) != nil else { break }
    }
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said == "error: interrupted\nhint: nothing was changed\n")
    #expect(try desk.contents() == before)
  }
}
