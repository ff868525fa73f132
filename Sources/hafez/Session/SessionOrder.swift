import Workbench

/// What a translator tells the session to do, by a key or by a line.
enum SessionOrder: Equatable {
  /// Stores the line as the translation, and goes on.
  case confirm(String)
  /// Puts a match into the line; counted from 1.
  case take(Int)
  /// Goes to the next segment, translated or not.
  case skip
  /// Goes to the segment before.
  case back
  /// Goes to the next segment without a translation.
  case next
  /// Goes to a segment by number; `nil` asks for it.
  case go(Int?)
  /// Cuts the segment in two before these words; `nil` asks for them.
  case split(String?)
  case join
  case undo
  case help
  case leave
  /// A line that looks like an order and is none.
  case unknown(String)

  /// Reads a line as it was entered.
  ///
  /// A line that starts with a colon is an order, one that starts with two is a text with one. A question
  /// mark alone asks for help.
  init(line: String) {
    guard line.unicodeScalars.first == ":" else {
      self = line == "?" || line == "؟" ? .help : .confirm(line)
      return
    }
    let rest = line.unicodeScalars.dropFirst()
    if rest.first == ":" {
      self = .confirm(String(rest))
      return
    }
    let words = String(rest).split(separator: " ", maxSplits: 1).map(String.init)
    self = Self.order(words.first ?? "", words.count > 1 ? words[1] : nil) ?? .unknown(line)
  }

  /// The line that has this text as its translation: the reverse of `init(line:)`.
  static func line(confirming text: String) -> String {
    text.unicodeScalars.first == ":" ? ":" + text : text
  }

  private static func order(_ verb: String, _ rest: String?) -> SessionOrder? {
    if let number = UnitName.number(verb) { return .take(number) }
    switch verb {
    case "skip": return .skip
    case "back": return .back
    case "next": return .next
    case "go":
      guard let rest else { return .go(nil) }
      return UnitName.number(rest).map(SessionOrder.go)
    case "split": return .split(rest)
    case "join": return .join
    case "undo": return .undo
    case "help", "?", "": return .help
    case "quit": return .leave
    default: return nil
    }
  }
}
