import Bitext
import Formats
import Languages
import Memory
import Testing

@testable import Workbench

@Suite struct SuggestTests {
  private func memory() throws -> Bench {
    let bench = try Bench(files: ["glossary.tsv": "قنات\tqanat\tan underground channel\nآب\twater\t\n"])
    let rows = [
      "آب این قنات شور است.\tThe water of this qanat is salty.",
      "آب این قنات شور است.\tThis qanat’s water is salty.",
      "هوا سرد است.\tIt is cold.", "تنها منبع بی ترجمه\t",
    ]
    _ = try bench.bench.importFile(
      try bench.file("t.tsv", rows.joined(separator: "\n") + "\n"), options: ImportOptions())
    return bench
  }

  @Test("all translations of one source are offered together, the newest first")
  func severalTranslations() throws {
    let bench = try memory()
    let answer = try bench.bench.suggest(Content("آب این قنات شور است."))
    #expect(answer.suggestions.map(\.percent) == [100, 100])
    #expect(answer.suggestions.map(\.rank) == [1, 1])
    #expect(
      answer.suggestions.map(\.target?.text)
        == ["This qanat’s water is salty.", "The water of this qanat is salty."])
    #expect(answer.suggestions.map(\.name.description) == ["t:2", "t:1"])
    #expect(answer.terms.map(\.term.target) == ["water", "qanat"])
  }

  @Test(
    "a spelling that only the key folds is 99 at most and names the fold",
    arguments: [
      ("آب اين قنات شور است.", "yeh-kaf"), ("آب این قنات شور است!", "punctuation"),
    ])
  func folded(_ query: String, _ fold: String) throws {
    let bench = try memory()
    let first = try #require(try bench.bench.suggest(Content(query)).suggestions.first)
    if fold == "yeh-kaf" {
      #expect(first.percent == 99 && first.allowances.map(\.name) == [fold])
    } else {
      #expect(first.percent < 99 && first.allowances.isEmpty)
    }
  }

  @Test("an imported source without a translation is offered; a document's own open segment is not")
  func withoutTarget() throws {
    let bench = try memory()
    try bench.add("a.fa.txt", "تنها منبع بی ترجمه\nسطری که هیچ‌کس ترجمه نکرده است\n")
    #expect(
      try bench.bench.suggest(Content("تنها منبع بی ترجمه")).suggestions.map(\.name.description) == ["t:4"])
    #expect(try bench.bench.suggest(Content("سطری که هیچ‌کس ترجمه نکرده است")).suggestions.isEmpty)
  }

  @Test("what was confirmed a moment ago is offered, and what was changed no longer")
  func keepsUp() throws {
    let bench = try memory()
    #expect(try bench.bench.suggest(Content("هوا سرد است.")).suggestions.first?.target?.text == "It is cold.")
    try bench.bench.set("t:3", to: "The air is cold.")
    #expect(
      try bench.bench.suggest(Content("هوا سرد است.")).suggestions.map(\.target?.text) == ["The air is cold."]
    )
    try bench.add("a.fa.txt", "هوا بسیار گرم و خشک است.\n")
    try bench.bench.set("a:1", to: "The air is very hot and dry.")
    let later = try bench.bench.suggest(Content("هوا بسیار گرم و خشک است."))
    #expect(later.suggestions.first?.percent == 100)
    let itself = try bench.bench.requiredUnit("a:1").stored.id
    #expect(
      try bench.bench.suggest(Content("هوا بسیار گرم و خشک است."), excluding: itself).suggestions.isEmpty)
    _ = try bench.bench.undo()
    #expect(try bench.bench.suggest(Content("هوا بسیار گرم و خشک است.")).suggestions.isEmpty)
  }

  @Test("a name is a name only where such a document or import is")
  func names() throws {
    let bench = try memory()
    #expect(try bench.bench.unit(named: "قیمت:12") == nil)
    #expect(try bench.bench.unit(named: "هوا سرد است.") == nil)
    #expect(try bench.bench.unit(named: "t:۳")?.stored.unit.variants[0].content.text == "هوا سرد است.")
    #expect(throws: MemoryError.self) { try bench.bench.unit(named: "t:99") }
    #expect(throws: MemoryError.self) { try bench.bench.unit(named: "unit:99") }
  }
}
