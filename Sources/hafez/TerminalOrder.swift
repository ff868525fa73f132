import Glibc
import Synchronization

/// Who puts the characters in order where a terminal could and we do: never both.
///
/// A terminal with the mode BDSM of ECMA-48 keeps with each line how it was written. So each piece of output
/// goes between `CSI 8 l` and `CSI 8 h`, and what is typed or said in between is ordered by the terminal.
enum TerminalOrder {
  private static let isHeld = Atomic<Bool>(false)

  /// From now on output is in visual order, and the terminal is told so.
  static func hold() { isHeld.store(true, ordering: .relaxed) }

  /// The bytes as they have to be sent.
  static func enclosed(_ bytes: [UInt8]) -> [UInt8] {
    guard isHeld.load(ordering: .relaxed), !bytes.isEmpty else { return bytes }
    return Array("\u{1B}[8l".utf8) + bytes + Array("\u{1B}[8h".utf8)
  }

  /// Lets the terminal order text again, after output that was cut short; safe in a signal handler.
  static func release() {
    guard isHeld.load(ordering: .relaxed) else { return }
    let back: StaticString = "\u{1B}[8h"
    _ = write(STDOUT_FILENO, back.utf8Start, back.utf8CodeUnitCount)
  }
}
