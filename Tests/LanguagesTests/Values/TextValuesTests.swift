import FoundationEssentials
import Testing

@testable import Languages

@Suite("Values of a text")
struct TextValuesTests {
  @Test("every case has the values its line says", arguments: ["fa", "en", "ar", "de"])
  func cases(_ language: String) throws {
    let cases = try ValueCase.all(language)
    #expect(cases.count >= 10)
    for one in cases {
      let found = one.found
      #expect(found == one.expected, "\(one.name) «\(SpelledOut.show(one.text))»")
    }
  }
}
