import ArgumentParser
import Formats
import Languages
import Workbench

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes translations from a TMX file or a table into the memory.",
    discussion: """
      EXAMPLES
        hafez import colleague.tmx
        hafez import pairs.tsv                  lines «سلام دنیا TAB Hello world»
        hafez import terms.tsv --columns source,target,x-subject
        curl … | hafez import - --format tmx

      All of a file goes in, or nothing, as one operation that `hafez undo` takes back whole. Without a \
      memory, ./memory is made, in the languages of --source and --target or of the file.
      """)

  @Argument(help: "A .tmx or .tsv file; - is standard input.")
  var file: String

  @Option(help: ArgumentHelp("The file's format (default: by its name or first bytes).", valueName: "format"))
  var format: FormatName?

  @OptionGroup var table: TableOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if try !table.list().contains(.source) {
      throw ValidationError("--columns names the columns of the file in order, source among them")
    }
  }

  func run() throws {
    if file != "-" { _ = try InputFile(path: file) }
    let columns = try table.list()
    let progress = Progress("imported")
    let options = ImportOptions(
      format: format?.name, columns: columns, source: languages.source, target: languages.target)
    let (report, target) = try Interrupts.duringLongWork {
      try memory.holdingWork(by: author, progress: progress, languages: { _ in try newLanguages() }) {
        (try $0.importFile(file, options: options), $0.target)
      }
    }
    progress.clear()
    warn(report, target)
    try Output.writing { try tell(report, to: &$0) }
  }

  private func newLanguages() throws -> (source: LanguageTag, target: LanguageTag) {
    let said = languages.source != nil && languages.target != nil
    return languages.languages(else: file == "-" || said ? nil : try FileLanguages.read(file))
  }

  private func warn(_ report: ImportReport, _ target: LanguageTag) {
    if report.lacksSourceLanguage {
      Notice.warn("\(file): the header names no source language (srclang); the first text of a unit is taken")
    }
    if let same = report.sameAs {
      Notice.warn(
        "\(file): the same file was imported before, as operation \(same); its units are there twice now")
    }
    if report.withoutTarget > 0 {
      Notice.warn(
        "\(file): \(Failures.Report.count(report.withoutTarget, "unit")) without a text in \(target)"
      )
    }
  }

  private func tell(_ report: ImportReport, to output: inout Output) throws {
    if self.output.json {
      try output.line(
        .object([
          ("name", .string(report.name)), ("units", .number(report.units)),
          ("withoutTarget", .number(report.withoutTarget)),
          ("sameAs", .optional(report.sameAs.map(Int.init))),
          ("operation", .optional(report.operation.map(Int.init))),
        ]))
    } else {
      let units = Failures.Report.count(report.units, "unit")
      let operation = report.operation.map { " as operation \($0) (\(report.name):1…)" } ?? ""
      try output.line("imported \(units) from \(file == "-" ? "standard input" : file)\(operation)")
    }
  }
}
