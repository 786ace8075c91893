# Woorden van `maatlat measure` die de delen ervan samen gebruiken: waarop een getal rust, en hoe een interval gemaakt is.

## Rangorde

measure-ranked-order = de opgegeven volgorde van de groepen
measure-ranked-outcome = de uitkomst zelf, laagste eerst
measure-ranked-variable = de opgegeven rangvariabele, laagste eerst; gelijke waarden delen de gemiddelde rang
measure-ranked-before = de uitkomst van vóór de verandering, laagste eerst

## Gewogen met

measure-weighted-none = niets: elke groep telt even zwaar
measure-weighted-rows = niets: elke rij telt één keer
measure-weighted-population = het aantal mensen in de groepen
measure-weighted-sampling = steekproefgewichten; hun schaal speelt geen rol
measure-weighted-frequency = aantallen: een rij staat voor zoveel gelijke rijen

## Eenheid

measure-unit-outcome = die van de uitkomst
measure-unit-squared = die van de uitkomst, in het kwadraat
measure-unit-none = geen
measure-unit-percent = procent van het gemiddelde
measure-unit-thousandth = duizendsten
measure-unit-inverse = één gedeeld door die van de uitkomst
measure-unit-share = aandeel van 0 tot 1

## Teken

measure-sign-better-placed-more = boven 0: wie beter af is, heeft meer van de uitkomst
measure-sign-ratio-better-placed-more = boven 1: wie beter af is, heeft meer van de uitkomst; 1: geen verschil
measure-sign-larger-more-unequal = 0: geen ongelijkheid; groter: ongelijker
measure-sign-ratio-larger-more-unequal = 1: geen ongelijkheid; groter: ongelijker
measure-sign-gap-to-best = 0: niemand blijft achter; hoe verder van 0, hoe meer er te winnen valt
measure-sign-larger-more-poverty = 0: niemand zit onder de grens; groter: meer armoede
measure-sign-level = een niveau, geen maat van ongelijkheid
measure-sign-share = een aandeel in het totaal
measure-sign-progressive = boven 0: de verandering is gunstig voor wie minder had

## Factor voor kleine aantallen

measure-factor-none = geen: de formule voor een hele bevolking

## Namen van de maten

measure-statistic-mean = Gemiddelde
measure-statistic-difference = Verschil tussen twee groepen (D)
measure-statistic-ratio = Verhouding van twee groepen (R)
measure-statistic-quantile-difference = Verschil tussen de buitenste twee van { $parameter } gelijke delen
measure-statistic-quantile-ratio = Verhouding van de buitenste twee van { $parameter } gelijke delen
measure-statistic-absolute-concentration = Absolute concentratie-index (ACI)
measure-statistic-relative-concentration = Relatieve concentratie-index (RCI)
measure-statistic-erreygers = Index van Erreygers
measure-statistic-wagstaff = Index van Wagstaff
measure-statistic-sii-linear = Hellingsindex van ongelijkheid (SII), rechte lijn
measure-statistic-sii-logit = Hellingsindex van ongelijkheid (SII), logitmodel
measure-statistic-sii-log-transform = Hellingsindex van ongelijkheid (SII), lijn door logaritmen
measure-statistic-sii-logit-transform = Hellingsindex van ongelijkheid (SII), lijn door logits
measure-statistic-rii-linear = Relatieve index van ongelijkheid (RII), rechte lijn
measure-statistic-rii-logit = Relatieve index van ongelijkheid (RII), logitmodel
measure-statistic-rii-log-transform = Relatieve index van ongelijkheid (RII), lijn door logaritmen
measure-statistic-rii-logit-transform = Relatieve index van ongelijkheid (RII), lijn door logits
measure-statistic-bgv = Variantie tussen groepen (BGV)
measure-statistic-bgsd = Standaardafwijking tussen groepen (BGSD)
measure-statistic-cov = Variatiecoëfficiënt (COV)
measure-statistic-mdmu = Gemiddelde afstand tot het gemiddelde, ongewogen (MDMU)
measure-statistic-mdmw = Gemiddelde afstand tot het gemiddelde, gewogen (MDMW)
measure-statistic-mdbu = Gemiddelde afstand tot de beste groep, ongewogen (MDBU)
measure-statistic-mdbw = Gemiddelde afstand tot de beste groep, gewogen (MDBW)
measure-statistic-mdru = Gemiddelde afstand tot de referentiegroep, ongewogen (MDRU)
measure-statistic-mdrw = Gemiddelde afstand tot de referentiegroep, gewogen (MDRW)
measure-statistic-idisu = Dispariteitsindex, ongewogen (IDISU)
measure-statistic-idisw = Dispariteitsindex, gewogen (IDISW)
measure-statistic-ti = Theil-index tussen groepen (TI)
measure-statistic-mld = Gemiddelde logaritmische afwijking tussen groepen (MLD)
measure-statistic-par = Populatie-attributief risico (PAR)
measure-statistic-paf = Populatie-attributieve fractie (PAF)
measure-statistic-gini = Gini-coëfficiënt
measure-statistic-absolute-gini = Absolute Gini-coëfficiënt
measure-statistic-s-gini = Uitgebreide Gini-coëfficiënt (parameter { $parameter })
measure-statistic-atkinson = Atkinson-index (afkeer { $parameter })
measure-statistic-generalised-entropy = Veralgemeende entropie (parameter { $parameter })
measure-statistic-generalised-entropy-0 = Gemiddelde logaritmische afwijking van personen (veralgemeende entropie 0)
measure-statistic-generalised-entropy-1 = Theil-index van personen (veralgemeende entropie 1)
measure-statistic-generalised-entropy-2 = Halve gekwadrateerde variatiecoëfficiënt (veralgemeende entropie 2)
measure-statistic-kolm = Kolm-index (afkeer { $parameter })
measure-statistic-atkinson-ede = Gelijkwaardig gelijk verdeeld niveau, Atkinson (afkeer { $parameter })
measure-statistic-kolm-ede = Gelijkwaardig gelijk verdeeld niveau, Kolm (afkeer { $parameter })
measure-statistic-s-gini-ede = Gelijkwaardig gelijk verdeeld niveau, uitgebreide Gini (parameter { $parameter })
measure-statistic-quantile-share-ratio = Totaal van de bovenste { $percent } gedeeld door dat van de onderste { $percent }
measure-statistic-palma = Palma-ratio (bovenste 10% gedeeld door onderste 40%)
measure-statistic-top-share = Aandeel van de bovenste { $percent }
measure-statistic-bottom-share = Aandeel van de onderste { $percent }
measure-statistic-wolfson = Polarisatie-index van Wolfson
measure-statistic-poverty-line = Armoedegrens
measure-statistic-fgt = Armoede-index van Foster, Greer en Thorbecke (parameter { $parameter })
measure-statistic-fgt-0 = Mensen onder de armoedegrens (FGT 0)
measure-statistic-fgt-1 = Armoedekloof (FGT 1)
measure-statistic-fgt-2 = Gekwadrateerde armoedekloof (FGT 2)
measure-statistic-watts = Armoede-index van Watts
measure-statistic-median-poverty-gap = Mediane relatieve armoedekloof
measure-statistic-theil-within = Theil-index binnen groepen
measure-statistic-theil-between = Theil-index tussen groepen, van personen
measure-statistic-reynolds-smolensky = Herverdelingsindex van Reynolds en Smolensky
measure-statistic-kakwani = Progressiviteitsindex van Kakwani
measure-statistic-reranking = Verschuiving in de rangorde

## Wat ze zeggen

measure-about-mean = De uitkomst van iedereen samen, gedeeld door het aantal mensen.
measure-about-difference = Hoe ver twee groepen uit elkaar liggen, in de eenheid van de uitkomst.
measure-about-ratio = Hoeveel keer zo hoog de ene groep scoort als de andere.
measure-about-quantile-difference = De groepen worden gerangschikt en in { $parameter } gelijke delen verdeeld; hoe ver de buitenste twee uit elkaar liggen.
measure-about-quantile-ratio = De groepen worden gerangschikt en in { $parameter } gelijke delen verdeeld; hoeveel keer zo hoog het laatste is als het eerste.
measure-about-absolute-concentration = Of de uitkomst meer voorkomt bij wie beter af is, in haar eigen eenheid.
measure-about-relative-concentration = Of de uitkomst meer voorkomt bij wie beter af is, als deel van het gemiddelde.
measure-about-erreygers = De concentratie-index voor een uitkomst met twee grenzen; of u telt wat mensen hebben of wat hun ontbreekt, maakt niet uit voor de grootte.
measure-about-wagstaff = De concentratie-index voor een uitkomst met twee grenzen, als deel van het hoogste wat bij dit gemiddelde kan.
measure-about-sii-linear = Door alle groepen gaat een rechte lijn; hoe ver de twee uiteinden uit elkaar liggen.
measure-about-sii-logit = Door alle groepen gaat een kromme die binnen de grenzen blijft; hoe ver de twee uiteinden uit elkaar liggen.
measure-about-sii-log-transform = Door de logaritmen van de groepen gaat een lijn; hoe ver de twee uiteinden uit elkaar liggen.
measure-about-sii-logit-transform = Door de logits van de groepen gaat een lijn; hoe ver de twee uiteinden uit elkaar liggen.
measure-about-rii-linear = Door alle groepen gaat een rechte lijn; hoeveel keer zo hoog het best geplaatste uiteinde ligt als het andere.
measure-about-rii-logit = Door alle groepen gaat een kromme die binnen de grenzen blijft; hoeveel keer zo hoog het best geplaatste uiteinde ligt als het andere.
measure-about-rii-log-transform = Door de logaritmen van de groepen gaat een lijn; hoeveel keer zo hoog het best geplaatste uiteinde ligt als het andere.
measure-about-rii-logit-transform = Door de logits van de groepen gaat een lijn; hoeveel keer zo hoog het best geplaatste uiteinde ligt als het andere.
measure-about-bgv = De gemiddelde gekwadrateerde afstand van de groepen tot het gemiddelde; grote afstanden wegen zwaar door.
measure-about-bgsd = Hoe ver de groepen doorgaans van het gemiddelde liggen, in de eenheid van de uitkomst.
measure-about-cov = Hoe ver de groepen doorgaans van het gemiddelde liggen, in procent ervan.
measure-about-mdmu = Hoe ver de groepen gemiddeld van het gemiddelde liggen; elke groep telt even zwaar.
measure-about-mdmw = Hoe ver de groepen gemiddeld van het gemiddelde liggen; grotere groepen tellen zwaarder.
measure-about-mdbu = Hoe ver de groepen gemiddeld van de beste groep liggen; elke groep telt even zwaar.
measure-about-mdbw = Hoe ver de groepen gemiddeld van de beste groep liggen; grotere groepen tellen zwaarder.
measure-about-mdru = Hoe ver de groepen gemiddeld van de referentiegroep liggen; elke groep telt even zwaar.
measure-about-mdrw = Hoe ver de groepen gemiddeld van de referentiegroep liggen; grotere groepen tellen zwaarder.
measure-about-idisu = Hoe ver de groepen gemiddeld van het gemiddelde liggen, in procent ervan; elke groep telt even zwaar.
measure-about-idisw = Hoe ver de groepen gemiddeld van het gemiddelde liggen, in procent ervan; grotere groepen tellen zwaarder.
measure-about-ti = Hoe ver de groepen van gelijke delen af liggen; gevoelig voor groepen die veel hebben.
measure-about-mld = Hoe ver de groepen van gelijke delen af liggen; gevoelig voor groepen die weinig hebben.
measure-about-par = Hoeveel het gemiddelde zou verschuiven als iedereen het had zoals de best geplaatste of de beste groep.
measure-about-paf = Hoeveel het gemiddelde zou verschuiven als iedereen het had zoals de best geplaatste of de beste groep, in procent ervan.
measure-about-gini = 0 als iedereen evenveel heeft, 1 als één persoon alles heeft; tweemaal de coëfficiënt is het gemiddelde verschil tussen twee mensen, als deel van het gemiddelde.
measure-about-absolute-gini = Het halve gemiddelde verschil tussen twee mensen, in de eenheid van de uitkomst.
measure-about-s-gini = Een Gini-coëfficiënt die wie het minst heeft zwaarder laat wegen; 2 is de gewone Gini-coëfficiënt.
measure-about-atkinson = Het deel van het totaal dat mag verdwijnen als de rest gelijk verdeeld wordt, zonder dat een samenleving met deze afkeer van ongelijkheid er slechter van wordt.
measure-about-generalised-entropy = De afstand tot gelijke delen; een lage parameter let op wie weinig heeft, een hoge op wie veel heeft.
measure-about-generalised-entropy-0 = De afstand tot gelijke delen, gevoelig voor mensen die weinig hebben.
measure-about-generalised-entropy-1 = De afstand tot gelijke delen, gevoelig voor mensen die veel hebben.
measure-about-generalised-entropy-2 = De afstand tot gelijke delen, heel gevoelig voor mensen die veel hebben.
measure-about-kolm = Wat iedereen kan missen als de rest gelijk verdeeld wordt, in de eenheid van de uitkomst, zonder dat een samenleving met deze afkeer van ongelijkheid er slechter van wordt.
measure-about-atkinson-ede = De gelijke uitkomst voor iedereen die een samenleving met deze afkeer van ongelijkheid even goed vindt als de echte verdeling; ze let op verhoudingen.
measure-about-kolm-ede = De gelijke uitkomst voor iedereen die een samenleving met deze afkeer van ongelijkheid even goed vindt als de echte verdeling; ze let op verschillen.
measure-about-s-gini-ede = De gelijke uitkomst voor iedereen die even goed is als de echte verdeling, als mensen zwaarder wegen naarmate hun rang lager is.
measure-about-quantile-share-ratio = Hoeveel keer zoveel de bovenste { $percent } samen hebben als de onderste { $percent }.
measure-about-palma = Hoeveel keer zoveel de bovenste 10% samen hebben als de onderste 40%.
measure-about-top-share = Het deel van het totaal dat de bovenste { $percent } hebben.
measure-about-bottom-share = Het deel van het totaal dat de onderste { $percent } hebben.
measure-about-wolfson = Hoe ver mensen van het midden naar de twee uiteinden zijn opgeschoven.
measure-about-poverty-line = Wie minder heeft, telt hier als arm; de grens geldt voor alle gegevens samen.
measure-about-fgt = Armoede, waarbij mensen zwaarder wegen naarmate ze verder onder de grens zitten.
measure-about-fgt-0 = Het aandeel mensen onder de grens.
measure-about-fgt-1 = Hoe ver mensen gemiddeld onder de grens zitten, als deel ervan; wie niet arm is, telt als nul.
measure-about-fgt-2 = Zoals de armoedekloof, maar wie het verst onder de grens zit, weegt zwaarder.
measure-about-watts = Armoede gemeten in logaritmen: een euro extra telt zwaarder naarmate iemand armer is.
measure-about-median-poverty-gap = Hoe ver de middelste van de armen onder de grens zit, als deel ervan.
measure-about-theil-within = Het deel van de Theil-index dat binnen de groepen zit.
measure-about-theil-between = Het deel van de Theil-index dat tussen de gemiddelden van de groepen zit.
measure-about-reynolds-smolensky = Hoeveel gelijker de verdeling wordt als iedereen de rang houdt die hij had.
measure-about-kakwani = Of wat van eigenaar wisselt, ongelijker verdeeld is dan wat mensen hadden.
measure-about-reranking = Hoeveel ongelijkheid ontstaat doordat mensen elkaar inhalen.

## Hoe een interval gemaakt is

measure-method-no-errors = geen fouten opgegeven
measure-method-no-errors-about = **Geen fouten opgegeven:** de gegevens bevatten geen standaardfouten van de groepen. Er is dus geen interval, en niemand kan zeggen hoe zeker deze getallen zijn.
measure-method-draws = trekkingen
measure-method-draws-about = **Trekkingen:** elke groep wordt telkens opnieuw getrokken binnen haar standaardfout (Beta voor aandelen en begrensde scores, Gamma voor cijfers per zoveel en bedragen, anders normaal); de grenzen zijn de buitenste kwantielen.
measure-method-delta = deltamethode
measure-method-delta-about = **Deltamethode:** uit de standaardfouten van de groepen, met een benadering door een rechte.
measure-method-one-sided = eenzijdig
measure-method-one-sided-about = **Eenzijdig:** een spreidingsmaat is nooit kleiner dan nul, en toeval alleen al maakt haar groter dan nul. De grenzen volgen uit de vraag welke werkelijke spreidingen deze gegevens konden opleveren; als helemaal geen spreiding dat ook kon, is er geen ondergrens.
measure-method-inverted = omgekeerde toetsen
measure-method-inverted-about = **Omgekeerde toetsen:** toeval maakt een spreidingsmaat groter, en de groepen opnieuw trekken zou haar dus overschatten. Daarom worden gegevens nagebootst voor werkelijke spreidingen vanaf nul, waarbij de beste groep en de referentiegroep telkens opnieuw worden gekozen. De grenzen zijn de kleinste en de grootste spreiding waarbij een uitkomst als deze niets vreemds zou zijn.
measure-method-recovered = grenzen van beide keren
measure-method-recovered-about = **Grenzen van beide keren:** waar toeval een maat groter maakt, volgen de grenzen ervoor en erna uit omgekeerde toetsen. Ze worden samengevoegd zoals fouten optellen (Zou en Donner 2008). De verandering is dan het verschil tussen twee schattingen die voor toeval zijn gecorrigeerd, niet tussen de twee getallen zoals ze gemeten zijn.
measure-method-linearised = gelineariseerd
measure-method-linearised-about = **Gelineariseerd:** uit de invloed van elke persoon op de maat, volgens de opzet van de steekproef (strata, primaire eenheden, gewichten); t-verdeling van Student met als vrijheidsgraden het aantal primaire eenheden min het aantal strata.
measure-method-rao-wu = bootstrap van Rao en Wu
measure-method-rao-wu-about = **Bootstrap van Rao en Wu:** primaire eenheden worden telkens opnieuw getrokken binnen hun stratum, met aangepaste gewichten (Rao en Wu 1988; Rao, Wu en Yue 1992).
measure-method-poisson-bootstrap = Poisson-bootstrap
measure-method-poisson-bootstrap-about = **Poisson-bootstrap:** elke rij telt een toevallig aantal keer mee, gemiddeld één keer, telkens opnieuw.
measure-method-replicates = replicatiegewichten
measure-method-replicates-about = **Replicatiegewichten:** de maat wordt opnieuw berekend met elke reeks gewichten die bij de enquête hoort.

## Geen getal

measure-undefined-no-mean = hier niet bepaald, want het gemiddelde is nul of heeft het verkeerde teken.
measure-undefined-zero-denominator = hier niet bepaald, want er zou door nul gedeeld worden.
measure-undefined-zeros = hier niet bepaald, want de formule vraagt waarden boven nul en er zijn nullen.
measure-undefined-negatives = hier niet bepaald, want de formule laat geen negatieve waarden toe en die zijn er wel.
measure-undefined-line-leaves-scale = hier niet bepaald, want de lijn komt buiten de schaal van de uitkomst.
measure-undefined-too-few = hier niet bepaald, want er tellen minder dan twee groepen, rijen of primaire eenheden mee.
measure-undefined-does-not-settle = niet gegeven, want de berekening komt niet tot rust.

## Invalshoeken

measure-footing-name-absolute = Absoluut (in de eenheid zelf)
measure-footing-name-attainment = Tegenover wat mensen hebben
measure-footing-name-shortfall = Tegenover wat mensen ontbreekt

## Schalen

measure-scale-proportion = een aandeel, als getal op { $per }
measure-scale-rate = een cijfer of aantal per { $per }
measure-scale-amount = een bedrag of hoeveelheid vanaf nul
measure-scale-bounded = een score van { $lower } tot { $upper }
measure-scale-real = eender welk getal, zonder echt nulpunt

## Kleine woorden

measure-at-least = minstens { $low }
measure-at-most = hoogstens { $high }
measure-all-together = Alles samen
measure-everybody = Iedereen
measure-before = ervoor
measure-after = erna
measure-residual = Wat de factoren niet verklaren
measure-fifth = { $n ->
    [1] Vijfde 1 (had ervoor het minst)
    [5] Vijfde 5 (had ervoor het meest)
   *[other] Vijfde { $n }
 }
measure-limits = ({ $level }-interval: { $limits })
measure-se = SE { $se }
measure-more-rows = De tabel toont { $shown } rijen. Nog { $n } staan in het CSV-bestand (`--format csv`).
measure-ranked-none = niets

## Koppen

measure-kind-of-report = **Gemeten ongelijkheid** · berekening { $run } · { $tool }
measure-kind-of-report-health = **Kosteneffectiviteit met verdeling** · berekening { $run } · { $tool }
measure-heading-summary = Samenvatting
measure-heading-parts = De delen naast elkaar
measure-heading-part-by-part = Deel per deel
measure-heading-groups = De groepen
measure-heading-statistics = Maten van ongelijkheid
measure-heading-change = Wat er veranderde
measure-heading-factors = Welke factoren de ongelijkheid dragen
measure-heading-health = Wie wint gezondheid en wie draagt de kosten
measure-heading-basis = Waarop elk getal rust
measure-heading-method = Gegevens, methode en grenzen

## Kolommen

measure-column-absolute = Absoluut
measure-column-relative = Relatief
measure-column-kind = Ongelijkheid
measure-column-sure = Hoe zeker is het dat ze er is?
measure-column-part = Deel
measure-column-group = Groep
measure-column-people = Mensen
measure-column-mean = Gemiddelde
measure-column-before = Ervoor
measure-column-after = Erna
measure-column-estimate = Schatting
measure-column-lower = Minstens
measure-column-upper = Hoogstens
measure-column-width = Breedte
measure-bounds-about = De getallen van precies deze rijen liggen met zekerheid tussen deze grenzen, ook met de afronding van de computer. Het zijn geen intervallen: over het toeval bij het trekken van een steekproef zeggen ze niets. Meet daarvoor zonder --bounds een bestand dat in het geheugen past.
measure-column-value = Schatting
measure-column-interval = { $level }-interval
measure-column-se = SE
measure-column-unit = Eenheid
measure-column-how = Basis · interval uit
measure-column-statistic = Maat
measure-column-widens = Kans op een grotere kloof
measure-column-wider = Groter?
measure-column-narrower = Kleiner?
measure-column-fares-better = Beter?
measure-column-fares-worse = Slechter?
measure-column-footing = Invalshoek
measure-column-change = Verandering
measure-column-change-interval = Verandering, + is groter ({ $level }-interval)
measure-column-band = Verandering van de uitkomst
measure-column-share = Aandeel
measure-column-tool = Programma
measure-column-theirs = Het geeft
measure-column-their-error = Zijn interval en SE
measure-column-ours = Hier
measure-column-why = Waarom het verschilt
measure-column-mark = Basis
measure-column-ranked = Rangorde naar
measure-column-weighted = Gewogen met
measure-column-sign = Wat het teken betekent
measure-column-factor = Factor voor kleine aantallen
measure-column-about = Wat ze zegt
measure-column-formula = Formule
measure-column-source = Bron
measure-column-declared = Opgegeven
measure-column-factor-name = Factor
measure-column-coefficient = Coëfficiënt
measure-column-elasticity = Elasticiteit
measure-column-concentration = Eigen concentratie-index
measure-column-contribution = Bijdrage
measure-column-benefit = Winst
measure-column-cost = Wat elders wegvalt
measure-column-net = Nettogezondheid
measure-column-loses = Kans op verlies
measure-column-rank = Rang (1: minst gezond)
measure-column-weight = Gewicht van winst
measure-column-plane = Gezondheid
measure-column-more-equal = Gelijker
measure-column-less-equal = Ongelijker
measure-column-equivalent = Gelijkwaardig gelijk verdeeld niveau
measure-column-welfare = Verandering van de welvaart
measure-column-equity = Verandering van de gelijkheid
measure-column-better = Kans op meer welvaart
measure-column-bearer = De kosten worden gedragen door

## Wat gemeten is

measure-what = Wat gemeten is: **{ $outcome }** ({ $unit }): { $scale }.
measure-what-no-unit = Wat gemeten is: **{ $outcome }**: { $scale }.
measure-what-before = Van vóór de verandering: { $before }.
measure-what-groups = De gegevens bevatten { $units } groepen met { $people } mensen.
measure-what-rows = De gegevens bevatten { $units } rijen, die voor { $people } mensen staan.
measure-what-parts = De gegevens zijn opgedeeld naar { $by }: { $n } delen.
measure-lower-is-better = Lager is beter.

## Hoe ongelijk

measure-kind-order = Langs de rangorde, van wie het zwakst staat tot wie het sterkst staat
measure-kind-groups = Spreiding tussen de groepen
measure-kind-people = Tussen mensen
measure-kind-asked = De gevraagde maten
measure-says-slope-up = Van het zwakste naar het sterkste uiteinde stijgt ‘{ $outcome }’ met { $value } { $unit }{ $limits }.
measure-says-slope-down = Van het zwakste naar het sterkste uiteinde daalt ‘{ $outcome }’ met { $value } { $unit }{ $limits }.
measure-says-ends-ratio = Aan het sterkste uiteinde is het { $value } keer zo hoog als aan het andere{ $limits }.
measure-says-difference = De twee vergeleken groepen liggen { $value } { $unit } uit elkaar{ $limits }.
measure-says-ratio = De ene is { $value } keer zo hoog als de andere{ $limits }.
measure-says-concentrated-up = ‘{ $outcome }’ komt meer voor bij wie sterker staat: { $name } { $value }{ $limits }.
measure-says-concentrated-down = ‘{ $outcome }’ komt meer voor bij wie zwakker staat: { $name } { $value }{ $limits }.
measure-says-spread = De groepen liggen doorgaans { $value } { $unit } van het gemiddelde{ $limits }.
measure-says-relative-spread = Dat is { $value }% van het gemiddelde{ $limits }.
measure-says-gini = Dat is { $value }% van het gemiddelde{ $limits }.
measure-says-absolute-gini = Twee toevallig gekozen mensen verschillen gemiddeld { $value } { $unit }{ $limits }.
measure-says-poor = { $value }% van de mensen zit onder de grens{ $limits }.
measure-says-share-ratio = De bovenste { $percent } hebben samen { $value } keer zoveel als de onderste { $percent }{ $limits }.
measure-says-value = { $name }: { $value }{ $limits }.
measure-sure-certain = { $n ->
    [one] ‘Geen ongelijkheid’ ligt buiten het interval
   *[other] ‘Geen ongelijkheid’ ligt buiten beide intervallen
 }
measure-sure-open = { $n ->
    [one] ‘Geen ongelijkheid’ ligt binnen het interval: het kan toeval zijn
   *[other] ‘Geen ongelijkheid’ ligt binnen beide intervallen: het kan toeval zijn
 }
measure-sure-mixed = ‘Geen ongelijkheid’ ligt binnen het ene interval en buiten het andere
measure-sure-unknown = Niet bekend: er is geen interval
measure-disagree-sign = **Absoluut en relatief spreken elkaar tegen** ({ $kind }): volgens de ene maat heeft wie sterker staat meer, volgens de andere minder. Welke maat telt, is een keuze van waarden, geen rekenkwestie.
measure-disagree-certainty = **Absoluut en relatief zijn niet even zeker** ({ $kind }): volgens de ene maat is er ongelijkheid, volgens de andere kan het toeval zijn.

## Verschillende delen

measure-parts-absolute = **De absolute kloof is het grootst in { $most }:** { $most-numbers }. Ze is het kleinst in { $least }: { $least-numbers }.
measure-parts-relative = De relatieve kloof is het grootst in { $most }: { $most-numbers }. Ze is het kleinst in { $least }: { $least-numbers }.
measure-parts-disagree = **Absoluut en relatief wijzen andere delen aan:** { $absolute } volgens de absolute maat, { $relative } volgens de relatieve. Welke maat telt, is een keuze van waarden, geen rekenkwestie.
measure-parts-widest = De kloof wordt het waarschijnlijkst groter in { $part }: { $odds }.
measure-in-full = { $n } van de { $all } delen staan hier volledig: die met de grootste kloof. Alle getallen van de andere staan in het CSV-bestand (`--format csv`).

## Groepen

measure-groups-ordered = Van wie het zwakst staat tot wie het sterkst staat, in de opgegeven volgorde.
measure-groups-unordered = De groepen hebben geen eigen volgorde; hier staat de laagste schatting eerst.
measure-groups-title = { $outcome }{ $part }
measure-groups-alt = { $outcome } per groep, met { $level }-intervallen. { $rows }.
measure-groups-caption = Een stip voor elke groep, met haar { $level }-interval.
measure-better-right = beter →
measure-better-left = ← beter
measure-before-mark = open vierkant: ervoor
measure-mean-line = gemiddelde { $mean }
measure-equiplot-title = Afstand tussen de groepen: { $outcome }
measure-equiplot-alt = Equiplot van { $outcome } voor { $n } groepen, van de laagste tot de hoogste groep. { $rows }.
measure-equiplot-caption = Hoe langer de lijn, hoe groter de kloof tussen de groepen.
measure-equiplot-first = De eerste { $n } delen zijn getekend.
measure-equiplot-many = elk teken is een van de { $n } groepen

## Maten

measure-statistics-intro = Elke maat met haar interval, haar standaardfout (SE), de letter van waarop ze rust (rangorde, gewichten, teken; zie ‘Waarop elk getal rust’) en waaruit het interval komt. Het laatste cijfer is er een dat de fouten toelaten; alle cijfers staan in het CSV- en het JSON-bestand.
measure-corrected-intro = Toeval alleen al doet groepen verschillen. Daarvoor gecorrigeerd:
measure-corrected = { $name }: { $value }; zonder die correctie { $plain }.
measure-undefined-intro = **Hier zonder getal, en waarom:**
measure-not-given-intro = **Niet gegeven voor deze gegevens:**
measure-undefined-unknown = niet gegeven.
measure-peers-intro = **Wat andere programma’s geven voor dezelfde gegevens,** en waarom het verschilt als het verschilt:
measure-peers-none = geen getal
measure-peers-same = Hetzelfde
measure-curve-lorenz = Lorenzcurve: gerangschikt naar de uitkomst zelf
measure-curve-concentration = Concentratiecurve: gerangschikt naar positie, zwakste eerst
measure-curve-lorenz-at = De 20% met het minst hebben { $low } van het totaal, de helft met het minst { $half }.
measure-curve-concentration-at = De 20% die het zwakst staan, hebben { $low } van het totaal, de zwakste helft { $half }.
measure-curves-title = Wie welk deel heeft van ‘{ $outcome }’{ $part }
measure-curves-people = aandeel van de mensen, laagste eerst
measure-curves-outcome = aandeel in het totaal van ‘{ $outcome }’
measure-curves-equal = gelijke delen voor iedereen
measure-curves-alt = Curven van het aandeel mensen tegenover hun aandeel in ‘{ $outcome }’, met de lijn van gelijke delen. { $rows }
measure-curves-caption = Hoe verder een curve van de stippellijn ligt, hoe ongelijker.

## Factoren

measure-factors-intro = De concentratie-index, opgesplitst in wat elke factor bijdraagt: zijn elasticiteit (hoeveel van de uitkomst met hem samengaat) maal zijn eigen concentratie (hoe ongelijk hij verdeeld is).
measure-factors-limit = Dit is rekenwerk op een regressie, geen bewijs van oorzaak: een factor kan staan voor iets wat niet gemeten is.

## Verandering

measure-widens = **{ $percent } kans ({ $word }) dat de kloof groter wordt ({ $footing }).** { $narrows } kans ({ $narrows-word }) dat ze kleiner wordt.
measure-widens-material = **{ $percent } kans ({ $word }) dat de kloof meer dan { $materiality } { $unit } groter wordt ({ $footing }).** { $narrows } kans ({ $narrows-word }) dat ze meer dan dat kleiner wordt.
measure-widens-index = **{ $percent } kans ({ $word }) dat de kloof meer dan { $materiality } groter wordt op haar index ({ $footing }).** { $narrows } kans ({ $narrows-word }) dat ze meer dan dat kleiner wordt.
measure-footing-name-absolute-short = absoluut
measure-footing-name-attainment-short = tegenover wat mensen hebben
measure-footing-name-shortfall-short = tegenover wat mensen ontbreekt
measure-footings-contradict = **De invalshoeken spreken elkaar tegen.** De kloof wordt waarschijnlijk groter: { $first }. Ze wordt waarschijnlijk kleiner: { $second }. Welke invalshoek telt, is een keuze van waarden, geen rekenkwestie.
measure-footings-unsure-wider = **De invalshoeken zijn niet even zeker.** De kloof wordt waarschijnlijk groter: { $first }. Geen duidelijke richting: { $second }.
measure-footings-unsure-narrower = **De invalshoeken zijn niet even zeker.** De kloof wordt waarschijnlijk kleiner: { $first }. Geen duidelijke richting: { $second }.
measure-persons-fall = **Tussen personen gaat het de andere kant op.** De kloof naar positie wordt waarschijnlijk groter ({ $footing }), en de { $statistic } daalt waarschijnlijk: { $odds }. De kloof vergelijkt wie beter en wie slechter af is; die maat vergelijkt iedereen met iedereen, ook mensen met dezelfde positie. Het kan allebei waar zijn.
measure-persons-rise = **Tussen personen gaat het de andere kant op.** De kloof naar positie wordt waarschijnlijk kleiner ({ $footing }), en de { $statistic } stijgt waarschijnlijk: { $odds }. De kloof vergelijkt wie beter en wie slechter af is; die maat vergelijkt iedereen met iedereen, ook mensen met dezelfde positie. Het kan allebei waar zijn.
measure-levelling-down = **Gelijker door verlies:** de kloof wordt kleiner terwijl de sterkste groep achteruitgaat. { $group } gaat van { $before } naar { $after }.
measure-mean-change = Het gemiddelde verandert met { $change } { $unit }.
measure-winners-losers = { $gains } van alle mensen gaat vooruit en { $loses } gaat achteruit.
measure-now = **Na de verandering ziet de ongelijkheid er zo uit:**
measure-change-intro = Elke maat ervoor en erna, op dezelfde eenheden. ‘Groter?’ is de kans dat de ongelijkheid volgens die maat toeneemt.
measure-change-groups = Wie wint en wie verliest: de verandering van elke groep. ‘Beter?’ is de kans dat de groep er erna beter aan toe is, ‘Slechter?’ dat ze er slechter aan toe is.
measure-change-groups-material = Wie wint en wie verliest: de verandering van elke groep. ‘Beter?’ is de kans dat de groep er erna meer dan { $materiality } { $unit } beter aan toe is, ‘Slechter?’ dat ze er meer dan dat slechter aan toe is.
measure-change-apart = De intervallen gelden voor de verandering zelf. Van elke groep zijn ervoor en erna onafhankelijk van elkaar getrokken.
measure-change-linked = De intervallen gelden voor de verandering zelf. Van elke groep zijn de fouten ervoor en erna getrokken met een samenhang (correlatie) van { $correlation }.
measure-change-paired = De intervallen van de veranderingen zijn gepaard: ervoor en erna bewegen in elke trekking samen, zodat wat ze gemeen hebben wegvalt.
measure-widens-all = De kloof volgens andere maten van dezelfde invalshoeken:
measure-bands-intro = **Winnaars en verliezers.** Het aandeel van elke groep waarvan de uitkomst ongeveer evenveel veranderde:
measure-bands-title = Winnaars en verliezers{ $part }
measure-bands-alt = Aandelen van de mensen naar verandering van hun uitkomst. { $rows }.
measure-bands-caption = Van het grootste verlies (links) tot de grootste winst (rechts).
measure-dominance-intro = **Ligt de ene curve overal boven de andere?** Dan zijn alle gangbare maten het erover eens wat gelijker is, of beter.
measure-lorenz-yes = Overal gelijker: na de verandering heeft elk aandeel van de laagste mensen een minstens even groot deel van het totaal als ervoor. Kans daarop: { $odds }.
measure-lorenz-reversed = Overal ongelijker: vóór de verandering had elk aandeel van de laagste mensen een minstens even groot deel van het totaal. Kans daarop: { $reversed }.
measure-lorenz-cross = Geen duidelijk antwoord over de aandelen: de curven kruisen elkaar, of bijna. Kans dat het overal gelijker is: { $odds }; overal ongelijker: { $reversed }.
measure-generalised-yes = Overal beter: na de verandering heeft elk aandeel van de laagste mensen samen minstens evenveel als ervoor. Kans daarop: { $odds }.
measure-generalised-reversed = Overal slechter: vóór de verandering had elk aandeel van de laagste mensen samen minstens evenveel. Kans daarop: { $reversed }.
measure-generalised-cross = Geen duidelijk antwoord over de hoeveelheden: de curven kruisen elkaar, of bijna. Kans dat het overal beter is: { $odds }; overal slechter: { $reversed }.
measure-dominance-placed-intro = **Geldt het waar u de grens ook trekt?** De groepen worden opgeteld van de slechtst tot de best geplaatste. Is één van de twee keren bij elke grens beter, dan zijn alle concentratie-indexen het daarover eens.
measure-placed-lorenz-yes = Overal gelijker: waar u de grens tussen slechter en beter geplaatste groepen ook trekt, de mensen eronder hebben na de verandering een minstens even goed deel van het totaal als ervoor. Kans daarop: { $odds }.
measure-placed-lorenz-reversed = Overal ongelijker: waar u de grens tussen slechter en beter geplaatste groepen ook trekt, de mensen eronder hadden vóór de verandering een minstens even goed deel van het totaal. Kans daarop: { $reversed }.
measure-placed-lorenz-cross = Geen duidelijk antwoord over de aandelen: onder de ene grens hebben mensen een beter deel dan ervoor, onder de andere een slechter, of bijna. Kans dat het overal gelijker is: { $odds }; overal ongelijker: { $reversed }.
measure-placed-generalised-yes = Overal beter: waar u de grens tussen slechter en beter geplaatste groepen ook trekt, de mensen eronder zijn er samen na de verandering minstens even goed aan toe als ervoor. Kans daarop: { $odds }.
measure-placed-generalised-reversed = Overal slechter: waar u de grens tussen slechter en beter geplaatste groepen ook trekt, de mensen eronder waren er samen vóór de verandering minstens even goed aan toe. Kans daarop: { $reversed }.
measure-placed-generalised-cross = Geen duidelijk antwoord over de hoeveelheden: onder de ene grens zijn mensen er samen beter aan toe dan ervoor, onder de andere slechter, of bijna. Kans dat het overal beter is: { $odds }; overal slechter: { $reversed }.
measure-dominance-placed-title = Erna min ervoor: boven de lijn is beter voor de slechtst geplaatsten
measure-dominance-concentration = Deel van het totaal (concentratiecurve)
measure-dominance-generalised-concentration = Hoeveelheid per persoon (veralgemeende concentratiecurve)
measure-dominance-title = Erna min ervoor: boven de lijn is beter voor de laagsten
measure-dominance-lorenz = Deel van het totaal (Lorenz)
measure-dominance-generalised = Hoeveelheid per persoon (veralgemeende Lorenz)
measure-dominance-axis = opgeteld aandeel van de mensen
measure-dominance-alt = Verschillen van beide curven, erna min ervoor, over de aandelen van de mensen; van de grootste daling tot de grootste stijging. { $rows }.
measure-dominance-caption = De lijn is het verschil, de band het { $level }-interval op elk punt.

## Gezondheid

measure-health-total = **{ $percent } kans ({ $word }) dat er in totaal meer gezondheid is,** na aftrek van wat elders wegvalt: { $total } { $unit } ({ $level }-interval).
measure-health-welfare = Kans dat een samenleving met afkeer van ongelijkheid erop vooruitgaat ({ $name }): { $odds }.
measure-health-loser = De groep met de meeste kans om gezondheid te verliezen is { $group }: { $odds }.
measure-health-intro = Winst is gewonnen gezondheid; wat elders wegvalt, is de gezondheid die hetzelfde geld elders had opgeleverd; nettogezondheid is het verschil. Alles in totaal per groep, de zwakste positie eerst.
measure-health-title = Nettogezondheid per groep ({ $unit })
measure-health-alt = Nettogezondheid per groep in { $unit }, met { $level }-intervallen. { $rows }.
measure-health-loss = ← verliest gezondheid
measure-health-gain = wint gezondheid →
measure-health-levels = Gezondheid per persoon ervoor en erna, en hoe zwaar winst voor de groep weegt tegenover dezelfde winst voor de gezondste groep:
measure-health-reranked = Groepen wisselen van plaats: de rangorde wordt na de verandering en in elke trekking opnieuw bepaald.
measure-plane-intro = **Het vlak van gezondheid en gelijkheid:** gemiddeld meer of minder gezondheid, en meer of minder gelijkheid ({ $name }), met de kans op elk:
measure-plane-title = Gezondheid en gelijkheid
measure-plane-health = verandering van de gemiddelde gezondheid, { $per }
measure-plane-equity = verandering van de gelijkheid, { $per }
measure-plane-alt = Puntenwolk van { $n } even waarschijnlijke werelden naar verandering van de gemiddelde gezondheid en van de gelijkheid. { $rows }.
measure-plane-caption = Elk teken is een van { $n } even waarschijnlijke werelden; blauwe ruiten hebben meer gezondheid en meer gelijkheid, rode stippen van beide minder.
measure-quadrant-more-more = gezonder, gelijker
measure-quadrant-more-less = gezonder, ongelijker
measure-quadrant-less-more = minder gezond, gelijker
measure-quadrant-less-less = minder gezond, ongelijker
measure-more-health = Meer gezondheid
measure-less-health = Minder gezondheid
measure-per-person = per persoon
measure-per-people = per { $n } mensen
measure-family-atkinson = Atkinson (verhoudingen tellen)
measure-family-kolm = Kolm (verschillen tellen)
measure-family-s-gini = uitgebreide Gini (rangen tellen)
measure-switch-turns = { $family }: het antwoord keert om bij een afkeer van ongeveer { $aversion }. Kans op meer welvaart zonder afkeer: { $mean }; bij de grootste bekeken afkeer: { $largest }.
measure-switch-never = { $family }: het antwoord keert niet om tot een afkeer van { $aversion }. Kans op meer welvaart zonder afkeer: { $mean }; bij die afkeer: { $largest }.
measure-aversion-intro = **Wat afkeer van ongelijkheid met het antwoord doet.** Het gelijkwaardig gelijk verdeeld niveau is de gezondheid die, aan iedereen gegeven, even goed is als de echte verdeling. De verandering van de welvaart is de verandering daarvan; de verandering van de gelijkheid is wat overblijft na de verandering van het gemiddelde.
measure-aversion-title = Verandering van de welvaart naar afkeer van ongelijkheid
measure-aversion-axis = afkeer van ongelijkheid
measure-aversion-alt = Verandering van de welvaart met haar interval, over een reeks graden van afkeer. { $rows }.
measure-aversion-caption = Boven de lijn gaat een samenleving met die afkeer erop vooruit; de band is het { $level }-interval.
measure-bearers-intro = **Als anderen de kosten dragen.** Niemand weet precies wie verliest wat elders wegvalt; dezelfde cijfers met andere dragers:

## Waarop elk getal rust

measure-basis-intro = De letters staan bij de getallen in de tabellen hierboven. Getallen met dezelfde letter rusten op dezelfde rangorde, gewichten, betekenis van het teken en factor voor kleine aantallen.
measure-formulas-intro = Wat elke maat zegt, haar eenheid, formule en bron:

## Opmerkingen en grenzen

measure-remark-no-errors = **Er zijn geen standaardfouten.** Niemand kan dus zeggen hoe zeker deze getallen zijn.
measure-remark-between = Dit zijn alleen verschillen tussen groepen: ongelijkheid binnen een groep is niet te zien.
measure-remark-few-groups = Er zijn maar { $n } groepen. Lijnen en spreidingen door zo weinig groepen rusten op weinig; de intervallen zijn niet beter dan de standaardfouten van de groepen.
measure-remark-undefined = { $n ->
    [one] 1 maat heeft hier geen getal; de reden staat bij de tabel.
   *[other] { $n } maten hebben hier geen getal; de redenen staan bij de tabellen.
 }
measure-remark-left-out = { $n } van de { $read } rijen tellen niet mee; de redenen staan in het laatste deel.
measure-remark-more = { $n ->
    [one] en nog 1 opmerking, in het JSON-bestand.
   *[other] en nog { $n } opmerkingen, in het JSON-bestand.
 }
measure-seed-by-hand = **Het startgetal is met de hand gekozen.** Gewoonlijk volgt het uit de gegevens en wat opgegeven is.
measure-rows = **Rijen.** { $read } rijen gelezen, { $used } tellen mee.
measure-declared-intro = **Wat opgegeven is.** Niets hiervan is geraden:
measure-method-intro = **Hoe de intervallen gemaakt zijn:**
measure-method-level = Een interval van { $level } is zo gemaakt dat het in zoveel van de honderd gevallen de werkelijke waarde bevat, als de standaardfouten of de opzet van de enquête kloppen.
measure-method-decimals = Waar grenzen uit trekkingen komen, is het laatste gedrukte cijfer minstens tweemaal hun Monte-Carlofout waard.
measure-method-seed = { $draws } trekkingen of herhalingen; startgetal { $seed }, dat volgt uit de gegevens en wat opgegeven is.
measure-method-seed-by-hand = { $draws } trekkingen of herhalingen; startgetal { $seed }, met de hand gekozen.
measure-limits-intro = **Wat dit niet kan zien:**
measure-limit-not-cause = Waarom er ongelijkheid is: een maat beschrijft, ze verklaart niet.
measure-limit-between = Ongelijkheid binnen de groepen. Twee regio’s met hetzelfde gemiddelde kunnen heel verschillende levens verbergen.
measure-limit-best = Welke groep echt de beste of de slechtste is: de uitersten van veel groepen lijken verder uit elkaar te liggen dan ze zijn. De intervallen kiezen ze in elke trekking opnieuw; de schattingen niet.
measure-limit-design = De opzet van de enquête, tenzij de standaardfouten van de groepen er rekening mee houden.
measure-limit-simple = Strata en primaire eenheden, want die zijn niet opgegeven: is de steekproef in clusters getrokken, dan zijn de intervallen te smal.
measure-limit-before-after = Wat er zonder de verandering gebeurd zou zijn: ervoor en erna is geen oorzaak en gevolg.
measure-limit-health = Of de verdeling van wat elders wegvalt klopt: die is opgegeven, en het antwoord leunt erop.
measure-limit-values = Welke maat moet tellen: dat is een keuze van waarden, en die is aan mensen.
measure-reproduce = Berekening { $run }, gemaakt met { $tool }. Om deze getallen opnieuw te maken: hetzelfde commando, met wat hierboven opgegeven is, op dezelfde bestanden en met dezelfde versie; het startgetal volgt dan vanzelf.

## Op een terminal

measure-terminal-widens = { $footing }: groter { $wider }; kleiner { $narrower }
measure-terminal-total = In totaal: { $total }; meer gezondheid: { $odds }
