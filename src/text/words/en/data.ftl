# maatlat measure: data, what is declared about them, and the command.

kind-measure = declaration of data

cli-measure-example = For example, with what is known so far: { $command }
cli-measure-undecodable =
    The Parquet file is damaged: it cannot be decoded. Copy or write the file again, and check that the copy is as large as the original.
    Nothing was measured.
cli-measure-nothing = Nothing was measured.
cli-measure-both = The declaration stands in the file, so { $flag } cannot be given as well. Change the file, or measure the data file with flags only.
cli-measure-left-out = { $n ->
    [one] { $n } of { $all } rows does not count: { $reason }
   *[other] { $n } of { $all } rows do not count: { $reason }
}
progress-reading = Reading:
progress-measuring = Measuring
progress-percent = { $n }%
timing-measuring = measuring

## Why a row does not count

measure-row-empty = it is empty
measure-row-missing-group = it names no group
measure-row-missing-outcome = it has no outcome
measure-row-missing-before = it has no outcome before
measure-row-missing-population = it has no population
measure-row-missing-se = it has no standard error
measure-row-missing-order = it has no place in the order
measure-row-missing-by = it has no value in the column that parts the data
measure-row-missing-weight = it has no weight
measure-row-missing-rank = it has no rank
measure-row-missing-design = it has no stratum, sampling unit or number of units
measure-row-missing-factor = it lacks a factor
measure-row-missing-benefit = it has no benefit
measure-row-missing-share = it has no share of the costs
measure-row-weight-zero = its weight is 0

## Limits

limit-table-rows = Rows of the data
limit-table-columns = Columns of the data
limit-table-row-bytes = Bytes of a row
limit-table-texts = Different texts in a column
limit-table-groups = Groups, or values that part the data
limit-replicates = Columns of replicate weights

## What is wrong with data, and what to write

diag-table-places = { $unit ->
    [row] row { $lines } ({ $count } in all)
   *[line] line { $lines } ({ $count } in all)
}

diag-not-declared = { $what ->
    [outcome] It is not declared which column holds what is measured.
    [unit] The unit of the outcome is not declared.
    [better] It is not declared whether a higher or a lower outcome is better.
    [scale] The scale of the outcome is not declared.
    [per] It is not declared which number stands for everybody, or per how many the rate is.
    [min] The lowest possible value is not declared.
    [max] The highest possible value is not declared.
    [rows] It is not declared whether a row is a group or a person.
    [group] It is not declared which column names the groups.
    [population] It is not declared which column holds the number of people.
    [order] It is not declared in which order the groups stand.
    [weights] It is not declared which column holds the weights.
    [weight-kind] It is not declared what the weights are, or that there are none.
    [rank-order] It is not declared which end of the rank variable is worst off.
    [replicate-method] It is not declared how the replicate weights were made.
    [health] It is not declared which column holds health per person.
    [benefit] It is not declared which column holds what the groups gain.
    [cost-share] It is not declared which column holds the shares of the costs.
    [total-cost] The total cost is not declared.
   *[threshold] It is not declared how much money displaces one unit of health.
}
diag-not-declared-help = { $what ->
    [better] Write { $write }, or lower where less is better. It decides what "worse off" means.
    [scale] Write the scale, e.g. { $write }. Choose: proportion (with per), rate (with per), amount, bounded (with min and max) or real. A scale is never guessed from the values: 0.9% and 90% can be the same digits.
    [per] Write e.g. { $write }: 100 for percentages, 1000 for "per 1,000".
    [rows] For a row per group write e.g. { $write }. For a row per person write --weights COLUMN --weight-kind sampling, or --weight-kind none when every row counts once (in a file: weights and weight_kind).
    [order] Write e.g. { $write } with a column that holds 1 for the most disadvantaged group, then 2, 3, …; or name the groups yourself with --order "first,second,…" (in a file: order = ["first", "second"]). Groups without an order: --unordered (unordered = true).
    [weight-kind] Write { $write }, or one of: none (every row counts once), sampling (a row stands for people like it; the scale of the weights does not matter), frequency (so many equal rows).
    [rank-order] Write { $write } when a low value is worst off, as with income; high=worst off for an index of deprivation.
    [replicate-method] Write { $write }, jk1 or bootstrap, as the documentation of the survey says; or give the factor itself with --replicate-scale.
   *[other] Write e.g. { $write }
}

diag-declaration-wrong = { $what ->
    [level] { $flag } cannot be { $found }.
    [materiality] { $flag } cannot be { $found }.
    [per] { $flag } cannot be { $found }.
    [bounds] The highest value ({ $found }) does not lie above the lowest ({ $known }).
    [only] { $flag } does not go with this scale.
    [line] { $flag } cannot be read: "{ $found }".
    [statistic] There is no statistic "{ $found }".
    [statistic-number] The statistic "{ $found }" needs a number that it can be computed for.
    [statistic-plain] The statistic "{ $found }" takes no number.
    [rows-two] { $known } says that a row is a group, and { $flag } that it is something else.
    [orders] { $flag } and { $known } both say in which order the groups stand.
    [order-twice] { $flag } names the group "{ $found }" twice.
    [group-unknown] { $flag } names the group "{ $found }", which the data do not have.
    [rscales] { $flag } has { $found } numbers for { $known } replicates, or one below 0.
    [replicates-none] Fewer than two columns begin with "{ $found }" ({ $flag }).
    [needs] { $flag } says nothing without { $known }.
    [needs-not] { $flag } does not go together with { $known } as it is declared.
    [aversion] { $flag } cannot be { $found }.
    [correlation] { $flag } cannot be { $found }.
   *[numbers] { $flag } cannot be { $found }.
}
diag-declaration-wrong-help = { $what ->
    [level] Write the coverage of the intervals as a share between { $known }, e.g. { $suggestion }
    [materiality] Write 0 or more, in the unit of the outcome.
    [per] Write a number above 0, such as 100.
    [bounds] Write the lowest and the highest value that the scale can have, e.g. 0 and 100.
    [only] Leave it out. It belongs to these scales: { $known }
    [line] Write a number in the unit of the outcome, or a share such as { $suggestion } or 50%-of-mean.
    [statistic] { $has_suggestion ->
        [yes] Did you mean { $suggestion }?
       *[no] Choose from: { $known }
    }
    [statistic-number] Write e.g. { $suggestion }
    [statistic-plain] Write { $suggestion }
    [rows-two] Keep what belongs to a row per group (group, population, order …) or what belongs to a row per person (weights, rank, strata …).
    [orders] Keep one of them.
    [order-twice] Name each group once.
    [group-unknown] { $has_suggestion ->
        [yes] Did you mean "{ $suggestion }"?
       *[no] The data have: { $known }
    }
    [rscales] Write one number of 0 or more for each replicate, or leave it out: then each counts 1.
    [replicates-none] Write what the names of all replicate weights begin with, or all names with commas between. The data have: { $known }
    [needs] Add { $known }, or leave { $flag } out.
    [needs-not] Leave one of them out.
    [aversion] Write numbers of 0 or more.
    [correlation] Write a number from -1 to 1: towards 1, such as { $suggestion }, where the same people were measured twice; 0 for two samples of other people.
   *[numbers] Write another number.
}

diag-no-such-column = { $what ->
    [twice] The data have more than one column "{ $found }" ({ $flag }).
   *[none] The data have no column "{ $found }" ({ $flag }).
}
diag-no-such-column-help = { $what ->
    [twice] Give each column a name of its own in the first row of the file.
   *[none] { $has_suggestion ->
        [yes] Did you mean "{ $suggestion }"? Capitals count.
       *[no] The columns are: { $known }
    }
}

diag-table-start = { $reason ->
    [empty] The file is empty.
    [office] This is a file of an office program, not a CSV or Parquet file.
    [utf-16] The file is text in UTF-16, which is not read.
    [not-utf8] The names of the columns are not UTF-8 text.
    [binary] This is not a CSV or Parquet file.
    [other-text] This is text of another kind: JSON, XML or HTML, not CSV.
    [compressed] The file is compressed.
    [old-line-ends] The lines end as on very old computers (CR alone).
    [separator] The cells may be separated in more than one way.
    [no-rows] The file has names of columns and no rows.
    [row-too-long] The row that begins on line { $line } does not end.
    [nested] The column "{ $detail }" has parts inside it.
    [codec] The file is compressed with { $detail }, which is not read.
    [no-parquet] This maatlat was built without reading Parquet.
    [header] The column "{ $detail }" is not there any more.
   *[damaged] The Parquet file is damaged or cut short ({ $detail }).
}
diag-table-start-help = { $reason ->
    [empty] Check that it is the right file, and that it was copied whole.
    [office] Save the sheet as CSV (UTF-8) and give that file.
    [utf-16] Save the file as UTF-8.
    [not-utf8] Save the file as UTF-8.
    [compressed] Unpack it and give what was in it.
    [old-line-ends] Save the file with other line ends: LF or CRLF.
    [separator] Say what separates the cells: --separator comma, semicolon or tab.
    [no-rows] Check that the file was written whole.
    [row-too-long] Look for a quotation mark that is not closed on that line.
    [nested] Give a column that holds plain values.
    [codec] Write the file with snappy, lz4, gzip or without compression, e.g. in Python: compression="snappy".
    [no-parquet] Give the data as CSV, or build with the feature parquet.
    [damaged] Copy or write the file again, and check that the copy is as large as the original.
   *[other] Give a CSV file (first row: names of columns) or a Parquet file.
}

diag-table-cell = { $reason ->
    [ragged] Rows have another number of cells than the first row: { diag-table-places }.
    [open-quote] Rows go on over several lines and have another number of cells than the first row: { diag-table-places }.
    [text] The column "{ $column }" must hold numbers, and holds "{ $found }": { diag-table-places }.
    [ambiguous] In the column "{ $column }", "{ $found }" may be two numbers: { diag-table-places }.
    [decimal-comma] The column "{ $column }" has numbers with a decimal comma, such as "{ $found }": { diag-table-places }.
    [decimal-point] The column "{ $column }" has numbers with a decimal point, such as "{ $found }": { diag-table-places }.
    [mixed-marks] The column "{ $column }" has decimal points and decimal commas, such as "{ $found }": { diag-table-places }.
    [beyond] The column "{ $column }" has numbers that are too large or too small, such as "{ $found }": { diag-table-places }.
   *[not-utf8] The column "{ $column }" has text that is not UTF-8, such as "{ $found }": { diag-table-places }.
}
diag-table-cell-help = { $reason ->
    [ragged] Give each row a cell for each column, and put texts with a comma or semicolon in them between quotation marks.
    [open-quote] Look for a quotation mark that is not closed.
    [text] Write a number. Leave a cell empty where nothing is known; NA counts as empty.
    [ambiguous] Say how decimals are written: --decimal comma or --decimal point (in a file: decimal = "comma").
    [decimal-comma] Say that decimals are written with a comma: --decimal comma (in a file: decimal = "comma").
    [decimal-point] Write a decimal comma everywhere, or --decimal point when points are everywhere.
    [mixed-marks] Write all numbers of the file in the same way.
    [beyond] Numbers lie between 0.000000000000001 and 1,000,000,000,000,000, with either sign, or are 0. Choose a larger or smaller unit.
   *[not-utf8] Save the file as UTF-8.
}

diag-table-value = { $what ->
    [below] The column "{ $column }" has values below { $limit }, such as { $found }: { diag-table-places }.
    [above] The column "{ $column }" has values above { $limit }, such as { $found }: { diag-table-places }.
    [population] The column "{ $column }" has groups without people, such as { $found }: { diag-table-places }.
    [se] The column "{ $column }" has standard errors below 0, such as { $found }: { diag-table-places }.
    [negative-weight] The column "{ $column }" has weights below 0, such as { $found }: { diag-table-places }.
    [negative-replicate] The column "{ $column }" has weights below 0, such as { $found }: { diag-table-places }.
    [frequency] The column "{ $column }" has frequency weights that are no whole numbers, such as { $found }: { diag-table-places }.
    [fpc] The column "{ $column }" has fewer than one sampling unit in the population, such as { $found }: { diag-table-places }.
    [health] The column "{ $column }" has health of 0 or less, such as { $found }: { diag-table-places }.
   *[share] The column "{ $column }" has shares outside 0 to 1, such as { $found }: { diag-table-places }.
}
diag-table-value-help = { $what ->
    [below] The declared scale has no values below { $limit }. Correct the values, or declare another scale: bounded with min and max, or real.
    [above] { $has_suggestion ->
        [yes] Did you mean { $suggestion }? Correct the values, or declare the scale that they have.
       *[no] The declared scale has no values above { $limit }. Correct the values, or declare the scale that they have.
    }
    [population] Write the number of people of each group, above 0; leave a group without people out.
    [se] Write standard errors of 0 or more.
    [negative-weight] Weights say how many people a row stands for. Correct them, or leave those rows out of the file.
    [negative-replicate] Replicate weights are 0 or more.
    [frequency] A frequency weight is a number of equal rows. Are these sampling weights? Then declare: sampling
    [fpc] Write the number of sampling units in the population of the stratum, not the share that was drawn.
    [health] Write health per person above 0, such as years of healthy life.
   *[share] Write shares between 0 and 1, such as 0.2 for a fifth.
}

diag-table-missing = The column "{ $column }" has rows without a value: { diag-table-places }.
diag-table-missing-help = Fill them in, or let these rows be left out and counted in the report: { $write }

diag-table-design = { $what ->
    [duplicate] The group "{ $found }" has more than one row{ $part } ({ $unit } { $lines }).
    [order-odd] The order of the groups must be 1, 2, 3, …, and holds { $found } ({ $unit } { $lines }).
    [order-twice] Two groups have the place { $found } in the order ({ $unit } { $lines }).
    [order-gap] No group has the place { $found } in the order: the next one stands on { $unit } { $lines }.
    [order-unlisted] The group "{ $found }" is not in the declared order ({ $unit } { $lines }).
    [few-groups] There are fewer than two groups that count: { $found }.
    [few-rows] There are fewer than two rows that count: { $found }.
    [psu-strata] The sampling unit "{ $found }" lies in more than one stratum ({ $unit } { $lines }).
    [fpc-varies] The number of sampling units in the population differs within a stratum, such as { $found } ({ $unit } { $lines }).
    [fpc-small] More sampling units were drawn than there are in the population ({ $found }; { $unit } { $lines }).
   *[shares] The shares of the costs add up to { $found }, not to 1.
}
diag-table-design-help = { $what ->
    [duplicate] { $limit ->
        [by] Keep one row per group for each value of the column that parts the data.
       *[other] Keep one row per group; or, when the file holds several regions, years or indicators, name the column that parts it with --by COLUMN (in a file: by).
    }
    [order-odd] Number the groups with whole numbers from 1, the most disadvantaged first.
    [order-twice] Give each group a place of its own. Groups without an order: --unordered (unordered = true).
    [order-gap] Number the groups 1, 2, 3, … without gaps. A group that was left out of the file by mistake would leave such a gap; one without an estimate may stay, with an empty cell.
    [order-unlisted] Name every group of the data in the order, or leave its rows out of the file.
    [few-groups] Inequality needs at least two groups. Are the rows persons? Then declare weights and their kind instead of groups.
    [few-rows] Check the file, and which rows are left out.
    [psu-strata] When units are numbered anew in each stratum, say so: { $limit }. Else correct the strata.
    [fpc-varies] Write the same number in all rows of a stratum.
    [fpc-small] Write the number of sampling units in the population, not in the sample.
   *[shares] Write shares that add up to 1.
}

diag-scale-doubtful = The column "{ $column }" is declared per { $per }, and its largest value is { $found }.
diag-scale-doubtful-help = If these are shares of another whole, write { $suggestion }. Else this can stay as it is.

## Pages of maatlat explain

explain-family-data = Data and their declaration
explain-not-declared = Something about the data is not declared.
explain-not-declared-why = What a column means decides every number: the same digits are 0.9% or 90%, better or worse, a weight or a count. Tools that guess are wrong without saying so; maatlat asks.
explain-declaration-wrong = Something is declared that cannot hold.
explain-declaration-wrong-why = A declaration that contradicts itself or the data would be followed in part, and nobody would see which part.
explain-no-such-column = A column that the data do not have, or have twice.
explain-no-such-column-why = Columns are found by their exact names. A column that is only similar may be another one, such as the figure of the year before.
explain-table-start = A data file cannot be read as a table.
explain-table-start-why = Data are read as CSV (names of columns in the first row) or as Parquet. A file of another kind, or one that may be two different tables, is not read at all rather than read wrongly.
explain-table-cell = Cells or rows of the data cannot be kept.
explain-table-cell-why = A number that may be two numbers, or a text among numbers, would become a wrong number or a hole. They are counted, and the first lines are named.
explain-table-value = Values cannot be what the declaration says.
explain-table-value-why = A value outside the declared scale is a typing error or a wrong declaration; both change the result.
explain-table-missing = Rows have no value in a column that is needed.
explain-table-missing-why = Leaving out rows changes whom the result is about. It is done when somebody says so, and the report then counts them by reason.
explain-table-design = Rows do not fit together.
explain-table-design-why = Groups that stand twice, an order with gaps, or sampling units in two strata give numbers that mean nothing.
explain-scale-doubtful = Values seem to be on another scale than declared.
explain-scale-doubtful-why = Shares of 1 that are declared as percentages make every absolute gap a hundred times too small in its unit.

## Help

help-name-data = DATA
help-name-column = COLUMN
help-name-columns = COLUMNS
help-name-text = TEXT
help-name-name = NAME
help-name-names = NAMES
help-name-scale = SCALE
help-name-tool = TOOL
help-name-share = SHARE
help-name-line = LINE
help-name-method = METHOD
help-name-end = END

help-measure = Measures inequality in data, with intervals, and says on what every number rests
help-measure-examples =
    Examples:
      maatlat measure data.csv   what must be declared, with an example
      maatlat new measure        a declaration to fill in
      maatlat measure measure.toml -o report
help-measure-more =
    The data are a CSV file (names of columns in the first row) or a Parquet file. What the columns mean is declared and never guessed: what is missing is told at once, with an example. A row is a group when --group is given, and a person when --weight-kind is. The flags can stand in a file instead, under [measure] and with _ for -; start one with: maatlat new measure
help-measure-data = A CSV or Parquet file, or a TOML file with the declaration
help-measure-outcome = Column with what is measured
help-measure-name = What the report calls it (default: the name of the column)
help-measure-title = Title of the report
help-measure-unit = Unit of the outcome
help-measure-better = Whether higher or lower is better
help-measure-scale = proportion, rate, amount, bounded or real
help-measure-per = The number that stands for everybody (proportion) or per how many (rate)
help-measure-min = Lowest possible value (bounded)
help-measure-max = Highest possible value (bounded)
help-measure-before = Column with the outcome before: the change is measured
help-measure-materiality = Changes up to this, in the unit, count as none
help-measure-by = Column that parts the data, such as a region or a year
help-measure-group = Column with the name of the group: a row is a group
help-measure-population = Column with the number of people of the group
help-measure-se = Column with the standard error of the estimate
help-measure-se-before = Column with the standard error of the estimate before
help-measure-before-correlation = Correlation of the errors before and after within a group, -1 to 1 (default: 0, and the report says so)
help-measure-ordered-by = Column with the order: 1 = most disadvantaged, 2, 3, …
help-measure-order = The groups in order with commas between, most disadvantaged first
help-measure-unordered = The groups have no order
help-measure-reference = Group that the others are compared with
help-measure-setting-average = Mean of the whole population from another source
help-measure-weight-kind = What the weights of persons are: none, sampling or frequency; a row is a person
help-measure-weights = Column with the weights
help-measure-rank = Column with a socio-economic variable that ranks persons
help-measure-rank-order = Which end of it is worst off: "low=worst off" or "high=worst off"
help-measure-strata = Column with the stratum of the survey
help-measure-psu = Column with the primary sampling unit
help-measure-nested-psu = Sampling units are numbered anew in each stratum
help-measure-fpc = Column with the number of sampling units in the population of the stratum
help-measure-replicate-weights = Columns with replicate weights: what their names begin with, or all names
help-measure-replicate-method = How they were made: brr, jk1 or bootstrap
help-measure-replicate-scale = Factor of the variance, instead of that of a method
help-measure-replicate-rscales = Factor of each replicate (default: 1)
help-measure-factors = Columns that the concentration index is taken apart by
help-measure-groups = Column with the population group of each person
help-measure-line = Poverty line: a number, or e.g. 60%-of-median
help-measure-health = Column with health per person before (net health)
help-measure-health-se = Column with its standard error (default: exact)
help-measure-benefit = Column with what the group gains in total
help-measure-benefit-se = Column with its standard error (default: exact)
help-measure-cost-share = Column with the share of the costs that the group bears
help-measure-total-cost = Total cost, in money
help-measure-total-cost-se = Its standard error (default: exact)
help-measure-threshold = Money that displaces one unit of health
help-measure-threshold-se = Its standard error (default: exact)
help-measure-share-concentration = How sure the cost shares are (default: exact)
help-measure-atkinson = Aversions to inequality to look at, after Atkinson
help-measure-kolm = Aversions to inequality to look at, after Kolm
help-measure-statistics = Statistics that are wanted, e.g. gini,atkinson(0.5) (default: all that apply)
help-measure-as = Tools whose numbers stand beside ours: healthequal, convey, phe, rineq
help-measure-bounds = The mean and the Gini index between certain bounds, in one pass over a file of any size
help-measure-level = Coverage of the intervals (default: 0.95)
help-measure-draws = Draws or replicates, 100 to 1,000,000 (default: 10,000)
help-measure-seed = A seed of your own; reports say so (default: derived from data and declaration)
help-measure-missing = Rows without a value: refuse (default) or leave-out
help-measure-decimal = How decimals are written, where that may be two things: point or comma
help-measure-separator = What separates cells, where that may be two things: comma, semicolon or tab
help-measure-format = What is printed: table (default), json, csv or md
help-measure-output = Folder for a report with charts
help-measure-force = Also replace files that maatlat did not write
help-measure-lang = Language of the report and of this command: nl or en (default: report in both)
