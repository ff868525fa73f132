import ArgumentParser
import Languages

extension BidiMode: ExpressibleByArgument {}
extension Screen.ColorChoice: ExpressibleByArgument {}

/// How text is shown on a terminal; pipes and files get plain characters.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Right-to-left text on the terminal: auto (as HAFEZ_BIDI says, or by the terminal), isolate (it orders \
      lines itself), visual, off.
      """,
      valueName: "mode"))
  var bidi: BidiMode = .auto

  @Option(
    help: ArgumentHelp("Colors: auto, always, never; NO_COLOR turns them off too.", valueName: "when"))
  var color: Screen.ColorChoice = .auto

  var screen: Screen { Screen.standardOutput(bidi: bidi, color: color) }
}

/// Whether data is printed for programs.
struct JSONOption: ParsableArguments {
  @Flag(help: "Print JSON: an object, or an object a line.")
  var json = false
}
