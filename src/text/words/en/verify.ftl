# Words of `maatlat verify`. The four answers are in capitals, so that they are found.

verify-verified = VERIFIED: { $path }
verify-same-meaning = VERIFIED, SAME MEANING: { $path }
verify-other-bytes = { $path } has other bytes now and says the same.
verify-edited = EDITED: { $path }
verify-edited-where = The text is no longer the one that was written. Without the input files there is no telling what should stand there.
verify-chart-altered = { $path } is no longer the chart that was drawn.
verify-line = Line { $line }
verify-here = here: { $text }
verify-should = should be: { $text }
verify-nothing = (nothing)
verify-more = { $n ->
    [one] and { $n } more difference
   *[other] and { $n } more differences
}
verify-changed = CHANGED: { $path }
verify-changed-file = { $path } says something else than when the report was made.
verify-cannot = CANNOT CHECK: { $path }
verify-too-large = The file is larger than { $limit } MB.
verify-not-text = The file is not UTF-8 text. A report that was saved as Word or PDF cannot be checked: ask for the .md file.
verify-block-missing = There is no provenance block at the end. Either it was taken away, or the file is no report of maatlat.
verify-measured = This is a report of maatlat measure, which this command does not compute again. Give that command again with what was declared (it stands in the last section), on the same files and with the same version: the run then has the same name and the numbers the same digits.
verify-block-twice = There is more than one provenance block: nobody knows which one counts.
verify-block-cut = The provenance block is not complete.
verify-block-newer = The provenance block has format { $number }: a newer version of maatlat is needed.
verify-block-unknown = The provenance block holds something that this version does not know, or lacks something: { $detail }
verify-chart-missing = The chart { $path } is not beside the report.
verify-outside = The report names an input outside its folder: { $path }
verify-missing = Not found: { $paths }. Name the folder of the input files with --inputs
verify-wrong-inputs = The input files have errors. Look at them with: maatlat check { $folder }
verify-version = The report was made with version { $found }, this is { $own }, and the bytes differ. Use version { $found }.
verify-other-run = The report is of run { $found }; these files make run { $own }. Files may have been added to the call or taken out of it since.
verify-parameter = The provenance block gives a value for { $key } that cannot be.
verify-no-reports = There is no report of maatlat in { $path }.
verify-looked = The input files are those in { $folder }
verify-count = { $fine } of { $all } reports are what maatlat writes about these files.
verify-means = Verified means: these files give this report, byte for byte. It says nothing about whether the files are true.
verify-no-next = Next: do not rely on a report that was edited or whose files changed. Make it again with: maatlat score
verify-cannot-next = Next: what cannot be checked is not verified. See the reasons above.

help-verify = Checks whether a report is what maatlat writes about its input files
help-verify-reports = Reports, or a folder with reports
help-verify-inputs = Folder with the input files (default: the folder of the report, or one above it)
help-verify-examples =
    Examples:
      maatlat verify reports
      maatlat verify reports/call.en.md
      maatlat verify bus.en.md --inputs call
help-verify-more =
    The whole report is computed again, with the draws, the seed and the date that stand in its provenance block, and every byte is compared. Line ends and a byte order mark may differ.

    Answers:
      VERIFIED      these files give this report; exit code 0
      EDITED        text or charts were altered: each sentence is shown, beside what should stand there; exit code 1
      CHANGED       an input file says something else now; exit code 1
      CANNOT CHECK  something is missing, or was made by another version; exit code 3
