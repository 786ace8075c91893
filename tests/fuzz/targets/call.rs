//! Whole calls: four files in one input, each below a line `==== `. What passes the check is scored and reported.

use maatlat::check::open;
use maatlat::diagnostic::Source;
use maatlat::report::{self, Dialect, PROVENANCE_INFO};
use maatlat::summarise::results::Results;
use maatlat::summarise::{Settings, score};
use maatlat::text::Language;
use sha2::{Digest, Sha256};

use super::super::common::root;
use super::super::engine::{Behaviour, Target};
use super::{TOML, assert_clean, show, size_word};

pub(crate) const TARGET: Target = Target { name: "call", seeds, words: TOML, limit: 24_000, fresh: 120, run };

/// The line above each file.
const MARK: &[u8] = b"==== ";

/// Small calls that show much: the example of the tests, and one of each way of scoring.
fn seeds() -> Vec<Vec<u8>> {
    let calls: [&[&str]; 4] = [
        &[
            "fixtures/small/maatlat.toml",
            "fixtures/small/rubric.toml",
            "fixtures/small/proposals/buurtbus.toml",
            "fixtures/small/ratings/buurtbus.beoordelaar-1.toml",
        ],
        &[
            "tests/shape/rubric.toml",
            "tests/shape/proposal.toml",
            "tests/shape/ratings.toml",
            "tests/shape/call.toml",
        ],
        &[
            "fixtures/docs/neighbourhood-grants.toml",
            "fixtures/docs/pilot/booking.toml",
            "fixtures/docs/pilot/booking.assessor-1.toml",
        ],
        &["fixtures/docs/other-ways.toml"],
    ];
    calls.map(|names| names.iter().flat_map(|name| file(name)).collect()).to_vec()
}

fn file(name: &str) -> Vec<u8> {
    let text = std::fs::read_to_string(root().join(name)).unwrap();
    // Comments would be most of the text.
    let lines: String =
        text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    [MARK, b"\n", lines.as_bytes()].concat()
}

/// The files of an input.
pub(super) fn files(input: &[u8]) -> Vec<Source> {
    let mut files: Vec<Vec<u8>> = Vec::new();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        match files.last_mut() {
            _ if line.starts_with(MARK) => files.push(Vec::new()),
            Some(file) => file.extend_from_slice(line),
            None => files.push(line.to_vec()),
        }
    }
    let named = files.into_iter().enumerate();
    named.map(|(number, bytes)| Source::new(format!("{number}.toml"), bytes)).collect()
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    judged(&files(input), behaviour);
}

/// Checks, scores and reports.
pub(super) fn judged(sources: &[Source], behaviour: &mut Behaviour) {
    let (checked, diagnostics) = open(sources);
    show(&diagnostics, sources, behaviour);
    assert!(checked.call.is_none() || !diagnostics.has_errors(), "scored in spite of errors");
    let Some(call) = checked.call else { return };
    // Robustness runs the whole once more per row.
    let robustness = sources.iter().map(|source| source.text().len()).sum::<usize>() % 8 == 0;
    let results = score(&call, &Settings { draws: Some(100), seed: None, robustness });
    assert_clean(
        "the results",
        &report::results_json(&results).expect("finite numbers").text().expect("a text"),
    );
    for dialect in [Dialect::Plain, Dialect::Spreadsheet(Language::Nl), Dialect::Spreadsheet(Language::En)] {
        let table = report::results_csv(&results, &Language::ALL, dialect);
        assert_clean("the table", &table.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
    }
    noted(&results, behaviour);
    for language in Language::ALL {
        for index in 0..results.proposals.len() {
            written(&report::proposal(&results, index, language).files, sources);
            assert_clean("a screen", &report::terminal(&results, index, language, 80));
        }
        written(&report::call(&results, language).files, sources);
        assert_clean("a screen", &report::terminal_call(&results, language, 40));
    }
}

/// A report holds no hidden character, misses no words, and its provenance is about what stands before it.
fn written(files: &[(String, String)], sources: &[Source]) {
    for (path, text) in files {
        assert_clean(path, text);
        let missing =
            text.split_once('⟦').filter(|_| sources.iter().all(|source| !source.text().contains('⟦')));
        assert!(missing.is_none(), "{path}: no words for {missing:?}");
        for word in ["NaN", "inf "] {
            let ours =
                text.contains(word) && sources.iter().all(|source| !source.text().contains(word.trim()));
            assert!(!ours, "{path} says {word}");
        }
    }
    let (path, text) = &files[0];
    let fence = format!("```{PROVENANCE_INFO}\n");
    assert_eq!(text.matches(&fence).count(), 1, "{path}");
    let (body, block) = text.split_once(&fence).unwrap();
    let block = block.strip_suffix("\n```\n").expect("the block closes the report");
    let block: serde_json::Value = serde_json::from_str(block).expect("the block is JSON");
    let digest: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(block["report"]["body_sha256"], digest.as_str(), "{path}");
}

fn noted(results: &Results, behaviour: &mut Behaviour) {
    behaviour.saw(format!("scored {}", size_word(results.proposals.len())));
    for one in &results.proposals {
        behaviour.saw(format!("total {} withheld {}", one.total.is_some(), one.total_withheld));
        for gate in &one.gates {
            behaviour.saw(format!("{:?} {:?} {}", gate.effect, gate.outcome, gate.certain));
        }
        for stratum in &one.strata {
            behaviour.saw(format!("{:?} {}", stratum.direction, size_word(stratum.groups.len())));
            for measure in &stratum.measures {
                behaviour.saw(format!("{:?}", measure.measure));
            }
        }
        for dimension in &one.dimensions {
            behaviour.saw(format!("{} {}", dimension.aggregation.key, dimension.missing.min(3)));
        }
        for criterion in &one.criteria {
            for answer in &criterion.answers {
                behaviour.saw(format!("{} {}", answer.status, answer.range_from_grade));
            }
        }
    }
}
