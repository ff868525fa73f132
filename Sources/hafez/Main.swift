import ArgumentParser
import Glibc
import Languages

/// The program: its commands, and how it begins and ends.
@main
struct Hafez: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hafez",
    abstract: "Keeps what you have translated, and offers it again.",
    discussion: """
      EXAMPLES
        hafez init                             a memory for Persian to English
        hafez add article.fa.txt               an article, cut into sentences
        hafez translate article                translate it, helped by the memory
        hafez suggest "نرخ تورم کاهش یافت."    «The inflation rate fell.»: known?
        hafez export article.en.txt --document article
        hafez export memory.tmx

      `hafez demo` shows the whole job on the memory that comes with the program.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, AddCommand.self, StatusCommand.self, SegmentCommand.self, NormalizeCommand.self,
      InspectCommand.self,
      RulesCommand.self,
      TranslateCommand.self, SetCommand.self, SplitCommand.self, JoinCommand.self, SuggestCommand.self,
      ImportCommand.self,
      ExportCommand.self, LogCommand.self, UndoCommand.self, BackupCommand.self, RestoreCommand.self,
      DemoCommand.self,
    ])

  static func main() {
    // What a translator writes is nobody else's business.
    umask(0o077)
    Interrupts.listen()
    do {
      try refuseIllFormedArguments()
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Glibc.exit(ending(with: error))
    }
  }

  /// An argument that is no UTF-8 would be stored with other bytes than were typed.
  private static func refuseIllFormedArguments() throws(UsageFailure) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil else {
        continue
      }
      throw UsageFailure(
        "argument \(index) is not UTF-8", found: ScreenText.safe(String(cString: argument)),
        expected: "UTF-8",
        hint: "nothing was changed; what comes from a file can come through - or --from")
    }
  }

  private static func ending(with error: any Error) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    switch exitCode(for: error) {
    case .success:
      // Help, the version, a completion script: asked for, so it is output; a closed pipe ends it silently.
      try? Output.writing { try $0.line(fullMessage(for: error)) }
      return 0
    case .validationFailure:
      let failure = UsageFailure(message: message(for: error), of: CommandLine.arguments)
      return Failures.tell(failure, asJSON: wantsJSON)
    default: return Failures.tell(error, asJSON: wantsJSON)
    }
  }

  private static var wantsJSON: Bool {
    let words = CommandLine.arguments.prefix { $0 != "--" }
    return words.contains("--json") || words.contains("--format=json")
      || zip(words, words.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}

extension UsageFailure {
  /// What the argument parser said, in the form of all other errors.
  init(message: String, of arguments: [String]) {
    let commands = Hafez.configuration.subcommands.compactMap { $0.configuration.commandName }
    let command = arguments.dropFirst().first { commands.contains($0) }
    let sentence = message.prefix(1).lowercased() + message.dropFirst()
    self.init(
      sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence,
      hint: "`hafez \(command.map { $0 + " " } ?? "")--help` shows how it is used")
  }
}
