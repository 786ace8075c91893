//! Ratings to fill in with a spreadsheet program: a row for each question.

use super::{grades, levels, one_line};
use crate::model::{Criterion, Rubric};
use crate::text::{Language, Value, Words, escape};

/// The columns, the notes first and last: the answers stand beside their questions, and a last column that is filled
/// in everywhere keeps Excel from leaving cells out.
const COLUMNS: [&str; 9] =
    ["criterion", "question", "level", "low", "high", "answer", "evidence", "reason", "sources"];

/// A sheet with every question of a rubric and what each level looks like.
///
/// It begins with a byte order mark, and in Dutch its cells are separated by semicolons: so Excel opens it rightly by
/// a double click.
pub(in crate::cli) fn sheet(words: &Words, assessor: &str, proposal: &str, rubric: &Rubric) -> String {
    let language = words.language();
    let separator = match language {
        Language::Nl => ";",
        Language::En => ",",
    };
    let grades = grades(rubric);
    let grades = words.say_with("cli-sheet-grades", &[("grades", Value::Text(&grades))]);
    let no = match language {
        Language::Nl => "nee",
        Language::En => "no",
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row = |cells: &[&str]| rows.push(cells.iter().map(|cell| escape::csv(cell)).collect());
    row(&["maatlat", "ratings/1"]);
    row(&["rubric", &rubric.id]);
    row(&["proposal", proposal]);
    row(&["assessor", assessor]);
    row(&["role", ""]);
    row(&["conflict_of_interest", no]);
    row(&["date", ""]);
    row(&["signed_off", ""]);
    row(&["x-note", &words.say("cli-sheet-how")]);
    row(&["x-note", &words.say("cli-sheet-no-level")]);
    row(&["x-note", &grades]);
    row(&["x-note", &words.say("cli-sheet-conflict")]);
    row(&[]);
    let note = format!("x-{}", words.say("cli-sheet-levels"));
    row(&COLUMNS.iter().copied().chain([note.as_str()]).collect::<Vec<_>>());
    let asked = rubric.dimensions.iter().flat_map(|dimension| &dimension.criteria);
    let asked = asked.filter_map(|place| rubric.criteria.get(*place));
    for criterion in asked.filter(|criterion| criterion.computed.is_none()) {
        let (name, question) = (criterion.name.get(language), criterion.question.get(language));
        let question = format!("{}: {}", one_line(name), one_line(question));
        let mut cells = vec![criterion.id.as_str(), &question];
        cells.resize(COLUMNS.len(), "");
        let anchors = anchors(criterion, language);
        cells.push(&anchors);
        row(&cells);
    }
    let lines: Vec<String> = rows.iter().map(|cells| cells.join(separator)).collect();
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

/// What may be written for a level, and what it looks like, in one line.
fn anchors(criterion: &Criterion, language: Language) -> String {
    let levels = levels(criterion, language).into_iter();
    let levels = levels.map(|(level, anchor)| format!("{}: {}", level.trim_matches('"'), one_line(&anchor)));
    levels.collect::<Vec<_>>().join(" | ")
}
