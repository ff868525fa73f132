import Testing

@testable import Languages

@Suite("Normal forms of pairs of texts")
struct NormalizationTests {
  @Test("the case files hold what they should")
  func filesAreRead() {
    #expect(NormalizationCase.all.count >= 600)
    #expect(NormalizationCase.all.allSatisfy { !$0.a.unicodeScalars.elementsEqual($0.b.unicodeScalars) })
  }

  @Test("two texts are one in the form that the case says", arguments: NormalizationCase.all)
  func relation(_ pair: NormalizationCase) {
    func isOne(in form: NormalForm) -> Bool {
      Normalization.text(pair.a, in: form, language: pair.language)
        == Normalization.text(pair.b, in: form, language: pair.language)
    }
    #expect(isOne(in: .light) == (pair.relation == .light))
    #expect(isOne(in: .key) == (pair.relation != .apart))
    if isOne(in: .key) { #expect(isOne(in: .skeleton)) }
  }

  @Test("exactly the folds that two texts need are named", arguments: NormalizationCase.all)
  func folds(_ pair: NormalizationCase) {
    #expect(Normalization.folds(between: pair.a, and: pair.b, language: pair.language) == pair.folds)
    #expect(Normalization.folds(between: pair.b, and: pair.a, language: pair.language) == pair.folds)
  }

  @Test("no fold is named for two texts of the same identity, and some for others of one key")
  func foldsAndIdentity() {
    for pair in NormalizationCase.all where pair.relation != .apart {
      let isSame = Normalization.identity(pair.a) == Normalization.identity(pair.b)
      #expect(pair.folds.isEmpty == isSame, "\(pair.testDescription)")
    }
  }

  @Test("every fold is named by a case and has a sentence")
  func everyFold() {
    let named = Set(NormalizationCase.all.flatMap(\.folds))
    #expect(named == Set(Fold.allCases))
    #expect(Set(Fold.allCases.map(\.sentence)).count == Fold.allCases.count)
    #expect(Fold.allCases.allSatisfy { $0.sentence.hasSuffix(".") })
  }

  @Test("the skeleton meets where the key does not")
  func skeleton() {
    let language = LanguageTag("fa")
    let forms = ["ما در", "مادر"].map { Normalization.text($0, in: .skeleton, language: language) }
    #expect(forms[0] == forms[1])
  }

  @Test("Arabic keeps its own yeh and kaf in the light form, Persian does not")
  func lightByLanguage() {
    let text = "علي \u{643}"
    #expect(Normalization.text(text, in: .light, language: LanguageTag("ar")) == text)
    #expect(Normalization.text(text, in: .light, language: LanguageTag("fa-IR")) == "علی \u{6A9}")
  }

  @Test("identity is NFC without white space at the edges")
  func identity() {
    #expect(Normalization.identity(" \u{A0}e\u{301}\n").unicodeScalars.elementsEqual("\u{E9}".unicodeScalars))
    #expect(Normalization.identity("\u{200E}a") != Normalization.identity("a"))
    #expect(Normalization.identity(" ").isEmpty)
  }
}
