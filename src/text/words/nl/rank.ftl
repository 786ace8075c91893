# Woorden van het verslag van een portefeuille: wie waar staat, hoe vast dat is en wat beslist. Nederlands zoals in Vlaanderen.

## Titel en koppen

rank-title = Portefeuille: { $title }
rank-title-fictional = Portefeuille (FICTIEF voorbeeld): { $title }
rank-title-trial = Portefeuille (proefberekening): { $title }
rank-title-fictional-trial = Portefeuille (FICTIEF voorbeeld, proefberekening): { $title }
rank-heading-summary = Samenvatting
rank-heading-guardrail = Wat er met de kloof gebeurt
rank-heading-ranking = De rangorde, met haar onzekerheid
rank-heading-close = Voorstellen rond de lijn
rank-heading-profiles = Profielen
rank-heading-reach = Wie de portefeuille bereikt
rank-heading-firm = Hoe vast staat de lijst?
rank-heading-drivers = Waar de twijfel vandaan komt
rank-heading-information = Zoek dit eerst uit
rank-heading-lottery = Loten rond de lijn
rank-heading-panel = Hoever de beoordelaars het eens zijn
rank-heading-decision = Beslissing
rank-heading-method = Methode

## Samenvatting

rank-guardrail = **{ $percent } kans ({ $word }) dat de kloof naar { $stratum } meer dan { $materiality } { $unit } groter wordt, uitgaande van de opgegeven cijfers. Dat is de hoogste kans van alle voorstellen, bij ‘{ $title }’.**
rank-guardrail-count = { $n ->
    [0] Geen van de { $all } voorstellen maakt een kloof waarschijnlijk groter (kans van 66% of meer).
    [one] 1 van de { $all } voorstellen maakt een kloof waarschijnlijk groter (kans van 66% of meer).
   *[other] { $n } van de { $all } voorstellen maken een kloof waarschijnlijk groter (kans van 66% of meer).
 }
rank-guardrail-without = { $n ->
    [one] Bij 1 voorstel kan niemand het zeggen: het heeft geen groepstabel.
   *[other] Bij { $n } voorstellen kan niemand het zeggen: ze hebben geen groepstabel.
 }
rank-room = **{ $n } voorstellen, plaats voor { $fund }.**
rank-count-above = { $n ->
    [0] Geen enkel voorstel staat duidelijk boven de subsidielijn
    [one] 1 staat duidelijk boven de subsidielijn
   *[other] { $n } staan duidelijk boven de subsidielijn
 }
rank-count-close = { $n ->
    [0] geen enkel ligt er te dicht bij om te zeggen
    [one] 1 ligt er te dicht bij om te zeggen
   *[other] { $n } liggen er te dicht bij om te zeggen
 }
rank-count-below = { $n ->
    [0] geen enkel staat er duidelijk onder
    [one] 1 staat er duidelijk onder
   *[other] { $n } staan er duidelijk onder
 }
rank-count-held = { $n ->
    [one] 1 wordt door een poort tegengehouden en krijgt geen rang
   *[other] { $n } worden door een poort tegengehouden en krijgen geen rang
 }
rank-count-no-total = { $n ->
    [one] 1 heeft geen totaal en dus geen rang
   *[other] { $n } hebben geen totaal en dus geen rang
 }
rank-no-close = Geen enkel voorstel ligt te dicht bij de subsidielijn om te zeggen aan welke kant het staat.
rank-decides = De voorstellen rond de lijn verschillen het meest op: { "" }
rank-decides-doubt = De meeste twijfel over wie vooraan staat, komt van { "" }
rank-undecided = **Niet beslist na { $draws } trekkingen:** de fout van { $n ->
    [one] 1 kans
   *[other] { $n } kansen
 } is nog altijd niet kleiner dan { $tolerance } procentpunt. Het gaat om { "" }
rank-against = tegen
rank-unsigned = { $n ->
    [one] Bij 1 voorstel zijn nog niet alle beoordelingen ondertekend: dit is een ontwerp.
   *[other] Bij { $n } voorstellen zijn nog niet alle beoordelingen ondertekend: dit is een ontwerp.
 }
rank-more-rows = Hier staan { $shown } rijen; de overige { $n } staan in { $file }.
rank-comparable = Alle { $n } zijn beoordeeld met versie { $version } van het beoordelingskader, met dezelfde methode en dezelfde { $draws } trekkingen: ze zijn te vergelijken. De korte naam tussen haakjes is die van het eigen verslag van het voorstel.
rank-none = Minder dan twee voorstellen hebben een totaal dat getoond mag worden. Er is dus geen rangorde. Het advies en de kansen op een grotere kloof staan op zichzelf.
rank-no-total = Dit beoordelingskader heeft geen totaalscore. Er is dus geen rangorde. Het advies en de kansen op een grotere kloof staan op zichzelf.

## Wat er met de kloof gebeurt

rank-guardrail-caption = Hoogste kans dat een kloof groter wordt, per voorstel, in alfabetische volgorde. ● wordt waarschijnlijk groter, ◆ wordt waarschijnlijk kleiner, □ geen van beide.
rank-guardrail-many = { $shown ->
    [0] Geen van de { $all } voorstellen maakt een kloof waarschijnlijk groter (kans van 66% of meer); alle voorstellen staan in portfolio.csv.
   *[other] Van de { $all } voorstellen staan er { $shown } in de tabel: die een kloof waarschijnlijk groter maken (kans van 66% of meer). Alle voorstellen staan in portfolio.csv.
 }

## Rangorde

rank-intro = De volgorde is die naar totaalscore en zegt niets over ongelijkheid: wat er met de kloof gebeurt, staat in het vorige deel. De verwachte rang is het gemiddelde over alle trekkingen. De subsidielijn ligt op { $line }: de verwachte rang van nummer { $fund }. Een voorstel staat rond de lijn als de lijn door de middelste helft van zijn rangen loopt. Binnen elke groep is de volgorde alfabetisch.
rank-column-top = Bij de eerste { $n }
rank-column-side = Kant van de lijn
side-above = BOVEN DE LIJN
side-close-call = ROND DE LIJN
side-below = ONDER DE LIJN
rank-settled = Na { $draws } trekkingen is de fout van elke kans die beslist kleiner dan { $tolerance } procentpunt.
rank-not-settled = Er zijn { $draws } trekkingen gedaan, van ten hoogste { $most }. De fout van { $n ->
    [one] 1 kans die beslist,
   *[other] { $n } kansen die beslissen,
 } is niet kleiner dan { $tolerance } procentpunt: niet beslist.
rank-undecided-mark = – niet beslist
rank-gates-intro = **Met de poorten.** ‘Bij de eerste { $fund } en haalt ze’: allebei in dezelfde trekking. ‘Bij de eerste { $fund } van wie ze haalt’: wie in een trekking een poort niet haalt, staat daar opzij, en anderen schuiven op.
rank-sets-intro = ‘Voor alle samen’: deze rangen gelden voor alle voorstellen tegelijk, in { $level } van de gevallen. De andere marges gelden voor één voorstel per keer.
rank-column-passes = Haalt alle poorten
rank-column-top-and-passes = Bij de eerste { $n } en haalt ze
rank-column-top-with-gates = Bij de eerste { $n } van wie ze haalt
rank-column-set = Voor alle samen
rank-column-condition = Onder voorwaarde van
rank-held-intro = **Zonder rang.** Geen rang maakt een poort goed. De laatste kolom zegt wat de kans zou zijn als geen enkele poort iemand tegenhield.
rank-column-held-by = Tegengehouden door
rank-column-top-if-not = Zonder poorten bij de eerste { $n }
rank-held-no-total = geen totaal
rank-not-told = niet getoond
rank-unknown = Deel van het gewicht op antwoorden die niemand kent: { "" }
rank-first-intro = **Wie kan eerste worden, en met welke gewichten.** Eerste zijn is niet de hele rangorde: een voorstel dat bijna nooit eerste is, kan toch de beste verwachte rang hebben.
rank-column-first = Eerste plaats
rank-column-central = Gemiddelde gewichten in de trekkingen waarin het eerste is
rank-column-sure = Eerste met precies die gewichten
ranking-weights-fixed = De gewichten van het beoordelingskader gelden zoals ze er staan.
ranking-weights-free = Het beoordelingskader laat de gewichten open: in elke trekking worden ze gelijkmatig uit alle mogelijke gewichten getrokken.
ranking-weights-order = Het beoordelingskader geeft alleen de volgorde van de gewichten: in elke trekking worden ze gelijkmatig uit alle gewichten met die volgorde getrokken.
ranking-weights-ranges = Het beoordelingskader geeft marges voor de gewichten: in elke trekking worden ze gelijkmatig getrokken uit alle verdelingen van het geheel die bij die marges passen.
ranking-weights-statements = Het beoordelingskader zegt wat er over de gewichten bekend is: in elke trekking worden ze gelijkmatig getrokken uit alle gewichten waarvoor elke uitspraak geldt.
ranking-weights-around = Het beoordelingskader zegt hoe ver zijn gewichten ernaast kunnen zitten: in elke trekking worden ze rond de opgegeven gewichten getrokken.
weights-drawn-in = Gewichten in { $node }: { "" }
weights-drawn-in-total = Gewichten van de dimensies: { "" }
weights-drawn-point = de uitspraken laten maar één mogelijkheid over.
weights-drawn-exact = elke trekking is exact en onafhankelijk.
weights-drawn-rejection = elke trekking is exact en onafhankelijk; er wordt opnieuw getrokken tot alle uitspraken gelden, wat bij { $acceptance } van de pogingen zo is.
weights-drawn-chain = de uitspraken laten zo weinig ruimte over dat een markovketen ze zoekt (hit-and-run). De { $draws } trekkingen tellen voor { $effective } onafhankelijke.
weights-drawn-around = elke trekking is exact en onafhankelijk, uit een dirichletverdeling rond de opgegeven aandelen.

## Voorstellen rond de lijn

close-none = Geen enkel voorstel staat rond de lijn: bij elk ligt de middelste helft van de rangen aan één kant.
close-neighbours = De voorstellen aan weerszijden van de lijn, tegen elkaar:
close-intro = { $n ->
    [one] Bij 1 voorstel loopt de lijn door de middelste helft van zijn rangen. Aan welke kant het staat, is te onzeker om op die basis alleen te beslissen.
   *[other] Bij { $n } voorstellen loopt de lijn door de middelste helft van hun rangen. Hun volgorde is te onzeker om op die basis alleen te beslissen.
 }
close-matrix = De kans dat het voorstel van de rij hoger scoort dan dat van de kolom, in dezelfde trekking (gelijke scores tellen half):
close-list = Paren van voorstellen rond de lijn, op dezelfde trekkingen (gelijke scores tellen half); eerst de paren die het moeilijkst uit elkaar te houden zijn:
close-words-heading = Waarin ze verschillen
close-words-more = { $n ->
    [one] Nog 1 paar staat in de gegevensbestanden.
   *[other] Nog { $n } paren staan in de gegevensbestanden.
 }
close-options = **Wat een subsidiegever rond de lijn kan doen:**
close-option-lots = Loten, met kansen die vóór de loting bekend zijn gemaakt. maatlat kan die kansen berekenen en een loting doen die iedereen kan nagaan.
close-option-lots-below = Loten, met kansen die vóór de loting bekend zijn gemaakt: zie het deel over loten.
close-option-criterion = Eén criterium toevoegen. Leg het schriftelijk vast voordat iemand kijkt welk voorstel er beter van wordt.
close-option-find-out = Eerst meer uitzoeken, waar dat de lijst kan veranderen.
pair-ahead = **‘{ $first }’ scoort hoger dan ‘{ $second }’ met een kans van { $odds }.** Verschil in dezelfde trekking: { $middle } punten (9 op de 10 uitkomsten: { $range }).
pair-difference = { $middle } ({ $range })
pair-speaks-for = In het voordeel van ‘{ $id }’: { "" }
pair-maker = { $criterion } ({ $points } punten; niveaus { $own } en { $other })
pair-no-level = geen
pair-weight-turns = In het waarschijnlijke geval zouden ze gelijk staan als ‘{ $dimension }’ voor { $to } van het totaal meetelde in plaats van { $from }, met de andere in dezelfde verhouding.
pair-no-weight-turns = Geen enkel gewicht van één dimensie brengt ze gelijk in het waarschijnlijke geval.
pair-level-turns = Ze zouden gelijk staan als ‘{ $proposal }’ niveau { $to } had in plaats van { $from } op ‘{ $criterion }’.
pair-no-level-turns = Geen enkel niveau op één criterium brengt ze gelijk in het waarschijnlijke geval.
pair-overlap = Of twee marges overlappen, zegt niets over wie voor ligt: wat voor beide even onzeker is, valt pas weg als ze in dezelfde trekking worden vergeleken.
pair-column-ahead = Ligt voor
pair-column-behind = Ligt achter
pair-column-chance = Kans dat het hoger scoort
pair-column-difference = Verschil in punten (9 op de 10)
pair-column-maker = Wat het meest uitmaakt

## Profielen

profiles-intro = Scores van 0 tot 100 per dimensie: de middelste van alle uitkomsten, met de marge van 9 op de 10 uitkomsten.

## Hoe vast staat de lijst

firmness-list-all = Bij alle { $all } alternatieven staan dezelfde { $fund } voorstellen vooraan.
firmness-list-some = Bij { $n } van de { $all } alternatieven staan dezelfde { $fund } voorstellen vooraan.
firmness-rest = { $n ->
    [one] Nog 1 alternatief zonder een criterium, een beoordelaar of een voorstel verandert niets.
   *[other] Nog { $n } alternatieven zonder een criterium, een beoordelaar of een voorstel veranderen niets.
 }
firm-column-same = Zelfde lijst?
firm-column-leave = Valt weg
firm-column-enter = Komt erbij
firm-same = dezelfde
firm-other = een andere lijst
firm-same-often = dezelfde in { $n } van de { $all }
firm-always = Vooraan bij elk alternatief: { "" }
firm-sometimes = Vooraan bij sommige alternatieven: { "" }
firm-equal-weights = alle criteria even zwaar wegen
firm-random-weights = de gewichten willekeurig worden getrokken
firm-arithmetic = scores gemiddeld worden, zodat sterk goedmaakt wat zwak is
firm-geometric = scores vermenigvuldigd worden, zodat sterk minder goedmaakt wat zwak is
firm-minimum = alleen de laagste score telt
firm-missing-worst = ontbrekende antwoorden op hun slechtst zijn
firm-missing-best = ontbrekende antwoorden op hun best zijn
firm-without-criterion = ‘{ $criterion }’ niet meetelt
firm-without-assessor = beoordelaar { $assessor } niet meetelt
firm-without-proposal = ‘{ $proposal }’ zich terugtrekt
firm-other-seeds = alle trekkingen worden overgedaan

## Waar de twijfel vandaan komt

rank-drivers-none = Waar de twijfel over de lijst vandaan komt, is niet berekend.
rank-drivers-intro = ‘Alleen dit gekend’: het deel van de twijfel dat zou verdwijnen als alleen dit gekend was. ‘Al de rest gekend’: het deel dat zou overblijven als alles behalve dit gekend was. Het zijn delen tussen 0 en 1; tussen haakjes staat het 95%-interval van de berekening.
rank-column-top-alone = Vooraan: alleen dit gekend
rank-column-top-total = Vooraan: al de rest gekend
rank-column-score-total = Totaal: al de rest gekend
rank-column-gates-total = Poorten: al de rest gekend
rank-drivers-outside = Een deel onder 0 of boven 1 is ruis van de berekening, afgedrukt zoals ze uitkwam: lees het als bijna niets, of als bijna alles.
rank-drivers-crossed = Waar ‘alleen dit gekend’ groter is dan ‘al de rest gekend’, is dat ook ruis van de berekening: in werkelijkheid kan dat niet.
driver-ratings = de beoordelingen op ‘{ $criterion }’
driver-all-ratings = wat de beoordelaars zeggen, over alle criteria samen
rank-shares-intro = Elke bron hieronder maakt een deel van de twijfel over wie vooraan staat; samen maken ze het geheel (Shapley-effecten, met het 95%-interval van de berekening):
rank-share = { $share }% ({ $low } tot { $high }): { $source }
driver-missing = antwoorden die niemand kent
driver-weights = de gewichten
driver-assessors = de keuze van de beoordelaar naar wie u luistert
driver-tables = de cijfers per groep
driver-averages = de manier van middelen (apart bekeken)
rank-drivers-averages = De manier van middelen is apart bekeken: alsof die van het beoordelingskader, het rekenkundig gemiddelde, het meetkundig gemiddelde en de laagste score even goed waren. Alle andere rijen nemen de manier van het kader.

## Zoek dit eerst uit

information-intro = { $n ->
    [one] Dit loont het meest om uit te zoeken voordat u beslist:
   *[other] Deze { $n } lonen het meest om uit te zoeken voordat u beslist:
 }
information-at = bij
information-missing = (niemand heeft geantwoord)
information-changes-top = : { $odds } dat de lijst verandert
information-changes-gate = ; { $odds } dat de uitkomst van een poort verandert
information-table = Wat u nog kunt uitzoeken. ‘Juiste plaatsen’: hoeveel voorstellen er gemiddeld meer terecht vooraan zouden staan.
information-column-what = Uit te zoeken
information-column-top = Verandert wie bij de eerste { $n } staat
information-column-gain = Juiste plaatsen
information-column-gate = Verandert de uitkomst van een poort

## Loten

lottery-intro = Deze kansen waarborgen het meest in het slechtste geval dat de marges van de rangen openlaten. Een voorstel dat zeker hoger staat, heeft nooit een lagere kans. Wie niet in de lijst staat, loot niet mee.
lottery-column-chance = Kans bij de loting
lottery-column-drawn = Geloot?
lottery-certain = krijgt subsidie zonder loten
lottery-is-drawn = ja
lottery-is-not-drawn = nee
lottery-worst = Van de { $fund } die subsidie krijgen, horen er in het slechtste geval { $lottery } terecht vooraan met deze loten; { $first } als de eerste { $fund } naar verwachte rang worden genomen; { $equal } met gelijke loten voor wie rond de lijn staat.
lottery-why = Loten maakt een rangorde niet beter. Het is een eerlijke uitweg waar de rangorde niet kan beslissen, want ook marges zijn een oordeel.
lottery-list = De bekendgemaakte lijst heeft een regel voor elk voorstel, op korte naam, met zijn kans in duizendsten. Haar SHA-256: { "" }
lottery-not-drawn = **Er is nog niet geloot.** Maak eerst de lijst met haar SHA-256 bekend. Spreek een openbare tekst af die dan nog niemand kan kennen, zoals de getallen van de Nationale Loterij op een latere datum. Loot daarna met die tekst: “maatlat rank” met “--lottery” en “--public-seed”.
lottery-seed = Openbare tekst van de loting: ‘{ $seed }’.
lottery-drawn = Krijgt subsidie na de loting: { "" }
lottery-verify = Zo gaat u de loting na: bereken de lijst opnieuw uit dezelfde bestanden en met dezelfde versie, vergelijk haar SHA-256, en loot met dezelfde openbare tekst. De loting hangt af van de lijst en van de tekst, en van niets anders: de SHA-256 van beide geeft de toevalsgetallen die de voorstellen schudden; ze worden achter elkaar gelegd, elk zo lang als zijn kans, en wie onder een van de merktekens ligt die telkens een hele plaats uiteen staan, is geloot (Madow 1949).

## Methode

rank-method-worlds = Eén trekking is één hele wereld die alle voorstellen delen, met dezelfde gewichten en dezelfde waarde voor alles wat ze gemeen hebben. Er waren er { $draws }. Een kans is het aandeel van de trekkingen waarin iets gebeurt.
rank-method-ranks = In elke trekking heeft het hoogste totaal rang 1; gelijke totalen delen het gemiddelde van hun plaatsen. Voor de marges wordt elke rang gelijkmatig over een halve plaats aan weerszijden gespreid, zodat de grenzen niet met hele plaatsen verspringen; een grens vóór de eerste of na de laatste plaats staat er als die plaats.
rank-method-line = De subsidielijn is de verwachte rang van nummer { $fund }. Boven de lijn staat wie het 75%-punt van zijn rang erboven heeft, eronder wie het 25%-punt eronder heeft. Wie daartussen ligt, staat rond de lijn.
rank-method-gates = De poorten worden in dezelfde trekkingen nagegaan als de totalen, voor alle voorstellen.
rank-method-sets = Rangen voor alle samen: twee voorstellen worden pas uit elkaar gehouden als het verschil van hun totalen groter is dan het grootste verschil dat het toeval over alle paren samen maakt.
rank-method-mcse = Grootste fout van de berekening (standaardfout van de Monte-Carlosimulatie): { $chance } procentpunt voor een kans op een plaats vooraan, { $rank } plaatsen voor een verwachte rang.
rank-method-rounding = Getallen zijn zo afgerond dat het laatste cijfer minstens twee keer hun fout waard is. Een half wordt van nul weg afgerond.
rank-method-each = Hoe het totaal en de kloof van elk voorstel zijn berekend, staat in de bijlage van zijn eigen verslag. Iemand heeft deze waarden gekozen zonder gegevens:
check-intro = Wat twee keer is berekend, met trekkingen en exact:
check-column-what = Controle
check-column-largest = Grootste verschil
check-column-holds = Klopt het?
check-holds = ja
check-fails = NEE
self-check-example = Een voorbeeld met een gekend antwoord, getrokken met het startgetal van deze berekening: verwachte rangen, in standaardfouten
self-check-pairs = Verwachte rangen tegenover de som van de kansen van alle paren, in plaatsen
source-column-what = Wat
formula-expected-rank = Verwachte rang: 1 + de som over alle andere van de kans dat ze hoger scoren
formula-funding-line = De lijn en wie er rond staat; hier met grenzen die niet geheel zijn
formula-pair = Kans dat het ene hoger scoort dan het andere, op dezelfde trekkingen
formula-rank-set = Rangen die voor alle samen gelden
formula-first = Kans op de eerste plaats, gemiddelde gewichten als eerste, en kans op de eerste plaats met die gewichten
formula-index = Delen van de twijfel (Sobol’-indices van groepen gegevens)
formula-information = Waarde van één ding uitzoeken (expected value of partial perfect information)
formula-lottery = Loten die in het slechtste geval het meest waarborgen
formula-flip = Kleinste verandering van één gewicht die een paar gelijk brengt
source-expected-rank = Laird en Louis, J Educ Stat 14 (1989)
source-funding-line = Heyard, Ott, Salanti en Egger, Stat Public Policy 9 (2022)
source-pair = Leskinen, Viitanen, Kangas en Kangas, For Sci 52 (2006)
source-rank-set = Mogstad, Romano, Shaikh en Wilhelm, Rev Econ Stud 91 (2024)
source-first = Lahdelma en Salminen, Oper Res 49 (2001)
source-index = Jansen, Comput Phys Commun 117 (1999); Saltelli en anderen, Comput Phys Commun 181 (2010)
source-information = Strong, Oakley en Brennan, Med Decis Making 34 (2014)
source-lottery = Goldberg, Fanti en Shah, arXiv 2506.19083 (2025)
source-flip = Triantaphyllou en Sánchez, Decis Sci 28 (1997)
rank-reproduce = Berekening { $run }, gemaakt met { $tool }. Dezelfde vraag aan dezelfde bestanden met dezelfde versie geeft dit verslag opnieuw, tot op de byte.

## Figuur

standings-title = Verwachte rang naar totaalscore
standings-line = subsidielijn: { $line }
standings-above = BOVEN DE LIJN ({ $n })
standings-close-call = ROND DE LIJN ({ $n })
standings-below = ONDER DE LIJN ({ $n })
standings-top = bij de eerste { $n }: { $percent }
standings-alt = Verwachte rang naar totaalscore van { $n } van de { $all } voorstellen, met de marge van 9 op de 10 uitkomsten; { $line }. { $rows }.
standings-caption = Verwachte rang naar totaalscore, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik). De staande lijn is de subsidielijn: tot daar reikt het geld. Binnen elke groep is de volgorde alfabetisch.
standings-caption-many = Verwachte rang van de { $shown } van de { $all } voorstellen die het dichtst bij de subsidielijn (de staande lijn) liggen, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik). Binnen elke groep is de volgorde alfabetisch.

## De terminal

terminal-guardrail = { $percent } kans ({ $word }) dat een kloof groter wordt: de hoogste van alle voorstellen, bij ‘{ $title }’.
terminal-rank = rang
terminal-top = eerste { $n }
terminal-held = Tegengehouden, zonder rang ({ $n }): { "" }
terminal-top-means = eerste { $n }: kans op een plaats daarbij, zonder poorten · rang: verwacht, naar totaal
