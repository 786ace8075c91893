# Words of the reports, English. Two asterisks make bold; nothing else is markup.

## Chances

term-almost-certain = almost certain
term-extremely-likely = extremely likely
term-very-likely = very likely
term-likely = likely
term-as-likely-as-not = about as likely as not
term-unlikely = unlikely
term-very-unlikely = very unlikely
term-extremely-unlikely = extremely unlikely
term-almost-impossible = almost impossible
range-almost-certain = 99% or more
range-extremely-likely = 95% to under 99%
range-very-likely = 90% to under 95%
range-likely = 66% to under 90%
range-as-likely-as-not = over 33% to under 66%
range-unlikely = over 10% to 33%
range-very-unlikely = over 5% to 10%
range-extremely-unlikely = over 1% to 5%
range-almost-impossible = 1% or less
on-the-border = on the border between { $low } and { $high }
under = under { $percent }
over = over { $percent }
in-ten = { $n } in 10
in-ten-under-one = fewer than 1 in 10
in-ten-over-nine = more than 9 in 10
from-to = { $low } to { $high }

## Small words

percentage-points = percentage points
none = none
no-score = no score
no-date = no date
no-group-table = No group table
not-assessable = cannot be assessed
not-computed = Not computed
n-of-all = { $n } of { $all }
same-advice = same advice
same-advice-often = same advice in { $n } of { $all } repetitions
other-advice-often = { $verdict }; same advice in { $n } of { $all } repetitions
withheld = withheld

## Title

title = { $title }
title-fictional = { $title } (FICTIONAL example)
title-trial = { $title } (trial run)
title-fictional-trial = { $title } (FICTIONAL example, trial run)
title-line = **Inequality report** by { $rubric }, version { $version } · { $date } · { $n ->
    [one] 1 assessor
   *[other] { $n } assessors
 } · { $status }
status-signed-off = signed off
status-draft = draft, not signed off
fictional = **FICTIONAL example: do not use these figures for a decision.**

## 1 Summary

summary-heading = 1. Summary
headline-widens = **{ $percent } chance ({ $word }) that the gap by { $stratum } widens by more than { $materiality } { $unit }, given the figures stated.**
headline-narrows = { $percent } chance ({ $word }) that it narrows by more than { $materiality } { $unit }.
headline-range = 9 in 10 outcomes: { $range } (middle { $middle }); above zero is wider.
headline-none = **There is no group table. Nobody can say whether the gap widens or narrows.**
verdict = The rubric says (the funder decides): **{ $name }.** { $meaning }
gates-not-passed = **Gates not passed,** with the chance of a breach. No total makes up for them.
gates-all-pass = { $n ->
    [one] The only gate was passed.
   *[other] All { $n } gates were passed.
 }
obstacle-chance = : { $odds }
total = Total score: **{ $score } out of 100** (9 in 10 outcomes: { $low } to { $high }).
total-missing = Unanswered questions alone can move it from { $worst } to { $best }.
total-exact = With every rating exactly as given: { $score }.
total-withheld = The total score is withheld: a gate does not allow it to be shown.
total-screened-out = The proposal is outside the scope of the rubric and gets no score.
total-none = This rubric has no total score.
column-question = Question
column-answer-and-how-sure = Answer, and how sure
question-gap = Wider or narrower?
question-gains = Who gains most?
question-loses = Who could lose out?
question-evidence = What evidence?
question-change = What could change it?
gap-answer = { $stratum }: { $direction }
gap-more = { $n ->
    [one] and 1 more breakdown
   *[other] and { $n } more breakdowns
 }
direction-narrows = narrows
direction-probably-narrows = probably narrows
direction-little-change = little or no change
direction-either-way = could go either way
direction-probably-widens = probably widens
direction-widens = widens
chance-wider = wider: { $odds }
chance-narrower = narrower: { $odds }
chance-both = wider: { $wider }; narrower: { $narrower }
who-gains = { $group }: { $change } { $unit } better
nobody-in-the-likely-case = Nobody, in the likely case
chance-gains = gains: { $odds }
who-loses = { $group }
nobody-likely-loses = No group stands out; most exposed: { $group }
chance-loses = loses: { $odds }
evidence-answer = Weakest grade { $grade }: { $certainty } certainty
rated-not-a-chance = a rating of the figures, not a chance
chance-moves = chance of a wider gap: { $low } → { $high }
no-single-input = No single input: the answer hardly moves with any of them
a-group-table = A table with figures per group
dotplot-caption = Figure 1. Each mark is one of 50 equally likely outcomes. Numbers: section 2.

read-this-first = **Read this first**
trial-run = **Trial run:** only { $draws } draws. The figures may still shift; do not decide on them.
seed-by-hand = **The seed was chosen by hand.** Normally it follows from the rubric and the call.
not-signed-off = Not all ratings have been signed off: this is a draft.
gates-none = This rubric has no gates.
gates-counted = { $all ->
    [one] 1 gate
   *[other] { $all } gates
 }: { $fail } failed, { $condition } on condition, { $pass } passed.
gate-on-border = The chance at gate “{ $gate }” lies so close to a threshold that chance in the computation may decide.
missing-none = All { $all } criteria have a usable answer.
missing-some = { $n } of { $all } criteria { $n ->
    [one] has no usable answer. It counts
   *[other] have no usable answer. They count
 } as anything from worst to best, not as zero and not left out.
conflicts = { $n ->
    [one] 1 assessor declared a conflict of interest.
   *[other] { $n } assessors declared a conflict of interest.
 }
coverage-unknown = By { $stratum }: the size of the target group is not stated, so nobody knows who is missing from the table.
coverage-partial = By { $stratum }: the table covers { $percent } of the target group; { $rest } is not counted.
measures-disagree = Not all measures of the gap agree (section 2): { "" }

## 2 Who gains and who loses

people-heading = 2. Who gains and who loses
people-none = There is no group table. The proposal cannot be assessed on equality.
stratum-heading = By { $stratum } ({ $axis })
axis-socio-economic = socio-economic
axis-socio-cultural = socio-cultural
stratum-outcome = Measured outcome: { $outcome }. { $better }
stratum-outcome-unit = Measured outcome: { $outcome } ({ $unit }). { $better }
higher-is-better = Higher is better.
lower-is-better = Lower is better: a fall counts as a gain (+).
effect-narrows = the proposal narrows this gap
effect-probably-narrows = the proposal probably narrows this gap
effect-may-narrow = the proposal may narrow this gap
effect-little = the proposal makes little or no difference to this gap
effect-probably-little = the proposal probably makes little or no difference to this gap
effect-may-little = the proposal may make little or no difference to this gap
effect-widens = the proposal widens this gap
effect-probably-widens = the proposal probably widens this gap
effect-may-widen = the proposal may widen this gap
effect-either-way = this gap could become wider or narrower
effect-very-uncertain = the evidence is very uncertain about the effect on this gap
if-the-table-is-right = **If the table below is right:** { "" }
how-good-is-the-table = **How good is the table?** Its weakest grade is { $grade }: { $certainty } certainty. About the real effect it allows this much: **{ $effect }.**
certainty-high = high
certainty-moderate = moderate
certainty-low = low
certainty-very-low = very low
column-group = Group, worst-off first
column-group-any = Group
column-people = People better off (+) or worse off (−)
column-before-after = Now → after
column-after-change = Now → after: gain (+) or loss (−), 9 in 10 outcomes
column-p-gains-loses = Chance of gaining and of losing
chance-gains-loses = gains: { $gains }; loses: { $loses }
mean-of-all = All together
people-of = { $people } of { $size }
share-of-gain = Of all people in this table { $share } are in the group { $group }. Of the whole likely gain { $gain } goes there.
share-of-gain-none = Of all people in this table { $share } are in the group { $group }. None of the likely gain goes there.
pays-first = What a user pays per year: { $group } { $euro } euro
pays-next = , { $group } { $euro } euro
counted-all = The table counts { $people } people: the whole target group.
counted-partial = The table counts { $people } people, { $percent } of the target group. { $missing } people are in no group and are not counted.
counted-unknown = The table counts { $people } people. How many of the target group are missing is not stated.
groups-caption = The likely change per group, with the range of 9 in 10 outcomes (thin) and of half of them (thick).
measures-intro = **The gap by { $stratum }, measured in several ways.** A positive number is an advantage of the better-placed groups; a positive change means a wider gap. Absolute, relative to what people have, and relative to what they lack stand side by side, because they can disagree.
column-measure = Measure
column-gap-change = Change (9 in 10 outcomes)
column-p-wider-narrower = Chance of a wider and of a narrower gap
measure-range = Absolute: best-placed minus worst-placed group
measure-slope-index = Absolute: slope index
measure-relative-slope-index = Relative to what people have: slope index
measure-concentration-index = Relative to what people have: concentration index
measure-erreygers = Absolute, bounded: Erreygers index
measure-shortfall-slope-index = Relative to what people lack: slope index
measure-shortfall-concentration-index = Relative to what people lack: concentration index
measure-distance-to-best = Absolute: mean distance to the best-off group
disagreement = **The measures disagree.** “{ $first }” does not give the same answer as { $others }. Which one matters is a choice of values, not of arithmetic.
levelling-down = **Levelling down:** { $odds } that the gap narrows because the best-placed group loses.
cascade-widens = **Where the gap arises.** The step “{ $step }” adds most. As proposed, the gap changes by { $change } { $unit } in the likely case; were this step equal for all groups, by { $equal }.
cascade-narrows = **Where the gap closes.** No step widens the gap; “{ $step }” narrows it most. As proposed, the gap changes by { $change } { $unit } in the likely case; were this step equal for all groups, by { $equal }.
cascade-nothing = **Where the gap arises.** No step of the chain changes the gap in the likely case.
column-step = Step
column-gap-if-equal = Change of the gap if this step were equal
column-step-adds = What the step adds
step-reach = reach
step-uptake = uptake
step-adherence = keeping it up
step-benefit = benefit per user
step-effect-on-non-users = effect on people who do not take part

## 3 Could it do harm?

gates-heading = 3. Could it do harm? (gates)
gates-intro = A gate is a rule that no total can make up for. Each gate passes, passes on condition, or fails; the thresholds stand in appendix B.
instances-intro = The gates that are checked for each breakdown or group:
column-gate = Gate
column-gate-rule = Gate and rule
gate-rule = **{ $gate }.** { $rule }
column-p-broken = Chance of a breach
column-outcome = Outcome
column-effect = What follows
column-for-whom = For
no-chance-involved = a fact, not a chance
outcome-pass = ● passed
outcome-condition = ◆ on condition
outcome-fail = ▲ failed
on-border-mark = (on the border)

## 4 Scores by dimension

profile-heading = 4. Scores by dimension
profile-intro = Scores from 0 to 100, in the order of the rubric. The score is the middle one of all outcomes (the median); 9 in 10 outcomes lie in the range.
profile-none = This rubric gives no scores. The levels stand in appendix A.
profile-caption = Score per dimension, with the range of 9 in 10 outcomes (thin) and of half of them (thick).
column-dimension = Dimension
column-weight = Weight
column-score = Score
column-range = Range
column-evidence = Evidence (share of weight)
column-missing = No usable answer
total-row = Total
weakest = The weakest dimension is { $dimension }, with { $score } out of 100. A total hides such a weak spot.
weakest-withheld = The weakest dimension is { $dimension }, with { $score } out of 100. The total is withheld.
weakest-no-total = The weakest dimension is { $dimension }, with { $score } out of 100. This rubric has no total.

## 5 Why this score

reasons-heading = 5. Why this score
reasons-intro = { $n ->
    [one] The criterion that carries the score, in the words of the assessor.
   *[other] The { $n } criteria that carry most of the score, in the words of the assessor.
 }
reasons-none = There is no total, so no criterion carries one. All levels stand in appendix A.
reason-level = {" "}– level { $level } on a scale from { $low } to { $high }
reason-points = , { $points } points of the total
reason-anchor = . That level means: “{ $anchor }”
reason-words = { $own ->
    [yes] {" "}The self-assessment says: “{ $reason }”
   *[no] {" "}The assessor ({ $assessor }) writes: “{ $reason }”
 }
self-assessment = self-assessment
reason-sources = {" "}Source: { "" }

## 6 What would change the answer

change-heading = 6. What would change the answer
drivers-intro = Each row shows the answer in the outcomes where the input lies in its lowest third, and in its highest third. The further apart, the more it pays to find out.
drivers-none = Which inputs matter most was not computed.
drivers-nothing = no single input moves it much.
drivers-total = **Mean total score**
drivers-widens = **Chance that the gap by { $stratum } widens**
column-input = Input
column-lowest-third = Lowest third
column-highest-third = Highest third
quantity-uptake = Uptake
quantity-reach = Reach
quantity-adherence = Keeping it up
quantity-benefit = Benefit per user
quantity-effect-on-non-users = Effect on people who do not take part
quantity-baseline = Starting point
robustness-heading = Does the advice hold under other assumptions?
robustness-none = Other assumptions were not tried.
turning-level = { $who ->
    [panel] The smallest change of one answer that changes the advice: the panel agrees on { $to } for “{ $criterion }” instead of { $from }. The advice then becomes “{ $verdict }”.
    [own] The smallest change of one answer that changes the advice: the self-assessment answers { $to } to “{ $criterion }” instead of { $from }. The advice then becomes “{ $verdict }”.
   *[other] The smallest change of one answer that changes the advice: assessor { $assessor } answers { $to } to “{ $criterion }” instead of { $from }. The advice then becomes “{ $verdict }”.
 }
turning-level-none = No change of a single answer changes the advice.
turning-level-free = The advice does not hang on any single answer of an assessor.
turning-level-part = Of the { $all } answers that bear on the advice, { $tried } were tried.
turning-weight = The smallest change of one weight that changes the advice: “{ $dimension }” counts for { $to } of the total instead of { $from }. The advice then becomes “{ $verdict }”.
turning-weight-none = No change of the weight of a single dimension changes the advice.
turning-weight-free = The advice does not hang on the weights.
robustness-all = The advice stays the same in all { $all } alternatives.
robustness-some = The advice stays the same in { $same } of { $all } alternatives.
column-alternative = If instead
column-advice = Advice
column-p-wider-highest = Highest chance of a wider gap
column-total-median = Median of the total
as-in-this-report = as in this report
column-gates-changed = Gates that change
gate-becomes = { $gate }: { $outcome }
robust-correlation-0 = the groups share no uncertainty
robust-correlation-0-9 = the groups share nearly all uncertainty
robust-reading-bounds = low and high are the outermost values that can occur
robust-reading-central-90 = nine in ten outcomes lie between low and high
robust-reading-pert = as now, with more weight near the likely value
robust-no-widening = weak evidence does not stretch the ranges
robust-materiality-half = half as large a change already counts
robust-materiality-double = only twice as large a change counts
robust-equal-weights = all criteria weigh the same
robust-random-weights = the weights are drawn at random
robust-missing-worst = missing answers are at their worst
robust-missing-best = missing answers are at their best
robust-other-seeds = the draws are made anew

## 7 What was disputed

disputed-heading = 7. What was disputed
disputed-nobody = Nobody has rated this proposal, so there is nothing to compare.
disputed-one-assessor = No criterion was rated by more than one assessor. Whether others would judge alike is not known.
disputed-counts = { $n ->
    [0] On all { $all } criteria that were rated more than once, the assessors give the same likely level.
   *[other] On { $n } of the { $all } criteria that were rated more than once, the assessors differ. Levels are likely levels; ranges are those in which levels are drawn. Nobody’s level was adjusted.
 }
column-side-by-side = Level and range, side by side
column-apart = Levels apart
column-overlap = Ranges
overlap = overlap
no-overlap = do not overlap

## 8 Limits

limits-heading = 8. Limits
limit-notice = About the figures, in the words of the proposal: { $notice }
limit-ranges = The ranges come from the people who filled in the proposal and the ratings. If they are too narrow, the chances in this report are too firm.
limit-no-forecast = The figures follow from the answers, ranges and weights recorded here. They are not a forecast that was checked against results.

## Appendix A

answers-agreed = agreed by the panel ({ $assessor })
answers-heading = Appendix A. All answers
answers-intro = The range is the one in which levels are drawn; † means that it follows from the evidence grade and was not given by the assessor. A missing answer is one of four things:
no-score-not-applicable = **Not applicable:** the question does not fit this proposal; its weight goes to the other criteria of the dimension.
no-score-not-answered = **Not answered:** nobody filled it in; the proposal cannot be signed off.
no-score-not-known = **Not known:** the assessor says that nobody knows; it counts as anything from worst to best.
no-score-abstained = **Abstained:** this assessor stays out; the others count.
column-criterion = Criterion
column-assessor = Assessor
column-rating = Answer
column-grade = Grade
column-reason = Reason and source
status-rated = level { $level } of { $high }
status-range = ; range { $range }
status-grade = ; grade { $grade }
listed = “{ $name }”
status-computed = computed: { $level } of { $high }
computed-no-table = There is no group table to compute it from.
computed-see-method = Follows from the group tables: appendix B.
status-not-applicable = not applicable
status-not-answered = not answered
status-not-known = not known
status-abstained = abstained
source-mark = Source: { $source }

## Appendix B

method-heading = Appendix B. Method
method-flow-heading = How it was computed
method-after = For each group: outcome after = outcome now + share that takes part × benefit per user + share that does not × effect on them, within the bounds of the outcome. The change is taken on the same draw.
method-after-chain = For each group: outcome after = outcome now + share that takes part × benefit per user + share that does not × effect on them, within the bounds of the outcome. The share that takes part is reach × uptake × keeping it up, as far as these are given. The change is taken on the same draw.
method-draws = This was done { $draws } times, each time with other values from the stated ranges. A chance is the share of those draws in which something happens.
method-reading-triangular = Low and high are read as the outermost values: a triangular distribution with its top at the likely value.
method-reading-pert = Low and high are read as the outermost values, with most weight near the likely one: a beta distribution of shape 4, called PERT (Malcolm, Roseboom, Clark and Fazar 1959).
method-reading-central-90 = Nine in ten outcomes lie between low and high, half of them below the likely value; on either side a tail of { $overshoot } of the range (Cooke 1991).
method-widening = Weak evidence stretches a range: low and high move away from the likely value by the factor of the evidence grade, as far as the scale allows. That is a convention.
method-correlation = The groups of a table share their uncertainty, because one pilot stands behind all rows: a one-factor Gaussian copula with correlation { $correlation } for each quantity.
method-pooling = Assessors are pooled by mixture: each draw takes the level of one of them, with equal chances. Their disagreement stays visible in the range.
method-missing = A missing answer is drawn from the whole scale. It can only make a range wider.
method-score = A level becomes a score from 0 (lowest level of its scale) to 100 (highest).
method-every-dimension = Within every dimension: { $how }
method-one-dimension = Within { $dimension }: { $how }
method-total = over the dimensions: { $how }
method-median = A score is printed as the median of the draws; rules of the advice that name the total use that median.
aggregate-arithmetic = weighted mean
aggregate-geometric = weighted geometric mean
aggregate-harmonic = weighted harmonic mean
aggregate-power = weighted generalised mean with exponent { $parameters }
aggregate-minimum = the lowest score
aggregate-ordered = mean weighted by rank, from the lowest score up: { $parameters }
aggregate-product = product of the shares of 100
aggregate-none = no score
method-mcse = Error of the computation (Monte Carlo standard error): { $chance } percentage points for the headline chance, { $change } { $unit } for the change of the gap.
method-rounding = Numbers are rounded so that the last digit is worth at least twice that error; half is rounded away from zero.
method-seed-derived = Seed: { $seed }, derived from the rubric and the call.
method-seed-by-hand = Seed: { $seed }, chosen by hand.
method-gap-heading = Measures of the gap
method-ranks = Groups with an order: ranked from most to least disadvantaged. Each group weighs p, its share of people, and has the rank R of its middle, between 0 and 1 (ridit).
method-no-ranks = Groups without an order: not ranked; each is held against the group with the best outcome, weighted by its share of people p.
method-sign = y is the outcome, turned so that higher is better. A positive number is an advantage of the better-placed groups; a positive change is a wider gap.
method-higher = Where higher is better, people have h = outcome − lower bound, and lack l = upper bound − outcome.
method-lower = By { $stratum } lower is better: y = −outcome; people have h = upper bound − outcome, and lack l = outcome − lower bound.
method-no-sample-factor = No small-sample factor: the groups are populations, not samples. Gaps inside a group are not measured.
column-formula = Formula
column-source = Source
formula-range = y of the best-placed group − y of the worst-placed group; for groups without an order: largest − smallest
formula-slope-index = Σ p (R − ½) y ÷ Σ p (R − ½)²: the slope of the weighted least-squares line over the ranks
formula-relative-slope-index = slope index ÷ mean of h
formula-concentration-index = Σ p (2R − 1) y ÷ mean of h
formula-erreygers = 4 Σ p (2R − 1) y ÷ (upper − lower bound)
formula-shortfall-slope-index = slope index ÷ mean of l
formula-shortfall-concentration-index = Σ p (2R − 1) y ÷ mean of l
formula-distance-to-best = Σ p (y of the best-off group − y)
source-who = WHO, Handbook on health inequality monitoring (2013)
source-slope-index = Pamuk, Popul Stud 39 (1985); Low and Low, J Public Health 26 (2004)
source-concentration-index = Wagstaff, Paci and van Doorslaer, Soc Sci Med 33 (1991)
source-erreygers = Erreygers, J Health Econ 28 (2009)
source-shortfall = Erreygers and Van Ourti, J Health Econ 30 (2011)
method-computed-heading = Computed criteria
method-computed = Nobody can type over these levels: they follow from the group tables. The lowest level over the members counts; conditions are tried from first to last.
column-for-each = For each
column-level-when = Level, and when
level-when = { $level } when { "" }
level-otherwise = otherwise { $level }
method-gates-heading = Gates and advice
method-verdict = The rubric gives this advice when:
column-rule-as-written = Broken when (as written)
column-pass-below = Passes below
column-fail-from = Fails from
method-assumptions-heading = Assumptions
method-assumptions = Somebody chose these values without data. Section 6 shows what other choices would do.
column-assumption = Assumption
column-value = Value
assume-materiality = Smallest change of the gap that counts (in points of the outcome)
assume-relative-materiality = Smallest change of a relative index that counts
assume-overshoot = How far outcomes may lie outside low and high, as a share of the range
assume-weights-around = How far a stated share of the weight may be off (standard deviation)
assume-coverage = Share of the target group that a table must cover
assume-correlation-groups = Correlation between the uncertainty of groups
assume-range-reading = How low, likely and high are read
assume-missing = How missing answers are drawn
chosen-triangular = triangular distribution
chosen-pert = PERT distribution
chosen-central-90 = nine in ten outcomes between low and high, piecewise uniform
chosen-missing-full-range = from the whole scale
column-meaning = Meaning
column-factor = Ranges are stretched by
column-levels-of-doubt = Levels of doubt
method-words-heading = Words for chances
method-words = After the guidance of the European Food Safety Authority (EFSA, 2019). The number always comes first. “On the border” means that the error of the computation reaches over the edge between two words.
column-chance = Chance
column-word = Word

## Provenance

provenance-heading = Provenance
provenance-reproduce = Run { $run }, made with { $tool }. To check this report: “maatlat verify” with the name of this report, on the same input files and with the same version. It computes everything again and holds every byte against it.

## Remarks that the run makes

note-strata-disagree = The breakdowns by { $first } and by { $second } describe the same people but do not have the same mean. At least one of the tables is not right.
note-other-population = The table by { $stratum } is about other people than the target group. Read its result beside the others, not instead of them.
note-no-target = The proposal does not say how many people the table by { $stratum } should cover. Nobody can tell who is missing, so it counts as not covered.
note-small-group = The group { $group } ({ $stratum }) has fewer than 30 people: its figures move with a handful of them.
note-conflict = Assessor { $assessor } declared a conflict of interest. Those answers are kept and count nowhere.
note-no-ratings = Nobody has rated this proposal yet. Every level that is not computed can be anything on its scale.
note-disputed = Assessors disagree whether { $criterion } applies. Only those who find that it applies count.

## The call

call-title = Proposals side by side: { $title }
call-title-fictional = Proposals side by side (FICTIONAL example): { $title }
call-title-trial = Proposals side by side (trial run): { $title }
call-title-fictional-trial = Proposals side by side (FICTIONAL example, trial run): { $title }
call-title-line = **Rubric** { $rubric }, version { $version } · **Date** { $date } · **Proposals** { $n }
call-summary-heading = 1. Summary
call-counts = { $n ->
    [one] 1 proposal
   *[other] { $n } proposals
 }
call-count = { $n } × “{ $verdict }”
call-comparable = All { $n } were judged with version { $version } of the rubric, the same method and the same { $draws } draws: they can be compared. Within each table the order is alphabetical. The short name in brackets is the name of the proposal’s own report.
guardrail-caption = Figure 1. Highest chance that a gap widens, per proposal, in alphabetical order. ● probably widens, ◆ probably narrows, □ neither.
advice-heading = { $verdict } ({ $n })
column-proposal = Proposal
column-gates-not-passed = Gates not passed
column-total-range = Total (9 in 10)
odds-for-stratum = { $odds }, by { $stratum }
ranking-heading = 2. Order by total score, with its uncertainty
ranking-none = Fewer than two proposals have a total that may be shown. There is no order.
ranking-no-total = This rubric has no total score, so there is no order. The advice and the chances in section 1 stand on their own.
ranking-intro = The order by total score says nothing about inequality: a proposal that fails a gate can stand first. The expected rank is the mean over all draws; the ranges show how firm it is.
column-expected-rank = Expected rank
column-rank-50 = Half of the outcomes
column-rank-90 = 9 in 10 outcomes
ranks-caption = Figure 2. Expected rank by total score, with the range of 9 in 10 outcomes (thin) and of half of them (thick).
ranking-without = Without a rank, because their total is withheld or does not exist: { "" }
pairs-intro = { $n ->
    [one] Of { $all } pairs, 1 is too close to call: neither scores higher with a chance of 90% or more, on the same draws (ties count half).
   *[other] Of { $all } pairs, { $n } are too close to call: neither scores higher with a chance of 90% or more, on the same draws (ties count half).
 }
pairs-too-many = With more than 30 ranked proposals, pairs are not compared; the ranges of the ranks show which are close.
pairs-none-close = { $all ->
    [one] The pair is not close: one scores higher with a chance of 90% or more.
   *[other] None of the { $all } pairs is close: in each, one scores higher with a chance of 90% or more.
 }
column-first = First
column-second = Second
column-first-higher = First scores higher
reach-heading = 3. Who is reached
reach-intro = Which proposals are likely (chance of 66% or more) to leave a group better or worse off, with the likely change in points of their own outcome. The ranges stand in each proposal’s report. Groups that no proposal is likely to help stand on top, in bold.
reach-none = No proposal is likely to help: { "" }
column-likely-gains = Likely better off
column-open = Neither likely
column-likely-loses = Likely worse off
stratum-of-call = By { $stratum }
firmness-heading = 4. How firm is the advice?
firmness-intro = How often each proposal keeps its advice when another assumption is made.
column-kept = Alternatives with the same advice
column-changed-by = What changes it
changed-into = { $alternative }: becomes { $verdict }
decision-heading = 5. Decision record
decision-intro = For the funder to fill in. maatlat advises; it does not decide.
column-decision = Decision
column-why = Reason
column-name = Name
column-date = Date

## The terminal

terminal-dots = ● gap widens  ○ gap does not widen
terminal-wider = wider gap
terminal-gates = gates
terminal-total = total
terminal-verdict = { $verdict }
terminal-marks = wider gap: highest chance over the breakdowns · gates: ▲ failed, ◆ on condition
terminal-more = … and { $n } more
terminal-run = Run { $run }
