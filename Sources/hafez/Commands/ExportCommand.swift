import ArgumentParser
import Formats
import Workbench

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the memory, or a document's translation, to a file.",
    discussion: """
      EXAMPLES
        hafez export memory.tmx
        hafez export - --to tsv                 «سلام دنیا.» TAB «Hello world.»
        hafez export all.tsv --columns id,source,target
        hafez export article.en.txt --document article

      The old file stays until the new one is whole and on the disk. In a document's translation everything \
      between the segments is as in the original.
      """)

  @Argument(help: "A .tmx or .tsv file, or with --document a text; - is standard output.")
  var file: String

  @Option(help: ArgumentHelp("The format, when the file's name does not tell it.", valueName: "format"))
  var to: FormatName?

  @Option(help: ArgumentHelp("Write this document's translation.", valueName: "name"))
  var document: String?

  @Flag(help: "Write an unfinished document, with the source where there is no translation.")
  var partial = false

  @Flag(help: "Overwrite a file of the memory folder that changed since it was imported.")
  var force = false

  @OptionGroup var table: TableOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if document != nil, to != nil {
      throw ValidationError("a document is written as text; --to is for memories")
    }
    if partial, document == nil { throw ValidationError("--partial goes with --document") }
    if document == nil, file == "-", to == nil {
      throw ValidationError("- needs a format: --to tmx or --to tsv")
    }
    if output.json, file == "-" { throw ValidationError("--json describes a file; - is the data itself") }
  }

  func run() throws {
    if let document { return try export(document) }
    let options = ExportOptions(
      format: to?.name, columns: try table.list(), source: languages.source, target: languages.target,
      force: force)
    let progress = Progress("exported")
    // An export into the memory folder is remembered there.
    let workbench =
      memory.holds(file)
      ? try memory.forWriting(by: author, progress: progress) : try memory.forReading(progress: progress)
    let report = try Interrupts.duringLongWork {
      try workbench.export(to: file, options: options)
    }
    progress.clear()
    if report.leftOut > 0 {
      let units = Failures.Report.count(report.leftOut, "unit")
      Notice.warn(
        "\(units) without a text in \(languages.source ?? workbench.source) left out: a table has no row for them"
      )
    }
    try tell(
      Failures.Report.count(report.units, "unit"),
      [("units", .number(report.units)), ("leftOut", .number(report.leftOut))])
    try workbench.close()
  }

  private func export(_ document: String) throws {
    let workbench = try memory.forReading()
    let missing = try workbench.exportDocument(document, to: file, partial: partial)
    if !missing.isEmpty {
      let segments = Failures.Report.count(missing.count, "segment")
      Notice.warn("\(segments) of \(document) kept the source: \(Failures.Report.list(missing))")
    }
    try tell("\(document)", [("document", .string(document)), ("missing", .array(missing.map(JSON.number)))])
    try workbench.close()
  }

  private func tell(_ what: String, _ facts: [(name: String, value: JSON)]) throws {
    guard file != "-" else { return }
    try Output.writing { output in
      if self.output.json {
        try output.line(.object([("file", .string(file))] + facts))
      } else {
        try output.line("wrote \(what) to \(file)")
      }
    }
  }
}
