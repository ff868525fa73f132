/// What the words of a Persian sentence say about its end.
extension Place {
  /// Whether a finite verb ends at `offset`: `رفت`, `می رود` in two pieces, `گرفته` after an object.
  func verbEnds(at offset: Int) -> Bool {
    let word = text.wordStart(before: offset, downTo: segmentStart)..<offset
    if word.isEmpty { return false }
    let before = wordBefore(word.lowerBound)
    if PersianVerbs.durative.contains(before, of: text.units) { return true }
    let hasObject = { [self] in
      hasWord(before: word.lowerBound) { PersianWords.objectMarker.contains($0, of: text.units) }
    }
    switch PersianVerbs.likelihood(of: word, in: text) {
    case .sure: return true
    case .likely: return !PersianWords.beforeNoun.contains(before, of: text.units)
    case .perhaps:
      return hasObject() || PersianWords.towards.contains(wordBefore(before.lowerBound), of: text.units)
    case .none: return PersianVerbs.isParticiple(word, in: text) && (hasObject() || words(before: word) > 1)
    }
  }

  private func words(before word: Range<Int>) -> Int {
    var count = 0
    _ = hasWord(before: word.lowerBound) { _ in
      count += 1
      return count > 1
    }
    return count
  }

  /// How many finite verbs the clause has before `offset`: back to a colon or semicolon, at most 200 units.
  func verbs(before offset: Int) -> Int {
    var count = 0
    _ = hasWord(before: offset) { word in
      if word.upperBound < offset, text.has(word.upperBound, [.colon, .semicolon]) { return true }
      // `رفته بودند` and `خواهد رفت` are one verb each.
      let isPart =
        PersianVerbs.isParticiple(word, in: text) || PersianVerbs.auxiliaries.contains(word, of: text.units)
      if !isPart, verbEnds(at: word.upperBound) { count += 1 }
      return false
    }
    return count
  }

  /// Whether every verb before `offset` belongs to a clause with «که», «اگر», «وقتی»: the main one is to come.
  ///
  /// - Parameter verbs: How many finite verbs there are.
  func lacksMainVerb(before offset: Int, verbs: Int) -> Bool {
    var clauses = PersianWords.subordinate.contains(wordAfter(segmentStart), of: text.units) ? 1 : 0
    _ = hasWord(before: offset) { word in
      if word.upperBound < offset, text.has(word.upperBound, [.colon, .semicolon]) { return true }
      if PersianWords.relative.contains(word, of: text.units) { clauses += 1 }
      return false
    }
    return clauses > 0 && verbs <= clauses
  }

  /// Whether a new sentence surely begins with the next word.
  var openerFollows: Bool { PersianWords.openers.contains(wordAfter(next), of: text.units) }
}
