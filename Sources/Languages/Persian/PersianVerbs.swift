/// Finite verbs, with which a Persian clause ends: after one of them an ellipsis may end a sentence.
enum PersianVerbs {
  /// Common verbs in all persons, plain and negated.
  static let finite = WordList(past + present + fixed)

  private static let fixed = words(
    "است نیست هست هستم هستی هستیم هستید هستند نیستم نیستی نیستیم نیستید نیستند باد مباد")

  /// Stems of the past, which are themselves the third person.
  private static let pastStems = words(
    """
    کرد شد بود رفت آمد گفت داد زد گرفت دید خواست توانست دانست نوشت خورد برد آورد گذاشت ماند رسید نشست افتاد خواند
    شنید فهمید پرسید ایستاد ساخت گشت گردید یافت پرداخت انداخت فروخت خرید کشید خندید گریخت مرد کشت شکست بست باخت ریخت
    آموخت سوخت شناخت پذیرفت نمود فرمود افزود داشت خوابید دوید ترسید چرخید پوشید برگشت برخاست درگذشت بارید خشکید بخشید پیچید لرزید
    رویید پاشید تپید کوشید جوشید چسبید جهید رنجید سنجید طلبید غلتید کوبید گنجید لغزید مالید نالید ورزید وزید بلعید پرید
    تراشید جنگید چکید چید دمید زایید کاست پیوست آراست شست رفت نهاد فرستاد گشاد کاشت افراشت دوخت گداخت تافت شکافت
    """)

  /// Stems of the present, with an ending after, and mostly می, ن or ب before.
  private static let presentStems = words(
    """
    کن شو باش رو آی گوی ده زن گیر بین خواه توان دان نویس خور بر آور گذار مان رس نشین افت خوان شنو فهم پرس ایست ساز
    گرد یاب پرداز انداز فروش خر کش خند میر شکن بند باز ریز آموز سوز شناس پذیر نما فرما افزا دار خواب دو ترس آ گو
    بخش خشک بار پیچ لرز روی پاش کوش جوش چسب رنج سنج کوب گنج لغز نال ورز پر تراش جنگ چک چین کاه پیوند نه فرست کار دوز
    """)

  private static let past = pastStems.flatMap { stem in
    ["", "م", "ی", "یم", "ید", "ند", "ه", "ه‌ام", "ه‌اند"].flatMap { ending in
      ["", "ن", "می", "نمی"].map { $0 + stem + ending }
    }
  }

  private static let present = presentStems.flatMap { stem in
    ["م", "ی", "د", "یم", "ید", "ند"].flatMap { ending in
      ["", "می", "نمی", "ب", "ن"].map { $0 + stem + ending }
    }
  }

  private static func words(_ list: String) -> [String] {
    list.split { $0.isWhitespace }.map(String.init)
  }
}
