import ArgumentParser
import Formats
import Languages

extension SegmentationProfile: ExpressibleByArgument {}

/// How a text is cut.
struct SegmentationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to cut for: \(SegmentationProfile.allCases.map { "\($0.rawValue) (\($0.sentence.dropLast()))" }.joined(separator: "; ")).",
      valueName: "profile"))
  var profile = SegmentationProfile.tm

  @Option(
    help: ArgumentHelp(
      "Whose rules decide: builtin, an SRX file, or builtin+FILE for the file's rules before the built-in ones.",
      valueName: "rules"))
  var rules = "builtin"

  func validate() throws {
    if rules.isEmpty || rules == "builtin+" || rules.hasSuffix("+builtin") {
      throw ValidationError("--rules takes builtin, FILE.srx or builtin+FILE.srx")
    }
    if rules != "builtin", profile == .line || profile == .para {
      throw ValidationError("--rules decides where sentences end; the profile \(profile.rawValue) has none")
    }
  }

  /// The segmenter that was asked for.
  ///
  /// - Throws: A file that cannot be read, is no SRX, or has a pattern that is no regular expression.
  func segmenter(for language: LanguageTag) throws -> SentenceSegmenter {
    let source = try ruleSource()
    let segmenter = try SentenceSegmenter(language: language, profile: profile, rules: source)
    if segmenter.fileRuleCount == 0, let file = source.document?.name {
      Notice.warn(
        "\(file): no rules for the language \(language); only line ends\(isAlone ? "" : " and the built-in rules") decide"
      )
    }
    return segmenter
  }

  /// Whether the file's rules are the only ones.
  private var isAlone: Bool { !rules.hasPrefix("builtin+") }

  /// Reads the file of rules, where one is named.
  func ruleSource() throws -> RuleSource {
    if rules == "builtin" { return .builtin }
    let path = isAlone ? rules : String(rules.dropFirst("builtin+".count))
    let document = try SRXFile.read(InputFile(path: path))
    return isAlone ? .file(document) : .builtinAndFile(document)
  }
}
