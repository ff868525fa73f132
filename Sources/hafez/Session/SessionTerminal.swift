import CEditline
import Memory

/// The terminal of a session: lines are edited by libedit, keys end a line or change it.
///
/// The terminal comes back as it was when the session closes, and on any signal that ends the program.
final class SessionTerminal {
  /// How the editing of a line ended.
  enum Ending: Equatable {
    case entered
    case order(SessionOrder)
    /// There is no more input: the terminal is gone.
    case ended
    case interrupted
  }

  private let session: OpaquePointer
  private var isOpen = true
  private let keys = SessionKeys.all

  /// Takes the terminal.
  ///
  /// - Throws: `refused` when standard input and output are no terminal, or the system has no UTF-8 locale.
  init() throws(MemoryError) {
    guard cedit_use_utf8() != 0 else {
      throw .refused(reason: "the system has no UTF-8 locale", hint: "install C.UTF-8 or set LC_CTYPE")
    }
    guard let session = cedit_open(0, 1) else {
      throw .refused(
        reason: "a session needs a terminal", hint: "use `--from FILE`, or `hafez set --batch -` for a pipe")
    }
    self.session = session
    for (index, key) in keys.enumerated() {
      for sequence in key.sequences {
        _ = cedit_bind(session, sequence, Int32(index + 1), Self.effect(of: key))
      }
    }
    for (index, key) in keys.enumerated() {
      if case .insert(let text) = key.effect { set(index, to: text) }
    }
  }

  deinit { close() }

  /// Gives the terminal back; once is enough.
  func close() {
    if isOpen { cedit_close(session) }
    isOpen = false
  }

  /// Columns; `nil` when the terminal does not tell.
  var columns: Int? {
    let columns = cedit_columns(session)
    return columns > 0 ? Int(columns) : nil
  }

  /// Sets the lines that the keys for matches put in; a key without one beeps.
  func offer(_ lines: [String]) {
    for (index, key) in keys.enumerated() {
      if case .match(let number) = key.effect {
        set(index, to: lines.indices.contains(number - 1) ? lines[number - 1] : nil)
      }
    }
  }

  /// Has a line edited that begins as `initial`.
  ///
  /// - Parameter prompt: What stands before the line; styles in it stand between U+0001 and U+0001.
  func read(prompt: String, initial: String) -> (line: String, ending: Ending) {
    Self.withBytes(prompt) { cedit_set_prompt(session, $0, $1) }
    let ended = Self.withBytes(initial) { cedit_read(session, $0, $1) }
    var length: Int64 = 0
    let bytes = cedit_line(session, &length)
    let line = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
    return (line, ending(ended))
  }

  private func ending(_ value: Int32) -> Ending {
    switch Int(value) {
    case CEDIT_ENTERED: return .entered
    case CEDIT_INTERRUPTED: return .interrupted
    default: break
    }
    guard keys.indices.contains(Int(value) - 1) else { return .ended }
    switch keys[Int(value) - 1].effect {
    case .order(let order), .orderWhenEmpty(let order): return .order(order)
    case .match, .insert: return .ended
    }
  }

  private func set(_ index: Int, to text: String?) {
    guard let text else { return cedit_set_text(session, Int32(index + 1), nil, -1) }
    Self.withBytes(text) { cedit_set_text(session, Int32(index + 1), $0, $1) }
  }

  private static func withBytes<Result>(
    _ text: String, _ body: (UnsafePointer<CChar>?, Int64) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, Int64($0.count)) }
    }
  }

  private static func effect(of key: SessionKey) -> Int32 {
    switch key.effect {
    case .order: Int32(CEDIT_END)
    case .orderWhenEmpty: Int32(CEDIT_END_WHEN_EMPTY)
    case .match: Int32(CEDIT_REPLACE)
    case .insert: Int32(CEDIT_INSERT)
    }
  }
}
