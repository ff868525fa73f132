/// Persian sentences made at random, and changed at random as writers change them; the same seed
/// gives the same sentences.
package struct RandomSentences {
  private var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = """
    باران بارید و خیابان خیس شد من کتاب تازه را از کتابخانه گرفتم او به خانه رفت تا مادر ببیند ما در باغ \
    نشستیم هوا سرد بود آمد امد نیامد می‌روم نمی‌دانم کتاب‌ها کتابهای درخت‌های بلند بلندتر بلندترین شهر کوچک \
    شهری کوچه پنجره باز است بسته نیست دوست دوستان دوستانه کار کارگر کارها مسئول مسؤول خانهٔ قدیمی رنگ رنگی \
    روز روزی روزها شب که با بر برای این آن هر همه هیچ یک دو سه آب نان گل کلید میز صندلی چراغ روشن خاموش
    """.split { " \n".contains($0) }.map(String.init)
  /// Words in some of their forms, a row for each; the last row only looks like one.
  private static let families = """
    رفت می\u{200C}روم نرفتند رفته نمی\u{200C}رفت
    دیدم می\u{200C}بیند نمی\u{200C}بینند ببینم دید
    آمدند می\u{200C}آید نیامده بیایید
    کتاب کتاب\u{200C}ها کتابهایشان کتابی کتابم
    درخت درختان درخت\u{200C}های درختهایمان درختی
    شهر شهرها شهرهایی شهرش
    بلند بلندتر بلندترین
    دوست دوستان دوستانمان دوستت
    خانه خانه\u{200C}ها خانه\u{200C}هایشان خانه\u{200C}ای
    نوشتم می\u{200C}نویسند ننوشته بنویسید
    بار باران بارید بارها
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  private static let forms = families.flatMap(\.self)
  private static let numbers = ["۱۲", "12", "١٢", "۷", "۱۴۰۲", "1402", "۳٫۵", "1,200", "۱۲۰۰", "٪"]
  private static let marks = [".", "،", "؟", "!", "؛", ":", "«", "»", "(", ")", "…", "-", ","]
  private static let variants: [(String, String)] = [
    ("ی", "\u{64A}"), ("ک", "\u{643}"), ("\u{200C}", " "), ("\u{200C}", ""), ("هٔ", "ۀ"), ("هٔ", "ه"),
    ("۱", "1"), ("۲", "2"), ("ؤ", "ئ"), ("ا", "اـ"), ("ر", "رَ"), (" ", "  "), ("،", ","), ("؟", "?"),
  ]

  package mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  /// A sentence of `count` words, marks and numbers.
  package mutating func sentence(of count: Int) -> String {
    (0..<count).map { _ in token() }.joined(separator: " ")
  }

  /// A text that is mostly `sentence`: some words exchanged, moved, misspelt, dropped, or spelt
  /// in another way.
  package mutating func changed(_ sentence: String) -> String {
    var tokens = sentence.split(separator: " ").map(String.init)
    for _ in 0..<number(below: 4) { change(&tokens) }
    var text = tokens.joined(separator: " ")
    for _ in 0..<number(below: 3) { vary(&text) }
    return text
  }

  /// The same text, one of its spellings exchanged for another.
  package mutating func varied(_ sentence: String) -> String {
    var text = sentence
    vary(&text)
    return text
  }

  private mutating func token() -> String {
    switch number(below: 12) {
    case 0: pick(Self.numbers)
    case 1: pick(Self.marks)
    case 2, 3, 4: pick(Self.forms)
    default: pick(Self.words)
    }
  }

  private mutating func pick(_ list: [String]) -> String { list[number(below: list.count)] }

  private mutating func change(_ tokens: inout [String]) {
    guard !tokens.isEmpty else { return tokens.append(token()) }
    let place = number(below: tokens.count)
    switch number(below: 7) {
    case 0: tokens[place] = token()
    case 1: tokens.insert(token(), at: place)
    case 2: tokens.remove(at: place)
    case 3: tokens.insert(tokens.remove(at: place), at: number(below: tokens.count + 1))
    case 4: tokens[place] = misspelt(tokens[place])
    default: inflect(&tokens)
    }
    tokens.removeAll(where: \.isEmpty)
  }

  /// Puts another form of the same word for each that has forms, most of the time.
  private mutating func inflect(_ tokens: inout [String]) {
    for place in tokens.indices {
      guard let family = Self.families.first(where: { $0.contains(tokens[place]) }) else { continue }
      if number(below: 3) > 0 { tokens[place] = pick(family) }
    }
  }

  private mutating func misspelt(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    let place = number(below: letters.count)
    switch number(below: 3) {
    case 0: letters.remove(at: place)
    case 1: letters.insert("ن", at: place)
    default: letters[place] = "ر"
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  private mutating func vary(_ text: inout String) {
    let variant = Self.variants[number(below: Self.variants.count)]
    text = text.pieces(between: Array(variant.0.unicodeScalars)).joined(separator: variant.1)
  }
}

extension String {
  /// The pieces between the places where some scalars stand; characters are not looked at,
  /// so that a mark is found behind its letter.
  fileprivate func pieces(between separator: [Unicode.Scalar]) -> [String] {
    var pieces = [String.UnicodeScalarView()]
    var rest = unicodeScalars[...]
    while !rest.isEmpty {
      if rest.starts(with: separator) {
        pieces.append(String.UnicodeScalarView())
        rest = rest.dropFirst(separator.count)
      } else {
        pieces[pieces.count - 1].append(rest.removeFirst())
      }
    }
    return pieces.map(String.init)
  }
}
