/// The words of English that decide where a sentence ends, as any style guide lists them.
enum EnglishWords {
  /// Titles and the like, which a name always follows.
  static let titles = WordList(
    """
    Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Revd Fr Hon Pres Gov Sen Rep Reps Gen Maj Capt Col Lt Sgt Cpl Pfc
    Cmdr Cmd Adm Brig Ste Mt Mts Msgr Supt Det Insp Amb Atty Asst Assoc Pvt Ald Cllr Comdr Ens Hr Sr Sra Srta Ven
    vs viz cf ca incl excl approx PS PPS med voc dept
    """)
  /// Words whose full stop belongs to the number or letter after them.
  static let beforeNumber = WordList(
    """
    No Nos N° p pp pg pgs Fig Figs Sec Secs Sect Ch Chap Chaps Vol Vols Art Arts Eq Eqs Eqn Ex Exx Par Para Paras Pt
    Pts Ref Refs Tab Tbl cl approx c App Apps Bk Bks col cols ed eds fol ff l ll n nn ser v vv Apt Ste Rm Flr Tel Ext
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec op Reg Stat Sched Prop Thm Lem Cor Def Hwy Rte
    """)
  /// Letters with full stops that always lead on.
  static let leading = WordList("eg ie ps pps nb qv viz aka")
  /// A time of day or an era, without its full stops.
  static let times = WordList("am pm ad bc ce bce")
  /// What may follow a time in the same sentence: days, months, time zones.
  static let afterTime = WordList(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Eastern Central Mountain Pacific Greenwich Atlantic GMT UTC EST EDT CST CDT MST MDT PST PDT BST CET CEST ET CT MT
    PT IST JST AEST AEDT
    """)
  /// Words that number the parts of a text, at a line's start.
  static let parts = WordList(
    "Step Chapter Part Section Lesson Rule Exercise Question Figure Table Article Act Scene Note Item")
  /// Closes a list of things, or a measure.
  static let last = WordList("etc hrs mins yrs mos wks ft yd yds mi lb lbs oz gal qt doz tbsp tsp")
  /// Abbreviations that may also be the last word of a sentence.
  static let abbreviations = WordList(
    """
    Inc Ltd Co Cos Corp Bros Assn Assoc Dept Depts Univ Inst Acad Jr Sr Esq al Ave Av Blvd Rd St Sts Ln Pkwy Bldg
    est ext misc min mins max avg temp hr secs yr wk wt ht sq cu diam
    tbs pkg Govt Natl Intl Intnl Mfg Mgr Mgmt Admin Secy Treas Orch Symph Engr Eds Repr Suppl Illus
    Biol Chem Phys Psychol Econ Philos Proc Newsl Publ Attn Bibl Contd Encl Encyc Ibid Mss Orig Ques Spp ssp Syn Pty
    Pte Llc Plc Mfrs Thur Thurs Tues Ariz Calif Colo Conn Mich Minn Okla Penn Tenn Tex Vt Wyo Ont Que Sask Philly
    """)
  /// Abbreviations only with a capital: the same letters are a word, too.
  static let capitalized = WordList(
    """
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Ala Ark Cal Del Fla Ga Ida Ill Ind
    Kan Ky La Md Mass Miss Mo Mont Neb Nev Ore Pa Va Wash Wis Alta Corps Ct Pl Ter Hwy Apt Fl Ed Trans Ser Med
    Math Hist Lang Ling Sci Ann Bull Mag Soc Div Sys Tech Eng Dir Exec Hosp Lib Mus Fed Ft Em Rec Rep Spec Cap Cert Op
    """)
  /// Words that seldom follow an abbreviation in a sentence but often begin one, in capitals.
  static let starters = WordList(
    """
    The A An This That These Those He She It We They You I His Her Its Our Their My Your There Here
    In On At For With By From As But And Or So Yet Nor Then If When While After Before Although Though Because However
    Since Until Unless Despite During Once Whether Moreover Therefore Thus Hence Meanwhile Still Also Instead Perhaps
    What Who Whom Whose Where Why How Which Some Many Most Much Few Several Both Each Every Either Neither All Any
    No Not None Nothing Nobody Everyone Everybody Everything Someone Somebody Something Anyone Another Other Others
    One Two Three Now Today Tomorrow Yesterday Later Soon Only Just Even Maybe Please Let Do Does Did Is Are Was Were
    Have Has Had Can Could Will Would Should May Might Must Don't Didn't It's That's There's He's She's I'm I've I'll
    Millions Thousands Hundreds Dozens People Little To Under Over Of Are Well Yes Oh
    """)
  /// Verbs of saying before a quotation.
  static let saying = WordList(
    """
    said says say saying asked asks ask asking replied replies wrote writes added adds told tells answered answers cried
    shouted shouts explained whispered muttered insisted noted remarked exclaimed
    """)
  static let conjunctions = WordList("that")
  static let listLetters = WordList("i ii iii iv v vi vii viii ix x xi xii")
}
