import Bitext
import Formats
import Languages
import Memory

/// What the person said about a file to import.
package struct ImportOptions: Sendable {
  /// The format's name; `nil` lets the file tell.
  package var format: String?
  /// The columns of a table.
  package var columns: [Column]
  package var source: LanguageTag?
  package var target: LanguageTag?

  /// Says what is not left to the file and the memory.
  package init(
    format: String? = nil, columns: [Column] = Column.usual, source: LanguageTag? = nil,
    target: LanguageTag? = nil
  ) {
    (self.format, self.columns, self.source, self.target) = (format, columns, source, target)
  }
}

/// What an import did.
package struct ImportReport: Sendable {
  /// `nil` when the file holds no unit.
  package var operation: Int64?
  /// The name of the origin: the part of its units' names before the colon.
  package var name: String
  package var units: Int
  /// Units without a variant in the memory's target language.
  package var withoutTarget: Int
  /// The standing import of the very same bytes, if there is one.
  package var sameAs: Int64?
  /// Whether the file does not say which language its sources are in.
  package var lacksSourceLanguage: Bool
}

extension Workbench {
  /// Takes a bilingual file into the memory, as one operation: all of it or nothing.
  ///
  package func importFile(_ path: String, options: ImportOptions) throws -> ImportReport {
    let input = try InputFile(path: path)
    let format = try FormatChoice.reading(path, input: input, named: options.format)
    guard let read = format.read else { throw FormatChoice.notBilingual(input.name, format: format) }
    let readOptions = ReadOptions(
      columns: options.columns, sourceLanguage: options.source ?? source,
      targetLanguage: options.target ?? target)
    let fingerprint = Files.isRegular(path) ? try Fingerprint.of(path) : nil
    let done = try store.perform(.import, by: author(), note: input.name) { writer in
      try take(
        from: input, read: read, readOptions, into: writer, named: Self.originName(of: path), fingerprint)
    }
    var report = done.result
    report.operation = report.units == 0 ? nil : done.operation
    return report
  }

  private func take(
    from input: InputFile, read: (InputFile, ReadOptions, (BitextEvent) throws -> Void) throws -> Void,
    _ options: ReadOptions, into writer: StoreWriter, named name: String, _ fingerprint: Int64?
  ) throws -> ImportReport {
    let origin = try writer.makeOrigin(.import, named: name, path: input.name)
    var report = ImportReport(name: origin.name, units: 0, withoutTarget: 0, lacksSourceLanguage: false)
    report.sameAs = try fingerprint.flatMap { try standingImport(of: $0, writer.reader) }
    var header: BitextHeader?
    var first: Int64 = 0
    try read(input, options) { event in
      switch event {
      case .header(let found):
        header = found
        report.lacksSourceLanguage = found.version != nil && found.attributes["srclang"] == nil
      case .unit(let unit, _):
        let id = try writer.append(unit, to: origin.id)
        if report.units == 0 { first = id }
        report.units += 1
        if unit.variant(in: target) == nil { report.withoutTarget += 1 }
        if report.units & 0xFFF == 0 {
          try checkInterrupt()
          progress(report.units)
        }
      }
    }
    try checkInterrupt()
    try writer.close(
      origin.id, header: header, fingerprint: fingerprint, units: first..<first + Int64(report.units))
    return report
  }

  private func standingImport(of fingerprint: Int64, _ reader: StoreReader) throws -> Int64? {
    try reader.origins().last { origin in
      guard origin.fingerprint == fingerprint, let units = origin.units else { return false }
      return try reader.hasUnits(in: units)
    }?.operation
  }

  /// Whether a path names a file in the memory folder itself.
  func isBeside(_ file: String) -> Bool {
    Files.identity(Files.folder(of: file)).map { $0 == Files.identity(folder.path) } ?? false
  }

  /// The file's name without its ending; "import" for standard input. A name goes to terminals, tables and
  /// the middle of lines, so control characters in it become underscores.
  static func originName(of path: String) -> String {
    guard path != "-" else { return "import" }
    let scalars = Files.name(of: path).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? "_" : scalar
    }
    let name = String(String.UnicodeScalarView(scalars))
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// Which format a file is in.
enum FormatChoice {
  static func reading(_ path: String, input: InputFile, named name: String?) throws -> Format {
    if let name { return try named(name) }
    let found = Format.forFile(path == "-" ? "" : path, head: try input.peek(4096))
    guard let found else {
      throw FormatError(
        file: input.name, "no format is known for it", expected: bilingual(),
        hint: "name it with --format")
    }
    return found
  }

  static func writing(_ path: String, named name: String?) throws -> Format {
    let format = try name.map(named) ?? Format.forFile(path, head: [])
    guard let format, format.writer != nil else {
      throw FormatError(
        file: path, "its name does not tell the format", expected: bilingual(), hint: "name it with --to")
    }
    return format
  }

  static func named(_ name: String) throws -> Format {
    guard let format = Format.named(name) else {
      throw FormatError(file: "", "no format is called \"\(name)\"", expected: bilingual())
    }
    return format
  }

  static func notBilingual(_ file: String, format: Format) -> FormatError {
    FormatError(
      file: file, "it is not a bilingual file", found: format.sentence, expected: bilingual(),
      hint: "a document to translate is added with `hafez add`")
  }

  private static func bilingual() -> String {
    Format.all.filter { $0.read != nil }.map(\.name).joined(separator: " or ")
  }
}

/// A file's bytes in one number: tells whether it is still what was read or written.
enum Fingerprint {
  static func of(_ path: String) throws -> Int64 {
    let input = try InputFile(path: path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var sum = Checksum()
    while true {
      // Whole blocks, however the system cuts the reads: the sum depends on where they end.
      var filled = 0
      while filled < buffer.count {
        let count = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 { break }
        filled += count
      }
      sum.add(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
      if filled < buffer.count { return sum.stored }
    }
  }
}
