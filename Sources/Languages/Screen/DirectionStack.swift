/// The direction controls that are open at a place of a line.
///
/// - Source: Unicode Annex 9, rules X1 to X7 and definition BD9: PDI closes the last isolate and all
///   embeddings in it, PDF the last embedding if it is the innermost.
struct DirectionStack {
  private var open: [Unicode.Scalar] = []

  enum Sort { case isolate, embedding, popIsolate, popEmbedding }

  static func sort(_ scalar: Unicode.Scalar) -> Sort? {
    switch scalar.value {
    case 0x2066...0x2068: .isolate
    case 0x202A, 0x202B, 0x202D, 0x202E: .embedding
    case 0x2069: .popIsolate
    case 0x202C: .popEmbedding
    default: nil
    }
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch Self.sort(scalar) {
    case .isolate, .embedding: open.append(scalar)
    case .popIsolate:
      guard let place = open.lastIndex(where: { Self.sort($0) == .isolate }) else { return }
      open.removeSubrange(place...)
    case .popEmbedding: if let last = open.last, Self.sort(last) == .embedding { open.removeLast() }
    case nil: break
    }
  }

  /// The controls that open again what is open.
  var opening: String {
    open.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// The controls that close what is open.
  var closing: String {
    open.reversed().map { Self.sort($0) == .isolate ? "\u{2069}" : "\u{202C}" }.joined()
  }

  /// The places of the direction controls in `line` that have no partner in it.
  static func unpaired(in line: [Unicode.Scalar]) -> Set<Int> {
    var unpaired: Set<Int> = []
    var open: [Int] = []
    for (place, scalar) in line.enumerated() {
      switch sort(scalar) {
      case .isolate, .embedding: open.append(place)
      case .popIsolate:
        guard let partner = open.lastIndex(where: { sort(line[$0]) == .isolate }) else {
          unpaired.insert(place)
          continue
        }
        unpaired.formUnion(open[(partner + 1)...])
        open.removeSubrange(partner...)
      case .popEmbedding:
        if let last = open.last, sort(line[last]) == .embedding {
          open.removeLast()
        } else {
          unpaired.insert(place)
        }
      case nil: break
      }
    }
    return unpaired.union(open)
  }
}
