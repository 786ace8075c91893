# maatlat measure: gegevens, wat erover opgegeven wordt, en de opdracht.

kind-measure = opgave bij gegevens

cli-measure-example = Bijvoorbeeld, met wat tot nu toe bekend is: { $command }
cli-measure-undecodable =
    Het Parquet-bestand is beschadigd: het kan niet gelezen worden. Kopieer of schrijf het bestand opnieuw, en kijk na of de kopie even groot is als het origineel.
    Er is niets gemeten.
cli-measure-nothing = Er is niets gemeten.
cli-measure-both = De opgave staat in het bestand, dus { $flag } kan er niet meer bij. Pas het bestand aan, of meet het gegevensbestand met opties alleen.
cli-measure-left-out = { $n ->
    [one] { $n } van { $all } rijen telt niet mee: { $reason }
   *[other] { $n } van { $all } rijen tellen niet mee: { $reason }
}
progress-reading = Lezen:
progress-measuring = Meten
progress-percent = { $n }%
timing-measuring = meten

## Waarom een rij niet meetelt

measure-row-empty = leeg
measure-row-missing-group = er staat geen groep in
measure-row-missing-outcome = er staat geen uitkomst in
measure-row-missing-before = er staat geen uitkomst van vroeger in
measure-row-missing-population = er staat geen aantal mensen in
measure-row-missing-se = er staat geen standaardfout in
measure-row-missing-order = er staat geen plaats in de volgorde in
measure-row-missing-by = er staat niets in de kolom die de gegevens opdeelt
measure-row-missing-weight = er staat geen gewicht in
measure-row-missing-rank = er staat geen rang in
measure-row-missing-design = er staat geen stratum, steekproefeenheid of aantal eenheden in
measure-row-missing-factor = er ontbreekt een factor
measure-row-missing-benefit = er staat geen winst in
measure-row-missing-share = er staat geen aandeel in de kosten in
measure-row-weight-zero = het gewicht is 0

## Grenzen

limit-table-rows = Rijen in de gegevens
limit-table-columns = Kolommen in de gegevens
limit-table-row-bytes = Bytes in een rij
limit-table-texts = Verschillende teksten in een kolom
limit-table-groups = Groepen, of waarden die de gegevens opdelen
limit-replicates = Kolommen met replicatiegewichten

## Wat er mis is met gegevens, en wat u schrijft

diag-table-places = { $unit ->
    [row] rij { $lines } ({ $count } in totaal)
   *[line] regel { $lines } ({ $count } in totaal)
}

diag-not-declared = { $what ->
    [outcome] U gaf niet op in welke kolom staat wat gemeten wordt.
    [unit] U gaf de eenheid van de uitkomst niet op.
    [better] U gaf niet op of een hogere of een lagere uitkomst beter is.
    [scale] U gaf de schaal van de uitkomst niet op.
    [per] U gaf niet op welk getal voor iedereen staat, of per hoeveel geteld wordt.
    [min] U gaf de laagst mogelijke waarde niet op.
    [max] U gaf de hoogst mogelijke waarde niet op.
    [rows] U gaf niet op of een rij een groep of een persoon is.
    [group] U gaf niet op in welke kolom de namen van de groepen staan.
    [population] U gaf niet op in welke kolom het aantal mensen staat.
    [order] U gaf niet op in welke volgorde de groepen staan.
    [weights] U gaf niet op in welke kolom de gewichten staan.
    [weight-kind] U gaf niet op wat de gewichten zijn, of dat er geen zijn.
    [rank-order] U gaf niet op aan welke kant van de rangvariabele men het slechtst af is.
    [replicate-method] U gaf niet op hoe de replicatiegewichten gemaakt zijn.
    [health] U gaf niet op in welke kolom de gezondheid per persoon staat.
    [benefit] U gaf niet op in welke kolom staat wat de groepen winnen.
    [cost-share] U gaf niet op in welke kolom de aandelen in de kosten staan.
    [total-cost] U gaf de totale kosten niet op.
   *[threshold] U gaf niet op hoeveel geld één eenheid gezondheid verdringt.
}
diag-not-declared-help = { $what ->
    [better] Schrijf { $write }, of lower als minder beter is. Dat bepaalt wat "slechter af" betekent.
    [scale] Schrijf de schaal, bijvoorbeeld { $write }. Kies: proportion (aandeel, met per), rate (aantal per zoveel, met per), amount (bedrag of hoeveelheid), bounded (score, met min en max) of real (elk getal). Een schaal wordt nooit uit de waarden geraden: 0,9% en 90% kunnen dezelfde cijfers zijn.
    [per] Schrijf bijvoorbeeld { $write }: 100 voor procenten, 1000 voor "per 1000".
    [rows] Voor een rij per groep schrijft u bijvoorbeeld { $write }. Voor een rij per persoon schrijft u --weights KOLOM --weight-kind sampling, of --weight-kind none als elke rij één keer telt (in een bestand: weights en weight_kind).
    [order] Schrijf bijvoorbeeld { $write } met een kolom waarin 1 bij de minst bevoorrechte groep staat, en dan 2, 3, …; of noem de groepen zelf met --order "eerste,tweede,…" (in een bestand: order = ["eerste", "tweede"]). Hebben de groepen geen volgorde: --unordered (unordered = true).
    [weight-kind] Schrijf { $write }, of een van deze: none (elke rij telt één keer), sampling (een rij staat voor mensen zoals die; de schaal van de gewichten speelt geen rol), frequency (zoveel gelijke rijen).
    [rank-order] Schrijf { $write } als een lage waarde het slechtst af is, zoals bij een inkomen; high=worst off bij een index van achterstelling.
    [replicate-method] Schrijf { $write }, jk1 of bootstrap, zoals in de documentatie van de enquête staat; of geef de factor zelf met --replicate-scale.
   *[other] Schrijf bijvoorbeeld { $write }
}

diag-declaration-wrong = { $what ->
    [level] { $flag } kan niet { $found } zijn.
    [materiality] { $flag } kan niet { $found } zijn.
    [per] { $flag } kan niet { $found } zijn.
    [bounds] De hoogste waarde ({ $found }) ligt niet boven de laagste ({ $known }).
    [only] { $flag } past niet bij deze schaal.
    [line] { $flag } is niet te lezen: "{ $found }".
    [statistic] Er is geen maat "{ $found }".
    [statistic-number] De maat "{ $found }" heeft een getal nodig waarvoor ze te berekenen is.
    [statistic-plain] De maat "{ $found }" heeft geen getal.
    [rows-two] { $known } zegt dat een rij een groep is, en { $flag } dat ze iets anders is.
    [orders] { $flag } en { $known } zeggen allebei in welke volgorde de groepen staan.
    [order-twice] { $flag } noemt de groep "{ $found }" twee keer.
    [group-unknown] { $flag } noemt de groep "{ $found }", die niet in de gegevens staat.
    [rscales] { $flag } heeft { $found } getallen voor { $known } replicaties, of een getal onder 0.
    [replicates-none] Er zijn geen twee kolommen die met "{ $found }" beginnen ({ $flag }).
    [needs] { $flag } zegt niets zonder { $known }.
    [needs-not] { $flag } gaat niet samen met { $known } zoals dat opgegeven is.
    [aversion] { $flag } kan niet { $found } zijn.
    [correlation] { $flag } kan niet { $found } zijn.
   *[numbers] { $flag } kan niet { $found } zijn.
}
diag-declaration-wrong-help = { $what ->
    [level] Schrijf de dekking van de intervallen als een aandeel tussen { $known }, bijvoorbeeld { $suggestion }
    [materiality] Schrijf 0 of meer, in de eenheid van de uitkomst.
    [per] Schrijf een getal boven 0, zoals 100.
    [bounds] Schrijf de laagste en de hoogste waarde die de schaal kan hebben, bijvoorbeeld 0 en 100.
    [only] Laat het weg. Het hoort bij deze schalen: { $known }
    [line] Schrijf een getal in de eenheid van de uitkomst, of een aandeel zoals { $suggestion } of 50%-of-mean.
    [statistic] { $has_suggestion ->
        [yes] Bedoelt u { $suggestion }?
       *[no] Kies uit: { $known }
    }
    [statistic-number] Schrijf bijvoorbeeld { $suggestion }
    [statistic-plain] Schrijf { $suggestion }
    [rows-two] Houd wat bij een rij per groep hoort (group, population, order …) of wat bij een rij per persoon hoort (weights, rank, strata …).
    [orders] Houd er één over.
    [order-twice] Noem elke groep één keer.
    [group-unknown] { $has_suggestion ->
        [yes] Bedoelt u "{ $suggestion }"?
       *[no] In de gegevens staan: { $known }
    }
    [rscales] Schrijf één getal van 0 of meer per replicatie, of laat het weg: dan telt elke replicatie voor 1.
    [replicates-none] Schrijf waarmee de namen van alle replicatiegewichten beginnen, of alle namen met komma's ertussen. De kolommen zijn: { $known }
    [needs] Voeg { $known } toe, of laat { $flag } weg.
    [needs-not] Laat een van beide weg.
    [aversion] Schrijf getallen van 0 of meer.
    [correlation] Schrijf een getal van -1 tot 1: dicht bij 1, zoals { $suggestion }, als twee keer dezelfde mensen gemeten zijn; 0 bij twee steekproeven van andere mensen.
   *[numbers] Schrijf een ander getal.
}

diag-no-such-column = { $what ->
    [twice] De gegevens hebben meer dan één kolom "{ $found }" ({ $flag }).
   *[none] De gegevens hebben geen kolom "{ $found }" ({ $flag }).
}
diag-no-such-column-help = { $what ->
    [twice] Geef elke kolom een eigen naam in de eerste rij van het bestand.
   *[none] { $has_suggestion ->
        [yes] Bedoelt u "{ $suggestion }"? Hoofdletters tellen mee.
       *[no] De kolommen zijn: { $known }
    }
}

diag-table-start = { $reason ->
    [empty] Het bestand is leeg.
    [office] Dit is een bestand van een kantoorprogramma, geen CSV- of Parquet-bestand.
    [utf-16] Het bestand is tekst in UTF-16, en die wordt niet gelezen.
    [not-utf8] De namen van de kolommen zijn geen UTF-8-tekst.
    [binary] Dit is geen CSV- of Parquet-bestand.
    [other-text] Dit is tekst van een andere soort: JSON, XML of HTML, geen CSV.
    [compressed] Het bestand is ingepakt.
    [old-line-ends] De regels eindigen zoals op heel oude computers (CR alleen).
    [separator] De cellen kunnen op meer dan één manier gescheiden zijn.
    [no-rows] Het bestand heeft namen van kolommen en geen rijen.
    [row-too-long] De rij die op regel { $line } begint, houdt niet op.
    [nested] De kolom "{ $detail }" bestaat zelf uit delen.
    [codec] Het bestand is ingepakt met { $detail }, en dat wordt niet gelezen.
    [no-parquet] Deze maatlat is gebouwd zonder Parquet te lezen.
    [header] De kolom "{ $detail }" is er niet meer.
   *[damaged] Het Parquet-bestand is beschadigd of afgebroken ({ $detail }).
}
diag-table-start-help = { $reason ->
    [empty] Kijk na of het het juiste bestand is, en of het helemaal gekopieerd is.
    [office] Bewaar het blad als CSV (UTF-8) en geef dat bestand.
    [utf-16] Bewaar het bestand als UTF-8.
    [not-utf8] Bewaar het bestand als UTF-8.
    [compressed] Pak het uit en geef wat erin zat.
    [old-line-ends] Bewaar het bestand met andere regeleinden: LF of CRLF.
    [separator] Zeg wat de cellen scheidt: --separator comma (komma), semicolon (puntkomma) of tab.
    [no-rows] Kijk na of het bestand helemaal geschreven is.
    [row-too-long] Zoek op die regel naar een aanhalingsteken dat niet gesloten is.
    [nested] Geef een kolom met gewone waarden.
    [codec] Schrijf het bestand met snappy, lz4, gzip of zonder inpakken, bijvoorbeeld in Python: compression="snappy".
    [no-parquet] Geef de gegevens als CSV, of bouw met de optie parquet.
    [damaged] Kopieer of schrijf het bestand opnieuw, en kijk na of de kopie even groot is.
   *[other] Geef een CSV-bestand (eerste rij: namen van kolommen) of een Parquet-bestand.
}

diag-table-cell = { $reason ->
    [ragged] Rijen hebben een ander aantal cellen dan de eerste rij: { diag-table-places }.
    [open-quote] Rijen lopen over meer regels door en hebben een ander aantal cellen dan de eerste rij: { diag-table-places }.
    [text] In de kolom "{ $column }" moeten getallen staan, en er staat "{ $found }": { diag-table-places }.
    [ambiguous] In de kolom "{ $column }" kan "{ $found }" twee getallen zijn: { diag-table-places }.
    [decimal-comma] De kolom "{ $column }" heeft getallen met een decimale komma, zoals "{ $found }": { diag-table-places }.
    [decimal-point] De kolom "{ $column }" heeft getallen met een decimale punt, zoals "{ $found }": { diag-table-places }.
    [mixed-marks] De kolom "{ $column }" heeft decimale punten en decimale komma's, zoals "{ $found }": { diag-table-places }.
    [beyond] De kolom "{ $column }" heeft getallen die te groot of te klein zijn, zoals "{ $found }": { diag-table-places }.
   *[not-utf8] De kolom "{ $column }" heeft tekst die geen UTF-8 is, zoals "{ $found }": { diag-table-places }.
}
diag-table-cell-help = { $reason ->
    [ragged] Geef elke rij een cel voor elke kolom, en zet teksten met een komma of puntkomma erin tussen aanhalingstekens.
    [open-quote] Zoek naar een aanhalingsteken dat niet gesloten is.
    [text] Schrijf een getal. Laat een cel leeg als niets bekend is; NA telt als leeg.
    [ambiguous] Zeg hoe decimalen geschreven zijn: --decimal comma (komma) of --decimal point (punt); in een bestand: decimal = "comma".
    [decimal-comma] Zeg dat decimalen met een komma geschreven zijn: --decimal comma (in een bestand: decimal = "comma").
    [decimal-point] Schrijf overal een decimale komma, of --decimal point als er overal punten staan.
    [mixed-marks] Schrijf alle getallen van het bestand op dezelfde manier.
    [beyond] Getallen liggen tussen 0,000000000000001 en 1.000.000.000.000.000, met plus of min, of zijn 0. Kies een grotere of kleinere eenheid.
   *[not-utf8] Bewaar het bestand als UTF-8.
}

diag-table-value = { $what ->
    [below] De kolom "{ $column }" heeft waarden onder { $limit }, zoals { $found }: { diag-table-places }.
    [above] De kolom "{ $column }" heeft waarden boven { $limit }, zoals { $found }: { diag-table-places }.
    [population] De kolom "{ $column }" heeft groepen zonder mensen, zoals { $found }: { diag-table-places }.
    [se] De kolom "{ $column }" heeft standaardfouten onder 0, zoals { $found }: { diag-table-places }.
    [negative-weight] De kolom "{ $column }" heeft gewichten onder 0, zoals { $found }: { diag-table-places }.
    [negative-replicate] De kolom "{ $column }" heeft gewichten onder 0, zoals { $found }: { diag-table-places }.
    [frequency] De kolom "{ $column }" heeft aantallen die geen gehele getallen zijn, zoals { $found }: { diag-table-places }.
    [fpc] De kolom "{ $column }" heeft minder dan één steekproefeenheid in de bevolking, zoals { $found }: { diag-table-places }.
    [health] De kolom "{ $column }" heeft een gezondheid van 0 of minder, zoals { $found }: { diag-table-places }.
   *[share] De kolom "{ $column }" heeft aandelen buiten 0 tot 1, zoals { $found }: { diag-table-places }.
}
diag-table-value-help = { $what ->
    [below] De opgegeven schaal heeft geen waarden onder { $limit }. Verbeter de waarden, of geef een andere schaal op: bounded met min en max, of real.
    [above] { $has_suggestion ->
        [yes] Bedoelt u { $suggestion }? Verbeter de waarden, of geef de schaal op die ze hebben.
       *[no] De opgegeven schaal heeft geen waarden boven { $limit }. Verbeter de waarden, of geef de schaal op die ze hebben.
    }
    [population] Schrijf bij elke groep het aantal mensen, boven 0; laat een groep zonder mensen weg.
    [se] Schrijf standaardfouten van 0 of meer.
    [negative-weight] Gewichten zeggen voor hoeveel mensen een rij staat. Verbeter ze, of laat die rijen uit het bestand.
    [negative-replicate] Replicatiegewichten zijn 0 of meer.
    [frequency] Zo'n gewicht is een aantal gelijke rijen. Zijn het steekproefgewichten? Geef dan op: sampling
    [fpc] Schrijf het aantal steekproefeenheden in de bevolking van het stratum, niet het aandeel dat getrokken is.
    [health] Schrijf een gezondheid per persoon boven 0, zoals gezonde levensjaren.
   *[share] Schrijf aandelen tussen 0 en 1, zoals 0.2 voor een vijfde.
}

diag-table-missing = De kolom "{ $column }" heeft rijen zonder waarde: { diag-table-places }.
diag-table-missing-help = Vul ze in, of laat deze rijen wegvallen; het verslag telt ze dan: { $write }

diag-table-design = { $what ->
    [duplicate] De groep "{ $found }" heeft meer dan één rij{ $part } ({ $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
    [order-odd] De volgorde van de groepen moet 1, 2, 3, … zijn, en er staat { $found } ({ $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
    [order-twice] Twee groepen hebben plaats { $found } in de volgorde ({ $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
    [order-gap] Geen groep heeft plaats { $found } in de volgorde; de volgende staat hier: { $unit ->
        [row] rij
       *[line] regel
    } { $lines }.
    [order-unlisted] De groep "{ $found }" staat niet in de opgegeven volgorde ({ $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
    [few-groups] Er zijn geen twee groepen die meetellen: { $found }.
    [few-rows] Er zijn geen twee rijen die meetellen: { $found }.
    [psu-strata] De steekproefeenheid "{ $found }" ligt in meer dan één stratum ({ $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
    [fpc-varies] Het aantal steekproefeenheden in de bevolking verschilt binnen een stratum, zoals { $found } ({ $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
    [fpc-small] Er zijn meer steekproefeenheden getrokken dan er in de bevolking zijn ({ $found }; { $unit ->
        [row] rij
       *[line] regel
    } { $lines }).
   *[shares] De aandelen in de kosten tellen op tot { $found }, niet tot 1.
}
diag-table-design-help = { $what ->
    [duplicate] { $limit ->
        [by] Houd per groep één rij over voor elke waarde van de kolom die de gegevens opdeelt.
       *[other] Houd per groep één rij over; of noem, als het bestand meer gebieden, jaren of indicatoren bevat, de kolom die het opdeelt met --by KOLOM (in een bestand: by).
    }
    [order-odd] Nummer de groepen met gehele getallen vanaf 1, de minst bevoorrechte eerst.
    [order-twice] Geef elke groep een eigen plaats. Hebben de groepen geen volgorde: --unordered (unordered = true).
    [order-gap] Nummer de groepen 1, 2, 3, … zonder gaten. Een groep die bij vergissing uit het bestand viel, laat zo'n gat; een groep zonder schatting mag blijven, met een lege cel.
    [order-unlisted] Noem elke groep van de gegevens in de volgorde, of laat de rijen van die groep uit het bestand.
    [few-groups] Voor ongelijkheid zijn minstens twee groepen nodig. Zijn de rijen personen? Geef dan gewichten en hun soort op in plaats van groepen.
    [few-rows] Kijk het bestand na, en welke rijen wegvallen.
    [psu-strata] Worden eenheden in elk stratum opnieuw genummerd, zeg dat dan: { $limit }. Verbeter anders de strata.
    [fpc-varies] Schrijf in alle rijen van een stratum hetzelfde getal.
    [fpc-small] Schrijf het aantal steekproefeenheden in de bevolking, niet in de steekproef.
   *[shares] Schrijf aandelen die optellen tot 1.
}

diag-scale-doubtful = De kolom "{ $column }" is opgegeven per { $per }, en de grootste waarde is { $found }.
diag-scale-doubtful-help = Zijn het aandelen van een ander geheel, schrijf dan { $suggestion }. Anders kan dit zo blijven.

## Bladzijden van maatlat explain

explain-family-data = Gegevens en wat erover opgegeven is
explain-not-declared = Er is iets niet opgegeven over de gegevens.
explain-not-declared-why = Wat een kolom betekent, bepaalt elk getal: dezelfde cijfers zijn 0,9% of 90%, beter of slechter, een gewicht of een aantal. Programma's die raden, zitten er soms naast zonder het te zeggen; maatlat vraagt het.
explain-declaration-wrong = Er is iets opgegeven dat niet kan kloppen.
explain-declaration-wrong-why = Een opgave die zichzelf of de gegevens tegenspreekt, zou voor een deel gevolgd worden, en niemand zou zien welk deel.
explain-no-such-column = Een kolom die de gegevens niet hebben, of twee keer hebben.
explain-no-such-column-why = Kolommen worden op hun exacte naam gezocht. Een kolom die er alleen op lijkt, kan een andere zijn, zoals het cijfer van een jaar eerder.
explain-table-start = Een gegevensbestand is niet als tabel te lezen.
explain-table-start-why = Gegevens worden gelezen als CSV (namen van kolommen in de eerste rij) of als Parquet. Een bestand van een andere soort, of een dat twee verschillende tabellen kan zijn, wordt liever niet gelezen dan verkeerd.
explain-table-cell = Cellen of rijen van de gegevens zijn niet te houden.
explain-table-cell-why = Een getal dat twee getallen kan zijn, of een tekst tussen getallen, zou een verkeerd getal of een gat worden. Ze worden geteld, en de eerste regels worden genoemd.
explain-table-value = Waarden kunnen niet zijn wat de opgave zegt.
explain-table-value-why = Een waarde buiten de opgegeven schaal is een tikfout of een verkeerde opgave; allebei veranderen ze het resultaat.
explain-table-missing = Rijen hebben geen waarde in een kolom die nodig is.
explain-table-missing-why = Rijen weglaten verandert over wie het resultaat gaat. Dat gebeurt als iemand het zegt, en het verslag telt ze dan per reden.
explain-table-design = Rijen passen niet bij elkaar.
explain-table-design-why = Groepen die twee keer voorkomen, een volgorde met gaten of steekproefeenheden in twee strata geven getallen die niets betekenen.
explain-scale-doubtful = Waarden lijken op een andere schaal te staan dan opgegeven.
explain-scale-doubtful-why = Aandelen van 1 die als procenten opgegeven zijn, maken elk absoluut verschil honderd keer te klein in zijn eenheid.

## Hulp

help-name-data = GEGEVENS
help-name-column = KOLOM
help-name-columns = KOLOMMEN
help-name-text = TEKST
help-name-name = NAAM
help-name-names = NAMEN
help-name-scale = SCHAAL
help-name-tool = PROGRAMMA
help-name-share = AANDEEL
help-name-line = GRENS
help-name-method = METHODE
help-name-end = KANT

help-measure = Meet ongelijkheid in gegevens, met intervallen, en zegt waarop elk getal rust
help-measure-examples =
    Voorbeelden:
      maatlat measure data.csv   wat u moet opgeven, met een voorbeeld
      maatlat new measure        een opgave om in te vullen
      maatlat measure measure.toml -o verslag
help-measure-more =
    De gegevens zijn een CSV-bestand (namen van kolommen in de eerste rij) of een Parquet-bestand. Wat de kolommen betekenen, geeft u op en wordt nooit geraden: wat ontbreekt, hoort u in één keer, met een voorbeeld. Een rij is een groep als u --group geeft, en een persoon als u --weight-kind geeft. De opties kunnen ook in een bestand staan, onder [measure] en met _ in plaats van -; begin er een met: maatlat new measure
help-measure-data = Een CSV- of Parquet-bestand, of een TOML-bestand met de opgave
help-measure-outcome = Kolom met wat gemeten wordt
help-measure-name = Hoe het verslag dat noemt (standaard: de naam van de kolom)
help-measure-title = Titel van het verslag
help-measure-unit = Eenheid van de uitkomst
help-measure-better = Of hoger (higher) of lager (lower) beter is
help-measure-scale = proportion (aandeel), rate (aantal per zoveel), amount (hoeveelheid), bounded (score) of real (elk getal)
help-measure-per = Het getal dat voor iedereen staat (proportion) of per hoeveel (rate)
help-measure-min = Laagst mogelijke waarde (bounded)
help-measure-max = Hoogst mogelijke waarde (bounded)
help-measure-before = Kolom met de uitkomst van vroeger: de verandering wordt gemeten
help-measure-materiality = Veranderingen tot zoveel, in de eenheid, tellen niet
help-measure-by = Kolom die de gegevens opdeelt, zoals een gebied of een jaar
help-measure-group = Kolom met de naam van de groep: een rij is een groep
help-measure-population = Kolom met het aantal mensen in de groep
help-measure-se = Kolom met de standaardfout van de schatting
help-measure-se-before = Kolom met de standaardfout van de schatting van vroeger
help-measure-before-correlation = Samenhang van de fouten van vroeger en nu binnen een groep, -1 tot 1 (standaard: 0, en het verslag zegt dat)
help-measure-ordered-by = Kolom met de volgorde: 1 = minst bevoorrecht, 2, 3, …
help-measure-order = De groepen in volgorde met komma's ertussen, de minst bevoorrechte eerst
help-measure-unordered = De groepen hebben geen volgorde
help-measure-reference = Groep waarmee de andere vergeleken worden
help-measure-setting-average = Gemiddelde van de hele bevolking uit een andere bron
help-measure-weight-kind = Wat de gewichten van personen zijn: none, sampling of frequency; een rij is een persoon
help-measure-weights = Kolom met de gewichten
help-measure-rank = Kolom met een sociaal-economische variabele die personen rangschikt
help-measure-rank-order = Aan welke kant men het slechtst af is: "low=worst off" of "high=worst off"
help-measure-strata = Kolom met het stratum van de enquête
help-measure-psu = Kolom met de eerste steekproefeenheid
help-measure-nested-psu = Steekproefeenheden zijn in elk stratum opnieuw genummerd
help-measure-fpc = Kolom met het aantal steekproefeenheden in de bevolking van het stratum
help-measure-replicate-weights = Kolommen met replicatiegewichten: waarmee hun namen beginnen, of alle namen
help-measure-replicate-method = Hoe ze gemaakt zijn: brr, jk1 of bootstrap
help-measure-replicate-scale = Factor van de variantie, in plaats van die van een methode
help-measure-replicate-rscales = Factor van elke replicatie (standaard: 1)
help-measure-factors = Kolommen waarin de concentratie-index uiteengelegd wordt
help-measure-groups = Kolom met de bevolkingsgroep van elke persoon
help-measure-line = Armoedegrens: een getal, of bijvoorbeeld 60%-of-median
help-measure-health = Kolom met de gezondheid per persoon vooraf (netto gezondheid)
help-measure-health-se = Kolom met de standaardfout ervan (standaard: exact)
help-measure-benefit = Kolom met wat de groep in totaal wint
help-measure-benefit-se = Kolom met de standaardfout ervan (standaard: exact)
help-measure-cost-share = Kolom met het aandeel in de kosten dat de groep draagt
help-measure-total-cost = Totale kosten, in geld
help-measure-total-cost-se = De standaardfout ervan (standaard: exact)
help-measure-threshold = Geld dat één eenheid gezondheid verdringt
help-measure-threshold-se = De standaardfout ervan (standaard: exact)
help-measure-share-concentration = Hoe zeker de aandelen in de kosten zijn (standaard: exact)
help-measure-atkinson = Afkeer van ongelijkheid om naar te kijken, volgens Atkinson
help-measure-kolm = Afkeer van ongelijkheid om naar te kijken, volgens Kolm
help-measure-statistics = Gewenste maten, bijvoorbeeld gini,atkinson(0.5) (standaard: alle die passen)
help-measure-as = Programma's waarvan de getallen naast de onze staan: healthequal, convey, phe, rineq
help-measure-bounds = Het gemiddelde en de Gini-coëfficiënt tussen zekere grenzen, in één keer lezen, hoe groot het bestand ook is
help-measure-level = Dekking van de intervallen (standaard: 0.95)
help-measure-draws = Trekkingen of replicaties, 100 tot 1.000.000 (standaard: 10.000)
help-measure-seed = Een eigen startgetal; verslagen zeggen het (standaard: afgeleid van gegevens en opgave)
help-measure-missing = Rijen zonder waarde: refuse (weigeren, standaard) of leave-out (weglaten)
help-measure-decimal = Hoe decimalen geschreven zijn, als dat twee dingen kan zijn: point (punt) of comma (komma)
help-measure-separator = Wat de cellen scheidt, als dat twee dingen kan zijn: comma, semicolon of tab
help-measure-format = Wat afgedrukt wordt: table (standaard), json, csv of md
help-measure-output = Map voor een verslag met grafieken
help-measure-force = Vervang ook bestanden die maatlat niet schreef
help-measure-lang = Taal van het verslag en van deze opdracht: nl of en (standaard: verslag in beide)
