import Testing

@testable import Languages

@Suite("Built-in rules as SRX")
struct SRXExportTests {
  /// The text cut by the exported rules, as examples are written.
  private func marked(_ text: String, by segmenter: SentenceSegmenter) -> String {
    var bytes = Array(text.utf8)
    for range in segmenter.segmentation(of: bytes).segments.dropLast().reversed() {
      bytes.insert(UInt8(ascii: "|"), at: range.upperBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("every language's rules can be read again", arguments: LanguageRules.all.flatMap(\.codes))
  func readable(_ language: String) throws {
    let export = SRXExport(language: LanguageTag(language))
    let engine = try SRXEngine(export.document, language: language + "-XX")
    #expect(engine.rules.count >= 10)
    #expect(try SRXEngine(export.document, language: "xx").rules.isEmpty)
    let names = export.document.languageRules.map(\.name) + export.leftOut.map(\.id)
    for rule in LanguageRules.rules(for: LanguageTag(language)).listed
    where !rule.isFrame && rule.profiles.contains(.tm) {
      #expect(names.contains(rule.id), "\(rule.id) is neither written nor said to be left out")
    }
  }

  @Test("the exported rules cut the examples as the built-in ones do", arguments: ["fa", "en", "ar", "ur"])
  func examples(_ language: String) throws {
    let tag = LanguageTag(language)
    let export = SRXExport(language: tag)
    let segmenter = try SentenceSegmenter(language: tag, profile: .tm, rules: .file(export.document))
    let leftOut = Set(export.leftOut.map(\.id))
    var wrong: [String] = []
    let rules = LanguageRules.rules(for: tag).listed.filter {
      !leftOut.contains($0.id) && !$0.isFrame && $0.profiles.contains(.tm)
    }
    for rule in rules {
      let found = marked(rule.example.replacing("|", with: ""), by: segmenter)
      if found != rule.example { wrong.append("\(rule.id): \(found)") }
    }
    // Verbs, the openings of quotations and the like are only guessed at.
    #expect(wrong.count * 10 <= rules.count, "\(wrong.count) of \(rules.count): \(wrong)")
  }

  @Test("words are found in every spelling the built-in lists allow")
  func spellings() throws {
    let engine = try SRXEngine(SRXExport(language: LanguageTag("fa")).document, language: "fa_IR")
    // Arabic yeh and kaf, a vowel mark, a joiner.
    for text in ["\u{646}\u{643}. آن کتاب را", "نَک. آن کتاب را", "آيت ا... رستگار", "آیت\u{200C}ا... رستگار"]
    {
      let decisions = try SRXLines.decisions(text, by: engine)
      #expect(decisions.allSatisfy { !$0.isBreak } && !decisions.isEmpty, "\(SpelledOut.show(text))")
    }
  }
}
