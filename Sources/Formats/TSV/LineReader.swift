import Glibc

/// Cuts a file into lines without holding more of it than the longest line.
final class LineReader {
  private let input: InputFile
  private var storage: UnsafeMutableRawBufferPointer
  /// Unread bytes are those from `start` to `end`; up to `searched` there is no line feed.
  private var start = 0
  private var searched = 0
  private var end = 0
  private var isAtEnd = false
  /// Of the line that `next` returned last, counted from 1.
  private(set) var number = 0
  /// Bytes of the file before the line that `next` returned last.
  private(set) var byte = 0
  private var nextByte = 0

  /// A longer line is no sentence.
  private static let limit = 10 << 20

  init(_ input: InputFile) {
    self.input = input
    storage = .allocate(byteCount: 256 << 10, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// Whether nothing follows the line that `next` returned last.
  func isLast() throws(FormatError) -> Bool {
    while start == end, !isAtEnd { try fill() }
    return start == end
  }

  /// Returns the next line without its end (LF or CR LF), or `nil`. The bytes hold until the next call.
  func next() throws(FormatError) -> UnsafeRawBufferPointer? {
    while true {
      if let feed = lineFeed() { return take(feed - start, ending: 1) }
      if isAtEnd { return start == end ? nil : take(end - start, ending: 0) }
      guard end - start <= Self.limit else { throw tooLong }
      try fill()
    }
  }

  private func lineFeed() -> Int? {
    guard searched < end, let base = storage.baseAddress else { return nil }
    guard let found = memchr(base + searched, 0x0A, end - searched) else {
      searched = end
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func take(_ count: Int, ending: Int) -> UnsafeRawBufferPointer {
    var line = UnsafeRawBufferPointer(rebasing: storage[start..<start + count])
    if ending == 1, line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
    start += count + ending
    searched = start
    number += 1
    byte = nextByte
    nextByte += count + ending
    return line
  }

  /// Reads one more block behind the bytes that are left.
  private func fill() throws(FormatError) {
    if start > 0, let base = storage.baseAddress {
      memmove(base, base + start, end - start)
      searched -= start
      end -= start
      start = 0
    }
    if end > storage.count / 2 { grow() }
    let count = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[end...]))
    isAtEnd = count == 0
    end += count
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: storage.count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(storage))
    storage.deallocate()
    storage = larger
  }

  private var tooLong: FormatError {
    FormatError(
      file: input.name, line: number + 1, byte: nextByte, "a line is too long",
      expected: "at most \(Self.limit) bytes", hint: "is this file a table, a unit a line?")
  }
}
