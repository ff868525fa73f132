import ArgumentParser
import Formats
import Glibc
import Languages

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules that end a sentence or refuse to, or writes them as SRX.",
    discussion: """
      EXAMPLES
        hafez rules list --lang fa             each rule, what it says, an example
        hafez rules list --json                an object a rule
        hafez rules export --lang fa fa.srx    for OmegaT, Okapi and others
        hafez segment --rules fa.srx article.fa.txt

      The names are those that `hafez segment --explain` shows.
      """,
    subcommands: [RulesListCommand.self, RulesExportCommand.self])
}

struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the built-in rules in the order they are asked.",
    discussion: """
      EXAMPLES
        hafez rules list --lang fa
        hafez rules list --lang fa --json      {"rule","sentence","example",…}

      Each rule has a name, one sentence, and a text in which it decides, with | where a segment ends; ⏎ is a \
      line end. Without --lang the rules of all languages are listed. With --json also "profiles", those in \
      which the rule is asked.
      """)

  @Option(help: ArgumentHelp("The language whose rules are listed (default: all).", valueName: "language"))
  var lang: LanguageTag?

  @OptionGroup var output: JSONOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let rules = lang.map { LanguageRules.rules(for: $0).listed } ?? LanguageRules.everyRule
    if let lang, !LanguageRules.all.contains(where: { $0.codes.contains(lang.primary) }) {
      Notice.say("\(lang) has no rules of its own: these hold for any language")
    }
    try Output.writing { output in
      for rule in rules {
        if self.output.json { try output.line(Self.json(rule)) } else { try show(rule, to: &output) }
      }
    }
  }

  private static func json(_ rule: BoundaryRule) -> JSON {
    .object([
      ("rule", .string(rule.id)), ("sentence", .string(rule.reason)), ("example", .string(rule.example)),
      ("profiles", .array(rule.profileNames.map(JSON.string))),
    ])
  }

  private func show(_ rule: BoundaryRule, to output: inout Output) throws {
    let screen = screen.screen
    try output.line(screen.styled(rule.id, .bold))
    try output.line("  " + rule.reason)
    guard !rule.example.isEmpty else { return }
    let example = rule.example.replacing("\n", with: "⏎")
    // The common rules have examples in Persian and in English.
    let isPersian = example.unicodeScalars.contains { ("\u{620}"..."\u{6D3}").contains($0) }
    let own = String(rule.id.prefix { $0 != "." })
    let language = LanguageTag(own == "common" ? (isPersian ? "fa" : "en") : own)
    for line in screen.lines(example, language: language, indent: 2) { try output.line("  " + line) }
  }
}

struct RulesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the built-in rules of a language as SRX 2.0.",
    discussion: """
      EXAMPLES
        hafez rules export --lang fa fa.srx
        hafez rules export --lang en - | less

      Each rule becomes a group under its own name. What SRX cannot express is left out, and said; what asks \
      for more than regular expressions see (open quotations, verbs, tags and note numbers after a mark) is \
      approximated.
      """)

  @Argument(help: "The .srx file to write; - is standard output.")
  var file: String

  @Option(help: ArgumentHelp("The language of the rules.", valueName: "language"))
  var lang = LanguageTag("fa")

  @Flag(help: "Write over a file that is there.")
  var force = false

  func run() throws {
    if file != "-", !force, access(file, F_OK) == 0 {
      throw Refusal(
        "\(file): it exists already",
        hint: "nothing was changed; choose another name, or write over it with --force")
    }
    let export = SRXExport(language: lang)
    let output = try OutputFile(path: file)
    try SRXFile.write(export.document, to: output)
    try output.commit()
    let groups = export.document.languageRules
    let rules = Failures.Report.count(groups.reduce(0) { $0 + $1.rules.count }, "rule")
    Notice.say("wrote \(rules) in \(Failures.Report.count(groups.count, "group")) to \(output.name)")
    if !export.leftOut.isEmpty {
      let names = export.leftOut.map(\.id).joined(separator: ", ")
      Notice.say("left out, because SRX cannot express it: \(names)")
    }
  }
}
