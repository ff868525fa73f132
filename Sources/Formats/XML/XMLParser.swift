import CExpat

/// What an XML file tells, in its order. Pointers hold until the receiver returns.
enum XMLEvent {
  /// An element begins; attributes with entities resolved, in the file's order.
  case start(UnsafePointer<CChar>, XMLAttributes)
  case end(UnsafePointer<CChar>)
  /// A piece of text in UTF-8, with entities resolved and line ends as line feeds.
  case text(UnsafeBufferPointer<UInt8>)
}

/// A streaming XML reader: expat, which knows no files and no network, behind one wall.
///
/// Nothing outside the file is ever opened. What would make text vanish is an error: an entity that is
/// declared nowhere or elsewhere, a file that ends early.
final class XMLParser {
  let file: String
  private let parser: OpaquePointer
  private let receive: (XMLEvent, XMLParser) throws(FormatError) -> Void
  /// The first error of the receiver, kept while expat unwinds.
  private var failure: FormatError?
  /// Whether there is a failure: looked at for every event, and cheaper than the error itself.
  private var isStopped = false
  /// The encoding that the file declares.
  private(set) var declaredEncoding: String?
  /// The translation unit that is being read, counted from 1, for messages.
  var unit: Int?
  /// Whether text that is white space alone is passed over: so it is between elements, line by line.
  var skipsWhiteSpace = false
  private var outside = OutsideEntities()
  /// Bytes given to expat.
  private var fed = 0
  /// Where the token that is being read begins, as far as it is known.
  private var tokenStart = 0

  /// How much is read at once: larger gains nothing, smaller costs calls.
  static let blockSize = 256 << 10
  /// A single tag, comment or reference may not be longer: expat holds it in memory.
  private static let tokenLimit = 10 << 20

  /// - Parameter encoding: What the first bytes prove the encoding to be, whatever the file declares.
  init(
    file: String, encoding: String? = nil,
    receive: @escaping (XMLEvent, XMLParser) throws(FormatError) -> Void
  ) throws(FormatError) {
    guard let parser = XML_ParserCreate(encoding) else {
      throw FormatError(file: file, "there is no memory left")
    }
    self.file = file
    self.parser = parser
    self.receive = receive
    setHandlers()
  }

  deinit { XML_ParserFree(parser) }

  /// Counted from 1.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
  /// Counted from 1, in code points.
  var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }
  var byte: Int { Int(XML_GetCurrentByteIndex(parser)) }

  /// Reads to the end, and calls `afterBlock` where it is safe to do anything, throwing included.
  func parse(_ input: InputFile, afterBlock: () throws -> Void) throws {
    while true {
      guard let buffer = XML_GetBuffer(parser, Int32(Self.blockSize)) else {
        throw FormatError(file: file, "there is no memory left")
      }
      let count = try input.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Self.blockSize))
      fed += count
      let isLast = count == 0
      let isGood = XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0) == XML_STATUS_OK
      try afterBlock()
      if !isGood {
        throw failure ?? XMLFailure(parser, declaredEncoding, isLast: isLast).error(in: file, unit: unit)
      }
      if isLast { return }
      try checkTokenLength()
    }
  }

  /// Reads a text that is in memory as a whole.
  func parse(_ text: String) throws(FormatError) {
    var text = text
    let isGood = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), 1) == XML_STATUS_OK
      }
    }
    if !isGood {
      throw failure ?? XMLFailure(parser, declaredEncoding, isLast: true).error(in: file, unit: unit)
    }
  }

  /// An error at the place that is being read.
  func error(
    _ summary: String, found: String? = nil, expected: String? = nil, hint: String? = nil
  ) -> FormatError {
    FormatError(
      file: file, line: line, column: column, byte: max(byte, tokenStart), unit: unit, summary, found: found,
      expected: expected,
      hint: hint)
  }

  private func checkTokenLength() throws(FormatError) {
    // Newer expats wait for more of a long token before they look at it again, and give −1 meanwhile.
    if byte >= 0 { tokenStart = byte }
    guard fed - tokenStart > Self.tokenLimit else { return }
    throw error("a tag or a comment is too long", expected: "at most \(Self.tokenLimit) bytes")
  }

  /// Passes an event on, once; after an error nothing more.
  private func pass(_ event: XMLEvent) {
    guard !isStopped else { return }
    do throws(FormatError) {
      try receive(event, self)
    } catch {
      stop(error)
    }
  }

  private func stop(_ error: FormatError) {
    if !isStopped { failure = error }
    isStopped = true
    XML_StopParser(parser, 0)
  }
}

extension XMLParser {
  /// expat holds the parser unretained: it lives no longer than `self`, and calls only inside `parse`.
  private func setHandlers() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    XML_SetUserData(parser, this)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let parser = XMLParser.from(data) else { return }
        parser.checkOutsideEntities()
        parser.pass(.start(name, XMLAttributes(attributes)))
      },
      { data, name in
        guard let name else { return }
        XMLParser.from(data)?.pass(.end(name))
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let bytes, let parser = XMLParser.from(data) else { return }
      bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        let text = UnsafeBufferPointer(start: $0, count: Int(count))
        if !parser.skipsWhiteSpace || !isWhiteSpace(text) { parser.pass(.text(text)) }
      }
    }
    XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      if let encoding { XMLParser.from(data)?.declaredEncoding = String(cString: encoding) }
    }
    setEntityHandlers(this)
  }

  private func setEntityHandlers(_ this: UnsafeMutableRawPointer) {
    XML_SetStartDoctypeDeclHandler(parser) { data, _, system, _, _ in
      if system != nil { XMLParser.from(data)?.outside.exist = true }
    }
    XML_SetEntityDeclHandler(parser) { data, name, isParameter, value, count, _, _, _, _ in
      guard isParameter == 0, let name else { return }
      let bytes = UnsafeRawBufferPointer(start: value, count: Int(count))
      XMLParser.from(data)?.outside.declare(
        String(cString: name), value: String(decoding: bytes, as: UTF8.self))
    }
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      guard let parser = XMLParser.from(data), let name else { return }
      if isParameter != 0 { parser.outside.exist = true } else { parser.refuseEntity(String(cString: name)) }
    }
    XML_SetExternalEntityRefHandler(parser) { data, _, _, _, _ in
      XMLParser.from(data.map { UnsafeMutableRawPointer($0) })?.refuseExternalEntity()
      return 0
    }
    XML_SetExternalEntityRefHandlerArg(parser, this)
  }

  /// Stops at a tag with an entity that expat would leave out.
  private func checkOutsideEntities() {
    guard outside.exist, !isStopped else { return }
    var offset: Int32 = 0
    var size: Int32 = 0
    let context = XML_GetInputContext(parser, &offset, &size)
    let count = Int(XML_GetCurrentByteCount(parser))
    guard let context, offset >= 0, Int(offset) + count <= Int(size) else { return }
    let tag = UnsafeRawBufferPointer(start: context + Int(offset), count: count)
    if let name = outside.undeclared(in: tag) { refuseEntity(name) }
  }

  private func refuseEntity(_ name: String) {
    stop(
      error(
        "the entity &\(name); is declared nowhere in the file", found: "&\(name);",
        expected: "a character, or one of &amp; &lt; &gt; &quot; &apos;",
        hint: "put the character itself in its place"))
  }

  private func refuseExternalEntity() {
    stop(error(XMLFailure.otherFile, hint: "put the text itself in its place"))
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
    data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// Whether the text is nothing but what XML calls white space.
func isWhiteSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
}
