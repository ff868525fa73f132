import Bitext
import Languages

@testable import Formats

/// Random units of awkward texts; the same for the same seed.
struct RandomUnits {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  private static let pieces = [
    "می", "\u{200C}", "روم", "علي", "كتاب", "«", "»", "۱۲", "٣", "12", " ", "  ", "\n", "\t", "\r", "<", ">",
    "&", "\"",
    "'", "]]>", "&amp;", "\\", "\\n", "\u{A0}", "\u{200F}", "😀", "e\u{301}", "x", "\u{85}", "\u{2028}", "؟",
    "…", "\u{FEFF}",
  ]

  mutating func text() -> String {
    (0..<Int.random(in: 0..<12, using: &generator)).map { _ in pick(Self.pieces) }.joined()
  }

  mutating func unit() throws -> TranslationUnit {
    var unit = TranslationUnit(attributes: attributes(), annotations: try annotations())
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let tag = LanguageTag(pick(["fa", "en", "fa-IR", "EN_us", "de"]))
      unit.variants.append(
        Variant(tag, try content(), attributes: attributes(), annotations: try annotations()))
    }
    return unit
  }

  /// A row that a table can hold.
  mutating func row() -> TranslationUnit {
    var unit = TranslationUnit(variants: [Variant(persian, Content("م" + text()))])
    if Bool.random(using: &generator) { unit.variants.append(Variant(english, Content("t" + text()))) }
    if Bool.random(using: &generator) { unit.attributes = [Attribute("tuid", "i" + text())] }
    if Bool.random(using: &generator) { unit.annotations = [.property("x-origin", "o" + text())] }
    return unit
  }

  private mutating func content() throws -> Content {
    guard Int.random(in: 0..<3, using: &generator) == 0 else { return Content(text()) }
    return try InlineMarkup.content(markup(depth: 0))
  }

  private mutating func markup(depth: Int) -> String {
    (0..<3).map { _ in
      let inside = depth < 3 && Bool.random(using: &generator) ? markup(depth: depth + 1) : escaped(text())
      let name = pick(["ph", "bpt", "hi", "sub", "g", "it"])
      return escaped(text()) + "<\(name) x=\"\(escaped(text()))\">\(inside)</\(name)>"
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaped: text, for: .attribute)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func attributes() -> [Attribute] {
    ["tuid", "creationdate", "x", "ویژه"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      .map { Attribute($0, text()) }
  }

  private mutating func annotations() throws -> [Annotation] {
    try (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: return .note(text())
      case 1: return .property("x-" + text(), text())
      default:
        let content = try InlineMarkup.content("<map unicode=\"#x06F1\"/>" + escaped(text()))
        return Annotation(kind: "other", attributes: attributes(), text: content.text, markup: content.markup)
      }
    }
  }

  private mutating func pick(_ list: [String]) -> String {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }
}

/// A small generator with a seed.
///
/// - Source: SplitMix64, Steele, Lea and Flood 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
