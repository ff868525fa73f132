import ArgumentParser
import Languages
import Workbench

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Cuts a segment in two.",
    discussion: """
      EXAMPLES
        hafez split article:4                        where a rule refused to
        hafez split article:4 --before "وی افزود"    before these words
        hafez split article:4 --at 57                after 57 characters

      The halves are new segments without a translation; that of the whole stays in the memory.
      """)

  @Argument(help: "The segment, like article:4.")
  var id: String

  @Option(help: ArgumentHelp("Cut before this text, which stands once in the segment.", valueName: "text"))
  var before: String?

  @Option(help: ArgumentHelp("Cut after so many characters.", valueName: "number"))
  var at: Int?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if before != nil, at != nil { throw ValidationError("--before and --at are two ways; choose one") }
    if before?.isEmpty == true { throw ValidationError("--before needs a text") }
  }

  func run() throws {
    let workbench = try memory.forWriting(by: author)
    let unit = try workbench.requiredUnit(id)
    // What is no segment is refused by the use case, in its words.
    let text = unit.place.map { $0.layout.text.text(of: $0.index) } ?? ""
    let language = unit.place?.document.language ?? workbench.source
    let offset = unit.place == nil ? 0 : try place(in: text, workbench, language)
    _ = try workbench.split(id, at: offset)
    try SegmentNews.show(
      [unit.name.number, unit.name.number + 1], of: unit, workbench, screen, asJSON: output.json)
    try workbench.close()
  }

  /// Where to cut, in UTF-8 bytes.
  private func place(in text: String, _ workbench: Workbench, _ language: LanguageTag) throws -> Int {
    if let at {
      guard at > 0, at < text.count else {
        throw UsageFailure(
          "--at is not inside the segment", found: "\(at)", expected: "1 to \(text.count - 1) characters")
      }
      return text.prefix(at).utf8.count
    }
    if let before { return try place(of: before, in: text) }
    let refused = workbench.refusedBreaks(in: text, language: language)
    if let only = refused.first, refused.count == 1 { return only }
    throw UsageFailure(
      refused.isEmpty ? "no rule refused to cut in this segment" : "there are several places to cut at",
      found: refused.isEmpty ? nil : Self.list(refused, in: text), expected: "--before TEXT, or --at NUMBER")
  }

  private func place(of wanted: String, in text: String) throws -> Int {
    let whole = Array(text.utf8)
    let part = Array(wanted.utf8)
    let places = whole.indices.filter { whole[$0...].starts(with: part) }
    guard let first = places.first, places.count == 1 else {
      throw UsageFailure(
        places.isEmpty ? "the text is not in the segment" : "the text is in the segment more than once",
        found: wanted, expected: places.isEmpty ? "words of: \(text)" : "more of the words that follow")
    }
    return first
  }

  private static func list(_ places: [Int], in text: String) -> String {
    let bytes = Array(text.utf8)
    return places.map { place in
      let before = String(decoding: bytes[..<place], as: UTF8.self)
      return "--at \(before.count) («…\(before.suffix(16))»)"
    }.joined(separator: ", ")
  }
}

/// What split and join show when they are done.
enum SegmentNews {
  static func show(
    _ numbers: [Int], of unit: NamedUnit, _ workbench: Workbench, _ screen: ScreenOptions, asJSON: Bool
  ) throws {
    let segments = try workbench.segments(ofDocument: unit.name.origin)
    let shown = segments.filter { numbers.contains($0.unit.name.number) }
    let screen = screen.screen
    try Output.writing { output in
      for segment in shown {
        if asJSON {
          try output.line(
            .object([("id", .string(segment.unit.name.description)), ("text", .string(segment.text))]))
        } else {
          let language = segment.unit.place?.document.language ?? workbench.source
          try output.line("\(segment.unit.name)\t\(screen.inline(segment.text, language: language))")
        }
      }
    }
  }
}
