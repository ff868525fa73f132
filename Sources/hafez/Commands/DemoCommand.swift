import ArgumentParser
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
    let found = MemoryFolder.locate(
      named: from ?? Environment.value("HAFEZ_MEMORY"), from: Environment.currentFolder)
    guard let found else { throw WorkbenchError.noMemoryFolder(start: Environment.currentFolder) }
    let folder = try DemoFolder(copying: found.path, to: keep)
    try Output.writing { output in
      let demo = Demo(folder: folder, screen: screen.screen)
      try demo.run(&output)
    }
  }
}
