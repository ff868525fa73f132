/// One class of difference that the key, or already the light form, does not see.
///
/// The raw value is the name a translator meets in `--explain` and in findings.
package enum Fold: String, CaseIterable, Sendable {
  case yehKaf = "yeh-kaf"
  case heh
  case ezafe
  case zwnj
  case affixSpacing = "affix-spacing"
  case digits
  case tatweel
  case harakat
  case hamza
  case presentationForms = "presentation-forms"
  case punctuation
  case spacing
  case invisible
  case letterCase = "case"
  case width

  /// One sentence for the translator: what differs although the texts count as alike.
  package var sentence: String {
    switch self {
    case .yehKaf: "Yeh or kaf is typed as its Arabic or another look-alike letter (ي ى for ی, ك for ک)."
    case .heh: "Heh is typed as another letter of the same look (ہ ھ ە for ه)."
    case .ezafe: "The ezafe after a final heh is written in another way (ۀ, هٔ, a separate ی, or not at all)."
    case .zwnj:
      "A zero-width non-joiner stands where the other text has a space, a joined letter or another sign."
    case .affixSpacing: "An affix such as می or ها is set apart by a space in one text only."
    case .digits:
      "The same number is written in other digits or with other number signs (۱۲ for 12, ٫ for .)."
    case .tatweel: "Letters are stretched with tatweel (ـ) in one text only."
    case .harakat: "Vowel signs are written in one text only."
    case .hamza: "Hamza is written on another letter, apart, or not at all (تأکید for تاکید)."
    case .presentationForms: "Old presentation forms stand for ordinary letters (ﺳﻼﻡ for سلام)."
    case .punctuation:
      "The same punctuation mark is written with another sign (؟ for ?, « for a straight quote)."
    case .spacing: "White space differs: another kind of space, several, or one around a mark or number."
    case .invisible:
      "Invisible characters (direction marks, soft hyphens and the like) stand in one text only."
    case .letterCase: "Capital and small letters differ."
    case .width: "Full-width or half-width letters stand for ordinary ones."
    }
  }

  /// Whether the light form, too, does not see some of this difference.
  package var changesLight: Bool {
    switch self {
    case .yehKaf, .heh, .ezafe, .zwnj, .tatweel, .hamza, .presentationForms, .spacing, .invisible: true
    case .affixSpacing, .digits, .harakat, .punctuation, .letterCase, .width: false
    }
  }
}
