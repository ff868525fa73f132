/// Rules that keep quotations and brackets whole, as the profile `golden` wants them.
enum GoldenRules {
  static let all: [BoundaryRule] = [
    insideQuotation, insideBracket, bracketAfterQuotation, wrappedLine, letterALine,
  ]

  static let insideQuotation = BoundaryRule(
    "golden.inside-quotation", "A quotation is kept whole.",
    example: "He said: “It is late. I must go.”", profiles: .golden
  ) { place in
    place.wholePair?.isQuotation == true ? false : nil
  }

  static let insideBracket = BoundaryRule(
    "golden.inside-bracket", "A bracket is kept whole.",
    example: "The bridge (It was old. Nobody used it.) fell.", profiles: .golden
  ) { place in
    place.wholePair?.isQuotation == false ? false : nil
  }

  static let bracketAfterQuotation = BoundaryRule(
    "golden.bracket-after-quotation", "A bracket after a quotation belongs to it.",
    example: "“Nobody came!” (Lind 12) That was all.", profiles: .golden
  ) { place in
    let text = place.text
    guard text.unit(place.next) == 0x28, place.end > place.marks.upperBound,
      text.isQuotationMark(place.end - 1)
    else { return nil }
    // After a quotation in double marks, a bracket with a sentence in it stands alone.
    guard !text.isApostrophe(place.end - 1),
      let closer = place.closer(of: .round, from: place.next + 1, within: 200)
    else { return false }
    return text.has(closer - 1, .mark) ? nil : false
  }

  static let wrappedLine = BoundaryRule(
    "golden.wrapped-line",
    "White space before the line end and a small letter after it: the line was only wrapped.",
    example: "It was a long \nway home.", at: .lineEnd, profiles: .golden
  ) { place in
    guard place.text.has(place.end - 1, .space) else { return nil }
    guard place.text.bracketedLabelEnd(at: place.next) == nil else { return nil }
    return place.text.has(place.next, .lower) || place.text.unit(place.next) == 0x28 ? false : nil
  }

  static let letterALine = BoundaryRule(
    "golden.letter-a-line", "One or two capitals a line are a word written downwards.", example: "S\nTO\nP",
    at: .lineEnd, profiles: .golden
  ) { place in
    let before = place.text.lineWord(endingAt: place.end)
    let after = place.next..<place.text.wordEnd(from: place.next)
    guard (1...2).contains(before.count), (1...2).contains(after.count) else { return nil }
    let isLine = place.text.has(after.upperBound, .lineEnd) || after.upperBound == place.text.count
    let areCapitals = (Array(before) + Array(after)).allSatisfy { place.text.has($0, .upper) }
    return isLine && areCapitals ? false : nil
  }
}

/// Finds the end of a sentence before the dots of an omission.
enum GoldenDots {
  static let finder = ExtraFinder(profiles: .golden, rules: [dotsAfterStop]) { text, line, found in
    var at = line.lowerBound + 1
    while at < line.upperBound {
      defer { at += 1 }
      guard text.units[at] == 0x2E, text.has(at - 1, .letter), text.has(at + 1, .space) else { continue }
      var dots = 0
      var end = at + 1
      while text.has(end, .space), text.unit(end + 1) == 0x2E {
        dots += 1
        end += 2
      }
      guard dots == 3, text.has(text.skip(end, over: .space), .upper) else { continue }
      found.append(ExtraDecision(position: at + 2, isBreak: true, rule: dotsAfterStop))
    }
  }

  static let dotsAfterStop = BoundaryRule(
    "golden.dots-after-stop", "The full stop ends the sentence, and the dots after it say what was left out.",
    example: "He made the words up.| . . . The habit stayed.", profiles: .golden
  ) { _ in nil }
}

extension Place {
  /// How far a quotation is followed: a long paragraph.
  private static let wholeReach = 2000

  /// The innermost pair around the place that is closed on this line, single quotation marks included.
  var wholePair: Pair? {
    guard end < text.count else { return nil }
    let start = max(lineStart, end - Self.wholeReach)
    var open: [(sign: WholeSign, offset: Int)] = []
    var at = start
    while at < end {
      if let sign = text.wholeSign(at: at) {
        if let index = open.lastIndex(where: { $0.sign.isClosed(by: sign) }) {
          open.removeSubrange(index...)
        } else if sign.opens {
          open.append((sign, at))
        }
      }
      at += 1
    }
    // Deeper nesting is noise: the cost of a place stays bounded.
    for (sign, offset) in open.suffix(4).reversed()
    where text.closes(sign, from: end, reach: Self.wholeReach) {
      return Pair(kind: sign.kind, opening: .inside, offset: offset)
    }
    return nil
  }
}

/// A sign that opens or closes a pair that is kept whole.
struct WholeSign {
  let kind: Pair.Kind
  let opens: Bool
  let closes: Bool

  func isClosed(by other: WholeSign) -> Bool { kind == other.kind && other.closes }
}

extension TextView {
  /// What the unit does as a bracket or quotation mark, judged by its neighbours alone.
  func wholeSign(at offset: Int) -> WholeSign? {
    let unit = units[offset]
    if has(offset, .pair), let sign = Pair.sign(unit), sign.kind != .isolate {
      let isCurly = sign.kind == .doubleQuote || sign.role == .either
      guard isCurly else {
        return WholeSign(kind: sign.kind, opens: sign.role == .opens, closes: sign.role == .closes)
      }
      let wordBefore = offset > 0 && !has(offset - 1, [.space, .lineEnd]) && !isOpening(offset - 1)
      let wordAfter = has(offset + 1, [.letter, .number])
      // `„…“`: the sign that opens elsewhere closes here.
      return WholeSign(
        kind: sign.kind, opens: sign.role == .opens || !wordBefore, closes: wordBefore || !wordAfter)
    }
    guard unit == 0x27 || unit == 0x2018 || unit == 0x2019 || unit == 0x60 else { return nil }
    let isInWord = has(offset - 1, [.letter, .number]) && has(offset + 1, [.letter, .number])
    if isInWord { return nil }
    let opens = unit != 0x2019 && has(offset + 1, .letter) && !has(offset - 1, [.letter, .number, .mark])
    // A bare apostrophe after a letter may be a plural's: only after a mark or comma it surely closes.
    let isCurly = unit == 0x2018 || unit == 0x2019
    let closes = unit != 0x2018 && has(offset - 1, isCurly ? [.mark, .comma, .letter] : [.mark, .comma])
    return opens || closes
      ? WholeSign(kind: isCurly ? .singleQuote : .apostrophe, opens: opens, closes: closes) : nil
  }

  /// Whether the sign is closed within `reach` of `offset`, on the same line.
  func closes(_ open: WholeSign, from offset: Int, reach: Int) -> Bool {
    var depth = 0
    for at in offset..<min(count, offset + reach) {
      if has(at, .lineEnd) { return false }
      guard let sign = wholeSign(at: at), sign.kind == open.kind else { continue }
      if sign.closes && (!sign.opens || depth == 0) {
        if depth == 0 { return true }
        depth -= 1
      } else if sign.opens {
        depth += 1
      }
    }
    return false
  }

  /// Whether the unit is an opening bracket or quotation mark.
  func isOpening(_ offset: Int) -> Bool {
    guard has(offset, .pair), let sign = Pair.sign(units[offset]) else { return false }
    return sign.role == .opens
  }

  /// Whether the unit is a quotation mark or apostrophe.
  func isQuotationMark(_ offset: Int) -> Bool {
    switch unit(offset) {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: true
    default: false
    }
  }

  /// The only word of the line that ends at `offset`; empty when the line holds more.
  func lineWord(endingAt offset: Int) -> Range<Int> {
    let start = wordStart(before: offset, downTo: max(0, offset - 8))
    return start == 0 || has(start - 1, .lineEnd) ? start..<offset : offset..<offset
  }
}
