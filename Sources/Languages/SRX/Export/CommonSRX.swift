/// What the rules of all languages say in SRX: only what can be said in regular expressions, and of
/// what was opened before only as far back as 200 characters.
enum CommonSRX {
  private typealias Text = SRXText

  /// By the rule's name; the order is that of the rules.
  static let forms: [String: [SRXRule]] = [
    CommonRules.nothingBefore.id: [.refusal(#"^[^\p{L}\p{Nd}]*"# + Text.mark + Text.tail)],
    CommonRules.address.id: [
      .refusal(#"(?://|@|www\.|[A-Za-z0-9]/)\S{0,200}[.!?؟]"#, #"[A-Za-z0-9&/=%_#]"#)
    ],
    CommonRules.fileName.id: [.refusal(Text.stop, #"(?:[a-z0-9]{1,5}|[A-Z0-9]{1,5})(?![A-Za-z0-9])"#)],
    CommonRules.outerMark.id: [.end(Text.mark + #"\s?[»”"›)\]]+[.!?؟…]+"#, #"\s+(?![،,؛;:\s])"#)],
    CommonRules.smallLetterFollows.id: [
      .refusal(#"[A-Za-z][.!?…]+\s?["’'”)\]]+"#, #"\s+\p{Ll}"#)
    ],
    CommonRules.bracketClosed.id: [
      .refusal(Text.openBracket + Text.mark + #"\s?\)"#),
      .refusal(Text.within + #"\[[^\[\]]{0,200}"# + Text.mark + #"\s?\]"#),
    ],
    CommonRules.quotationAnnounced.id: [
      .end(#":\s*"# + Text.quotationStart + Text.quoted + Text.mark + Text.quotationEnd, #"\s+(?![،,؛;:\s])"#)
    ],
    CommonRules.quotationInside.id: [
      .refusal(
        Text.within + Text.quotationStart + Text.quoted + Text.mark + Text.quotationEnd, #"\s+(?!\p{Lu})"#)
    ],
    CommonRules.bracketOpen.id: [
      .refusal(Text.openBracket + Text.mark, #"[^()]{0,200}\)"#)
    ],
    CommonRules.quotationOpen.id: [
      .refusal(
        Text.within + #"[«“„‹][^«»“”„‹›]{0,60}"# + Text.mark, #"[^«»“”„‹›]{0,60}[»”›]"#)
    ],
    CommonRules.tagFollows.id: [.end(Text.mark + #"\s?</[^<>]{1,30}>"#, #"\S"#)],
  ]

  /// A run of marks, and what belongs to it, is one.
  static let marksAsOne: [SRXRule] = [
    .refusal(Text.mark + #"[»”"’'›)\]}]*"#, #"\s*[.!?؟⸮۔…]"#),
    .refusal(Text.mark, #"\s?[»›”’)\]}]|\s?\[\p{Nd}{1,3}\]|\s?[\x{1F300}-\x{1FAFF}\u2600-\u27BF]|</"#),
  ]

  /// Where Unicode's rules end a sentence, and nothing speaks against it.
  static let sentenceEnds: [SRXRule] = [
    .end(Text.mark + Text.tail, #"\s"#),
    .end(#"[!?؟۔][»”›)\]]*|[.…][»”›]"#, #"[\p{L}«“(]"#),
    // A full stop between letters without case, as where a space was forgotten.
    .end(#"[\p{Lo}\p{Mn}]{2}\."#, #"\p{Lo}"#),
  ]
}
