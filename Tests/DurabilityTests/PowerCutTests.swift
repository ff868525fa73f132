import Reference
import Testing

/// Work under the shim, for the tests that cut its power.
enum LoggedWork {
  static let workload = Workload(sentenceCount: 60)
  /// Stands for the path of the command's input among its arguments.
  private static let inputFile = "INPUT"

  /// Two batches, an import between them, two exports to one file, and a backup.
  static func everything(seed: UInt64) -> [LoggedSession.Command] {
    var generator = SeededGenerator(seed: seed)
    let imported = Workload.importFile(rows: 80, step: 1000)
    return [
      batch(1...100, using: &generator),
      export("out/article.tmx"),
      .init(
        arguments: ["import", inputFile, "--columns", "source,target", "--source", "fa", "--target", "en"],
        input: imported.file, steps: [imported.step]),
      batch(101...200, using: &generator),
      export("out/article.tmx"),
      .init(arguments: ["backup", "out/article.backup"], exports: "out/article.backup"),
    ]
  }

  static func batch(
    _ steps: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> LoggedSession.Command {
    let lines = steps.map { workload.line(step: $0, using: &generator) }
    return .init(
      arguments: ["set", "--batch", "-"], input: lines.map(\.line).joined(), steps: lines.map(\.step))
  }

  private static func export(_ name: String) -> LoggedSession.Command {
    .init(arguments: ["export", name], exports: name)
  }

  /// Runs commands on a new memory, logged from the moment at which it has its document.
  ///
  /// - Parameter start: Starts one command; `hafez` itself by default.
  static func run(
    _ commands: [LoggedSession.Command], ignoringSyncs: Bool = false,
    start: ((TestMemory, LoggedSession.Command, Shim, String, ChildProcess.Output) throws -> ChildProcess)? =
      nil
  ) throws -> LoggedSession {
    let scratch = try ScratchFolder()
    let watched = try ScratchFolder()
    _ = try watched.folder("out")
    let memory = try TestMemory.make(in: scratch, of: workload)
    try Files.copyFolder(memory.folder, to: watched.file("memory"))
    let moved = TestMemory(folder: watched.file("memory"))
    var shim = Shim(folder: watched.path, log: scratch.file("log"))
    shim.ignoresSyncs = ignoringSyncs
    return try LoggedSession(
      commands, from: [:], shim: shim, scratch: scratch
    ) { command, input, output in
      if let start { return try start(moved, command, shim, input, output) }
      return try startHafez(moved, command, shim, input, output)
    }
  }

  private static func startHafez(
    _ memory: TestMemory, _ command: LoggedSession.Command, _ shim: Shim, _ input: String,
    _ output: ChildProcess.Output
  ) throws -> ChildProcess {
    var arguments = command.arguments.map { $0 == inputFile ? input : $0 }
    if let name = command.exports { arguments[1] = "\(shim.folder)/\(name)" }
    return try memory.start(arguments, shim: shim, input: input, output: output)
  }
}

@Suite("A power cut loses nothing that was acknowledged")
struct PowerCutTests {
  @Test("500 states of a batch, an import and an export: all acknowledged lines, nothing half done")
  func everythingAcknowledgedSurvives() async throws {
    let session = try LoggedWork.run(LoggedWork.everything(seed: 1))
    let cuts = PowerCuts(session: session, seed: 2, memory: "memory")
    #expect(try cuts.unloggedDifferences() == [], "the shim missed calls that change these files")
    let report = try await cuts.run(count: 500)
    #expect(report.states == 500)
    #expect(report.lostAcknowledgements == 0, "\(report.findings)")
    #expect(report.damaged == 0, "\(report.findings)")
  }

  @Test("100 states of making a memory and adding a document: made again or whole")
  func theBeginningSurvives() async throws {
    let scratch = try ScratchFolder()
    let watched = try ScratchFolder()
    let document = scratch.file("article.fa.txt")
    try Files.write(LoggedWork.workload.document.utf8, to: document)
    let memory = TestMemory(folder: watched.file("memory"))
    let added = LoggedWork.workload.sentences.map { (source: $0.key, target: $0.value) }
    let commands: [LoggedSession.Command] = [
      .init(arguments: ["init", memory.folder, "--source", "fa", "--target", "en"]),
      .init(arguments: ["add", document, "--memory", memory.folder], steps: [Step(changes: added)]),
    ]
    let shim = Shim(folder: watched.path, log: scratch.file("log"))
    let session = try LoggedSession(commands, from: [:], shim: shim, scratch: scratch) {
      command, input, output in
      try memory.start(command.arguments, naming: false, shim: shim, input: input, output: output)
    }
    let cuts = PowerCuts(session: session, seed: 3, memory: "memory", startsWithInit: true) {
      try $0.sentences(of: "article")
    }
    #expect(try cuts.unloggedDifferences() == [], "the shim missed calls that change these files")
    let report = try await cuts.run(count: 100)
    #expect(report.losing == 0 && report.damaged == 0, "\(report.findings)")
  }
}
