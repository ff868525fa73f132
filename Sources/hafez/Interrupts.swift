import Glibc
import Synchronization

/// Ctrl-C: long work ends itself at the next good place, anything else ends at once.
///
/// What is on the disk is whole at every moment, so ending at once loses nothing that was acknowledged.
enum Interrupts {
  /// How often it was asked for.
  private static let requests = Atomic<Int>(0)
  private static let isInLongWork = Atomic<Bool>(false)

  /// Whether the person asked to stop.
  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  static func listen() {
    // Touched here, so that the handler never is the first to make them.
    TerminalOrder.release()
    requests.store(0, ordering: .relaxed)
    isInLongWork.store(false, ordering: .relaxed)
    // A reader of our output that goes away is seen when we write.
    signal(SIGPIPE, SIG_IGN)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interrupts.arrive() }
    sigaction(SIGINT, &action, nil)
    // A program that starts us from a thread with signals blocked hands that on.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    sigaddset(&wanted, SIGINT)
    sigprocmask(SIG_UNBLOCK, &wanted, nil)
  }

  /// Work that asks `isRequested` now and then; only a second Ctrl-C ends it at once.
  static func duringLongWork<Result>(_ body: () throws -> Result) rethrows -> Result {
    isInLongWork.store(true, ordering: .relaxed)
    defer { isInLongWork.store(false, ordering: .relaxed) }
    return try body()
  }

  /// Runs inside the signal handler: nothing here allocates.
  private static func arrive() {
    let before = requests.add(1, ordering: .relaxed).oldValue
    if isInLongWork.load(ordering: .relaxed), before == 0 { return }
    TerminalOrder.release()
    let message: StaticString = "\nerror: interrupted\nhint: what was acknowledged before is kept\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(Failures.interrupted)
  }
}
