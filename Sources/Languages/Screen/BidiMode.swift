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

  /// What the mode means here; an explicit one is returned as it is.
  ///
  /// - Source: the terminals' own documentation and issue threads. VTE, Konsole, mlterm, Apple Terminal and
  ///   mintty reorder; Windows Terminal, Alacritty, xterm, foot and the Linux console do not.
  func resolved(isTerminal: Bool, environment: [String: String]) -> BidiMode {
    guard self == .auto else { return self }
    if !isTerminal { return .off }
    func has(_ names: String...) -> Bool { names.contains { environment[$0]?.isEmpty == false } }
    // A multiplexer hides the terminal behind it; its variables may be another one's.
    if has("TMUX", "STY") { return .isolate }
    if has("VTE_VERSION", "KONSOLE_VERSION") { return .isolate }
    let terminal = environment["TERM"] ?? ""
    if terminal.hasPrefix("mlterm") { return .isolate }
    if ["Apple_Terminal", "mintty"].contains(environment["TERM_PROGRAM"] ?? "") { return .isolate }
    if has("WT_SESSION", "XTERM_VERSION") { return .visual }
    if environment.keys.contains(where: { $0.hasPrefix("ALACRITTY_") }) { return .visual }
    let isPlain =
      terminal == "xterm" || terminal == "linux" || terminal == "foot" || terminal.hasPrefix("foot-")
    return isPlain || terminal == "alacritty" ? .visual : .isolate
  }
}
