import Glibc
import Memory

/// The few things the use cases ask the file system.
enum Files {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }
  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  static func isRegular(_ path: String) -> Bool { kind(path) == S_IFREG }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in a folder, without `.` and `..`; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes a folder that only its owner can read, and the folders above it.
  static func makeFolder(_ path: String) throws(MemoryError) {
    if exists(path) {
      if isFolder(path) { return }
      throw .refused(reason: "\(path) is a file, not a folder", hint: "give the memory folder another name")
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// Whether the process whose number ends the name is still there.
  static func isInUse(_ name: String, prefix: String) -> Bool {
    guard let process = Int32(name.dropFirst(prefix.count).prefix { $0.isNumber }) else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }

  static func syncFolder(_ path: String) throws(MemoryError) {
    let file = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw failure(path) }
  }

  /// What the system's last error means for the store.
  static func failure(_ path: String) -> MemoryError {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .system(path: path, cause: String(cString: strerror(errno)))
    }
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}

extension Files {
  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What a path is, whatever it is called; `nil` when nothing is there.
  static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
