extension LanguageRules {
  /// English, of any country.
  static let english = LanguageRules(
    language: LanguageTag("en"),
    verbsOfSaying: EnglishWords.saying,
    conjunctions: EnglishWords.conjunctions,
    boundaryRules: CommonRules.masks + GoldenRules.all
      + [
        WordRules.abbreviation(
          EnglishWords.titles, id: "en.title", example: "We met Dr. Harlow in May."),
        WordRules.beforeNumberOrLetter(
          EnglishWords.beforeNumber, id: "en.before-number", example: "See No. 5 on p. 12 of App. B."),
        WordRules.listLabel(
          EnglishWords.listLetters, id: "en.list-label", example: "1. Open the box.| Take out the lamp."),
        WordRules.dottedLetters(
          EnglishWords.leading, id: "en.leading", reason: "The abbreviation leads on to what follows.",
          example: "Some birds, e.g. The grey heron, stay."),
        EnglishRules.partNumber, EnglishRules.timeOfDay,
        WordRules.letters(
          unless: EnglishWords.starters, id: "en.dotted-letters", example: "The U.S. Senate met today."),
        EnglishRules.pronoun,
        WordRules.initial(
          unless: EnglishWords.starters, id: "en.initial", example: "A novel by J. Marlow came out."),
        WordRules.within(
          EnglishWords.abbreviations, capitalized: EnglishWords.capitalized, unless: EnglishWords.starters,
          id: "en.abbreviation",
          example: "Harlow Inc. Europe grew fast."),
        WordRules.last(
          EnglishWords.last, id: "en.and-so-on", example: "We sell oats, rice, etc.| Prices are on the door."),
        WordRules.markInName, EnglishRules.markInTitle, EnglishRules.series,
      ] + CommonRules.context + FollowingRules.all + [
        WordRules.smallLetter(
          id: "en.small-letter-begins", example: "The library is closed.| it opens on Monday.")
      ] + TreebankRules.all,
    finders: [ListItems.finder, GoldenDots.finder, TreebankFinder.finder(EnglishWords.starters)])
}

/// Rules that only English needs.
enum EnglishRules {
  static let timeOfDay = BoundaryRule(
    "en.time-ends",
    "A time of day or an era ends the sentence before a capital, unless the sentence opened with it.",
    example: "The ferry came at 6 p.m.| Porters ran to the quay.", at: .fullStop,
    when: [.apart, .plain, .shortWord]
  ) { place in
    guard place.wordIsSingleLetter, place.capitalFollows else { return nil }
    let letters = place.dottedLetters
    guard letters.withUnsafeBufferPointer({ EnglishWords.times.contains(0..<$0.count, of: $0) }) else {
      return nil
    }
    let text = place.text
    if EnglishWords.afterTime.contains(place.wordAfter(place.next), of: text.units) { return false }
    let first = text.wordEnd(from: place.segmentStart)
    return !text.has(text.skip(first, over: .space), .number)
  }

  static let partNumber = BoundaryRule(
    "en.part-number", "The sentence begins with the number of a part, which names what follows.",
    example: "Step 1. Cut the wood.| Sand it.", at: .fullStop, when: [.apart, .plain, .number]
  ) { place in
    guard place.wordIsNumber else { return nil }
    let part = place.wordBefore(place.numberStart)
    return part.lowerBound == place.segmentStart && EnglishWords.parts.contains(part, of: place.text.units)
      ? false : nil
  }

  static let series = BoundaryRule(
    "en.series", "A row of short questions with small letters is one sentence.",
    example: "Was it cheap? easy? quick?",
    at: .question, when: [.apart, .plain]
  ) { place in
    let text = place.text
    guard text.has(place.next, .lower) else { return nil }
    var at = place.next
    for _ in 0..<3 {
      at = text.wordEnd(from: at)
      if text.unit(at) == 0x3F { return false }
      at = text.skip(at, over: .space)
    }
    return nil
  }

  static let pronoun = BoundaryRule(
    "en.pronoun", "“I” is a word here and not an initial.", example: "It was I.| Nobody else was there.",
    at: .fullStop, when: [.plain, .shortWord, .apart]
  ) { place in
    guard place.word.count == 1, place.text.unit(place.word.lowerBound) == 0x49, place.capitalFollows else {
      return nil
    }
    // `Albert I. Jones` is a name; after a small letter the word is the pronoun.
    let before = place.wordBefore(place.word.lowerBound)
    return place.text.has(before.lowerBound, .lower) ? true : nil
  }

  static let markInTitle = BoundaryRule(
    "en.mark-in-title", "The mark ends a title in capitals, and a small letter follows.",
    example: "Her book, Who Goes There? was read by all.", at: [.exclamation, .question],
    when: [.plain, .apart]
  ) { place in
    let text = place.text
    guard text.has(place.wordAfter(place.next).lowerBound, .lower) else { return nil }
    var word = place.word
    for _ in 0..<3 {
      guard word.lowerBound > place.segmentStart, text.has(word.lowerBound, .upper) else { return nil }
      // A shout in capitals is no title.
      if word.count > 1, text.has(word.lowerBound + 1, .upper) { return nil }
      word = place.wordBefore(word.lowerBound)
    }
    return false
  }
}
