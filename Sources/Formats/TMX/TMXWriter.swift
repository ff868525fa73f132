import Bitext
import Languages

/// Writes TMX 1.4 in a form that reads well in a diff: one line for each text, note and property.
///
/// What a reader kept of a file comes out again: unknown attributes and elements too, so that such a file is
/// no more valid against the DTD than it was. A unit without variants is written, though the DTD wants one.
struct TMXWriter: BitextWriter {
  private let output: OutputFile
  private let options: WriteOptions
  private var buffer: [UInt8] = []
  private var units = 0
  private var isHeaderWritten = false

  /// Written in pieces of about this size.
  private static let blockSize = 256 << 10

  init(_ output: OutputFile, _ options: WriteOptions) {
    self.output = output
    self.options = options
    buffer.reserveCapacity(Self.blockSize + Self.blockSize / 4)
  }

  mutating func write(header: BitextHeader) throws(FormatError) {
    isHeaderWritten = true
    append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header
      """)
    try append(completed(header.attributes))
    if header.annotations.isEmpty {
      append("/>\n")
    } else {
      append(">\n")
      for annotation in header.annotations { try append(annotation, indented: "    ") }
      append("  </header>\n")
    }
    append("  <body>\n")
  }

  mutating func write(unit: TranslationUnit) throws(FormatError) {
    if !isHeaderWritten { try write(header: BitextHeader()) }
    units += 1
    append("    <tu")
    try append(unit.attributes)
    append(">\n")
    for annotation in unit.annotations { try append(annotation, indented: "      ") }
    for variant in unit.variants { try append(variant) }
    append("    </tu>\n")
    if buffer.count >= Self.blockSize { try flush() }
  }

  mutating func finish() throws(FormatError) {
    if !isHeaderWritten { try write(header: BitextHeader()) }
    append("  </body>\n</tmx>\n")
    try flush()
  }

  private mutating func flush() throws(FormatError) {
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// The attributes of a header with those that TMX requires and the header lacks.
  private func completed(_ attributes: [Attribute]) -> [Attribute] {
    let required = [
      ("creationtool", "hafez"), ("creationtoolversion", options.toolVersion), ("segtype", "sentence"),
      ("o-tmf", "hafez"), ("adminlang", "en"), ("srclang", options.sourceLanguage?.raw ?? "*all*"),
      ("datatype", "plaintext"),
    ]
    return attributes
      + required.filter { name, _ in attributes[name] == nil }.map { Attribute($0.0, $0.1) }
  }

  private mutating func append(_ variant: Variant) throws(FormatError) {
    append("      <tuv")
    try append([Attribute("xml:lang", variant.language.raw)])
    try append(variant.attributes)
    append(">")
    if !variant.annotations.isEmpty {
      append("\n")
      for annotation in variant.annotations { try append(annotation, indented: "        ") }
      append("        ")
    }
    append("<seg>")
    try append(variant.content.text, variant.content.markup)
    append(variant.annotations.isEmpty ? "</seg></tuv>\n" : "</seg>\n      </tuv>\n")
  }

  private mutating func append(_ annotation: Annotation, indented space: String) throws(FormatError) {
    append(space)
    append("<")
    append(annotation.kind)
    try append(annotation.attributes)
    if annotation.text.isEmpty, annotation.markup == nil {
      append("/>\n")
      return
    }
    append(">")
    try append(annotation.text, annotation.markup)
    append("</")
    append(annotation.kind)
    append(">\n")
  }

  private mutating func append(_ text: String, _ markup: String?) throws(FormatError) {
    if let markup {
      try append(markup: markup)
    } else if let forbidden = buffer.append(escaped: text, for: .content) {
      throw unwritable(forbidden)
    }
  }

  /// Markup may come from a user's hand: it is checked, so that what is written can be read.
  private mutating func append(markup: String) throws(FormatError) {
    do throws(FormatError) {
      append(try InlineMarkup.content(markup).markup ?? markup)
    } catch {
      throw FormatError(
        file: output.name, unit: units, "inline codes that are not well-formed: \(error.summary)",
        found: error.found ?? markup, hint: "correct the codes of this unit")
    }
  }

  private mutating func append(_ attributes: [Attribute]) throws(FormatError) {
    for attribute in attributes {
      if let forbidden = buffer.append(attribute) { throw unwritable(forbidden) }
    }
  }

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private func unwritable(_ codePoint: UInt32) -> FormatError {
    FormatError(
      file: output.name, unit: units == 0 ? nil : units, "a character that XML cannot carry",
      found: codePointName(codePoint), hint: "remove it from the text, or export to a table (.tsv)")
  }
}
