import Formats
import Glibc

/// Standard output: collected in one buffer, and written in large pieces.
struct Output: ~Copyable {
  private var bytes: [UInt8] = []
  private static let limit = 1 << 16

  /// Gives `body` an output, and writes what is left of it, also when `body` throws.
  static func writing<Result>(_ body: (inout Output) throws -> Result) throws -> Result {
    var output = Output()
    do {
      let result = try body(&output)
      try output.flush()
      return result
    } catch {
      if !Failures.isBrokenPipe(error) { try output.flush() }
      throw error
    }
  }

  mutating func line(_ text: String = "") throws(FormatError) {
    bytes.append(contentsOf: text.utf8)
    try endLine()
  }

  /// A line of bytes as they are.
  mutating func line(_ text: some Collection<UInt8>) throws(FormatError) {
    bytes.append(contentsOf: text)
    try endLine()
  }

  /// Bytes that bring their line ends with them.
  mutating func write(_ text: some Collection<UInt8>) throws(FormatError) {
    bytes.append(contentsOf: text)
    if bytes.count >= Self.limit { try flush() }
  }

  /// One object on a line of its own.
  mutating func line(_ json: JSON) throws(FormatError) {
    json.write(to: &bytes)
    try endLine()
  }

  /// Lets `append` add bytes to a line, and ends it.
  mutating func line(_ append: (inout [UInt8]) -> Void) throws(FormatError) {
    append(&bytes)
    try endLine()
  }

  private mutating func endLine() throws(FormatError) {
    bytes.append(0x0A)
    if bytes.count >= Self.limit { try flush() }
  }

  /// Brings what was collected to whoever reads; `set --batch` does so after every line.
  mutating func flush() throws(FormatError) {
    defer { bytes.removeAll(keepingCapacity: true) }
    try Self.write(TerminalOrder.enclosed(bytes), to: STDOUT_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FormatError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[done...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw FormatError(file: "standard output", "it could not be written: \(reason(errno))", cause: errno)
      }
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Standard error: what is said to the person, a line at a time.
enum Notice {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Says one line; a reader that has gone away is no reason to stop.
  static func say(_ text: String) {
    write(text + "\n")
  }

  static func warn(_ text: String) {
    say("warning: " + text)
  }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[done...])
        let count = Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
        if count < 0 && errno != EINTR { return }
        done += max(0, count)
      }
    }
  }
}
