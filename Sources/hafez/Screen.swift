import Glibc
import Languages

/// Where people read: how text of mixed direction, color and lines have to look there.
///
/// For a pipe or a file everything passes through as it is.
struct Screen: Sendable {
  /// What a stretch of text is marked with; the numbers are those of ECMA-48.
  enum Style: Int, Sendable {
    case bold = 1
    case dim = 2
    case underline = 4
    case strike = 9
    case red = 31
    case green = 32
    case amber = 33
    case blue = 34
    case cyan = 36
    case lightGreen = 92
  }

  /// Never `auto`.
  var bidi: BidiMode
  var color: Bool
  /// Columns.
  var width: Int
  /// Whether the output can be steered by what the text contains.
  var isTerminal: Bool

  /// The lines to print for a text, wrapped to the screen, without line feeds.
  ///
  /// - Parameter indent: Columns that the caller puts before each line.
  func lines(_ text: String, language: LanguageTag, indent: Int = 0) -> [String] {
    let anchor = needsAnchor(language, indent: indent) ? " " : ""
    let width = isTerminal ? max(20, width - indent - anchor.count) : nil
    return ScreenText.lines(safe(text), language: language, mode: bidi, width: width).map { anchor + $0 }
  }

  /// Whether an isolate would stand at the start of a line on screen.
  ///
  /// A terminal keeps a character without width in the cell before it; in the first column there is none, and
  /// VTE 0.70 and tmux 3.3 drop it there, so that a Persian line was ordered from the left. Seen 2026-11-22.
  private func needsAnchor(_ language: LanguageTag, indent: Int) -> Bool {
    isTerminal && bidi == .isolate && indent == 0 && language.isRightToLeft
  }

  /// A text as a part of a line: not wrapped, not moved to the right edge.
  func inline(_ text: String, language: LanguageTag) -> String {
    ScreenText.lines(safe(text), language: language, mode: bidi, width: nil).joined(separator: " ")
  }

  /// The text with nothing in it that a terminal would obey.
  func safe(_ text: String) -> String { isTerminal ? ScreenText.safe(text) : text }

  /// The text in the styles, or as it is where color is not wanted.
  func styled(_ text: String, _ styles: Style...) -> String {
    guard color, !text.isEmpty, !styles.isEmpty else { return text }
    return Self.start(styles) + text + Self.end
  }

  static func start(_ styles: [Style]) -> String {
    "\u{1B}[" + styles.map { String($0.rawValue) }.joined(separator: ";") + "m"
  }

  static let end = "\u{1B}[0m"

  /// The color of a match: as the trade has it, and always beside the number.
  static func style(ofPercent percent: Int) -> Style {
    switch percent {
    case 100...: .green
    case 95...: .lightGreen
    case 75...: .amber
    default: .red
    }
  }
}

extension Screen {
  /// When color is used.
  enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

  /// The screen that standard output is.
  static func standardOutput(bidi: BidiMode, color: ColorChoice) -> Screen {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let environment = isTerminal && [.auto, .visual].contains(bidi) ? Environment.all : [:]
    if isTerminal, bidi == .auto { warnOfUnknownMode() }
    let mode = ScreenText.resolve(bidi, isTerminal: isTerminal, environment: environment)
    if isTerminal, mode == .visual, ScreenText.canHoldOrder(environment: environment) {
      TerminalOrder.hold()
    }
    return Screen(
      bidi: mode,
      color: wantsColor(color, isTerminal: isTerminal), width: columns(), isTerminal: isTerminal)
  }

  private static func warnOfUnknownMode() {
    guard let value = Environment.value(BidiMode.variable), BidiMode(rawValue: value) == nil else { return }
    let modes = BidiMode.allCases.map(\.rawValue).joined(separator: ", ")
    Notice.warn("\(BidiMode.variable) is “\(ScreenText.safe(value))”, expected one of \(modes)")
  }

  private static func wantsColor(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
    }
  }

  /// The width of the terminal; 80 where it does not tell.
  static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
