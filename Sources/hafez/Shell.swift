/// Commands as a person types them.
enum Shell {
  /// A word that a shell takes as it is, in quotation marks where it needs them.
  static func word(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789۰۱۲۳۴۵۶۷۸۹._-/:,=+@".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  static func line(_ words: [String]) -> String { words.map(word).joined(separator: " ") }
}
