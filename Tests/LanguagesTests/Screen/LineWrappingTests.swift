import Testing

@testable import Languages

@Suite("Lines are cut to the screen")
struct LineWrappingTests {
  private static func lines(_ text: String, _ width: Int, _ language: String = "en") -> [String] {
    ScreenText.lines(text, language: LanguageTag(language), mode: .visual, width: width)
  }

  @Test(
    "a cluster is not cut",
    arguments: [
      // A vowel sign that takes a column of its own; an emoji of several; a flag; joined and marked letters.
      ("aक\u{93E}b", 2, ["a", "क\u{93E}", "b"]), ("ab👩\u{200D}👧c", 3, ["ab", "👩\u{200D}👧c"]),
      ("ab🇮🇷c", 3, ["ab", "🇮🇷c"]), ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("\u{1112}\u{1161}\u{11AB}\u{1112}\u{1161}", 2, ["\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}"]),
      // Wider than the screen: alone on its line, and the rest goes on.
      ("क\u{93E}b", 1, ["क\u{93E}", "b"]), ("漢字", 1, ["漢", "字"]),
    ])
  func clusters(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(Self.lines(text, width).map(ScreenText.spelled) == expected.map(ScreenText.spelled))
  }

  @Test("a non-joiner takes no column")
  func nonJoiner() {
    #expect(Self.lines("می\u{200C}روم او", 5, "fa").count == 2)
    #expect(Self.lines("می\u{200C}روم او", 8, "fa").count == 1)
  }

  @Test("spaces at the end of a line are drawn on none, those at its start are kept")
  func spaces() {
    #expect(Self.lines("ab   cd  ", 3) == ["ab", "cd"])
    #expect(Self.lines("  ab cd", 5) == ["  ab", "cd"])
    #expect(Self.lines("   ", 2) == [""])
    #expect(Self.lines("ab\u{A0}cd", 3) == ["ab\u{A0}", "cd"])
  }

  @Test("a tab goes to the next stop of 8, and lines are cut at it")
  func tabs() {
    #expect(Self.lines("a\tb", 20) == ["a       b"])
    #expect(Self.lines("12345678\tb", 20) == ["12345678        b"])
    #expect(Self.lines("a\tb", 8) == ["a", "b"])
    #expect(ScreenText.lines("a\tb", language: LanguageTag("en"), mode: .off, width: 8) == ["a\tb"])
  }

  @Test("a tab parts the columns of a right-to-left line from right to left")
  func rightToLeftTabs() {
    #expect(Self.lines("AB\tCD", 20, "fa") == ["          CD      AB"])
    #expect(Self.lines("اب\tپ\tت", 20, "fa") == ["   ت       پ      با"])
  }

  @Test("isolates hold spaces for a tab")
  func isolatedTabs() {
    let lines = ScreenText.lines("اب\tپ", language: LanguageTag("fa"), mode: .isolate, width: 20)
    #expect(lines == ["\u{2067}اب      پ\u{2069}"])
  }

  @Test("each line is ordered by itself, with the levels of the paragraph")
  func following() {
    // The second line holds only Latin words of a Persian paragraph: it stays flush right.
    #expect(Self.lines("سلام Visual Studio.", 10, "fa") == ["      مالس", "    Visual", "   .Studio"])
  }

  @Test("nothing but white space and controls is lost, whatever the text", arguments: [1, 2, 3])
  func nothingLost(_ seed: UInt64) {
    for text in MixedTexts(seed: seed).texts(300) {
      for mode in [BidiMode.isolate, .visual] {
        for width in [1, 4, 9] {
          let lines = ScreenText.lines(text, language: LanguageTag("fa"), mode: mode, width: width)
          let shown = lines.joined().unicodeScalars.filter(isInk).map(\.value).sorted()
          let stored = ScreenText.safe(text).unicodeScalars.filter(isInk).map(\.value).sorted()
          #expect(shown == stored, "\(mode) \(width) \(ScreenText.spelled(text))")
          let widest = lines.map(ScreenText.width).max() ?? 0
          #expect(widest <= max(2, width), "\(mode) \(width) \(ScreenText.spelled(text))")
        }
      }
    }
  }

  /// What is drawn as it is stored: no white space, no control, nothing with a mirror image.
  private func isInk(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isBidiMirrored
      && !(scalar.value < 0xFFFF && DirectionLine.isControl(UInt16(scalar.value)))
  }
}
