import Bitext
import Formats
import Languages

/// The languages that a bilingual file is about.
package enum FileLanguages {
  /// What a memory gets when neither a person nor a file says otherwise.
  package static let usual = (source: LanguageTag("fa"), target: LanguageTag("en"))

  private struct Found: Error {}

  /// Reads as far as the first unit that has two languages; `nil` when the file does not tell.
  package static func read(_ path: String) throws -> (source: LanguageTag, target: LanguageTag)? {
    let input = try InputFile(path: path)
    guard let format = Format.forFile(path, head: try input.peek(4096)), format.namesLanguages,
      let read = format.read
    else { return nil }
    var source: LanguageTag?
    var target: LanguageTag?
    do {
      try read(input, ReadOptions(sourceLanguage: usual.source, targetLanguage: usual.target)) { event in
        switch event {
        case .header(let header): source = header.sourceLanguage
        case .unit(let unit, _):
          let first = source ?? unit.variants.first?.language
          target =
            unit.variants.first { variant in first.map { !variant.language.matches($0) } ?? false }?.language
          if target != nil {
            source = first
            throw Found()
          }
        }
      }
    } catch is Found {}
    guard let source else { return nil }
    let other = source.matches(usual.target) ? usual.source : usual.target
    return (source, target ?? other)
  }
}
