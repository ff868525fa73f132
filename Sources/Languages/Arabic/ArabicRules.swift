extension LanguageRules {
  /// Arabic.
  static let arabic = LanguageRules(
    language: LanguageTag("ar"),
    verbsOfSaying: ArabicWords.saying,
    conjunctions: ArabicWords.conjunctions,
    boundaryRules: ArabicRules.golden + CommonRules.masks + ArabicRules.words + ArabicRules.quotations
      + CommonRules.context + ArabicRules.marks,
    finders: [ArabicRules.quotationFinder])
}

/// The rules of Arabic, in the order they are asked.
enum ArabicRules {
  /// Colons and commas end segments in the golden rules of pragmatic_segmenter.
  static let golden: [BoundaryRule] = [
    BoundaryRule(
      "ar.colon", "A colon and white space end a segment in this profile.",
      example: "سؤال وجواب:| ماذا حدث؟", at: .colon, when: .apart, profiles: .golden
    ) { place in place.open == nil },
    BoundaryRule(
      "ar.comma", "A comma ends a segment in this profile, unless it counts words: «الخبز، الجبن، …».",
      example: "وصل القطار متأخرا،| ونزل الناس منه.", at: .comma, when: .apart, profiles: .golden
    ) { place in
      guard place.open == nil, place.text.units[place.marks.lowerBound] == 0x060C else { return nil }
      return place.text.has(place.text.wordEnd(from: place.next), .comma) ? nil : true
    },
  ]

  /// Abbreviations, letters, numbers: what stands before a full stop.
  static let words: [BoundaryRule] = [
    BoundaryRule(
      "ar.abbreviation-at-end", "A word that begins sentences follows the letter.",
      example: "ولد عام ١٣٢٠ هـ.| ثم انتقل إلى بغداد.", at: .fullStop, when: [.plain, .apart, .shortWord]
    ) { place in
      guard place.wordIsSingleLetter, place.segmentStart < place.word.lowerBound else { return nil }
      return ArabicWords.openers.contains(place.wordAfter(place.next), of: place.text.units) ? true : nil
    },
    WordRules.dottedLetters(
      ArabicWords.letters, id: "ar.letters", reason: "The letters name an era, a title, a company, a unit.",
      example: "عام ٣٢٠ ق.م. وقعت المعركة."),
    WordRules.listLabel(
      ArabicWords.listLetters, id: "ar.list-label", example: "١. افتح الباب.| اخرج بهدوء."),
    WordRules.inlineLabel(
      ArabicWords.listLetters, id: "ar.inline-label", example: "نحتاج إلى ثلاثة: ١. ماء؛ ٢. ضوء؛ ٣. تراب."),
    BoundaryRule(
      "ar.numbered", "The sentence begins with an article, a clause, a chapter and its number.",
      example: "المادة ١٢. يحق للموظف أن يستريح.", at: .fullStop, when: [.plain, .shortWord]
    ) { place in
      guard place.wordIsNumber || place.wordIsSingleLetter else { return nil }
      let name = place.wordBefore(place.wordIsNumber ? place.numberStart : place.word.lowerBound)
      guard place.beginsSegment(name.lowerBound) else { return nil }
      return ArabicWords.numbered.contains(name, of: place.text.units) ? false : nil
    },
    WordRules.abbreviation(
      ArabicWords.abbreviations, id: "ar.abbreviation", example: "انظر صص. ١٢ من الكتاب."),
    WordRules.beforeNumber(
      ArabicWords.beforeNumber, id: "ar.before-number", example: "هاتف. ٢٢٣٣٤٤ لا يجيب."),
    WordRules.singleLetter(
      id: "ar.single-letter", example: "قال د. سامر إن الأمر سهل.", except: ArabicWords.beforeLetterName),
    BoundaryRule(
      "ar.letter-with-waw", "A conjunction is written with the letter that stands for a title or a volume.",
      example: "حضر أ. كمال ود. ليلى.", at: .fullStop, when: [.plain, .shortWord]
    ) { place in
      guard place.text.unit(place.word.lowerBound) == 0x0648, place.word.count > 1 else { return nil }
      let letter = place.word.lowerBound + 1..<place.word.upperBound
      return place.text.onlyLetter(letter) == nil ? nil : false
    },
    WordRules.markInLatinName(id: "ar.mark-in-latin-name", example: "موقع Yahoo! تغير اسمه."),
  ]

  static let quotations: [BoundaryRule] = [
    BoundaryRule(
      "ar.quotation-then-and",
      "The conjunction on the next word ties the rest of the sentence to the quotation.",
      example: "سأل: «من هناك؟» وفتح الباب.", when: [.closes, .apart]
    ) { place in
      guard let closed = place.closed, closed.isQuotation, !place.hasOuterMark else { return nil }
      let word = place.wordAfter(place.next)
      guard word.count > 2, [0x0648, 0x0641].contains(place.text.unit(word.lowerBound)) else { return nil }
      let isOwn =
        place.text.unit(word.lowerBound) == 0x0641
        || ArabicWords.beginWithWaw.contains(word, of: place.text.units)
      return isOwn || ArabicWords.saying.contains(word, of: place.text.units) ? nil : false
    },
    WordRules.quotationThenSaying(
      ArabicWords.saying, id: "ar.quotation-then-saying", example: "«من هناك؟» سأل الحارس."),
    BoundaryRule(
      "ar.quotation-whole", "A full stop after the quotation ends the whole; treebanks do not cut inside.",
      example: "قال: \"الأمر سهل. سنعود غدا\".", when: .inPair, profiles: .ud
    ) { place in
      guard let open = place.open, open.isQuotation, open.opening == .announced,
        let closer = place.closer(of: open.kind, within: TextView.reach)
      else { return nil }
      return place.text.has(closer + 1, .mark) ? false : nil
    },
  ]

  /// What is left when words and signs around the mark said nothing.
  static let marks: [BoundaryRule] = [
    WordRules.continuing(id: "ar.continues", example: "أردت أن أقول...؛ لكني سكت."),
    WordRules.dialogueDash(id: "ar.dialogue-dash", example: "– من أنت؟| – أنا سامر."),
    BoundaryRule(
      "ar.dots-then-time", "After the dots a word of time takes up the story again.",
      example: "لم يعد أحد...| بعد سنتين وصلت رسالة.", at: .ellipsis, when: .apart
    ) { place in
      guard place.kinds == .ellipsis, place.closed == nil else { return nil }
      return ArabicWords.times.contains(place.wordAfter(place.next), of: place.text.units) ? true : nil
    },
    BoundaryRule(
      "ar.dots", "Dots leave the sentence open: the speaker hesitates, or words are left out.",
      example: "ربما... لا أدري.", at: .ellipsis
    ) { place in place.kinds == .ellipsis && place.closed == nil ? false : nil },
    WordRules.latinFollows(id: "ar.latin-follows", example: "اشتريت هاتفا.| iPhone جيد."),
  ]

  // MARK: A quotation without a mark

  static let sayingAfterQuotation = BoundaryRule(
    "ar.saying-after-quotation",
    "A colon announced the quotation, and after it a verb of saying begins the next report.",
    example: "قال الأول: \"نعم\"| قال الثاني: \"لا\"", at: []
  ) { _ in true }

  static let quotationFinder = ExtraFinder(profiles: .all, rules: [sayingAfterQuotation]) {
    text, line, found in
    var opened: (unit: UInt16, offset: Int)?
    var at = line.lowerBound
    while at < line.upperBound {
      let sign = text.nextSign(from: at, [.pair, .lineEnd])
      guard sign < line.upperBound else { return }
      at = sign + 1
      let unit = text.units[sign]
      if let open = opened, closes(unit, open.unit) {
        opened = nil
        let next = text.skip(at, over: .space)
        let word = next..<text.wordEnd(from: next)
        let isReport =
          next > at && !text.has(sign - 1, .mark) && ArabicWords.saying.contains(word, of: text.units)
        if isReport { found.append(ExtraDecision(position: next, isBreak: true, rule: sayingAfterQuotation)) }
      } else if opened == nil, unit == 0x22 || unit == 0xAB || unit == 0x201C {
        let before = text.skipBack(sign, over: [.space, .ignorable], downTo: line.lowerBound)
        if text.has(before - 1, .colon) { opened = (unit, sign) }
      }
    }
  }

  private static func closes(_ unit: UInt16, _ opening: UInt16) -> Bool {
    switch opening {
    case 0xAB: unit == 0xBB
    case 0x201C: unit == 0x201D
    default: unit == opening
    }
  }
}
