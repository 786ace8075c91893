# Words of the comparison of two or more proposals. English.

compare-beside = beside
compare-fictional = FICTIONAL example
compare-trial = trial run
compare-fictional-trial = FICTIONAL example, trial run
compare-heading-summary = Summary
compare-heading-pairs = What makes the difference
compare-heading-levels = Levels side by side
compare-heading-facts = Facts side by side
compare-heading-gates = Gates side by side
compare-heading-method = Method
compare-guardrail = **First: what happens to the gap?** Of each proposal the highest chance that a gap widens, given the figures stated:
compare-widens = ‘{ $id }’: **{ $percent } chance ({ $word })** that the gap by { $stratum } widens.
compare-no-table = ‘{ $id }’: there is no group table, so nobody can say.
compare-no-pairs = Not every proposal has a total that may be shown, so nobody is ahead: compare levels, facts and gates.
compare-column-same = The same
compare-column-differ = What differs
compare-column-all = Of each proposal
compare-column-fact = Fact
compare-same-facts = Same facts?
compare-same-levels = Same levels?
compare-same-gates = Same gates?
compare-same-advice = Same advice?
compare-yes = yes
compare-no = no
compare-the-same = the same
compare-differs = differs
compare-weight = {" "}({ $percent } of the weight)
compare-levels-intro = Likely levels, as the rubric writes them. The weight is that in the first proposal.
compare-gates-intro = Outcome of each gate, with the chance of a breach.
compare-facts-intro = Ranges are written as low / likely / high.
compare-facts-rest = { $n ->
    [one] 1 more fact is the same for all and is not in the table.
   *[other] { $n } more facts are the same for all and are not in the table.
 }
compare-no-fact = –
compare-method-pair = Both totals are taken in the same draw, and their difference is computed there. The chance is the share of draws in which the first is higher; ties count half. What a criterion adds is its mean over the draws.
compare-method-flip = What would make them level is computed at the likely values, without draws.
compare-method-each = How the total and the gap of each proposal were computed stands in the appendix of its own report.
fact-of-rubric = { $name }
fact-of-rubric-yes-no = { $name }
fact-outcome = Measured outcome by { $name }
fact-people = People in the table by { $name }
fact-cell-baseline = Starting point, { $name }
fact-cell-reach = Reach, { $name }
fact-cell-uptake = Uptake, { $name }
fact-cell-adherence = Keeping it up, { $name }
fact-cell-benefit = Benefit per user, { $name }
fact-cell-effect-on-non-users = Effect on people who do not take part, { $name }
differences-title = Difference of the totals, in the same draw
differences-title-one = { $first } − { $second }: difference in points, in the same draw
differences-total = Total score
differences-second = ← second ahead
differences-first = first ahead →
differences-alt = Differences in the same draw, with the range of 9 in 10 outcomes. { $rows }.
differences-caption = Difference of the totals of each pair in the same draw, with the range of 9 in 10 outcomes (thin) and of half of them (thick). Right of zero the first is ahead.
differences-caption-one = Above: the difference of the totals in the same draw, with the range of 9 in 10 outcomes (thin) and of half of them (thick). Below, ○: what each criterion adds to its mean.
