import Bitext

/// Tells elements of SRX from those of others, whatever prefixes a file uses.
///
/// The namespace of the root element is taken for SRX's, so that files without one, or with an older one, are
/// read. What is kept of others gets the declarations it needs, unless the root makes them.
struct SRXNamespaces {
  private struct Declaration {
    var prefix: String
    var name: String
    var depth: Int
  }

  private var declarations: [Declaration] = []
  private var depth = 0
  private var rootNamespace = ""
  private var rootAttributes: [Attribute] = []
  private var scope = NamespaceScope()
  /// The declaration of the prefix of the file's own elements; of no use once they have none.
  private(set) var rootDeclaration = "xmlns"
  private var keptDepth = Int.max

  /// Enters an element; returns its name in SRX, `nil` for an element of others, and its attributes.
  mutating func enter(_ name: String, _ attributes: XMLAttributes) -> (
    local: String?, attributes: [Attribute]
  ) {
    depth += 1
    let given = attributes.all()
    for attribute in given {
      if attribute.name == "xmlns" { declare("", attribute.value) }
      if attribute.name.hasPrefix("xmlns:") { declare(String(attribute.name.dropFirst(6)), attribute.value) }
    }
    let colon = name.firstIndex(of: ":")
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = colon.map { String(name[name.index(after: $0)...]) } ?? name
    let namespace = declarations.last { $0.prefix == prefix }?.name ?? (prefix.isEmpty ? "" : prefix + ":")
    if depth == 1 {
      rootNamespace = namespace
      rootAttributes = given
      if !prefix.isEmpty { rootDeclaration = "xmlns:" + prefix }
    }
    let isOurs = namespace == rootNamespace
    let isTop = depth <= keptDepth
    if !isOurs, isTop { keptDepth = depth }
    let all = scope.enterKept(attributes, except: nil, foreign: isOurs ? nil : name, isTop: isTop)
    return (
      isOurs ? local : nil, depth == 1 || !isTop ? all : all.filter { given.contains($0) || !isAtRoot($0) }
    )
  }

  mutating func leave() {
    scope.leave()
    while let last = declarations.last, last.depth == depth { declarations.removeLast() }
    depth -= 1
    if depth < keptDepth { keptDepth = .max }
  }

  /// Whether the root declares it and will again when the file is written.
  private func isAtRoot(_ attribute: Attribute) -> Bool {
    attribute.name.hasPrefix("xmlns:") && attribute.name != rootDeclaration
      && rootAttributes.contains(attribute)
  }

  private mutating func declare(_ prefix: String, _ name: String) {
    declarations.append(Declaration(prefix: prefix, name: name, depth: depth))
  }
}
