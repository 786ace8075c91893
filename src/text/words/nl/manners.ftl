# Woorden van de omgangsvormen: hulppagina's, onderwerpen, de stand van een map, voortgang, redenen en tijden.

progress-scoring = Doorrekenen: { $done } van { $all } voorstellen ({ $percent }%)
progress-seconds = nog zo'n { $n } s
progress-minutes = nog zo'n { $n } min

timing = { $stage }: { $n } ms
timing-reading = Lezen
timing-checking = Nakijken
timing-scoring = Doorrekenen
timing-writing = Verslagen schrijven

reason-file = { $path } is gelezen als: { $kind }
reason-file-unread = { $path } is als geen enkele soort bestand te lezen.
reason-rubric-by-hand = Beoordelingskader: { $rubric }, omdat --rubric dat zegt.
reason-rubric-of-call = Beoordelingskader: { $rubric }, omdat { $path } het noemt.
reason-rubric-of-files = Beoordelingskader: { $rubric }, het enige tussen de bestanden.
reason-rubric-of-ratings = Beoordelingskader: { $rubric }, omdat alle beoordelingen het noemen en er geen kader tussen de bestanden staat.
reason-languages = Talen van de verslagen: { $languages }
reason-seed-by-hand = Startgetal: zelf gekozen.
reason-seed-derived = Startgetal: afgeleid van beoordelingskader en oproep.
reason-draws = Trekkingen: { $n }

cli-near-path = Bedoelt u { $path }?
cli-no-such-topic = Er is geen hulp over "{ $found }". { $has-near ->
    [yes] Bedoelt u: maatlat help { $near }
   *[no] Kies een opdracht, of een van deze onderwerpen: { $known }
}
cli-usage-conflict = { $option } en { $other } gaan niet samen.
cli-usage-twice = { $option } mag maar één keer gegeven worden.
cli-dash = "-" is hier geen bestand: maatlat leest en schrijft bestanden en mappen. Resultaten op stdout krijgt u met: maatlat score PAD --format json. Een bestand dat echt "-" heet, is ./-
cli-mend = Volgende stap: verbeter de fouten hierboven en geef de opdracht opnieuw.
cli-large-report = { $path } is { $size } kB groot. GitHub toont van een bestand de eerste 500 kB; andere programma's tonen het helemaal.

## De stand van een map

state-call = { $title } ({ $path })
state-call-unread = Hier staat een oproep: { $path }
state-proposals = { $n ->
    [one] { $n } voorstel
   *[other] { $n } voorstellen
}
state-ratings = { $n ->
    [one] { $n } bestand met een beoordeling
   *[other] { $n } bestanden met een beoordeling
}
state-rubric = Beoordelingskader: { $rubric } { $version }
state-errors = { $n ->
    [one] { $n } fout: er kan nog niets doorgerekend worden.
   *[other] { $n } fouten: er kan nog niets doorgerekend worden.
}
state-warnings = { $n ->
    [one] { $n } waarschuwing: zie maatlat check
   *[other] { $n } waarschuwingen: zie maatlat check
}
state-unrated = Zonder beoordeling: { $names }
state-unsigned = Niet afgetekend: { $names }
state-conflict = Buiten beschouwing door een belangenconflict: { $names }
state-reports-none = Verslagen: nog geen.
state-reports-unread = Verslagen: { $path } is niet te lezen.
state-reports-current = Verslagen: in { $folder }, actueel (berekening { $run }).
state-reports-stale = Verslagen: in { $folder }, verouderd. Sindsdien gewijzigd: { $names }
state-reports-version = Verslagen: in { $folder }, gemaakt met { $tool }, een andere versie dan deze.
state-loose = Bestanden van maatlat in deze map:
state-unread = nog niet te lezen
state-calls = Oproepen in mappen hieronder: { $names }.
state-more = { $n ->
    [one] en nog { $n }
   *[other] en nog { $n }
}

## Hulppagina's

help-rest = Meer: { $command } --help
help-name-report = VERSLAG
help-name-shell = SHELL
help-name-topic = ONDERWERP
help-any-color = Kleur: auto, always (altijd) of never (nooit) (standaard: auto, op een terminal die dat wil)
help-any-quiet = Alleen fouten
help-any-verbose = Ook waarom; twee keer (-vv) ook hoelang elke stap duurde
help-man-name = NAAM
help-man-synopsis = GEBRUIK
help-man-options = OPTIES
help-man-examples = VOORBEELDEN
help-man-more = OPMERKINGEN

help-maatlat-examples =
    Voorbeelden:
      maatlat                      wat er in deze map staat, en de volgende stap
      maatlat demo                 de voorbeeldoproep, doorgerekend, in ./maatlat-demo
      maatlat new call             een eigen oproep, om in te vullen
      maatlat check .              alle fouten in deze map
      maatlat score .              de verslagen, in ./reports
help-maatlat-more =
    Onderwerpen met een eigen pagina: maatlat help uncertainty (onzekerheid), missing (wat ontbreekt), weights (gewichten) of words (woorden).

    Wat een opdracht maakt, gaat naar stdout of naar bestanden; wat ze te zeggen heeft, gaat naar stderr. Kleur volgt --color, en daarna NO_COLOR, CLICOLOR_FORCE en TERM=dumb.

    Eindcodes:
      0    gelukt, en het antwoord is ja
      1    gelukt, en het antwoord is nee
      2    fout in de invoer of in de opdracht; er is niets geschreven
      3    de machine (schijf, toegang, bestand weg), of het is niet te controleren
      70   een fout van maatlat
      130  afgebroken
      141  de lezer van de uitvoer is weggegaan

    Geen enkele opdracht gebruikt het netwerk.
help-check-examples =
    Voorbeelden:
      maatlat check .
      maatlat check voorstel.toml --rubric gelijkheidstoets
      maatlat check . --fix
      maatlat check . --format sarif --deny warnings
help-check-more =
    Vormen: text voor mensen, json met één object per regel, sarif voor codescanners, github voor opmerkingen in een GitHub-workflow. --fix toont elke wijziging voor ze gebeurt.

    Een map met een bestand maatlat.toml is een oproep: het beoordelingskader, de voorstellen en de beoordelingen die dat bestand noemt, worden samen nagekeken. Een voorstel zonder beoordelingskader wordt alleen gelezen: de inhoud is pas na te kijken als er een kader is.
help-score-examples =
    Voorbeelden:
      maatlat score .
      maatlat score oproep/maatlat.toml -o /tmp/verslagen --lang nl
      maatlat score voorstel.toml beoordeling.toml --rubric kader-zorg.toml
      maatlat score . --format json | jq .headlines
help-score-more =
    Bestanden met fouten worden niet doorgerekend; er wordt dan niets geschreven. Dezelfde bestanden geven op elke computer dezelfde verslagen, tot op de byte.
help-demo-more =
    Zeven voorstellen, beoordeeld met het beoordelingskader zorgproeftuinen-2014. Ze zijn allemaal verzonnen; één vertrekt van echte cijfers. Staat er iets anders in de map, of is er een bestand gewijzigd, dan blijft alles zoals het is.
help-demo-examples =
    Voorbeelden:
      maatlat demo
      maatlat demo /tmp/voorbeeld --lang nl
help-new-examples =
    Voorbeelden:
      maatlat new call
      maatlat new proposal proposals/bus.toml
      maatlat new ratings --proposal proposals/bus.toml
      maatlat new ratings ratings/bus.ann.csv --proposal proposals/bus.toml
      maatlat new rubric --id zorg
help-new-more =
    Wat geschreven wordt, doorstaat "maatlat check" zoals het is. Een beoordeling bevat elke vraag van het beoordelingskader.

    De eerste regel noemt een JSON Schema. Dat komt in een map schemas/ naast het bestand, of staat al in een map erboven: tekstverwerkers die zulke schema's kennen, vullen sleutels aan en leggen ze uit. Een beoordeling waarvan de naam op .csv eindigt, is een tabel om in te vullen met Excel of een ander rekenbladprogramma. Er wordt nooit iets overschreven.
help-schema-examples =
    Voorbeelden:
      maatlat schema proposal
help-completions = Toont de aanvullingen voor een shell
help-completions-shell = bash, zsh, fish of powershell
help-completions-examples =
    Voorbeelden:
      source <(maatlat completions bash)
      maatlat completions zsh > ~/.zfunc/_maatlat
      maatlat completions fish > ~/.config/fish/completions/maatlat.fish
      maatlat completions powershell >> $PROFILE
help-man = Toont de man-pagina, of schrijft een pagina per opdracht in een map
help-man-folder = Map (zonder map gaat de pagina van maatlat naar stdout)
help-help = Legt een opdracht of een onderwerp uit
help-help-topic = Een opdracht, of een van deze: uncertainty (onzekerheid), missing (wat ontbreekt), weights (gewichten), words (woorden)
help-help-examples =
    Voorbeelden:
      maatlat help score
      maatlat help uncertainty

## Onderwerpen

help-topic-uncertainty =
    Onzekerheid

    Niemand weet precies hoeveel mensen een vernieuwing zal bereiken, of wat ze voor hen zal doen. Daarom schrijft u een cijfer als een marge: [laag, waarschijnlijk, hoog]. maatlat trekt uit die marges duizenden mogelijke werelden (10.000, als de oproep niets anders zegt) en telt: in hoeveel daarvan wordt de kloof groter? Dat is de kans op pagina 1.

    De bewijsgraad maakt een marge breder. Wat hier gemeten is, blijft zoals het is; een verwachting zonder bewijs wordt enkele keren zo breed. De factor van elke graad staat in het beoordelingskader en in het verslag.

    Drie dingen horen bij elkaar:
      86%              de kans zelf
      waarschijnlijk   het woord dat erbij hoort, in elk verslag hetzelfde
      simulatiefout    hoever de kans ernaast kan zitten doordat er getrokken wordt

    Meer trekkingen maken de simulatiefout kleiner, nooit de onzekerheid: die wordt pas kleiner als iemand iets meet. De robuustheidstabel toont of het advies overeind blijft als marges anders gelezen worden.
help-topic-missing =
    Wat ontbreekt

    Er zijn vier soorten "geen score", en ze worden nooit gemengd:
      not-known       gevraagd, en niemand weet het: de hele schaal blijft mogelijk
      not-applicable  de vraag past niet; haar gewicht gaat naar de andere vragen van haar dimensie; er moet een reden bij
      not-answered    nog niet ingevuld: de hele schaal blijft mogelijk, en de beoordeling kan niet afgetekend worden
      abstained       deze beoordelaar antwoordt niet; de andere wel

    Wat ontbreekt, is nooit een nul en helpt nooit: het kan een marge alleen breder maken. Voor een poort is een vraag die niet van toepassing is, een vraag die niemand kan beantwoorden. Het verslag telt op pagina 1 wat ontbreekt, en somt het op.
help-topic-weights =
    Gewichten

    Een gewicht zegt hoe zwaar een criterium telt in zijn dimensie, of een dimensie in het totaal. Een beoordelingskader kan dat op vijf manieren zeggen:
      weight = 2                       een getal
      weight = { "{" } low = 1, high = 3 { "}" }   een marge: in elke wereld opnieuw getrokken
      weight = { "{" } place = 1 { "}" }            alleen de volgorde is bekend
      weight = "free"                  alles is mogelijk
      { "[[weight_statement]]" }             wie zwaarder weegt, welk deel van het geheel, welke verhouding

    Geen enkel totaal kan een groeiende kloof afkopen: daarvoor zijn er poorten. Elk verslag toont wat er gebeurt met gelijke gewichten en met 1.000 reeksen willekeurige gewichten, zodat niemand in de gewichten hoeft te geloven om het advies te geloven.
help-topic-words =
    Woorden

      beoordelingskader  hoe er beoordeeld wordt: criteria, schalen, gewichten, poorten, advies
      voorstel           wat beoordeeld wordt, met cijfers per bevolkingsgroep
      beoordeling        de antwoorden van één beoordelaar, voor één voorstel
      oproep             voorstellen die samen beoordeeld worden
      indeling           een manier om mensen in groepen te verdelen, zoals inkomen
      kloof              het verschil tussen de groepen in wat gemeten wordt
      poort              een regel die geen totaal goedmaakt: gehaald, voorwaarde of niet gehaald
      advies             wat het beoordelingskader van een voorstel zegt; de subsidiegever beslist
      trekking           één mogelijke wereld
      berekening         de zestien letters die één berekening aanwijzen
