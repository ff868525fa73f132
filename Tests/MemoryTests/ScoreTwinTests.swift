import Bitext
import Languages
import Reference
import Testing

@testable import Memory

private let persian = LanguageTag("fa")

extension ReferenceScore.Weights {
  /// The constants of the definition under test: the twin checks what is made of them.
  static let current = ReferenceScore.Weights(
    word: Score.wordWeight, number: Score.numberWeight, punctuation: Score.punctuationWeight,
    numberForNumber: Score.numberForNumber, stem: Score.stemCost,
    longestNearWord: Score.longestNearWord)
}

@Suite("Score against its slow twin")
struct ScoreTwinTests {
  private let twin = ReferenceScore(weights: .current, language: persian)

  @Test("random pairs get the same percentage, and steps that add up to it", arguments: 0..<8)
  func randomPairs(seed: Int) {
    var random = RandomSentences(seed: UInt64(seed))
    for _ in 0..<150 {
      let one = random.sentence(of: random.number(below: 14))
      let other = random.number(below: 4) == 0 ? random.sentence(of: 6) : random.changed(one)
      let found = Score.explanation(of: Content(one), against: Content(other), language: persian)
      let note = Comment(rawValue: "\(ScreenText.spelled(one)) / \(ScreenText.spelled(other))")
      #expect(found.percent == twin.percent(Content(one), Content(other)), note)
      #expect(found.distance == twin.distance(twin.words(of: one), twin.words(of: other)), note)
      check(found, query: one, candidate: other, note)
    }
  }

  /// The steps go through both texts word by word, and their costs make the percentage.
  private func check(_ found: Explanation, query: String, candidate: String, _ note: Comment) {
    let costs = found.terms.map(\.cost).reduce(0, +)
    #expect(costs == found.distance, note)
    if costs > 0 { #expect(found.percent == 100 * (found.weight - costs) / found.weight, note) }
    if found.percent == 99, costs == 0 { #expect(!found.allowances.isEmpty, note) }
    if found.percent != 99 || costs > 0 { #expect(found.allowances.isEmpty, note) }
    #expect(found.steps.compactMap(\.query) == key(query).words.map(\.source), note)
    #expect(found.steps.compactMap(\.candidate) == key(candidate).words.map(\.source), note)
    for step in found.steps where step.kind == .equal { #expect(step.cost == 0, note) }
    for step in found.steps where step.kind != .equal { #expect(step.cost > 0, note) }
  }

  private func key(_ text: String) -> KeyText {
    var reader = KeyReader(language: persian)
    var key = KeyText()
    reader.read(text, into: &key)
    return key
  }

  @Test("the random pairs have forms of one word, some of them as unlike as any two words")
  func formsOccur() {
    var random = RandomSentences(seed: 2)
    var (forms, unlike) = (0, 0)
    for _ in 0..<200 {
      let one = random.sentence(of: 10)
      let other = random.changed(one)
      let found = Score.explanation(of: Content(one), against: Content(other), language: persian)
      for step in found.steps where step.kind == .sameStem {
        guard let query = step.query, let candidate = step.candidate else { continue }
        forms += 1
        unlike += 2 * abs(query.count - candidate.count) > max(query.count, candidate.count) ? 1 : 0
      }
    }
    #expect(forms > 100 && unlike > 20, "\(forms) forms, \(unlike) unlike")
  }

  @Test("letters: the bits count what the table counts, and the sets never count more")
  func letters() {
    var generator = SeededGenerator(seed: 7)
    var fast = LetterDistance()
    for _ in 0..<2_000 {
      let one = Self.word(1...64, &generator)
      let other = Self.word(0...70, &generator)
      one.withUnsafeBufferPointer { fast.prepare($0) }
      let found = other.withUnsafeBufferPointer { fast.distance(to: $0) }
      #expect(found == ReferenceScore.plainDistance(one, other))
      let sets = (
        one.withUnsafeBufferPointer { LetterSet($0) }, other.withUnsafeBufferPointer { LetterSet($0) }
      )
      #expect(sets.0.leastDistance(to: sets.1) <= found)
    }
  }

  private static func word(_ lengths: ClosedRange<Int>, _ generator: inout SeededGenerator) -> [UInt16] {
    (0..<Int.random(in: lengths, using: &generator)).map { _ in
      UInt16.random(in: 0x627...0x62B, using: &generator)
    }
  }

  @Test("a table that is halved, and halved again, gives the same distance", arguments: [1, 4, 20])
  func halving(largestTable: Int) {
    var random = RandomSentences(seed: 3)
    for _ in 0..<150 {
      let one = random.sentence(of: 12)
      let other = random.changed(random.changed(one))
      let (a, b) = (key(one), key(other))
      let steps = WordAlignment.steps(from: a, to: b, language: persian, largestTable: largestTable)
      let note = Comment(rawValue: "\(ScreenText.spelled(one)) / \(ScreenText.spelled(other))")
      let wanted = twin.distance(twin.words(of: one), twin.words(of: other))
      #expect(steps.map(\.cost).reduce(0, +) == wanted, note)
      #expect(steps.compactMap(\.candidate) == a.words.map(\.source), note)
      #expect(steps.compactMap(\.query) == b.words.map(\.source), note)
    }
  }

  @Test("at 70 percent of plain similarity and above, at most 10 points are lost")
  func bound() {
    var random = RandomSentences(seed: 11)
    var met = 0
    for _ in 0..<1_500 {
      let one = random.sentence(of: 3 + random.number(below: 12))
      let other = random.changed(one)
      let (a, b) = (twin.words(of: one), twin.words(of: other))
      let longer = a.count >= b.count ? a : b
      let edits = ReferenceScore.plainDistance(a, b)
      let marks = longer.filter { $0.kind == .punctuation }.count
      guard 10 * edits <= 3 * longer.count, 2 * marks <= longer.count, edits > 0 else { continue }
      met += 1
      let found = Score.explanation(of: Content(one), against: Content(other), language: persian)
      // percent ≥ floor(100·(1 − edits / count) − 10), without fractions.
      let least = (90 * longer.count - 100 * edits) / longer.count
      #expect(found.percent >= least, "\(ScreenText.spelled(one)) / \(ScreenText.spelled(other))")
    }
    #expect(met > 500)
  }
}
