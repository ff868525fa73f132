import Bitext
import Languages

extension SRXFile {
  /// Writes the document as SRX 2.0, one rule a line; what others added stands last in its element.
  ///
  /// - Throws: A character that XML cannot carry, and what the output throws.
  package static func write(_ document: SRXDocument, to output: OutputFile) throws(FormatError) {
    var writer = SRXWriter(file: output.name)
    try writer.append(document)
    try output.write(writer.bytes)
  }
}

private struct SRXWriter {
  let file: String
  private(set) var bytes: [UInt8] = []

  init(file: String) { self.file = file }

  mutating func append(_ document: SRXDocument) throws(FormatError) {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    for comment in document.comments { append("<!-- \(Self.safe(comment)) -->\n") }
    append("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"")
    try append(document.additions.attributes)
    append(">\n")
    try append(document.header)
    append("  <body>\n    <languagerules>\n")
    for group in document.languageRules { try append(group) }
    append("    </languagerules>\n    <maprules>\n")
    for map in document.languageMaps { try append(map) }
    append("    </maprules>\n  </body>\n")
    append(document.additions.elements, indented: "  ")
    append("</srx>\n")
  }

  private mutating func append(_ header: SRXHeader) throws(FormatError) {
    append(
      "  <header segmentsubflows=\"\(header.segmentsSubflows.word)\" cascade=\"\(header.cascades.word)\"")
    try append(header.additions.attributes)
    guard !header.formatHandles.isEmpty || !header.additions.elements.isEmpty else { return append("/>\n") }
    append(">\n")
    for handle in header.formatHandles {
      append("    <formathandle type=\"\(handle.kind.rawValue)\" include=\"\(handle.isIncluded.word)\"/>\n")
    }
    append(header.additions.elements, indented: "    ")
    append("  </header>\n")
  }

  private mutating func append(_ group: SRXLanguageRule) throws(FormatError) {
    append("      <languagerule")
    try append([.init("languagerulename", group.name)] + group.additions.attributes)
    append(">\n")
    for rule in group.rules { try append(rule) }
    append(group.additions.elements, indented: "        ")
    append("      </languagerule>\n")
  }

  private mutating func append(_ rule: SRXRule) throws(FormatError) {
    append("        <rule break=\"\(rule.isBreak.word)\"")
    try append(rule.additions.attributes)
    append(">")
    try append(rule.before, in: "beforebreak")
    try append(rule.after, in: "afterbreak")
    for element in rule.additions.elements { append(element) }
    append("</rule>\n")
  }

  private mutating func append(_ part: String, in element: String) throws(FormatError) {
    if part.isEmpty { return append("<\(element)/>") }
    append("<\(element)>")
    if let forbidden = bytes.append(escaped: part, for: .content) { throw unwritable(forbidden) }
    append("</\(element)>")
  }

  private mutating func append(_ map: SRXLanguageMap) throws(FormatError) {
    append("      <languagemap")
    try append(
      [.init("languagepattern", map.pattern), .init("languagerulename", map.ruleName)]
        + map.additions.attributes)
    guard !map.additions.elements.isEmpty else { return append("/>\n") }
    append(">")
    for element in map.additions.elements { append(element) }
    append("</languagemap>\n")
  }

  private mutating func append(_ attributes: [SRXAdditions.Attribute]) throws(FormatError) {
    for attribute in attributes {
      if let forbidden = bytes.append(Attribute(attribute.name, attribute.value)) {
        throw unwritable(forbidden)
      }
    }
  }

  private mutating func append(_ elements: [String], indented space: String) {
    for element in elements { append(space + element + "\n") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Two hyphens would end a comment.
  private static func safe(_ comment: String) -> String {
    comment.replacing("--", with: "\u{2010}\u{2010}")
  }

  private func unwritable(_ codePoint: UInt32) -> FormatError {
    FormatError(file: file, "a character that XML cannot carry", found: codePointName(codePoint))
  }
}

extension Bool {
  fileprivate var word: String { self ? "yes" : "no" }
}
