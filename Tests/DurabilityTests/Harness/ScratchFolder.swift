import Foundation

/// A folder of its own for one test, removed with the value.
///
/// It lies in memory where that is possible: a kill and the replay of a log test the same there, and
/// two thousand opened stores are not held up by a disk.
final class ScratchFolder: Sendable {
  /// Absolute and without links, as the shim compares it.
  let path: String

  init() throws {
    let places = ["/dev/shm", FileManager.default.temporaryDirectory.path]
    let place = places.first { access($0, W_OK) == 0 } ?? "/tmp"
    var template = Array("\(place)/hafez-durability-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
      throw HarnessError(call: "mkdtemp", path: place)
    }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a subfolder and returns its path.
  func folder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
    return file(name)
  }
}

/// A system call of the tests themselves went wrong.
struct HarnessError: Error, CustomStringConvertible {
  let description: String

  init(call: String, path: String) { description = "\(call) \(path): \(String(cString: strerror(errno)))" }
  init(_ what: String) { description = what }
}

/// Whole files, read and written at once.
enum Files {
  /// The bytes of a file; `nil` when there is none.
  static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw HarnessError(call: "write", path: path)
    }
  }

  /// Replaces `target` by a copy of the folder `source`.
  static func copyFolder(_ source: String, to target: String) throws {
    try? FileManager.default.removeItem(atPath: target)
    try FileManager.default.copyItem(atPath: source, toPath: target)
  }

  /// All files below a folder by their relative paths, but for SQLite's shared memory.
  ///
  /// That one is a mapped index of the log beside it, which SQLite makes anew.
  static func contents(of folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where !name.hasSuffix("-shm") {
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { throw HarnessError(call: "lstat", path: name) }
      if status.st_mode & S_IFMT == S_IFREG { contents[name] = read("\(folder)/\(name)") }
    }
    return contents
  }
}
