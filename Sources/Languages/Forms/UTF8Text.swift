/// Reads code points from bytes that may be ill-formed.
enum UTF8Text {
  static let replacement: UInt32 = 0xFFFD

  /// The character at `place`, which moves behind it; a byte that starts none counts as U+FFFD.
  @inline(__always)
  static func character(in text: UnsafeBufferPointer<UInt8>, at place: inout Int) -> UInt32 {
    let first = UInt32(text[place])
    place &+= 1
    if first < 0x80 { return first }
    if first >= 0xC2, first < 0xE0, place < text.count, text[place] & 0xC0 == 0x80 {
      let second = UInt32(text[place] & 0x3F)
      place &+= 1
      return (first & 0x1F) &<< 6 | second
    }
    return longCharacter(first, in: text, at: &place)
  }

  /// Three and four bytes, checked against overlong forms, surrogates and the end of Unicode.
  private static func longCharacter(
    _ first: UInt32, in text: UnsafeBufferPointer<UInt8>, at place: inout Int
  ) -> UInt32 {
    let length = first >= 0xF0 ? 4 : 3
    guard first >= 0xE0, first < 0xF5, place + length - 1 <= text.count else { return replacement }
    var character = length == 4 ? first & 0x07 : first & 0x0F
    for next in place..<(place + length - 1) {
      guard text[next] & 0xC0 == 0x80 else { return replacement }
      character = character << 6 | UInt32(text[next] & 0x3F)
    }
    let isShortest = character >= (length == 4 ? 0x10000 : 0x800)
    guard isShortest, character < 0x110000, !(0xD800...0xDFFF).contains(character) else { return replacement }
    place += length - 1
    return character
  }
}
