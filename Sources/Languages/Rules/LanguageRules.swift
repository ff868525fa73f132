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

  init(
    language: LanguageTag, verbsOfSaying: WordList, conjunctions: WordList, boundaryRules: [BoundaryRule],
    finders: [ExtraFinder] = [], nounsOfSaying: WordList = WordList(""), lightVerbs: WordList = WordList("")
  ) {
    self.language = language
    self.verbsOfSaying = verbsOfSaying
    self.conjunctions = conjunctions
    self.boundaryRules = boundaryRules
    self.finders = finders
    self.nounsOfSaying = nounsOfSaying
    self.lightVerbs = lightVerbs
  }

  /// Every language with rules of its own.
  package static let all: [LanguageRules] = [.persian, .arabic, .urdu, .english]

  /// Returns the rules for a tag such as `fa-IR`, or the common rules where nobody wrote any.
  package static func rules(for tag: LanguageTag) -> LanguageRules {
    all.first { $0.language.matches(tag) } ?? .common
  }

  /// The rules that hold for any language.
  package static let common = LanguageRules(
    language: LanguageTag("und"), verbsOfSaying: WordList(""), conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + CommonRules.context)

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
