import Languages
import Reference
import Testing

@Suite("Persian stems")
struct PersianStemmerTests {
  private static let forms = WordCases.lines("fa-forms.tsv").filter { $0.count == 2 }

  private func stem(_ letters: [UInt16]) -> [UInt16] {
    var stemmer = PersianStemmer()
    _ = stemmer.read(letters[...])
    return stemmer.letters
  }

  @Test("a form comes to its stem, a word without endings stays", arguments: forms)
  func form(fields: [String]) {
    let found = stem(WordCases.letters(fields[0]))
    #expect(
      WordCases.string(found) == WordCases.string(WordCases.letters(fields[1])),
      "\(SpelledOut.show(fields[0]))")
  }

  @Test("the case files are there")
  func files() {
    #expect(Self.forms.count > 100)
    #expect(WordCases.lines("fa-stems.tsv").count == 450)
    #expect(WordCases.lines("fa-stems-2.tsv").count == 150)
  }

  /// A file of labelled words, with what was reached on it less a word or two: see the results page.
  private struct Sample: CustomTestStringConvertible {
    var file: String
    var leastRecall: Double
    var leastPrecision: Double
    var testDescription: String { file }
  }

  private static let samples = [
    Sample(file: "fa-stems.tsv", leastRecall: 0.935, leastPrecision: 0.945),
    Sample(file: "fa-stems-2.tsv", leastRecall: 0.93, leastPrecision: 0.94),
  ]

  @Test("of words drawn and labelled before they were stemmed, few come out wrong", arguments: samples)
  private func drawn(sample: Sample) {
    var (inflected, found, changed, right) = (0, 0, 0, 0)
    for fields in WordCases.lines(sample.file) where fields.count == 3 {
      let letters = WordCases.letters(fields[0])
      let stem = stem(letters)
      let isRight = fields[1].split(separator: "|").contains { WordCases.letters(String($0)) == stem }
      if fields[2] != "uninflected" {
        inflected += 1
        found += isRight ? 1 : 0
      }
      if stem != letters {
        changed += 1
        right += isRight ? 1 : 0
      }
    }
    let (recall, precision) = (Double(found) / Double(inflected), Double(right) / Double(changed))
    #expect(recall >= sample.leastRecall, "\(found) of \(inflected) brought to their stem")
    #expect(precision >= sample.leastPrecision, "\(right) right of \(changed) changed")
  }

  @Test("the stem of a stem is the stem, and what is left of the word lies in it", arguments: 0..<40)
  func laws(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var stemmer = PersianStemmer()
    var forgetful = PersianStemmer(remembers: false)
    for _ in 0..<200 {
      let word = Self.randomWord(&random)
      let isChanged = stemmer.read(word[...])
      let stem = stemmer.letters
      #expect(forgetful.read(word[...]) == isChanged)
      #expect(forgetful.letters == stem && forgetful.kept == stemmer.kept)
      #expect(stemmer.kept.lowerBound >= 0 && stemmer.kept.upperBound <= word.count)
      #expect(isChanged == (stem != word), "\(WordCases.string(word))")
      #expect(!stem.isEmpty)
      _ = stemmer.read(stem[...])
      #expect(
        stemmer.letters == stem,
        "\(WordCases.string(word)) → \(WordCases.string(stem)) → \(WordCases.string(stemmer.letters))")
    }
  }

  @Test("however a word is spelled, its stem is the same", arguments: forms)
  func spellings(fields: [String]) {
    let word = fields[0]
    let own = stem(WordCases.letters(word))
    let variants = [
      word.replacing("ی", with: "\u{64A}"), word.replacing("ک", with: "\u{643}"),
      word.replacing("\u{200C}", with: ""), word.replacing(" ", with: "\u{200C}"),
      word.replacing("ا", with: "ا\u{640}"),
    ]
    for variant in variants {
      #expect(stem(WordCases.letters(variant)) == own, "\(SpelledOut.show(variant))")
    }
  }

  @Test("nothing, a letter and a very long word stay as they are")
  func edges() {
    let long = [UInt16](repeating: 0x627, count: 5_000)
    for word in [[], [0x628], [0x628, 0x627], long, Array("hello".utf16)] { #expect(stem(word) == word) }
  }

  @Test("only Persian has stems")
  func languages() {
    #expect(PersianStemmer(language: LanguageTag("fa-IR")) != nil)
    #expect(PersianStemmer(language: LanguageTag("ar")) == nil)
    #expect(PersianStemmer(language: LanguageTag("en")) == nil)
  }

  /// A word of the case files between random affixes, or random letters.
  private static func randomWord(_ random: inout SeededGenerator) -> [UInt16] {
    let prefixes = ["", "", "می", "نمی", "ن", "ب", "م", "بر", "برنمی", "وا", "بی", "نا"]
    let endings = [
      "", "ها", "های", "هایی", "م", "ت", "ش", "ی", "ای", "ان", "یان", "گان", "ات", "تر", "ترین", "ند", "ید",
      "یم", "ست",
      "اند", "ام", "مان", "تان", "شان", "ه", "هایشان", "ین", "مین", "د", "یدن", "اندن",
    ]
    let letters = Array("ابپتجچحخدذرزسشصضطظعغفقکگلمنوهیآ".utf16)
    var word: [UInt16] = Array((prefixes.randomElement(using: &random) ?? "").utf16)
    if Bool.random(using: &random) {
      word += WordCases.letters(forms.randomElement(using: &random)?[0] ?? "")
    } else {
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        word.append(letters.randomElement(using: &random) ?? 0)
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      word += (endings.randomElement(using: &random) ?? "").utf16
    }
    return word
  }
}
