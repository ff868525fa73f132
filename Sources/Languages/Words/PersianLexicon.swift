/// The words and verb stems that the Persian stemmer knows, by their key letters.
///
/// Made on first use, in about a millisecond.
struct PersianLexicon: Sendable {
  /// What is known of a word.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// Takes all endings of nouns.
    static let noun = Traits(rawValue: 1)
    /// Takes all but the indefinite yeh.
    static let adjective = Traits(rawValue: 2)
    /// Stays as it is; says nothing about what it takes.
    static let fixed = Traits(rawValue: 4)
    /// A cardinal number, which takes the endings of ordinals.
    static let number = Traits(rawValue: 8)

    /// A broken plural, before which a heh is more likely than ها: مکاتبهای is of مکاتبه.
    static let plural = Traits(rawValue: 16)

    static let base: Traits = [.noun, .adjective, .number]
  }

  /// What a run of letters is in the conjugation of a verb.
  enum Root: UInt64, CaseIterable {
    case past = 0x51
    case present = 0x52
    /// A present stem in a vowel, which takes no ending: گو.
    case bare = 0x53
    /// The stems that begin in alef as they stand after ب, ن and م: یاموز, یفت.
    case glidedPast = 0x54
    case glidedPresent = 0x55
  }

  static let shared = PersianLexicon()

  private var traits = KeyedTable()
  private var roots = KeyedTable()
  private var irregulars = KeyedTable()
  /// The infinitives of the verbs, and the words that irregular forms belong to.
  private(set) var infinitives: [[UInt16]] = []
  private(set) var citations: [[UInt16]] = []

  private init() {
    add(PersianNouns.words, .noun)
    for list in PersianThings.lists { add(list, .noun) }
    add(PersianThings.plurals, [.noun, .plural])
    add(PersianAdjectives.words, .adjective)
    for list in PersianQualities.lists { add(list, .adjective) }
    add(PersianFixed.yeh, .adjective)
    add(PersianFixed.others, .fixed)
    add(PersianIrregulars.numbers, .number)
    for (citation, forms) in PersianIrregulars.forms { addIrregular(Self.units(citation), forms) }
    for verb in PersianVerbRoots.irregular.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }
    ) {
      let parts = verb.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
      addVerb(
        parts[0], parts.count > 1 ? parts[1].unicodeScalars.split(separator: ",").map { String($0) } : [])
    }
    for stem in PersianVerbRoots.regular.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace })
    {
      addVerb(String(stem) + "ید", [String(stem)])
    }
  }

  func traits(of units: [UInt16], _ range: Range<Int>) -> Traits {
    Traits(rawValue: traits.value(of: units, range) ?? 0)
  }

  /// The number of the verb that has this root, `nil` when none has.
  func verb(_ root: Root, _ units: [UInt16], _ range: Range<Int>) -> Int? {
    roots.value(of: units, range, salt: root.rawValue).map(Int.init)
  }

  /// The number of the citation form of an irregular word.
  func irregular(_ units: [UInt16], _ range: Range<Int>) -> Int? {
    irregulars.value(of: units, range).map(Int.init)
  }

  // MARK: Making it

  /// Calls `body` with each word of a list in the spelling of the key; one by one, for neighbors may join.
  private static func forEachWord(of list: String, _ body: ([UInt16]) -> Void) {
    var reader = KeyReader(language: LanguageTag("fa"))
    var key = KeyText()
    for word in list.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      reader.read(String(word), into: &key)
      body(key.units)
    }
  }

  private static func units(_ word: String) -> [UInt16] {
    var units: [UInt16] = []
    forEachWord(of: word) { units += $0 }
    return units
  }

  private mutating func add(_ list: String, _ trait: Traits) {
    Self.forEachWord(of: list) { word in
      traits.update(word, 0..<word.count) { ($0 ?? 0) | trait.rawValue }
    }
  }

  private mutating func addIrregular(_ citation: [UInt16], _ forms: String) {
    let number = UInt16(citations.count)
    Self.forEachWord(of: forms) { word in
      irregulars.update(word, 0..<word.count) { $0 ?? number }
    }
    citations.append(citation)
  }

  /// Adds a verb by its stems; where two verbs share one the first keeps it.
  private mutating func addVerb(_ past: String, _ present: [String]) {
    let letters = Self.units(past)
    let number = UInt16(infinitives.count)
    infinitives.append(letters + [StemLetters.noon])
    add(letters, .past, number)
    for stem in present.map({ Self.units($0) }) {
      let endsInVowel =
        present.count > 1 && (stem.last == StemLetters.alef || stem.last == StemLetters.vav)
      add(stem, endsInVowel ? .bare : .present, number)
    }
  }

  private mutating func add(_ stem: [UInt16], _ root: Root, _ number: UInt16) {
    func set(_ units: [UInt16], _ root: Root) {
      roots.update(units, 0..<units.count, salt: root.rawValue) { $0 ?? number }
    }
    set(stem, root)
    let glided: Root = root == .past ? .glidedPast : .glidedPresent
    if stem.first == StemLetters.alefMadda {
      set([StemLetters.yeh, StemLetters.alef] + stem.dropFirst(), glided)
    } else if stem.first == StemLetters.alef {
      set([StemLetters.yeh] + stem.dropFirst(), glided)
      set([StemLetters.yeh] + stem, glided)
    }
  }
}
