/// Persian commas between Latin words.
struct ListCommas {
  let line: DirectionLine

  /// A comma that is drawn from left to right puts the second word to the right of the first.
  var all: [LineFinding] {
    let commas = line.units.indices.filter { line.units[$0] == Self.comma && isBetweenLatin($0) }
    guard !commas.isEmpty else { return [] }
    let levels = Bidi(line.units, base: line.base).levels
    return commas.filter { levels[$0] % 2 == 0 && isTurned(by: Self.fix, at: $0) }.map { place in
      LineFinding(
        kind: .splitPhrase, range: place..<place + 1,
        sentence: "The Persian comma stands between Latin words, which draws them from left to right.",
        replacement: String(decoding: Self.fix, as: UTF16.self))
    }
  }

  static let comma: UInt16 = 0x60C
  private static let fix: [UInt16] = [comma, DirectionLine.rightToLeftMark]

  /// Behind a Latin word, its closing signs perhaps, and before one.
  private func isBetweenLatin(_ place: Int) -> Bool {
    let closing: Set<UInt16> = [0x22, 0x23, 0x29, 0x2B, 0x5D, 0xBB, 0x201D]
    let opening: Set<UInt16> = [0x22, 0x28, 0x5B, 0xAB, 0x201C]
    guard let before = line.units[..<place].lastIndex(where: { $0 != 0x20 && !closing.contains($0) }),
      let after = line.units[(place + 1)...].firstIndex(where: { $0 != 0x20 && !opening.contains($0) })
    else { return false }
    return line.isLeft(before) && (line.isLeft(after) || line.isDigit(after))
      || line.isDigit(before) && line.isLeft(after)
  }

  private func isTurned(by fix: [UInt16], at place: Int) -> Bool {
    let around = DirectionLine.window(around: place..<place + 1, in: line.units)
    let units = line.units[around.lowerBound..<place] + fix + line.units[place + 1..<around.upperBound]
    return Bidi(Array(units), base: line.base).levels[place - around.lowerBound] % 2 == 1
  }
}
