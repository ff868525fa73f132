import Formats
import Languages

/// The ways in which a text cut into segments is printed, a piece of it after the other.
struct SegmentListing {
  let language: LanguageTag
  let screen: Screen
  /// How far the decisions that were printed have come.
  private var place = TextPlace()

  init(language: LanguageTag, screen: Screen) {
    self.language = language
    self.screen = screen
  }

  /// A segment a line: to a terminal in its order, to all else byte for byte, but for line ends inside it.
  func text(_ piece: SegmentedPiece, to output: inout Output) throws(FormatError) {
    for segment in piece.segmentation.segments {
      let bytes = piece[segment]
      guard screen.isTerminal else {
        try output.line { line in
          let start = line.count
          line.append(contentsOf: bytes)
          for index in start..<line.count where line[index] == 0x0A || line[index] == 0x0D {
            line[index] = 0x20
          }
        }
        continue
      }
      for line in screen.lines(String(decoding: bytes, as: UTF8.self), language: language) {
        try output.line(line)
      }
    }
  }

  /// An object for each segment; with decisions, each refusal before its segment, each break after it.
  func json(_ piece: SegmentedPiece, withDecisions: Bool, to output: inout Output) throws(FormatError) {
    let decisions = withDecisions ? piece.segmentation.decisions : []
    var next = 0
    for segment in piece.segmentation.segments {
      while next < decisions.count, decisions[next].position < segment.upperBound {
        try output.line(Self.json(decisions[next]))
        next += 1
      }
      try output.line { Self.append(segment, piece[segment], to: &$0) }
      while next < decisions.count, decisions[next].position == segment.upperBound {
        try output.line(Self.json(decisions[next]))
        next += 1
      }
    }
  }

  /// Without a string in between where the text is well-formed: a million segments are printed so.
  private static func append(
    _ segment: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]
  ) {
    line.append(contentsOf: "{\"start\":\(segment.lowerBound),\"end\":\(segment.upperBound),\"text\":".utf8)
    let text = Array(bytes)
    if PlainText.firstIllFormedByte(in: text) == nil {
      JSON.write(text, to: &line)
    } else {
      JSON.write(String(decoding: text, as: UTF8.self).utf8, to: &line)
    }
    line.append(UInt8(ascii: "}"))
  }

  private static func json(_ decision: BoundaryDecision) -> JSON {
    .object([
      ("position", .number(decision.position)), ("break", .bool(decision.isBreak)),
      ("rule", .string(decision.rule)), ("reason", .string(decision.reason)),
    ])
  }

  /// A line for each decision: place, verdict, rule, its sentence, and the text around.
  mutating func decisions(_ piece: SegmentedPiece, to output: inout Output) throws(FormatError) {
    for decision in piece.segmentation.decisions {
      let position = decision.position - piece.start
      place.move(to: position, in: piece.bytes)
      let name = "\(place.line):\(place.column) (byte \(decision.position))"
      let verdict = decision.isBreak ? screen.styled("break   ", .green) : screen.styled("no break", .amber)
      let rule = decision.rule + String(repeating: " ", count: max(0, Self.ruleWidth - decision.rule.count))
      let context = screen.inline(Self.context(of: position, in: piece.bytes), language: language)
      try output.line("\(name)  \(verdict)  \(rule)  \(decision.reason)  \(context)")
    }
    place.endPiece(piece.bytes)
  }

  /// Room for the names of rules: nearly all are shorter.
  private static let ruleWidth = 28

  /// Some words before and after a place, on its line.
  private static func context(of position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    // 24 code points lie within 201 bytes, however long the line is.
    let head = bytes[..<position].suffix(201)
    let before = head[(head.lastIndex(of: 0x0A).map { $0 + 1 } ?? head.startIndex)...]
    let after = bytes[position...].prefix(201).prefix { $0 != 0x0A }
    let left = clipped(String(decoding: before, as: UTF8.self).unicodeScalars.reversed())
    let right = clipped(Array(String(decoding: after, as: UTF8.self).unicodeScalars))
    let start = left.isCut ? "…" : ""
    let end = right.isCut ? "…" : ""
    return start + text(left.kept.reversed()) + " | " + text(right.kept) + end
  }

  /// At most 24 code points, cut at a space where there is one.
  private static func clipped(_ scalars: [Unicode.Scalar]) -> (kept: [Unicode.Scalar], isCut: Bool) {
    guard scalars.count > 24 else { return (scalars, false) }
    let head = scalars.prefix(24)
    let space = head.lastIndex(of: " ") ?? head.endIndex
    return (Array(head[..<(space > 8 ? space : head.endIndex)]), true)
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop { $0 == " " })
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}

/// Counts lines and columns along a text; both from 1, columns in code points.
struct TextPlace {
  private(set) var line = 1
  private(set) var column = 1
  /// How much of the piece is counted.
  private var offset = 0

  /// Goes on to a later byte of the piece.
  mutating func move<Bytes: RandomAccessCollection>(to position: Int, in bytes: Bytes)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    for byte in bytes[offset..<position] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    offset = position
  }

  /// Goes on to the start of the next piece.
  mutating func endPiece(_ bytes: UnsafeBufferPointer<UInt8>) {
    move(to: bytes.count, in: bytes)
    offset = 0
  }
}
