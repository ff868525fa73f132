import Reference
import Testing

@testable import Languages

@Suite("Folds between a text and its form")
struct AppliedFoldTests {
  /// `fold before>after` for each fold, invisible characters spelled out.
  private func folds(_ text: String, _ form: NormalForm, _ language: String = "fa") -> [String] {
    Normalization.appliedFolds(to: Array(text.utf8), in: form, language: LanguageTag(language)).map {
      "\($0.name) \(ScreenText.spelled($0.before))>\(ScreenText.spelled($0.after))"
    }
  }

  @Test("each change is named once, with what stood there and what it became")
  func key() {
    #expect(
      folds("كتاب\u{200C}هاي ۱۲ ســال،", .key) == [
        "yeh-kaf \u{643}>\u{6A9}", "zwnj ‹ZWNJ›>", "yeh-kaf \u{64A}>\u{6CC}", "digits ۱۲>12", "tatweel ــ>",
        "punctuation ،>,",
      ])
  }

  @Test("one place can be changed by one fold after the other")
  func chain() {
    #expect(
      folds("\u{FEF1}", .key) == ["presentation-forms \u{FEF1}>\u{64A}", "yeh-kaf \u{64A}>\u{6CC}"])
    #expect(folds("\u{FF21}", .key) == ["width \u{FF21}>A", "case A>a"])
    #expect(folds("مسو\u{654}ول", .key) == ["composition و\u{654}>ؤ", "hamza ؤ>و"])
  }

  @Test("a joined affix, a dropped ezafe and an ellipsis are one change each")
  func words() {
    #expect(folds("درخت  ها", .key) == ["spacing   > ", "affix-spacing  >"])
    #expect(folds("خانه\u{200C}ی ما", .key) == ["ezafe ‹ZWNJ›ی>"])
    #expect(folds("خانهٔ ما", .light) == ["ezafe هٔ>ۀ"])
    #expect(folds("شاید...", .key) == ["punctuation ...>…"])
    #expect(folds("۱٬۲۰۰", .key) == ["digits ۱٬۲۰۰>1200"])
    #expect(folds("مَن", .key) == ["harakat \u{64E}>"])
  }

  @Test("the light form names only what it changes itself")
  func light() {
    #expect(folds("علي ۱۲", .light) == ["yeh-kaf \u{64A}>\u{6CC}"])
    #expect(folds("علي ۱۲", .light, "ar") == [])
    #expect(folds(" A\u{200E} ", .light, "en") == ["spacing  >", "invisible ‹LRM›>", "spacing  >"])
  }

  @Test("the spaces that the skeleton leaves out are named")
  func skeleton() {
    #expect(folds("ما در", .skeleton) == ["spacing  >"])
    #expect(folds("ما در", .key) == [])
  }

  @Test(
    "a change has a place, in order; a text that is its light form has none", arguments: ["fa", "ar", "en"])
  func laws(_ language: String) {
    let tag = LanguageTag(language)
    let texts =
      RandomTexts(seed: 31).texts(150).map { Array($0.utf8) } + RandomTexts(seed: 32).wildTexts(150)
    for text in texts {
      let name = Comment(rawValue: RandomTexts.spelled(text))
      for form in [NormalForm.light, .key, .skeleton] {
        let applied = Normalization.appliedFolds(to: text, in: form, language: tag)
        #expect(applied.allSatisfy { 0..<text.count ~= $0.source.lowerBound || $0.source.isEmpty }, name)
        #expect(applied.allSatisfy { $0.source.upperBound <= text.count }, name)
        // By scalars: composition changes no text in the eyes of ==.
        #expect(applied.allSatisfy { Array($0.before.utf8) != Array($0.after.utf8) }, name)
        let starts = applied.map(\.source.lowerBound)
        #expect(starts == starts.sorted(), name)
        let mapped = Normalization.mapped(text, in: form, language: tag)
        let read = CodePoints.encode(text.withUnsafeBufferPointer(TracedPoint.read).plain)
        if form == .light { #expect(applied.isEmpty == (mapped.units == read), name) }
        if mapped.units == read { #expect(applied.isEmpty, name) }
      }
    }
  }
}
