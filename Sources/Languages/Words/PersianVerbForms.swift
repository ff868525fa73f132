/// What stands before and after the root of a Persian verb.
enum PersianVerbForms {
  /// A personal ending, or that of a participle.
  struct Ending: Sendable {
    let units: [UInt16]
    let fitsPast: Bool
    /// Of the present, whether it is unlike the endings of nouns.
    fileprivate let present: Present

    fileprivate enum Present { case no, sure, meem, yeh, imperative, imperativePlural }

    /// Whether a present stem of so many letters may have this ending after a prefix.
    ///
    /// Without a prefix «م» and «ی» are endings of nouns as well.
    func fitsPresent(
      _ prefix: PersianStemmer.Prefix, _ length: Int, hasPreverb: Bool, hasClitic: Bool
    ) -> Bool {
      switch (present, prefix) {
      case (.no, _): false
      case (.imperative, .subjunctive): length > 1 && !hasClitic
      case (.imperative, .prohibition): length > 1 && !hasClitic
      case (.imperative, _): false
      case (.imperativePlural, .prohibition): true
      case (_, .prohibition): false
      case (.imperativePlural, .none), (.sure, .none): true
      case (.meem, .none): length > 2 || hasPreverb || hasClitic
      case (.yeh, .none): hasClitic && length > 3
      default: true
      }
    }
  }

  /// The longest first.
  static let endings: [Ending] = [
    (["هاند", "هاست", "هایم", "هاید"], true, .no), (["هام", "های"], true, .no),
    (["ند"], true, .sure), (["ید"], true, .imperativePlural), (["یم"], true, .sure),
    (["د"], false, .sure), (["م"], true, .meem), (["ی"], true, .yeh), (["ه"], true, .no),
    ([""], true, .imperative),
  ].flatMap { (list: [String], past: Bool, present: Ending.Present) in
    list.map { Ending(units: Array($0.utf16), fitsPast: past, present: present) }
  }

  static let prefixes: [(units: [UInt16], prefix: PersianStemmer.Prefix)] = [
    ("نمی", .progressive), ("می", .progressive), ("", .none), ("ن", .negation), ("ب", .subjunctive),
    ("م", .prohibition),
  ].map { (Array($0.utf16), $1) }

  static let preverbs: [[UInt16]] = PersianVerbRoots.preverbs.map { Array($0.utf16) }

  /// Objects that lean on the verb.
  static let clitics: [[UInt16]] = ["شان", "مان", "تان", "ش", "ت", "م"].map { Array($0.utf16) }

  static let causativePast: [[UInt16]] = ["انید", "اند"].map { Array($0.utf16) }
  static let causativePresent: [UInt16] = Array("ان".utf16)

  /// The endings of a verb that is guessed at, with what the past adds.
  static let guessed: [[UInt16]] = [
    "یدیم", "یدید", "یدند", "یدم", "یدی", "یده", "یدهاند", "ند", "ید", "یم", "د", "م",
  ].map { Array($0.utf16) }
}
