/// The words of a language with an alphabet that has capitals, by what their full stop does.
///
/// Every list comes with a text in which it decides; an empty list makes no rule.
struct EuropeanWords {
  /// Words, and a text with `|` where a segment ends.
  struct Entry {
    var words = ""
    var example = ""
  }

  let code: String
  /// Titles and the like: something of the same sentence always follows.
  var titles = Entry()
  /// A number, letter or Roman number follows.
  var beforeNumber = Entry()
  /// May end a sentence: before one of `starters`.
  var abbreviations = Entry()
  /// The same, but only with a capital, since the letters are a word as well.
  var capitalized = ""
  /// Close a list of things; the sentence ends when a capital follows.
  var last = Entry()
  /// Letters, written without their full stops, that always lead on: `z. B.`.
  var leading = Entry()
  /// A text with letters and full stops, such as `z. B.`, in which that rule decides.
  var letters = ""
  /// A text with an initial.
  var initial = ""
  /// A text with an item of a list.
  var listLabel = ""
  /// A text in which a full stop ends a sentence before a small letter.
  var smallLetter = ""
  var smallLetterProfiles: Profiles = .ud
  /// Words of one letter that may end a sentence.
  var alone = ""
  /// Words that begin sentences and seldom follow an abbreviation within one.
  var starters = ""
  var saying = ""
  var conjunctions = ""
}

extension LanguageRules {
  /// Makes the rules of a language from its words.
  ///
  /// - Parameter own: Rules that only this language has; asked before those on initials.
  init(_ language: EuropeanWords, own: [BoundaryRule] = [], finders: [ExtraFinder] = []) {
    let starters = WordList(language.starters)
    self.init(
      language: LanguageTag(language.code), verbsOfSaying: WordList(language.saying),
      conjunctions: WordList(language.conjunctions),
      boundaryRules: CommonRules.masks + GoldenRules.all + language.rulesBefore() + own
        + language.rulesOnLetters(starters) + [WordRules.markInName] + CommonRules.context
        + FollowingRules.all
        + language.rulesAfter() + TreebankRules.all,
      finders: [ListItems.finder, GoldenDots.finder, TreebankFinder.finder(WordList(""))] + finders)
  }
}

extension EuropeanWords {
  private func id(_ subject: String) -> String { "\(code).\(subject)" }

  fileprivate func rulesBefore() -> [BoundaryRule] {
    var rules: [BoundaryRule] = []
    if !titles.words.isEmpty {
      rules.append(
        WordRules.abbreviation(WordList(titles.words), id: id("title"), example: titles.example))
    }
    if !beforeNumber.words.isEmpty {
      rules.append(
        WordRules.beforeNumberOrLetter(
          WordList(beforeNumber.words), id: id("before-number"), example: beforeNumber.example))
    }
    if !listLabel.isEmpty {
      rules.append(WordRules.listLabel(WordList(""), id: id("list-label"), example: listLabel))
    }
    return rules
  }

  fileprivate func rulesOnLetters(_ starters: WordList) -> [BoundaryRule] {
    var rules: [BoundaryRule] = []
    if !leading.words.isEmpty {
      rules.append(
        WordRules.dottedLetters(
          WordList(leading.words), id: id("leading"), reason: "The abbreviation leads on to what follows.",
          example: leading.example))
    }
    if !letters.isEmpty {
      rules.append(WordRules.letters(unless: starters, id: id("letters"), example: letters))
    }
    if !initial.isEmpty {
      rules.append(
        WordRules.initial(unless: starters, alone: WordList(alone), id: id("initial"), example: initial))
    }
    if !last.words.isEmpty {
      rules.append(WordRules.last(WordList(last.words), id: id("and-so-on"), example: last.example))
    }
    if !abbreviations.words.isEmpty {
      rules.append(
        WordRules.within(
          WordList(abbreviations.words), capitalized: WordList(capitalized), unless: starters,
          id: id("abbreviation"), example: abbreviations.example))
    }
    return rules
  }

  fileprivate func rulesAfter() -> [BoundaryRule] {
    guard !smallLetter.isEmpty else { return [] }
    return [
      WordRules.smallLetter(
        id: id("small-letter-begins"), profiles: smallLetterProfiles, example: smallLetter)
    ]
  }
}
