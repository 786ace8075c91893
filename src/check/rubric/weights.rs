//! What is known of weights: each by itself, and statements that bind several.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::scored;
use crate::check::cursor::{Cursor, known};
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::draw::constrained::{Constraint, NoWeights};
use crate::draw::{JointWeights, ranges};
use crate::limits;
use crate::model::{Amount, Criterion, Joint, Known, Weight};
use crate::read::file::{self, RubricFile, WeightStatement};

/// The name of the node that holds the dimensions.
const TOTAL: &str = "total";

/// Checks the weight of one criterion or dimension.
pub(super) fn weight(found: &file::Weight, at: &Cursor<'_>, diagnostics: &mut Diagnostics) -> Weight {
    let checked = match found {
        file::Weight::Fixed(value) => Amount::new(*value).map(Weight::Fixed),
        file::Weight::Range(range) => {
            let (low, high) = (Amount::new(range.low), Amount::new(range.high));
            low.zip(high).filter(|(low, high)| low <= high).map(|(low, high)| Weight::Range(low, high))
        }
        file::Weight::Ordinal(place) => (place.place > 0).then_some(Weight::Place(place.place)),
        file::Weight::Free(_) => Some(Weight::Free),
    };
    checked.unwrap_or_else(|| {
        let why = match found {
            file::Weight::Range(range) if range.low >= 0.0 && range.high >= 0.0 => "order",
            file::Weight::Ordinal(_) => "place",
            _ => "negative",
        };
        diagnostics.push(at.report(Code::BadWeights).with("why", why).with("node", ""));
        // Some weight that nobody complains about again.
        Weight::Fixed(Amount::new(1.0).unwrap_or(Amount::ZERO))
    })
}

/// Statements by their node: a dimension, or `None` for the total. Nothing is known yet of who can be spoken of.
#[derive(Debug, Default)]
pub(super) struct Statements<'f>(BTreeMap<Option<usize>, Vec<(usize, &'f WeightStatement)>>);

impl<'f> Statements<'f> {
    /// Sorts the statements of a file by their node.
    pub(super) fn of(
        file: &'f RubricFile,
        at: &Cursor<'_>,
        dimensions: &BTreeMap<&str, usize>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut nodes: BTreeMap<&str, Option<usize>> =
            dimensions.iter().map(|(id, place)| (*id, Some(*place))).collect();
        nodes.insert(TOTAL, None);
        let mut statements = Self::default();
        for (n, statement) in file.weight_statement.iter().enumerate() {
            let place = at.key("weight_statement").index(n).key("within");
            if let Some(node) = known(&place, "dimension", &statement.within, &nodes, diagnostics) {
                statements.0.entry(node).or_default().push((n, statement));
            }
        }
        statements
    }

    /// Whether anything is said of a node.
    pub(super) fn speak_of(&self, node: Option<usize>) -> bool {
        self.0.contains_key(&node)
    }

    /// A diagnostic at each statement of a node that has no score.
    pub(super) fn refuse(&self, node: Option<usize>, at: &Cursor<'_>, diagnostics: &mut Diagnostics) {
        for (n, statement) in self.0.get(&node).into_iter().flatten() {
            let diagnostic = at.key("weight_statement").index(*n).report(Code::WeightStatement);
            let diagnostic = diagnostic.with("why", "no-score").with("item", &statement.item);
            diagnostics.push(diagnostic.with("node", &statement.within));
        }
    }
}

/// A part of a node: its index, its id, its weight and where that stands.
pub(super) struct Part<'a> {
    pub(super) index: usize,
    pub(super) id: &'a str,
    pub(super) weight: Weight,
    pub(super) at: Cursor<'a>,
}

/// Scored criteria of a dimension as parts, in alphabetical order; those without a weight are left out.
pub(super) fn criteria_of<'a>(own: &[usize], criteria: &'a [Criterion], at: &Cursor<'a>) -> Vec<Part<'a>> {
    let part = |c: &usize| {
        let criterion = &criteria[*c];
        let at = at.key("criterion").index(*c).key("weight");
        Some(Part { index: *c, id: &criterion.id, weight: criterion.weight?, at })
    };
    scored(own, criteria).iter().filter_map(part).collect()
}

/// The weights of a node that are drawn together; `None` where each is known by itself, or after a mistake.
pub(super) fn joint(
    node: Option<usize>,
    name: &str,
    mut parts: Vec<Part<'_>>,
    around: f64,
    statements: &Statements<'_>,
    at: &Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Joint> {
    parts.sort_by(|a, b| a.id.cmp(b.id));
    let indices = || parts.iter().map(|part| part.index).collect();
    let fixed =
        |part: &Part<'_>| if let Weight::Fixed(amount) = part.weight { Some(amount.get()) } else { None };
    let Some(said) = statements.0.get(&node) else {
        if let Some(shares) = parts.iter().map(fixed).collect::<Option<Vec<_>>>() {
            let weights =
                (around > 0.0 && shares.len() > 1).then(|| JointWeights::around(&shares, around))??;
            return Some(Joint { known: Known::Around, parts: indices(), weights: Arc::new(weights) });
        }
        let is_range = |part: &Part<'_>| matches!(part.weight, Weight::Range(..));
        let is_amount = |part: &Part<'_>| is_range(part) || fixed(part).is_some();
        if !parts.iter().any(is_range) || !parts.iter().all(is_amount) {
            return None;
        }
        if too_many(&parts, diagnostics) {
            return None;
        }
        let constraints = ranges(&amounts(&parts));
        if let Ok(weights) = JointWeights::stated(parts.len(), &constraints) {
            return Some(Joint { known: Known::Ranges, parts: indices(), weights: Arc::new(weights) });
        }
        let diagnostic = parts.first()?.at.report(Code::BadWeights);
        diagnostics.push(diagnostic.with("why", "apart").with("node", name));
        return None;
    };
    if too_many(&parts, diagnostics) {
        return None;
    }
    let before = diagnostics.len();
    let mut book = Book::default();
    for (n, statement) in said {
        book.enter(statement, &at.key("weight_statement").index(*n), &parts, diagnostics);
    }
    let numbers: Vec<_> = parts.iter().filter(|part| fixed(part).is_some()).collect();
    if let (Some(first), true) = (numbers.first(), diagnostics.len() == before) {
        // A number says everything; told once, at the statements, with the place of every number.
        let (n, _) = said.first()?;
        let diagnostic = at.key("weight_statement").index(*n).report(Code::WeightStatement);
        let diagnostic = diagnostic.with("why", "number").with("item", first.id).with("node", name);
        diagnostics.push(numbers.iter().fold(diagnostic, |told, part| told.and_at(part.at.place())));
    }
    if diagnostics.len() > before {
        return None;
    }
    book.enter_places(&parts);
    book.enter_ranges(&parts);
    match JointWeights::stated(parts.len(), &book.constraints) {
        Ok(weights) => Some(Joint { known: Known::Statements, parts: indices(), weights: Arc::new(weights) }),
        Err(NoWeights::Conflict(which)) => {
            book.conflict(name, &which, diagnostics);
            None
        }
        Err(_) => {
            let (n, statement) = said.first()?;
            let diagnostic = at.key("weight_statement").index(*n).report(Code::WeightStatement);
            let diagnostic = diagnostic.with("why", "unsolved").with("item", &statement.item);
            diagnostics.push(diagnostic.with("node", name));
            None
        }
    }
}

/// Whether there are more weights than can be drawn together in good time.
fn too_many(parts: &[Part<'_>], diagnostics: &mut Diagnostics) -> bool {
    let limit = limits::WEIGHTS_TOGETHER;
    let beyond = parts.get(limit.most);
    if let Some(part) = beyond {
        let diagnostic = part.at.report(Code::TooMuch).with("what", limit.word);
        diagnostics.push(diagnostic.with("found", parts.len()).with("limit", limit.most));
    }
    beyond.is_some()
}

/// Amounts with their ends: (number, low, high).
fn amounts(parts: &[Part<'_>]) -> Vec<(usize, f64, f64)> {
    let ends = |(number, part): (usize, &Part<'_>)| match part.weight {
        Weight::Range(low, high) => Some((number, low.get(), high.get())),
        Weight::Fixed(amount) => Some((number, amount.get(), amount.get())),
        Weight::Place(_) | Weight::Free => None,
    };
    parts.iter().enumerate().filter_map(ends).collect()
}

/// Statements as the sampler takes them, each with its words and its place.
#[derive(Default)]
struct Book {
    constraints: Vec<Constraint>,
    words: Vec<String>,
    places: Vec<Place>,
}

impl Book {
    fn note(&mut self, constraint: Constraint, words: String, at: &Cursor<'_>) {
        self.constraints.push(constraint);
        self.words.push(words);
        self.places.push(at.place());
    }

    fn enter(
        &mut self,
        statement: &WeightStatement,
        at: &Cursor<'_>,
        parts: &[Part<'_>],
        diagnostics: &mut Diagnostics,
    ) {
        let numbers: BTreeMap<&str, usize> =
            parts.iter().enumerate().map(|(number, part)| (part.id, number)).collect();
        let kind = if statement.within == TOTAL { "dimension" } else { "criterion" };
        let mut find = |key: &str, id: &str| known(&at.key(key), kind, id, &numbers, diagnostics);
        let item = find("item", &statement.item);
        let (key, other) = match (&statement.at_least, &statement.to) {
            (Some(other), _) => ("at_least", Some(other)),
            (None, other) => ("to", other.as_ref()),
        };
        let other_number = other.map(|id| find(key, id));
        let refuse = |why: &'static str, at: &Cursor<'_>, diagnostics: &mut Diagnostics| {
            let diagnostic = at.report(Code::WeightStatement).with("why", why);
            let diagnostic = diagnostic.with("item", &statement.item);
            diagnostics.push(diagnostic.with("node", &statement.within));
        };
        let name = &statement.item;
        if other == Some(name) {
            return refuse("itself", &at.key(key), diagnostics);
        }
        match (&statement.at_least, statement.share, &statement.to, statement.ratio) {
            (Some(lighter), None, None, None) => {
                if let (Some(a), Some(Some(b))) = (item, other_number) {
                    self.note(Constraint::AtLeast { a, b }, format!("{name} ≥ {lighter}"), at);
                }
            }
            (None, Some([low, high]), None, None) => {
                if !(0.0 <= low && low <= high && high <= 1.0) {
                    return refuse("share", &at.key("share"), diagnostics);
                }
                if let Some(item) = item {
                    self.note(
                        Constraint::Interval { item, low, high },
                        format!("{low} ≤ {name} ≤ {high}"),
                        at,
                    );
                }
            }
            (None, None, Some(to), Some([low, high])) => {
                if !(0.0 <= low && low <= high && high > 0.0) {
                    return refuse("ratio", &at.key("ratio"), diagnostics);
                }
                if let (Some(a), Some(Some(b))) = (item, other_number) {
                    let words = format!("{low} ≤ {name} / {to} ≤ {high}");
                    self.note(Constraint::Ratio { a, b, low, high }, words, at);
                }
            }
            (None, None, Some(_), None) | (None, None, None, Some(_)) => refuse("half", at, diagnostics),
            _ => refuse("which", at, diagnostics),
        }
    }

    /// Places in an order say that each of one place weighs at least as much as each of the next.
    fn enter_places(&mut self, parts: &[Part<'_>]) {
        let place = |part: &Part<'_>| if let Weight::Place(place) = part.weight { Some(place) } else { None };
        let places: Vec<_> = parts.iter().filter_map(place).collect::<BTreeSet<_>>().into_iter().collect();
        for pair in places.windows(2) {
            for (a, heavier) in parts.iter().enumerate().filter(|(_, part)| place(part) == Some(pair[0])) {
                for (b, lighter) in parts.iter().enumerate().filter(|(_, part)| place(part) == Some(pair[1]))
                {
                    let words = format!("{} ({}) ≥ {} ({})", heavier.id, pair[0], lighter.id, pair[1]);
                    self.note(Constraint::AtLeast { a, b }, words, &heavier.at);
                }
            }
        }
    }

    fn enter_ranges(&mut self, parts: &[Part<'_>]) {
        for constraint in ranges(&amounts(parts)) {
            let (a, words) = match constraint {
                Constraint::Ratio { a, b, low, high } => {
                    (a, format!("{low} ≤ {} / {} ≤ {high}", parts[a].id, parts[b].id))
                }
                Constraint::Interval { item, .. } => (item, format!("{} = 0", parts[item].id)),
                Constraint::AtLeast { a, b } => (a, format!("{} ≥ {}", parts[a].id, parts[b].id)),
            };
            self.note(constraint, words, &parts[a].at);
        }
    }

    /// Statements that cannot hold together, at the first, with the places of the others.
    fn conflict(&self, node: &str, which: &[usize], diagnostics: &mut Diagnostics) {
        let of = |n: &usize| Some((self.words.get(*n)?.as_str(), self.places.get(*n)?));
        let told: Vec<_> = which.iter().filter_map(of).collect();
        let Some(((_, first), others)) = told.split_first() else { return };
        let words: Vec<_> = told.iter().map(|(words, _)| *words).collect();
        let mut diagnostic = crate::diagnostic::Diagnostic::at(Code::WeightsConflict, (*first).clone());
        diagnostic = diagnostic.with("node", node).with("statements", words.join("; "));
        for (_, place) in others.iter().filter(|(_, place)| place != first) {
            diagnostic = diagnostic.and_at((*place).clone());
        }
        diagnostics.push(diagnostic);
    }
}
