# Words of the manners: help pages, subjects, the state of a folder, progress, reasons and timings.

progress-scoring = Scoring: { $done } of { $all } proposals ({ $percent }%)
progress-seconds = about { $n } s left
progress-minutes = about { $n } min left

timing = { $stage }: { $n } ms
timing-reading = Reading
timing-checking = Checking
timing-scoring = Scoring
timing-writing = Writing reports

reason-file = { $path } was read as: { $kind }
reason-file-unread = { $path } could not be read as any kind of file.
reason-rubric-by-hand = Rubric: { $rubric }, because --rubric says so.
reason-rubric-of-call = Rubric: { $rubric }, because { $path } names it.
reason-rubric-of-files = Rubric: { $rubric }, the only one among the files.
reason-rubric-of-ratings = Rubric: { $rubric }, because all ratings name it and there is no rubric among the files.
reason-languages = Languages of the reports: { $languages }
reason-seed-by-hand = Seed: chosen by hand.
reason-seed-derived = Seed: derived from rubric and call.
reason-draws = Draws: { $n }

cli-near-path = Did you mean { $path }?
cli-no-such-topic = There is no help about "{ $found }". { $has-near ->
    [yes] Did you mean: maatlat help { $near }
   *[no] Choose a command, or one of: { $known }
}
cli-usage-conflict = { $option } and { $other } cannot go together.
cli-usage-twice = { $option } can be given once.
cli-dash = "-" is no file here: maatlat reads and writes files and folders. For results on stdout: maatlat score PATH --format json. A file that is really called "-" is ./-
cli-mend = Next: mend the errors above and give the command again.
cli-large-report = { $path } is { $size } kB. GitHub shows the first 500 kB of a file; other readers show it whole.

## The state of a folder

state-call = { $title } ({ $path })
state-call-unread = There is a call here: { $path }
state-proposals = { $n ->
    [one] { $n } proposal
   *[other] { $n } proposals
}
state-ratings = { $n ->
    [one] { $n } file of ratings
   *[other] { $n } files of ratings
}
state-rubric = Rubric: { $rubric } { $version }
state-errors = { $n ->
    [one] { $n } error: nothing can be scored yet.
   *[other] { $n } errors: nothing can be scored yet.
}
state-warnings = { $n ->
    [one] { $n } warning: see maatlat check
   *[other] { $n } warnings: see maatlat check
}
state-unrated = Without ratings: { $names }
state-unsigned = Not signed off: { $names }
state-conflict = Set aside, conflict of interest: { $names }
state-reports-none = Reports: none yet.
state-reports-unread = Reports: { $path } cannot be read.
state-reports-current = Reports: in { $folder }, up to date (run { $run }).
state-reports-stale = Reports: in { $folder }, out of date. Changed since: { $names }
state-reports-version = Reports: in { $folder }, made by { $tool }, which is another version than this one.
state-loose = Files of maatlat in this folder:
state-unread = not readable yet
state-calls = Calls in folders below: { $names }.
state-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}

## Help pages

help-rest = More: { $command } --help
help-name-report = REPORT
help-name-shell = SHELL
help-name-topic = TOPIC
help-any-color = Colour: auto, always or never (default: auto, on a terminal that wants it)
help-any-quiet = Errors only
help-any-verbose = Also why; twice (-vv) also how long each step took
help-man-name = NAME
help-man-synopsis = SYNOPSIS
help-man-options = OPTIONS
help-man-examples = EXAMPLES
help-man-more = NOTES

help-maatlat-examples =
    Examples:
      maatlat                      what is in this folder, and the next step
      maatlat demo                 the example call, scored, in ./maatlat-demo
      maatlat new call             a call of your own, to fill in
      maatlat check .              every mistake in this folder
      maatlat score .              the reports, in ./reports
help-maatlat-more =
    Subjects with a page of their own: maatlat help uncertainty, missing, weights or words.

    What a command makes goes to stdout or to files; what it has to say goes to stderr. Colour follows --color, then NO_COLOR, CLICOLOR_FORCE and TERM=dumb.

    Exit codes:
      0    done, and the answer is yes
      1    done, and the answer is no
      2    wrong input or wrong command; nothing was written
      3    the machine (disk, permission, missing file), or it cannot be checked
      70   a mistake of maatlat
      130  interrupted
      141  the reader of the output went away

    No command uses the network.
help-check-examples =
    Examples:
      maatlat check .
      maatlat check proposal.toml --rubric gelijkheidstoets
      maatlat check . --fix
      maatlat check . --format sarif --deny warnings
help-check-more =
    Forms: text for people, json with one object per line, sarif for code scanners, github for remarks in a GitHub workflow. --fix shows each change before it is made.

    A folder with a file maatlat.toml is a call: the rubric, proposals and ratings it names are checked together. A proposal without a rubric is only read; what it says can be checked once there is a rubric.
help-score-examples =
    Examples:
      maatlat score .
      maatlat score call/maatlat.toml -o /tmp/reports --lang nl
      maatlat score proposal.toml ratings.toml --rubric rubric.toml
      maatlat score . --format json | jq .headlines
help-score-more =
    Files with errors are not scored, and then nothing is written. The same files give the same reports, byte for byte, on every machine.
help-demo-more =
    Seven proposals, judged with the rubric zorgproeftuinen-2014. All are invented; one has a real baseline. A folder that holds anything else, or a changed file, is left alone.
help-demo-examples =
    Examples:
      maatlat demo
      maatlat demo /tmp/example --lang en
help-new-examples =
    Examples:
      maatlat new call
      maatlat new proposal proposals/bus.toml
      maatlat new ratings --proposal proposals/bus.toml
      maatlat new ratings ratings/bus.ann.csv --proposal proposals/bus.toml
      maatlat new rubric --id care
help-new-more =
    What it writes passes "maatlat check" as it is. Ratings list every question of the rubric.

    The first line names a JSON Schema, which is written to a folder schemas/ beside the file (or found in a folder above): editors that know TOML schemas complete the keys and explain them. Ratings whose name ends in .csv are a sheet to fill in with Excel or another spreadsheet program. Nothing is ever overwritten.
help-schema-examples =
    Examples:
      maatlat schema proposal
help-completions = Prints the completions of a shell
help-completions-shell = bash, zsh, fish or powershell
help-completions-examples =
    Examples:
      source <(maatlat completions bash)
      maatlat completions zsh > ~/.zfunc/_maatlat
      maatlat completions fish > ~/.config/fish/completions/maatlat.fish
      maatlat completions powershell >> $PROFILE
help-man = Prints the man page, or writes a page per command to a folder
help-man-folder = Folder (without one, the page of maatlat goes to stdout)
help-help = Explains a command or a subject
help-help-topic = A command, or one of: uncertainty, missing, weights, words
help-help-examples =
    Examples:
      maatlat help score
      maatlat help uncertainty

## Subjects

help-topic-uncertainty =
    Uncertainty

    Nobody knows exactly how many people an innovation will reach, or what it will do for them. So a figure is written as a range: [low, likely, high]. maatlat draws thousands of possible worlds from these ranges (10,000 unless the call says otherwise) and counts: in how many of them does the gap widen? That count is the chance on page 1.

    The evidence grade widens a range. Measured here keeps it as it is; an expectation without evidence makes it several times as wide. The factor of each grade stands in the rubric and in the report.

    Three figures belong together:
      86%               the chance itself
      likely            the word that goes with it, the same word in every report
      simulation error  how far the chance could be off because worlds are drawn

    More draws make the simulation error smaller, never the uncertainty: that only gets smaller when somebody measures something. The robustness table shows whether the advice holds when ranges are read in another way.
help-topic-missing =
    Missing answers

    There are four kinds of "no score", and they are never mixed:
      not-known       asked, and nobody knows: the whole scale stays possible
      not-applicable  the question does not fit; its weight goes to the other questions of its dimension; needs a reason
      not-answered    not filled in yet: the whole scale stays possible, and the ratings cannot be signed off
      abstained       this assessor does not answer; the others do

    What is missing is never a zero, and never helps: it can only make a range wider. For a gate, a question that does not apply is one that nobody can answer. The report counts what is missing on page 1 and lists it.
help-topic-weights =
    Weights

    A weight says how much a criterion counts within its dimension, or a dimension within the total. A rubric can say it in five ways:
      weight = 2                       a number
      weight = { "{" } low = 1, high = 3 { "}" }   a range: drawn anew in every world
      weight = { "{" } place = 1 { "}" }            only the order is known
      weight = "free"                  anything is possible
      { "[[weight_statement]]" }             who outweighs whom, a share of the whole, a ratio

    No total can buy off a gap that widens: that is what gates are for. Every report shows what happens under equal weights and under 1,000 sets of random weights, so that nobody has to believe the weights in order to believe the advice.
help-topic-words =
    Words

      rubric      how to judge: criteria, scales, weights, gates, advice
      proposal    what is judged, with its figures per population group
      ratings     one assessor's answers to one rubric for one proposal
      call        proposals judged together with one rubric
      stratum     a way to divide people into groups, such as income
      gap         the difference between the groups in what is measured
      gate        a rule that no total can make up for: pass, condition or fail
      advice      what the rubric says of a proposal; the funder decides
      draw        one possible world
      run         the sixteen letters that name one calculation
