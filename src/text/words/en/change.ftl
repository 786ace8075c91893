# Words of `maatlat measure` about what changed, and about who gains health and who bears the cost.

## Who bears the opportunity cost

measure-bearer-everybody = everybody alike: shared by population
measure-bearer-least-healthy = all of it borne by the least healthy group
measure-bearer-healthiest = all of it borne by the healthiest group

## Winners and losers: bands of the relative change

measure-band-loses-more = loses more than 5%
measure-band-loses-less = loses 0.1% to 5%
measure-band-same = about the same (within 0.1%)
measure-band-gains-less = gains 0.1% to 5%
measure-band-gains-more = gains more than 5%

## Of whom a row speaks

measure-band-of-everybody = everybody
measure-band-of-fifth = fifth { $fifth } by the outcome before, 1 = lowest
measure-band-of-negative = below zero before
measure-band-of-zero = nothing before
measure-band-of-lowest-above-zero = the others of the lowest fifth

measure-band-note = Gains and losses are relative to the outcome before, or to { $unit } where it was smaller. Fifths are of people, by the outcome before; people with the same outcome are never parted, so that a fifth may be empty. Whoever was below zero is ranked, and shown apart.
