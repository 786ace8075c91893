# Woorden van gegroepeerde gegevens: tekens, factoren, opmerkingen, en waarom een ander programma een ander getal toont.

## Teken

measure-sign-worse-placed-more = boven 0: wie slechter af is, heeft meer van de uitkomst
measure-sign-ratio-worse-placed-more = boven 1: wie slechter af is, heeft meer van de uitkomst; 1: geen verschil

## Factor voor kleine aantallen

measure-factor-noise-subtracted = wat de steekproeffout er gemiddeld bij doet, is eraf: Σ p (1 − p) s²; onder 0 wordt 0
measure-factor-median-unbiased = verbeterd voor wat de steekproeffout erbij doet: de helft van alle steekproeven zou meer geven, de helft minder

## Opmerkingen

measure-note-missing-groups = { $missing } van de { $all } groepen hebben geen schatting en tellen niet mee: { $names }.
measure-note-too-many-missing = { $statistic } wordt niet gegeven: meer dan 15% van de groepen heeft geen schatting.
measure-note-two-groups = { $statistic } wordt niet gegeven: daarvoor zijn meer dan twee groepen nodig.
measure-note-not-of-groups = { $statistic } wordt niet gegeven: daarvoor zijn gegevens van personen nodig, niet van groepen.
measure-note-no-order = { $statistic } wordt niet gegeven: daarvoor moeten de groepen een volgorde hebben, en die is niet opgegeven.
measure-note-no-reference = { $statistic } wordt niet gegeven: daarvoor is een referentiegroep nodig, en die is niet opgegeven.
measure-note-no-bounds = { $statistic } wordt niet gegeven: daarvoor zijn een laagste en een hoogste mogelijke waarde nodig.
measure-note-no-zero = { $statistic } wordt niet gegeven: dat heeft alleen zin op een schaal waarop 0 ‘niets’ betekent.
measure-note-no-direction = { $statistic } wordt niet gegeven: er is niet gezegd of meer van de uitkomst beter is.
measure-note-no-errors = Geen intervallen: deze groepen hebben geen standaardfout: { $names }.
measure-note-on-the-bound = Deze groepen staan aan het einde van de schaal, waar de standaardfout op papier 0 is, hoewel we ze niet precies kennen: { $names }. Ze worden getrokken alsof er een half geval meer was gezien, in een steekproef die in verhouding tot de bevolking even groot is als bij de andere groepen.
measure-note-exact = Deze groepen gelden als precies bekend, want hun standaardfout is 0: { $names }.
measure-note-empty-groups = Groepen zonder mensen wegen niets: { $names }.
measure-note-setting-average = Het opgegeven gemiddelde van de bevolking, { $average }, geldt als gemiddelde in de verschillen met het gemiddelde, de ongelijkheidsindex IDIS, PAR en PAF. Het gemiddelde van deze groepen is { $own }.
measure-note-change-apart = Er is niet opgegeven hoe de fouten van vóór en na samenhangen. Daarom worden ze los van elkaar getrokken, zoals bij twee steekproeven van andere mensen. Zijn twee keer dezelfde mensen gemeten, dan zijn de intervallen van de verandering breder dan nodig: geef de samenhang dan op met `before-correlation`.
measure-note-change-linked = De fouten van vóór en na binnen een groep worden getrokken met een samenhang van { $correlation }, zoals opgegeven.

## Waarom een ander programma een ander getal toont

measure-peer-symmetric = Het neemt een symmetrisch normaal interval, dat buiten de schaal kan vallen; het onze wordt binnen de schaal getrokken.
measure-peer-chosen-beforehand = Het doet alsof de hoogste en de laagste groep gekozen waren voor iemand de gegevens zag; het onze houdt rekening met die keuze.
measure-peer-scatter = Zijn fout komt uit de spreiding van de groepen rond een rechte lijn, niet uit de standaardfouten van de groepen.
measure-peer-scatter-robust = Zijn fout komt uit de spreiding van de groepen rond de lijn, niet uit de standaardfouten van de groepen; de getoonde fout blijft op de schaal van 0 tot 1.
measure-peer-weighted-twice = Het weegt met de bevolking in het kwadraat (als aantallen gevallen en nog eens als gewicht), en zijn fout komt uit de spreiding rond de lijn.
measure-peer-uncorrected = Het haalt er niet af wat de steekproeffout erbij doet, en zijn symmetrische interval past niet dicht bij 0.
measure-peer-redrawn = Het telt de steekproeffout twee keer: percentielen van 100 nieuwe trekkingen, altijd 95%. Zijn eigen 100 trekkingen zijn andere dan die hier.
measure-peer-mean-not-drawn = Het zet opnieuw getrokken groepen tegenover een gemiddelde dat niet opnieuw getrokken is, en telt de steekproeffout twee keer (100 trekkingen, altijd 95%).
measure-peer-error-not-scaled = Het vermenigvuldigt de schatting met 1000 maar de fout niet: zijn interval is duizend keer te smal.
measure-peer-two-by-two = Zijn fout behandelt de bevolking als een gewone steekproef, kijkt niet naar de standaardfouten, en doet alsof de beste groep vooraf gekozen was.
measure-peer-two-by-two-not-scaled = Het toont een percentage met de fout van een aandeel: zijn interval is honderd keer te smal, en kijkt niet naar de standaardfouten.
measure-peer-phe-normal = Het trekt de groepen normaal op de uitkomst zelf, haar logaritme (cijfers per aantal mensen) of haar logit (aandelen); de onze worden als gamma of bèta getrokken.
