import Glibc
import Languages
import Memory
import Workbench

/// Translating at a terminal, segment by segment: `hafez translate`.
enum Session {
  /// Runs until the translator leaves or every segment has a translation.
  ///
  /// What was confirmed is on the disk before the next segment is shown. Ctrl-C ends the program with 130.
  /// - Parameter document: `nil` takes the first one that is not finished.
  /// - Throws: What the store cannot get over; the terminal is as it was by then.
  static func run(workbench: Workbench, document: String?, screen: Screen) throws {
    let document = try document ?? firstDocument(workbench)
    var run = SessionRun(
      model: try SessionModel(workbench: workbench, document: document), screen: screen,
      terminal: try SessionTerminal())
    let ending = try run.run()
    if ending == .interrupted {
      try workbench.close()
      exit(Failures.interrupted)
    }
  }

  private static func firstDocument(_ workbench: Workbench) throws -> String {
    let documents = try workbench.status().documents
    guard let first = documents.first(where: { $0.next != nil }) ?? documents.first else {
      throw MemoryError.refused(
        reason: "there is no document to translate", hint: "`hafez add FILE` takes one in")
    }
    return first.name
  }
}

/// One session under way: hands lines and keys to the model, and shows what comes of it.
struct SessionRun {
  enum Ending { case left, finished, interrupted }

  var model: SessionModel
  var screen: Screen
  let terminal: SessionTerminal

  /// Shows and asks until the session is over, then gives the terminal back and says how far the work is.
  mutating func run() throws -> Ending {
    defer { terminal.close() }
    try show(.page)
    try say("? lists the keys.", .dim)
    while true {
      let (line, ending) = terminal.read(prompt: prompt, initial: model.line)
      screen.width = terminal.columns ?? screen.width
      let reply: SessionModel.Reply
      switch ending {
      case .entered: reply = try model.enter(line)
      case .order(let order): reply = try model.perform(order, draft: line)
      case .ended: return try end(.left)
      case .interrupted: return try end(.interrupted)
      }
      try reply.notice.map { try say($0) }
      if reply.isOver { return try end(model.translated == model.segments.count ? .finished : .left) }
      try show(reply.show)
    }
  }

  private mutating func show(_ what: SessionModel.Show) throws {
    let page = SessionPage(model: model, screen: screen)
    switch what {
    case .nothing: break
    case .page: try write(page.lines)
    case .help: try write(page.help)
    }
    if case .cut(let places) = model.question { try write(page.places(places)) }
    terminal.offer(model.matchLines)
  }

  /// Styles in a prompt stand between U+0001, so that libedit does not count them.
  private var prompt: String {
    let text =
      switch model.question {
      case .translation: screen.safe(model.workbench.target.raw) + " │ "
      case .cut(let places):
        "cut before the words\(places.isEmpty ? "" : " or at the number") (empty: nowhere): "
      case .number: "go to segment (empty: stay): "
      }
    guard screen.color else { return text }
    return "\u{1}\(Screen.start([.bold]))\u{1}\(text)\u{1}\(Screen.end)\u{1}"
  }

  private func say(_ notice: SessionModel.Notice) throws {
    switch notice {
    case .done(let text): try say("✓ " + text, .green)
    case .hint(let text): try say(text, .amber)
    case .failure(let text): try say(String(text.trimming { $0 == "\n" }), .red)
    }
  }

  private func say(_ text: String, _ style: Screen.Style) throws {
    try write(screen.safe(text).split(separator: "\n").map { screen.styled(String($0), style) })
  }

  private func write(_ lines: [String]) throws {
    try Output.writing { output in for line in lines { try output.line(line) } }
  }

  private func end(_ ending: Ending) throws -> Ending {
    terminal.close()
    let document = screen.safe(model.document)
    let target = screen.safe(model.workbench.target.raw)
    var lines = [""]
    lines.append(
      "\(document): \(model.translated) of \(model.segments.count) segments, \(model.percentDone) %; "
        + "\(model.confirmed) stored now")
    if model.translated == model.segments.count {
      lines.append("next: hafez export \(document).\(target).txt --document \(document)")
    } else {
      lines.append("resume with: hafez translate \(document)")
    }
    try write(lines)
    return ending
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
