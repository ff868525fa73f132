/// Rules over a language's own words; each language gives its lists and its examples.
enum WordRules {
  /// A word of the list and its full stop never end a sentence.
  static func abbreviation(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The full stop belongs to an abbreviation.", example: example, at: .fullStop, when: .plain,
      srx: .abbreviation(words)
    ) { place in
      place.wordIs(in: words) ? false : nil
    }
  }

  /// A word of the list and its full stop go with the number that follows: `No. 5`.
  static func beforeNumber(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The full stop belongs to an abbreviation, and its number follows.", example: example,
      at: .fullStop,
      srx: .beforeNumber(words)
    ) { place in
      guard place.text.has(place.next, .number), place.wordIs(in: words) else {
        return nil
      }
      return false
    }
  }

  /// A number that counts a thing named before it keeps its full stop: `ماده ۱۲.`.
  static func numbered(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The number names an article, a clause, a row; its full stop ends no sentence.", example: example,
      at: .fullStop, when: [.plain, .number],
      srx: .numbered(words)
    ) { place in
      guard place.wordIsNumber else { return nil }
      return words.contains(place.wordBefore(place.numberStart), of: place.text.units) ? false : nil
    }
  }

  /// Letters with full stops that are known as one: `ه.ش.`, `ق.م.`.
  static func dottedLetters(
    _ spelled: WordList, id: String, reason: String, example: String, at marks: SentenceMarks = .fullStop
  ) -> BoundaryRule {
    BoundaryRule(
      id, reason, example: example, at: marks, when: [.plain, .shortWord], srx: .dottedLetters(spelled)
    ) { place in
      guard place.wordIsSingleLetter else { return nil }
      let letters = place.dottedLetters
      guard letters.count > 1 else { return nil }
      let isKnown = letters.withUnsafeBufferPointer { spelled.contains(0..<$0.count, of: $0) }
      return isKnown ? false : nil
    }
  }

  /// One letter and a full stop is an initial or an abbreviation.
  static func singleLetter(
    id: String, example: String, except words: WordList, at marks: SentenceMarks = .fullStop
  ) -> BoundaryRule {
    BoundaryRule(
      id, "A single letter with a full stop is an initial or an abbreviation.", example: example,
      at: marks, when: [.plain, .shortWord], srx: .singleLetter(except: words)
    ) { place in
      guard place.wordIsSingleLetter else { return nil }
      return words.contains(place.wordBefore(place.word.lowerBound), of: place.text.units) ? nil : false
    }
  }

  /// A number or letter with a full stop at the start of a segment counts an item of a list.
  static func listLabel(
    _ words: WordList, id: String, example: String, at marks: SentenceMarks = .fullStop
  ) -> BoundaryRule {
    BoundaryRule(
      id, "A number or letter at the start counts an item of a list.", example: example, at: marks,
      when: .plain, srx: .listLabel(words)
    ) { place in
      if place.wordIsNumber {
        let start = place.numberStart
        return place.beginsSegment(start) && place.word.count <= 3 ? false : nil
      }
      guard place.beginsSegment(place.word.lowerBound) else { return nil }
      return place.wordIsSingleLetter || place.wordIs(in: words) ? false : nil
    }
  }

  /// A word of the list never begins a sentence: `را`.
  static func cannotBegin(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The word that follows never begins a sentence.", example: example, when: .apart,
      srx: .cannotBegin(words)
    ) { place in
      !words.contains(place.wordAfter(place.next), of: place.text.units) ? nil : false
    }
  }

  /// A quotation, and a conjunction that ties what follows to it.
  static func quotationThenAnd(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The conjunction after the quotation ties the rest of the sentence to it.", example: example,
      when: .closes, srx: .quotationThenAnd(words)
    ) { place in
      guard let closed = place.closed, closed.isQuotation, !place.hasOuterMark else { return nil }
      return words.contains(place.wordAfter(place.next), of: place.text.units) ? false : nil
    }
  }

  /// A quotation at the start, and a verb of saying in what follows.
  static func quotationThenSaying(_ words: WordList, id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The sentence began with the quotation and goes on to say who spoke.", example: example,
      when: .closes, srx: .quotationThenSaying(words)
    ) { place in
      guard let closed = place.closed, closed.isQuotation, closed.opening == .start else { return nil }
      if place.continues { return false }
      return place.followingWords(atMost: 8) { words.contains($0, of: place.text.units) } ? false : true
    }
  }
}

extension Place {
  /// Whether the word is one letter, marks and joiners aside.
  var wordIsSingleLetter: Bool {
    text.onlyLetter(word) != nil
  }

  /// Whether the word is made of digits.
  var wordIsNumber: Bool {
    !word.isEmpty && word.allSatisfy { text.has($0, [.number, .ignorable]) }
  }

  /// The start of a number with full stops, hyphens or slashes in it, such as `۳.۲`, that ends with the word.
  var numberStart: Int {
    let limit = max(segmentStart, word.lowerBound - TextView.reach)
    var at = word.lowerBound
    while at > limit, text.has(at - 1, .number) || [0x2E, 0x2D, 0x2F].contains(text.unit(at - 1)) {
      at -= 1
    }
    return at
  }

  /// The letters of `ه. ق.` or `U.S.`, without full stops and spaces, at most eight.
  var dottedLetters: [UInt16] {
    var letters: [UInt16] = []
    var end = word.upperBound
    while letters.count < 8 {
      let start = text.wordStart(before: end, downTo: lineStart)
      guard let letter = text.onlyLetter(start..<end) else { break }
      letters.append(letter)
      let dot = text.skipBack(start, over: [.space, .ignorable], downTo: lineStart) - 1
      guard dot >= lineStart, text.isFullStop(dot) else { break }
      end = text.skipBack(dot, over: [.space, .ignorable], downTo: lineStart)
    }
    return letters.reversed()
  }

  /// Whether nothing but bullets, brackets and the like stands between the segment's start and `offset`.
  func beginsSegment(_ offset: Int) -> Bool {
    offset - segmentStart <= 4
      && !(segmentStart..<max(segmentStart, offset)).contains { text.has($0, [.letter, .number]) }
  }

  /// Whether one of the next words, up to a comma or mark, is wanted.
  func followingWords(atMost count: Int, _ isWanted: (Range<Int>) -> Bool) -> Bool {
    var at = next
    for _ in 0..<count {
      let word = wordAfter(at)
      if word.isEmpty { return false }
      if isWanted(word) { return true }
      at = word.upperBound
    }
    return false
  }
}

extension TextView {
  /// The letter that stands alone in `range`, marks and joiners aside; `nil` for anything else.
  func onlyLetter(_ range: Range<Int>) -> UInt16? {
    guard (1...4).contains(range.count) else { return nil }
    var letter: Int?
    for offset in range where WordList.fold(units[offset]) != nil {
      if letter != nil { return nil }
      letter = offset
    }
    return letter.flatMap { has($0, .letter) ? WordList.fold(units[$0]) : nil }
  }
}
