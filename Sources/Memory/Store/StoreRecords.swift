import Bitext
import Languages

/// What kind of thing an operation did.
package enum OperationKind: String, Sendable, CaseIterable {
  case add, set, split, join, `import`, undo
}

/// One thing a person did, undone as a whole.
package struct Operation: Sendable {
  package var id: Int64
  package var kind: OperationKind
  package var author: Author
  /// What it was done to: a file, a document, a segment.
  package var note: String
  /// The operation that this one takes back.
  package var undoes: Int64?
  /// The operation that took this one back and still stands.
  package var undoneBy: Int64?
  /// The revisions it wrote; `nil` when it only changed how a document is cut.
  package var revisions: ClosedRange<Int64>?
}

/// Where units come from.
package struct Origin: Sendable {
  /// A text to translate, or a bilingual file that was read.
  package enum Kind: String, Sendable { case document, `import` }

  package var id: Int64
  /// Unique in the store; the part before the colon in `article:12`.
  package var name: String
  package var kind: Kind
  package var operation: Int64
  package var language: LanguageTag?
  /// The file it was read from, as it was named.
  package var path: String?
  /// Checksum of the file's bytes when it was read.
  package var fingerprint: Int64?
  /// The file's header, where it had one.
  package var header: BitextHeader?
  /// The ids of an import's units, which follow one another in the file's order.
  package var units: Range<Int64>?
  /// The newest layout of a document.
  package var layout: Int64?
}

/// A unit as it stands.
package struct StoredUnit: Sendable {
  package var id: Int64
  package var origin: Int64
  /// The sequence number of the revision that holds this state.
  package var revision: Int64
  package var unit: TranslationUnit
}

/// One state in the history of a unit.
package struct Revision: Sendable {
  package var seq: Int64
  package var unit: Int64
  package var parent: Int64?
  /// The revision whose state an undo brought back.
  package var copyOf: Int64?
  package var operation: Int64
  /// `nil` when the unit was taken out of the memory.
  package var state: TranslationUnit?
}

/// One segment of a document: where it lies in the bytes, and the unit that translates it.
package struct LayoutSegment: Hashable, Sendable {
  /// UTF-8 bytes.
  package var range: Range<Int>
  package var unit: Int64

  package init(range: Range<Int>, unit: Int64) {
    self.range = range
    self.unit = unit
  }
}

/// How a document is cut at one moment.
package struct Layout: Sendable {
  package var seq: Int64
  package var bytes: [UInt8]
  package var segments: [LayoutSegment]

  package var text: SegmentedText { SegmentedText(bytes: bytes, segments: segments.map(\.range)) }
}
