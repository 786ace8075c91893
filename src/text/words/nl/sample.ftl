# maatlat measure: gegevens per persoon.

## Opmerkingen

measure-note-negatives = Rijen met een uitkomst onder 0: { $rows }. Ze tellen mee; maten die uitkomsten boven 0 nodig hebben, worden niet gegeven, en relatieve maten kunnen buiten hun gewone bereik vallen.
measure-note-zeros = Rijen met een uitkomst van precies 0: { $rows }. Ze tellen mee; maten die een logaritme nemen, worden niet gegeven.
measure-note-lonely-strata = Strata met maar één primaire eenheid: { $strata }. Zo'n eenheid wordt vergeleken met het gemiddelde van alle eenheden; dat maakt intervallen eerder breder dan smaller.
measure-note-few-replicates = De gegevens bevatten { $rows } rijen. Daarom is de verandering { $replicates } keer berekend met andere gewichten, en komen de { $draws } trekkingen uit de normale verdeling met de fouten van die herhalingen en hun samenhang.
measure-note-few-units = De steekproefopzet laat hier { $degrees } vrijheidsgraden over (primaire eenheden min strata). De intervallen steunen op weinig eenheden: lees ze voorzichtig.
measure-note-line-of-all = De armoedegrens is die van de hele steekproef, niet die van dit deel.
measure-note-not-applicable = Hoort niet bij dit soort gegevens of niet bij deze schaal, en is dus weggelaten: { $statistics }.
measure-note-factors-tangled = De factoren zijn niet uit elkaar te houden (één volgt uit de andere, of verandert niet); de index is daarom niet ontleed.

## Waarom een ander programma een ander getal geeft

measure-peer-convey-gini = convey telt het hele gewicht van een rij waar de helft hoort; zijn Gini-index hangt daardoor af van de schaal van de gewichten.
measure-peer-convey-boundary = convey telt de rij op de grens helemaal mee; hier wordt ze gesplitst, zodat precies dat aandeel van de mensen telt.
measure-peer-convey-zeros = convey geeft geen getal als een uitkomst 0 of negatief is.
measure-peer-convey-at-line = convey noemt ook arm wie precies op de grens zit; hier is arm wie eronder zit.
measure-peer-convey-error = convey lineariseert een andere formule of gebruikt een andere dichtheid bij het kwantiel; de schatting is dezelfde.
measure-peer-rineq-rank = rineq zet gelijke waarden in de volgorde van de rijen, en mengt twee delers als gewichten verschillen; hier delen gelijke waarden hun gemiddelde rang.
measure-peer-rineq-observed-bounds = rineq neemt de laagste en hoogste waarde in de gegevens als grenzen; hier gelden de opgegeven grenzen.
measure-peer-rineq-unit-bounds = rineq gaat uit van de grenzen 0 en 1; hier gelden de opgegeven grenzen.
measure-peer-rineq-error = rineq gaat uit van een gelijke spreiding rond zijn lijn, doet alsof de rangen vaststaan en kent geen steekproefopzet; de schatting is dezelfde.
measure-peer-healthequal-known = healthequal doet in zijn standaardfout alsof rangen en gemiddelde vaststaan, hoewel ze uit dezelfde steekproef komen; de schatting is dezelfde.
