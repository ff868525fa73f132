import ArgumentParser
import Workbench

struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Joins a segment with the one after it.",
    discussion: """
      EXAMPLES
        hafez join article:4        article:4 and article:5 become one
        hafez join article:۴

      The joined segment is new and without a translation; those of its parts stay in the memory.
      """)

  @Argument(help: "The first of the two, like article:4.")
  var id: String

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let workbench = try memory.forWriting(by: author)
    let unit = try workbench.requiredUnit(id)
    _ = try workbench.join(id)
    let whole = try workbench.requiredUnit(id).stored.unit.variants.first?.content.text ?? ""
    if whole.contains(where: \.isNewline) {
      Notice.warn("\(id) now runs over the end of a line; `hafez undo` takes that back")
    }
    try SegmentNews.show([unit.name.number], of: unit, workbench, screen, asJSON: output.json)
    try workbench.close()
  }
}
