import Languages
import Testing

@testable import Memory

@Suite("Glossary")
struct GlossaryTests {
  private func found(_ sources: [String], in text: String, _ language: String = "fa") -> [String] {
    let terms = sources.map { GlossaryTerm(source: $0, target: "") }
    let glossary = Glossary(terms: terms, language: LanguageTag(language))
    return glossary.occurrences(in: text).map { occurrence in
      let bytes = Array(text.utf8)[occurrence.range]
      return "\(occurrence.term.source)=\(String(decoding: bytes, as: UTF8.self))"
    }
  }

  @Test("terms come in the order of the text, the longest first at one place")
  func order() {
    let sources = ["حافظه", "حافظهٔ ترجمه", "ترجمه", "متن"]
    let text = "متن در حافظه ترجمه است."
    #expect(
      found(sources, in: text)
        == ["متن=متن", "حافظهٔ ترجمه=حافظه ترجمه", "حافظه=حافظه", "ترجمه=ترجمه"])
  }

  @Test("two terms with one source both come, in the order given")
  func homonyms() {
    let terms = [
      GlossaryTerm(source: "شیر", target: "milk"),
      GlossaryTerm(source: "شیر", target: "lion", note: "animal"),
    ]
    let glossary = Glossary(terms: terms, language: LanguageTag("fa"))
    #expect(glossary.occurrences(in: "شیر آمد").map(\.term.target) == ["milk", "lion"])
  }

  @Test(
    "a term may be inflected in the text",
    arguments: [
      ("کتاب", "کتاب\u{200C}ها"), ("کتاب", "کتابها"), ("کتاب", "کتاب های"), ("کتاب", "کتاب\u{200C}هایمان"),
      ("کتاب", "کتابی"), ("کتاب", "کتابم"), ("کتاب", "کتابشان"), ("خانه", "خانه\u{200C}ای"),
      ("خانه", "خانهٔ"), ("خانه", "خانه\u{200C}اش"), ("نویسنده", "نویسندگان"), ("دانشجو", "دانشجویان"),
      ("مرد", "مردان"), ("بلند", "بلندترین"), ("بزرگ", "بزرگ\u{200C}تر"), ("شاعر بزرگ", "شاعر بزرگی"),
      ("آقا", "آقایان"), ("رؤیا", "رویاهای"),
    ])
  func inflected(term: String, word: String) {
    #expect(found([term], in: "این \(word) را دید.") == ["\(term)=\(word)"])
  }

  @Test(
    "another word that begins alike is left alone",
    arguments: [
      ("کار", "کارگر"), ("کار", "کارت"), ("کم", "کمی"), ("در", "درم"), ("کتاب", "کتابخانه"), ("سر", "سرش"),
      ("آب", "آبی"), ("بلند تر", "بلند"), ("خانه", "خان"), ("امد", "آمد"), ("مادر", "ما در"),
      ("بار", "باران"), ("زن", "زندگی"), ("علم", "علمی"), ("جا", "جان"), ("رو", "روان"), ("ایر", "ایران"),
      ("کتابی", "کتاب"),
    ])
  func others(term: String, word: String) {
    #expect(found([term], in: "این \(word) را دید.").isEmpty)
  }

  @Test("each word of a Persian term may be inflected, the head first")
  func eachWord() {
    #expect(found(["شاعر بزرگ"], in: "شاعران بزرگ") == ["شاعر بزرگ=شاعران بزرگ"])
    #expect(found(["شاعر بزرگ"], in: "شاعر بزرگان") == ["شاعر بزرگ=شاعر بزرگان"])
    #expect(found(["حافظهٔ ترجمه"], in: "حافظه\u{200C}های ترجمه") == ["حافظهٔ ترجمه=حافظه\u{200C}های ترجمه"])
    #expect(found(["شاعر بزرگ"], in: "شعرهای بزرگ").isEmpty)
  }

  @Test(
    "a verb is found in its forms by its infinitive",
    arguments: [
      ("رفتن", "می\u{200C}روم"), ("دیدن", "ندیدند"), ("برگشتن", "برگشته\u{200C}اند"), ("گفتن", "بگو"),
    ])
  func verbs(term: String, word: String) {
    #expect(found([term], in: "باز \(word) دیگر") == ["\(term)=\(word)"])
  }

  @Test("a term that is itself inflected is found with further endings, and not without its own")
  func inflectedTerm() {
    #expect(found(["اطلاعات"], in: "اطلاعاتی تازه") == ["اطلاعات=اطلاعاتی"])
    #expect(found(["اطلاعات"], in: "اطلاع داد").isEmpty)
  }

  @Test("English terms are found without case, in the plural too")
  func english() {
    let sources = ["memory", "match", "translation memory", "unit"]
    #expect(
      found(sources, in: "Translation memories hold units; a Match, two matches.", "en")
        == [
          "translation memory=Translation memories", "memory=memories", "unit=units", "match=Match",
          "match=matches",
        ])
    #expect(found(["unit", "box", "hero"], in: "unity boxer heroes", "en") == ["hero=heroes"])
  }

  @Test("the same glossary is of use from the other side with its language")
  func otherSide() {
    let term = GlossaryTerm(source: "book", target: "کتاب")
    let turned = GlossaryTerm(source: term.target, target: term.source)
    let glossary = Glossary(terms: [turned], language: LanguageTag("fa-IR"))
    #expect(glossary.occurrences(in: "کتاب\u{200C}ها").map(\.term.target) == ["book"])
  }

  @Test("spelling and digits do not matter, and a term without a word is never found")
  func spelling() {
    #expect(found(["کلید ۱۲"], in: "\u{643}ل\u{64A}د 12") == ["کلید ۱۲=\u{643}ل\u{64A}د 12"])
    #expect(found(["", "  "], in: "باران").isEmpty)
    #expect(found(["باران"], in: "").isEmpty)
  }
}
