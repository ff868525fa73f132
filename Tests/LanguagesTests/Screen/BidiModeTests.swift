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
      (["TERM": "alacritty", "VTE_VERSION": "7200"], .visual), (["TERM": "xterm-ghostty"], .visual),
      (["TERM": "rxvt-unicode-256color"], .visual), (["TERM": "st-256color"], .visual),
      (["TERM": "putty-256color"], .isolate), (["TERM_PROGRAM": "WezTerm"], .visual),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], .visual),
      (["TERM": "xterm-kitty", "WT_SESSION": "x"], .isolate),
      (["TMUX": "/s", "WT_SESSION": "x"], .isolate), (["STY": "1.s", "TERM": "xterm"], .isolate),
    ])
  func auto(_ environment: [String: String], _ expected: BidiMode) {
    #expect(ScreenText.resolve(.auto, isTerminal: true, environment: environment) == expected)
    #expect(ScreenText.resolve(.auto, isTerminal: false, environment: environment) == .off)
  }

  @Test("the variable decides on a terminal, and only there")
  func variable() {
    let linux = ["TERM": "linux", "HAFEZ_BIDI": "isolate"]
    #expect(ScreenText.resolve(.auto, isTerminal: true, environment: linux) == .isolate)
    #expect(ScreenText.resolve(.auto, isTerminal: false, environment: linux) == .off)
    #expect(ScreenText.resolve(.visual, isTerminal: true, environment: linux) == .visual)
    let inside = ["TMUX": "/s", "HAFEZ_BIDI": "visual"]
    #expect(ScreenText.resolve(.auto, isTerminal: true, environment: inside) == .visual)
    for value in ["auto", "", "yes"] {
      let found = ScreenText.resolve(
        .auto, isTerminal: true, environment: ["TERM": "linux", "HAFEZ_BIDI": value])
      #expect(found == .visual)
    }
  }

  @Test(
    "only a terminal that reorders and can stop is told to",
    arguments: [
      (["VTE_VERSION": "7200"], true), (["TERM_PROGRAM": "mintty"], true), (["VTE_VERSION": "5600"], false),
      (["VTE_VERSION": "7200", "TMUX": "/s"], false), (["VTE_VERSION": "7200", "TERM": "alacritty"], false),
      (["KONSOLE_VERSION": "230800"], false), (["TERM": "linux"], false), ([:], false),
    ])
  func canHoldOrder(_ environment: [String: String], _ expected: Bool) {
    #expect(ScreenText.canHoldOrder(environment: environment) == expected)
  }

  @Test("what was asked for is done", arguments: BidiMode.allCases.filter { $0 != .auto })
  func explicit(_ mode: BidiMode) {
    for isTerminal in [true, false] {
      #expect(ScreenText.resolve(mode, isTerminal: isTerminal, environment: ["TERM": "linux"]) == mode)
    }
  }
}
