extension LanguageRules {
  /// French, of any country.
  static let french = LanguageRules(
    EuropeanWords(
      code: "fr",
      titles: .init(
        words: """
          M MM Mr Mrs Ms Dr Drs Pr Prof Me Mes Mgr Vve Mlle Mlles Mme Mmes St Ste Sts Stes Cie Cdt Cap Capt Col Gal Gén
          Lt Sgt Sr Jr Mt Rév Hon cf Cf vs env av apr ap bd Bd
          """,
        example: "M. Lind a vu le Dr. Hale."),
      beforeNumber: .init(
        words: """
          no No n° nos art Art al chap Chap fig Fig p pp P t T tome vol Vol sect Sect par § éd tél Tél fax ch Ch l ll
          col v env réf Réf tab Tab pl Pl ex Ex f ff fo fol ms Ms par hab coll
          """,
        example: "Voir art. 5 et fig. 3 à la p. 12."),
      abbreviations: .init(
        words: """
          Inc Ltd Co Corp St Ste boul Boul av Av ave Ave bd Bd pl Pl rte Rte chem Chem faub fbg imp dép Dép arr
          arrond env max min moy approx éd Éd édit trad Trad coll Coll dir Dir ill Ill janv févr fév avr juil juill
          sept oct nov déc hab adj adv subst masc fém sing plur ex suppl int ext tél Tél
          univ Univ inst Inst réf resp pers cons obs op cit ibid id loc env alt lat jr sr
          """,
        example: "Le boul. Hugo est fermé."),
      last: .init(words: "etc", example: "Du pain, du lait, etc.| Tout est frais."),
      letters: "La S.N.C.F. Grand Est est en retard.", initial: "Un roman de J. Hale est paru.",
      listLabel: "1. Ouvrez la boîte.| Sortez la lampe.",
      smallLetter: "La maison est fermée.| elle ouvre lundi.",
      starters: """
        Le La Les L Un Une Des Du De D Ce Cet Cette Ces C Il Elle Ils Elles On Je J Tu Nous Vous Son Sa Ses Leur Leurs
        Mon Ma Mes Notre Nos Votre Vos Ton Ta Tes Et Mais Ou Donc Or Ni Car En Dans Sur Sous Avec Sans Pour Par Chez
        Vers Entre Depuis Pendant Avant Après Aussi Ainsi Alors Puis Ensuite Enfin Cependant Toutefois Pourtant Si
        Quand Lorsque Comme Puisque Bien Très Trop Plus Moins Tout Tous Toute Toutes Chaque Plusieurs Certains Certaines
        Quelques Quel Quelle Qui Que Qu Quoi Où Comment Pourquoi Combien Aujourd Hier Demain Ici Là Voilà Voici Ne N S
        Selon Malgré Au Aux À A Personne Rien Aucun Aucune Deux Trois
        """,
      saying: """
        dit disait demanda demande répondit répond cria crie écrit ajouta ajoute affirma affirme déclara déclare expliqua
        murmura
        """, conjunctions: "que"),
    own: [frenchBeforeChrist, frenchSemicolon])

  private static let frenchBeforeChrist = BoundaryRule(
    "fr.era", "“J.-C.” names the era, and a capital follows.",
    example: "Rome brûla en 64 apr. J.-C.| Néron chantait.",
    at: .fullStop, when: [.plain, .shortWord]
  ) { place in
    let text = place.text
    let at = place.word.lowerBound
    guard place.word.count == 1, text.unit(at) == 0x43, text.isDash(at - 1), text.unit(at - 2) == 0x2E else {
      return nil
    }
    return place.capitalFollows
  }

  private static let frenchSemicolon = BoundaryRule(
    "fr.semicolon", "A capital after the semicolon begins the next item.",
    example: "L'été fut sec ;| Les champs étaient jaunes.", at: .semicolon, when: .apart, profiles: .ud
  ) { place in
    place.capitalFollows && place.open == nil ? true : nil
  }
}
