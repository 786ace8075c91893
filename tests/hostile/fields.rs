//! Every text of every kind of file is reached, and either printed or provably not.

use std::collections::{BTreeMap, BTreeSet};

use maatlat::check::open;
use maatlat::diagnostic::Source;
use maatlat::read::Kind;
use toml::Value;

use super::parsers::{comrak, plain};
use super::poison::{CONSTRAINED, Way, assert_clean, full, made, told, with};
use super::schema::{Form, Leaf, filled, texts};

/// Texts that no output shows: where a call finds its files, what is for assessors and authors of rubrics, and the
/// grounds of the figures in group tables.
const UNPRINTED: [&str; 52] = [
    // A declaration is only shaped here: its meaning, and its report, need data.
    "measure.data",
    "measure.measure.before",
    "measure.measure.by",
    "measure.measure.factors[]",
    "measure.measure.fpc",
    "measure.measure.group",
    "measure.measure.groups",
    "measure.measure.line",
    "measure.measure.name",
    "measure.measure.net_health.benefit",
    "measure.measure.net_health.benefit_se",
    "measure.measure.net_health.cost_share",
    "measure.measure.net_health.health",
    "measure.measure.net_health.health_se",
    "measure.measure.order[]",
    "measure.measure.ordered_by",
    "measure.measure.outcome",
    "measure.measure.population",
    "measure.measure.psu",
    "measure.measure.rank",
    "measure.measure.reference",
    "measure.measure.replicate_weights",
    "measure.measure.replicate_weights[]",
    "measure.measure.se",
    "measure.measure.se_before",
    "measure.measure.statistics[]",
    "measure.measure.strata",
    "measure.measure.title",
    "measure.measure.unit",
    "measure.measure.weights",
    "call.proposals[]",
    "call.ratings[]",
    "call.rubric",
    "proposal.stratum[].group[].adherence.reason",
    "proposal.stratum[].group[].adherence.sources[]",
    "proposal.stratum[].group[].baseline.reason",
    "proposal.stratum[].group[].baseline.sources[]",
    "proposal.stratum[].group[].benefit.reason",
    "proposal.stratum[].group[].benefit.sources[]",
    "proposal.stratum[].group[].effect_on_non_users.reason",
    "proposal.stratum[].group[].effect_on_non_users.sources[]",
    "proposal.stratum[].group[].reach.reason",
    "proposal.stratum[].group[].reach.sources[]",
    "proposal.stratum[].group[].sources[]",
    "proposal.stratum[].group[].uptake.reason",
    "proposal.stratum[].group[].uptake.sources[]",
    "rubric.claim[].section",
    "rubric.claim[].text",
    "rubric.criterion[].evidence_rule",
    "rubric.criterion[].indicators[]",
    "rubric.fact[].question",
    "rubric.summary",
];

const FORMS: [Form; 2] = [Form::Same, Form::PerLanguage];

#[test]
fn every_text_of_the_schemas_is_reached() {
    let mut wanted = BTreeSet::new();
    for kind in Kind::ALL {
        wanted.extend(texts(kind));
    }
    let mut reached = BTreeSet::new();
    for form in FORMS {
        for (kind, file) in full() {
            filled(kind, &file, form, &mut |path, leaf| {
                if leaf == Leaf::Text {
                    reached.insert(path.to_owned());
                }
                None
            });
        }
    }
    let missed: Vec<_> = wanted.difference(&reached).collect();
    assert!(missed.is_empty(), "tests/hostile/full has no such text: {missed:#?}");
    let unknown: Vec<_> = CONSTRAINED.iter().filter(|path| !wanted.contains(**path)).collect();
    assert!(unknown.is_empty(), "no schema has these: {unknown:#?}");
}

#[test]
fn every_free_text_is_printed_or_provably_not() {
    let mut shown: BTreeMap<String, bool> = BTreeMap::new();
    for form in FORMS {
        let (sources, put) = with(Way { form, mark_first: true }, &|_| " word".to_owned());
        let made = made(&sources, 400);
        let outputs: Vec<&String> =
            made.files.values().chain(made.others.iter().map(|(_, text)| text)).collect();
        for one in &put {
            let seen = outputs.iter().any(|output| output.contains(&one.mark));
            let path = one.path.trim_end_matches(".nl").trim_end_matches(".en");
            *shown.entry(path.to_owned()).or_default() |= seen;
        }
    }
    let hidden: BTreeSet<&str> =
        shown.iter().filter(|(_, seen)| !**seen).map(|(path, _)| path.as_str()).collect();
    assert_eq!(hidden, BTreeSet::from(UNPRINTED), "left: shown nowhere; right: known to be shown nowhere");
}

/// Whatever stands in a place that is no free text, the file is refused, and the refusal does no harm.
#[test]
fn every_other_place_refuses_hostile_text() {
    let hostile = "<b>\u{202e}|`x`\u{1b}[31m\n\n# \\input{x} a@b.be $x$ [x](http://x.be) \u{9b}";
    let files = full();
    let mut accepted = BTreeSet::new();
    for place in 0..files.len() {
        let mut leaves = 0;
        filled(files[place].0, &files[place].1, Form::Same, &mut |_, _| {
            leaves += 1;
            None
        });
        for chosen in 0..leaves {
            let (mut leaf_here, mut path_here, mut seen) = (Leaf::Other, String::new(), 0);
            let poisoned = filled(files[place].0, &files[place].1, Form::Same, &mut |path, leaf| {
                seen += 1;
                (seen == chosen + 1).then(|| {
                    (leaf_here, path_here) = (leaf, path.to_owned());
                    hostile.to_owned()
                })
            });
            let sources: Vec<_> = (0..files.len())
                .map(|file| {
                    let value: &Value = if file == place { &poisoned } else { &files[file].1 };
                    Source::new(format!("{file}.toml"), toml::to_string(value).unwrap().into_bytes())
                })
                .collect();
            let (_, diagnostics) = open(&sources);
            for (what, text) in told(&diagnostics, &sources) {
                assert_clean(&what, &text);
            }
            // Ratings name the version of their rubric, so that a new version alone does not fit them.
            let free = leaf_here == Leaf::Text
                && !CONSTRAINED.contains(&path_here.as_str())
                && path_here != "rubric.version";
            if diagnostics.has_errors() == free {
                accepted.insert((path_here, diagnostics.has_errors()));
            }
        }
    }
    assert!(accepted.is_empty(), "refused although free, or the other way round: {accepted:#?}");
}

/// Keys that the author chooses: names of what is rated, facts, and notes.
#[test]
fn hostile_keys_are_refused_and_notes_are_not_read() {
    let hostile = "\u{1b}[31m<b>\u{202e}\n|`";
    let with_key = |table: &str, key: &str| {
        let files = full().into_iter().enumerate().map(|(number, (kind, mut file))| {
            let here = match table {
                "" => Some(&mut file),
                table => file.get_mut(table),
            };
            if let (Kind::Proposal | Kind::Ratings, Some(Value::Table(here))) = (kind, here) {
                let value = here.values().next().cloned().unwrap();
                here.insert(key.to_owned(), value);
            }
            Source::new(format!("{number}.toml"), toml::to_string(&file).unwrap().into_bytes())
        });
        files.collect::<Vec<_>>()
    };
    for table in ["", "rating", "facts"] {
        let sources = with_key(table, hostile);
        let (_, diagnostics) = open(&sources);
        assert!(diagnostics.has_errors(), "{table}");
        for (what, text) in told(&diagnostics, &sources) {
            assert_clean(&what, &text);
        }
    }
    let note = format!("x-{hostile}");
    let before = made(&with_key("", "x-a"), 100);
    let after = made(&with_key("", &note), 100);
    for ((path, before), after) in before.documents().zip(after.documents().map(|(_, text)| text)) {
        let (before, after) = (comrak(before, true).text, comrak(after, true).text);
        assert_eq!(before.len(), after.len(), "{path}");
        assert!(!after.contains(&plain(hostile)), "{path}");
    }
}
