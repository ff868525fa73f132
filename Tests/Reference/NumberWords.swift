/// Numbers in words, written by the rules of the school book: the way back that readers are tested with.
package enum NumberWords {
  private static let persianOnes = [
    "", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده",
    "پانزده", "شانزده", "هفده", "هجده", "نوزده",
  ]
  private static let persianTens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"]
  private static let persianHundreds = [
    "", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد",
  ]
  private static let englishOnes = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let englishTens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// A number from 0 to 999,999,999,999 in Persian words, `and` («و» with what surrounds it) between the parts.
  package static func persian(_ number: Int, and: String = " و ") -> String {
    if number == 0 { return "صفر" }
    let scales = ["", "هزار", "میلیون", "میلیارد"]
    var parts: [String] = []
    for (place, group) in groups(number).enumerated().reversed() where group > 0 {
      let words = persianGroup(group).joined(separator: and)
      // One thousand is «هزار» alone.
      if place == 1, group == 1 {
        parts.append(scales[1])
      } else {
        parts.append(place == 0 ? words : words + " " + scales[place])
      }
    }
    return parts.joined(separator: and)
  }

  private static func persianGroup(_ group: Int) -> [String] {
    let rest = group % 100
    let small = rest < 20 ? [persianOnes[rest]] : [persianTens[rest / 10], persianOnes[rest % 10]]
    return ([persianHundreds[group / 100]] + small).filter { !$0.isEmpty }
  }

  /// A number from 0 to 999,999,999,999 in English words.
  ///
  /// - Parameter and: What stands between the hundreds and the rest, `" and "` or `" "`.
  package static func english(_ number: Int, and: String = " and ", hyphen: String = "-") -> String {
    if number == 0 { return "zero" }
    let scales = ["", " thousand", " million", " billion"]
    var parts: [String] = []
    for (place, group) in groups(number).enumerated().reversed() where group > 0 {
      parts.append(englishGroup(group, and, hyphen) + scales[place])
    }
    return parts.joined(separator: " ")
  }

  private static func englishGroup(_ group: Int, _ and: String, _ hyphen: String) -> String {
    let rest = group % 100
    let small =
      rest < 20
      ? englishOnes[rest]
      : englishTens[rest / 10] + (rest % 10 == 0 ? "" : hyphen + englishOnes[rest % 10])
    if group < 100 { return small }
    return englishOnes[group / 100] + " hundred" + (small.isEmpty ? "" : and + small)
  }

  /// The thousands of a number, the last first.
  private static func groups(_ number: Int) -> [Int] {
    [number % 1000, number / 1000 % 1000, number / 1_000_000 % 1000, number / 1_000_000_000]
  }
}
