import Testing

@testable import Languages

@Suite("Inline codes at a break")
struct SRXFormatHandlingTests {
  @Test("without handles an end stays before the break, and what opens goes behind it")
  func standard() {
    let header = SRXHeader()
    #expect(header.codesBeforeBreak([]) == 0)
    #expect(header.codesBeforeBreak([.end, .start]) == 1)
    #expect(header.codesBeforeBreak([.end, .end, .isolated, .end]) == 2)
    #expect(header.codesBeforeBreak([.start, .end]) == 0)
  }

  @Test("handles of the file come before the standard")
  func handles() {
    let header = SRXHeader(formatHandles: [
      SRXFormatHandle(.isolated, isIncluded: true), SRXFormatHandle(.end, isIncluded: false),
      SRXFormatHandle(.isolated, isIncluded: false),
    ])
    #expect(header.codesBeforeBreak([.isolated, .isolated, .start]) == 2)
    #expect(header.codesBeforeBreak([.end]) == 0)
  }
}
