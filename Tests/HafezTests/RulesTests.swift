import Foundation
import Testing

@Suite("rules")
struct RulesTests {
  @Test("list shows the name, the sentence and an example of each rule of a language")
  func list() throws {
    let lines = try Desk().hafez("rules", "list", "--lang", "fa").lines
    let place = try #require(lines.firstIndex(of: "fa.dots-after-va"))
    #expect(lines[place + 1] == "  Dots after «و» say “and so on”; the sentence goes on.")
    #expect(lines[place + 2].hasPrefix("  ") && lines[place + 2].contains("و..."))
    #expect(lines.contains("common.line-end") && lines.contains("common.unicode-sentence-end"))
    #expect(!lines.contains { $0.hasPrefix("en.") })
  }

  @Test("list as JSON has every rule of every language once")
  func json() throws {
    let run = try Desk().hafez("rules", "list", "--json")
    let names = try run.lines.map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect((object["sentence"] as? String)?.hasSuffix(".") == true)
      return try #require(object["rule"] as? String)
    }
    #expect(Set(names).count == names.count)
    for language in ["common", "fa", "ar", "ur", "en"] {
      #expect(names.contains { $0.hasPrefix(language + ".") })
    }
  }

  @Test("an exported file cuts as the built-in rules do, and the left-out rules are named")
  func export() throws {
    let desk = try Desk()
    let run = try desk.hafez("rules", "export", "--lang", "fa", "fa.srx")
    #expect(run.code == 0 && run.output.isEmpty && run.errors.contains("left out"))
    let text = "آقای م. رستمی آمد. کتاب، دفتر و... روی میز بود. باران بارید؟ نه."
    let built = try desk.hafez("segment", input: text)
    #expect(try desk.hafez("segment", "--rules", "fa.srx", input: text).lines == built.lines)
    #expect(built.lines.count == 4)
    #expect(try desk.hafez("rules", "export", "--lang", "fa", "-").outputBytes.count > 1000)
  }
}
