/// Text made fit for a terminal: in the right order, and harmless.
package enum ScreenText {
  /// What `mode` means here: `auto` is decided from the terminal's environment, any other returned as it is.
  ///
  /// `off` where nothing is a terminal; else what `HAFEZ_BIDI` says; else `isolate` for terminals that
  /// reorder, for unknown ones and inside tmux and screen; `visual` for those known not to reorder.
  package static func resolve(
    _ mode: BidiMode, isTerminal: Bool, environment: [String: String]
  ) -> BidiMode {
    mode.resolved(isTerminal: isTerminal, environment: environment)
  }

  /// Whether the terminal reorders but stops on request, so that `visual` can be shown there.
  ///
  /// Between `CSI 8 l` and `CSI 8 h` (the mode BDSM of ECMA-48) it draws the characters as they come.
  package static func canHoldOrder(environment: [String: String]) -> Bool {
    BidiMode.canHoldOrder(environment: environment)
  }

  /// The lines to print for one text, without line feeds.
  ///
  /// - `off`: the text itself, split at line feeds.
  /// - `isolate`: each line between RLI or LRI and PDI, by the direction of the language and never by the
  ///   first letter; wrapped when there is a width, since some terminals order each screen line by itself.
  /// - `visual`: wrapped to the width in logical order, then each line in visual order with mirrored brackets
  ///   and without direction marks; flush right when the language runs from right to left.
  ///
  /// `isolate` and `visual` print `safe(text)`, with tabs as spaces to stops 8 columns apart. `auto` counts as `isolate`.
  ///
  /// - Parameter width: Terminal columns; `nil` or less than 1 does not wrap.
  package static func lines(
    _ text: String, language: LanguageTag, mode: BidiMode, width: Int?
  ) -> [String] {
    if mode == .off {
      // By scalars: CR LF is one Character, and its CR belongs to the text.
      return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
    let width = width.flatMap { $0 > 0 ? $0 : nil }
    let isRightToLeft = language.isRightToLeft
    return ScreenSafety.paragraphs(safe(text)).flatMap { paragraph in
      mode == .visual
        ? VisualOrder.lines(paragraph, isRightToLeft: isRightToLeft, width: width)
        : isolated(paragraph, isRightToLeft: isRightToLeft, width: width)
    }
  }

  /// `text` with what could move the cursor or hide text made visible, by name: `⟨ESC⟩`, `⟨RLO⟩`.
  ///
  /// That is control characters except tab and line ends, tag characters, and direction controls without
  /// their partner in the same line. The joiners and paired controls stay. Doing it twice changes nothing.
  package static func safe(_ text: String) -> String {
    ScreenSafety.safe(text)
  }

  /// `text` with every invisible character by name, such as `‹ZWNJ›`; ordinary spaces stay.
  package static func spelled(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar != " ", let name = InvisibleNames.name(of: scalar) {
        out += "‹\(name)›"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The terminal columns of `text`: marks and controls 0, East Asian wide and emoji 2, all else 1.
  package static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return VisualOrder.columns(Array(text.utf16)).reduce(0) { $0 + Int($1) }
  }

  /// Tabs as spaces: terminals differ in how they order a tab, and measure it from their own left edge.
  private static func withoutTabs(_ units: ArraySlice<UInt16>) -> String {
    var tabs = LineWrapping.tabs(in: units)[...]
    guard !tabs.isEmpty else { return String(decoding: units, as: UTF16.self) }
    let spaced = units.flatMap { unit in
      unit == LineWrapping.tab ? [UInt16](repeating: 0x20, count: tabs.popFirst() ?? 1) : [unit]
    }
    return String(decoding: spaced, as: UTF16.self)
  }

  private static func isolated(_ paragraph: String, isRightToLeft: Bool, width: Int?) -> [String] {
    let units = Array(paragraph.utf16)
    let opening = isRightToLeft ? "\u{2067}" : "\u{2066}"
    var open = DirectionStack()
    return LineWrapping.lines(of: units, width: width).map { range in
      let line = withoutTabs(units[range])
      // What a cut leaves open is closed on its line and opened again on the next.
      let before = open.opening
      for scalar in line.unicodeScalars { open.take(scalar) }
      return opening + before + line + open.closing + "\u{2069}"
    }
  }
}
