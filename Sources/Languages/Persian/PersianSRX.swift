/// What the rules that only Persian needs say in SRX. What asks for a verb in the sentence asks here for a
/// common one at the place, or does not ask.
enum PersianSRX {
  private typealias Text = SRXText

  private static let quotation = Text.quotationStart + Text.quoted + Text.mark + Text.quotationEnd
  /// Verbs that end sentences: copulas, light verbs, and forms with «می».
  private static let verb =
    Text.wordStart + "(?:" + Text.choice(PersianWords.copulas)
    + "|"
    + Text.choice(PersianWords.lightVerbs)
    + #"|ن?می[\u200C ]?\p{L}{1,8}(?:[مدی]|ند)|ن?(?:گفت|رفت|دید|گرفت|نشست|خورد|خواند|رسید|بست)|آمد|نیامد|افتاد)"#

  static let forms: [String: [SRXRule]] = [
    PersianDots.stopAfterDots.id: [.end(Text.ellipsis + #"\s+\."#, #"\s"#)],
    PersianDots.dotsAfterVa.id: [
      .refusal(Text.word(in: PersianWords.andSoOn) + #"\s*"# + Text.ellipsis)
    ],
    PersianDots.dotsOfAllah.id: [
      .refusal(Text.word(in: PersianWords.allahForms) + #"\s*"# + Text.ellipsis)
    ],
    PersianDots.dotsAfterVerb.id: [
      .end(verb + #"\s*"# + Text.ellipsis, #"\s+(?!و\s|که\s|[،؛:])"#)
    ],
    PersianDots.dotsWithoutVerb.id: [.refusal(#"(?<![.…!?؟])"# + Text.ellipsis)],
    PersianLetters.abbreviationAtEnd.id: [
      .end(
        verb + #"[^.!?؟«»]{0,40}\s"# + #"(?:\p{L}\.\s*){2,4}"#,
        #"\s+"# + Text.wordAfter(in: PersianWords.openers))
    ],
    PersianLetters.numbered.id: [
      .refusal(
        Text.word(in: PersianWords.numbered) + #"\s+(?:[یي]\s+)?(?:"# + Text.number + "|" + Text.letter + ")"
          + Text.stop)
    ],
    PersianQuotations.inClause.id: [
      .refusal(Text.word(in: PersianWords.subordinate) + #"\s[^.!?؟«»]{0,80}"# + quotation)
    ],
    PersianQuotations.named.id: [
      .refusal(Text.begin + quotation, #"\s+"# + Text.wordAfter(in: PersianWords.copulas)),
      .refusal(
        Text.begin + quotation,
        #"\s+"# + Text.wordAfter(in: PersianWords.named) + #"\s+(?:[\p{L}\p{M}\u200C]+\s+){0,9}?"#
          + Text.wordAfter(in: PersianWords.copulas)),
    ],
    PersianQuotations.thenSaying.id: [
      SRXForm.thenSaying(PersianWords.saying), .refusal(Text.begin + quotation, #"\s*[،,؛;:]"#),
    ],
    PersianQuotations.afterVerb.id: [.end(verb + #"\s+"# + quotation, #"\s+(?![،,؛;:\s])"#)],
    CommonRules.quotationAnnounced.id: [
      .end(
        Text.word(in: PersianWords.announcing) + #"\s+(?:که\s+)?:?\s*"# + quotation, #"\s+(?![،,؛;:\s])"#)
    ] + (CommonSRX.forms[CommonRules.quotationAnnounced.id] ?? []),
    CommonRules.quotationOpen.id: [
      .end(
        Text.word(in: PersianWords.announcing) + #"\s+(?:که\s+)?:?\s*«[^«»]{0,200}"# + Text.mark,
        #"\s+[^»\s]"#)
    ] + (CommonSRX.forms[CommonRules.quotationOpen.id] ?? []),
    PersianDatelines.dateline.id: [
      .end(
        Text.begin + #"(?:[\p{L}\u200C]+\s+){1,3}[-–—ـ/،]\s*(?:[\p{L}\u200C]+\s+){0,2}"#
          + Text.word(in: PersianWords.agencies) + #"\s?:"#, #"\s"#)
    ],
  ]
}
