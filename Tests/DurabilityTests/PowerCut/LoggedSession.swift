import Foundation

/// A row of commands run under the shim with one log, and what each of them promised.
struct LoggedSession {
  /// One run of a program.
  struct Command {
    let arguments: [String]
    var input = ""
    /// What its lines of standard output stand for, in order.
    var steps: [Step] = []
    /// The exported file that it replaces.
    var exports: String?
  }

  /// A command that has been run.
  struct Run {
    let command: Command
    let output: [UInt8]
    /// What the command's exported file held when it had ended.
    let exported: [UInt8]?

    /// Lines that were out when `size` bytes were.
    func acknowledgements(in size: Int) -> Int { output.prefix(size).count { $0 == UInt8(ascii: "\n") } }
  }

  let log: ShimLog
  let runs: [Run]
  let ledger: Ledger
  /// The watched folder as it was before: that much lasts.
  let before: [String: [UInt8]]
  /// The watched folder at the end, for comparison with the replayed log.
  let after: [String: [UInt8]]

  /// Runs the commands one after the other on the memory `memory` in the folder `shim.folder`.
  ///
  /// - Parameter start: Starts a command with an input file and an output file.
  init(
    _ commands: [Command], from base: [String: String], shim: Shim, scratch: ScratchFolder,
    start: (Command, _ input: String, _ output: ChildProcess.Output) throws -> ChildProcess
  ) throws {
    before = try Files.contents(of: shim.folder)
    runs = try commands.map { command in
      let (input, output) = (scratch.file("input.tsv"), scratch.file("output"))
      try Files.write(command.input.utf8, to: input)
      let exit = try start(command, input, .file(output)).wait()
      guard exit.status == 0 else {
        throw HarnessError("\(command.arguments) ended with \(exit.status): \(exit.errors)")
      }
      let written = Files.read(output) ?? []
      try ShimLog.appendEnd(status: exit.status, acknowledged: written.count, to: shim.log)
      return Run(
        command: command, output: written,
        exported: command.exports.flatMap { Files.read("\(shim.folder)/\($0)") })
    }
    after = try Files.contents(of: shim.folder)
    ledger = Ledger(base: base, steps: commands.flatMap(\.steps))
    log = try ShimLog(contentsOf: shim.log, folder: shim.folder)
  }

  /// What must be there when the power goes just before the record with this index.
  struct Promise {
    var acknowledged = 0
    /// Exported files, each with the bytes that it may hold; `nil` stands for no file.
    var exports: [String: [[UInt8]?]] = [:]
  }

  /// - Parameter ended: How many commands had ended before the cut.
  /// - Parameter output: Bytes of standard output that the next command had written before the cut.
  func promise(ended: Int, output: Int) -> Promise {
    var promise = Promise()
    for run in runs.prefix(ended) {
      promise.acknowledged += run.command.steps.count
      if let name = run.command.exports { promise.exports[name] = [run.exported] }
    }
    guard ended < runs.count else { return promise }
    let run = runs[ended]
    promise.acknowledged += min(run.acknowledgements(in: output), run.command.steps.count)
    if let name = run.command.exports { promise.exports[name, default: [before[name]]].append(run.exported) }
    return promise
  }
}
