import Glibc
import Reference
import Testing

/// Calls that fail, full disks, read-only folders: no false acknowledgement, nothing half done.
@Suite("A failing system call")
struct FaultTests {
  private let workload = Workload(sentenceCount: 20)

  /// One command on a fresh copy of a small memory, under the shim.
  private struct Attempt {
    let exit: ChildProcess.Exit
    let memory: TestMemory
    let shim: Shim
    /// Whether the shim made something fail.
    let faulted: Bool

    var acknowledgements: Int { exit.output.count { $0 == UInt8(ascii: "\n") } }
    /// The message of a command that could not be done; `nil` when it is not as it should be.
    var isExplained: Bool { exit.status == 2 && exit.errors.hasPrefix("error: ") }
  }

  /// What is tried: a command, its input file and what its acknowledgements stand for.
  private struct Task: CustomTestStringConvertible {
    let name: String
    let input: String
    let steps: [Step]
    var testDescription: String { name }

    func arguments(_ file: String) -> [String] {
      name == "set"
        ? ["set", "--batch", "-"]
        : ["import", file, "--columns", "source,target", "--source", "fa", "--target", "en"]
    }
  }

  private func batch(_ count: Int) -> Task {
    var generator = SeededGenerator(seed: 41)
    let lines = (1...count).map { workload.line(step: $0, using: &generator) }
    return Task(name: "set", input: lines.map(\.line).joined(), steps: lines.map(\.step))
  }

  private func importing(_ count: Int) -> Task {
    let imported = Workload.importFile(rows: count, step: 1)
    return Task(name: "import", input: imported.file, steps: [imported.step])
  }

  private func attempt(
    _ task: Task, on base: TestMemory, _ scratch: ScratchFolder, _ configure: (inout Shim) -> Void
  ) throws -> Attempt {
    let memory = TestMemory(folder: scratch.file("watched/memory"))
    try Files.copyFolder(base.folder, to: memory.folder)
    let (input, log) = (scratch.file("input.tsv"), scratch.file("log"))
    try Files.write(task.input.utf8, to: input)
    unlink(log)
    var shim = Shim(folder: scratch.file("watched"), log: log)
    configure(&shim)
    let output = scratch.file("output")
    let exit = try memory.run(task.arguments(input), shim: shim, input: input, output: .file(output))
    let faulted = try ShimLog(contentsOf: log, folder: shim.folder).records.contains {
      if case .fault = $0.event { true } else { false }
    }
    let written = ChildProcess.Exit(
      status: exit.status, output: Files.read(output) ?? [], errors: exit.errors)
    return Attempt(exit: written, memory: memory, shim: shim, faulted: faulted)
  }

  private func makeBase() throws -> (TestMemory, ScratchFolder) {
    let scratch = try ScratchFolder()
    _ = try scratch.folder("watched")
    return (try TestMemory.make(in: scratch, of: workload), scratch)
  }

  private func verdict(_ task: Task, _ attempt: Attempt) throws -> Ledger.Verdict {
    Ledger(base: [:], steps: task.steps)
      .verdict(
        on: try attempt.memory.contents(), acknowledged: min(attempt.acknowledgements, task.steps.count))
  }

  /// Fails the first call of a kind, then the second, until there is none left to fail.
  private func sweep(
    _ task: Task, _ call: Shim.Call, error: Int32, _ check: (Attempt, _ number: Int) throws -> Void
  ) throws -> Int {
    let (base, scratch) = try makeBase()
    for number in 1...400 {
      let attempt = try attempt(task, on: base, scratch) { $0.failing = (call, number, error) }
      guard attempt.faulted else { return number - 1 }
      try check(attempt, number)
    }
    Issue.record("more than 400 calls of \(call)")
    return 400
  }

  @Test("each sync in turn fails: exit 2, and what was acknowledged survives even a power cut")
  func failingSync() throws {
    for task in [batch(3), importing(20)] {
      let count = try sweep(task, .sync, error: EIO) { attempt, number in
        // When all was acknowledged, the sync that failed was one of tidying up, and may pass.
        let isDone = attempt.exit.status == 0 && attempt.acknowledgements == task.steps.count
        #expect(attempt.isExplained || isDone, "\(task.name), sync \(number): \(attempt.exit)")
        let verdict = try verdictAfterPowerCut(task, attempt)
        #expect(isWhole(verdict), "\(task.name), sync \(number): \(verdict)")
        #expect(isWhole(try self.verdict(task, attempt)))
      }
      #expect(count >= task.steps.count, "fewer syncs than commits")
    }
  }

  /// What is left when, right after the program's end, all that was never synced is gone.
  ///
  /// Reading the file back would not do: the kernel's cache hides what the disk never got.
  private func verdictAfterPowerCut(_ task: Task, _ attempt: Attempt) throws -> Ledger.Verdict {
    let scratch = try ScratchFolder()
    let base = try TestMemory.make(in: scratch, name: "watched/memory", of: workload)
    var model = DiskModel(contents: try Files.contents(of: scratch.file("watched")))
    for record in try ShimLog(contentsOf: attempt.shim.log, folder: attempt.shim.folder).records {
      try model.apply(record)
    }
    var generator = SeededGenerator(seed: 42)
    for (name, bytes) in model.state(.nothing, using: &generator) {
      try Files.write(bytes, to: scratch.file("watched/\(name)"))
    }
    return Ledger(base: [:], steps: task.steps)
      .verdict(on: try base.contents(), acknowledged: min(attempt.acknowledgements, task.steps.count))
  }

  private func isWhole(_ verdict: Ledger.Verdict) -> Bool {
    if case .whole = verdict { true } else { false }
  }

  @Test(
    "each call of a kind fails in turn: exit 2 or done, never half done",
    arguments: [
      (Shim.Call.write, EIO), (.write, ENOSPC), (.truncate, EIO), (.open, EMFILE), (.unlink, EACCES),
    ])
  func failingCall(call: Shim.Call, error: Int32) throws {
    for task in [batch(3), importing(20)] {
      _ = try sweep(task, call, error: error) { attempt, number in
        let place = "\(task.name), \(call) \(number)"
        let isDone = attempt.exit.status == 0 && attempt.acknowledgements == task.steps.count
        #expect(attempt.isExplained || isDone, "\(place): \(attempt.exit)")
        let verdict = try self.verdict(task, attempt)
        #expect(isWhole(verdict), "\(place): \(verdict)")
      }
    }
  }

  @Test("a disk that gets full: exit 2, and what was acknowledged is there")
  func fullDisk() throws {
    let (base, scratch) = try makeBase()
    for task in [batch(40), importing(400)] {
      let whole = try attempt(task, on: base, scratch) { _ in }
      let needed = try bytesOfNewFiles(whole)
      for space in [0, 1000, needed / 4, needed / 2, needed * 9 / 10] {
        let attempt = try attempt(task, on: base, scratch) { $0.space = space }
        let place = "\(task.name) with \(space) of \(needed) bytes left"
        #expect(attempt.isExplained, "\(place): \(attempt.exit)")
        #expect(attempt.acknowledgements < task.steps.count, "\(place)")
        // The first bytes are those of the shared memory, where SQLite says only that it failed.
        #expect(space < needed / 4 || attempt.exit.errors.contains("disk is full"), "\(attempt.exit)")
        let verdict = try self.verdict(task, attempt)
        #expect(isWhole(verdict), "\(place): \(verdict)")
      }
    }
  }

  /// By how many bytes the files that the command made grew: what it needs before its last commit ends.
  private func bytesOfNewFiles(_ attempt: Attempt) throws -> Int {
    var sizes: [UInt32: Int] = [:]
    var growth = 0
    for record in try ShimLog(contentsOf: attempt.shim.log, folder: attempt.shim.folder).records {
      switch record.event {
      case .create(let file, _): sizes[file] = 0
      case .write(let file, let offset, let bytes):
        guard let size = sizes[file] else { continue }
        // A hole costs nothing.
        growth += max(0, offset + bytes.count - max(size, offset))
        sizes[file] = max(size, offset + bytes.count)
      default: break
      }
    }
    return growth
  }

  @Test("an export on a full disk leaves the old file")
  func fullDiskInExport() throws {
    let (memory, scratch) = try makeBase()
    let out = try scratch.folder("out")
    try Files.write("old".utf8, to: "\(out)/article.tmx")
    var shim = Shim(folder: out, log: scratch.file("log"))
    for space in [0, 100] {
      shim.space = space
      let exit = try memory.run(["export", "\(out)/article.tmx"], shim: shim)
      #expect(exit.status == 2 && exit.errors.hasPrefix("error: "), "\(exit)")
      #expect(try Files.contents(of: out) == ["article.tmx": Array("old".utf8)])
    }
  }

  @Test(
    "each step of an export fails in turn: exit 2 and the old file whole, or done",
    arguments: Shim.Call.allCases)
  func failingExport(call: Shim.Call) throws {
    let (memory, scratch) = try makeBase()
    let out = try scratch.folder("out")
    let target = "\(out)/article.tmx"
    try memory.succeed(["export", target])
    let new = Files.read(target)
    for number in 1...50 {
      try Files.write("old".utf8, to: target)
      var shim = Shim(folder: out, log: scratch.file("log"))
      unlink(shim.log)
      shim.failing = (call, number, EIO)
      let exit = try memory.run(["export", target], shim: shim)
      let found = Files.read(target)
      let isDone = exit.status == 0 && found == new
      let isRefused = exit.status == 2 && exit.errors.hasPrefix("error: ")
      #expect(
        isDone || (isRefused && (found == Array("old".utf8) || found == new)), "\(call) \(number): \(exit)")
      let records = try ShimLog(contentsOf: shim.log, folder: out).records
      guard records.contains(where: { if case .fault = $0.event { true } else { false } }) else { return }
    }
  }

  @Test(
    "a read-only folder: writing is refused and changes nothing, reading works",
    arguments: Shim.ReadOnly.allCases)
  func readOnly(kind: Shim.ReadOnly) throws {
    let (base, scratch) = try makeBase()
    let before = try Files.contents(of: base.folder)
    let reading = ["export", "-", "--to", "tsv", "--columns", "id,source,target"]
    let other = TestMemory(folder: scratch.file("other"))
    try Files.copyFolder(base.folder, to: other.folder)
    let expected = try other.succeed(reading).output
    for task in [batch(3), importing(20)] {
      let attempt = try attempt(task, on: base, scratch) { $0.readOnly = kind }
      #expect(attempt.isExplained, "\(attempt.exit)")
      #expect(attempt.acknowledgements == 0)
      #expect(try Files.contents(of: attempt.memory.folder) == before)
      let read = try attempt.memory.run(reading, shim: attempt.shim)
      #expect(read.status == 0 && read.errors.isEmpty, "\(read)")
      #expect(read.output == expected)
    }
  }
}
