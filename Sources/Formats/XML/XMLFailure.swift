import CExpat

/// Why expat stopped, in words for people.
struct XMLFailure {
  private let code: XML_Error
  private let line: Int
  private let column: Int
  private let byte: Int
  private let declaredEncoding: String?
  private let isLast: Bool
  /// The bytes from the place of the error on, as UTF-8 as far as they are.
  private let next: [UInt8]
  private let isAfterAmpersand: Bool

  init(_ parser: OpaquePointer, _ declaredEncoding: String?, isLast: Bool) {
    code = XML_GetErrorCode(parser)
    line = Int(XML_GetCurrentLineNumber(parser))
    column = Int(XML_GetCurrentColumnNumber(parser)) + 1
    byte = Int(XML_GetCurrentByteIndex(parser))
    self.declaredEncoding = declaredEncoding
    self.isLast = isLast
    var offset: Int32 = 0
    var size: Int32 = 0
    if let context = XML_GetInputContext(parser, &offset, &size), offset >= 0, offset < size {
      let rest = UnsafeBufferPointer(start: context + Int(offset), count: min(60, Int(size - offset)))
      next = rest.map { UInt8(bitPattern: $0) }
      isAfterAmpersand = offset > 0 && context[Int(offset) - 1] == CChar(UInt8(ascii: "&"))
    } else {
      next = []
      isAfterAmpersand = false
    }
  }

  static let otherFile = "an entity stands for another file, and other files are never opened"

  func error(in file: String, unit: Int?) -> FormatError {
    var error = FormatError(file: file, line: line, column: column, byte: max(0, byte), unit: unit, "")
    describe(&error)
    return error
  }

  private func describe(_ error: inout FormatError) {
    switch code {
    case _ where isCutOff:
      error.summary = "the file is cut off: it ends in the middle"
      error.hint = "get the file again from where it came"
    case XML_ERROR_INVALID_TOKEN, XML_ERROR_PARTIAL_CHAR:
      describeInvalidToken(&error)
    case XML_ERROR_TAG_MISMATCH:
      error.summary = "an end tag does not fit the element that is open"
      error.found = tag.map { "</" + $0 }
    case XML_ERROR_UNDEFINED_ENTITY:
      error.summary = "the entity \(reference) is declared nowhere in the file"
      error.found = reference
      error.expected = "a character, or one of &amp; &lt; &gt; &quot; &apos;"
      error.hint = "put the character itself in its place"
    case XML_ERROR_ATTRIBUTE_EXTERNAL_ENTITY_REF:
      error.summary = Self.otherFile
      error.hint = "put the text itself in its place"
    case XML_ERROR_UNKNOWN_ENCODING:
      error.summary = "the encoding \(declaredEncoding ?? "") is not read"
      error.found = declaredEncoding
      error.expected = "UTF-8 or UTF-16"
      error.hint =
        "convert the file: iconv -f \(declaredEncoding ?? "ENCODING") -t UTF-8, and correct its first line"
    case XML_ERROR_INCORRECT_ENCODING:
      error.summary = "the file is not in the encoding that it declares"
      error.found = declaredEncoding
      error.expected = "UTF-8 or UTF-16"
    case XML_ERROR_RECURSIVE_ENTITY_REF, XML_ERROR_BAD_CHAR_REF, XML_ERROR_AMPLIFICATION_LIMIT_BREACH:
      error.summary = sentence
      error.found = reference
    default:
      error.summary = sentence
      error.found = tag
    }
  }

  /// Whether the end came where more was due.
  private var isCutOff: Bool {
    guard isLast else { return false }
    return [
      XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION,
    ]
    .contains(code)
  }

  private func describeInvalidToken(_ error: inout FormatError) {
    switch next.first {
    case _ where isAfterAmpersand:
      error.summary = "an & that begins no entity"
      error.expected = "&amp;"
    case let byte? where byte >= 0x80:
      error.summary = "bytes that are no characters in \(declaredEncoding ?? "UTF-8")"
      error.found = next.prefix(2).map { "0x" + String($0, radix: 16, uppercase: true) }.joined(
        separator: " ")
      error.hint = "the file is damaged, or in another encoding than it says"
    case let byte? where byte < 0x20:
      error.summary = "a control character that XML does not allow"
      error.found = codePointName(UInt32(byte))
    default:
      error.summary = "a sign that cannot stand here"
      error.found = tag
    }
  }

  private var sentence: String {
    switch code {
    case XML_ERROR_NO_ELEMENTS: "the file holds no XML"
    case XML_ERROR_DUPLICATE_ATTRIBUTE: "an attribute stands twice in one tag"
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "something follows the end of the document"
    case XML_ERROR_RECURSIVE_ENTITY_REF: "an entity contains itself"
    case XML_ERROR_ASYNC_ENTITY: "an element begins inside an entity and ends outside of it"
    case XML_ERROR_BAD_CHAR_REF: "a reference to a character that XML does not allow"
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH: "the entities expand beyond every limit"
    case XML_ERROR_NO_MEMORY: "there is no memory left"
    default:
      XML_ErrorString(code).map { "the XML is not well-formed: " + String(cString: $0) } ?? "not well-formed"
    }
  }

  /// What stands at the place of the error: up to the end of a tag or of the line.
  private var tag: String? {
    guard !next.isEmpty, !next.contains(0) else { return nil }
    let end = next.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? next.count
    let line = next[..<end].prefix { $0 != UInt8(ascii: "\n") }
    // Sixty bytes may end inside a letter.
    return String(String(decoding: line, as: UTF8.self).prefix { $0 != "\u{FFFD}" })
  }

  private var reference: String {
    guard let end = next.firstIndex(of: UInt8(ascii: ";")) else { return "" }
    return String(decoding: next[...end], as: UTF8.self)
  }
}

/// The usual name of a code point: `U+000B`.
func codePointName(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
