import Testing

@testable import Formats

@Suite("TMX case files")
struct TMXCaseTests {
  @Test("a good file comes out in canonical form", arguments: Cases.files("tmx/good", ending: ".tmx"))
  func good(_ name: String) throws {
    let told = try read(.tmx, InputFile(path: Cases.path(name)))
    let text = String(decoding: try write(.tmx, told), as: UTF8.self)
    try Cases.expect(text, in: name.replacing(".tmx", with: ".canonical"))
  }

  @Test(
    "what we wrote is read and written the same", arguments: Cases.files("tmx/good", ending: ".canonical"))
  func stable(_ name: String) throws {
    let bytes = try Cases.bytes(name)
    let told = try read(.tmx, bytes)
    #expect(String(decoding: try write(.tmx, told), as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }

  @Test("a bad file is refused with its place and reason", arguments: Cases.files("tmx/bad", ending: ".tmx"))
  func bad(_ name: String) throws {
    let error = #expect(throws: FormatError.self) { try read(.tmx, InputFile(path: Cases.path(name))) }
    try Cases.expect(shown(try #require(error)), in: name.replacing(".tmx", with: ".error"))
  }

  @Test("a file cut off at any byte is refused", arguments: ["tmx/good/plain.tmx", "tmx/good/inline.tmx"])
  func cutOff(_ name: String) throws {
    let bytes = try Cases.bytes(name)
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: ">")))
    for count in 0...end {
      let error = #expect(throws: FormatError.self, "cut off after \(count) bytes") {
        try read(.tmx, Array(bytes[..<count]))
      }
      #expect(error?.summary.isEmpty == false)
    }
  }

  @Test("UTF-16 reads as UTF-8 does", arguments: [true, false], [true, false])
  func utf16(_ isLittleEndian: Bool, _ hasMark: Bool) throws {
    let text = String(decoding: try Cases.bytes("tmx/good/plain.tmx"), as: UTF8.self)
    let units = (hasMark ? "\u{FEFF}" : "") + text.replacing("\"UTF-8\"", with: "\"UTF-16\"")
    let bytes = units.utf16.flatMap { unit in
      [UInt8(unit >> 8), UInt8(unit & 0xFF)].reversed(if: isLittleEndian)
    }
    #expect(try read(.tmx, bytes).units == read(.tmx, text).units)
  }

  @Test("a byte order mark wins over a wrong declaration")
  func wrongDeclaration() throws {
    let text = String(decoding: try Cases.bytes("tmx/good/plain.tmx"), as: UTF8.self)
    let units = "\u{FEFF}" + text
    let bytes = units.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try read(.tmx, bytes).units == read(.tmx, text).units)
  }
}

extension Array {
  fileprivate func reversed(if condition: Bool) -> [Element] { condition ? reversed() : self }
}
