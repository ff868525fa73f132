import Glibc

/// A file being read from its start: a path, or standard input for "-".
package final class InputFile {
  /// The path as given, or "standard input": what messages call it.
  package let name: String
  /// -1 when the bytes are in memory.
  private let descriptor: Int32
  /// Bytes that were looked at and not read yet are those from `place` on.
  private var ahead: [UInt8] = []
  private var place = 0
  private var isAtEnd = false

  /// Opens the file.
  ///
  /// - Throws: What is not there, is a folder, or may not be read.
  package init(path: String) throws(FormatError) {
    guard path != "-" else {
      name = "standard input"
      descriptor = STDIN_FILENO
      return
    }
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, file: path, doing: "read") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno, file: path, doing: "read") }
    if status.st_mode & S_IFMT == S_IFDIR { throw .system(EISDIR, file: path, doing: "read") }
  }

  /// Reads from memory, under a name for messages.
  package init(bytes: [UInt8], name: String) {
    self.name = name
    self.descriptor = -1
    self.ahead = bytes
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Returns up to `count` of the next bytes; they are still there to be read.
  package func peek(_ count: Int) throws(FormatError) -> [UInt8] {
    if place > 0, descriptor >= 0 {
      ahead.removeFirst(place)
      place = 0
    }
    while ahead.count - place < count, try fetch(count - (ahead.count - place)) > 0 {}
    return Array(ahead[place...].prefix(count))
  }

  /// Fills at most `buffer` and returns how many bytes were read; 0 only at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
    guard place < ahead.count else { return try readDirectly(into: buffer) }
    let count = min(buffer.count, ahead.count - place)
    buffer.copyBytes(from: ahead[place..<place + count])
    place += count
    return count
  }

  /// Returns all that is left.
  ///
  /// - Throws: Also when more than `limit` bytes are left.
  package func readAll(limit: Int) throws(FormatError) -> [UInt8] {
    var size = 1 << 16
    while ahead.count - place <= limit, try fetch(size) > 0 { size = min(size * 2, 1 << 24) }
    let rest = place == 0 ? ahead : Array(ahead[place...])
    ahead = []
    place = 0
    guard rest.count <= limit else {
      throw FormatError(file: name, "the file is too large", expected: "at most \(limit) bytes")
    }
    return rest
  }

  /// Adds up to `count` bytes to `ahead`; returns 0 at the end.
  private func fetch(_ count: Int) throws(FormatError) -> Int {
    let old = ahead.count
    ahead.append(contentsOf: repeatElement(0, count: count))
    let (added, code) = ahead.withUnsafeMutableBytes { bytes in
      system(into: UnsafeMutableRawBufferPointer(rebasing: bytes[old...]))
    }
    ahead.removeLast(count - max(0, added))
    guard added >= 0 else { throw .system(code, file: name, doing: "read") }
    return added
  }

  private func readDirectly(into buffer: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
    let (count, code) = system(into: buffer)
    guard count >= 0 else { throw .system(code, file: name, doing: "read") }
    return count
  }

  private func system(into buffer: UnsafeMutableRawBufferPointer) -> (count: Int, code: Int32) {
    // The end stays the end: a terminal would otherwise have to be told several times.
    guard descriptor >= 0, !isAtEnd else { return (0, 0) }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0, buffer.count > 0 { isAtEnd = true }
      if count >= 0 || errno != EINTR { return (count, errno) }
    }
  }
}
