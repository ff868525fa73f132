import Bitext
import Languages

/// A difference that a match of 99 percent has from the text asked for, although no word differs.
package enum Allowance: Hashable, Sendable {
  /// A difference of spelling that the key folds away.
  case spelling(Fold)
  /// Other inline codes, or the same ones at other places.
  case tags

  /// The short name, stable, for data.
  package var name: String {
    switch self {
    case .spelling(let fold): fold.rawValue
    case .tags: "tags"
    }
  }

  /// What differs, in one sentence for a person.
  package var sentence: String {
    switch self {
    case .spelling(let fold): fold.sentence
    case .tags: "The inline codes differ."
    }
  }
}

extension Score {
  /// Returns the differences between two texts whose keys are equal; empty when they are
  /// identical, which is what 100 percent means.
  static func allowances(
    between one: Content, and other: Content, language: LanguageTag
  ) -> [Allowance] {
    let sameText = Normalization.identity(one.text) == Normalization.identity(other.text)
    var found: [Allowance] = []
    if !sameText {
      found = Normalization.folds(between: one.text, and: other.text, language: language)
        .map(Allowance.spelling)
    }
    // Markup holds the text as well: where the texts differ, only the codes can be compared.
    let sameTags =
      sameText ? identity(one.markup) == identity(other.markup) : tags(one.markup) == tags(other.markup)
    if !sameTags { found.append(.tags) }
    return found
  }

  /// Whether 100 percent is right: the same code points after NFC, edges trimmed, and the same codes.
  static func areIdentical(_ one: Content, _ other: Content) -> Bool {
    Normalization.identity(one.text) == Normalization.identity(other.text)
      && identity(one.markup) == identity(other.markup)
  }

  private static func identity(_ markup: String?) -> String? {
    markup.map { Normalization.identity($0) }
  }

  /// The tags of a markup in order, as written, without what stands between them.
  private static func tags(_ markup: String?) -> [Substring] {
    guard let markup else { return [] }
    var tags: [Substring] = []
    var rest = markup[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      tags.append(rest[open...close])
      rest = rest[close...].dropFirst()
    }
    return tags
  }
}
