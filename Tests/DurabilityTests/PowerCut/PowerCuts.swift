import Foundation
import Reference

/// What was found in the states after many power cuts.
struct CutReport: Sendable {
  var states = 0
  /// States in which something acknowledged was gone, and how many acknowledgements that were.
  var losing = 0
  var lostAcknowledgements = 0
  /// States that could not be opened, or are like no moment of the work.
  var damaged = 0
  /// The first few findings, for a failure that explains itself.
  var findings: [String] = []

  mutating func add(_ other: CutReport) {
    states += other.states
    losing += other.losing
    lostAcknowledgements += other.lostAcknowledgements
    damaged += other.damaged
    findings = Array((findings + other.findings).prefix(5))
  }
}

/// Cuts the power in a logged session at many points, and opens what is left with the real program.
struct PowerCuts: Sendable {
  let session: LoggedSession
  let seed: UInt64
  /// The memory's folder within the watched one.
  let memory: String
  /// Whether the first command is the one that makes the memory: cut off, it is to be done again.
  var startsWithInit = false
  /// What is compared with the ledger.
  var reading: @Sendable (TestMemory) throws -> [String: String] = { try $0.contents() }

  /// Tries `count` states with two workers, as many as the smallest machine has cores.
  func run(count: Int) async throws -> CutReport {
    let cuts = points(count)
    return try await withThrowingTaskGroup(of: CutReport.self) { group in
      for worker in 0..<2 {
        let share = cuts.indices.filter { $0 % 2 == worker }.map { ($0, cuts[$0]) }
        group.addTask { try check(share) }
      }
      return try await group.reduce(into: CutReport()) { $0.add($1) }
    }
  }

  /// Records before which the power goes, ascending.
  ///
  /// Half of them anywhere; half within two records of a sync, a change of names or an end, where a
  /// missing sync would show.
  private func points(_ count: Int) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    let last = session.log.records.count
    let tender = session.log.records.indices.filter { index in
      switch session.log.records[index].event {
      case .sync, .syncFolder, .rename, .unlink, .create, .end: true
      default: false
      }
    }
    return (0..<count).map { index in
      let anywhere = Int.random(in: 0...last, using: &generator)
      let near =
        (tender.randomElement(using: &generator) ?? anywhere) + Int.random(in: -1...2, using: &generator)
      return index % 2 == 0 ? anywhere : min(max(near, 0), last)
    }.sorted()
  }

  /// Replays the log once, stopping at each of its cuts.
  private func check(_ cuts: [(index: Int, point: Int)]) throws -> CutReport {
    let scratch = try ScratchFolder()
    var report = CutReport()
    var model = DiskModel(contents: session.before)
    var (applied, ended) = (0, 0)
    for (index, point) in cuts {
      for record in session.log.records[applied..<point] {
        try model.apply(record)
        if case .end = record.event { ended += 1 }
      }
      applied = point
      let output = point < session.log.records.count ? session.log.records[point].acknowledged : 0
      var generator = SeededGenerator(seed: seed &+ UInt64(index))
      let state = model.state(using: &generator)
      let promise = session.promise(ended: ended, output: output)
      let folder = try materialise(state, scratch)
      if startsWithInit && ended == 0 {
        _ = try TestMemory(folder: "\(folder)/\(memory)").run(["init", "\(folder)/\(memory)"], naming: false)
      }
      judge(state, in: folder, promise, place: "before record \(point)", &report)
    }
    return report
  }

  private func judge(
    _ state: [String: [UInt8]], in folder: String, _ promise: LoggedSession.Promise, place: String,
    _ report: inout CutReport
  ) {
    report.states += 1
    var damages = promise.exports.filter { name, allowed in !allowed.contains(state[name]) }.map {
      "\($0.key) is neither the old file nor the new one"
    }
    switch readBack(folder, promise) {
    case .whole: break
    case .lost(let count):
      report.losing += 1
      report.lostAcknowledgements += count
      report.findings.append("\(place): \(count) acknowledged of \(promise.acknowledged) are gone")
    case .damaged(let what): damages.append(what)
    }
    if !damages.isEmpty { report.damaged += 1 }
    report.findings = Array((report.findings + damages.map { "\(place): \($0)" }).prefix(5))
  }

  private func readBack(_ folder: String, _ promise: LoggedSession.Promise) -> Ledger.Verdict {
    do {
      let memory = TestMemory(folder: "\(folder)/\(memory)")
      let found = try reading(memory)
      try memory.verify()
      return session.ledger.verdict(on: found, acknowledged: promise.acknowledged)
    } catch {
      return .damaged("\(error)")
    }
  }

  private func materialise(_ state: [String: [UInt8]], _ scratch: ScratchFolder) throws -> String {
    let folder = scratch.file("state")
    try? FileManager.default.removeItem(atPath: folder)
    for (name, bytes) in state {
      let path = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Files.write(bytes, to: path.path)
    }
    return folder
  }

  /// The files in which the fully replayed log differs from what the programs left.
  ///
  /// None, or the shim has missed a call and no result counts.
  func unloggedDifferences() throws -> [String] {
    var model = DiskModel(contents: session.before)
    for record in session.log.records { try model.apply(record) }
    var generator = SeededGenerator(seed: seed)
    let replayed = model.state(.everything, using: &generator)
    return Set(replayed.keys).union(session.after.keys).filter { replayed[$0] != session.after[$0] }.sorted()
  }
}
