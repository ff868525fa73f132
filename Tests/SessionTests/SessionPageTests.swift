import Languages
import Testing

@testable import hafez

@Suite("What a session shows")
struct SessionPageTests {
  private func page(
    _ memory: TestMemory, at index: Int = 0, bidi: BidiMode = .off, color: Bool = false, width: Int = 60
  ) throws -> [String] {
    var model = try SessionModel(workbench: try memory.open(), document: "article")
    if index > 0 { _ = try model.perform(.go(index + 1), draft: "") }
    let screen = Screen(bidi: bidi, color: color, width: width, isTerminal: true)
    return SessionPage(model: model, screen: screen).lines
  }

  private func memory(_ lines: [String], translating texts: [String] = [], glossary: String? = nil) throws
    -> TestMemory
  {
    let memory = try TestMemory(lines, glossary: glossary)
    let workbench = try memory.open()
    for (index, text) in texts.enumerated() { try workbench.set("article:\(index + 1)", to: text) }
    return memory
  }

  @Test("the heading says which segment and how much is done; the source follows")
  func heading() throws {
    let page = try page(memory(["هوا سرد است.", "شب شد.", "برف آمد."], translating: ["It is cold."]))
    #expect(page == ["", "── article 2/3 · 33 % ──", "fa │ شب شد.", ""])
  }

  @Test("a match shows its number, percentage and origin, the words that differ, and its translation")
  func match() throws {
    let memory = try memory(
      ["کتاب علی روی میز بزرگ است.", "کتاب رضا روی میز بزرگ است."],
      translating: ["Ali’s book is on the big table."])
    let page = try page(memory)
    #expect(page.count == 7)
    #expect(page[3].hasSuffix(" %  article:1 · translator · 2023-11-14"))
    #expect(page[3].hasPrefix("1  "))
    #expect(page[4].contains("[-علی-]") && page[4].contains("{+رضا+}"))
    #expect(page[5] == "   en │ Ali’s book is on the big table.")
  }

  @Test("a match that needs a fold shows 99 and names the fold")
  func folds() throws {
    let memory = try memory(
      ["کتاب\u{200C}های علي اینجاست.", "کتاب\u{200C}های علی اینجاست."], translating: ["Ali’s books are here."]
    )
    #expect(try page(memory)[3].contains("99 %") && page(memory)[3].hasSuffix("differs in: yeh-kaf"))
  }

  @Test("with color the number is still written")
  func color() throws {
    let memory = try memory(["شب شد.", "شب شد."], translating: ["Night fell."])
    let head = try page(memory, color: true)[3]
    #expect(head.contains("\u{1B}[1;32m100 %\u{1B}[0m"))
  }

  @Test("terms stand with their translations and notes, each once")
  func terms() throws {
    let memory = try memory(
      ["قنات مهر و قنات ماه."], glossary: "قنات\tqanat\tunderground channel\n")
    #expect(try page(memory)[3] == "terms: قنات = qanat (underground channel)")
  }

  @Test("no line is wider than the screen", arguments: [BidiMode.isolate, .visual])
  func wraps(bidi: BidiMode) throws {
    let long = Array(repeating: "کتاب\u{200C}های علی", count: 20).joined(separator: " ") + " است."
    let memory = try memory(
      [long, long.replacing("است", with: "بود")], translating: [String(repeating: "word ", count: 40)])
    for line in try page(memory, bidi: bidi, width: 50) { #expect(ScreenText.width(line) <= 50, "\(line)") }
  }

  @Test("what a terminal would obey is shown by name")
  func safe() throws {
    let memory = try memory(["شب\u{1B}[2J شد.", "شب\u{1B}[2J شد!"], translating: ["Night\u{1B}[2J fell."])
    for line in try page(memory, bidi: .isolate) { #expect(!line.unicodeScalars.contains("\u{1B}")) }
    #expect(try page(memory).joined().contains("⟨ESC⟩"))
  }

  @Test("the help fits the screen and names every key")
  func help() throws {
    let model = try SessionModel(workbench: try memory(["شب شد."]).open(), document: "article")
    let screen = Screen(bidi: .off, color: false, width: 80, isTerminal: true)
    let help = SessionPage(model: model, screen: screen).help
    for line in help { #expect(ScreenText.width(line) <= 80, "\(line)") }
    for row in SessionKeys.rows { #expect(help.contains { $0.hasPrefix(row.label) }) }
  }
}
