/// How text of mixed direction is sent to the screen.
package enum BidiMode: String, CaseIterable, Sendable {
  /// Decide from where the output goes.
  case auto
  /// Isolates around each line; the terminal puts it in order.
  case isolate
  /// In visual order, for terminals that do not do it.
  case visual
  /// The characters as they are.
  case off

  /// The variable that says what `auto` means.
  package static let variable = "HAFEZ_BIDI"

  /// What the mode means here; an explicit one is returned as it is.
  ///
  /// - Source: the terminals' own documentation and issue threads. VTE, Konsole, mlterm, PuTTY, Apple Terminal
  ///   and mintty reorder; Windows Terminal, Alacritty, Ghostty, WezTerm, xterm, foot, rxvt, st, the terminal
  ///   of VS Code and the Linux console do not.
  func resolved(isTerminal: Bool, environment: [String: String]) -> BidiMode {
    guard self == .auto else { return self }
    if !isTerminal { return .off }
    if let wanted = environment[Self.variable].flatMap(BidiMode.init(rawValue:)), wanted != .auto {
      return wanted
    }
    // A multiplexer hides the terminal behind it; its variables may be another one's.
    if Self.has(["TMUX", "STY"], environment) { return .isolate }
    return Self.reorders(environment) == false ? .visual : .isolate
  }

  /// Whether the terminal puts text in order; `nil` for one that is not known.
  ///
  /// `TERM` comes first where it names one program: other variables are inherited from the terminal that
  /// the present one was started in.
  private static func reorders(_ environment: [String: String]) -> Bool? {
    let terminal = environment["TERM"] ?? ""
    if ["mlterm", "putty"].contains(where: terminal.hasPrefix) { return true }
    let names = ["alacritty", "foot", "xterm-ghostty", "rxvt", "st-", "linux"]
    if names.contains(where: terminal.hasPrefix) || terminal == "st" { return false }
    // Each word of kitty's is in order, the line is not; its own way is to leave the text alone.
    if terminal == "xterm-kitty" { return nil }
    if has(["VTE_VERSION", "KONSOLE_VERSION", "INSIDE_EMACS"], environment) { return true }
    switch environment["TERM_PROGRAM"] ?? "" {
    case "Apple_Terminal", "mintty": return true
    case "WezTerm", "vscode", "ghostty": return false
    default: break
    }
    if has(["WT_SESSION", "XTERM_VERSION"], environment) { return false }
    if environment.keys.contains(where: { $0.hasPrefix("ALACRITTY_") }) { return false }
    return terminal == "xterm" ? false : nil
  }

  /// VTE since 0.58 and mintty.
  static func canHoldOrder(environment: [String: String]) -> Bool {
    if has(["TMUX", "STY"], environment) || reorders(environment) != true { return false }
    if environment["TERM_PROGRAM"] == "mintty" { return true }
    return environment["VTE_VERSION"].flatMap { Int($0) }.map { $0 >= 5800 } ?? false
  }

  private static func has(_ names: [String], _ environment: [String: String]) -> Bool {
    names.contains { environment[$0]?.isEmpty == false }
  }
}
