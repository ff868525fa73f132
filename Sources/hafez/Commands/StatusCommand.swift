import ArgumentParser
import Workbench

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Shows where the work stands and what is next.",
    discussion: """
      EXAMPLES
        hafez status
        hafez status --json | jq '.documents[] | select(.next)'

      A .tmx file beside the memory that changed since it was imported or exported is named; it is never \
      taken in by itself.
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let workbench = try memory.forReading()
    let status = try workbench.status()
    try Output.writing { output in
      if self.output.json {
        try output.line(Self.json(status))
      } else {
        try tell(status, to: &output)
      }
    }
    try workbench.close()
  }

  private func tell(_ status: Status, to output: inout Output) throws {
    try output.line("memory     \(status.folder), \(status.source) to \(status.target)")
    try output.line("units      \(status.units)")
    for document in status.documents {
      try output.line(
        "document   \(document.name): \(document.translated) of \(document.segments) segments translated")
    }
    for origin in status.imports {
      try output.line("import     \(origin.name): \(Failures.Report.count(origin.units, "unit"))")
    }
    for file in status.files {
      switch file.state {
      case .same: break
      case .changed: try output.line("changed    \(file.name): not as it was read; see `hafez import --help`")
      case .unknown: try output.line("unknown    \(file.name): never imported")
      }
    }
    try output.line("next       \(next(status))")
  }

  /// A command to type now.
  private func next(_ status: Status) -> String {
    if let document = status.documents.first(where: { $0.next != nil }), let next = document.next {
      return "\(next), with: hafez translate \(Shell.word(document.name))"
    }
    guard let done = status.documents.last(where: { $0.segments > 0 }) else {
      return "a document to translate, with: hafez add FILE"
    }
    let name = Shell.word("\(done.name).\(status.target).txt")
    return "all is translated; write it with: hafez export \(name) --document \(Shell.word(done.name))"
  }

  private static func json(_ status: Status) -> JSON {
    .object([
      ("folder", .string(status.folder)), ("source", .string(status.source.raw)),
      ("target", .string(status.target.raw)), ("units", .number(status.units)),
      (
        "documents",
        .array(
          status.documents.map { document in
            .object([
              ("name", .string(document.name)), ("segments", .number(document.segments)),
              ("translated", .number(document.translated)), ("next", .optional(document.next?.description)),
            ])
          })
      ),
      (
        "imports",
        .array(
          status.imports.map { origin in
            .object([
              ("name", .string(origin.name)), ("path", .optional(origin.path)),
              ("units", .number(origin.units)),
            ])
          })
      ),
      (
        "files",
        .array(
          status.files.map { file in
            .object([("name", .string(file.name)), ("state", .string(file.state.rawValue))])
          })
      ),
    ])
  }
}
