import ArgumentParser
import Formats
import Glibc
import Languages

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what is read in a text: values, words with their stems, direction.",
    discussion: """
      EXAMPLES
        echo "۲۴ بهمن ۱۴۰۰ و سه میلیون" | hafez inspect --values
        echo "کتاب‌هایم را نمی‌خواندند" | hafez inspect --words
        hafez inspect --direction article.fa.txt    what will be drawn out of place
        hafez inspect --json article.fa.txt

      Needs no memory, and changes nothing. Without --values, --words or --direction it shows values and direction.
        values     numbers, dates, times and codes; dates as Gregorian ones
        words      each word, its stem, and its parts where it has several
        direction  unclosed controls, stray marks, signs that jump; and the fix
      Hijri dates are those of Umm al-Qura.

      A line for each: LINE:COLUMN and byte of the line, what it is, the text, what it means. With --json an \
      object {"line","start","end","kind","text",…}; start and end are UTF-8 bytes of the line, in which U+FFFD \
      stands for a byte that is not UTF-8.
      """)

  @Argument(help: "A text in UTF-8 (default: standard input, also written -).")
  var file: String = "-"

  @Option(help: ArgumentHelp("The language of the text.", valueName: "language"))
  var lang = LanguageTag("fa")

  @Flag(help: "Show numbers, dates, times and codes by their value.")
  var values = false

  @Flag(help: "Show words, stems and parts.")
  var words = false

  @Flag(help: "Show what will be drawn out of place.")
  var direction = false

  @OptionGroup var output: JSONOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if file == "-", isatty(STDIN_FILENO) == 1 {
      Notice.say("reading what you type; Ctrl-D on a line of its own ends it")
    }
    let isUsual = !values && !words && !direction
    let lines = try LineBlocks(InputFile(path: file))
    var inspection = Inspection(
      language: lang, showsValues: values || isUsual, showsWords: words, showsDirection: direction || isUsual)
    let screen = screen.screen
    var number = 0
    try Output.writing { output in
      while let block = try lines.next() {
        for raw in LineBlocks.lines(of: block) {
          number += 1
          // Places are those of the text in which U+FFFD stands for each byte that is not UTF-8.
          let line = Array(String(decoding: raw, as: UTF8.self).utf8)
          try tell(inspection.findings(in: line), line: number, of: line, screen, to: &output)
        }
        try output.flush()
      }
    }
  }

  private func tell(
    _ findings: [Inspection.Finding], line: Int, of bytes: [UInt8], _ screen: Screen, to output: inout Output
  ) throws(FormatError) {
    var place = TextPlace()
    for finding in findings {
      guard !self.output.json else {
        try output.line(finding.json(line: line))
        continue
      }
      place.move(to: finding.range.lowerBound, in: bytes)
      let name = "\(line):\(place.column) (byte \(finding.range.lowerBound))"
      let text = screen.inline(ScreenText.spelled(finding.text), language: lang)
      let kind = finding.kind + String(repeating: " ", count: max(0, 10 - finding.kind.count))
      let meaning = screen.inline(finding.meaning, language: LanguageTag("en"))
      try output.line("\(name)  \(screen.styled(kind, .cyan))  \(text)  \(meaning)")
    }
  }
}
