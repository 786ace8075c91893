# Words of grouped data: signs, factors, remarks, and why another tool prints another number.

## Sign

measure-sign-worse-placed-more = above 0: the worse placed have more of the outcome
measure-sign-ratio-worse-placed-more = above 1: the worse placed have more of the outcome; 1: no difference

## Small-sample factor

measure-factor-noise-subtracted = what sampling error adds on average is taken off, Σ p (1 − p) s²; below 0 becomes 0
measure-factor-median-unbiased = corrected for what sampling error adds: half of all samples would give more, half less

## Remarks

measure-note-missing-groups = { $missing } of { $all } groups have no estimate and do not count: { $names }.
measure-note-too-many-missing = { $statistic } is not given: more than 15% of the groups have no estimate.
measure-note-two-groups = { $statistic } is not given: it needs more than two groups.
measure-note-not-of-groups = { $statistic } is not given: it needs data of persons, not of groups.
measure-note-no-order = { $statistic } is not given: it needs groups in an order, and none was declared.
measure-note-no-reference = { $statistic } is not given: it needs a reference group, and none was declared.
measure-note-no-bounds = { $statistic } is not given: it needs a lowest and a highest possible value.
measure-note-no-zero = { $statistic } is not given: it makes sense only on a scale on which 0 means "none of it".
measure-note-no-direction = { $statistic } is not given: nobody has said whether more of the outcome is better.
measure-note-no-errors = No intervals: these groups have no standard error: { $names }.
measure-note-on-the-bound = These groups stand at the end of the scale, where the standard error is 0 on paper although they are not known exactly: { $names }. They are drawn as if half a case more had been seen, in a sample as large in proportion to the population as that of the other groups.
measure-note-exact = Taken as known exactly, for their standard error is 0: { $names }.
measure-note-empty-groups = Groups without people weigh nothing: { $names }.
measure-note-setting-average = The declared average of the population, { $average }, stands for the mean in the differences from the mean, the index of disparity, PAR and PAF. The mean of these groups is { $own }.
measure-note-change-apart = Nobody has declared how the errors before and after go together, so they are drawn independently of each other, as for two samples of other people. If the same people were measured twice, the intervals of change are wider than they need be: declare it then with `before-correlation`.
measure-note-change-linked = The errors before and after within a group are drawn with a correlation of { $correlation }, as declared.

## Why another tool prints another number

measure-peer-symmetric = It takes a symmetric normal interval, which may leave the scale; ours is drawn within the scale.
measure-peer-chosen-beforehand = It treats the largest and the smallest group as if they had been chosen before the data were seen; ours allows for the choice.
measure-peer-scatter = Its error comes from the scatter of the groups around a straight line, not from the standard errors of the groups.
measure-peer-scatter-robust = Its error comes from the scatter of the groups around the line, not from the standard errors of the groups; the printed error stays on the scale from 0 to 1.
measure-peer-weighted-twice = It weighs by population squared (as numbers of cases and again as weights), and its error comes from the scatter around the line.
measure-peer-uncorrected = It does not take off what sampling error adds, and its symmetric interval does not fit near 0.
measure-peer-redrawn = It adds sampling error a second time: percentiles of 100 redrawn samples, always 95%. Its own 100 draws differ from those shown here.
measure-peer-mean-not-drawn = It holds redrawn groups against a mean that is not redrawn, and adds sampling error a second time (100 draws, always 95%).
measure-peer-error-not-scaled = It multiplies the estimate by 1,000 but not the error: its interval is a thousand times too narrow.
measure-peer-two-by-two = Its error treats the populations as simple random samples, does not look at the standard errors, and takes the best group as chosen beforehand.
measure-peer-two-by-two-not-scaled = It prints a percentage with the error of a proportion: its interval is a hundred times too narrow, and does not look at the standard errors.
measure-peer-phe-normal = It draws the groups as normal on the outcome itself, its logarithm (rates) or its logit (proportions); ours are drawn as gamma or beta.
