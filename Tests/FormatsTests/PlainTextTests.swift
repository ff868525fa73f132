import Testing

@testable import Formats

@Suite("plain text documents")
struct PlainTextTests {
  private func document(_ bytes: [UInt8]) throws -> [UInt8] {
    try PlainText.document(from: InputFile(bytes: bytes, name: "memory"))
  }

  @Test("a text is given byte for byte, ill-formed and empty ones too")
  func kept() throws {
    for bytes in [Array("«سلام»\r\n".utf8), [0x61, 0xFF, 0xC3, 0x28], [], [0xEF, 0xBB, 0xBF, 0x61]] {
      #expect(try document(bytes) == bytes)
    }
    #expect(PlainText.firstIllFormedByte(in: Array("بله".utf8)) == nil)
    #expect(PlainText.firstIllFormedByte(in: [0x61, 0xD9, 0x85, 0xC3, 0x28]) == 3)
  }

  @Test("a binary file is refused")
  func binary() throws {
    let error = #expect(throws: FormatError.self) {
      try document(Array("PNG".utf8) + [0, 0, 0, 1, 0, 0, 0, 0, 0])
    }
    #expect(error?.summary == "this is a binary file, not a text")
    #expect(error?.byte == 3)
  }

  @Test("UTF-16 is named, with and without a byte order mark")
  func utf16() throws {
    let little = "سلام، this is plain. این متن ساده است.".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    for bytes in [[0xFF, 0xFE] + little, little] {
      let error = #expect(throws: FormatError.self) { try document(bytes) }
      #expect(error?.summary == "the text is in UTF-16")
      #expect(error?.hint?.contains("iconv") == true)
    }
  }

  @Test("a line of 5 MB is a text")
  func longLine() throws {
    #expect(try document(Array(repeating: 0x61, count: 5 << 20)).count == 5 << 20)
  }
}
