import ArgumentParser
import Formats
import Workbench

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Does the whole job on a copy of the shipped memory, and shows it.",
    discussion: """
      EXAMPLES
        hafez demo
        hafez demo --keep /tmp/try            leave the copy there, to go on with
        hafez demo --from texts/memory        other articles (*.fa.txt), with a .tmx

      Each step is a command of this program, run for real on a copy; nothing of yours is changed. An article \
      is cut, a sentence of it is changed as a newsroom would («۳ درصد» becomes «۴ درصد»), and the earlier \
      translation («3 per cent») is offered for it.
      """)

  @Option(help: ArgumentHelp("The folder to make (default: a temporary one).", valueName: "folder"))
  var keep: String?

  @Option(
    help: ArgumentHelp("The memory folder to copy (default: the nearest one upward).", valueName: "folder"))
  var from: String?

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    // The shipped memory, not the one that HAFEZ_MEMORY names for daily work.
    guard let found = MemoryFolder.locate(named: from, from: Environment.currentFolder) else {
      throw FormatError(
        file: Environment.currentFolder, "the memory that comes with hafez is not here or above",
        expected: "a folder \"memory\" with a TMX file and articles",
        hint: "run it in a clone of hafez, or name such a folder with --from")
    }
    let folder = try DemoFolder(copying: found.path, to: keep)
    try Output.writing { output in
      let demo = Demo(folder: folder, screen: screen.screen)
      try demo.run(&output)
    }
  }
}
