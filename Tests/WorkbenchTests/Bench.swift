import Bitext
import Formats
import Foundation
import Languages
import Memory

@testable import Workbench

/// An open memory in a folder that goes when the test ends.
final class Bench {
  let path: String
  let bench: Workbench

  /// - Parameter files: Name and text of files to write into the folder before the memory is opened.
  init(files: [String: String] = [:], source: String = "fa", target: String = "en") throws {
    path = FileManager.default.temporaryDirectory.path + "/hafez-test-" + UUID().uuidString
    let memory = path + "/memory"
    try FileManager.default.createDirectory(atPath: memory, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: memory + "/" + name)) }
    bench = try Self.open(memory, source, target)
  }

  static func open(_ memory: String, _ source: String = "fa", _ target: String = "en") throws -> Workbench {
    let folder = MemoryFolder(path: memory)
    let author = { Author(name: "translator", time: Timestamp(seconds: 1_700_000_000)) }
    let languages = (source: LanguageTag(source), target: LanguageTag(target))
    let store = try folder.open(
      creating: folder.tmxFiles.isEmpty ? languages : nil, author: author, notice: { _ in })
    return Workbench(folder: folder, store: store, author: author)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file outside the memory folder, and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }

  @discardableResult
  func add(_ name: String, _ text: String) throws -> IntakeReport {
    try bench.addDocument(try file(name, text))
  }

  /// The segments of a document as "source=target", "source" where there is no target.
  func segments(_ document: String) throws -> [String] {
    try bench.segments(ofDocument: document).map { segment in
      segment.text + (segment.target.map { "=" + $0 } ?? "")
    }
  }
}
