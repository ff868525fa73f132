import Bitext
import Formats
import Foundation
import Languages
import Memory
import Testing

@testable import Workbench

@Suite struct ImportExportTests {
  private static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4">
      <header creationtool="other" creationtoolversion="3" segtype="sentence" o-tmf="x" adminlang="en" srclang="fa" datatype="plaintext"/>
      <body>
        <tu tuid="7">
          <prop type="x-document">a</prop>
          <tuv xml:lang="fa"><seg>کتاب‌ها را <ph x="1"/>بیاور.</seg></tuv>
          <tuv xml:lang="en"><seg>Bring <ph x="1"/>the books.</seg></tuv>
        </tu>
        <tu>
          <tuv xml:lang="fa"><seg>پایان</seg></tuv>
        </tu>
      </body>
    </tmx>

    """

  @Test("an import and an export give the same bytes, header and order")
  func sameBytes() throws {
    let bench = try Bench()
    let report = try bench.bench.importFile(try bench.file("m.tmx", Self.tmx), options: ImportOptions())
    #expect(report.units == 2 && report.withoutTarget == 1 && report.name == "m")
    let out = bench.path + "/out.tmx"
    #expect(try bench.bench.export(to: out, options: ExportOptions()).units == 2)
    #expect(try bench.text(of: out) == Self.tmx)
  }

  @Test("a folder with a TMX and no store gets a store from it, once")
  func folderWithTMX() throws {
    let bench = try Bench(files: ["m.tmx": Self.tmx])
    #expect(try bench.bench.status().units == 2)
    #expect(try bench.bench.status().files.map(\.state) == [.same])
    let again = try Bench.open(bench.path + "/memory")
    #expect(try again.status().units == 2)
  }

  @Test("a TMX beside the store that changed is reported, not taken in, and not overwritten silently")
  func changedBeside() throws {
    let bench = try Bench(files: ["m.tmx": Self.tmx])
    let file = bench.path + "/memory/m.tmx"
    try writeBytes(Array((Self.tmx + "<!-- later -->\n").utf8), to: file)
    let again = try Bench.open(bench.path + "/memory")
    #expect(try again.status().files.map(\.state) == [.changed])
    #expect(throws: WorkbenchError.self) { try again.export(to: file, options: ExportOptions()) }
    #expect(try bench.text(of: file).hasSuffix("later -->\n"))
    _ = try again.export(to: file, options: ExportOptions(force: true))
    #expect(try again.status().files.map(\.state) == [.same])
    #expect(try bench.text(of: file) == Self.tmx)
  }

  @Test("a table comes in with its ids and properties, and goes out the same")
  func table() throws {
    let bench = try Bench()
    let columns: [Column] = [.id, .source, .target, .property("x-origin")]
    let rows = "d1\tمی\u{200C}روم\tI go\\n\\\\\tnews\nd2\tتنها\t\tud\n"
    let report = try bench.bench.importFile(
      try bench.file("t.tsv", rows), options: ImportOptions(columns: columns))
    #expect(report.units == 2 && report.withoutTarget == 1)
    let out = bench.path + "/out.tsv"
    _ = try bench.bench.export(to: out, options: ExportOptions(columns: columns))
    #expect(try bench.text(of: out) == rows)
  }

  @Test("a row that is wrong leaves the memory as it was")
  func allOrNothing() throws {
    let bench = try Bench()
    let rows = "یک\tone\nدو\n"
    #expect { try bench.bench.importFile(try bench.file("t.tsv", rows), options: ImportOptions()) } throws: {
      ($0 as? FormatError)?.line == 2
    }
    #expect(try bench.bench.store.verify().revisions == 0)
    #expect(try bench.bench.log().isEmpty)
  }

  @Test("an interrupted import leaves the memory as it was")
  func interrupted() throws {
    let bench = try Bench()
    let rows = (0..<5000).map { "جملهٔ \($0)\tsentence \($0)\n" }.joined()
    let stopped = Workbench(
      folder: bench.bench.folder, store: bench.bench.store,
      author: { Author(name: "x", time: Timestamp(seconds: 0)) }, isInterrupted: { true })
    #expect { try stopped.importFile(try bench.file("t.tsv", rows), options: ImportOptions()) } throws: {
      if case WorkbenchError.interrupted = $0 { true } else { false }
    }
    #expect(try bench.bench.status().units == 0)
  }

  @Test("documents export what is translated, in the order of the text, and say which document it was")
  func documents() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\nدو\nسه\n")
    try bench.bench.set("a:3", to: "three")
    try bench.bench.set("a:1", to: "one")
    let out = bench.path + "/out.tsv"
    _ = try bench.bench.export(
      to: out, options: ExportOptions(columns: [.id, .source, .target, .property("x-document")]))
    #expect(try bench.text(of: out) == "a:1\tیک\tone\ta\na:3\tسه\tthree\ta\n")
  }

  @Test("a finished translation has the gaps of its source; an unfinished one is refused, or partly source")
  func finishedDocument() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "  یک. \r\n\r\n\tدو.\n")
    try bench.bench.set("a:1", to: "One.")
    let out = bench.path + "/out.txt"
    #expect { try bench.bench.exportDocument("a", to: out, partial: false) } throws: { error in
      if case WorkbenchError.unfinished("a", [2]) = error { true } else { false }
    }
    #expect(try bench.bench.exportDocument("a", to: out, partial: true) == [2])
    #expect(try bench.text(of: out) == "  One. \r\n\r\n\tدو.\n")
  }

  @Test("an import undone leaves the units that were worked on")
  func undone() throws {
    let bench = try Bench()
    let report = try bench.bench.importFile(
      try bench.file("t.tsv", "یک\tone\nدو\ttwo\n"), options: ImportOptions())
    try bench.bench.set("t:2", to: "2")
    let outcome = try bench.bench.undo(report.operation)
    #expect(try bench.bench.names(of: outcome.kept).map(\.description) == ["t:2"])
    #expect(try bench.bench.status().units == 1)
  }

  @Test("a backup is whole, checked, and brings the memory back")
  func backup() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\n")
    try bench.bench.set("a:1", to: "one")
    let copy = bench.path + "/copy.db"
    let summary = try bench.bench.backUp(to: copy)
    #expect(try Safekeeping.verify(copy) == summary)
    #expect(throws: MemoryError.self) { try bench.bench.backUp(to: copy) }
    let folder = MemoryFolder(path: bench.path + "/other/memory")
    _ = try Safekeeping.restore(copy, into: folder)
    #expect(throws: MemoryError.self) { try Safekeeping.restore(copy, into: folder) }
    let restored = try Bench.open(folder.path)
    #expect(try restored.segments(ofDocument: "a").map(\.target) == ["one"])
    try restored.set("a:1", to: "uno")
    #expect(try bench.segments("a") == ["یک=one"])
  }

  @Test("a table leaves out units without a source text, and says how many")
  func leftOut() throws {
    let tmx = Self.tmx.replacingOccurrences(
      of: "<tuv xml:lang=\"fa\"><seg>پایان", with: "<tuv xml:lang=\"ar\"><seg>النهاية")
    let bench = try Bench(files: ["m.tmx": tmx])
    let report = try bench.bench.export(to: bench.path + "/out.tsv", options: ExportOptions())
    #expect(report.units == 1 && report.leftOut == 1)
  }

  @Test("the header of a file without units comes back")
  func emptyFile() throws {
    let start = try #require(Self.tmx.range(of: "    <tu tuid")).lowerBound
    let end = try #require(Self.tmx.range(of: "  </body>")).lowerBound
    let tmx = String(Self.tmx[..<start] + Self.tmx[end...])
    let bench = try Bench()
    #expect(try bench.bench.importFile(try bench.file("e.tmx", tmx), options: ImportOptions()).units == 0)
    _ = try bench.bench.export(to: bench.path + "/out.tmx", options: ExportOptions())
    #expect(try bench.text(of: bench.path + "/out.tmx") == tmx)
  }
}
