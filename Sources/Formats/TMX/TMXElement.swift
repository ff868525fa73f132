import Glibc

/// The elements that TMX knows.
enum TMXElement {
  case tmx, header, body, tu, tuv, seg
  case note, prop, ude, map
  case bpt, ept, it, ph, ut, hi, sub
  /// An element of somebody else's.
  case foreign

  /// The most frequent first: the list is searched for every tag.
  private static let names: [(name: StaticString, element: TMXElement)] = [
    ("seg", .seg), ("tuv", .tuv), ("tu", .tu), ("prop", .prop), ("note", .note), ("bpt", .bpt), ("ept", .ept),
    ("ph", .ph), ("it", .it), ("hi", .hi), ("ut", .ut), ("sub", .sub), ("map", .map), ("ude", .ude),
    ("header", .header), ("body", .body), ("tmx", .tmx),
  ]

  init(_ name: UnsafePointer<CChar>) {
    for (known, element) in Self.names where UInt8(bitPattern: name[0]) == known.utf8Start[0] {
      // One more than the letters, so that the zero at the end is compared.
      if strncmp(
        name, UnsafeRawPointer(known.utf8Start).assumingMemoryBound(to: CChar.self),
        known.utf8CodeUnitCount + 1)
        == 0
      {
        self = element
        return
      }
    }
    self = .foreign
  }

  /// Whether it has a place of its own and cannot stand inside a text or an unknown element.
  var isFrame: Bool {
    switch self {
    case .tmx, .header, .body, .tu, .tuv, .seg: true
    default: false
    }
  }

  /// Whether its content is code and no words.
  var isCode: Bool {
    switch self {
    case .bpt, .ept, .it, .ph, .ut: true
    default: false
    }
  }
}
