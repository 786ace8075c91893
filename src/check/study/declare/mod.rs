//! What a declaration means: what is missing, what contradicts, and which columns are needed. Nothing is guessed.

mod groups;
mod net_health;
mod persons;

use super::Origin;
use super::meaning::{At, Kept, Meaning, Rows};
use super::statistics::{StatisticFault, names, statistic};
use super::written::{guess, value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, near_match};
use crate::model::{OutcomeScale, Peer, StudyOutcome};
use crate::read::file::{Better, DecimalWord, MeasureTable, MissingWord, PeerWord, ScaleWord};
use crate::read::table::{Ask, Decimals, Form};

/// Coverage when nobody says otherwise.
const LEVEL: f64 = 0.95;
/// Draws when nobody says otherwise.
const DRAWS: usize = 10_000;

/// Checks a declaration against the header of its data; `None` when something is missing or wrong, and then
/// `diagnostics` says everything.
pub fn declared(
    table: &MeasureTable,
    header: &[String],
    at: &Origin<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Meaning> {
    let mut found = Diagnostics::default();
    let mut reader = Reader { table, header, at, asks: Vec::new(), found: &mut found };
    let meaning = reader.meaning();
    let refused = found.has_errors();
    diagnostics.extend(found);
    meaning.filter(|_| !refused)
}

struct Reader<'a> {
    table: &'a MeasureTable,
    header: &'a [String],
    at: &'a Origin<'a>,
    asks: Vec<Ask>,
    found: &'a mut Diagnostics,
}

/// Keys that only groups have, and keys that only persons have.
const GROUPED: [&str; 10] = [
    "group",
    "population",
    "se",
    "se_before",
    "before_correlation",
    "ordered_by",
    "order",
    "unordered",
    "reference",
    "setting_average",
];
const INDIVIDUAL: [&str; 15] = [
    "weight_kind",
    "weights",
    "rank",
    "rank_order",
    "strata",
    "psu",
    "nested_psu",
    "fpc",
    "replicate_weights",
    "replicate_method",
    "replicate_scale",
    "replicate_rscales",
    "factors",
    "groups",
    "line",
];

/// Keys that go together with bounds.
const OF_BOUNDS: [&str; 15] = [
    "outcome",
    "name",
    "title",
    "unit",
    "better",
    "scale",
    "per",
    "min",
    "max",
    "weight_kind",
    "weights",
    "missing",
    "decimal",
    "separator",
    "bounds",
];

impl Reader<'_> {
    fn meaning(&mut self) -> Option<Meaning> {
        let table = self.table;
        let net = table.net_health.as_ref();
        let outcome = if let Some(net) = net {
            self.health(net)
        } else {
            let outcome = self.column(&["outcome"], table.outcome.as_ref(), Form::Number);
            if table.outcome.is_none() {
                self.need("outcome", &[("outcome", &guess(self.header, OUTCOMES))]);
            }
            outcome
        };
        if table.unit.as_ref().is_none_or(|unit| unit.trim().is_empty()) {
            self.need("unit", &[("unit", if net.is_some() { "QALYs" } else { "deaths per 1,000 births" })]);
        }
        let bounds = table.bounds == Some(true);
        // Bounds say nothing of better and worse.
        if table.better.is_none() && net.is_none() && !bounds {
            self.need("better", &[("better", "higher")]);
        }
        let scale = if net.is_some() { Some(OutcomeScale::Amount) } else { self.scale() };
        let before = self.column(&["before"], table.before.as_ref(), Form::Number);
        let by = self.column(&["by"], table.by.as_ref(), Form::Text);
        let rows = if bounds { self.bounds(scale) } else { self.rows() };
        let statistics = self.statistics();
        if let Some(level) = table.level.filter(|level| !(0.5..=0.999).contains(level)) {
            self.wrong("level", "level", &level.to_string(), "0.95", "0.5 … 0.999");
        }
        if let Some(amount) = table.materiality.filter(|amount| !(amount.is_finite() && *amount >= 0.0)) {
            self.wrong("materiality", "materiality", &amount.to_string(), "", "");
        }
        let missing = table.missing == Some(MissingWord::LeaveOut);
        let (outcome, scale, rows) = (outcome?, scale?, rows?);
        let name = table.name.clone().unwrap_or_else(|| self.asks[outcome].name.clone());
        Some(Meaning {
            asks: std::mem::take(&mut self.asks),
            decimals: table.decimal.map(|decimal| match decimal {
                DecimalWord::Point => Decimals::Point,
                DecimalWord::Comma => Decimals::Comma,
            }),
            kept: Kept {
                title: table.title.clone(),
                outcome: StudyOutcome {
                    name,
                    unit: table.unit.clone().unwrap_or_default(),
                    higher_is_better: (!bounds || table.better.is_some())
                        .then_some(net.is_some() || table.better == Some(Better::Higher)),
                    scale,
                    before: table.before.clone(),
                },
                materiality: table.materiality,
                level: table.level.unwrap_or(LEVEL),
                draws: table.draws.map_or(DRAWS, |draws| draws as usize),
                seed: table.seed,
                by: table.by.clone(),
                statistics,
                peers: table.peers.iter().flatten().map(|peer| peer_of(*peer)).collect(),
                bounds,
            },
            outcome,
            before,
            by,
            leave_out: missing,
            rows,
        })
    }

    /// The place of a column among those that are read; says so when the data do not have it.
    fn column(&mut self, keys: &[&str], name: Option<&String>, form: Form) -> Option<At> {
        let name = name?;
        let found = self.header.iter().filter(|known| *known == name).count();
        if found != 1 {
            let known: Vec<&str> = self.header.iter().map(String::as_str).collect();
            let near = near_match(name, known.iter().copied()).filter(|_| found == 0).unwrap_or_default();
            let what = if found == 0 { "none" } else { "twice" };
            let key = keys.last().copied().unwrap_or_default();
            let diagnostic = Diagnostic::at(Code::NoSuchColumn, self.at.place(keys)).with("what", what);
            let diagnostic = diagnostic.with("flag", self.at.name(key)).with("found", name);
            self.found
                .push(diagnostic.with("suggestion", near).with("known", crate::check::cursor::some(known)));
            return None;
        }
        let ask = Ask { name: name.clone(), form };
        let known = self.asks.iter().position(|other| *other == ask);
        Some(known.unwrap_or_else(|| {
            self.asks.push(ask);
            self.asks.len() - 1
        }))
    }

    /// Says that something must be declared, with what to write.
    fn need(&mut self, what: &str, write: &[(&str, &str)]) {
        let parts: Vec<String> = write.iter().map(|(key, word)| value(self.at, key, word)).collect();
        let joined = parts.join(if self.at.tree.is_some() { "; " } else { " " });
        let diagnostic = Diagnostic::at(Code::NotDeclared, self.at.place(&[])).with("what", what);
        self.found.push(diagnostic.with("write", joined));
    }

    fn wrong(&mut self, what: &str, key: &str, found: &str, suggestion: &str, known: &str) {
        let diagnostic = Diagnostic::at(Code::DeclarationWrong, self.at.place(&[key])).with("what", what);
        let diagnostic = diagnostic.with("flag", self.at.name(key)).with("found", found);
        self.found.push(diagnostic.with("suggestion", suggestion).with("known", known));
    }

    fn scale(&mut self) -> Option<OutcomeScale> {
        let MeasureTable { scale, per, min, max, .. } = *self.table;
        let Some(scale) = scale else {
            self.need("scale", &[("scale", "proportion"), ("per", "100")]);
            return None;
        };
        let takes_per = matches!(scale, ScaleWord::Proportion | ScaleWord::Rate);
        if per.is_some() && !takes_per {
            self.wrong("only", "per", "", "", "proportion, rate");
        }
        if let Some(bound) = [("min", min), ("max", max)].iter().find(|(_, bound)| bound.is_some())
            && scale != ScaleWord::Bounded
        {
            self.wrong("only", bound.0, "", "", "bounded");
        }
        match scale {
            ScaleWord::Amount => Some(OutcomeScale::Amount),
            ScaleWord::Real => Some(OutcomeScale::Real),
            ScaleWord::Bounded => {
                for (key, bound, example) in [("min", min, "0"), ("max", max, "100")] {
                    if bound.is_none() {
                        self.need(key, &[(key, example)]);
                    }
                }
                let (lower, upper) = (min?, max?);
                if !(lower.is_finite() && upper.is_finite() && lower < upper) {
                    self.wrong("bounds", "max", &upper.to_string(), "", &lower.to_string());
                    return None;
                }
                Some(OutcomeScale::Bounded { lower, upper })
            }
            ScaleWord::Proportion | ScaleWord::Rate => {
                let Some(per) = per else {
                    self.need("per", &[("per", if scale == ScaleWord::Rate { "1000" } else { "100" })]);
                    return None;
                };
                if !(per.is_finite() && per > 0.0) {
                    self.wrong("per", "per", &per.to_string(), "", "");
                    return None;
                }
                Some(match scale {
                    ScaleWord::Rate => OutcomeScale::Rate { per },
                    _ => OutcomeScale::Proportion { per },
                })
            }
        }
    }

    /// What a row is: a group or a person, as the keys say that only one of them has.
    fn rows(&mut self) -> Option<Rows> {
        let given = super::written::given(self.table);
        let has = |keys: &[&str]| -> Vec<String> {
            given.iter().filter(|key| keys.contains(&key.as_str())).cloned().collect()
        };
        let (of_groups, of_persons) = (has(&GROUPED), has(&INDIVIDUAL));
        if let (Some(first), Some(second)) = (of_groups.first(), of_persons.first()) {
            let (first, second) = (self.at.name(first), second.clone());
            self.wrong("rows-two", &second, "", "", &first);
            return None;
        }
        if let Some(net) = &self.table.net_health {
            let net = net.clone();
            if let Some(person) = of_persons.first() {
                let person = person.clone();
                self.wrong("rows-two", &person, "", "", "net_health");
            }
            return self.net_health(&net).map(|columns| Rows::NetHealth(Box::new(columns)));
        }
        if !of_groups.is_empty() {
            return self.grouped().map(Rows::Grouped);
        }
        if !of_persons.is_empty() {
            return Some(Rows::Individual(Box::new(self.individual())));
        }
        let (group, population) = (guess(self.header, GROUPS), guess(self.header, POPULATIONS));
        self.need("rows", &[("group", &group), ("population", &population)]);
        None
    }

    /// Rows of persons of which only bounds are asked: everything that one pass cannot give is refused.
    fn bounds(&mut self, scale: Option<OutcomeScale>) -> Option<Rows> {
        let name = self.at.name("bounds");
        let rest = MeasureTable { net_health: None, ..self.table.clone() };
        let net = self.table.net_health.is_some().then(|| "net_health".to_owned());
        let given = super::written::given(&rest).into_iter().filter(|key| !OF_BOUNDS.contains(&key.as_str()));
        let refused: Vec<String> = given.chain(net).collect();
        for key in &refused {
            self.wrong("needs-not", key, "", "", &name);
        }
        if scale.is_some_and(|scale| !scale.has_true_zero()) {
            self.wrong("only", "bounds", "", "", "proportion, rate, amount, bounded (min = 0)");
        }
        refused.is_empty().then(|| Rows::Individual(Box::new(self.individual())))
    }

    fn statistics(&mut self) -> Vec<crate::inequality::Statistic> {
        let mut wanted = Vec::new();
        for written in self.table.statistics.iter().flatten() {
            let (what, near) = match statistic(written) {
                Ok(found) => {
                    if !wanted.contains(&found) {
                        wanted.push(found);
                    }
                    continue;
                }
                Err(StatisticFault::Unknown(near)) => ("statistic", near.unwrap_or_default()),
                Err(StatisticFault::Number(example)) => ("statistic-number", example),
                Err(StatisticFault::NoNumber(plain)) => ("statistic-plain", plain),
            };
            self.wrong(what, "statistics", written, &near, &names());
        }
        wanted
    }
}

const fn peer_of(peer: PeerWord) -> Peer {
    match peer {
        PeerWord::HealthEqual => Peer::HealthEqual,
        PeerWord::Convey => Peer::Convey,
        PeerWord::Phe => Peer::Phe,
        PeerWord::Rineq => Peer::Rineq,
    }
}

/// What columns are often called, for examples in messages; nothing is ever read because of its name.
pub(in crate::check::study) const OUTCOMES: &[&str] = &["estimate", "outcome", "value", "rate", "income"];
pub(in crate::check::study) const GROUPS: &[&str] = &["subgroup", "group", "quintile", "education", "region"];
pub(in crate::check::study) const POPULATIONS: &[&str] = &["population", "people", "pop", "size"];
pub(in crate::check::study) const ORDERS: &[&str] = &["order", "rank", "quintile"];
pub(in crate::check::study) const WEIGHTS: &[&str] = &["weight", "wt"];
