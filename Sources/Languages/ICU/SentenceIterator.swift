internal import CICU
import Synchronization

/// Unicode's sentence boundaries (UAX 29) as ICU finds them, for one locale.
///
/// Opening costs 50 µs (2 ms the first time in a process, when ICU loads its data),
/// so one is kept for as long as texts of that language come.
final class SentenceIterator: Sendable {
  /// The address of ICU's iterator, 0 where ICU could not open one. One caller at a time.
  ///
  /// A number, because a pointer may not leave the lock together with the caller's buffers.
  private let handle: Mutex<UInt>

  init(language: LanguageTag) {
    var error: Int32 = 0
    let locale = String(language.canonical.map { $0 == "-" ? "_" : $0 })
    handle = Mutex(UInt(bitPattern: cicu_sentences_open(locale, &error)))
  }

  deinit {
    handle.withLock { cicu_sentences_close(OpaquePointer(bitPattern: $0)) }
  }

  /// Puts the boundaries of `units` at the start of `boundaries`, which grows as needed.
  ///
  /// - Returns: How many there are, in units and in order; none when ICU fails.
  /// - Complexity: Linear; one call into ICU, a second one only when `boundaries` was too small.
  func findBoundaries(of units: UnsafeBufferPointer<UInt16>, into boundaries: inout [Int32]) -> Int {
    var count = fill(units, &boundaries)
    if count > boundaries.count {
      boundaries = [Int32](repeating: 0, count: count)
      count = fill(units, &boundaries)
    }
    return max(0, count)
  }

  private func fill(_ units: UnsafeBufferPointer<UInt16>, _ boundaries: inout [Int32]) -> Int {
    handle.withLock { address in
      guard let iterator = OpaquePointer(bitPattern: address), let start = units.baseAddress else { return 0 }
      var error: Int32 = 0
      let count = cicu_sentences_boundaries(
        iterator, start, Int32(units.count), &boundaries, Int32(boundaries.count), &error)
      return Int(count)
    }
  }
}
