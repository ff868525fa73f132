extension LanguageRules {
  /// Turkish.
  static let turkish = LanguageRules(
    EuropeanWords(
      code: "tr",
      titles: .init(
        words: """
          Dr Prof Doç Yrd Öğr Gör Arş Uzm Av Alb Alm Asb Atğm Bçvş Bnb Bşk Çvş Ecz Gen Gn Hz Kd Kor Korg Kur Müh
          Mim Org Ord Op Opr Orgen Sn Tğm Tuğg Tümg Ütğm Vet Yb Yzb Astsb Hem Hst Mr Mrs Ms St bkz Bkz krş Krş yak
          ör Ör örn Örn msl mak
          """,
        example: "Prof. Deniz bkz. Ek listesini gösterdi."),
      beforeNumber: .init(
        words:
          "No no Nu nu s S ss sf sh shf c C cilt md Md mad Mad Fik fık Böl böl Ş Tel tel Fax Faks faks Blv Sok Sk Kat D",
        example: "Bunun için bkz. s. 12 ve md. 5."),
      abbreviations: .init(
        words: """
          Cad Cd Sok Sk Mah Mh Apt Ap Blv Bul Cum Alb Ltd Şti AŞ San Tic İnş Inc Co Corp Üniv Fak Böl Müd Mud Gnl Bak
          Ank İst İzm haz Haz çev Çev yay Yay der ed Ed gös ing İng fr Fr alm Alm Ar Far Lat Yun Rus vd vb vs age agm
          Oca Şub Nis Tem Ağu Eyl Eki Kas Ara Pzt Sal Çar Per Cum Cts Paz dk sn sa Ör M.Ö M.S Yy yy yüzyıl
          """,
        example: "Ofis Bahar Sok. Numara beşte."),
      last: .init(words: "vb vs vd vdl", example: "Ekmek, süt vb. aldık.| Hepsi taze."),
      letters: "Bu karar T.C. Anayasa Mahkemesi kararıdır.", initial: "Yeni roman A. Deniz imzasını taşıyor.",
      listLabel: "1. Kapıyı açın.| Dışarı çıkın.",
      smallLetter: "Kapı kapandı.| kimse gelmedi.",
      starters: turkishStarters,
      saying: "dedi diyor sordu söyledi yazdı bağırdı"),
    own: [
      WordRules.ordinal(
        after: WordList(""), before: WordList("Yüzyıl Yüzyılda Dünya"), everywhere: true,
        unless: WordList(turkishStarters), id: "tr.ordinal", example: "Yarışı 3. Ahmet bitirdi.")
    ], finders: [RunTogether.finder(WordList(turkishStarters))])

  private static let turkishStarters = """
    Bu Bunu Bunun Buna Bunlar Bunlardan Şu O Onu Onun Ona Onlar Onların Ben Sen Biz Siz Benim Senin Bizim Sizin Bir
    Birçok Bazı Her Hiç Hiçbir Ama Fakat Ancak Çünkü Ve Veya Ya Ne Neden Nasıl Niçin Niye Kim Hangi Eğer Sonra Önce
    Şimdi Bugün Dün Yarın Artık Daha En Çok Az İşte Evet Hayır Böyle Böylece Öyle Şöyle Ayrıca Üstelik Oysa Halbuki
    Yine Hâlâ Belki Tabii Peki Hatta Yalnız Sadece İlk Son Burada Orada Aslında
    """
}
