extension LanguageRules {
  /// Russian.
  static let russian = LanguageRules(
    EuropeanWords(
      code: "ru",
      titles: .init(
        words: """
          проф акад доц канд докт др инж зав зам нач дир ген полк подполк майор кап лейт серж тов гр гос св
          преп ср см напр тж им пос пгт дер ул пл пер просп бул наб обл окр респ
          хут мкр мкрн стр корп кв оф эт оз хр вдхр бухг авт юр физ
          мед экон ист филол техн хим биол геогр англ нем фр лат греч итал исп рус укр кит яп устар разг прим ред сост
          изд
          """,
        example: "Письмо проф. Линду отправили на ул. Садовую."),
      beforeNumber: .init(
        words: """
          д кв к корп стр с С ст Ст п П пп ч Ч гл Гл рис Рис табл Табл т Т тт вып Вып № см См тел Тел факс Факс ок Ок
          разд Разд прил Прил подп абз ул оф эт илл
          """,
        example: "См. рис. 3 и табл. 5 на с. 12."),
      abbreviations: .init(
        words: """
          г гг в вв н э тыс млн млрд трлн руб коп долл шт экз чел ч час мин сек м км мм кг гр л га куб град
          стр с кн т др пр тп проч моск петерб янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек пн вт
          ср чт пт сб вс понед ул нач кон сер сокр уст род ум ур ООО ОАО Inc Ltd Co
          """,
        example: "На складе 5 шт. Сони."),
      letters: "Это птицы, т. е. Скворцы и грачи.", initial: "Роман А. Линда вышел в мае.",
      listLabel: "1. Откройте дверь.| Выйдите во двор.",
      smallLetter: "Дверь закрыта.| она откроется завтра.", alone: "я",
      starters: """
        В На С Со К Ко По От Из За У О Об Обо До Для Под Над При Про Без После Перед Через Между Среди Он Она Оно Они Я
        Мы Вы Ты Его Её Ее Их Мой Моя Моё Наш Наша Ваш Этот Эта Это Эти Тот Та То Те Там Тут Здесь Где Когда Как Что Кто
        Почему Зачем Куда Откуда И А Но Или Однако Если Хотя Потому Поэтому Затем Потом Тогда Теперь Сейчас Сегодня Вчера
        Завтра Ещё Еще Уже Только Даже Не Ни Нет Никто Ничто Все Всё Весь Вся Каждый Многие Некоторые Один Одна Два Три
        Также Кроме Во Чтобы Так Такой Такая Такие Был Была Было Были Есть Да Вот Ведь
        """,
      saying:
        "сказал сказала говорит спросил спросила ответил ответила крикнул написал добавил пояснил заявил",
      conjunctions: "что"))

  /// Ukrainian.
  static let ukrainian = LanguageRules(
    EuropeanWords(
      code: "uk",
      titles: .init(
        words: """
          проф акад доц канд інж зав зам нач ген полк кап лейт серж тов гр п пп св ім див напр смт вул пл просп бул обл
          буд кв наб пров англ нім фр лат рос укр
          """,
        example: "Лист проф. Лінду надіслали на вул. Садову."),
      beforeNumber: .init(
        words: "буд кв с С ст Ст п ч гл рис Рис табл Табл т вип № див Див тел Тел факс бл розд дод",
        example: "Див. рис. 3 і табл. 5 на с. 12."),
      abbreviations: .init(
        words:
          "р рр ст тис млн млрд грн коп дол шт екз чол год хв сек км см мм кг га кв куб др ін січ лют бер квіт трав черв лип серп верес жовт листоп груд",
        example: "На складі 5 шт. Соні."),
      letters: "Це птахи, т. б. Шпаки і граки.", initial: "Роман А. Лінда вийшов у травні.",
      listLabel: "1. Відчиніть двері.| Вийдіть надвір.",
      smallLetter: "Двері зачинено.| вони відчиняться завтра.",
      alone: "я",
      starters: """
        В У На З Із Зі До Для Від По За Про Під Над При Без Після Перед Через Між Він Вона Воно Вони Я Ми Ви Ти Його Її Їх
        Мій Наш Ваш Цей Ця Це Ці Той Та То Ті Там Тут Де Коли Як Що Хто Чому Куди І Й А Але Або Проте Однак Якщо Хоча Тому
        Потім Тоді Тепер Зараз Сьогодні Вчора Завтра Ще Вже Тільки Навіть Не Ні Ніхто Все Всі Кожен Багато Деякі Так Також
        """,
      saying: "сказав сказала каже запитав відповів крикнув написав додав пояснив", conjunctions: "що"))

  /// Bulgarian.
  static let bulgarian = LanguageRules(
    EuropeanWords(
      code: "bg",
      titles: .init(
        words: """
          проф акад доц инж арх ген полк майор кап лейт св гр с общ обл кв жк ул бул пл блок бл вх
          ет ап напр вж срв им англ нем фр лат рус бълг тур гръц
          """,
        example: "Проф. Линд живее на пл. Свобода."),
      beforeNumber: .init(
        words: "стр с бр чл ал т гл фиг табл том вж тел факс бл вх ет ап № км кн сб сер прил пр",
        example: "Вж. чл. 5 и фиг. 3."),
      abbreviations: .init(
        words: """
          г год в вв пр хр сл хил млн млрд лв ст щ бр мин сек ч час км см мм кг дка кв куб изд ред пр ООД ЕООД яну фев
          мар апр юни юли авг сеп септ окт ноем ное дек пон вт ср четв пет съб нед
          """,
        example: "Фирма Линд ООД. Варна расте."),
      last: .init(words: "др", example: "Хляб, мляко и др.| Всичко е прясно."),
      letters: "Птиците, т. е. Скорци и врани, отлитат.", initial: "Романът на А. Линд излезе през май.",
      listLabel: "1. Отворете вратата.| Излезте навън.",
      smallLetter: "Вратата е затворена.| утре ще я отворят.",
      alone: "и я",
      starters: """
        В Във На С Със По От Из За У До Под Над При Без След Преди През Между Той Тя То Те Аз Ние Вие Ти Неговият Нейният
        Този Тази Това Тези Онзи Там Тук Къде Кога Как Какво Кой Коя Защо И А Но Или Обаче Ако Макар Затова После Тогава
        Сега Днес Вчера Утре Още Вече Само Дори Не Никой Нищо Всички Всичко Всеки Много Някои Един Една Също Освен Така
        """,
      saying: "каза казва попита отговори извика написа добави обясни", conjunctions: "че"))

  /// Kazakh, in Cyrillic letters.
  static let kazakh = LanguageRules(
    EuropeanWords(
      code: "kk",
      titles: .init(
        words: "проф акад доц инж ген полк ауд обл көш даң мкр мыс қар ғыл канд док тех физ мат тар фил",
        example: "Проф. Асан қар. Қосымша дейді."),
      beforeNumber: .init(
        words: "б бет т том тарау сур кесте № тел факс үй пәт бап рис см", example: "Қар. сур. 3 және б. 12."),
      abbreviations: .init(
        words: "ж жж ғ млн млрд мың тг теңге руб км см мм кг га сағ мин сек шт дана обл",
        example: "Қоймада 5 шт. Сони бар."),
      letters: "Ол т.б. Жазушыларды біледі.", initial: "Роман А. Асанов қаламынан шықты.",
      listLabel: "1. Есікті ашыңыз.| Далаға шығыңыз.", smallLetter: "Есік жабық.| ертең ашылады.",
      starters: """
        Бұл Бұны Ол Оны Олар Оның Мен Сен Біз Сіз Сол Осы Мына Анау Бір Әр Барлық Бәрі Көп Кейбір Ешкім Ештеңе Кім Не Қай
        Қайда Қашан Қалай Неге Бірақ Және Немесе Егер Сондықтан Сонда Содан Енді Қазір Бүгін Кеше Ертең Тек Тіпті Иә Жоқ
        """,
      saying: "деді дейді сұрады айтты жауап"))

  /// Polish.
  static let polish = LanguageRules(
    EuropeanWords(
      code: "pl",
      titles: .init(
        words: """
          p prof hab inż mgr lic doc dr hr ks bp abp kard św płk ppłk gen kpt mjr ppor sierż kmdr adm red dyr
          wicedyr im ul al pl pow woj gm ang niem łac ros pol np tj tzn tzw zob ok ww zw wg
          Mr Mrs Ms St
          """,
        example: "Prof. Lind mieszka przy ul. Długiej."),
      beforeNumber: .init(
        words:
          "nr Nr s str Str ust art Art par pkt rozdz Rozdz rys Rys tab Tab tom t vol poz tel Tel fax faks m godz ok",
        example: "Zob. rys. 3 na str. 12."),
      abbreviations: .init(
        words: """
          r w tys mln mld zł gr szt egz godz min sek km kg ha kw wyd oprac tłum przekł red jr sr Sp Co Corp Inc Ltd
          stycz lut kwiet czerw lip sierp wrześ paźdz listop grud pon wt czw pt sob niedz
          """,
        example: "Firma Lind Ltd. Polska rośnie."),
      last: .init(words: "itd itp etc", example: "Chleb, mleko itd.| Wszystko jest świeże."),
      letters: "Żył w Z.S.R.R. Moskwa mu się podobała.", initial: "Powieść J. Linda ukazała się w maju.",
      listLabel: "1. Otwórz drzwi.| Wyjdź na dwór.", smallLetter: "Drzwi są zamknięte.| jutro je otworzą.",
      alone: "i a o w z u",
      starters: """
        W We Na Z Ze Do Od Po Za O Pod Nad Przy Bez Przed Przez Między Dla On Ona Ono Oni One Ja My Wy Ty Jego Jej Ich
        Mój Nasz Ten Ta To Te Ci Tam Tu Tutaj Gdzie Kiedy Jak Co Kto Dlaczego I A Ale Lub Albo Jednak Jeśli Jeżeli Choć
        Dlatego Potem Wtedy Teraz Dziś Dzisiaj Wczoraj Jutro Jeszcze Już Tylko Nawet Nie Nikt Nic Wszyscy Wszystko Każdy
        Wiele Niektóre Jest Był Była Było Byli Są Tak Także Oprócz
        """,
      saying: "powiedział powiedziała mówi zapytał odpowiedział krzyknął napisał dodał wyjaśnił",
      conjunctions: "że"))

  /// Czech and Slovak, which abbreviate alike.
  static let czech = LanguageRules(
    EuropeanWords(
      code: "cs",
      titles: .init(
        words: """
          p pí prof doc dr Dr ing Ing mgr Mgr bc Bc MUDr JUDr PhDr RNDr PaedDr ThDr arch sv gen plk pplk mjr kpt
          např tj tzv tzn vč viz srov sro ul nám tř angl něm fr lat rus zejm příp popř event resp cca mj Mr Mrs Ms St
          """,
        example: "Prof. Lind bydlí v ul. Dlouhé."),
      beforeNumber: .init(
        words: "č Č str Str s odst čl Čl par bod kap Kap obr Obr tab Tab sv roč tel Tel fax hod cca čp",
        example: "Viz obr. 3 na str. 12."),
      abbreviations: .init(
        words:
          "r stol tis mil mld Kč hal ks hod min sek km kg ha vyd red přel jr st ml Co Corp Inc Ltd břez květ červ",
        example: "Firma Lind Inc. Praha roste."),
      last: .init(words: "atd apod aj etc", example: "Chléb, mléko atd.| Všechno je čerstvé."),
      letters: "Žil v S.S.S.R. Moskva se mu líbila.", initial: "Román J. Linda vyšel v květnu.",
      listLabel: "1. Otevřete dveře.| Jděte ven.", smallLetter: "Dveře jsou zavřené.| zítra se otevřou.",
      alone: "a i o u v z k s",
      starters: """
        V Ve Na S Se Z Ze Do Od Po Za O Pod Nad Při Bez Před Přes Mezi Pro On Ona Ono Oni Já My Vy Ty Jeho Její Jejich Můj
        Náš Ten Ta To Ti Tento Tato Toto Tam Tady Zde Kde Kdy Jak Co Kdo Proč A I Ale Nebo Však Jestli Pokud Když Protože
        Proto Potom Pak Tehdy Teď Nyní Dnes Včera Zítra Ještě Už Jen Ani Ne Nikdo Nic Všichni Všechno Každý Mnoho Některé
        Je Byl Byla Bylo Byli Jsou Tak Také
        """,
      saying: "řekl řekla říká zeptal odpověděl křičel napsal dodal vysvětlil", conjunctions: "že"),
    own: [
      WordRules.ordinal(
        after: WordList("dne od do v ve na k ke"),
        before: WordList(
          "Ledna Února Března Dubna Května Června Července Srpna Září Října Listopadu Prosince"),
        unless: WordList(""), id: "cs.ordinal", example: "Sešli se dne 3. Května si nikdo nevšiml.")
    ])
}
