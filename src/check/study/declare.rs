//! What a declaration means: what is missing, what contradicts, and which columns are needed. Nothing is guessed.

use super::Origin;
use super::meaning::{At, Grouped, Individual, Kept, Meaning, NetHealthColumns, Order, Rows};
use super::statistics::{StatisticFault, names, statistic};
use super::written::{guess, value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, near_match};
use crate::limits;
use crate::model::{Line, OutcomeScale, Peer, StudyOutcome, WeightKind};
use crate::read::file::{
    Better, DecimalWord, LineValue, MeasureTable, MissingWord, Names, NetHealthTable, PeerWord, RankOrder,
    ReplicateMethod, ScaleWord, WeightWord,
};
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
                .push(diagnostic.with("suggestion", near).with("known", super::super::cursor::some(known)));
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

    fn group_and_population(&mut self) -> (Option<At>, Option<At>) {
        let table = self.table;
        if table.group.is_none() {
            self.need("group", &[("group", &guess(self.header, GROUPS))]);
        }
        if table.population.is_none() {
            self.need("population", &[("population", &guess(self.header, POPULATIONS))]);
        }
        (
            self.column(&["group"], table.group.as_ref(), Form::Text),
            self.column(&["population"], table.population.as_ref(), Form::Number),
        )
    }

    fn order(&mut self, may_be_unordered: bool) -> Option<Order> {
        let table = self.table;
        let ways = [
            ("ordered_by", table.ordered_by.is_some()),
            ("order", table.order.is_some()),
            ("unordered", table.unordered == Some(true)),
        ];
        let said: Vec<&str> = ways.iter().filter(|(_, said)| *said).map(|(key, _)| *key).collect();
        if let [first, second, ..] = said[..] {
            let first = self.at.name(first);
            self.wrong("orders", second, "", "", &first);
            return None;
        }
        if let Some(order) = &table.order {
            let twice = order.iter().enumerate().find(|(n, name)| order[..*n].contains(name));
            if let Some((_, name)) = twice {
                let name = name.clone();
                self.wrong("order-twice", "order", &name, "", "");
            }
            return Some(Order::List(order.clone()));
        }
        if table.ordered_by.is_some() {
            return self.column(&["ordered_by"], table.ordered_by.as_ref(), Form::Number).map(Order::Column);
        }
        if table.unordered == Some(true) && may_be_unordered {
            return Some(Order::None);
        }
        self.need("order", &[("ordered_by", &guess(self.header, ORDERS))]);
        None
    }

    fn grouped(&mut self) -> Option<Grouped> {
        let table = self.table;
        let (group, population) = self.group_and_population();
        let se = self.column(&["se"], table.se.as_ref(), Form::Number);
        let se_before = self.column(&["se_before"], table.se_before.as_ref(), Form::Number);
        if table.se_before.is_some() && table.before.is_none() {
            self.wrong("needs", "se_before", "", "", &self.at.name("before"));
        }
        let before_correlation = self.before_correlation();
        let order = self.order(true);
        if let Some(average) = table.setting_average.filter(|average| !average.is_finite()) {
            self.wrong("numbers", "setting_average", &average.to_string(), "", "");
        }
        Some(Grouped {
            group: group?,
            population: population?,
            se,
            se_before,
            before_correlation,
            order: order?,
            reference: table.reference.clone(),
            setting_average: table.setting_average,
        })
    }

    /// Says something only where errors before and after are known.
    fn before_correlation(&mut self) -> Option<f64> {
        let table = self.table;
        let correlation = table.before_correlation?;
        if !(-1.0..=1.0).contains(&correlation) {
            self.wrong("correlation", "before_correlation", &correlation.to_string(), "0.8", "-1 … 1");
        }
        let needed = [
            ("before", table.before.is_none()),
            ("se", table.se.is_none()),
            ("se_before", table.se_before.is_none()),
        ];
        let lacking: Vec<String> =
            needed.iter().filter(|(_, lacks)| *lacks).map(|(key, _)| self.at.name(key)).collect();
        if !lacking.is_empty() {
            self.wrong("needs", "before_correlation", "", "", &lacking.join(", "));
        }
        Some(correlation)
    }

    fn individual(&mut self) -> Individual {
        let table = self.table;
        let weight_kind = match (table.weight_kind, &table.weights) {
            (Some(WeightWord::None), None) => WeightKind::None,
            (Some(WeightWord::Sampling), Some(_)) => WeightKind::Sampling,
            (Some(WeightWord::Frequency), Some(_)) => WeightKind::Frequency,
            (Some(WeightWord::None), Some(_)) => {
                self.wrong("needs-not", "weights", "", "", &self.at.name("weight_kind"));
                WeightKind::None
            }
            (Some(_), None) => {
                self.need("weights", &[("weights", &guess(self.header, WEIGHTS))]);
                WeightKind::None
            }
            (None, Some(_)) => {
                self.need("weight-kind", &[("weight_kind", "sampling")]);
                WeightKind::None
            }
            (None, None) => {
                self.need("weight-kind", &[("weight_kind", "none")]);
                WeightKind::None
            }
        };
        let weight = self.column(&["weights"], table.weights.as_ref(), Form::Number);
        let rank = self.column(&["rank"], table.rank.as_ref(), Form::Number);
        match (&table.rank, table.rank_order) {
            (Some(_), None) => self.need("rank-order", &[("rank_order", "low=worst off")]),
            (None, Some(_)) => self.wrong("needs", "rank_order", "", "", &self.at.name("rank")),
            _ => {}
        }
        let strata = self.column(&["strata"], table.strata.as_ref(), Form::Text);
        let psu = self.column(&["psu"], table.psu.as_ref(), Form::Text);
        let fpc = self.column(&["fpc"], table.fpc.as_ref(), Form::Number);
        if table.nested_psu == Some(true) && (table.psu.is_none() || table.strata.is_none()) {
            self.wrong(
                "needs",
                "nested_psu",
                "",
                "",
                &format!("{}, {}", self.at.name("psu"), self.at.name("strata")),
            );
        }
        let replicates = self.replicates();
        let (replicate_scale, rscales) = self.replicate_factors(replicates.len());
        let groups = self.column(&["groups"], table.groups.as_ref(), Form::Text);
        let factors: Vec<Option<At>> = table
            .factors
            .iter()
            .flatten()
            .map(|factor| self.column(&["factors"], Some(factor), Form::Number))
            .collect();
        if !factors.is_empty() && table.rank.is_none() {
            self.wrong("needs", "factors", "", "", &self.at.name("rank"));
        }
        let line = self.line();
        Individual {
            weight,
            weight_kind,
            rank,
            rank_reversed: table.rank_order == Some(RankOrder::HighWorst),
            strata,
            psu,
            nested_psu: table.nested_psu == Some(true),
            fpc,
            replicates,
            replicate_scale,
            rscales,
            groups,
            factors: factors.into_iter().flatten().collect(),
            line,
        }
    }

    fn replicates(&mut self) -> Vec<At> {
        let names: Vec<String> = match &self.table.replicate_weights {
            None => return Vec::new(),
            Some(Names::List(names)) => names.clone(),
            Some(Names::Beginning(beginning)) => {
                let own = self.table.weights.as_ref();
                let begins = |name: &&String| name.starts_with(beginning.as_str()) && Some(*name) != own;
                let names: Vec<String> = self.header.iter().filter(begins).cloned().collect();
                if names.len() < 2 {
                    let known = super::super::cursor::some(self.header.iter().map(String::as_str));
                    self.wrong("replicates-none", "replicate_weights", beginning, "", &known);
                    return Vec::new();
                }
                names
            }
        };
        if names.len() > limits::REPLICATES.most {
            let diagnostic = Diagnostic::at(Code::TooMuch, self.at.place(&["replicate_weights"]));
            let diagnostic = diagnostic.with("what", limits::REPLICATES.word).with("found", names.len());
            self.found.push(diagnostic.with("limit", limits::REPLICATES.most));
            return Vec::new();
        }
        let places = names.iter().map(|name| self.column(&["replicate_weights"], Some(name), Form::Number));
        places.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    /// Variance = scale × Σ rscales · (replicate − estimate)².
    fn replicate_factors(&mut self, count: usize) -> (f64, Vec<f64>) {
        let table = self.table;
        let given = [
            ("replicate_method", table.replicate_method.is_some()),
            ("replicate_scale", table.replicate_scale.is_some()),
            ("replicate_rscales", table.replicate_rscales.is_some()),
        ];
        if table.replicate_weights.is_none() {
            if let Some((key, _)) = given.iter().find(|(_, given)| *given) {
                self.wrong("needs", key, "", "", &self.at.name("replicate_weights"));
            }
            return (1.0, Vec::new());
        }
        let all = count.max(1) as f64;
        let scale = match (table.replicate_scale, table.replicate_method) {
            (Some(scale), _) => scale,
            (None, Some(ReplicateMethod::Brr | ReplicateMethod::Bootstrap)) => 1.0 / all,
            (None, Some(ReplicateMethod::Jk1)) => (all - 1.0) / all,
            (None, None) => {
                self.need("replicate-method", &[("replicate_method", "brr")]);
                1.0
            }
        };
        let rscales = table.replicate_rscales.clone().unwrap_or_else(|| vec![1.0; count]);
        let fits =
            rscales.len() == count && rscales.iter().all(|factor| factor.is_finite() && *factor >= 0.0);
        if !fits && count > 0 {
            self.wrong("rscales", "replicate_rscales", &rscales.len().to_string(), "", &count.to_string());
        }
        (scale, rscales)
    }

    fn line(&mut self) -> Option<Line> {
        let written = match self.table.line.as_ref()? {
            LineValue::Fixed(number) => return self.fixed_line(*number),
            LineValue::Share(text) => text,
        };
        if let Ok(number) = written.trim().parse::<f64>() {
            return self.fixed_line(number);
        }
        let plain = written.replace(['-', ' '], "").to_lowercase();
        let share = plain.split_once("%of").and_then(|(share, middle)| {
            let share = share.parse::<f64>().ok().filter(|share| *share > 0.0 && *share <= 1_000.0)? / 100.0;
            match middle {
                "median" => Some(Line::OfMedian(share)),
                "mean" => Some(Line::OfMean(share)),
                _ => None,
            }
        });
        if share.is_none() {
            self.wrong("line", "line", written, "60%-of-median", "");
        }
        share
    }

    fn fixed_line(&mut self, number: f64) -> Option<Line> {
        if number.is_finite() && number > 0.0 {
            return Some(Line::Fixed(number));
        }
        self.wrong("line", "line", &number.to_string(), "60%-of-median", "");
        None
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

    /// The column of health, which is the outcome of a net health analysis.
    fn health(&mut self, net: &NetHealthTable) -> Option<At> {
        let table = self.table;
        let unused = [
            ("outcome", table.outcome.is_some()),
            ("before", table.before.is_some()),
            ("by", table.by.is_some()),
            ("se", table.se.is_some()),
            ("se_before", table.se_before.is_some()),
            ("before_correlation", table.before_correlation.is_some()),
            ("reference", table.reference.is_some()),
            ("setting_average", table.setting_average.is_some()),
        ];
        for (key, _) in unused.into_iter().filter(|(_, given)| *given) {
            self.wrong("needs-not", key, "", "", "net_health");
        }
        if net.health.is_none() {
            self.need("health", &[("health", &guess(self.header, &["health", "qale", "hale", "qaly"]))]);
        }
        self.column(&["net_health", "health"], net.health.as_ref(), Form::Number)
    }

    fn net_health(&mut self, net: &NetHealthTable) -> Option<NetHealthColumns> {
        let (group, population) = self.group_and_population();
        let order = self.order(false);
        let mut column =
            |key: &str, name: Option<&String>| self.column(&["net_health", key], name, Form::Number);
        let health_se = column("health_se", net.health_se.as_ref());
        let benefit = column("benefit", net.benefit.as_ref());
        let benefit_se = column("benefit_se", net.benefit_se.as_ref());
        let cost_share = column("cost_share", net.cost_share.as_ref());
        if net.benefit.is_none() {
            self.need("benefit", &[("benefit", &guess(self.header, &["benefit", "gain"]))]);
        }
        if net.cost_share.is_none() {
            self.need("cost-share", &[("cost_share", &guess(self.header, &["share", "cost"]))]);
        }
        if net.total_cost.is_none() {
            self.need("total-cost", &[("total_cost", "250000")]);
        }
        if net.threshold.is_none() {
            self.need("threshold", &[("threshold", "20000")]);
        }
        for (key, number) in [("total_cost_se", net.total_cost_se), ("threshold_se", net.threshold_se)] {
            if let Some(number) = number.filter(|number| !(number.is_finite() && *number >= 0.0)) {
                self.wrong("numbers", key, &number.to_string(), "", "");
            }
        }
        for (key, list) in [("atkinson", &net.atkinson), ("kolm", &net.kolm)] {
            let bad = list.iter().flatten().find(|x| !(x.is_finite() && **x >= 0.0 && **x <= 1_000.0));
            if let Some(bad) = bad {
                self.wrong("aversion", key, &bad.to_string(), "", "");
            }
        }
        if let Some(threshold) =
            net.threshold.filter(|threshold| !(threshold.is_finite() && *threshold > 0.0))
        {
            self.wrong("numbers", "threshold", &threshold.to_string(), "", "");
        }
        Some(NetHealthColumns {
            group: group?,
            population: population?,
            order: order?,
            health_se,
            benefit: benefit?,
            benefit_se,
            cost_share: cost_share?,
            cost: (net.total_cost?, net.total_cost_se.unwrap_or(0.0)),
            threshold: (net.threshold?, net.threshold_se.unwrap_or(0.0)),
            atkinson: net.atkinson.clone().unwrap_or_default(),
            kolm: net.kolm.clone().unwrap_or_default(),
            share_concentration: net.share_concentration,
        })
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
pub(super) const OUTCOMES: &[&str] = &["estimate", "outcome", "value", "rate", "income"];
pub(super) const GROUPS: &[&str] = &["subgroup", "group", "quintile", "education", "region"];
pub(super) const POPULATIONS: &[&str] = &["population", "people", "pop", "size"];
pub(super) const ORDERS: &[&str] = &["order", "rank", "quintile"];
pub(super) const WEIGHTS: &[&str] = &["weight", "wt"];
