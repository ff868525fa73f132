import Foundation
import Testing

@Suite("segment")
struct SegmentTests {
  @Test("one segment a line, from a file or standard input, without a memory")
  func plain() throws {
    let desk = try Desk()
    try desk.write(Sample.article, to: "a.txt")
    #expect(try desk.hafez("segment", "a.txt").lines == Sample.segments)
    #expect(try desk.hafez("segment", input: Sample.article).lines == Sample.segments)
    #expect(try desk.hafez("segment", "-", input: Sample.article).lines == Sample.segments)
    #expect(!desk.exists("memory"))
  }

  @Test("JSON objects give the bytes of the text, and the gaps the rest")
  func json() throws {
    let run = try Desk().hafez("segment", "--json", input: Sample.article)
    let bytes = Array(Sample.article.utf8)
    var end = 0
    for (line, expected) in zip(run.lines, Sample.segments) {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let range = (object["start"] as? Int ?? 0)..<(object["end"] as? Int ?? 0)
      #expect(object["text"] as? String == expected)
      #expect(String(decoding: bytes[range], as: UTF8.self) == expected)
      #expect(bytes[end..<range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A })
      end = range.upperBound
    }
    #expect(run.lines.count == Sample.segments.count)
  }

  @Test("--explain names the rule of each break and each refused one")
  func explain() throws {
    let desk = try Desk()
    let run = try desk.hafez("segment", "--explain", input: Sample.article)
    #expect(run.lines.contains { $0.contains("no break") && $0.contains("fa.dots-after-va") })
    #expect(run.lines.contains { $0.contains("no break") && $0.contains("fa.single-letter") })
    #expect(
      run.lines.contains { $0.hasPrefix("3:38 ") && !$0.contains("no break") && $0.contains(" | دکتر") })
    let json = try desk.hafez("segment", "--explain", "--json", input: Sample.article)
    #expect(json.lines.filter { $0.hasPrefix("{\"start\"") }.count == Sample.segments.count)
    #expect(json.lines.contains { $0.contains("\"break\":false,\"rule\":\"fa.dots-after-va\"") })
  }

  @Test("bytes that are not UTF-8 are printed as they are")
  func illFormed() throws {
    let bytes = Data("سلام ".utf8) + Data([0xFF, 0xC3, 0x28]) + Data(" دنیا.\n".utf8)
    #expect(try Desk().run(["segment"], input: bytes).outputBytes == bytes)
  }

  @Test("an empty file has no segments, and one line of 5 MB is cut")
  func extremes() throws {
    let desk = try Desk()
    #expect(try desk.hafez("segment", input: "").output == "")
    let sentence = String(repeating: "و این جمله ادامه دارد ", count: 2600) + "تمام شد."
    let line = Array(repeating: sentence, count: 50).joined(separator: " ")
    #expect(line.utf8.count > 5_000_000)
    let run = try desk.hafez("segment", input: line)
    #expect(run.code == 0)
    #expect(run.lines == Array(repeating: sentence, count: 50))
  }

  @Test("a reader that closes the pipe ends the program without a word")
  func closedPipe() throws {
    let desk = try Desk.withArticle()
    try desk.write(String(repeating: Sample.article, count: 2000), to: "long.txt")
    let commands = [
      ["segment", "long.txt"], ["segment", "long.txt", "--json"], ["normalize", "--form", "key", "long.txt"],
      ["help", "suggest"], ["status"], ["log"],
      ["export", "-", "--to", "tmx"], ["export", "-", "--document", "article", "--partial"],
      ["suggest", "--batch", "long.txt", "--min", "50"],
    ]
    for words in commands {
      let process = try desk.process(words)
      let (output, errors) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = errors
      try output.fileHandleForReading.close()
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0, "\(words)")
      try errors.fileHandleForWriting.close()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(said.split(separator: "\n").allSatisfy { $0.hasPrefix("warning: ") }, "\(words): \(said)")
    }
  }
}
