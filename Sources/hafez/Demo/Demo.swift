import Formats
import Glibc
import Languages
import Memory
import Workbench

/// The main job on one article, step by step, each a command of this program.
struct Demo {
  let folder: DemoFolder
  let screen: Screen

  private var document: String {
    let name = folder.article.split(separator: "/").last ?? ""
    return String(name.dropLast(".fa.txt".count))
  }

  func run(_ output: inout Output) throws {
    // The commands are shown as one types them, so they must find the copy and nothing else.
    guard chdir(folder.path) == 0 else {
      throw FormatError(file: folder.path, "it cannot be entered: \(String(cString: strerror(errno)))")
    }
    unsetenv("HAFEZ_MEMORY")
    try segment(&output)
    try step(
      "The article joins the memory; sentences that the memory's TMX file translates are done already.",
      ["add", folder.article], &output)
    let changed = try correct(&output)
    try step("Where does the work stand?", ["status"], &output)
    if let changed { try translate(changed, &output) }
    try export(&output)
  }

  private func segment(_ output: inout Output) throws {
    let words = ["segment", folder.article]
    try announce(
      "An article is cut into sentences by rules with names.", words, &output, then: " | head -n 4")
    let done = try OwnProgram.output(of: words)
    try check(done.code, words)
    for line in done.text.split(separator: "\n").prefix(4) {
      for shown in screen.lines(String(line), language: Self.persian) { try output.line(shown) }
    }
  }

  private static let persian = LanguageTag("fa")

  /// Changes the copy of the article and adds it again.
  ///
  /// - Returns: The name of the unit that is to be translated now; `nil` when no sentence could be changed.
  private func correct(_ output: inout Output) throws -> UnitName? {
    let bytes = try InputFile(path: folder.article).readAll(limit: 1 << 30)
    guard let article = CorrectedArticle(bytes, language: Self.persian) else { return nil }
    try DemoFolder.write(article.bytes, to: folder.article)
    try output.line()
    try output.line(screen.styled("The newsroom corrects one sentence and sends the article again.", .bold))
    for (sign, text) in [("- ", article.before), ("+ ", article.after)] {
      for line in screen.lines(text, language: Self.persian, indent: 2) { try output.line(sign + line) }
    }
    try step("Added again, it keeps every translation but that one.", ["add", folder.article], &output)
    let workbench = try opened()
    defer { try? workbench.close() }
    return try workbench.segments(ofDocument: document).first { $0.text == article.after }?.unit.name
  }

  private func translate(_ unit: UnitName, _ output: inout Output) throws {
    let words = ["suggest", unit.description, "--explain"]
    let code = try step(
      "For the changed sentence, the old one is offered; what differs is marked, and the percentage explained.",
      words, &output, allowing: [0, 1])
    guard code == 0, let target = try bestTarget(for: unit) else { return }
    try step(
      "The translator takes the offer and would now mend it; when this returns, it is on the disk.",
      ["set", unit.description, target], &output)
    try step("Who said so, and when?", ["log", unit.description], &output)
  }

  /// The translation of the best suggestion, as the program itself prints it.
  private func bestTarget(for unit: UnitName) throws -> String? {
    let words = ["suggest", unit.description, "--format", "tsv", "--limit", "1"]
    let row = try OwnProgram.output(of: words).text.split(separator: "\n").first
    let cells = row?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    return cells.count == 6 && !cells[4].isEmpty ? String(cells[4]) : nil
  }

  private func export(_ output: inout Output) throws {
    try step("The whole memory goes to any other tool as TMX.", ["export", "out.tmx"], &output)
    let workbench = try opened()
    let isOpen = try workbench.status().documents.contains { $0.name == document && $0.next != nil }
    try workbench.close()
    let words = ["export", "\(document).en.txt", "--document", document] + (isOpen ? ["--partial"] : [])
    try step("The translated article keeps the paragraphs of the original.", words, &output)
    try output.line()
    try output.line(screen.styled("All of it is in \(folder.path); the memory as TMX:", .bold))
    try output.line(folder.path + "/out.tmx")
  }

  private func opened() throws -> Workbench {
    let folder = MemoryFolder(path: "memory")
    let author = try MemoryOptions.author(nil)
    let store = try folder.open(access: .readOnly, author: author, notice: Notice.say)
    return Workbench(folder: folder, store: store, author: author)
  }

  /// Says why, shows the command, and runs it.
  @discardableResult
  private func step(
    _ why: String, _ words: [String], _ output: inout Output, allowing codes: [Int32] = [0]
  ) throws -> Int32 {
    try announce(why, words, &output)
    let code = try OwnProgram.run(words)
    try check(code, words, allowing: codes)
    return code
  }

  private func announce(
    _ why: String, _ words: [String], _ output: inout Output, then rest: String = ""
  ) throws {
    try output.line()
    try output.line(screen.styled(why, .bold))
    try output.line("$ " + screen.safe(Shell.line(["hafez"] + words)) + rest)
    try output.flush()
  }

  private func check(_ code: Int32, _ words: [String], allowing codes: [Int32] = [0]) throws {
    guard !codes.contains(code) else { return }
    throw FormatError(file: folder.path, "`hafez \(words.joined(separator: " "))` ended with \(code)")
  }
}
