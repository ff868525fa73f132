import Foundation
import Testing

/// A memory folder and the program's verbs on it.
struct TestMemory {
  let folder: String

  /// Every run says who and when, so that two exports of the same state are the same bytes.
  static let settings = ["HAFEZ_USER": "tester", "SOURCE_DATE_EPOCH": "1700000000", "NO_COLOR": "1"]

  /// Makes a memory with the document of `workload`.
  static func make(in scratch: ScratchFolder, name: String = "memory", of workload: Workload) throws
    -> TestMemory
  {
    let memory = TestMemory(folder: scratch.file(name))
    let document = scratch.file("\(workload.name).fa.txt")
    try Files.write(workload.document.utf8, to: document)
    try memory.succeed(["init", memory.folder, "--source", "fa", "--target", "en"], naming: false)
    try memory.succeed(["add", document])
    return memory
  }

  /// Starts the program on this memory.
  func start(
    _ arguments: [String], naming: Bool = true, shim: Shim? = nil, input: String = "/dev/null",
    output: ChildProcess.Output = .pipe
  ) throws -> ChildProcess {
    try ChildProcess(
      Programs.hafez, arguments + (naming ? ["--memory", folder] : []),
      environment: Self.settings.merging(shim?.environment ?? [:]) { $1 }, input: input, output: output)
  }

  func run(
    _ arguments: [String], naming: Bool = true, shim: Shim? = nil, input: String = "/dev/null",
    output: ChildProcess.Output = .pipe
  ) throws -> ChildProcess.Exit {
    try start(arguments, naming: naming, shim: shim, input: input, output: output).wait()
  }

  /// Runs a command that has no reason to fail.
  @discardableResult
  func succeed(
    _ arguments: [String], naming: Bool = true, shim: Shim? = nil, input: String = "/dev/null",
    output: ChildProcess.Output = .pipe
  ) throws -> ChildProcess.Exit {
    let exit = try run(arguments, naming: naming, shim: shim, input: input, output: output)
    guard exit.status == 0 else {
      throw HarnessError(
        "hafez \(arguments.joined(separator: " ")) ended with \(exit.status): \(exit.errors)")
    }
    return exit
  }

  /// Reads back every source that has a translation, and that.
  func contents() throws -> [String: String] {
    let exit = try succeed(["export", "-", "--to", "tsv", "--columns", "id,source,target"])
    var rows: [String: String] = [:]
    for line in String(decoding: exit.output, as: UTF8.self).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3 else { throw HarnessError("export gave a row of \(cells.count) cells: \(line)") }
      rows[String(cells[1])] = String(cells[2])
    }
    return rows
  }

  /// Has the program compare everything in the store with its checksums, and SQLite check its pages.
  func verify() throws {
    try succeed(["restore", "\(folder)/hafez.db", "--verify"], naming: false)
  }

  /// Reads back a document that has no translations yet: each of its lines, or nothing when it is not there.
  func sentences(of document: String) throws -> [String: String] {
    let exit = try run(["export", "-", "--document", document, "--partial"])
    if exit.status == 2, exit.errors.contains("there is no document") { return [:] }
    guard exit.status == 0 else { throw HarnessError("\(exit)") }
    let lines = String(decoding: exit.output, as: UTF8.self).split(separator: "\n")
    return Dictionary(lines.map { (String($0), "") }) { first, _ in first }
  }
}
