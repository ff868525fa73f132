extension LanguageRules {
  /// English, of any country.
  static let english = LanguageRules(
    language: LanguageTag("en"),
    verbsOfSaying: EnglishWords.saying,
    conjunctions: EnglishWords.conjunctions,
    boundaryRules: CommonRules.masks
      + [
        WordRules.abbreviation(
          EnglishWords.titles, id: "en.title", example: "We met Dr. Harlow in May."),
        WordRules.beforeNumber(
          EnglishWords.beforeNumber, id: "en.before-number", example: "See No. 5 on p. 12 of the list."),
        WordRules.listLabel(
          EnglishWords.listLetters, id: "en.list-label", example: "1. Open the box.| Take out the lamp."),
        EnglishRules.dottedLettersBeforeStarter,
        EnglishRules.dottedLetters,
        EnglishRules.initial,
        EnglishRules.abbreviationWithin,
      ] + CommonRules.context)
}

/// Rules that only English needs.
enum EnglishRules {
  static let dottedLettersBeforeStarter = BoundaryRule(
    "en.dotted-letters-end", "After letters with full stops comes a word that begins sentences.",
    example: "She moved to the U.S.| The house was small.", at: .fullStop,
    when: [.apart, .shortWord]
  ) { place in
    guard place.wordIsSingleLetter, place.dottedLetters.count > 1 else { return nil }
    return EnglishWords.starters.contains(place.wordAfter(place.next), of: place.text.units)
      && place.text.has(place.wordAfter(place.next).lowerBound, .upper) ? true : nil
  }

  static let dottedLetters = BoundaryRule(
    "en.dotted-letters", "Letters with full stops between them are one abbreviation.",
    example: "The U.S. Senate met today.", at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    guard place.wordIsSingleLetter else { return nil }
    return place.dottedLetters.count > 1 ? false : nil
  }

  static let initial = BoundaryRule(
    "en.initial", "A single capital letter with a full stop is an initial.",
    example: "A novel by J. Marlow came out.", at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    guard place.wordIsSingleLetter, place.text.has(place.word.lowerBound, .upper) else {
      return nil
    }
    // "I" is a word, and "Plan B." ends a sentence before a word that begins one.
    let after = place.wordAfter(place.next)
    let isName =
      place.text.unit(place.word.lowerBound) != 0x49 || place.wordBefore(place.word.lowerBound).isEmpty
    return isName && !EnglishWords.starters.contains(after, of: place.text.units) ? false : nil
  }

  static let abbreviationWithin = BoundaryRule(
    "en.abbreviation", "The full stop belongs to an abbreviation, and no word that begins sentences follows.",
    example: "Harlow Inc. Europe grew fast.", at: .fullStop, when: .plain
  ) { place in
    guard EnglishWords.abbreviations.contains(place.word, of: place.text.units) else {
      return nil
    }
    return EnglishWords.starters.contains(place.wordAfter(place.next), of: place.text.units) ? nil : false
  }
}
