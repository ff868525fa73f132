import Languages

/// What a bilingual file says about itself: a TMX `<header>`.
package struct BitextHeader: Hashable, Sendable {
  /// In the file's order: `creationtool`, `srclang`, unknown ones.
  package var attributes: [Attribute]
  /// Notes, props and udes in the file's order.
  package var annotations: [Annotation]
  /// The `version` of the file, such as "1.4"; `nil` where the format has none.
  package var version: String?

  package init(attributes: [Attribute] = [], annotations: [Annotation] = [], version: String? = nil) {
    self.attributes = attributes
    self.annotations = annotations
    self.version = version
  }

  /// The source language that holds for every unit; `nil` when absent or `*all*`.
  package var sourceLanguage: LanguageTag? {
    guard let tag = attributes["srclang"], !tag.isEmpty, tag.lowercased() != "*all*" else { return nil }
    return LanguageTag(tag)
  }
}

/// One thing a bilingual file tells its reader, in the file's order.
package enum BitextEvent: Sendable {
  /// Comes once, before any unit.
  case header(BitextHeader)
  /// A whole unit and the line it starts on, counted from 1.
  case unit(TranslationUnit, line: Int)
}
