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
