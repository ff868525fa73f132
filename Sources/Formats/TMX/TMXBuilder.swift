import Bitext
import Glibc
import Languages

/// Makes headers and units of the events of an XML file.
///
/// Nothing is lost without an error: what is not known is kept where it can be (attributes and elements in
/// a header, unit, variant or segment), and refused elsewhere.
struct TMXBuilder {
  /// The element that is open.
  private enum Place {
    case document, tmx, header, body, unit, variant, segment, annotation
  }

  private var places: [Place]
  private var namespaces = NamespaceScope()
  /// The prefix of the file's own elements, colon included; empty in nearly every file.
  private var prefix = ""
  /// Complete headers and units that nobody took yet.
  private(set) var ready: [BitextEvent] = []

  private var header = BitextHeader()
  private var isHeaderRead = false
  private var isHeaderReady = false
  private var isBodyRead = false
  private var unit = TranslationUnit()
  private var unitLine = 0
  private var unitNumber = 0
  private var variant = Variant(LanguageTag(""), Content(""))
  private var hasSegment = false
  private var annotation = Annotation(kind: "", text: "")
  private var buffer = MarkupBuffer()
  /// The tags seen last: making one costs more than the rest of its variant.
  private var languages: [LanguageTag] = []

  /// Deeper nesting in a segment or an unknown element is an attack or a mistake.
  private static let depthLimit = 256
  /// A segment or a note may not be longer, in bytes.
  private static let contentLimit = 10 << 20

  init() { places = [.document] }

  /// Begins inside a variant, for a lone `<seg>`.
  init(forSegmentOnly: ()) { places = [.variant] }

  /// What the last segment says.
  var content: Content { variant.content }

  /// Returns what is ready, once.
  mutating func takeReady() -> [BitextEvent] {
    defer { ready = [] }
    return ready
  }

  mutating func receive(_ event: XMLEvent, from parser: XMLParser) throws(FormatError) {
    switch event {
    case .text(let characters): try text(characters, parser)
    case .end(let name): end(name, parser)
    case .start(let name, let attributes):
      guard attributes.count <= XMLAttributes.limit else {
        throw error(parser, "a tag has too many attributes", expected: "at most \(XMLAttributes.limit)")
      }
      try start(name, attributes, parser)
    }
  }

  /// Which element it is, and its name: of one that TMX knows without the file's own prefix.
  private func recognize(_ name: UnsafePointer<CChar>) -> (TMXElement, UnsafePointer<CChar>) {
    if prefix.isEmpty || strncmp(name, prefix, prefix.utf8.count) != 0 { return (TMXElement(name), name) }
    let local = name + prefix.utf8.count
    let element = TMXElement(local)
    return (element, element == .foreign ? name : local)
  }

  private func error(
    _ parser: XMLParser, _ summary: String, found: String? = nil, expected: String? = nil, hint: String? = nil
  ) -> FormatError {
    parser.error(summary, found: found, expected: expected, hint: hint)
  }
}

// MARK: - Elements that begin

extension TMXBuilder {
  private mutating func start(
    _ written: UnsafePointer<CChar>, _ attributes: XMLAttributes, _ parser: XMLParser
  ) throws(FormatError) {
    let (element, name) = recognize(written)
    switch (places[places.count - 1], element) {
    case (.segment, _), (.annotation, _): try startInside(name, element, attributes, parser)
    case (.variant, .seg) where !hasSegment: startSegment(attributes, parser)
    case (.unit, .tuv): try startVariant(attributes, parser)
    case (.body, .tu): startUnit(attributes, parser)
    case (.document, _): try startRoot(String(cString: name), attributes, parser)
    case (.tmx, .header) where !isHeaderRead && !isBodyRead: startHeader(attributes)
    case (.tmx, .body) where !isBodyRead: startBody(attributes)
    case (.header, _) where !element.isFrame, (.unit, _) where !element.isFrame,
      (.variant, _) where !element.isFrame:
      startAnnotation(name, element, attributes, parser)
    default: throw misplaced(String(cString: name), parser)
    }
  }

  private func misplaced(_ name: String, _ parser: XMLParser) -> FormatError {
    let (outer, expected) =
      switch places[places.count - 1] {
      case .document: ("the document", "<tmx>")
      case .tmx: ("<tmx>", isBodyRead ? "</tmx>" : isHeaderRead ? "<body>" : "<header>")
      case .header: ("<header>", "<note>, <prop> or <ude>")
      case .body: ("<body>", "<tu>")
      case .unit: ("<tu>", "<note>, <prop> or <tuv>")
      case .variant: ("<tuv>", hasSegment ? "</tuv>" : "<note>, <prop> or <seg>")
      case .segment: ("<seg>", "</seg>")
      case .annotation: ("<\(annotation.kind)>", "</\(annotation.kind)>")
      }
    return error(parser, "a <\(name)> cannot stand in \(outer)", found: "<\(name)>", expected: expected)
  }

  private mutating func startRoot(
    _ name: String, _ attributes: XMLAttributes, _ parser: XMLParser
  ) throws(FormatError) {
    guard name == "tmx" || name.hasSuffix(":tmx") else {
      throw error(
        parser, "this is not a TMX file: its root element is <\(name)>", found: "<\(name)>", expected: "<tmx>"
      )
    }
    prefix = String(name.dropLast(3))
    header.version = attributes["version"]
    namespaces.enterFrame(attributes)
    places.append(.tmx)
  }

  private mutating func startHeader(_ attributes: XMLAttributes) {
    header.attributes = kept(attributes)
    isHeaderRead = true
    places.append(.header)
  }

  private mutating func startBody(_ attributes: XMLAttributes) {
    isBodyRead = true
    finishHeader()
    namespaces.enterFrame(attributes)
    places.append(.body)
  }

  private mutating func startUnit(_ attributes: XMLAttributes, _ parser: XMLParser) {
    unitNumber += 1
    unitLine = parser.line
    parser.unit = unitNumber
    unit = TranslationUnit(attributes: kept(attributes))
    unit.variants.reserveCapacity(2)
    places.append(.unit)
  }

  /// TMX 1.1 says `lang` for what is `xml:lang` now.
  private mutating func startVariant(
    _ attributes: XMLAttributes, _ parser: XMLParser
  ) throws(FormatError) {
    let modern = attributes["xml:lang"]
    guard let language = modern ?? attributes["lang"], !language.isEmpty else {
      throw error(
        parser, "a <tuv> has no language", found: "<tuv>", expected: "<tuv xml:lang=\"…\">",
        hint: "add xml:lang=\"fa\", or the language it is")
    }
    variant = Variant(
      tag(language), Content(""), attributes: kept(attributes, except: modern == nil ? "lang" : "xml:lang"))
    hasSegment = false
    places.append(.variant)
  }

  private mutating func tag(_ language: String) -> LanguageTag {
    if let known = languages.first(where: { $0.raw == language }) { return known }
    if languages.count == 8 { languages.removeFirst() }
    languages.append(LanguageTag(language))
    return languages[languages.count - 1]
  }

  private mutating func startSegment(_ attributes: XMLAttributes, _ parser: XMLParser) {
    parser.skipsWhiteSpace = false
    namespaces.enterFrame(attributes)
    hasSegment = true
    buffer.begin()
    places.append(.segment)
  }

  private mutating func startAnnotation(
    _ name: UnsafePointer<CChar>, _ element: TMXElement, _ attributes: XMLAttributes, _ parser: XMLParser
  ) {
    parser.skipsWhiteSpace = false
    let kind = String(cString: name)
    annotation = Annotation(
      kind: kind, attributes: kept(attributes, foreign: element == .foreign ? kind : nil), text: "")
    buffer.begin()
    places.append(.annotation)
  }

  private mutating func startInside(
    _ name: UnsafePointer<CChar>, _ element: TMXElement, _ attributes: XMLAttributes, _ parser: XMLParser
  ) throws(FormatError) {
    let name = String(cString: name)
    guard !element.isFrame else { throw misplaced(name, parser) }
    guard buffer.depth < Self.depthLimit else {
      throw error(parser, "elements are nested too deeply", expected: "at most \(Self.depthLimit) levels")
    }
    let isSegment = places[places.count - 1] == .segment
    let attributes = kept(
      attributes, foreign: element == .foreign ? name : nil, isTop: isSegment && buffer.depth == 0)
    buffer.start(name, attributes, hides: isSegment && element.isCode)
  }

  /// The attributes with the namespace declarations that they, or a foreign name, need outside of this file.
  private mutating func kept(
    _ attributes: XMLAttributes, except: StaticString? = nil, foreign name: String? = nil, isTop: Bool = true
  ) -> [Attribute] {
    namespaces.enterKept(attributes, except: except, foreign: name, isTop: isTop)
  }
}

// MARK: - Elements that end, and text

extension TMXBuilder {
  private mutating func end(_ name: UnsafePointer<CChar>, _ parser: XMLParser) {
    namespaces.leave()
    if buffer.depth > 0 { return buffer.end(recognize(name).1) }
    parser.skipsWhiteSpace = true
    switch places.removeLast() {
    case .segment: variant.content = buffer.content
    case .variant: unit.variants.append(variant)
    case .unit:
      ready.append(.unit(unit, line: unitLine))
      parser.unit = nil
    case .annotation: finishAnnotation()
    case .tmx: finishHeader()
    case .document, .header, .body: break
    }
  }

  private mutating func finishHeader() {
    if !isHeaderReady { ready.append(.header(header)) }
    isHeaderReady = true
  }

  private mutating func finishAnnotation() {
    let content = buffer.content
    annotation.text = content.text
    annotation.markup = content.markup
    switch places.last {
    case .header: header.annotations.append(annotation)
    case .unit: unit.annotations.append(annotation)
    default: variant.annotations.append(annotation)
    }
  }

  private mutating func text(
    _ characters: UnsafeBufferPointer<UInt8>, _ parser: XMLParser
  ) throws(FormatError) {
    let place = places[places.count - 1]
    guard place == .segment || place == .annotation else { return try between(characters, parser) }
    if place == .annotation, annotation.kind == "ude", isWhiteSpace(characters) { return }
    guard buffer.count + characters.count <= Self.contentLimit else {
      throw error(
        parser, place == .segment ? "a segment is too long" : "a note is too long",
        expected: "at most \(Self.contentLimit) bytes")
    }
    buffer.append(characters)
  }

  /// Between the elements there is only white space.
  private func between(_ characters: UnsafeBufferPointer<UInt8>, _ parser: XMLParser) throws(FormatError) {
    guard !isWhiteSpace(characters) else { return }
    let words = characters.drop { $0 == 0x20 || $0 == 0x09 }
    let text = String(decoding: words.prefix(40), as: UTF8.self).prefix { $0 != "\u{FFFD}" }
    throw error(
      parser, "a text stands outside of a <seg>", found: String(text), expected: "<seg>…</seg> around it")
  }
}
