import Bitext
import Languages

/// Reads files of segmentation rules: SRX 2.0, and 1.0.
package enum SRXFile {
  /// Reads the whole file.
  ///
  /// Whether its regular expressions are any is asked when they are used, since most are for other languages.
  ///
  /// - Throws: Where it is no well-formed SRX: file, line, what was found and what was expected.
  /// - Complexity: Linear; at most `SRXBuilder.byteLimit` bytes are read.
  package static func read(_ input: InputFile) throws(FormatError) -> SRXDocument {
    let head = try input.peek(1024)
    if head.isEmpty {
      throw FormatError(file: input.name, byte: 0, "the file is empty", expected: "an <srx> element")
    }
    if !head.contains(UInt8(ascii: "<")) || head.starts(with: [0x1F, 0x8B])
      || head.starts(with: [0x50, 0x4B])
    {
      throw FormatError(
        file: input.name, line: 1, byte: 0, "this is not an SRX file", expected: "<srx>",
        hint: "segmentation rules are an XML file, as OmegaT, LanguageTool or Okapi write them")
    }
    var builder = SRXBuilder(file: input.name)
    do {
      try read(input, head, into: &builder)
    } catch let error as FormatError {
      throw error
    } catch {
      throw FormatError(file: input.name, "\(error)")
    }
    return builder.document
  }

  private static func read(_ input: InputFile, _ head: [UInt8], into builder: inout SRXBuilder) throws {
    func receive(_ event: XMLEvent, from parser: XMLParser) throws(FormatError) {
      try builder.receive(event, from: parser)
    }
    try withoutActuallyEscaping(
      receive,
      do: { receive in
        let parser = try XMLParser(file: input.name, encoding: encoding(provenBy: head), receive: receive)
        parser.skipsWhiteSpace = true
        try parser.parse(input) {}
      })
    try builder.finish()
  }

  /// A byte order mark decides, whatever the declaration says.
  private static func encoding(provenBy head: [UInt8]) -> String? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return nil
  }
}
