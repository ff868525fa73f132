import Glibc
import Reference
import Testing

/// What other programs and the terminal do to a running `hafez`.
@Suite("Several programs at once, Ctrl-C and closed pipes")
struct TogetherTests {
  @Test("four writers with a hundred lines each: all are there, nobody hears of a lock")
  func fourWriters() throws {
    let scratch = try ScratchFolder()
    let workload = Workload(sentenceCount: 400)
    let memory = try TestMemory.make(in: scratch, of: workload)
    var expected: [String: String] = [:]
    let writers = try (0..<4).map { writer in
      let lines = (writer * 100..<(writer + 1) * 100).map { index in
        expected[workload.source(index)] = "By writer \(writer), line \(index)."
        return "\(workload.id(index))\tBy writer \(writer), line \(index).\n"
      }
      try Files.write(lines.joined().utf8, to: scratch.file("batch\(writer)"))
      return try memory.start(["set", "--batch", "-"], input: scratch.file("batch\(writer)"))
    }
    for writer in writers {
      let exit = try writer.wait()
      #expect(exit.status == 0 && exit.errors.isEmpty, "\(exit.status): \(exit.errors)")
      #expect(exit.output.count { $0 == UInt8(ascii: "\n") } == 100)
    }
    #expect(try memory.contents() == expected)
  }

  @Test("two translations from files at once: both are there whole")
  func twoTranslations() throws {
    let scratch = try ScratchFolder()
    let workloads = ["news", "essay"].map { Workload(name: $0, sentenceCount: 100) }
    let memory = try TestMemory.make(in: scratch, of: workloads[0])
    try Files.write(workloads[1].document.utf8, to: scratch.file("essay.fa.txt"))
    try memory.succeed(["add", scratch.file("essay.fa.txt")])
    var expected: [String: String] = [:]
    let translators = try workloads.map { workload in
      let lines = (0..<100).map { "Sentence \($0) of \(workload.name)." }
      for (index, line) in lines.enumerated() { expected[workload.source(index)] = line }
      let file = scratch.file("\(workload.name).en.txt")
      try Files.write((lines.joined(separator: "\n") + "\n").utf8, to: file)
      return try memory.start(["translate", workload.name, "--from", file])
    }
    for translator in translators {
      let exit = try translator.wait()
      #expect(exit.status == 0 && !exit.errors.contains("locked"), "\(exit.status): \(exit.errors)")
    }
    #expect(try memory.contents() == expected)
  }

  /// Interrupted before each of a spread of its calls, from the first to the last.
  @Test("Ctrl-C in an import: exit 130, and the memory as before")
  func interruptedImport() throws {
    let scratch = try ScratchFolder()
    let workload = Workload(sentenceCount: 20)
    let base = try TestMemory.make(in: scratch, name: "base", of: workload)
    let imported = Workload.importFile(rows: 3000, step: 1)
    try Files.write(imported.file.utf8, to: scratch.file("rows.tsv"))
    let ledger = Ledger(base: [:], steps: [imported.step])
    let memory = TestMemory(folder: scratch.file("memory"))
    let arguments = ["import", scratch.file("rows.tsv"), "--columns", "source,target", "--source", "fa"]
    var shim = Shim(folder: memory.folder, log: scratch.file("log"))
    try Files.copyFolder(base.folder, to: memory.folder)
    try memory.succeed(arguments, shim: shim)
    let records = try ShimLog(contentsOf: shim.log, folder: shim.folder).records.count - 1
    let firstWrite = 5
    for call in stride(from: firstWrite, through: records, by: max(1, records / 20)) {
      try Files.copyFolder(base.folder, to: memory.folder)
      shim.signal = (call, SIGINT)
      let exit = try memory.run(arguments, shim: shim)
      let verdict = ledger.verdict(on: try memory.contents(), acknowledged: exit.output.isEmpty ? 0 : 1)
      // Once the commit has begun the import may be whole, and then it says so.
      let isBefore = exit.status == 130 && verdict == .whole(steps: 0)
      let isDone = verdict == .whole(steps: 1) && (exit.status == 0 || exit.status == 130)
      #expect(isBefore || isDone, "call \(call) of \(records): \(exit.status) \(exit.errors) \(verdict)")
      if call == firstWrite { #expect(isBefore) }
    }
  }

  @Test("output into a closed pipe ends in silence")
  func closedPipe() throws {
    let scratch = try ScratchFolder()
    let workload = Workload(sentenceCount: 400)
    let memory = try TestMemory.make(in: scratch, of: workload)
    let lines = (0..<400).map { "\(workload.id($0))\tThis is sentence number \($0 + 1).\n" }
    try Files.write(lines.joined().utf8, to: scratch.file("batch"))
    try memory.succeed(["set", "--batch", "-"], input: scratch.file("batch"))
    try Files.write(workload.document.utf8, to: scratch.file("queries"))
    let commands = [
      ["export", "-", "--to", "tsv"], ["export", "-", "--to", "tmx"],
      ["export", "-", "--document", "article"],
      ["status"], ["log"], ["suggest", workload.source(0)], ["suggest", "--batch", scratch.file("queries")],
    ]
    for arguments in commands {
      let exit = try memory.run(arguments, output: .closedPipe)
      #expect(exit.errors.isEmpty, "\(arguments): \(exit.errors)")
      #expect(exit.status == 0 || exit.status == 128 + SIGPIPE, "\(arguments): \(exit.status)")
    }
  }

  @Test("a batch whose acknowledgements nobody reads ends in silence and leaves a whole memory")
  func closedPipeInBatch() throws {
    let scratch = try ScratchFolder()
    let workload = Workload(sentenceCount: 20)
    let memory = try TestMemory.make(in: scratch, of: workload)
    var generator = SeededGenerator(seed: 51)
    let lines = (1...40).map { workload.line(step: $0, using: &generator) }
    try Files.write(lines.map(\.line).joined().utf8, to: scratch.file("batch"))
    let exit = try memory.run(["set", "--batch", "-"], input: scratch.file("batch"), output: .closedPipe)
    #expect(exit.errors.isEmpty && (exit.status == 0 || exit.status == 128 + SIGPIPE), "\(exit)")
    let ledger = Ledger(base: [:], steps: lines.map(\.step))
    guard case .whole = ledger.verdict(on: try memory.contents(), acknowledged: 0) else {
      Issue.record("the memory is as it never was")
      return
    }
  }
}
