import Bitext
import Foundation
import Languages
import Memory
import Workbench

/// A memory with one document, in a folder that goes when the test ends.
final class TestMemory {
  let folder: String
  let path: String

  /// - Parameter lines: The document `article`, a segment a line.
  init(_ lines: [String], source: String = "fa", target: String = "en", glossary: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.path + "/hafez-session-" + UUID().uuidString
    path = folder + "/memory"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    if let glossary { try write(glossary, to: path + "/glossary.tsv") }
    let file = folder + "/article.\(source).txt"
    try write(lines.joined(separator: "\n") + "\n", to: file)
    let workbench = try open(source, target)
    _ = try workbench.addDocument(file)
    try workbench.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(_ source: String = "fa", _ target: String = "en") throws -> Workbench {
    let folder = MemoryFolder(path: path)
    let author = { Author(name: "translator", time: Timestamp(seconds: 1_700_000_000)) }
    let store = try folder.open(
      creating: (LanguageTag(source), LanguageTag(target)), author: author, notice: { _ in })
    return Workbench(folder: folder, store: store, author: author)
  }

  /// The translations of the document as they are on the disk; `nil` where there is none.
  func translations() throws -> [String?] {
    let workbench = try open()
    let targets = try workbench.segments(ofDocument: "article").map(\.target)
    try workbench.close()
    return targets
  }

  /// The segments of the document as they are on the disk.
  func sources() throws -> [String] {
    let workbench = try open()
    let texts = try workbench.segments(ofDocument: "article").map(\.text)
    try workbench.close()
    return texts
  }

  private func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file))
  }
}
