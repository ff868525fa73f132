import Foundation
import Testing

/// What the program says about itself, walked as a tree: a new command or option cannot be forgotten.
@Suite("Help")
struct HelpTests {
  private struct Dump: Decodable { var command: Command }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    var kind: String
    var valueName: String?
    var abstract: String?
    var shouldDisplay: Bool
  }

  private func commands() throws -> [Command] {
    let run = try Desk().hafez("--experimental-dump-help")
    let root = try JSONDecoder().decode(Dump.self, from: run.outputBytes).command
    return [root] + (root.subcommands ?? []).filter { $0.commandName != "help" }
  }

  @Test("every command says what it does and begins with examples")
  func commandsHaveExamples() throws {
    let commands = try commands()
    #expect(commands.count == 20)
    for command in commands {
      let name = command.commandName
      #expect(command.abstract?.isEmpty == false, "\(name) has no abstract")
      #expect(command.discussion?.hasPrefix("EXAMPLES\n") == true, "\(name) does not begin with examples")
      let example = name == "hafez" ? "hafez " : "hafez \(name)"
      #expect(command.discussion?.contains(example) == true, "\(name) has no example")
    }
  }

  @Test("every option and argument has a help text")
  func optionsHaveHelp() throws {
    for command in try commands() {
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        let name = "\(command.commandName) \(argument.valueName ?? argument.kind)"
        #expect(argument.abstract?.isEmpty == false, "\(name) has no help")
      }
    }
  }

  @Test("lines of examples fit a terminal of 80 columns")
  func examplesFit() throws {
    for command in try commands() {
      let lines = (command.discussion ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") }
      for line in lines { #expect(line.count <= 80, "\(command.commandName): \(line)") }
    }
  }

  @Test("version and completion scripts are printed")
  func versionAndCompletions() throws {
    let desk = try Desk()
    #expect(try desk.hafez("--version").output == "0.1.0\n")
    let script = try desk.hafez("--generate-completion-script", "bash")
    #expect(script.code == 0)
    #expect(script.output.contains("suggest"))
  }

  @Test(
    "wrong usage ends with 64 and says where help is",
    arguments: [
      ["frobnicate"], ["set", "article:1"], ["suggest"], ["suggest", "--min", "0", "x"],
      ["suggest", "--min", "101", "x"],
      ["export", "-"], ["import", "x.tsv", "--columns", "target"],
      ["export", "x.tsv", "--columns", "source,none"], ["translate", "--from", "x", "--exact"],
      ["segment", "--lang", "1"], ["add"], ["split", "a:1", "--at", "1", "--before", "x"],
      ["init", "--source", "fa", "--target", "FA"],
    ])
  func wrongUsage(arguments: [String]) throws {
    expectErrorShape(try Desk().run(arguments), code: 64, saying: "hint: ", "--help")
  }

  @Test("with --json an error is one object")
  func errorAsJSON() throws {
    let run = try Desk().hafez("import", "nothing.tmx", "--json")
    #expect(run.code == 2)
    let object = try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any]
    #expect(object?["file"] as? String == "nothing.tmx")
    #expect(object?["exit"] as? Int == 2)
    #expect(object?["error"] as? String == "there is no such file")
  }
}
