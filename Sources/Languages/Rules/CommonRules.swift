/// Rules that hold in every language.
enum CommonRules {
  // MARK: Decided by the scanner itself

  static let lineEnd = BoundaryRule(
    "common.line-end", "A line feed always ends a segment.", example: "فصل اول|\nباران می‌بارید."
  ) { _ in true }
  static let blankLine = BoundaryRule(
    "common.blank-line", "A blank line ends a paragraph.", example: "باران می‌بارید\nو باد می‌آمد.|\n\nشب شد."
  ) { _ in true }
  static let longLine = BoundaryRule(
    "common.long-line", "A line of more than a mebibyte without a sentence end is cut.", example: ""
  ) { _ in true }
  static let unicodeBreak = BoundaryRule(
    "common.unicode-sentence-end",
    "The mark ends a sentence by Unicode's rules, and nothing speaks against it.",
    example: "باران بند آمد.| آفتاب شد."
  ) { _ in true }
  static let unicodeContinues = BoundaryRule(
    "common.unicode-no-end", "By Unicode's rules the sentence goes on after this mark.",
    example: "نسخهٔ 2.5 آماده است."
  ) { _ in false }

  // MARK: Masks

  /// Marks inside what is no prose: asked first.
  static let masks: [BoundaryRule] = [nothingBefore, address, fileName, outerMark, smallLetterFollows]

  static let nothingBefore = BoundaryRule(
    "common.nothing-before", "No word stands before the mark, so there is no sentence to end.",
    example: "... و سپس همه خوابیدند.", when: .noWord
  ) { place in
    let start = max(place.segmentStart, place.marks.lowerBound - TextView.reach)
    for offset in start..<max(start, place.marks.lowerBound)
    where place.text.has(offset, [.letter, .number]) { return nil }
    return start == place.segmentStart ? false : nil
  }

  static let address = BoundaryRule(
    "common.inside-address", "The mark is part of a web or mail address.",
    example: "نشانی example.org/Page?id=7 را باز کن.", when: [.joined, .plain]
  ) { place in place.isInAddress ? false : nil }

  static let fileName = BoundaryRule(
    "common.file-name", "The full stop joins a name and its ending.", example: "پروندهٔ گزارش.PDF را فرستادم.",
    at: .fullStop, when: .joined
  ) { place in
    if place.word.isEmpty { return nil }
    let ending = place.next..<place.text.wordEnd(from: place.next)
    guard (1...5).contains(ending.count) else { return nil }
    let isEnding = ending.allSatisfy { place.text.unit($0) < 0x80 && place.text.has($0, [.letter, .number]) }
    // Digits alone are a number's: `2.5`.
    guard isEnding, ending.contains(where: { place.text.has($0, .letter) }) else { return nil }
    let capitals = ending.count { place.text.has($0, .upper) }
    return capitals == 0 || capitals == ending.count { place.text.has($0, .letter) } ? false : nil
  }

  static let outerMark = BoundaryRule(
    "common.mark-after-closer", "A mark of its own follows the closing sign, so the whole sentence ends.",
    example: "نام فیلم «چرا رفتی؟».| همه آن را دیدند.", when: [.closes, .apart]
  ) { place in place.hasOuterMark ? !place.continues : nil }

  // MARK: Brackets and quotations

  /// What the signs around the mark say: asked after the words of the language.
  static let context: [BoundaryRule] = [
    isolate, bracketClosed, quotationAnnounced, quotationInside, bracketOpen, quotationOpen, tagFollows,
  ]

  static let isolate = BoundaryRule(
    "common.inside-isolate", "The mark is part of a run set apart by direction marks.",
    example: "متن \u{2068}Hello! World\u{2069} چاپ شد."
  ) { place in
    if let closed = place.closed, closed.kind == .isolate { return closed.opening == .start ? nil : false }
    guard let open = place.open, open.kind == .isolate else { return nil }
    // A whole line may be set apart; then its sentences are cut like others.
    return open.opening == .start && place.closerEndsLine(of: .isolate) ? nil : false
  }

  static let smallLetterFollows = BoundaryRule(
    "common.small-letter-follows",
    "A quotation or bracket ends and a small letter follows, so the sentence goes on.",
    example: "\u{201C}Stop!\u{201D} he said.", when: .closes
  ) { place in
    guard place.text.has(place.word.upperBound - 1, [.lower, .upper]) else { return nil }
    return place.text.has(place.wordAfter(place.next).lowerBound, .lower) ? false : nil
  }

  static let bracketClosed = BoundaryRule(
    "common.bracket-in-sentence", "The bracket was opened within the sentence, which goes on after it.",
    example: "نام او (کیانا؟) یادم نیست.", when: .closes
  ) { place in
    guard let closed = place.closed, !closed.isQuotation else { return nil }
    return closed.opening == .start ? nil : false
  }

  static let quotationAnnounced = BoundaryRule(
    "common.quotation-announced",
    "A colon or a verb of saying announced the quotation, so its end is a real end.",
    example: "پرسید: «کجا بودی؟»| کسی پاسخ نداد.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, closed.opening == .announced else { return nil }
    return place.continues ? false : true
  }

  static let quotationInside = BoundaryRule(
    "common.quotation-in-sentence", "The quotation was opened within the sentence, which goes on after it.",
    example: "فیلم «چرا رفتی؟» جایزه گرفت.", when: .closes
  ) { place in
    guard let closed = place.closed, closed.isQuotation, closed.opening == .inside else { return nil }
    return place.capitalFollows ? nil : false
  }

  static let bracketOpen = BoundaryRule(
    "common.inside-bracket", "The mark stands in a bracket within a sentence.",
    example: "نام او (کیانا؟ کیمیا؟) یادم نیست.", when: .inPair
  ) { place in
    guard let open = place.open, !open.isQuotation, open.kind != .isolate, open.opening != .start else {
      return nil
    }
    guard place.end - open.offset <= TextView.reach else { return nil }
    return place.closer(of: open.kind, within: TextView.reach) == nil ? nil : false
  }

  static let tagFollows = BoundaryRule(
    "common.after-tag", "A closing tag ends here and text or another tag follows at once.",
    example: "<p>باران آمد.</p>|<p>آفتاب شد.</p>"
  ) { place in
    guard place.text.unit(place.end - 1) == 0x3E else { return nil }
    return place.isJoined || place.text.unit(place.next) == 0x3C || place.capitalFollows ? true : nil
  }

  static let quotationOpen = BoundaryRule(
    "common.inside-short-quotation",
    "The mark stands in a short quotation within a sentence, such as a title.",
    example: "با شعار «نه! هرگز!» به خیابان آمدند.", when: .inPair
  ) { place in
    guard let open = place.open, open.isQuotation, open.opening == .inside, !place.capitalFollows else {
      return nil
    }
    let longest = 60
    guard let closer = place.closer(of: open.kind, within: longest) else { return nil }
    return closer - open.offset <= longest ? false : nil
  }
}

extension Place {
  /// Whether a comma, colon or semicolon follows: the sentence goes on.
  var continues: Bool { text.has(next, .continuing) && !text.isDash(next) }

  /// Whether the next word has a capital: in scripts that have them, a sentence may begin.
  var capitalFollows: Bool { text.has(wordAfter(next).lowerBound, .upper) }

  /// The offset of the sign that closes a pair of this kind, on this line and near.
  func closer(of kind: Pair.Kind, within reach: Int) -> Int? {
    closer(of: kind, from: end, within: reach)
  }

  /// The same, looked for from `start` on.
  func closer(of kind: Pair.Kind, from start: Int, within reach: Int) -> Int? {
    var depth = 0
    for offset in start..<max(start, min(text.count, start + reach)) {
      if text.has(offset, .lineEnd) { return nil }
      guard text.has(offset, .pair), let sign = Pair.sign(text.units[offset]), sign.kind == kind else {
        continue
      }
      if sign.role == .opens {
        depth += 1
      } else if depth == 0 {
        return offset
      } else {
        depth -= 1
      }
    }
    return nil
  }

  /// Whether the sign that closes a pair of this kind is the last visible thing on the line.
  func closerEndsLine(of kind: Pair.Kind) -> Bool {
    guard let closer = closer(of: kind, within: 10 * TextView.reach) else { return true }
    let rest = text.skip(closer + 1, over: [.space, .ignorable])
    return rest >= text.count || text.has(rest, .lineEnd)
  }

  /// Whether the unbroken run of characters before the marks looks like a URL or an e-mail address.
  var isInAddress: Bool {
    let start = tokenStart(before: marks.lowerBound)
    var slashes = 0
    for offset in start..<marks.lowerBound {
      switch text.units[offset] {
      case 0x40: if offset > start, text.unit(next) < 0x80 { return true }
      case 0x2F:
        slashes += 1
        if slashes == 2 && text.unit(offset - 1) == 0x2F && text.unit(offset - 2) == 0x3A { return true }
        if text.unit(next) < 0x80, slashes == 2 || offset > start && text.units[start] < 0x80 {
          return true
        }
      default: break
      }
    }
    return text.unit(next) < 0x80
      && [0x77, 0x77, 0x77, 0x2E].enumerated().allSatisfy { text.unit(start + $0) | 0x20 == $1 | 0x20 }
  }
}

extension TextView {
  /// Whether the unit is a hyphen or dash, which may open a line of dialogue.
  func isDash(_ offset: Int) -> Bool {
    let unit = unit(offset)
    return unit == 0x2D || (0x2010...0x2015).contains(unit)
  }
}
