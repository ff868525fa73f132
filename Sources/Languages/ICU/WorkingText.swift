internal import CICU

/// A piece of UTF-8 text as UTF-16, which is what ICU is fast with, and the way back to bytes.
///
/// Every ill-formed byte is one U+FFFD here and stays itself in the text.
struct WorkingText {
  /// The converted text.
  private(set) var units: [UInt16]
  /// For each unit its byte, and the length at the end; empty for well-formed text, which needs no table.
  private let byteOffsets: [Int32]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var substitutions: Int32 = 0
    let length = Int32(bytes.count)
    units = [UInt16](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = Int(cicu_utf16_from_utf8(bytes.baseAddress, length, buffer.baseAddress, &substitutions))
    }
    guard substitutions > 0 else {
      byteOffsets = []
      return
    }
    let needed = units.count + 1
    byteOffsets = [Int32](unsafeUninitializedCapacity: needed) { buffer, count in
      cicu_utf8_offsets(bytes.baseAddress, length, buffer.baseAddress)
      count = needed
    }
  }

  /// Walks from unit offsets to byte offsets, forwards only.
  struct ByteCursor {
    private var unit = 0
    private var byte = 0

    init() {}

    /// Returns the byte at which unit `offset` begins; offsets must not go back.
    ///
    /// - Complexity: Linear in the distance from the last call; constant for ill-formed text.
    mutating func byte(atUnit offset: Int, of text: borrowing WorkingText) -> Int {
      guard text.byteOffsets.isEmpty else { return Int(text.byteOffsets[offset]) }
      precondition(offset >= unit && offset <= text.units.count, "unit offsets only go forward")
      byte += text.units.withUnsafeBufferPointer {
        $0.baseAddress.map { Int(cicu_utf8_length($0 + unit, Int64(offset - unit))) } ?? 0
      }
      unit = offset
      return byte
    }
  }
}
