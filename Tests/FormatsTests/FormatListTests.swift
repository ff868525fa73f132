import Testing

@testable import Formats

@Suite("the list of formats")
struct FormatListTests {
  @Test("a name finds its format in any case")
  func byName() {
    #expect(Format.named("TMX")?.name == "tmx")
    #expect(Format.named("docx") == nil)
  }

  @Test("names and extensions are each used once")
  func unique() {
    #expect(Set(Format.all.map(\.name)).count == Format.all.count)
    let extensions = Format.all.flatMap(\.extensions)
    #expect(Set(extensions).count == extensions.count)
  }

  @Test("a file's name tells its format, whatever is in it")
  func byExtension() {
    #expect(Format.forFile("فا/a.b/memory.TMX", head: [])?.name == "tmx")
    #expect(Format.forFile("a.tsv", head: Array("<tmx".utf8))?.name == "tsv")
    #expect(Format.forFile("a.txt", head: [])?.name == "text")
  }

  @Test("without a telling name the first bytes tell it")
  func byContent() {
    let tmx = "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">"
    #expect(Format.forFile("-", head: Array(tmx.utf8))?.name == "tmx")
    #expect(Format.forFile("a.xml", head: tmx.utf16.flatMap { [UInt8($0 & 0xFF), 0] })?.name == "tmx")
    #expect(Format.forFile("memory", head: Array("سلام\thello\n".utf8))?.name == "tsv")
    #expect(Format.forFile("memory", head: Array("سلام دنیا\n".utf8))?.name == "text")
    #expect(Format.forFile("a.png", head: [0x89, 0, 1]) == nil)
  }
}
