import ArgumentParser
import Languages
import Memory
import Workbench

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a memory folder.",
    discussion: """
      EXAMPLES
        hafez init                              ./memory, Persian to English
        hafez init --source en --target fa      ./memory, English to Persian
        hafez init translations/clinic          another folder

      A folder that holds .tmx files but no memory yet gets one made from them. A memory that is there \
      already is never touched.
      """)

  @Argument(help: "The folder to make (default: --memory, HAFEZ_MEMORY, or ./memory).")
  var folder: String?

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if folder != nil, memory.memory != nil {
      throw ValidationError("the folder is named twice, as an argument and with --memory")
    }
  }

  func run() throws {
    let path = folder ?? memory.memory ?? Environment.value("HAFEZ_MEMORY") ?? "memory"
    let folder = MemoryFolder(path: path)
    guard !folder.hasStore else { throw MemoryError.exists(path: folder.storePath) }
    let isTold = languages.source != nil || languages.target != nil
    let creating = folder.isMemory && !isTold ? nil : languages.languages()
    let store = try folder.open(
      creating: creating, author: try MemoryOptions.author(author.by), notice: Notice.say)
    try Output.writing { output in
      if self.output.json {
        try output.line(
          .object([
            ("folder", .string(folder.path)), ("source", .string(store.source.raw)),
            ("target", .string(store.target.raw)),
          ]))
      } else {
        try output.line("made \(folder.path) for \(store.source) to \(store.target)")
      }
    }
    try store.close()
  }
}
