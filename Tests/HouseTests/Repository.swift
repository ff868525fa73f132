import Foundation

/// The checkout that the tests were built from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// The Swift files below a folder, as paths from the root.
  static func swiftFiles(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root + "/" + folder)
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { folder + "/" + $0 }
  }

  /// Where the programs of this build are: beside the test bundle.
  static let products: String = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    if let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
      folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }
    for candidate in [folder.path, root + "/.build/debug"]
    where FileManager.default.isExecutableFile(atPath: candidate + "/hafez") {
      return candidate
    }
    return folder.path
  }()
}

/// What a shell command printed, and how it ended.
struct ShellResult {
  var output: String
  var status: Int32
}

/// Runs a line in a shell, in a folder, with the built programs first on the path.
func shell(_ line: String, in folder: String, _ environment: [String: String] = [:]) throws -> ShellResult {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", line]
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HAFEZ") }
  variables["PATH"] = Repository.products + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
  variables["SOURCE_DATE_EPOCH"] = "1700000000"
  process.environment = variables.merging(environment) { $1 }
  let file = folder + "/.output-" + UUID().uuidString
  _ = FileManager.default.createFile(atPath: file, contents: nil)
  defer { try? FileManager.default.removeItem(atPath: file) }
  let handle = try FileHandle(forUpdating: URL(fileURLWithPath: file))
  process.standardOutput = handle
  process.standardError = handle
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return ShellResult(
    output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self),
    status: process.terminationStatus)
}

/// A folder that goes when the test ends, with a copy of the shipped memory when it is asked for.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.path + "/hafez-house-" + UUID().uuidString

  init(withMemory: Bool) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard withMemory else { return }
    try FileManager.default.createDirectory(atPath: path + "/memory", withIntermediateDirectories: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/memory")
    where !name.contains("hafez.db") && !name.hasPrefix(".") {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/memory/" + name, toPath: path + "/memory/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
