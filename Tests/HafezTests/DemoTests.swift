import Foundation
import Testing

/// The demo shows what happens, nothing canned.
@Suite("demo")
struct DemoTests {
  /// The memory that comes with the program.
  private static let shipped = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../memory").standardized.path

  private func demo(from folder: String, in desk: Desk, to target: String) throws -> Desk.Run {
    let run = try desk.hafez("demo", "--from", folder, "--keep", target)
    try #require(run.code == 0, "\(run.errors)")
    return run
  }

  /// A memory folder with one article and its translation, both of the tests' own making.
  private func ownMemory(in desk: Desk, article: String) throws -> String {
    try desk.write(article, to: "letter.fa.txt")
    try desk.hafez("add", "letter.fa.txt", "--memory", "made")
    let count = try desk.hafez("segment", "letter.fa.txt").lines.count
    try desk.write((1...count).map { "Translation \($0).\n" }.joined(), to: "lines")
    try desk.hafez("translate", "letter", "--from", "lines", "--memory", "made")
    let folder = desk.file(UUID().uuidString)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: desk.file("letter.fa.txt"), toPath: folder + "/letter.fa.txt")
    try desk.hafez("export", folder + "/fa-en.tmx", "--memory", "made")
    return folder
  }

  private static let letter = """
    نامهٔ من

    دیروز در بازار روستا ۱۲ کیلو سیب سرخ و شیرین از مادربزرگ خریدم. باران آمد.

    """

  @Test("it changes a sentence, finds its translation, and ends with the path of a TMX")
  func wholeRun() throws {
    let desk = try Desk()
    let folder = try ownMemory(in: desk, article: Self.letter)
    let run = try demo(from: folder, in: desk, to: "kept")
    #expect(run.lines.last == desk.file("kept/out.tmx"))
    #expect(run.output.contains("letter: 3 segments, 3 translated"))
    #expect(run.output.contains("letter: 3 segments, 2 translated, 1 new, 1 removed"))
    #expect(run.output.contains("[-۱۲-]{+۱۳+}"))
    #expect(run.output.contains("ok letter:2"))
    #expect(try desk.read("kept/letter.en.txt") == "Translation 1.\n\nTranslation 2. Translation 3.\n")
    #expect(try desk.read("kept/out.tmx").contains("۱۳ کیلو"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["fa-en.tmx", "letter.fa.txt"])
  }

  @Test("another article gives another demo")
  func changedArticle() throws {
    let desk = try Desk()
    let first = try demo(from: ownMemory(in: desk, article: Self.letter), in: desk, to: "one")
    let other = Self.letter.replacingOccurrences(of: "۱۲ کیلو سیب", with: "۲۷ کیلو انار")
    let otherDesk = try Desk()
    let second = try demo(from: ownMemory(in: otherDesk, article: other), in: desk, to: "two")
    #expect(first.output.contains("سیب") && !first.output.contains("انار"))
    #expect(second.output.contains("[-۲۷-]{+۲۸+}") && !second.output.contains("سیب"))
  }

  @Test("the shipped memory can be shown")
  func shipped() throws {
    let desk = try Desk()
    let run = try demo(from: Self.shipped, in: desk, to: "kept")
    #expect(run.output.contains("1 new, 1 removed"))
    #expect(run.output.contains("$ hafez suggest "))
    #expect(run.lines.last.map { FileManager.default.fileExists(atPath: $0) } == true)
  }

  @Test("a folder without an article is refused")
  func noArticle() throws {
    let desk = try Desk()
    try desk.hafez("init")
    expectErrorShape(try desk.hafez("demo"), code: 2, saying: "no article")
  }
}
