# Words on and about the charts, English.

dotplot-title = Change of the gap by { $stratum }
dotplot-narrower = gap narrows: { $n } of { $total }
dotplot-same = no material change: { $n } of { $total }
dotplot-wider = gap widens: { $n } of { $total }
dotplot-alt = Dot plot of { $total } equally likely changes of the gap by { $stratum }. In { $wider } the gap widens by more than { $limit } { $unit }, in { $same } there is no material change, in { $narrower } it narrows. 9 in 10 outcomes: { $range } { $unit }.
groups-title = What changes for each group, by { $stratum }
groups-worse = ← worse off
groups-better = better off →
groups-alt = Likely change per group by { $stratum }, in { $unit }, with the range of 9 in 10 outcomes. { $rows }.
profile-title = Score per dimension
profile-low = 0: worst
profile-high = 100: best
profile-alt = Score per dimension on a scale from 0 to 100, with the range of 9 in 10 outcomes. { $rows }.
ranks-title = Expected rank by total score
ranks-first = first
ranks-last = last
ranks-row = { $rank } ({ $low } to { $high })
ranks-alt = Expected rank by total score, with the range of 9 in 10 outcomes. { $rows }.
guardrail-title = Highest chance that a gap widens
guardrail-alt = Highest chance that a gap widens, per proposal. { $rows }.
