import ArgumentParser
import Languages
import Workbench

extension LanguageTag: ExpressibleByArgument {
  /// Takes anything that has the form of a language tag.
  public init?(argument: String) {
    let letters = argument.unicodeScalars.prefix { $0 != "-" && $0 != "_" }
    let isWord = argument.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
    }
    guard isWord, (2...8).contains(letters.count), letters.allSatisfy({ $0.properties.isAlphabetic }) else {
      return nil
    }
    self.init(argument)
  }
}

/// The languages of a memory or a file.
struct LanguageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language translated from (default: fa).", valueName: "language"))
  var source: LanguageTag?

  @Option(help: ArgumentHelp("The language translated into (default: en).", valueName: "language"))
  var target: LanguageTag?

  func validate() throws {
    if let source, let target, source == target {
      throw ValidationError("--source and --target name the same language")
    }
  }

  /// The usual languages for a source.
  static func pair(from source: LanguageTag) -> (source: LanguageTag, target: LanguageTag) {
    let usual = FileLanguages.usual
    return (source, source.matches(usual.target) ? usual.source : usual.target)
  }

  /// The languages for a new memory: from the options, else `found`, else the usual ones.
  func languages(
    else found: (source: LanguageTag, target: LanguageTag)? = nil
  ) -> (source: LanguageTag, target: LanguageTag) {
    let usual = found ?? FileLanguages.usual
    let source = self.source ?? (target?.matches(usual.source) == true ? usual.target : usual.source)
    let target = self.target ?? (source.matches(usual.target) ? usual.source : usual.target)
    return (source, target)
  }
}
