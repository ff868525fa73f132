extension Format {
  /// Plain text: a document to translate, not a bilingual file.
  package static let plainText = Format(
    name: "text", extensions: ["txt", "text"],
    sentence: PlainText.sentence,
    namesLanguages: false, recognizes: { !$0.contains(0) }, read: nil, writer: nil)
}

/// Documents of plain text.
package enum PlainText {
  /// What it is, in one sentence for the user.
  package static let sentence = "plain text in UTF-8: a document to translate"

  /// Returns the bytes of the document as they are; ill-formed UTF-8 is kept, an empty file gives none.
  ///
  /// - Throws: A binary file, a text in UTF-16, more than `limit` bytes.
  package static func document(
    from input: InputFile, limit: Int = 1 << 30
  ) throws(FormatError) -> [UInt8] {
    try refuseOtherThanText(input)
    return try input.readAll(limit: limit)
  }

  /// Looks at the first bytes, which are still there to be read.
  ///
  /// - Throws: A binary file, a text in UTF-16.
  package static func refuseOtherThanText(_ input: InputFile) throws(FormatError) {
    let head = try input.peek(8192)
    try refuseUTF16(head, in: input.name)
    if let nul = head.firstIndex(of: 0) {
      throw FormatError(
        file: input.name, byte: nul, "this is a binary file, not a text", found: "a NUL byte",
        expected: "UTF-8")
    }
  }

  /// Returns whether the bytes are well-formed UTF-8, and if not, where the first is that is not.
  package static func firstIllFormedByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { firstIllFormed($0) }
  }

  /// Throws for the first bytes of a text in UTF-16, which would be taken for something else.
  package static func refuseUTF16(_ head: [UInt8], in file: String) throws(FormatError) {
    guard isUTF16(head) else { return }
    throw FormatError(
      file: file, byte: 0, "the text is in UTF-16", expected: "UTF-8",
      hint: "convert it: iconv -f UTF-16 -t UTF-8")
  }

  /// A byte order mark, or a zero in every other byte for most of them.
  private static func isUTF16(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let pairs = head.count / 2
    guard pairs >= 4 else { return false }
    let zeros = (0..<pairs).reduce(into: (first: 0, second: 0)) { count, pair in
      if head[2 * pair] == 0 { count.first += 1 }
      if head[2 * pair + 1] == 0 { count.second += 1 }
    }
    return (zeros.first == 0 && zeros.second * 5 > pairs) || (zeros.second == 0 && zeros.first * 5 > pairs)
  }
}
