/// What a text is cut for: the same marks end a segment here and none there.
package enum SegmentationProfile: String, CaseIterable, Sendable {
  /// What a translator works on: sentences, a line end always ends one.
  case tm
  /// Quotations are kept whole and the items of a list stand apart, as the golden rules of
  /// pragmatic_segmenter have it.
  case golden
  /// Sentences as the Universal Dependencies treebanks cut them: datelines apart, headings whole.
  case ud
  /// A line is a segment.
  case line
  /// A paragraph is a segment: a blank line ends it.
  case para

  /// One sentence for the user.
  package var sentence: String {
    switch self {
    case .tm: "Sentences, as a translator works on them (the default)."
    case .golden: "Sentences with quotations kept whole and list items apart."
    case .ud: "Sentences as treebanks cut them."
    case .line: "A line is a segment."
    case .para: "A paragraph is a segment; a blank line ends it."
    }
  }

  /// Whether segments are sentences.
  var findsSentences: Bool { self != .line && self != .para }
}

/// A set of profiles, for rules that hold in some of them.
struct Profiles: OptionSet, Sendable {
  let rawValue: UInt8

  static let tm = Profiles(.tm)
  static let golden = Profiles(.golden)
  static let ud = Profiles(.ud)
  static let all: Profiles = [.tm, .golden, .ud]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ profile: SegmentationProfile) {
    switch profile {
    case .tm: rawValue = 1
    case .golden: rawValue = 2
    case .ud: rawValue = 4
    case .line, .para: rawValue = 0
    }
  }
}
