/// What one language brings to finding sentences: its words, and the rules made of them.
package struct LanguageRules: Sendable {
  /// The language; its regions share the rules.
  package let language: LanguageTag
  /// The rules in the order they are asked; the first with an opinion decides.
  package let boundaryRules: [BoundaryRule]
  /// What finds further places to decide at.
  let finders: [ExtraFinder]
  /// Verbs of saying: a quotation after one is speech, and its end is a sentence's end.
  private let verbsOfSaying: WordList
  /// Words that may stand between such a verb and the quotation: `گفت که «…»`.
  private let conjunctions: WordList
  /// Nouns that make a verb of saying with a light verb after them: `پاسخ داد «…»`.
  private let nounsOfSaying: WordList
  private let lightVerbs: WordList
  /// What rules of the language's own say in SRX, by their names; made when the rules are exported.
  let srxForms: @Sendable () -> [String: [SRXRule]]

  init(
    language: LanguageTag, verbsOfSaying: WordList, conjunctions: WordList, boundaryRules: [BoundaryRule],
    finders: [ExtraFinder] = [], nounsOfSaying: WordList = WordList(""), lightVerbs: WordList = WordList(""),
    srxForms: @escaping @Sendable () -> [String: [SRXRule]] = { [:] }
  ) {
    self.language = language
    self.verbsOfSaying = verbsOfSaying
    self.conjunctions = conjunctions
    self.boundaryRules = boundaryRules
    self.finders = finders
    self.nounsOfSaying = nounsOfSaying
    self.lightVerbs = lightVerbs
    self.srxForms = srxForms
  }

  /// A language with rules of its own, which are made when they are first asked for.
  package struct Entry: Sendable {
    /// The language subtags that mean it, of two letters and of three (ISO 639).
    package let codes: [String]
    private let make: @Sendable () -> LanguageRules

    init(_ codes: String..., make: @escaping @Sendable () -> LanguageRules) {
      self.codes = codes
      self.make = make
    }

    /// Its rules; the first call makes them, in some 100 µs.
    package var rules: LanguageRules { make() }
  }

  /// Every language with rules of its own.
  package static let all: [Entry] = [
    Entry("fa", "fas", "per", "pes", "prs") { .persian }, Entry("ar", "ara") { .arabic },
    Entry("ur", "urd") { .urdu },
    Entry("en", "eng") { .english }, Entry("de", "deu", "ger") { .german },
    Entry("fr", "fra", "fre") { .french }, Entry("es", "spa") { .spanish },
    Entry("pt", "por", "gl", "glg") { .portuguese }, Entry("it", "ita") { .italian },
    Entry("nl", "nld", "dut") { .dutch },
    Entry("da", "dan") { .danish },
    Entry("nb", "nob", "no", "nor", "nn", "nno") { .norwegian }, Entry("sv", "swe") { .swedish },
    Entry("tr", "tur") { .turkish },
    Entry("pl", "pol") { .polish }, Entry("cs", "ces", "cze", "sk", "slk", "slo") { .czech },
    Entry("ru", "rus") { .russian },
    Entry("uk", "ukr") { .ukrainian },
    Entry("bg", "bul") { .bulgarian }, Entry("kk", "kaz") { .kazakh }, Entry("el", "ell", "gre") { .greek },
    Entry("hy", "hye", "arm") { .armenian },
    Entry("hi", "hin", "mr", "mar", "ne", "nep") { .hindi }, Entry("bn", "ben", "as", "asm") { .bengali },
    Entry("ja", "jpn") { .japanese },
    Entry("zh", "zho", "chi") { .chinese }, Entry("ko", "kor") { .korean },
    Entry("my", "mya", "bur") { .burmese },
    Entry("am", "amh", "ti", "tir") { .amharic },
  ]

  /// Returns the rules for a tag such as `fa-IR`, or the common rules where nobody wrote any.
  package static func rules(for tag: LanguageTag) -> LanguageRules {
    let language = tag.primary
    return all.first { $0.codes.contains(language) }?.rules ?? .common
  }

  /// The rules that hold for any language.
  package static let common = LanguageRules(
    language: LanguageTag("und"), verbsOfSaying: WordList(""), conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + GoldenRules.all + CommonRules.context + FollowingRules.all,
    finders: [ListItems.finder, GoldenDots.finder])

  /// Whether `word`, or the word before it when it is a conjunction, announces speech.
  func announces(_ word: Range<Int>, in text: TextView, downTo limit: Int) -> Bool {
    if isSaying(word, in: text, downTo: limit) { return true }
    guard conjunctions.contains(word, of: text.units) else { return false }
    return isSaying(text.word(before: word.lowerBound, downTo: limit), in: text, downTo: limit)
  }

  private func isSaying(_ word: Range<Int>, in text: TextView, downTo limit: Int) -> Bool {
    if verbsOfSaying.contains(word, of: text.units) { return true }
    guard lightVerbs.contains(word, of: text.units) else { return false }
    return nounsOfSaying.contains(text.word(before: word.lowerBound, downTo: limit), of: text.units)
  }
}

extension TextView {
  /// The word before `offset`, past white space only.
  func word(before offset: Int, downTo limit: Int) -> Range<Int> {
    let end = skipBack(offset, over: [.space, .ignorable], downTo: limit)
    return wordStart(before: end, downTo: limit)..<end
  }
}
