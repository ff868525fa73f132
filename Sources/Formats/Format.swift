import Bitext
import Languages

/// What the caller knows about a file that does not say it itself.
package struct ReadOptions: Sendable {
  /// The columns of a table, in order.
  package var columns: [Column]
  /// The language of the `source` column. A TMX names its own.
  package var sourceLanguage: LanguageTag?
  /// The language of the `target` column. A TMX names its own.
  package var targetLanguage: LanguageTag?

  package init(
    columns: [Column] = Column.usual, sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil
  ) {
    self.columns = columns
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }
}

/// How a file is to be written.
package struct WriteOptions: Sendable {
  /// The columns of a table, in order.
  package var columns: [Column]
  /// The language of the `source` column, and `srclang` of a TMX whose header has none.
  package var sourceLanguage: LanguageTag?
  /// The language of the `target` column.
  package var targetLanguage: LanguageTag?
  /// The version of this program, for a header that names no tool.
  package var toolVersion: String

  package init(
    columns: [Column] = Column.usual, sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil,
    toolVersion: String = "0.1"
  ) {
    self.columns = columns
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.toolVersion = toolVersion
  }
}

/// Writes a bilingual file unit by unit, in constant memory.
///
/// First the header, then the units, then `finish()`; the caller commits the output. A writer that threw is not
/// used again.
package protocol BitextWriter {
  mutating func write(header: BitextHeader) throws(FormatError)
  mutating func write(unit: TranslationUnit) throws(FormatError)
  mutating func finish() throws(FormatError)
}

/// A kind of file: what it is called, how it is recognized, read and written.
package struct Format: Sendable {
  /// The name used with `--to`: `tmx`.
  package let name: String
  /// Without the dot, in lower case; the first is the usual one.
  package let extensions: [String]
  /// What it is, in one sentence for the user.
  package let sentence: String
  /// Whether its files say which languages they are in; of a table the user says it.
  package let namesLanguages: Bool
  /// Returns whether a file that begins with these bytes looks like this format.
  package let recognizes: @Sendable (_ head: [UInt8]) -> Bool
  /// Reads the file and hands on the header, then each unit; `nil` where it is no bilingual file.
  ///
  /// It throws `FormatError`, and what `receive` throws. All before the error was handed on.
  package let read:
    (
      @Sendable (InputFile, ReadOptions, _ receive: (BitextEvent) throws -> Void) throws -> Void
    )?
  /// Makes a writer; `nil` where it cannot be written.
  package let writer: (@Sendable (OutputFile, WriteOptions) throws(FormatError) -> any BitextWriter)?
}

extension Format {
  /// Every format, in the order in which a file without a known name is tried.
  package static let all: [Format] = [.tmx, .tsv, .plainText]

  /// Returns the format called `name`, in any case.
  package static func named(_ name: String) -> Format? {
    all.first { $0.name == name.lowercased() }
  }

  /// Returns the format that the name of a file tells, or its first bytes; `nil` when neither does.
  ///
  /// The name wins, so that a damaged file is reported as what it was meant to be.
  package static func forFile(_ path: String, head: [UInt8]) -> Format? {
    let file = path.split(separator: "/").last ?? ""
    if let dot = file.lastIndex(of: "."), dot != file.startIndex {
      let ending = file[file.index(after: dot)...].lowercased()
      if let format = all.first(where: { $0.extensions.contains(ending) }) { return format }
    }
    return all.first { $0.recognizes(head) }
  }
}
