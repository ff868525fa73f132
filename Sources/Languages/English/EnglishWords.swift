/// The words of English that decide where a sentence ends, as any style guide lists them.
enum EnglishWords {
  /// Titles and the like, which a name always follows.
  static let titles = WordList(
    """
    Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Pres Gov Sen Rep Gen Maj Capt Col Lt Sgt Cpl Cmdr Adm Brig
    St Ste Mt vs viz cf ca
    """)
  /// Words whose full stop belongs to the number after them.
  static let beforeNumber = WordList(
    """
    No Nos p pp Fig Figs Sec Secs Ch Vol Vols Art Arts Eq Eqs Ex Par Pt Ref Tab cl approx
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """)
  /// Abbreviations that may also be the last word of a sentence.
  static let abbreviations = WordList(
    """
    Inc Ltd Co Corp Bros Assn Dept Univ Jr Sr Esq etc al Ave Blvd Rd est ext misc min max
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Ala Ariz Calif Colo Conn Del Fla
    Ill Kan Mich Minn Miss Mont Neb Nev Okla Ore Penn Tenn Tex Va Vt Wash Wis Wyo
    """)
  /// Words that seldom follow an abbreviation in a sentence but often begin one, in capitals.
  static let starters = WordList(
    """
    The A An This That These Those He She It We They You I His Her Its Our Their My Your There Here
    In On At For With By From As But And Or So Then If When While After Before Although Because However Since
    What Who Where Why How Which Some Many Most All No Not One Now Today
    """)
  /// Verbs of saying before a quotation.
  static let saying = WordList(
    "said says say asked asks ask replied wrote writes added told answered cried shouted explained whispered")
  static let conjunctions = WordList("that")
  static let listLetters = WordList("i ii iii iv v vi vii viii ix x")
}
