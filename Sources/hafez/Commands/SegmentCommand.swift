import ArgumentParser
import Formats
import Glibc
import Languages

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Cuts a text into sentences, one a line.",
    discussion: """
      EXAMPLES
        hafez segment article.fa.txt
        echo "دکتر م. معین آمد. کسی نپرسید «چرا؟»." | hafez segment
        hafez segment --explain article.fa.txt     which rule cut, or refused to
        hafez segment --json article.fa.txt        {"start":0,"end":57,"text":"…"}

      Needs no memory. Bytes that are not UTF-8 are printed as they are. With --json, start and end are UTF-8 \
      bytes; with --explain too, an \
      object {"position","break","rule","reason"} for each decision comes before the segment it falls in, \
      for a break after the segment it ends.
      """)

  @Argument(help: "A text in UTF-8 (default: standard input, also written -).")
  var file: String = "-"

  @Option(help: ArgumentHelp("The language of the text.", valueName: "language"))
  var lang = LanguageTag("fa")

  @Flag(help: "Show each decision, the rule that made it, and the text around.")
  var explain = false

  @OptionGroup var output: JSONOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if file == "-", isatty(STDIN_FILENO) == 1 {
      Notice.say("reading what you type; Ctrl-D on a line of its own ends it")
    }
    let bytes = try PlainText.document(from: InputFile(path: file))
    let segmentation = SentenceSegmenter(language: lang).segmentation(of: bytes)
    try Output.writing { output in
      switch (self.output.json, explain) {
      case (true, let explain):
        try SegmentListing.json(segmentation, of: bytes, withDecisions: explain, to: &output)
      case (false, true):
        try SegmentListing.decisions(segmentation, of: bytes, lang, screen.screen, to: &output)
      case (false, false):
        try SegmentListing.text(segmentation, of: bytes, lang, screen.screen, to: &output)
      }
    }
  }
}
