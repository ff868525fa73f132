import Bitext
import Languages

/// Makes a document of the events of an SRX file.
///
/// What SRX does not know is kept where it stands; what SRX knows and stands in a wrong place is an error.
struct SRXBuilder {
  /// The element that is open.
  private enum Place {
    case document, srx, header, formatHandle, body, groups, group, rule, before, after, maps, mapGroup, map
    /// Inside an element of others.
    case addition
  }

  private(set) var document: SRXDocument
  private var places: [Place] = [.document]
  private var namespaces = SRXNamespaces()
  private var text: [UInt8] = []
  private var buffer = MarkupBuffer()
  private var mapGroups = 0
  private var groupNames: Set<String> = []
  private var hasBefore = false
  private var hasAfter = false

  /// More than a hundred times the largest file known.
  static let byteLimit = 64 << 20
  private static let ruleLimit = 200_000
  /// A part of a rule may not be longer, in bytes.
  private static let patternLimit = 1 << 18
  private static let depthLimit = 64

  init(file: String) { document = SRXDocument(name: file, version: "") }

  mutating func receive(_ event: XMLEvent, from parser: XMLParser) throws(FormatError) {
    switch event {
    case .text(let characters): try receive(characters, parser)
    case .end(let name): end(name, parser)
    case .start(let name, let attributes):
      guard attributes.count <= XMLAttributes.limit else {
        throw parser.error("a tag has too many attributes", expected: "at most \(XMLAttributes.limit)")
      }
      guard parser.byte <= Self.byteLimit else {
        throw parser.error("the file is too large", expected: "at most \(Self.byteLimit) bytes")
      }
      try start(String(cString: name), attributes, parser)
    }
  }

  /// Looks at the whole when the end was read.
  mutating func finish() throws(FormatError) {
    for map in document.languageMaps where !groupNames.contains(map.ruleName) {
      throw FormatError(
        file: document.name, line: map.line, "a language map names a group of rules that is not in the file",
        found: "languagerulename=\"\(map.ruleName)\"",
        expected: groupNames.count <= 8
          ? groupNames.sorted().joined(separator: ", ") : "the name of a <languagerule>")
    }
  }

  // MARK: - Text

  private mutating func receive(
    _ characters: UnsafeBufferPointer<UInt8>, _ parser: XMLParser
  ) throws(FormatError) {
    switch places[places.count - 1] {
    case .before, .after:
      guard text.count + characters.count <= Self.patternLimit else {
        throw parser.error("a pattern is too long", expected: "at most \(Self.patternLimit) bytes")
      }
      text.append(contentsOf: characters)
    case .addition:
      guard buffer.count <= 1 << 20 else { throw parser.error("an unknown element is too long") }
      buffer.append(characters)
    default:
      throw parser.error(
        "text where none can stand",
        found: String(decoding: characters.drop { $0 <= 0x20 }.prefix(40), as: UTF8.self),
        expected: "an element")
    }
  }

  // MARK: - Elements that begin

  private mutating func start(
    _ name: String, _ attributes: XMLAttributes, _ parser: XMLParser
  ) throws(FormatError) {
    let place = places[places.count - 1]
    guard places.count <= Self.depthLimit else {
      throw parser.error("elements are nested too deeply", expected: "at most \(Self.depthLimit) levels")
    }
    let (local, given) = namespaces.enter(name, attributes)
    if place == .document { return try startRoot(name, local, given, parser) }
    guard let local, place != .addition else { return try startAddition(name, given, parser) }
    switch (place, local) {
    case (.srx, "header"): try startHeader(given, parser)
    case (.header, "formathandle"): try startFormatHandle(given, parser)
    case (.srx, "body"): startFrame(.body, given)
    case (.body, "languagerules"): startFrame(.groups, given)
    case (.groups, "languagerule"): try startGroup(given, parser)
    case (.group, "rule"): try startRule(given, parser)
    case (.rule, "beforebreak") where !hasBefore: startPart(.before, parser)
    case (.rule, "afterbreak") where !hasAfter: startPart(.after, parser)
    case (.body, "maprules"): startFrame(.maps, given)
    case (.maps, "maprule"): startFrame(.mapGroup, given)
    case (.maps, "languagemap"), (.mapGroup, "languagemap"): try startMap(given, parser)
    case (_, _) where Self.known.contains(local) || place == .before || place == .after:
      throw misplaced(local, in: place, parser)
    default: try startAddition(name, given, parser)
    }
  }

  private static let known: Set<String> = [
    "srx", "header", "formathandle", "body", "languagerules", "languagerule", "rule", "beforebreak",
    "afterbreak", "maprules", "maprule", "languagemap",
  ]

  private func misplaced(_ name: String, in place: Place, _ parser: XMLParser) -> FormatError {
    let (outer, expected) =
      switch place {
      case .document, .srx: ("<srx>", "<header> or <body>")
      case .header, .formatHandle: ("<header>", "<formathandle>")
      case .body: ("<body>", "<languagerules> or <maprules>")
      case .groups: ("<languagerules>", "<languagerule>")
      case .group: ("<languagerule>", "<rule>")
      case .rule: ("<rule>", hasBefore ? (hasAfter ? "</rule>" : "<afterbreak>") : "<beforebreak>")
      case .before: ("<beforebreak>", "a regular expression, with &lt; for <")
      case .after: ("<afterbreak>", "a regular expression, with &lt; for <")
      case .maps, .mapGroup: ("<maprules>", "<languagemap>")
      case .map: ("<languagemap>", "</languagemap>")
      case .addition: ("an element", "its end")
      }
    return parser.error("a <\(name)> cannot stand in \(outer)", found: "<\(name)>", expected: expected)
  }

  private mutating func startRoot(
    _ name: String, _ local: String?, _ given: [Attribute], _ parser: XMLParser
  ) throws(FormatError) {
    guard local == "srx" else {
      throw parser.error(
        "this is not an SRX file: its root element is <\(name)>", found: "<\(name)>", expected: "<srx>")
    }
    document.version = given["version"] ?? "2.0"
    guard document.version.hasPrefix("2") || document.version.hasPrefix("1") else {
      throw parser.error(
        "this version of SRX is not known", found: "version=\"\(document.version)\"", expected: "2.0 or 1.0")
    }
    document.additions = kept(given, except: ["version", "xmlns", namespaces.rootDeclaration])
    places.append(.srx)
  }

  private mutating func startFrame(_ place: Place, _ given: [Attribute]) {
    if place == .mapGroup { mapGroups += 1 }
    places.append(place)
  }

  private mutating func startHeader(_ given: [Attribute], _ parser: XMLParser) throws(FormatError) {
    document.header.segmentsSubflows = try isYes("segmentsubflows", given, parser) ?? true
    document.header.cascades = try isYes("cascade", given, parser) ?? false
    document.header.additions = kept(given, except: ["segmentsubflows", "cascade"])
    places.append(.header)
  }

  private mutating func startFormatHandle(
    _ given: [Attribute], _ parser: XMLParser
  ) throws(FormatError) {
    guard let kind = given["type"].flatMap(SRXFormatHandle.Kind.init) else {
      throw parser.error(
        "a <formathandle> is for no kind of inline code",
        found: given["type"].map { "type=\"\($0)\"" } ?? "<formathandle>",
        expected: "type=\"start\", \"end\" or \"isolated\"")
    }
    let isIncluded = try isYes("include", given, parser) ?? false
    document.header.formatHandles.append(SRXFormatHandle(kind, isIncluded: isIncluded))
    places.append(.formatHandle)
  }

  private mutating func startGroup(_ given: [Attribute], _ parser: XMLParser) throws(FormatError) {
    let name = try required("languagerulename", of: "languagerule", given, parser)
    guard groupNames.insert(name).inserted else {
      throw parser.error(
        "two groups of rules have one name", found: "languagerulename=\"\(name)\"",
        expected: "another name for each <languagerule>")
    }
    document.languageRules.append(
      SRXLanguageRule(name: name, rules: [], additions: kept(given, except: ["languagerulename"])))
    places.append(.group)
  }

  private mutating func startRule(_ given: [Attribute], _ parser: XMLParser) throws(FormatError) {
    let isBreak = try isYes("break", given, parser) ?? true
    let group = document.languageRules.count - 1
    guard document.languageRules[group].rules.count < Self.ruleLimit else {
      throw parser.error("there are too many rules", expected: "at most \(Self.ruleLimit)")
    }
    document.languageRules[group].rules.append(
      SRXRule(
        isBreak: isBreak, before: "", after: "", line: parser.line,
        additions: kept(given, except: ["break"])))
    hasBefore = false
    hasAfter = false
    places.append(.rule)
  }

  /// White space is part of a pattern.
  private mutating func startPart(_ place: Place, _ parser: XMLParser) {
    if place == .before { hasBefore = true } else { hasAfter = true }
    text.removeAll(keepingCapacity: true)
    parser.skipsWhiteSpace = false
    places.append(place)
  }

  /// Of several `<maprule>`, which SRX 1.0 lets an application choose from, the first counts.
  private mutating func startMap(_ given: [Attribute], _ parser: XMLParser) throws(FormatError) {
    let pattern = try required("languagepattern", of: "languagemap", given, parser)
    let name = try required("languagerulename", of: "languagemap", given, parser)
    if mapGroups <= 1 {
      document.languageMaps.append(
        SRXLanguageMap(
          pattern: pattern, ruleName: name, line: parser.line,
          additions: kept(given, except: ["languagepattern", "languagerulename"])))
    }
    places.append(.map)
  }

  private mutating func startAddition(
    _ name: String, _ given: [Attribute], _ parser: XMLParser
  ) throws(FormatError) {
    if places[places.count - 1] != .addition {
      guard [.srx, .header, .body, .group, .rule, .groups, .maps, .map].contains(places[places.count - 1])
      else {
        throw misplaced(name, in: places[places.count - 1], parser)
      }
      parser.skipsWhiteSpace = false
      buffer.begin()
    }
    buffer.start(name, given, hides: false)
    places.append(.addition)
  }

  // MARK: - Attributes

  private func kept(_ given: [Attribute], except known: [String]) -> SRXAdditions {
    SRXAdditions(
      attributes: given.filter { !known.contains($0.name) }.map { .init($0.name, $0.value) })
  }

  private func required(
    _ name: String, of element: String, _ given: [Attribute], _ parser: XMLParser
  ) throws(FormatError) -> String {
    if let value = given[name] { return value }
    throw parser.error(
      "a <\(element)> has no \(name)", found: "<\(element)>", expected: "<\(element) \(name)=\"…\">")
  }

  private func isYes(
    _ name: String, _ given: [Attribute], _ parser: XMLParser
  ) throws(FormatError) -> Bool? {
    guard let value = given[name] else { return nil }
    switch value.lowercased() {
    case "yes": return true
    case "no": return false
    default:
      throw parser.error(
        "\(name) is neither yes nor no", found: "\(name)=\"\(value)\"", expected: "\"yes\" or \"no\"")
    }
  }

  // MARK: - Elements that end

  private mutating func end(_ name: UnsafePointer<CChar>, _ parser: XMLParser) {
    namespaces.leave()
    let place = places.removeLast()
    switch place {
    case .before: setPart(\.before, parser)
    case .after: setPart(\.after, parser)
    case .addition:
      buffer.end(name)
      if buffer.depth == 0 { finishAddition(parser) }
    default: break
    }
  }

  private mutating func setPart(_ part: WritableKeyPath<SRXRule, String>, _ parser: XMLParser) {
    parser.skipsWhiteSpace = true
    let group = document.languageRules.count - 1
    let rule = document.languageRules[group].rules.count - 1
    document.languageRules[group].rules[rule][keyPath: part] = String(decoding: text, as: UTF8.self)
  }

  private mutating func finishAddition(_ parser: XMLParser) {
    parser.skipsWhiteSpace = true
    guard let element = buffer.content.markup else { return }
    let group = document.languageRules.count - 1
    switch places[places.count - 1] {
    case .header: document.header.additions.elements.append(element)
    case .group: document.languageRules[group].additions.elements.append(element)
    case .rule:
      let rule = document.languageRules[group].rules.count - 1
      document.languageRules[group].rules[rule].additions.elements.append(element)
    case .map where mapGroups <= 1:
      document.languageMaps[document.languageMaps.count - 1].additions.elements.append(element)
    default: document.additions.elements.append(element)
    }
  }
}
