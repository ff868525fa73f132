import Bitext
import Languages
import Reference
import Testing

@testable import Memory

@Suite struct UnitCodecTests {
  private static func encoded(_ unit: TranslationUnit) -> [UInt8] {
    var encoder = UnitEncoder()
    encoder.encode(unit)
    return encoder.bytes
  }

  private static func decoded(_ bytes: [UInt8]) -> TranslationUnit? {
    bytes.withUnsafeBytes { buffer in
      var decoder = UnitDecoder(buffer)
      return decoder.unit()
    }
  }

  private static func random(_ generator: inout SeededGenerator) -> TranslationUnit {
    let texts = [
      "", "-", "12:", ";", "می‌روم", "«۱۲»", "a\u{0}b", "\u{1F600}", String(repeating: "ط", count: 300),
    ]
    func text() -> String { texts[Int(generator.next() % UInt64(texts.count))] }
    func several<Item>(_ make: () -> Item) -> [Item] { (0..<Int(generator.next() % 4)).map { _ in make() } }
    func attributes() -> [Attribute] { several { Attribute(text(), text()) } }
    func annotations() -> [Annotation] {
      several { Annotation(kind: text(), attributes: attributes(), text: text(), markup: nil) }
    }
    return TranslationUnit(
      attributes: attributes(), annotations: annotations(),
      variants: several {
        Variant(
          LanguageTag(text()), Content(text(), markup: generator.next() % 2 == 0 ? nil : text()),
          attributes: attributes(), annotations: annotations())
      })
  }

  @Test("any unit comes back the same")
  func roundTrip() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let unit = Self.random(&generator)
      #expect(Self.decoded(Self.encoded(unit)) == unit)
    }
  }

  @Test("a scan over the bytes finds the same variants as a full reading")
  func rawVariants() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2000 {
      let unit = Self.random(&generator)
      var found: [Variant] = []
      let sound = Self.encoded(unit).withUnsafeBytes { buffer in
        var decoder = UnitDecoder(buffer)
        return decoder.rawVariants { language, text, markup in
          let content = Content(
            String(decoding: text, as: UTF8.self), markup: markup.map { String(decoding: $0, as: UTF8.self) })
          found.append(Variant(LanguageTag(String(decoding: language, as: UTF8.self)), content))
        }
      }
      #expect(sound)
      #expect(found.map(\.content) == unit.variants.map(\.content))
      #expect(found.map(\.language) == unit.variants.map(\.language))
    }
  }

  @Test("bytes cut short or changed never crash the reading")
  func damaged() {
    var generator = SeededGenerator(seed: 9)
    var refused = 0
    for _ in 0..<500 {
      var bytes = Self.encoded(Self.random(&generator))
      #expect(Self.decoded(Array(bytes.dropLast())) == nil)
      bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      if Self.decoded(bytes) == nil { refused += 1 }
    }
    #expect(refused > 0)
  }
}
