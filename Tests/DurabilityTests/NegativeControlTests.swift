import Reference
import Testing

/// The power-cut check can fail: it finds each of the faults that it exists for.
@Suite("Negative controls: the power-cut check finds losses where there are some")
struct NegativeControlTests {
  private func report(_ options: [String], ignoringSyncs: Bool = false) async throws -> CutReport {
    var generator = SeededGenerator(seed: 11)
    let commands = [LoggedWork.batch(1...60, using: &generator)]
    let session = try LoggedWork.run(commands, ignoringSyncs: ignoringSyncs) {
      memory, _, shim, input, output in
      try ChildProcess(
        Programs.control, [memory.folder] + options, environment: shim.environment, input: input,
        output: output)
    }
    return try await PowerCuts(session: session, seed: 12, memory: "memory").run(count: 60)
  }

  @Test("the control program without a fault loses nothing")
  func faultless() async throws {
    let report = try await report(["--acknowledge", "late", "--synchronous", "full"])
    #expect(report.losing == 0 && report.damaged == 0, "\(report.findings)")
  }

  @Test("a commit that is acknowledged early is found out")
  func earlyAcknowledgement() async throws {
    let report = try await report(["--acknowledge", "early", "--synchronous", "full"])
    #expect(report.losing > 0 && report.lostAcknowledgements > 0)
  }

  @Test("synchronous=OFF is found out")
  func synchronousOff() async throws {
    let report = try await report(["--acknowledge", "late", "--synchronous", "off"])
    #expect(report.losing + report.damaged > 0 && report.lostAcknowledgements > 0)
  }

  @Test("hafez itself on a disk whose syncs do nothing is found out")
  func ignoredSyncs() async throws {
    let session = try LoggedWork.run(LoggedWork.everything(seed: 13), ignoringSyncs: true)
    let report = try await PowerCuts(session: session, seed: 14, memory: "memory").run(count: 40)
    #expect(report.losing > 0 && report.lostAcknowledgements > 0)
    #expect(report.damaged > 0, "an export that was never synced is torn in some state")
  }

  /// Killed after the acknowledgement and before the commit's first write, where the shim can aim.
  @Test("a kill finds an early acknowledgement too")
  func earlyAcknowledgementUnderKill() throws {
    let scratch = try ScratchFolder()
    let workload = LoggedWork.workload
    let memory = try TestMemory.make(in: scratch, of: workload)
    var generator = SeededGenerator(seed: 15)
    var lost = 0
    for round in 0..<20 {
      let lines = (1...40).map { workload.line(step: round * 40 + $0, using: &generator) }
      let killed = try KilledBatch(lines, on: memory, scratch: scratch)
      let call = Int.random(in: 20...200, using: &generator)
      let base = try memory.contents()
      let outcome = try killed.run(Programs.control, [memory.folder, "--acknowledge", "early"], atCall: call)
      let verdict = Ledger(base: base, steps: lines.map(\.step))
        .verdict(on: try memory.contents(), acknowledged: outcome.acknowledged)
      if case .lost(let count) = verdict { lost += count }
    }
    #expect(lost > 0)
  }
}
