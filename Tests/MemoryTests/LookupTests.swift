import Bitext
import Languages
import Reference
import Testing

@testable import Memory

private let persian = LanguageTag("fa")

@Suite("Lookup")
struct LookupTests {
  private func memory(_ texts: [String]) -> LookupMemory {
    var memory = LookupMemory(language: persian)
    for (id, text) in texts.enumerated() { memory.add(id: Int64(id), Content(text)) }
    return memory
  }

  @Test("an empty memory has no match")
  func emptyMemory() {
    #expect(memory([]).matches(for: Content("باران"), minimum: 1, limit: 5).isEmpty)
    #expect(memory([]).matches(for: Content(""), minimum: 1, limit: 5).isEmpty)
  }

  @Test("units with the same source are one match, the newest first")
  func sameSource() {
    let found = memory(["باران", "برف", "باران"]).matches(for: Content("باران"), minimum: 100, limit: 5)
    #expect(found.map(\.ids) == [[2, 0]])
    #expect(found.map(\.percent) == [100])
  }

  @Test("the limit counts sources, of equal ones the newest are kept")
  func limit() {
    let texts = ["باران بارید دیروز", "باران بارید امروز", "باران بارید فردا", "باران بارید دیروز"]
    let found = memory(texts).matches(for: Content("باران بارید اکنون"), minimum: 50, limit: 2)
    #expect(found.map(\.ids) == [[3, 0], [2]])
    #expect(memory(texts).matches(for: Content("باران"), minimum: 1, limit: 0).isEmpty)
  }

  @Test("books that differ all over have no percentage, and are answered at once")
  func books() {
    let words = (0..<15_000).map { "باران\($0 % 977)" }
    let book = words.joined(separator: " ")
    let other = words.reversed().joined(separator: " ")
    #expect(memory([other]).matches(for: Content(book), minimum: 50, limit: 5).isEmpty)
    let unlike = Score.explanation(of: Content(book), against: Content(other), language: persian)
    #expect(unlike.percent == 0 && unlike.steps.isEmpty)
    let found = memory([other]).matches(for: Content("آری " + other), minimum: 50, limit: 5)
    let alike = Score.explanation(of: Content("آری " + other), against: Content(other), language: persian)
    #expect(found.map(\.percent) == [alike.percent] && alike.percent == 99)
  }

  @Test("a source with other codes is another source, at 99 percent")
  func codes() {
    var memory = LookupMemory(language: persian)
    memory.add(id: 1, Content("باران"))
    memory.add(id: 2, Content("باران", markup: "<x/>باران"))
    memory.add(id: 3, Content("باران", markup: "باران"))
    let found = memory.matches(for: Content("باران"), minimum: 70, limit: 5)
    #expect(found.map(\.ids) == [[1], [3], [2]])
    #expect(found.map(\.percent) == [100, 99, 99])
    #expect(found.map(\.allowances) == [[], [.tags], [.tags]])
    #expect(found.map(\.source.markup) == [nil, "باران", "<x/>باران"])
  }

  @Test("a spelling variant shows 99 and names the fold")
  func folded() {
    let found = memory(["\u{643}تاب تازه"]).matches(for: Content("کتاب تازه"), minimum: 70, limit: 5)
    #expect(found.map(\.percent) == [99])
    #expect(found.map(\.allowances) == [[.spelling(.yehKaf)]])
  }

  @Test("another form of a word is found, however unlike its letters, in the memory or not")
  func forms() {
    let memory = memory(["فردا به شهر می\u{200C}رود", "دیروز کتابم را آوردند", "او رفت"])
    let found = memory.matches(for: Content("فردا به شهر رفت"), minimum: 90, limit: 5)
    #expect(found.map(\.ids) == [[0]])
    #expect(found.map(\.percent) == [91])
    let unknown = memory.matches(for: Content("فردا به شهر نمی\u{200C}رفتیم"), minimum: 90, limit: 5)
    #expect(unknown.map(\.percent) == [91])
    #expect(memory.matches(for: Content("فردا به شهر زد"), minimum: 90, limit: 5).isEmpty)
  }

  @Test("a language without a stemmer has no forms")
  func noStemmer() {
    var memory = LookupMemory(language: LanguageTag("ar"))
    memory.add(id: 1, Content("رفت"))
    #expect(memory.matches(for: Content("میروم"), minimum: 1, limit: 5).isEmpty)
    #expect(memory.matches(for: Content("رفتم"), minimum: 1, limit: 5).map(\.percent) == [66])
  }

  @Test("a text without a word finds only itself")
  func noWords() {
    let memory = memory(["", "باران", "   "])
    #expect(memory.matches(for: Content(""), minimum: 1, limit: 5).map(\.ids) == [[2], [0]])
    #expect(memory.matches(for: Content("میز"), minimum: 1, limit: 5).isEmpty)
  }

  @Test("a minimum outside 1...100 is taken as the nearer end")
  func strangeMinimum() {
    let memory = memory(["باران", "برف"])
    #expect(memory.matches(for: Content("باران"), minimum: 0, limit: 5).map(\.ids) == [[0]])
    #expect(memory.matches(for: Content("باران"), minimum: -3, limit: 5).map(\.ids) == [[0]])
    #expect(memory.matches(for: Content("باران"), minimum: 200, limit: 5).map(\.ids) == [[0]])
  }

  @Test("a text of 50,000 words is found, and refused quickly where nothing is as long")
  func longText() {
    var random = RandomSentences(seed: 5)
    let long = random.sentence(of: 50_000)
    let memory = memory([long, "باران"])
    let found = memory.matches(for: Content("آری " + long), minimum: 70, limit: 5)
    #expect(found.map(\.ids) == [[0]])
    #expect(memory.matches(for: Content(long + long), minimum: 70, limit: 5).isEmpty)
  }

  @Test("a page is scored as its explanation is, whichever band was wide enough")
  func pages() {
    var random = RandomSentences(seed: 13)
    let page = random.sentence(of: 1_100)
    for changes in [1, 60, 200] {
      var other = "نخست " + page + " پایان"
      for _ in 0..<changes { other = random.changed(other) }
      let found = memory([other]).matches(for: Content(page), minimum: 20, limit: 1)
      let wanted = Score.explanation(of: Content(page), against: Content(other), language: persian)
      #expect(found.map(\.percent) == [wanted.percent])
    }
  }

  @Test("several threads may ask at once")
  func threads() async {
    var random = RandomSentences(seed: 8)
    let texts = (0..<200).map { _ in random.sentence(of: 6) }
    let memory = memory(texts)
    let alone = texts.map { memory.matches(for: Content($0), minimum: 50, limit: 3) }
    let together = await withTaskGroup(of: (Int, [Match]).self) { group in
      for (place, text) in texts.enumerated() {
        group.addTask { (place, memory.matches(for: Content(text), minimum: 50, limit: 3)) }
      }
      var found = [[Match]](repeating: [], count: texts.count)
      for await (place, matches) in group { found[place] = matches }
      return found
    }
    #expect(together == alone)
  }
}

@Suite("Lookup against brute force")
struct LookupTwinTests {
  @Test("every minimum from 1 to 100 finds the same, in the same order", arguments: 0..<4)
  func everyMinimum(seed: Int) {
    var random = RandomSentences(seed: 100 + UInt64(seed))
    var (fast, slow, texts) = Self.memories(&random)
    fast.add(id: 1_000, Content(texts[0]))
    slow.add(id: 1_000, Content(texts[0]))
    texts.append("")
    for step in 0..<50 {
      let query = Content(random.changed(texts[random.number(below: texts.count)]))
      for minimum in [1 + 2 * step, 2 + 2 * step] {
        let limit = [1, 3, 1_000][random.number(below: 3)]
        let found = fast.matches(for: query, minimum: minimum, limit: limit).map {
          ReferenceLookup.Match(
            percent: $0.percent, text: $0.source.text, markup: $0.source.markup, ids: $0.ids)
        }
        let wanted = slow.matches(for: query, minimum: minimum, limit: limit)
        #expect(found == wanted, "\(ScreenText.spelled(query.text)), minimum \(minimum), limit \(limit)")
      }
    }
  }

  /// The same sources in both: sentences, changed copies, copies in another spelling or with codes.
  private static func memories(
    _ random: inout RandomSentences
  ) -> (LookupMemory, ReferenceLookup, [String]) {
    var fast = LookupMemory(language: persian)
    var slow = ReferenceLookup(score: ReferenceScore(weights: .current, language: persian))
    var texts: [String] = []
    for id in 0..<60 {
      let kind = texts.isEmpty ? 0 : random.number(below: 4)
      let older = texts.isEmpty ? "" : texts[random.number(below: texts.count)]
      let text =
        switch kind {
        case 0: random.sentence(of: 1 + random.number(below: 12))
        case 1: random.varied(older)
        default: random.changed(older)
        }
      let markup = random.number(below: 5) == 0 ? "<x/>" + text : nil
      fast.add(id: Int64(id), Content(text, markup: markup))
      slow.add(id: Int64(id), Content(text, markup: markup))
      texts.append(text)
    }
    return (fast, slow, texts)
  }
}
