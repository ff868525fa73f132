import Bitext
import Formats
import Languages
import Memory

/// What the person said about a file to export.
package struct ExportOptions: Sendable {
  /// The format's name; `nil` lets the file's name tell.
  package var format: String?
  package var columns: [Column]
  /// The languages of a table's columns; `nil` takes the memory's.
  package var source: LanguageTag?
  package var target: LanguageTag?
  /// Overwrites a file of the memory folder that changed since it was read.
  package var force: Bool

  /// Says what is not left to the file's name and the memory.
  package init(
    format: String? = nil, columns: [Column] = Column.usual, source: LanguageTag? = nil,
    target: LanguageTag? = nil, force: Bool = false
  ) {
    (self.format, self.columns, self.force) = (format, columns, force)
    (self.source, self.target) = (source, target)
  }
}

/// What an export wrote.
package struct ExportReport: Sendable {
  package var units = 0
  /// Units without a text in the memory's source language, for which a table has no row.
  package var leftOut = 0
}

extension Workbench {
  /// Writes the whole memory to a file: the old file stays until the new one is whole and on the disk.
  ///
  /// Units come in the order of their origins: an import's in the order of its file, a document's in the
  /// order of its text. Segments without a translation are not written. The header is that of the only
  /// import that has one, otherwise ours.
  package func export(to path: String, options: ExportOptions) throws -> ExportReport {
    let format = try FormatChoice.writing(path, named: options.format)
    guard let makeWriter = format.writer else { return ExportReport() }
    let beside = path != "-" && isBeside(path)
    if beside, Files.exists(path), !options.force, try besideState(of: Files.name(of: path)) != .same {
      throw WorkbenchError.wouldOverwrite(path: path)
    }
    let output = try OutputFile(path: path)
    do {
      let report = try write(
        to: output, makeWriter, options,
        needsSource: options.columns.contains(.source) && !format.namesLanguages)
      try output.commit()
      if beside {
        try store.remember("export " + Files.name(of: path), String(try Fingerprint.of(path)))
      }
      return report
    } catch {
      output.abandon()
      throw error
    }
  }

  private func write(
    to output: OutputFile, _ makeWriter: (OutputFile, WriteOptions) throws(FormatError) -> any BitextWriter,
    _ options: ExportOptions, needsSource: Bool
  ) throws -> ExportReport {
    var writer = try makeWriter(
      output,
      WriteOptions(
        columns: options.columns, sourceLanguage: options.source ?? source,
        targetLanguage: options.target ?? target))
    var report = ExportReport()
    try store.read { reader in
      let origins = try reader.origins()
      try writer.write(header: try Self.header(of: origins, reader) ?? BitextHeader())
      for origin in origins {
        try forEachUnit(of: origin, reader) { unit, name in
          guard
            !needsSource
              || unit.variant(in: options.source ?? source).map({ !$0.content.text.isEmpty }) ?? false
          else {
            report.leftOut += 1
            return
          }
          var unit = unit
          if options.columns.contains(.id), unit.attributes["tuid"] == nil {
            unit.attributes["tuid"] = name.description
          }
          do throws(FormatError) {
            try writer.write(unit: unit)
          } catch {
            throw Self.naming(name, error)
          }
          report.units += 1
          if report.units & 0xFFF == 0 {
            try checkInterrupt()
            progress(report.units)
          }
        }
      }
    }
    try writer.finish()
    return report
  }

  /// A unit that a format cannot hold is named, so that it can be mended.
  private static func naming(_ name: UnitName, _ error: FormatError) -> FormatError {
    guard error.cause == nil else { return error }
    var error = error
    error.summary = "\(name): \(error.summary)"
    return error
  }

  private static func header(of origins: [Origin], _ reader: StoreReader) throws -> BitextHeader? {
    let candidates = origins.filter { $0.header != nil }
    let living = try candidates.filter { try $0.units.map(reader.hasUnits) ?? false }
    // A file may hold a header and no unit at all.
    if living.isEmpty, candidates.count == 1, candidates[0].units?.isEmpty ?? false {
      return candidates[0].header
    }
    return living.count == 1 ? living[0].header : nil
  }

  /// Gives the translated units of an origin to `body`, each with its name.
  private func forEachUnit(
    of origin: Origin, _ reader: StoreReader, _ body: (TranslationUnit, UnitName) throws -> Void
  ) throws {
    if let units = origin.units {
      try reader.forEachUnit(in: units) { unit in
        let number = Int(unit.id - units.lowerBound) + 1
        try body(unit.unit, UnitName(origin: origin.name, number: number))
      }
    }
    guard origin.kind == .document else { return }
    let layout = try reader.layout(of: origin)
    for (index, segment) in (layout?.segments ?? []).enumerated() {
      let name = UnitName(origin: origin.name, number: index + 1)
      try translated(segment.unit, of: origin, reader).map { try body($0, name) }
    }
    for id in try reader.detachedUnits(of: origin, layout: layout) {
      let name = UnitName(origin: UnitName.permanent, number: Int(id))
      try translated(id, of: origin, reader).map { try body($0, name) }
    }
  }

  /// A document's own unit as it is exported; `nil` for one that belongs to an import, or has no translation.
  private func translated(_ id: Int64, of origin: Origin, _ reader: StoreReader) throws -> TranslationUnit? {
    guard let stored = try reader.unit(id), stored.origin == origin.id,
      stored.unit.variant(in: target) != nil
    else { return nil }
    return stored.unit
  }

  /// Writes a document's translation, with everything between the segments as it was.
  ///
  /// - Parameter partial: Keeps the source where there is no translation yet.
  /// - Throws: `unfinished` when segments have no translation and `partial` is `false`.
  /// - Returns: The numbers of the segments that kept their source.
  package func exportDocument(_ name: String, to path: String, partial: Bool) throws -> [Int] {
    let (texts, layout) = try store.read { reader in
      let layout = try self.layout(ofDocument: name, reader)
      return (
        try layout.segments.map { try reader.unit($0.unit)?.unit.variant(in: target)?.content.text }, layout
      )
    }
    let missing = texts.indices.filter { texts[$0] == nil }.map { $0 + 1 }
    guard partial || missing.isEmpty else {
      throw WorkbenchError.unfinished(document: name, missing: missing)
    }
    let output = try OutputFile(path: path)
    try output.write(layout.text.replacing { texts[$0] })
    try output.commit()
    return missing
  }
}
