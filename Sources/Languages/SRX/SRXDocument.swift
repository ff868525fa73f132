/// A file of segmentation rules: SRX 2.0, or 1.0 told in the same way.
///
/// Everything a file says is kept in its order, what other programs add included; comments are not.
///
/// - Source: SRX 2.0, OSCAR of LISA, 7 April 2008.
package struct SRXDocument: Hashable, Sendable {
  /// The path of the file, as messages name it.
  package var name: String
  /// The version the file declares: `2.0`, `1.0`.
  package var version: String
  /// What the file says about all its rules.
  package var header: SRXHeader
  /// The groups of rules, in order.
  package var languageRules: [SRXLanguageRule]
  /// Which groups a language has, in order. Of several SRX 1.0 `<maprule>` the first.
  package var languageMaps: [SRXLanguageMap]
  /// Attributes and elements of others on `<srx>` and `<body>`.
  package var additions: SRXAdditions
  /// Lines that a writer puts before everything, as comments.
  package var comments: [String]

  package init(
    name: String, version: String = "2.0", header: SRXHeader = SRXHeader(),
    languageRules: [SRXLanguageRule] = [], languageMaps: [SRXLanguageMap] = [],
    additions: SRXAdditions = SRXAdditions(), comments: [String] = []
  ) {
    self.name = name
    self.version = version
    self.header = header
    self.languageRules = languageRules
    self.languageMaps = languageMaps
    self.additions = additions
    self.comments = comments
  }
}

/// What a file says about all its rules.
package struct SRXHeader: Hashable, Sendable {
  /// Whether text inside inline codes (footnotes and the like) is cut too.
  package var segmentsSubflows: Bool
  /// Whether a language has the rules of every map that matches, or of the first only.
  package var cascades: Bool
  /// To which side of a break each kind of inline code belongs.
  package var formatHandles: [SRXFormatHandle]
  package var additions: SRXAdditions

  package init(
    segmentsSubflows: Bool = true, cascades: Bool = false, formatHandles: [SRXFormatHandle] = [],
    additions: SRXAdditions = SRXAdditions()
  ) {
    self.segmentsSubflows = segmentsSubflows
    self.cascades = cascades
    self.formatHandles = formatHandles
    self.additions = additions
  }
}

/// On which side of a break an inline code at that place belongs.
package struct SRXFormatHandle: Hashable, Sendable {
  /// Whether a code opens, closes or stands by itself.
  package enum Kind: String, CaseIterable, Sendable {
    case start, end, isolated
  }

  /// The codes it is about.
  package var kind: Kind
  /// Whether it belongs to the segment before the break.
  package var isIncluded: Bool

  package init(_ kind: Kind, isIncluded: Bool) {
    self.kind = kind
    self.isIncluded = isIncluded
  }
}

/// A named group of rules.
package struct SRXLanguageRule: Hashable, Sendable {
  /// The name that maps call it by.
  package var name: String
  /// Its rules in the order in which they are asked.
  package var rules: [SRXRule]
  package var additions: SRXAdditions

  package init(name: String, rules: [SRXRule], additions: SRXAdditions = SRXAdditions()) {
    self.name = name
    self.rules = rules
    self.additions = additions
  }
}

/// One rule: where its parts meet, a segment ends, or does not.
package struct SRXRule: Hashable, Sendable {
  /// Whether the rule ends a segment, or keeps one from ending.
  package var isBreak: Bool
  /// A regular expression for what stands before the place; empty matches everywhere.
  package var before: String
  /// The same for what stands after it.
  package var after: String
  /// The line of the file, counted from 1; 0 when it comes from no file.
  package var line: Int
  package var additions: SRXAdditions

  package init(
    isBreak: Bool, before: String, after: String, line: Int = 0, additions: SRXAdditions = SRXAdditions()
  ) {
    self.isBreak = isBreak
    self.before = before
    self.after = after
    self.line = line
    self.additions = additions
  }
}

/// Which languages a group of rules is for.
package struct SRXLanguageMap: Hashable, Sendable {
  /// A regular expression that the whole language tag must match, in any case.
  package var pattern: String
  /// The name of the group.
  package var ruleName: String
  package var line: Int
  package var additions: SRXAdditions

  package init(
    pattern: String, ruleName: String, line: Int = 0, additions: SRXAdditions = SRXAdditions()
  ) {
    self.pattern = pattern
    self.ruleName = ruleName
    self.line = line
    self.additions = additions
  }
}

/// What an element has that SRX does not know: extensions of other programs.
package struct SRXAdditions: Hashable, Sendable {
  /// Attributes in the file's order, namespace declarations among them.
  package var attributes: [Attribute]
  /// Elements as XML that can stand on its own within the file.
  package var elements: [String]

  package init(attributes: [Attribute] = [], elements: [String] = []) {
    self.attributes = attributes
    self.elements = elements
  }

  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Whether nobody added anything.
  package var isEmpty: Bool { attributes.isEmpty && elements.isEmpty }
}
