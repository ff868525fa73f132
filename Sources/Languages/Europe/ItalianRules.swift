extension LanguageRules {
  /// Italian.
  static let italian = LanguageRules(
    EuropeanWords(
      code: "it",
      titles: .init(
        words: """
          sig Sig sigg Sigg sigra Sigra signa sra dott Dott dottssa Dottssa dottoressa dr Dr prof Prof profssa
          Profssa proff avv Avv ing Ing arch Arch geom Geom rag Rag on On sen Sen mons Mons don Don gen Gen col Col cap
          Cap magg Magg ten Ten serg Serg amm Amm com Com comm Comm cav Cav egr Egr gent Gent Gentma spett Spett Ill S
          Ss SS Mr Mrs Ms St cfr Cfr cf vd ca es Es ved Ved
          """,
        example: "Il sig. Lind e la dott. Hale sono qui."),
      beforeNumber: .init(
        words: """
          n N nn num Num nr Nr art Art artt pag Pag pagg p pp P vol Vol voll cap Cap capp fig Fig figg tab Tab sez Sez
          par Par tel Tel fax Fax int cod Cod c co s lett all All tav Tav mar gio mer lun ven sab dom gen
          """,
        example: "Vedi art. 5 a pag. 12."),
      abbreviations: .init(
        words: """
          Soc soc Coop coop Co Corp Inc Ltd SpA Srl Ed ed edd Edd Ist ist Univ univ Dip dip Dir dir Min min max Max Uff
          uff Prov prov Str str Pza pza Loc loc Fraz fraz Int int trad Trad op cit ibid id
          agg avv agg sost masc femm sing plur lat gr ingl franc ted sp lett fam fig geogr med mus pop stor
          gen febb feb apr giu lug ago sett ott nov dic Gen Feb Apr Giu Lug Ago Sett Set Ott Nov Dic
          all allegg racc tot Tot circ Circ
          """,
        example: "La Soc. Hale costruisce ponti."),
      last: .init(words: "ecc etc seg segg", example: "Pane, latte, ecc.| Tutto è fresco."),
      letters: "Scrive alla C.G.I.L. Torino risponde poi.", initial: "Un romanzo di G. Hale è uscito.",
      listLabel: "1. Aprite la scatola.| Togliete la lampada.",
      smallLetter: "La casa è chiusa.| apre lunedì.", alone: "e o a i è",
      starters: """
        Il Lo La I Gli Le L Un Uno Una Questo Questa Questi Queste Quello Quella Egli Lui Lei Essi Loro Io Tu Noi Voi
        Suo Sua Mio Mia Nostro Nostra In Nel Nella Con Senza Per Da Dal Dalla Di Del Della A Al Alla Su Sul Sulla Tra Fra
        Secondo Durante Ma E Ed O Oppure Né Anche Se Quando Come Perché Poiché Mentre Poi Dopo Prima Ora Oggi Ieri Domani
        Qui Là Così Inoltre Tuttavia Però Non Nulla Niente Nessuno Tutto Tutti Tutte Molti Molte Alcuni Alcune Ogni Che
        Chi Cosa Dove Quale È Sono C Ci Vi Si Mi Ti Già Solo Forse Sempre Mai Più Altro Altri Due Tre Grazie
        """,
      saying: "disse dice chiese domandò rispose gridò scrisse aggiunse spiegò affermò", conjunctions: "che"))
}
