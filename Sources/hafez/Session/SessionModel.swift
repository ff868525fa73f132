import Bitext
import Languages
import Memory
import Workbench

/// Where a session stands, and what an order does to it; it knows no terminal.
struct SessionModel {
  struct Segment {
    var unit: NamedUnit
    var text: String
    var target: String?
  }

  /// What the line that is being entered means.
  enum Question: Equatable {
    /// The translation of the current segment, or an order.
    case translation
    /// Before which words to cut, or the number of one of these places.
    case cut([SplitPlace])
    /// The number of a segment.
    case number
  }

  /// What is to be shown next.
  struct Reply {
    /// What was done, or why not.
    var notice: Notice?
    var show: Show = .nothing
    var isOver = false
  }
  enum Notice: Equatable {
    case done(String)
    case hint(String)
    /// It could not be done; nothing was stored.
    case failure(String)
  }
  enum Show: Equatable { case nothing, page, help }

  let workbench: Workbench
  let document: String
  private(set) var segments: [Segment] = []
  private(set) var index = 0
  private(set) var question = Question.translation
  /// What the next line begins with.
  private(set) var line = ""
  /// Translations that the memory offers for the current segment, best first, at most five.
  private(set) var matches: [Suggestion] = []
  /// The glossary's terms in the current segment, each once.
  private(set) var terms: [GlossaryTerm] = []

  /// Texts that were typed and not confirmed, by unit.
  private var drafts: [Int64: String] = [:]
  /// What this session did and can take back, the last at the end.
  private var done: [Step] = []
  /// Every segment had a translation when the session began: they are gone through one by one.
  private let isRevision: Bool

  struct Step {
    var operation: Int64
    var index: Int
    /// The unit that got a translation, and the text of it.
    var confirmed: (unit: Int64, text: String)?
  }

  /// Begins at the first segment without a translation, or at the first of a finished document.
  init(workbench: Workbench, document: String) throws {
    (self.workbench, self.document) = (workbench, document)
    segments = try Self.segments(of: document, in: workbench)
    guard !segments.isEmpty else {
      throw MemoryError.refused(reason: "the document \"\(document)\" has no segments", hint: nil)
    }
    let open = segments.firstIndex { $0.target == nil }
    isRevision = open == nil
    index = open ?? 0
    try arrive()
  }

  var current: Segment { segments[index] }
  /// The source of the current segment, with its inline codes where it has any.
  var currentContent: Content {
    current.unit.stored.unit.variant(in: workbench.source)?.content ?? Content(current.text)
  }
  /// How many segments got a translation in this session.
  var confirmed: Int { Swift.Set(done.compactMap { $0.confirmed?.unit }).count }
  var translated: Int { segments.count { $0.target != nil } }
  /// Of the segments, in percent, floored.
  var percentDone: Int { segments.isEmpty ? 100 : 100 * translated / segments.count }

  /// Does what an order says.
  ///
  /// - Parameter draft: What stands in the line and stays there when nothing comes of the order.
  /// - Throws: What makes going on impossible. A failure that leaves everything as it was is a notice.
  mutating func perform(_ order: SessionOrder, draft: String) throws -> Reply {
    if question != .translation {
      if order == .leave { return cancelled() }
      (question, line) = (.translation, startingLine)
    } else {
      line = draft
    }
    return try guarded { try $0.attempt(order) }
  }

  /// Takes a line that was entered, as the answer to the question that is open.
  mutating func enter(_ text: String) throws -> Reply {
    switch question {
    case .translation: return try perform(order(of: text), draft: draft(of: text))
    case .number:
      guard let number = UnitName.number(text) else { return cancelled() }
      return try perform(.go(number), draft: "")
    case .cut(let places):
      return text.isEmpty ? cancelled() : try guarded { try $0.answer(text, places) }
    }
  }

  /// What a line means for the current segment; the translation of a question mark may be one.
  private func order(of text: String) -> SessionOrder {
    if text == current.target || (text == "?" && current.text.unicodeScalars.count == 1) {
      return .confirm(text)
    }
    return SessionOrder(line: text)
  }

  /// An order that was typed does not stay in the line.
  private func draft(of text: String) -> String {
    switch order(of: text) {
    case .confirm, .unknown: text
    default: startingLine
    }
  }

  /// Makes a notice of a failure that left everything as it was.
  private mutating func guarded(_ body: (inout SessionModel) throws -> Reply) throws -> Reply {
    do {
      return try body(&self)
    } catch let error as MemoryError {
      if case .damaged = error { throw error }
      let notice = Notice.failure(Failures.Report(error).text(safe: true))
      guard case .refused = error else { return Reply(notice: notice) }
      // Another process may have cut the document anew: show it as it is now, and keep what was typed.
      let typed = line
      try reload(at: index)
      line = typed
      return Reply(notice: notice, show: .page)
    } catch let error as WorkbenchError {
      if case .interrupted = error { throw error }
      return Reply(notice: .failure(Failures.Report(error).text(safe: true)))
    }
  }

  private mutating func cancelled() -> Reply {
    question = .translation
    line = startingLine
    return Reply(notice: .hint("nothing was changed"))
  }
}

extension SessionModel {
  private mutating func attempt(_ order: SessionOrder) throws -> Reply {
    switch order {
    case .confirm(let text): return try confirm(text)
    case .take(let number): return take(number)
    case .skip:
      guard index + 1 < segments.count else { return refusal("this is the last segment; Ctrl-D leaves") }
      return try move(to: index + 1)
    case .back:
      guard index > 0 else { return refusal("this is the first segment") }
      return try move(to: index - 1)
    case .next:
      guard let open = nextOpen(after: index), open != index else {
        return refusal("no other segment is without a translation")
      }
      return try move(to: open)
    case .go(let number): return try go(to: number)
    case .split(let words): return try words.map { try cut(before: $0) } ?? askWhereToCut()
    case .join: return try join()
    case .undo: return try undo()
    case .help: return Reply(show: .help)
    case .leave:
      line = ""
      return Reply(isOver: true)
    case .unknown(let text):
      return refusal(
        "\"\(text)\" is no order; ? lists them, and a text that starts with a colon is typed with two")
    }
  }

  private mutating func confirm(_ text: String) throws -> Reply {
    line = SessionOrder.line(confirming: text)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      guard current.target != nil else {
        return refusal("nothing is stored for an empty line; Ctrl-N or :skip goes on without a translation")
      }
      return try goOn(saying: .hint("kept \(current.unit.name)"))
    }
    let name = current.unit.name
    guard let operation = try workbench.set(current.unit, to: text) else {
      segments[index].target = text
      return try goOn(saying: .hint("kept \(name)"))
    }
    segments[index].target = text
    drafts[current.unit.stored.id] = nil
    done.append(Step(operation: operation, index: index, confirmed: (current.unit.stored.id, text)))
    return try goOn(saying: .done("stored \(name)"))
  }

  /// Goes to the next segment to translate, or ends when there is none.
  private mutating func goOn(saying notice: Notice) throws -> Reply {
    line = ""
    drafts[current.unit.stored.id] = nil
    let open = nextOpen(after: index)
    guard let next = open ?? (isRevision && index + 1 < segments.count ? index + 1 : nil) else {
      return Reply(notice: notice, isOver: true)
    }
    index = next
    try arrive()
    return Reply(notice: notice, show: .page)
  }

  private mutating func take(_ number: Int) -> Reply {
    guard matches.indices.contains(number - 1) else {
      return refusal(matches.isEmpty ? "there is no match" : "the matches are 1 to \(matches.count)")
    }
    line = matchLines[number - 1]
    return Reply()
  }

  private mutating func go(to number: Int?) throws -> Reply {
    guard let number else {
      keepDraft()
      (question, line) = (.number, "")
      return Reply()
    }
    guard segments.indices.contains(number - 1) else {
      return refusal("the segments are 1 to \(segments.count)")
    }
    return try move(to: number - 1)
  }

  /// The lines that the keys for matches put in.
  var matchLines: [String] {
    guard question == .translation else { return [] }
    return matches.compactMap(\.target).map { SessionOrder.line(confirming: $0.text) }
  }

  private func refusal(_ text: String) -> Reply { Reply(notice: .hint(text)) }
}

// MARK: Moving

extension SessionModel {
  private mutating func move(to place: Int) throws -> Reply {
    keepDraft()
    index = place
    try arrive()
    return Reply(show: .page)
  }

  private func nextOpen(after place: Int) -> Int? {
    let after = segments[(place + 1)...].firstIndex { $0.target == nil }
    return after ?? segments.firstIndex { $0.target == nil }
  }

  /// Keeps what was typed here while the session lasts.
  private mutating func keepDraft() {
    guard question == .translation, case .confirm(let text) = SessionOrder(line: line) else { return }
    drafts[current.unit.stored.id] = text.isEmpty || text == current.target ? nil : text
  }

  private var startingLine: String {
    SessionOrder.line(confirming: drafts[current.unit.stored.id] ?? current.target ?? "")
  }

  /// Looks up what the memory has for the segment that is now the current one.
  private mutating func arrive() throws {
    question = .translation
    line = startingLine
    // Sources without a translation are found too; they must not take the places of those with one.
    let answer = try workbench.suggest(currentContent, limit: 20, excluding: current.unit.stored.id)
    matches = Array(answer.suggestions.filter { $0.target != nil }.prefix(5))
    terms = answer.terms.map(\.term).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func segments(of document: String, in workbench: Workbench) throws -> [Segment] {
    let segments = try workbench.segments(ofDocument: document)
    return segments.map { Segment(unit: $0.unit, text: $0.text, target: $0.target) }
  }

  private mutating func reload(at place: Int) throws {
    segments = try Self.segments(of: document, in: workbench)
    index = max(0, min(place, segments.count - 1))
    try arrive()
  }
}

// MARK: Cutting and taking back

extension SessionModel {
  private mutating func askWhereToCut() -> Reply {
    keepDraft()
    let breaks = workbench.refusedBreaks(in: current.text, language: workbench.source)
    let places = breaks.compactMap { SplitPlace(in: current.text, at: $0) }
    (question, line) = (.cut(places), "")
    return Reply()
  }

  private mutating func answer(_ text: String, _ places: [SplitPlace]) throws -> Reply {
    guard let number = UnitName.number(text) else { return try cut(before: text) }
    guard places.indices.contains(number - 1) else {
      return refusal(places.isEmpty ? "type the words" : "the places are 1 to \(places.count)")
    }
    return try cut(at: places[number - 1].offset)
  }

  private mutating func cut(before words: String) throws -> Reply {
    let found = SplitPlace.offsets(of: words, in: current.text, language: workbench.source)
    guard found.count == 1 else {
      let hint =
        found.isEmpty ? "the segment has no such words inside" : "the words stand there \(found.count) times"
      return refusal(hint + "; type more of what the second half begins with")
    }
    return try cut(at: found[0])
  }

  private mutating func cut(at offset: Int) throws -> Reply {
    let place = index
    let operation = try workbench.split(current.unit.name.description, at: offset)
    return try recut(operation, at: place, saying: "cut \(current.unit.name) in two")
  }

  private mutating func join() throws -> Reply {
    let place = index
    let operation = try workbench.join(current.unit.name.description)
    return try recut(operation, at: place, saying: "joined \(current.unit.name) with the next")
  }

  private mutating func recut(_ operation: Int64?, at place: Int, saying text: String) throws -> Reply {
    if let operation { done.append(Step(operation: operation, index: place)) }
    line = ""
    try reload(at: place)
    return Reply(notice: .done(text), show: .page)
  }

  /// Takes back the last thing this session did, else the last that was done in this document.
  private mutating func undo() throws -> Reply {
    guard let step = try done.last ?? earlierStep() else {
      return refusal("there is nothing to take back in this document")
    }
    let outcome = try workbench.undo(step.operation)
    if !done.isEmpty { done.removeLast() }
    line = ""
    try reload(at: step.index)
    if let (unit, text) = step.confirmed, outcome.kept.isEmpty {
      drafts[unit] = text
      line = startingLine
    }
    let what = "took back \(outcome.operation.kind.rawValue) \(outcome.operation.note)"
    let kept = outcome.kept.isEmpty ? "" : "; work done later stays"
    return Reply(notice: .done(what + kept), show: .page)
  }

  private func earlierStep() throws -> Step? {
    let kinds: Swift.Set<OperationKind> = [.set, .split, .join]
    for operation in try workbench.log() where operation.undoneBy == nil && kinds.contains(operation.kind) {
      guard let name = UnitName(operation.note), name.origin == document else { continue }
      return Step(operation: operation.id, index: name.number - 1)
    }
    return nil
  }
}
