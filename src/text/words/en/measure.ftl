# Words of `maatlat measure` that its parts share: on what a number rests, and how an interval was made.

## Ranked by

measure-ranked-order = the declared order of the groups
measure-ranked-outcome = the outcome itself, lowest first
measure-ranked-variable = the declared rank variable, lowest first; ties share the mean rank
measure-ranked-before = the outcome before, lowest first

## Weighted by

measure-weighted-none = nothing: every group counts alike
measure-weighted-rows = nothing: every row counts once
measure-weighted-population = population of the groups
measure-weighted-sampling = sampling weights; their scale does not matter
measure-weighted-frequency = frequency weights: a row stands for so many equal rows

## Unit

measure-unit-outcome = that of the outcome
measure-unit-squared = that of the outcome, squared
measure-unit-none = none
measure-unit-percent = percent of the mean
measure-unit-thousandth = thousandths
measure-unit-inverse = one over that of the outcome
measure-unit-share = share from 0 to 1

## Sign

measure-sign-better-placed-more = above 0: the better placed have more of the outcome
measure-sign-ratio-better-placed-more = above 1: the better placed have more of the outcome; 1: no difference
measure-sign-larger-more-unequal = 0: none; larger: more unequal
measure-sign-ratio-larger-more-unequal = 1: none; larger: more unequal
measure-sign-gap-to-best = 0: nobody falls short; the further from 0, the more is to be gained
measure-sign-larger-more-poverty = 0: nobody is below the line; larger: more poverty
measure-sign-level = a level, not a measure of inequality
measure-sign-share = a share of the total
measure-sign-progressive = above 0: the change favours those who had less

## Small-sample factor

measure-factor-none = none: the population formula
