// What `hafez set --batch` does, with faults that can be switched on: the negative control of the
// durability tests. It takes lines `ID TAB TEXT` and answers `ok ID`.
import Bitext
import Glibc
import Languages
import Memory

/// `DurabilityControl FOLDER [--acknowledge early|late] [--synchronous full|off]`
struct Control {
  let store: MemoryStore
  /// Whether a line is acknowledged before its commit.
  let acknowledgesEarly: Bool

  init(_ arguments: [String]) throws {
    acknowledgesEarly = Self.value(of: "--acknowledge", in: arguments) == "early"
    let isOff = Self.value(of: "--synchronous", in: arguments) == "off"
    store = try MemoryStore.open(at: "\(arguments[1])/hafez.db", synchronous: isOff ? .off : .full)
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    arguments.firstIndex(of: option).map { arguments[$0 + 1] }
  }

  func run() throws {
    while let line = readLine() {
      let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
      try set(cells[0], to: cells[1])
    }
    try store.close()
  }

  private func set(_ id: String, to text: String) throws {
    let author = Author(name: "tester", time: Timestamp(seconds: 1_700_000_000))
    _ = try store.perform(.set, by: author) { writer in
      let unit = try unit(id, writer.reader)
      var state = unit.unit
      state.variants = state.variants.filter { !$0.language.matches(store.target) }
      state.variants.append(Variant(store.target, Content(text)))
      try writer.revise(unit.id, to: state)
      if acknowledgesEarly { acknowledge(id) }
    }
    if !acknowledgesEarly { acknowledge(id) }
  }

  private func unit(_ id: String, _ reader: StoreReader) throws -> StoredUnit {
    let parts = id.split(separator: ":").map(String.init)
    guard let origin = try reader.origin(named: parts[0]), let layout = try reader.layout(of: origin),
      let ordinal = Int(parts[1]), let unit = try reader.unit(layout.segments[ordinal - 1].unit)
    else { throw MemoryError.unknown(what: "segment", id: id) }
    return unit
  }

  private func acknowledge(_ id: String) {
    print("ok \(id)")
    fflush(nil)
  }
}

try Control(CommandLine.arguments).run()
