//! A whole call in which every text is somebody else's, and everything that is made of it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use maatlat::check::open;
use maatlat::diagnostic::{Diagnostics, Source, render, render_github, render_json, render_sarif};
use maatlat::read::Kind;
use maatlat::report::{self, Dialect};
use maatlat::summarise::{Settings, score};
use maatlat::text::{Language, Value as Said, Words};
use toml::Value;

use super::schema::{Form, Leaf, filled};

/// Texts that mean something to the tool: names that other places repeat, and rules. Anything hostile in them is
/// refused, which a test shows for each; every other text of the schemas is free.
pub(crate) const CONSTRAINED: [&str; 49] = [
    "call.id",
    "proposal.id",
    "proposal.rubric",
    "proposal.rating.*.evidence",
    "proposal.rating.*.high",
    "proposal.rating.*.level",
    "proposal.rating.*.low",
    "proposal.stratum[].id",
    "proposal.stratum[].group[].id",
    "proposal.stratum[].group[].evidence",
    "proposal.stratum[].group[].adherence.evidence",
    "proposal.stratum[].group[].baseline.evidence",
    "proposal.stratum[].group[].benefit.evidence",
    "proposal.stratum[].group[].effect_on_non_users.evidence",
    "proposal.stratum[].group[].reach.evidence",
    "proposal.stratum[].group[].uptake.evidence",
    "ratings.assessor",
    "ratings.proposal",
    "ratings.rubric",
    "ratings.rubric_version",
    "ratings.rating.*.evidence",
    "ratings.rating.*.high",
    "ratings.rating.*.level",
    "ratings.rating.*.low",
    "rubric.id",
    "rubric.evidence[].id",
    "rubric.scale[].id",
    "rubric.scale[].option[].id",
    "rubric.dimension[].id",
    "rubric.criterion[].id",
    "rubric.criterion[].dimension",
    "rubric.criterion[].scale",
    "rubric.criterion[].claims[]",
    "rubric.criterion[].anchor[].level",
    "rubric.criterion[].computed.for_each",
    "rubric.criterion[].computed.row[].when",
    "rubric.claim[].id",
    "rubric.fact[].id",
    "rubric.gate[].id",
    "rubric.gate[].fails_when",
    "rubric.gate[].for_each",
    "rubric.gate[].on_condition",
    "rubric.gate[].on_fail",
    "rubric.weight_statement[].at_least",
    "rubric.weight_statement[].item",
    "rubric.weight_statement[].to",
    "rubric.weight_statement[].within",
    "rubric.verdict[].id",
    "rubric.verdict[].when",
];

/// The files of the full call, with the kind of each.
pub(crate) fn full() -> Vec<(Kind, Value)> {
    let files = [
        (Kind::Rubric, include_str!("full/rubric.toml")),
        (Kind::Call, include_str!("full/call.toml")),
        (Kind::Proposal, include_str!("full/proposal.toml")),
        (Kind::Ratings, include_str!("full/ratings.toml")),
        (Kind::Measure, include_str!("full/measure.toml")),
    ];
    let read = |(kind, text)| (kind, Value::Table(toml::from_str(text).expect("the full files are TOML")));
    let mut files: Vec<(Kind, Value)> = files.map(read).to_vec();
    // A second proposal and a second assessor, so that the call has something to compare.
    let mut second = files[2].1.clone();
    second["id"] = "second".into();
    let mut other = files[3].1.clone();
    other["assessor"] = "assessor-2".into();
    other["rating"]["say"]["level"] = 0.into();
    // Replicate weights by what their names begin with.
    let mut beginning = files[4].1.clone();
    beginning["measure"]["replicate_weights"] = "w".into();
    let mut of_second = files[3].1.clone();
    of_second["proposal"] = "second".into();
    files.extend([
        (Kind::Proposal, second),
        (Kind::Ratings, other),
        (Kind::Ratings, of_second),
        (Kind::Measure, beginning),
    ]);
    files
}

/// One text that was put in.
#[derive(Debug, Clone)]
pub(crate) struct Put {
    /// Where: a path of the schema.
    pub(crate) path: String,
    /// What.
    pub(crate) text: String,
    /// The word in it that stands nowhere else.
    pub(crate) mark: String,
}

/// How texts are made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    /// One text, or one per language.
    pub(crate) form: Form,
    /// The mark before the text or behind it: what stands first can begin a block.
    pub(crate) mark_first: bool,
}

/// The full call with other texts in all free places; `make` gives the n-th.
pub(crate) fn with(way: Way, make: &dyn Fn(usize) -> String) -> (Vec<Source>, Vec<Put>) {
    let mut put: Vec<Put> = Vec::new();
    let mut sources = Vec::new();
    for (number, (kind, file)) in full().into_iter().enumerate() {
        let file = filled(kind, &file, way.form, &mut |path, leaf| {
            if path == "ratings.rubric_version" {
                // Ratings name the version they were made for, whatever it is called.
                return put.iter().find(|put| put.path == "rubric.version").map(|put| put.text.clone());
            }
            let free = leaf == Leaf::Text && !CONSTRAINED.contains(&path);
            free.then(|| {
                let mark = mark(way.form, put.len());
                // Proposals are put in the order of their titles, which must not depend on what is put in.
                let first = way.mark_first || path.starts_with("proposal.title");
                let made = make(put.len());
                let text = if first { format!("{mark}{made}") } else { format!("{made}{mark}") };
                put.push(Put { path: path.to_owned(), text: text.clone(), mark });
                text
            })
        });
        let text = toml::to_string(&file).expect("TOML");
        sources.push(Source::new(format!("{number}.toml"), text.into_bytes()));
    }
    (sources, put)
}

/// A word that no text holds by itself; the n-th place is another one in each form.
fn mark(form: Form, number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    let end = if form == Form::Same { 's' } else { 'l' };
    format!("Zq{}{}{}{end}qz", letter(number / 676), letter(number / 26), letter(number))
}

/// Everything the tool makes of files.
#[derive(Debug, Default)]
pub(crate) struct Made {
    /// Reports: path and Markdown, or SVG.
    pub(crate) files: BTreeMap<String, String>,
    /// What stands on a terminal, and in the file of results.
    pub(crate) others: Vec<(String, String)>,
}

impl Made {
    /// The reports themselves.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (&String, &String)> {
        self.files.iter().filter(|(path, _)| path.ends_with(".md"))
    }

    /// The charts.
    pub(crate) fn charts(&self) -> impl Iterator<Item = (&String, &String)> {
        self.files.iter().filter(|(path, _)| path.ends_with(".svg"))
    }
}

/// Checks, scores and reports. Panics when the files are refused.
pub(crate) fn made(sources: &[Source], draws: usize) -> Made {
    let (checked, diagnostics) = open(sources);
    let mut made = Made { others: told(&diagnostics, sources), ..Made::default() };
    let call = checked.call.unwrap_or_else(|| panic!("{}", made.others[0].1));
    // Texts are part of the derived seed; a fixed one keeps the numbers, and with them the sentences, the same.
    let results = score(&call, &Settings { draws: Some(draws), seed: Some(1), robustness: true });
    for language in Language::ALL {
        for index in 0..results.proposals.len() {
            made.files.extend(report::proposal(&results, index, language).files);
            for width in [40, 80] {
                made.others.push(("screen".to_owned(), report::terminal(&results, index, language, width)));
            }
        }
        made.files.extend(report::call(&results, language).files);
        made.others.push(("screen".to_owned(), report::terminal_call(&results, language, 80)));
    }
    for dialect in [Dialect::Plain, Dialect::Spreadsheet(Language::Nl), Dialect::Spreadsheet(Language::En)] {
        made.others.push(("results.csv".to_owned(), report::results_csv(&results, &Language::ALL, dialect)));
    }
    made.others.push((
        "results.json".to_owned(),
        report::results_json(&results).expect("finite numbers").text().expect("a text"),
    ));
    made
}

/// The catalogue, opened once.
static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| Language::ALL.map(Words::new));

/// Diagnostics in every language and form, with and without colour.
pub(crate) fn told(diagnostics: &Diagnostics, sources: &[Source]) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for words in &*WORDS {
        let say = |key: &str, args: &[(&str, String)]| {
            let values: Vec<_> = args.iter().map(|(name, value)| (*name, Said::Text(value))).collect();
            words.say_with(key, &values)
        };
        told.push(("messages".to_owned(), render(diagnostics, sources, &say, false, 80)));
        told.push(("coloured".to_owned(), render(diagnostics, sources, &say, true, 80)));
        told.push(("messages.json".to_owned(), render_json(diagnostics, sources, &say)));
        told.push(("messages for GitHub".to_owned(), render_github(diagnostics, sources, &say)));
        told.push(("messages.sarif".to_owned(), render_sarif(diagnostics, sources, &say, "en")));
    }
    told
}

/// Characters that hide, turn or control; written here apart from the program's own list.
pub(crate) fn is_hostile(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// Nothing in an output but letters, signs, blanks and line ends. Our own colours may begin with an escape.
pub(crate) fn assert_clean(what: &str, text: &str) {
    let text = match what {
        "coloured" => without_colours(text),
        // Its own marks: for the encoding, and at the end of a line.
        "results.csv" => text.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
        _ => text.to_owned(),
    };
    if let Some((place, c)) = text.char_indices().find(|(_, c)| *c != '\n' && is_hostile(*c)) {
        let around: String =
            text[text.floor_char_boundary(place.saturating_sub(40))..].chars().take(80).collect();
        panic!("{what} holds {c:?}: {around:?}");
    }
}

/// The text without colours: `ESC [ digits m`, and nothing else that begins with an escape.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.find(|c: char| !(c.is_ascii_digit() || c == ';')).unwrap_or(0);
        match part[digits..].strip_prefix('m') {
            // Only ours: a user's escape would have been written out.
            Some(rest) => plain.push_str(rest),
            None => plain.push_str(&format!("\u{1b}[{part}")),
        }
    }
    plain
}
