/// Work in the order in which it was asked for, held against what is read back.
struct Ledger {
  /// What the memory held before the first step.
  let base: [String: String]
  let steps: [Step]

  enum Verdict: Equatable {
    /// The memory is as after so many steps, all acknowledged ones among them.
    case whole(steps: Int)
    /// It is as after fewer steps than were acknowledged.
    case lost(acknowledgements: Int)
    /// It is as it never was.
    case damaged(String)
  }

  /// Judges what was read back when the first `acknowledged` steps had been acknowledged.
  ///
  /// The store is to hold the effect of the first *n* steps for some *n* of at least `acknowledged`: later
  /// steps may have been committed with their acknowledgement still unwritten, never out of order.
  func verdict(on found: [String: String], acknowledged: Int) -> Verdict {
    let matching = stepCounts(matching: found)
    if let count = matching.last(where: { $0 >= acknowledged }) { return .whole(steps: count) }
    if let count = matching.last { return .lost(acknowledgements: acknowledged - count) }
    return .damaged(firstDifference(from: found, after: acknowledged))
  }

  /// After how many steps the memory looked exactly as `found`; ascending.
  private func stepCounts(matching found: [String: String]) -> [Int] {
    var expected = base
    var differing = Set(Set(base.keys).union(found.keys).filter { base[$0] != found[$0] })
    var counts = differing.isEmpty ? [0] : []
    for (index, step) in steps.enumerated() {
      for change in step.changes {
        expected[change.source] = change.target
        if found[change.source] == change.target {
          differing.remove(change.source)
        } else {
          differing.insert(change.source)
        }
      }
      if differing.isEmpty { counts.append(index + 1) }
    }
    return counts
  }

  private func firstDifference(from found: [String: String], after count: Int) -> String {
    var expected = base
    for change in steps.prefix(count).flatMap(\.changes) { expected[change.source] = change.target }
    let differing = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
    let source = differing.min() ?? ""
    let texts = [expected[source], found[source]].map { $0.map { "«\($0.prefix(60))»" } ?? "nothing" }
    return "\(differing.count) sources differ, the first «\(source)»: expected \(texts[0]), found \(texts[1])"
  }
}
