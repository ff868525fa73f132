import ArgumentParser
import Memory
import Workbench

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Writes a checked copy of the memory into one file.",
    discussion: """
      EXAMPLES
        hafez backup ../backups/memory-1405-09-01.hafez
        hafez restore ../backups/memory-1405-09-01.hafez --verify

      Others may go on working meanwhile. A file that is there already is never replaced.
      """)

  @Argument(help: "The file to write.")
  var file: String

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if file == "-" { throw ValidationError("a backup is a file; - is none") }
  }

  func run() throws {
    let workbench = try memory.forReading()
    let summary = try workbench.backUp(to: file)
    try Output.writing {
      try SummaryListing.show(summary, "wrote \(file)", file, asJSON: output.json, to: &$0)
    }
    try workbench.close()
  }
}

/// What a full check of a memory counted.
enum SummaryListing {
  static func show(
    _ summary: StoreSummary, _ what: String, _ file: String, asJSON: Bool, to output: inout Output
  ) throws {
    guard asJSON else {
      let units = Failures.Report.count(summary.units, "unit")
      return try output.line("\(what): \(units), \(Failures.Report.count(summary.revisions, "revision"))")
    }
    try output.line(
      .object([
        ("file", .string(file)), ("units", .number(summary.units)),
        ("revisions", .number(summary.revisions)), ("sequence", .number(Int(summary.sequence))),
      ]))
  }
}
