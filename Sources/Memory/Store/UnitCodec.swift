import Bitext
import Languages

/// Writes a unit's whole state as bytes and reads it back: what a revision stores.
///
/// A string is its UTF-8 length in decimal, a colon and its bytes; a list is its count, a semicolon and
/// its items; an absent string is a minus sign. So the state can be read by eye, and copied without escapes.
/// Layout: attributes, annotations, variants (language, text, markup, attributes, annotations).
struct UnitEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func encode(_ unit: TranslationUnit) {
    bytes.removeAll(keepingCapacity: true)
    list(unit.attributes) { $0.attribute($1) }
    list(unit.annotations) { $0.annotation($1) }
    list(unit.variants) { $0.variant($1) }
  }

  mutating func encode(_ header: BitextHeader) {
    bytes.removeAll(keepingCapacity: true)
    string(header.version)
    list(header.attributes) { $0.attribute($1) }
    list(header.annotations) { $0.annotation($1) }
  }

  private mutating func variant(_ variant: Variant) {
    string(variant.language.raw)
    string(variant.content.text)
    string(variant.content.markup)
    list(variant.attributes) { $0.attribute($1) }
    list(variant.annotations) { $0.annotation($1) }
  }

  private mutating func annotation(_ annotation: Annotation) {
    string(annotation.kind)
    string(annotation.text)
    string(annotation.markup)
    list(annotation.attributes) { $0.attribute($1) }
  }

  private mutating func attribute(_ attribute: Attribute) {
    string(attribute.name)
    string(attribute.value)
  }

  private mutating func list<Item>(_ items: [Item], _ write: (inout UnitEncoder, Item) -> Void) {
    number(items.count, end: UInt8(ascii: ";"))
    for item in items { write(&self, item) }
  }

  private mutating func string(_ text: String?) {
    guard var text else {
      bytes.append(UInt8(ascii: "-"))
      return
    }
    text.withUTF8 { utf8 in
      number(utf8.count, end: UInt8(ascii: ":"))
      bytes.append(contentsOf: utf8)
    }
  }

  private mutating func number(_ value: Int, end: UInt8) {
    if value < 10 {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
    bytes.append(end)
  }
}

/// Reads a state written by `UnitEncoder`; every step is bounds-checked and answers `nil` on damage.
struct UnitDecoder {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func unit() -> TranslationUnit? {
    guard let attributes = list({ $0.attribute() }), let annotations = list({ $0.annotation() }),
      let variants = list({ $0.variant() }), place == bytes.count
    else { return nil }
    return TranslationUnit(attributes: attributes, annotations: annotations, variants: variants)
  }

  mutating func header() -> BitextHeader? {
    guard let version = string(), let attributes = list({ $0.attribute() }),
      let annotations = list({ $0.annotation() }), place == bytes.count
    else { return nil }
    return BitextHeader(attributes: attributes, annotations: annotations, version: version)
  }

  /// Finds the bytes of each variant without making strings: for scans over all units.
  mutating func rawVariants(
    _ body: (
      _ language: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, _ markup: UnsafeRawBufferPointer?
    ) -> Void
  ) -> Bool {
    guard skipAttributes(), skipAnnotations(), let count = number(end: UInt8(ascii: ";")) else {
      return false
    }
    for _ in 0..<count {
      guard let language = span() ?? nil, let text = span() ?? nil, let markup = span(),
        skipAttributes(), skipAnnotations()
      else { return false }
      body(language, text, markup)
    }
    return place == bytes.count
  }

  private mutating func skipAttributes() -> Bool {
    guard let count = number(end: UInt8(ascii: ";")) else { return false }
    for _ in 0..<2 * count where span() == nil { return false }
    return true
  }

  private mutating func skipAnnotations() -> Bool {
    guard let count = number(end: UInt8(ascii: ";")) else { return false }
    for _ in 0..<count {
      guard span() != nil, span() != nil, span() != nil, skipAttributes() else { return false }
    }
    return true
  }

  private mutating func variant() -> Variant? {
    guard let language = string() ?? nil, let text = string() ?? nil, let markup = string(),
      let attributes = list({ $0.attribute() }), let annotations = list({ $0.annotation() })
    else { return nil }
    return Variant(
      LanguageTag(language), Content(text, markup: markup), attributes: attributes, annotations: annotations)
  }

  private mutating func annotation() -> Annotation? {
    guard let kind = string() ?? nil, let text = string() ?? nil, let markup = string(),
      let attributes = list({ $0.attribute() })
    else { return nil }
    return Annotation(kind: kind, attributes: attributes, text: text, markup: markup)
  }

  private mutating func attribute() -> Attribute? {
    guard let name = string() ?? nil, let value = string() ?? nil else { return nil }
    return Attribute(name, value)
  }

  private mutating func list<Item>(_ read: (inout UnitDecoder) -> Item?) -> [Item]? {
    guard let count = number(end: UInt8(ascii: ";")), count <= bytes.count else { return nil }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = read(&self) else { return nil }
      items.append(item)
    }
    return items
  }

  /// `nil` is damage, `.some(nil)` an absent string.
  private mutating func string() -> String?? {
    guard let span = span() else { return nil }
    return .some(span.map { String(decoding: $0, as: UTF8.self) })
  }

  private mutating func span() -> UnsafeRawBufferPointer?? {
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "-") {
      place += 1
      return .some(nil)
    }
    guard let count = number(end: UInt8(ascii: ":")), count <= bytes.count - place else { return nil }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
  }

  private mutating func number(end: UInt8) -> Int? {
    var value = 0
    let start = place
    while place < bytes.count, place - start < 12 {
      let byte = bytes[place]
      place += 1
      if byte == end { return place - start > 1 ? value : nil }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return nil
  }
}
