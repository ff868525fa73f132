import Reference

/// A document and endless, numbered work on it.
///
/// Each text carries the number of its step, so that what is read back tells how far the work had come.
struct Workload {
  let name: String
  let sentenceCount: Int

  init(name: String = "article", sentenceCount: Int) {
    (self.name, self.sentenceCount) = (name, sentenceCount)
  }

  func source(_ index: Int) -> String { "این جملهٔ شمارهٔ \(index + 1) از سند «\(name)» است." }
  func id(_ index: Int) -> String { "\(name):\(index + 1)" }

  /// One sentence a line.
  var document: String { (0..<sentenceCount).map { source($0) + "\n" }.joined() }

  /// What is there once the document was added: each sentence, without a translation.
  var sentences: [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<sentenceCount).map { (source($0), "") })
  }

  /// One line of `set --batch`: a random sentence gets a text of a random length.
  ///
  /// Most are a sentence long; some fill pages, so that one commit is many writes.
  func line(step: Int, using generator: inout SeededGenerator) -> (line: String, step: Step) {
    let index = Int.random(in: 0..<sentenceCount, using: &generator)
    let isLong = Int.random(in: 0..<16, using: &generator) == 0
    let words = Int.random(in: isLong ? 200...2000 : 3...30, using: &generator)
    let text = (0..<words).map { _ in Self.words.randomElement(using: &generator) ?? "" }
    let target = "\(step): \(text.joined(separator: " "))"
    return ("\(id(index))\t\(target)\n", Step(changes: [(source(index), target)]))
  }

  /// A file for `import`, which is one step: all of its rows or none.
  static func importFile(rows: Int, step: Int) -> (file: String, step: Step) {
    let pairs = (1...rows).map { ("ردیف \(step)/\($0) از پرونده.", "Row \($0) of file \(step).") }
    return (pairs.map { "\($0)\t\($1)\n" }.joined(), Step(changes: pairs))
  }

  private static let words = [
    "memory", "keeper", "river", "letter", "night", "garden", "حافظ", "a", "of", "translation",
  ]
}

/// What one acknowledgement stands for: sources and the translations they have from then on.
struct Step {
  let changes: [(source: String, target: String)]
}
