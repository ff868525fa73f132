import ArgumentParser
import Bitext
import Languages
import Workbench

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Offers earlier translations of a text, best first.",
    discussion: """
      EXAMPLES
        hafez suggest "نرخ تورم کاهش یافت."      «The inflation rate fell.»: known?
        hafez suggest article:12 --explain       and why so many percent
        hafez suggest --batch lines.txt --format tsv

      100% is the same text. What only differs in spelling (ي for ی, a space for a ZWNJ, digits) shows 99% \
      and says how. TSV has no header and no quoting: line, rank, score, source, target, unit; tab, line feed \
      and backslash are written \\t \\n \\\\. One text without a match ends with exit code 1, a batch never.
      """)

  /// How suggestions are printed for programs.
  enum Form: String, ExpressibleByArgument, CaseIterable { case tsv, json }

  @Argument(help: "A text, or a unit like article:12; - reads a text from standard input.")
  var query: String?

  @Flag(help: "Take the argument as a text even if it looks like a unit.")
  var text = false

  @Option(help: ArgumentHelp("A query a line; - is standard input.", valueName: "file"))
  var batch: String?

  @Option(help: ArgumentHelp("The lowest percentage to show, 1 to 100.", valueName: "percent"))
  var min = 70

  @Option(
    help: ArgumentHelp("How many sources to show; their translations come together.", valueName: "number"))
  var limit = 5

  @Option(help: ArgumentHelp("Print for programs: tsv or json.", valueName: "form"))
  var format: Form?

  @Option(help: ArgumentHelp("How many threads answer a batch.", valueName: "number"))
  var jobs = 1

  @Flag(help: "Show how the percentage comes about, term by term.")
  var explain = false

  @OptionGroup var output: JSONOption
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var screen: ScreenOptions

  private var form: Form? { output.json ? .json : format }

  func validate() throws {
    if (query == nil) == (batch == nil) { throw ValidationError("expected a text, a unit, or --batch FILE") }
    if !(1...100).contains(min) { throw ValidationError("--min is 1 to 100, not \(min)") }
    if !(1...10_000).contains(limit) { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
    if !(1...256).contains(jobs) { throw ValidationError("--jobs is 1 to 256, not \(jobs)") }
    if output.json, format == .tsv {
      throw ValidationError("--json and --format tsv are two ways; choose one")
    }
    if explain, format == .tsv { throw ValidationError("--explain has no place in a table; use --json") }
    if text, query == nil { throw ValidationError("--text goes with a text") }
  }

  func run() throws {
    if let batch { return try runBatch(batch) }
    guard let query else { return }
    let typed = query == "-" ? try LineInput.wholeText("-") : query
    let workbench = try memory.forReading()
    let unit = text || query == "-" ? nil : try workbench.unit(named: typed)
    let content = unit.map { Self.source(of: $0, workbench) } ?? Content(typed)
    let answer = try workbench.suggest(content, atLeast: min, limit: limit, excluding: unit?.stored.id)
    let listing = SuggestionListing(workbench: workbench, screen: screen.screen, explain: explain)
    try Output.writing { output in
      switch form {
      case .json: try output.line(.object(listing.members(answer)))
      case .tsv: try listing.rows(answer, line: 1, to: &output)
      case nil: try listing.text(answer, to: &output)
      }
    }
    try workbench.close()
    if answer.suggestions.isEmpty {
      throw Refusal(
        "nothing like it was translated before",
        hint: min > 50 ? "--min \(min / 2) shows less alike ones" : nil)
    }
  }

  private static func source(of unit: NamedUnit, _ workbench: Workbench) -> Content {
    if let content = unit.stored.unit.variant(in: workbench.source)?.content { return content }
    return unit.stored.unit.variants.first?.content ?? Content("")
  }

  /// Queries do not know each other: each line is answered from the memory as it was at the start.
  private func runBatch(_ path: String) throws {
    let lines = try LineInput(path: path)
    let workbench = try memory.forReading()
    let listing = SuggestionListing(workbench: workbench, screen: screen.screen, explain: explain)
    // Nothing is written here, so Ctrl-C may end it at once, also while it waits for a line.
    try Output.writing { output in
      while true {
        let block = try lines.next(upTo: 256)
        if block.isEmpty { break }
        let first = lines.number - block.count + 1
        let answers = try workbench.suggest(
          all: block.map { Content($0) }, atLeast: min, limit: limit, threads: jobs)
        for (index, answer) in answers.enumerated() {
          try print(answer, line: first + index, listing, to: &output)
        }
        // Whoever asks line by line waits for the answer.
        try output.flush()
      }
    }
    try workbench.close()
  }

  private func print(
    _ answer: Answer, line: Int, _ listing: SuggestionListing, to output: inout Output
  ) throws {
    switch form {
    case .json: try output.line(.object([("line", .number(line))] + listing.members(answer)))
    case .tsv: try listing.rows(answer, line: line, to: &output)
    case nil:
      try output.line("\(line)  " + listing.inline(answer.query.text))
      try listing.text(answer, to: &output)
    }
  }
}
