import Foundation
import Testing

@testable import Bitext
@testable import Formats
@testable import Languages

/// Case files: data beside what is expected of it.
enum Cases {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases")

  /// The files of a folder with this ending, in order, as paths below `Tests/Cases`.
  static func files(_ folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }

  static func path(_ name: String) -> String { root.appending(path: name).path }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  /// Compares `text` with the file called `name`, or rewrites the file when `ACCEPT=1`.
  static func expect(_ text: String, in name: String) throws {
    if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: path(name)))
      return
    }
    let expected = String(decoding: try bytes(name), as: UTF8.self)
    #expect(spelled(text) == spelled(expected), "ACCEPT=1 rewrites \(name)")
  }

  /// The text with what cannot be seen spelled out.
  static func spelled(_ text: String) -> String {
    let names: [Unicode.Scalar: String] = [
      "\u{200C}": "‹ZWNJ›", "\u{200D}": "‹ZWJ›", "\u{200E}": "‹LRM›", "\u{200F}": "‹RLM›", "\u{A0}": "‹NBSP›",
      "\t": "‹TAB›", "\r": "‹CR›", "\u{FEFF}": "‹BOM›",
    ]
    return text.unicodeScalars.map { names[$0] ?? String($0) }.joined()
  }
}

/// What a file told: its header and its units.
struct Told {
  var header: BitextHeader?
  var units: [TranslationUnit] = []
  var lines: [Int] = []
}

let persian = LanguageTag("fa")
let english = LanguageTag("en")

/// Reads a whole file with the languages of most tests.
func read(_ format: Format, _ input: InputFile, columns: [Column] = Column.usual) throws -> Told {
  var told = Told()
  let read = try #require(format.read)
  try read(input, ReadOptions(columns: columns, sourceLanguage: persian, targetLanguage: english)) { event in
    switch event {
    case .header(let header):
      #expect(told.header == nil && told.units.isEmpty, "the header comes once and first")
      told.header = header
    case .unit(let unit, let line):
      told.units.append(unit)
      told.lines.append(line)
    }
  }
  return told
}

func read(_ format: Format, _ bytes: [UInt8], columns: [Column] = Column.usual) throws -> Told {
  try read(format, InputFile(bytes: bytes, name: "memory"), columns: columns)
}

func read(_ format: Format, _ text: String) throws -> Told { try read(format, [UInt8](text.utf8)) }

/// Writes it all to memory.
func write(_ format: Format, _ told: Told, columns: [Column] = Column.usual) throws -> [UInt8] {
  let output = OutputFile(inMemory: "memory")
  let make = try #require(format.writer)
  var writer = try make(
    output, WriteOptions(columns: columns, sourceLanguage: persian, targetLanguage: english, toolVersion: "1")
  )
  if let header = told.header { try writer.write(header: header) }
  for unit in told.units { try writer.write(unit: unit) }
  try writer.finish()
  try output.commit()
  return output.bytes
}

/// The error as the case files show it.
func shown(_ error: FormatError) -> String {
  let place = [error.line, error.column].compactMap { $0.map(String.init) }.joined(separator: ":")
  let unit = error.unit.map { " unit \($0)" } ?? ""
  let details = [("found", error.found), ("expected", error.expected), ("hint", error.hint)]
  return "\(place)\(unit): \(error.summary)\n"
    + details.compactMap { name, text in text.map { "\(name): \($0)\n" } }.joined()
}
