# Words of the agenda for the meeting of a panel. English.

agenda-title = Agenda for the panel: { $title }
agenda-none = No proposal has been rated by two assessors, so nobody knows whether others would judge alike.
agenda-heading-summary = Summary
agenda-heading-items = What to talk about
agenda-heading-each = Item by item
agenda-heading-agreement = Agreement
agenda-heading-severity = Who was severe
agenda-heading-without = Without each assessor
agenda-heading-conflicts = Conflicts of interest and abstentions
agenda-heading-notes = Notes of the panel
agreement-overall = **Agreement is { $value } on a scale where 1 is perfect and 0 is chance: { $words }.**
agreement-overall-range = 95% interval: { $range }.
agreement-overall-no-range = There is no interval: { $why }.
agreement-overall-none = **There is no measure of agreement: { $why }.**
agreement-good = good
agreement-tentative = just enough for careful conclusions
agreement-poor = too low to rely on
agreement-none = cannot be said
agenda-counts = { $n } assessors, { $proposals ->
    [one] 1 proposal rated by two or more of them.
   *[other] { $proposals } proposals rated by two or more of them.
 }
agenda-nothing = On every question that two assessors answered, they gave the same level.
agenda-first = { $n ->
    [one] On 1 question about a proposal the assessors differ:
   *[other] On { $n } questions about a proposal the assessors differ. Most of all on:
 }
agenda-apart = { $percent } of the scale apart
agenda-changed = { $n ->
    [0] Leaving out one assessor changes the advice on no proposal.
    [one] Leaving out one assessor would change the advice on a proposal in 1 case.
   *[other] Leaving out one assessor would change the advice on a proposal in { $n } cases.
 }
agenda-not-averaged = Nobody’s level was adjusted. Where assessors differ, ranges become wider; differences are not averaged away.
agenda-in-short = { $n ->
    [0] The assessors differ on no question.
    [one] The assessors differ on 1 question about a proposal.
   *[other] The assessors differ on { $n } questions about a proposal.
 } { $changed ->
    [0] Leaving out one of them changes no advice.
    [one] In 1 case, leaving out one of them changes the advice.
   *[other] In { $changed } cases, leaving out one of them changes the advice.
 }
agenda-read-on = What the panel should talk about, with reasons and sources side by side, stands in { "" }

## Items

agenda-table-intro = Most disagreement first. “Apart”: the largest difference between two assessors, as a share of the whole scale. Bold: whose level lies furthest from that of the others.
agenda-column-number = No.
agenda-column-levels = Levels
agenda-column-apart = Apart
agenda-column-mean = Mean difference, of the scale
agenda-proposals-intro = Proposals by how far their assessors differ on average, with the weights of the rubric:
agenda-each-intro = Levels, reasons and sources side by side, in the words of the assessors. Bold: whose level lies furthest from that of the others.
agenda-item = **Question:** { $question } Largest difference: { $percent } of the scale. Weight: { $weight } of the total.
agenda-item-disputed = Some find that this question does not apply; others rated it. Talk about that first.
agenda-column-level = Level
agenda-column-reason = Reason
agenda-anchors = What the levels mean, in the words of the rubric:
agenda-anchor = { $level }: “{ $anchor }”
agenda-agreed = **Agreed by the panel:** { "" }
agenda-agreed-reason = {" "}Reason: “{ $reason }”
agenda-notes-intro = For the panel to fill in. A level that is agreed on needs a reason; the ratings of each assessor stay as they are.
agenda-column-item = Item
agenda-column-agreed = Agreed level
agenda-column-notes = Reason and notes
agenda-of-proposal = {" "}({ $proposal })
answers-title = Where assessors differ
answers-lowest = lowest level
answers-highest = highest level
answers-consensus = level agreed by the panel
answers-alt = Levels given by each assessor. { $rows }.
answers-caption = The first { $n } items. Each dot is a level on its own scale; above it stand the numbers of the assessors who gave it.

## Agreement

agreement-intro = 1 is perfect agreement, 0 is what chance would give, below 0 is less than chance. In brackets: the 95% interval. From 0.80 on it is good; from 0.67 to 0.80 just enough for careful conclusions (Krippendorff 2004). Low agreement on a criterion says something about the criterion as well: about its question and its texts.
agreement-column-alpha = Alpha
agreement-column-words = In words
agreement-column-ac2 = AC2
agreement-column-apart = Mean difference, of the scale
agreement-column-units = Rated by two or more
agreement-all-intro = **All questions together,** by each measure that readers may know:
agreement-column-coefficient = Measure
agreement-column-value = Value
agreement-column-asks = What it asks
agreement-alpha = Krippendorff’s alpha, { $metric }
agreement-used = {" "}(used here)
agreement-ac1 = Gwet’s AC1
agreement-ac2 = Gwet’s AC2, quadratic
agreement-icc-single = ICC(2,1)
agreement-icc-mean = ICC(2,k)
agreement-ac1-asks = Do they give exactly the same level? Steadier than alpha when nearly all levels are alike.
agreement-ac2-asks = Are their levels close, on the scale as the rubric declares it?
agreement-icc-single-asks = How far can one assessor stand for another?
agreement-icc-mean-asks = How far can the mean of this panel stand for that of another panel?
agreement-packages = Programs differ in what they call ordinal and in which scale they take. Here ordinal is Krippendorff’s own, and the scale is that of the rubric, not the levels that happened to be used. Intervals are made by leaving out one unit at a time (jackknife).
metric-nominal = nominal
metric-ordinal = ordinal
metric-interval = interval
metric-ratio = ratio
metric-nominal-asks = Do they give exactly the same level?
metric-ordinal-asks = Do they put things in the same order of levels?
metric-interval-asks = Are their levels close, in points?
metric-ratio-asks = Are their levels close, in proportion?
source-alpha = Krippendorff, Hum Commun Res 30 (2004)
source-gwet = Gwet, Br J Math Stat Psychol 61 (2008)
source-icc = Shrout and Fleiss, Psychol Bull 86 (1979)
agreement-without-interval = { $value } (no interval: { $why })
agreement-none-few = fewer than two things were rated by two assessors
agreement-none-no-variation = everybody gave the same level everywhere, so there is nothing to agree or disagree on
agreement-none-negative-scale = proportions need a scale without negative levels
agreement-none-not-estimable = too few things were rated by the same assessors
agreement-none-off-scale = some levels lie between those that the rubric declares
agreement-no-interval-perfect = nobody differs anywhere, so nothing says how far it may be off
agreement-no-interval-one-unit = all of the disagreement lies in one place
agreement-no-interval-few = there are too few things to leave one out

## Severity

severity-intro = **Not used in the ranking.** Who is severe can be seen only where assessors rated the same proposals. In points of a scale from 0 to 100; below zero is more severe than the others.
severity-column-proposals = Proposals
severity-column-answers = Answers
severity-column-difference = Difference with the others
severity-column-model = By the model (9 in 10)
severity-islands = The assessors fall into { $n } groups that share no proposal, not even through others. Between these groups nobody can tell severe assessors from weak proposals:
severity-criteria = { $n ->
    [one] On single criteria, one assessor is clearly more severe or milder than the others (nine in ten of what is plausible lies on one side of zero):
   *[other] On single criteria, in { $n } cases an assessor is clearly more severe or milder than the others (nine in ten of what is plausible lies on one side of zero; of many criteria, some always look so by chance):
 }
severity-criteria-none = On no single criterion is anybody clearly more severe or milder than the others.
severity-not-adjusted = No ranks with severity taken out: { $why }.
panel-not-adjusted-few = there are too few assessors who rated the same proposals
panel-not-adjusted-islands = the assessors fall into groups that share no proposal
panel-not-adjusted-model = the ratings do not determine the model
severity-side-by-side = Ranks as rated, and with severity taken out
severity-not-used = **The ranking uses neither of these.** They stand side by side, so that the panel can see whom severity may have helped or harmed.
severity-column-assessors = Assessors
severity-column-raw = Mean
severity-column-raw-rank = Rank as rated
severity-column-adjusted-rank = Expected rank without severity
severity-column-rank-50 = Half of the outcomes
severity-spread = Spread in the model, in points of 100: between proposals { $proposals }, between assessors { $assessors } (assumed), and what is left { $residual }.
severity-priors = How much the assumed spread between assessors matters:
severity-prior-same = With { $factor } times that spread, a proposal moves { $places } places at most; the same ones stand in the top.
severity-prior-other = With { $factor } times that spread, a proposal moves up to { $places } places, and **others stand in the top**.

## Without each assessor

without-none = Leaving out one assessor was not computed, or moves nothing.
without-intro = { $n ->
    [0] In none of { $all } cases does the advice change when one assessor is left out.
   *[other] In { $n } of { $all } cases the advice changes when one assessor is left out; these stand first.
 } Arrows go from the report to the same without this assessor.
without-column-assessor = Without
without-column-advice = Advice then
without-column-total = Total
without-column-top = In the top
without-column-rank = Expected rank then
conflicts-none = Nobody declared a conflict of interest, and nobody abstained.
conflicts-intro = Answers of somebody with a conflict of interest are kept and count nowhere.
conflict-of = { $assessor } set aside for a conflict of interest ({ $n })
abstention-of = { $assessor } abstained ({ $n })

## The terminal

terminal-apart = apart
terminal-apart-means = apart: largest difference between two assessors, as a share of the scale
