import Bitext
import Languages
import Reference
import Testing

@testable import Memory

@Suite struct UndoTests {
  @Test("an import is undone whole, and an undo can be undone")
  func undoAndRedo() throws {
    let store = try TemporaryFolder().makeStore()
    let taken = try store.take([pair("یک", "one"), pair("دو", "two")])
    let undone = try store.undo(nil, by: someone)
    #expect(undone.operation.id == taken.operation && undone.reverted == 2 && undone.kept.isEmpty)
    #expect(try store.verify().units == 0)
    let redone = try store.undo(undone.undo, by: someone)
    #expect(redone.reverted == 2)
    #expect(try store.now(taken.ids[0]) == pair("یک", "one"))
    #expect(try store.verify().units == 2)
  }

  @Test("work done later on a unit of an import is kept and listed")
  func laterWork() throws {
    let store = try TemporaryFolder().makeStore()
    let taken = try store.take([pair("یک", "one"), pair("دو", "two"), pair("سه", "three")])
    try store.change(taken.ids[1], to: pair("دو", "2"))
    let outcome = try store.undo(taken.operation, by: someone)
    #expect(outcome.kept == [taken.ids[1]] && outcome.reverted == 2)
    #expect(try store.now(taken.ids[1]) == pair("دو", "2"))
    #expect(try store.now(taken.ids[0]) == nil)
  }

  @Test("later work that was itself undone does not stand in the way")
  func undoneLaterWork() throws {
    let store = try TemporaryFolder().makeStore()
    let taken = try store.take([pair("یک", "one")])
    let change = try store.change(taken.ids[0], to: pair("یک", "1"))
    _ = try store.undo(change, by: someone)
    #expect(try store.now(taken.ids[0]) == pair("یک", "one"))
    let outcome = try store.undo(taken.operation, by: someone)
    #expect(outcome.kept.isEmpty && outcome.reverted == 1)
    #expect(try store.now(taken.ids[0]) == nil)
  }

  @Test("undo without a number walks back, one operation at a time, and then has nothing left")
  func walkBack() throws {
    let store = try TemporaryFolder().makeStore()
    let id = try store.take([pair("یک")]).ids[0]
    for number in 1...3 { try store.change(id, to: pair("یک", String(number))) }
    for expected in ["2", "1", nil] {
      _ = try store.undo(nil, by: someone)
      #expect(try store.now(id) == pair("یک", expected))
    }
    _ = try store.undo(nil, by: someone)
    #expect(try store.now(id) == nil)
    #expect { try store.undo(nil, by: someone) } throws: {
      if case MemoryError.refused = $0 { true } else { false }
    }
  }

  @Test("what was undone is not undone twice, and the message says by which operation")
  func twice() throws {
    let store = try TemporaryFolder().makeStore()
    let taken = try store.take([pair("یک", "one")])
    _ = try store.undo(taken.operation, by: someone)
    #expect { try store.undo(taken.operation, by: someone) } throws: { error in
      if case MemoryError.refused(let reason, _) = error { reason.contains("operation 2") } else { false }
    }
    #expect { try store.undo(99, by: someone) } throws: {
      if case MemoryError.unknown = $0 { true } else { false }
    }
  }

  @Test("a history names every state a unit had, newest first")
  func history() throws {
    let store = try TemporaryFolder().makeStore()
    let id = try store.take([pair("یک")]).ids[0]
    let change = try store.change(id, to: pair("یک", "one"))
    let undo = try store.undo(change, by: someone).undo
    let history = try store.read { try $0.history(of: id) }
    #expect(history.map(\.state) == [pair("یک"), pair("یک", "one"), pair("یک")])
    #expect(history.map(\.operation) == [undo, change, 1])
    #expect(history[0].copyOf == history[2].seq)
  }

  @Test("random work and random undoing agree with a model that keeps before and after of each operation")
  func twin() throws {
    struct Step { var unit: Int64, before: TranslationUnit?, after: TranslationUnit? }
    var random = SeededGenerator(seed: 20_261_122)
    let store = try TemporaryFolder().makeStore()
    let taken = try store.take((0..<6).map { pair("جملهٔ \($0)") })
    var now: [Int64: TranslationUnit] = [:]
    for (number, id) in taken.ids.enumerated() { now[id] = pair("جملهٔ \(number)") }
    var done = [taken.operation: taken.ids.map { Step(unit: $0, before: nil, after: now[$0]) }]
    for number in 0..<300 {
      let standing = try store.read { try $0.operations() }.filter { $0.undoneBy == nil }.map(\.id)
      if random.next() % 3 == 0, let chosen = standing.randomElement(using: &random) {
        let steps = done[chosen] ?? []
        let outcome = try store.undo(chosen, by: someone)
        #expect(Set(outcome.kept) == Set(steps.filter { now[$0.unit] != $0.after }.map(\.unit)))
        let undone = steps.filter { now[$0.unit] == $0.after }
        for step in undone { now[step.unit] = step.before }
        if let undo = outcome.undo {
          done[undo] = undone.map { Step(unit: $0.unit, before: $0.after, after: $0.before) }
        }
      } else if let id = taken.ids.randomElement(using: &random), now[id] != nil {
        let state = pair("جمله", "step \(number)")
        done[try store.change(id, to: state)] = [Step(unit: id, before: now[id], after: state)]
        now[id] = state
      }
      for id in taken.ids { #expect(try store.now(id) == now[id], "step \(number), unit \(id)") }
    }
    _ = try store.verify()
  }
}
