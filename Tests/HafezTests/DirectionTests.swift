import Foundation
import Testing

/// What a terminal is sent for a Persian line: the real program on a terminal of 40 columns.
@Suite("direction on a terminal")
struct DirectionTests {
  private static let text = "او زبان C را بلد است."
  private static let drawn = ".تسا دلب ار C نابز وا"

  @Test("a terminal that reorders is sent an isolate, which is not in the first column")
  func isolate() throws {
    let shown = try show(["VTE_VERSION": "7006"])
    #expect(shown == " \u{2067}\(Self.text)\u{2069}\n")
  }

  @Test("a terminal that does not reorder is sent the order of the screen, and nothing else")
  func visual() throws {
    let shown = try show(["TERM": "linux"])
    #expect(
      shown.unicodeScalars.elementsEqual(
        (String(repeating: " ", count: 19) + Self.drawn + "\n").unicodeScalars))
  }

  @Test(
    "text is not reordered twice: a terminal that could is told to wait", arguments: ["option", "variable"])
  func hold(_ how: String) throws {
    let shown =
      how == "option"
      ? try show(["VTE_VERSION": "7006"], "--bidi visual")
      : try show(["VTE_VERSION": "7006", "HAFEZ_BIDI": "visual"])
    let plain = try show(["TERM": "linux"])
    #expect(
      shown.unicodeScalars.elementsEqual("\u{1B}[8l\(plain)\u{1B}[8h".unicodeScalars),
      "\(shown.debugDescription)")
  }

  @Test("a variable with an unknown mode is said, and passed over")
  func unknownMode() throws {
    let shown = try show(["TERM": "linux", "HAFEZ_BIDI": "sideways"])
    let warning = "warning: HAFEZ_BIDI is “sideways”, expected one of auto, isolate, visual, off\n"
    #expect(shown == warning + (try show(["TERM": "linux"])))
  }

  @Test("a pipe gets the stored bytes, whatever the variable says")
  func pipe() throws {
    let run = try Desk().hafez("segment", input: Self.text, environment: ["HAFEZ_BIDI": "visual"])
    #expect(run.output == Self.text + "\n")
  }

  /// What `script` of util-linux records of the program on a terminal.
  private func show(_ environment: [String: String], _ options: String = "") throws -> String {
    let desk = try Desk()
    try desk.write(Self.text, to: "a.txt")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    let command = "stty cols 40; exec '\(Desk.program)' segment \(options) a.txt"
    process.arguments = ["-qec", command, "/dev/null"]
    process.environment = Desk.settings.merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: desk.path)
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // The terminal puts a carriage return before each line feed.
    return String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
  }
}
