import Reference
import Testing

@testable import Languages

/// What holds for any text: seeded random ones, of characters that have something to do with each other.
@Suite("Laws of normal forms")
struct FormsLawTests {
  static let languages = ["fa", "ar", "en", ""]

  @Test("the reader of keys and the folds one by one give the same key", arguments: languages, [1, 2, 3])
  func twins(_ language: String, _ seed: UInt64) {
    let tag = LanguageTag(language)
    let steps = FoldingSteps(table: KeyTable.of(tag), folds: Set(Fold.allCases), form: .key)
    for text in RandomTexts(seed: seed).texts(1500) {
      let key = Normalization.text(text, in: .key, language: tag)
      let slow = steps.text(text)
      #expect(RandomTexts.spelled(slow) == RandomTexts.spelled(key), "\(RandomTexts.spelled(text))")
    }
  }

  @Test("the key of a key is the key", arguments: languages, [4, 5])
  func keyOfKey(_ language: String, _ seed: UInt64) {
    let tag = LanguageTag(language)
    for text in RandomTexts(seed: seed).texts(1500) {
      let key = Normalization.text(text, in: .key, language: tag)
      #expect(Normalization.text(key, in: .key, language: tag) == key, "\(RandomTexts.spelled(text))")
    }
  }

  @Test(
    "the light form of a light form is itself, and has the key of the text", arguments: languages, [6, 7])
  func lightOfLight(_ language: String, _ seed: UInt64) {
    let tag = LanguageTag(language)
    for text in RandomTexts(seed: seed).texts(1000) {
      let light = Normalization.text(text, in: .light, language: tag)
      let name = Comment(rawValue: RandomTexts.spelled(text))
      #expect(Normalization.text(light, in: .light, language: tag) == light, name)
      let key = Normalization.text(text, in: .key, language: tag)
      #expect(Normalization.text(light, in: .key, language: tag) == key, name)
    }
  }

  @Test("the light form by table and by steps is the same", arguments: languages, [12, 13])
  func lightTwins(_ language: String, _ seed: UInt64) {
    let tag = LanguageTag(language)
    let steps = FoldingSteps(table: KeyTable.of(tag), folds: Set(Fold.allCases), form: .light)
    for text in RandomTexts(seed: seed).texts(1500) {
      let light = RandomTexts.spelled(Normalization.text(text, in: .light, language: tag))
      #expect(light == RandomTexts.spelled(steps.text(text)), "\(RandomTexts.spelled(text))")
    }
  }

  @Test("texts of one identity have one key, whichever way their letters are composed", arguments: languages)
  func identity(_ language: String) {
    let tag = LanguageTag(language)
    for text in RandomTexts(seed: 8).texts(1500) {
      let composed = Normalization.identity(text)
      #expect(
        Normalization.text(composed, in: .key, language: tag)
          == Normalization.text(text, in: .key, language: tag),
        "\(RandomTexts.spelled(text))")
      #expect(Normalization.folds(between: text, and: composed, language: tag).isEmpty)
    }
  }

  @Test("words stand in order in the key and in the text", arguments: languages)
  func order(_ language: String) {
    var reader = KeyReader(language: LanguageTag(language))
    var key = KeyText()
    for text in RandomTexts(seed: 9).texts(2000) {
      reader.read(text, into: &key)
      expectOrder(key, bytes: text.utf8.count, RandomTexts.spelled(text))
    }
  }

  @Test(
    "with and without characters that the near table lacks, the key is the full table's",
    arguments: languages, [14, 15])
  func near(_ language: String, _ seed: UInt64) {
    let near = KeyTable.of(LanguageTag(language), .near)
    var full = KeyReader(table: near.full)
    var (key, fullKey) = (KeyText(), KeyText())
    var farCount = 0
    for text in RandomTexts(seed: seed).texts(1500) {
      var reader = KeyReader(table: near)
      reader.read(text, into: &key)
      full.read(text, into: &fullKey)
      let isSame = key.units == fullKey.units && key.words == fullKey.words
      #expect(isSame, "\(RandomTexts.spelled(text))")
      farCount += text.unicodeScalars.contains { near.fold($0.value).kind == .far } ? 1 : 0
    }
    #expect((300...1200).contains(farCount))
  }

  @Test(
    "the near table knows ordinary letters, and what it knows is as in the full one", arguments: languages)
  func nearEntries(_ language: String) {
    let near = KeyTable.of(LanguageTag(language), .near)
    let wrong = (UInt32(0)..<0x10000).filter {
      near.fold($0).kind != .far && near.fold($0) != near.full.fold($0)
    }
    #expect(wrong.isEmpty, "\(wrong.map { String($0, radix: 16) })")
    let ordinary = "«کتاب» را می\u{200C}خوانیم؛ ۱۲٪ … “café” – don’t, €5".unicodeScalars
    #expect(ordinary.allSatisfy { near.fold($0.value).kind != .far })
  }

  @Test("any bytes at all are read", arguments: languages)
  func anyBytes(_ language: String) {
    var reader = KeyReader(language: LanguageTag(language))
    var key = KeyText()
    var random = SeededGenerator(seed: 10)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0xD8
      }
      bytes.withUnsafeBufferPointer { reader.read($0, into: &key) }
      expectOrder(key, bytes: bytes.count, "\(bytes)")
    }
  }

  @Test("any scalars at all have forms", arguments: languages)
  func anyScalars(_ language: String) {
    let tag = LanguageTag(language)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = (0..<12).reduce(into: "") { text, _ in
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
      }
      let key = Normalization.text(text, in: .key, language: tag)
      #expect(Normalization.text(key, in: .key, language: tag) == key, "\(RandomTexts.spelled(text))")
    }
  }

  private func expectOrder(_ key: KeyText, bytes: Int, _ name: String) {
    var unit = 0
    var byte = 0
    for word in key.words {
      // Several words can come from one character, such as a phrase with a code of its own.
      let isInOrder = word.source.lowerBound >= byte || word.source.upperBound == byte
      #expect(word.units.lowerBound == unit && !word.units.isEmpty, "\(name)")
      #expect(isInOrder && !word.source.isEmpty, "\(name)")
      unit = word.units.upperBound
      byte = word.source.upperBound
    }
    #expect(unit == key.units.count && byte <= bytes, "\(name)")
  }
}

extension FoldingSteps {
  fileprivate func text(_ text: String) -> String {
    CodePoints.string(CodePoints.encode(points(TracedPoint.read(text)).plain))
  }
}
