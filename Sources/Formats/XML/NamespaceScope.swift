import Bitext

/// The namespace declarations in force, so that what is kept of a file can stand on its own.
///
/// TMX has no namespaces, yet real files put their own elements and attributes under prefixes that the root
/// declares. A unit outlives its file: so each kept element gets the declarations it needs.
struct NamespaceScope {
  private struct Declaration {
    /// `xmlns` or `xmlns:prefix`.
    var name: String
    var value: String
    var depth: Int
  }

  private var declarations: [Declaration] = []
  private var depth = 0
  /// Declarations made at this depth and below travel with what is kept.
  private var keptDepth = Int.max

  /// Enters an element of the frame, whose own attributes are not kept.
  mutating func enterFrame(_ attributes: XMLAttributes) {
    depth += 1
    if attributes.mentionNamespaces { declare(attributes.all()) }
  }

  /// Enters a kept element; returns its attributes and the declarations that it lacks.
  ///
  /// - Parameters:
  ///   - except: An attribute that is not returned.
  ///   - name: The element's name where it is not one of TMX's, so that its namespace matters.
  ///   - isTop: Whether it is kept apart from the elements around it.
  mutating func enterKept(
    _ attributes: XMLAttributes, except: StaticString?, foreign name: String?, isTop: Bool
  ) -> [Attribute] {
    depth += 1
    if isTop { keptDepth = depth }
    var result = attributes.all(except: except)
    guard attributes.mentionNamespaces || !declarations.isEmpty else { return result }
    declare(result)
    if let name { require(Self.declarationName(for: name), &result) }
    for attribute in result where Self.hasForeignPrefix(attribute.name) {
      require(Self.declarationName(for: attribute.name), &result)
    }
    return result
  }

  mutating func leave() {
    while let last = declarations.last, last.depth == depth { declarations.removeLast() }
    depth -= 1
    if depth < keptDepth { keptDepth = .max }
  }

  private mutating func declare(_ attributes: [Attribute]) {
    for attribute in attributes where attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
      declarations.append(Declaration(name: attribute.name, value: attribute.value, depth: depth))
    }
  }

  /// Copies the declaration called `name` to this element when it was made outside of what is kept.
  private mutating func require(_ name: String, _ attributes: inout [Attribute]) {
    guard let found = declarations.last(where: { $0.name == name }), found.depth < keptDepth,
      !found.value.isEmpty
    else { return }
    attributes.append(Attribute(name, found.value))
    declarations.append(Declaration(name: name, value: found.value, depth: depth))
  }

  private static func declarationName(for name: String) -> String {
    guard let colon = name.firstIndex(of: ":") else { return "xmlns" }
    return "xmlns:" + name[..<colon]
  }

  private static func hasForeignPrefix(_ name: String) -> Bool {
    name.contains(":") && !name.hasPrefix("xml:") && !name.hasPrefix("xmlns:")
  }
}
