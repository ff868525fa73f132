import Reference
import Testing

@testable import Languages

@Suite("Text for a terminal")
struct ScreenTextTests {
  @Test(
    "control characters are shown by name",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", "⟨ESC⟩[31mred⟨ESC⟩[0m"), ("\u{1B}]0;title\u{7}", "⟨ESC⟩]0;title⟨BEL⟩"),
      ("a\u{9B}2J", "a⟨CSI⟩2J"), ("a\u{8}b\u{7F}", "a⟨BS⟩b⟨DEL⟩"), ("over\rwrite", "over⟨CR⟩write"),
      ("a\u{85}b", "a⟨NEL⟩b"), ("a\u{E0041}", "a⟨U+E0041⟩"), ("\u{0}", "⟨NUL⟩"), ("a\u{2028}b", "a⟨LSEP⟩b"),
      // What ends lines, spaces columns or shapes letters stays.
      ("a\tb\r\nc\n", "a\tb\r\nc\n"), ("می\u{200C}روم «x»", "می\u{200C}روم «x»"), ("ب\u{64E}", "ب\u{64E}"),
      // Direction controls stay in pairs.
      ("\u{2067}a\u{2069}", "\u{2067}a\u{2069}"), ("\u{202B}a\u{202C}", "\u{202B}a\u{202C}"),
      ("\u{202E}a", "⟨RLO⟩a"), ("a\u{2069}", "a⟨PDI⟩"), ("a\u{202C}", "a⟨PDF⟩"),
      ("\u{2067}a\u{202E}b\u{2069}", "\u{2067}a⟨RLO⟩b\u{2069}"),
      ("\u{202B}\u{2067}\u{202C}", "⟨RLE⟩⟨RLI⟩⟨PDF⟩"),
      // A pair does not reach across a line end.
      ("\u{2067}a\nb\u{2069}", "⟨RLI⟩a\nb⟨PDI⟩"), ("\u{200E}a\u{61C}", "\u{200E}a\u{61C}"),
    ])
  func safe(_ text: String, _ expected: String) {
    let safe = ScreenText.safe(text)
    #expect(ScreenText.spelled(safe) == ScreenText.spelled(expected))
    #expect(ScreenText.safe(safe) == safe)
  }

  @Test("what is safe cannot move the cursor, whatever it was", arguments: [1, 2, 3])
  func safeAlways(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = (0..<8).reduce(into: "") { text, _ in
        let value = UInt32.random(in: 0...0x2100, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
      }
      let safe = ScreenText.safe(text).unicodeScalars
      #expect(
        !safe.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" && $0 != "\r" }
      )
      #expect(ScreenText.safe(String(safe)).unicodeScalars.elementsEqual(safe))
    }
  }

  @Test("isolates open by the language and close on every line")
  func isolate() {
    let persian = ScreenText.lines("AB اب\nپ", language: LanguageTag("fa"), mode: .isolate, width: nil)
    #expect(persian.map(ScreenText.spelled) == ["‹RLI›AB اب‹PDI›", "‹RLI›پ‹PDI›"])
    let english = ScreenText.lines("اب AB", language: LanguageTag("en"), mode: .isolate, width: nil)
    #expect(english.map(ScreenText.spelled) == ["‹LRI›اب AB‹PDI›"])
  }

  @Test("an isolate that a cut parts is closed on its line and opened on the next")
  func isolateAcrossLines() {
    let lines = ScreenText.lines(
      "ab \u{2067}اب پت\u{2069} cd", language: LanguageTag("en"), mode: .isolate, width: 6)
    #expect(
      lines.map(ScreenText.spelled) == ["‹LRI›ab ‹RLI›اب‹PDI›‹PDI›", "‹LRI›‹RLI›پت‹PDI› cd‹PDI›"])
  }

  @Test("a control that text leaves open does not reach the next line, nor close ours")
  func isolateSafety() {
    let lines = ScreenText.lines(
      "a\u{2069}\u{202E}b", language: LanguageTag("fa"), mode: .isolate, width: nil)
    #expect(lines.map(ScreenText.spelled) == ["‹RLI›a⟨PDI⟩⟨RLO⟩b‹PDI›"])
  }

  @Test("off changes nothing", arguments: ["", "a\u{1B}b", "ا\nب\n", "a\r\nb", "\n\n"])
  func off(_ text: String) {
    let lines = ScreenText.lines(text, language: LanguageTag("fa"), mode: .off, width: 3)
    #expect(lines.joined(separator: "\n").unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("an empty text is an empty line", arguments: [BidiMode.isolate, .visual])
  func empty(_ mode: BidiMode) {
    #expect(ScreenText.lines("", language: LanguageTag("fa"), mode: mode, width: nil).count == 1)
  }

  @Test(
    "invisible characters are spelled",
    arguments: [
      ("می\u{200C}روم", "می‹ZWNJ›روم"), ("a\u{A0}b c", "a‹NBSP›b c"), ("\u{FEFF}\u{AD}", "‹BOM›‹SHY›"),
      ("\u{200E}\u{200F}\u{61C}\u{202A}\u{2068}", "‹LRM›‹RLM›‹ALM›‹LRE›‹FSI›"), ("\t\n\r", "‹TAB›‹LF›‹CR›"),
      ("❤\u{FE0F}", "❤‹VS16›"), ("\u{2001}\u{110BD}\u{80}", "‹U+2001›‹U+110BD›‹U+0080›"),
      ("ب\u{64E}ـ", "ب\u{64E}ـ"),
    ])
  func spelled(_ text: String, _ expected: String) {
    #expect(ScreenText.spelled(text) == expected)
  }

  @Test(
    "columns are counted as a terminal does",
    arguments: [
      ("", 0), ("abc", 3), ("می\u{200C}روم", 5), ("ب\u{64E}\u{651}", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1),
      ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👍🏽", 2), ("👩\u{200D}👧", 2),
      ("❤\u{FE0F}", 2),
      ("❤", 1), ("🇮🇷🇹🇯", 4), ("\u{2067}ab\u{2069}", 2), ("«۱۲»", 4), ("a\u{AD}", 2), ("🇮a🇷", 5),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(ScreenText.width(text) == columns)
  }
}
