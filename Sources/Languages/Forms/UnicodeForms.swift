internal import CICU

/// What ICU says of characters and normal forms, in Swift's types.
enum UnicodeForms {
  /// Describes the characters `range`, in order.
  static func describe(_ range: ClosedRange<UInt32>) -> [CharacterFacts] {
    let count = range.count
    return [cicu_character](unsafeUninitializedCapacity: count) { buffer, filled in
      cicu_describe(range.lowerBound, Int32(count), buffer.baseAddress)
      filled = count
    }.map(CharacterFacts.init)
  }

  /// Describes one character.
  static func describe(_ character: UInt32) -> CharacterFacts {
    var facts = cicu_character()
    cicu_describe(character, 1, &facts)
    return CharacterFacts(facts)
  }

  /// The canonical composition (NFC) of UTF-16 `units`.
  static func composed(_ units: [UInt16]) -> [UInt16] {
    normalized(units, by: cicu_compose)
  }

  /// The compatibility composition (NFKC) of UTF-16 `units`.
  static func compatible(_ units: [UInt16]) -> [UInt16] {
    normalized(units, by: cicu_compose_compatible)
  }

  private typealias Normalizer = (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) ->
    Int32

  /// Text that ICU refuses (too long for its 32-bit lengths) stays as it is.
  private static func normalized(_ units: [UInt16], by normalize: Normalizer) -> [UInt16] {
    guard let length = Int32(exactly: units.count), length > 0 else { return units }
    var capacity = units.count + units.count / 8 + 32
    for _ in 0..<2 {
      var needed: Int32 = -1
      let out = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, filled in
        needed = normalize(units, length, buffer.baseAddress, Int32(clamping: capacity))
        filled = needed >= 0 && Int(needed) <= capacity ? Int(needed) : 0
      }
      if needed < 0 { return units }
      if Int(needed) <= capacity { return out }
      capacity = Int(needed)
    }
    return units
  }
}

/// What ICU knows of one character.
struct CharacterFacts {
  /// The character composed and case-folded, `nil` when that takes more than one.
  let folded: UInt32?
  /// The character composed, `nil` when that takes more than one.
  let composed: UInt32?
  /// 0...9 for a decimal digit of any script.
  let digit: UInt32?
  /// Whether it may combine with, or change places with, the character before it.
  let combines: Bool
  /// What it is to a reader of words.
  let category: Category

  enum Category { case letter, digit, space, control, format, sign }

  fileprivate init(_ facts: cicu_character) {
    let several = UInt32(cicu_several)
    composed = facts.composed == several ? nil : facts.composed
    digit = facts.digit < 10 ? UInt32(facts.digit) : nil
    combines = facts.combines != 0
    // The one mark with a case, U+0345, would fold to a letter, and out of the order of marks.
    folded = combines ? composed : facts.folded == several ? nil : facts.folded
    category = Category(icu: Int(facts.category))
  }
}

extension CharacterFacts.Category {
  fileprivate init(icu category: Int) {
    switch category {
    case Int(cicu_category_unassigned): self = .sign
    case Int(cicu_category_decimal_digit): self = .digit
    // Letters, marks, and numbers such as ² or Ⅷ, which belong to the word they stand in.
    case 1...Int(cicu_category_other_number): self = .letter
    case Int(cicu_category_space_separator)...Int(cicu_category_paragraph_separator): self = .space
    case Int(cicu_category_control): self = .control
    case Int(cicu_category_format): self = .format
    default: self = .sign
    }
  }
}
