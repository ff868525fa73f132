import Bitext
import Formats
import Languages
import Memory

/// What adding a document did.
package struct IntakeReport: Sendable {
  package var operation: Int64?
  package var name: String
  package var segments: Int
  /// Segments that have a translation now: kept from before, or brought by the document's own units in an import.
  package var translated: Int
  /// Segments that an earlier version of the document did not have.
  package var new: Int
  /// Segments of the earlier version that are gone.
  package var removed: Int
  /// Where the first ill-formed byte is; such bytes are kept as they are.
  package var illFormedByte: Int?
}

extension Workbench {
  /// Takes a document in, cut into segments; or its edited text, keeping what did not change.
  ///
  /// A paragraph that is the same byte for byte keeps its segments as they were cut, also by hand. A segment
  /// with the same text elsewhere keeps its translation. Segments whose units came with an import that names
  /// this document (`x-document`) take those.
  /// - Parameters:
  ///   - name: What to call it; `nil` takes the file's name without `.txt` and the language before it.
  ///   - language: The language of the text; `nil` is the memory's source language.
  ///   - profile: What it is cut for.
  ///   - rules: Whose rules decide.
  package func addDocument(
    _ path: String, name: String? = nil, language: LanguageTag? = nil, profile: SegmentationProfile = .tm,
    rules: RuleSource = .builtin
  ) throws -> IntakeReport {
    let input = try InputFile(path: path)
    if let format = Format.forFile(path == "-" ? "" : path, head: []), format.read != nil {
      throw FormatError(
        file: input.name, "it is a bilingual file, not a document", found: format.sentence,
        expected: PlainText.sentence, hint: "take it in with `hafez import`")
    }
    let bytes = try PlainText.document(from: input)
    let given = language
    let language = language ?? source
    guard !language.matches(target) else {
      throw MemoryError.refused(
        reason: "this memory translates \(source) to \(target), and the document is in \(language)",
        hint: "make a memory for it: hafez init FOLDER --source \(target) --target \(source)")
    }
    let segmenter = try SentenceSegmenter(language: language, profile: profile, rules: rules)
    let name = name ?? Self.documentName(of: path, language: language)
    let done = try store.perform(.add, by: author(), note: name) { writer in
      try Intake(writer: writer, source: source, target: target, segmenter: segmenter)
        .add(bytes, name: name, path: input.name, language: language, given: given)
    }
    var report = done.result
    report.operation = done.operation
    report.illFormedByte = PlainText.firstIllFormedByte(in: bytes)
    return report
  }

  /// `article` for `texts/article.fa.txt`.
  static func documentName(of path: String, language: LanguageTag) -> String {
    let stem = originName(of: path == "-" ? "document" : path)
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex,
      LanguageTag(String(stem[stem.index(after: dot)...])) == language
    else { return stem }
    return String(stem[..<dot])
  }

  /// Returns how a document is cut.
  func layout(ofDocument name: String, _ reader: StoreReader) throws -> Layout {
    guard let origin = try reader.origin(named: name), let layout = try reader.layout(of: origin) else {
      throw MemoryError.unknown(what: "document", id: name)
    }
    return layout
  }
}

/// One document being taken in.
private struct Intake {
  let writer: StoreWriter
  let source: LanguageTag
  let target: LanguageTag
  let segmenter: SentenceSegmenter

  func add(
    _ bytes: [UInt8], name: String, path: String, language: LanguageTag, given: LanguageTag?
  ) throws -> IntakeReport {
    let origin = try document(name, language: language, path: path)
    let old = try writer.reader.layout(of: origin)
    if let known = origin.language, let given, known != given, old != nil {
      throw MemoryError.refused(
        reason: "the document \(name) is in \(known), not \(given)",
        hint: "give this one another name with --name")
    }
    if let old, old.bytes == bytes { return try report(name, old.segments, new: 0, removed: 0) }
    let cuts = try Recutting(old: old, bytes: bytes, segmenter: segmenter).segments()
    var pool = UnitPool(old, keeping: cuts)
    if old == nil { try adopt(name, texts: texts(cuts, bytes), into: &pool) }
    var segments: [LayoutSegment] = []
    var new = 0
    for cut in cuts {
      let text = String(decoding: bytes[cut.range], as: UTF8.self)
      let known = cut.unit ?? pool.take(text)
      if known == nil { new += 1 }
      let unit = try known ?? writer.append(Self.unit(text, language, name), to: origin.id)
      segments.append(LayoutSegment(range: cut.range, unit: unit))
    }
    try refuseAnother(name, kept: cuts.count - new, old: old, isElsewhere: path != origin.path)
    let removed = try dropUntranslated(pool.rest, of: origin)
    try writer.setLayout(of: origin, bytes: bytes, segments: segments)
    return try report(name, segments, new: old == nil ? 0 : new, removed: removed)
  }

  /// A text that shares next to nothing with the one of its name is another document, not a new version.
  private func refuseAnother(_ name: String, kept: Int, old: Layout?, isElsewhere: Bool) throws {
    guard let old, old.segments.count > 1 else { return }
    guard kept == 0 || (isElsewhere && kept * 4 < old.segments.count) else { return }
    throw MemoryError.refused(
      reason:
        "a document \(name) is there already, and \(kept) of its \(old.segments.count) segments are in this file",
      hint:
        "if it is another document, give it another name with --name; if it is a new version, undo the old one first"
    )
  }

  private func document(_ name: String, language: LanguageTag, path: String) throws -> Origin {
    if let known = try writer.reader.origin(named: name) {
      guard known.kind == .document else {
        throw MemoryError.refused(
          reason: "the name \"\(name)\" belongs to an import",
          hint: "give the document another name with --name")
      }
      return known
    }
    return try writer.makeOrigin(.document, named: name, language: language, path: path)
  }

  static func unit(_ text: String, _ language: LanguageTag, _ document: String) -> TranslationUnit {
    TranslationUnit(
      annotations: [.property(DocumentProperty.type, document)], variants: [Variant(language, Content(text))])
  }

  private func texts(_ cuts: [Recutting.Cut], _ bytes: [UInt8]) -> Set<String> {
    Set(cuts.map { String(decoding: bytes[$0.range], as: UTF8.self) })
  }

  /// Finds the units of imports that say they belong to this document.
  private func adopt(_ name: String, texts: Set<String>, into pool: inout UnitPool) throws {
    var candidates: [Int64] = []
    let imports = Set(try writer.reader.origins().filter { $0.kind == .import }.map(\.id))
    guard !imports.isEmpty else { return }
    try writer.reader.scan(source: source, target: target) { unit, origin, text, markup, _ in
      guard imports.contains(origin), markup == nil else { return }
      if texts.contains(String(decoding: text, as: UTF8.self)) { candidates.append(unit) }
    }
    for id in candidates.sorted() {
      guard let unit = try writer.reader.unit(id)?.unit, DocumentProperty.value(of: unit) == name,
        let text = unit.variant(in: source)?.content.text
      else { continue }
      pool.add(text, id)
    }
  }

  /// Takes segments that are gone out of the memory, unless they were translated: those stay as memory.
  private func dropUntranslated(_ units: [Int64], of origin: Origin) throws -> Int {
    for id in units {
      guard let stored = try writer.reader.unit(id), stored.origin == origin.id,
        stored.unit.variant(in: target) == nil
      else { continue }
      try writer.revise(id, to: nil)
    }
    return units.count
  }

  private func report(_ name: String, _ segments: [LayoutSegment], new: Int, removed: Int) throws
    -> IntakeReport
  {
    let translated = try segments.count { try writer.reader.unit($0.unit)?.unit.variant(in: target) != nil }
    return IntakeReport(
      name: name, segments: segments.count, translated: translated, new: new, removed: removed)
  }
}

/// The property that says which document a unit belongs to.
enum DocumentProperty {
  static let type = "x-document"

  static func value(of unit: TranslationUnit) -> String? {
    unit.annotations.first { $0.kind == "prop" && $0.attributes["type"] == type }?.text
  }
}

/// Units waiting for a segment with their text, in order.
private struct UnitPool {
  private var waiting: [String: ArraySlice<Int64>] = [:]
  /// The units of the old layout that no segment took.
  private var old: Set<Int64> = []

  init(_ layout: Layout?, keeping cuts: [Recutting.Cut]) {
    guard let layout else { return }
    let kept = Set(cuts.compactMap(\.unit))
    for (index, segment) in layout.segments.enumerated() where !kept.contains(segment.unit) {
      add(layout.text.text(of: index), segment.unit)
      old.insert(segment.unit)
    }
  }

  mutating func add(_ text: String, _ unit: Int64) { waiting[text, default: []].append(unit) }

  mutating func take(_ text: String) -> Int64? {
    guard let unit = waiting[text]?.popFirst() else { return nil }
    old.remove(unit)
    return unit
  }

  var rest: [Int64] { old.sorted() }
}
