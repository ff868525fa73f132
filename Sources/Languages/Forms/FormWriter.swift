/// Writes the forms of texts one after the other, as UTF-8: for files of many lines.
///
/// One writer serves one thread.
package struct FormWriter: Sendable {
  private let form: NormalForm
  private let language: LanguageTag
  private var reader: KeyReader
  private var key = KeyText()

  /// Makes a writer of one form by the spelling of one language.
  package init(form: NormalForm, language: LanguageTag) {
    self.form = form
    self.language = language
    reader = KeyReader(language: language)
  }

  /// Appends the form of each line of `block` to `out`, with the line end (LF, CR LF or none) that it has.
  package mutating func append(linesOf block: ArraySlice<UInt8>, to out: inout [UInt8]) {
    block.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let line = TextLine(in: bytes, at: start)
        append(UnsafeBufferPointer(rebasing: bytes[line.text]), to: &out)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[line.end]))
        start = line.end.upperBound
      }
    }
  }

  /// Appends the form of `utf8` to `out`; an ill-formed byte counts as U+FFFD.
  ///
  /// - Complexity: That of `KeyReader.read` for the key and the skeleton; as much for a light form of ordinary
  ///   characters, and some slower passes where marks have to be composed.
  package mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    switch form {
    case .light:
      out.append(contentsOf: LightTable.of(KeyTable.of(language)).text(utf8).utf8)
    case .key:
      reader.read(utf8, into: &key)
      out.append(contentsOf: key.text.utf8)
    case .skeleton:
      reader.read(utf8, into: &key)
      out.append(contentsOf: CodePoints.string(key.units).utf8)
    }
  }
}

/// Where a line stands in some bytes.
package struct TextLine: Sendable, Equatable {
  package let text: Range<Int>
  /// LF, CR LF, or nothing where the bytes end without.
  package let end: Range<Int>

  /// The line of `bytes` that begins at `start`, which is not their end.
  package init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var feed = start
    while feed < bytes.count, bytes[feed] != 0x0A { feed &+= 1 }
    let isReturned = feed < bytes.count && feed > start && bytes[feed - 1] == 0x0D
    let stop = isReturned ? feed - 1 : feed
    text = start..<stop
    end = stop..<min(feed + 1, bytes.count)
  }
}
