import Foundation
import Testing

/// From a text to its translation and to TMX, by commands alone.
@Suite("The whole job")
struct WholeJobTests {
  @Test("an article is added, translated, exported, and the memory knows it afterwards")
  func fromTextToTMX() throws {
    let desk = try Desk.withArticle()
    let pairs = Sample.translations.enumerated().map { "article:\($0 + 1)\t\($1)\n" }.joined()
    let set = try desk.hafez("set", "--batch", "-", input: pairs)
    #expect(set.output == (1...7).map { "ok article:\($0)\n" }.joined())
    #expect(try desk.hafez("export", "article.en.txt", "--document", "article").code == 0)
    #expect(try desk.read("article.en.txt") == Sample.translated)

    #expect(try desk.hafez("export", "out.tmx").output == "wrote 7 units to out.tmx\n")
    let other = try desk.hafez("import", "out.tmx", "--memory", "other")
    #expect(other.output == "imported 7 units from out.tmx as operation 1 (out:1…)\n")
    try desk.hafez("export", "again.tmx", "--memory", "other")
    #expect(try desk.read("again.tmx") == desk.read("out.tmx"))
    let known = try desk.hafez("suggest", Sample.segments[6], "--memory", "other", "--format", "tsv")
    #expect(known.output == "1\t1\t100\t\(Sample.segments[6])\t\(Sample.translations[6])\tout:7\n")
  }

  @Test("only init, add and import make a memory")
  func whoMakesAMemory() throws {
    for words in [
      ["status"], ["log"], ["suggest", "x"], ["set", "a:1", "x"], ["export", "x.tmx"], ["undo"],
    ] {
      let desk = try Desk()
      expectErrorShape(try desk.run(words), code: 2, saying: "there is no memory folder", "hafez init")
      expectErrorShape(try desk.run(words + ["--memory", "m"]), code: 2, saying: "not a memory folder")
      #expect(!desk.exists("memory") && !desk.exists("m"))
    }
  }

  @Test("the languages of a new memory come from options, then from the file, then are fa and en")
  func languages() throws {
    let desk = try Desk()
    #expect(try desk.hafez("init").output == "made memory for fa to en\n")
    #expect(try desk.hafez("init", "b", "--source", "de").output == "made b for de to en\n")
    #expect(try desk.hafez("init", "c", "--source", "en").output == "made c for en to fa\n")
    try desk.write(Sources.tmx(source: "en", target: "ar"), to: "en-ar.tmx")
    try desk.hafez("import", "en-ar.tmx", "--memory", "d")
    #expect(try desk.hafez("status", "--memory", "d").output.contains("en to ar"))
    let again = try desk.hafez("init")
    expectErrorShape(again, code: 2, saying: "exists already", "hafez.db")
  }

  @Test("files of a memory are for their owner only")
  func permissions() throws {
    let desk = try Desk.withArticle()
    for (name, mode) in [("memory", 0o700), ("memory/hafez.db", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: desk.file(name))
      #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
    }
  }

  @Test("the nearest memory upward is used, unless the environment or an option names another")
  func whichMemory() throws {
    let desk = try Desk.withArticle()
    try FileManager.default.createDirectory(
      atPath: desk.file("deep/down"), withIntermediateDirectories: true)
    #expect(try desk.hafez("status", in: "deep/down").output.contains("article: 0 of 7"))
    try desk.hafez("init", "other")
    let environment = ["HAFEZ_MEMORY": desk.file("other")]
    #expect(try !desk.hafez("status", environment: environment).output.contains("article"))
    let named = try desk.hafez("status", "--memory", "memory", environment: environment)
    #expect(named.output.contains("article: 0 of 7"))
  }

  @Test("a folder with a TMX file alone becomes a memory, which is said in one line")
  func memoryFromTMX() throws {
    let desk = try Desk()
    try FileManager.default.createDirectory(atPath: desk.file("memory"), withIntermediateDirectories: true)
    try desk.write(Sources.tmx(source: "fa", target: "en"), to: "memory/old.tmx")
    let first = try desk.hafez("status")
    #expect(first.output.contains("old: 1 unit"))
    #expect(first.errors.contains("from old.tmx: 1 units") || first.errors.contains("from old.tmx: 1 unit"))
    #expect(try desk.hafez("status").errors == "")
    try desk.write(Sources.tmx(source: "fa", target: "en", text: "changed"), to: "memory/old.tmx")
    #expect(try desk.hafez("status").output.contains("changed    old.tmx"))
    expectErrorShape(try desk.hafez("export", "memory/old.tmx"), code: 2, saying: "old.tmx", "--force")
    #expect(try desk.hafez("export", "memory/old.tmx", "--force").code == 0)
    #expect(try !desk.hafez("status").output.contains("changed"))
  }

  @Test("status says what is next, and a command for it")
  func whatIsNext() throws {
    let desk = try Desk.withArticle()
    try desk.hafez("set", "article:1", "The village library")
    let status = try desk.hafez("status")
    #expect(status.output.contains("article: 1 of 7 segments translated"))
    #expect(status.output.contains("next       article:2, with: hafez translate article"))
    let json =
      try JSONSerialization.jsonObject(
        with: try desk.hafez("status", "--json").outputBytes) as? [String: Any]
    let documents = json?["documents"] as? [[String: Any]]
    #expect(documents?.first?["next"] as? String == "article:2")
  }
}

/// Small files that tests import.
enum Sources {
  static func tmx(source: String, target: String, text: String = "سلام", header: String? = nil) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4">
    <header creationtool="tests" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" \
    \(header ?? "srclang=\"\(source)\"") datatype="plaintext"/>
    <body>
    <tu><tuv xml:lang="\(source)"><seg>\(text)</seg></tuv><tuv xml:lang="\(target)"><seg>Hello</seg></tuv></tu>
    </body>
    </tmx>

    """
  }
}
