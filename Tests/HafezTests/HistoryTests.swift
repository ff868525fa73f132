import Foundation
import Testing

@Suite("log, undo, backup, add again")
struct HistoryTests {
  @Test("log names who, when and what, newest first")
  func log() throws {
    let desk = try Desk.withArticle()
    try desk.hafez("set", "article:1", "Library", "--by", "sara")
    let log = try desk.hafez("log")
    #expect(
      log.lines == [
        "   2  2023-11-14T22:13:20Z  sara  set  article:1",
        "   1  2023-11-14T22:13:20Z  tester  add  article",
      ])
    #expect(try desk.hafez("log", "--json").lines.first?.contains("\"by\":\"sara\"") == true)
  }

  @Test("undo takes one thing back, and can be undone")
  func undo() throws {
    let desk = try Desk.withArticle()
    try desk.hafez("set", "article:1", "Library")
    try desk.hafez("set", "article:1", "The library")
    #expect(try desk.hafez("undo").code == 0)
    #expect(try desk.hafez("log", "article:1").lines[1...2] == ["  - The library", "  + Library"])
    #expect(try desk.hafez("undo", "4").code == 0)
    #expect(try desk.hafez("export", "-", "--to", "tsv").output.contains("The library"))
    expectErrorShape(try desk.hafez("undo", "70"), code: 2, saying: "operation \"70\"")
  }

  @Test("an import is undone whole; a unit that was worked on later stays, is listed, and the exit is 1")
  func undoImport() throws {
    let desk = try Desk()
    try desk.write("سلام\tHello\nبدرود\tBye\n", to: "p.tsv")
    try desk.hafez("import", "p.tsv")
    try desk.hafez("set", "p:2", "Goodbye")
    let run = try desk.hafez("undo", "1")
    expectErrorShape(run, code: 1, saying: "1 unit kept")
    #expect(run.lines.last == "kept p:2")
    #expect(try desk.hafez("export", "-", "--to", "tsv").output == "بدرود\tGoodbye\n")
  }

  @Test("an edited article keeps the translations of what did not change, and cuts made by hand")
  func addAgain() throws {
    let desk = try Desk.withArticle()
    let batch = Sample.translations.enumerated().map { "article:\($0 + 1)\t\($1)\n" }.joined()
    try desk.hafez("set", "--batch", "-", input: batch)
    try desk.hafez("split", "article:6")
    let edited = Sample.article.replacingOccurrences(of: "۳ هزار", with: "۴ هزار")
    try desk.write("مقدمه.\n" + edited, to: "article.fa.txt")
    let run = try desk.hafez("add", "article.fa.txt")
    #expect(run.output == "article: 9 segments, 5 translated, 2 new, 1 removed\n")
    #expect(try desk.hafez("suggest", "article:3").output.contains("[-۳-]{+۴+}"))
  }

  @Test("a backup is checked, restored beside, and never over anything")
  func backup() throws {
    let desk = try Desk.withArticle()
    try desk.hafez("set", "article:1", "Library")
    #expect(try desk.hafez("backup", "b.hafez").output == "wrote b.hafez: 7 units, 8 revisions\n")
    #expect(try desk.hafez("restore", "b.hafez", "--verify").output.hasPrefix("b.hafez is whole"))
    expectErrorShape(try desk.hafez("backup", "b.hafez"), code: 2, saying: "b.hafez", "exists")
    expectErrorShape(try desk.hafez("restore", "b.hafez"), code: 2, saying: "hafez.db", "exists")
    #expect(try desk.hafez("restore", "b.hafez", "--memory", "new").code == 0)
    #expect(try desk.hafez("restore", "b.hafez", "--verify", "--memory", "checked").code == 0)
    #expect(try desk.hafez("status", "--memory", "checked").code == 0)
    let here = try desk.hafez("export", "-", "--to", "tsv")
    #expect(try desk.hafez("export", "-", "--to", "tsv", "--memory", "new").output == here.output)
  }

  @Test("a damaged backup is not whole, and nothing is made of it")
  func damagedBackup() throws {
    let desk = try Desk.withArticle()
    try desk.hafez("backup", "b.hafez")
    var bytes = try Data(contentsOf: URL(filePath: desk.file("b.hafez")))
    let text = Data("کتابخانه".utf8)
    let place = try #require(bytes.range(of: text, in: 4096..<bytes.count))
    bytes[place.lowerBound + 1] ^= 1
    try desk.write(bytes, to: "b.hafez")
    expectErrorShape(try desk.hafez("restore", "b.hafez", "--verify"), code: 2, saying: "damaged")
    expectErrorShape(try desk.hafez("restore", "b.hafez", "--memory", "new"), code: 2, saying: "damaged")
    #expect(!desk.exists("new/hafez.db"))
  }
}
