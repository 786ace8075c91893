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

## Names of statistics

measure-statistic-mean = Mean
measure-statistic-difference = Difference between two groups (D)
measure-statistic-ratio = Ratio of two groups (R)
measure-statistic-quantile-difference = Difference between the outer two of { $parameter } equal parts
measure-statistic-quantile-ratio = Ratio of the outer two of { $parameter } equal parts
measure-statistic-absolute-concentration = Absolute concentration index (ACI)
measure-statistic-relative-concentration = Relative concentration index (RCI)
measure-statistic-erreygers = Erreygers index
measure-statistic-wagstaff = Wagstaff index
measure-statistic-sii-linear = Slope index of inequality (SII), straight line
measure-statistic-sii-logit = Slope index of inequality (SII), logit model
measure-statistic-sii-log-transform = Slope index of inequality (SII), line through logarithms
measure-statistic-sii-logit-transform = Slope index of inequality (SII), line through logits
measure-statistic-rii-linear = Relative index of inequality (RII), straight line
measure-statistic-rii-logit = Relative index of inequality (RII), logit model
measure-statistic-rii-log-transform = Relative index of inequality (RII), line through logarithms
measure-statistic-rii-logit-transform = Relative index of inequality (RII), line through logits
measure-statistic-bgv = Between-group variance (BGV)
measure-statistic-bgsd = Between-group standard deviation (BGSD)
measure-statistic-cov = Coefficient of variation (COV)
measure-statistic-mdmu = Mean difference from the mean, unweighted (MDMU)
measure-statistic-mdmw = Mean difference from the mean, weighted (MDMW)
measure-statistic-mdbu = Mean difference from the best group, unweighted (MDBU)
measure-statistic-mdbw = Mean difference from the best group, weighted (MDBW)
measure-statistic-mdru = Mean difference from the reference group, unweighted (MDRU)
measure-statistic-mdrw = Mean difference from the reference group, weighted (MDRW)
measure-statistic-idisu = Index of disparity, unweighted (IDISU)
measure-statistic-idisw = Index of disparity, weighted (IDISW)
measure-statistic-ti = Theil index between groups (TI)
measure-statistic-mld = Mean log deviation between groups (MLD)
measure-statistic-par = Population attributable risk (PAR)
measure-statistic-paf = Population attributable fraction (PAF)
measure-statistic-gini = Gini index
measure-statistic-absolute-gini = Absolute Gini index
measure-statistic-s-gini = Extended Gini index (parameter { $parameter })
measure-statistic-atkinson = Atkinson index (aversion { $parameter })
measure-statistic-generalised-entropy = Generalised entropy (parameter { $parameter })
measure-statistic-generalised-entropy-0 = Mean log deviation of persons (generalised entropy 0)
measure-statistic-generalised-entropy-1 = Theil index of persons (generalised entropy 1)
measure-statistic-generalised-entropy-2 = Half the squared coefficient of variation (generalised entropy 2)
measure-statistic-kolm = Kolm index (aversion { $parameter })
measure-statistic-atkinson-ede = Equally-distributed equivalent, Atkinson (aversion { $parameter })
measure-statistic-kolm-ede = Equally-distributed equivalent, Kolm (aversion { $parameter })
measure-statistic-s-gini-ede = Equally-distributed equivalent, extended Gini (parameter { $parameter })
measure-statistic-quantile-share-ratio = Total of the top { $percent } over that of the bottom { $percent }
measure-statistic-palma = Palma ratio (top 10% over bottom 40%)
measure-statistic-top-share = Share of the top { $percent }
measure-statistic-bottom-share = Share of the bottom { $percent }
measure-statistic-wolfson = Wolfson index of polarisation
measure-statistic-poverty-line = Poverty line
measure-statistic-fgt = Poverty index of Foster, Greer and Thorbecke (parameter { $parameter })
measure-statistic-fgt-0 = People below the line (FGT 0)
measure-statistic-fgt-1 = Poverty gap (FGT 1)
measure-statistic-fgt-2 = Squared poverty gap (FGT 2)
measure-statistic-watts = Watts index of poverty
measure-statistic-median-poverty-gap = Median relative poverty gap
measure-statistic-theil-within = Theil index within groups
measure-statistic-theil-between = Theil index between groups, of persons
measure-statistic-reynolds-smolensky = Reynolds–Smolensky index of redistribution
measure-statistic-kakwani = Kakwani index of progressivity
measure-statistic-reranking = Reranking

## What they say

measure-about-mean = The outcome of everybody together, divided by the number of people.
measure-about-difference = How far two groups lie apart, in the unit of the outcome.
measure-about-ratio = How many times as high one group is as another.
measure-about-quantile-difference = The groups are sorted and cut into { $parameter } equal parts; how far the outer two lie apart.
measure-about-quantile-ratio = The groups are sorted and cut into { $parameter } equal parts; how many times as high the last is as the first.
measure-about-absolute-concentration = Whether the outcome is found more with the better placed than with the others, in its own unit.
measure-about-relative-concentration = Whether the outcome is found more with the better placed than with the others, as a share of the mean.
measure-about-erreygers = The concentration index for an outcome with two bounds; counting what people have or what they lack gives the same size.
measure-about-wagstaff = The concentration index for an outcome with two bounds, as a share of the most that it could be at this mean.
measure-about-sii-linear = A straight line is drawn through all groups; how far its two ends lie apart.
measure-about-sii-logit = A curve that stays within the bounds is drawn through all groups; how far its two ends lie apart.
measure-about-sii-log-transform = A line is drawn through the logarithms of the groups; how far its two ends lie apart.
measure-about-sii-logit-transform = A line is drawn through the logits of the groups; how far its two ends lie apart.
measure-about-rii-linear = A straight line is drawn through all groups; how many times as high its best-placed end is as the other.
measure-about-rii-logit = A curve that stays within the bounds is drawn through all groups; how many times as high its best-placed end is as the other.
measure-about-rii-log-transform = A line is drawn through the logarithms of the groups; how many times as high its best-placed end is as the other.
measure-about-rii-logit-transform = A line is drawn through the logits of the groups; how many times as high its best-placed end is as the other.
measure-about-bgv = The mean squared distance of the groups from the mean; large distances weigh heavily.
measure-about-bgsd = How far the groups typically lie from the mean, in the unit of the outcome.
measure-about-cov = How far the groups typically lie from the mean, in percent of it.
measure-about-mdmu = How far the groups lie from the mean on average; every group counts alike.
measure-about-mdmw = How far people's groups lie from the mean on average; larger groups count for more.
measure-about-mdbu = How far the groups lie from the best group on average; every group counts alike.
measure-about-mdbw = How far people's groups lie from the best group on average; larger groups count for more.
measure-about-mdru = How far the groups lie from the reference group on average; every group counts alike.
measure-about-mdrw = How far people's groups lie from the reference group on average; larger groups count for more.
measure-about-idisu = How far the groups lie from the mean on average, in percent of it; every group counts alike.
measure-about-idisw = How far people's groups lie from the mean on average, in percent of it; larger groups count for more.
measure-about-ti = How far the groups are from equal shares; sensitive to groups that have much.
measure-about-mld = How far the groups are from equal shares; sensitive to groups that have little.
measure-about-par = How much the mean would move if everybody fared as the best-placed or best group does.
measure-about-paf = How much the mean would move if everybody fared as the best-placed or best group does, in percent of it.
measure-about-gini = 0 when everybody has the same, 1 when one person has everything; twice the index is the mean difference between two people, as a share of the mean.
measure-about-absolute-gini = Half the mean difference between two people, in the unit of the outcome.
measure-about-s-gini = A Gini index that gives more weight to those who have least; 2 is the ordinary Gini index.
measure-about-atkinson = The share of the total that could be given up if the rest were shared equally, and leave a society of this aversion as well off.
measure-about-generalised-entropy = The distance from equal shares; a low parameter looks at those who have little, a high one at those who have much.
measure-about-generalised-entropy-0 = The distance from equal shares, sensitive to people who have little.
measure-about-generalised-entropy-1 = The distance from equal shares, sensitive to people who have much.
measure-about-generalised-entropy-2 = The distance from equal shares, very sensitive to people who have much.
measure-about-kolm = What everybody could give up if the rest were shared equally, in the unit of the outcome, and leave a society of this aversion as well off.
measure-about-atkinson-ede = The equal outcome for everybody that a society of this aversion finds as good as the real distribution; it cares about ratios.
measure-about-kolm-ede = The equal outcome for everybody that a society of this aversion finds as good as the real distribution; it cares about differences.
measure-about-s-gini-ede = The equal outcome for everybody that is as good as the real distribution, when people weigh more the lower their rank.
measure-about-quantile-share-ratio = How many times as much the top { $percent } have together as the bottom { $percent }.
measure-about-palma = How many times as much the top 10% have together as the bottom 40%.
measure-about-top-share = The part of the total that the top { $percent } have.
measure-about-bottom-share = The part of the total that the bottom { $percent } have.
measure-about-wolfson = How far people have moved from the middle to the two ends.
measure-about-poverty-line = Whoever has less than this counts as poor here; it is set for all the data together.
measure-about-fgt = Poverty, in which people weigh more the further they are below the line.
measure-about-fgt-0 = The share of people below the line.
measure-about-fgt-1 = How far people are below the line on average, as a share of it; whoever is not poor counts as zero.
measure-about-fgt-2 = As the poverty gap, but those furthest below the line weigh more.
measure-about-watts = Poverty measured in logarithms: an extra euro counts for more the poorer the person.
measure-about-median-poverty-gap = How far the middle one of the poor is below the line, as a share of it.
measure-about-theil-within = The part of the Theil index that lies inside the groups.
measure-about-theil-between = The part of the Theil index that lies between the means of the groups.
measure-about-reynolds-smolensky = How much more equal the distribution becomes, when everybody keeps the rank they had.
measure-about-kakwani = Whether what changes hands is spread more unequally than what people had.
measure-about-reranking = How much inequality comes from people overtaking each other.

## How an interval was made

measure-method-no-errors = no errors given
measure-method-no-errors-about = **No errors given:** the data hold no standard errors for the groups, so there is no interval. Nobody can say how sure these numbers are.
measure-method-draws = draws
measure-method-draws-about = **Draws:** every group is drawn again and again within its standard error (Beta for proportions and bounded scores, Gamma for rates and amounts, normal otherwise); the limits are the outer quantiles.
measure-method-delta = delta method
measure-method-delta-about = **Delta method:** from the standard errors of the groups, by a straight-line approximation.
measure-method-one-sided = one-sided
measure-method-one-sided-about = **One-sided:** a measure of spread is never below zero, and chance alone makes it larger than zero. The limits are found by asking which true spreads could have given these data; no lower limit is printed where no spread at all could have.
measure-method-inverted = inverted tests
measure-method-inverted-about = **Inverted tests:** chance makes a measure of spread larger, so drawing the groups again would overstate it. Instead, data are simulated for true spreads from none upwards, and the best and the reference group are chosen again each time. The limits are the smallest and the largest spread for which a measure like this one would be nothing strange.
measure-method-recovered = limits of both times
measure-method-recovered-about = **Limits of both times:** where chance makes a measure larger, the limits before and after are found by inverted tests, and put together as errors add up (Zou and Donner 2008). What counts as the change is then the difference of two estimates that are corrected for chance, not of the two numbers as they were measured.
measure-method-linearised = linearised
measure-method-linearised-about = **Linearised:** from the influence of every person on the statistic, under the design of the survey (strata, primary units, weights); Student's t with primary units minus strata as degrees of freedom.
measure-method-rao-wu = Rao–Wu bootstrap
measure-method-rao-wu-about = **Rao–Wu bootstrap:** primary units are drawn again within their strata, with rescaled weights (Rao and Wu 1988; Rao, Wu and Yue 1992).
measure-method-poisson-bootstrap = Poisson bootstrap
measure-method-poisson-bootstrap-about = **Poisson bootstrap:** every row counts a random number of times, once on average, again and again.
measure-method-replicates = replicate weights
measure-method-replicates-about = **Replicate weights:** the statistic is computed again with every set of weights that the survey came with.

## No number

measure-undefined-no-mean = not defined here, because the mean is zero or has the wrong sign.
measure-undefined-zero-denominator = not defined here, because it would divide by zero.
measure-undefined-zeros = not defined here, because the formula needs values above zero and there are zeros.
measure-undefined-negatives = not defined here, because the formula does not allow negative values and there are some.
measure-undefined-line-leaves-scale = not defined here, because the fitted line leaves the scale of the outcome.
measure-undefined-too-few = not defined here, because fewer than two groups, rows or primary units count.
measure-undefined-does-not-settle = not given, because the computation does not settle on a value.

## Footings

measure-footing-name-absolute = Absolute (in the unit itself)
measure-footing-name-attainment = Relative to what people have
measure-footing-name-shortfall = Relative to what people lack

## Scales

measure-scale-proportion = a proportion, as a number out of { $per }
measure-scale-rate = a rate or count per { $per }
measure-scale-amount = an amount from zero upwards
measure-scale-bounded = a score from { $lower } to { $upper }
measure-scale-real = any number, without a true zero

## Small words

measure-at-least = at least { $low }
measure-at-most = at most { $high }
measure-all-together = All together
measure-everybody = Everybody
measure-before = before
measure-after = after
measure-residual = What the factors do not explain
measure-fifth = { $n ->
    [1] Fifth 1 (had least before)
    [5] Fifth 5 (had most before)
   *[other] Fifth { $n }
 }
measure-limits = ({ $level } interval: { $limits })
measure-se = SE { $se }
measure-more-rows = The table shows { $shown } rows. { $n } more stand in the CSV file (`--format csv`).
measure-ranked-none = nothing

## Headings

measure-kind-of-report = **Measured inequality** · run { $run } · { $tool }
measure-kind-of-report-health = **Distributional cost-effectiveness** · run { $run } · { $tool }
measure-heading-summary = Summary
measure-heading-parts = Part beside part
measure-heading-part-by-part = Part by part
measure-heading-groups = The groups
measure-heading-statistics = Measures of inequality
measure-heading-change = What changed
measure-heading-factors = Which factors carry the inequality
measure-heading-health = Who gains health and who bears the cost
measure-heading-basis = On what every number rests
measure-heading-method = Data, method and limits

## Columns

measure-column-absolute = Absolute
measure-column-relative = Relative
measure-column-kind = Inequality
measure-column-sure = How sure is it that there is any?
measure-column-part = Part
measure-column-group = Group
measure-column-people = People
measure-column-mean = Mean
measure-column-before = Before
measure-column-after = After
measure-column-estimate = Estimate
measure-column-lower = At least
measure-column-upper = At most
measure-column-width = Width
measure-bounds-about = The numbers of exactly these rows lie between these bounds for certain, rounding of the computer included. They are no intervals: they say nothing of chance in drawing a sample. For that, measure a file that fits in memory without --bounds.
measure-column-value = Estimate
measure-column-interval = { $level } interval
measure-column-se = SE
measure-column-unit = Unit
measure-column-how = Basis · interval by
measure-column-statistic = Measure
measure-column-widens = Chance that the gap widens
measure-column-wider = Wider?
measure-column-narrower = Narrower?
measure-column-fares-better = Better?
measure-column-fares-worse = Worse?
measure-column-footing = Footing
measure-column-change = Change
measure-column-change-interval = Change, + is wider ({ $level } interval)
measure-column-band = Change of the outcome
measure-column-share = Share
measure-column-tool = Tool
measure-column-theirs = It prints
measure-column-their-error = Its interval and SE
measure-column-ours = Here
measure-column-why = Why it differs
measure-column-mark = Basis
measure-column-ranked = Ranked by
measure-column-weighted = Weighted by
measure-column-sign = What the sign means
measure-column-factor = Small-sample factor
measure-column-about = What it says
measure-column-formula = Formula
measure-column-source = Source
measure-column-declared = Declared
measure-column-factor-name = Factor
measure-column-coefficient = Coefficient
measure-column-elasticity = Elasticity
measure-column-concentration = Its concentration index
measure-column-contribution = Contribution
measure-column-benefit = Benefit
measure-column-cost = Opportunity cost
measure-column-net = Net health
measure-column-loses = Chance of a loss
measure-column-rank = Rank (1: least healthy)
measure-column-weight = Weight of a gain
measure-column-plane = Health
measure-column-more-equal = More equal
measure-column-less-equal = Less equal
measure-column-equivalent = Equally-distributed equivalent
measure-column-welfare = Change in welfare
measure-column-equity = Change in equity
measure-column-better = Chance that welfare rises
measure-column-bearer = The cost is borne by

## What was measured

measure-what = What was measured: **{ $outcome }** ({ $unit }): { $scale }.
measure-what-no-unit = What was measured: **{ $outcome }**: { $scale }.
measure-what-before = Before the change: { $before }.
measure-what-groups = The data hold { $units } groups with { $people } people.
measure-what-rows = The data hold { $units } rows, which stand for { $people } people.
measure-what-parts = The data are parted by { $by }: { $n } parts.
measure-lower-is-better = Lower is better.

## How unequal

measure-kind-order = Along the order, from the worst to the best placed
measure-kind-groups = Spread between the groups
measure-kind-people = Between people
measure-kind-asked = The measures that were asked for
measure-says-slope-up = From the worst-placed to the best-placed end, “{ $outcome }” rises by { $value } { $unit }{ $limits }.
measure-says-slope-down = From the worst-placed to the best-placed end, “{ $outcome }” falls by { $value } { $unit }{ $limits }.
measure-says-ends-ratio = At the best-placed end it is { $value } times as high as at the other{ $limits }.
measure-says-difference = The two groups that are compared lie { $value } { $unit } apart{ $limits }.
measure-says-ratio = The one is { $value } times as high as the other{ $limits }.
measure-says-concentrated-up = “{ $outcome }” is found more with the better placed: { $name } { $value }{ $limits }.
measure-says-concentrated-down = “{ $outcome }” is found more with the worse placed: { $name } { $value }{ $limits }.
measure-says-spread = The groups typically lie { $value } { $unit } from the mean{ $limits }.
measure-says-relative-spread = That is { $value }% of the mean{ $limits }.
measure-says-gini = That is { $value }% of the mean{ $limits }.
measure-says-absolute-gini = Two people picked by chance differ by { $value } { $unit } on average{ $limits }.
measure-says-poor = { $value }% of people are below the line{ $limits }.
measure-says-share-ratio = The top { $percent } have { $value } times as much together as the bottom { $percent }{ $limits }.
measure-says-value = { $name }: { $value }{ $limits }.
measure-sure-certain = { $n ->
    [one] “No inequality” lies outside the interval
   *[other] “No inequality” lies outside both intervals
 }
measure-sure-open = { $n ->
    [one] “No inequality” lies within the interval: it could be chance
   *[other] “No inequality” lies within both intervals: it could be chance
 }
measure-sure-mixed = “No inequality” lies within one interval and outside the other
measure-sure-unknown = Not known: there is no interval
measure-disagree-sign = **Absolute and relative contradict each other** ({ $kind }): by the one the better placed have more, by the other they have less. Which one counts is a choice of values, not of arithmetic.
measure-disagree-certainty = **Absolute and relative are not equally sure** ({ $kind }): by the one there is inequality, by the other it could be chance.

## Several parts

measure-parts-absolute = **The absolute gap is largest in { $most }:** { $most-numbers }. It is smallest in { $least }: { $least-numbers }.
measure-parts-relative = The relative gap is largest in { $most }: { $most-numbers }. It is smallest in { $least }: { $least-numbers }.
measure-parts-disagree = **Absolute and relative point to different parts:** { $absolute } by the absolute, { $relative } by the relative measure. Which one counts is a choice of values, not of arithmetic.
measure-parts-widest = The gap is most likely to widen in { $part }: { $odds }.
measure-in-full = { $n } of { $all } parts are shown in full: those with the largest gaps. All numbers of the others stand in the CSV file (`--format csv`).

## Groups

measure-groups-ordered = From the worst to the best placed, in the declared order.
measure-groups-unordered = The groups have no order of their own; here the lowest estimate stands first.
measure-groups-title = { $outcome }{ $part }
measure-groups-alt = { $outcome } by group, with { $level } intervals. { $rows }.
measure-groups-caption = A dot for each group with its { $level } interval.
measure-better-right = better →
measure-better-left = ← better
measure-before-mark = open square: before
measure-mean-line = mean { $mean }
measure-equiplot-title = Distance between the groups: { $outcome }
measure-equiplot-alt = Equiplot of { $outcome } for { $n } groups; from the lowest to the highest group. { $rows }.
measure-equiplot-caption = The longer the line, the larger the gap between the groups.
measure-equiplot-first = The first { $n } parts are drawn.
measure-equiplot-many = each mark is one of { $n } groups

## Measures

measure-statistics-intro = Each measure with its interval, its standard error (SE), the letter of what it rests on (ranks, weights, sign; see “On what every number rests”) and how its interval was made. The last digit is one that the errors support; all digits stand in the CSV and JSON files.
measure-corrected-intro = Chance alone makes groups differ. Corrected for that:
measure-corrected = { $name }: { $value }; without the correction { $plain }.
measure-undefined-intro = **Without a number here, and why:**
measure-not-given-intro = **Not given for these data:**
measure-undefined-unknown = not given.
measure-peers-intro = **What other tools print for the same data,** and why it differs where it does:
measure-peers-none = no number
measure-peers-same = The same
measure-curve-lorenz = Lorenz curve: ranked by the outcome itself
measure-curve-concentration = Concentration curve: ranked by position, worst placed first
measure-curve-lorenz-at = The 20% with least have { $low } of the total, the half with least { $half }.
measure-curve-concentration-at = The 20% worst placed have { $low } of the total, the worst-placed half { $half }.
measure-curves-title = Who has which part of “{ $outcome }”{ $part }
measure-curves-people = share of people, lowest first
measure-curves-outcome = share of the total of “{ $outcome }”
measure-curves-equal = equal shares for everybody
measure-curves-alt = Curves of the share of people against their share of “{ $outcome }”, with the line of equal shares. { $rows }
measure-curves-caption = The further a curve lies from the dotted line, the more unequal.

## Factors

measure-factors-intro = The concentration index, split into what each factor adds: its elasticity (how much of the outcome goes with it) times its own concentration (how unequally it is spread).
measure-factors-limit = This is arithmetic on a regression, not proof of cause: a factor may stand for something that was not measured.

## Change

measure-widens = **{ $percent } chance ({ $word }) that the gap widens ({ $footing }).** { $narrows } chance ({ $narrows-word }) that it narrows.
measure-widens-material = **{ $percent } chance ({ $word }) that the gap widens by more than { $materiality } { $unit } ({ $footing }).** { $narrows } chance ({ $narrows-word }) that it narrows by more than that.
measure-widens-index = **{ $percent } chance ({ $word }) that the gap widens by more than { $materiality } on its index ({ $footing }).** { $narrows } chance ({ $narrows-word }) that it narrows by more than that.
measure-footing-name-absolute-short = absolute
measure-footing-name-attainment-short = relative to what people have
measure-footing-name-shortfall-short = relative to what people lack
measure-footings-contradict = **The footings contradict each other.** The gap probably widens: { $first }. It probably narrows: { $second }. Which one counts is a choice of values, not of arithmetic.
measure-footings-unsure-wider = **The footings are not equally sure.** The gap probably widens: { $first }. No direction stands out: { $second }.
measure-footings-unsure-narrower = **The footings are not equally sure.** The gap probably narrows: { $first }. No direction stands out: { $second }.
measure-persons-fall = **Between persons it goes the other way.** The gap by position probably widens ({ $footing }), and the { $statistic } probably falls: { $odds }. The gap compares the better and the worse placed; the index compares everybody with everybody, also people of the same position. Both can be true.
measure-persons-rise = **Between persons it goes the other way.** The gap by position probably narrows ({ $footing }), and the { $statistic } probably rises: { $odds }. The gap compares the better and the worse placed; the index compares everybody with everybody, also people of the same position. Both can be true.
measure-levelling-down = **Levelling down:** the gap narrows while the best-placed group loses. { $group } goes from { $before } to { $after }.
measure-mean-change = The mean changes by { $change } { $unit }.
measure-winners-losers = { $gains } of all people gain and { $loses } lose.
measure-now = **After the change, inequality stands like this:**
measure-change-intro = Every measure before and after, on the same units. “Wider?” is the chance that inequality by that measure grows.
measure-change-groups = Who gains and who loses: the change of each group. “Better?” is the chance that the group fares better afterwards, “Worse?” that it fares worse.
measure-change-groups-material = Who gains and who loses: the change of each group. “Better?” is the chance that the group fares better afterwards by more than { $materiality } { $unit }, “Worse?” that it fares worse by more than that.
measure-change-apart = The intervals are of the change itself. For each group, before and after were drawn independently of each other.
measure-change-linked = The intervals are of the change itself. For each group, the errors before and after were drawn with a correlation of { $correlation }.
measure-change-paired = The intervals of the changes are paired: before and after move together in every draw, so that what both share drops out.
measure-widens-all = The gap by other measures of the same footings:
measure-bands-intro = **Winners and losers.** The share of each group whose outcome changed by about as much:
measure-bands-title = Winners and losers{ $part }
measure-bands-alt = Shares of people by change of their outcome. { $rows }.
measure-bands-caption = From the largest loss (left) to the largest gain (right).
measure-dominance-intro = **Does one curve lie above the other throughout?** If so, every usual measure agrees on which is more equal, or better.
measure-lorenz-yes = More equal throughout: after the change every share of the lowest people holds at least as large a part of the total as before. Chance of that: { $odds }.
measure-lorenz-reversed = Less equal throughout: before the change every share of the lowest people held at least as large a part of the total. Chance of that: { $reversed }.
measure-lorenz-cross = No clear answer on shares: the curves cross, or nearly so. Chance that it is more equal throughout: { $odds }; less equal throughout: { $reversed }.
measure-generalised-yes = Better throughout: after the change every share of the lowest people has at least as much in all as before. Chance of that: { $odds }.
measure-generalised-reversed = Worse throughout: before the change every share of the lowest people had at least as much in all. Chance of that: { $reversed }.
measure-generalised-cross = No clear answer on amounts: the curves cross, or nearly so. Chance that it is better throughout: { $odds }; worse throughout: { $reversed }.
measure-dominance-placed-intro = **Is it so wherever one draws the line?** The groups are added up from the worst to the best placed. If one of the two times is better at every line, every concentration index agrees.
measure-placed-lorenz-yes = More equal throughout: wherever you draw a line between worse and better placed groups, those below it have at least as good a part of the total after the change as before. Chance of that: { $odds }.
measure-placed-lorenz-reversed = Less equal throughout: wherever you draw a line between worse and better placed groups, those below it had at least as good a part of the total before the change. Chance of that: { $reversed }.
measure-placed-lorenz-cross = No clear answer on shares: below one line the worse placed have a better part than before, below another a worse one, or nearly so. Chance that it is more equal throughout: { $odds }; less equal throughout: { $reversed }.
measure-placed-generalised-yes = Better throughout: wherever you draw a line between worse and better placed groups, those below it together fare at least as well after the change as before. Chance of that: { $odds }.
measure-placed-generalised-reversed = Worse throughout: wherever you draw a line between worse and better placed groups, those below it together fared at least as well before the change. Chance of that: { $reversed }.
measure-placed-generalised-cross = No clear answer on amounts: below one line the worse placed together fare better than before, below another worse, or nearly so. Chance that it is better throughout: { $odds }; worse throughout: { $reversed }.
measure-dominance-placed-title = After minus before: above the line is better for the worst placed
measure-dominance-concentration = Share of the total (concentration curve)
measure-dominance-generalised-concentration = Amount per person (generalised concentration curve)
measure-dominance-title = After minus before: above the line is better for the lowest
measure-dominance-lorenz = Share of the total (Lorenz)
measure-dominance-generalised = Amount per person (generalised Lorenz)
measure-dominance-axis = share of people, added up
measure-dominance-alt = Differences of both curves, after minus before, over the shares of people; largest fall to largest rise. { $rows }.
measure-dominance-caption = The line is the difference, the band its { $level } interval at each point.

## Health

measure-health-total = **{ $percent } chance ({ $word }) that there is more health in total,** after what is displaced elsewhere: { $total } { $unit } ({ $level } interval).
measure-health-welfare = Chance that a society that dislikes inequality is better off ({ $name }): { $odds }.
measure-health-loser = The group most likely to lose health is { $group }: { $odds }.
measure-health-intro = Benefit is health gained, opportunity cost the health that the same money would have given elsewhere, net health the difference. All in total per group, most disadvantaged first.
measure-health-title = Net health per group ({ $unit })
measure-health-alt = Net health per group in { $unit }, with { $level } intervals. { $rows }.
measure-health-loss = ← loses health
measure-health-gain = gains health →
measure-health-levels = Health per person before and after, and how much a gain to the group weighs against the same gain to the healthiest:
measure-health-reranked = Groups change places: ranks are taken again after the change, and in every draw.
measure-plane-intro = **The equity-impact plane:** more or less health on average, and more or less equality ({ $name }), with the chance of each:
measure-plane-title = Equity-impact plane
measure-plane-health = change in mean health, { $per }
measure-plane-equity = change in equity, { $per }
measure-plane-alt = Scatter of { $n } equally likely worlds by change in mean health and in equity. { $rows }.
measure-plane-caption = Each mark is one of { $n } equally likely worlds; blue diamonds have more health and more equality, red dots less of both.
measure-quadrant-more-more = more health, more equal
measure-quadrant-more-less = more health, less equal
measure-quadrant-less-more = less health, more equal
measure-quadrant-less-less = less health, less equal
measure-more-health = More health
measure-less-health = Less health
measure-per-person = per person
measure-per-people = per { $n } people
measure-family-atkinson = Atkinson (ratios count)
measure-family-kolm = Kolm (differences count)
measure-family-s-gini = extended Gini (ranks count)
measure-switch-turns = { $family }: the answer turns at an aversion of about { $aversion }. Chance that welfare rises without any aversion: { $mean }; at the largest aversion looked at: { $largest }.
measure-switch-never = { $family }: the answer does not turn up to an aversion of { $aversion }. Chance that welfare rises without any aversion: { $mean }; at that aversion: { $largest }.
measure-aversion-intro = **What aversion to inequality does to the answer.** The equally-distributed equivalent is the health that, given to everybody, is as good as the real distribution. The change in welfare is its change; the change in equity is what is left after the change of the mean.
measure-aversion-title = Change in welfare by aversion to inequality
measure-aversion-axis = aversion to inequality
measure-aversion-alt = Change in welfare with its interval over a grid of aversions. { $rows }.
measure-aversion-caption = Above the line a society of that aversion is better off; the band is the { $level } interval.
measure-bearers-intro = **If others bear the cost.** Nobody knows exactly who loses what is displaced; the same figures with other bearers:

## What every number rests on

measure-basis-intro = Letters stand behind the numbers in the tables above. Numbers with the same letter rest on the same ranks, weights, meaning of the sign and small-sample factor.
measure-formulas-intro = What each measure says, its unit, formula and source:

## Remarks and limits

measure-remark-no-errors = **There are no standard errors,** so nobody can say how sure these numbers are.
measure-remark-between = These are differences between groups only: inequality inside a group is not seen.
measure-remark-few-groups = There are only { $n } groups. Lines and spreads through so few rest on little; intervals are no better than the standard errors of the groups.
measure-remark-undefined = { $n ->
    [one] 1 measure has no number here; the reason stands beside the table.
   *[other] { $n } measures have no number here; the reasons stand beside the tables.
 }
measure-remark-left-out = { $n } of { $read } rows do not count; the reasons stand in the last section.
measure-remark-more = { $n ->
    [one] and 1 more remark, in the JSON file.
   *[other] and { $n } more remarks, in the JSON file.
 }
measure-seed-by-hand = **The seed was chosen by hand.** Normally it follows from the data and what was declared.
measure-rows = **Rows.** { $read } rows were read, { $used } count.
measure-declared-intro = **What was declared.** Nothing of this was guessed:
measure-method-intro = **How the intervals were made:**
measure-method-level = An interval of { $level } is made in a way that holds the true value in that many of a hundred cases, if the standard errors or the design of the survey are right.
measure-method-decimals = Where limits were drawn, the last printed digit is worth at least twice their Monte Carlo error.
measure-method-seed = { $draws } draws or replicates; seed { $seed }, which follows from the data and what was declared.
measure-method-seed-by-hand = { $draws } draws or replicates; seed { $seed }, chosen by hand.
measure-limits-intro = **What this cannot see:**
measure-limit-not-cause = Why there is inequality: a measure describes, it does not explain.
measure-limit-between = Inequality inside the groups. Two regions with the same mean can hide very different lives.
measure-limit-best = Which group is really the best or the worst: the extremes of many groups look further apart than they are. The intervals choose them again in every draw; the estimates do not.
measure-limit-design = The design of the survey, unless the standard errors of the groups account for it.
measure-limit-simple = Strata and primary units, which were not declared: if the sample was drawn in clusters, the intervals are too narrow.
measure-limit-before-after = What would have happened without the change: before and after is not cause and effect.
measure-limit-health = Whether the shares of the opportunity cost are right: they are declared, and the answer leans on them.
measure-limit-values = Which measure should count: that is a choice of values, and belongs to people.
measure-reproduce = Run { $run }, made with { $tool }. To make these numbers again: the same command, with the declarations above, on the same files and with the same version; the seed then follows.

## On a terminal

measure-terminal-widens = { $footing }: wider { $wider }; narrower { $narrower }
measure-terminal-total = In total: { $total }; more health: { $odds }
