//! `docs/bad-inputs.md`, made from the cases.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

use super::case::{Case, Run};
use super::cases_folder;

/// The rows of the table: what is given, and why a row has no case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    row: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Row {
    number: u32,
    given: String,
    no_case: Option<String>,
}

/// Where the page stands.
pub(crate) fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/bad-inputs.md")
}

/// The page.
pub(crate) fn page(cases: &[Case]) -> String {
    let text = fs::read_to_string(cases_folder().join("rows.toml")).unwrap();
    let rows: Rows = toml::from_str(&text).unwrap();
    for case in cases {
        assert!(
            rows.row.iter().any(|row| row.number == case.row),
            "{} has a row that is not listed",
            case.name
        );
    }
    let mut page = String::from(OPENING);
    let _ = writeln!(page, "{} cases.\n", cases.len());
    page.push_str("| Row | What is given | Case | What comes of it |\n|--:|:--|:--|:--|\n");
    let mut without = String::new();
    for row in &rows.row {
        let own: Vec<&Case> = cases.iter().filter(|case| case.row == row.number).collect();
        assert_eq!(own.is_empty(), row.no_case.is_some(), "row {} has either cases or a reason", row.number);
        if let Some(reason) = &row.no_case {
            let _ = writeln!(without, "| {} | {} | {} |", row.number, cell(&row.given), cell(reason));
        }
        for (n, case) in own.iter().enumerate() {
            let (number, given) =
                if n == 0 { (row.number.to_string(), cell(&row.given)) } else { Default::default() };
            let link = format!("[{}](../tests/bad-inputs/{})", cell(&case.title), case.name);
            let mut outcomes: Vec<String> = case.run.iter().map(outcome).collect();
            outcomes.dedup();
            let _ = writeln!(page, "| {number} | {given} | {link} | {} |", outcomes.join("; then "));
        }
    }
    let _ =
        write!(page, "\n## Rows without a case\n\n| Row | What is given | Why |\n|--:|:--|:--|\n{without}");
    page
}

const OPENING: &str = "\
# Bad inputs

What goes wrong with files, folders and commands, row by row, and what maatlat makes of it. Every case is a folder in
[`tests/bad-inputs/`](../tests/bad-inputs): its files, the commands, and in `said.txt` every word of the answer. In each
of them the test also sees that nothing else was written, that every file that was there is still the same byte for byte,
and that the answer came in time. How to add one stands in [`testing.md`](testing.md).

Exit codes: 0 done; 1 done, and the answer is no; 2 the input or the command is wrong; 3 the machine (disk, permission,
missing file).

<!-- Made from the cases: cargo test --test bad_inputs regenerate -- --ignored -->

";

/// The codes and the exit code of a command.
fn outcome(run: &Run) -> String {
    let mut codes: Vec<String> = run.codes.iter().map(|code| format!("`{code}`")).collect();
    codes.dedup();
    let codes = if codes.is_empty() { String::new() } else { format!("{}, ", codes.join(" ")) };
    format!("{codes}exit {}", run.exit)
}

/// Text inside a cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
