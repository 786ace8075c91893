# The commands that look at a call as a whole.

help-name-k = NUMBER
help-any-draws = Draws, 100 to 1,000,000 (default: 10,000)
help-any-seed = A seed of your own; reports say so on page 1 (default: derived from rubric and call)
help-any-format = md (default), or json: results on stdout
help-any-csv = How tables are written: plain (commas, decimal points), or excel: opens by a double click in Excel, in Dutch with semicolons and decimal commas (default: plain)
help-any-date = Date printed on the reports (default: that of the call or its files)
help-any-force = Also replace files that maatlat did not write
help-any-output = Folder for the reports (default: reports)
help-any-paths = A call, or proposals with their ratings

help-rank = Ranks a call, and says how sure every place is
help-rank-examples =
    Examples:
      maatlat rank . --fund 4              the call in this folder, room for four
      maatlat rank . --fund 4 --lottery    also chances for a fair draw among close calls
help-rank-more =
    One draw is one world for all proposals. Proposals that a gate holds are listed apart and have no rank. Draws are added until every chance of a place is known to half a point, or the report says that it is not.

    A lottery is published before it is drawn: first without --public-seed, for the chances; then with a text that nobody could know beforehand, such as the numbers of a public lottery on a day named in advance. Everybody can repeat the draw.
help-rank-fund = How many can be funded
help-rank-robustness = full, or none: leave out how firm the list is, what drives it and what to find out first (default: full)
help-rank-tolerance = Standard error at which a chance counts as known, 0.0001 to 0.1 (default: 0.005)
help-rank-most-draws = Draws at which adding stops (default: 100,000)
help-rank-lottery = Also chances for drawing lots among close calls
help-rank-public-seed = Draw the lots with this public text

help-panel = How far assessors agree, and an agenda for their meeting
help-panel-examples =
    Example:
      maatlat panel .    the call in this folder
help-panel-more =
    The agenda starts where levels differ most, with reasons and sources side by side. Severity is shown beside the raw scores and never changes a score.

help-compare = Puts proposals of a call side by side
help-compare-examples =
    Example:
      maatlat compare ademthuis bruggen    two proposals of the call in this folder
help-compare-more =
    Both are drawn in the same worlds. Two ranges that overlap do not say that proposals are alike: the chance that one is better says it.
help-compare-proposals = Ids of two or more proposals
help-compare-call = The call that they are in (default: the folder you are in)

cli-rank-all-funded = With room for { $fund } of { $all } proposals there is nothing to choose. Give a smaller number to --fund.
cli-panel-none = No proposal was rated by two assessors without a conflict of interest, so there is nothing to compare.
cli-no-such-proposal = There is no proposal with the id "{ $id }" in this call. { $near ->
    [none] Known: { $known }
   *[other] Did you mean "{ $near }"? Known: { $known }
}
cli-compare-twice = "{ $id }" is named twice. Name two different proposals.
cli-rank-no-lottery = No lottery was made: there is room for every proposal that has a rank, or there are more than 120 close calls.
cli-compare-one = There is nothing to compare "{ $id }" with. Name two or more proposals.
