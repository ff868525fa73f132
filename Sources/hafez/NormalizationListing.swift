import Formats
import Languages

/// The ways in which lines and their normal forms are printed.
struct NormalizationListing {
  private let form: NormalForm
  private let language: LanguageTag
  private let screen: Screen
  private var writer: FormWriter
  /// Of the line printed last, counted from 1.
  private var number = 0

  init(form: NormalForm, language: LanguageTag, screen: Screen) {
    (self.form, self.language, self.screen) = (form, language, screen)
    writer = FormWriter(form: form, language: language)
  }

  /// The form of each line: to a terminal in its order, to all else with the line end that it had.
  mutating func text(_ block: ArraySlice<UInt8>, to output: inout Output) throws(FormatError) {
    var forms: [UInt8] = []
    forms.reserveCapacity(block.count + block.count / 4)
    writer.append(linesOf: block, to: &forms)
    guard screen.isTerminal else { return try output.write(forms) }
    for line in LineBlocks.lines(of: forms[...]) {
      for line in screen.lines(String(decoding: line, as: UTF8.self), language: language) {
        try output.line(line)
      }
    }
  }

  /// An object for each line; with folds, what each of them changed.
  mutating func json(
    _ block: ArraySlice<UInt8>, withFolds: Bool, to output: inout Output
  ) throws(FormatError) {
    for raw in LineBlocks.lines(of: block) {
      number += 1
      // Places are those of the text that is printed: U+FFFD stands for each byte that is not UTF-8.
      let line = Array(String(decoding: raw, as: UTF8.self).utf8)
      var form: [UInt8] = []
      line.withUnsafeBufferPointer { writer.append($0, to: &form) }
      var members: [(name: String, value: JSON)] = [
        ("line", .number(number)), ("text", .string(String(decoding: line, as: UTF8.self))),
        ("normalized", .string(String(decoding: form, as: UTF8.self))),
      ]
      if withFolds { members.append(("folds", .array(folds(in: line).map(Self.json)))) }
      try output.line(.object(members))
    }
  }

  private static func json(_ applied: AppliedFold) -> JSON {
    .object([
      ("fold", .string(applied.name)), ("start", .number(applied.source.lowerBound)),
      ("end", .number(applied.source.upperBound)), ("before", .string(applied.before)),
      ("after", .string(applied.after)),
    ])
  }

  /// A line for each change: its place, the fold, what stood there, and what it became.
  mutating func folds(_ block: ArraySlice<UInt8>, to output: inout Output) throws(FormatError) {
    for raw in LineBlocks.lines(of: block) {
      number += 1
      let line = Array(String(decoding: raw, as: UTF8.self).utf8)
      var place = TextPlace()
      for applied in folds(in: line) {
        place.move(to: applied.source.lowerBound, in: line)
        let name = "\(number):\(place.column) (byte \(applied.source.lowerBound))"
        let fold = applied.name + String(repeating: " ", count: Self.longestName - applied.name.count)
        let change = "\(visible(applied.before)) → \(visible(applied.after))"
        try output.line("\(name)  \(screen.styled(fold, .amber))  \(change)")
      }
    }
  }

  private static let longestName = Fold.allCases.map(\.rawValue.count).max() ?? 0

  private func folds(in line: [UInt8]) -> [AppliedFold] {
    Normalization.appliedFolds(to: line, in: form, language: language)
  }

  /// A stretch of a line with what cannot be seen by name, and marks on a circle of dots.
  private func visible(_ text: String) -> String {
    if text.isEmpty { return "nothing" }
    let isBlank = text.unicodeScalars.allSatisfy { $0 == " " }
    let spelled =
      isBlank
      ? String(repeating: "‹SP›", count: text.unicodeScalars.count) : ScreenText.spelled(text)
    let isMark = text.unicodeScalars.first?.properties.generalCategory == .nonspacingMark
    return screen.inline(isMark ? "◌" + spelled : spelled, language: language)
  }
}
