import Bitext
import Languages

extension Score {
  /// Returns the percentage of two texts together with the reasons for it.
  ///
  /// Where several ways of turning one text into the other cost the same, one of them is
  /// shown, always the same one. The empty text gives 0 against any other, 100 against itself.
  ///
  /// - Complexity: The product of the numbers of words between the words that the texts have in
  ///   common at their beginning and end; memory linear in them.
  package static func explanation(
    of query: Content, against candidate: Content, language: LanguageTag
  ) -> Explanation {
    var reader = KeyReader(language: language)
    var queryKey = KeyText()
    var candidateKey = KeyText()
    reader.read(query.text, into: &queryKey)
    reader.read(candidate.text, into: &candidateKey)
    let weight = max(Self.weight(of: queryKey), Self.weight(of: candidateKey))
    guard pairs(between: queryKey, and: candidateKey) <= mostPairs else {
      return Explanation(percent: 0, weight: weight, distance: weight, steps: [], terms: [], allowances: [])
    }
    let steps = WordAlignment.steps(from: candidateKey, to: queryKey, language: language)
    let distance = steps.reduce(0) { $0 + $1.cost }
    var explanation = Explanation(
      percent: 0, weight: weight, distance: distance, steps: steps,
      terms: terms(of: steps, query: query.text, candidate: candidate.text), allowances: [])
    if distance > 0 {
      explanation.percent = percent(distance: distance, weight: weight)
    } else if areIdentical(query, candidate) {
      explanation.percent = 100
    } else if weight > 0 {
      explanation.percent = 99
      explanation.allowances = allowances(between: query, and: candidate, language: language)
    }
    return explanation
  }

  /// The size of the table between the words that two texts have in common at their ends.
  private static func pairs(between one: KeyText, and other: KeyText) -> Int {
    func areEqual(_ pair: (KeyWord, KeyWord)) -> Bool {
      one.units[pair.0.units] == other.units[pair.1.units]
    }
    let start = zip(one.words, other.words).prefix(while: areEqual).count
    let end = zip(one.words[start...].reversed(), other.words[start...].reversed()).prefix(while: areEqual)
      .count
    return (one.words.count - start - end) * (other.words.count - start - end)
  }

  /// The sum of the weights of a text's words.
  static func weight(of text: KeyText) -> Int {
    text.words.reduce(0) { $0 + weight(of: $1.kind) }
  }

  /// The steps that cost something, with the words as they stand in the texts.
  private static func terms(
    of steps: [Explanation.Step], query: String, candidate: String
  ) -> [Explanation.Term] {
    steps.filter { $0.cost > 0 }.map { step in
      Explanation.Term(
        kind: step.kind, query: slice(query, step.query), candidate: slice(candidate, step.candidate),
        cost: step.cost)
    }
  }

  private static func slice(_ text: String, _ bytes: Range<Int>?) -> String? {
    guard let bytes else { return nil }
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: bytes.lowerBound)
    let end = view.index(start, offsetBy: bytes.count)
    return String(decoding: view[start..<end], as: UTF8.self)
  }
}
