import Languages
import Testing

@Suite("Words and their parts")
struct WordBreakerTests {
  private static let cases = WordCases.lines("fa-parts.tsv").filter { $0.count == 3 }

  private func broken(_ text: String, _ language: String) -> (words: String, kinds: String) {
    var breaker = WordBreaker(language: LanguageTag(language))
    let bytes = Array(text.utf8)
    let parts = breaker.words(of: text).map { breaker.parts(of: $0) }
    let words = parts.map { word in
      word.map { String(decoding: bytes[$0.source], as: UTF8.self) }.joined(separator: "+")
    }
    return (words.joined(separator: " "), parts.joined().map(\.kind.rawValue).joined(separator: " "))
  }

  @Test("words and their parts stand where they should", arguments: cases)
  func parts(fields: [String]) {
    let found = broken(fields[0], "fa")
    #expect(SpelledOut.show(found.words) == SpelledOut.show(fields[1]))
    #expect(found.kinds == fields[2], "\(SpelledOut.show(fields[0]))")
  }

  @Test("English words keep their apostrophe and give up what leans on them")
  func english() {
    let found = broken("I don't like John's 3.5 dogs.", "en")
    #expect(found.words == "I do+n't like John+'s 3.5 dogs .")
    #expect(found.kinds == "stem stem negation stem stem copula stem stem stem")
  }

  @Test("a number and a mark are words of their kind, and nothing has no words")
  func kinds() {
    var breaker = WordBreaker(language: LanguageTag("fa"))
    #expect(breaker.words(of: "۱۲٫۵ کتاب!").map(\.kind) == [.number, .word, .punctuation])
    #expect(breaker.words(of: "").isEmpty)
    #expect(breaker.words(of: " \u{200C} ").isEmpty)
  }

  @Test("words and parts lie in the text, one after the other", arguments: ["fa", "en", "ar", "zh"])
  func law(language: String) {
    var breaker = WordBreaker(language: LanguageTag(language))
    for text in RandomTexts(seed: 7).texts(600) {
      var end = 0
      for word in breaker.words(of: text) {
        #expect(
          word.source.lowerBound >= end && word.source.upperBound <= text.utf8.count,
          "\(RandomTexts.spelled(text))")
        end = word.source.upperBound
        var partEnd = word.source.lowerBound
        for part in breaker.parts(of: word) {
          #expect(
            part.source.lowerBound >= partEnd && part.source.upperBound <= end, "\(RandomTexts.spelled(text))"
          )
          #expect(
            part.units.lowerBound >= word.units.lowerBound && part.units.upperBound <= word.units.upperBound)
          partEnd = part.source.upperBound
        }
      }
    }
  }
}
