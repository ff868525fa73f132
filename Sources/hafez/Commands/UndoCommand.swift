import ArgumentParser
import Memory
import Workbench

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes an operation back, an import too.",
    discussion: """
      EXAMPLES
        hafez undo          the newest operation that stands
        hafez undo 12       operation 12 of `hafez log`; what came after it stays
        hafez undo 14       an undo is an operation too: this does 12 again

      A unit that was worked on later is kept as it is and listed; the exit code is 1 then.
      """)

  @Argument(help: "The number of an operation (default: the newest that stands).")
  var operation: Int64?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let workbench = try memory.forWriting(by: author)
    let outcome = try workbench.undo(operation)
    let kept = try workbench.names(of: outcome.kept).map(\.description)
    try Output.writing { try tell(outcome, kept, to: &$0) }
    try workbench.close()
    guard kept.isEmpty else {
      throw Refusal(
        "\(Failures.Report.count(kept.count, "unit")) kept, worked on after operation \(outcome.operation.id)",
        hint: "`hafez log ID` shows what was done to one")
    }
  }

  private func tell(_ outcome: UndoOutcome, _ kept: [String], to output: inout Output) throws {
    let operation = outcome.operation
    if self.output.json {
      return try output.line(
        .object([
          ("undone", .number(Int(operation.id))), ("operation", .optional(outcome.undo.map(Int.init))),
          ("reverted", .number(outcome.reverted)), ("kept", .array(kept.map(JSON.string))),
        ]))
    }
    let what = operation.kind.rawValue + (operation.note.isEmpty ? "" : " " + operation.note)
    let units = Failures.Report.count(outcome.reverted, "unit")
    if let undo = outcome.undo {
      try output.line("undid operation \(operation.id) (\(what)) as operation \(undo): \(units) as before")
    } else {
      try output.line("did not undo operation \(operation.id) (\(what)): all of it was worked on later")
    }
    for name in kept { try output.line("kept \(name)") }
  }
}
