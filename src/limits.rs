//! How much maatlat takes in: every limit in one place, each checked before anything is made or computed for it.
//!
//! Rubrics and proposals are written by strangers. None of them may exhaust the machine, and nobody who meets a limit
//! should have to guess which one: the diagnostic `too-much` names it, with what was found. `docs/limits.md` is made
//! from this list.

/// One limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Its word, in the argument `what` of the diagnostic and in the catalogue (`limit-WORD`).
    pub word: &'static str,
    /// The most there may be.
    pub most: usize,
    /// What is counted, for the page.
    pub counts: &'static str,
    /// The code of the diagnostic.
    pub code: &'static str,
    /// What somebody can do who meets it.
    pub remedy: &'static str,
}

macro_rules! limits {
    ($($name:ident: $word:literal, $most:expr, $code:literal, $counts:literal, $remedy:literal;)+) => {
        $(
            #[doc = $counts]
            pub const $name: Limit =
                Limit { word: $word, most: $most, counts: $counts, code: $code, remedy: $remedy };
        )+

        /// Every limit, in the order of the page.
        pub const ALL: &[Limit] = &[$($name,)+];
    };
}

limits! {
    // A file.
    FILE_BYTES: "file-bytes", 2_000_000, "file-too-large",
        "Bytes of a file", "Check that it is the right file; split a call over more proposals";
    NESTING: "nesting", 32, "too-deep",
        "Tables and lists inside each other", "Look for a bracket too many";
    VALUES: "values", 50_000, "too-much",
        "Keys and values of a file", "Check that it is the right file; leave out notes that hold data";
    ENTRIES: "entries", 1_000, "too-much",
        "Keys of a table, items of a list", "Split the table, or leave out what nobody uses";
    KEY_LETTERS: "key-letters", 200, "too-much",
        "Letters of a key", "Shorten the key; a remark stands behind #";
    TEXT_LETTERS: "text-letters", 50_000, "too-much",
        "Letters of a text", "Put the long text in a document of its own and name it under sources";
    PROBLEMS: "problems", 1_000, "any",
        "Mistakes told about one file", "Mend these first; the rest comes after";

    // A rubric.
    ID_LETTERS: "id-letters", 64, "bad-id",
        "Letters of an id", "Shorten the id; the name may be long";
    GRADES: "grades", 50, "too-much",
        "Evidence grades of a rubric", "Join grades that widen alike";
    SCALES: "scales", 100, "too-much",
        "Scales of a rubric", "Let criteria share scales";
    OPTIONS: "options", 100, "too-much",
        "Letters or options of a scale", "Use a scale of numbers";
    LEVELS: "levels", 201, "scale-incomplete",
        "Levels of a scale with steps", "Take larger steps, or leave step out";
    DIMENSIONS: "dimensions", 50, "too-much",
        "Dimensions of a rubric", "Join dimensions, or make two rubrics";
    CRITERIA: "criteria", 300, "too-much",
        "Criteria of a rubric", "Join criteria, or make two rubrics";
    ANCHORS: "anchors", 100, "too-much",
        "Anchors of a criterion", "Describe the levels that matter";
    CLAIMS: "claims", 500, "too-much",
        "Claims of a rubric, or of a criterion", "List only what the criteria carry";
    FACTS: "facts", 200, "too-much",
        "Facts of a rubric", "Ask only what the rules use";
    WEIGHT_STATEMENTS: "weight-statements", 100, "too-much",
        "Statements about weights of a rubric", "Keep the statements that say most; places in an order say many at once";
    WEIGHTS_TOGETHER: "weights-together", 30, "too-much",
        "Weights of one dimension, or of the total, that ranges or statements bind",
        "Split the dimension, or give numbers, places in an order or free weights";
    GATES: "gates", 50, "too-much",
        "Gates of a rubric", "Join gates that belong together with or";
    VERDICTS: "verdicts", 50, "too-much",
        "Rows of the verdict table", "Join verdicts with the same advice";
    ROWS: "rows", 50, "too-much",
        "Rows of a computed criterion", "Join rows that give the same level";

    // Rules.
    RULE_BYTES: "rule-bytes", 4_000, "rule-too-large",
        "Bytes of a rule", "Split it over two gates or two verdicts";
    RULE_DEPTH: "rule-depth", 48, "rule-too-large",
        "Brackets and operators inside each other", "Split the rule over two gates or two verdicts";
    RULE_PARTS: "rule-parts", 500, "rule-too-large",
        "Names, numbers and signs of a rule", "Split the rule, or use a set function such as sum or any";
    RULE_STEPS: "rule-steps", 20_000, "rule-too-large",
        "Steps of all rules together in one draw, sets written out", "Put fewer sets inside each other in a rule";
    VERDICT_CASES: "verdict-cases", 200_000, "verdict-too-many",
        "Cases of gates and totals that the verdict table is tried on",
        "Join gates with or, or give them one threshold (pass_below = fail_from)";
    VERDICT_STEPS: "verdict-steps", 20_000_000, "verdict-too-many",
        "Cases of the verdict table, times the names, numbers and signs of its rules",
        "Shorten the rules of the verdicts, or join gates";

    // Proposals and calls.
    STRATA: "strata", 20, "too-much",
        "Group tables of a proposal", "Keep the tables that matter for the outcome";
    GROUPS: "groups", 100, "too-much",
        "Groups of a table", "Join small groups";
    GROUPS_IN_ALL: "groups-in-all", 300, "too-much",
        "Groups of all tables of a proposal together", "Keep the tables that matter for the outcome";
    PROPOSALS: "proposals", 5_000, "too-much",
        "Proposals of a call", "Split the call";
    ASSESSORS: "assessors", 100, "too-much",
        "Assessors of a proposal", "Leave out ratings that were set aside";
    DRAWS: "draws", 1_000_000, "out-of-range",
        "Draws of a run", "10,000 draws put a chance within one point; 1,000,000 within a tenth of one";
    DRAWS_OF_A_CALL: "draws-of-a-call", 50_000_000, "too-much",
        "Draws times proposals", "Take fewer draws, or split the call";

    // Data for `maatlat measure`.
    TABLE_ROWS: "table-rows", 200_000_000, "too-much",
        "Rows of a data file", "Take a sample, or sum equal rows and give their number as a frequency weight";
    TABLE_COLUMNS: "table-columns", 10_000, "too-much",
        "Columns of a data file", "Write a file with the columns that are needed";
    TABLE_ROW_BYTES: "table-row-bytes", 4_194_304, "table-start",
        "Bytes of a row of a CSV file", "Look for a quotation mark that is not closed";
    TABLE_TEXTS: "table-texts", 5_000_000, "too-much",
        "Different texts in a column of a data file", "Check that the column is the right one";
    TABLE_GROUPS: "table-groups", 10_000, "too-much",
        "Groups of a data file, or values that part it", "Join small groups, or check the columns";
    REPLICATES: "replicates", 5_000, "too-much",
        "Columns of replicate weights", "Use fewer replicates";

    // A command.
    FILES: "files", 20_000, "too-much",
        "Files of a command", "Name a folder with less in it";
    RUN_BYTES: "run-bytes", 200_000_000, "too-much",
        "Bytes of all files of a command together", "Name a folder with less in it";
    FOLDER_DEPTH: "folder-depth", 16, "too-much",
        "Folders inside each other", "Name the folder that the files stand in";
    FOLDER_NAMES: "folder-names", 50_000, "too-much",
        "Names that are looked at in the folders of a command", "Name a folder with less in it";
}

/// The largest number a file may hold, with either sign: a million million.
///
/// Sums, products and squares of such numbers stay far inside what a double can hold, so no result can be infinite.
pub const LARGEST_NUMBER: f64 = 1e12;

/// The smallest number but 0 a file may hold, with either sign.
pub const SMALLEST_NUMBER: f64 = 1e-12;

/// The numbers a file may hold, in signs.
pub const NUMBERS: &str = "0, ±(0.000000000001 … 1000000000000)";

/// Whether a number is neither too large nor too small to reckon with.
pub fn holds(number: f64) -> bool {
    number == 0.0 || (SMALLEST_NUMBER..=LARGEST_NUMBER).contains(&number.abs())
}

/// `docs/limits.md`.
pub fn page() -> String {
    use std::fmt::Write as _;
    let mut page = String::from(OPENING);
    page.push_str("| What is counted | At most | Code | What to do |\n|:--|--:|:--|:--|\n");
    for limit in ALL {
        // Writing into a `String` cannot fail.
        let _ = writeln!(
            page,
            "| {} | {} | {} | {} |",
            limit.counts,
            grouped(limit.most),
            if limit.code == "any" { "any".to_owned() } else { format!("`{}`", limit.code) },
            limit.remedy
        );
    }
    page.push_str(CLOSING);
    page
}

/// 1234567 as 1,234,567.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

const OPENING: &str = "\
# Limits

How much maatlat takes in. Rubrics and proposals come from strangers, and none of them may keep a machine busy for hours
or fill its memory. Each limit is checked before anything is made or computed, and the message names it with what was
found. They are far above what people write; who needs more can say so with an example.

<!-- Made from src/limits.rs: cargo test --lib regenerate -- --ignored -->

";

const CLOSING: &str = "
A number in a file is 0, or lies between 0.000000000001 and 1,000,000,000,000, with either sign (`out-of-range`): then no
sum or product of them can become infinite.
";

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md");

    #[test]
    fn committed_page_is_the_generated_one() {
        let committed = std::fs::read_to_string(PATH).unwrap_or_default();
        assert!(
            committed == page(),
            "docs/limits.md differs; run `cargo test --lib regenerate -- --ignored`"
        );
    }

    #[test]
    #[ignore = "writes docs/limits.md"]
    fn regenerate_limits_page() {
        std::fs::write(PATH, page()).expect("the folder docs exists");
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([grouped(5), grouped(1_000), grouped(20_000_000)], ["5", "1,000", "20,000,000"]);
    }
}
