import FoundationEssentials
import Testing

@testable import Languages

/// One line of Unicode's BidiCharacterTest.txt: `0061 05D0;1;1;2 1;1 0`.
struct BidiCharacterCase {
  let scalars: [Unicode.Scalar]
  let base: Bidi.Base
  let paragraphLevel: Int
  /// Which characters the algorithm removes (rule X9): they have no place on screen.
  let isRemoved: [Bool]
  /// The characters from the left.
  let order: [Int]

  init?(_ line: Substring) {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    scalars = fields[0].split(separator: " ").compactMap {
      UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
    }
    base = fields[1] == "0" ? .leftToRight : fields[1] == "1" ? .rightToLeft : .firstStrong
    paragraphLevel = Int(fields[2]) ?? -1
    isRemoved = fields[3].split(separator: " ").map { $0 == "x" }
    order = fields[4].split(separator: " ").compactMap { Int($0) }
  }

  var text: String { scalars.reduce(into: "") { $0.unicodeScalars.append($1) } }

  /// The order we find, in characters and without the removed ones.
  func found(by bidi: Bidi) -> [Int] {
    var characterAtUnit: [Int: Int] = [:]
    var unit = 0
    for (place, scalar) in scalars.enumerated() {
      characterAtUnit[unit] = place
      unit += scalar.utf16.count
    }
    return bidi.visualToLogical.compactMap { characterAtUnit[$0] }.filter { !isRemoved[$0] }
  }
}

/// Why ICU orders a line of the file otherwise than Annex 9.
enum KnownDifference: String, CaseIterable {
  /// ICU begins a level run of its own where an isolate follows a PDF.
  case isolateAfterPDF = "an isolate right after the PDF of an embedding"
  /// Rule N0 pairs only brackets that are still neutral; ICU pairs one that LRO or RLO made strong.
  case overriddenBracket = "a bracket under an override is paired with one outside it"
  /// Rule N0 gives marks the direction of their bracket; ICU does not for the closing one at the end.
  case markOnBracket = "a mark on a closing bracket at the end of the text"
  /// Definition BD16 gives up at 63 open brackets; ICU goes on.
  case deepBrackets = "more than 63 brackets within each other"

  static func of(_ scalars: [Unicode.Scalar]) -> KnownDifference? {
    let values = scalars.map(\.value)
    func has(_ wanted: UInt32...) -> Bool { wanted.contains { values.contains($0) } }
    let brackets = values.count { $0 == 0x28 }
    if brackets > 63 { return .deepBrackets }
    if zip(values, values.dropFirst()).contains(where: { $0 == 0x202C && 0x2066...0x2068 ~= $1 }) {
      return .isolateAfterPDF
    }
    if has(0x202D, 0x202E), has(0x28, 0x5B) { return .overriddenBracket }
    if scalars.last?.properties.generalCategory == .nonspacingMark
      || scalars.last?.properties.generalCategory == .enclosingMark, has(0x29, 0x5D)
    {
      return .markOnBracket
    }
    return nil
  }
}

@Suite("Unicode's own test of the bidirectional algorithm")
struct BidiCharacterTests {
  private static let file = "/usr/share/unicode/BidiCharacterTest.txt"

  @Test("91,677 of 91,707 lines come in the order of the file, and the other 30 are known")
  func wholeFile() throws {
    guard let text = try? String(contentsOfFile: Self.file, encoding: .utf8) else {
      Issue.record("\(Self.file) is missing\nhint: `.ci/setup tests` installs Debian's unicode-data")
      return
    }
    var right = 0
    var known: [KnownDifference: Int] = [:]
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map(Substring.init)
    where !line.hasPrefix("#") {
      let one = try #require(BidiCharacterCase(line), "not a line of the test: \(line)")
      let bidi = Bidi(one.text, base: one.base)
      // Where paragraphs of both directions follow each other, only the first one's level is told.
      #expect(bidi.isRightToLeft == (one.paragraphLevel == 1), "direction of \(line)")
      let found = one.found(by: bidi)
      if found == one.order {
        right += 1
      } else if let reason = KnownDifference.of(one.scalars) {
        known[reason, default: 0] += 1
      } else {
        Issue.record("\(line)\nfound \(found)")
      }
    }
    #expect(right == 91_677)
    #expect(
      known == [.isolateAfterPDF: 4, .overriddenBracket: 16, .markOnBracket: 9, .deepBrackets: 1])
  }
}
