import Bitext
import Languages
import Memory
import Testing

@testable import Workbench

@Suite struct IntakeTests {
  @Test("a document is cut into segments and named after its file, without the language")
  func firstTime() throws {
    let bench = try Bench()
    let report = try bench.add("article.fa.txt", "باران می‌بارد. هوا سرد است.\nپایان\n")
    #expect(report.name == "article" && report.segments == 3 && report.translated == 0)
    #expect(try bench.segments("article") == ["باران می‌بارد.", "هوا سرد است.", "پایان"])
  }

  @Test("the same bytes again change nothing")
  func same() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "باران می‌بارد.\n")
    #expect(try bench.add("a.fa.txt", "باران می‌بارد.\n").operation == nil)
  }

  @Test("an edited text keeps the translations of what did not change, also where it moved")
  func edited() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "باران می‌بارد. هوا سرد است.\nپایان\nباران می‌بارد.\n")
    for (id, text) in [("a:1", "It rains."), ("a:2", "It is cold."), ("a:3", "End"), ("a:4", "Rain again.")] {
      try bench.bench.set(id, to: text)
    }
    let report = try bench.add("a.fa.txt", "پایان\nباران می‌بارد. هوا گرم است.\nباران می‌بارد.\n")
    #expect(report.new == 1 && report.removed == 1 && report.translated == 3)
    let now = try bench.segments("a")
    #expect(now == ["پایان=End", "باران می‌بارد.=It rains.", "هوا گرم است.", "باران می‌بارد.=Rain again."])
  }

  @Test("a translated segment that is gone from the text is still offered")
  func goneButRemembered() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "هوا امروز بسیار سرد است.\n")
    try bench.bench.set("a:1", to: "It is very cold today.")
    try bench.add("a.fa.txt", "هوا امروز بسیار گرم است.\n")
    let answer = try bench.bench.suggest(Content("هوا امروز بسیار گرم است."))
    #expect(answer.suggestions.map(\.target?.text) == ["It is very cold today."])
  }

  @Test("segments cut by hand stay so in paragraphs that did not change")
  func handCuts() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک دو سه چهار\nپنج\nشش\n")
    _ = try bench.bench.split("a:1", at: "یک دو".utf8.count)
    _ = try bench.bench.join("a:3")
    #expect(try bench.segments("a") == ["یک دو", "سه چهار", "پنج\nشش"])
    try bench.bench.set("a:2", to: "three four")
    try bench.bench.set("a:3", to: "five six")
    try bench.add("a.fa.txt", "تازه\nیک دو سه چهار\nپنج\nشش\n")
    #expect(try bench.segments("a") == ["تازه", "یک دو", "سه چهار=three four", "پنج\nشش=five six"])
  }

  @Test("bytes that are no UTF-8 are kept, and said")
  func illFormed() throws {
    let bench = try Bench()
    let path = try bench.file("b.fa.txt", "")
    try writeBytes([0xD8, 0xB3, 0xFF, 0x0A, 0xD8, 0xA7, 0x0A], to: path)
    let report = try bench.bench.addDocument(path)
    #expect(report.segments == 2 && report.illFormedByte == 2)
    _ = try bench.bench.exportDocument("b", to: bench.path + "/out.txt", partial: true)
    #expect(try readBytes(bench.path + "/out.txt") == [0xD8, 0xB3, 0xFF, 0x0A, 0xD8, 0xA7, 0x0A])
  }

  @Test("an empty document has no segments and comes out empty")
  func empty() throws {
    let bench = try Bench()
    #expect(try bench.add("e.fa.txt", "").segments == 0)
    #expect(try bench.bench.exportDocument("e", to: bench.path + "/out.txt", partial: false) == [])
    #expect(try bench.text(of: bench.path + "/out.txt").isEmpty)
  }

  @Test("units of an import that name the document become its segments")
  func adoption() throws {
    let bench = try Bench()
    let rows = "باران می‌بارد.\tIt rains.\ta\nپایان\tEnd\tb\n"
    _ = try bench.bench.importFile(
      try bench.file("t.tsv", rows),
      options: ImportOptions(columns: [.source, .target, .property("x-document")]))
    let report = try bench.add("a.fa.txt", "باران می‌بارد.\nپایان\n")
    #expect(report.translated == 1)
    try bench.bench.set("a:1", to: "Rain is falling.")
    #expect(try bench.bench.requiredUnit("t:1").stored.unit.variants[1].content.text == "Rain is falling.")
    #expect(try bench.segments("a") == ["باران می‌بارد.=Rain is falling.", "پایان"])
  }

  @Test("adding is undone, and refuses to be once its segments were translated")
  func undo() throws {
    let bench = try Bench()
    try bench.add("a.fa.txt", "یک\nدو\n")
    try bench.bench.set("a:2", to: "two")
    let refused = try bench.bench.undo(1)
    #expect(refused.undo == nil && refused.kept.count == 1)
    #expect(try bench.segments("a") == ["یک", "دو=two"])
    _ = try bench.bench.undo(2)
    _ = try bench.bench.undo(1)
    #expect(throws: MemoryError.self) { try bench.segments("a") }
  }
}
