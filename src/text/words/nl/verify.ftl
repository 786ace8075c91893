# Woorden van `maatlat verify`. De vier antwoorden staan in hoofdletters, zodat ze opvallen.

verify-verified = KLOPT: { $path }
verify-same-meaning = KLOPT, ZELFDE BETEKENIS: { $path }
verify-other-bytes = { $path } heeft nu andere bytes en zegt hetzelfde.
verify-edited = BEWERKT: { $path }
verify-edited-where = De tekst is niet meer de tekst die geschreven werd. Zonder de invoerbestanden is niet te zeggen wat er hoort te staan.
verify-chart-altered = { $path } is niet meer de grafiek die getekend werd.
verify-line = Regel { $line }
verify-here = hier: { $text }
verify-should = hoort te zijn: { $text }
verify-nothing = (niets)
verify-more = { $n ->
    [one] en nog { $n } verschil
   *[other] en nog { $n } verschillen
}
verify-changed = GEWIJZIGD: { $path }
verify-changed-file = { $path } zegt iets anders dan toen het verslag gemaakt werd.
verify-cannot = NIET TE CONTROLEREN: { $path }
verify-too-large = Het bestand is groter dan { $limit } MB.
verify-not-text = Het bestand is geen UTF-8-tekst. Een verslag dat als Word of pdf bewaard is, is niet te controleren: vraag het .md-bestand.
verify-block-missing = Er staat geen blok met de herkomst aan het einde. Het is weggehaald, of het bestand is geen verslag van maatlat.
verify-measured = Dit is een verslag van maatlat measure, en dat rekent deze opdracht niet na. Geef die opdracht opnieuw met wat opgegeven was (het staat in het laatste deel), op dezelfde bestanden en met dezelfde versie: de berekening heeft dan dezelfde naam en de getallen hebben dezelfde cijfers.
verify-block-twice = Er staat meer dan één blok met de herkomst: niemand weet welk telt.
verify-block-cut = Het blok met de herkomst is niet volledig.
verify-block-newer = Het blok met de herkomst heeft vorm { $number }: daarvoor is een nieuwere versie van maatlat nodig.
verify-block-unknown = In het blok met de herkomst staat iets dat deze versie niet kent, of er ontbreekt iets: { $detail }
verify-chart-missing = De grafiek { $path } staat niet bij het verslag.
verify-outside = Het verslag noemt een invoerbestand buiten zijn map: { $path }
verify-missing = Niet gevonden: { $paths }. Noem de map met de invoerbestanden met --inputs
verify-wrong-inputs = Er zitten fouten in de invoerbestanden. Kijk ze na met: maatlat check { $folder }
verify-version = Het verslag is gemaakt met versie { $found }, dit is { $own }, en de bytes verschillen. Gebruik versie { $found }.
verify-other-run = Het verslag hoort bij berekening { $found }; deze bestanden geven berekening { $own }. Misschien zijn er sindsdien bestanden bij de oproep gekomen of uit verdwenen.
verify-parameter = Het blok met de herkomst geeft voor { $key } een waarde die niet kan.
verify-no-reports = Er staat geen verslag van maatlat in { $path }.
verify-looked = De invoerbestanden zijn die in { $folder }
verify-count = { $fine } van { $all } verslagen zijn wat maatlat over deze bestanden schrijft.
verify-means = Dat een verslag klopt, betekent: deze bestanden geven dit verslag, tot op de byte. Het zegt niet of de bestanden waar zijn.
verify-no-next = Volgende stap: vertrouw niet op een verslag dat bewerkt is of waarvan de bestanden gewijzigd zijn. Maak het opnieuw met: maatlat score
verify-cannot-next = Volgende stap: wat niet te controleren is, klopt niet vanzelf. Kijk naar de redenen hierboven.

help-verify = Controleert of een verslag is wat maatlat over de invoerbestanden schrijft
help-verify-reports = Verslagen, of een map met verslagen
help-verify-inputs = Map met de invoerbestanden (standaard: de map van het verslag, of een map erboven)
help-verify-examples =
    Voorbeelden:
      maatlat verify reports
      maatlat verify reports/call.nl.md
      maatlat verify bus.nl.md --inputs oproep
help-verify-more =
    Het hele verslag wordt opnieuw berekend, met de trekkingen, het startgetal en de datum die in het blok met de herkomst staan, en elke byte wordt vergeleken. Regeleinden en een bytevolgordeteken mogen verschillen.

    Antwoorden:
      KLOPT                deze bestanden geven dit verslag; eindcode 0
      BEWERKT              tekst of grafieken zijn veranderd: elke zin wordt getoond, naast wat er hoort te staan; eindcode 1
      GEWIJZIGD            een invoerbestand zegt nu iets anders; eindcode 1
      NIET TE CONTROLEREN  er ontbreekt iets, of een andere versie heeft het gemaakt; eindcode 3
