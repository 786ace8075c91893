# Woorden over tabellen: beoordelingen die met een rekenblad zijn ingevuld, en bestanden van kantoorprogramma's.

diag-cell = cel { $cell }
diag-see-also-cell = zie ook hier, cel { $cell }

diag-office-file = { $holds ->
    [table] Dit is een bestand van een rekenbladprogramma; maatlat kijkt er niet in.
   *[other] Dit is een document; maatlat kijkt er niet in.
}
diag-office-file-help = { $holds ->
    [table] Is het een beoordeling? Open het bestand, kies Opslaan als en het type "CSV UTF-8 (door lijstscheidingsteken gescheiden) (*.csv)", en noem hier het bestand dat op .csv eindigt. Met maatlat new ratings BESTAND.csv krijgt u zo'n tabel om in te vullen.
   *[other] Zet wat erin staat in een bestand dat maatlat kan lezen: maatlat new proposal, of maatlat new ratings BESTAND.csv voor een tabel om in te vullen.
}
diag-sheet-start = { $reason ->
    [empty] Er staat niets in deze tabel.
    [separator] Na de eerste cel staat geen puntkomma, komma of tab.
    [kind] "{ $found }" kan geen tabel zijn: alleen een beoordeling (ratings) kan dat.
   *[other] In de eerste cel van deze tabel staat niet maatlat, maar "{ $found }".
}
diag-sheet-start-help = { $reason ->
    [separator] Bewaar de tabel opnieuw als "CSV UTF-8 (*.csv)". De eerste rij is dan maatlat;ratings/1 of maatlat,ratings/1
    [kind] Schrijf het als TOML, bv. met maatlat new proposal, en laat de bestandsnaam eindigen op .toml
   *[other] Schrijf maatlat in cel A1 en ratings/1 in cel B1. Met maatlat new ratings BESTAND.csv krijgt u een hele tabel om in te vullen.
}
diag-sheet-syntax = { $reason ->
    [unclosed-quote] Deze cel begint met een aanhalingsteken, en geen aanhalingsteken sluit haar af.
    [after-quote] Na het aanhalingsteken dat deze cel afsluit, staat nog tekst: { $detail }
    [control-character] Hier staat een stuurteken: { $detail }.
    [old-line-ends] De regels van dit bestand eindigen zoals op oude Mac-computers.
    [cut-short] Het bestand stopt midden in een rij.
   *[too-many] Deze tabel heeft meer dan { $detail } cellen.
}
diag-sheet-syntax-help = { $reason ->
    [unclosed-quote] Sluit de cel af met een aanhalingsteken. Een aanhalingsteken binnen een tekst schrijft u dubbel: "een ""aangehaald"" woord". Een rekenbladprogramma doet dat allebei vanzelf.
    [after-quote] Een aanhalingsteken binnen een tekst schrijft u dubbel: "een ""aangehaald"" woord". Een rekenbladprogramma doet dat vanzelf.
    [control-character] Wis het. Het komt vaak mee als u tekst kopieert uit een ander programma.
    [old-line-ends] Bewaar het bestand opnieuw met regeleinden LF of CRLF: als "CSV UTF-8" in Excel voor Windows, of met LibreOffice. Oudere versies van Excel voor de Mac kunnen dat niet.
    [cut-short] Is het bestand gekopieerd of gesynchroniseerd, kijk dan of het volledig is aangekomen. Is het wel volledig, sluit de laatste rij dan af met een nieuwe regel.
   *[too-many] Een beoordeling heeft één rij per vraag. Kijk na of dit het juiste bestand is.
}
diag-sheet-header = { $reason ->
    [none] Er is geen rij met de namen van de kolommen.
    [criterion] In de rij met de namen van de kolommen ontbreekt de kolom criterion.
    [blank] Deze kolom heeft geen naam, terwijl er cellen onder ingevuld zijn.
    [twice] De kolom "{ $found }" staat hier voor de tweede keer.
    [separator] Deze rij heeft andere scheidingstekens dan de eerste rij.
   *[unknown] De kolom "{ $found }" bestaat niet.
}
diag-sheet-header-help = { $reason ->
    [twice] Wis een van de twee, of zet x- voor de naam van de kolom die maar een opmerking is.
    [separator] In de eerste rij staat "{ $found }" tussen de cellen. Gebruik dat overal, of open en bewaar de tabel met een rekenbladprogramma.
    [unknown] { $has_suggestion ->
        [no] De kolommen zijn: { $columns }. Een kolom voor uzelf krijgt een naam die met x- begint, bv. x-opmerking
       *[other] Bedoelt u "{ $suggestion }"? De kolommen zijn: { $columns }. Een kolom voor uzelf krijgt een naam die met x- begint.
    }
   *[other] Zet de namen van de kolommen in één rij; de volgorde kiest u zelf: { $columns }. Boven een kolom die alleen voor uzelf is, schrijft u bv. x-opmerking
}
diag-sheet-row = { $reason ->
    [too-long] Hier staat iets buiten de kolommen (aantal: { $columns }): "{ $found }".
    [no-criterion] In deze rij staat niet over welk criterium ze gaat.
    [no-key] In de eerste cel van deze rij staat geen sleutel.
    [beside] Hier staat iets naast de sleutel en zijn waarde: "{ $found }".
    [twice] Voor "{ $found }" is er een tweede rij.
   *[no-answers] Onder de namen van de kolommen staan geen rijen.
}
diag-sheet-row-help = { $reason ->
    [too-long] Verplaats het naar de juiste kolom, of wis het. Misschien ontbreken de aanhalingstekens rond een tekst met een scheidingsteken erin.
    [no-criterion] Schrijf het criterium in elke rij. Van samengevoegde cellen behoudt alleen de eerste haar tekst: splits ze en vul elke rij in.
    [no-key] Schrijf de sleutel in kolom A en zijn waarde in kolom B, of wis de rij.
    [beside] Boven de tabel zijn er twee kolommen: de sleutel en zijn waarde. Een opmerking krijgt een eigen rij, met een sleutel zoals x-opmerking.
    [twice] Behoud een van de twee rijen.
   *[no-answers] Schrijf een rij voor elk criterium. Met maatlat new ratings BESTAND.csv krijgt u een tabel met alle vragen.
}
diag-sheet-short-row = Deze rij stopt te vroeg; deze cellen gelden als leeg: { $columns }
diag-sheet-short-row-help = Horen ze ingevuld te zijn? Kijk dan of er in deze rij een scheidingsteken ontbreekt. Excel laat lege cellen aan het einde van een rij soms weg.
diag-sheet-number = { $reason ->
    [ambiguous] { $found } kunt u op twee manieren lezen: als { $first } of als { $second }.
    [scientific] Dit getal is als macht van tien geschreven: { $found }.
    [decimal-comma] In { $found } staat een decimale komma, terwijl komma's ook de cellen scheiden.
   *[other] { $found } is niet als getal geschreven.
}
diag-sheet-number-help = { $reason ->
    [ambiguous] Schrijf { $second } zonder teken, of geef het getal een ander aantal decimalen, bv. { $first }0
    [scientific] Schrijf het getal voluit. In Excel: celeigenschap Getal.
   *[other] Schrijf { $first }
}
diag-sheet-date = { $found } kan twee dagen zijn: { $first } of { $second }.
diag-sheet-date-help = Schrijf jaar, maand en dag: { $first } of { $second }. In Excel: kies de celeigenschap Tekst en typ dan de datum.
diag-sheet-error = { $reason ->
    [narrow] In deze cel staat { $found } in plaats van wat erin stond: de kolom was te smal.
   *[value] In deze cel staat de foutwaarde { $found } van een rekenbladprogramma.
}
diag-sheet-error-help = { $reason ->
    [narrow] Maak de kolom breder en bewaar de tabel opnieuw.
   *[value] Schrijf de waarde zelf, of laat de cel leeg.
}
diag-sheet-changed = { $reason ->
    [date] { $found } lijkt op een datum die een rekenbladprogramma van iets anders maakte.
    [serial] { $found } lijkt op het getal dat een rekenbladprogramma aan een datum geeft.
   *[scientific] { $found } lijkt op een korte naam die een rekenbladprogramma voor een groot getal aanzag.
}
diag-sheet-changed-help = Zoek op wat er bedoeld was. In Excel: geef de cellen de celeigenschap Tekst voordat u typt, en typ bv. 1-2 opnieuw.

## De tabel die maatlat new schrijft

cli-sheet-levels = niveaus
cli-sheet-how = Eén rij per vraag. Vul level (niveau), evidence (bewijsgraad), reason (reden) en sources (bronnen) in; laat low en high leeg, tenzij u weet hoe ver het ernaast kan zitten. Meer bronnen: elk op een eigen regel in de cel (Alt+Enter). Bewaar als CSV UTF-8.
cli-sheet-no-level = Geen niveau? Schrijf dan een van deze woorden onder answer: not-known (niet bekend), not-applicable (niet van toepassing, met een reden), abstained (u antwoordt niet). Een lege rij is een vraag die nog open is.
cli-sheet-grades = Bewijsgraad, hoe stevig de grond is: { $grades }
cli-sheet-conflict = conflict_of_interest (belangenconflict): ja zet al uw antwoorden opzij. date en signed_off: jaar-maand-dag; signed_off als elke vraag haar antwoord heeft.

## Waarom (met -v)

reason-sheet = { $path } is een tabel; tussen de cellen staat: { $separator }
