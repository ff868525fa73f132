/// What a rule over words says in SRX; the patterns are made when the rules are exported.
enum SRXForm: Sendable {
  case abbreviation(WordList)
  case beforeNumber(WordList)
  case numbered(WordList)
  case dottedLetters(WordList)
  case singleLetter(except: WordList)
  case listLabel(WordList)
  case cannotBegin(WordList)
  case quotationThenAnd(WordList)
  case quotationThenSaying(WordList)
  case inlineLabel
  case letterNames(WordList, foreign: WordList)
  case continuing
  case markInLatinName
  case latinFollows
  case within(WordList, capitalized: WordList, unless: WordList)
  case last(WordList)
  case beforeNumberOrLetter(WordList)
  case initial(unless: WordList)
  case letters(unless: WordList)

  private typealias Text = SRXText

  var rules: [SRXRule] {
    switch self {
    case .abbreviation(let words): [.refusal(Text.word(in: words) + Text.stop)]
    case .beforeNumber(let words): [.refusal(Text.word(in: words) + Text.stop, #"\s*\p{Nd}"#)]
    case .numbered(let words): [.refusal(Text.word(in: words) + #"\s+"# + Text.number + Text.stop)]
    case .dottedLetters(let words): [.refusal(Text.dotted(words) + Text.stop)]
    case .singleLetter(let words):
      (words.words.isEmpty ? [] : [.end(Text.word(in: words) + #"\s+"# + Text.letter + Text.stop, #"\s"#)])
        + [.refusal(Text.wordStart + Text.letter + Text.stop)]
    case .listLabel(let words): [Self.label(words)]
    case .cannotBegin(let words): [.refusal(Text.end, #"\s+"# + Text.wordAfter(in: words))]
    case .quotationThenAnd(let words):
      [.refusal(Text.mark + Text.quotationEnd, #"\s+"# + Text.wordAfter(in: words))]
    case .quotationThenSaying(let words): [Self.thenSaying(words)]
    case .inlineLabel:
      [
        .refusal(#"[،؛,;]\s*(?:\p{Nd}{1,2}|"# + Text.letter + ")" + Text.stop), .refusal(#":\s*[1۱١]\."#),
      ]
    case .within(let words, let capitalized, let starters):
      [
        .refusal(Text.word(in: words) + Text.stop, Text.unless(starters)),
        .refusal(#"(?=\p{Lu})"# + Text.choice(capitalized) + Text.stop, Text.unless(starters)),
      ]
    case .last(let words):
      [
        .end(Text.word(in: words) + Text.stop, #"\s+\p{Lu}"#),
        .refusal(Text.word(in: words) + Text.stop, #"\s"#),
      ]
    case .beforeNumberOrLetter(let words):
      [.refusal(Text.word(in: words) + Text.stop, #"\s*(?:\p{Nd}|[\p{L}][\p{P}\s]|[IVXLC]+[\p{P}\s])"#)]
    case .initial(let starters):
      [.refusal(Text.wordStart + Text.letter + Text.stop, Text.unless(starters))]
    case .letters(let starters):
      [
        .refusal(Text.wordStart + #"\p{L}\.\s?\p{L}\."#, Text.unless(starters)),
        .end(Text.wordStart + #"\p{L}\.\s?\p{L}\."#, #"\s"#),
      ]
    case .letterNames(let names, let foreign): Self.letterNames(names, foreign)
    case .continuing: [.refusal(Text.end, #"\s*[،,؛;:]"#)]
    case .markInLatinName:
      [.refusal(Text.arabicLetter + #"\s+[A-Za-z][A-Za-z0-9]*[!?]"#, #"\s+"# + Text.arabicLetter)]
    case .latinFollows: [.end(Text.arabicLetter + "{2}[.…]", #"\s+[a-z]"#)]
    }
  }

  private static func letterNames(_ names: WordList, _ foreign: WordList) -> [SRXRule] {
    let next = #"\s*(?:"# + Text.letter + "|" + Text.wordAfter(in: names) + ")" + Text.stop
    let alone = foreign.words.isEmpty ? [] : [SRXRule.refusal(Text.word(in: foreign) + Text.stop)]
    return alone + [.refusal(Text.word(in: names) + Text.stop, next)]
  }

  /// A number, letter or word at the start of a sentence, which counts the item of a list.
  private static func label(_ words: WordList) -> SRXRule {
    let listed = words.words.isEmpty ? "" : "|" + Text.choice(words)
    let label = #"(?:\p{Nd}{1,3}(?:[.\-/]\p{Nd}{1,3})*|"# + Text.letter + listed + ")"
    return .refusal(Text.begin + #"[\p{P}\p{S}\s]{0,3}"# + label + Text.stop)
  }

  /// A sentence that began with a quotation and has a verb of saying soon after it.
  static func thenSaying(_ words: WordList) -> SRXRule {
    .refusal(
      Text.begin + Text.quotationStart + Text.quoted + Text.mark + Text.quotationEnd,
      #"\s+(?:[\p{L}\p{M}\u200C]+\s+){0,7}?"# + Text.wordAfter(in: words))
  }
}
