# Words of the command line. Keys that begin with help- are put on the help pages by src/cli/usage.rs.

cli-first =
    maatlat says whether an innovation narrows or widens inequality, and how sure we are.

    Begin with:
      maatlat demo           see it work
      maatlat new call       start a call
      maatlat new proposal   start a proposal
      maatlat check .        look for mistakes
      maatlat score .        write the reports

    All commands: maatlat help
cli-checked = { $n ->
    [one] { $n } file checked
   *[other] { $n } files checked
}
cli-only-read = No rubric was named, so only the shape of the proposals and ratings was checked. To check what they say too, add --rubric with a file or one of: { $known }
cli-next = Next: { $command }
cli-written = { $n ->
    [one] { $n } file in { $folder }
   *[other] { $n } files in { $folder }
}
cli-read-first = Read first: { $path }
cli-demo-next = Next: change a figure in { $folder }/proposals/ademthuis.toml and see what it does: maatlat score { $folder } -o { $folder }/reports
cli-nothing-written = Nothing was written. Mend the errors above and give the command again.
cli-wrote = Written: { $path }
cli-made-for = Made for the rubric { $rubric }. For another one, add --rubric.
cli-scaffold-facts = Facts that the rubric asks for.
cli-scaffold-computed = computed from the group tables, nothing to answer
cli-selftest-fine = Every answer has the known bits.

## What stands in the way

cli-no-files = There are no TOML files or sheets with ratings in { $path }.
cli-no-such-rubric = There is no rubric "{ $found }". { $has-near ->
    [yes] Did you mean { $near }?
   *[no] Give the path of a rubric file, or one of: { $known }
}
cli-needs-rubric = There is no rubric to judge with. Add --rubric with a file or one of: { $known }
cli-nothing-to-score = There is no proposal in { $path }. Start one with: maatlat new proposal
cli-two-calls = These paths hold more than one call. Score one call at a time.
cli-same-name = Two reports would both be the file { $name }. Give the proposals ids that differ in more than capitals, and not the id "call".
cli-not-ours = { $path } was not written by maatlat and stays as it is. Choose another folder with -o, or replace it with --force.
cli-demo-not-ours = { $path } is not as the demo would write it, so nothing was changed. Choose another folder: maatlat demo OTHER-FOLDER
cli-exists = { $path } exists and stays as it is. Choose another name.
cli-bad-id = "{ $found }" cannot be a short name. Use letters, digits, - and _, at most 64 together, with --id
cli-not-a-proposal = { $path } is not a proposal that can be read. Look at it with: maatlat check { $path }
cli-not-a-rubric = { $path } is not a rubric.
cli-cannot-read = { $path } cannot be read: { $reason }.
cli-cannot-write = { $path } cannot be written: { $reason }. What stood there before is intact.
cli-reason-not-found = it does not exist
cli-reason-permission = there is no permission
cli-reason-full = the disk is full
cli-reason-read-only = the disk is read-only
cli-reason-folder = it is not a plain file
cli-reason-not-folder = part of the path is a file, not a folder
cli-bug = This is a mistake of maatlat, not of your files ({ $detail }). Your files and reports are as whole as they were.

cli-usage-command = There is no command "{ $found }".
cli-usage-unknown = There is no option "{ $found }".
cli-usage-value = "{ $found }" does not fit { $option }.
cli-usage-meaning = { $option }: { $meaning }
cli-usage-missing = Something is missing: { $found }
cli-usage-wrong = The command cannot be understood: { $found }
cli-usage-try = Choose: { $suggestion }
cli-usage-help = Help and examples: maatlat help, or maatlat help COMMAND

## Help pages

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-command = COMMAND
help-heading-arguments = Arguments
help-heading-options = Options
help-name-path = PATH
help-name-rubric = RUBRIC
help-name-dir = FOLDER
help-name-n = NUMBER
help-name-kind = KIND
help-name-file = FILE
help-name-id = ID
help-name-proposal = PROPOSAL
help-name-options = OPTIONS
help-name-yyyy-mm-dd = YYYY-MM-DD
help-any-lang = Language: nl or en
help-any-help = This help
help-any-version = The version
help-any-rubric = A file, or the id of a rubric of maatlat (zorgproeftuinen-2014, gelijkheidstoets)
help-any-kind = rubric, proposal, ratings, call or measure

help-maatlat = maatlat says whether an innovation narrows or widens inequality, and how sure we are.
help-check = Reports every mistake in files, folders or a call, and what to write instead
help-check-paths = Files, folders, or the folder or file of a call
help-check-format = text (default), json, sarif or github
help-score = Checks, computes, and writes the reports
help-score-paths = A call, or proposals with their ratings
help-score-output = Folder for the reports (default: reports)
help-score-draws = Draws, 100 to 1,000,000 (default: 10,000)
help-score-seed = A seed of your own; reports say so on page 1 (default: derived from rubric and call)
help-score-robustness = full, or none: leave out the robustness table (default: full)
help-score-format = md (default), or json: results on stdout
help-score-csv = How results.csv is written: plain (commas, decimal points), or excel: opens by a double click in Excel, in Dutch with semicolons and decimal commas (default: plain)
help-score-date = Date printed on the reports (default: that of the call or its files)
help-score-force = Also replace files that maatlat did not write
help-score-lang = Language of the reports and of this command: nl or en (default: every language of the rubric)
help-demo = Writes the example call to a folder, scores it, and writes the reports
help-demo-folder = Folder (default: maatlat-demo)
help-demo-lang = Language of the reports and of this command: nl or en (default: both)
help-new = Writes a rubric, proposal, ratings or call to fill in, with comments
help-new-file = The file (default: the id or the kind, with .toml)
help-new-id = Short name (default: the name of the file)
help-new-proposal = With ratings: the proposal (a file or an id)
help-new-lang = Language of the comments: nl or en
help-schema = Prints the JSON Schema of a kind of file, for editors
help-keys = Prints every key of every kind of file, with its meaning
help-selftest = Computes known answers and compares their bits
