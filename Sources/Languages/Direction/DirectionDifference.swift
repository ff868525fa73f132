/// A difference of direction controls between the two sides of a pair.
package struct DirectionDifference: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case isolates, embeddings, overrides, tagCharacters
  }

  package let kind: Kind
  /// Whether only the source has them; else only the target.
  package let isInSource: Bool
  /// The first of them, in UTF-8 bytes of the side that has them.
  package let range: Range<Int>
  /// What is wrong, in one sentence for people, in English.
  package let sentence: String
}

extension DirectionLint {
  /// The sorts of direction controls that one side of a pair has and the other has not.
  ///
  /// Marks (LRM, RLM, ALM) are left out: what one language needs, the other may not. Isolates round a
  /// Latin name in Persian are a difference too, so these findings are for reading, not for refusing.
  /// - Complexity: Linear.
  package static func differences(source: String, target: String) -> [DirectionDifference] {
    let inSource = firstPlaces(source)
    let inTarget = firstPlaces(target)
    return DirectionDifference.Kind.allCases.compactMap { kind in
      switch (inSource[kind], inTarget[kind]) {
      case (let range?, nil): difference(kind, range, isInSource: true)
      case (nil, let range?): difference(kind, range, isInSource: false)
      default: nil
      }
    }
  }

  private static func difference(
    _ kind: DirectionDifference.Kind, _ range: Range<Int>, isInSource: Bool
  ) -> DirectionDifference {
    let what =
      switch kind {
      case .isolates: "direction isolates"
      case .embeddings: "direction embeddings"
      case .overrides: "direction overrides"
      case .tagCharacters: "tag characters"
      }
    let side = isInSource ? "source" : "target"
    return DirectionDifference(
      kind: kind, isInSource: isInSource, range: range, sentence: "Only the \(side) has \(what).")
  }

  /// Where each sort is first opened, in UTF-8 bytes.
  private static func firstPlaces(_ text: String) -> [DirectionDifference.Kind: Range<Int>] {
    var places: [DirectionDifference.Kind: Range<Int>] = [:]
    var byte = 0
    for scalar in text.unicodeScalars {
      let end = byte + UTF8.width(scalar)
      if let kind = kind(of: scalar), places[kind] == nil { places[kind] = byte..<end }
      byte = end
    }
    return places
  }

  private static func kind(of scalar: Unicode.Scalar) -> DirectionDifference.Kind? {
    switch scalar.value {
    case 0x2066...0x2068: .isolates
    case 0x202A, 0x202B: .embeddings
    case 0x202D, 0x202E: .overrides
    case 0xE0000...0xE007F: .tagCharacters
    default: nil
    }
  }
}
