import Languages
import Memory

/// Two texts as one, with the words marked that differ.
struct WordMarks {
  enum Kind { case same, deleted, inserted }

  /// What the remembered text and the text asked for have in common, and where they differ.
  private(set) var pieces: [(text: String, kind: Kind)] = []

  /// Marks in `candidate`, the remembered text, what `query` does not have, and puts in what it has instead.
  init(_ explanation: Explanation, candidate: String, query: String) {
    let old = Array(candidate.utf8)
    let new = Array(query.utf8)
    var place = 0
    var deleted: Range<Int>?
    var inserted: Range<Int>?
    for step in explanation.steps {
      guard step.kind == .equal else {
        deleted = Self.union(deleted, step.candidate)
        inserted = Self.union(inserted, step.query)
        continue
      }
      flush(&deleted, &inserted, old, new, from: &place)
      if let word = step.candidate, word.upperBound > place {
        append(old[place..<word.upperBound], .same)
        place = word.upperBound
      }
    }
    flush(&deleted, &inserted, old, new, from: &place)
    append(old[place...], .same)
  }

  /// Ends a run of words that differ.
  private mutating func flush(
    _ deleted: inout Range<Int>?, _ inserted: inout Range<Int>?, _ old: [UInt8], _ new: [UInt8],
    from place: inout Int
  ) {
    if let gone = deleted, gone.lowerBound >= place {
      append(old[place..<gone.lowerBound], .same)
      append(old[gone], .deleted)
      place = gone.upperBound
    } else if inserted != nil, place > 0, place < old.count {
      // A word put in between two others stands apart from the one before.
      append([0x20], .same)
    }
    if let added = inserted { append(new[added], .inserted) }
    deleted = nil
    inserted = nil
  }

  private mutating func append(_ bytes: some Collection<UInt8>, _ kind: Kind) {
    if !bytes.isEmpty { pieces.append((String(decoding: bytes, as: UTF8.self), kind)) }
  }

  private static func union(_ one: Range<Int>?, _ other: Range<Int>?) -> Range<Int>? {
    guard let one, let other else { return one ?? other }
    return min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
  }
}

extension Screen {
  /// The lines of a marked text.
  ///
  /// Colors mark the words where the terminal puts the line in order itself. In visual order the start of a
  /// color could come after its end, so there, and in pipes, `[-…-]` and `{+…+}` mark them.
  func lines(_ marks: WordMarks, language: LanguageTag, indent: Int = 0) -> [String] {
    guard color, bidi != .visual else { return lines(Self.plain(marks), language: language, indent: indent) }
    var text = ""
    var last = WordMarks.Kind.same
    for piece in marks.pieces {
      switch piece.kind {
      case .same: text += safe(piece.text)
      case .deleted: text += "\(Self.deletion)\(safe(piece.text))\(Self.closing)"
      case .inserted:
        // Without a gap the letters of the two words would join.
        text += last == .deleted ? " " : ""
        text += "\(Self.insertion)\(safe(piece.text))\(Self.closing)"
      }
      last = piece.kind
    }
    return colored(lines(text, language: language, indent: indent))
  }

  private static func plain(_ marks: WordMarks) -> String {
    marks.pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }

  // Private-use characters of the last plane: in a text they could at worst turn a color on.
  private static let deletion: Character = "\u{10FF00}"
  private static let insertion: Character = "\u{10FF01}"
  private static let closing: Character = "\u{10FF02}"

  /// Puts colors for the signs; a color that is open at the end of a line goes on in the next.
  private func colored(_ lines: [String]) -> [String] {
    var open = ""
    return lines.map { line in
      var shown = open
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\u{10FF00}": open = Self.start([.red, .strike])
        case "\u{10FF01}": open = Self.start([.green, .underline])
        case "\u{10FF02}": open = ""
        default:
          shown.unicodeScalars.append(scalar)
          continue
        }
        shown += open.isEmpty ? Self.end : open
      }
      return open.isEmpty ? shown : shown + Self.end
    }
  }
}
