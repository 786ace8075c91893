//! Ratings as a sheet: any bytes are read or refused; how a sheet is written does not change what it says.

use maatlat::diagnostic::{Diagnostics, FileId, Source};
use maatlat::read::read;

use super::super::common::{root, source};
use super::super::engine::{Behaviour, Target};
use super::call;

pub(crate) const TARGET: Target =
    Target { name: "sheet", seeds, words: WORDS, limit: 3_000, fresh: 200, run };

const WORDS: &[&str] = &[
    ";",
    ",",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "sep=;\n",
    "criterion",
    "question",
    "level",
    "low",
    "high",
    "answer",
    "evidence",
    "reason",
    "sources",
    "maatlat;ratings/1\n",
    "rubric;klein\n",
    "conflict_of_interest;nee\n",
    "date;2026-02-20\n",
    "signed_off;20/02/2026\n",
    "x-note;x\n",
    "say;",
    "lasting;",
    "gap;",
    "not-known",
    "not-applicable",
    "2,5",
    "2.5",
    "1,234",
    "1.234",
    "3-mrt",
    "03-2026",
    "45992",
    "#REF!",
    "#N/A",
    "WAAR",
    "TRUE",
    "=1+1",
    "-",
    "–",
    "n/a",
    "\u{a0}",
    "\u{202e}",
    "é",
    "\u{e9}",
];

fn seeds() -> Vec<Vec<u8>> {
    let sheet = "maatlat;ratings/1\nrubric;klein\nproposal;buurtbus\nassessor;a1\nrole;Policy\nconflict_of_interest;nee\ndate;2026-02-20\n\n\
                 criterion;question;level;low;high;answer;evidence;reason;sources\n\
                 say;Who?;3;2,5;4;;A;\"Said \"\"so\"\"; twice\";\"A\nB\"\n\
                 lasting;Does it?;;;;not-known;;;\n";
    [
        sheet.to_owned(),
        sheet.replace("2,5", "2.5").replace(';', ","),
        sheet.replace(';', "\t"),
        format!("\u{feff}{}", sheet.replace('\n', "\r\n")),
        sheet.lines().skip(1).map(|line| format!("{line};;\n")).collect(),
    ]
    .map(String::into_bytes)
    .to_vec()
}

fn id(text: &str) -> Option<String> {
    let source = Source::new("ratings.csv", text.as_bytes().to_vec());
    read(FileId(0), &source, &mut Diagnostics::default()).map(|read| read.content_id())
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let sources = [
        source(&root(), "fixtures/small/rubric.toml"),
        source(&root(), "fixtures/small/proposals/buurtbus.toml"),
        Source::new("ratings.csv", input.to_vec()),
    ];
    call::judged(&sources, behaviour);
    for cell in sources[2].grid().iter().flat_map(|grid| grid.rows()).flat_map(|row| &row.cells) {
        assert!(sources[2].text().get(cell.span.clone()).is_some(), "a cell outside its file");
    }
    let Ok(text) = std::str::from_utf8(input) else { return };
    if let Some(first) = id(text).filter(|_| !text.contains(['\r', '"'])) {
        behaviour.saw("another line end");
        assert_eq!(id(&text.replace('\n', "\r\n")), Some(first), "line ends changed what the sheet says");
    }
}
