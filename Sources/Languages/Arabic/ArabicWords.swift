/// The words of Arabic that decide where a sentence ends, as newspapers and books write them.
enum ArabicWords {
  /// Abbreviations of more than one letter, always followed by what they belong to.
  static let abbreviations = WordList(
    """
    صص تحق مج إلخ الخ وإلخ كم سم مم كغ كجم ملغ
    Mr Mrs Ms Mme Dr Prof Rev Gen Col Capt Lt Sgt Sen Gov St Mt vs No Nos Vol Vols Fig Figs Inc Ltd Co Corp Bros
    Jr Sr al etc pp ed eds trans cf viz approx dept univ Jan Feb Apr Jun Jul Aug Sept Oct Nov Dec
    """)
  /// Words that are abbreviations only before a number.
  static let beforeNumber = WordList("تل هاتف فاكس رقم")
  /// Letters with full stops, spelled without them: eras, parts of the day, titles, companies, units.
  static let letters = WordList(
    "قم بم قه هج قظ بظ أد اد أمد امد دت دط صب شمم شمل شذمم رس دإ جم دك دع")
  /// Things that are counted, with the number after their name.
  static let numbered = WordList(
    """
    المادة مادة البند بند الفصل فصل الباب باب الفقرة فقرة الجدول جدول الشكل شكل القسم قسم المرحلة مرحلة الدرس درس التمرين تمرين
    السؤال سؤال المسألة مسألة الملحق ملحق المثال مثال الخطوة خطوة المبحث مبحث المطلب مطلب الصورة صورة الخريطة خريطة الآية آية
    """)
  /// Letters spelled out that count items.
  static let listLetters = WordList(
    "أولا أولاً ثانيا ثانياً ثالثا ثالثاً رابعا رابعاً خامسا خامساً i ii iii iv v vi vii viii ix x")
  /// Words after which a letter is a name.
  static let beforeLetterName = WordList(
    "فيتامين حرف الحرف النقطة نقطة المجموعة مجموعة الفئة فئة النوع نوع الخيار خيار الفصيلة فصيلة الصف صف القسم الضلع"
  )
  static let saying = WordList(
    """
    قال قالت قالوا قلت قلنا يقول تقول يقولون أقول وقال وقالت فقال فقالت وقالوا قائلا قائلاً قائلة قيل وقيل
    سأل سألت سألوا يسأل تسأل وسأل فسأل سأله سألته سألها أجاب أجابت أجبت يجيب تجيب وأجاب فأجاب فأجابت أجابه أجابها
    كتب كتبت كتبوا يكتب وكتب أضاف أضافت وأضاف وأضافت يضيف تضيف وتابع تابع تابعت وتابعت أكد أكدت وأكد وأكدت يؤكد
    صرح صرحت وصرح أعلن أعلنت وأعلن أوضح أوضحت وأوضح ذكر ذكرت وذكر أشار أشارت صاح صاحت وصاح صرخ صرخت وصرخ
    همس همست وهمس هتف هتفت وهتف رد ردت ورد وردت نادى نادت ونادى تمتم تمتمت ختم وختم واختتم تساءل تساءلت وتساءل
    """)
  static let conjunctions = WordList("إن أن بأن إنه إنها أنه أنها")
  /// Words with «و» at the front that is part of them.
  static let beginWithWaw = WordList(
    """
    وزير وزارة وزيرة وزراء وصل وصلت وصلوا وقف وقفت وقفوا وجد وجدت وجدوا وضع وضعت ولد ولدت وطن وطني وقت وقتا وحده وحدها واحد واحدة
    وسط وثيقة وثائق وعد وعدت وكالة وكيل ورقة ورق وفد وفود وفاة وفق وفقا وفقاً ولاية ولايات والد والده والدي والدة والدتي وجه وجهه
    ورد وردة وظيفة وعي وقع وقعت ودع ودعت وداعا وداعاً وافق وافقت واصل واصلت وراء وسائل وسيلة وحدة وزن ويل وهم وحيد وحيدا
    """)
  /// Words with which a sentence begins after an era or abbreviation.
  static let openers = WordList(
    "ثم وقد وكان وكانت كما لكن ولكن أما وفي وبعد كان كانت توفي وتوفي ولد درس انتقل عاد تولى لكنه ولكنه غير إلا لذلك وهكذا هكذا بعدها"
  )
  /// Words of time with which a story goes on in a new sentence.
  static let times = WordList(
    "بعد وبعد بعدها وبعدها عندما وعندما حين وحين ذات ومنذ منذ كان وكان كانت وكانت فجأة وفجأة أمس اليوم غدا غداً"
  )
}
