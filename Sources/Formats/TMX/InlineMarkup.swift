import Bitext

/// Inline codes as text: the inner XML of a segment, such as `<ph x="1"/>`.
package enum InlineMarkup {
  /// Returns the content that `markup` stands for: its text without codes, and itself in canonical form.
  ///
  /// - Throws: Markup that is not well-formed; line and column count inside of it.
  /// - Complexity: Linear, and a few microseconds for a reader of its own.
  package static func content(_ markup: String) throws(FormatError) -> Content {
    var builder = TMXBuilder(forSegmentOnly: ())
    func receive(_ event: XMLEvent, from parser: XMLParser) throws(FormatError) {
      try builder.receive(event, from: parser)
    }
    try withoutActuallyEscaping(
      receive,
      do: { receive throws(FormatError) in
        try XMLParser(file: "", encoding: "UTF-8", receive: receive).parse("<seg>" + markup + "</seg>")
      })
    return builder.content
  }
}
