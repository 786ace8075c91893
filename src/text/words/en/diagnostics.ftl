# Words of the diagnostics: what is wrong (diag-CODE), and what to write instead (diag-CODE-help).
# The values of each code stand beside it in src/diagnostic/code.rs.

severity-error = error
severity-warning = warning
severity-help = help
diag-see-also = see also here
diag-or = { $first } or { $second }
diag-errors = { $plural ->
    [one] { $count } error
   *[other] { $count } errors
}
diag-warnings = { $plural ->
    [one] { $count } warning
   *[other] { $count } warnings
}
diag-no-problems = No mistakes found.

type-text = a text between quotes
type-number = a number
type-whole-number = a whole number
type-yes-no = yes or no (true or false)
type-date = a date
type-list = a list between square brackets
type-table = a table

# What a rule may hold, and what it asks for.
type-truth = yes or no
type-word = a word between quotes
type-grade = an evidence grade
type-fixed = something that is the same in every draw
type-per-draw = something that differs from draw to draw
type-no-chance = something without a chance in it
type-chance = a chance
type-arguments = the values this function takes
type-other-arguments = other values between the brackets
rule-expected-number = a number
rule-expected-closing-quote = a closing quote
rule-expected-rule = a name, a number or a sign such as >=
rule-expected-shorter = a shorter rule
rule-expected-shallower = fewer brackets inside each other
rule-expected-end = the end of the rule, or a word or sign that joins two parts, such as and
rule-expected-name = a name
rule-expected-one-comparison = one comparison at a time, joined with and
rule-expected-closing-bracket = a closing bracket
rule-expected-value = a name, a number or an opening bracket
rule-expected-set-function = a function over a set, such as any, all, min or mean
rule-expected-colon = a colon, e.g. any(s in strata: s.gap_change > 0)
rule-expected-function = a function such as min, max or chance
rule-expected-in = the word in, e.g. s in strata
rule-expected-set = a set such as strata, groups or criteria
rule-expected-at-least = the sign >=
rule-expected-at-most = the sign <=
rule-expected-unequal = the sign !=
rule-expected-double-equals = two equals signs, as in G1 == "fail"
rule-expected-not = the word not
rule-expected-and = the word and
rule-expected-or = the word or
rule-expected-small-letters = and, or, not in small letters
rule-expected-share = a number without a percent sign
rule-expected-straight-quotes = straight quotes
rule-expected-decimal-point = a decimal point, as in 0.5

# What an id names.
kind-proposal = proposal
kind-rubric = rubric
kind-call = call
kind-ratings = ratings file
kind-fact = fact
kind-evidence = evidence grade
kind-criterion = criterion
kind-dimension = dimension
kind-scale = scale
kind-claim = claim
kind-verdict = verdict
kind-gate = gate

## Reading a file

diag-not-utf8 = This file is not stored as UTF-8 text; line { $line } shows it.
diag-not-utf8-help = { $encoding ->
    [utf-16] It looks like UTF-16 ("Unicode" in Notepad). { $program ->
        [spreadsheet] Save the sheet again as "CSV UTF-8 (Comma delimited) (*.csv)".
       *[other] Save it again and choose the encoding UTF-8.
    }
   *[other] It looks like Windows text, with "{ $guess }" as the first letter that does not fit. { $program ->
        [spreadsheet] Save the sheet again as "CSV UTF-8 (Comma delimited) (*.csv)"; plain CSV loses letters.
       *[other] Save it again and choose the encoding UTF-8.
    }
}
diag-empty-file = This file holds nothing.
diag-empty-file-help = Begin with what the file is, e.g. maatlat = "proposal/1". If it should not be empty, check whether it is still syncing.
diag-file-too-large = This file is larger than { $limit }.
diag-file-too-large-help = Files of maatlat are short texts. Check that this is the right file.
diag-not-a-file = This is not a plain file.
diag-not-a-file-help = Give a file with text in it. A named pipe or a device may never end, and is not opened.
diag-too-much = { $what }: { $found }. At most { $limit } are taken in.
diag-too-much-help = Nobody has needed so much. Leave something out, split it, or join what belongs together. All limits, and what to do at each, stand in docs/limits.md
diag-toml-syntax = { $reason ->
    [decimal-comma] A number has a decimal comma.
    [thousands-mark] A number has marks between its thousands.
    [percent-sign] A number has a percent sign.
    [minus-sign] The minus sign of this number is a dash.
    [bare-point] A digit is missing before or after the decimal point.
    [leading-zero] A number begins with a zero too many.
    [guess] A number cannot be a guess: { $detail }
    [interval] Two numbers with a mark between them are not a range.
    [slash-date] A date is written with the year first.
    [fraction] A fraction is written as a decimal number.
    [unit] There is more here than a number.
    [curly-quotes] The quotes are curly.
    [invisible-character] There is a character here that cannot be seen: { $detail }.
    [control-character] There is a control character here: { $detail }.
    [old-line-ends] The lines of this file end in the way of the old Mac.
    [yes-no] Yes and no are written as true and false.
    [unquoted-text] A text has no quotes around it.
    [colon] There is a colon between the key and its value.
    [no-equals] This line has no key with a value.
    [no-value] There is nothing after the equals sign.
    [backslash] A backslash begins a special sign, and this one does not exist.
    [unclosed-text] A text has no closing quote, or a quote in its middle.
    [unclosed-bracket] A closing bracket or a comma is missing.
    [cut-short] The file ends too early: in the middle of a line, a text or a list.
    [duplicate-key] "{ $detail }" stands here for the second time.
    [impossible-date] This date or time does not exist: { $detail }.
    [other-format] This is not a TOML file; it looks like { $detail }.
   *[other] This line cannot be read.
}
diag-toml-syntax-help = { $reason ->
    [decimal-comma] Write a decimal point: { $detail }
    [thousands-mark] Write the number without marks: { $detail }
    [percent-sign] Write the share as a number from 0 to 1: { $detail }. If the scale is in percent, leave out only the sign.
    [minus-sign] Write a hyphen: { $detail }
    [bare-point] Write { $detail }
    [leading-zero] Write { $detail }
    [guess] Write the number alone. Where a range may stand, say how sure you are: [low, likely, high], e.g. [250, 300, 350]
    [interval] Write the low, the likely and the high value between square brackets: { $detail }
    [slash-date] Write year, month and day, e.g. 2026-03-12. Nobody but you knows which of { $detail } is the month.
    [fraction] Write { $detail }
    [unit] Write the number alone: { $detail }. If this is a text, put straight quotes around it.
    [curly-quotes] Write straight quotes, e.g. name = "Equity". Word processors make them curly; use a plain text editor.
    [invisible-character] Delete it and type an ordinary space. It often comes along when text is copied from a web page or a PDF.
    [control-character] Delete it. It often comes along when text is copied from another program.
    [old-line-ends] Save the file again with line ends LF or CRLF.
    [yes-no] Write true or false, in small letters and without quotes, e.g. ordered = true
    [unquoted-text] Put straight quotes around it, e.g. name = "Equity"
    [colon] Write an equals sign, e.g. id = "clinic"
    [no-equals] Write the key, an equals sign and the value, e.g. id = "clinic". A remark begins with #.
    [no-value] Write a value, or delete the line.
    [backslash] Write two backslashes, or put the text between single quotes, e.g. 'C:\reports'
    [unclosed-text] End the text with the same quote it began with. Before a quote inside the text, put a backslash, e.g. "a \"quoted\" word"
    [unclosed-bracket] Check that every opening bracket has a closing one, and that commas stand between the items, e.g. [1, 2, 3]
    [cut-short] If the file was copied or is still syncing, check that it has arrived in full. Otherwise complete the last line.
    [duplicate-key] Keep one of the two. For several criteria, groups or gates, use double square brackets, e.g. [[criterion]]
    [impossible-date] Write year, month and day, e.g. 2026-03-02
    [other-format] Write the file as TOML, e.g. id = "clinic". The command maatlat new makes a file to start from.
   *[other] Compare it with a line that works, e.g. id = "clinic". The reader stopped at: { $detail }
}
diag-too-deep = Tables or lists stand inside each other more than { $limit } levels deep.
diag-too-deep-help = No file of maatlat needs that. Check for a bracket too many.
diag-unknown-kind = { $has_found ->
    [no] This file does not say what it is.
   *[other] { $newer ->
        [yes] This file is written for a newer maatlat: it says "{ $found }".
       *[other] This file says it is "{ $found }", and maatlat does not know that kind.
    }
}
diag-unknown-kind-help = { $newer ->
    [yes] This is maatlat { $version }, and it reads { $kinds }. Install a newer version; nothing is scored with half of a rubric.
   *[other] { $has_suggestion ->
        [yes] Did you mean "{ $suggestion }"? The first line says what the file is: { $kinds }
       *[other] Write one of these as the first line: { $kinds }, e.g. maatlat = "proposal/1"
    }
}
diag-unknown-key = The key "{ $key }" does not exist here.
diag-unknown-key-help = { $advice ->
    [top] It belongs at the top of the file. Move it above the first line that begins with a square bracket.
    [suggestion] Did you mean "{ $suggestion }"? A note of your own may stay when its key begins with x-.
    [elsewhere] It belongs in { $elsewhere }. What stands here may be: { $keys }.
   *[none] What stands here may be: { $keys }. A note of your own may stay when its key begins with x-.
}
diag-missing-key = The key "{ $key }" is missing here.
diag-missing-key-help = Add a line that begins with: { $key } =
diag-wrong-type = This must be { $expected }, and it is { $found }.
diag-wrong-type-help = { $remedy ->
    [text] Put straight quotes around it, e.g. "clinic"
    [number] Write a number without quotes and with a decimal point, e.g. 0.25
    [whole-number] Write a number without quotes and without decimals, e.g. 10000
    [yes-no] Write true or false, without quotes.
    [date] Write year, month and day, e.g. 2026-03-02
    [list] Put square brackets around it, also around a single value, e.g. ["nl"]
    [table] Write a table, e.g. { "{" } low = 1, high = 3 { "}" }, or a header such as [total] with its keys below.
    [tables] There can be several of these: write its header with double square brackets, e.g. [[criterion]]
   *[several] A text has straight quotes ("clinic"), a number has none (0.25), yes and no are true and false, a list has square brackets ([1, 2, 3]).
}
diag-wrong-word = "{ $found }" is not one of the words to choose from.
diag-wrong-word-help = { $has_suggestion ->
    [no] Write one of these: { $choices }
   *[other] Did you mean "{ $suggestion }"? You can choose from: { $choices }
}
diag-wrong-length = This list has { $found } items.
diag-wrong-length-help = Number of items it must have: { $limits }. A range has three: [low, likely, high]. Numbers in it have a decimal point, e.g. [0.1, 0.2, 0.3]
diag-out-of-range = { $found } lies outside the limits.
diag-out-of-range-help = These numbers are possible: { $limits }
diag-not-finite = { $found } is not a number one can reckon with.
diag-not-finite-help = Write an ordinary number. If you do not know it, write a wide range, e.g. [0, 50, 100]
diag-bug = maatlat made a mistake of its own: { $detail }
diag-bug-help = Your file may be right. Please report this with the file, so that it can be mended.
diag-wrong-kind = { $has_found ->
    [no] "{ $path }" is no { $expected }.
   *[other] "{ $path }" is another kind of file ({ $found }) than belongs here ({ $expected }).
}
diag-wrong-kind-help = Name a file whose first line says that it is one, e.g. maatlat = "rubric/1" or maatlat = "proposal/1"
diag-no-such-file = "{ $path }" does not exist.
diag-no-such-file-help = { $has_suggestion ->
    [no] Check the spelling. The path starts from the folder of this file and has forward slashes, e.g. proposals/clinic.toml
   *[other] Did you mean "{ $suggestion }"?
}
diag-outside-folder = "{ $path }" leads out of the folder of this call.
diag-outside-folder-help = Name files inside the folder of the call, without a path that begins at the disk and without links to elsewhere. Only the rubric may stand in a folder above, e.g. rubric = "../rubrics/care.toml"
diag-conflicted-copy = "{ $path }" looks like a conflicted copy, made when two people changed a file at once. It was not read.
diag-conflicted-copy-help = Compare it with the file it is a copy of, keep what is right there, and delete the copy.

## Names and texts

diag-bad-id = "{ $found }" cannot be a short name.
diag-bad-id-help = { $why ->
    [length] Use at most 64 letters, e.g. mobile-clinic. The name that people read may be long.
    [hyphen] Begin with a letter or a digit: reports are named after it, and a name that begins with - is taken for an option.
    [device] Choose another, e.g. { $found }-1: reports are named after it, and Windows takes this name for a device.
   *[other] Use at most 64 letters without accents, digits, - and _, and no spaces, e.g. mobile-clinic
}
diag-reserved-id = The short name "{ $found }" already means something in rules.
diag-reserved-id-help = Choose another, e.g. { $found }-1: rules use this word for themselves.
diag-duplicate-id = { $likeness ->
    [capitals] The short names "{ $first }" and "{ $id }" differ in capitals only.
    [letters] The short names "{ $first }" and "{ $id }" look alike.
   *[same] The short name "{ $id }" is used twice.
}
diag-duplicate-id-help = Give one of the two another name, e.g. { $id }-2
diag-unknown-id = There is no { $kind } with the short name "{ $found }".
diag-unknown-id-help = { $has_known ->
    [no] Delete it: the rubric has none.
   *[other] { $has_suggestion ->
        [no] Use one of these: { $known }
       *[other] Did you mean "{ $suggestion }"? These exist: { $known }
    }
}
diag-missing-language = This text is missing in the language "{ $language }".
diag-missing-language-help = Add it, e.g. { "{" } nl = "Bereik", en = "Reach" { "}" }, or take the language out of the key languages of the rubric.
diag-hidden-character = This text holds characters that cannot be seen or that turn text around: { $characters }
diag-hidden-character-help = Delete them, unless you put them there on purpose. Reports write them out, e.g. [U+202E], so that nobody is misled.
diag-empty-text = This text is empty.
diag-empty-text-help = Write the text, or delete the line if the key may be left out.
diag-bad-date = "{ $found }" is not a date.
diag-bad-date-help = Write year, month and day, e.g. 2026-03-02

## The rubric

diag-claim-not-carried = No criterion carries: { $claims }
diag-claim-not-carried-help = Name each claim at a criterion, e.g. claims = ["{ $claim }"], or delete its [[claim]] table.
diag-criterion-without-claim = The criterion "{ $criterion }" carries no claim, although this rubric lists claims.
diag-criterion-without-claim-help = Name at least one claim, e.g. claims = ["K1"]
diag-weight-on-informative = The criterion "{ $criterion }" is informative and has a weight.
diag-weight-on-informative-help = Delete the weight, or delete informative = true
diag-missing-weight = The criterion "{ $criterion }" has no weight.
diag-missing-weight-help = Add a weight, e.g. weight = 1, or write informative = true when it does not count.
diag-mixed-weights = Different kinds of weights are mixed here.
diag-mixed-weights-help = Use one kind for all of them: numbers (weight = 2), places in an order (weight = { "{" } place = 1 { "}" }) or weight = "free"
diag-bad-weights = { $why ->
    [negative] A weight cannot be below zero.
    [order] The low end of this weight lies above its high end.
    [place] Places in an order begin at 1.
    [apart] The ends of the ranges of weights in "{ $node }" lie too far apart to compute with.
   *[zero] The weights in "{ $node }" are all zero.
}
diag-bad-weights-help = { $why ->
    [order] Write the smaller one first, e.g. weight = { "{" } low = 1, high = 3 { "}" }
    [place] Write weight = { "{" } place = 1 { "}" } for the most important
    [apart] Use ends within a few factors of a thousand of each other.
   *[other] Write weights of 0 or more, at least one of them above 0, e.g. weight = 1
}
diag-weight-statement = { $why ->
    [which] This statement about the weight of "{ $item }" must say exactly one thing.
    [half] This statement says only half: to and ratio belong together.
    [itself] The weight of "{ $item }" is compared with itself.
    [share] These are no two shares of the whole, the smaller one first.
    [ratio] These are no two ratios, the smaller one first.
    [number] Statements are made about weights in "{ $node }", and the weight of "{ $item }" there is a number already.
    [no-score] Nothing is weighed in "{ $node }": it has no score.
   *[unsolved] The bounds of the statements about "{ $node }" are too unlike in size to compute with.
}
diag-weight-statement-help = { $why ->
    [share] Write two numbers from 0 to 1, e.g. share = [0.2, 0.5]
    [ratio] Write two numbers of 0 or more, the second above 0, e.g. ratio = [1.5, 4]
    [half] Write both, e.g. to = "OTHER" and ratio = [1.5, 4]: its weight is 1.5 to 4 times that of OTHER.
    [itself] Name another one.
    [number] A number leaves nothing to say. Delete the weights that are numbers there (what no statement binds is free), or delete the statements.
    [no-score] Delete the statement, or give it a score: [total] for dimensions, an aggregate other than none for criteria.
    [unsolved] Use ratios between 0.001 and 1000.
   *[which] Write one of: at_least = "OTHER" (weighs at least as much), share = [0.2, 0.5] (of the whole), or to = "OTHER" with ratio = [1.5, 4]
}
diag-weights-conflict = These statements about weights in "{ $node }" cannot hold together: { $statements }
diag-weights-conflict-help = Any one of them left out, the others can hold. Loosen or delete one.
diag-scale-incomplete = The scale "{ $scale }" lacks: { $needs }
diag-scale-incomplete-help = A scale of numbers needs min, max and step, e.g. min = 0, max = 4, step = 1. A scale of letters or options needs at least two [[scale.option]] tables.
diag-scale-without-points = The criterion "{ $criterion }" has no points, and its dimension has a score.
diag-scale-without-points-help = Give every option of its scale points, e.g. points = 50, or write informative = true at the criterion.
diag-anchor-missing = The criterion "{ $criterion }" does not say what these levels look like: { $levels }
diag-anchor-missing-help = Add a [[criterion.anchor]] table per level, with level and text, so that assessors read the scale alike.
diag-level-off-scale = { $found } is not a level of this scale.
diag-level-off-scale-help = Choose one of these levels: { $levels }
diag-aggregate-incomplete = The method "{ $method }" lacks: { $needs }
diag-aggregate-incomplete-help = The method power needs an exponent, e.g. exponent = 0.5; the method ordered needs order_weights, one per score, e.g. order_weights = [0.5, 0.3, 0.2]
diag-threshold-order = The gate would fail from { $high } on and pass below { $low }: these are in the wrong order.
diag-threshold-order-help = pass_below may not be higher than fail_from, e.g. pass_below = 0.1 and fail_from = 0.8
diag-empty-dimension = The dimension "{ $dimension }" has no criteria.
diag-empty-dimension-help = Add a criterion with dimension = "{ $dimension }", or delete the dimension.
diag-gate-without-effect = The gate "{ $gate }" can fail without any consequence.
diag-gate-without-effect-help = Say what a failure allows at best, e.g. on_fail = "no", or use { $gate } in the rule of a verdict.

## Rules

diag-rule-syntax = { $has_found ->
    [no] This rule stops too early.
   *[other] This rule cannot be read at { $found }
}
diag-rule-syntax-help = What is needed here: { $expected }. A rule looks like this: C01 >= 2 and total > 60
diag-rule-unknown-name = This rule uses the name "{ $found }", which does not exist.
diag-rule-unknown-name-help = { $set ->
    [strata] Say of what { $member } is one: add for_each = "{ $member } in strata" to the gate, or use a set function such as any({ $member } in strata: …)
    [groups] Say of what { $member } is one: add for_each = "{ $member } in groups" to the gate, or use a set function such as any({ $member } in groups: …)
   *[other] { $has_suggestion ->
        [no] These names exist: { $known }
       *[other] Did you mean "{ $suggestion }"? These names exist: { $known }
    }
}
diag-rule-type = This part of the rule does not fit: it is { $found }.
diag-rule-type-help = What is needed here: { $expected }. Compare like with like: numbers with numbers (total >= 60), words with words (G1 == "fail"), yes or no on its own (fact.open_source).
diag-rule-too-large = The rules are too large. { $what }: { $found }, and at most { $limit } are allowed.
diag-rule-too-large-help = Split the rule: use two gates or two verdicts, each with a shorter one, and put fewer sets inside each other.

## The verdict table

diag-verdict-overlap = The verdicts "{ $first }" and "{ $second }" both hold in this case: { $case }
diag-verdict-overlap-help = Narrow one of the two rules, or write verdict_policy = "first-match" so that the first one counts.
diag-verdict-hole = { $has_case ->
    [no] This rubric has no verdicts.
   *[other] No verdict holds in this case: { $case }
}
diag-verdict-hole-help = Widen a rule so that it covers this case, or add a [[verdict]] for it.
diag-verdict-unreachable = The verdict "{ $verdict }" can never be reached.
diag-verdict-unreachable-help = Put it above the verdicts that take its place, change its rule, or delete it.
diag-verdict-breaks-gate = The verdict "{ $verdict }" is better than the gate "{ $gate }" allows ("{ $limit }") in this case: { $case }
diag-verdict-breaks-gate-help = Add the gate to the rule of the verdict, e.g. { $gate } == "pass" and …
diag-verdict-too-many = The verdict table has too many cases to try them all: { $cases }, and at most { $limit } are tried.
diag-verdict-too-many-help = Of the { $gates } gates, { $drawn } have three outcomes, and each of those makes three times as many cases. Join gates that belong together (… or …), or give a gate one threshold (pass_below = fail_from): then it passes or fails, and is never on condition.

## Proposals

diag-missing-fact = The rubric asks for the fact "{ $fact }".
diag-missing-fact-help = { $kind ->
    [number] Add it under [facts], with a number, e.g. { $fact } = 12
   *[other] Add it under [facts], as { $fact } = true or { $fact } = false. The question stands at the fact in the rubric.
}
diag-unordered-range = This range is not in order: { $low }, { $likely }, { $high }
diag-unordered-range-help = Write the low, the likely and the high value in that order: { $sorted }
diag-share-outside = { $found } is not a share.
diag-share-outside-help = { $share ->
    [other] Write a share as a number from 0 to 1: a quarter is 0.25.
   *[percent] Write a share as a number from 0 to 1: { $found }% is { $share }
}
diag-outcome-missing = This group table does not say which outcome it measures.
diag-outcome-missing-help = Add an [outcome] table to the proposal, with name, unit and better, e.g. better = "higher"
diag-bounds-order = The lowest possible value ({ $min }) is not below the highest ({ $max }).
diag-bounds-order-help = Write the lowest value as min and the highest as max, e.g. min = 0 and max = 100
diag-baseline-outside = The baseline { $found } lies outside the bounds of the outcome ({ $min } to { $max }).
diag-baseline-outside-help = Correct the baseline, or the min and max of the outcome.
diag-too-few-groups = The stratum "{ $stratum }" has fewer than two groups with people in them.
diag-too-few-groups-help = A gap needs two groups. Add a second [[stratum.group]], or delete the stratum.
diag-nobody-in-stratum = The groups of "{ $stratum }" hold nobody.
diag-nobody-in-stratum-help = Give at least one group a size above 0, e.g. size = 1200
diag-more-than-target = This table covers { $table } people, more than the target population of { $target }.
diag-more-than-target-help = Check the sizes and target_population (a thousand is 1000; 1.000 is one). Write other_population = true when the table is about other people.
diag-no-target-population = The proposal does not say how many people it is for, so coverage cannot be computed.
diag-no-target-population-help = Add a line at the top, e.g. target_population = 12000
diag-strata-disagree = "{ $first }" and "{ $second }" give the same people different averages: { $mean_first } and { $mean_second }.
diag-strata-disagree-help = Check the baselines of both tables. They may come from different sources or years; then say so in notice.
diag-other-population = The table "{ $stratum }" is about other people than the target population.
diag-other-population-help = That is allowed. It is shown apart and not compared with the target population.
diag-gate-without-members = The gate "{ $gate }" has nothing to look at in "{ $proposal }" ({ $for_each }), and passes by itself.
diag-gate-without-members-help = Add the group table that the gate is about. Without it the report says "pass" where nobody has looked.
diag-small-group = The group "{ $group }" has { $size } people; below 30, chance plays a large part.
diag-small-group-help = Give it a wide range, or join it with a neighbouring group.

## Ratings

diag-unknown-criteria = The rubric does not have these criteria: { $criteria }
diag-unknown-criteria-help = Delete these answers when the rubric no longer asks for them, or check that these ratings are for this rubric.
diag-computed-typed-over = The criterion "{ $criterion }" follows from the group tables and cannot be typed.
diag-computed-typed-over-help = Delete this answer. To change the level, change the figures in the group tables.
diag-level-or-answer = The answer to "{ $criterion }" needs either a level or a reason for having none.
diag-level-or-answer-help = Write one of the two, e.g. level = 3 or answer = "not-known"
diag-missing-evidence = The level of "{ $criterion }" has no evidence grade.
diag-missing-evidence-help = Add the grade of the ground it stands on, e.g. evidence = "B"
diag-needs-reason = "Not applicable" needs a reason at "{ $criterion }".
diag-needs-reason-help = Add one sentence, e.g. reason = "There is no digital part."
diag-unsupported = The level of "{ $criterion }" has no { $lacks ->
    [reason] reason
    [sources] source
   *[other] reason and no source
}.
diag-unsupported-help = Add where it rests on, e.g. reason = "Pilot of 2025" and sources = ["report, p. 12"]
diag-single-level = The level of "{ $criterion }" is read as exact, since its evidence grade gives no doubt.
diag-single-level-help = If you are not quite sure, add low and high, e.g. low = 2 and high = 4
diag-sign-off-blocked = These ratings are signed off, although answers are missing: { $criteria }
diag-sign-off-blocked-help = Answer these criteria, or delete signed_off. An answer nobody has is answer = "not-known"
diag-other-rubric = { $what ->
    [version] These ratings were made with version { $found } of the rubric "{ $rubric }"; this is version { $expected }.
   *[id] These ratings are for the rubric "{ $found }", not for "{ $expected }".
}
diag-other-rubric-help = { $what ->
    [version] See what changed in the rubric, and go through the answers that it touches. Then write rubric_version = "{ $expected }"; or score with the rubric of version { $found }.
   *[id] Write rubric = "{ $expected }" only after checking every answer against that rubric, or take the file out of the call.
}
diag-rated-twice = The assessor "{ $assessor }" has two files of ratings for "{ $proposal }".
diag-rated-twice-help = Keep one of the two files, or correct the assessor or the proposal in one of them.
diag-consensus-twice = For the proposal "{ $proposal }" there are two files with what the panel agreed on.
diag-consensus-twice-help = Keep one of them, or delete consensus = true where it holds the ratings of one assessor.
diag-consensus-without-reason = For "{ $criterion }" the panel agreed on { $found }, a level or more from the median of its members ({ $median }), and gives no reason.
diag-consensus-without-reason-help = Write in one sentence what made the panel move, e.g. reason = "The pilot report was read again together."
diag-no-ratings = Nobody has rated the proposal "{ $proposal }".
diag-no-ratings-help = Add a file of ratings, or a self-assessment in the proposal (e.g. [rating.C01]). Until then every level stays possible.
diag-conflict-set-aside = "{ $assessor }" has a conflict of interest for "{ $proposal }": these answers are set aside.
diag-conflict-set-aside-help = That is how it should be. Ask another assessor if too few answers are left.

## The call

diag-no-rubric = There is no rubric to judge with.
diag-no-rubric-help = Name one, e.g. rubric = "rubric.toml"
diag-two-rubrics = There is more than one rubric: { $rubrics }
diag-two-rubrics-help = Proposals of one call are judged with one rubric. Keep one of them.
diag-no-proposals = There is nothing to judge.
diag-no-proposals-help = Name proposals or a folder with proposals, e.g. proposals = ["proposals"]
