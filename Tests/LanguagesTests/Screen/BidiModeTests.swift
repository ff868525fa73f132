import Testing

@testable import Languages

@Suite("The mode for a terminal")
struct BidiModeTests {
  @Test(
    "auto follows the terminal's own signs",
    arguments: [
      (["VTE_VERSION": "7200", "TERM": "xterm-256color"], BidiMode.isolate),
      (["KONSOLE_VERSION": "230800"], .isolate), (["TERM": "mlterm-256color"], .isolate),
      (["TERM_PROGRAM": "Apple_Terminal"], .isolate), (["TERM_PROGRAM": "mintty"], .isolate),
      (["WT_SESSION": "x"], .visual), (["ALACRITTY_WINDOW_ID": "1"], .visual), (["TERM": "xterm"], .visual),
      (["TERM": "foot-extra"], .visual), (["TERM": "linux"], .visual),
      (["XTERM_VERSION": "XTerm(379)"], .visual),
      (["TERM": "xterm-kitty"], .isolate), (["TERM": "xterm-256color"], .isolate), ([:], .isolate),
      (["TMUX": "/s", "WT_SESSION": "x"], .isolate), (["STY": "1.s", "TERM": "xterm"], .isolate),
    ])
  func auto(_ environment: [String: String], _ expected: BidiMode) {
    #expect(ScreenText.resolve(.auto, isTerminal: true, environment: environment) == expected)
    #expect(ScreenText.resolve(.auto, isTerminal: false, environment: environment) == .off)
  }

  @Test("what was asked for is done", arguments: BidiMode.allCases.filter { $0 != .auto })
  func explicit(_ mode: BidiMode) {
    for isTerminal in [true, false] {
      #expect(ScreenText.resolve(mode, isTerminal: isTerminal, environment: ["TERM": "linux"]) == mode)
    }
  }
}
