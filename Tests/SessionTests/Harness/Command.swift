import Foundation

/// Runs a command to its end.
///
/// Spawned directly, and its output goes to a file: the server that tmux leaves behind keeps open what it
/// inherits, so that whoever waits for the end of a pipe waits for the server.
enum Command {
  struct Failure: Error {
    var call: String
    var code: Int32
  }

  /// Returns the exit code and what was said, both streams together.
  ///
  /// - Parameter output: A file to collect it in.
  static func run(_ program: String, _ arguments: [String], output: String) throws -> (Int32, String) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setDefaultSignals(&attributes)
    var process = pid_t()
    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    // Inside tmux already, its client would refuse to start another.
    let settings = ProcessInfo.processInfo.environment.filter { $0.key != "TMUX" }.map {
      strdup("\($0)=\($1)")
    }
    defer { for setting in settings { free(setting) } }
    let code = posix_spawn(&process, program, &actions, &attributes, words + [nil], settings + [nil])
    guard code == 0 else { throw Failure(call: "posix_spawn", code: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(call: "waitpid", code: errno) }
    }
    let said = try String(decoding: Data(contentsOf: URL(filePath: output)), as: UTF8.self)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, said)
  }

  /// Whatever the test runner was started with, the command gets the signals as a shell would give them.
  private static func setDefaultSignals(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigfillset(&signals)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }
}
