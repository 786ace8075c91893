# Words of the report of a portfolio: who stands where, how firmly, and what decides it. English.

## Title and headings

rank-title = Portfolio: { $title }
rank-title-fictional = Portfolio (FICTIONAL example): { $title }
rank-title-trial = Portfolio (trial run): { $title }
rank-title-fictional-trial = Portfolio (FICTIONAL example, trial run): { $title }
rank-heading-summary = Summary
rank-heading-guardrail = What happens to the gap
rank-heading-ranking = Ranking, with its uncertainty
rank-heading-close = Close calls
rank-heading-profiles = Profiles
rank-heading-reach = Who is reached across the portfolio
rank-heading-firm = How firm is the list?
rank-heading-drivers = Where the doubt comes from
rank-heading-information = Check these first
rank-heading-lottery = Lots among the close calls
rank-heading-panel = How far the assessors agree
rank-heading-decision = Decision record
rank-heading-method = Method

## Summary

rank-guardrail = **{ $percent } chance ({ $word }) that the gap by { $stratum } widens by more than { $materiality } { $unit }, given the figures stated. That is the highest chance of all proposals, at “{ $title }”.**
rank-guardrail-count = { $n ->
    [0] None of the { $all } proposals probably widens a gap (chance of 66% or more).
    [one] 1 of the { $all } proposals probably widens a gap (chance of 66% or more).
   *[other] { $n } of the { $all } proposals probably widen a gap (chance of 66% or more).
 }
rank-guardrail-without = { $n ->
    [one] For 1 proposal nobody can say: it has no group table.
   *[other] For { $n } proposals nobody can say: they have no group table.
 }
rank-room = **{ $n } proposals, room for { $fund }.**
rank-count-above = { $n ->
    [0] None stands clearly above the funding line
    [one] 1 stands clearly above the funding line
   *[other] { $n } stand clearly above the funding line
 }
rank-count-close = { $n ->
    [0] none is too close to call
    [one] 1 is too close to call
   *[other] { $n } are too close to call
 }
rank-count-below = { $n ->
    [0] none stands clearly below it
    [one] 1 stands clearly below it
   *[other] { $n } stand clearly below it
 }
rank-count-held = { $n ->
    [one] 1 is held by a gate and has no rank
   *[other] { $n } are held by a gate and have no rank
 }
rank-count-no-total = { $n ->
    [one] 1 has no total and no rank
   *[other] { $n } have no total and no rank
 }
rank-no-close = No proposal is too close to the funding line to call.
rank-decides = The close calls differ most on: { "" }
rank-decides-doubt = Most of the doubt about who is in the top comes from { "" }
rank-undecided = **Undecided at { $draws } draws:** the error of { $n ->
    [one] 1 chance
   *[other] { $n } chances
 } is still not below { $tolerance } percentage points. It is about { "" }
rank-against = against
rank-unsigned = { $n ->
    [one] For 1 proposal not all ratings have been signed off: this is a draft.
   *[other] For { $n } proposals not all ratings have been signed off: this is a draft.
 }
rank-more-rows = { $shown } rows are shown; { $n } more stand in { $file }.
rank-comparable = All { $n } were judged with version { $version } of the rubric, the same method and the same { $draws } draws: they can be compared. The short name in brackets is the name of the proposal’s own report.
rank-none = Fewer than two proposals have a total that may be shown, so there is no ranking. The advice and the chances of a wider gap stand on their own.
rank-no-total = This rubric has no total score, so there is no ranking. The advice and the chances of a wider gap stand on their own.

## What happens to the gap

rank-guardrail-caption = Highest chance that a gap widens, per proposal, in alphabetical order. ● probably widens, ◆ probably narrows, □ neither.
rank-guardrail-many = { $shown ->
    [0] No proposal of { $all } probably widens a gap (chance of 66% or more); all of them stand in portfolio.csv.
   *[other] Of { $all } proposals the table has the { $shown } that probably widen a gap (chance of 66% or more); all of them stand in portfolio.csv.
 }

## Ranking

rank-intro = The order is by total score and says nothing about inequality: what happens to the gap stands in the section before. The expected rank is the mean over all draws. The funding line lies at { $line }: the expected rank of number { $fund }. A proposal is a close call when the line runs through the middle half of its ranks. Within each group the order is alphabetical.
rank-column-top = In the top { $n }
rank-column-side = Side of the line
side-above = ABOVE
side-close-call = CLOSE CALL
side-below = BELOW
rank-settled = After { $draws } draws, the error of every chance that decides is below { $tolerance } percentage points.
rank-not-settled = { $draws } draws were made, of at most { $most }. The error of { $n ->
    [one] 1 chance
   *[other] { $n } chances
 } that decides is not below { $tolerance } percentage points: undecided.
rank-undecided-mark = – undecided
rank-gates-intro = **With the gates.** “In the top { $fund } and passes”: both in the same draw. “In the top { $fund } of those that pass”: who fails a gate in a draw stands aside in that draw, and others move up.
rank-sets-intro = “For all at once”: these ranks hold for all proposals together, in { $level } of cases. The other ranges hold for one proposal at a time.
rank-column-passes = Passes every gate
rank-column-top-and-passes = In the top { $n } and passes
rank-column-top-with-gates = In the top { $n } of those that pass
rank-column-set = For all at once
rank-column-condition = On condition of
rank-held-intro = **Without a rank.** No rank makes up for a gate. The last column says what the chance would be if no gate held anybody.
rank-column-held-by = Held by
rank-column-top-if-not = In the top { $n } without gates
rank-held-no-total = no total
rank-not-told = not shown
rank-unknown = Share of the weight on answers that nobody knows: { "" }
rank-first-intro = **Who could come first, and with which weights.** Coming first is not the whole ranking: a proposal that is hardly ever first can still have the best expected rank.
rank-column-first = First place
rank-column-central = Mean weights in the draws where it is first
rank-column-sure = First with exactly these weights
ranking-weights-fixed = The weights of the rubric are used as they stand.
ranking-weights-free = The rubric leaves the weights open: in each draw they are drawn evenly from all possible weights.
ranking-weights-order = The rubric gives only the order of the weights: in each draw they are drawn evenly from all weights with that order.
ranking-weights-ranges = The rubric gives ranges of weights: in each draw they are drawn evenly from all divisions of the whole that these ranges allow.
ranking-weights-statements = The rubric states what is known of the weights: in each draw they are drawn evenly from all weights for which every statement holds.
ranking-weights-around = The rubric says how far its weights may be off: in each draw they are drawn around the stated ones.
weights-drawn-in = Weights in { $node }: { "" }
weights-drawn-in-total = Weights of the dimensions: { "" }
weights-drawn-point = the statements leave only one possibility.
weights-drawn-exact = each draw is exact and independent.
weights-drawn-rejection = each draw is exact and independent; drawn again until all statements hold, which { $acceptance } of the attempts do.
weights-drawn-chain = the statements leave so little room that a Markov chain looks for it (hit-and-run). The { $draws } draws count as { $effective } independent ones.
weights-drawn-around = each draw is exact and independent, from a Dirichlet distribution around the stated shares.

## Close calls

close-none = No proposal is a close call: of each, the middle half of the ranks lies on one side of the funding line.
close-neighbours = The proposals on both sides of the line, against each other:
close-intro = { $n ->
    [one] For 1 proposal the funding line runs through the middle half of its ranks. Its side of the line is too uncertain to decide on by itself.
   *[other] For { $n } proposals the funding line runs through the middle half of their ranks. Their order is too uncertain to decide on by itself.
 }
close-matrix = The chance that the proposal of the row scores higher than that of the column, in the same draw (ties count half):
close-list = Pairs of close calls, on the same draws (ties count half); those that are hardest to tell apart first:
close-words-heading = What separates them
close-words-more = { $n ->
    [one] 1 more pair stands in the data files.
   *[other] { $n } more pairs stand in the data files.
 }
close-options = **What a funder can do with close calls:**
close-option-lots = Draw lots among them, with chances that are published before the draw. maatlat can compute these chances and make a draw that anybody can check.
close-option-lots-below = Draw lots among them, with chances that are published before the draw: see the section on lots.
close-option-criterion = Add one criterion. Agree on it in writing before anybody looks at which proposal it favours.
close-option-find-out = Find out more first, where it can change the list.
pair-ahead = **‘{ $first }’ scores higher than ‘{ $second }’ with a chance of { $odds }.** Difference in the same draw: { $middle } points (9 in 10 outcomes: { $range }).
pair-difference = { $middle } ({ $range })
pair-speaks-for = In favour of ‘{ $id }’: { "" }
pair-maker = { $criterion } ({ $points } points; levels { $own } and { $other })
pair-no-level = none
pair-weight-turns = At the likely values, they would be level if “{ $dimension }” weighed { $to } instead of { $from } of the total, and the others in proportion.
pair-no-weight-turns = No weight of a single dimension makes them level at the likely values.
pair-level-turns = They would be level if ‘{ $proposal }’ were at { $to } instead of { $from } on “{ $criterion }”.
pair-no-level-turns = No level of a single criterion makes them level at the likely values.
pair-overlap = Whether two ranges overlap says nothing about who is ahead: what is uncertain for both alike drops out only when they are compared in the same draw.
pair-column-ahead = Ahead
pair-column-behind = Behind
pair-column-chance = Chance that it scores higher
pair-column-difference = Difference in points (9 in 10)
pair-column-maker = What moves it most

## Profiles

profiles-intro = Scores from 0 to 100 per dimension: the middle of all outcomes, with the range of 9 in 10 outcomes.

## How firm is the list

firmness-list-all = The same { $fund } proposals are in the top under all { $all } alternatives.
firmness-list-some = The same { $fund } proposals are in the top under { $n } of { $all } alternatives.
firmness-rest = { $n ->
    [one] 1 other alternative in which one criterion, one assessor or one proposal is left out changes nothing.
   *[other] { $n } other alternatives in which one criterion, one assessor or one proposal is left out change nothing.
 }
firm-column-same = Same list?
firm-column-leave = Drop out
firm-column-enter = Come in
firm-same = the same
firm-other = another list
firm-same-often = the same in { $n } of { $all }
firm-always = In the top under every alternative: { "" }
firm-sometimes = In the top under some alternatives: { "" }
firm-equal-weights = all criteria weigh the same
firm-random-weights = the weights are drawn at random
firm-arithmetic = scores are averaged, so that strong makes up for weak
firm-geometric = scores are multiplied, so that strong makes up less for weak
firm-minimum = only the lowest score counts
firm-missing-worst = missing answers are at their worst
firm-missing-best = missing answers are at their best
firm-without-criterion = “{ $criterion }” is left out
firm-without-assessor = assessor { $assessor } is left out
firm-without-proposal = “{ $proposal }” withdraws
firm-other-seeds = the draws are made anew

## Where the doubt comes from

rank-drivers-none = Where the doubt about the list comes from was not computed.
rank-drivers-intro = “Known alone”: the share of the doubt that would go if only this were known. “All else known”: the share that would remain if everything but this were known. All are shares between 0 and 1; in brackets the 95% interval of the calculation.
rank-column-top-alone = Top: known alone
rank-column-top-total = Top: all else known
rank-column-score-total = Total: all else known
rank-column-gates-total = Gates: all else known
rank-drivers-outside = A share below 0 or above 1 is noise of the calculation, printed as it came out: read it as hardly anything, or as nearly everything.
rank-drivers-crossed = Where “known alone” is larger than “all else known”, that too is noise of the calculation: it cannot really be larger.
driver-ratings = the ratings on “{ $criterion }”
driver-all-ratings = what the assessors say, all criteria together
rank-shares-intro = Of the doubt about who is in the top, the sources below each make a share; together they make the whole (Shapley effects, with the 95% interval of the computation):
rank-share = { $share }% ({ $low } to { $high }): { $source }
driver-missing = answers that nobody knows
driver-weights = the weights
driver-assessors = which assessor one listens to
driver-tables = the figures per group
driver-averages = the way of averaging (asked apart)
rank-drivers-averages = The way of averaging is asked apart: as if the rubric's own way, the arithmetic mean, the geometric mean and the lowest score were equally good. All other rows take the rubric's way.

## Check these first

information-intro = { $n ->
    [one] Before deciding, this pays most to find out:
   *[other] Before deciding, these { $n } pay most to find out:
 }
information-at = at
information-missing = (nobody has answered it)
information-changes-top = : { $odds } that the list changes
information-changes-gate = ; { $odds } that the outcome of a gate changes
information-table = More things to find out. “Right places”: how many more of the funded proposals would on average rightly be in the top.
information-column-what = To find out
information-column-top = Changes who is in the top { $n }
information-column-gain = Right places
information-column-gate = Changes the outcome of a gate

## Lots

lottery-intro = These chances guarantee most in the worst case that the ranges of the ranks leave open. A proposal that ranks higher for sure never has a lower chance. Who is not listed is not in the draw.
lottery-column-chance = Chance in the draw
lottery-column-drawn = Drawn?
lottery-certain = funded without lots
lottery-is-drawn = yes
lottery-is-not-drawn = no
lottery-worst = Of the { $fund } that are funded, in the worst case { $lottery } rightly belong to the top with these lots; { $first } when the first { $fund } by expected rank are taken; { $equal } with equal lots among the close calls.
lottery-why = Lots do not make a ranking better. They are a fair way out where the ranking cannot decide, because ranges are judgements too.
lottery-list = The published list has a line for each proposal, by short name, with its chance in thousandths. Its SHA-256: { "" }
lottery-not-drawn = **Nothing has been drawn yet.** First publish the list with its SHA-256. Agree on a public text that nobody can know at that time, such as the numbers of a state lottery on a later date. Then draw with that text: “maatlat rank” with “--lottery” and “--public-seed”.
lottery-seed = Public text of the draw: “{ $seed }”.
lottery-drawn = Funded after the draw: { "" }
lottery-verify = To check the draw: compute the list again from the same files and with the same version, compare its SHA-256, and draw with the same public text. The draw depends on the list and the text, and on nothing else: SHA-256 of both gives the random numbers that shuffle the proposals; they are laid end to end, each as long as its chance, and who lies under one of the marks that stand a whole place apart is drawn (Madow 1949).

## Method

rank-method-worlds = One draw is one whole world that all proposals share, with the same weights and the same value of everything they have in common. There were { $draws }. A chance is the share of draws in which something happens.
rank-method-ranks = In each draw the highest total has rank 1; equal totals share the mean of their places. For ranges, each rank is spread evenly over half a place on both sides, so that limits do not jump by whole places; a limit before the first place or behind the last is printed as that place.
rank-method-line = The funding line is the expected rank of number { $fund }. Above it stands who has the 75% point of the rank above it, below it who has the 25% point below it. Who lies between is a close call.
rank-method-gates = Gates are evaluated in the same draws as the totals, for all proposals.
rank-method-sets = Ranks for all at once: two proposals are told apart only if the difference of their totals is larger than the largest difference that chance makes over all pairs together.
rank-method-mcse = Largest error of the computation (Monte Carlo standard error): { $chance } percentage points for a chance of a place in the top, { $rank } places for an expected rank.
rank-method-rounding = Numbers are rounded so that the last digit is worth at least twice their error; half is rounded away from zero.
rank-method-each = How the total and the gap of each proposal were computed stands in the appendix of its own report. Somebody chose these values without data:
check-intro = What was computed twice, by draws and exactly:
check-column-what = Check
check-column-largest = Largest difference
check-column-holds = Holds?
check-holds = yes
check-fails = NO
self-check-example = An example with a known answer, drawn with the seed of this run: expected ranks, in standard errors
self-check-pairs = Expected ranks against the sum of the chances of all pairs, in places
source-column-what = What
formula-expected-rank = Expected rank: 1 + the sum over all others of the chance that they score higher
formula-funding-line = Funding line and close calls; here with limits that are not whole
formula-pair = Chance that one scores higher than another, on the same draws
formula-rank-set = Ranks that hold for all at once
formula-first = Chance of the first place, mean weights when first, and chance of the first place with these
formula-index = Shares of the doubt (Sobol’ indices of groups of inputs)
formula-information = Value of finding out one thing (expected value of partial perfect information)
formula-lottery = Lots that guarantee most in the worst case
formula-flip = Smallest change of one weight that makes a pair level
source-expected-rank = Laird and Louis, J Educ Stat 14 (1989)
source-funding-line = Heyard, Ott, Salanti and Egger, Stat Public Policy 9 (2022)
source-pair = Leskinen, Viitanen, Kangas and Kangas, For Sci 52 (2006)
source-rank-set = Mogstad, Romano, Shaikh and Wilhelm, Rev Econ Stud 91 (2024)
source-first = Lahdelma and Salminen, Oper Res 49 (2001)
source-index = Jansen, Comput Phys Commun 117 (1999); Saltelli and others, Comput Phys Commun 181 (2010)
source-information = Strong, Oakley and Brennan, Med Decis Making 34 (2014)
source-lottery = Goldberg, Fanti and Shah, arXiv 2506.19083 (2025)
source-flip = Triantaphyllou and Sánchez, Decis Sci 28 (1997)
rank-reproduce = Run { $run }, made with { $tool }. The same question on the same files with the same version gives this report again, to the byte.

## Chart

standings-title = Expected rank by total score
standings-line = funding line: { $line }
standings-above = ABOVE THE LINE ({ $n })
standings-close-call = CLOSE CALL ({ $n })
standings-below = BELOW THE LINE ({ $n })
standings-top = in the top { $n }: { $percent }
standings-alt = Expected rank by total score of { $n } of { $all } proposals, with the range of 9 in 10 outcomes; { $line }. { $rows }.
standings-caption = Expected rank by total score, with the range of 9 in 10 outcomes (thin) and of half of them (thick). The upright line is the funding line. Within each group the order is alphabetical.
standings-caption-many = Expected rank of the { $shown } of { $all } proposals that are closest to the funding line (the upright line), with the range of 9 in 10 outcomes (thin) and of half of them (thick). Within each group the order is alphabetical.

## The terminal

terminal-guardrail = { $percent } chance ({ $word }) that a gap widens: the highest of all proposals, at “{ $title }”.
terminal-rank = rank
terminal-top = in the top { $n }
terminal-held = Held, without a rank ({ $n }): { "" }
terminal-top-means = in the top { $n }: chance, gates aside · rank: expected, by total score
