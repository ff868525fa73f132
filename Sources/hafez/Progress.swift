import Glibc

/// One line on a terminal that says how far long work has come, once it takes longer than half a second.
final class Progress {
  private let verb: String
  private let start = Progress.milliseconds()
  private var isShown = false

  /// - Parameter verb: What is being done to units: "imported".
  init(_ verb: String) { self.verb = verb }

  deinit { clear() }

  func report(_ units: Int) {
    guard Notice.isTerminal, Self.milliseconds() - start > 500 else { return }
    isShown = true
    Notice.write("\r\u{1B}[K\(verb) \(units) units …")
  }

  /// Takes the line away.
  func clear() {
    if isShown { Notice.write("\r\u{1B}[K") }
    isShown = false
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
