# De opdrachten die naar een hele oproep kijken.

help-name-k = GETAL
help-any-draws = Trekkingen, 100 tot 1.000.000 (standaard: 10.000)
help-any-seed = Een eigen startgetal; het verslag meldt dat op pagina 1 (standaard: afgeleid van beoordelingskader en oproep)
help-any-format = md (standaard), of json: resultaten op stdout
help-any-csv = Hoe tabellen geschreven worden: plain (komma's, decimale punten), of excel: opent met een dubbelklik in Excel, in het Nederlands met puntkomma's en decimale komma's (standaard: plain)
help-any-date = Datum op de verslagen (standaard: die van de oproep of van de bestanden)
help-any-force = Vervang ook bestanden die niet van maatlat zijn
help-any-output = Map voor de verslagen (standaard: reports)
help-any-paths = Een oproep, of voorstellen met hun beoordelingen

help-rank = Rangschikt een oproep, en zegt hoe zeker elke plaats is
help-rank-examples =
    Voorbeelden:
      maatlat rank . --fund 4              de oproep in deze map, plaats voor vier
      maatlat rank . --fund 4 --lottery    ook kansen voor een eerlijke loting onder twijfelgevallen
help-rank-more =
    Eén trekking is één wereld voor alle voorstellen. Voorstellen die een poort niet halen, staan apart en krijgen geen rang. Er komen trekkingen bij tot elke kans op een plaats tot op een half procentpunt bekend is; anders zegt het verslag dat het niet zo is.

    Maak een loting bekend vóór u trekt: eerst zonder --public-seed, voor de kansen; daarna met een tekst die niemand vooraf kon kennen, bijvoorbeeld de cijfers van een openbare loterij op een dag die u vooraf noemt. Iedereen kan de trekking herhalen.
help-rank-fund = Voor hoeveel voorstellen er geld is
help-rank-robustness = full, of none: zonder hoe vast de lijst staat, wat haar bepaalt en wat u eerst uitzoekt (standaard: full)
help-rank-tolerance = Standaardfout waarbij een kans als bekend geldt, 0.0001 tot 0.1 (standaard: 0.005)
help-rank-most-draws = Aantal trekkingen waarbij het ophoudt (standaard: 100.000)
help-rank-lottery = Ook kansen voor een loting onder twijfelgevallen
help-rank-public-seed = Trek de loten met deze openbare tekst

help-panel = Hoever beoordelaars het eens zijn, en een agenda voor het panel
help-panel-examples =
    Voorbeeld:
      maatlat panel .    de oproep in deze map
help-panel-more =
    De agenda begint waar de niveaus het meest verschillen, met redenen en bronnen naast elkaar. Strengheid staat naast de ruwe scores en verandert nooit een score.

help-compare = Zet voorstellen van een oproep naast elkaar
help-compare-examples =
    Voorbeeld:
      maatlat compare ademthuis bruggen    twee voorstellen van de oproep in deze map
help-compare-more =
    Beide worden in dezelfde werelden getrokken. Twee marges die overlappen, zeggen niet dat voorstellen gelijk zijn: dat zegt de kans dat het ene beter is.
help-compare-proposals = Id's van twee of meer voorstellen
help-compare-call = De oproep waarin ze staan (standaard: de map waarin u staat)

cli-rank-all-funded = Met plaats voor { $fund } van { $all } voorstellen valt er niets te kiezen. Geef een kleiner getal aan --fund.
cli-panel-none = Geen enkel voorstel is beoordeeld door twee beoordelaars zonder belangenconflict. Er valt dus niets te vergelijken.
cli-no-such-proposal = In deze oproep is er geen voorstel met het id "{ $id }". { $near ->
    [none] Bekend: { $known }
   *[other] Bedoelde u "{ $near }"? Bekend: { $known }
}
cli-compare-twice = "{ $id }" staat er twee keer. Noem twee verschillende voorstellen.
cli-rank-no-lottery = Er is geen loting gemaakt: er is plaats voor elk voorstel met een rang, of er zijn meer dan 120 voorstellen rond de lijn.
cli-compare-one = Er is niets om "{ $id }" mee te vergelijken. Noem twee of meer voorstellen.
