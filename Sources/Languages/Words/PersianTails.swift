/// What compounds and derived words end in, by which a word that is not listed shows what it is.
struct PersianTails: Sendable {
  static let shared = PersianTails()

  private var tails = KeyedTable()
  private(set) var longest = 0
  /// Tails before a heh that belongs to the word, and before a sheen.
  private var beforeHeh: [[UInt16]] = []
  private var inSheen: [[UInt16]] = []
  private var agents: [[UInt16]] = []

  private init() {
    for tail in Self.units(Self.words) {
      tails.update(tail, 0..<tail.count) { _ in 1 }
      longest = max(longest, tail.count)
    }
    beforeHeh = Self.units(Self.hehWords).map { Array($0.dropLast()) }
    inSheen = Self.units(Self.sheenWords)
    agents = Self.units(Self.agentWords)
  }

  /// Whether the units in `range` are such a tail.
  func contains(_ units: [UInt16], _ range: Range<Int>) -> Bool { tails.value(of: units, range) != nil }

  /// Whether the first `count` units end in a tail that a heh completes.
  func containsHeh(_ units: [UInt16], _ count: Int) -> Bool {
    beforeHeh.contains { $0.count + 1 < count && units[count - $0.count..<count].elementsEqual($0) }
  }

  /// Whether the first `count` units end in a tail of which the sheen is a part.
  func endsInSheen(_ units: [UInt16], _ count: Int) -> Bool {
    inSheen.contains { $0.count <= count && units[count - $0.count..<count].elementsEqual($0) }
  }

  /// Whether the first `count` units are someone who does a thing, of which a yeh makes the doing: آهنگری.
  func endsInAgent(_ units: [UInt16], _ count: Int) -> Bool {
    agents.contains { $0.count + 2 < count && units[count - $0.count..<count].elementsEqual($0) }
  }

  private static func units(_ list: String) -> [[UInt16]] {
    list.unicodeScalars.split { $0.properties.isWhitespace }.map { Array(String($0).utf16) }
  }

  /// Adjectives and names of persons, mostly.
  private static let words = """
    گر گار مند نده کار دار ساز پرست شناس خواه نویس دوز فروش نشین گیر بخش گذار گزار پذیر آور انداز آموز اندیش ورز پرور
    سخت بخت بیان بین ران دوست نواز
    طلب زاده نامه گاه خانه کده ناک وار کننده شونده دهنده گرا گوی جوی روی زن سوز شکن باز خوار کش یاب رسان پیشه پوش
    دان خوان بردار کردار رفتار گفتار صفت سرشت نهاد منش کیش دل دست گرد سار زار بان ورزان مدار سالار یار بند نگار باف پوست گردان پرداز سال ور کوش نوش اندیش
    """

  private static let hehWords =
    "باره گونه گانه ساله نامه خانه زاده کده واره مایه روزه ماهه مرتبه کاره جانبه چهره بچه پیشه چه واژه"

  private static let agentWords = "گر پرست شناس نویس فروش خواه نشین ساز"

  private static let sheenWords = """
    بنفش شورش بخش فروش پوش فرش کش نوش هوش اندیش کیش خویش تراش پاش باش وش گوش جوش منش روش کوش خراش دوش ایش پیش پرش کنش ارزش تلاش خش ویش تیش
    """
}
