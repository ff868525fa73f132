import Glibc
import Testing

/// The real program on a real terminal: keys, letters, what is on the disk afterwards.
@Suite(
  "A session on a terminal",
  .enabled(if: TerminalRun.isPossible, "tmux is not installed: the session cannot be driven"))
struct TerminalTests {
  private static let joiner = "\u{200C}"
  private static let article = ["هوا سرد است.", "برف می\u{200C}بارد.", "شب شد."]

  @Test("each Enter stores a line, the last one ends the session")
  func confirms() throws {
    let memory = try TestMemory(Self.article)
    let run = try TerminalRun(memory)
    try run.wait(for: "article 1/3 · 0 %")
    try run.enter("It is cold.")
    try run.wait(for: "stored article:1")
    try run.wait(for: "article 2/3 · 33 %")
    #expect(try memory.translations() == ["It is cold.", nil, nil])
    try run.enter("It is snowing.")
    try run.enter("Night fell.")
    try run.wait(for: "3 of 3 segments, 100 %; 3 stored now")
    try run.wait(for: "hafez export article.en.txt --document article")
    try run.wait(for: "ended 0")
    #expect(try memory.translations() == ["It is cold.", "It is snowing.", "Night fell."])
  }

  @Test("a match comes into the line by a key and is edited there")
  func picksMatch() throws {
    let memory = try TestMemory(["کتاب علی روی میز بزرگ است.", "کتاب رضا روی میز بزرگ است.", "شب شد."])
    let run = try TerminalRun(memory)
    try run.waitForLine("en │")
    try run.enter("Ali’s book is on the big table.")
    try run.wait(for: "article 2/3")
    try run.press("M-1")
    try run.waitForLine("en │ Ali’s book is on the big table.")
    try run.press("C-a", "DC", "DC", "DC")
    try run.type("Reza")
    try run.press("Enter")
    try run.wait(for: "stored article:2")
    #expect(try memory.translations()[1] == "Reza’s book is on the big table.")
  }

  @Test("Persian with joiners is typed, shown, edited and kept to the code point")
  func persian() throws {
    let memory = try TestMemory(["She goes home.", "It is cold."], source: "en", target: "fa")
    // The locale of a bare system: the session finds UTF-8 by itself.
    let run = try TerminalRun(memory, environment: ["LC_ALL": "C"])
    try run.waitForLine("fa │")
    try run.type("او به «خانه» می\(Self.joiner)رو\u{64E}دد")
    try run.waitForLine("fa │ او به «خانه» می‧رو◌\u{64E}دد")
    try run.press("BSpace", "Enter")
    try run.wait(for: "stored article:1")
    let typed = "او به «خانه» می\(Self.joiner)رو\u{64E}د"
    #expect(try memory.translations()[0].map { Array($0.unicodeScalars) } == Array(typed.unicodeScalars))

    // The stored text comes back into the line; a joiner goes by one Backspace and comes by a key.
    try run.press("C-p")
    try run.waitForLine("fa │ او به «خانه» می‧رو")
    try run.press("Left", "Left", "Left", "Left", "BSpace", "M-Space", "End")
    try run.type("\(Self.joiner)ها.")
    try run.press("Enter")
    try run.wait(for: "article 2/2 · 50 %", times: 2)
    try run.press("C-d")
    try run.wait(for: "ended 0")
    let edited = typed + "\(Self.joiner)ها."
    #expect(try memory.translations()[0].map { Array($0.unicodeScalars) } == Array(edited.unicodeScalars))
  }

  @Test("segments are cut, joined, and put back by keys")
  func cutsAndJoins() throws {
    let memory = try TestMemory(["رفت و آمد و نشست.", "شب شد."])
    let run = try TerminalRun(memory)
    try run.waitForLine("en │")
    try run.press("M-s")
    try run.waitForLine("cut before the words")
    try run.enter("و نشست")
    try run.wait(for: "cut article:1 in two")
    #expect(try memory.sources() == ["رفت و آمد", "و نشست.", "شب شد."])
    try run.press("C-z")
    try run.wait(for: "took back split article:1")
    #expect(try memory.sources() == Self.uncut)
    try run.press("M-j")
    try run.wait(for: "joined article:1 with the next")
    #expect(try memory.sources() == ["رفت و آمد و نشست.\nشب شد."])
    try run.press("M-u")
    try run.wait(for: "took back join article:1")
    #expect(try memory.sources() == Self.uncut)
  }
  private static let uncut = ["رفت و آمد و نشست.", "شب شد."]

  @Test("back, change, leave; the next session begins where the work stopped")
  func resumes() throws {
    let memory = try TestMemory(Self.article)
    do {
      let run = try TerminalRun(memory)
      try run.waitForLine("en │")
      try run.enter("It is cold")
      try run.wait(for: "article 2/3")
      try run.press("C-p")
      try run.waitForLine("en │ It is cold")
      try run.enter(" today.")
      try run.wait(for: "article 2/3 · 33 %", times: 2)
      try run.press("C-d")
      try run.wait(for: "resume with: hafez translate article")
      try run.wait(for: "ended 0")
    }
    #expect(try memory.translations() == ["It is cold today.", nil, nil])
    let run = try TerminalRun(memory)
    try run.wait(for: "article 2/3 · 33 %")
  }

  @Test("kill -9 loses nothing that was confirmed")
  func killed() throws {
    let memory = try TestMemory(Self.article)
    do {
      let run = try TerminalRun(memory)
      try run.waitForLine("en │")
      try run.enter("It is cold.")
      try run.wait(for: "stored article:1")
      try run.enter("It is snowing.")
      try run.wait(for: "stored article:2")
      try run.type("Night f")
      try run.signal(SIGKILL)
      try run.wait(for: "ended 137")
    }
    #expect(try memory.translations() == ["It is cold.", "It is snowing.", nil])
    let run = try TerminalRun(memory)
    try run.wait(for: "article 3/3 · 66 %")
  }

  @Test("Ctrl-C leaves with 130 and gives the terminal back as it was")
  func interrupted() throws {
    let memory = try TestMemory(Self.article)
    let run = try TerminalRun(memory)
    try run.waitForLine("en │")
    try run.enter("It is cold.")
    try run.type("It is sn")
    try run.press("C-c")
    try run.wait(for: "ended 130")
    try expectTerminalIsBack(run)
    #expect(try memory.translations() == ["It is cold.", nil, nil])
  }

  @Test("a signal that ends the program gives the terminal back too")
  func terminated() throws {
    let run = try TerminalRun(TestMemory(Self.article))
    try run.waitForLine("en │")
    try run.signal(SIGTERM)
    try run.wait(for: "ended 143")
    try expectTerminalIsBack(run)
  }

  private func expectTerminalIsBack(_ run: TerminalRun) throws {
    try run.wait(for: "extproc")
    let words = try run.screen().split { " ;\n".contains($0) }
    for setting in ["icanon", "echo", "isig", "iexten", "icrnl"] {
      #expect(words.contains { $0 == setting }, "stty says -\(setting)")
    }
  }

  @Test("everything can be typed where the keys cannot be sent")
  func typedTwins() throws {
    let memory = try TestMemory(Self.article)
    let run = try TerminalRun(memory)
    try run.waitForLine("en │")
    try run.enter(":skip")
    try run.wait(for: "article 2/3")
    try run.enter("::) It is snowing.")
    try run.wait(for: "article 3/3")
    try run.enter(":go ۲")
    try run.waitForLine("en │ ::) It is snowing.")
    try run.press("C-a", "C-k")
    try run.enter(":undo")
    try run.wait(for: "took back set article:2")
    try run.press("C-a", "C-k")
    try run.enter("?")
    try run.wait(for: "Alt-1 … Alt-5")
    try run.press("C-a", "C-k")
    try run.enter(":quit")
    try run.wait(for: "ended 0")
    #expect(try memory.translations() == [nil, nil, nil])
  }

  @Test("several lines that are pasted are one, and keys that mean nothing leave nothing")
  func pastes() throws {
    let memory = try TestMemory(Self.article)
    let run = try TerminalRun(memory)
    try run.waitForLine("en │")
    try run.paste("It is\r\ncold\tand \u{1B}[Aclear.\n")
    try run.press("PageUp", "F7", "S-Up", "Enter")
    try run.wait(for: "stored article:1")
    #expect(try memory.translations() == ["It is cold and [Aclear.", nil, nil])
  }
}
