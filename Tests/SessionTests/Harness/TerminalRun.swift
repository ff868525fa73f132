import Foundation
import Languages

/// The program on a terminal of tmux: typed to, looked at, killed.
final class TerminalRun {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  static let isPossible = locate("tmux") != nil
  private static let timeoutSeconds = 60.0

  /// Its folder has to stay while the program runs.
  private let memory: TestMemory
  private let tmux: String
  private let socket: String

  /// Starts `hafez translate article` on the memory.
  ///
  /// When it has ended the screen says `ended CODE`, and what `stty` says of the terminal.
  init(_ memory: TestMemory, environment: [String: String] = [:], columns: Int = 100) throws {
    guard let tmux = Self.locate("tmux") else { throw Failure(description: "tmux is not installed") }
    self.tmux = tmux
    self.memory = memory
    // One for each run: the server of the run before may still be leaving.
    socket = memory.folder + "/" + UUID().uuidString.prefix(8)
    let settings = ["LC_ALL": "C.UTF-8", "NO_COLOR": "1", "HAFEZ_USER": "translator"]
      .merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    let script = "\"$@\"; echo \"ended $?\"; stty -a; exec cat"
    try run(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "50", "sh", "-c", script, "sh",
        "env",
      ]
        + settings + [Self.program, "translate", "article", "--memory", memory.path])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Types a text as it is.
  func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

  /// Presses keys by tmux's names for them: `Enter`, `C-n`, `M-1`.
  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types a line and Enter.
  func enter(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Pastes a text as a terminal does it for programs that ask to be told.
  func paste(_ text: String) throws {
    try run(["set-buffer", text])
    try run(["paste-buffer", "-p"])
  }

  /// What the terminal shows, and what has gone out at its top; a long line is one.
  func screen() throws -> String { try run(["capture-pane", "-p", "-J", "-S", "-"]) }

  /// Looks until the screen shows a text, as often as that.
  func wait(for text: String, times: Int = 1) throws {
    try wait("\(text) (times: \(times))") { $0.ranges(of: text).count >= times }
  }

  /// Looks until the last line that is not empty begins with a text.
  func waitForLine(_ start: String) throws {
    try wait("a last line \(start)") { screen in
      let last = screen.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
      return last?.hasPrefix(start) == true
    }
  }

  /// Sends a signal to the program itself.
  func signal(_ number: Int32) throws {
    let shell = try run(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    guard let process = children.split(separator: " ").first.flatMap({ pid_t($0) }) else {
      throw Failure(description: "the program is not running")
    }
    kill(process, number)
  }

  private func wait(_ what: String, _ isThere: (String) -> Bool) throws {
    let end = ContinuousClock.now + .seconds(Self.timeoutSeconds)
    var shown = ""
    while ContinuousClock.now < end {
      shown = try screen()
      if isThere(shown) { return }
      Thread.sleep(forTimeInterval: 0.03)
    }
    throw Failure(description: "the screen never showed \(what):\n" + Self.spelled(shown))
  }

  private static func spelled(_ screen: String) -> String {
    screen.split(separator: "\n").map { ScreenText.spelled(String($0)) }.joined(separator: "\n")
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let (status, text) = try Command.run(tmux, ["-u", "-S", socket] + arguments, output: socket + ".out")
    guard status == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }

  private static func locate(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The program under test, beside the test bundle; `HAFEZ` in the environment names another one.
  private static var program: String {
    if let named = ProcessInfo.processInfo.environment["HAFEZ"] { return named }
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "hafez").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
        return candidate
      }
    }
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return package.appending(path: ".build/debug/hafez").path
  }
}
