/// Number words below a thousand.
extension NumberGrammar {
  /// The hundreds, tens and units from `place` on; `nil` when the word there is none of them.
  func group(at place: Int) -> NumberPhrase? {
    guard let first = word(place) else { return nil }
    let isEnglish = first.languages == .english
    guard let sum = isEnglish ? englishGroup(at: place) : persianGroup(at: place) else { return nil }
    var traits: TextValue.Traits = .words
    if sum.isOrdinal { traits.insert(.ordinal) }
    if sum.next == place + 1, first.flags.contains(.doubtful) { traits.insert(.doubtful) }
    return NumberPhrase(value: NumberValue(DecimalNumber(sum.value)), next: sum.next, traits: traits)
  }

  private struct Sum {
    var value = 0
    var next: Int
    var isOrdinal = false
    /// What may follow: below this value.
    var room = 1000
  }

  /// «نهصد و نود و نه»: each part smaller than the one before, with «و» between.
  private func persianGroup(at place: Int) -> Sum? {
    var sum = Sum(next: place)
    guard addPersian(at: place, to: &sum) else { return nil }
    while !sum.isOrdinal, sum.room > 1, near(sum.next) == .conjunction, near(sum.next + 1) != nil {
      var longer = sum
      guard addPersian(at: sum.next + 1, to: &longer) else { break }
      sum = longer
    }
    return sum
  }

  private func addPersian(at place: Int, to sum: inout Sum) -> Bool {
    guard let word = word(place), word.languages == .persian, !isWeekday(place) else { return false }
    var value = word.value
    sum.next = place + 1
    switch word.kind {
    case .hundreds where sum.room == 1000: sum.room = 100
    case .tens where sum.room >= 100: sum.room = 10
    case .teen where sum.room >= 100: sum.room = 1
    case .unit where sum.room == 1000 && isHundred(place + 1):
      // «چهار صد»
      value *= 100
      sum.room = 100
      sum.next = place + 2
    case .unit where sum.room >= 10: sum.room = 1
    default: return false
    }
    sum.value += value
    sum.isOrdinal = atoms[sum.next - 1].word?.flags.contains(.ordinal) == true
    return true
  }

  private func isHundred(_ place: Int) -> Bool {
    near(place) == .hundreds && word(place)?.value == 100
  }

  /// "nine hundred and ninety-nine", "fifteen hundred", "nineteen eighty-four".
  private func englishGroup(at place: Int) -> Sum? {
    guard var sum = englishTens(at: place) else { return nil }
    if sum.isOrdinal { return sum }
    if near(sum.next) == .hundred, word(sum.next)?.languages == .english {
      sum.isOrdinal = word(sum.next)?.flags.contains(.ordinal) == true
      sum.value *= 100
      sum.next += 1
      if !sum.isOrdinal { addBelowHundred(&sum) }
    } else if (17...20).contains(sum.value), let rest = englishTens(at: sum.next), rest.value >= 10,
      atoms[sum.next].isNear || atoms[sum.next].gap == .dash, near(rest.next) != .scale, !rest.isOrdinal
    {
      sum = Sum(value: sum.value * 100 + rest.value, next: rest.next)
    }
    return sum
  }

  /// Adds what follows "hundred", with "and" or without.
  private func addBelowHundred(_ sum: inout Sum) {
    let place = near(sum.next) == .conjunction ? sum.next + 1 : sum.next
    guard place < atoms.count, atoms[place].isNear, let rest = englishTens(at: place),
      near(rest.next) != .hundred
    else { return }
    sum = Sum(value: sum.value + rest.value, next: rest.next, isOrdinal: rest.isOrdinal)
  }

  private func englishTens(at place: Int) -> Sum? {
    guard let word = word(place), word.languages == .english else { return nil }
    let isOrdinal = word.flags.contains(.ordinal)
    let sum = Sum(value: word.value, next: place + 1, isOrdinal: isOrdinal)
    guard word.kind == .tens else { return word.kind == .unit || word.kind == .teen ? sum : nil }
    guard !isOrdinal, place + 1 < atoms.count, atoms[place + 1].isNear || atoms[place + 1].gap == .dash,
      let unit = self.word(place + 1), unit.kind == .unit, unit.languages == .english
    else { return sum }
    return Sum(value: word.value + unit.value, next: place + 2, isOrdinal: unit.flags.contains(.ordinal))
  }
}
