import Bitext
import Languages

/// Writes a table: of each unit what its columns hold, and nothing else.
///
/// The first variant of each language is written, without its inline codes; of notes and properties the first of
/// a kind. A unit without a source is refused, since its row could not be read back.
struct TSVWriter: BitextWriter {
  private let output: OutputFile
  private let columns: [Column]
  private let source: LanguageTag
  private let target: LanguageTag
  private var buffer: [UInt8] = []
  private var units = 0

  /// Written in pieces of about this size.
  private static let blockSize = 256 << 10

  init(_ output: OutputFile, _ options: WriteOptions) throws(FormatError) {
    guard let source = options.sourceLanguage, let target = options.targetLanguage else {
      throw FormatError(
        file: output.name, "the languages of the table are not known",
        hint: "name them with --source and --target")
    }
    self.output = output
    self.columns = options.columns
    self.source = source
    self.target = target
  }

  /// A table has no header.
  mutating func write(header: BitextHeader) throws(FormatError) {}

  mutating func write(unit: TranslationUnit) throws(FormatError) {
    units += 1
    for (index, column) in columns.enumerated() {
      if index > 0 { buffer.append(0x09) }
      guard TSVEscape.append(try text(of: column, in: unit), to: &buffer) else {
        throw error("a character that a table cannot carry", found: "U+0000", hint: "remove it from the text")
      }
    }
    buffer.append(0x0A)
    if buffer.count >= Self.blockSize { try flush() }
  }

  mutating func finish() throws(FormatError) { try flush() }

  private mutating func flush() throws(FormatError) {
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func text(of column: Column, in unit: TranslationUnit) throws(FormatError) -> String {
    switch column {
    case .id: return unit.attributes["tuid"] ?? ""
    case .target: return unit.variant(in: target)?.content.text ?? ""
    case .note: return unit.annotations.first { $0.kind == "note" }?.text ?? ""
    case .property(let type):
      return unit.annotations.first { $0.kind == "prop" && $0.attributes["type"] == type }?.text ?? ""
    case .source:
      guard let text = unit.variant(in: source)?.content.text, !text.isEmpty else {
        throw error(
          "a unit has no text in \(source)", found: unit.variants.map(\.language.raw).joined(separator: ", "),
          hint: "name its language with --source, or export to TMX, which holds every unit")
      }
      return text
    }
  }

  private func error(_ summary: String, found: String, hint: String) -> FormatError {
    FormatError(file: output.name, unit: units, summary, found: found, hint: hint)
  }
}
