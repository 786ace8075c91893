//! The identity of a file is that of what it says, not of how it is written.

use maatlat::read::Read;
use proptest::prelude::*;

use super::{CALL, PROPOSAL, RUBRIC, read_text, with};

fn id(text: &str) -> String {
    let (read, _, diagnostics) = read_text(text);
    read.as_ref().map_or_else(|| panic!("{diagnostics:?}"), Read::content_id)
}

#[test]
fn writing_does_not_count() {
    let same = [
        RUBRIC.replace('\n', "\r\n"),
        format!("\u{feff}{RUBRIC}"),
        with(RUBRIC, "factor = 1", "factor   =  1.0 # exact"),
        with(RUBRIC, "factor = 1", "factor = 1e0\nx-why = \"a note\""),
        with(RUBRIC, "min = 0\n", "min = -0.0\n"),
        with(RUBRIC, "min = 0\nmax = 4\n", "max = 4\nmin = 0\n"),
        with(RUBRIC, "[total]\nmethod = \"arithmetic\"", "[total] # how\n\nmethod = 'arithmetic'"),
        with(
            RUBRIC,
            "title = { nl = \"Klein\", en = \"Small\" }",
            "title.en = \"Small\"\ntitle.nl = \"Klein\"",
        ),
    ];
    for text in same {
        assert_eq!(id(&text), id(RUBRIC), "{text}");
    }
    assert_eq!(id(&with(PROPOSAL, "2026-03-02", "\"2026-03-02\"")), id(PROPOSAL));
}

#[test]
fn meaning_counts() {
    let other = [
        with(RUBRIC, "factor = 1", "factor = 1.0000000000000002"),
        with(RUBRIC, "[\"nl\", \"en\"]", "[\"en\", \"nl\"]"),
        with(RUBRIC, "\"Reach\"", "\"Reach \""),
        with(RUBRIC, "informative = false", "informative = true"),
        with(RUBRIC, "informative = false", ""),
    ];
    for text in other {
        assert_ne!(id(&text), id(RUBRIC), "{text}");
    }
    // Two seeds that are the same double are still two seeds.
    let seed = |seed: &str| id(&with(CALL, "draws = 2_000", &format!("seed = {seed}")));
    assert_ne!(seed("9007199254740992"), seed("9007199254740993"));
}

/// The canonical form is a promise: it is pinned, so that nobody changes it without seeing it.
#[test]
fn canonical_form_is_pinned() {
    // Computed apart from this program, with Python's hashlib and struct.
    assert_eq!(id(CALL), "0a474dcf71db65c66689e28bbb1c18fbd6b975d199377befeaafa67875c5ad1e");
}

proptest! {
    #[test]
    fn order_of_keys_does_not_count(order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle(), blank in 0..3usize) {
        let lines: Vec<&str> = CALL.lines().collect();
        let gap = "\n".repeat(blank + 1);
        let text = order.iter().map(|line| lines[*line]).collect::<Vec<_>>().join(&gap);
        prop_assert_eq!(id(&text), id(CALL));
    }

    #[test]
    fn a_whole_number_is_its_float(number in -1_000_000i64..1_000_000) {
        let benefit = |text: String| id(&with(PROPOSAL, "benefit = 2", &format!("benefit = {text}")));
        prop_assert_eq!(benefit(number.to_string()), benefit(format!("{number}.0")));
        prop_assert_eq!(benefit(number.to_string()), benefit(format!("{number}e0")));
        prop_assert_ne!(benefit(number.to_string()), benefit(format!("{number}.5")));
    }
}
