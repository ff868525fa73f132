import Foundation
import Testing

@Suite("inspect")
struct InspectTests {
  @Test("values are shown with their place and meaning, dates of all calendars alike")
  func values() throws {
    let run = try Desk().hafez(
      "inspect", "--values", input: "سلام.\nدر ۲۴ بهمن ۱۴۰۰، ۱٬۲۰۰ نفر\nOn 13 February 2022\n")
    #expect(
      run.lines == [
        "2:4 (byte 5)  value       ۲۴ بهمن ۱۴۰۰  date 2022-02-13",
        "2:18 (byte 30)  value       ۱٬۲۰۰  number 1200",
        "3:4 (byte 3)  value       13 February 2022  date 2022-02-13",
      ])
    #expect(run.code == 0)
  }

  @Test("words come with their stem and parts")
  func words() throws {
    let run = try Desk().hafez("inspect", "--words", "--json", input: "کتاب‌هایم را نمی‌خواندند.")
    let objects = try run.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.map { $0?["stem"] as? String } == ["کتاب", "را", "خواندن", "."])
    let kinds = (objects[0]?["parts"] as? [[String: String]])?.map { $0["kind"] }
    #expect(kinds == ["stem", "plural", "yeh", "possessive"])
    #expect(objects[0]?["start"] as? Int == 0 && objects[0]?["end"] as? Int == 19)
  }

  @Test("faults of direction come with what mends them; without options values come too")
  func direction() throws {
    let run = try Desk().hafez("inspect", input: "سایت Yahoo!، سال ۱۴۰۰\n\u{202E}متن\n")
    #expect(run.lines.contains { $0.contains("jumpingNeutral") && $0.hasSuffix("Instead: Yahoo!‹LRM›") })
    #expect(run.lines.contains { $0.hasPrefix("2:1 (byte 0)  override") && $0.contains("‹RLO›") })
    #expect(run.lines.contains { $0.contains("value") })
    #expect(try Desk().hafez("inspect", input: "باران آمد.\n").lines.isEmpty)
  }

  @Test("bytes that are not UTF-8, empty texts and missing files are borne")
  func extremes() throws {
    let desk = try Desk()
    #expect(try desk.run(["inspect", "--words"], input: Data([0xFF, 0x20, 0x31, 0x0A])).code == 0)
    #expect(try desk.hafez("inspect", input: "").output.isEmpty)
    let missing = try desk.hafez("inspect", "none.txt")
    #expect(missing.code == 2 && missing.errors.contains("none.txt"))
  }
}
