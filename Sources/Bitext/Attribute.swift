/// One attribute as a file wrote it: known or unknown, in the file's order.
package struct Attribute: Hashable, Sendable {
  /// The qualified name, such as `tuid` or `xml:lang`.
  package var name: String
  /// The value with entities resolved.
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [Attribute] {
  /// Returns the value of the first attribute called `name`, or sets it in place; `nil` removes it.
  package subscript(name: String) -> String? {
    get { first { $0.name == name }?.value }
    set {
      let place = firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): self[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(Attribute(name, value))
      case (nil, nil): break
      }
    }
  }
}
