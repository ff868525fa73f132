extension LanguageRules {
  /// Hindi; Marathi and Nepali abbreviate alike.
  static let hindi = LanguageRules(
    language: LanguageTag("hi"), verbsOfSaying: hindiSaying,
    conjunctions: WordList("कि"),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      WordRules.abbreviation(
        WordList("डॉ डा श्री प्रो पं मो स्व कु सु कृ उदा जन ले कर्नल इं सं पृ क्र रु रू ई"), id: "hi.abbreviation",
        example: "डॉ. शर्मा घर पर हैं।| वे सो रहे हैं।"),
      WordRules.listLabel(WordList("क ख ग घ"), id: "hi.list-label", example: "1. दरवाज़ा खोलो।| बाहर जाओ।"),
      indicLetters,
      WordRules.quotationThenSaying(
        hindiSaying, id: "hi.quotation-then-saying", example: "“अंदर आओ!” उसने कहा।| कोई नहीं आया।"),
    ] + CommonRules.context + [indicStop], finders: [ListItems.finder])

  /// Bengali, Assamese and others that end sentences with a danda.
  static let bengali = LanguageRules(
    language: LanguageTag("bn"), verbsOfSaying: bengaliSaying, conjunctions: WordList("যে"),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      WordRules.abbreviation(
        WordList("ডা ড মো মোঃ মি মিসেস অধ্যা প্রফেসর লি কোং নং পৃ খ্রি"), id: "bn.abbreviation",
        example: "ডা. রহমান বাড়িতে আছেন।| তিনি ঘুমাচ্ছেন।"),
      WordRules.listLabel(WordList("ক খ গ ঘ"), id: "bn.list-label", example: "1. দরজা খোলো।| বাইরে যাও।"),
      WordRules.quotationThenSaying(
        bengaliSaying, id: "bn.quotation-then-saying", example: "“ভেতরে এসো!” সে বলল।| কেউ এল না।"),
    ] + CommonRules.context, finders: [ListItems.finder])

  private static let hindiSaying = WordList("कहा पूछा बोला बोली बोले लिखा बताया चिल्लाया कहती कहता")
  private static let bengaliSaying = WordList("বলল বললেন বলেন বলে জিজ্ঞেস লিখল")

  private static let indicLetters = BoundaryRule(
    "hi.initial", "A single letter with its vowel sign and a full stop is an initial.",
    example: "के. शर्मा आए।| वे बैठे।",
    at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    // A letter and its vowel sign; the letters of `बी.ए.` have two units each.
    let letters = place.word.count { place.text.has($0, .letter) }
    return letters == 1 && place.word.count <= 3 ? false : nil
  }

  private static let indicStop = BoundaryRule(
    "hi.danda-joined", "A danda ends the sentence, whatever follows.", example: "वह आया।| 'बैठो', मैंने कहा।",
    at: .other,
    when: [.apart, .plain]
  ) { place in
    let unit = place.text.unit(place.marks.lowerBound)
    return (unit == 0x0964 || unit == 0x0965) && !place.continues ? true : nil
  }
}
