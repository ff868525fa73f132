/// The words of Urdu that decide where a sentence ends.
enum UrduWords {
  /// Finite verbs and auxiliaries, with which a sentence ends.
  static let finalVerbs = WordList(
    """
    ہے ہیں ہوں ہو تھا تھی تھے تھیں گا گی گے ہوگا ہوگی ہوگے ہونگے نہیں گیا گئی گئے گئیں دیا دئیے دیے لیا لئے رہا رہی رہے
    آیا آئی آئے آئیں کیا ہوا ہوئی ہوئے ہوئیں سکا سکی سکے سکتا سکتی سکتے چکا چکی چکے پڑا پڑی پڑے لگا لگی لگے بنا بنی بنے
    کہا بتایا پوچھا بولا بولی لکھا سنا دیکھا رکھا ملا ملی ملے چلا چلی چلے بیٹھا بیٹھی اٹھا اٹھی کھڑا ڈالا نکلا نکلی نکلے
    کریں جائیں دیں لیں کرو جاؤ دو لو آؤ چاہیے چاہئے چاہتا چاہتی چاہتے کیجیے دیجیے لیجیے کیجئے دیجئے فرمایا ٹھہرا رہنا
    """)
  static let saying = WordList(
    """
    کہا کہتے کہتا کہتی کہنے کہیں پوچھا پوچھتا پوچھتے پوچھی بولا بولی بولے بتایا بتاتے لکھا لکھتے لکھتا جواب پکارا پکاری چلایا چلائی
    چیخا چیخی فرمایا سوچا آواز
    """)
  static let announcing = WordList(
    "کہا کہتے کہتا کہتی پوچھا پوچھتا پوچھتے بولا بولی بولے بتایا لکھا فرمایا پکارا چلایا سوچا")
  static let conjunctions = WordList("کہ")
  static let afterQuotation = WordList("اور کہ تو")
  static let abbreviations = WordList(
    """
    صص Mr Mrs Ms Dr Prof Rev Gen Col Capt St vs No Nos Vol Fig Inc Ltd Co Corp Jr Sr al etc pp ed eds
    """)
  /// Letters with full stops, spelled without them: eras and forms of respect.
  static let letters = WordList("قم صلعم رض رح عس ءم بھ قھ")
  /// Names of Latin letters, which stand for initials: `پی۔ ایچ۔ ڈی۔`.
  static let letterNames = WordList(
    """
    اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ زی
    """)
  /// Those of them that are no words of Urdu.
  static let foreignLetterNames = WordList("ایف ایچ جے ایل ایکس ڈبلیو زیڈ کیو ٹی ڈی")
  static let listLetters = WordList("الف i ii iii iv v vi vii viii ix x")
  static let beforeLetterName = WordList("وٹامن حرف گروپ قسم درجہ جماعت شق سوال")
}
