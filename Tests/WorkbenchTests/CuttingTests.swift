import Bitext
import Memory
import Testing

@testable import Workbench

@Suite struct CuttingTests {
  @Test("a segment is cut in two, joined again, and undone, and the bytes never change")
  func splitJoinUndo() throws {
    let text = "\u{FEFF}یک دو، سه چهار\n\nپنج\n"
    let bench = try Bench()
    try bench.add("a.fa.txt", text)
    let first = try bench.bench.segments(ofDocument: "a")[0].text
    _ = try bench.bench.split("a:1", at: first.utf8.count - " سه چهار".utf8.count)
    #expect(try bench.segments("a").suffix(2) == ["سه چهار", "پنج"])
    _ = try bench.bench.join("a:1")
    #expect(try bench.segments("a") == [first, "پنج"])
    _ = try bench.bench.undo()
    #expect(try bench.segments("a").count == 3)
    _ = try bench.bench.undo()
    #expect(try bench.segments("a") == [first, "پنج"])
    _ = try bench.bench.exportDocument("a", to: bench.path + "/out.txt", partial: true)
    #expect(try bench.text(of: bench.path + "/out.txt") == text)
  }

  @Test("a place at an end, a last segment, a unit that no document shows: refused")
  func refused() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک دو\n")
    for offset in [0, 100, -1] {
      #expect(throws: WorkbenchError.self) { try bench.bench.split("a:1", at: offset) }
    }
    #expect(throws: WorkbenchError.self) { try bench.bench.join("a:1") }
    #expect(throws: MemoryError.self) { try bench.bench.split("unit:1", at: 3) }
    #expect(try bench.segments("a") == ["یک دو"])
  }

  @Test("a cut inside a character is moved to none: the halves are what the bytes say")
  func insideCharacter() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک دو\n")
    #expect(throws: WorkbenchError.self) { try bench.bench.split("a:1", at: 1) }
    #expect(try bench.segments("a") == ["یک دو"])
  }

  @Test("the places that a rule refused are offered")
  func refusedBreaks() throws {
    let bench = try Bench()
    let text = "دربارهٔ نفت، گاز و... سخن گفت."
    let places = bench.bench.refusedBreaks(in: text, language: bench.bench.source)
    #expect(
      places.contains("دربارهٔ نفت، گاز و...".utf8.count)
        || places.contains("دربارهٔ نفت، گاز و... ".utf8.count))
  }

  @Test("undoing a cut is refused once a half was translated")
  func laterWork() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک دو\n")
    let split = try bench.bench.split("a:1", at: "یک".utf8.count)
    try bench.bench.set("a:1", to: "one")
    let outcome = try bench.bench.undo(split)
    #expect(outcome.undo == nil && outcome.kept.count == 1)
    #expect(try bench.segments("a") == ["یک=one", "دو"])
  }
}
