import Testing

@testable import Languages

@Suite("Words of a key")
struct KeyReaderTests {
  private func words(_ text: String, _ language: String = "fa") -> [String] {
    read(text, language).0
  }

  private func read(_ text: String, _ language: String = "fa") -> ([String], [String], [KeyWord.Kind]) {
    var reader = KeyReader(language: LanguageTag(language))
    var key = KeyText()
    reader.read(text, into: &key)
    let bytes = Array(text.utf8)
    return (
      key.words.map { String(decoding: key.units[$0.units], as: UTF16.self) },
      key.words.map { String(decoding: bytes[$0.source], as: UTF8.self) },
      key.words.map(\.kind)
    )
  }

  @Test("words, numbers and marks are told apart")
  func kinds() {
    let (words, sources, kinds) = read("سال ۱٬۳۹۰: ۳٫۵٪.")
    #expect(words == ["سال", "1390", ":", "3.5", "%", "."])
    #expect(sources == ["سال", "۱٬۳۹۰", ":", "۳٫۵", "٪", "."])
    #expect(kinds == [.word, .number, .punctuation, .number, .punctuation, .punctuation])
  }

  @Test("an affix is part of its word and of its place in the text")
  func affixes() {
    let (words, sources, _) = read("کتاب ها را می\u{200C}خوانم")
    #expect(words == ["کتابها", "را", "میخوانم"])
    #expect(sources == ["کتاب ها", "را", "می\u{200C}خوانم"])
    #expect(words.count == 3)
  }

  @Test("an ezafe that is dropped stays in the place of its word")
  func ezafe() {
    let (words, sources, _) = read("خانه ی ما")
    #expect(words == ["خانه", "ما"])
    #expect(sources == ["خانه ی", "ما"])
  }

  @Test(
    "Latin words keep apostrophes and digits, hyphens stand apart",
    arguments: [
      ("Don\u{2019}t", ["don't"]), ("well-known", ["well", "-", "known"]), ("A4", ["a4"]),
      ("4K", ["4", "k"]),
      ("'a'", ["'", "a", "'"]), ("dogs' tails", ["dogs", "'", "tails"]), ("1.2.3", ["1.2.3"]),
      ("3...5", ["3", "\u{2026}", "5"]), ("۱۲ام", ["12", "ام"]), ("漢字", ["漢", "字"]), ("end.", ["end", "."]),
      ("1,20", ["1", ",", "20"]), ("1,200.50", ["1200.50"]), ("1,2000", ["1", ",", "2000"]),
      ("۱۳۵۷/۱۱/۲۲", ["1357", "/", "11", "/", "22"]), ("\u{1D7D8}\u{10400}", ["0", "\u{10428}"]),
      ("😀😀", ["😀", "😀"]), ("", []), (" \u{200C} ", []),
    ])
  func shapes(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("a reader forgets the text before")
  func reuse() {
    var reader = KeyReader(language: LanguageTag("fa"))
    var key = KeyText()
    reader.read("یک متن بلند، با چند واژه", into: &key)
    reader.read("دو", into: &key)
    #expect(key.text == "دو")
    reader.read("", into: &key)
    #expect(key.words.isEmpty && key.units.isEmpty)
  }

  @Test("ill-formed bytes are signs, and hide nothing beside them")
  func illFormed() {
    let bytes: [UInt8] = [
      0x61, 0xFF, 0x62, 0xE2, 0x80, 0x63, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xC0, 0x80, 0xD8,
    ]
    var reader = KeyReader(language: LanguageTag("en"))
    var key = KeyText()
    bytes.withUnsafeBufferPointer { reader.read($0, into: &key) }
    let letters = key.words.filter { $0.kind == .word }.map {
      String(decoding: key.units[$0.units], as: UTF16.self)
    }
    #expect(letters == ["a", "b", "c"])
    #expect(key.words.last?.source.upperBound == bytes.count)
  }
}
