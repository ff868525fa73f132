import ArgumentParser
import Glibc
import Workbench

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Translates a document, segment by segment.",
    discussion: """
      EXAMPLES
        hafez translate                             the next unfinished one
        hafez translate article
        hafez translate article --exact             all that is known word for word
        hafez translate article --from lines.txt    a line a segment
        hafez translate article --from pairs.tsv    lines «جمله TAB sentence»

      On a terminal a session begins where the work stopped; each confirmed translation is on the disk \
      before the next segment is shown. A file is compared with the document before anything is stored, \
      and becomes one operation: `hafez undo` takes all of it back. An empty line leaves its segment as it is.
      """)

  @Argument(help: "The document (default: the only one, or the first that is not finished).")
  var document: String?

  @Option(help: ArgumentHelp("Translations, a line a segment; - is standard input.", valueName: "file"))
  var from: String?

  @Flag(help: "Take translations of exactly the same sentences from the memory.")
  var exact = false

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if from != nil, exact { throw ValidationError("--from and --exact are two ways; choose one") }
  }

  func run() throws {
    if from == nil, !exact { return try runSession() }
    let workbench = try memory.forWriting(by: author)
    let name = try document ?? Self.usualDocument(workbench)
    let done: (operation: Int64?, count: Int)
    if let from {
      done = try workbench.translate(name, from: from)
    } else {
      done = try workbench.translateExact(name)
    }
    try Output.writing { output in
      if self.output.json {
        try output.line(
          .object([
            ("document", .string(name)), ("translated", .number(done.count)),
            ("operation", .optional(done.operation.map(Int.init))),
          ]))
      } else {
        let translations = Failures.Report.count(done.count, "translation")
        let done =
          done.operation.map { "\(translations) stored as operation \($0)" } ?? "nothing new to store"
        try output.line("\(name): \(done)")
      }
    }
    try workbench.close()
  }

  private func runSession() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw UsageFailure(
        "a session needs a terminal", expected: "--from FILE, --exact, or a terminal",
        hint: "programs store translations with `hafez set --batch -`")
    }
    let workbench = try memory.forWriting(by: author)
    try Session.run(workbench: workbench, document: document, screen: screen.screen)
    try workbench.close()
  }

  /// The only document, or else the first that is not finished.
  private static func usualDocument(_ workbench: Workbench) throws -> String {
    let documents = try workbench.status().documents
    if let only = documents.first, documents.count == 1 { return only.name }
    if let open = documents.first(where: { $0.next != nil }) { return open.name }
    throw UsageFailure(
      documents.isEmpty ? "there is no document" : "all documents are finished", expected: "a document",
      hint: documents.isEmpty ? "take one in with `hafez add FILE`" : "name the one you mean")
  }
}
