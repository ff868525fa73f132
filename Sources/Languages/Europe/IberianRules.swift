extension LanguageRules {
  /// Spanish, of any country.
  static let spanish = LanguageRules(
    EuropeanWords(
      code: "es",
      titles: .init(
        words: """
          Sr Sra Srta Sres Sras Dr Dra Dres Dras D Dña Prof Profa Lic Licda Ing Arq Gral Gdor Cnel Cap Capt Tte
          Sto Sta Stas Fr Hno Hna Hnos Mons Rdo Rvdo Excmo Excma Ilmo Ilma Pdte Pdta Mr Mrs Ms Mt St Abog Alfz
          cf cfr vid ej aprox
          """,
        example: "Vino el Sr. Lind con la Dra. Hale."),
      beforeNumber: .init(
        words: """
          núm Núm núms num Num No no Nro nro Nº n art Art arts Arts pág Pág págs Págs p pp P vol Vol vols cap Cap caps
          fig Fig figs tab sec Sec párr párrf Tel tel Tels Tfno tfno tlf Tlf Fax fax Ext ext Cra Cl Cll Av Avda Apdo apdo
          km ed t T lám col c C s ss sig
          """,
        example: "Véase el art. 5 en la pág. 12."),
      abbreviations: .init(
        words: """
          Av Avda Avd Bco Cía Cia Co Corp Inc Ltd Ltda Dpto Depto Dto Dir Esq Fdo Gte Izq Dcha Pza Pl Plza Prov Pso
          Ctra Urb Univ Inst Ed Edit ed edit trad Trad coord Coord comp Comp Ej ej ant aprox máx mín prom izq dcha
          dpto tel admón Admón adj adv impr intr introd íd ibíd ob loc cit ms mss ss sig sigs sing pl masc fem
          ene feb abr jun jul ago sep sept oct nov dic Ene Feb Abr Jun Jul Ago Sep Sept Oct Nov Dic
          Ud Uds Vd Vds EE UU RR HH FF AA JJ OO CC PP SS MM ACV Km Kg
          """,
        example: "La Cía. Hale construye puentes."),
      last: .init(words: "etc", example: "Pan, leche, etc.| Todo está fresco."),
      letters: "Vivió en la U.R.S.S. Moscú le gustaba.", initial: "Una novela de J. Hale salió ayer.",
      listLabel: "1. Abra la caja.| Saque la lámpara.",
      smallLetter: "La casa está cerrada.| abre el lunes.", alone: "y o a e",
      starters: """
        El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Esos Esas Aquel Aquella Él Ella Ellos Ellas Yo
        Tú Usted Ustedes Nosotros Su Sus Mi Mis Tu Tus Nuestro Nuestra En Con Sin Por Para Desde Hasta Hacia Según Sobre
        Tras Entre Durante Pero Y O Ni Sino Aunque Cuando Si Como Porque Pues Entonces Luego Después Antes Ahora Hoy Ayer
        Mañana Aquí Allí También Tampoco Así Además No Nada Nadie Ningún Ninguna Todo Todos Toda Todas Muchos Muchas
        Algunos Algunas Cada Qué Quién Cómo Dónde Cuándo Cuánto Es Son Hay Fue Era Había Se Me Te Nos Le Les Al Del Ya
        Sólo Solo Tal Quizá Quizás Siempre Nunca Más Mucho Otro Otra Dos Tres
        """,
      saying: "dijo dice preguntó pregunta respondió contestó gritó escribió añadió explicó murmuró afirmó",
      conjunctions: "que"),
    own: [spanishDoubled])

  private static let spanishDoubled = BoundaryRule(
    "es.doubled-letters", "Doubled letters stand for a plural, and the second pair follows.",
    example: "Vive en EE. UU. Brasil le gusta menos.", at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    let first = place.word.lowerBound
    guard place.word.count == 2, place.text.has(first, .upper),
      place.text.unit(first) == place.text.unit(first + 1)
    else { return nil }
    return place.starts(with: spanishDoubledStarters) && place.isSecondPair ? nil : false
  }

  private static let spanishDoubledStarters = WordList(
    "El La Los Las Un Una En Su Pero Se No Es Con Por Para Después")

  /// Portuguese, of any country.
  static let portuguese = LanguageRules(
    EuropeanWords(
      code: "pt",
      titles: .init(
        words: """
          Sr Sra Srs Sras Srta Dr Dra Drs Dras D Prof Profa Profª Eng Engª Arq Gen Cel Cap Maj Ten Sgt Fr Pe Rev Mons
          Exmo Exma Ilmo Ilma Sto Sta Mr Mrs Ms St cf cfr vid ex aprox
          """,
        example: "O Sr. Lind falou com a Dra. Hale."),
      beforeNumber: .init(
        words:
          "núm num no nº n art Art arts pág Pág págs p pp vol Vol cap Cap fig Fig séc Séc tel Tel Fax fax inc",
        example: "Ver o art. 5 na pág. 12."),
      abbreviations: .init(
        words: """
          Av Al Cia Co Corp Inc Ltd Ltda Lda Depto Dep Esq Pça Pç Trav Univ Inst Ed ed Edit trad Trad org Org coord ap
          apto Apto máx mín méd adm Adm adj adv sing masc fem jan fev abr jun jul ago set out nov dez Jan Fev Abr Jun
          Jul Ago Nov Dez obs Obs ref Ref
          """,
        example: "A Cia. Hale constrói pontes."),
      last: .init(words: "etc", example: "Pão, leite, etc.| Tudo está fresco."),
      letters: "Viveu na U.R.S.S. Moscovo agradava-lhe.", initial: "Um romance de J. Hale saiu ontem.",
      listLabel: "1. Abra a caixa.| Tire a lâmpada.",
      smallLetter: "A casa está fechada.| abre na segunda.", alone: "e o a",
      starters: """
        O A Os As Um Uma Uns Umas Este Esta Estes Estas Esse Essa Isso Isto Ele Ela Eles Elas Eu Você Nós Seu Sua Seus
        Suas Meu Minha No Na Nos Nas Em Com Sem Por Para De Do Da Desde Até Sobre Entre Durante Mas E Ou Nem Embora
        Quando Se Como Porque Pois Então Depois Antes Agora Hoje Ontem Amanhã Aqui Ali Também Assim Além Não Nada
        Ninguém Todo Todos Toda Todas Muitos Muitas Alguns Algumas Cada Que Quem Onde Qual É São Há Foi Era Ao À Já Só
        Talvez Sempre Nunca Mais Outro Outra Dois Três Segundo
        """,
      saying: "disse diz perguntou respondeu gritou escreveu acrescentou explicou afirmou",
      conjunctions: "que"))
}

extension Place {
  /// Whether the word is the second of two doubled abbreviations: `UU.` in `EE. UU.`.
  fileprivate var isSecondPair: Bool {
    let dot = text.skipBack(word.lowerBound, over: .space, downTo: lineStart) - 1
    return text.unit(dot) == 0x2E && text.unit(dot - 1) == text.unit(dot - 2) && text.has(dot - 1, .upper)
  }
}
