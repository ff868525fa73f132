import Bitext
import Languages
import Testing

@testable import Formats

@Suite("TMX writer")
struct TMXWriterTests {
  private func written(_ told: Told) throws -> String {
    String(decoding: try write(.tmx, told), as: UTF8.self)
  }

  private func unit(_ content: Content) -> TranslationUnit {
    TranslationUnit(variants: [Variant(persian, content)])
  }

  @Test("a missing header is made whole")
  func header() throws {
    #expect(
      try written(Told(header: BitextHeader())) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header creationtool="hafez" creationtoolversion="1" segtype="sentence" o-tmf="hafez" adminlang="en" srclang="fa" datatype="plaintext"/>
          <body>
          </body>
        </tmx>

        """)
    #expect(try written(Told()) == written(Told(header: BitextHeader())))
  }

  @Test("what the header says is kept, what it lacks is added behind")
  func completedHeader() throws {
    let header = BitextHeader(attributes: [Attribute("srclang", "fa-IR"), Attribute("segtype", "block")])
    #expect(
      try written(Told(header: header)).contains(
        "<header srclang=\"fa-IR\" segtype=\"block\" creationtool=\"hafez\" creationtoolversion=\"1\" o-tmf=")
    )
  }

  @Test(
    "a character that XML cannot carry is refused with its unit",
    arguments: ["\u{B}", "\0", "\u{FFFE}", "\u{1F}"])
  func unwritable(_ character: String) throws {
    let told = Told(units: [unit(Content("خوب")), unit(Content("بد" + character))])
    let error = try #require(#expect(throws: FormatError.self) { try written(told) })
    #expect(error.unit == 2)
    #expect(error.found?.hasPrefix("U+") == true)
  }

  @Test("presentation forms and the byte order mark are no control characters")
  func nearlyUnwritable() throws {
    let text = "\u{FEFF}\u{FDFD}\u{FFFD}\u{FFFC}\u{FB56}"
    #expect(try read(.tmx, written(Told(units: [unit(Content(text))]))).units == [unit(Content(text))])
  }

  @Test(
    "broken inline codes are refused",
    arguments: ["<b>", "a</seg><seg>", "&x;", "<ph x=1/>", "<seg/>", "a & b"])
  func brokenMarkup(_ markup: String) throws {
    let told = Told(units: [unit(Content("متن", markup: markup))])
    let error = try #require(#expect(throws: FormatError.self) { try written(told) })
    #expect(error.unit == 1)
  }

  @Test("markup gives its words and its canonical form")
  func markup() throws {
    let content = try InlineMarkup.content("به <hi type='b'>خانه</hi> <ph></ph>&#x6F1;")
    #expect(content == Content("به خانه ۱", markup: "به <hi type=\"b\">خانه</hi> <ph/>۱"))
  }

  @Test("line ends and tabs survive in text and attributes")
  func whiteSpace() throws {
    var unit = unit(Content("یک\r\nدو\tسه\r"))
    unit.attributes = [Attribute("tuid", "\ta\nb\r\"<&>")]
    #expect(try read(.tmx, written(Told(units: [unit]))).units == [unit])
  }

  @Test("random units come back as they were, and the same bytes with them", arguments: 0..<40)
  func random(_ seed: UInt64) throws {
    var source = RandomUnits(seed: seed)
    let units = try (0..<25).map { _ in try source.unit() }
    let bytes = try write(.tmx, Told(units: units))
    let told = try read(.tmx, bytes)
    #expect(told.units == units)
    #expect(try write(.tmx, told) == bytes)
  }
}
