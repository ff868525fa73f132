import Languages
import Memory
import Workbench

/// What the session shows of a segment: its place, its source, terms, and what was translated before.
struct SessionPage {
  let model: SessionModel
  let screen: Screen

  private var source: LanguageTag { model.workbench.source }
  private var target: LanguageTag { model.workbench.target }

  /// The lines of the page, without line feeds.
  var lines: [String] {
    var lines = ["", heading] + text(model.current.text, source)
    lines += terms
    for (index, match) in model.matches.enumerated() { lines += self.match(match, number: index + 1) }
    return lines + [""]
  }

  private var heading: String {
    let place = "\(model.index + 1)/\(model.segments.count)"
    let text = "── \(screen.safe(model.document)) \(place) · \(model.percentDone) % ──"
    return screen.styled(text, .bold)
  }

  /// A text behind the name of its language.
  private func text(_ text: String, _ language: LanguageTag, marks: WordMarks? = nil, indent: Int = 0)
    -> [String]
  {
    let name = screen.safe(language.raw)
    let width = indent + ScreenText.width(name) + 3
    let shown =
      marks.map { screen.lines($0, language: language, indent: width) }
      ?? screen.lines(text, language: language, indent: width)
    let blank = String(repeating: " ", count: ScreenText.width(name))
    return shown.enumerated().map { index, line in
      String(repeating: " ", count: indent) + screen.styled((index == 0 ? name : blank) + " │ ", .dim) + line
    }
  }

  // MARK: Terms

  /// Terms with their translations, as many to a line as fit.
  private var terms: [String] {
    guard !model.terms.isEmpty else { return [] }
    let label = "terms: "
    var lines: [(text: String, width: Int)] = []
    for term in model.terms {
      let (text, width) = shown(term)
      if let last = lines.last, last.width + 3 + width <= screen.width {
        lines[lines.count - 1] = (last.text + " · " + text, last.width + 3 + width)
      } else {
        let start = lines.isEmpty ? label : String(repeating: " ", count: label.count)
        lines.append((start + text, label.count + width))
      }
    }
    return lines.map(\.text)
  }

  private func shown(_ term: GlossaryTerm) -> (text: String, width: Int) {
    let note = term.note.isEmpty ? "" : " (\(screen.safe(term.note)))"
    let text =
      screen.inline(term.source, language: source) + " = " + screen.inline(term.target, language: target)
    let width = ScreenText.width(screen.safe(term.source) + " = " + screen.safe(term.target) + note)
    return (text + screen.styled(note, .dim), width)
  }

  // MARK: Matches

  private func match(_ match: Suggestion, number: Int) -> [String] {
    let percent = screen.styled("\(match.percent) %", .bold, Screen.style(ofPercent: match.percent))
    var facts = [screen.safe(match.name.description)]
    if let by = match.by { facts.append(screen.safe(by)) }
    if let date = match.date { facts.append(Self.day(screen.safe(date))) }
    var head = "\(number)  \(percent)  " + screen.styled(facts.joined(separator: " · "), .dim)
    let names = match.allowances.map(\.name)
    if !names.isEmpty { head += "  differs in: " + names.joined(separator: ", ") }
    return [head] + text(match.source.text, source, marks: marks(match), indent: 3)
      + text(match.target?.text ?? "", target, indent: 3)
  }

  /// The words that differ; `nil` when none does.
  private func marks(_ match: Suggestion) -> WordMarks? {
    guard match.percent < 99 else { return nil }
    let content = model.currentContent
    return WordMarks(
      model.workbench.explain(match, for: content), candidate: match.source.text, query: content.text)
  }

  /// `2026-11-02` for the date of a TMX, `20261102T140211Z`; any other text as it is.
  private static func day(_ date: String) -> String {
    let digits = date.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8 else { return date }
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }
}

extension SessionPage {
  /// The keys and what to type instead.
  var help: [String] {
    let rows = SessionKeys.rows
    let keys = rows.map { ScreenText.width($0.label) }.max() ?? 0
    let twins = rows.map { ScreenText.width($0.twin) }.max() ?? 0
    let lines = rows.flatMap { row -> [String] in
      let head = Self.padded(row.label, keys) + "  " + Self.padded(row.twin, twins) + "  "
      return Self.wrapped(row.sentence, screen.width - keys - twins - 4).enumerated().map { index, text in
        (index == 0 ? head : String(repeating: " ", count: keys + twins + 4)) + text
      }
    }
    return [""] + lines + [""] + Self.wrapped(SessionKeys.editing, screen.width) + [""]
  }

  /// The places where the segment could be cut, each with the words around it.
  func places(_ places: [SplitPlace]) -> [String] {
    guard !places.isEmpty else { return [] }
    return ["No break is made here by itself:"]
      + places.enumerated().map { index, place in
        "  \(index + 1)  " + screen.inline("… \(place.before) | \(place.after) …", language: source)
      }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - ScreenText.width(text)))
  }

  /// Our own words, broken at spaces.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, ScreenText.width(last) + 1 + ScreenText.width(String(word)) <= max(20, width)
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
