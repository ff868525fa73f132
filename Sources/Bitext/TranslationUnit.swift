import Languages

/// One text in one language: a TMX `<tuv>`.
package struct Variant: Hashable, Sendable {
  /// The language as the file wrote it.
  package var language: LanguageTag
  /// All other attributes in the file's order, unknown ones too.
  package var attributes: [Attribute]
  /// Notes, props and unknown elements in the file's order.
  package var annotations: [Annotation]
  package var content: Content

  package init(
    _ language: LanguageTag, _ content: Content, attributes: [Attribute] = [],
    annotations: [Annotation] = []
  ) {
    self.language = language
    self.content = content
    self.attributes = attributes
    self.annotations = annotations
  }
}

/// Texts that mean the same in several languages: a TMX `<tu>`, with any number of variants.
package struct TranslationUnit: Hashable, Sendable {
  /// Attributes of the unit in the file's order: `tuid`, dates, ids, unknown ones.
  package var attributes: [Attribute]
  /// Notes, props and unknown elements in the file's order.
  package var annotations: [Annotation]
  /// In the file's order; the source is the first variant that matches the source language.
  package var variants: [Variant]

  package init(
    attributes: [Attribute] = [], annotations: [Annotation] = [], variants: [Variant] = []
  ) {
    self.attributes = attributes
    self.annotations = annotations
    self.variants = variants
  }

  /// Returns the first variant whose language is `language`: the exact tag before a near one.
  package func variant(in language: LanguageTag) -> Variant? {
    variants.first { $0.language == language } ?? variants.first { $0.language.matches(language) }
  }
}
