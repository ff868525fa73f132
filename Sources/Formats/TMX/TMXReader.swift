import Bitext

extension Format {
  /// Translation Memory eXchange: 1.1 to 1.4b are read, 1.4 is written.
  package static let tmx = Format(
    name: "tmx", extensions: ["tmx"],
    sentence: "TMX 1.4b, the exchange format of translation memories; 1.1 to 1.3 are read too",
    namesLanguages: true, recognizes: TMXReader.recognizes,
    read: { try TMXReader.read($0, deliver: $2) },
    writer: { output, options in TMXWriter(output, options) })
}

/// Reads TMX in constant memory.
enum TMXReader {
  /// Hands on the header, then each unit as soon as it is whole.
  ///
  /// A header without `srclang` is handed on as it is: which variant is the source is the caller's to decide.
  /// A unit without variants is handed on too.
  static func read(_ input: InputFile, deliver: (BitextEvent) throws -> Void) throws {
    let head = try input.peek(1024)
    try refuseWhatIsNoXML(head, input.name)
    var builder = TMXBuilder()
    func receive(_ event: XMLEvent, from parser: XMLParser) throws(FormatError) {
      try builder.receive(event, from: parser)
    }
    try withoutActuallyEscaping(
      receive,
      do: { receive in
        let parser = try XMLParser(file: input.name, encoding: encoding(provenBy: head), receive: receive)
        try parser.parse(input) {
          for event in builder.takeReady() { try deliver(event) }
        }
      })
  }

  /// A byte order mark decides, whatever the declaration says; without one expat finds out.
  private static func encoding(provenBy head: [UInt8]) -> String? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return nil
  }

  /// Whether a `<tmx` stands near the start, in UTF-8 or UTF-16.
  @Sendable
  static func recognizes(_ head: [UInt8]) -> Bool {
    let letters = head.filter { $0 != 0 }
    return String(decoding: letters.prefix(4096), as: UTF8.self).contains("<tmx")
  }

  private static func refuseWhatIsNoXML(_ head: [UInt8], _ file: String) throws(FormatError) {
    let hint: String? =
      if head.isEmpty {
        nil
      } else if head.starts(with: [0x1F, 0x8B]) {
        "it is packed with gzip: unpack it first"
      } else if head.starts(with: Array("PK\u{3}\u{4}".utf8)) {
        "it is a zip file: unpack it first"
      } else if head.contains(0), head.first != 0, head.dropFirst().first != 0,
        encoding(provenBy: head) == nil
      {
        "it is a binary file"
      } else if !head.contains(UInt8(ascii: "<")) {
        "is it a text or a table? then name the format"
      } else {
        nil
      }
    if head.isEmpty {
      throw FormatError(file: file, byte: 0, "the file is empty", expected: "a <tmx> element")
    }
    guard let hint else { return }
    throw FormatError(file: file, line: 1, byte: 0, "this is not a TMX file", expected: "<tmx>", hint: hint)
  }
}
