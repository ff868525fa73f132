import ArgumentParser
import Memory
import Workbench

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Brings a memory back from a backup, or checks a backup.",
    discussion: """
      EXAMPLES
        hafez restore memory-1405-09-01.hafez --verify
        hafez restore memory-1405-09-01.hafez --memory restored

      A memory that is there is never replaced: move it away first, or name another folder.
      """)

  @Argument(help: "A file written by `hafez backup`.")
  var file: String

  @Flag(help: "Only read and check everything; with --memory the memory is made as well.")
  var verify = false

  @Option(
    help: ArgumentHelp("The folder to make (default: HAFEZ_MEMORY, or ./memory).", valueName: "folder"))
  var memory: String?

  @OptionGroup var output: JSONOption

  func run() throws {
    // A backup is always checked before it is brought back.
    if verify, memory == nil {
      let summary = try Safekeeping.verify(file)
      return try Output.writing {
        try SummaryListing.show(summary, "\(file) is whole", file, asJSON: output.json, to: &$0)
      }
    }
    let folder = MemoryFolder(path: memory ?? Environment.value("HAFEZ_MEMORY") ?? "memory")
    let summary = try Safekeeping.restore(file, into: folder)
    try Output.writing {
      try SummaryListing.show(summary, "made \(folder.path)", file, asJSON: output.json, to: &$0)
    }
  }
}
