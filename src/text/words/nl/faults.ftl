# Woorden over bestanden: lezen en schrijven, sloten, onderbroken worden, fouten van het programma zelf.

cli-not-plain = { $path } is geen gewoon bestand, maar een map, een pijp of een apparaat. Geef een bestand op.
cli-changed = { $path } is veranderd terwijl maatlat het las; er is niets geschreven. Geef de opdracht opnieuw.
cli-in-the-way = { $path } is een koppeling of helemaal geen bestand, en blijft zoals het is. Verplaats het, of kies een andere plek om te schrijven.
cli-held = Een andere maatlat is aan het schrijven in { $folder }. Wacht tot die klaar is en geef de opdracht opnieuw.
cli-held-by = Een andere maatlat (proces en machine: { $who }) is aan het schrijven in { $folder }. Wacht tot die klaar is en geef de opdracht opnieuw.
cli-no-lock = De schijf van { $folder } kent geen sloten. Laat er niet tegelijk een andere maatlat schrijven.
cli-finished-earlier = Een eerdere opdracht werd afgebroken terwijl ze haar bestanden in { $folder } zette. Die zijn nu volledig.
cli-undone-earlier = Een eerdere opdracht werd afgebroken terwijl ze haar bestanden in { $folder } zette. De bestanden van daarvoor staan er weer.
cli-mixed-earlier = Een eerdere opdracht werd afgebroken terwijl ze haar bestanden in { $folder } zette, en daarna zijn er bestanden veranderd. Sommige kunnen van die opdracht zijn en andere van daarvoor.
cli-no-journal = Het bestand .maatlat-commit in { $folder } was beschadigd of niet van maatlat. Het is verwijderd; er is verder niets mee gedaan.
cli-halfway = { $path } kan niet geschreven worden: { $reason }. De bestanden konden ook niet worden teruggezet. De volgende opdracht die daar schrijft, brengt ze eerst in orde.
cli-reason-too-large = het zou groter worden dan het systeem toestaat
cli-reason-name = de naam is te lang, of bevat tekens die het systeem niet kent
cli-reason-in-use = een ander programma heeft het open; sluit het daar

## Onderbroken worden, en fouten van het programma zelf

cli-stopped = Gestopt. Er is geen bestand veranderd.
cli-stopped-written = Gestopt. De bestanden die geschreven zijn, zijn volledig.
cli-bug-file = Stuur dit bestand alstublieft naar degene van wie u maatlat hebt; het zegt waar de fout zit en bevat geen tekst van u: { $path }
cli-bug-no-file = Meld de regel hierboven alstublieft aan degene van wie u maatlat hebt. Er kon geen bestand over de fout worden geschreven.
help-selftest-break = Ga met opzet stuk, om te zien hoe een fout van maatlat eruitziet: hier (here) of in een werker (worker) (standaard: here)
