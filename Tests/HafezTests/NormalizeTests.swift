import Foundation
import Testing

@Suite("normalize")
struct NormalizeTests {
  private let text = "\u{643}تاب هاي ۱۲ ساله\nما در راه\u{200C}ایم.\n"

  @Test("each form of each line, from a file or standard input, without a memory")
  func forms() throws {
    let desk = try Desk()
    try desk.write(text, to: "a.txt")
    let expected = [
      "light": ["کتاب های ۱۲ ساله", "ما در راه\u{200C}ایم."], "key": ["کتابهای 12 ساله", "ما در راهایم ."],
      "skeleton": ["کتابهای12ساله", "مادرراهایم."],
    ]
    for (form, lines) in expected {
      #expect(try desk.hafez("normalize", "--form", form, "a.txt").lines == lines)
      #expect(try desk.hafez("normalize", "--form", form, input: text).lines == lines)
      #expect(try desk.hafez("normalize", "--form", form, "-", input: text).lines == lines)
    }
    #expect(!desk.exists("memory"))
  }

  @Test("the language decides: Arabic keeps its yeh and kaf in the light form")
  func language() throws {
    let desk = try Desk()
    let arabic = "\u{643}تابي\n"
    #expect(try desk.hafez("normalize", "--form", "light", "--lang", "ar", input: arabic).output == arabic)
    #expect(try desk.hafez("normalize", "--form", "light", input: arabic).output == "کتابی\n")
  }

  @Test(
    "as many lines come out as go in, with the ends they had",
    arguments: [
      ("", ""), ("\n", "\n"), ("\n\n\n", "\n\n\n"), ("ا", "ا"), ("ا\nب", "ا\nب"),
      (" ا \r\nب\r\n", "ا\r\nب\r\n"),
      ("ا\u{2028}ب\u{85}پ\u{0C}ت\n", "ا ب پ ت\n"), ("\r\r\n", "\r\n"), ("\u{FEFF}ا\n", "ا\n"),
      ("ا\rب\n", "ا ب\n"),
      ("\u{640}\n \u{200C} \nا\n", "\n\nا\n"),
    ])
  func lineEnds(_ input: String, _ expected: String) throws {
    for form in ["light", "key"] {
      let run = try Desk().run(["normalize", "--form", form], input: Data(input.utf8))
      #expect(run.outputBytes == Data(expected.utf8), "\(form): \(Array(run.output.utf8))")
    }
  }

  @Test("a byte that is not UTF-8 becomes U+FFFD and hides nothing beside it")
  func illFormed() throws {
    let bytes = Data("سلام ".utf8) + Data([0xFF, 0xC3, 0x28]) + Data(" دنیا\n\n".utf8) + Data([0xE2, 0x80])
    let run = try Desk().run(["normalize", "--form", "light"], input: bytes)
    #expect(run.output == "سلام \u{FFFD}\u{FFFD}( دنیا\n\n\u{FFFD}\u{FFFD}")
  }

  @Test("--explain names each fold with its place, invisible characters by name")
  func explain() throws {
    let run = try Desk().hafez(
      "normalize", "--form", "key", "--explain", input: "ن\u{64E}م\nمي\u{200C}روم...")
    let lines = run.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "1:2 (byte 2) harakat ◌\u{64E} → nothing", "2:2 (byte 2) yeh-kaf ي → ی",
        "2:3 (byte 4) zwnj ‹ZWNJ› → nothing", "2:7 (byte 13) punctuation ... → …",
      ])
    #expect(try Desk().hafez("normalize", "--form", "key", "--explain", input: "سلام.\n").output == "")
  }

  @Test("--json gives an object a line, --explain its folds")
  func json() throws {
    let desk = try Desk()
    #expect(
      try desk.hafez("normalize", "--form", "key", "--json", input: "\n۱۲\"\n").output
        == #"{"line":1,"text":"","normalized":""}"# + "\n"
        + #"{"line":2,"text":"۱۲\"","normalized":"12 \""}"# + "\n")
    let run = try desk.hafez("normalize", "--form", "light", "--json", "--explain", input: "عل\u{64A}")
    #expect(
      run.output == "{\"line\":1,\"text\":\"عل\u{64A}\",\"normalized\":\"علی\",\"folds\":[{\"fold\":"
        + "\"yeh-kaf\",\"start\":4,\"end\":6,\"before\":\"\u{64A}\",\"after\":\"ی\"}]}\n")
  }

  @Test("what cannot be done is said in one place")
  func failures() throws {
    let desk = try Desk()
    let missing = try desk.hafez("normalize", "--form", "key", "none.txt")
    #expect(missing.code == 2 && missing.errors.hasPrefix("error: none.txt: "))
    #expect(try desk.hafez("normalize", input: "").code == 64)
    #expect(try desk.hafez("normalize", "--form", "heavy", input: "").code == 64)
    #expect(try desk.hafez("normalize", "--form", "key", "--lang", "?", input: "").code == 64)
    let wide = try desk.run(["normalize", "--form", "key"], input: Data([0xFF, 0xFE, 0x41, 0x00]))
    #expect(wide.code == 2 && wide.errors.contains("UTF-16"))
  }

  @Test("a text of several MB goes through as its lines do alone")
  func large() throws {
    let desk = try Desk()
    let piece = "\u{643}تاب هاي ۱۲ ساله، و ديگر هيچ...\r\n"
    let long = String(repeating: "و همين طور ادامه دارد ", count: 30_000) + "\n"
    let count = 20_000
    let input = String(repeating: piece, count: count) + long + String(repeating: piece, count: count)
    let expected = try desk.hafez("normalize", "--form", "key", input: piece).output
    let run = try desk.hafez("normalize", "--form", "key", input: input)
    let bytes = Data(String(repeating: expected, count: count).utf8)
    #expect(run.code == 0 && run.outputBytes.count(where: { $0 == 0x0A }) == 2 * count + 1)
    #expect(run.outputBytes.prefix(bytes.count) == bytes)
    #expect(run.outputBytes.suffix(bytes.count) == bytes)
  }
}
