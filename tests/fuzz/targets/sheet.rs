//! A sheet of any bytes: read, or told why not; and what it says is the same with other line ends.

use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::read::read;

use super::super::engine::{Behaviour, Target};
use super::{show, size_word};

pub(crate) const TARGET: Target =
    Target { name: "sheet", seeds, words: WORDS, limit: 3_000, fresh: 1_500, run };

const WORDS: &[&str] = &[
    "maatlat;ratings/1\n",
    "rubric;r\n",
    "assessor;a\n",
    "conflict_of_interest;nee\n",
    "date;2-3-2026\n",
    "criterion;level;low;high;answer;evidence;reason;sources\n",
    "C1;2,5;1;3;;A;\"a \"\"b\"\"\";x\n",
    ";",
    ",",
    "\t",
    "\"",
    "'",
    "\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "1,234",
    "#REF!",
    "2-jan",
    "45323",
    "not-known",
    "x-note",
    "question",
    "\0",
    "é",
];

fn seeds() -> Vec<Vec<u8>> {
    let table = "criterion;level;low;high;answer;evidence;reason;sources\nC1;2,5;1;3;;A;\"a;b\";\"x\ny\"\nC2;;;;not-known;;;\n";
    let top = "maatlat;ratings/1\nrubric;r\nproposal;p\nassessor;a\nconflict_of_interest;nee\n";
    let whole = format!("{top}\n{table}");
    [
        whole.clone(),
        whole.replace('\n', "\r\n"),
        whole.replace(';', "\t"),
        top.to_owned(),
        "maatlat".to_owned(),
    ]
    .map(String::into_bytes)
    .to_vec()
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let sources = [Source::new("file.csv", input.to_vec())];
    let mut diagnostics = Diagnostics::default();
    let found = read(FileId(0), &sources[0], &mut diagnostics);
    assert_eq!(found.is_none(), diagnostics.has_errors(), "read, or told why not");
    show(&diagnostics, &sources, behaviour);
    if let Some(grid) = sources[0].grid() {
        behaviour.saw(format!("rows {}, by {:?}", size_word(grid.rows().len()), grid.separator()));
        for cell in grid.rows().iter().flat_map(|row| &row.cells) {
            assert!(sources[0].text().get(cell.span.clone()).is_some(), "a cell outside its file");
        }
    }
    if let Some(found) = found {
        behaviour.saw(format!("read, answers {}", size_word(found.tree.root().entries().len())));
        let windows = sources[0].text().replace("\r\n", "\n").replace('\n', "\r\n");
        let again =
            read(FileId(0), &Source::new("file.csv", windows.into_bytes()), &mut Diagnostics::default());
        assert_eq!(
            again.map(|again| again.content_id()),
            Some(found.content_id()),
            "other line ends, other meaning"
        );
    }
}
