import Testing

@testable import hafez

@Suite("Cutting, joining and taking back in a session")
struct SessionCuttingTests {
  private func model(_ lines: [String]) throws -> (memory: TestMemory, model: SessionModel) {
    let memory = try TestMemory(lines)
    return (memory, try SessionModel(workbench: try memory.open(), document: "article"))
  }

  @Test("a segment is cut at a break that was refused, by its number")
  func numbered() throws {
    var (memory, model) = try model(["نان و... خریدیم."])
    _ = try model.perform(.split(nil), draft: "")
    guard case .cut(let places) = model.question else { throw Unexpected("no question") }
    #expect(places.map(\.after) == ["خریدیم."])
    #expect(try model.enter("۱").notice == .done("cut article:1 in two"))
    #expect(try memory.sources() == ["نان و...", "خریدیم."])
    #expect(model.segments.map(\.text) == ["نان و...", "خریدیم."])
  }

  @Test("a segment is cut before words, and asked again when they do not say where")
  func words() throws {
    var (memory, model) = try model(["رفت و آمد و نشست."])
    _ = try model.perform(.split(nil), draft: "He went")
    guard case .hint(let many) = try model.enter("و").notice else { throw Unexpected("cut") }
    #expect(many.contains("2 times"))
    guard case .hint = try model.enter("خوابید").notice else { throw Unexpected("cut") }
    #expect(model.question != .translation)
    _ = try model.enter("و نشست")
    #expect(try memory.sources() == ["رفت و آمد", "و نشست."])
  }

  @Test("an empty answer cuts nothing, and what was typed before is there again")
  func nowhere() throws {
    var (memory, model) = try model(["رفت و آمد و نشست."])
    _ = try model.perform(.split(nil), draft: "He went")
    #expect(try model.enter("").notice == .hint("nothing was changed"))
    #expect(model.line == "He went")
    #expect(try memory.sources().count == 1)
  }

  @Test("a segment is joined with the next, the last one with none")
  func joins() throws {
    var (memory, model) = try model(["هوا سرد است.", "برف می\u{200C}بارد."])
    #expect(try model.perform(.join, draft: "").notice == .done("joined article:1 with the next"))
    #expect(try memory.sources() == ["هوا سرد است.\nبرف می\u{200C}بارد."])
    guard case .failure = try model.perform(.join, draft: "It is").notice else { throw Unexpected("joined") }
    #expect(model.line == "It is")
  }

  @Test("undo goes back step by step, and puts what was stored into the line")
  func undoes() throws {
    var (memory, model) = try model(["هوا سرد است.", "برف می\u{200C}بارد.", "شب شد."])
    _ = try model.enter("It is cold.")
    _ = try model.perform(.join, draft: "")
    #expect(model.segments.count == 2)
    _ = try model.perform(.undo, draft: "")
    #expect(model.segments.count == 3 && model.index == 1)
    #expect(try model.perform(.undo, draft: "").notice == .done("took back set article:1"))
    #expect(model.index == 0 && model.line == "It is cold." && model.confirmed == 0)
    #expect(try memory.translations() == [nil, nil, nil])
    guard case .hint = try model.perform(.undo, draft: "").notice else { throw Unexpected("undone") }
    #expect(try memory.sources().count == 3, "the document itself is never taken back")
  }

  @Test("undo reaches into the session before, in this document")
  func undoesEarlier() throws {
    let memory = try TestMemory(["هوا سرد است.", "شب شد."])
    var first = try SessionModel(workbench: try memory.open(), document: "article")
    _ = try first.enter("It is cold.")
    var second = try SessionModel(workbench: try memory.open(), document: "article")
    #expect(second.index == 1)
    _ = try second.perform(.undo, draft: "")
    #expect(second.index == 0)
    #expect(try memory.translations() == [nil, nil])
  }
}
