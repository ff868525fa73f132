import Bitext
import Formats
import Languages
import Memory

extension Workbench {
  /// Stores a translation; when this returns it is on the disk.
  ///
  /// An empty text takes the translation away. Storing what stands already changes nothing.
  /// - Returns: The operation, or `nil` when nothing changed.
  @discardableResult
  package func set(_ name: String, to text: String) throws -> Int64? {
    let unit = try requiredUnit(name)
    return try set(unit, to: text)
  }

  @discardableResult
  package func set(_ unit: NamedUnit, to text: String) throws -> Int64? {
    try store.perform(.set, by: author(), note: unit.name.description) { writer -> Void in
      // The name was looked up a moment ago: another process may have cut the document anew since.
      if let place = unit.place, try writer.reader.origin(place.document.id)?.layout != place.layout.seq {
        throw MemoryError.refused(
          reason: "document \(place.document.name) was cut anew meanwhile", hint: "look at it and try again")
      }
      try confirm(unit.stored.id, text, writer)
    }.operation
  }

  func confirm(_ id: Int64, _ text: String, _ writer: StoreWriter) throws {
    guard let stored = try writer.reader.unit(id) else {
      throw MemoryError.unknown(what: "unit", id: String(id))
    }
    let unit = Self.confirming(stored.unit, text, target, by: writer.author)
    if unit != stored.unit { try writer.revise(id, to: unit) }
  }

  /// The unit with a translation, its dates and names as TMX has them.
  static func confirming(
    _ unit: TranslationUnit, _ text: String, _ target: LanguageTag, by author: Author
  ) -> TranslationUnit {
    var unit = unit
    let known = unit.variant(in: target).flatMap { unit.variants.firstIndex(of: $0) }
    guard !text.isEmpty else {
      known.map { _ = unit.variants.remove(at: $0) }
      return unit
    }
    guard let known else {
      let attributes = [Attribute("creationdate", author.time.tmx), Attribute("creationid", author.name)]
      unit.variants.append(Variant(target, Content(text), attributes: attributes))
      return unit
    }
    guard unit.variants[known].content != Content(text) else { return unit }
    unit.variants[known].content = Content(text)
    unit.variants[known].attributes["changedate"] = author.time.tmx
    unit.variants[known].attributes["changeid"] = author.name
    return unit
  }

  /// Stores the line `ID TAB TEXT` of a batch; when this returns it is on the disk.
  ///
  /// - Returns: The id as the line named it.
  package func setBatchLine(_ line: String, number: Int) throws -> String {
    guard let tab = line.firstIndex(of: "\t"), tab != line.startIndex else {
      throw WorkbenchError.badBatchLine(line: number, found: line)
    }
    let id = String(line[..<tab])
    guard let unit = try knownUnit(named: id) else {
      throw WorkbenchError.unknownInBatch(line: number, id: id)
    }
    try set(unit, to: String(line[line.index(after: tab)...]))
    return id
  }

  /// Stores the translations of a file, a line a segment or `source TAB target`, as one operation.
  ///
  /// Everything is compared before anything is stored. An empty line leaves its segment as it is.
  /// - Returns: How many segments got a translation.
  package func translate(_ document: String, from path: String) throws -> (operation: Int64?, count: Int) {
    let input = try InputFile(path: path)
    let lines = try Self.lines(of: input)
    return try store.performing(.set, by: author(), note: "\(document) from \(input.name)") { writer in
      let layout = try layout(ofDocument: document, writer.reader)
      guard lines.count == layout.segments.count else {
        throw WorkbenchError.countMismatch(
          file: input.name, document: document, found: lines.count, expected: layout.segments.count)
      }
      let texts = try Self.targets(lines, layout, file: input.name)
      for (segment, text) in zip(layout.segments, texts) where !text.isEmpty {
        try confirm(segment.unit, text, writer)
      }
      return texts.count { !$0.isEmpty }
    }
  }

  /// The lines of a text, without the end of the last one; ill-formed bytes are refused by line.
  private static func lines(of input: InputFile) throws -> [String] {
    var bytes = try input.readAll(limit: 1 << 30)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let bad = PlainText.firstIllFormedByte(in: bytes) {
      let line = bytes[..<bad].count { $0 == 0x0A } + 1
      throw FormatError(
        file: input.name, line: line, byte: bad, "the text is not UTF-8", expected: "UTF-8",
        hint: "convert it: iconv -f WINDOWS-1256 -t UTF-8")
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// The translations of lines that fit the segments in number.
  ///
  /// When a line names its segment's source before a tab, the lines are pairs: each must then have exactly one
  /// tab and the source of its segment. Otherwise a line is a translation as it stands.
  private static func targets(_ lines: [String], _ layout: Layout, file: String) throws -> [String] {
    let sources = layout.segments.indices.map { layout.text.text(of: $0) }
    let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let isPairs = zip(rows, sources).contains { $0.count > 1 && isSame(String($0[0]), $1) }
    guard isPairs || (!rows.isEmpty && rows.allSatisfy { $0.count == 2 }) else { return lines }
    return try zip(rows, sources).enumerated().map { index, pair in
      guard pair.0.count == 2 else {
        throw FormatError(
          file: file, line: index + 1, "the line is no pair, though others are",
          found: pair.0.count == 1 ? "no tab" : "\(pair.0.count - 1) tabs", expected: "source TAB target",
          hint: "nothing was changed; an untranslated line ends after its tab")
      }
      guard isSame(String(pair.0[0]), pair.1) else {
        throw WorkbenchError.sourceMismatch(
          file: file, line: index + 1, found: String(pair.0[0]), expected: pair.1)
      }
      return String(pair.0[1])
    }
  }

  private static func isSame(_ text: String, _ source: String) -> Bool {
    Normalization.identity(text) == Normalization.identity(source)
  }

  /// Gives every segment without a translation the one that the memory holds for exactly its text.
  ///
  /// - Returns: How many segments got a translation.
  package func translateExact(_ document: String) throws -> (operation: Int64?, count: Int) {
    let open = try segments(ofDocument: document).filter { $0.target == nil }
    let found = try open.compactMap { segment -> (unit: Int64, text: String)? in
      let answer = try suggest(
        segment.unit.stored.unit.variant(in: source)?.content ?? Content(segment.text), atLeast: 100,
        limit: 1,
        excluding: segment.unit.stored.id)
      return answer.suggestions.lazy.compactMap(\.target).first.map { (segment.unit.stored.id, $0.text) }
    }
    return try store.performing(.set, by: author(), note: "\(document) from exact matches") { writer in
      for match in found { try confirm(match.unit, match.text, writer) }
      return found.count
    }
  }
}

extension MemoryStore {
  /// `perform` with the number of what was done.
  func performing(
    _ kind: OperationKind, by author: Author, note: String, _ body: (StoreWriter) throws -> Int
  ) throws -> (operation: Int64?, count: Int) {
    let done = try perform(kind, by: author, note: note, body)
    return (done.operation, done.result)
  }
}
