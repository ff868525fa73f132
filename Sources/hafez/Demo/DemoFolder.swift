import Formats
import Glibc

/// A copy of a memory folder's sources, in which the demo works as in a folder of its own.
struct DemoFolder {
  /// Absolute.
  let path: String
  /// The article the demo is about, as seen from the folder: `memory/news.fa.txt`.
  let article: String

  /// Copies texts, TMX files and the glossary; the store is left behind, it is made anew from them.
  ///
  /// - Parameter target: The folder to make; `nil` takes a temporary one.
  init(copying source: String, to target: String?) throws {
    let names = Self.names(in: source).filter(Self.isSource).sorted()
    let articles = names.filter { $0.hasSuffix(".fa.txt") }
    guard let article = articles.first(where: { $0 == "news.fa.txt" }) ?? articles.first else {
      throw FormatError(
        file: source, "the folder has no article", expected: "a file like news.fa.txt",
        hint: "name a folder with articles with --from")
    }
    let made = try target.map(Self.make) ?? Self.temporary()
    try Self.makeOne(made + "/memory")
    for name in names { try Self.copy(source + "/" + name, to: made + "/memory/" + name) }
    path = Environment.realPath(made) ?? made
    self.article = "memory/" + article
  }

  private static func isSource(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".txt") || name.hasSuffix(".tmx") || name == "glossary.tsv")
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  private static func temporary() throws -> String {
    var template = Array(((Environment.value("TMPDIR") ?? "/tmp") + "/hafez-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw failure("a temporary folder") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func make(_ path: String) throws -> String {
    try makeOne(path)
    return path
  }

  private static func makeOne(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> FormatError {
    FormatError(
      file: path, "it cannot be made: \(String(cString: strerror(errno)))",
      hint: "name a folder that is not there yet with --keep", cause: errno)
  }

  private static func copy(_ file: String, to copy: String) throws {
    let bytes = try InputFile(path: file).readAll(limit: 1 << 30)
    try write(bytes, to: copy)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let output = try OutputFile(path: path)
    try output.write(bytes)
    try output.commit()
  }
}
