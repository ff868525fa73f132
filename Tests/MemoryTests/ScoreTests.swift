import Bitext
import Languages
import Reference
import Testing

@testable import Memory

private let persian = LanguageTag("fa")

@Suite("Score")
struct ScoreTests {
  static let cases = (try? ScoreCase.read("fa.txt")) ?? []

  @Test("the case file is read")
  func caseCount() { #expect(Self.cases.count >= 60) }

  @Test("a pair shows its percentage and the folds it needs", arguments: cases)
  func pair(_ given: ScoreCase) {
    let found = Score.explanation(
      of: Content(given.query), against: Content(given.candidate), language: persian)
    #expect(found.percent == given.percent)
    #expect(found.allowances.map(\.name) == given.folds)
  }

  @Test("the score is the same in both directions", arguments: cases)
  func symmetry(_ given: ScoreCase) {
    let there = Score.explanation(
      of: Content(given.query), against: Content(given.candidate), language: persian)
    let back = Score.explanation(
      of: Content(given.candidate), against: Content(given.query), language: persian)
    #expect(there.percent == back.percent)
    #expect(there.distance == back.distance)
  }

  @Test("other inline codes keep a text from 100 percent, and are named")
  func tags() {
    let plain = Content("باران بارید.")
    let bold = Content("باران بارید.", markup: "<bpt i=\"1\"/>باران<ept i=\"1\"/> بارید.")
    let moved = Content("باران بارید.", markup: "باران <bpt i=\"1\"/>بارید<ept i=\"1\"/>.")
    #expect(explain(plain, bold).percent == 99)
    #expect(explain(plain, bold).allowances == [.tags])
    #expect(explain(bold, moved).allowances == [.tags])
    #expect(explain(bold, bold).percent == 100)
  }

  @Test("with the same codes only the spelling is named")
  func sameTagsOtherSpelling() {
    let one = Content("یک روز", markup: "<x id=\"1\"/>یک روز")
    let other = Content("\u{64A}ک روز", markup: "<x id=\"1\"/>\u{64A}ک روز")
    #expect(explain(one, other).percent == 99)
    #expect(explain(one, other).allowances == [.spelling(.yehKaf)])
  }

  @Test("codes beside an unequal text change nothing")
  func tagsBelow() {
    let found = explain(Content("باران بارید", markup: "<x/>باران بارید"), Content("باران آمد"))
    #expect(found.percent == 50)
    #expect(found.allowances.isEmpty)
  }

  @Test("the steps name what happened to each word, with its place in both texts")
  func steps() {
    let found = explain(Content("باران تند بارید ۱۲"), Content("باران باریده است ۱۳"))
    #expect(found.steps.map(\.kind) == [.equal, .changed, .changed, .changed])
    let other = explain(Content("یک کلیدی سرخ"), Content("یک کلید"))
    #expect(other.steps.map(\.kind) == [.equal, .near, .inserted])
    #expect(other.steps.map(\.cost) == [0, 2, 6])
    #expect(other.steps[1].query == 5..<15)
    #expect(other.steps[1].candidate == 5..<13)
    #expect(other.terms.map(\.query) == ["کلیدی", "سرخ"])
    #expect(other.terms.map(\.candidate) == ["کلید", nil])
    #expect(other.percent == 100 * (18 - 8) / 18)
    #expect(explain(Content("یک"), Content("یک کلید")).steps.map(\.kind) == [.equal, .deleted])
  }

  @Test("forms of one word are named so, and what is alike by letters only is not")
  func forms() {
    let found = explain(Content("نامه\u{200C}ها را می\u{200C}خوانم ۱۲"), Content("نامه را نخواندند ۱۳"))
    #expect(found.steps.map(\.kind) == [.sameStem, .equal, .sameStem, .changed])
    #expect(found.steps.map(\.cost) == [2, 0, 2, 3])
    #expect(explain(Content("باران"), Content("بار")).steps.map(\.kind) == [.near])
  }

  @Test("a form of a long word costs less than the stem allows when fewer letters differ")
  func longForm() {
    #expect(explain(Content("دانشجوی"), Content("دانشجو")).distance == 1)
  }

  @Test("where a language has no stemmer, words are alike by letters only")
  func otherLanguages() {
    for language in ["ar", "en"] {
      let found = Score.explanation(
        of: Content("رفت"), against: Content("میروم"), language: LanguageTag(language))
      #expect(found.steps.map(\.kind) == [.changed])
      #expect(found.percent == 0)
    }
  }

  @Test("a word of more than 64 letters is not compared by letters")
  func longWord() {
    let word = String(repeating: "ب", count: 65)
    #expect(explain(Content(word), Content(word)).percent == 100)
    #expect(explain(Content(word), Content(String(word.dropLast()))).percent == 0)
    let short = String(repeating: "ب", count: 64)
    #expect(explain(Content(short), Content(String(short.dropLast()))).percent == 83)
  }

  private func explain(_ query: Content, _ candidate: Content) -> Explanation {
    Score.explanation(of: query, against: candidate, language: persian)
  }
}
