/// A `<note>`, `<prop>`, `<ude>` or an element we do not know, kept in order.
package struct Annotation: Hashable, Sendable {
  /// The element's name: `note`, `prop`, `ude`, or what the file called it.
  package var kind: String
  /// All attributes in the file's order, `type` of a prop included.
  package var attributes: [Attribute]
  /// The text content with entities resolved; of an element with children, the text of them all.
  package var text: String
  /// The inner XML as read, only where the content is more than text.
  package var markup: String?

  package init(kind: String, attributes: [Attribute] = [], text: String, markup: String? = nil) {
    self.kind = kind
    self.attributes = attributes
    self.text = text
    self.markup = markup
  }

  /// A `<prop type="…">`.
  package static func property(_ type: String, _ text: String) -> Annotation {
    Annotation(kind: "prop", attributes: [Attribute("type", type)], text: text)
  }

  /// A `<note>`.
  package static func note(_ text: String) -> Annotation {
    Annotation(kind: "note", text: text)
  }
}
