import ArgumentParser
import Formats
import Glibc
import Languages
import Memory
import Workbench

/// The command line asks for what cannot be meant; the exit code is 64.
struct UsageFailure: Error {
  var summary: String
  var found: String?
  var expected: String?
  var hint: String?

  init(_ summary: String, found: String? = nil, expected: String? = nil, hint: String? = nil) {
    (self.summary, self.found, self.expected, self.hint) = (summary, found, expected, hint)
  }
}

/// The answer is no; the exit code is 1. What there is to say was said, or is the summary.
struct Refusal: Error {
  var summary: String
  var hint: String?

  init(_ summary: String, hint: String? = nil) { (self.summary, self.hint) = (summary, hint) }
}

/// Makes texts for people, and exit codes, out of everything that can go wrong.
enum Failures {
  static let no: Int32 = 1
  static let failed: Int32 = 2
  static let usage: Int32 = 64
  static let interrupted: Int32 = 130

  /// What is said about an error.
  struct Report {
    var code = Failures.failed
    var file: String?
    var line: Int?
    var column: Int?
    var byte: Int?
    var summary: String
    var found: String?
    var expected: String?
    var hint: String?
  }

  /// Whether nobody reads our output any more: the program ends without a word then.
  static func isBrokenPipe(_ error: any Error) -> Bool {
    (error as? FormatError)?.isBrokenPipe == true
  }

  /// Says what went wrong and returns the exit code.
  static func tell(_ error: any Error, asJSON: Bool) -> Int32 {
    if isBrokenPipe(error) { return 0 }
    let report = self.report(on: error)
    Notice.write(asJSON ? report.json.text + "\n" : report.text(safe: Notice.isTerminal))
    return report.code
  }

  private static func report(on error: any Error) -> Report {
    switch error {
    case let error as FormatError: return Report(error)
    case let error as MemoryError: return Report(error)
    case let error as WorkbenchError: return Report(error)
    case let error as SRXError: return Report(error)
    case let error as UsageFailure:
      return Report(
        code: usage, summary: error.summary, found: error.found, expected: error.expected, hint: error.hint)
    case let error as Refusal: return Report(code: no, summary: error.summary, hint: error.hint)
    case let error as OwnProgram.Failed:
      return Report(summary: "the program could not start itself: \(error.what)")
    default: return Report(summary: "something unforeseen went wrong: \(error)")
    }
  }
}

extension Failures.Report {
  init(_ error: FormatError) {
    self.init(
      file: error.file.isEmpty ? nil : error.file, line: error.line, column: error.column, byte: error.byte,
      summary: error.summary, found: error.found, expected: error.expected, hint: error.hint)
    if error.file.isEmpty { code = Failures.usage }
  }

  init(_ error: SRXError) {
    let place = error.place
    self.init(file: place.file, line: place.line > 0 ? place.line : nil, summary: "")
    switch error {
    case .badPattern(_, let pattern, let offset, let reason):
      let units = Array(pattern.utf16)
      let rest = String(decoding: units[min(offset, units.count)...], as: UTF16.self)
      summary = "the pattern of \(place.id) cannot be read: \(reason)"
      found = rest.isEmpty ? "\(pattern), and its end" : "\(pattern), at \(rest)"
      expected = "a regular expression"
      hint = "nothing was cut; < and & are written &lt; and &amp; in the file"
    case .tooSlow(_, let pattern):
      summary = "the rule \(place.id) takes too long on this text and was stopped"
      found = pattern
      expected = "a pattern whose repetitions cannot match the same text in many ways"
      hint = "write (ا+)+ as ا+; what was printed before is not to be used"
    }
  }

  init(_ error: MemoryError) {
    switch error {
    case .missing(let path):
      self.init(file: path, summary: "there is no memory", hint: "`hafez init` makes one")
    case .notOurs(let path, let found):
      self.init(
        file: path, summary: "this is not a memory of hafez", found: found, expected: "a store made by hafez",
        hint: "nothing was changed; move the file away, or name another folder with --memory")
    case .newer(let path, let version, let known):
      self.init(
        file: path, summary: "a newer hafez wrote this memory", found: "version \(version)",
        expected: "version \(known) or older", hint: "nothing was changed; install the newer hafez")
    case .exists(let path):
      self.init(
        file: path, summary: "it exists already", hint: "nothing was changed; choose another name, or move it"
      )
    case .damaged(let path, let what):
      self.init(
        file: path, summary: "the memory is damaged: \(what)",
        hint: "keep the file, and bring a backup back into a new folder with `hafez restore`")
    case .busy(let path):
      self.init(
        file: path, summary: "another hafez is writing to this memory",
        hint: "nothing was changed; try again when it is done")
    case .diskFull(let path):
      self.init(
        file: path, summary: "the disk is full", hint: "nothing was changed; free some space and try again")
    case .readOnly(let path):
      self.init(
        file: path, summary: "it cannot be written",
        hint: "nothing was changed; look at the permissions of the file and its folder")
    case .system(let path, let cause): self.init(file: path, summary: "the system refused: \(cause)")
    case .unknown(let what, let id): self.init(unknown: what, id)
    case .refused(let reason, let hint): self.init(summary: reason, hint: hint)
    }
  }

  private init(unknown what: String, _ id: String) {
    let hint =
      what == "operation" ? "`hafez log` lists the operations" : "`hafez status` lists the documents"
    let expected =
      switch what {
      case "unit", "segment": "an id like article:12"
      case "document": "the name of a document, like article"
      default: String?.none
      }
    self.init(summary: "there is no \(what) \"\(id)\"", expected: expected, hint: hint)
    if expected != nil { found = "\"\(id)\"" }
  }

  init(_ error: WorkbenchError) {
    switch error {
    case .noMemoryFolder(let start):
      self.init(
        file: start, summary: "there is no memory folder here or above",
        hint: "make one with `hafez init`, or name one with --memory")
    case .notAMemoryFolder(let path):
      self.init(
        file: path, summary: "this is not a memory folder", expected: "a folder with hafez.db or a .tmx file",
        hint: "make one with `hafez init \(path)`")
    case .countMismatch(let file, let document, let found, let expected):
      self.init(
        file: file, summary: "the file does not fit the document \"\(document)\"",
        found: Self.count(found, "line"), expected: "\(expected), one for each segment",
        hint: "nothing was changed; `hafez segment` shows the segments, an empty line leaves one as it is")
    case .sourceMismatch(let file, let line, let found, let expected):
      self.init(
        file: file, line: line, summary: "the source is not that of the segment", found: found,
        expected: expected, hint: "nothing was changed")
    case .badBatchLine(let line, let found):
      self.init(
        file: "batch", line: line, summary: "the line is no translation",
        found: found.isEmpty ? "an empty line" : found, expected: "ID TAB TEXT",
        hint: "the lines before it are stored")
    case .unknownInBatch(let line, let id):
      self.init(
        file: "batch", line: line, summary: "there is no unit \"\(id)\"", found: "\"\(id)\"",
        expected: "an id like article:12", hint: "the lines before it are stored")
    case .noSuchPlace(let id, let found, let hint):
      self.init(summary: "\(id) cannot be cut or joined there", found: found, hint: hint)
    case .wouldOverwrite(let path):
      self.init(
        file: path, summary: "the file was made or changed by something else",
        hint: "nothing was changed; take it in with `hafez import`, or overwrite it with --force")
    case .unfinished(let document, let missing):
      self.init(
        code: Failures.no, summary: "the document \"\(document)\" is not finished",
        found: "\(Self.count(missing.count, "segment")) without a translation: \(Self.list(missing))",
        expected: "a translation of every segment",
        hint: "nothing was written; --partial keeps the source where a translation is missing")
    case .interrupted:
      self.init(code: Failures.interrupted, summary: "interrupted", hint: "nothing was changed")
    }
  }

  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// The first few of many numbers.
  static func list(_ numbers: [Int]) -> String {
    numbers.prefix(10).map(String.init).joined(separator: ", ") + (numbers.count > 10 ? ", …" : "")
  }
}

extension Failures.Report {
  /// `FILE:LINE:COLUMN`, as far as it is known.
  private var place: String? {
    let numbers = [line, line == nil ? nil : column].compactMap { $0 }.map(String.init)
    guard let file else { return line.map { "line \($0)" } }
    let place = ([file] + numbers).joined(separator: ":")
    return line == nil && byte != nil ? "\(place): byte \(byte ?? 0)" : place
  }

  func text(safe: Bool) -> String {
    func clean(_ text: String) -> String {
      let short = text.unicodeScalars.count > 200 ? String(text.unicodeScalars.prefix(200)) + "…" : text
      return safe ? ScreenText.safe(short) : short
    }
    var text = "error: " + (place.map { clean($0) + ": " } ?? "") + clean(summary) + "\n"
    let facts = [found.map { "found " + clean($0) }, expected.map { "expected " + clean($0) }].compactMap {
      $0
    }
    if !facts.isEmpty { text += "  " + facts.joined(separator: ", ") + "\n" }
    if let hint { text += "hint: " + clean(hint) + "\n" }
    return text
  }

  var json: JSON {
    .object(
      [
        ("error", .string(summary)), ("file", .optional(file)), ("line", .optional(line)),
        ("column", .optional(column)), ("byte", .optional(byte)), ("found", .optional(found)),
        ("expected", .optional(expected)), ("hint", .optional(hint)), ("exit", .number(Int(code))),
      ].filter { if case .null = $0.1 { false } else { true } })
  }
}
