import Bitext
import Glibc
import Languages

extension Format {
  /// Tab-separated values: a unit a line, no header, no quoting.
  package static let tsv = Format(
    name: "tsv", extensions: ["tsv", "tab"],
    sentence: "a table: a unit a line, columns separated by tabs (--columns, --source, --target)",
    namesLanguages: false, recognizes: TSVReader.recognizes,
    read: { input, options, receive in
      var reader = try TSVReader(input, options)
      try reader.read(receive)
    },
    writer: { output, options throws(FormatError) in try TSVWriter(output, options) })
}

/// Reads a table line by line.
struct TSVReader {
  private let file: String
  private let lines: LineReader
  private let columns: [Column]
  private let source: LanguageTag
  private let target: LanguageTag
  /// Where the fields of the line lie; kept between lines for its memory.
  private var fields: [Range<Int>] = []

  init(_ input: InputFile, _ options: ReadOptions) throws(FormatError) {
    file = input.name
    lines = LineReader(input)
    columns = options.columns
    guard let source = options.sourceLanguage, let target = options.targetLanguage else {
      throw FormatError(
        file: input.name, "the languages of the table are not known",
        hint: "name them with --source and --target")
    }
    guard columns.contains(.source) else {
      throw FormatError(
        file: input.name, "there is no column \"source\"", found: columns.map(\.name).joined(separator: ","),
        expected: "the columns of the file in order, source among them", hint: "name them with --columns")
    }
    self.source = source
    self.target = target
    try refuseWhatIsNoText(input)
  }

  /// Whether the first line has a tab and nothing is binary.
  @Sendable
  static func recognizes(_ head: [UInt8]) -> Bool {
    !head.contains(0) && head.prefix { $0 != 0x0A }.contains(0x09)
  }

  mutating func read(_ receive: (BitextEvent) throws -> Void) throws {
    try receive(.header(BitextHeader(attributes: [Attribute("srclang", source.raw)])))
    while var line = try lines.next() {
      if lines.number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.from(3) }
      if line.isEmpty, try lines.isLast() { break }
      try receive(.unit(unit(line), line: lines.number))
    }
  }

  private func refuseWhatIsNoText(_ input: InputFile) throws(FormatError) {
    let head = try input.peek(8192)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw FormatError(
        file: file, line: 1, byte: 0, "the table is in UTF-16", expected: "UTF-8",
        hint: "convert it: iconv -f UTF-16 -t UTF-8")
    }
    guard let nul = head.firstIndex(of: 0) else { return }
    throw FormatError(
      file: file, line: 1 + head[..<nul].count { $0 == 0x0A }, byte: nul, Self.binary, found: "a NUL byte")
  }

  private static let binary = "this is a binary file, not a table"

  private mutating func unit(_ line: UnsafeRawBufferPointer) throws(FormatError) -> TranslationUnit {
    split(line)
    if let nul = line.offset(of: 0, from: 0) {
      throw error(Self.binary, in: line, at: nul, found: "a NUL byte")
    }
    guard fields.count == columns.count else { throw wrongCount(line) }
    var unit = TranslationUnit()
    unit.variants.reserveCapacity(2)
    for (column, field) in zip(columns, fields) {
      let text = try text(line, field)
      switch column {
      case .source: unit.variants.insert(try sourceVariant(text, line, field), at: 0)
      case .target: if !text.isEmpty { unit.variants.append(Variant(target, Content(text))) }
      case .id: if !text.isEmpty { unit.attributes.append(Attribute("tuid", text)) }
      case .note: if !text.isEmpty { unit.annotations.append(.note(text)) }
      case .property(let type): if !text.isEmpty { unit.annotations.append(.property(type, text)) }
      }
    }
    return unit
  }

  private mutating func split(_ line: UnsafeRawBufferPointer) {
    fields.removeAll(keepingCapacity: true)
    var start = 0
    while let tab = line.offset(of: 0x09, from: start) {
      fields.append(start..<tab)
      start = tab + 1
    }
    fields.append(start..<line.count)
  }

  private func sourceVariant(
    _ text: String, _ line: UnsafeRawBufferPointer, _ field: Range<Int>
  ) throws(FormatError) -> Variant {
    guard !text.isEmpty else { throw error("a row has no source", in: line, at: field.lowerBound) }
    return Variant(source, Content(text))
  }

  private func text(_ line: UnsafeRawBufferPointer, _ field: Range<Int>) throws(FormatError) -> String {
    let bytes = UnsafeRawBufferPointer(rebasing: line[field])
    let text =
      bytes.offset(of: UInt8(ascii: "\\"), from: 0) == nil
      ? String(validating: bytes.assumingMemoryBound(to: UInt8.self), as: UTF8.self)
      : String(validating: TSVEscape.unescaped(bytes), as: UTF8.self)
    guard let text else { throw illFormed(line) }
    return text
  }

  // MARK: Errors

  private func wrongCount(_ line: UnsafeRawBufferPointer) -> FormatError {
    let names = columns.map(\.name).joined(separator: ", ")
    return FormatError(
      file: file, line: lines.number, byte: lines.byte, unit: lines.number,
      "a row has the wrong number of columns",
      found: count(fields.count), expected: "\(count(columns.count)) (\(names))",
      hint: "name the columns that are there with --columns")
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 column" : "\(number) columns" }

  private func illFormed(_ line: UnsafeRawBufferPointer) -> FormatError {
    let place = firstIllFormed(line) ?? 0
    let found = line.from(place).prefix(2).map { "0x" + String($0, radix: 16, uppercase: true) }
    return error(
      "bytes that are no characters in UTF-8", in: line, at: place, found: found.joined(separator: " "),
      hint: "the file is damaged, or in another encoding: convert it with iconv")
  }

  private func error(
    _ summary: String, in line: UnsafeRawBufferPointer, at offset: Int, found: String? = nil,
    hint: String? = nil
  ) -> FormatError {
    let before = String(decoding: line[..<offset], as: UTF8.self)
    return FormatError(
      file: file, line: lines.number, column: before.unicodeScalars.count + 1, byte: lines.byte + offset,
      unit: lines.number, summary, found: found, hint: hint)
  }
}

extension UnsafeRawBufferPointer {
  /// The offset of the first `byte` at or after `start`.
  fileprivate func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  fileprivate func from(_ start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[start...])
  }
}

/// Returns the offset of the first byte that is no UTF-8, or `nil`.
func firstIllFormed(_ bytes: UnsafeRawBufferPointer) -> Int? {
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var offset = 0
  while true {
    switch parser.parseScalar(from: &rest) {
    case .valid(let scalar): offset += scalar.count
    case .error: return offset
    case .emptyInput: return nil
    }
  }
}
