extension LanguageRules {
  /// Urdu, whose full stop is U+06D4; a dot is mostly part of an abbreviation.
  static let urdu = LanguageRules(
    language: LanguageTag("ur"),
    verbsOfSaying: UrduWords.announcing,
    conjunctions: UrduWords.conjunctions,
    boundaryRules: CommonRules.masks + UrduRules.words + UrduRules.quotations + CommonRules.context
      + UrduRules.marks,
    finders: [UrduRules.dashFinder])
}

/// The rules of Urdu, in the order they are asked.
enum UrduRules {
  /// Urdu writes its own full stop after initials and labels too.
  private static let stops: SentenceMarks = [.fullStop, .other]

  static let words: [BoundaryRule] = [
    WordRules.dottedLetters(
      UrduWords.letters, id: "ur.letters", reason: "The letters name an era or a form of respect.",
      example: "یہ شہر ۳۰۰ ق۔م۔ میں آباد تھا۔", at: stops),
    WordRules.listLabel(
      UrduWords.listLetters, id: "ur.list-label", example: "۱۔ دروازہ کھولیں۔| باہر جائیں۔", at: stops),
    WordRules.inlineLabel(
      UrduWords.listLetters, id: "ur.inline-label", example: "تین چیزیں: 1. پانی؛ 2. روشنی؛ 3. مٹی۔"),
    WordRules.letterNames(
      UrduWords.letterNames, foreign: UrduWords.foreignLetterNames, id: "ur.letter-name",
      example: "اس نے پی۔ ایچ۔ ڈی۔ کی ڈگری لی۔", at: stops),
    WordRules.abbreviation(
      UrduWords.abbreviations, id: "ur.abbreviation", example: "صص. ۱۲ تا ۱۵ پڑھیں۔"),
    WordRules.singleLetter(
      id: "ur.single-letter", example: "کتاب م۔ حسن نے لکھی ہے۔", except: UrduWords.beforeLetterName,
      at: stops),
    WordRules.markInLatinName(id: "ur.mark-in-latin-name", example: "سائٹ Yahoo! بند ہو گئی۔"),
  ]

  static let quotations: [BoundaryRule] = [
    WordRules.quotationThenAnd(
      UrduWords.afterQuotation, id: "ur.quotation-then-and",
      example: "اس نے پوچھا: «کون ہے؟» اور دروازہ کھولا۔"),
    WordRules.quotationThenSaying(
      UrduWords.saying, id: "ur.quotation-then-saying", example: "«کون ہے؟» بوڑھے نے پوچھا۔"),
  ]

  static let marks: [BoundaryRule] = [
    WordRules.continuing(id: "ur.continues", example: "میں کہنا چاہتا تھا...؛ مگر چپ رہا۔"),
    WordRules.dialogueDash(id: "ur.dialogue-dash", example: "– کون ہے؟| – میں ہوں۔"),
    BoundaryRule(
      "ur.dots-after-verb", "The dots follow a finite verb, with which an Urdu sentence ends.",
      example: "رات ہو گئی تھی...| سب سو رہے تھے۔", at: .ellipsis, when: .apart
    ) { place in
      guard place.kinds == .ellipsis, place.closed == nil else { return nil }
      return place.wordIs(in: UrduWords.finalVerbs) ? true : nil
    },
    BoundaryRule(
      "ur.dots-without-verb", "No verb stands before the dots, so the speaker only hesitates.",
      example: "میں... مجھے معلوم نہیں۔", at: .ellipsis
    ) { place in place.kinds == .ellipsis && place.closed == nil ? false : nil },
    BoundaryRule(
      "ur.clause-without-verb",
      "A name stands before the sign and no verb in the sentence yet: the sign is a hyphen.",
      example: "صدر نے آج ہند۔ ایران معاہدے پر دستخط کیے۔", at: .other, when: .plain
    ) { place in
      guard place.text.unit(place.marks.lowerBound) == 0x06D4, !place.endsLikeVerb, !place.wordIsSingleLetter,
        place.hasManyWords
      else {
        return nil
      }
      return place.hasFinalVerb ? nil : false
    },
    WordRules.latinFollows(id: "ur.latin-follows", example: "میں نے فون خریدا.| iPhone اچھا ہے۔"),
  ]

  // MARK: A dash for a full stop

  static let dashAfterVerb = BoundaryRule(
    "ur.dash-after-verb", "A dash after a finite verb stands for the full stop.",
    example: "بارش رک گئی ہے -| لوگ باہر نکل آئے۔", at: []
  ) { _ in true }

  static let dashFinder = ExtraFinder(profiles: .all, rules: [dashAfterVerb]) { text, line, found in
    var at = line.lowerBound
    while at < line.upperBound {
      if text.isDash(at), text.has(at - 1, .space), text.has(at + 1, .space) {
        let end = text.skipBack(at, over: [.space, .ignorable], downTo: line.lowerBound)
        let word = text.wordStart(before: end, downTo: line.lowerBound)..<end
        if UrduWords.finalVerbs.contains(word, of: text.units) {
          found.append(ExtraDecision(position: at + 1, isBreak: true, rule: dashAfterVerb))
        }
      }
      at += 1
    }
  }
}

extension Place {
  /// Whether a finite verb stands in the segment before the marks.
  fileprivate var hasFinalVerb: Bool {
    hasWord(before: marks.lowerBound) { UrduWords.finalVerbs.contains($0, of: text.units) }
  }

  /// Urdu's finite verbs end in a vowel or «ں»; most names do not.
  fileprivate var endsLikeVerb: Bool {
    let last = text.unit(word.upperBound - 1)
    return [0x0627, 0x06CC, 0x064A, 0x06D2, 0x06D3, 0x06BA, 0x0648, 0x06C1, 0x0621].contains(last)
  }

  /// Whether three words or more stand before the marks: a shorter sentence may do without a verb.
  fileprivate var hasManyWords: Bool {
    var count = 0
    return hasWord(before: marks.lowerBound) { _ in
      count += 1
      return count > 2
    }
  }
}
