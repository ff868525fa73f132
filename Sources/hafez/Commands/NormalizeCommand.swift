import ArgumentParser
import Formats
import Glibc
import Languages

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Writes each line in a form in which texts are compared.",
    discussion: """
      EXAMPLES
        hafez normalize --form key article.fa.txt
        echo "كتاب هاي ۱۲" | hafez normalize --form light       کتاب های ۱۲
        echo "كتاب هاي ۱۲" | hafez normalize --form key         کتابهای 12
        hafez normalize --form key --explain article.fa.txt     what was folded
        hafez normalize --form light --lang ar --json article.ar.txt

      Needs no memory, and changes no file: the forms are for comparing.
        light     the same text to any reader: one code a letter, nothing invisible
        key       what lookup compares: one spelling of each word, number and mark
        skeleton  the key without spaces, in which «ما در» and «مادر» are one

      As many lines come out as go in, with the line ends they had. A byte that is not UTF-8 becomes U+FFFD. \
      With --explain, a line for each change: LINE:COLUMN and byte, the fold, what stood there, and what it \
      became. With --json, an object {"line","text","normalized"} for each line, and with --explain too its \
      "folds", a list of {"fold","start","end","before","after"}; start and end are UTF-8 bytes of that text.
      """)

  @Option(help: ArgumentHelp("The form: light, key or skeleton.", valueName: "form"))
  var form: NormalForm

  @Argument(help: "A text in UTF-8 (default: standard input, also written -).")
  var file: String = "-"

  @Option(help: ArgumentHelp("The language of the text.", valueName: "language"))
  var lang = LanguageTag("fa")

  @Flag(help: "Show each fold that was applied, with its place, what stood there and what it became.")
  var explain = false

  @OptionGroup var output: JSONOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if file == "-", isatty(STDIN_FILENO) == 1 {
      Notice.say("reading what you type; Ctrl-D on a line of its own ends it")
    }
    let lines = try LineBlocks(InputFile(path: file))
    var listing = NormalizationListing(form: form, language: lang, screen: screen.screen)
    try Output.writing { output in
      while let block = try lines.next() {
        switch (self.output.json, explain) {
        case (true, let explain): try listing.json(block, withFolds: explain, to: &output)
        case (false, true): try listing.folds(block, to: &output)
        case (false, false): try listing.text(block, to: &output)
        }
        try output.flush()
      }
    }
  }
}

extension NormalForm: ExpressibleByArgument {}
