/// Where escaped text will stand.
enum XMLPlace {
  case content
  case attribute
}

extension [UInt8] {
  /// Appends `text` with as few references as can be read back the same in `place`.
  ///
  /// A carriage return is written as a reference, since a reader would make a line feed of it; so are tabs and
  /// line feeds in attributes, of which it would make spaces.
  ///
  /// - Returns: The first code point that XML 1.0 cannot carry; what follows it was not appended.
  /// - Source: XML 1.0 (fifth edition), sections 2.2, 2.4, 2.11 and 3.3.3.
  @discardableResult
  mutating func append(escaped text: UnsafeBufferPointer<UInt8>, for place: XMLPlace) -> UInt32? {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Letters of every script but those that begin with 0xEF need no look.
      if byte > 0x3E, byte != 0xEF {
        index += 1
        continue
      }
      if let forbidden = Self.forbidden(text, at: index) { return forbidden }
      if let reference = Self.reference(byte, place) {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(contentsOf: reference.utf8)
        start = index + 1
      }
      index += 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    return nil
  }

  @discardableResult
  mutating func append(escaped text: String, for place: XMLPlace) -> UInt32? {
    var text = text
    return text.withUTF8 { append(escaped: $0, for: place) }
  }

  private static func reference(_ byte: UInt8, _ place: XMLPlace) -> String? {
    switch (byte, place) {
    case (UInt8(ascii: "&"), _): "&amp;"
    case (UInt8(ascii: "<"), _): "&lt;"
    case (UInt8(ascii: ">"), _): "&gt;"
    case (UInt8(ascii: "\r"), _): "&#13;"
    case (UInt8(ascii: "\""), .attribute): "&quot;"
    case (UInt8(ascii: "\n"), .attribute): "&#10;"
    case (UInt8(ascii: "\t"), .attribute): "&#9;"
    default: nil
    }
  }

  /// The code point at `index` when it is a control character, U+FFFE or U+FFFF.
  private static func forbidden(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    let byte = text[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : UInt32(byte) }
    guard byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
      return nil
    }
    return 0xFF00 + UInt32(text[index + 2]) + 0x40
  }
}
