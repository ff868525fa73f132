import Reference
import Testing

/// The model of the disk on small logs whose outcomes can be told by hand.
@Suite("The disk model")
struct DiskModelTests {
  private func model(_ events: [ShimRecord.Event], from contents: [String: [UInt8]] = [:]) throws -> DiskModel
  {
    var model = DiskModel(contents: contents)
    for event in events { try model.apply(ShimRecord(event: event, acknowledged: 0)) }
    return model
  }

  private func states(_ model: DiskModel) -> Set<[String: [UInt8]]> {
    var generator = SeededGenerator(seed: 31)
    return Set((0..<200).map { _ in model.state(using: &generator) })
  }

  @Test("a write that was synced lasts")
  func syncedWrite() throws {
    let model = try model(
      [.open(file: 1, path: "a"), .write(file: 1, offset: 1, bytes: [7]), .sync(file: 1)],
      from: ["a": [1, 2]])
    #expect(states(model) == [["a": [1, 7]]])
  }

  @Test("a write that was not synced may be there or not")
  func unsyncedWrite() throws {
    let model = try model(
      [.open(file: 1, path: "a"), .write(file: 1, offset: 2, bytes: [7])], from: ["a": [1, 2]])
    #expect(states(model) == [["a": [1, 2]], ["a": [1, 2, 7]]])
  }

  @Test("a write is torn at sectors, and a lost one leaves zeros before a kept one")
  func tornWrite() throws {
    let model = try model(
      [
        .open(file: 1, path: "a"),
        .write(file: 1, offset: 0, bytes: ArraySlice(repeatElement(7, count: 1024))),
      ],
      from: ["a": []])
    let (old, new) = ([UInt8](repeating: 0, count: 512), [UInt8](repeating: 7, count: 512))
    #expect(states(model) == [["a": []], ["a": new], ["a": old + new], ["a": new + new]])
  }

  @Test("a new name lasts once its folder was synced, not once the file was")
  func names() throws {
    let made: [ShimRecord.Event] = [
      .create(file: 1, path: "out/a"), .write(file: 1, offset: 0, bytes: [7]), .sync(file: 1),
    ]
    #expect(try states(model(made)) == [[:], ["out/a": [7]]])
    #expect(try states(model(made + [.syncFolder(path: "")])) == [[:], ["out/a": [7]]])
    #expect(try states(model(made + [.syncFolder(path: "out")])) == [["out/a": [7]]])
  }

  @Test("a rename happened or not, and replaces the old file whole")
  func rename() throws {
    let events: [ShimRecord.Event] = [
      .create(file: 1, path: "t"), .write(file: 1, offset: 0, bytes: [7]), .sync(file: 1),
      .syncFolder(path: ""), .rename(old: "t", new: "a"),
    ]
    #expect(try states(model(events, from: ["a": [1]])) == [["a": [1], "t": [7]], ["a": [7]]])
    #expect(try states(model(events + [.syncFolder(path: "")], from: ["a": [1]])) == [["a": [7]]])
  }

  @Test("a rename before the file was synced may leave an empty file")
  func earlyRename() throws {
    let events: [ShimRecord.Event] = [
      .create(file: 1, path: "t"), .write(file: 1, offset: 0, bytes: [7]), .rename(old: "t", new: "a"),
      .syncFolder(path: ""),
    ]
    #expect(try states(model(events, from: ["a": [1]])) == [["a": []], ["a": [7]]])
  }

  @Test("what a failed sync should have written is gone, whatever is synced later")
  func failedSync() throws {
    let events: [ShimRecord.Event] = [
      .open(file: 1, path: "a"), .write(file: 1, offset: 0, bytes: [7]), .syncFailed(file: 1), .sync(file: 1),
    ]
    #expect(try states(model(events, from: ["a": [1]])) == [["a": [1]]])
  }

  @Test("a truncation that was not synced may be undone")
  func truncation() throws {
    let model = try model([.open(file: 1, path: "a"), .truncate(file: 1, size: 1)], from: ["a": [1, 2]])
    #expect(states(model) == [["a": [1, 2]], ["a": [1]]])
  }
}
