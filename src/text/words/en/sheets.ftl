# Words about sheets: ratings filled in with a spreadsheet program, and files of office programs.

diag-cell = cell { $cell }
diag-see-also-cell = see also here, cell { $cell }

diag-office-file = { $holds ->
    [table] This is a file of a spreadsheet program; maatlat does not look into it.
   *[other] This is a document; maatlat does not look into it.
}
diag-office-file-help = { $holds ->
    [table] Ratings: open the file, choose Save as, and the kind "CSV UTF-8 (Comma delimited) (*.csv)"; then name the .csv file here. maatlat new ratings FILE.csv writes such a sheet to fill in.
   *[other] Put what it says into a file that maatlat can read: maatlat new proposal, or maatlat new ratings FILE.csv for a sheet to fill in.
}
diag-sheet-start = { $reason ->
    [empty] This sheet holds nothing.
    [separator] After the first cell there is no semicolon, comma or tab.
    [kind] "{ $found }" cannot be a sheet: only ratings are a table.
   *[other] This sheet does not begin with maatlat in its first cell, but with "{ $found }".
}
diag-sheet-start-help = { $reason ->
    [separator] Save the sheet again as "CSV UTF-8 (Comma delimited) (*.csv)". Its first row is then maatlat;ratings/1 or maatlat,ratings/1
    [kind] Write it as TOML, e.g. with maatlat new proposal, and end its name with .toml
   *[other] Write maatlat in cell A1 and ratings/1 in cell B1. maatlat new ratings FILE.csv writes a whole sheet to fill in.
}
diag-sheet-syntax = { $reason ->
    [unclosed-quote] A quote opens this cell, and no quote closes it.
    [after-quote] There is text behind the quote that closes this cell: { $detail }
    [control-character] There is a control character here: { $detail }.
    [old-line-ends] The lines of this file end in the way of the old Mac.
    [cut-short] The file ends in the middle of a row.
   *[too-many] This sheet has more than { $detail } cells.
}
diag-sheet-syntax-help = { $reason ->
    [unclosed-quote] Close the cell with a quote. A quote inside a text is written twice: "a ""quoted"" word". A spreadsheet program does both by itself.
    [after-quote] A quote inside a text is written twice: "a ""quoted"" word". A spreadsheet program does so by itself.
    [control-character] Delete it. It often comes along when text is copied from another program.
    [old-line-ends] Save the file again with line ends LF or CRLF: as "CSV UTF-8" in Excel for Windows, or with LibreOffice. Older Excel for the Mac cannot.
    [cut-short] If the file was copied or synchronised, check whether all of it has arrived. If it is whole, end the last row with a new line.
   *[too-many] A sheet of ratings has a row for each question. Check that this is the right file.
}
diag-sheet-header = { $reason ->
    [none] There is no row with the names of the columns.
    [criterion] The row with the names of the columns has no column criterion.
    [blank] This column has no name, and cells below it are filled in.
    [twice] The column "{ $found }" stands here for the second time.
    [separator] This row has other separators than the first row.
   *[unknown] There is no column "{ $found }".
}
diag-sheet-header-help = { $reason ->
    [twice] Delete one of the two, or put x- before the name of the one that is only a note.
    [separator] The first row is separated by "{ $found }". Use that everywhere, or open and save the sheet with a spreadsheet program.
    [unknown] { $has_suggestion ->
        [no] The columns are: { $columns }. A column for yourself has a name that begins with x-, e.g. x-note
       *[other] Did you mean "{ $suggestion }"? The columns are: { $columns }. A column for yourself has a name that begins with x-.
    }
   *[other] Name the columns in one row, in any order: { $columns }. Put x-note above a column that is only for yourself.
}
diag-sheet-row = { $reason ->
    [too-long] There is something here outside the { $columns } columns: "{ $found }".
    [no-criterion] This row does not say which criterion it is about.
    [no-key] This row has no key in its first cell.
    [beside] There is something here beside the key and its value: "{ $found }".
    [twice] "{ $found }" has a row for the second time.
   *[no-answers] There are no rows below the names of the columns.
}
diag-sheet-row-help = { $reason ->
    [too-long] Move it to the right column, or delete it. Perhaps a text with a separator in it lacks its quotes.
    [no-criterion] Write the criterion in every row. Of merged cells only the first keeps its text: unmerge them and fill in each row.
    [no-key] Write the key in column A and its value in column B, or delete the row.
    [beside] Above the table there are two columns: the key and its value. A remark gets a row of its own with a key such as x-note.
    [twice] Keep one of the two rows.
   *[no-answers] Write a row for each criterion. maatlat new ratings FILE.csv writes a sheet with every question.
}
diag-sheet-short-row = This row ends early; these cells count as empty: { $columns }
diag-sheet-short-row-help = If they should be filled in, check whether a separator is missing in this row. Excel may leave out empty cells at the end of a row.
diag-sheet-number = { $reason ->
    [ambiguous] { $found } can be read in two ways: as { $first } or as { $second }.
    [scientific] This number is written as a power of ten: { $found }.
    [decimal-comma] { $found } has a decimal comma, and the cells are separated by commas.
   *[other] { $found } is not written as a number.
}
diag-sheet-number-help = { $reason ->
    [ambiguous] Write { $second } without a mark, or give the number another count of decimals, e.g. { $first }0
    [scientific] Write the number in full. In Excel: cell format Number.
   *[other] Write { $first }
}
diag-sheet-date = { $found } can be two days: { $first } or { $second }.
diag-sheet-date-help = Write year, month and day: { $first } or { $second }. In Excel: cell format Text, then type the date.
diag-sheet-error = { $reason ->
    [narrow] This cell holds { $found } instead of what was in it: its column was too narrow.
   *[value] This cell holds the error { $found } of a spreadsheet program.
}
diag-sheet-error-help = { $reason ->
    [narrow] Make the column wider and save the sheet again.
   *[value] Write the value itself, or leave the cell empty.
}
diag-sheet-changed = { $reason ->
    [date] { $found } looks like a date that a spreadsheet program made of something else.
    [serial] { $found } looks like the number that a spreadsheet program gives to a date.
   *[scientific] { $found } looks like an id that a spreadsheet program took for a large number.
}
diag-sheet-changed-help = Look up what was meant. In Excel: give the cells the format Text before typing, and type e.g. 1-2 again.

## The sheet that maatlat new writes

cli-sheet-levels = levels
cli-sheet-how = One row for each question. Fill in level, evidence, reason and sources; leave low and high empty unless you know how far it may be off. Several sources: one on each line of the cell (Alt+Enter). Save as CSV UTF-8.
cli-sheet-no-level = No level? Write one of these words under answer: not-known, not-applicable (with a reason), abstained. An empty row is a question still to be answered.
cli-sheet-grades = Evidence, how firm the ground is: { $grades }
cli-sheet-conflict = conflict_of_interest: yes sets all your answers aside. date and signed_off: year-month-day; signed_off when every question has its answer.

## Why (with -v)

reason-sheet = { $path } is a sheet; between its cells stands: { $separator }
