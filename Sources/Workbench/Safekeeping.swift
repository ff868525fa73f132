import Formats
import Glibc
import Languages
import Memory

extension Workbench {
  /// Writes a checked copy of the store, which appears whole or not at all.
  package func backUp(to path: String) throws -> StoreSummary {
    guard !Files.exists(path) else { throw MemoryError.exists(path: path) }
    guard Files.isFolder(Files.folder(of: path)) else {
      throw FormatError(file: path, "the folder it is to be in is not there", hint: "make the folder first")
    }
    let temporary = Files.folder(of: path) + "/." + Files.name(of: path) + ".hafez-tmp"
    unlink(temporary)
    defer { unlink(temporary) }
    let summary = try store.copy(to: temporary)
    try Safekeeping.publish(temporary, as: path)
    return summary
  }
}

/// Bringing a store back from a backup.
package enum Safekeeping {
  /// Checks a backup completely; nothing is changed.
  package static func verify(_ path: String) throws -> StoreSummary {
    guard Files.exists(path) else {
      throw FormatError(
        file: path, "there is no such file", hint: "a backup is made with `hafez backup FILE`")
    }
    let store = try MemoryStore.open(at: path, access: .readOnly)
    let summary = try store.verify()
    try store.close()
    return summary
  }

  /// Makes a memory folder from a backup. A store that stands there is never replaced.
  package static func restore(_ path: String, into folder: MemoryFolder) throws -> StoreSummary {
    guard !folder.hasStore else { throw MemoryError.exists(path: folder.storePath) }
    // What is wrong with the backup is said before a folder is made for it.
    _ = try verify(path)
    try Files.makeFolder(folder.path)
    let temporary = folder.path + "/.hafez.db.restore-" + String(getpid())
    unlink(temporary)
    defer { unlink(temporary) }
    let backup = try MemoryStore.open(at: path, access: .readOnly)
    let summary = try backup.copy(to: temporary)
    try backup.close()
    try publish(temporary, as: folder.storePath)
    return summary
  }

  /// Puts a file on the disk and gives it its name, unless something has that name by now.
  static func publish(_ temporary: String, as path: String) throws(MemoryError) {
    let file = Glibc.open(temporary, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Files.failure(temporary) }
    let synced = fsync(file)
    Glibc.close(file)
    guard synced == 0 else { throw Files.failure(temporary) }
    guard link(temporary, path) == 0 else {
      if errno == EEXIST { throw .exists(path: path) }
      throw Files.failure(path)
    }
    try Files.syncFolder(Files.folder(of: path))
  }
}
