import FoundationEssentials
import Languages

/// Lines of the case files about words.
enum WordCases {
  /// The fields of the lines of a file, with what is invisible spelled out as it is; empty when it is not there.
  static func lines(_ name: String) -> [[String]] {
    let folder = URL(filePath: #filePath).appending(path: "../../../Cases/words").standardized
    guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map { SpelledOut.read(String($0)) } }
  }

  /// The key letters of a word, all its parts together.
  static func letters(_ word: String) -> [UInt16] {
    var reader = KeyReader(language: LanguageTag("fa"))
    var key = KeyText()
    reader.read(word, into: &key)
    return key.units
  }

  static func string(_ letters: some Collection<UInt16>) -> String {
    String(decoding: letters, as: UTF16.self)
  }
}
