/// A text cut into segments, and why it was cut there and nowhere else.
///
/// Offsets are UTF-8 bytes. Segments and the gaps between them are the text, byte for byte.
package struct Segmentation: Sendable {
  /// The segments in order: never empty, without white space at the edges.
  package var segments: [Range<Int>]
  /// Every break and every place where one was refused, in order.
  ///
  /// The end of each segment but the last is the place of exactly one break.
  package var decisions: [BoundaryDecision]
  /// Why a rule of a file had to be stopped: the segments are not those the file asks for.
  /// Built-in rules never are.
  package var failure: SRXError?

  package init(segments: [Range<Int>] = [], decisions: [BoundaryDecision] = []) {
    self.segments = segments
    self.decisions = decisions
  }
}

/// What was decided at one place where a sentence might end.
package struct BoundaryDecision: Sendable {
  /// The byte where the segment ends, or would have ended.
  package let position: Int
  /// Whether a segment ends here.
  package let isBreak: Bool
  private let decidedBy: BoundaryRule

  init(position: Int, isBreak: Bool, rule: BoundaryRule) {
    self.position = position
    self.isBreak = isBreak
    decidedBy = rule
  }

  /// The name of the rule that decided: `fa.dots-after-va`.
  package var rule: String { decidedBy.id }
  /// What the rule says, in one sentence.
  package var reason: String { decidedBy.reason }
}
