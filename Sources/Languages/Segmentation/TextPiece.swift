/// A part of a text that is cut by itself: the pieces give the same segments as the whole.
///
/// Where a piece ends depends on the text alone, never on how much of it has been read.
struct TextPiece {
  /// Where the piece stands in the bytes at hand.
  var range: Range<Int>
  /// Whether the piece ends in the middle of a line that is too long to be kept whole.
  var isCut: Bool

  /// Enough that a piece's own cost is nothing beside its text, little enough to stay in the cache.
  static let usualLength = 1 << 16
  /// A longer line is cut: no sentence is so long, and memory must not grow with the file.
  static let greatestLength = 1 << 20

  /// Returns the piece that begins at `start`; `nil` at the end, or when more bytes must be read to know.
  ///
  /// - Parameters:
  ///   - isWhole: Whether nothing follows `bytes`.
  ///   - joinsLines: Whether only a blank line may end a piece.
  static func next(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, joinsLines: Bool
  ) -> TextPiece? {
    guard start < bytes.count else { return nil }
    let limit = min(bytes.count, start + greatestLength)
    if start + usualLength < limit {
      for at in start + usualLength..<limit where endsLine(at, bytes, joinsLines) {
        return TextPiece(range: start..<at, isCut: false)
      }
    }
    if bytes.count - start <= greatestLength {
      return isWhole ? TextPiece(range: start..<bytes.count, isCut: false) : nil
    }
    // A long line is a piece of its own, so that it is cut in the same places wherever it stands.
    for at in stride(from: start + usualLength, to: start, by: -1) where endsLine(at, bytes, joinsLines) {
      return TextPiece(range: start..<at, isCut: false)
    }
    return TextPiece(range: start..<lastResort(from: start, to: limit, in: bytes), isCut: true)
  }

  /// Whether a line, or a paragraph, ends just before `at`.
  ///
  /// Every other line end would do too, but a line feed is one byte and never part of another character.
  private static func endsLine(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ joinsLines: Bool) -> Bool {
    guard bytes[at - 1] == 0x0A else { return false }
    guard joinsLines else { return true }
    var before = at - 2
    while before >= 0, before > at - 64,
      bytes[before] == 0x0D || bytes[before] == 0x20 || bytes[before] == 0x09
    {
      before -= 1
    }
    return before >= 0 && bytes[before] == 0x0A
  }

  /// Returns the place after the last space before `limit`, or else the last whole character's end.
  private static func lastResort(from start: Int, to limit: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int
  {
    var at = limit
    while at > start, bytes[at - 1] != 0x20 { at -= 1 }
    if at > start { return at }
    at = limit
    while at > limit - 4, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
