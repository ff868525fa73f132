import Foundation
import Testing

/// A folder of its own for one test, and the built program to run in it.
final class Desk: Sendable {
  /// What a run of the program came to.
  struct Run {
    var code: Int32
    var outputBytes: Data
    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Absolute.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hafez-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The program beside the test bundle; `HAFEZ` in the environment names another one.
  static let program: String = {
    if let named = ProcessInfo.processInfo.environment["HAFEZ"] { return named }
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "hafez").path
      if isProgram(candidate) { return candidate }
    }
    let package = URL(filePath: #filePath).resolvingSymlinksInPath()
      .appending(path: "../../../..").standardized
    return package.appending(path: ".build/debug/hafez").path
  }()

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Who and when are fixed, so that two runs give the same bytes.
  static let settings = [
    "HAFEZ_USER": "tester", "SOURCE_DATE_EPOCH": "1700000000", "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin:/bin", "COLUMNS": "80",
  ]

  /// Runs `hafez` with the arguments in the folder.
  @discardableResult
  func hafez(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:], in folder: String = ""
  ) throws -> Run {
    try run(arguments, input: input.map { Data($0.utf8) }, environment: environment, in: folder)
  }

  func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:], in folder: String = ""
  ) throws -> Run {
    let name = UUID().uuidString
    let streams = ["in", "out", "err"].map { file(".\(name).\($0)") }
    defer { for stream in streams { try? FileManager.default.removeItem(atPath: stream) } }
    for (stream, bytes) in zip(streams, [input ?? Data(), Data(), Data()]) {
      try bytes.write(to: URL(filePath: stream))
    }
    let process = try self.process(arguments, environment: environment, in: folder)
    process.standardInput = FileHandle(forReadingAtPath: streams[0])
    process.standardOutput = FileHandle(forWritingAtPath: streams[1])
    process.standardError = FileHandle(forWritingAtPath: streams[2])
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Run(
      code: code, outputBytes: try Data(contentsOf: URL(filePath: streams[1])),
      errors: try String(contentsOf: URL(filePath: streams[2]), encoding: .utf8))
  }

  /// A run that is not started yet.
  func process(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = ""
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = arguments
    process.environment = Self.settings.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: file(folder))
    return process
  }

  // MARK: Files

  func file(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws { try bytes.write(to: URL(filePath: file(name))) }

  func read(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: file(name)), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  // MARK: A memory

  /// Makes ./memory with the sample article as "article".
  static func withArticle() throws -> Desk {
    let desk = try Desk()
    try desk.write(Sample.article, to: "article.fa.txt")
    let run = try desk.hafez("add", "article.fa.txt")
    try #require(run.code == 0, "\(run.errors)")
    return desk
  }

  /// Everything that can be seen of ./memory: units and history.
  func contents() throws -> String {
    try hafez("export", "-", "--to", "tsv", "--columns", "id,source,target").output + hafez("log").output
  }
}

/// A text written for these tests, cut into seven segments.
enum Sample {
  static let article = """
    کتابخانهٔ روستا

    کتابخانهٔ روستای ما ۳ هزار کتاب دارد. دکتر م. رستمی آن را ساخت.
    او گفت: «کتاب خواندن سخت نیست. باید شروع کرد.»

    بچه‌ها و... هر روز می‌آیند. بهار نزدیک است!

    """

  static let segments = [
    "کتابخانهٔ روستا", "کتابخانهٔ روستای ما ۳ هزار کتاب دارد.", "دکتر م. رستمی آن را ساخت.",
    "او گفت: «کتاب خواندن سخت نیست.", "باید شروع کرد.»", "بچه‌ها و... هر روز می‌آیند.", "بهار نزدیک است!",
  ]

  static let translations = [
    "The village library", "Our village library has 3 thousand books.", "Dr M. Rostami built it.",
    "He said, “Reading books is not hard.", "One has to begin.”", "Children and others come every day.",
    "Spring is near!",
  ]

  static let translated = """
    The village library

    Our village library has 3 thousand books. Dr M. Rostami built it.
    He said, “Reading books is not hard. One has to begin.”

    Children and others come every day. Spring is near!

    """
}

/// Checks the form of what is said about an error: `error: …`, facts indented, `hint: …`, nothing of Swift's.
func expectErrorShape(
  _ run: Desk.Run, code: Int32, saying words: String..., at location: SourceLocation = #_sourceLocation
) {
  #expect(run.code == code, "it said: \(run.errors)", sourceLocation: location)
  let lines = run.errors.split(separator: "\n").filter { !$0.hasPrefix("warning: ") }
  #expect(lines.first?.hasPrefix("error: ") == true, "\(run.errors)", sourceLocation: location)
  for line in lines.dropFirst() {
    let isFact = line.hasPrefix("  found ") || line.hasPrefix("  expected ") || line.hasPrefix("hint: ")
    #expect(isFact, "a line of another form: \(line)", sourceLocation: location)
  }
  for word in words {
    #expect(run.errors.contains(word), "not said: \(word), but: \(run.errors)", sourceLocation: location)
  }
  for word in ["Error(", "Optional(", "nil", "Fatal", "MemoryError", "FormatError", "SQLITE"] {
    #expect(!run.errors.contains(word), "\(run.errors)", sourceLocation: location)
  }
}
