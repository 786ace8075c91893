# Words of check --fix, --diff, --deny, --allow and --format.

cli-mendable = { $n ->
    [one] { $n } of these can be mended with: { $command }
   *[other] { $n } of these can be mended with: { $command }
}
cli-mended = { $n ->
    [0] Tidied: { $path } (as it was: { $copy })
    [one] Mended: { $n } mistake in { $path } (as it was: { $copy })
   *[other] Mended: { $n } mistakes in { $path } (as it was: { $copy })
}
cli-mend-nothing = There is nothing that can be mended without guessing.
cli-mend-do = Nothing was written. To make these changes: { $command }
cli-mend-elsewhere = { $path } stays as it is: it is a link, or it stands outside what you named.
cli-mend-changed = { $path } was changed by somebody else in the meantime, so it stays as it is. Give the command again.
cli-no-such-code = There is no code "{ $found }". { $has-near ->
    [yes] Did you mean "{ $near }"? See them all: maatlat explain
   *[no] See them all: maatlat explain
}
cli-allow-error = "{ $code }" is an error and cannot be allowed: with it in a file, nothing can be scored. Only warnings can be left out. Why it is an error: maatlat explain { $code }
cli-deny-and-allow = "{ $code }" cannot be denied and allowed at once. Choose one of the two.

help-name-code = CODE
help-name-format = FORMAT
help-check-fix = Mends what needs no guessing; a copy stays in NAME.bak
help-check-diff = Shows what --fix would change, and writes nothing
help-any-deny = Counts a warning as an error: its code, or warnings for all of them; may be repeated
help-check-allow = Leaves a warning out: its code; may be repeated. Errors cannot be left out
