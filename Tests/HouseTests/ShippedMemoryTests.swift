import Foundation
import Testing

/// Guards `memory/`, the first real memory of the product.
@Suite struct ShippedMemoryTests {
  private static let articles = ["news", "encyclopedia", "instructions"]

  @Test("the memory opens and holds every sentence of its articles", arguments: articles)
  func holdsEverySentence(_ article: String) throws {
    let scratch = try Scratch(withMemory: true)
    let segments = try shell("hafez segment memory/\(article).fa.txt", in: scratch.path).output
    let queries = scratch.path + "/queries.txt"
    try segments.write(toFile: queries, atomically: true, encoding: .utf8)
    let answer = try shell(
      "hafez suggest --batch queries.txt --min 100 --limit 1 --format tsv 2>/dev/null", in: scratch.path)
    let lines = segments.split(separator: "\n")
    let answered = Set(
      answer.output.split(separator: "\n").compactMap { row -> Int? in
        let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
        return cells.count == 6 && cells[2] == "100" && !cells[4].isEmpty ? Int(cells[0]) : nil
      })
    #expect(lines.count >= 50)
    for number in 1...lines.count {
      #expect(answered.contains(number), "no translation: \(lines[number - 1])")
    }
  }

  @Test("import then export gives the same bytes")
  func sameBytes() throws {
    let scratch = try Scratch(withMemory: true)
    #expect(try shell("hafez export out.tmx", in: scratch.path).status == 0)
    let out = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/out.tmx"))
    #expect(out == (try Data(contentsOf: URL(fileURLWithPath: Repository.root + "/memory/fa-en.tmx"))))
  }

  @Test(
    "every translation is there: each article is finished as soon as it is added, and comes out whole",
    arguments: articles)
  func finished(_ article: String) throws {
    let scratch = try Scratch(withMemory: true)
    _ = try shell("hafez add memory/\(article).fa.txt", in: scratch.path)
    let export = try shell("hafez export \(article).en.txt --document \(article)", in: scratch.path)
    #expect(export.status == 0, "\(export.output)")
    let text = try String(contentsOfFile: scratch.path + "/\(article).en.txt", encoding: .utf8)
    let source = try Repository.text("memory/\(article).fa.txt")
    #expect(text.split(separator: "\n").count == source.split(separator: "\n").count)
    let persian = text.unicodeScalars.count { (0x0600...0x06FF).contains($0.value) }
    #expect(persian * 50 < text.unicodeScalars.count, "Persian letters are left in the translation")
  }

  @Test("the glossary's terms occur in the articles")
  func glossary() throws {
    let scratch = try Scratch(withMemory: true)
    let answer = try shell("hafez suggest 'این قنات شور است' --min 1 --json", in: scratch.path)
    #expect(answer.output.contains("qanat"))
  }
}
