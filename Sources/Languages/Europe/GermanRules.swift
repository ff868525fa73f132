extension LanguageRules {
  /// German, of any country.
  static let german = LanguageRules(
    EuropeanWords(
      code: "de",
      titles: .init(
        words: """
          Dr Prof Hr Hrn Fr Frl Dipl Ing Mag Priv Doz St Skt Sr Frhr Gebr Gen Hptm Lt Maj Oberst Univ RA Pfr Stud
          bzw sog ca vgl Vgl evtl ggf gem einschl ausschl insb insbes bes inkl exkl zzgl abzgl zzt resp betr
          kath evang ev prot jüd geb gest verh verw gesch ehem weil allg franz engl lat griech dt österr schweiz amerik
          wiss techn med jur phil theol staatl städt öffentl vereinigt kgl mind höchst durchschn
          Mr Mrs Ms Mt vs phys chem ungef unbek usf
          """,
        example: "Frau Prof. Lind kommt ca. um acht."),
      beforeNumber: .init(
        words: """
          Nr Nrn Abs Art Abb Tab Kap Bd Bde S Ss Sp Anm Anl Ziff Zif Lit Buchst Aufl Jg H Hft Fig Pos Tel Fax Str Pl
          Teil Vol No Az Rn Rdnr Rz Bl Blg Ausg Hs Nrn Psalm Ps Mos Kor Joh Mt Lk Mk Röm Vers Gl Gleichung Stk
          Mio Mrd Tsd Std Min Sek
          """,
        example: "Siehe Abb. 3 auf S. 12 in Bd. II."),
      abbreviations: .init(
        words: """
          Abt Anh Bsp Bez Bhf Bf Bsp Co Corp Inc Ltd GmbH Ges Gesch Geb Hrsg Hg Verf Verl Red Übers Tel Str Pl Jh Jhd
          Jhdt Jahrh Std Stdn Min Sek Mio Mrd Tsd Stk Dtzd Pkt Nr Okt Nov Dez Jan Feb Mär Apr Jun Jul Aug Sept Sep
          urspr eigtl eig vorm nachm abends entspr erg Erg erw Erw ff Fa Fam Forts gegr Gr gr Kl
          Kto Krs Lkr Ms Nachf o.g Ord Ausz Mitgl möbl monatl jährl tägl wöchentl stündl Pf südl nördl östl westl
          Sem sen jun jr Verz Vors Werkst Zt Ztr zus Zus zw Zw Abf Ank Abk Adr Anz Bem Betr Bl Einw Expl Frl
          Gde Gem Hbf Inh Jr Kfm Konf Lfg Lief Mgl Mschr Mwst Obj Ps Qual Rel Rep Sing Plur Pl Temp Verw Wwe Zsf
          """,
        example: "Die Fa. Lind baut Brücken."),
      capitalized: "Mo Di Mi Do Sa So",
      last: .init(words: "usw etc usf", example: "Wir haben Brot, Milch usw.| Alles ist frisch."),
      leading: .init(
        words: "zb dh ua uu iallg sog oä sa so su vgl iw zt zzt eh mw",
        example: "Das heißt, d. h. Morgen ist frei."),
      letters: "Der Verein F. C. Hale gewann.", initial: "Ein Roman von K. Lind erschien.",
      listLabel: "1. Öffnen Sie die Tür.| Gehen Sie hinaus.",
      smallLetter: "Das Essen war gut.| wir kommen wieder.",
      starters: germanStarters,
      saying:
        "sagte sagt fragte fragt rief ruft antwortete erklärte schrieb meinte erzählte betonte flüsterte"),
    own: [
      WordRules.ordinal(
        after: WordList(
          """
          am vom zum im beim ab bis seit der die das dem den des und jeden jeder jedes dieser diesen ihren ihrem seinen
          seinem unseren unserem ihrer seiner einen einem
          """),
        before: WordList(
          """
          Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
          Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Jahrhundert Jahrhunderts Jahrhunderten Jahrtausend Jh Jhd
          Platz Rang Klasse Stock Stockwerk Etage Geburtstag Lebensjahr Schuljahr Spieltag Minute Runde Auflage Kapitel
          Band Mal Bezirk Liga Weltkrieg Weltkrieges Weltkriegs Armee Division Korps Bundestag Legislaturperiode
          Kongress Internationale Woche Tag Monat Semester Sinfonie Symphonie Teil Akt Szene Satz Stufe Grad Quartal
          """),
        unless: germanStarterList, id: "de.ordinal",
        example: "Am 3. Mai begann das 19. Jahrhundert im 2. Stock."),
      germanRomanOrdinal,
    ])

  private static let germanRomanOrdinal = BoundaryRule(
    "de.ruler", "A Roman number with a full stop is part of a ruler's name.",
    example: "Kaiser Karl V. Habsburgs Reich war groß.", at: .fullStop, when: [.plain, .apart, .shortWord]
  ) { place in
    guard place.wordIsRoman else { return nil }
    return place.starts(with: germanStarterList) ? nil : false
  }

  private static let germanStarterList = WordList(germanStarters)
  private static let germanStarters = """
    Der Die Das Ein Eine Einen Einem Einer Dieser Diese Dieses Diesen Er Sie Es Wir Ihr Ich Du Man Sein Seine Ihre
    Unser Unsere Mein Meine Dein In Im An Am Auf Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Aus Durch Für Gegen Ohne
    Um Unter Über Während Wegen Seit Bis Aber Und Oder Doch Denn Sondern Auch Nur Noch Schon Dann Da Damals Dort Hier
    Heute Gestern Morgen Jetzt Nun So Wenn Als Weil Dass Daß Ob Obwohl Nachdem Bevor Wer Was Wo Wie Wann Warum Welche
    Welcher Welches Alle Alles Viele Einige Manche Mehrere Beide Jeder Jede Jedes Kein Keine Nicht Nichts Niemand
    Jemand Danach Dabei Dafür Dagegen Daher Damit Darauf Darum Deshalb Trotzdem Allerdings Außerdem Jedoch Leider
    """
}
