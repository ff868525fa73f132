import Glibc

/// This same program, started again for one command.
enum OwnProgram {
  /// Runs a command that writes where we write.
  ///
  /// - Returns: Its exit code.
  static func run(_ arguments: [String]) throws -> Int32 {
    try wait(for: spawn(arguments, output: nil))
  }

  /// Runs a command and returns what it wrote to standard output.
  static func output(of arguments: [String]) throws -> (text: String, code: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failed(what: "a pipe cannot be made") }
    // Held by nobody but the command, or its end would not be seen.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process: pid_t
    do {
      process = try spawn(arguments, output: ends[1])
    } catch {
      for end in ends { close(end) }
      throw error
    }
    close(ends[1])
    defer { close(ends[0]) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(ends[0], &block, block.count)
      if count > 0 { bytes += block[..<count] }
      if count == 0 || (count < 0 && errno != EINTR) { break }
    }
    return (String(decoding: bytes, as: UTF8.self), try wait(for: process))
  }

  /// The program could not be started again.
  struct Failed: Error {
    var what: String
  }

  private static func spawn(_ arguments: [String], output: Int32?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    var words: [UnsafeMutablePointer<CChar>?] = (["hafez"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/proc/self/exe", &actions, nil, &words, environ)
    guard code == 0 else { throw Failed(what: String(cString: strerror(code))) }
    return process
  }

  private static func wait(for process: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failed(what: String(cString: strerror(errno))) }
    }
    // The low seven bits name a signal, the next byte is the exit code.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
