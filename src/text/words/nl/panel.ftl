# Woorden van de agenda voor de vergadering van een panel. Nederlands zoals in Vlaanderen.

agenda-title = Agenda voor het panel: { $title }
agenda-none = Geen enkel voorstel is door twee beoordelaars beoordeeld. Of anderen hetzelfde zouden oordelen, is dus niet geweten.
agenda-heading-summary = Samenvatting
agenda-heading-items = Waarover te praten
agenda-heading-each = Punt voor punt
agenda-heading-agreement = Overeenstemming
agenda-heading-severity = Wie was streng
agenda-heading-without = Zonder elke beoordelaar
agenda-heading-conflicts = Belangenconflicten en onthoudingen
agenda-heading-notes = Notities van het panel
agreement-overall = **De overeenstemming is { $value }, op een schaal waarop 1 volledig is en 0 toeval: { $words }.**
agreement-overall-range = 95%-interval: { $range }.
agreement-overall-no-range = Er is geen interval: { $why }.
agreement-overall-none = **Er is geen maat voor de overeenstemming: { $why }.**
agreement-good = goed
agreement-tentative = net genoeg voor voorzichtige conclusies
agreement-poor = te laag om op te bouwen
agreement-none = niet te zeggen
agenda-counts = { $n } beoordelaars, { $proposals ->
    [one] 1 voorstel dat door minstens twee van hen is beoordeeld.
   *[other] { $proposals } voorstellen die door minstens twee van hen zijn beoordeeld.
 }
agenda-nothing = Op elke vraag die twee beoordelaars beantwoordden, gaven ze hetzelfde niveau.
agenda-first = { $n ->
    [one] Bij 1 vraag over een voorstel verschillen de beoordelaars:
   *[other] Bij { $n } vragen over een voorstel verschillen de beoordelaars. Het meest bij:
 }
agenda-apart = { $percent } van de schaal uiteen
agenda-changed = { $n ->
    [0] Het advies blijft voor elk voorstel hetzelfde als één beoordelaar wegvalt.
    [one] In 1 geval zou het advies over een voorstel veranderen als één beoordelaar wegvalt.
   *[other] In { $n } gevallen zou het advies over een voorstel veranderen als één beoordelaar wegvalt.
 }
agenda-not-averaged = Niemands niveau is bijgesteld. Waar beoordelaars verschillen, worden de marges breder; een verschil wordt niet weggemiddeld.
agenda-in-short = { $n ->
    [0] De beoordelaars verschillen bij geen enkele vraag.
    [one] De beoordelaars verschillen bij 1 vraag over een voorstel.
   *[other] De beoordelaars verschillen bij { $n } vragen over een voorstel.
 } { $changed ->
    [0] Valt een van hen weg, dan verandert geen enkel advies.
    [one] In 1 geval verandert het advies als een van hen wegvalt.
   *[other] In { $changed } gevallen verandert het advies als een van hen wegvalt.
 }
agenda-read-on = Waarover het panel het best praat, met redenen en bronnen naast elkaar, staat in { "" }

## Punten

agenda-table-intro = Het grootste verschil eerst. ‘Uiteen’: het grootste verschil tussen twee beoordelaars, als deel van de hele schaal. Vet: wiens niveau het verst van dat van de anderen ligt.
agenda-column-number = Nr.
agenda-column-levels = Niveaus
agenda-column-apart = Uiteen
agenda-column-mean = Gemiddeld verschil, van de schaal
agenda-proposals-intro = De voorstellen naar hoe ver hun beoordelaars gemiddeld uiteenliggen, met de gewichten van het beoordelingskader:
agenda-each-intro = Niveaus, redenen en bronnen naast elkaar, in de woorden van de beoordelaars. Vet: wiens niveau het verst van dat van de anderen ligt.
agenda-item = **Vraag:** { $question } Grootste verschil: { $percent } van de schaal. Gewicht: { $weight } van het totaal.
agenda-item-disputed = Sommigen vinden dat deze vraag niet van toepassing is; anderen gaven een niveau. Praat daar eerst over.
agenda-column-level = Niveau
agenda-column-reason = Reden
agenda-anchors = Wat de niveaus betekenen, in de woorden van het beoordelingskader:
agenda-anchor = { $level }: “{ $anchor }”
agenda-agreed = **Afgesproken door het panel:** { "" }
agenda-agreed-reason = {" "}Reden: “{ $reason }”
agenda-notes-intro = In te vullen door het panel. Bij een afgesproken niveau hoort een reden; de beoordelingen van elk blijven zoals ze zijn.
agenda-column-item = Punt
agenda-column-agreed = Afgesproken niveau
agenda-column-notes = Reden en notities
agenda-of-proposal = {" "}({ $proposal })
answers-title = Waar beoordelaars verschillen
answers-lowest = laagste niveau
answers-highest = hoogste niveau
answers-consensus = niveau dat het panel afsprak
answers-alt = Niveaus die elke beoordelaar gaf. { $rows }.
answers-caption = De eerste { $n } punten. Elke stip is een niveau op zijn eigen schaal; erboven staan de nummers van de beoordelaars die het gaven.

## Overeenstemming

agreement-intro = 1 is volledige overeenstemming, 0 is wat het toeval zou geven, onder 0 is minder dan toeval. Tussen haakjes staat het 95%-interval. Vanaf 0,80 is ze goed; van 0,67 tot 0,80 net genoeg voor voorzichtige conclusies (Krippendorff 2004). Weinig overeenstemming over een criterium zegt ook iets over het criterium zelf: over zijn vraag en zijn teksten.
agreement-column-alpha = Alfa
agreement-column-words = In woorden
agreement-column-ac2 = AC2
agreement-column-apart = Gemiddeld verschil, van de schaal
agreement-column-units = Door twee of meer beoordeeld
agreement-all-intro = **Alle vragen samen,** met elke maat die lezers kunnen kennen:
agreement-column-coefficient = Maat
agreement-column-value = Waarde
agreement-column-asks = Wat ze vraagt
agreement-alpha = Alfa van Krippendorff, { $metric }
agreement-used = {" "}(hier gebruikt)
agreement-ac1 = AC1 van Gwet
agreement-ac2 = AC2 van Gwet, kwadratisch
agreement-icc-single = ICC(2,1)
agreement-icc-mean = ICC(2,k)
agreement-ac1-asks = Geven ze precies hetzelfde niveau? Blijft stabieler dan alfa als bijna alle niveaus gelijk zijn.
agreement-ac2-asks = Liggen hun niveaus dicht bij elkaar, op de schaal die in het beoordelingskader staat?
agreement-icc-single-asks = In hoever kan de ene beoordelaar de andere vervangen?
agreement-icc-mean-asks = In hoever kan het gemiddelde van dit panel dat van een ander panel vervangen?
agreement-packages = Programma’s verschillen in wat ze ordinaal noemen en welke schaal ze nemen. Hier is ordinaal zoals Krippendorff het zelf bedoelt, en de schaal is die van het beoordelingskader, niet de niveaus die toevallig zijn gebruikt. De intervallen komen van telkens één ding weglaten (jackknife).
metric-nominal = nominaal
metric-ordinal = ordinaal
metric-interval = interval
metric-ratio = verhouding
metric-nominal-asks = Geven ze precies hetzelfde niveau?
metric-ordinal-asks = Zetten ze de dingen in dezelfde volgorde van niveaus?
metric-interval-asks = Liggen hun niveaus dicht bij elkaar, in punten?
metric-ratio-asks = Liggen hun niveaus dicht bij elkaar, in verhouding?
source-alpha = Krippendorff, Hum Commun Res 30 (2004)
source-gwet = Gwet, Br J Math Stat Psychol 61 (2008)
source-icc = Shrout en Fleiss, Psychol Bull 86 (1979)
agreement-without-interval = { $value } (geen interval: { $why })
agreement-none-few = minder dan twee dingen zijn door twee beoordelaars beoordeeld
agreement-none-no-variation = iedereen gaf overal hetzelfde niveau, zodat er niets is om het eens of oneens over te zijn
agreement-none-negative-scale = verhoudingen vragen een schaal zonder negatieve niveaus
agreement-none-not-estimable = te weinig dingen zijn door dezelfde beoordelaars beoordeeld
agreement-none-off-scale = sommige niveaus liggen tussen die van het beoordelingskader
agreement-no-interval-perfect = niemand verschilt ergens, zodat niets zegt hoe ver ze ernaast kan zitten
agreement-no-interval-one-unit = alle verschil zit op één plaats
agreement-no-interval-few = er zijn te weinig dingen om er één weg te laten

## Strengheid

severity-intro = **Niet gebruikt in de rangorde.** Wie streng is, valt alleen te zien waar beoordelaars dezelfde voorstellen beoordeelden. In punten op een schaal van 0 tot 100; onder nul is strenger dan de anderen.
severity-column-proposals = Voorstellen
severity-column-answers = Antwoorden
severity-column-difference = Verschil met de anderen
severity-column-model = Volgens het model (9 op de 10)
severity-islands = De beoordelaars vallen uiteen in { $n } groepen die geen enkel voorstel delen, ook niet via anderen. Tussen die groepen kan niemand strenge beoordelaars van zwakke voorstellen onderscheiden:
severity-criteria = { $n ->
    [one] Op één criterium is een beoordelaar duidelijk strenger of milder dan de anderen (negen tiende van wat aannemelijk is, ligt aan één kant van nul):
   *[other] Op afzonderlijke criteria is een beoordelaar { $n } keer duidelijk strenger of milder dan de anderen (negen tiende van wat aannemelijk is, ligt aan één kant van nul; wie veel criteria bekijkt, vindt er altijd enkele door toeval):
 }
severity-criteria-none = Op geen enkel criterium is iemand duidelijk strenger of milder dan de anderen.
severity-not-adjusted = Er zijn geen rangen zonder strengheid: { $why }.
panel-not-adjusted-few = te weinig beoordelaars beoordeelden dezelfde voorstellen
panel-not-adjusted-islands = de beoordelaars vallen uiteen in groepen die geen voorstel delen
panel-not-adjusted-model = de beoordelingen leggen het model niet vast
severity-side-by-side = Rangen zoals beoordeeld, en zonder strengheid
severity-not-used = **De rangorde gebruikt geen van beide.** Ze staan naast elkaar, zodat het panel kan zien wie door strengheid misschien gewonnen of verloren heeft.
severity-column-assessors = Beoordelaars
severity-column-raw = Gemiddelde
severity-column-raw-rank = Rang zoals beoordeeld
severity-column-adjusted-rank = Verwachte rang zonder strengheid
severity-column-rank-50 = Helft van de uitkomsten
severity-spread = Spreiding in het model, in punten op 100: tussen voorstellen { $proposals }, tussen beoordelaars { $assessors } (aangenomen), en wat overblijft { $residual }.
severity-priors = Hoeveel de aangenomen spreiding tussen beoordelaars uitmaakt:
severity-prior-same = Met { $factor } keer die spreiding verschuift een voorstel ten hoogste { $places } plaatsen; dezelfde staan vooraan.
severity-prior-other = Met { $factor } keer die spreiding verschuift een voorstel tot { $places } plaatsen, en **staan er andere vooraan**.

## Zonder elke beoordelaar

without-none = Wat er zonder één beoordelaar zou gebeuren, is niet berekend of verandert niets.
without-intro = { $n ->
    [0] In geen van de { $all } gevallen verandert het advies als één beoordelaar wegvalt.
   *[other] In { $n } van de { $all } gevallen verandert het advies als één beoordelaar wegvalt; die staan bovenaan.
 } De pijlen gaan van het verslag naar hetzelfde zonder die beoordelaar.
without-column-assessor = Zonder
without-column-advice = Advies dan
without-column-total = Totaal
without-column-top = Vooraan
without-column-rank = Verwachte rang dan
conflicts-none = Niemand meldde een belangenconflict, en niemand onthield zich.
conflicts-intro = Antwoorden van wie een belangenconflict heeft, worden bewaard en tellen nergens mee.
conflict-of = { $assessor } telt niet mee door een belangenconflict ({ $n })
abstention-of = { $assessor } onthield zich ({ $n })

## De terminal

terminal-apart = uiteen
terminal-apart-means = uiteen: grootste verschil tussen twee beoordelaars, als deel van de schaal
