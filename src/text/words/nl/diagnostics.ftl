# Woorden van de meldingen: wat er mis is (diag-CODE), en wat u in de plaats schrijft (diag-CODE-help).
# De waarden van elke code staan erbij in src/diagnostic/code.rs.

severity-error = fout
severity-warning = let op
severity-help = oplossing
diag-see-also = zie ook hier
diag-or = { $first } of { $second }
diag-errors = { $plural ->
    [one] { $count } fout
   *[other] { $count } fouten
}
diag-warnings = { $plural ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
}
diag-no-problems = Geen fouten gevonden.

type-text = een tekst tussen aanhalingstekens
type-number = een getal
type-whole-number = een geheel getal
type-yes-no = ja of nee (true of false)
type-date = een datum
type-list = een lijst tussen vierkante haken
type-table = een tabel

# Wat er in een regel kan staan, en wat hij vraagt.
type-truth = ja of nee
type-word = een woord tussen aanhalingstekens
type-grade = een bewijsgraad
type-fixed = iets wat in elke trekking hetzelfde is
type-per-draw = iets wat per trekking verschilt
type-no-chance = iets zonder kans erin
type-chance = een kans
type-arguments = de waarden die bij deze functie horen
type-other-arguments = andere waarden tussen de haakjes
rule-expected-number = een getal
rule-expected-closing-quote = een sluitend aanhalingsteken
rule-expected-rule = een naam, een getal of een teken zoals >=
rule-expected-shorter = een kortere regel
rule-expected-shallower = minder haakjes in elkaar
rule-expected-end = het einde van de regel, of een woord of teken dat twee delen verbindt, zoals and
rule-expected-name = een naam
rule-expected-one-comparison = één vergelijking tegelijk, verbonden met and
rule-expected-closing-bracket = een sluitend haakje
rule-expected-value = een naam, een getal of een openend haakje
rule-expected-set-function = een functie over een verzameling, zoals any, all, min of mean
rule-expected-colon = een dubbelpunt, bv. any(s in strata: s.gap_change > 0)
rule-expected-function = een functie zoals min, max of chance
rule-expected-in = het woord in, bv. s in strata
rule-expected-set = een verzameling zoals strata, groups of criteria
rule-expected-at-least = het teken >=
rule-expected-at-most = het teken <=
rule-expected-unequal = het teken !=
rule-expected-double-equals = twee gelijkheidstekens, zoals in G1 == "fail"
rule-expected-not = het woord not
rule-expected-and = het woord and
rule-expected-or = het woord or
rule-expected-small-letters = and, or en not in kleine letters
rule-expected-share = een getal zonder procentteken
rule-expected-straight-quotes = rechte aanhalingstekens
rule-expected-decimal-point = een decimale punt, zoals in 0.5

# Waarvoor een korte naam staat.
kind-proposal = voorstel
kind-rubric = beoordelingskader
kind-call = oproep
kind-ratings = beoordeling
kind-fact = feit
kind-evidence = bewijsgraad
kind-criterion = criterium
kind-dimension = dimensie
kind-scale = schaal
kind-claim = stelling
kind-verdict = oordeel
kind-gate = poort

## Een bestand lezen

diag-not-utf8 = Dit bestand is niet bewaard als UTF-8-tekst; dat blijkt op regel { $line }.
diag-not-utf8-help = { $encoding ->
    [utf-16] Het lijkt op UTF-16 ("Unicode" in Kladblok). { $program ->
        [spreadsheet] Bewaar de tabel opnieuw als "CSV UTF-8 (*.csv)".
       *[other] Bewaar het opnieuw en kies de codering UTF-8.
    }
   *[other] Het lijkt op Windows-tekst, met "{ $guess }" als eerste letter die niet past. { $program ->
        [spreadsheet] Bewaar de tabel opnieuw als "CSV UTF-8 (*.csv)"; in gewone CSV gaan letters verloren.
       *[other] Bewaar het opnieuw en kies de codering UTF-8.
    }
}
diag-empty-file = Er staat niets in dit bestand.
diag-empty-file-help = Begin met wat voor bestand het is, bv. maatlat = "proposal/1". Hoort er wel iets in te staan? Kijk dan of het bestand nog aan het synchroniseren is.
diag-file-too-large = Dit bestand is groter dan { $limit }.
diag-file-too-large-help = Bestanden van maatlat zijn korte teksten. Kijk na of dit het juiste bestand is.
diag-not-a-file = Dit is geen gewoon bestand.
diag-not-a-file-help = Geef een bestand met tekst erin. Een named pipe of een apparaat houdt misschien nooit op en wordt niet geopend.
diag-too-much = { $what }: { $found }. Hoogstens { $limit } worden ingelezen.
diag-too-much-help = Zoveel heeft nog niemand nodig gehad. Laat iets weg, splits het, of voeg samen wat bij elkaar hoort. Alle grenzen, en wat u bij elk ervan doet, staan in docs/limits.md
diag-toml-syntax = { $reason ->
    [decimal-comma] Er staat een komma in een decimaal getal.
    [thousands-mark] Er staat een teken tussen de duizendtallen van een getal.
    [percent-sign] Er staat een procentteken bij een getal.
    [minus-sign] Het minteken van dit getal is een gedachtestreepje.
    [bare-point] Er ontbreekt een cijfer voor of na de decimale punt.
    [leading-zero] Dit getal begint met een nul te veel.
    [guess] Een getal kan geen schatting zijn: { $detail }
    [interval] Twee getallen met een teken ertussen zijn nog geen marge.
    [slash-date] Een datum begint met het jaar.
    [fraction] Een breuk schrijft u als decimaal getal.
    [unit] Hier staat meer dan een getal.
    [curly-quotes] De aanhalingstekens zijn gekruld.
    [invisible-character] Hier staat een teken dat u niet ziet: { $detail }.
    [control-character] Hier staat een stuurteken: { $detail }.
    [old-line-ends] De regels van dit bestand eindigen zoals op oude Mac-computers.
    [yes-no] Ja en nee schrijft u als true en false.
    [unquoted-text] Er staan geen aanhalingstekens rond een tekst.
    [colon] Er staat een dubbelpunt tussen de sleutel en de waarde.
    [no-equals] Op deze regel staat geen sleutel met een waarde.
    [no-value] Er staat niets na het gelijkheidsteken.
    [backslash] Een backslash kondigt een speciaal teken aan, maar dit teken bestaat niet.
    [unclosed-text] Een tekst heeft geen sluitend aanhalingsteken, of er staat er een te veel in.
    [unclosed-bracket] Er ontbreekt een sluitende haak of een komma.
    [cut-short] Het bestand stopt te vroeg: midden in een regel, een tekst of een lijst.
    [duplicate-key] "{ $detail }" staat hier voor de tweede keer.
    [impossible-date] Deze datum of dit uur bestaat niet: { $detail }.
    [other-format] Dit is geen TOML-bestand; het lijkt op { $detail }.
   *[other] Deze regel is niet te lezen.
}
diag-toml-syntax-help = { $reason ->
    [decimal-comma] Schrijf een punt in plaats van een komma: { $detail }
    [thousands-mark] Schrijf het getal aaneen: { $detail }
    [percent-sign] Schrijf het aandeel als een getal van 0 tot 1: { $detail }. Staat de schaal in procent, laat dan alleen het procentteken weg.
    [minus-sign] Schrijf een gewoon koppelteken: { $detail }
    [bare-point] Schrijf { $detail }
    [leading-zero] Schrijf { $detail }
    [guess] Schrijf alleen het getal. Waar een marge mag staan, zegt u zo hoe zeker u bent: [laag, waarschijnlijk, hoog], bv. [250, 300, 350]
    [interval] Schrijf de lage, de waarschijnlijke en de hoge waarde tussen vierkante haken: { $detail }
    [slash-date] Schrijf jaar, maand en dag, bv. 2026-03-12. Alleen u weet wat in { $detail } de maand is.
    [fraction] Schrijf { $detail }
    [unit] Schrijf alleen het getal: { $detail }. Is dit een tekst, zet er dan rechte aanhalingstekens rond.
    [curly-quotes] Schrijf rechte aanhalingstekens, bv. name = "Gelijkheid". Tekstverwerkers maken er gekrulde van; gebruik een gewone teksteditor.
    [invisible-character] Wis het en typ een gewone spatie. Het komt vaak mee als u tekst kopieert van een webpagina of uit een pdf.
    [control-character] Wis het. Het komt vaak mee als u tekst kopieert uit een ander programma.
    [old-line-ends] Bewaar het bestand opnieuw met regeleinden LF of CRLF.
    [yes-no] Schrijf true of false, met kleine letters en zonder aanhalingstekens, bv. ordered = true
    [unquoted-text] Zet er rechte aanhalingstekens rond, bv. name = "Gelijkheid"
    [colon] Schrijf een gelijkheidsteken, bv. id = "buurtbus"
    [no-equals] Schrijf de sleutel, een gelijkheidsteken en de waarde, bv. id = "buurtbus". Een opmerking begint met #.
    [no-value] Schrijf een waarde, of wis de regel.
    [backslash] Schrijf twee backslashes, of zet de tekst tussen enkele aanhalingstekens, bv. 'C:\verslagen'
    [unclosed-text] Sluit de tekst met hetzelfde teken waarmee hij begint. Zet een backslash voor een aanhalingsteken binnen de tekst, bv. "een \"aangehaald\" woord"
    [unclosed-bracket] Kijk na of elke haak ook gesloten wordt en of er komma's tussen de waarden staan, bv. [1, 2, 3]
    [cut-short] Is het bestand gekopieerd of nog aan het synchroniseren, kijk dan of het volledig is aangekomen. Vul anders de laatste regel aan.
    [duplicate-key] Behoud een van de twee. Voor meer dan één criterium, groep of poort gebruikt u dubbele vierkante haken, bv. [[criterion]]
    [impossible-date] Schrijf jaar, maand en dag, bv. 2026-03-02
    [other-format] Schrijf het bestand als TOML, bv. id = "buurtbus". Met de opdracht maatlat new krijgt u een bestand om van te vertrekken.
   *[other] Vergelijk met een regel die wel werkt, bv. id = "buurtbus". Hier liep het lezen vast: { $detail }
}
diag-too-deep = Tabellen of lijsten zitten meer dan { $limit } niveaus diep in elkaar.
diag-too-deep-help = Geen enkel bestand van maatlat heeft dat nodig. Kijk of er een haak te veel staat.
diag-unknown-kind = { $has_found ->
    [no] Dit bestand zegt niet wat voor bestand het is.
   *[other] { $newer ->
        [yes] Dit bestand is voor een nieuwere maatlat geschreven: er staat "{ $found }".
       *[other] Volgens dit bestand is het "{ $found }", maar die soort kent maatlat niet.
    }
}
diag-unknown-kind-help = { $newer ->
    [yes] Dit is maatlat { $version }, en die leest { $kinds }. Installeer een nieuwere versie; met een half beoordelingskader wordt niets beoordeeld.
   *[other] { $has_suggestion ->
        [yes] Bedoelt u "{ $suggestion }"? De eerste regel zegt wat voor bestand het is: { $kinds }
       *[other] Schrijf op de eerste regel een van deze soorten: { $kinds }, bv. maatlat = "proposal/1"
    }
}
diag-unknown-key = De sleutel "{ $key }" bestaat hier niet.
diag-unknown-key-help = { $advice ->
    [top] Hij hoort bovenaan in het bestand. Verplaats hem naar boven de eerste regel die met een vierkante haak begint.
    [suggestion] Bedoelt u "{ $suggestion }"? Een eigen notitie mag blijven staan als de sleutel met x- begint.
    [elsewhere] Hij hoort in { $elsewhere }. Hier mag staan: { $keys }.
   *[none] Hier mag staan: { $keys }. Een eigen notitie mag blijven staan als de sleutel met x- begint.
}
diag-missing-key = De sleutel "{ $key }" ontbreekt hier.
diag-missing-key-help = Voeg een regel toe die zo begint: { $key } =
diag-wrong-type = Hier hoort { $expected } te staan, maar er staat { $found }.
diag-wrong-type-help = { $remedy ->
    [text] Zet er rechte aanhalingstekens rond, bv. "buurtbus"
    [number] Schrijf een getal zonder aanhalingstekens en met een decimale punt, bv. 0.25
    [whole-number] Schrijf een getal zonder aanhalingstekens en zonder decimalen, bv. 10000
    [yes-no] Schrijf true of false, zonder aanhalingstekens.
    [date] Schrijf jaar, maand en dag, bv. 2026-03-02
    [list] Zet er vierkante haken rond, ook als het er maar één is, bv. ["nl"]
    [table] Schrijf een tabel, bv. { "{" } low = 1, high = 3 { "}" }, of een kop zoals [total] met de sleutels eronder.
    [tables] Hiervan kunnen er meer zijn: schrijf de kop met dubbele vierkante haken, bv. [[criterion]]
   *[several] Een tekst staat tussen rechte aanhalingstekens ("buurtbus"), een getal niet (0.25), ja en nee zijn true en false, een lijst staat tussen vierkante haken ([1, 2, 3]).
}
diag-wrong-word = "{ $found }" is geen woord waaruit u hier kunt kiezen.
diag-wrong-word-help = { $has_suggestion ->
    [no] Schrijf een van deze woorden: { $choices }
   *[other] Bedoelt u "{ $suggestion }"? U kunt kiezen uit: { $choices }
}
diag-wrong-length = Aantal waarden in deze lijst: { $found }.
diag-wrong-length-help = Zoveel moeten het er zijn: { $limits }. Een marge heeft er drie: [laag, waarschijnlijk, hoog]. Getallen krijgen een decimale punt, bv. [0.1, 0.2, 0.3]
diag-out-of-range = { $found } valt buiten de grenzen.
diag-out-of-range-help = Deze getallen zijn mogelijk: { $limits }
diag-not-finite = Met { $found } valt niet te rekenen.
diag-not-finite-help = Schrijf een gewoon getal. Kent u het niet, schrijf dan een ruime marge, bv. [0, 50, 100]
diag-bug = maatlat heeft zelf een fout gemaakt: { $detail }
diag-bug-help = Uw bestand kan in orde zijn. Meld dit en stuur het bestand mee, dan kan de fout hersteld worden.
diag-wrong-kind = { $has_found ->
    [no] "{ $path }" is geen { $expected }.
   *[other] "{ $path }" is een ander soort bestand ({ $found }) dan hier hoort ({ $expected }).
}
diag-wrong-kind-help = Noem een bestand dat op de eerste regel zegt dat het er een is, bv. maatlat = "rubric/1" of maatlat = "proposal/1"
diag-no-such-file = "{ $path }" bestaat niet.
diag-no-such-file-help = { $has_suggestion ->
    [no] Kijk de schrijfwijze na. Het pad vertrekt van de map van dit bestand en heeft gewone schuine strepen, bv. voorstellen/buurtbus.toml
   *[other] Bedoelt u "{ $suggestion }"?
}
diag-outside-folder = "{ $path }" leidt uit de map van deze oproep.
diag-outside-folder-help = Noem bestanden in de map van de oproep, zonder pad dat bij de schijf begint en zonder koppelingen naar elders. Alleen het beoordelingskader mag in een bovenliggende map staan, bv. rubric = "../rubrics/zorg.toml"
diag-conflicted-copy = "{ $path }" lijkt op een conflictkopie: twee mensen hebben een bestand tegelijk gewijzigd. Het is niet gelezen.
diag-conflicted-copy-help = Vergelijk het met het bestand waarvan het een kopie is, neem over wat klopt, en verwijder de kopie.

## Namen en teksten

diag-bad-id = "{ $found }" kan geen korte naam zijn.
diag-bad-id-help = { $why ->
    [length] Gebruik hoogstens 64 letters, bv. mobiele-kliniek. De naam die mensen lezen mag lang zijn.
    [hyphen] Begin met een letter of een cijfer: verslagen krijgen deze naam, en wat met - begint lijkt op een optie.
    [device] Kies een andere, bv. { $found }-1: verslagen krijgen deze naam, en voor Windows is dit een apparaat.
   *[other] Gebruik hoogstens 64 letters zonder accenten, cijfers, - en _, en geen spaties, bv. mobiele-kliniek
}
diag-reserved-id = De korte naam "{ $found }" betekent al iets in regels.
diag-reserved-id-help = Kies een andere, bv. { $found }-1: regels gebruiken dit woord zelf.
diag-duplicate-id = { $likeness ->
    [capitals] De korte namen "{ $first }" en "{ $id }" verschillen alleen in hoofdletters.
    [letters] De korte namen "{ $first }" en "{ $id }" lijken te veel op elkaar.
   *[same] De korte naam "{ $id }" komt twee keer voor.
}
diag-duplicate-id-help = Geef een van de twee een andere naam, bv. { $id }-2
diag-unknown-id = De korte naam "{ $found }" ({ $kind }) bestaat niet.
diag-unknown-id-help = { $has_known ->
    [no] Wis het: het beoordelingskader heeft er geen.
   *[other] { $has_suggestion ->
        [no] Gebruik een van deze namen: { $known }
       *[other] Bedoelt u "{ $suggestion }"? Deze namen bestaan: { $known }
    }
}
diag-missing-language = Deze tekst ontbreekt in de taal "{ $language }".
diag-missing-language-help = Voeg hem toe, bv. { "{" } nl = "Bereik", en = "Reach" { "}" }, of schrap de taal bij languages in het beoordelingskader.
diag-hidden-character = In deze tekst staan tekens die u niet ziet of die tekst omdraaien: { $characters }
diag-hidden-character-help = Wis ze, tenzij u ze er met opzet hebt gezet. Verslagen schrijven ze voluit, bv. [U+202E], zodat niemand misleid wordt.
diag-empty-text = Deze tekst is leeg.
diag-empty-text-help = Schrijf de tekst, of wis de regel als de sleutel mag wegvallen.
diag-bad-date = "{ $found }" is geen datum.
diag-bad-date-help = Schrijf jaar, maand en dag, bv. 2026-03-02

## Het beoordelingskader

diag-claim-not-carried = Geen enkel criterium draagt: { $claims }
diag-claim-not-carried-help = Noem elke stelling bij een criterium, bv. claims = ["{ $claim }"], of wis haar tabel [[claim]].
diag-criterion-without-claim = Het criterium "{ $criterion }" steunt op geen enkele stelling, terwijl dit beoordelingskader wel stellingen opsomt.
diag-criterion-without-claim-help = Noem minstens één stelling, bv. claims = ["K1"]
diag-weight-on-informative = Het criterium "{ $criterion }" is louter informatief, maar heeft een gewicht.
diag-weight-on-informative-help = Wis het gewicht, of wis informative = true
diag-missing-weight = Het criterium "{ $criterion }" heeft geen gewicht.
diag-missing-weight-help = Geef het een gewicht, bv. weight = 1, of schrijf informative = true als het niet meetelt.
diag-mixed-weights = Hier staan verschillende soorten gewichten door elkaar.
diag-mixed-weights-help = Gebruik voor alle dezelfde soort: getallen (weight = 2), plaatsen in een rangorde (weight = { "{" } place = 1 { "}" }) of weight = "free"
diag-bad-weights = { $why ->
    [negative] Een gewicht kan niet onder nul liggen.
    [order] De lage grens van dit gewicht ligt boven de hoge.
    [place] Plaatsen in een rangorde beginnen bij 1.
    [apart] De grenzen van de marges voor de gewichten in "{ $node }" liggen te ver uit elkaar om mee te rekenen.
   *[zero] De gewichten in "{ $node }" zijn allemaal nul.
}
diag-bad-weights-help = { $why ->
    [order] Schrijf de kleinste eerst, bv. weight = { "{" } low = 1, high = 3 { "}" }
    [place] Schrijf weight = { "{" } place = 1 { "}" } bij het belangrijkste
    [apart] Neem grenzen die hoogstens enkele factoren van duizend uit elkaar liggen.
   *[other] Schrijf gewichten van 0 of meer, waarvan minstens één groter is dan 0, bv. weight = 1
}
diag-weight-statement = { $why ->
    [which] Deze uitspraak over het gewicht van "{ $item }" moet precies één ding zeggen.
    [half] Deze uitspraak zegt maar de helft: to en ratio horen bij elkaar.
    [itself] Het gewicht van "{ $item }" wordt met zichzelf vergeleken.
    [share] Dit zijn geen twee delen van het geheel, het kleinste eerst.
    [ratio] Dit zijn geen twee verhoudingen, de kleinste eerst.
    [number] Er staan uitspraken over gewichten in "{ $node }", en het gewicht van "{ $item }" is daar al een getal.
    [no-score] In "{ $node }" wordt niets gewogen: er is daar geen score.
   *[unsolved] De grenzen van de uitspraken over "{ $node }" verschillen te veel in grootte om mee te rekenen.
}
diag-weight-statement-help = { $why ->
    [share] Schrijf twee getallen van 0 tot 1, bv. share = [0.2, 0.5]
    [ratio] Schrijf twee getallen van 0 of meer, het tweede groter dan 0, bv. ratio = [1.5, 4]
    [half] Schrijf beide, bv. to = "ANDER" en ratio = [1.5, 4]: het weegt 1,5 tot 4 keer zoveel als ANDER.
    [itself] Noem een ander.
    [number] Een getal laat niets meer te zeggen. Wis daar de gewichten die een getal zijn (wat geen uitspraak bindt, is vrij), of wis de uitspraken.
    [no-score] Wis de uitspraak, of zorg voor een score: [total] voor dimensies, een andere aggregate dan none voor criteria.
    [unsolved] Neem verhoudingen tussen 0,001 en 1000.
   *[which] Schrijf één van deze: at_least = "ANDER" (weegt minstens evenveel), share = [0.2, 0.5] (van het geheel), of to = "ANDER" met ratio = [1.5, 4]
}
diag-weights-conflict = Deze uitspraken over gewichten in "{ $node }" kunnen niet samen gelden: { $statements }
diag-weights-conflict-help = Valt één ervan weg, dan kunnen de andere gelden. Maak er één ruimer of wis ze.
diag-scale-incomplete = De schaal "{ $scale }" is niet volledig. Wat ontbreekt: { $needs }
diag-scale-incomplete-help = Een schaal met getallen heeft min, max en step nodig, bv. min = 0, max = 4, step = 1. Een schaal met letters of opties heeft minstens twee tabellen [[scale.option]] nodig.
diag-scale-without-points = Het criterium "{ $criterion }" levert geen punten op, terwijl zijn dimensie wel een score heeft.
diag-scale-without-points-help = Geef elke optie van de schaal punten, bv. points = 50, of schrijf informative = true bij het criterium.
diag-anchor-missing = Bij het criterium "{ $criterion }" is niet beschreven hoe deze niveaus eruitzien: { $levels }
diag-anchor-missing-help = Voeg per niveau een tabel [[criterion.anchor]] toe met level en text, zodat alle beoordelaars de schaal op dezelfde manier lezen.
diag-level-off-scale = { $found } is geen niveau van deze schaal.
diag-level-off-scale-help = Kies een van deze niveaus: { $levels }
diag-aggregate-incomplete = De methode "{ $method }" is niet volledig. Wat ontbreekt: { $needs }
diag-aggregate-incomplete-help = Bij de methode power hoort een exponent, bv. exponent = 0.5; bij ordered horen order_weights, één per score, bv. order_weights = [0.5, 0.3, 0.2]
diag-threshold-order = Volgens deze drempels sluit de poort vanaf { $high } en gaat ze open onder { $low }: dat is de verkeerde volgorde.
diag-threshold-order-help = pass_below mag niet hoger zijn dan fail_from, bv. pass_below = 0.1 en fail_from = 0.8
diag-empty-dimension = De dimensie "{ $dimension }" heeft geen criteria.
diag-empty-dimension-help = Voeg een criterium toe met dimension = "{ $dimension }", of schrap de dimensie.
diag-gate-without-effect = Als de poort "{ $gate }" dicht is, heeft dat geen enkel gevolg.
diag-gate-without-effect-help = Zeg welk oordeel dan nog het beste is, bv. on_fail = "no", of gebruik { $gate } in de regel van een oordeel.

## Regels

diag-rule-syntax = { $has_found ->
    [no] Deze regel stopt te vroeg.
   *[other] Deze regel is niet te lezen bij { $found }
}
diag-rule-syntax-help = Hier is nodig: { $expected }. Zo ziet een regel eruit: C01 >= 2 and total > 60
diag-rule-unknown-name = In deze regel staat de naam "{ $found }", en die bestaat niet.
diag-rule-unknown-name-help = { $set ->
    [strata] Zeg waarvan { $member } er een is: voeg for_each = "{ $member } in strata" toe aan de poort, of gebruik een functie over een verzameling, zoals any({ $member } in strata: …)
    [groups] Zeg waarvan { $member } er een is: voeg for_each = "{ $member } in groups" toe aan de poort, of gebruik een functie over een verzameling, zoals any({ $member } in groups: …)
   *[other] { $has_suggestion ->
        [no] Deze namen bestaan: { $known }
       *[other] Bedoelt u "{ $suggestion }"? Deze namen bestaan: { $known }
    }
}
diag-rule-type = Dit deel van de regel past hier niet: het is { $found }.
diag-rule-type-help = Hier is nodig: { $expected }. Vergelijk wat bij elkaar hoort: getallen met getallen (total >= 60), woorden met woorden (G1 == "fail"), en ja of nee zonder vergelijking (fact.open_source).
diag-rule-too-large = De regels zijn te groot. { $what }: { $found }, terwijl er hoogstens { $limit } mogen zijn.
diag-rule-too-large-help = Splits de regel: maak twee poorten of twee oordelen, elk met een kortere, en zet minder verzamelingen in elkaar.

## De tabel met oordelen

diag-verdict-overlap = De oordelen "{ $first }" en "{ $second }" gelden allebei in dit geval: { $case }
diag-verdict-overlap-help = Maak een van de twee regels enger, of schrijf verdict_policy = "first-match": dan telt het eerste oordeel.
diag-verdict-hole = { $has_case ->
    [no] Dit beoordelingskader heeft geen oordelen.
   *[other] Geen enkel oordeel geldt in dit geval: { $case }
}
diag-verdict-hole-help = Maak een regel ruimer, zodat dit geval erin past, of voeg er een [[verdict]] voor toe.
diag-verdict-unreachable = Het oordeel "{ $verdict }" kan nooit vallen.
diag-verdict-unreachable-help = Zet het boven de oordelen die het de pas afsnijden, pas de regel aan, of schrap het.
diag-verdict-breaks-gate = Het oordeel "{ $verdict }" is gunstiger dan de poort "{ $gate }" toelaat ("{ $limit }") in dit geval: { $case }
diag-verdict-breaks-gate-help = Neem de poort op in de regel van het oordeel, bv. { $gate } == "pass" and …
diag-verdict-too-many = De tabel met oordelen kent te veel gevallen om ze allemaal na te gaan: { $cases }, en er worden er hoogstens { $limit } nagegaan.
diag-verdict-too-many-help = Van de { $gates } poorten hebben er { $drawn } drie uitkomsten, en elk daarvan verdrievoudigt het aantal gevallen. Voeg poorten samen die bij elkaar horen (… or …), of geef een poort één drempel (pass_below = fail_from): dan is ze open of dicht, en nooit onder voorwaarde.

## Voorstellen

diag-missing-fact = Het beoordelingskader vraagt naar het feit "{ $fact }".
diag-missing-fact-help = { $kind ->
    [number] Voeg het toe onder [facts], met een getal, bv. { $fact } = 12
   *[other] Voeg het toe onder [facts], als { $fact } = true of { $fact } = false. De vraag staat bij het feit in het beoordelingskader.
}
diag-unordered-range = Deze marge staat niet in de juiste volgorde: { $low }, { $likely }, { $high }
diag-unordered-range-help = Schrijf eerst de lage, dan de waarschijnlijke en dan de hoge waarde: { $sorted }
diag-share-outside = { $found } is geen aandeel.
diag-share-outside-help = { $share ->
    [other] Schrijf een aandeel als een getal van 0 tot 1: een kwart is 0.25.
   *[percent] Schrijf een aandeel als een getal van 0 tot 1: { $found }% is { $share }
}
diag-outcome-missing = Deze groepstabel zegt niet welke uitkomst ze meet.
diag-outcome-missing-help = Voeg een tabel [outcome] toe aan het voorstel, met name, unit en better, bv. better = "higher"
diag-bounds-order = De laagst mogelijke waarde ({ $min }) ligt niet onder de hoogste ({ $max }).
diag-bounds-order-help = Schrijf de laagste waarde bij min en de hoogste bij max, bv. min = 0 en max = 100
diag-baseline-outside = De beginwaarde { $found } valt buiten de grenzen van de uitkomst ({ $min } tot { $max }).
diag-baseline-outside-help = Verbeter de beginwaarde (baseline), of de min en max van de uitkomst.
diag-too-few-groups = Het stratum "{ $stratum }" heeft minder dan twee groepen met mensen erin.
diag-too-few-groups-help = Een kloof bestaat tussen minstens twee groepen. Voeg een tweede [[stratum.group]] toe, of schrap het stratum.
diag-nobody-in-stratum = In de groepen van "{ $stratum }" zit niemand.
diag-nobody-in-stratum-help = Geef minstens één groep een aantal mensen boven 0, bv. size = 1200
diag-more-than-target = Deze tabel telt { $table } mensen, meer dan de doelgroep van { $target }.
diag-more-than-target-help = Kijk de aantallen en target_population na (duizend is 1000; 1.000 is één). Gaat de tabel over andere mensen, schrijf dan other_population = true
diag-no-target-population = Het voorstel zegt niet voor hoeveel mensen het bedoeld is. Welk deel van hen in de tabellen zit, is dus niet te berekenen.
diag-no-target-population-help = Voeg bovenaan een regel toe, bv. target_population = 12000
diag-strata-disagree = "{ $first }" en "{ $second }" gaan over dezelfde mensen, maar hun gemiddelden verschillen: { $mean_first } en { $mean_second }.
diag-strata-disagree-help = Kijk de beginwaarden van beide tabellen na. Komen ze uit andere bronnen of jaren, vermeld dat dan bij notice.
diag-other-population = De tabel "{ $stratum }" gaat over andere mensen dan de doelgroep.
diag-other-population-help = Dat mag. De tabel wordt apart getoond en niet met de doelgroep vergeleken.
diag-gate-without-members = De poort "{ $gate }" heeft in "{ $proposal }" niets om naar te kijken ({ $for_each }) en gaat vanzelf open.
diag-gate-without-members-help = Voeg de groepstabel toe waarover de poort gaat. Zonder die tabel staat in het verslag dat de poort open is, terwijl niemand heeft gekeken.
diag-small-group = De groep "{ $group }" telt { $size } mensen; onder de 30 speelt het toeval een grote rol.
diag-small-group-help = Geef de cijfers een ruime marge, of voeg de groep samen met een groep ernaast.

## Beoordelingen

diag-unknown-criteria = Het beoordelingskader heeft deze criteria niet: { $criteria }
diag-unknown-criteria-help = Wis deze antwoorden als het beoordelingskader er niet meer naar vraagt, of kijk na of de beoordeling wel voor dit beoordelingskader is.
diag-computed-typed-over = Het niveau van "{ $criterion }" volgt uit de groepstabellen; u kunt het niet zelf invullen.
diag-computed-typed-over-help = Wis dit antwoord. Wilt u een ander niveau, pas dan de cijfers in de groepstabellen aan.
diag-level-or-answer = Bij "{ $criterion }" hoort ofwel een niveau, ofwel een reden waarom er geen is.
diag-level-or-answer-help = Schrijf een van de twee, bv. level = 3 of answer = "not-known"
diag-missing-evidence = Bij het niveau van "{ $criterion }" staat geen bewijsgraad.
diag-missing-evidence-help = Vermeld hoe sterk het bewijs is, bv. evidence = "B"
diag-needs-reason = "Niet van toepassing" vraagt een reden bij "{ $criterion }".
diag-needs-reason-help = Schrijf één zin, bv. reason = "Er is geen digitaal deel."
diag-unsupported = Bij het niveau van "{ $criterion }" staat geen { $lacks ->
    [reason] reden
    [sources] bron
   *[other] reden en geen bron
}.
diag-unsupported-help = Vermeld waarop het steunt, bv. reason = "Proefproject van 2025" en sources = ["verslag, p. 12"]
diag-single-level = Het niveau van "{ $criterion }" wordt als zeker gelezen, want de bewijsgraad laat geen twijfel.
diag-single-level-help = Bent u niet helemaal zeker? Voeg dan low en high toe, bv. low = 2 en high = 4
diag-sign-off-blocked = Deze beoordeling is afgesloten, maar er ontbreken nog antwoorden: { $criteria }
diag-sign-off-blocked-help = Beantwoord deze criteria, of wis signed_off. Weet niemand het, schrijf dan answer = "not-known"
diag-other-rubric = { $what ->
    [version] Deze beoordeling is gemaakt met versie { $found } van het beoordelingskader "{ $rubric }"; dit is versie { $expected }.
   *[id] Deze beoordeling hoort bij het beoordelingskader "{ $found }" en niet bij "{ $expected }".
}
diag-other-rubric-help = { $what ->
    [version] Kijk wat er in het beoordelingskader veranderd is en ga de antwoorden na waarvoor dat telt. Schrijf dan rubric_version = "{ $expected }", of reken met versie { $found } van het beoordelingskader.
   *[id] Schrijf pas rubric = "{ $expected }" als u elk antwoord met dat beoordelingskader hebt vergeleken. Anders haalt u het bestand uit de oproep.
}
diag-rated-twice = Van beoordelaar "{ $assessor }" zijn er twee bestanden voor "{ $proposal }".
diag-rated-twice-help = Behoud een van de twee, of verbeter in een ervan de beoordelaar of het voorstel.
diag-consensus-twice = Voor het voorstel "{ $proposal }" zijn er twee bestanden met wat het panel afsprak.
diag-consensus-twice-help = Hou er één, of wis consensus = true waar het de beoordeling van één beoordelaar is.
diag-consensus-without-reason = Voor "{ $criterion }" sprak het panel { $found } af, een niveau of meer van de mediaan van zijn leden ({ $median }), zonder reden.
diag-consensus-without-reason-help = Schrijf in één zin wat het panel van mening deed veranderen, bv. reason = "Het verslag van de proef is samen herlezen."
diag-no-ratings = Niemand heeft het voorstel "{ $proposal }" beoordeeld.
diag-no-ratings-help = Voeg een bestand met beoordelingen toe, of een zelfbeoordeling in het voorstel (bv. [rating.C01]). Tot dan blijft elk niveau mogelijk.
diag-conflict-set-aside = "{ $assessor }" heeft een belangenconflict bij "{ $proposal }": deze antwoorden tellen niet mee.
diag-conflict-set-aside-help = Zo hoort het. Blijven er te weinig antwoorden over, vraag dan een andere beoordelaar.

## De oproep

diag-no-rubric = Er is geen beoordelingskader om mee te beoordelen.
diag-no-rubric-help = Noem er een, bv. rubric = "kader-zorg.toml"
diag-two-rubrics = Er is meer dan één beoordelingskader: { $rubrics }
diag-two-rubrics-help = Alle voorstellen van een oproep worden met hetzelfde beoordelingskader beoordeeld. Behoud er één.
diag-no-proposals = Er is niets om te beoordelen.
diag-no-proposals-help = Noem voorstellen of een map met voorstellen, bv. proposals = ["voorstellen"]
