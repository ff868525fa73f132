/// The words of Persian that decide where a sentence ends.
///
/// Collected by hand from newspapers, law texts and encyclopedias as a reader knows them;
/// spelled with the Persian yeh and kaf, joiners left out.
enum PersianWords {
  /// Abbreviations of more than one letter, always followed by their word or number.
  static let abbreviations = WordList(
    """
    صص نک رک بنگ قس تلفن تل ترجم ویر انگ پهل اوس سنس فرانس آلم جج شم حج سر
    Mr Mrs Ms Dr Prof St vs No Vol Fig Inc Ltd Co Corp Jr Sr al etc pp ed eds
    """)
  /// Things that are counted, with the number after their name.
  static let numbered = WordList(
    """
    ماده مادهٔ مادۀ بند فصل بخش تبصره تبصرهٔ تبصرۀ ردیف شماره شمارهٔ شمارۀ اصل جدول شکل نمودار تصویر
    پیوست جزء قسمت مرحله مرحلهٔ گام درس تمرین مثال پرسش سؤال سوال مسئله قضیه صفحه صفحهٔ باب گفتار
    """)
  /// Eras and parts of the day, without their full stops.
  static let eras = WordList("هق هش هجق هجش قم پم بم شم قظ بظ قه مش هم")
  /// Words after which a letter is a name, and a full stop after it a real one.
  static let beforeLetterName = WordList("گزینه گزینهٔ گزینۀ ویتامین حرف")
  /// Letters spelled out that count the items of a list.
  static let listLetters = WordList("الف")
  /// «و» and its company: the dots after them say "and so on".
  static let andSoOn = WordList("و وغیره غیره یا")
  /// «الله» is often written with dots out of respect; these words end in its first letter.
  static let allahForms = WordList(
    "ا آیتا عبدا روحا حزبا حبیبا فضلا نصرا سیفا لطفا نعمتا رحمتا اسدا ولیا خلیلا سبحانا انشاا ماشاا الحمدلا بسما رسولا ثارا حجتا یدا عینا ذبیحا عزتا قدرتا امانا کرما شکرا فتحا بیتا کلاما"
  )
  /// Verbs of saying, the nouns of such verbs (`فریاد زد`), and words that make the quotation a name.
  static let saying = WordList(
    """
    گفت گفتم گفتی گفتیم گفتید گفتند گفته می‌گوید می‌گویم می‌گویند می‌گویی می‌گفت می‌گفتند می‌گفتم گوید گویند بگوید بگو
    پرسید پرسیدم پرسیدند می‌پرسد می‌پرسید می‌پرسند نوشت نوشتم نوشتند نوشته می‌نویسد می‌نوشت می‌نویسند
    افزود افزودند می‌افزاید فرمود فرمودند می‌فرماید فریاد پاسخ جواب صدا ادامه اظهار اعلام تأکید تاکید تصریح
    توضیح خاطرنشان یادآور هشدار زمزمه نجوا غرید خندید نالید اعتراض سؤال سوال شعار نعره بانگ نام اسم عنوان
    """)
  /// The same, without the nouns and verbs that say something else before a quotation that is a title.
  static let announcing = WordList(
    """
    گفت گفتم گفتی گفتیم گفتید گفتند گفته می‌گوید می‌گویم می‌گویند می‌گویی می‌گفت می‌گفتند می‌گفتم گوید گویند
    پرسید پرسیدم پرسیدند می‌پرسد می‌پرسند نوشت نوشتم نوشتند می‌نویسد می‌نویسند
    افزود افزودند می‌افزاید فرمود فرمودند می‌فرماید
    """)
  /// Enclitics, which lean on the word before.
  static let cannotBegin = WordList("را")
  /// Conjunctions that tie a clause to the quotation before it.
  static let afterQuotation = WordList("و که")
  static let conjunctions = WordList("که")
}
