import Bitext
import Formats
import Languages
import Memory

extension MemoryFolder {
  /// The terms of `glossary.tsv`; `nil` when the folder has none.
  ///
  /// Columns: source, target and, where a line has three, a note.
  func glossary(source: LanguageTag, target: LanguageTag) -> Glossary? {
    let file = path + "/glossary.tsv"
    guard Files.exists(file) else { return nil }
    var terms: [GlossaryTerm] = []
    do {
      let options = ReadOptions(
        columns: [.source, .target, .note], sourceLanguage: source, targetLanguage: target)
      try Format.tsv.read?(try InputFile(path: file), options) { event in
        guard case .unit(let unit, _) = event, let term = unit.variant(in: source)?.content.text else {
          return
        }
        let note = unit.annotations.first { $0.kind == "note" }?.text ?? ""
        terms.append(
          GlossaryTerm(source: term, target: unit.variant(in: target)?.content.text ?? "", note: note))
      }
    } catch {
      return nil
    }
    return Glossary(terms: terms, language: source)
  }
}
