import Testing

@testable import hafez

@Suite("What orders do in a session")
struct SessionModelTests {
  private static let lines = [
    "کتاب\u{200C}های علی روی میز بزرگ است.", "هوا سرد است.", "کتاب\u{200C}های رضا روی میز بزرگ است.",
  ]

  private func model(_ lines: [String] = lines) throws -> (memory: TestMemory, model: SessionModel) {
    let memory = try TestMemory(lines)
    return (memory, try SessionModel(workbench: try memory.open(), document: "article"))
  }

  @Test("Enter stores the line and goes to the next segment without a translation")
  func confirms() throws {
    var (memory, model) = try model()
    #expect(model.index == 0 && model.line == "" && model.percentDone == 0)
    let reply = try model.enter("Ali’s books are on the big table.")
    #expect(reply.notice == .done("stored article:1"))
    #expect(reply.show == .page)
    #expect(model.index == 1 && model.percentDone == 33)
    #expect(try memory.translations() == ["Ali’s books are on the big table.", nil, nil])
  }

  @Test("the last translation ends the session")
  func ends() throws {
    var (_, model) = try model()
    for line in ["one", "two"] { #expect(try !model.enter(line).isOver) }
    #expect(try model.enter("three").isOver)
    #expect(model.percentDone == 100 && model.confirmed == 3)
  }

  @Test("an empty line stores nothing, and keeps a translation that stands", arguments: ["", "   "])
  func emptyLine(line: String) throws {
    var (memory, model) = try model()
    let reply = try model.enter(line)
    #expect(model.index == 0)
    guard case .hint(let hint) = reply.notice else { throw Unexpected("\(reply)") }
    #expect(hint.contains(":skip"))
    _ = try model.enter("Ali")
    _ = try model.perform(.back, draft: "")
    #expect(model.line == "Ali")
    #expect(try model.enter(line).notice == .hint("kept article:1"))
    #expect(model.index == 1)
    #expect(try memory.translations() == ["Ali", nil, nil])
  }

  @Test("an unchanged line is kept without a new operation")
  func unchanged() throws {
    var (memory, model) = try model()
    _ = try model.enter("Ali")
    _ = try model.perform(.back, draft: "")
    let operations = try memory.open().log().count
    #expect(try model.enter("Ali").notice == .hint("kept article:1"))
    #expect(try memory.open().log().count == operations)
  }

  @Test("a match is taken into the line, and a number without one is refused")
  func takes() throws {
    var (_, model) = try model()
    _ = try model.enter(":Ali’s books are on the big table.")
    #expect(model.index == 0, "a line with one colon is no translation")
    _ = try model.enter("::Ali")
    _ = try model.enter("It is cold.")
    #expect(model.matches.first.map { (70..<99).contains($0.percent) } == true)
    #expect(model.matchLines == ["::Ali"])
    _ = try model.enter(":1")
    #expect(model.line == "::Ali")
    #expect(try model.enter(":2").notice == .hint("the matches are 1 to 1"))
  }

  @Test("skip, back, next and go move, and stop at the ends")
  func moves() throws {
    var (_, model) = try model()
    #expect(try model.perform(.back, draft: "").notice == .hint("this is the first segment"))
    _ = try model.perform(.skip, draft: "")
    _ = try model.enter("It is cold.")
    #expect(model.index == 2)
    guard case .hint = try model.perform(.skip, draft: "").notice else { throw Unexpected("moved") }
    _ = try model.perform(.next, draft: "")
    #expect(model.index == 0)
    _ = try model.enter(":go ۳")
    #expect(model.index == 2)
    #expect(try model.enter(":go 4").notice == .hint("the segments are 1 to 3"))
    _ = try model.perform(.go(nil), draft: "half a sent")
    #expect(model.question == .number && model.line == "")
    _ = try model.enter("")
    #expect(model.question == .translation && model.line == "half a sent")
  }

  @Test("what was typed and not confirmed is there when one comes back")
  func drafts() throws {
    var (memory, model) = try model()
    _ = try model.perform(.skip, draft: "half a sentence")
    #expect(model.line == "")
    _ = try model.perform(.back, draft: "")
    #expect(model.line == "half a sentence")
    #expect(try memory.translations() == [nil, nil, nil])
  }

  @Test("an order that was typed does not stay in the line, a mistaken one does")
  func typedOrders() throws {
    var (_, model) = try model()
    #expect(try model.enter("?").show == .help)
    #expect(model.line == "")
    _ = try model.enter(":sikp")
    #expect(model.line == ":sikp")
  }

  @Test("a question mark may be the translation of one")
  func questionMark() throws {
    var (memory, model) = try model(["؟", "هوا سرد است."])
    _ = try model.enter("?")
    #expect(try memory.translations() == ["?", nil])
  }

  @Test("leaving is told, and in a question it only closes that")
  func leaves() throws {
    var (_, model) = try model()
    _ = try model.perform(.go(nil), draft: "")
    #expect(try !model.perform(.leave, draft: "").isOver)
    #expect(model.question == .translation)
    #expect(try model.perform(.leave, draft: "").isOver)
  }

  @Test("a finished document is gone through segment by segment")
  func revision() throws {
    let (memory, _) = try model()
    let workbench = try memory.open()
    for (index, text) in ["one", "two", "three"].enumerated() {
      try workbench.set("article:\(index + 1)", to: text)
    }
    var model = try SessionModel(workbench: workbench, document: "article")
    #expect(model.index == 0 && model.line == "one")
    #expect(try !model.enter("one and a half").isOver)
    #expect(model.index == 1 && model.line == "two")
    #expect(try !model.enter("two").isOver)
    #expect(try model.enter("three").isOver)
    #expect(try memory.translations() == ["one and a half", "two", "three"])
  }

  @Test("a unit that went meanwhile is a notice, and the text stays in the line")
  func meanwhile() throws {
    var (memory, model) = try model()
    _ = try memory.open().join("article:1")
    let reply = try model.enter("Ali’s books")
    guard case .failure = reply.notice else { throw Unexpected("\(reply)") }
    #expect(model.line == "Ali’s books")
  }

  @Test("a document that is not there is said")
  func missing() throws {
    let workbench = try model().memory.open()
    #expect(throws: (any Error).self) { try SessionModel(workbench: workbench, document: "other") }
  }
}

struct Unexpected: Error {
  let what: String
  init(_ what: String) { self.what = what }
}
