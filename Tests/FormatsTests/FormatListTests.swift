import Testing

@testable import Formats

@Suite("the list of formats")
struct FormatListTests {
  @Test("a name finds its format in any case")
  func byName() {
    #expect(Format.named("TMX")?.name == "tmx")
    #expect(Format.named("docx") == nil)
  }
}
