import ArgumentParser
import Bitext
import Memory
import Workbench

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Shows who did what and when, newest first.",
    discussion: """
      EXAMPLES
        hafez log                 every operation, with its number
        hafez log article:12      «نرخ کاهش یافت.»: every translation it had
        hafez log --json
      """)

  @Argument(help: "A unit, like article:12 (default: the whole memory).")
  var id: String?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let workbench = try memory.forReading()
    try Output.writing { output in
      if let id {
        for change in try workbench.log(of: id) { try tell(change, workbench, to: &output) }
      } else {
        for operation in try workbench.log() { try tell(operation, to: &output) }
      }
    }
    try workbench.close()
  }

  private func tell(_ operation: Operation, to output: inout Output) throws {
    if self.output.json { return try output.line(.object(Self.members(operation))) }
    try output.line(Self.line(operation, screen.screen))
  }

  private func tell(_ change: Change, _ workbench: Workbench, to output: inout Output) throws {
    let now = change.revision.state?.variant(in: workbench.target)?.content.text
    let before = change.before?.variant(in: workbench.target)?.content.text
    if self.output.json {
      return try output.line(
        .object(
          Self.members(change.operation) + [
            ("inMemory", .bool(change.revision.state != nil)), ("target", .optional(now)),
            ("before", .optional(before)),
          ]))
    }
    let screen = screen.screen
    try output.line(Self.line(change.operation, screen))
    let lines: [(sign: String, text: String?)] =
      before == now ? [("  = ", now)] : [("  - ", before), ("  + ", now)]
    for (sign, text) in lines {
      guard let text else { continue }
      for line in screen.lines(text, language: workbench.target, indent: 4) { try output.line(sign + line) }
    }
    if change.revision.state == nil { try output.line("  (taken out of the memory)") }
  }

  static func line(_ operation: Operation, _ screen: Screen) -> String {
    let number = String(operation.id)
    let kind = operation.kind.rawValue
    var line = String(repeating: " ", count: max(0, 4 - number.count)) + number
    line += "  \(operation.author.time.iso)  \(screen.safe(operation.author.name))  \(kind)"
    if !operation.note.isEmpty { line += "  " + screen.safe(operation.note) }
    if let by = operation.undoneBy { line += screen.styled("  (undone by \(by))", .dim) }
    return line
  }

  static func members(_ operation: Operation) -> [(name: String, value: JSON)] {
    [
      ("operation", .number(Int(operation.id))), ("time", .string(operation.author.time.iso)),
      ("by", .string(operation.author.name)), ("kind", .string(operation.kind.rawValue)),
      ("note", .string(operation.note)), ("undoes", .optional(operation.undoes.map(Int.init))),
      ("undoneBy", .optional(operation.undoneBy.map(Int.init))),
    ]
  }
}
