/// A form of a text with the way back to the original.
///
/// The runs cover the form and the original without gap or overlap, in order of both. So every character
/// of the original is in one run, and any range of the form has its bytes.
package struct MappedText: Sendable, Equatable {
  /// Some units of the form, and the bytes they came from.
  package struct Run: Sendable, Equatable {
    /// UTF-16 units of the form; empty where the form dropped what stood there.
    package let units: Range<Int>
    /// UTF-8 bytes of the original, whole characters; empty where the form set a space between words.
    package let source: Range<Int>
  }

  /// The form, UTF-16.
  package let units: [UInt16]
  package let runs: [Run]

  /// The form.
  package var text: String { CodePoints.string(units) }

  /// The bytes of the original that the units `range` of the form came from.
  ///
  /// Units that became what they are together give all their bytes: either half of an ellipsis typed as
  /// two full stops gives both. What was dropped between the two ends of `range` is part of the answer,
  /// what was dropped before or after it is not. An empty range gives an empty one, before what follows.
  ///
  /// - Complexity: Logarithmic in the number of runs.
  package func source(of range: Range<Int>) -> Range<Int> {
    guard let first = run(at: range.lowerBound) else {
      let end = runs.last?.source.upperBound ?? 0
      return end..<end
    }
    let start = runs[first].source.lowerBound
    guard !range.isEmpty, let last = run(at: range.upperBound - 1) else { return start..<start }
    return start..<runs[last].source.upperBound
  }

  /// The run that holds a unit; `nil` behind the last.
  private func run(at unit: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].units.upperBound > unit { high = middle } else { low = middle + 1 }
    }
    return low < runs.count ? low : nil
  }
}

extension MappedText {
  /// Points in order, which came from a text of `byteCount` bytes.
  init(_ points: [TracedPoint], byteCount: Int) {
    var units: [UInt16] = []
    var runs: [Run] = []
    for point in points {
      let start = units.count
      CodePoints.append(point.point, to: &units)
      let done = runs.last?.source.upperBound ?? 0
      if let last = runs.last, !last.units.isEmpty, point.source.lowerBound < done {
        let source = last.source.lowerBound..<max(done, point.source.upperBound)
        runs[runs.count - 1] = Run(units: last.units.lowerBound..<units.count, source: source)
      } else {
        if done < point.source.lowerBound {
          runs.append(Run(units: start..<start, source: done..<point.source.lowerBound))
        }
        runs.append(Run(units: start..<units.count, source: point.source))
      }
    }
    let done = runs.last?.source.upperBound ?? 0
    if done < byteCount { runs.append(Run(units: units.count..<units.count, source: done..<byteCount)) }
    (self.units, self.runs) = (units, runs)
  }
}

extension Normalization {
  /// The `form` of `utf8` with the way back to its bytes; an ill-formed byte is U+FFFD.
  ///
  /// The text is that of `text(_:in:language:)`.
  ///
  /// - Complexity: Some passes over the text, each many times as long as `KeyReader`'s one.
  package static func mapped(_ utf8: [UInt8], in form: NormalForm, language: LanguageTag) -> MappedText {
    let steps = FoldingSteps(
      table: KeyTable.of(language), folds: Set(Fold.allCases), form: form == .light ? .light : .key)
    var points = steps.points(utf8.withUnsafeBufferPointer(TracedPoint.read))
    if form == .skeleton { points.removeAll { $0.point == 0x20 } }
    return MappedText(points, byteCount: utf8.count)
  }

  /// The `form` of `text` with the way back to its UTF-8 bytes.
  package static func mapped(_ text: String, in form: NormalForm, language: LanguageTag) -> MappedText {
    mapped(Array(text.utf8), in: form, language: language)
  }
}
