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
        hafez segment --profile para poems.txt     a paragraph a segment
        hafez segment --rules builtin+own.srx article.fa.txt

      Needs no memory, and reads a text of any size. Bytes that are not UTF-8 are printed as they are, a line \
      end inside a segment as a space. With --json, start and end are UTF-8 \
      bytes; with --explain too, an \
      object {"position","break","rule","reason"} for each decision comes before the segment it falls in, \
      for a break after the segment it ends. `hafez rules list` shows the built-in rules.
      """)

  @Argument(help: "A text in UTF-8 (default: standard input, also written -).")
  var file: String = "-"

  @Option(help: ArgumentHelp("The language of the text.", valueName: "language"))
  var lang = LanguageTag("fa")

  @Flag(help: "Show each decision, the rule that made it, and the text around.")
  var explain = false

  @OptionGroup var segmentation: SegmentationOptions
  @OptionGroup var output: JSONOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if file == "-", isatty(STDIN_FILENO) == 1 {
      Notice.say("reading what you type; Ctrl-D on a line of its own ends it")
    }
    let input = try InputFile(path: file)
    try PlainText.refuseOtherThanText(input)
    var stream = SegmentationStream(try segmentation.segmenter(for: lang))
    var listing = SegmentListing(language: lang, screen: screen.screen)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    try Output.writing { output in
      var count = buffer.count
      while count > 0 {
        count = try buffer.withUnsafeMutableBytes { room throws(FormatError) in try input.read(into: room) }
        try buffer.withUnsafeBytes { bytes in
          let read = UnsafeRawBufferPointer(rebasing: bytes[..<count])
          try stream.take(read, isLast: count == 0) { try print($0, &listing, to: &output) }
        }
      }
    }
  }

  private func print(
    _ piece: SegmentedPiece, _ listing: inout SegmentListing, to output: inout Output
  ) throws {
    if let failure = piece.segmentation.failure { throw failure }
    switch (self.output.json, explain) {
    case (true, let explain): try listing.json(piece, withDecisions: explain, to: &output)
    case (false, true): try listing.decisions(piece, to: &output)
    case (false, false): try listing.text(piece, to: &output)
    }
  }
}
