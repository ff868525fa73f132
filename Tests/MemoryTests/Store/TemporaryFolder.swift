import Bitext
import Foundation
import Languages

@testable import Memory

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/hafez-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var storePath: String { path + "/hafez.db" }

  func makeStore() throws -> MemoryStore {
    try MemoryStore.create(at: storePath, source: LanguageTag("fa"), target: LanguageTag("en"))
  }
}

let someone = Author(name: "someone", time: Timestamp(seconds: 1_700_000_000))

/// A unit with a Persian source and, where it is given, an English target.
func pair(_ source: String, _ target: String? = nil) -> TranslationUnit {
  var variants = [Variant(LanguageTag("fa"), Content(source))]
  if let target { variants.append(Variant(LanguageTag("en"), Content(target))) }
  return TranslationUnit(variants: variants)
}

extension MemoryStore {
  /// Adds units as one import, and returns their ids.
  @discardableResult
  func take(_ units: [TranslationUnit]) throws -> (operation: Int64, ids: [Int64]) {
    let done = try perform(.import, by: someone, note: "test") { writer in
      let origin = try writer.makeOrigin(.import, named: "test")
      let ids = try units.map { try writer.append($0, to: origin.id) }
      let first = ids.first ?? 0
      try writer.close(
        origin.id, header: nil, fingerprint: nil, units: first..<first + Int64(ids.count))
      return ids
    }
    return (done.operation ?? 0, done.result)
  }

  @discardableResult
  func change(_ id: Int64, to unit: TranslationUnit?) throws -> Int64 {
    try perform(.set, by: someone) { try $0.revise(id, to: unit) }.operation ?? 0
  }

  func now(_ id: Int64) throws -> TranslationUnit? { try read { try $0.unit(id)?.unit } }
}
