import Languages
import Memory

/// A unit that a name was resolved to.
package struct NamedUnit: Sendable {
  package var name: UnitName
  package var stored: StoredUnit
  /// The document that shows it, and where; `nil` for a unit that no segment shows under this name.
  package var place: (document: Origin, layout: Layout, index: Int)?
}

extension Workbench {
  /// Returns what a person means by `text`: a unit's name if an origin of that name exists, `nil` for text.
  ///
  /// - Throws: `unknown` when the origin exists and has no such unit.
  package func unit(named text: String) throws -> NamedUnit? {
    guard let name = UnitName(text) else { return nil }
    return try store.read { try resolve(name, $0) }
  }

  /// The same, with `nil` also for a name that no unit answers to.
  func knownUnit(named text: String) throws -> NamedUnit? {
    do {
      return try unit(named: text)
    } catch MemoryError.unknown {
      return nil
    }
  }

  /// The same for a command that takes nothing but a name.
  package func requiredUnit(_ text: String) throws -> NamedUnit {
    guard let unit = try unit(named: text) else { throw MemoryError.unknown(what: "unit", id: text) }
    return unit
  }

  func resolve(_ name: UnitName, _ reader: StoreReader) throws -> NamedUnit? {
    if let origin = try reader.origin(named: name.origin) {
      if let layout = try currentLayout(of: origin, reader) {
        guard layout.segments.indices.contains(name.number - 1),
          let stored = try reader.unit(layout.segments[name.number - 1].unit)
        else { throw MemoryError.unknown(what: "segment", id: name.description) }
        return NamedUnit(name: name, stored: stored, place: (origin, layout, name.number - 1))
      }
      guard let units = origin.units, name.number >= 1, name.number <= units.count,
        let stored = try reader.unit(units.lowerBound + Int64(name.number) - 1)
      else { throw MemoryError.unknown(what: "unit", id: name.description) }
      return NamedUnit(name: name, stored: stored, place: nil)
    }
    guard name.origin == UnitName.permanent else { return nil }
    guard let stored = try reader.unit(Int64(name.number)) else {
      throw MemoryError.unknown(what: "unit", id: name.description)
    }
    return NamedUnit(name: name, stored: stored, place: nil)
  }

  /// The layout of a document, kept from one name to the next: a batch names thousands of its segments.
  private func currentLayout(of origin: Origin, _ reader: StoreReader) throws -> Layout? {
    if let layout = lastLayout, layout.seq == origin.layout { return layout }
    lastLayout = try reader.layout(of: origin)
    return lastLayout
  }

  /// Returns names for units by number: of imports and documents by place, of all others the permanent one.
  func names(of units: [Int64], _ reader: StoreReader) throws -> [Int64: UnitName] {
    let origins = Dictionary(try reader.origins().map { ($0.id, $0) }) { one, _ in one }
    var layouts: [Int64: [Int64: Int]] = [:]
    var names: [Int64: UnitName] = [:]
    for id in units where names[id] == nil {
      names[id] = UnitName(origin: UnitName.permanent, number: Int(id))
      guard let origin = try reader.originOfUnit(id).flatMap({ origins[$0] }) else { continue }
      if let range = origin.units {
        names[id] = UnitName(origin: origin.name, number: Int(id - range.lowerBound) + 1)
      } else {
        let places = try layouts[origin.id] ?? places(in: origin, reader)
        layouts[origin.id] = places
        if let place = places[id] { names[id] = UnitName(origin: origin.name, number: place + 1) }
      }
    }
    return names
  }

  private func places(in origin: Origin, _ reader: StoreReader) throws -> [Int64: Int] {
    let segments = try reader.layout(of: origin)?.segments ?? []
    return Dictionary(segments.enumerated().map { ($1.unit, $0) }) { first, _ in first }
  }
}
