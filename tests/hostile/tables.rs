//! Tables for spreadsheets hold no formula, whichever character a program takes for the separator.

use super::poison::{Way, made, with};
use super::schema::Form;
use super::{cases, corpus};

/// What begins a formula.
const FORMULA: &str = "=+-@＝＋－＠";

/// A cell as the most careless program reads it: cut at every separator, without blanks and quotes.
pub(crate) fn assert_no_formula(table: &str) {
    for line in table.trim_start_matches('\u{feff}').lines() {
        for cell in line.split([',', ';', '\t']) {
            let cell = cell.trim_matches([' ', '"']);
            let number = cell.parse::<f64>().is_ok();
            assert!(number || !cell.starts_with(|c| FORMULA.contains(c)), "{cell:?} in {line}");
        }
    }
}

#[test]
fn hold_no_formula() {
    let mut tables = 0;
    for case in 0..cases().div_ceil(6) {
        let form = if case % 2 == 0 { Form::Same } else { Form::PerLanguage };
        // Formulas stand near the end of the list; every place gets each of them in turn.
        let (sources, _) = with(Way { form, mark_first: false }, &|place| {
            let formulas: Vec<_> =
                corpus::CURATED.iter().filter(|text| text.contains(|c| FORMULA.contains(c))).collect();
            (*formulas[(place + case) % formulas.len()]).to_owned()
        });
        for (_, table) in made(&sources, 100).others.iter().filter(|(what, _)| what == "results.csv") {
            assert_no_formula(table);
            tables += 1;
        }
    }
    assert!(tables > 0);
}
