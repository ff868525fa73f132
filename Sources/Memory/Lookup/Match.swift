import Bitext

/// A remembered source that is like the text asked for, with the units that have it.
package struct Match: Sendable, Equatable {
  /// The percentage as `Score` defines it, 1...100.
  package var percent: Int
  /// The remembered text with its inline codes.
  package var source: Content
  /// The units with exactly this source, text and codes byte for byte, newest first; never empty.
  package var ids: [Int64]
  /// What keeps a match without a differing word from 100 percent; empty for all others.
  package var allowances: [Allowance]
}
