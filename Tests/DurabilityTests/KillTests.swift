import Glibc
import Reference
import Testing

/// One `set --batch` that is killed.
struct KilledBatch {
  struct Outcome {
    /// How many lines were acknowledged by the end.
    let acknowledged: Int
    /// Whether it was killed before all was done; a slow test may come too late.
    let wasKilled: Bool
  }

  let lines: [(line: String, step: Step)]
  let input: String
  let shim: Shim

  init(_ lines: [(line: String, step: Step)], on memory: TestMemory, scratch: ScratchFolder) throws {
    self.lines = lines
    input = scratch.file("batch.tsv")
    shim = Shim(folder: memory.folder, log: scratch.file("kill.log"))
    try Files.write(lines.map(\.line).joined().utf8, to: input)
  }

  /// Kills the program as soon as so many acknowledgements were read: somewhere in a later commit.
  ///
  func run(_ memory: TestMemory, afterLines count: Int) throws -> Outcome {
    let child = try memory.start(["set", "--batch", "-"], input: input)
    try child.read(lines: count)
    child.send(SIGKILL)
    return try outcome(child)
  }

  /// Kills the program at its so-manieth call on the memory's files; a write is half done then.
  ///
  /// Files change in calls only, so that these moments are all there are.
  func run(_ program: String, _ arguments: [String], atCall call: Int) throws -> Outcome {
    var shim = shim
    shim.signal = (call, SIGKILL)
    unlink(shim.log)
    let environment = TestMemory.settings.merging(shim.environment) { $1 }
    return try outcome(ChildProcess(program, arguments, environment: environment, input: input))
  }

  private func outcome(_ child: ChildProcess) throws -> Outcome {
    let exit = try child.wait()
    guard exit.status == 128 + SIGKILL || exit.status == 0 else {
      throw HarnessError("the program was not killed but ended with \(exit.status): \(exit.errors)")
    }
    let output = String(decoding: exit.output, as: UTF8.self)
    // A last line that was cut off acknowledges nothing.
    let whole = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (line, given) in zip(whole, lines) where !given.line.hasPrefix(line.dropFirst(3) + "\t") {
      throw HarnessError("«\(line)» acknowledges another line than «\(given.line.prefix(20))»")
    }
    return Outcome(acknowledged: whole.count, wasKilled: exit.status != 0)
  }
}

/// What was seen over many kills.
struct KillReport: Sendable {
  var kills = 0
  var acknowledgements = 0
  var lost = 0
  var findings: [String] = []

  mutating func add(_ verdict: Ledger.Verdict, killed: Bool = true, place: String) {
    if killed { kills += 1 }
    switch verdict {
    case .whole: break
    case .lost(let count):
      lost += count
      findings.append("\(place): \(count) lost")
    case .damaged(let what):
      lost += 1
      findings.append("\(place): \(what)")
    }
  }
}

/// 200 kills: 100 in a batch, 50 in an import, 50 in an export.
@Suite("A kill loses nothing that was acknowledged")
struct KillTests {
  private let workload = Workload(sentenceCount: 60)

  /// One memory takes all kills of a worker: what one kill left, the next one finds.
  private func killBatches(_ count: Int, seed: UInt64) throws -> KillReport {
    let scratch = try ScratchFolder()
    let memory = try TestMemory.make(in: scratch, of: workload)
    var generator = SeededGenerator(seed: seed)
    var report = KillReport()
    var contents: [String: String] = [:]
    for round in 0..<count * 2 where report.kills < count {
      let lines = (1...400).map { workload.line(step: round * 400 + $0, using: &generator) }
      let batch = try KilledBatch(lines, on: memory, scratch: scratch)
      let arguments = ["set", "--batch", "-", "--memory", memory.folder]
      let outcome =
        round % 2 == 0
        ? try batch.run(memory, afterLines: Int.random(in: 1...300, using: &generator))
        : try batch.run(Programs.hafez, arguments, atCall: Int.random(in: 1...2000, using: &generator))
      let ledger = Ledger(base: contents, steps: lines.map(\.step))
      contents = try memory.contents()
      report.acknowledgements += outcome.acknowledged
      report.add(
        ledger.verdict(on: contents, acknowledged: outcome.acknowledged), killed: outcome.wasKilled,
        place: "batch \(round)")
    }
    try memory.verify()
    return report
  }

  @Test("100 kills in a batch: every acknowledged line is there", arguments: [21, 22] as [UInt64])
  func batch(seed: UInt64) throws {
    let report = try killBatches(50, seed: seed)
    #expect(report.kills == 50)
    #expect(report.acknowledgements >= 2500)
    #expect(report.lost == 0, "\(report.findings)")
  }

  @Test("50 kills in an import: all of its rows or none")
  func importing() throws {
    let scratch = try ScratchFolder()
    let base = try TestMemory.make(in: scratch, name: "base", of: workload)
    let imported = Workload.importFile(rows: 120, step: 1)
    let file = scratch.file("rows.tsv")
    try Files.write(imported.file.utf8, to: file)
    let memory = TestMemory(folder: scratch.file("memory"))
    var shim = Shim(folder: memory.folder, log: scratch.file("log"))
    let arguments = ["import", file, "--columns", "source,target", "--source", "fa", "--target", "en"]
    try Files.copyFolder(base.folder, to: memory.folder)
    let calls = try countCalls(memory, arguments, shim)
    let ledger = Ledger(base: [:], steps: [imported.step])
    var generator = SeededGenerator(seed: 23)
    var report = KillReport()
    for _ in 0..<50 {
      let call = Int.random(in: 1...calls, using: &generator)
      try Files.copyFolder(base.folder, to: memory.folder)
      shim.signal = (call, SIGKILL)
      let exit = try memory.run(arguments, shim: shim)
      #expect(exit.status == 128 + SIGKILL, "not killed at call \(call) of \(calls)")
      let acknowledged = exit.output.isEmpty ? 0 : 1
      report.add(ledger.verdict(on: try memory.contents(), acknowledged: acknowledged), place: "call \(call)")
      try memory.verify()
    }
    #expect(report.kills == 50)
    #expect(report.lost == 0, "\(report.findings)")
  }

  @Test("50 kills in an export: the old file or the new one, and the next export sweeps up")
  func exporting() throws {
    let scratch = try ScratchFolder()
    let memory = try TestMemory.make(in: scratch, of: workload)
    let (old, new) = try twoExports(memory, scratch)
    let out = try scratch.folder("out")
    let target = "\(out)/article.tmx"
    var shim = Shim(folder: out, log: scratch.file("log"))
    try Files.write(old, to: target)
    let calls = try countCalls(memory, ["export", target], shim)
    var generator = SeededGenerator(seed: 24)
    var (kills, leftovers) = (0, 0)
    for _ in 0..<50 {
      try Files.write(old, to: target)
      let call = Int.random(in: 1...calls, using: &generator)
      shim.signal = (call, SIGKILL)
      let exit = try memory.run(["export", target], shim: shim)
      #expect(exit.status == 128 + SIGKILL, "not killed at call \(call) of \(calls)")
      kills += 1
      let left = try Files.contents(of: out)
      #expect(left["article.tmx"] == old || left["article.tmx"] == new, "torn at call \(call)")
      leftovers += left.count - 1
      try memory.succeed(["export", target])
      let swept = try Files.contents(of: out)
      #expect(swept == ["article.tmx": new], "after call \(call) there is \(swept.keys.sorted())")
    }
    #expect(kills == 50)
    #expect(leftovers > 0, "no kill left a temporary file, so sweeping was not tried")
  }

  /// The same memory exported before and after some work: the second file is longer than the first.
  private func twoExports(_ memory: TestMemory, _ scratch: ScratchFolder) throws -> (
    old: [UInt8], new: [UInt8]
  ) {
    let (target, batch) = (scratch.file("article.tmx"), scratch.file("batch.tsv"))
    try memory.succeed(["export", target])
    let old = Files.read(target) ?? []
    var generator = SeededGenerator(seed: 25)
    let lines = (1...50).map { workload.line(step: $0, using: &generator).line }
    try Files.write(lines.joined().utf8, to: batch)
    try memory.succeed(["set", "--batch", "-"], input: batch)
    try memory.succeed(["export", target])
    let new = Files.read(target) ?? []
    #expect(old != new && !new.isEmpty)
    return (old, new)
  }

  /// How many calls on the watched folder an undisturbed run makes.
  private func countCalls(_ memory: TestMemory, _ arguments: [String], _ shim: Shim) throws -> Int {
    try memory.succeed(arguments, shim: shim)
    // One record each, and one for the beginning.
    return try ShimLog(contentsOf: shim.log, folder: shim.folder).records.count - 1
  }
}
