import Reference
import Testing

@testable import Languages

@Suite("The order of a paragraph")
struct BidiTests {
  @Test("the language decides where a paragraph begins, not its first letter")
  func base() {
    #expect(Bidi("AB اب", language: LanguageTag("fa")).visualToLogical == [4, 3, 2, 0, 1])
    #expect(Bidi("اب AB", language: LanguageTag("en")).visualToLogical == [1, 0, 2, 3, 4])
    #expect(Bidi("اب AB", base: .firstStrong).visualToLogical == [3, 4, 2, 1, 0])
    #expect(Bidi("AB", language: LanguageTag("fa")).isRightToLeft)
    #expect(!Bidi("12", base: .firstStrong).isRightToLeft)
  }

  @Test("levels are odd from right to left, and a number in Persian is a level deeper")
  func levels() {
    #expect(Bidi("ا 1 A", language: LanguageTag("fa")).levels == [1, 1, 2, 1, 2])
    #expect(Bidi("A ا", language: LanguageTag("en")).levels == [0, 0, 1])
  }

  @Test("an empty paragraph has no order")
  func empty() {
    let bidi = Bidi("", language: LanguageTag("fa"))
    #expect(bidi.visualToLogical.isEmpty && bidi.levels.isEmpty && bidi.order(of: 0..<0).isEmpty)
    #expect(bidi.isRightToLeft)
  }

  @Test("the halves of a surrogate pair keep their order")
  func pairs() {
    #expect(Bidi("ا😀ب", language: LanguageTag("fa")).visualToLogical == [3, 1, 2, 0])
  }

  @Test("a line takes its levels from the paragraph, and spaces at its end go to its end on screen")
  func line() {
    // The second line holds Latin letters alone; its space ends the line at the left.
    let bidi = Bidi("اب AB CD", language: LanguageTag("fa"))
    #expect(bidi.order(of: 3..<6) == [5, 3, 4])
    #expect(bidi.order(of: 6..<8) == [6, 7])
  }

  @Test("the order is a permutation, whatever the text", arguments: [1, 2, 3])
  func permutation(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for text in MixedTexts(seed: seed).texts(400) {
      for base in [Bidi.Base.leftToRight, .rightToLeft, .firstStrong] {
        let bidi = Bidi(text, base: base)
        let order = bidi.visualToLogical
        #expect(order.sorted() == Array(bidi.units.indices), "\(ScreenText.spelled(text))")
        let places = bidi.logicalToVisual
        #expect(order.enumerated().allSatisfy { places[$1] == $0 }, "\(ScreenText.spelled(text))")
        let start = Int.random(in: 0...bidi.units.count, using: &random)
        let end = Int.random(in: start...bidi.units.count, using: &random)
        #expect(bidi.order(of: start..<end).sorted() == Array(start..<end), "\(ScreenText.spelled(text))")
      }
    }
  }
}
