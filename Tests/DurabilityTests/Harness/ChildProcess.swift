import Foundation
import Synchronization

/// A program that runs beside the test: read from, killed, waited for.
///
/// Spawned directly, since a kill needs the moment right after a line was read, and a child needs the
/// signals' default actions, whatever the test runner was started with.
final class ChildProcess {
  enum Output {
    /// Read by the test.
    case pipe
    /// A regular file, whose size the shim can see.
    case file(String)
    /// A pipe that nobody reads from.
    case closedPipe
  }

  /// How a program ended.
  struct Exit: CustomStringConvertible {
    /// The exit code; 128 and the signal's number when a signal ended it, as a shell says it.
    let status: Int32
    let output: [UInt8]
    let errors: String

    var description: String { "exit \(status) after \(output.count) bytes of output; it said: \(errors)" }
  }

  /// No program of these tests needs more; one that does hangs.
  private static let timeoutMilliseconds: Int32 = 120_000

  private static let spawning = Mutex(())

  private let process: pid_t
  private var outputPipe: Int32?
  private var errorPipe: Int32?
  private var output: [UInt8] = []
  private var errors: [UInt8] = []

  /// - Parameter environment: Added to the test's own.
  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = "/dev/null", output: Output = .pipe
  ) throws {
    let inputFile = Glibc.open(input, O_RDONLY | O_CLOEXEC)
    guard inputFile >= 0 else { throw HarnessError(call: "open", path: input) }
    defer { close(inputFile) }
    let (errorRead, errorWrite) = try Self.makePipe()
    defer { close(errorWrite) }
    let (outputRead, outputWrite) = try Self.open(output)
    defer { close(outputWrite) }
    if case .closedPipe = output, let outputRead { close(outputRead) }
    if case .pipe = output { outputPipe = outputRead }
    errorPipe = errorRead
    process = try Self.spawn(
      program, arguments, environment, descriptors: [inputFile, outputWrite, errorWrite])
  }

  deinit {
    if let outputPipe { close(outputPipe) }
    if let errorPipe { close(errorPipe) }
  }

  private static func makePipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    // Closed in every child but the one it is meant for: else a killed program's pipe would stay open.
    // Under the lock, for a child spawned between the two calls would inherit both ends.
    return try spawning.withLock { _ in
      guard pipe(&ends) == 0 else { throw HarnessError(call: "pipe", path: "") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }
  }

  private static func open(_ output: Output) throws -> (read: Int32?, write: Int32) {
    guard case .file(let path) = output else { return try makePipe() }
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw HarnessError(call: "open", path: path) }
    return (nil, file)
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], descriptors: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setDefaultSignals(&attributes)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let result = withCStrings([program] + arguments) { words in
      withCStrings(variables.map { "\($0)=\($1)" }) { settings in
        var process = pid_t()
        let error = spawning.withLock { _ in
          posix_spawn(&process, program, &actions, &attributes, words, settings)
        }
        return (error, process)
      }
    }
    guard result.0 == 0 else {
      throw HarnessError("cannot start \(program): \(String(cString: strerror(result.0)))")
    }
    return result.1
  }

  /// A runner in the background may ignore SIGINT or SIGPIPE, and a child would inherit that.
  private static func setDefaultSignals(_ attributes: inout posix_spawnattr_t) {
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGPIPE, SIGTERM] { sigaddset(&defaults, signal) }
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// Reads until `lines` lines have come out, or the program has ended.
  func read(lines: Int) throws {
    var seen = Self.lineCount(output)
    while seen < lines, outputPipe != nil {
      let before = output.count
      try readSome()
      seen += Self.lineCount(output[before...])
    }
  }

  private static func lineCount(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Reads all that is left, and waits for the end.
  func wait() throws -> Exit {
    while outputPipe != nil || errorPipe != nil { try readSome() }
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0 {
      guard errno == EINTR else { throw HarnessError(call: "waitpid", path: "") }
    }
    let signal = state & 0x7f
    return Exit(
      status: signal == 0 ? (state >> 8) & 0xff : 128 + signal, output: output,
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// Waits for either pipe and takes what it has.
  private func readSome() throws {
    var waiting = [outputPipe, errorPipe].map { pollfd(fd: $0 ?? -1, events: Int16(POLLIN), revents: 0) }
    let ready = poll(&waiting, nfds_t(waiting.count), Self.timeoutMilliseconds)
    if ready < 0 && errno == EINTR { return }
    guard ready > 0 else {
      send(SIGKILL)
      throw HarnessError(
        "the program did not end; so far it said: \(String(decoding: errors, as: UTF8.self))")
    }
    if waiting[0].revents != 0 { Self.take(from: &outputPipe, into: &output) }
    if waiting[1].revents != 0 { Self.take(from: &errorPipe, into: &errors) }
  }

  private static func take(from pipe: inout Int32?, into bytes: inout [UInt8]) {
    guard let descriptor = pipe else { return }
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    bytes += chunk
    if chunk.isEmpty {
      close(descriptor)
      pipe = nil
    }
  }
}
