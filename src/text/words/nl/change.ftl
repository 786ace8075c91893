# Woorden van `maatlat measure` over wat veranderde, en over wie gezondheid wint en wie de kosten draagt.

## Wie de verdrongen gezondheid draagt

measure-bearer-everybody = iedereen evenveel: verdeeld volgens bevolking
measure-bearer-least-healthy = volledig gedragen door de minst gezonde groep
measure-bearer-healthiest = volledig gedragen door de gezondste groep

## Winnaars en verliezers: klassen van de relatieve verandering

measure-band-loses-more = verliest meer dan 5%
measure-band-loses-less = verliest 0,1% tot 5%
measure-band-same = ongeveer gelijk (binnen 0,1%)
measure-band-gains-less = wint 0,1% tot 5%
measure-band-gains-more = wint meer dan 5%

## Over wie een rij gaat

measure-band-of-everybody = iedereen
measure-band-of-fifth = vijfde { $fifth } volgens de uitkomst vooraf, 1 = laagste
measure-band-of-negative = vooraf onder nul
measure-band-of-zero = vooraf niets
measure-band-of-lowest-above-zero = de anderen van het laagste vijfde

measure-band-note = Winst en verlies staan in verhouding tot de uitkomst vooraf, of tot { $unit } waar die kleiner was. De vijfden zijn vijfden van de mensen, volgens de uitkomst vooraf; wie dezelfde uitkomst had, blijft samen, zodat een vijfde leeg kan zijn. Wie onder nul zat, telt mee voor de rangorde en staat apart.
