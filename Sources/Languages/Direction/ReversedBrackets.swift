/// Brackets that were stored the way they looked, `)so(`, as programs without this algorithm did.
struct ReversedBrackets {
  let line: DirectionLine

  /// Only in lines from right to left: »so« is how German and Danish quote.
  var all: [LineFinding] {
    guard line.isRightToLeft else { return [] }
    return [(0x28, 0x29), (0x5B, 0x5D), (0xAB, 0xBB)].flatMap { find(open: $0.0, close: $0.1) }
  }

  /// A closing sign with nothing to close before a word, and the next, opening, behind a word.
  private func find(open: UInt16, close: UInt16) -> [LineFinding] {
    var findings: [LineFinding] = []
    var depth = 0
    var start: Int?
    for place in line.units.indices {
      if line.units[place] == close {
        if depth > 0 {
          depth -= 1
        } else {
          start = start == nil && touchesWord(after: place) && !touchesWord(before: place) ? place : nil
        }
      } else if line.units[place] == open {
        if let first = start, touchesWord(before: place), !touchesWord(after: place) {
          findings.append(turned(first..<place + 1, open, close))
          start = nil
        } else {
          depth += 1
          start = nil
        }
      }
    }
    return findings
  }

  private func turned(_ range: Range<Int>, _ open: UInt16, _ close: UInt16) -> LineFinding {
    let units = [open] + line.units[range].dropFirst().dropLast() + [close]
    return LineFinding(
      kind: .reversedBrackets, range: range,
      sentence: "The signs around \(line.text(range)) are the wrong way round.",
      replacement: String(decoding: units, as: UTF16.self))
  }

  private func touchesWord(before place: Int) -> Bool { place > 0 && isWord(place - 1) }
  private func touchesWord(after place: Int) -> Bool { place + 1 < line.units.count && isWord(place + 1) }

  private func isWord(_ place: Int) -> Bool {
    line.isLeft(place) || line.isRight(place) || line.isDigit(place)
  }
}
