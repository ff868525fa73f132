import Foundation
import Testing

@Suite("suggest")
struct SuggestTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write(
      "کتابخانهٔ روستا ۳ کتاب دارد.\tThe library has 3 books.\nدو خط\\nو یک \\\\ و\\tجدا\tTwo\\nlines\n",
      to: "p.tsv")
    let run = try desk.hafez("import", "p.tsv")
    try #require(run.code == 0, "\(run.errors)")
    return desk
  }

  @Test("words that differ are marked, and the explanation adds up")
  func explained() throws {
    let run = try desk().hafez("suggest", "کتابخانهٔ روستا ۵ کتاب دارد.", "--explain")
    #expect(run.output.contains("کتابخانهٔ روستا [-۳-]{+۵+} کتاب دارد."))
    #expect(run.output.contains("The library has 3 books."))
    #expect(run.output.contains("p:1"))
    let json = try desk().hafez("suggest", "کتابخانهٔ شهر ۵ کتاب دارد.", "--explain", "--json")
    let object = try JSONSerialization.jsonObject(with: json.outputBytes) as? [String: Any]
    let best = try #require((object?["suggestions"] as? [[String: Any]])?.first)
    let why = try #require(best["explanation"] as? [String: Any])
    let costs = (why["terms"] as? [[String: Any]] ?? []).compactMap { $0["cost"] as? Int }
    let (weight, distance) = (why["weight"] as? Int ?? 0, why["distance"] as? Int ?? 0)
    #expect(costs.reduce(0, +) == distance)
    #expect(best["score"] as? Int == 100 * (weight - distance) / weight)
  }

  @Test("another form of a word is named as such")
  func forms() throws {
    let run = try desk().hafez("suggest", "کتابخانهٔ روستا ۳ کتاب داشت.", "--explain")
    #expect(run.output.contains("−2  same stem: دارد → داشت"))
    #expect(run.output.contains("distance 2, weight 33"))
  }

  @Test("spelling alone shows 99 and is named")
  func folds() throws {
    let run = try desk().hafez("suggest", "كتابخانهٔ روستا 3 كتاب دارد.")
    #expect(run.output.contains(" 99%"))
    #expect(run.output.contains("yeh-kaf: "))
    #expect(run.output.contains("digits: "))
  }

  @Test("one text without a match ends with 1, a batch with 0")
  func nothingFound() throws {
    let desk = try desk()
    let one = try desk.hafez("suggest", "چیزی دیگر که نیست")
    expectErrorShape(one, code: 1, saying: "nothing like it")
    #expect(one.output == "")
    let batch = try desk.hafez("suggest", "--batch", "-", "--format", "tsv", input: "چیزی دیگر که نیست\n")
    #expect(batch.code == 0 && batch.output == "" && batch.errors == "")
  }

  @Test("TSV writes tabs, line feeds and backslashes as \\t, \\n and \\\\, a row a suggestion")
  func tsv() throws {
    let desk = try desk()
    try desk.write("x\nدو خط و یک \\ و جدا\nکتابخانهٔ روستا ۳ کتاب دارد.\n", to: "queries")
    let run = try desk.hafez("suggest", "--batch", "queries", "--format", "tsv", "--min", "50")
    #expect(run.lines.count == 2)
    let cells = run.lines.map { $0.components(separatedBy: "\t") }
    #expect(cells.map(\.count) == [6, 6])
    #expect(cells[0][0] == "2" && cells[0][3] == "دو خط\\nو یک \\\\ و\\tجدا" && cells[0][4] == "Two\\nlines")
    #expect(cells[1][0] == "3" && cells[1][1] == "1" && cells[1][2] == "100" && cells[1][5] == "p:1")
  }

  @Test("an id asks for its source and does not answer itself; --text takes it as a text")
  func ids() throws {
    let desk = try desk()
    #expect(try desk.hafez("suggest", "p:1").code == 1)
    expectErrorShape(try desk.hafez("suggest", "p:9"), code: 2, saying: "p:9")
    #expect(try desk.hafez("suggest", "p:9", "--text").code == 1)
    try desk.write("p:9\tan id\n", to: "q.tsv")
    try desk.hafez("import", "q.tsv")
    #expect(try desk.hafez("suggest", "p:9", "--text").output.contains("an id"))
  }

  @Test("terms of the glossary are shown where they occur")
  func terms() throws {
    let desk = try desk()
    try desk.write("کتابخانه\tlibrary\tnever “bookstore”\n", to: "memory/glossary.tsv")
    let run = try desk.hafez("suggest", "کتابخانهٔ روستا ۵ کتاب دارد.")
    #expect(run.output.contains("term  کتابخانه = library"))
    #expect(run.output.contains("never “bookstore”"))
  }

  @Test("colors come only when asked for")
  func colors() throws {
    let desk = try desk()
    let query = "کتابخانهٔ روستا ۵ کتاب دارد."
    #expect(try !desk.hafez("suggest", query).output.contains("\u{1B}"))
    let colored = try desk.hafez("suggest", query, "--color", "always").output
    #expect(colored.contains("\u{1B}[31;9m۳\u{1B}[0m") && colored.contains("\u{1B}[32;4m۵\u{1B}[0m"))
  }
}
