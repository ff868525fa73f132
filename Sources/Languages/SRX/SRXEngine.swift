import Synchronization

/// The rules of an SRX file for one language, ready to be asked about lines of text.
package final class SRXEngine: Sendable {
  /// The rules in the order in which they are asked; empty when the file has none for the language.
  package let rules: [SRXActiveRule]
  private let search: Mutex<SRXSearch>

  /// Prepares the rules of `document` for a language, given as its maps spell it: `fa`, `fa-IR`, `fa_two`.
  ///
  /// - Throws: `SRXError.badPattern` for the first pattern that cannot be read.
  package init(_ document: SRXDocument, language: String) throws(SRXError) {
    rules = try document.activeRules(for: language)
    search = Mutex(try SRXSearch(rules, file: document.name))
  }

  /// Returns every place of a line at which some rule matched, in order, with the first such rule.
  ///
  /// The line is well-formed UTF-16 without its line end. The places before its first unit and after its
  /// last are not asked about.
  ///
  /// - Throws: `SRXError.tooSlow`, with the rule, when the work is out of proportion to the line's length.
  package func decisions(in line: UnsafeBufferPointer<UInt16>) throws(SRXError) -> [SRXDecision] {
    guard !rules.isEmpty, line.count > 1 else { return [] }
    // A number, because a pointer may not enter the lock together with what the lock guards. The line
    // outlives the call.
    let address = UInt(bitPattern: line.baseAddress)
    let count = line.count
    return try search.withLock { search throws(SRXError) in
      let units = UnsafeBufferPointer(start: UnsafePointer<UInt16>(bitPattern: address), count: count)
      return try search.decisions(in: units)
    }
  }
}
