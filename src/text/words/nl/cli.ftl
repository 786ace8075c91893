# Woorden van de opdrachtregel. Sleutels met help- vooraan komen op de hulppagina's, door src/cli/usage.rs.

cli-first =
    maatlat zegt of een vernieuwing de ongelijkheid verkleint of vergroot, en hoe zeker dat is.

    Zien hoe het werkt        maatlat demo
    Een oproep beginnen       maatlat new call
    Een voorstel beginnen     maatlat new proposal
    Fouten zoeken             maatlat check .
    De verslagen schrijven    maatlat score .

    Alle opdrachten: maatlat --help
cli-checked = { $n ->
    [one] { $n } bestand nagekeken
   *[other] { $n } bestanden nagekeken
}
cli-only-read = U noemde geen maatlat, dus van voorstellen en beoordelingen is alleen de vorm nagekeken. Wilt u ook de inhoud laten nakijken? Voeg dan --rubric toe, met een bestand of een van deze: { $known }
cli-next = Volgende stap: { $command }
cli-scoring = { $n ->
    [one] Het voorstel wordt doorgerekend …
   *[other] { $n } voorstellen worden doorgerekend …
}
cli-written = { $n ->
    [one] { $n } bestand in { $folder }
   *[other] { $n } bestanden in { $folder }
}
cli-read-first = Lees eerst: { $path }
cli-demo-next = Volgende stap: verander een cijfer in { $folder }/proposals/ademthuis.toml en kijk wat dat doet: maatlat score { $folder } -o { $folder }/reports
cli-nothing-written = Er is niets geschreven. Verbeter de fouten hierboven en geef de opdracht opnieuw.
cli-wrote = Geschreven: { $path }
cli-made-for = Gemaakt voor de maatlat { $rubric }. Voor een andere voegt u --rubric toe.
cli-scaffold-facts = Feiten waar de maatlat naar vraagt.
cli-scaffold-computed = berekend uit de groepstabellen, u hoeft niets te antwoorden
cli-selftest-fine = Elk antwoord heeft de bekende bits.

## Wat in de weg staat

cli-no-files = Er staan geen TOML-bestanden in { $path }.
cli-no-such-rubric = De maatlat "{ $found }" bestaat niet. Geef het pad van een bestand, of een van deze: { $known }
cli-needs-rubric = Er is geen maatlat om mee te beoordelen. Voeg --rubric toe, met een bestand of een van deze: { $known }
cli-nothing-to-score = Er staat geen voorstel in { $path }. Begin er een met: maatlat new proposal
cli-two-calls = Deze paden bevatten meer dan één oproep. Reken één oproep per keer door.
cli-same-name = Twee verslagen zouden allebei het bestand { $name } worden. Geef de voorstellen een id dat in meer verschilt dan hoofdletters, en niet het id "call".
cli-not-ours = { $path } is niet door maatlat geschreven en blijft zoals het is. Kies een andere map met -o, of vervang het met --force.
cli-demo-not-ours = { $path } is niet zoals de demo het zou schrijven; er is niets veranderd. Kies een andere map: maatlat demo ANDERE-MAP
cli-exists = { $path } bestaat al en blijft zoals het is. Kies een andere naam.
cli-bad-id = "{ $found }" kan geen korte naam zijn. Gebruik letters, cijfers, - en _, samen hoogstens 64, met --id
cli-not-a-proposal = { $path } is geen leesbaar voorstel. Kijk het na met: maatlat check { $path }
cli-not-a-rubric = { $path } is geen maatlat.
cli-cannot-read = { $path } kan niet gelezen worden: { $reason }.
cli-cannot-write = { $path } kan niet geschreven worden: { $reason }. Wat er stond, is intact.
cli-reason-not-found = het bestaat niet
cli-reason-permission = u hebt er geen toegang toe
cli-reason-full = de schijf is vol
cli-reason-read-only = de schijf is alleen-lezen
cli-reason-folder = het is geen gewoon bestand
cli-reason-not-folder = een deel van het pad is een bestand en geen map
cli-bug = Dit is een fout van maatlat, niet van uw bestanden ({ $detail }). Uw bestanden en verslagen zijn zo heel als ze waren.

cli-usage-command = De opdracht "{ $found }" bestaat niet.
cli-usage-unknown = De optie "{ $found }" bestaat niet.
cli-usage-value = "{ $found }" past niet bij { $option }.
cli-usage-meaning = { $option }: { $meaning }
cli-usage-missing = Er ontbreekt iets: { $found }
cli-usage-wrong = De opdracht is niet te begrijpen: { $found }
cli-usage-try = Kies: { $suggestion }
cli-usage-help = Hulp en voorbeelden: maatlat --help, of maatlat OPDRACHT --help

## Hulppagina's

help-heading-usage = Gebruik:
help-heading-commands = Opdrachten
help-heading-command = OPDRACHT
help-heading-arguments = Argumenten
help-heading-options = Opties
help-name-path = PAD
help-name-rubric = MAATLAT
help-name-dir = MAP
help-name-n = GETAL
help-name-kind = SOORT
help-name-file = BESTAND
help-name-id = ID
help-name-proposal = VOORSTEL
help-name-options = OPTIES
help-name-yyyy-mm-dd = JJJJ-MM-DD
help-any-lang = Taal: nl of en
help-any-help = Deze hulp
help-any-version = De versie
help-any-rubric = Maatlat: een bestand, of het id van een maatlat die bij het programma hoort (zorgproeftuinen-2014, gelijkheidstoets)
help-any-kind = rubric (maatlat), proposal (voorstel), ratings (beoordeling) of call (oproep)

help-maatlat = maatlat zegt of een vernieuwing de ongelijkheid verkleint of vergroot, en hoe zeker dat is.
help-maatlat-more =
    Voorbeelden:
      maatlat demo                    de voorbeeldoproep, doorgerekend, in ./maatlat-demo
      maatlat new call                een eigen oproep, om in te vullen
      maatlat check .                 alle fouten in deze map
      maatlat score . --lang nl       de verslagen, in ./reports

    Eindcodes: 0 gelukt, 2 fout in de invoer, 3 de machine (schijf, toegang, bestand weg),
    70 een fout van maatlat, 130 gestopt (Ctrl-C), 141 de lezer van de uitvoer is weg.
    Geen enkele opdracht gebruikt het netwerk.
help-check = Meldt alle fouten in bestanden, mappen of een oproep, en wat u in de plaats schrijft
help-check-paths = Bestanden, mappen, of de map of het bestand van een oproep
help-check-format = text, of json: één object per regel (standaard: text)
help-check-more =
    Voorbeelden:
      maatlat check .
      maatlat check maatlat-zorg.toml
      maatlat check voorstel.toml --rubric gelijkheidstoets
      maatlat check . --format json

    Een map met een bestand maatlat.toml is een oproep: de maatlat, de voorstellen en de
    beoordelingen die dat bestand noemt, worden samen nagekeken. Een voorstel zonder maatlat wordt
    alleen gelezen: de inhoud is pas na te kijken als er een maatlat is.
help-score = Kijkt na, rekent door en schrijft de verslagen
help-score-paths = Een oproep, of voorstellen met hun beoordelingen: bestanden of mappen
help-score-output = Map voor de verslagen (standaard: reports)
help-score-draws = Aantal trekkingen, 100 tot 1.000.000 (standaard: wat de oproep zegt, of 10.000)
help-score-seed = Een eigen startgetal; het verslag meldt dat op pagina 1 (standaard: afgeleid van maatlat en oproep)
help-score-robustness = full, of none: zonder robuustheidstabel (standaard: full)
help-score-format = md: verslagen en results.json in de map; json: resultaten op stdout, geen bestanden (standaard: md)
help-score-date = Datum op de verslagen (standaard: die van de oproep of van de bestanden)
help-score-force = Vervang ook bestanden die maatlat niet geschreven heeft
help-score-lang = Taal van de verslagen en van deze opdracht: nl of en (standaard: elke taal van de maatlat)
help-score-more =
    Voorbeelden:
      maatlat score .
      maatlat score oproep/maatlat.toml -o /tmp/verslagen --lang nl
      maatlat score voorstel.toml beoordeling.toml --rubric maatlat-zorg.toml
      maatlat score . --format json | jq .headlines

    Bestanden met fouten worden niet doorgerekend; er wordt dan niets geschreven.
    Dezelfde bestanden geven op elke computer dezelfde verslagen, tot op de byte.
help-demo = Schrijft de voorbeeldoproep in een map, rekent ze door en schrijft de verslagen
help-demo-folder = Map (standaard: maatlat-demo)
help-demo-lang = Taal van de verslagen en van deze opdracht: nl of en (standaard: allebei)
help-demo-more =
    Zeven voorstellen, beoordeeld met de maatlat zorgproeftuinen-2014. Ze zijn allemaal verzonnen;
    één vertrekt van echte cijfers. Staat er iets anders in de map, of is er een bestand gewijzigd,
    dan blijft alles zoals het is.
help-new = Schrijft een maatlat, voorstel, beoordeling of oproep om in te vullen, met uitleg
help-new-file = Het bestand (standaard: het id of de soort, met .toml; voor een oproep maatlat.toml)
help-new-id = Korte naam in het bestand (standaard: de naam van het bestand)
help-new-proposal = Bij een beoordeling: het voorstel waarvoor ze is, als bestand of als id
help-new-lang = Taal van de uitleg: nl of en
help-new-more =
    Voorbeelden:
      maatlat new call
      maatlat new proposal proposals/bus.toml
      maatlat new ratings --rubric maatlat-zorg.toml --proposal proposals/bus.toml
      maatlat new rubric --id zorg

    Wat geschreven wordt, doorstaat "maatlat check" zoals het is. Een beoordeling bevat elke vraag
    van de maatlat. De eerste regel noemt een JSON Schema. Dat komt in een map schemas/ naast het
    bestand, of staat al in een map erboven: tekstverwerkers die zulke schema's kennen, vullen
    sleutels aan en leggen ze uit. Er wordt nooit iets overschreven.
help-schema = Toont het JSON Schema van een soort bestand, voor tekstverwerkers
help-keys = Toont elke sleutel van elke soort bestand, met haar betekenis
help-selftest = Rekent bekende antwoorden na en vergelijkt hun bits
