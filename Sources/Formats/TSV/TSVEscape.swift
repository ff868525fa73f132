/// How a tab, a line feed, a carriage return and a backslash stand in a field.
enum TSVEscape {
  /// Replaces `\t`, `\n`, `\r` and `\\`; any other backslash stays as it is.
  static func unescaped(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, let byte = meaning(of: bytes[index + 1])
      {
        result.append(byte)
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func meaning(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "\\"): UInt8(ascii: "\\")
    default: nil
    }
  }

  /// Appends `text` to `line`, escaped.
  ///
  /// - Returns: Whether it could be written: a NUL cannot.
  static func append(_ text: String, to line: inout [UInt8]) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case 0: return false
      case 0x09: line.append(contentsOf: "\\t".utf8)
      case 0x0A: line.append(contentsOf: "\\n".utf8)
      case 0x0D: line.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\\"): line.append(contentsOf: "\\\\".utf8)
      default: line.append(byte)
      }
    }
    return true
  }
}
