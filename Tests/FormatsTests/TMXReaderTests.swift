import Bitext
import Testing

@testable import Formats

@Suite("TMX reader")
struct TMXReaderTests {
  private func file(_ segment: String, prolog: String = "") -> String {
    """
    \(prolog)<tmx version="1.4"><header srclang="fa"/><body>
    <tu><tuv xml:lang="fa"><seg>\(segment)</seg></tuv></tu></body></tmx>
    """
  }

  private func content(_ segment: String, prolog: String = "") throws -> Content {
    let told = try read(.tmx, file(segment, prolog: prolog))
    return try #require(told.units.first?.variants.first).content
  }

  private func refusal(_ text: String) throws -> FormatError {
    try #require(#expect(throws: FormatError.self) { try read(.tmx, text) })
  }

  @Test("a text without codes has no markup")
  func plain() throws {
    #expect(try content("«سلام» گفت.") == Content("«سلام» گفت."))
    #expect(try content("") == Content(""))
    #expect(try content(" \n ") == Content(" \n "))
  }

  @Test("the words are those outside of codes; hi and unknown elements are transparent")
  func words() throws {
    let text = try content(
      "می<bpt i=\"1\">&lt;b></bpt>روم<ept i=\"1\">&lt;/b></ept> <hi>به</hi> <g id=\"1\">خانه</g>")
    #expect(text.text == "میروم به خانه")
    #expect(
      text.markup
        == "می<bpt i=\"1\">&lt;b&gt;</bpt>روم<ept i=\"1\">&lt;/b&gt;</ept> <hi>به</hi> <g id=\"1\">خانه</g>")
  }

  @Test("a sub-flow inside a code is kept, and is no part of the words")
  func subflow() throws {
    let text = try content("شکل <ph x='1'>[<sub type=\"alt\">یک <hi>گل</hi></sub>]</ph> است.")
    #expect(text.text == "شکل  است.")
    #expect(text.markup == "شکل <ph x=\"1\">[<sub type=\"alt\">یک <hi>گل</hi></sub>]</ph> است.")
  }

  @Test("comments and processing instructions vanish, CDATA is text")
  func dropped() throws {
    #expect(try content("الف<!-- نه -->ب<?x y?>پ<![CDATA[<ت>&]]>") == Content("الفبپ<ت>&"))
  }

  @Test("entities of the file are expanded, in text and in attributes")
  func internalEntities() throws {
    let prolog = "<!DOCTYPE tmx [<!ENTITY nam \"حافظ\">]>"
    #expect(try content("&nam; <ph type=\"&nam;\"/>", prolog: prolog).text == "حافظ ")
    #expect(try content("&nam; <ph type=\"&nam;\"/>", prolog: prolog).markup == "حافظ <ph type=\"حافظ\"/>")
  }

  @Test("an outside DTD is tolerated, but no entity of it", arguments: ["&nam;", "<ph x=\"&nam;\"/>"])
  func outsideEntities(_ segment: String) throws {
    let prolog = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"
    #expect(try content("متن", prolog: prolog).text == "متن")
    let error = try refusal(file(segment, prolog: prolog))
    #expect(error.line == 2)
    #expect(error.unit == 1)
    #expect(error.summary == "the entity &nam; is declared nowhere in the file")
  }

  @Test("an entity declared after an outside parameter entity was not read is refused too")
  func parameterEntity() throws {
    let prolog = "<!DOCTYPE tmx [<!ENTITY % o SYSTEM \"o.dtd\"> %o; <!ENTITY nam \"حافظ\">]>"
    #expect(try refusal(file("&nam;", prolog: prolog)).summary.contains("&nam;"))
  }

  @Test("references that hide in entities or in UTF-16 are found too")
  func hiddenEntities() throws {
    let prolog = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [<!ENTITY code \"<ph x='&nam;'/>\">]>"
    #expect(try refusal(file("&code;", prolog: prolog)).summary.contains("&nam;"))
    let text = "\u{FEFF}" + file("<ph x=\"&نام;\"/>", prolog: "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">")
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let error = #expect(throws: FormatError.self) { try read(.tmx, bytes) }
    #expect(error?.found == "&نام;")
  }

  @Test("an outside DTD changes nothing for what the file declares itself")
  func ownEntities() throws {
    let prolog = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [<!ENTITY nam \"حافظ &#x6F1;\">]>"
    let text = try content("<ph x=\"&nam; &lt;&#x6F2;\"/>&nam;", prolog: prolog)
    #expect(text == Content("حافظ ۱", markup: "<ph x=\"حافظ ۱ &lt;۲\"/>حافظ ۱"))
  }

  @Test("each unit comes with the line it starts on")
  func lines() throws {
    let unit = "<tu><tuv xml:lang=\"fa\"><seg>بله</seg></tuv></tu>"
    let told = try read(.tmx, "<tmx><body>\n\(unit)\n\n\(unit)</body></tmx>")
    #expect(told.lines == [2, 4])
  }

  @Test("a header without srclang, and no header at all, are told as they are")
  func header() throws {
    #expect(try read(.tmx, "<tmx><header segtype=\"block\"/><body/></tmx>").header?.sourceLanguage == nil)
    #expect(try read(.tmx, "<tmx version=\"1.1\"><body/></tmx>").header == BitextHeader(version: "1.1"))
  }

  @Test("a unit without variants is told")
  func noVariants() throws {
    let told = try read(.tmx, "<tmx><header/><body><tu tuid=\"۱\"/></body></tmx>")
    #expect(told.units == [TranslationUnit(attributes: [Attribute("tuid", "۱")])])
  }

  @Test("nesting, attributes and length have limits")
  func limits() throws {
    let deep = String(repeating: "<hi>", count: 256) + "ژرف" + String(repeating: "</hi>", count: 256)
    #expect(try content(deep).text == "ژرف")
    #expect(try refusal(file("<hi>" + deep + "</hi>")).summary == "elements are nested too deeply")
    let many = (0...1000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(try refusal(file("<ph \(many)/>")).summary == "a tag has too many attributes")
    let long = String(repeating: "ی", count: 6 << 20)
    #expect(try refusal(file(long)).summary == "a segment is too long")
  }

  @Test("a tag without end is refused before it fills the memory")
  func longTag() throws {
    let text = "<tmx version=\"" + String(repeating: "1", count: 14 << 20)
    #expect(try refusal(text).summary == "a tag or a comment is too long")
  }

  @Test("what the receiver throws comes through, after all units before it")
  func receiverThrows() throws {
    struct Enough: Error {}
    let unit = "<tu><tuv xml:lang=\"fa\"><seg>بله</seg></tuv></tu>"
    let input = InputFile(bytes: Array("<tmx><body>\(unit)\(unit)\(unit)</body></tmx>".utf8), name: "memory")
    var count = 0
    let receive = try #require(Format.tmx.read)
    #expect(throws: Enough.self) {
      try receive(input, ReadOptions()) { event in
        if case .unit = event { count += 1 }
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
  }

  @Test("units before an error are told")
  func beforeError() throws {
    let unit = "<tu><tuv xml:lang=\"fa\"><seg>بله</seg></tuv></tu>"
    var count = 0
    let receive = try #require(Format.tmx.read)
    let input = InputFile(bytes: Array("<tmx><body>\(unit)\(unit)<tu></body>".utf8), name: "memory")
    #expect(throws: FormatError.self) {
      try receive(input, ReadOptions()) { if case .unit = $0 { count += 1 } }
    }
    #expect(count == 2)
  }

  @Test("a large file is read in blocks without a seam")
  func blocks() throws {
    let units = (0..<6000).map { number in
      "<tu tuid=\"\(number)\"><tuv xml:lang=\"fa\"><seg>جمله\u{200C}ی شمارهٔ \(number) &amp; <ph x=\"\(number)\"/></seg></tuv></tu>\n"
    }
    let told = try read(.tmx, "<tmx><header/><body>\n" + units.joined() + "</body></tmx>")
    #expect(told.units.count == 6000)
    for (number, unit) in told.units.enumerated() {
      #expect(unit.attributes["tuid"] == "\(number)")
      #expect(unit.variants[0].content.text == "جمله\u{200C}ی شمارهٔ \(number) & ")
    }
    #expect(told.lines == Array(2...6001))
  }
}
