import Bitext
import Testing

@testable import Formats

@Suite("tables")
struct TSVTests {
  /// The columns stand in the file's name: `NAME.id+source+target.tsv`.
  private func columns(of name: String) throws -> [Column] {
    let parts = name.split(separator: "/")[2].split(separator: ".")
    return parts.count == 3 ? try Column.list(String(parts[1]).replacing("+", with: ",")) : Column.usual
  }

  @Test("a good table becomes these units", arguments: Cases.files("tsv/good", ending: ".tsv"))
  func good(_ name: String) throws {
    let columns = try columns(of: name)
    let told = try read(.tsv, InputFile(path: Cases.path(name)), columns: columns)
    let text = String(decoding: try write(.tmx, told), as: UTF8.self)
    try Cases.expect(text, in: name.replacing(".tsv", with: ".units"))
    let bytes = try write(.tsv, told, columns: columns)
    #expect(try read(.tsv, bytes, columns: columns).units == told.units)
  }

  @Test("a bad table is refused with its place and reason", arguments: Cases.files("tsv/bad", ending: ".tsv"))
  func bad(_ name: String) throws {
    let columns = try columns(of: name)
    let error = #expect(throws: FormatError.self) {
      try read(.tsv, InputFile(path: Cases.path(name)), columns: columns)
    }
    try Cases.expect(shown(try #require(error)), in: name.replacing(".tsv", with: ".error"))
  }

  @Test("random rows come back as they were, and the same bytes with them", arguments: 0..<40)
  func random(_ seed: UInt64) throws {
    var source = RandomUnits(seed: seed)
    let columns = try Column.list("id,source,target,x-origin")
    let units = (0..<50).map { _ in source.row() }
    let bytes = try write(.tsv, Told(units: units), columns: columns)
    let told = try read(.tsv, bytes, columns: columns)
    #expect(told.units == units)
    #expect(try write(.tsv, told, columns: columns) == bytes)
  }

  @Test("CR LF, a byte order mark and a missing last line end change nothing")
  func lineEnds() throws {
    let told = try read(.tsv, "سلام\thello\nبله\tyes\n")
    for text in ["سلام\thello\r\nبله\tyes\r\n", "\u{FEFF}سلام\thello\nبله\tyes", "سلام\thello\nبله\tyes\n\n"]
    {
      #expect(try read(.tsv, text).units == told.units)
    }
    #expect(told.lines == [1, 2])
    #expect(told.header?.sourceLanguage == persian)
  }

  @Test("an empty table has no units")
  func empty() throws {
    #expect(try read(.tsv, "").units.isEmpty)
  }

  @Test("a line of 5 MB is a row, one of 11 MB is not")
  func longLines() throws {
    let long = String(repeating: "ی", count: 5 << 19)
    #expect(try read(.tsv, "\(long)\tx\nبله\tyes\n").units.count == 2)
    let error = #expect(throws: FormatError.self) { try read(.tsv, "بله\tyes\n" + long + long + long) }
    #expect(error?.line == 2)
    #expect(error?.summary == "a line is too long")
  }

  @Test("without languages there is no table")
  func noLanguages() throws {
    let receive = try #require(Format.tsv.read)
    #expect(throws: FormatError.self) {
      try receive(InputFile(bytes: [], name: "memory"), ReadOptions()) { _ in }
    }
    let make = try #require(Format.tsv.writer)
    #expect(throws: FormatError.self) { _ = try make(OutputFile(inMemory: "memory"), WriteOptions()) }
  }

  @Test("a unit that a table cannot hold is refused with its number")
  func unwritable() throws {
    let good = TranslationUnit(variants: [Variant(persian, Content("خوب"))])
    for bad in [TranslationUnit(variants: [Variant(english, Content("bad"))]), TranslationUnit()] {
      let error = #expect(throws: FormatError.self) { try write(.tsv, Told(units: [good, bad])) }
      #expect(error?.unit == 2)
    }
    let nul = TranslationUnit(variants: [Variant(persian, Content("بد\0"))])
    #expect(throws: FormatError.self) { try write(.tsv, Told(units: [nul])) }
  }

  @Test("columns are named in a list")
  func columns() throws {
    #expect(try Column.list("source, target") == [.source, .target])
    #expect(try Column.list("target") == [.target])
    #expect(try Column.list("x-origin,source,note,id") == [.property("x-origin"), .source, .note, .id])
    for wrong in ["", "source,source", "source,quelle", "source,x-", "source,"] {
      #expect(throws: FormatError.self, "\(wrong)") { try Column.list(wrong) }
    }
  }
}
