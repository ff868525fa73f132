import ArgumentParser
import Formats
import Languages
import Workbench

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Takes documents in, cut into sentences.",
    discussion: """
      EXAMPLES
        hafez add article.fa.txt                   the document "article"
        hafez add article.fa.txt                   again, after the text was edited
        hafez add - --name letter < letter.txt     from standard input
        hafez add --rules own.srx article.fa.txt   cut by the rules of a file

      A document that is added again keeps the translations of all segments that did not change, and the \
      cuts made in paragraphs that did not, by hand or by other rules. Without a memory, ./memory is made.
      """)

  @Argument(help: ArgumentHelp("Texts in UTF-8; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("What to call the document (default: the file's name).", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp("The language of the text (default: the memory's source).", valueName: "language"))
  var lang: LanguageTag?

  @OptionGroup var segmentation: SegmentationOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if name != nil, files.count > 1 { throw ValidationError("--name goes with one file") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read once only") }
    if let name,
      name.isEmpty
        || name.unicodeScalars.contains(where: { $0 == ":" || $0.properties.generalCategory == .control })
    {
      throw ValidationError("a document's name has no colon and no control character")
    }
  }

  func run() throws {
    // A text that cannot be read must not leave a new, empty memory behind.
    for file in files where file != "-" { _ = try PlainText.document(from: InputFile(path: file)) }
    let rules = try segmentation.ruleSource()
    let workbench = try memory.makingOne(by: author) { _ in
      languages.languages(else: lang.map(LanguageOptions.pair))
    }
    try Output.writing { output in
      for file in files {
        let report = try workbench.addDocument(
          file, name: name, language: lang, profile: segmentation.profile, rules: rules)
        try tell(report, file: file, to: &output)
        try output.flush()
      }
    }
    try workbench.close()
  }

  private func tell(_ report: IntakeReport, file: String, to output: inout Output) throws {
    if let byte = report.illFormedByte {
      Notice.warn("\(Self.place(of: byte, in: file)): not UTF-8; the bytes are kept as they are")
    }
    if report.operation == nil, segmentation.rules != "builtin" || segmentation.profile != .tm {
      Notice.say(
        "\(report.name): the text did not change, so it stays cut as it was; `hafez undo` takes a cut back")
    }
    guard !self.output.json else { return try output.line(Self.json(report)) }
    var line = "\(report.name): \(Failures.Report.count(report.segments, "segment"))"
    line += ", \(report.translated) translated"
    if report.new > 0 || report.removed > 0 { line += ", \(report.new) new, \(report.removed) removed" }
    try output.line(line)
  }

  /// `FILE:LINE`, or the byte of standard input, which cannot be read again.
  private static func place(of byte: Int, in file: String) -> String {
    guard file != "-", let bytes = try? InputFile(path: file).readAll(limit: 1 << 30), byte < bytes.count
    else { return "standard input: byte \(byte)" }
    return "\(file):\(bytes[..<byte].count { $0 == 0x0A } + 1)"
  }

  private static func json(_ report: IntakeReport) -> JSON {
    .object([
      ("document", .string(report.name)), ("segments", .number(report.segments)),
      ("translated", .number(report.translated)), ("new", .number(report.new)),
      ("removed", .number(report.removed)), ("operation", .optional(report.operation.map(Int.init))),
      ("illFormedByte", .optional(report.illFormedByte)),
    ])
  }
}
