# Woorden van de opdrachtregel. Sleutels met help- vooraan komen op de hulppagina's, door src/cli/usage.rs.

cli-first =
    maatlat zegt of een vernieuwing de ongelijkheid verkleint of vergroot, en hoe zeker dat is.

    Begin met:
      maatlat demo           zien hoe het werkt
      maatlat new call       een oproep beginnen
      maatlat new proposal   een voorstel beginnen
      maatlat check .        fouten zoeken
      maatlat score .        de verslagen schrijven

    Alle opdrachten: maatlat help
cli-checked = { $n ->
    [one] { $n } bestand nagekeken
   *[other] { $n } bestanden nagekeken
}
cli-only-read = U noemde geen beoordelingskader, dus van voorstellen en beoordelingen is alleen de vorm nagekeken. Wilt u ook de inhoud laten nakijken? Voeg dan --rubric toe, met een bestand of een van deze: { $known }
cli-next = Volgende stap: { $command }
cli-written = { $n ->
    [one] { $n } bestand in { $folder }
   *[other] { $n } bestanden in { $folder }
}
cli-read-first = Lees eerst: { $path }
cli-demo-next = Volgende stap: verander een cijfer in { $folder }/proposals/ademthuis.toml en kijk wat dat doet: maatlat score { $folder } -o { $folder }/reports
cli-nothing-written = Er is niets geschreven. Verbeter de fouten hierboven en geef de opdracht opnieuw.
cli-wrote = Geschreven: { $path }
cli-made-for = Gemaakt voor het beoordelingskader { $rubric }. Voor een ander voegt u --rubric toe.
cli-scaffold-facts = Feiten waar het beoordelingskader naar vraagt.
cli-scaffold-computed = berekend uit de groepstabellen, u hoeft niets te antwoorden
cli-selftest-fine = Elk antwoord heeft de bekende bits.

## Wat in de weg staat

cli-no-files = In { $path } staan geen TOML-bestanden en geen beoordelingen in een tabel.
cli-no-such-rubric = Het beoordelingskader "{ $found }" bestaat niet. { $has-near ->
    [yes] Bedoelt u { $near }?
   *[no] Geef het pad van een bestand, of een van deze: { $known }
}
cli-needs-rubric = Er is geen beoordelingskader om mee te beoordelen. Voeg --rubric toe, met een bestand of een van deze: { $known }
cli-nothing-to-score = Er staat geen voorstel in { $path }. Begin er een met: maatlat new proposal
cli-two-calls = Deze paden bevatten meer dan één oproep. Reken één oproep per keer door.
cli-same-name = Twee verslagen zouden allebei het bestand { $name } worden. Geef de voorstellen een id dat in meer verschilt dan hoofdletters, en niet het id "call".
cli-not-ours = { $path } is niet door maatlat geschreven en blijft zoals het is. Kies een andere map met -o, of vervang het met --force.
cli-demo-not-ours = { $path } is niet zoals de demo het zou schrijven; er is niets veranderd. Kies een andere map: maatlat demo ANDERE-MAP
cli-exists = { $path } bestaat al en blijft zoals het is. Kies een andere naam.
cli-bad-id = "{ $found }" kan geen korte naam zijn. Gebruik letters, cijfers, - en _, samen hoogstens 64, met --id
cli-not-a-proposal = { $path } is geen leesbaar voorstel. Kijk het na met: maatlat check { $path }
cli-not-a-rubric = { $path } is geen beoordelingskader.
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
cli-usage-help = Hulp en voorbeelden: maatlat help, of maatlat help OPDRACHT

## Hulppagina's

help-heading-usage = Gebruik:
help-heading-commands = Opdrachten
help-heading-command = OPDRACHT
help-heading-arguments = Argumenten
help-heading-options = Opties
help-name-path = PAD
help-name-rubric = KADER
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
help-any-rubric = Een bestand, of het id van een meegeleverd kader (zorgproeftuinen-2014, gelijkheidstoets)
help-any-kind = rubric (beoordelingskader), proposal (voorstel), ratings (beoordeling), call (oproep) of measure (opgave bij gegevens)

help-maatlat = maatlat zegt of een vernieuwing de ongelijkheid verkleint of vergroot, en hoe zeker dat is.
help-check = Meldt alle fouten in bestanden, mappen of een oproep, en wat u in de plaats schrijft
help-check-paths = Bestanden, mappen, of de map of het bestand van een oproep
help-check-format = text (standaard), json, sarif of github
help-score = Kijkt na, rekent door en schrijft de verslagen
help-score-paths = Een oproep, of voorstellen met hun beoordelingen
help-score-output = Map voor de verslagen (standaard: reports)
help-score-draws = Trekkingen, 100 tot 1.000.000 (standaard: 10.000)
help-score-seed = Een eigen startgetal; het verslag meldt dat op pagina 1 (standaard: afgeleid van beoordelingskader en oproep)
help-score-robustness = full, of none: zonder robuustheidstabel (standaard: full)
help-score-format = md (standaard), of json: resultaten op stdout
help-score-csv = Hoe results.csv geschreven wordt: plain (komma's, decimale punten), of excel: opent met een dubbelklik in Excel, in het Nederlands met puntkomma's en decimale komma's (standaard: plain)
help-score-date = Datum op de verslagen (standaard: die van de oproep of van de bestanden)
help-score-force = Vervang ook bestanden die niet van maatlat zijn
help-score-lang = Taal van de verslagen en van deze opdracht: nl of en (standaard: elke taal van het beoordelingskader)
help-demo = Schrijft de voorbeeldoproep in een map, rekent ze door en schrijft de verslagen
help-demo-folder = Map (standaard: maatlat-demo)
help-demo-lang = Taal van de verslagen en van deze opdracht: nl of en (standaard: allebei)
help-new = Schrijft een beoordelingskader, voorstel, beoordeling of oproep om in te vullen, met uitleg
help-new-file = Het bestand (standaard: het id of de soort, met .toml)
help-new-id = Korte naam (standaard: de naam van het bestand)
help-new-proposal = Bij een beoordeling: het voorstel (bestand of id)
help-new-lang = Taal van de uitleg: nl of en
help-schema = Toont het JSON Schema van een soort bestand, voor tekstverwerkers
help-keys = Toont elke sleutel van elke soort bestand, met haar betekenis
help-selftest = Rekent bekende antwoorden na en vergelijkt hun bits
