extension LanguageRules {
  /// Japanese.
  static let japanese = LanguageRules(
    language: LanguageTag("ja"), verbsOfSaying: WordList(""), conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      EastAsianRules.listLabel(id: "ja.list-label", example: "1．箱を開ける。|灯を出す。"),
      EastAsianRules.quotationGoesOn(
        id: "ja.quotation-goes-on", particles: japaneseParticles, example: "彼は「もう遅い。」と言った。|誰も動かない。"),
      EastAsianRules.bracketInside(id: "ja.bracket", example: "本（二冊。新しい。）を買った。|重い。"),
      japaneseWrapped,
    ] + CommonRules.context, finders: [ListItems.finder])

  /// Chinese, in either script.
  static let chinese = LanguageRules(
    language: LanguageTag("zh"), verbsOfSaying: WordList(""), conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      EastAsianRules.listLabel(id: "zh.list-label", example: "1．打开箱子。|拿出灯。"),
      EastAsianRules.quotationGoesOn(
        id: "zh.quotation-goes-on", particles: chineseParticles, example: "“别走！”他说。|没有人动。"),
      EastAsianRules.bracketInside(id: "zh.bracket", example: "书（两本。新的。）很重。|我累了。"),
      EastAsianRules.dots(id: "zh.dots", example: "我等了很久……|门开了。"),
    ] + CommonRules.context, finders: [ListItems.finder])

  /// Particles that tie a quotation to its sentence.
  private static let japaneseParticles: [[UInt16]] = [
    "と", "って", "という", "なんて", "は", "が", "を", "に", "の", "も", "で",
  ]
  .map { Array($0.utf16) }
  private static let chineseParticles: [[UInt16]] = [
    "他说", "她说", "我说", "他问", "她问", "我问", "他喊", "她喊", "他道", "她道", "的", "这", "说", "问", "喊", "道", "他說", "她說",
    "我說", "他問", "她問", "我問", "說", "問",
  ]
  .map { Array($0.utf16) }

  private static let japaneseWrapped = BoundaryRule(
    "ja.wrapped-line", "No sentence ends with the particle の: the line was only wrapped.",
    example: "これは父の\n家です。",
    at: .lineEnd, profiles: .golden
  ) { place in
    place.text.unit(place.end - 1) == 0x306E ? false : nil
  }

  /// Korean.
  static let korean = LanguageRules(
    language: LanguageTag("ko"), verbsOfSaying: WordList(""), conjunctions: WordList(""),
    boundaryRules: CommonRules.masks + GoldenRules.all + [
      EastAsianRules.listLabel(id: "ko.list-label", example: "1. 상자를 여세요.| 등을 꺼내세요."),
      EastAsianRules.quotationGoesOn(
        id: "ko.quotation-goes-on", particles: koreanParticles, example: "그는 “늦었다.”라고 말했다.| 아무도 없었다."),
    ] + CommonRules.context + FollowingRules.all, finders: [ListItems.finder])

  private static let koreanParticles: [[UInt16]] = ["라고", "이라고", "고", "하고", "라는", "라며", "이라며"].map {
    Array($0.utf16)
  }
}

/// Rules for scripts without spaces between words.
enum EastAsianRules {
  static func listLabel(id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "A number at the start counts an item of a list.", example: example, at: .fullStop,
      when: .shortWord
    ) { place in
      guard place.wordIsNumber, place.beginsSegment(place.numberStart) else { return nil }
      return place.word.count <= 3 ? false : nil
    }
  }

  /// A quotation ends, and what follows ties it to the sentence around it.
  static func quotationGoesOn(id: String, particles: [[UInt16]], example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The words after the quotation tie it to the sentence.", example: example, when: .closes
    ) { place in
      guard let closed = place.closed, closed.isQuotation else { return nil }
      let text = place.text
      let follows = particles.contains { particle in
        particle.enumerated().allSatisfy { text.unit(place.next + $0) == $1 }
      }
      return follows || place.continues ? false : nil
    }
  }

  /// Marks in a bracket within a sentence.
  static func bracketInside(id: String, example: String) -> BoundaryRule {
    BoundaryRule(
      id, "The bracket belongs to the sentence around it.", example: example
    ) { place in
      if let open = place.open, open.kind == .round, open.opening != .start {
        return place.closer(of: .round, within: TextView.reach) == nil ? nil : false
      }
      guard let closed = place.closed, closed.kind == .round, closed.opening != .start else { return nil }
      return place.hasOuterMark ? nil : false
    }
  }

  /// Dots end a sentence where no mark goes on.
  static func dots(id: String, example: String) -> BoundaryRule {
    BoundaryRule(id, "Six dots close the sentence.", example: example, at: .ellipsis, when: .plain) { place in
      place.kinds == .ellipsis && place.marks.count == 2 && place.text.has(place.next, .letter) ? true : nil
    }
  }
}
