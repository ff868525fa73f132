/// The letters that Persian endings are made of, as the key has them.
enum StemLetters {
  static let alefMadda: UInt16 = 0x622
  static let alef: UInt16 = 0x627
  static let beh: UInt16 = 0x628
  static let teh: UInt16 = 0x62A
  static let kheh: UInt16 = 0x62E
  static let dal: UInt16 = 0x62F
  static let reh: UInt16 = 0x631
  static let sheen: UInt16 = 0x634
  static let lam: UInt16 = 0x644
  static let meem: UInt16 = 0x645
  static let noon: UInt16 = 0x646
  static let heh: UInt16 = 0x647
  static let vav: UInt16 = 0x648
  static let gaf: UInt16 = 0x6AF
  static let yeh: UInt16 = 0x6CC

  /// Whether a letter may stand for a vowel at the end of a word, after which a yeh comes before an ending.
  static func isVowel(_ letter: UInt16) -> Bool { letter == alef || letter == vav }
}
