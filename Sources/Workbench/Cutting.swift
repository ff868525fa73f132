import Bitext
import Languages
import Memory

extension Workbench {
  /// Cuts a segment in two.
  ///
  /// The halves are new segments; an earlier translation of the whole stays in the memory as a match.
  /// - Parameter offset: UTF-8 bytes from the segment's start; white space around it belongs to neither half.
  package func split(_ name: String, at offset: Int) throws -> Int64? {
    let place = try self.place(of: name)
    let range = place.layout.segments[place.index].range
    let bytes = place.layout.bytes
    let cut = min(max(range.lowerBound, range.lowerBound + offset), range.upperBound)
    let isInsideCharacter = cut < bytes.count && bytes[cut] & 0xC0 == 0x80
    let first = isInsideCharacter ? cut..<cut : Self.trimmed(bytes, range.lowerBound..<cut)
    let second = Self.trimmed(bytes, cut..<range.upperBound)
    guard !first.isEmpty, !second.isEmpty else {
      throw WorkbenchError.noSuchPlace(
        id: name, found: "an end of the segment, or the inside of a character",
        hint: "cut it between two words of it")
    }
    return try recut(.split, place, replacing: place.index..<place.index + 1, with: [first, second])
  }

  /// Joins a segment with the one after it; what lay between them becomes part of it.
  package func join(_ name: String) throws -> Int64? {
    let place = try self.place(of: name)
    guard place.index + 1 < place.layout.segments.count else {
      throw WorkbenchError.noSuchPlace(
        id: name, found: "the last segment", hint: "join takes the segment and the one after it")
    }
    let segments = place.layout.segments
    let whole = segments[place.index].range.lowerBound..<segments[place.index + 1].range.upperBound
    return try recut(.join, place, replacing: place.index..<place.index + 2, with: [whole])
  }

  /// The places where a segment could be cut: before each place that a rule refused to break at.
  ///
  /// - Returns: UTF-8 bytes from the segment's start.
  package func refusedBreaks(in text: String, language: LanguageTag) -> [Int] {
    let end = text.utf8.count
    return SentenceSegmenter(language: language).segmentation(of: Array(text.utf8)).decisions
      .filter { !$0.isBreak && $0.position > 0 && $0.position < end }.map(\.position)
  }

  private func place(of name: String) throws -> (document: Origin, layout: Layout, index: Int) {
    guard let place = try requiredUnit(name).place else {
      throw MemoryError.refused(
        reason: "\(name) is no segment of a document", hint: "only a document's segments can be cut")
    }
    return place
  }

  private func recut(
    _ kind: OperationKind, _ place: (document: Origin, layout: Layout, index: Int),
    replacing old: Range<Int>, with ranges: [Range<Int>]
  ) throws -> Int64? {
    let note = "\(place.document.name):\(place.index + 1)"
    return try store.perform(kind, by: author(), note: note) { writer in
      guard let origin = try writer.reader.origin(place.document.id), origin.layout == place.layout.seq else {
        throw MemoryError.refused(
          reason: "document \(place.document.name) was cut anew meanwhile", hint: "look at it and try again")
      }
      var segments = place.layout.segments
      for segment in segments[old] { try retire(segment.unit, of: origin, writer) }
      let fresh = try ranges.map { range in
        let text = String(decoding: place.layout.bytes[range], as: UTF8.self)
        let unit = TranslationUnit(
          annotations: [.property(DocumentProperty.type, origin.name)],
          variants: [Variant(origin.language ?? source, Content(text))])
        return LayoutSegment(range: range, unit: try writer.append(unit, to: origin.id))
      }
      segments.replaceSubrange(old, with: fresh)
      try writer.setLayout(of: origin, bytes: nil, segments: segments)
    }.operation
  }

  /// A unit that no segment shows any more goes, unless it was translated or an import brought it.
  private func retire(_ id: Int64, of origin: Origin, _ writer: StoreWriter) throws {
    guard let stored = try writer.reader.unit(id), stored.origin == origin.id,
      stored.unit.variant(in: target) == nil
    else { return }
    try writer.revise(id, to: nil)
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while let first = range.first, isSpace(bytes[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
    return range
  }
}
