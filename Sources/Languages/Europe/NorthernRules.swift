extension LanguageRules {
  /// Dutch.
  static let dutch = LanguageRules(
    EuropeanWords(
      code: "nl",
      titles: .init(
        words: """
          dhr Dhr mevr Mevr mw Mw mej dr Dr drs Drs ir Ir ing Ing mr Mr prof Prof ds Ds St Sint gen Gen kol kap lt Lt
          bijv bv Bv nl vgl Vgl ca zgn bvb incl excl evt resp ong mbt tav zg zgn h hr Hr Jhr jkvr
          """,
        example: "Dhr. Lind kent prof. Hale."),
      beforeNumber: .init(
        words:
          "nr Nr nrs no No blz Blz p pp pag Pag art Art afb Afb fig Fig hfdst Hfdst vol tab Tab tel Tel bijl par st",
        example: "Zie afb. 3 op blz. 12."),
      abbreviations: .init(
        words: """
          afd Afd alg Co Corp Inc Ltd Gebr gebr jr Jr sr Sr jl ll mln mld min max gem str Str pl Pl red Red uitg vert
          univ Univ jan feb mrt apr jun jul aug sept okt nov dec Jan Feb Mrt Apr Jun Jul Aug Sept Okt Nov Dec ned eng
          fr lat gr ev mnd wk sec tek verz vlg vnl wetensch
          """,
        example: "De afd. Verkoop is gesloten."),
      last: .init(words: "enz etc", example: "Brood, melk enz.| Alles is vers."),
      leading: .init(words: "oa mbt mi dwz nav tav ivm", example: "Het schip zonk, o.a. Door de storm."),
      letters: "De club F.C. Hale won.", initial: "Een roman van J. Hale verscheen.",
      listLabel: "1. Open de doos.| Neem de lamp eruit.",
      smallLetter: "Het huis is dicht.| morgen gaat het open.",
      starters: """
        De Het Een Dit Dat Deze Die Hij Zij Ze Wij We Ik Jij Je U Zijn Haar Hun Ons Onze Mijn In Op Aan Bij Met Van Voor
        Na Naar Uit Door Over Onder Tegen Tijdens Sinds Tot Maar En Of Want Ook Nog Dan Toen Nu Daar Hier Vandaag
        Gisteren Morgen Als Omdat Hoewel Nadat Wie Wat Waar Hoe Wanneer Waarom Welke Alle Alles Veel Sommige Geen Niet
        Niets Niemand Iemand Er Daarom Daarna Toch Echter Volgens Om Zo
        """,
      saying: "zei zegt vroeg vraagt riep antwoordde schreef verklaarde", conjunctions: "dat"))

  /// Danish.
  static let danish = LanguageRules(
    scandinavian(
      "da",
      titles: """
        hr Hr fr Fr frk Frk dr Dr prof Prof mag cand Cand stud Stud lic ing Ing adv Adv dir kapt Kapt gen Gen past Sct
        Skt St Mr Mrs Ms Mt f eks ca cirka ekskl inkl evt jf jfr Jf vedr mht pga ang bl bla dvs fx ift iht mv nuv
        """,
      number:
        "nr Nr no No s S p pp pkt Pkt stk Stk kap Kap fig Fig bd Bd vol art Art afs § tlf Tlf tel Tel fax side ca kl Kl",
      abbreviations: """
        afd Afd adr alm apt bd Co Corp Inc Ltd dept eksp el em fm gl Jr jr Sr kbh Kbh kgl lb lok max mdr mio mia
        opr pag pct red Red reg samt sdr sek sml spec str tdl tilh tlf udg Udg ugtl univ Univ årh årg
        jan feb mar apr jun jul aug sep sept okt nov dec Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Dec kr
        """,
      last: .init(words: "osv etc mv mm", example: "Brød, mælk osv.| Alt er frisk."),
      examples: [
        "Hr. Lind kender prof. Hale.", "Se fig. 3 på s. 12.", "Vores afd. Salg er lukket.",
        "Mange fugle, d.v.s. Stære, rejser.", "En roman af J. Hale udkom.", "1. Åbn kassen.| Tag lampen ud.",
        "Huset er lukket.| det åbner i morgen.",
      ],
      starters: """
        Den Det De Der En Et Han Hun Vi I Jeg Du Man Sin Hans Hendes Deres Vores Min Din Dette Denne Disse På Ved Med Fra
        Til For Af Om Over Under Efter Før Mod Uden Gennem Men Og Eller Så Også Kun Nu Da Når Hvis Fordi Mens Selv Siden
        Derfor Desuden Hvem Hvad Hvor Hvordan Hvornår Hvorfor Hvilke Alle Alt Mange Nogle Hver Ingen Intet Ikke Her Der
        """, saying: "sagde siger spurgte svarede råbte skrev forklarede", conjunctions: "at"))

  /// Norwegian, both written forms.
  static let norwegian = LanguageRules(
    scandinavian(
      "nb",
      titles: """
        hr Hr fr Fr frk Frk dr Dr prof Prof cand stud ing Ing adv kapt gen St Mr Mrs Ms f eks ca inkl ekskl evt jf jfr
        vedr pga bl bla dvs ift iht
        """,
      number: "nr Nr no s S p pp pkt kap Kap fig Fig bd vol art tlf Tlf tel fax side ca kl Kl stk",
      abbreviations: """
        avd Avd adr alm Co Corp Inc Ltd AS gt jr Jr maks mill mrd mnd pst red reg sek str univ utg årg årh
        jan feb mar apr jun jul aug sep sept okt nov des Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Des kr
        """,
      last: .init(words: "osv etc mv mm", example: "Brød, melk osv.| Alt er ferskt."),
      examples: [
        "Hr. Lind kjenner prof. Hale.", "Se fig. 3 på s. 12.", "Vår avd. Salg er stengt.",
        "Mange fugler, d.v.s. Stær, drar.", "En roman av J. Hale kom ut.", "1. Åpne esken.| Ta lampen ut.",
        "Huset er stengt.| det åpner i morgen.",
      ],
      starters: """
        Den Det De Der En Et Ei Han Hun Vi I Jeg Du Man Sin Hans Hennes Deres Vår Min Din Dette Denne Disse På Ved Med Fra
        Til For Av Om Over Under Etter Før Mot Uten Gjennom Men Og Eller Så Også Bare Nå Da Når Hvis Fordi Mens Siden
        Derfor Dessuten Hvem Hva Hvor Hvordan Hvorfor Hvilke Alle Alt Mange Noen Hver Ingen Ikke Her
        """, saying: "sa sier spurte svarte ropte skrev forklarte", conjunctions: "at"))

  /// Swedish.
  static let swedish = LanguageRules(
    scandinavian(
      "sv",
      titles: """
        hr Hr fr Fr dr Dr prof Prof kapt gen St Mr Mrs Ms ca cirka exkl inkl ev jfr Jfr
        bl dvs ex
        """,
      number: "nr Nr nr s sid p pp kap Kap fig Fig bd vol art tel Tel fax kl Kl st § mom",
      abbreviations: """
        avd Avd adr allm Co Corp Inc Ltd f fm em jr Jr max milj mdr mån red resp sek str univ uppl utg vard årg årh
        jan feb mar apr jun jul aug sep sept okt nov dec Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Dec kr
        """,
      last: .init(words: "osv etc mm", example: "Bröd, mjölk osv.| Allt är färskt."),
      examples: [
        "Hr. Lind känner prof. Hale.", "Se fig. 3 på s. 12.", "Vår avd. Försäljning är stängd.",
        "Alla, t.o.m. Starar, flyttar.", "En roman av J. Hale kom ut.", "1. Öppna lådan.| Ta ut lampan.",
        "Huset är stängt.| det öppnar i morgon.",
      ],
      starters: """
        Den Det De Där En Ett Han Hon Vi I Jag Du Man Sin Hans Hennes Deras Vår Min Din Detta Denna Dessa På Vid Med Från
        Till För Av Om Över Under Efter Före Mot Utan Genom Men Och Eller Så Också Bara Nu Då När Eftersom Medan Sedan
        Därför Dessutom Vem Vad Var Hur Varför Vilka Alla Allt Många Några Varje Ingen Inte Här
        """, saying: "sade sa säger frågade svarade ropade skrev förklarade", conjunctions: "att"))

  private static func scandinavian(
    _ code: String, titles: String, number: String, abbreviations: String, last: EuropeanWords.Entry,
    examples: [String], starters: String, saying: String, conjunctions: String
  ) -> EuropeanWords {
    EuropeanWords(
      code: code, titles: .init(words: titles, example: examples[0]),
      beforeNumber: .init(words: number, example: examples[1]),
      abbreviations: .init(words: abbreviations, example: examples[2]), last: last, letters: examples[3],
      initial: examples[4], listLabel: examples[5], smallLetter: examples[6], alone: "i å ö",
      starters: starters, saying: saying, conjunctions: conjunctions)
  }
}
