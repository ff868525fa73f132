import Bitext
import Languages

/// Makes headers and units of the events of an XML file.
///
/// Nothing is lost without an error: what is not known is kept where it can be (attributes, elements in
/// a header, unit, variant or segment), and refused elsewhere.
final class TMXBuilder {
  /// The element that is open.
  private enum Place {
    case document
    case tmx
    case header
    case body
    case unit
    case variant
    case segment
    case annotation
  }

  private var places: [Place]
  private var namespaces = NamespaceScope()
  /// The prefix of the file's own elements, colon included; empty in nearly every file.
  private var prefix = ""
  private var ready: [BitextEvent] = []

  private var header = BitextHeader()
  private var isHeaderDone = false
  private var isHeaderRead = false
  private var isBodyRead = false
  private var unit = TranslationUnit()
  private var unitLine = 0
  private var unitNumber = 0
  private var variant = Variant(LanguageTag(""), Content(""))
  private var hasSegment = false
  private var annotation = Annotation(kind: "", text: "")
  private var buffer = MarkupBuffer()

  /// Deeper nesting in a segment or an unknown element is an attack or a mistake.
  private static let depthLimit = 256
  /// A segment or a note may not be longer.
  private static let contentLimit = 10 << 20

  init() { places = [.document] }

  /// Begins inside a variant, for a lone `<seg>`.
  init(forSegmentOnly: ()) { places = [.variant] }

  /// What the last segment says.
  var content: Content { variant.content }

  /// Returns what is complete, once.
  func takeReady() -> [BitextEvent] {
    defer { ready.removeAll(keepingCapacity: true) }
    return ready
  }

  func receive(_ event: XMLEvent, from parser: XMLParser) throws(FormatError) {
    switch event {
    case .start(let name, let attributes):
      guard let attributes = attributes.all else {
        throw error(parser, "a tag has too many attributes", expected: "at most \(XMLAttributes.limit)")
      }
      try start(local(String(cString: name)), attributes, parser)
    case .end(let name): end(local(String(cString: name)))
    case .text(let characters): try text(characters, parser)
    }
  }

  /// The name without the file's own prefix.
  private func local(_ name: String) -> String {
    prefix.isEmpty || !name.hasPrefix(prefix) ? name : String(name.dropFirst(prefix.count))
  }

  private func error(
    _ parser: XMLParser, _ summary: String, found: String? = nil, expected: String? = nil, hint: String? = nil
  ) -> FormatError {
    let isInUnit = places.contains(.unit)
    return parser.error(
      summary, found: found, expected: expected, hint: hint, unit: isInUnit ? unitNumber : nil)
  }

  // MARK: Elements

  private func start(_ name: String, _ attributes: [Attribute], _ parser: XMLParser) throws(FormatError) {
    switch (places[places.count - 1], name) {
    case (.document, _): try startRoot(name, attributes, parser)
    case (.tmx, "header") where !isHeaderRead && !isBodyRead: startHeader(attributes)
    case (.tmx, "body") where !isBodyRead: startBody(attributes)
    case (.body, "tu"): startUnit(attributes, parser)
    case (.unit, "tuv"): try startVariant(attributes, parser)
    case (.variant, "seg") where !hasSegment: startSegment(attributes)
    case (.segment, _), (.annotation, _): try startInside(name, attributes, parser)
    case (.header, _), (.unit, _), (.variant, _): try startAnnotation(name, attributes, parser)
    default: throw misplaced(name, parser)
    }
  }

  private func misplaced(_ name: String, _ parser: XMLParser) -> FormatError {
    let (outer, expected) =
      switch places[places.count - 1] {
      case .document: ("the document", "<tmx>")
      case .tmx: ("<tmx>", isHeaderRead ? "<body>" : "<header>")
      case .header: ("<header>", "<note>, <prop> or <ude>")
      case .body: ("<body>", "<tu>")
      case .unit: ("<tu>", "<note>, <prop> or <tuv>")
      case .variant: ("<tuv>", hasSegment ? "</tuv>" : "<note>, <prop> or <seg>")
      case .segment, .annotation: ("<seg>", "</seg>")
      }
    return error(parser, "a <\(name)> cannot stand in \(outer)", found: "<\(name)>", expected: expected)
  }

  private func startRoot(_ name: String, _ attributes: [Attribute], _ parser: XMLParser) throws(FormatError) {
    let parts = name.split(separator: ":")
    guard parts.last == "tmx" else {
      throw error(
        parser, "this is not a TMX file: its root element is <\(name)>", found: "<\(name)>", expected: "<tmx>"
      )
    }
    prefix = parts.count > 1 ? parts.dropLast().joined(separator: ":") + ":" : ""
    header.version = attributes["version"]
    namespaces.enterFrame(attributes)
    places.append(.tmx)
  }

  private func startHeader(_ attributes: [Attribute]) {
    header.attributes = kept("header", attributes)
    isHeaderRead = true
    places.append(.header)
  }

  private func startBody(_ attributes: [Attribute]) {
    isBodyRead = true
    finishHeader()
    namespaces.enterFrame(attributes)
    places.append(.body)
  }

  private func startUnit(_ attributes: [Attribute], _ parser: XMLParser) {
    unitNumber += 1
    unitLine = parser.line
    unit = TranslationUnit(attributes: kept("tu", attributes))
    places.append(.unit)
  }

  private func startVariant(_ attributes: [Attribute], _ parser: XMLParser) throws(FormatError) {
    var attributes = kept("tuv", attributes)
    let name = attributes["xml:lang"] == nil ? "lang" : "xml:lang"
    guard let language = attributes[name], !language.isEmpty else {
      throw error(
        parser, "a <tuv> has no language", found: "<tuv>", expected: "<tuv xml:lang=\"…\">",
        hint: "add xml:lang=\"fa\", or the language it is")
    }
    attributes[name] = nil
    variant = Variant(LanguageTag(language), Content(""), attributes: attributes)
    hasSegment = false
    places.append(.variant)
  }

  private func startSegment(_ attributes: [Attribute]) {
    namespaces.enterFrame(attributes)
    hasSegment = true
    buffer.begin()
    places.append(.segment)
  }

  private func startAnnotation(
    _ name: String, _ attributes: [Attribute], _ parser: XMLParser
  ) throws(FormatError) {
    guard !Self.frame.contains(name) else { throw misplaced(name, parser) }
    annotation = Annotation(kind: name, attributes: kept(name, attributes), text: "")
    buffer.begin()
    places.append(.annotation)
  }

  private func startInside(
    _ name: String, _ attributes: [Attribute], _ parser: XMLParser
  ) throws(FormatError) {
    guard !Self.frame.contains(name) else { throw misplaced(name, parser) }
    guard buffer.depth < Self.depthLimit else {
      throw error(parser, "elements are nested too deeply", expected: "at most \(Self.depthLimit) levels")
    }
    let isSegment = places.last == .segment
    let attributes = kept(name, attributes, isTop: isSegment && buffer.depth == 0)
    buffer.start(name, attributes, hides: isSegment && Self.codes.contains(name))
  }

  /// The attributes with the namespace declarations that they need outside of this file.
  private func kept(_ name: String, _ attributes: [Attribute], isTop: Bool = true) -> [Attribute] {
    var attributes = attributes
    namespaces.enterKept(name, &attributes, isForeign: !Self.known.contains(name), isTop: isTop)
    return attributes
  }

  /// Elements with a place of their own, which cannot stand inside a text or an unknown element.
  private static let frame: Set<String> = ["tmx", "header", "body", "tu", "tuv", "seg"]
  /// Inline elements whose content is code, not words.
  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]
  private static let known: Set<String> = frame.union(codes).union([
    "note", "prop", "ude", "map", "hi", "sub",
  ])

  // MARK: Ends

  private func end(_ name: String) {
    namespaces.leave()
    if buffer.depth > 0 { return buffer.end(name) }
    switch places.removeLast() {
    case .segment: variant.content = buffer.content
    case .variant: unit.variants.append(variant)
    case .unit: ready.append(.unit(unit, line: unitLine))
    case .annotation: finishAnnotation()
    case .tmx: finishHeader()
    case .document, .header, .body: break
    }
  }

  private func finishHeader() {
    if !isHeaderDone { ready.append(.header(header)) }
    isHeaderDone = true
  }

  private func finishAnnotation() {
    let content = buffer.content
    annotation.text = content.text
    annotation.markup = content.markup
    switch places.last {
    case .header: header.annotations.append(annotation)
    case .unit: unit.annotations.append(annotation)
    default: variant.annotations.append(annotation)
    }
  }

  // MARK: Text

  private func text(_ characters: UnsafeBufferPointer<UInt8>, _ parser: XMLParser) throws(FormatError) {
    let place = places[places.count - 1]
    guard place == .segment || place == .annotation else { return try between(characters, parser) }
    if place == .annotation, annotation.kind == "ude", Self.isWhiteSpace(characters) { return }
    guard buffer.count + characters.count <= Self.contentLimit else {
      throw error(
        parser, place == .segment ? "a segment is too long" : "a note is too long",
        expected: "at most \(Self.contentLimit) bytes")
    }
    buffer.append(characters)
  }

  /// Between the elements there is only white space.
  private func between(_ characters: UnsafeBufferPointer<UInt8>, _ parser: XMLParser) throws(FormatError) {
    guard !Self.isWhiteSpace(characters) else { return }
    let text = String(decoding: characters.prefix(40), as: UTF8.self).prefix { $0 != "\u{FFFD}" }
    throw error(
      parser, "a text stands outside of a <seg>", found: String(text), expected: "<seg>…</seg> around it")
  }

  private static func isWhiteSpace(_ characters: UnsafeBufferPointer<UInt8>) -> Bool {
    characters.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
  }
}
