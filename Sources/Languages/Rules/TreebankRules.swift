/// Rules for texts whose lines were run together, as treebanks of web text and mail have them: profile `ud`.
enum TreebankRules {
  static let all: [BoundaryRule] = [closingWords, greeting]

  static let closingWords = BoundaryRule(
    "ud.closing-words", "The words close a letter, and a name follows.", example: "Best regards,| Lena Hale",
    at: .comma, when: .apart, profiles: .ud
  ) { place in
    guard place.capitalFollows, place.wordIs(in: closers) else { return nil }
    return place.wordsSinceStart(atMost: 3) ? true : nil
  }

  static let greeting = BoundaryRule(
    "ud.greeting", "The words open a letter.", example: "Dear all,| The plan has changed.",
    at: [.comma, .colon], when: .apart, profiles: .ud
  ) { place in
    guard place.capitalFollows, place.wordsSinceStart(atMost: 3) else { return nil }
    let first = place.segmentStart..<place.text.wordEnd(from: place.segmentStart)
    return greetings.contains(first, of: place.text.units) ? true : nil
  }

  private static let closers = WordList("regards sincerely thanks cheers wishes yours truly respectfully")
  private static let greetings = WordList("dear hi hello greetings")
}

extension Place {
  /// Whether the segment so far is at most `count` words long.
  fileprivate func wordsSinceStart(atMost count: Int) -> Bool {
    var at = segmentStart
    for _ in 0..<count {
      at = text.skip(text.wordEnd(from: at), over: .space)
      if at >= marks.lowerBound { return true }
    }
    return false
  }
}

/// Finds ends in such texts where no mark stands.
enum TreebankFinder {
  /// - Parameter starters: Words that begin a new sentence after a dash.
  static func finder(_ starters: WordList) -> ExtraFinder {
    ExtraFinder(
      profiles: .ud, rules: [timeStamp, ruler, address, emoticon, dashBeforeStarter]
    ) { text, line, found in
      var at = line.lowerBound
      while at < line.upperBound {
        guard let place = decision(at: at, line, text, starters) else {
          at += 1
          continue
        }
        if let before = place.before, before > line.lowerBound {
          found.append(ExtraDecision(position: before, isBreak: true, rule: place.rule))
        }
        if place.after < line.upperBound, place.breaksAfter {
          found.append(ExtraDecision(position: place.after, isBreak: true, rule: place.rule))
        }
        at = max(at + 1, place.end)
      }
    }
  }

  /// What was found: where segments begin by it, and where the search goes on.
  private struct Found {
    let rule: BoundaryRule
    var before: Int?
    var after = 0
    var breaksAfter = true
    var end: Int
  }

  private static func decision(
    at offset: Int, _ line: Range<Int>, _ text: TextView, _ starters: WordList
  ) -> Found? {
    switch text.units[offset] {
    case 0x30...0x39: timeStamp(at: offset, line, text)
    case 0x2A, 0x5F, 0x3D, 0x7E, 0x23: ruler(at: offset, line, text)
    case 0x2D, 0x2013, 0x2014: dash(at: offset, line, text, starters) ?? ruler(at: offset, line, text)
    case 0x3A, 0x3B: emoticon(at: offset, line, text)
    case 0x48, 0x68, 0x77, 0x57, 0x40: address(at: offset, line, text, starters)
    default: nil
    }
  }

  // MARK: Time stamps

  static let timeStamp = BoundaryRule(
    "ud.time-stamp", "Date and time stand apart, as mail programs print them.",
    example: "Lena Hale| 03/14/2009 09:30 AM| Please read the plan.", profiles: .ud
  ) { _ in nil }

  /// `MM/DD/YYYY HH:MM:SS AM`
  private static func timeStamp(at offset: Int, _ line: Range<Int>, _ text: TextView) -> Found? {
    guard offset == line.lowerBound || text.has(offset - 1, .space) else { return nil }
    func digits(_ at: Int) -> Int { text.skip(at, over: .number) }
    func isSign(_ at: Int, _ unit: UInt16) -> Bool { text.unit(at) == unit }
    let month = digits(offset)
    guard month - offset <= 2, isSign(month, 0x2F) else { return nil }
    let day = digits(month + 1)
    guard day > month + 1, isSign(day, 0x2F) else { return nil }
    let year = digits(day + 1)
    guard year - day >= 3, text.has(year, .space) else { return nil }
    var end = digits(text.skip(year, over: .space))
    guard isSign(end, 0x3A) else { return nil }
    while isSign(end, 0x3A) { end = digits(end + 1) }
    let half = text.skip(end, over: .space)
    if text.unit(half + 1) | 0x20 == 0x6D, [0x61, 0x70].contains(text.unit(half) | 0x20) { end = half + 2 }
    let word = text.wordStart(
      before: text.skipBack(offset, over: .space, downTo: line.lowerBound), downTo: line.lowerBound)
    let isAfterName = text.has(word, .upper) || text.unit(offset - 2) == 0x3E
    return Found(rule: timeStamp, before: isAfterName ? offset : nil, after: end, end: end)
  }

  // MARK: Rulers

  static let ruler = BoundaryRule(
    "ud.ruler", "A row of signs parts what stands before it from what follows.",
    example: "See you on Monday| _______________| Get our free paper", profiles: .ud
  ) { _ in nil }

  private static func ruler(at offset: Int, _ line: Range<Int>, _ text: TextView) -> Found? {
    let unit = text.units[offset]
    var end = offset
    while end < line.upperBound, text.units[end] == unit { end += 1 }
    guard end - offset >= 5 else { return nil }
    let stands = (offset == line.lowerBound || text.has(offset - 1, .space), text.has(end, .space))
    return Found(rule: ruler, before: stands.0 ? offset : nil, after: end, breaksAfter: stands.1, end: end)
  }

  // MARK: Addresses

  static let address = BoundaryRule(
    "ud.address", "A web or mail address ends here, and a capital or another address follows.",
    example: "Write to office@example.org| Our house is open.", profiles: .ud
  ) { _ in nil }

  private static func address(
    at offset: Int, _ line: Range<Int>, _ text: TextView, _ starters: WordList
  ) -> Found? {
    let isMail = text.units[offset] == 0x40
    guard isMail || text.beginsAddress(offset),
      isMail || offset == line.lowerBound || !text.has(offset - 1, .letter)
    else { return nil }
    var end = offset
    while end < line.upperBound, !text.has(end, .space) { end += 1 }
    let next = text.skip(end, over: .space)
    let word = next..<text.wordEnd(from: next)
    let begins =
      text.has(next, .upper) && (text.has(word.upperBound, .colon) || starters.contains(word, of: text.units))
    let breaks = next < line.upperBound && (begins || text.beginsAddress(next))
    return Found(rule: address, before: nil, after: end, breaksAfter: breaks && end > offset + 3, end: end)
  }

  // MARK: Emoticons

  static let emoticon = BoundaryRule(
    "ud.emoticon", "A face ends the sentence, and a capital follows.",
    example: "We had such fun :-)| See you soon.",
    profiles: .ud
  ) { _ in nil }

  private static func emoticon(at offset: Int, _ line: Range<Int>, _ text: TextView) -> Found? {
    guard let end = text.emoticonEnd(at: offset) else { return nil }
    let next = text.skip(end, over: .space)
    guard next > end, text.has(next, .upper) || text.beginsAddress(next) else { return nil }
    return Found(rule: emoticon, before: nil, after: end, end: end)
  }

  // MARK: Dashes

  static let dashBeforeStarter = BoundaryRule(
    "ud.dash", "The speaker breaks off at the dash and begins anew.",
    example: "We want a —| Did you hear that?",
    profiles: .ud
  ) { _ in nil }

  private static func dash(
    at offset: Int, _ line: Range<Int>, _ text: TextView, _ starters: WordList
  ) -> Found? {
    guard offset > line.lowerBound, text.has(offset - 1, .space) else { return nil }
    var end = offset
    while text.isDash(end) { end += 1 }
    guard text.units[offset] != 0x2D || end - offset == 2, text.has(end, .space) else { return nil }
    let next = text.skip(end, over: .space)
    guard text.has(next, .upper) else { return nil }
    let word = next..<text.wordEnd(from: next)
    // The pronoun has its capital anywhere.
    guard text.units[next] != 0x49 || word.count > 1, !text.isApostrophe(next + 1),
      starters.contains(word, of: text.units)
    else { return nil }
    return Found(rule: dashBeforeStarter, before: nil, after: end, end: end)
  }
}

/// Finds sentences that were run together without a mark between them.
enum RunTogether {
  static func finder(_ starters: WordList) -> ExtraFinder {
    ExtraFinder(profiles: .ud, rules: [rule]) { text, line, found in
      for at in line where at > line.lowerBound + 1 && text.has(at, .upper) && text.has(at - 1, .space) {
        guard text.has(at - 2, .lower), starters.contains(at..<text.wordEnd(from: at), of: text.units) else {
          continue
        }
        found.append(ExtraDecision(position: at, isBreak: true, rule: rule))
      }
    }
  }

  static let rule = BoundaryRule(
    "ud.run-together",
    "A word that begins sentences has a capital after a small letter: the mark is missing.",
    example: "Herkes eve gitti| Ancak Ali kaldı.", profiles: .ud
  ) { _ in nil }
}

extension TextView {
  /// The end of a face such as `:-)`, `;)`, `:D` that stands alone.
  func emoticonEnd(at offset: Int) -> Int? {
    guard offset == 0 || has(offset - 1, [.space, .mark]), [0x3A, 0x3B, 0x3D].contains(unit(offset)) else {
      return nil
    }
    var at = offset + 1
    if unit(at) == 0x2D || unit(at) == 0x27 { at += 1 }
    switch unit(at) {
    case 0x29, 0x28, 0x5D, 0x44, 0x50, 0x70, 0x2F, 0x7C: break
    default: return nil
    }
    while unit(at) == unit(at + 1) { at += 1 }
    return at + 1 >= count || has(at + 1, [.space, .mark, .lineEnd]) ? at + 1 : nil
  }
}
