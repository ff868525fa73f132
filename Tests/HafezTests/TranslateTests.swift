import Testing

@Suite("translate, set, split, join")
struct TranslateTests {
  @Test("a file gives each segment its line, or source TAB target")
  func fromFile() throws {
    for lines in [Sample.translations, zip(Sample.segments, Sample.translations).map { "\($0)\t\($1)" }] {
      let desk = try Desk.withArticle()
      try desk.write(lines.joined(separator: "\n") + "\n", to: "lines")
      let run = try desk.hafez("translate", "article", "--from", "lines")
      #expect(run.output == "article: 7 translations stored as operation 2\n", "\(run.errors)")
      #expect(try desk.hafez("export", "-", "--document", "article").output == Sample.translated)
      #expect(try desk.hafez("undo").code == 0)
      #expect(try desk.hafez("status").output.contains("0 of 7"))
    }
  }

  @Test("a file that does not fit changes nothing")
  func wrongFile() throws {
    let desk = try Desk.withArticle()
    let before = try desk.contents()
    try desk.write("one\ntwo\n", to: "short")
    let count = try desk.hafez("translate", "--from", "short")
    expectErrorShape(count, code: 2, saying: "short", "found 2 lines", "expected 7")
    let pairs = zip(Sample.segments.reversed(), Sample.translations).map { "\($0)\t\($1)\n" }.joined()
    try desk.write(pairs, to: "pairs")
    expectErrorShape(try desk.hafez("translate", "--from", "pairs"), code: 2, saying: "pairs:1: ")
    expectErrorShape(try desk.hafez("translate", "--from", "none"), code: 2, saying: "no such file")
    #expect(try desk.contents() == before)
  }

  @Test("without a terminal and without a file it is wrong usage")
  func noTerminal() throws {
    expectErrorShape(try Desk.withArticle().hafez("translate"), code: 64, saying: "terminal", "--from")
  }

  @Test("--exact takes what the memory holds word for word")
  func exact() throws {
    let desk = try Desk.withArticle()
    try desk.write("\(Sample.segments[6])\tSpring is close!\n", to: "old.tsv")
    try desk.hafez("import", "old.tsv")
    #expect(try desk.hafez("translate", "article", "--exact").output.contains("1 translation stored"))
    let log = try desk.hafez("log", "article:7")
    #expect(log.output.contains("+ Spring is close!"))
  }

  @Test("ids may have Persian digits, and an empty text takes a translation away")
  func set() throws {
    let desk = try Desk.withArticle()
    #expect(try desk.hafez("set", "article:۷", "Spring is near!").output == "ok article:۷\n")
    #expect(try desk.hafez("set", "article:٧", "-", input: "Spring comes!\n").code == 0)
    #expect(try desk.hafez("log", "article:7").output.contains("- Spring is near!\n  + Spring comes!\n"))
    try desk.hafez("set", "article:7", "")
    #expect(try desk.hafez("status").output.contains("0 of 7"))
    expectErrorShape(try desk.hafez("set", "article:8", "x"), code: 2, saying: "article:8")
    expectErrorShape(try desk.hafez("set", "letter:1", "x"), code: 2, saying: "letter:1")
  }

  @Test("a batch stops at the first wrong line and keeps what it acknowledged")
  func badBatch() throws {
    for (bad, words) in [("no tab", "ID TAB TEXT"), ("article:70\tx", "article:70"), ("", "ID TAB TEXT")] {
      let desk = try Desk.withArticle()
      let lines = "article:1\tThe village library\n\(bad)\narticle:2\tOur library\n"
      let run = try desk.hafez("set", "--batch", "-", input: lines)
      #expect(run.output == "ok article:1\n")
      expectErrorShape(run, code: 2, saying: ":2: ", words)
      #expect(try desk.hafez("status").output.contains("1 of 7"))
    }
  }

  @Test("a segment is split where a rule refused to, before a text, or after so many characters")
  func split() throws {
    let desk = try Desk.withArticle()
    let cut = try desk.hafez("split", "article:6")
    #expect(cut.output == "article:6\tبچه‌ها و...\narticle:7\tهر روز می‌آیند.\n", "\(cut.errors)")
    #expect(try desk.hafez("join", "article:6").output == "article:6\t\(Sample.segments[5])\n")
    #expect(try desk.hafez("split", "article:6", "--before", "هر روز").output == cut.output)
    try desk.hafez("undo")
    #expect(try desk.hafez("split", "article:6", "--at", "\("بچه‌ها و...".count)").output == cut.output)
    expectErrorShape(try desk.hafez("split", "article:1"), code: 64, saying: "--before")
    expectErrorShape(try desk.hafez("split", "article:2", "--at", "900"), code: 64, saying: "900")
    expectErrorShape(
      try desk.hafez("split", "article:2", "--before", "کتاب"), code: 64, saying: "more than once")
    expectErrorShape(try desk.hafez("join", "article:8"), code: 2, saying: "last segment")
    #expect(try desk.hafez("export", "-", "--document", "article", "--partial").output == Sample.article)
  }
}
