/// A BCP 47 language tag as written, compared without case and with `_` as `-`.
///
/// The tag is kept as it came; nothing is checked against the registry, so
/// that a file with a private or misspelt tag is still read and written back.
///
/// - Source: RFC 5646, sections 2.1 (syntax, case) and 2.2.3 (script subtags).
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag as written.
  package let raw: String
  /// The tag in lower case with `-` between subtags; equality and hashing use it.
  package let canonical: String

  /// Keeps `raw` and derives the canonical form; an empty tag matches only itself.
  package init(_ raw: String) {
    self.raw = raw
    self.canonical = String(raw.lowercased().map { $0 == "_" ? "-" : $0 })
  }

  /// The language subtag in lower case: `fa` for `FA_ir`.
  package var primary: String {
    String(canonical.prefix { $0 != "-" })
  }

  package var description: String { raw }

  package static func == (one: LanguageTag, other: LanguageTag) -> Bool {
    one.canonical == other.canonical
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(canonical)
  }

  /// Returns whether the tags are equal, or one names the other more closely: `fa` and `fa-IR`.
  ///
  /// Whole subtags count, so `fa` does not match `fan`. It is symmetric, but not
  /// transitive: `fa-IR` and `fa-AF` both match `fa` and not each other.
  package func matches(_ wanted: LanguageTag) -> Bool {
    if canonical == wanted.canonical { return true }
    if canonical.isEmpty || wanted.canonical.isEmpty { return false }
    return canonical.hasPrefix(wanted.canonical + "-") || wanted.canonical.hasPrefix(canonical + "-")
  }

  /// Whether the language is written from right to left.
  ///
  /// A script subtag decides (`az-Arab`, `fa-Latn`); without one, the usual
  /// script of the language does.
  package var isRightToLeft: Bool {
    if let script { return Self.rightToLeftScripts.contains(script) }
    return Self.rightToLeftLanguages.contains(primary)
  }

  /// The script subtag in lower case: four letters, after the language and its extensions.
  private var script: String? {
    for subtag in canonical.split(separator: "-").dropFirst() {
      // A single character opens an extension or private use: no script after it.
      if subtag.utf8.count == 1 { return nil }
      if subtag.utf8.count == 4, subtag.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
        return String(subtag)
      }
    }
    return nil
  }

  /// ISO 15924 codes whose script runs from right to left.
  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "hatr", "hebr", "hung", "khar",
    "lydi", "mand", "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm",
    "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sogd", "sogo", "syrc", "syre", "syrj",
    "syrn", "thaa", "yezi",
  ]

  /// ISO 639 codes whose usual script runs from right to left.
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "arz", "apc", "acm", "ary", "azb", "bal", "bcc", "bgn", "bqi", "ckb", "dv", "fa",
    "glk", "he", "iw", "ji", "ks", "lrc", "luz", "mzn", "nqo", "pes", "pnb", "prs", "ps", "pbt",
    "pst", "rhg", "sd", "sdh", "skr", "syc", "syr", "ug", "uig", "ur", "urd", "per", "fas", "ara",
    "heb", "pus", "snd", "yid", "yi", "ydd",
  ]
}
