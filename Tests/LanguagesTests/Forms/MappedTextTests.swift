import Reference
import Testing

@testable import Languages

@Suite("The way back from a form to the text")
struct MappedTextTests {
  static let languages = ["fa", "ar", "en"]
  static let forms: [NormalForm] = [.light, .key, .skeleton]

  /// The original text of each piece of a form.
  private func originals(of pieces: [String], in form: NormalForm, _ text: String) -> [String?] {
    let mapped = Normalization.mapped(text, in: form, language: LanguageTag("fa"))
    let bytes = Array(text.utf8)
    return pieces.map { piece in
      let wanted = Array(piece.utf16)
      let starts = 0...max(0, mapped.units.count - wanted.count)
      let place = starts.first { Array(mapped.units[$0...].prefix(wanted.count)) == wanted }
      return place.map {
        String(decoding: bytes[mapped.source(of: $0..<($0 + wanted.count))], as: UTF8.self)
      }
    }
  }

  @Test("a letter, a word, a number and a mark of the key have their place in the text")
  func places() {
    let text = "سِـ\u{640}نّ او ۱٬۲۰۰ سال؛ می\u{200C}دانم..."
    #expect(
      originals(of: ["سن", "1200", ";", "میدانم", "\u{2026}", "م"], in: .key, text) == [
        "سِـ\u{640}ن", "۱٬۲۰۰", "؛", "می\u{200C}دانم", "...", "م",
      ])
  }

  @Test("letters that became one have all their bytes, letters that became several one")
  func severalToOne() {
    #expect(
      originals(of: ["\u{626}", "آ"], in: .light, "مس\u{64A}\u{654}ول ا\u{653}ن") == [
        "\u{64A}\u{654}", "ا\u{653}",
      ])
    #expect(
      originals(of: ["ل", "لا", "سلام"], in: .light, "س\u{FEFB}م") == ["\u{FEFB}", "\u{FEFB}", "س\u{FEFB}م"])
  }

  @Test("what was joined or dropped between two letters belongs to their range")
  func joined() {
    #expect(originals(of: ["کتابها", "بها"], in: .skeleton, "کتاب ها") == ["کتاب ها", "ب ها"])
    #expect(originals(of: ["خانه", "خانه ما", " "], in: .key, "خانه ی ما") == ["خانه", "خانه ی ما", " "])
  }

  @Test("a space that the key sets has a place and no bytes")
  func setSpace() {
    let mapped = Normalization.mapped("آری.", in: .key, language: LanguageTag("fa"))
    #expect(mapped.text == "آری .")
    #expect(mapped.source(of: 3..<4) == 6..<6)
    #expect(mapped.source(of: 4..<5) == 6..<7)
    #expect(mapped.source(of: 5..<5) == 7..<7)
  }

  @Test("no text has no runs, and a text that vanishes one run")
  func empty() {
    let nothing = Normalization.mapped("", in: .key, language: LanguageTag("fa"))
    #expect(nothing.runs.isEmpty && nothing.units.isEmpty && nothing.source(of: 0..<0) == 0..<0)
    let gone = Normalization.mapped(" \u{200E}\u{640} ", in: .key, language: LanguageTag("fa"))
    #expect(gone.runs == [MappedText.Run(units: 0..<0, source: 0..<7)])
  }

  @Test(
    "every character of any text is in one run, in order, and the form is the one that is read fast",
    arguments: languages, forms)
  func laws(_ language: String, _ form: NormalForm) {
    let tag = LanguageTag(language)
    for seed in UInt64(21)...23 {
      var texts = RandomTexts(seed: seed).texts(300).map { Array($0.utf8) }
      texts += RandomTexts(seed: seed).wildTexts(400)
      for text in texts { expectLaws(text, form, tag) }
    }
  }

  private func expectLaws(_ bytes: [UInt8], _ form: NormalForm, _ language: LanguageTag) {
    let mapped = Normalization.mapped(bytes, in: form, language: language)
    let name = Comment(rawValue: RandomTexts.spelled(bytes))
    let runs = mapped.runs
    #expect(runs.first.map { $0.units.lowerBound == 0 && $0.source.lowerBound == 0 } ?? bytes.isEmpty, name)
    #expect(runs.last?.units.upperBound ?? 0 == mapped.units.count, name)
    #expect(runs.last?.source.upperBound ?? 0 == bytes.count, name)
    for (run, next) in zip(runs, runs.dropFirst()) {
      #expect(run.units.upperBound == next.units.lowerBound, name)
      #expect(run.source.upperBound == next.source.lowerBound, name)
    }
    let starts = Set(bytes.withUnsafeBufferPointer(TracedPoint.read).map(\.source.lowerBound))
    #expect(
      runs.allSatisfy { starts.contains($0.source.lowerBound) || $0.source.lowerBound == bytes.count }, name)
    #expect(runs.allSatisfy { !$0.units.isEmpty || !$0.source.isEmpty }, name)
    let fast = Normalization.text(
      CodePoints.string(CodePoints.encode(bytes.withUnsafeBufferPointer(TracedPoint.read).plain)), in: form,
      language: language)
    #expect(RandomTexts.spelled(mapped.text) == RandomTexts.spelled(fast), name)
    for unit in mapped.units.indices {
      let run = runs.first { $0.units.contains(unit) }
      #expect(run?.source == mapped.source(of: unit..<(unit + 1)), name)
    }
  }
}
