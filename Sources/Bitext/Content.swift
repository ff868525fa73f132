/// What one variant says: its text, and its inline codes where it has any.
package struct Content: Hashable, Sendable {
  /// The words a reader sees: the segment without its inline codes. Lookup works on this.
  package var text: String
  /// The segment's inner XML, exactly as kept; `nil` when the segment is text alone.
  package var markup: String?

  /// Makes a content; without `markup` it is text alone.
  package init(_ text: String, markup: String? = nil) {
    self.text = text
    self.markup = markup
  }

  /// Whether nothing was written: no text and no codes.
  package var isEmpty: Bool { text.isEmpty && markup == nil }
}
