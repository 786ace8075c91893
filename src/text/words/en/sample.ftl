# maatlat measure: individual data.

## Remarks

measure-note-negatives = Rows with an outcome below 0: { $rows }. They count; measures that need outcomes above 0 are not given, and relative ones can leave their usual range.
measure-note-zeros = Rows with an outcome of exactly 0: { $rows }. They count; measures that take a logarithm are not given.
measure-note-lonely-strata = Strata with a single primary unit: { $strata }. Such a unit is compared with the mean of all units, which makes intervals wider rather than narrower.
measure-note-few-replicates = The data hold { $rows } rows. The change was therefore computed { $replicates } times with other weights, and the { $draws } draws come from the normal distribution with the errors of these replicates and their correlations.
measure-note-few-units = The design leaves { $degrees } degrees of freedom here (primary units minus strata). Intervals rest on few units: read them with care.
measure-note-line-of-all = The poverty line is that of the full sample, not of this part.
measure-note-not-applicable = Not of this kind of data, or not on this scale, and so left out: { $statistics }.
measure-note-factors-tangled = The factors cannot be told apart (one follows from the others, or does not vary), so the index is not taken apart.

## Why a peer's number differs

measure-peer-convey-gini = convey counts the whole weight of a row where half of it belongs, so its Gini depends on the scale of the weights.
measure-peer-convey-boundary = convey counts the row at the boundary whole; here it is split, so that exactly that share of the people counts.
measure-peer-convey-zeros = convey gives no number when an outcome is 0 or negative.
measure-peer-convey-at-line = convey counts who is exactly at the line as poor; here poor is who is below it.
measure-peer-convey-error = convey linearises another formula or uses another density at the quantile; the estimate is the same.
measure-peer-rineq-rank = rineq ranks ties in the order of the rows, and mixes two divisors when weights are unequal; here ties share their mean rank.
measure-peer-rineq-observed-bounds = rineq takes the lowest and highest value in the data as bounds; here the declared bounds hold.
measure-peer-rineq-unit-bounds = rineq supposes bounds of 0 and 1; here the declared bounds hold.
measure-peer-rineq-error = rineq supposes equal spread around its line, takes ranks as known and knows no survey design; the estimate is the same.
measure-peer-healthequal-known = healthequal takes ranks and mean as known in its standard error, though they come from the same sample; the estimate is the same.
