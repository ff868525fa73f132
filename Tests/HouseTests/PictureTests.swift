import Testing

/// The table "Who knows whom" of the architecture page, held against the code.
@Suite struct PictureTests {
  /// Rooms and what each may import, from the rows "| `Room` | `One`, `Two` | …".
  private static func picture() throws -> [String: Set<String>] {
    var picture: [String: Set<String>] = [:]
    for line in try Repository.text("Sources/README.md").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().prefix(2)
      guard let room = names(cells.first ?? "").first, let known = cells.last else { continue }
      picture[room] = Set(names(known))
    }
    return picture
  }

  /// The names between backquotes.
  private static func names(_ cell: Substring) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func imports(_ file: String) throws -> [String] {
    try Repository.text(file).split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      if ["internal", "package", "@testable"].contains(words.first ?? "") { words.removeFirst() }
      return words.count == 2 && words[0] == "import" ? String(words[1]) : nil
    }
  }

  @Test("every import is in the picture of the architecture page")
  func imports() throws {
    let picture = try Self.picture()
    #expect(picture.keys.contains("Languages") && picture.keys.contains("hafez"))
    for file in Repository.swiftFiles(below: "Sources") {
      let room = String(file.split(separator: "/")[1])
      let allowed = try #require(picture[room], "\(room) is not in Sources/README.md")
      for name in try Self.imports(file) {
        #expect(allowed.contains(name), "\(file) imports \(name); \(room) may import \(allowed.sorted())")
      }
    }
  }

  @Test("every room of the package is in the picture, and nothing else")
  func rooms() throws {
    let folders = Set(
      Repository.swiftFiles(below: "Sources").map { String($0.split(separator: "/")[1]) })
    let picture = try Self.picture()
    #expect(folders.isSubset(of: picture.keys))
    for room in picture.keys { #expect(try Repository.text("Package.swift").contains("\"\(room)\"")) }
  }

  @Test(
    "each wall of the architecture page stands",
    arguments: [
      ("CICU", "Languages/"), ("CExpat", "Formats/XML"), ("GRDB", "Memory/Store"),
      ("GRDBSQLite", "Memory/Store"), ("CEditline", "hafez/Session"), ("ArgumentParser", "hafez/"),
    ])
  func walls(_ library: String, _ folder: String) throws {
    let users = try Repository.swiftFiles(below: "Sources").filter { try Self.imports($0).contains(library) }
    #expect(!users.isEmpty)
    for file in users { #expect(file.hasPrefix("Sources/" + folder), "\(file) imports \(library)") }
  }

  @Test("ICU's own headers stay inside the C files")
  func opaqueHeaders() throws {
    for header in ["CICU.h", "cicu_text.h", "cicu_forms.h", "cicu_bidi.h"] {
      #expect(try !Repository.text("Sources/CICU/include/" + header).contains("<unicode/"))
    }
  }

  @Test("the engine does not print, exit or read the environment")
  func silence() throws {
    for file in Repository.swiftFiles(below: "Sources") where !file.hasPrefix("Sources/hafez/") {
      let text = try Repository.text(file)
      for word in ["print(", "exit(", "getenv(", "fatalError(", "try!"] {
        let lines = text.split(separator: "\n").filter { line in
          let code = line.drop { $0 == " " }
          return !code.hasPrefix("//") && code.contains(word) && !code.contains("." + word)
            && !code.contains("fingerprint(") && !code.contains("F" + word)
        }
        #expect(lines.isEmpty, "\(file): \(lines)")
      }
    }
  }
}
