import ArgumentParser
import Workbench

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Stores translations.",
    discussion: """
      EXAMPLES
        hafez set article:12 "The inflation rate fell."   «نرخ تورم کاهش یافت.»
        hafez set article:۱۲ ""                           takes it away
        hafez set --batch - < lines.tsv                   ID TAB TEXT a line

      Prints "ok ID" once a translation is on the disk. A batch stores each line by itself, and stops at the \
      first line that is wrong; what was acknowledged before stays.
      """)

  @Argument(help: "The unit, like article:12.")
  var id: String?

  @Argument(help: "The translation; - reads it from standard input.")
  var text: String?

  @Option(help: ArgumentHelp("Lines ID TAB TEXT; - is standard input.", valueName: "file"))
  var batch: String?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if batch == nil, id == nil || text == nil {
      throw ValidationError("expected an ID and a TEXT, or --batch FILE")
    }
    if batch != nil, id != nil { throw ValidationError("--batch takes the IDs from its lines") }
  }

  func run() throws {
    if let batch { return try runBatch(batch) }
    guard let id, var text else { return }
    if text == "-" { text = try LineInput.wholeText("-") }
    let workbench = try memory.forWriting(by: author)
    let operation = try workbench.set(id, to: text)
    try Output.writing { try acknowledge(id, operation, to: &$0) }
    try workbench.close()
  }

  private func runBatch(_ path: String) throws {
    let lines = try LineInput(path: path)
    let workbench = try memory.forWriting(by: author)
    try Output.writing { output in
      while let line = try lines.next() {
        let id = try workbench.setBatchLine(line, number: lines.number)
        // The line must not wait for the next: whoever feeds us counts on it.
        try acknowledge(id, nil, to: &output)
        try output.flush()
      }
    }
    try workbench.close()
  }

  private func acknowledge(_ id: String, _ operation: Int64?, to output: inout Output) throws {
    guard self.output.json else { return try output.line("ok \(id)") }
    let number = operation.map { [(name: "operation", value: JSON.number(Int($0)))] } ?? []
    try output.line(.object([("ok", .string(id))] + number))
  }
}
