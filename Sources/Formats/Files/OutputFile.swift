import Glibc

/// A file that appears whole or not at all, or standard output for "-".
///
/// The bytes go to ".NAME.hafez-tmp" beside the file, which takes the file's name in `commit()` after it
/// reached the disk. The name is fixed and the file is locked while it is written: what a killed
/// run left is not locked, and is replaced by the next. A device or a pipe is written straight.
package final class OutputFile {
  /// The path as given, or "standard output": what messages call it.
  package let name: String
  private let place: Place
  private var descriptor: Int32 = -1
  /// Whether `descriptor` is a temporary file that still has to get its name.
  private var isPending = false
  /// What was written to memory; empty for files.
  package private(set) var bytes: [UInt8] = []

  private enum Place {
    case memory
    /// Standard output, a device or a pipe.
    case stream
    /// A file: its folder, its name there, and the permissions of the file it replaces.
    case file(folder: String, name: String, mode: mode_t)
  }

  /// Begins the file; what stands under its name is untouched until `commit()`.
  ///
  /// A symbolic link is followed, so that the link stays and its file is replaced. A new
  /// file is readable and writable by its owner only; an old one keeps its permissions.
  ///
  /// - Throws: A folder that is not there or not writable, a folder of that name, another run writing it.
  package init(path: String) throws(FormatError) {
    guard path != "-" else {
      name = "standard output"
      place = .stream
      descriptor = STDOUT_FILENO
      return
    }
    name = path
    place = try Self.place(of: path)
    switch place {
    case .memory: break
    case .stream: try openStream()
    case .file(let folder, let name, _): try openTemporary(Self.temporary(folder, name))
    }
  }

  /// Collects what is written in `bytes`.
  package init(inMemory name: String) {
    self.name = name
    self.place = .memory
  }

  deinit { abandon() }

  /// Adds bytes; a full disk or a closed pipe is an error at once.
  package func write(_ bytes: [UInt8]) throws(FormatError) {
    let code = bytes.withUnsafeBytes { write($0) }
    if code != 0 { throw .system(code, file: name, doing: "written") }
  }

  /// Makes the file appear under its name, durably. Nothing can be written after it.
  package func commit() throws(FormatError) {
    guard isPending, case .file(let folder, let file, let mode) = place else { return closeStream() }
    let code = Self.finish(descriptor, folder: folder, file: file, mode: mode)
    if code != 0 {
      abandon()
      throw .system(code, file: name, doing: "written")
    }
    isPending = false
    close(descriptor)
    descriptor = -1
  }

  /// Removes what was written; the old file, if any, stays. Does nothing after `commit()`.
  package func abandon() {
    if isPending, case .file(let folder, let name, _) = place { unlink(Self.temporary(folder, name)) }
    isPending = false
    closeStream()
  }

  private func closeStream() {
    if descriptor > STDERR_FILENO { close(descriptor) }
    descriptor = -1
  }

  /// Writes it all and returns 0, or the system's error number.
  private func write(_ buffer: UnsafeRawBufferPointer) -> Int32 {
    if case .memory = place {
      bytes.append(contentsOf: buffer)
      return 0
    }
    var rest = buffer
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno != EINTR { return errno }
      rest = UnsafeRawBufferPointer(rebasing: rest[max(0, count)...])
    }
    return 0
  }
}

extension OutputFile {
  private static func temporary(_ folder: String, _ name: String) -> String {
    folder + "/." + name + ".hafez-tmp"
  }

  /// Where `path` leads: through symbolic links, to a file or a device.
  private static func place(of path: String) throws(FormatError) -> Place {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno != ENOENT { throw .system(errno, file: path, doing: "written") }
      return try split(path, mode: 0o600)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .system(EISDIR, file: path, doing: "written")
    case S_IFREG: break
    default: return .stream
    }
    guard let resolved = realpath(path, nil) else { throw .system(errno, file: path, doing: "written") }
    defer { free(resolved) }
    return try split(String(cString: resolved), mode: status.st_mode & 0o777)
  }

  private static func split(_ path: String, mode: mode_t) throws(FormatError) -> Place {
    if path.isEmpty || path.hasSuffix("/") { throw .system(EISDIR, file: path, doing: "written") }
    guard let slash = path.lastIndex(of: "/") else { return .file(folder: ".", name: path, mode: mode) }
    let folder = slash == path.startIndex ? "" : String(path[..<slash])
    return .file(folder: folder, name: String(path[path.index(after: slash)...]), mode: mode)
  }

  private func openStream() throws(FormatError) {
    descriptor = open(name, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, file: name, doing: "written") }
  }

  /// Creates and locks the temporary file, in place of one that nobody holds a lock on.
  private func openTemporary(_ path: String) throws(FormatError) {
    // Each turn either succeeds or finds that another run was faster; a few turns are plenty.
    for _ in 0..<8 {
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        fchmod(descriptor, 0o600)
        if isOurs(path) {
          isPending = true
          return
        }
        closeStream()
      } else if errno == EEXIST {
        try removeLeftover(path)
      } else {
        throw .system(errno, file: name, doing: "written")
      }
    }
    throw busy
  }

  /// Locks the open file and returns whether it is still the one under that name.
  private func isOurs(_ path: String) -> Bool {
    var mine = stat()
    var named = stat()
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &mine) == 0
      && lstat(path, &named) == 0 && mine.st_ino == named.st_ino && mine.st_dev == named.st_dev
  }

  private func removeLeftover(_ path: String) throws(FormatError) {
    let leftover = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    if leftover < 0 {
      if errno == ENOENT { return }
      throw .system(errno, file: path, doing: "written")
    }
    defer { close(leftover) }
    guard flock(leftover, LOCK_EX | LOCK_NB) == 0 else { throw busy }
    unlink(path)
  }

  private var busy: FormatError {
    FormatError(
      file: name, "another run is writing this file", hint: "wait until it is done, or choose another name")
  }

  /// Brings the temporary file to the disk and gives it its name; returns 0 or the system's error number.
  private static func finish(_ descriptor: Int32, folder: String, file: String, mode: mode_t) -> Int32 {
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0,
      rename(temporary(folder, file), folder + "/" + file) == 0
    else { return errno }
    let directory = open(folder + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return errno }
    defer { close(directory) }
    // Some file systems cannot sync a folder and say EINVAL; the name is as safe there as it gets.
    return fsync(directory) == 0 || errno == EINVAL ? 0 : errno
  }
}
