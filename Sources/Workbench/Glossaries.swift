import Bitext
import Formats
import Languages
import Memory

extension MemoryFolder {
  /// The terms of `glossary.tsv`; `nil` when the folder has none.
  ///
  /// Columns: source, target and, where the first line has three, a note.
  func glossary(source: LanguageTag, target: LanguageTag) throws -> Glossary? {
    let file = path + "/glossary.tsv"
    guard Files.exists(file) else { return nil }
    let input = try InputFile(path: file)
    let firstLine = try input.peek(1 << 16).prefix { $0 != UInt8(ascii: "\n") }
    let hasNotes = firstLine.count { $0 == UInt8(ascii: "\t") } > 1
    let options = ReadOptions(
      columns: hasNotes ? [.source, .target, .note] : [.source, .target], sourceLanguage: source,
      targetLanguage: target)
    var terms: [GlossaryTerm] = []
    try Format.tsv.read?(input, options) { event in
      guard case .unit(let unit, _) = event, let term = unit.variant(in: source)?.content.text else { return }
      let translation = unit.variant(in: target)?.content.text ?? ""
      let note = unit.annotations.first { $0.kind == "note" }?.text ?? ""
      terms.append(GlossaryTerm(source: term, target: translation, note: note))
    }
    return Glossary(terms: terms, language: source)
  }
}

extension Workbench {
  /// The terms of the folder's glossary that occur in a text, in order.
  func terms(in text: String) throws -> [TermOccurrence] {
    if glossary == nil { glossary = .some(try folder.glossary(source: source, target: target)) }
    return glossary??.occurrences(in: text) ?? []
  }
}
