import Formats
import Glibc
import Languages

/// The lines of a large text, as bytes that may be ill-formed: as many at a time as have been read.
final class LineBlocks {
  private let input: InputFile
  private var bytes: [UInt8] = []
  /// How many of `bytes` the last block had; they are dropped when the next one is asked for.
  private var taken = 0
  private var isAtStart = true

  /// A line longer than this many bytes is refused: it has to be held whole.
  private static let limit = 64 << 20

  private static let readSize = 1 << 18

  init(_ input: InputFile) {
    self.input = input
  }

  /// Returns whole lines with their ends, at least one; `nil` after the last.
  ///
  /// The last line of the text may have no end.
  func next() throws(FormatError) -> ArraySlice<UInt8>? {
    bytes.removeFirst(taken)
    var searched = 0
    while true {
      let old = bytes.count
      try fill()
      if isAtStart { try PlainText.refuseUTF16(Array(bytes.prefix(8192)), in: input.name) }
      isAtStart = false
      if bytes.count == old {
        taken = old
      } else if let feed = bytes[searched...].lastIndex(of: 0x0A) {
        taken = feed + 1
      } else {
        searched = bytes.count
        guard searched <= Self.limit else {
          throw FormatError(
            file: input.name, "a line is too long", expected: "at most \(Self.limit) bytes in a line")
        }
        continue
      }
      return taken == 0 ? nil : bytes[..<taken]
    }
  }

  /// Adds what is there to be read.
  private func fill() throws(FormatError) {
    let old = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.readSize))
    var failure: FormatError?
    let count = bytes.withUnsafeMutableBytes { all in
      do throws(FormatError) {
        return try input.read(into: UnsafeMutableRawBufferPointer(rebasing: all[old...]))
      } catch {
        failure = error
        return 0
      }
    }
    bytes.removeLast(Self.readSize - count)
    if let failure { throw failure }
  }

  /// The lines of a block without their ends.
  static func lines(of block: ArraySlice<UInt8>) -> [[UInt8]] {
    block.withUnsafeBufferPointer { bytes in
      var lines: [[UInt8]] = []
      var start = 0
      while start < bytes.count {
        let line = TextLine(in: bytes, at: start)
        lines.append(Array(bytes[line.text]))
        start = line.end.upperBound
      }
      return lines
    }
  }
}
