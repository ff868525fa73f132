/// The folds of single characters that every language shares.
///
/// Characters are code points. What a language adds stands in its `SpellingRules`.
enum CharacterFolds {
  static let zeroWidthNonJoiner: UInt32 = 0x200C
  static let zeroWidthJoiner: UInt32 = 0x200D
  static let zeroWidthSpace: UInt32 = 0x200B
  static let tatweel: UInt32 = 0x640
  static let maddaAbove: UInt32 = 0x653
  static let hamzaAbove: UInt32 = 0x654
  static let hamza: UInt32 = 0x621
  /// A whole phrase in one character, which Unicode does not take apart.
  static let bismillah: UInt32 = 0xFDFD
  static let notSign: UInt32 = 0xAC
  /// More not signs than these between two letters are no joiner, however often the key was struck.
  static let longestNotSignRun = 4
  static let decimalSeparator: UInt32 = 0x66B
  static let thousandsSeparator: UInt32 = 0x66C

  /// Whether `character` is white space (the Unicode property White_Space).
  static func isSpace(_ character: UInt32) -> Bool {
    switch character {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether `character` is invisible and means nothing to a reader of the light form.
  ///
  /// The joiners are not among them: what they do depends on their neighbors.
  static func isInvisible(_ character: UInt32) -> Bool {
    switch character {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x34F, 0x61C, 0x180E: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// Whether the key drops `character` besides: variation selectors and tags, which choose a picture.
  static func isSelector(_ character: UInt32) -> Bool {
    switch character {
    case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether `character` is a vowel sign or reading mark of the Arabic script.
  ///
  /// U+0654 and U+0655, the hamzas, are not: they can be part of a letter.
  static func isHaraka(_ character: UInt32) -> Bool {
    switch character {
    case 0x610...0x61A, 0x64B...0x653, 0x656...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4: true
    case 0x6E7, 0x6E8, 0x6EA...0x6ED, 0x8CA...0x8E1, 0x8E3...0x8FF: true
    default: false
    }
  }

  /// Whether `character` is a presentation form that `form` replaces.
  ///
  /// The words and phrases U+FDF0...U+FDFD are more than letters: the light form keeps them.
  static func isPresentationForm(_ character: UInt32, in form: NormalForm) -> Bool {
    switch character {
    case 0xFB00...0xFB06, 0xFB13...0xFB17, 0xFB50...0xFD3D, 0xFD40...0xFDCF, 0xFE70...0xFEFC: true
    case 0xFDF0...0xFDFD: form != .light
    default: false
    }
  }

  /// Whether `character` is a form of another width: full, half, small or vertical.
  static func isWidthForm(_ character: UInt32) -> Bool {
    switch character {
    case 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFFDC, 0xFFE0, 0xFFE1, 0xFFE3...0xFFEE: true
    default: false
    }
  }

  /// Whether `character` is a word by itself: Han and kana, which set no spaces.
  static func isIdeograph(_ character: UInt32) -> Bool {
    switch character {
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The compatibility form of each of `characters`, without the space that carries a lone mark.
  ///
  /// NFKC turns a spacing vowel sign (U+FE7C) into space + mark; the space was never typed.
  /// ICU is called once, with U+0000 after each character: nothing composes across it.
  static func compatible(_ characters: [UInt32]) -> [[UInt32]] {
    let units = CodePoints.encode(characters.flatMap { [$0, 0] })
    let forms = CodePoints.decode(UnicodeForms.compatible(units)).split(separator: 0)
    return forms.map { form in
      if form.elementsEqual([bismillah]) { return "بسم الله الرحمن الرحيم".unicodeScalars.map(\.value) }
      let carriesMark = form.count > 1 && form.first == 0x20 && form.dropFirst().first != 0x20
      return Array(carriesMark ? form.dropFirst() : form)
    }
  }
}
