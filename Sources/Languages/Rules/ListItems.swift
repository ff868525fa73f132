/// The items of a list that runs on within a line, such as `1.) … 2.) …`, `• … • …`, `a. … b. …`.
enum ListItems {
  static let finder = ExtraFinder(profiles: .golden, rules: [item]) { text, line, found in
    let labels = ListLabel.all(in: line, of: text)
    var lists: [ListLabel] = []
    for (index, label) in labels.enumerated() {
      if let list = lists.firstIndex(where: { label.follows($0) }) {
        lists[list] = label
      } else {
        // The first item stands at the beginning of a sentence, and another follows soon.
        guard text.mayBegin(label.range.lowerBound, downTo: line.lowerBound),
          labels[(index + 1)...].prefix(8).contains(where: { $0.follows(label) })
        else { continue }
        if lists.count == 8 { lists.removeFirst() }
        lists.append(label)
      }
      guard label.range.lowerBound > line.lowerBound else { continue }
      found.append(ExtraDecision(position: label.range.lowerBound, isBreak: true, rule: item))
    }
  }

  static let item = BoundaryRule(
    "golden.list-item", "The next item of the list begins.", example: "1.) Salt the water| 2.) Boil the rice",
    profiles: .golden
  ) { _ in nil }
}

/// A number, letter or bullet that counts an item.
struct ListLabel {
  /// How the label is written: only labels written alike follow one another.
  enum Style: Equatable { case stop, bracket, stopAndBracket, brackets, bullet }

  let range: Range<Int>
  let style: Style
  /// The number, or the place of the letter in the alphabet; 0 for a bullet alone.
  let value: Int
  let isLetter: Bool

  /// Whether the label counts the item after the other's.
  func follows(_ other: ListLabel) -> Bool {
    guard style == other.style, isLetter == other.isLetter, range.lowerBound > other.range.lowerBound else {
      return false
    }
    return value == other.value + 1 || style == .bullet && value == 0 && other.value == 0
  }

  /// Every label of the line: preceded by white space, followed by it.
  static func all(in line: Range<Int>, of text: TextView) -> [ListLabel] {
    var labels: [ListLabel] = []
    var at = line.lowerBound
    while at < line.upperBound {
      let isStart = at == line.lowerBound || text.has(at - 1, .space)
      if isStart, !text.has(at, .space), let label = ListLabel(at: at, in: text) {
        labels.append(label)
        at = label.range.upperBound
      } else {
        at += 1
      }
    }
    return labels
  }

  private init?(at start: Int, in text: TextView) {
    var at = start
    let hasBullet = text.isBullet(at) && text.unit(at) != 0x2A
    if hasBullet { at = text.skip(at + 1, over: .space) }
    let isBracketed = text.unit(at) == 0x28
    if isBracketed { at += 1 }
    let word = at..<text.wordEnd(from: at)
    let number = text.number(word)
    let letter = word.count == 1 ? text.smallLetter(word.lowerBound) : nil
    guard let counted = number ?? letter else {
      guard hasBullet else { return nil }
      (range, style, value, isLetter) = (start..<start + 1, .bullet, 0, false)
      return
    }
    at = word.upperBound
    let stop = text.unit(at) == 0x2E
    if stop { at += 1 }
    let bracket = text.unit(at) == 0x29 || text.unit(at) == 0xFF09
    if bracket { at += 1 }
    guard stop || bracket, isBracketed ? bracket : true, text.has(at, .space) else {
      guard hasBullet else { return nil }
      (range, style, value, isLetter) = (start..<start + 1, .bullet, 0, false)
      return
    }
    range = start..<at
    value = counted
    isLetter = number == nil
    style = isBracketed ? .brackets : bracket ? (stop ? .stopAndBracket : .bracket) : .stop
  }
}

extension TextView {
  /// The value of at most three ASCII digits.
  fileprivate func number(_ word: Range<Int>) -> Int? {
    guard (1...3).contains(word.count) else { return nil }
    var value = 0
    for offset in word {
      guard (0x30...0x39).contains(units[offset]) else { return nil }
      value = value * 10 + Int(units[offset] - 0x30)
    }
    return value
  }

  /// The place of a small Latin letter in the alphabet. Capitals with a full stop are initials.
  fileprivate func smallLetter(_ offset: Int) -> Int? {
    (0x61...0x7A).contains(unit(offset)) ? Int(units[offset]) - 0x60 : nil
  }

  /// Whether a sentence may begin at `offset`: at the line's start, after a mark, after a colon.
  fileprivate func mayBegin(_ offset: Int, downTo start: Int) -> Bool {
    let end = skipBack(offset, over: [.space, .ignorable], downTo: start)
    if end == start { return true }
    return has(end - 1, [.mark, .colon]) || has(end - 2, .mark) && has(end - 1, .pair)
  }
}
