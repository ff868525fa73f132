import Bitext

/// Collects what stands inside one element: its text, and its inner XML in canonical form.
///
/// Canonical: attributes in the file's order in double quotes, as few references as possible, empty elements
/// as `<ph/>`; no comments, processing instructions or CDATA sections.
struct MarkupBuffer {
  private var text: [UInt8] = []
  private var markup: [UInt8] = []
  private var hasElements = false
  /// Whether the last start tag still lacks its `>`, since it may turn out to be empty.
  private var isTagOpen = false
  /// How many elements are open inside.
  private(set) var depth = 0
  /// The depth of the outermost open element whose text is not read; 0 when there is none.
  private var hiddenDepth = 0

  /// Bytes held.
  var count: Int { text.count + markup.count }

  mutating func begin() {
    text.removeAll(keepingCapacity: true)
    markup.removeAll(keepingCapacity: true)
    hasElements = false
    isTagOpen = false
    depth = 0
    hiddenDepth = 0
  }

  /// - Parameter hides: Whether the text in it is code and no words.
  mutating func start(_ name: String, _ attributes: [Attribute], hides: Bool) {
    if !hasElements {
      hasElements = true
      text.withUnsafeBufferPointer { _ = markup.append(escaped: $0, for: .content) }
    }
    closeTag()
    depth += 1
    if hides, hiddenDepth == 0 { hiddenDepth = depth }
    markup.append(UInt8(ascii: "<"))
    markup.append(contentsOf: name.utf8)
    for attribute in attributes { markup.append(attribute) }
    isTagOpen = true
  }

  mutating func end(_ name: UnsafePointer<CChar>) {
    if isTagOpen {
      markup.append(contentsOf: "/>".utf8)
      isTagOpen = false
    } else {
      markup.append(contentsOf: "</".utf8)
      markup.append(contentsOf: String(cString: name).utf8)
      markup.append(UInt8(ascii: ">"))
    }
    if depth == hiddenDepth { hiddenDepth = 0 }
    depth -= 1
  }

  mutating func append(_ characters: UnsafeBufferPointer<UInt8>) {
    if hiddenDepth == 0 { text.append(contentsOf: characters) }
    guard hasElements else { return }
    closeTag()
    markup.append(escaped: characters, for: .content)
  }

  private mutating func closeTag() {
    if isTagOpen { markup.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  /// The text, and the inner XML where it is more than that.
  var content: Content {
    Content(
      String(decoding: text, as: UTF8.self),
      markup: hasElements ? String(decoding: markup, as: UTF8.self) : nil)
  }
}

extension [UInt8] {
  /// Appends ` name="value"`; returns the first code point that XML cannot carry.
  @discardableResult
  mutating func append(_ attribute: Attribute) -> UInt32? {
    append(UInt8(ascii: " "))
    append(contentsOf: attribute.name.utf8)
    append(contentsOf: "=\"".utf8)
    let forbidden = append(escaped: attribute.value, for: .attribute)
    append(UInt8(ascii: "\""))
    return forbidden
  }
}
