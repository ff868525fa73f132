/// The words of Persian that decide where a sentence ends.
///
/// Collected by hand from newspapers, law texts, dictionaries and encyclopedias as a reader knows them;
/// spelled with the Persian yeh and kaf, joiners left out.
enum PersianWords {
  /// Abbreviations of more than one letter that are no words, always followed by what they belong to.
  static let abbreviations = WordList(
    """
    صص نک رک بنک قس ویر گردآ تصح تحق ترج انت نشا جج امص افا
    انگ پهل اوس سنس آلم
    Mr Mrs Ms Mme Dr Prof Rev Gen Col Capt Lt Sgt Sen Gov St Mt Ft vs No Nos Vol Vols Fig Figs Inc Ltd Co Corp Bros
    Jr Sr al etc pp ed eds trans cf viz approx dept univ assn bldg ave blvd Sec Eq
    Jan Feb Apr Jun Jul Aug Sept Oct Nov Dec
    """)
  /// Words that are abbreviations only before a number.
  static let beforeNumber = WordList("تل شم فکس نمابر کدپستی")
  /// Things that are counted, with the number after their name.
  static let numbered: WordList = {
    let bases = """
      ماده بند فصل بخش تبصره ردیف شماره اصل جدول شکل نمودار تصویر پیوست جزء جزو قسمت مرحله گام درس تمرین مثال پرسش سؤال
      سوال مسئله مسأله قضیه صفحه باب گفتار مورد فقره پاره نکته تعریف لم آیه سوره جلد جلسه پرده صحنه خطبه غزل
      قصیده رباعی بیت حکایت داستان مقاله فراز سطر ستون پاراگراف نقشه عکس طرح کتاب دفتر فرمول معادله رابطه ضمیمه مقطع
      اصلاحیه الحاقیه مصوبه بخشنامه دادنامه پرونده کلاسه دستور گزاره نتیجه قاعده آزمون آزمایش
      """
    return WordList(
      bases.unicodeScalars.split { $0.properties.isWhitespace }.flatMap { word in
        let base = String(word)
        guard word.last == "ه" else { return [base] }
        // The ezafe after heh: a hamza above, of one piece or two, or a yeh.
        return [base, base + "\u{0654}", String(base.dropLast()) + "\u{06C0}", base + "ی"]
      })
  }()
  /// Eras, parts of the day and other letters with full stops that belong to what is around them.
  static let eraLetters = WordList("ش ق م ه")
  static let eras = WordList("هق هش هجق هجش قم پم بم شم قظ بظ قه مش هم پن بن نب رک نک")
  /// Names of Latin letters, which stand for initials: `جی. کی.`.
  static let letterNames = WordList(
    """
    ای بی سی دی ئی اف جی اچ ایچ آی کی ال ام ان او پی کیو آر اس تی یو وی دبلیو دابلیو ایکس وای زی الف
    """)
  /// Those of them that are no Persian words: one alone is an initial.
  static let foreignLetterNames = WordList("اف اچ ایچ اس آر جی یو دبلیو دابلیو کیو ایکس")
  /// Words after which a letter is a name, and a full stop after it a real one.
  static let beforeLetterName = WordList(
    """
    گزینه گزینهٔ گزینۀ گزینهی ویتامین حرف گروه نوع کلاس سالن سطح تیپ هپاتیت نقطه نقطهٔ نقطۀ ضلع ورودی بلوک زون پاسخ جواب سری رده ردهٔ
    ردۀ لیگ دسته دستهٔ دستۀ مدل تیم خون ایستگاه سکوی
    """)
  /// Letters and ordinals spelled out that count the items of a list.
  static let listLetters = WordList(
    "الف یک دو سه چهار پنج شش هفت هشت یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم اول نخست i ii iii iv v vi vii viii ix x xi xii"
  )
  /// Letters of the alphabet that are spelled out.
  static let spelledLetters = WordList("الف")
  /// «و» and its company: the dots after them say "and so on".
  static let andSoOn = WordList("و وغیره غیره وغیرهم غیرهم یا")
  /// «الله» is often written with dots out of respect; these words end in its first letter.
  static let allahForms = WordList(
    """
    ا آیتا ایتا عبدا روحا حزبا حبیبا فضلا نصرا سیفا لطفا نعمتا رحمتا اسدا ولیا خلیلا سبحانا انشاا انشا ماشاا الحمدلا بسما رسولا
    ثارا حجتا یدا عینا ذبیحا عزتا قدرتا امانا کرما شکرا فتحا بیتا کلاما بارکا استغفرا بقیها بقیتا صفیا نورا سعدا عطاا هدایتا
    عنایتا ذکرا فیضا هیبتا برکتا صنعا کتابا خیرا معاذا تالا جندا حجها خلیفها رضوانا سمیعا شمسا ظلا عونا غلاما
    فرجا لسانا مشیتا مهرا نبیا وجها وحیا یارا حمدا سبیلا الا اباعبدا
    """)
  /// Verbs of saying, the nouns of such verbs (`فریاد زد`), and words that make the quotation a name.
  static let saying = WordList(
    announcingForms + """
       گفته گفته‌اند گفته‌است بگوید بگویند بگو بگویم گفتن نوشته نوشته‌اند فریاد پاسخ جواب صدا صدای ندا ندای ادامه اظهار اعلام
      تأکید تاکید تصریح توضیح خاطرنشان یادآور هشدار زمزمه نجوا غرید خندید نالید نالیدم غرولند لندید توپید اعتراض سؤال سوال شعار
      نعره بانگ جیغ هوار نهیب تشر التماس خواهش تمنا تکرار زیرلب نام اسم عنوان لقب پچ‌پچ غر‌غر زمزمه‌کنان فریادکنان پرسان
      گویان میگه گفتش میگفت
      """)
  /// The same, without the nouns and verbs that say something else before a quotation that is a title.
  static let announcing = WordList(announcingForms)

  private static let announcingForms = """
    گفت گفتم گفتی گفتیم گفتید گفتند گفته می‌گوید می‌گویم می‌گویند می‌گویی می‌گوییم می‌گویید می‌گفت می‌گفتم می‌گفتی می‌گفتیم می‌گفتند
    گوید گویند گویم بگوید گفتا گفتمش گفتش
    پرسید پرسیدم پرسیدی پرسیدیم پرسیدند می‌پرسد می‌پرسم می‌پرسند می‌پرسید می‌پرسیدم می‌پرسیدند پرسیده
    نوشت نوشتم نوشتی نوشتیم نوشتند می‌نویسد می‌نویسم می‌نویسند می‌نوشت می‌نوشتند
    افزود افزودند می‌افزاید می‌افزایند فرمود فرمودند می‌فرماید می‌فرمایند فرموده
    غرید نالید نالیدند سرودند می‌سراید خروشید اندیشید
    """
  /// Words with which a new sentence often begins, and hardly anything else.
  static let openers = WordList(
    "سپس بنابراین همچنین اما ولی لیکن البته آنگاه سرانجام وانگهی ضمناً ضمنا وی او آنان ایشان آنها آن‌ها ما من اکنون امروز"
  )
  /// Conjunctions that begin a subordinate clause: its verb ends no sentence.
  static let subordinate = WordList("اگر اگه وقتی هنگامی هرگاه چنانچه گرچه اگرچه هرچند همین‌که چون هروقت")
  /// Words that open a clause within a sentence.
  static let relative = WordList(
    "که آنکه اینکه کسیکه هرکه هرکس‌که زمانیکه وقتیکه هنگامیکه درحالیکه چنانکه جاییکه")
  /// The mark of a definite object: a verb will follow.
  static let objectMarker = WordList("را رو")
  static let towards = WordList("به بر")
  /// After these a word that could be a verb is a noun: `پس از این شکست`.
  static let beforeNoun = WordList("این آن یک هر در از به با برای بی چند همین همان چه کدام دو سه هیچ")
  /// Enclitics, which lean on the word before.
  static let cannotBegin = WordList("را")
  /// Nouns of the verbs of saying, and the light verbs that go with them: `پاسخ داد`.
  static let nounsOfSaying = WordList(
    """
    پاسخ جواب ادامه اظهار اعلام تأکید تاکید تصریح توضیح خاطرنشان یادآور هشدار زمزمه نجوا فریاد داد جیغ صدا بانگ نعره اضافه بیان
    ابراز عنوان مطرح اشاره تکرار سؤال سوال خواهش التماس اعتراض اذعان اعتراف پیشنهاد دستور فرمان تعریف نقل زیرلب هوار تشر ندا
    """)
  static let lightVerbs = WordList(
    "کرد کردم کردند می‌کند می‌کرد می‌کنند داد دادم دادند می‌دهد می‌داد زد زدم زدند می‌زد می‌زند داشت داشتند می‌دارد ساخت شد شدند کشید کشیدند"
  )
  /// What a quotation at the start may be the name of: `«چرا؟» پرسش همیشگی اوست`.
  static let named = WordList(
    """
    نام اسم عنوان لقب پرسش پرسشی سؤال سوال سؤالی سوالی جمله جملهٔ جملۀ جمله‌ای شعار شعاری کتاب کتابی فیلم فیلمی رمان رمانی داستان ترانه
    ترانهٔ ترانۀ ترانه‌ای آهنگ آهنگی سرود سرودی پیام پیامی تیتر حرف حرفی کلمه کلمهٔ کلمۀ کلمه‌ای واژه واژهٔ واژه‌ای عبارت عبارتی پاسخ پاسخی
    جواب جوابی برنامه برنامهٔ برنامه‌ای نمایش نمایشی مقاله مقالهٔ مقاله‌ای تابلوی نوشتهٔ نوشته‌ای حرفش حرفم حرفشان جمله‌اش سخن سخنش سخنی کلام کلامش پاسخش جوابش پاسخشان دعایش دعای دستور دستوری فرمان فرمانی
    """)
  /// What is an utterance of its own: `سلام...`.
  static let utterances = WordList(
    "سلام درود خداحافظ بدرود ممنون مرسی متشکرم سپاسگزارم باشه چشم آفرین")
  /// Words that point back at a quotation.
  static let takingUp = WordList("این همین چنین این‌چنین این‌گونه این‌طور اینها این‌ها")
  /// Nouns for what is said: `«بدرود!» واپسین سخن او بود`.
  static let spoken = WordList(
    """
    سخن سخنش سخنی حرف حرفش حرفم حرفی جمله جملهٔ جملۀ جمله‌اش جمله‌ای کلمه کلمهٔ کلمه‌ای واژه واژهٔ واژه‌ای پاسخ پاسخش پاسخی جواب جوابش
    پرسش پرسشی پرسشش سؤال سوال سؤالی شعار شعارش شعارشان پیام پیامش کلام کلامش عبارت عبارتی نام نامش چیز چیزی دعای دعایش آرزویش
    """)
  /// Copulas, with which a sentence says what something is.
  static let copulas = WordList("است بود نیست نبود شد باشد هست اوست ماست")
  /// Conjunctions that tie a clause to the quotation before it.
  static let afterQuotation = WordList("و که")
  static let conjunctions = WordList("که")
  /// What stands in a dateline: agencies, and the words for those who report.
  static let agencies = WordList(
    """
    ایرنا ایسنا ایلنا مهر فارس تسنیم ایکنا میزان آنا شبستان باشگاه برنا ایپنا ایبنا شانا شادا موج مشرق خبرآنلاین فرارو تابناک
    رویترز آسوشیتدپرس اسوشیتدپرس آسوشیتد یونایتدپرس فرانسپرس فرانس آفپ شینهوا تاس ایتارتاس نووستی ریانووستی اسپوتنیک اینترفاکس آناتولی
    کیودو یونهاپ یانهاپ برنا بیبیسی سیانان الجزیره العربیه المیادین المنار سانا واس دویچهوله دپ آنسا افه پیتیآی باختر پژواک آوا طلوع
    خامه صبا بلومبرگ رادیو تلویزیون صداوسیما خبرگزاری خبرگزاریها خبرنگار خبرنگاران گزارشگر فرستاده نماینده واحد سرویس گروه روزنامه
    همشهری کیهان اطلاعات جامجم رسالت بهار نوروز
    """)
}
