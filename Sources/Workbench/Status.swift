import Formats
import Languages
import Memory

/// Where the work stands.
package struct Status: Sendable {
  /// How far a document is translated.
  package struct Document: Sendable {
    package var name: String
    package var segments: Int
    package var translated: Int
    /// The first segment without a translation; `nil` when the document is done.
    package var next: UnitName?
  }
  /// A file that was imported, and how many of its units are in the memory.
  package struct Import: Sendable {
    package var name: String
    package var path: String?
    package var units: Int
  }
  /// A TMX file in the memory folder.
  package struct BesideFile: Sendable {
    package var name: String
    package var state: BesideState
  }

  package var folder: String
  package var source: LanguageTag
  package var target: LanguageTag
  package var units: Int
  package var documents: [Document]
  package var imports: [Import]
  package var files: [BesideFile]
}

/// How a TMX file in the memory folder stands to the store, which is the truth.
package enum BesideState: String, Sendable {
  /// It is what was imported or exported last.
  case same
  /// It was changed by something else since.
  case changed
  /// It was never imported nor exported.
  case unknown
}

extension Workbench {
  /// Returns where the work stands: documents, imports, and TMX files beside the store.
  package func status() throws -> Status {
    let files = try folder.tmxFiles.map { Status.BesideFile(name: $0, state: try besideState(of: $0)) }
    return try store.read { reader in
      var status = Status(
        folder: folder.path, source: source, target: target, units: try reader.unitCount(), documents: [],
        imports: [], files: files)
      for origin in try reader.origins() {
        switch origin.kind {
        case .document: try document(origin, reader).map { status.documents.append($0) }
        case .import:
          let units = try origin.units.map(reader.unitCount) ?? 0
          if units > 0 {
            status.imports.append(Status.Import(name: origin.name, path: origin.path, units: units))
          }
        }
      }
      return status
    }
  }

  private func document(_ origin: Origin, _ reader: StoreReader) throws -> Status.Document? {
    guard let layout = try reader.layout(of: origin) else { return nil }
    var document = Status.Document(
      name: origin.name, segments: layout.segments.count, translated: 0, next: nil)
    for (index, segment) in layout.segments.enumerated() {
      if try reader.unit(segment.unit)?.unit.variant(in: target) != nil {
        document.translated += 1
      } else if document.next == nil {
        document.next = UnitName(origin: origin.name, number: index + 1)
      }
    }
    return document
  }

  /// How a file of the memory folder stands to the store.
  func besideState(of name: String) throws -> BesideState {
    let path = folder.path + "/" + name
    guard Files.exists(path) else { return .unknown }
    let now = try Fingerprint.of(path)
    return try store.read { reader in
      let exported = try reader.remembered("export " + name)
      let imported = try reader.origins().filter { origin in
        origin.fingerprint != nil && origin.path.map(Files.name(of:)) == name
      }.compactMap(\.fingerprint)
      if exported == String(now) || (exported == nil && imported.last == now) { return .same }
      if imported.contains(now) { return .same }
      return exported == nil && imported.isEmpty ? .unknown : .changed
    }
  }

  /// Returns the segments of a document with their translations, in order.
  package func segments(ofDocument name: String) throws -> [(unit: NamedUnit, text: String, target: String?)]
  {
    try store.read { reader in
      let layout = try layout(ofDocument: name, reader)
      guard let origin = try reader.origin(named: name) else { return [] }
      return try layout.segments.enumerated().compactMap { index, segment in
        guard let stored = try reader.unit(segment.unit) else { return nil }
        let unit = NamedUnit(
          name: UnitName(origin: name, number: index + 1), stored: stored, place: (origin, layout, index))
        return (unit, layout.text.text(of: index), stored.unit.variant(in: target)?.content.text)
      }
    }
  }
}
