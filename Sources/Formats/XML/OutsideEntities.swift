import Glibc

/// Finds references that expat leaves out of attributes without a word.
///
/// Where a file names an outside DTD, or uses an outside parameter entity, an entity that is not declared in
/// the file is no error to expat. In content it tells a handler; in attributes it drops the reference. So the
/// bytes of each tag are looked at again, in such files only.
struct OutsideEntities {
  /// Whether the file has declarations that are not read.
  var exist = false
  private var declared: Set<String> = ["amp", "lt", "gt", "quot", "apos"]
  /// The text of the file's own entities, which may refer to others.
  private var values: [String] = []

  mutating func declare(_ name: String, value: String) {
    declared.insert(name)
    values.append(value)
  }

  /// Returns the first name that a tag, or an entity of the file, refers to and that is not declared.
  ///
  /// - Parameter tag: Its bytes as they stand in the file: UTF-8, another 8-bit encoding, or UTF-16.
  mutating func undeclared(in tag: UnsafeRawBufferPointer) -> String? {
    while let value = values.popLast() {
      if let name = undeclared(value) { return name }
    }
    guard let start = tag.baseAddress, memchr(start, Int32(UInt8(ascii: "&")), tag.count) != nil else {
      return nil
    }
    return undeclared(Self.text(tag))
  }

  private func undeclared(_ text: String) -> String? {
    for rest in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard let end = rest.firstIndex(of: ";") else { continue }
      let name = String(rest[..<end])
      if !name.hasPrefix("#"), !declared.contains(name) { return name }
    }
    return nil
  }

  private static func text(_ tag: UnsafeRawBufferPointer) -> String {
    guard tag.count > 1, tag[0] == 0 || tag[1] == 0 else { return String(decoding: tag, as: UTF8.self) }
    let (high, low) = tag[0] == 0 ? (0, 1) : (1, 0)
    let units = stride(from: 0, to: tag.count - 1, by: 2).map {
      UInt16(tag[$0 + high]) << 8 | UInt16(tag[$0 + low])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
