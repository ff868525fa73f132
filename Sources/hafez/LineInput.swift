import Formats

/// Text that comes in line by line: each is handed on as soon as it is there.
final class LineInput {
  private let input: InputFile
  private var waiting: [UInt8] = []
  private var place = 0
  private var isAtEnd = false
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Of the line that `next` returned last, counted from 1.
  private(set) var number = 0

  /// A longer line is no sentence.
  private static let limit = 10 << 20

  init(path: String) throws(FormatError) {
    input = try InputFile(path: path)
  }

  deinit { block.deallocate() }

  /// Returns the next line without its end (LF or CR LF); `nil` after the last.
  ///
  /// - Throws: A line that is not UTF-8, named by its number.
  func next() throws(FormatError) -> String? {
    var searched = place
    while true {
      if let feed = waiting[searched...].firstIndex(of: 0x0A) { return try take(upTo: feed) }
      searched = waiting.count
      if isAtEnd { return place == waiting.count ? nil : try take(upTo: waiting.count) }
      searched -= try fill()
    }
  }

  /// Returns the lines that are there already, at least one and at most `count`; none after the last.
  func next(upTo count: Int) throws(FormatError) -> [String] {
    var lines: [String] = []
    while lines.count < count, lines.isEmpty || waiting[place...].contains(0x0A), let line = try next() {
      lines.append(line)
    }
    return lines
  }

  private func take(upTo end: Int) throws(FormatError) -> String {
    var line = Array(waiting[place..<end])
    place = min(end + 1, waiting.count)
    number += 1
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    if line.last == 0x0D { line.removeLast() }
    guard PlainText.firstIllFormedByte(in: line) == nil else {
      throw FormatError(
        file: input.name, line: number, "the line is not UTF-8", expected: "UTF-8",
        hint: "convert it: iconv -f WINDOWS-1256 -t UTF-8")
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Reads what is there and returns how many bytes were dropped from the front.
  private func fill() throws(FormatError) -> Int {
    let dropped = place
    waiting.removeFirst(dropped)
    place = 0
    guard waiting.count <= Self.limit else {
      throw FormatError(
        file: input.name, line: number + 1, "a line is too long", expected: "at most \(Self.limit) bytes")
    }
    let count = try input.read(into: block)
    waiting.append(contentsOf: block[..<count])
    isAtEnd = count == 0
    return dropped
  }

  /// Reads one text from a file or standard input, without the line end after it.
  static func wholeText(_ path: String) throws(FormatError) -> String {
    let input = try InputFile(path: path)
    var bytes = try input.readAll(limit: limit)
    if let bad = PlainText.firstIllFormedByte(in: bytes) {
      throw FormatError(file: input.name, byte: bad, "the text is not UTF-8", expected: "UTF-8")
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
