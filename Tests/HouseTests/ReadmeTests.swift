import Foundation
import Testing

@Suite struct ReadmeTests {
  /// The commands of the page: lines of code blocks that start with `hafez`.
  private static func commands() throws -> [String] {
    try Repository.text("README.md").split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("hafez ") || $0.hasPrefix("printf ") }.map(String.init)
  }

  @Test("every line of the README that starts with hafez runs, in order, in a folder with the shipped memory")
  func runs() throws {
    let scratch = try Scratch(withMemory: true)
    let commands = try Self.commands()
    #expect(commands.count >= 8)
    for command in commands {
      let result = try shell(command, in: scratch.path)
      #expect(result.status == 0, "\(command)\n\(result.output)")
    }
  }

  @Test("the page has fewer than 150 lines and exactly two set-up commands")
  func size() throws {
    let lines = try Repository.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 150)
    #expect(lines.count { $0.hasPrefix("    .ci/setup") } == 2)
  }

  @Test("each page that the README and the architecture page point at is there")
  func links() throws {
    for page in ["README.md", "Sources/README.md", "Tests/README.md", "memory/README.md"] {
      let folder = page.split(separator: "/").dropLast().joined(separator: "/")
      let parts = try Repository.text(page).components(separatedBy: "](").dropFirst()
      for target in parts.compactMap({ $0.split(separator: ")").first }) where !target.contains("://") {
        let path = Repository.root + "/" + folder + "/" + target.split(separator: "#")[0]
        #expect(FileManager.default.fileExists(atPath: path), "\(page) points at \(target)")
      }
    }
  }
}
