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

title = Inequality report: { $title }
title-fictional = Inequality report (FICTIONAL example): { $title }
title-trial = Inequality report (trial run): { $title }
title-fictional-trial = Inequality report (FICTIONAL example, trial run): { $title }
title-line = **Rubric** { $rubric }, version { $version } · **Date** { $date } · **Rated by** { $n ->
    [one] 1 assessor
   *[other] { $n } assessors
 } · **Status** { $status }
status-signed-off = signed off
status-draft = draft, not signed off
fictional = **FICTIONAL example.** Do not use these figures for a decision.
fictional-notice = **FICTIONAL example.** Do not use these figures for a decision. { $notice }

## 1 Summary

summary-heading = 1. Summary
headline-widens = **{ $percent } chance ({ $word }) that the gap by { $stratum } widens by more than { $materiality } { $unit }.**
headline-narrows = { $percent } chance ({ $word }) that it narrows by more than { $materiality } { $unit }.
headline-range = In 9 of 10 possible outcomes the gap changes by { $range } { $unit } (middle: { $middle }); above zero means wider.
headline-none = **There is no group table. Nobody can say whether the gap widens or narrows.**
verdict = Advice by the rubric: **{ $name }.** { $meaning }
gates-not-passed = **Gates that were not passed.** No total makes up for them.
gates-all-pass = { $n ->
    [one] The only gate was passed.
   *[other] All { $n } gates were passed.
 }
obstacle-chance = : { $odds } chance of a breach
total = Total score: { $score } out of 100 at the likely answers; 9 in 10 outcomes lie between { $low } and { $high }.
total-missing = Total score: { $score } out of 100; 9 in 10 outcomes lie between { $low } and { $high }. Unanswered questions alone can move the score from { $worst } to { $best }.
total-withheld = The total score is withheld: a gate does not allow it to be shown.
total-screened-out = The proposal is outside the scope of the rubric and gets no score.
total-none = This rubric has no total score.
column-question = Question
column-answer = Answer
column-how-sure = How sure
question-gap = Does it narrow or widen the gap?
question-gains = Who gains most?
question-loses = Could anyone lose out?
question-evidence = How good is the evidence?
question-change = What would change the answer?
gap-answer = { $stratum }: { $direction }
direction-narrows = narrows
direction-probably-narrows = probably narrows
direction-little-change = little or no change
direction-either-way = could go either way
direction-probably-widens = probably widens
direction-widens = widens
chance-wider = wider: { $odds }
chance-narrower = narrower: { $odds }
chance-both = wider: { $wider }; narrower: { $narrower }
who-gains = { $group }: { $change } { $unit }
nobody-in-the-likely-case = Nobody, in the likely case
chance-gains = gains: { $odds }
who-loses = { $group } (by { $stratum })
nobody-likely-loses = No group stands out; most exposed: { $group }
chance-loses = loses: { $odds }
evidence-answer = Weakest grade in the table: { $grade } (certainty: { $certainty })
rated-not-a-chance = rated, not a chance
see-section-6 = see section 6
dotplot-caption = Figure 1. Each mark is one of 50 equally likely outcomes. The numbers stand in section 2.

read-this-first = **Read this first**
trial-run = **Trial run:** only { $draws } draws. The figures may still shift; do not decide on them.
seed-by-hand = **The seed was chosen by hand.** Normally it follows from the rubric and the call.
not-signed-off = The ratings have not all been signed off; this is a draft.
gates-none = This rubric has no gates.
gates-counted = { $all ->
    [one] 1 gate checked
   *[other] { $all } gates checked
 }: { $fail } failed, { $condition } under a condition, { $pass } passed.
gate-on-border = The chance for gate “{ $gate }” lies so close to a threshold that chance in the computation may decide it.
gate-condition = Condition because of “{ $gate }”: { $effect }
missing-none = All { $all } criteria have a usable answer.
missing-some = { $n } of { $all } criteria { $n ->
    [one] has
   *[other] have
 } no usable answer. They count as anything from worst to best, not as zero and not left out.
conflicts = { $n ->
    [one] 1 assessor declared a conflict of interest.
   *[other] { $n } assessors declared a conflict of interest.
 }
coverage-unknown = By { $stratum }: the size of the target group is not stated, so nobody knows who is missing from the table.
coverage-partial = By { $stratum }: the table covers { $percent } of the target group; { $rest } is not counted.
measures-disagree = Not all measures of the gap give the same answer (section 2). This is so for:
does-not-decide = This report does not decide. Whether to support the proposal is up to the funder.

## 2 Who gains and who loses

people-heading = 2. Who gains and who loses
people-none = There is no group table. The proposal cannot be assessed on equality.
stratum-heading = By { $stratum } ({ $axis })
axis-socio-economic = socio-economic
axis-socio-cultural = socio-cultural
stratum-outcome = Measured outcome: { $outcome } ({ $unit }). { $better }
higher-is-better = Higher is better.
lower-is-better = Lower is better.
effect-narrows = The proposal narrows this gap.
effect-probably-narrows = The proposal probably narrows this gap.
effect-may-narrow = The proposal may narrow this gap.
effect-little = The proposal makes little or no difference to this gap.
effect-probably-little = The proposal probably makes little or no difference to this gap.
effect-may-little = The proposal may make little or no difference to this gap.
effect-widens = The proposal widens this gap.
effect-probably-widens = The proposal probably widens this gap.
effect-may-widen = The proposal may widen this gap.
effect-either-way = This gap could become wider or narrower.
effect-very-uncertain = The evidence is very uncertain about the effect on this gap.
evidence-sentence = The weakest evidence in the table has grade { $grade }: the certainty is { $certainty }.
certainty-high = high
certainty-moderate = moderate
certainty-low = low
certainty-very-low = very low
column-group = Group, worst-off first
column-people = Difference in people
column-before-after = Now → after
column-after-change = Now → after, change (9 in 10 outcomes)
column-change = Change (9 in 10 outcomes)
column-p-gains-loses = Chance of gaining and of losing
chance-gains-loses = gains: { $gains }; loses: { $loses }
mean-of-all = All together
people-of = { $people } of { $size }
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
cascade-makes = **Where the gap arises.** The step “{ $step }” adds most to the gap: were it equal for all groups, the gap would change by { $equal } instead of { $change } { $unit } in the likely case.
cascade-none = **Where the gap arises.** No single step widens the gap: were “{ $step }” equal for all groups, the gap would change by { $equal } instead of { $change } { $unit } in the likely case.
column-step = Step
column-gap-if-equal = Change of the gap if equal
column-gap-as-proposed = Change as proposed
step-reach = reach
step-uptake = uptake
step-adherence = keeping it up
step-benefit = benefit per user
step-effect-on-non-users = effect on people who do not take part

## 3 Could it do harm?

gates-heading = 3. Could it do harm? (gates)
gates-intro = A gate is a rule that no total can make up for. Each gate passes, passes under a condition, or fails; the thresholds stand in appendix B.
instances-intro = The gates that are checked for each breakdown or group:
column-gate = Gate
column-gate-rule = Gate and rule
gate-rule = **{ $gate }.** { $rule }
column-p-broken = Chance of a breach
column-outcome = Outcome
column-effect = What follows
column-for-whom = For
no-chance-involved = met or not, no chance involved
outcome-pass = ● passed
outcome-condition = ◆ condition
outcome-fail = ▲ failed
on-border-mark = (on the border)

## 4 Scores by dimension

profile-heading = 4. Scores by dimension
profile-intro = Scores from 0 to 100, in the order of the rubric. The score is the one at the likely answers; 9 in 10 outcomes lie in the range.
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
reasons-none = No criterion carries a score.
reason-level = {" "}– level { $level } on a scale from { $low } to { $high }
reason-points = , { $points } points of the total
reason-anchor = . That level means: “{ $anchor }”
reason-words = {" "}The assessor ({ $assessor }) writes: “{ $reason }”
reason-sources = {" "}Source: { "" }

## 6 What would change the answer

change-heading = 6. What would change the answer
drivers-intro = Each row shows the answer in the outcomes where the input lies in its lowest third, and in its highest third. The further apart, the more it pays to find out.
drivers-none = Which inputs matter most was not computed.
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

## 7 Limits

limits-heading = 7. Limits
limit-ranges = The ranges come from the people who filled in the proposal and the ratings. If they are too narrow, the chances in this report are too firm.
limit-no-forecast = The figures follow from the answers, ranges and weights recorded here. They are not a forecast that was checked against results.

## Appendix A

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
status-not-applicable = not applicable
status-not-answered = not answered
status-not-known = not known
status-abstained = abstained
source-mark = Source: { $source }

## Appendix B

method-heading = Appendix B. Method
method-flow-heading = How it was computed
method-after = For each group: outcome after = outcome now + share that takes part × benefit per user + share that does not × effect on them, within the bounds of the outcome.
method-draws = This was done { $draws } times, each time with other values from the stated ranges. A chance is the share of those draws in which something happens.
method-missing = A missing answer is drawn from the whole scale. It can only make a range wider.
method-score = The score is the weighted sum of the levels, on a scale from 0 to 100; the aggregation is the one of the rubric.
method-mcse = Error of the computation (Monte Carlo standard error): { $chance } points of a percentage for the headline chance, { $change } for the change of the gap.
method-rounding = Numbers are rounded so that the last digit is worth at least twice that error; half is rounded away from zero.
method-seed-derived = Seed: { $seed }, derived from the rubric and the call.
method-seed-by-hand = Seed: { $seed }, chosen by hand.
method-gap-heading = Measures of the gap
method-convention = For ordered groups, people are ranked by the order of the groups, from most to least disadvantaged; each group has the rank R of its middle, between 0 and 1, and weighs p, its share of people. y is the outcome, µ its mean, b and a its bounds. All measures are oriented: a positive number is an advantage of the better-placed groups, whatever the direction of the outcome. There is no small-sample factor, because the groups are populations and not samples.
column-formula = Formula
column-source = Source
formula-range = y of the best-placed group − y of the worst-placed group; for groups without an order: largest − smallest
formula-slope-index = Σ p (R − ½)(y − µ) ÷ Σ p (R − ½)²: the slope of the weighted least-squares line over the ranks
formula-relative-slope-index = slope index ÷ µ
formula-concentration-index = (2 ÷ µ) Σ p y R − 1
formula-erreygers = 4 µ ÷ (b − a) × concentration index, for an outcome that starts at a
formula-shortfall-slope-index = slope index ÷ (b − µ)
formula-shortfall-concentration-index = − ((2 ÷ (b − µ)) Σ p (b − y) R − 1)
formula-distance-to-best = Σ p (y of the best-off group − y)
source-who = WHO, Handbook on health inequality monitoring (2013)
source-slope-index = Mackenbach and Kunst, Soc Sci Med 44 (1997)
source-concentration-index = Kakwani, Wagstaff and van Doorslaer, J Econometrics 77 (1997)
source-erreygers = Erreygers, J Health Econ 28 (2009)
source-shortfall = Erreygers and Van Ourti, J Health Econ 30 (2011)
method-gates-heading = Gates and advice
method-verdict = The rubric gives this advice when:
column-rule-as-written = Rule as written
column-pass-below = Passes below
column-fail-from = Fails from
method-assumptions-heading = Assumptions
method-assumptions = Somebody chose these values without data. Section 6 shows what other choices would do.
column-assumption = Assumption
column-value = Value
assume-materiality = Smallest change of the gap that counts
assume-relative-materiality = Smallest change of a relative index that counts
assume-overshoot = How far outcomes may lie outside low and high, as a share of the range
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
provenance-reproduce = Run { $run }, made with { $tool }. To check this report: put it beside its input files and run “maatlat verify” on it.

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
    [one] 1 proposal:
   *[other] { $n } proposals:
 }
call-count = { $n } × { $verdict }
call-comparable = All { $n } were judged with version { $version } of the rubric, with the same method and on the same { $draws } draws, so they can be compared. Within each table the order is alphabetical.
guardrail-caption = Figure 1. Highest chance that a gap widens, per proposal, in alphabetical order.
advice-heading = Advice: { $verdict }
column-proposal = Proposal
column-gates-not-passed = Gates not passed
column-total-range = Total (9 in 10)
odds-for-stratum = { $odds }, by { $stratum }
ranking-heading = 2. Order by total score, with its uncertainty
ranking-none = Fewer than two proposals have a total that may be shown. There is no order.
ranking-intro = The order by total score says nothing about inequality: a proposal that fails a gate can stand first here. The rank is the expected one; the ranges show how firm it is.
column-expected-rank = Expected rank
column-rank-50 = Half of the outcomes
column-rank-90 = 9 in 10 outcomes
ranks-caption = Figure 2. Expected rank by total score, with the range of 9 in 10 outcomes (thin) and of half of them (thick).
ranking-without = Without a rank, because their total is withheld or does not exist: { "" }
pairs-intro = Chance that the first proposal scores higher than the second, on the same draws (ties count half):
column-first = First
column-second = Second
column-first-higher = First scores higher
reach-heading = 3. Who is reached
reach-intro = Per group: the likely change for each proposal. Groups that no proposal helps stand on top.
reach-none = No proposal is more likely than not to help: { "" }
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
terminal-proposal = { $title }: { $verdict }
terminal-more = … and { $n } more
terminal-run = Run { $run }
