import Testing

@testable import Languages

@Suite("Patterns written for Java")
struct SRXDialectTests {
  @Test(
    "what ICU reads otherwise is changed",
    arguments: [
      (#"(?U)\bz\. ?B\."#, #"\bz\. ?B\."#), (#"(?iU)a"#, #"(?i)a"#), (#"(?u:a)"#, #"(?:a)"#),
      (#"<0}"#, #"<0\}"#), (#"a{2}b{,3}{"#, #"a{2}b\{,3\}\{"#), (#"[\w-.]"#, #"[\w\-.]"#),
      (#"[^])]x]"#, #"[^\]\)]x\]"#), (#"\Qa.b\E+"#, #"a\.b+"#), (#"[a-z-]"#, #"[a-z\-]"#),
      (#"\p{IsArabic}\P{InArabic}"#, #"\p{Arabic}\P{Block=Arabic}"#), (#"[\h]"#, #"[\t\p{Zs}]"#),
      (#"^a$"#, #"(?<![\s\S])a(?![\s\S])"#), (#"[$^]"#, #"[\$^]"#), (#"\؟"#, "؟"),
      (#"(?<=a)(?!b)(?>c)(?:d)"#, #"(?<=a)(?!b)(?>c)(?:d)"#),
    ])
  func translation(_ java: String, _ icu: String) throws {
    #expect(SRXDialect.icuPattern(java) == icu)
    _ = try SRXRegex(java, as: .before, of: SRXPlace(file: "t", line: 1, id: "t"))
  }

  @Test(
    "what Java takes, we take",
    arguments: [
      #"[a-z-9]"#, #"[+--]"#, #"[\]]"#, #"a++b*+"#, #"\b\p{L}\.\h?"#, #"[\p{L}&&[^x]]"#, #"(?i)abc"#,
      #"[.!?…]+['"”»)\]]*\s"#, #"(?<![IVX])\."#, #"\x{200C}"#, #"\u200c\t"#, #"[\u0600-\u06FF]"#,
      #"[ (){}$]"#,
    ])
  func accepted(_ java: String) throws {
    _ = try SRXRegex(java, as: .before, of: SRXPlace(file: "t", line: 1, id: "t"))
  }
}
