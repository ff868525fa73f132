import Bitext
import Formats
import Foundation
import Languages
import Memory
import Testing

@testable import Workbench

/// What people do by mistake, and must not lose work or texts by.
@Suite struct MistakesTests {
  private func refuses(_ hint: String, _ body: () throws -> Void) {
    var said = "nothing was refused"
    do {
      try body()
    } catch MemoryError.refused(let reason, let advice) {
      said = reason + (advice ?? "")
    } catch let error as FormatError {
      said = error.summary + (error.hint ?? "")
    } catch {
      said = "\(error)"
    }
    #expect(said.contains(hint))
  }

  @Test("one line without its tab does not turn a file of pairs into plain lines")
  func brokenPairs() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\nدو\nسه\n")
    for lines in ["یک\tone\nدو\nسه\tthree\n", "یک\tone\nدو\ttwo\t2\nسه\tthree\n"] {
      let file = try bench.file("p.tsv", lines)
      #expect { try bench.bench.translate("a", from: file) } throws: { ($0 as? FormatError)?.line == 2 }
    }
    #expect(try bench.segments("a") == ["یک", "دو", "سه"])
    let open = try bench.file("q.tsv", "یک\tone\nدو\t\nسه\tthree\n")
    #expect(try bench.bench.translate("a", from: open).count == 2)
  }

  @Test("a document in the language one translates into is refused: its source would be overwritten")
  func targetLanguage() throws {
    let bench = try Bench()
    let file = try bench.file("e.txt", "Hello world.\n")
    refuses("--source en --target fa") {
      _ = try bench.bench.addDocument(file, language: LanguageTag("en-GB"))
    }
    #expect(try bench.bench.status().documents.isEmpty)
  }

  @Test("another text under the name of a document does not take its place")
  func sameName() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\nدو\nسه\n")
    try bench.bench.set("a:1", to: "one")
    refuses("--name") { try bench.add("a.fa.txt", "چهار\nپنج\n") }
    #expect(try bench.segments("a") == ["یک=one", "دو", "سه"])
    try bench.add("a.fa.txt", "یک\nپنج\nشش\n")
    #expect(try bench.segments("a") == ["یک=one", "پنج", "شش"])
  }

  @Test("a document added again in another language is refused")
  func otherLanguage() throws {
    let bench = try Bench()
    let file = try bench.file("f.txt", "Bonjour.\n")
    _ = try bench.bench.addDocument(file, language: LanguageTag("fr"))
    refuses("--name") { _ = try bench.bench.addDocument(file, language: LanguageTag("de")) }
  }

  @Test("a bilingual file is not cut into sentences")
  func bilingual() throws {
    let bench = try Bench()
    for name in ["p.tsv", "m.tmx"] { refuses("hafez import") { try bench.add(name, "یک\tone\n") } }
  }

  @Test("a unit that XML cannot carry is named")
  func controlCharacter() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\nدو\n")
    try bench.bench.set("a:1", to: "one")
    try bench.bench.set("a:2", to: "t\u{1}wo")
    refuses("a:2: ") { _ = try bench.bench.export(to: bench.path + "/o.tmx", options: ExportOptions()) }
    #expect(!FileManager.default.fileExists(atPath: bench.path + "/o.tmx"))
  }

  @Test("a new memory is there only when its first import was done")
  func failedFirstImport() throws {
    let bench = try Bench()
    let folder = MemoryFolder(path: bench.path + "/new/memory")
    let bad = try bench.file("b.tsv", "یک\tone\nدو\n")
    func take(_ file: String) throws -> Int {
      try folder.making(source: LanguageTag("fa"), target: LanguageTag("en")) { store in
        try Workbench(
          folder: folder, store: store, author: { Author(name: "x", time: Timestamp(seconds: 0)) }
        )
        .importFile(file, options: ImportOptions()).units
      }
    }
    #expect(throws: FormatError.self) { try take(bad) }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(try take(try bench.file("g.tsv", "یک\tone\n")) == 1)
    #expect(try Bench.open(folder.path).status().units == 1)
  }

  @Test("an empty store file counts as none")
  func emptyStore() throws {
    let bench = try Bench()
    let path = bench.path + "/other/memory"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try writeBytes([], to: path + "/hafez.db")
    #expect(try Bench.open(path).status().units == 0)
  }

  @Test("an export takes the languages of a table from its options")
  func tableLanguages() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\n")
    try bench.bench.set("a:1", to: "one")
    let out = bench.path + "/o.tsv"
    _ = try bench.bench.export(
      to: out, options: ExportOptions(source: LanguageTag("en"), target: LanguageTag("fa")))
    #expect(try bench.text(of: out) == "one\tیک\n")
    _ = try bench.bench.export(to: out, options: ExportOptions(columns: [.target]))
    #expect(try bench.text(of: out) == "one\n")
  }

  @Test("the same file twice is said")
  func twice() throws {
    let bench = try Bench()
    let file = try bench.file("t.tsv", "یک\tone\n")
    let first = try bench.bench.importFile(file, options: ImportOptions())
    #expect(first.sameAs == nil)
    #expect(try bench.bench.importFile(file, options: ImportOptions()).sameAs == first.operation)
  }

  @Test("undoing an import keeps the units that a document took up")
  func adoptedUnits() throws {
    let bench = try Bench()
    let report = try bench.bench.importFile(
      try bench.file("t.tsv", "یک\tone\ta\nدو\ttwo\tb\n"),
      options: ImportOptions(columns: [.source, .target, .property("x-document")]))
    try bench.add("a.fa.txt", "یک\nسه\n")
    let outcome = try bench.bench.undo(report.operation)
    #expect(outcome.reverted == 1 && outcome.kept.count == 1)
    #expect(try bench.segments("a") == ["یک=one", "سه"])
    try bench.bench.set("a:1", to: "1")
    _ = try bench.bench.store.verify()
  }

  @Test("a name from a file has no control characters")
  func cleanNames() throws {
    let bench = try Bench()
    #expect(try bench.add("e\u{1B}[31m.fa.txt", "یک\n").name == "e_[31m")
  }

  @Test("a segment that another process cut meanwhile is not confirmed by its old number")
  func cutMeanwhile() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\nدو\nسه\n")
    let third = try bench.bench.requiredUnit("a:3")
    let other = try Bench.open(bench.path + "/memory")
    _ = try other.join("a:1")
    refuses("cut anew") { _ = try bench.bench.set(third, to: "three") }
    try bench.bench.set("a:2", to: "three")
    #expect(try bench.segments("a") == ["یک\nدو", "سه=three"])
  }
}
