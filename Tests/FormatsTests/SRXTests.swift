import Testing

@testable import Formats
@testable import Languages

@Suite("SRX files")
struct SRXTests {
  private func read(_ bytes: [UInt8]) throws -> SRXDocument {
    try SRXFile.read(InputFile(bytes: bytes, name: "memory"))
  }

  private func write(_ document: SRXDocument) throws -> String {
    let output = OutputFile(inMemory: "memory")
    try SRXFile.write(document, to: output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test("a good file comes out as SRX 2.0", arguments: Cases.files("srx/good", ending: ".srx"))
  func good(_ name: String) throws {
    let document = try SRXFile.read(InputFile(path: Cases.path(name)))
    try Cases.expect(try write(document), in: name.replacing(".srx", with: ".canonical"))
  }

  @Test(
    "what we wrote is read and written the same", arguments: Cases.files("srx/good", ending: ".canonical"))
  func stable(_ name: String) throws {
    let bytes = try Cases.bytes(name)
    #expect(try write(read(bytes)) == String(decoding: bytes, as: UTF8.self))
  }

  @Test("a bad file is refused with its place and reason", arguments: Cases.files("srx/bad", ending: ".srx"))
  func bad(_ name: String) throws {
    let error = #expect(throws: FormatError.self) { try SRXFile.read(InputFile(path: Cases.path(name))) }
    try Cases.expect(shown(try #require(error)), in: name.replacing(".srx", with: ".error"))
  }

  @Test("a file cut off at any byte is refused")
  func cutOff() throws {
    let bytes = try Cases.bytes("srx/good/plain.srx")
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
    for count in 0...end {
      #expect(throws: FormatError.self, "cut off after \(count) bytes") { try read(Array(bytes[..<count])) }
    }
  }

  @Test("rules know their line, parts their white space")
  func values() throws {
    let document = try read(Cases.bytes("srx/good/entities.srx"))
    let rules = try #require(document.languageRules.first?.rules)
    #expect(rules.map(\.line) == [9, 10])
    #expect(rules[0].before == "[.!]+(?<=x)" && rules[0].after == "\\s<؟")
    #expect(rules[1].before == "\n" && rules[1].after == " ")
    #expect(document.languageMaps.map(\.ruleName) == ["A & B"])
  }

  @Test("the first <maprule> of SRX 1.0 counts, and nothing cascades")
  func version1() throws {
    let document = try read(Cases.bytes("srx/good/version-1.0.srx"))
    #expect(document.version == "1.0" && !document.header.cascades)
    #expect(document.languageMaps.map(\.ruleName) == ["Default"])
    #expect(document.languageRules.map(\.name) == ["Default", "Other"])
  }

  @Test("many rules and long patterns are read or refused in time")
  func huge() throws {
    let frame = { (rules: String) in
      "<srx version=\"2.0\"><header/><body><languagerules><languagerule languagerulename=\"A\">\(rules)"
        + "</languagerule></languagerules><maprules/></body></srx>"
    }
    let rule = "<rule break=\"no\"><beforebreak>\\bx\\.</beforebreak></rule>"
    let many = try read(Array(frame(String(repeating: rule, count: 20_000)).utf8))
    #expect(many.languageRules[0].rules.count == 20_000)
    let long = "<rule><beforebreak>" + String(repeating: "a", count: 300_000) + "</beforebreak></rule>"
    let error = #expect(throws: FormatError.self) { try read(Array(frame(long).utf8)) }
    #expect(error?.summary == "a pattern is too long")
  }
}
