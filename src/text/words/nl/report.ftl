# Woorden van de verslagen, Nederlands zoals in Vlaanderen. Twee sterretjes maken vet; verder is niets opmaak.

## Kansen

term-almost-certain = bijna zeker
term-extremely-likely = uiterst waarschijnlijk
term-very-likely = zeer waarschijnlijk
term-likely = waarschijnlijk
term-as-likely-as-not = ongeveer even waarschijnlijk als niet
term-unlikely = onwaarschijnlijk
term-very-unlikely = zeer onwaarschijnlijk
term-extremely-unlikely = uiterst onwaarschijnlijk
term-almost-impossible = bijna onmogelijk
range-almost-certain = 99% of meer
range-extremely-likely = 95% tot minder dan 99%
range-very-likely = 90% tot minder dan 95%
range-likely = 66% tot minder dan 90%
range-as-likely-as-not = meer dan 33% tot minder dan 66%
range-unlikely = meer dan 10% tot 33%
range-very-unlikely = meer dan 5% tot 10%
range-extremely-unlikely = meer dan 1% tot 5%
range-almost-impossible = 1% of minder
on-the-border = op de grens tussen { $low } en { $high }
under = minder dan { $percent }
over = meer dan { $percent }
in-ten = { $n } op de 10
in-ten-under-one = minder dan 1 op de 10
in-ten-over-nine = meer dan 9 op de 10
from-to = { $low } tot { $high }

## Kleine woorden

percentage-points = procentpunt
none = geen
no-score = geen score
no-date = geen datum
no-group-table = Geen groepstabel
not-assessable = niet te beoordelen
not-computed = Niet berekend
n-of-all = { $n } van { $all }
same-advice = zelfde advies
same-advice-often = zelfde advies in { $n } van de { $all } herhalingen
other-advice-often = { $verdict }; zelfde advies in { $n } van de { $all } herhalingen
withheld = niet vrijgegeven

## Titel

title = { $title }
title-fictional = { $title } (FICTIEF voorbeeld)
title-trial = { $title } (proefberekening)
title-fictional-trial = { $title } (FICTIEF voorbeeld, proefberekening)
title-line = **Ongelijkheidstoets** volgens { $rubric }, versie { $version } · { $date } · { $n ->
    [one] 1 beoordelaar
   *[other] { $n } beoordelaars
 } · { $status }
status-signed-off = ondertekend
status-draft = ontwerp, nog niet ondertekend
fictional = **FICTIEF voorbeeld: gebruik deze cijfers niet om te beslissen.**

## 1 Samenvatting

summary-heading = 1. Samenvatting
headline-widens = **{ $percent } kans ({ $word }) dat de kloof naar { $stratum } meer dan { $materiality } { $unit } groter wordt, uitgaande van de opgegeven cijfers.**
headline-narrows = { $percent } kans ({ $word }) dat ze meer dan { $materiality } { $unit } kleiner wordt.
headline-range = 9 op de 10 uitkomsten: { $range } (midden { $middle }); boven nul is groter.
headline-none = **Er is geen groepstabel. Niemand kan zeggen of de kloof groter of kleiner wordt.**
verdict = Het beoordelingskader zegt (de subsidiegever beslist): **{ $name }.** { $meaning }
gates-not-passed = **Poorten die niet zonder meer gehaald zijn,** met de kans op schending. Geen totaal maakt dat goed.
gates-all-pass = { $n ->
    [one] De enige poort is gehaald.
   *[other] Alle { $n } poorten zijn gehaald.
 }
obstacle-chance = : { $odds }
total = Totaalscore: **{ $score } op 100** (9 op de 10 uitkomsten: { $low } tot { $high }).
total-missing = Alleen al door ontbrekende antwoorden kan ze variëren van { $worst } tot { $best }.
total-exact = Met elke beoordeling exact zoals gegeven: { $score }.
total-withheld = De totaalscore wordt niet vrijgegeven: een poort laat dat niet toe.
total-screened-out = Het voorstel valt buiten het beoordelingskader en krijgt geen score.
total-none = Dit beoordelingskader heeft geen totaalscore.
column-question = Vraag
column-answer-and-how-sure = Antwoord, en hoe zeker
question-gap = Groter of kleiner?
question-gains = Wie wint het meest?
question-loses = Wie kan verliezen?
question-evidence = Welk bewijs?
question-change = Wat verandert dit?
gap-answer = { $stratum }: { $direction }
gap-more = { $n ->
    [one] en nog 1 indeling
   *[other] en nog { $n } indelingen
 }
direction-narrows = kleiner
direction-probably-narrows = waarschijnlijk kleiner
direction-little-change = weinig of geen verandering
direction-either-way = kan beide kanten op
direction-probably-widens = waarschijnlijk groter
direction-widens = groter
chance-wider = groter: { $odds }
chance-narrower = kleiner: { $odds }
chance-both = groter: { $wider }; kleiner: { $narrower }
who-gains = { $group }: { $change } { $unit } beter
nobody-in-the-likely-case = Niemand, in het waarschijnlijke geval
chance-gains = gaat vooruit: { $odds }
who-loses = { $group }
nobody-likely-loses = Geen groep springt eruit. Meeste risico: { $group }
chance-loses = gaat achteruit: { $odds }
evidence-answer = Zwakste graad { $grade }: zekerheid { $certainty }
rated-not-a-chance = een oordeel over de cijfers, geen kans
chance-moves = kans op een grotere kloof: { $low } → { $high }
no-single-input = Geen enkel gegeven op zichzelf: het antwoord beweegt nauwelijks mee
a-group-table = Een tabel met cijfers per groep
dotplot-caption = Figuur 1. Elk teken is een van 50 even waarschijnlijke uitkomsten. Cijfers: deel 2.

read-this-first = **Lees dit eerst**
trial-run = **Proefberekening:** maar { $draws } trekkingen. De cijfers kunnen nog verschuiven. Neem er geen beslissing op.
seed-by-hand = **Het startgetal is met de hand gekozen.** Gewoonlijk volgt het uit het beoordelingskader en de oproep.
not-signed-off = Nog niet alle beoordelingen zijn ondertekend: dit is een ontwerp.
gates-none = Dit beoordelingskader heeft geen poorten.
gates-counted = { $all ->
    [one] 1 poort
   *[other] { $all } poorten
 }: { $fail } niet gehaald, { $condition } onder voorwaarde, { $pass } gehaald.
gate-on-border = De kans bij poort ‘{ $gate }’ ligt zo dicht bij een drempel dat het toeval in de berekening de doorslag kan geven.
missing-none = Alle { $all } criteria hebben een bruikbaar antwoord.
missing-some = { $n } van de { $all } criteria { $n ->
    [one] heeft geen bruikbaar antwoord. Het telt mee
   *[other] hebben geen bruikbaar antwoord. Ze tellen mee
 } als alles tussen slechtst en best: niet als nul, en niet weggelaten.
conflicts = { $n ->
    [one] 1 beoordelaar meldde een belangenconflict.
   *[other] { $n } beoordelaars meldden een belangenconflict.
 }
coverage-unknown = Naar { $stratum }: de grootte van de doelgroep is niet opgegeven. Niemand weet dus wie in de tabel ontbreekt.
coverage-partial = Naar { $stratum } telt de tabel { $percent } van de doelgroep; { $rest } is niet meegeteld.
measures-disagree = Niet alle maten voor de kloof zijn het eens (deel 2): { "" }

## 2 Wie wint en wie verliest

people-heading = 2. Wie wint en wie verliest
people-none = Er is geen groepstabel. Het voorstel is niet te beoordelen op gelijkheid.
stratum-heading = Naar { $stratum } ({ $axis })
axis-socio-economic = sociaal-economisch
axis-socio-cultural = sociaal-cultureel
stratum-outcome = Gemeten uitkomst: { $outcome }. { $better }
stratum-outcome-unit = Gemeten uitkomst: { $outcome } ({ $unit }). { $better }
higher-is-better = Hoger is beter.
lower-is-better = Lager is beter: een daling telt als vooruitgang (+).
effect-narrows = het voorstel maakt deze kloof kleiner
effect-probably-narrows = het voorstel maakt deze kloof waarschijnlijk kleiner
effect-may-narrow = het voorstel maakt deze kloof misschien kleiner
effect-little = het voorstel verandert weinig of niets aan deze kloof
effect-probably-little = het voorstel verandert waarschijnlijk weinig of niets aan deze kloof
effect-may-little = het voorstel verandert misschien weinig of niets aan deze kloof
effect-widens = het voorstel maakt deze kloof groter
effect-probably-widens = het voorstel maakt deze kloof waarschijnlijk groter
effect-may-widen = het voorstel maakt deze kloof misschien groter
effect-either-way = deze kloof kan groter of kleiner worden
effect-very-uncertain = het bewijs over het effect op deze kloof is zeer onzeker
if-the-table-is-right = **Als de tabel hieronder klopt:** { "" }
how-good-is-the-table = **Hoe goed is de tabel?** De zwakste graad is { $grade }: de zekerheid is { $certainty }. Over het werkelijke effect valt dan te zeggen: **{ $effect }.**
certainty-high = hoog
certainty-moderate = matig
certainty-low = laag
certainty-very-low = zeer laag
column-group = Groep, zwakste positie eerst
column-group-any = Groep
column-people = Mensen erop vooruit (+) of achteruit (−)
column-before-after = Nu → daarna
column-after-change = Nu → daarna: vooruit (+) of achteruit (−), 9 op de 10 uitkomsten
column-p-gains-loses = Kans op vooruitgang en achteruitgang
chance-gains-loses = vooruit: { $gains }; achteruit: { $loses }
mean-of-all = Iedereen samen
people-of = { $people } van { $size }
share-of-gain = Van alle mensen in deze tabel zit { $share } in de groep { $group }. Van de hele waarschijnlijke winst gaat { $gain } daarheen.
share-of-gain-none = Van alle mensen in deze tabel zit { $share } in de groep { $group }. Van de waarschijnlijke winst gaat er niets daarheen.
pays-first = Wat een gebruiker per jaar betaalt: { $group } { $euro } euro
pays-next = , { $group } { $euro } euro
counted-all = De tabel telt { $people } mensen: de hele doelgroep.
counted-partial = De tabel telt { $people } mensen, { $percent } van de doelgroep. { $missing } mensen zitten in geen enkele groep en zijn niet meegeteld.
counted-unknown = De tabel telt { $people } mensen. Hoeveel mensen van de doelgroep ontbreken, is niet opgegeven.
groups-caption = De waarschijnlijke verandering per groep, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik).
measures-intro = **De kloof naar { $stratum }, op verschillende manieren gemeten.** Een positief getal is een voorsprong van de groepen met de sterkste positie. Een positieve verandering betekent een grotere kloof. Absoluut, tegenover wat mensen hebben en tegenover wat hun ontbreekt staan naast elkaar, want ze kunnen elkaar tegenspreken.
column-measure = Maat
column-gap-change = Verandering (9 op de 10 uitkomsten)
column-p-wider-narrower = Kans op een grotere en een kleinere kloof
measure-range = Absoluut: sterkste min zwakste groep
measure-slope-index = Absoluut: hellingsindex
measure-relative-slope-index = Tegenover wat mensen hebben: hellingsindex
measure-concentration-index = Tegenover wat mensen hebben: concentratie-index
measure-erreygers = Absoluut, begrensd: index van Erreygers
measure-shortfall-slope-index = Tegenover wat mensen ontbreekt: hellingsindex
measure-shortfall-concentration-index = Tegenover wat mensen ontbreekt: concentratie-index
measure-distance-to-best = Absoluut: gemiddelde afstand tot de groep met de beste uitkomst
disagreement = **De maten spreken elkaar tegen.** ‘{ $first }’ geeft niet hetzelfde antwoord als { $others }. Welke maat de doorslag geeft, is een keuze van waarden, geen rekenkwestie.
levelling-down = **Gelijker door verlies:** { $odds } dat de kloof kleiner wordt doordat de sterkste groep achteruitgaat.
cascade-widens = **Waar de kloof ontstaat.** De stap ‘{ $step }’ draagt het meest bij. Zoals voorgesteld verandert de kloof in het waarschijnlijke geval met { $change } { $unit }; was die stap voor alle groepen gelijk, dan met { $equal }.
cascade-narrows = **Waar de kloof kleiner wordt.** Geen enkele stap maakt de kloof groter; ‘{ $step }’ maakt ze het meest kleiner. Zoals voorgesteld verandert de kloof in het waarschijnlijke geval met { $change } { $unit }; was die stap voor alle groepen gelijk, dan met { $equal }.
cascade-nothing = **Waar de kloof ontstaat.** Geen enkele stap verandert de kloof in het waarschijnlijke geval.
column-step = Stap
column-gap-if-equal = Verandering van de kloof als die stap gelijk was
column-step-adds = Wat de stap bijdraagt
step-reach = bereik
step-uptake = deelname
step-adherence = volhouden
step-benefit = voordeel per deelnemer
step-effect-on-non-users = effect op wie niet deelneemt

## 3 Kan het schade doen?

gates-heading = 3. Kan het schade doen? (poorten)
gates-intro = Een poort is een regel die geen enkele totaalscore kan goedmaken. Ze is gehaald, gehaald onder voorwaarde of niet gehaald. De drempels staan in bijlage B.
instances-intro = De poorten die per indeling of per groep worden nagegaan:
column-gate = Poort
column-gate-rule = Poort en regel
gate-rule = **{ $gate }.** { $rule }
column-p-broken = Kans op schending
column-outcome = Uitkomst
column-effect = Gevolg
column-for-whom = Voor
no-chance-involved = een feit, geen kans
outcome-pass = ● gehaald
outcome-condition = ◆ onder voorwaarde
outcome-fail = ▲ niet gehaald
on-border-mark = (op de grens)

## 4 Scores per dimensie

profile-heading = 4. Scores per dimensie
profile-intro = Scores van 0 tot 100, in de volgorde van het beoordelingskader. De score is de middelste van alle uitkomsten (de mediaan). 9 op de 10 uitkomsten liggen binnen de marge.
profile-none = Dit beoordelingskader geeft geen scores. De niveaus staan in bijlage A.
profile-caption = Score per dimensie, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik).
column-dimension = Dimensie
column-weight = Gewicht
column-score = Score
column-range = Marge
column-evidence = Bewijs (aandeel van het gewicht)
column-missing = Zonder bruikbaar antwoord
total-row = Totaal
weakest = De zwakste dimensie is { $dimension }, met { $score } op 100. Een totaal verbergt zo’n zwakke plek.
weakest-withheld = De zwakste dimensie is { $dimension }, met { $score } op 100. Het totaal wordt niet vrijgegeven.
weakest-no-total = De zwakste dimensie is { $dimension }, met { $score } op 100. Dit beoordelingskader heeft geen totaal.

## 5 Waarom deze score

reasons-heading = 5. Waarom deze score
reasons-intro = { $n ->
    [one] Het criterium dat de score draagt, in de woorden van de beoordelaar.
   *[other] De { $n } criteria die het meest tot de score bijdragen, in de woorden van de beoordelaar.
 }
reasons-none = Er is geen totaal, en dus geen criterium dat het draagt. Alle niveaus staan in bijlage A.
reason-level = {" "}– niveau { $level } op een schaal van { $low } tot { $high }
reason-points = , goed voor { $points } punten van het totaal
reason-anchor = . Dat niveau betekent: “{ $anchor }”
reason-words = { $own ->
    [yes] {" "}In de zelfbeoordeling staat: “{ $reason }”
   *[no] {" "}De beoordelaar ({ $assessor }) schrijft: “{ $reason }”
 }
self-assessment = zelfbeoordeling
reason-sources = {" "}Bron: { "" }

## 6 Wat zou het antwoord veranderen

change-heading = 6. Wat zou het antwoord veranderen
drivers-intro = Elke rij toont het antwoord in de uitkomsten waarin het gegeven in zijn laagste derde ligt, en in zijn hoogste derde. Hoe verder die uit elkaar liggen, hoe meer het loont om dat gegeven uit te zoeken.
drivers-none = Welke gegevens het zwaarst doorwegen, is niet berekend.
drivers-nothing = geen enkel gegeven op zichzelf verandert ze veel.
drivers-total = **Gemiddelde totaalscore**
drivers-widens = **Kans dat de kloof naar { $stratum } groter wordt**
column-input = Gegeven
column-lowest-third = Laagste derde
column-highest-third = Hoogste derde
quantity-uptake = Deelname
quantity-reach = Bereik
quantity-adherence = Volhouden
quantity-benefit = Voordeel per deelnemer
quantity-effect-on-non-users = Effect op wie niet deelneemt
quantity-baseline = Uitgangspunt
robustness-heading = Blijft het advies overeind bij andere aannames?
robustness-none = Er zijn geen andere aannames geprobeerd.
turning-level = { $who ->
    [panel] De kleinste wijziging van één antwoord die het advies verandert: het panel spreekt voor ‘{ $criterion }’ { $to } af in plaats van { $from }. Het advies wordt dan ‘{ $verdict }’.
    [own] De kleinste wijziging van één antwoord die het advies verandert: de zelfbeoordeling antwoordt { $to } op ‘{ $criterion }’ in plaats van { $from }. Het advies wordt dan ‘{ $verdict }’.
   *[other] De kleinste wijziging van één antwoord die het advies verandert: beoordelaar { $assessor } antwoordt { $to } op ‘{ $criterion }’ in plaats van { $from }. Het advies wordt dan ‘{ $verdict }’.
 }
turning-level-none = Geen enkel antwoord kan in zijn eentje het advies veranderen.
turning-level-free = Het advies hangt van geen enkel antwoord van een beoordelaar af.
turning-level-part = Van de { $all } antwoorden waar het advies op steunt, zijn er { $tried } geprobeerd.
turning-weight = De kleinste wijziging van één gewicht die het advies verandert: ‘{ $dimension }’ telt voor { $to } van het totaal mee in plaats van { $from }. Het advies wordt dan ‘{ $verdict }’.
turning-weight-none = Het advies verandert niet als één dimensie zwaarder of lichter weegt.
turning-weight-free = Het advies hangt niet van de gewichten af.
robustness-all = Het advies blijft hetzelfde bij alle { $all } alternatieven.
robustness-some = Het advies blijft hetzelfde bij { $same } van de { $all } alternatieven.
column-alternative = Stel dat
column-advice = Advies
column-p-wider-highest = Hoogste kans op een grotere kloof
column-total-median = Mediaan van het totaal
as-in-this-report = zoals in dit verslag
column-gates-changed = Poorten die veranderen
gate-becomes = { $gate }: { $outcome }
robust-correlation-0 = de groepen geen onzekerheid delen
robust-correlation-0-9 = de groepen bijna alle onzekerheid delen
robust-reading-bounds = laag en hoog de uiterste waarden zijn
robust-reading-central-90 = negen op de tien uitkomsten tussen laag en hoog liggen
robust-reading-pert = de waarden dichter bij de waarschijnlijke liggen
robust-no-widening = zwak bewijs de marges niet breder maakt
robust-materiality-half = een half zo grote verandering al telt
robust-materiality-double = pas een dubbel zo grote verandering telt
robust-equal-weights = alle criteria even zwaar wegen
robust-random-weights = de gewichten willekeurig worden getrokken
robust-missing-worst = ontbrekende antwoorden op hun slechtst zijn
robust-missing-best = ontbrekende antwoorden op hun best zijn
robust-other-seeds = alle trekkingen worden overgedaan

## 7 Waarover de beoordelaars verschillen

disputed-heading = 7. Waarover de beoordelaars verschillen
disputed-nobody = Niemand heeft dit voorstel beoordeeld. Er valt dus niets te vergelijken.
disputed-one-assessor = Geen enkel criterium is door meer dan één beoordelaar beoordeeld. Of anderen hetzelfde zouden oordelen, is niet geweten.
disputed-counts = { $n ->
    [0] Bij alle { $all } criteria die meer dan één keer zijn beoordeeld, geven de beoordelaars hetzelfde waarschijnlijke niveau.
   *[other] Bij { $n } van de { $all } criteria die meer dan één keer zijn beoordeeld, verschillen de beoordelaars. Het niveau is het waarschijnlijke; tussen haakjes staat de marge waaruit niveaus worden getrokken. Niemands niveau is bijgesteld.
 }
column-side-by-side = Niveau en marge, naast elkaar
column-apart = Niveaus uiteen
column-overlap = Marges
overlap = overlappen
no-overlap = overlappen niet

## 8 Beperkingen

limits-heading = 8. Beperkingen
limit-notice = Over de cijfers, in de woorden van het voorstel: { $notice }
limit-ranges = De marges komen van wie het voorstel en de beoordelingen heeft ingevuld. Zijn ze te smal, dan zijn de kansen in dit verslag te stellig.
limit-no-forecast = De cijfers volgen uit de antwoorden, marges en gewichten die hier zijn vastgelegd. Ze zijn geen voorspelling die aan resultaten is getoetst.

## Bijlage A

answers-agreed = afgesproken door het panel ({ $assessor })
answers-heading = Bijlage A. Alle antwoorden
answers-intro = De marge is het gebied waaruit de niveaus worden getrokken. † betekent dat ze uit de bewijsgraad volgt en niet door de beoordelaar is opgegeven. Een antwoord kan op vier manieren ontbreken:
no-score-not-applicable = **Niet van toepassing:** de vraag past niet bij dit voorstel. Haar gewicht gaat naar de andere criteria van de dimensie.
no-score-not-answered = **Niet beantwoord:** niemand heeft iets ingevuld. Het voorstel kan niet worden ondertekend.
no-score-not-known = **Niet gekend:** de beoordelaar zegt dat niemand het weet. Het telt als alles tussen slechtst en best.
no-score-abstained = **Onthouden:** deze beoordelaar spreekt zich niet uit. De anderen tellen wel.
column-criterion = Criterium
column-assessor = Beoordelaar
column-rating = Antwoord
column-grade = Graad
column-reason = Reden en bron
status-rated = niveau { $level } van { $high }
status-range = ; marge { $range }
status-grade = ; graad { $grade }
listed = ‘{ $name }’
status-computed = berekend: { $level } van { $high }
computed-no-table = Er is geen groepstabel om het uit te berekenen.
computed-see-method = Volgt uit de groepstabellen: bijlage B.
status-not-applicable = niet van toepassing
status-not-answered = niet beantwoord
status-not-known = niet gekend
status-abstained = onthouden
source-mark = Bron: { $source }

## Bijlage B

method-heading = Bijlage B. Methode
method-flow-heading = Hoe is er gerekend
method-after = Per groep: uitkomst daarna = uitkomst nu + aandeel dat deelneemt × voordeel per deelnemer + aandeel dat niet deelneemt × effect op hen, binnen de grenzen van de uitkomst. De verandering wordt binnen dezelfde trekking berekend.
method-after-chain = Per groep: uitkomst daarna = uitkomst nu + aandeel dat deelneemt × voordeel per deelnemer + aandeel dat niet deelneemt × effect op hen, binnen de grenzen van de uitkomst. Het aandeel dat deelneemt is bereik × deelname × volhouden, voor zover opgegeven. De verandering wordt binnen dezelfde trekking berekend.
method-draws = Dat is { $draws } keer gedaan, telkens met andere waarden uit de opgegeven marges. Een kans is het aandeel van die trekkingen waarin iets gebeurt.
method-reading-triangular = Laag en hoog gelden als uiterste waarden: een driehoeksverdeling met de top bij de waarschijnlijke waarde.
method-reading-pert = Laag en hoog gelden als uiterste waarden, met het meeste gewicht bij de waarschijnlijke: een bètaverdeling met vorm 4, PERT genoemd (Malcolm, Roseboom, Clark en Fazar 1959).
method-reading-central-90 = Negen op de tien uitkomsten liggen tussen laag en hoog, de helft onder de waarschijnlijke waarde; aan elke kant een staart van { $overshoot } van de marge (Cooke 1991).
method-widening = Zwak bewijs maakt een marge breder: laag en hoog schuiven weg van de waarschijnlijke waarde met de factor van de bewijsgraad, zover de schaal het toelaat. Dat is een afspraak.
method-correlation = De groepen van een tabel delen hun onzekerheid, want achter alle rijen staat dezelfde proef: een Gaussische copula met één factor en samenhang { $correlation } voor elke grootheid.
method-pooling = Beoordelaars worden gemengd: elke trekking neemt het niveau van een van hen, elk met dezelfde kans. Zo blijft hun verschil zichtbaar in de marge.
method-missing = Een ontbrekend antwoord wordt uit de hele schaal getrokken. Het kan een marge alleen breder maken.
method-score = Een niveau wordt een score van 0 (laagste niveau van de schaal) tot 100 (hoogste).
method-every-dimension = Binnen elke dimensie: { $how }
method-one-dimension = Binnen { $dimension }: { $how }
method-total = over de dimensies heen: { $how }
method-median = Een score is de mediaan van de trekkingen. Ook regels van het advies die het totaal noemen, gebruiken die mediaan.
aggregate-arithmetic = gewogen gemiddelde
aggregate-geometric = gewogen meetkundig gemiddelde
aggregate-harmonic = gewogen harmonisch gemiddelde
aggregate-power = gewogen veralgemeend gemiddelde met exponent { $parameters }
aggregate-minimum = de laagste score
aggregate-ordered = gemiddelde gewogen naar rang, van de laagste score af: { $parameters }
aggregate-product = product van de aandelen van 100
aggregate-none = geen score
method-mcse = Fout van de berekening (standaardfout van de Monte-Carlosimulatie): { $chance } procentpunt voor de kans bovenaan, { $change } { $unit } voor de verandering van de kloof.
method-rounding = Getallen zijn zo afgerond dat het laatste cijfer minstens twee keer die fout waard is. Een half wordt van nul weg afgerond.
method-seed-derived = Startgetal: { $seed }, afgeleid uit het beoordelingskader en de oproep.
method-seed-by-hand = Startgetal: { $seed }, met de hand gekozen.
method-gap-heading = Maten voor de kloof
method-ranks = Groepen met een volgorde: gerangschikt van zwakste naar sterkste positie. Elke groep weegt p, haar aandeel in de bevolking, en heeft de rang R van haar midden, tussen 0 en 1 (ridit).
method-no-ranks = Groepen zonder volgorde: niet gerangschikt; elke groep wordt vergeleken met de groep met de beste uitkomst, gewogen naar haar aandeel p in de bevolking.
method-sign = y is de uitkomst, zo gekeerd dat hoger beter is. Een positief getal is een voorsprong van de groepen met de sterkste positie; een positieve verandering is een grotere kloof.
method-higher = Waar hoger beter is, hebben mensen h = uitkomst − ondergrens, en ontbreekt hun l = bovengrens − uitkomst.
method-lower = Naar { $stratum } is lager beter: y = −uitkomst. Mensen hebben h = bovengrens − uitkomst, en hun ontbreekt l = uitkomst − ondergrens.
method-no-sample-factor = Geen correctie voor kleine steekproeven: de groepen zijn bevolkingen, geen steekproeven. Een kloof binnen een groep wordt niet gemeten.
column-formula = Formule
column-source = Bron
formula-range = y van de sterkste groep − y van de zwakste groep; bij groepen zonder volgorde: grootste − kleinste
formula-slope-index = Σ p (R − ½) y ÷ Σ p (R − ½)²: de helling van de gewogen kleinste-kwadratenlijn over de rangen
formula-relative-slope-index = hellingsindex ÷ gemiddelde van h
formula-concentration-index = Σ p (2R − 1) y ÷ gemiddelde van h
formula-erreygers = 4 Σ p (2R − 1) y ÷ (bovengrens − ondergrens)
formula-shortfall-slope-index = hellingsindex ÷ gemiddelde van l
formula-shortfall-concentration-index = Σ p (2R − 1) y ÷ gemiddelde van l
formula-distance-to-best = Σ p (y van de groep met de beste uitkomst − y)
source-who = WHO, Handbook on health inequality monitoring (2013)
source-slope-index = Pamuk, Popul Stud 39 (1985); Low en Low, J Public Health 26 (2004)
source-concentration-index = Wagstaff, Paci en van Doorslaer, Soc Sci Med 33 (1991)
source-erreygers = Erreygers, J Health Econ 28 (2009)
source-shortfall = Erreygers en Van Ourti, J Health Econ 30 (2011)
method-computed-heading = Berekende criteria
method-computed = Niemand kan deze niveaus overschrijven: ze volgen uit de groepstabellen. Het laagste niveau over de leden telt; de voorwaarden worden van voor naar achter geprobeerd.
column-for-each = Voor elke
column-level-when = Niveau, en wanneer
level-when = { $level } als { "" }
level-otherwise = anders { $level }
method-gates-heading = Poorten en advies
method-verdict = Het beoordelingskader geeft dit advies als:
column-rule-as-written = Geschonden als (zoals geschreven)
column-pass-below = Gehaald onder
column-fail-from = Niet gehaald vanaf
method-assumptions-heading = Aannames
method-assumptions = Iemand heeft deze waarden gekozen zonder gegevens. Deel 6 toont wat andere keuzes zouden doen.
column-assumption = Aanname
column-value = Waarde
assume-materiality = Kleinste verandering van de kloof die telt (in punten van de uitkomst)
assume-relative-materiality = Kleinste verandering van een relatieve index die telt
assume-overshoot = Hoever uitkomsten buiten laag en hoog mogen liggen, als deel van de marge
assume-weights-around = Hoe ver een opgegeven deel van het gewicht ernaast kan zitten (standaardafwijking)
assume-coverage = Deel van de doelgroep dat een tabel moet dekken
assume-correlation-groups = Samenhang tussen de onzekerheid van groepen
assume-range-reading = Hoe laag, waarschijnlijk en hoog gelezen worden
assume-missing = Hoe ontbrekende antwoorden getrokken worden
chosen-triangular = driehoeksverdeling
chosen-pert = PERT-verdeling
chosen-central-90 = negen op de tien uitkomsten tussen laag en hoog, per deel gelijkmatig verdeeld
chosen-missing-full-range = uit de hele schaal
column-meaning = Betekenis
column-factor = Marges worden vermenigvuldigd met
column-levels-of-doubt = Niveaus van twijfel
method-words-heading = Woorden voor kansen
method-words = Naar de richtlijn van de Europese Autoriteit voor voedselveiligheid (EFSA, 2019). Het getal staat altijd voorop. ‘Op de grens’ betekent dat de fout van de berekening over de rand tussen twee woorden reikt.
column-chance = Kans
column-word = Woord

## Herkomst

provenance-heading = Herkomst
provenance-reproduce = Berekening { $run }, gemaakt met { $tool }. Zo controleert u dit verslag: “maatlat verify” met de naam van dit verslag, op dezelfde invoerbestanden en met dezelfde versie. Dan wordt alles opnieuw berekend en tot op de byte vergeleken.

## Opmerkingen van de berekening

note-strata-disagree = De indelingen naar { $first } en naar { $second } beschrijven dezelfde mensen, maar hebben niet hetzelfde gemiddelde. Minstens een van de tabellen klopt niet.
note-other-population = De tabel naar { $stratum } gaat over andere mensen dan de doelgroep. Lees het resultaat naast de andere, niet in de plaats ervan.
note-no-target = Het voorstel zegt niet hoeveel mensen de tabel naar { $stratum } moet dekken. Niemand kan dus zeggen wie ontbreekt, en daarom geldt de tabel als niet dekkend.
note-small-group = De groep { $group } ({ $stratum }) telt minder dan 30 mensen: de cijfers hangen af van enkelen.
note-conflict = Beoordelaar { $assessor } heeft een belangenconflict gemeld. Die antwoorden worden bewaard en tellen nergens mee.
note-no-ratings = Niemand heeft dit voorstel al beoordeeld. Elk niveau dat niet berekend wordt, kan op zijn schaal alles zijn.
note-disputed = De beoordelaars zijn het oneens of { $criterion } van toepassing is. Alleen wie vindt van wel, telt mee.

## De oproep

call-title = Voorstellen naast elkaar: { $title }
call-title-fictional = Voorstellen naast elkaar (FICTIEF voorbeeld): { $title }
call-title-trial = Voorstellen naast elkaar (proefberekening): { $title }
call-title-fictional-trial = Voorstellen naast elkaar (FICTIEF voorbeeld, proefberekening): { $title }
call-title-line = **Beoordelingskader** { $rubric }, versie { $version } · **Datum** { $date } · **Voorstellen** { $n }
call-summary-heading = 1. Samenvatting
call-counts = { $n ->
    [one] 1 voorstel
   *[other] { $n } voorstellen
 }
call-count = { $n } × ‘{ $verdict }’
call-comparable = Alle { $n } zijn beoordeeld met versie { $version } van het beoordelingskader, met dezelfde methode en dezelfde { $draws } trekkingen: ze zijn te vergelijken. Binnen elke tabel is de volgorde alfabetisch. De korte naam tussen haakjes is die van het eigen verslag van het voorstel.
guardrail-caption = Figuur 1. Hoogste kans dat een kloof groter wordt, per voorstel, in alfabetische volgorde. ● wordt waarschijnlijk groter, ◆ wordt waarschijnlijk kleiner, □ geen van beide.
advice-heading = { $verdict } ({ $n })
column-proposal = Voorstel
column-gates-not-passed = Poorten niet zonder meer gehaald
column-total-range = Totaal (9 op de 10)
odds-for-stratum = { $odds }, naar { $stratum }
ranking-heading = 2. Volgorde naar totaalscore, met haar onzekerheid
ranking-none = Minder dan twee voorstellen hebben een totaal dat getoond mag worden. Er is geen volgorde.
ranking-no-total = Dit beoordelingskader heeft geen totaalscore. Er is dus geen volgorde. Het advies en de kansen in deel 1 staan op zichzelf.
ranking-intro = De volgorde naar totaalscore zegt niets over ongelijkheid: een voorstel dat een poort niet haalt, kan vooraan staan. De verwachte rang is het gemiddelde over alle trekkingen. De marges tonen hoe vast die is.
column-expected-rank = Verwachte rang
column-rank-50 = Helft van de uitkomsten
column-rank-90 = 9 op de 10 uitkomsten
ranks-caption = Figuur 2. Verwachte rang naar totaalscore, met de marge van 9 op de 10 uitkomsten (dun) en van de helft ervan (dik).
ranking-without = Zonder rang, omdat het totaal niet wordt vrijgegeven of niet bestaat: { "" }
pairs-intro = { $n ->
    [one] Van de { $all } paren ligt er 1 te dicht bij elkaar: geen van beide scoort hoger met een kans van 90% of meer, op dezelfde trekkingen (gelijke scores tellen half).
   *[other] Van de { $all } paren liggen er { $n } te dicht bij elkaar: geen van beide scoort hoger met een kans van 90% of meer, op dezelfde trekkingen (gelijke scores tellen half).
 }
pairs-too-many = Bij meer dan 30 voorstellen met een rang worden er geen paren vergeleken. De marges van de rangen tonen wat dicht bij elkaar ligt.
pairs-none-close = { $all ->
    [one] Het paar ligt niet dicht bij elkaar: een van beide scoort hoger met een kans van 90% of meer.
   *[other] Geen van de { $all } paren ligt dicht bij elkaar: telkens scoort een van beide hoger met een kans van 90% of meer.
 }
column-first = Eerste
column-second = Tweede
column-first-higher = Eerste scoort hoger
reach-heading = 3. Wie wordt bereikt
reach-intro = Welke voorstellen een groep waarschijnlijk (kans van 66% of meer) vooruit- of achteruithelpen, met de waarschijnlijke verandering in punten van hun eigen uitkomst. De marges staan in het verslag van elk voorstel. Groepen die geen enkel voorstel waarschijnlijk vooruithelpt, staan bovenaan, vet.
reach-none = Geen enkel voorstel helpt waarschijnlijk vooruit: { "" }
column-likely-gains = Waarschijnlijk vooruit
column-open = Geen van beide waarschijnlijk
column-likely-loses = Waarschijnlijk achteruit
stratum-of-call = Naar { $stratum }
firmness-heading = 4. Hoe vast staat het advies?
firmness-intro = Hoe vaak elk voorstel zijn advies behoudt bij een andere aanname.
column-kept = Alternatieven met hetzelfde advies
column-changed-by = Wat het verandert
changed-into = stel dat { $alternative }: dan wordt het { $verdict }
decision-heading = 5. Beslissing
decision-intro = In te vullen door de subsidiegever. maatlat adviseert en beslist niet.
column-decision = Beslissing
column-why = Reden
column-name = Naam
column-date = Datum

## De terminal

terminal-dots = ● kloof wordt groter  ○ kloof wordt niet groter
terminal-wider = kloof groter
terminal-gates = poorten
terminal-total = totaal
terminal-verdict = { $verdict }
terminal-marks = kloof groter: hoogste kans over de indelingen · poorten: ▲ niet gehaald, ◆ onder voorwaarde
terminal-more = … en nog { $n }
terminal-run = Berekening { $run }
