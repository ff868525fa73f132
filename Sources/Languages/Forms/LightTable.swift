/// The light form of ordinary text, character by character.
///
/// Texts that need more than that, such as marks to compose, go to
/// `FoldingSteps`, which also checks this way in the tests.
final class LightTable: Sendable {
  /// One entry a BMP unit: its class above, what it becomes below.
  private let entries: [UInt32]
  private let steps: FoldingSteps

  private static let neutral = LightTable(.neutral)
  private static let persian = LightTable(.persian)
  private static let arabic = LightTable(.arabic)

  /// The table for the texts that `keys` is for; each is built once, on first use.
  static func of(_ keys: KeyTable) -> LightTable {
    keys === KeyTable.persian ? persian : keys === KeyTable.arabic ? arabic : neutral
  }

  private enum Sort {
    static let slow: UInt32 = 0
    static let other: UInt32 = 1
    static let letter: UInt32 = 2
    static let mark: UInt32 = 3
    static let space: UInt32 = 4
    static let joiner: UInt32 = 5
    /// A madda or hamza above, which composes with the letter before it.
    static let sign: UInt32 = 6
  }

  private init(_ keys: KeyTable) {
    var entries = [UInt32](repeating: 0, count: 0x10000)
    for range in KeyTableBuilder.described {
      for (unit, facts) in zip(range, UnicodeForms.describe(range)) {
        entries[Int(unit)] = Self.entry(unit, facts, keys)
      }
    }
    for unit in UInt32(0x3400)..<0xF900 where !(0xA000...0xABFF ~= unit) && !(0xD800...0xDFFF ~= unit) {
      entries[Int(unit)] = Sort.other << 16 | unit
    }
    self.entries = entries
    steps = FoldingSteps(table: keys, folds: Set(Fold.allCases), form: .light)
  }

  private static func entry(_ unit: UInt32, _ facts: CharacterFacts, _ keys: KeyTable) -> UInt32 {
    if CharacterFolds.isSpace(unit) { return Sort.space << 16 | 0x20 }
    if unit == CharacterFolds.zeroWidthNonJoiner {
      return (keys.rules.joinerSeparates ? Sort.joiner : Sort.other) << 16 | unit
    }
    if unit == CharacterFolds.maddaAbove || unit == CharacterFolds.hamzaAbove {
      return Sort.sign << 16 | unit
    }
    let kind = keys.fold(unit).kind
    if kind == .mark, unit < 0x653 || unit == 0x670 { return Sort.mark << 16 | unit }
    if facts.composed != unit || facts.combines || CharacterFolds.isPresentationForm(unit, in: .light) {
      return Sort.slow
    }
    switch kind {
    case .invisible, .joiner, .notSign, .expands, .mark, .madda, .hamzaMark, .combining: return Sort.slow
    case .letter, .hamzaLetter: return Sort.letter << 16 | keys.rules.letter(unit, in: .light)
    default: return Sort.other << 16 | unit
    }
  }

  /// The light form of `text`.
  func text(_ text: String) -> String {
    var text = text
    return text.withUTF8(self.text)
  }

  /// The light form of `utf8`, ill-formed bytes as U+FFFD.
  func text(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
    CodePoints.string(simple(utf8) ?? CodePoints.encode(steps.points(TracedPoint.read(utf8)).plain))
  }

  /// The units of the light form, `nil` when the text is not simple.
  private func simple(_ text: UnsafeBufferPointer<UInt8>) -> [UInt16]? {
    var units: [UInt16] = []
    units.reserveCapacity(text.count)
    var before = Sort.space
    var place = 0
    while place < text.count {
      let character = UTF8Text.character(in: text, at: &place)
      guard character < 0x10000 else { return nil }
      let entry = entries[Int(character)]
      let sort = entry &>> 16
      switch sort {
      case Sort.slow: return nil
      case Sort.space where before == Sort.space: continue
      // One mark has nothing to change places with.
      case Sort.mark where before != Sort.letter: return nil
      case Sort.joiner where before < Sort.letter || before > Sort.mark: return nil
      case Sort.sign:
        guard before == Sort.letter, let last = units.last, let whole = composed(last, character) else {
          return nil
        }
        units[units.count - 1] = whole
        continue
      case Sort.letter, Sort.joiner: break
      default: if before == Sort.joiner { return nil }
      }
      units.append(UInt16(truncatingIfNeeded: entry))
      before = sort
    }
    if before == Sort.joiner { return nil }
    if before == Sort.space, !units.isEmpty { units.removeLast() }
    return units
  }

  /// The letter that `base` and a sign above it are; `base` is folded already.
  private func composed(_ base: UInt16, _ sign: UInt32) -> UInt16? {
    if sign == CharacterFolds.maddaAbove { return base == 0x627 ? 0x622 : nil }
    if let listed = steps.rules.compositions.first(where: { $0.base == base }) { return UInt16(listed.whole) }
    switch base {
    case 0x627: return 0x623
    case 0x648: return 0x624
    case 0x64A: return 0x626
    default: return nil
    }
  }
}
