import Bitext
import Formats
import Languages
import Memory
import Testing

@testable import Workbench

@Suite struct ConfirmTests {
  private func article() throws -> Bench {
    let bench = try Bench()
    try bench.add("a.fa.txt", "باران می‌بارد.\nهوا سرد است.\nپایان\n")
    return bench
  }

  @Test("a translation carries who and when, and a change keeps who was first")
  func dates() throws {
    let bench = try article()
    try bench.bench.set("a:1", to: "It rains.")
    try bench.bench.set("a:۱", to: "It is raining.")
    let variant = try bench.bench.requiredUnit("a:1").stored.unit.variants[1]
    #expect(variant.content.text == "It is raining.")
    #expect(variant.attributes["creationid"] == "translator")
    #expect(variant.attributes["creationdate"] == "20231114T221320Z")
    #expect(variant.attributes["changedate"] == "20231114T221320Z")
    #expect(try bench.bench.log(of: "a:1").count == 3)
  }

  @Test("storing what stands changes nothing; an empty text takes the translation away")
  func sameAndEmpty() throws {
    let bench = try article()
    #expect(try bench.bench.set("a:1", to: "It rains.") != nil)
    #expect(try bench.bench.set("a:1", to: "It rains.") == nil)
    #expect(try bench.bench.set("a:1", to: "") != nil)
    #expect(try bench.segments("a")[0] == "باران می‌بارد.")
  }

  @Test("a batch line names a unit and its text, tabs in the text included")
  func batch() throws {
    let bench = try article()
    #expect(try bench.bench.setBatchLine("a:2\tcold\tand wet", number: 1) == "a:2")
    #expect(try bench.segments("a")[1] == "هوا سرد است.=cold\tand wet")
    for line in ["a:2", "\ttext", "a:9\ttext", "text\ttext", ""] {
      #expect(throws: WorkbenchError.self) { try bench.bench.setBatchLine(line, number: 7) }
    }
  }

  @Test("a file of translations is a line a segment, or pairs, and an empty line leaves its segment open")
  func fromFile() throws {
    let bench = try article()
    let lines = try bench.file("a.en.txt", "It rains.\r\n\nEnd\n")
    #expect(try bench.bench.translate("a", from: lines).count == 2)
    #expect(try bench.segments("a") == ["باران می‌بارد.=It rains.", "هوا سرد است.", "پایان=End"])
    let pairs = try bench.file("p.tsv", "باران می‌بارد.\tRain.\nهوا سرد است.\tCold.\nپایان\tEnd.\n")
    #expect(try bench.bench.translate("a", from: pairs).count == 3)
    #expect(try bench.segments("a")[1] == "هوا سرد است.=Cold.")
  }

  @Test("another number of lines, another source, bytes that are no UTF-8: nothing is stored")
  func refused() throws {
    let bench = try article()
    let short = try bench.file("s.txt", "one\ntwo\n")
    #expect { try bench.bench.translate("a", from: short) } throws: { error in
      if case WorkbenchError.countMismatch(_, "a", 2, 3) = error { true } else { false }
    }
    let other = try bench.file("o.txt", "باران می‌بارد.\tR\nهوا گرم است.\tC\nپایان\tE\n")
    #expect { try bench.bench.translate("a", from: other) } throws: { error in
      if case WorkbenchError.sourceMismatch(_, 2, _, "هوا سرد است.") = error { true } else { false }
    }
    let broken = try bench.file("b.txt", "")
    try writeBytes([0x61, 0x0A, 0xC3, 0x28, 0x0A, 0x61], to: broken)
    #expect { try bench.bench.translate("a", from: broken) } throws: { ($0 as? FormatError)?.line == 2 }
    #expect(try bench.segments("a").allSatisfy { !$0.contains("=") })
  }

  @Test("exact matches fill what is open, and nothing that is only alike")
  func exact() throws {
    let bench = try article()
    try bench.bench.set("a:1", to: "It rains.")
    try bench.add("b.fa.txt", "باران می‌بارد.\nباران مي‌بارد.\n")
    #expect(try bench.bench.translateExact("b").count == 1)
    #expect(try bench.segments("b") == ["باران می‌بارد.=It rains.", "باران مي‌بارد."])
  }
}
