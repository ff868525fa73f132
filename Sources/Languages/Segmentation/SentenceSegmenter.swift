/// Cuts text into segments by the rules of one language.
///
/// Candidates come from Unicode's sentence boundaries and from the marks Unicode does not count;
/// named rules of the language then decide at each.
///
/// Keep one for many texts: opening ICU's iterator costs more than a short text does.
package struct SentenceSegmenter: Sendable {
  /// The language whose rules are used.
  package let language: LanguageTag
  /// What the text is cut for.
  package let profile: SegmentationProfile
  /// How many rules of the file are for this language; `nil` without a file.
  package let fileRuleCount: Int?
  private let rules: DecisionRules
  /// `nil` where segments are no sentences.
  private let iterator: SentenceIterator?

  /// Prepares the rules for `language`; a language without rules of its own gets the common ones.
  package init(language: LanguageTag, profile: SegmentationProfile = .tm) {
    self.init(language, profile, engine: nil, isBuiltin: true)
  }

  /// Prepares the built-in rules, those of a file, or both.
  ///
  /// A file's language maps are matched with the tag as it was written.
  ///
  /// - Throws: A pattern of the file that cannot be read.
  package init(language: LanguageTag, profile: SegmentationProfile, rules: RuleSource) throws(SRXError) {
    switch rules {
    case .builtin: self.init(language, profile, engine: nil, isBuiltin: true)
    case .file(let document):
      let engine = try SRXEngine(document, language: language.raw)
      self.init(language, profile, engine: engine, isBuiltin: false)
    case .builtinAndFile(let document):
      let engine = try SRXEngine(document, language: language.raw)
      self.init(language, profile, engine: engine, isBuiltin: true)
    }
  }

  private init(
    _ language: LanguageTag, _ profile: SegmentationProfile, engine: SRXEngine?, isBuiltin: Bool
  ) {
    self.language = language
    self.profile = profile
    fileRuleCount = engine?.rules.count
    rules = DecisionRules(
      LanguageRules.rules(for: language), profile: profile, engine: engine, isBuiltin: isBuiltin)
    iterator = isBuiltin && profile.findsSentences ? SentenceIterator(language: language) : nil
  }

  /// Returns the segments of a whole UTF-8 text, and every decision made on the way.
  ///
  /// Ill-formed bytes are kept and count as characters nobody knows. Empty text has no segments.
  ///
  /// - Complexity: Linear. Memory beyond the result: at most some 8 MB.
  package func segmentation(of bytes: [UInt8]) -> Segmentation {
    var record = BoundaryRecord()
    var scratch = ScanScratch()
    bytes.withUnsafeBufferPointer { all in
      var start = 0
      while let piece = TextPiece.next(from: start, in: all, isWhole: true, joinsLines: joinsLines) {
        start = cut(piece, of: all, textStart: 0, &scratch, &record)
      }
    }
    return record.segmentation
  }

  /// Cuts one piece and returns where the next one begins, as an index of `bytes`.
  ///
  /// - Parameter textStart: The byte of the text at which `bytes` begin.
  func cut(
    _ piece: TextPiece, of bytes: UnsafeBufferPointer<UInt8>, textStart: Int, _ scratch: inout ScanScratch,
    _ record: inout BoundaryRecord
  ) -> Int {
    let isTextStart = textStart + piece.range.lowerBound == 0
    let mark = isTextStart ? Self.byteOrderMarkLength(bytes) : 0
    let range = min(piece.range.lowerBound + mark, piece.range.upperBound)..<piece.range.upperBound
    let before = record.mark
    scan(
      UnsafeBufferPointer(rebasing: bytes[range]), at: textStart + range.lowerBound,
      endedBy: piece.isCut ? CommonRules.longLine : nil, &scratch, &record)
    guard piece.isCut, let rest = record.dropLastSegment(since: before) else { return range.upperBound }
    return rest - textStart
  }

  private func scan(
    _ piece: UnsafeBufferPointer<UInt8>, at start: Int, endedBy lastRule: BoundaryRule?,
    _ scratch: inout ScanScratch, _ record: inout BoundaryRecord
  ) {
    let text = WorkingText(piece)
    record.begin(text, atByte: start)
    text.units.withUnsafeBufferPointer { units in
      let count = iterator?.findBoundaries(of: units, into: &scratch.boundaries) ?? 0
      CharacterClass.table.withUnsafeBufferPointer { table in
        // Taken out for the time being: a borrowed buffer would bar the choices beside it.
        var choices = RuleChoices.none
        swap(&choices, &scratch.choices)
        defer { swap(&choices, &scratch.choices) }
        scratch.boundaries.withUnsafeBufferPointer { boundaries in
          guard let table = table.baseAddress else { return }
          var scanner = ChunkScanner(
            TextView(units: units, table: table), rules: rules,
            unicodeBoundaries: UnsafeBufferPointer(rebasing: boundaries[..<count]), record: &record,
            choices: &choices)
          scanner.scan(endedBy: lastRule)
          scanner.finish(into: &record, &choices)
        }
      }
    }
  }

  /// Whether lines of a paragraph may belong to one segment.
  var joinsLines: Bool { rules.joinsLines || rules.asksAtLineEnds }

  /// The signature at the start of a file is no text: it stays in the gap before the first segment.
  private static func byteOrderMarkLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
