/// A key of the session: what it is called, what a terminal sends for it, and what it does.
struct SessionKey {
  enum Effect: Equatable {
    case order(SessionOrder)
    /// The same on an empty line; in any other it deletes the character under the cursor.
    case orderWhenEmpty(SessionOrder)
    /// Puts a match into the line; counted from 1.
    case match(Int)
    /// Inserts a text.
    case insert(String)
  }

  var label: String
  /// In libedit's notation.
  var sequences: [String]
  var effect: Effect
}

/// Every key of the session and its typed twin: the bindings and the help come from this list.
enum SessionKeys {
  /// A line of the help: some keys, what to type instead, and what they do.
  struct Row {
    var keys: [SessionKey]
    var label: String
    var twin: String
    var sentence: String
  }

  // OmegaT's keys where a terminal can send them; its Ctrl+1…5 it cannot. With Alt, the letter that a Persian
  // keyboard (ISIRI 9147) has on the same key does the same.
  static let rows: [Row] = [
    Row(
      keys: [], label: "Enter", twin: "",
      sentence: "stores the line as the translation and goes to the next open segment"),
    Row(
      keys: (1...5).map(match), label: "Alt-1 … Alt-5", twin: ":1 … :5",
      sentence: "puts a match into the line, to be edited"),
    Row(
      keys: [SessionKey(label: "Ctrl-R", sequences: ["^R"], effect: .match(1))], label: "Ctrl-R", twin: ":1",
      sentence: "puts the best match into the line"),
    row("Ctrl-N", ["^N"], .skip, ":skip", "skips to the next segment"),
    row("Ctrl-P", ["^P"], .back, ":back", "goes back to the segment before"),
    row("Ctrl-U", ["^U"], .next, ":next", "goes to the next segment without a translation"),
    row("Ctrl-G", ["^G"], .go(nil), ":go 12", "goes to a segment by its number"),
    row(
      "Alt-S", ["\\es", "\\eS", "\\eس"], .split(nil), ":split",
      "cuts the segment in two (also `:split WORDS`)"),
    row("Alt-J", ["\\ej", "\\eJ", "\\eت"], .join, ":join", "joins the segment with the next"),
    row(
      "Ctrl-Z, Alt-U", ["^Z", "\\eu", "\\eU", "\\eع"], .undo, ":undo",
      "takes back what was done last in this document"),
    Row(
      keys: [
        SessionKey(
          label: "Alt-Space", sequences: ["\\e ", "^Xn", "^Xد"], effect: .insert("\u{200C}"))
      ], label: "Alt-Space, Ctrl-X n", twin: "",
      sentence: "puts in a zero-width non-joiner, shown as ‧ while you edit"),
    row("F1, Ctrl-X ?", ["\\eOP", "\\e[11~", "\\e[[A", "^X?", "^X؟"], .help, "?", "shows this"),
    Row(
      keys: [SessionKey(label: "Ctrl-D", sequences: ["^D"], effect: .orderWhenEmpty(.leave))],
      label: "Ctrl-D", twin: ":quit", sentence: "leaves, on an empty line; the work goes on here next time"),
    Row(
      keys: [], label: "Ctrl-C", twin: "", sentence: "leaves at once; what was confirmed is stored"),
  ]

  /// The keys of libedit's own that are worth knowing, in a sentence.
  static let editing = """
    In the line: ← → by characters in the order of the text, Alt-B Alt-F by words, Ctrl-A Ctrl-E to its ends, \
    Ctrl-W deletes a word, Ctrl-K the rest, Ctrl-Y brings it back.
    """

  static var all: [SessionKey] { rows.flatMap(\.keys) }

  /// Numbers on a Persian keyboard are ۱ to ۵.
  private static func match(_ number: Int) -> SessionKey {
    let persian = Unicode.Scalar(0x6F0 + UInt32(number)).map { String(Character($0)) } ?? ""
    return SessionKey(
      label: "Alt-\(number)", sequences: ["\\e\(number)", "\\e" + persian], effect: .match(number))
  }

  private static func row(
    _ label: String, _ sequences: [String], _ order: SessionOrder, _ twin: String, _ sentence: String
  ) -> Row {
    Row(
      keys: [SessionKey(label: label, sequences: sequences, effect: .order(order))], label: label, twin: twin,
      sentence: sentence)
  }
}
