//! The files of a test are read, checked and scored; what comes out is laid flat under names that a page can use.

use std::collections::BTreeMap;

use maatlat::check::{Material, check};
use maatlat::diagnostic::{Diagnostics, FileId, Severity, Source};
use maatlat::inequality::Measure;
use maatlat::read::read;
use maatlat::summarise::results::{
    Chance, GateResult, MeasureResult, Outcome, ProposalResult, Results, ScoreResult, Spread, StratumResult,
};
use maatlat::summarise::{Settings, score};

use super::complete::complete;
use super::page::Test;

/// One result.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found {
    /// A number.
    Number(f64),
    /// A word.
    Word(String),
    /// Yes or no.
    Truth(bool),
    /// There is none.
    Nothing,
}

/// One mistake, where the page has it.
pub(crate) struct Mistake {
    /// Its code.
    pub(crate) code: String,
    /// Whether nothing is scored because of it.
    pub(crate) is_error: bool,
    /// Line of the page; 0 where the page does not show it.
    pub(crate) line: usize,
    /// The line's text.
    pub(crate) text: String,
    /// The values of its words.
    pub(crate) args: String,
}

/// What a test is about.
pub(crate) struct World {
    /// All mistakes.
    pub(crate) mistakes: Vec<Mistake>,
    /// All results by name; empty when something is wrong.
    pub(crate) found: BTreeMap<String, Found>,
}

impl World {
    /// Reads, checks and scores.
    pub(crate) fn of(test: &Test) -> Self {
        let mut files = test.files.clone();
        files.entry(("rubric".to_owned(), String::new())).or_default();
        if !files.keys().any(|(kind, _)| kind == "proposal") {
            files.insert(("proposal".to_owned(), String::new()), Vec::new());
        }
        let full: Vec<_> =
            files.iter().map(|((kind, slot), lines)| (kind, complete(kind, slot, lines, &files))).collect();
        let sources: Vec<_> = full
            .iter()
            .map(|(kind, lines)| {
                let text: Vec<_> = lines.iter().map(|(_, line)| line.as_str()).collect();
                Source::new(format!("{kind}.toml"), text.join("\n").into_bytes())
            })
            .collect();
        let mut diagnostics = Diagnostics::default();
        let reads: Vec<_> =
            sources.iter().enumerate().map(|(n, source)| read(FileId(n), source, &mut diagnostics)).collect();
        let materials: Vec<_> = sources
            .iter()
            .zip(&reads)
            .filter_map(|(source, read)| Some(Material { name: source.name(), source, read: read.as_ref()? }))
            .collect();
        let call = (!diagnostics.has_errors()).then(|| check(&materials, &mut diagnostics).call).flatten();
        let mistakes = diagnostics.sorted().into_iter().map(|diagnostic| {
            let place = diagnostic.place.as_ref().map(|place| {
                let line = sources[place.file.0].position(place.span.start).line;
                full[place.file.0].1.get(line.saturating_sub(1)).cloned().unwrap_or_default()
            });
            let (line, text) = place.unwrap_or_default();
            let args: Vec<_> =
                diagnostic.args.iter().map(|(name, value)| format!("{name}: {value}")).collect();
            Mistake {
                code: diagnostic.code.to_string(),
                is_error: diagnostic.code.severity() == Severity::Error,
                line,
                text,
                args: args.join(", "),
            }
        });
        let mistakes = mistakes.collect();
        let robustness = test.claims.iter().any(|(_, claim)| claim.starts_with("robust."));
        let settings = Settings { draws: Some(test.draws), seed: None, robustness };
        let found = call.map(|call| flat(&score(&call, &settings))).unwrap_or_default();
        Self { mistakes, found }
    }
}

#[derive(Default)]
struct Flat(BTreeMap<String, Found>);

impl Flat {
    fn number(&mut self, name: &str, value: f64) {
        self.0.insert(name.to_owned(), Found::Number(value));
    }

    fn perhaps(&mut self, name: &str, value: Option<f64>) {
        self.0.insert(name.to_owned(), value.map_or(Found::Nothing, Found::Number));
    }

    fn word(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), Found::Word(value.to_owned()));
    }

    fn truth(&mut self, name: &str, value: bool) {
        self.0.insert(name.to_owned(), Found::Truth(value));
    }

    fn chance(&mut self, name: &str, chance: Chance) {
        self.number(name, chance.p);
        self.number(&format!("{name}.mcse"), chance.mcse);
    }

    fn spread(&mut self, name: &str, spread: &Spread) {
        let Spread { mean, sd, q05, q25, q50, q75, q95, mcse } = *spread;
        for (key, value) in [
            ("mean", mean),
            ("sd", sd),
            ("q05", q05),
            ("q25", q25),
            ("median", q50),
            ("q75", q75),
            ("q95", q95),
            ("mcse", mcse),
        ] {
            self.number(&format!("{name}.{key}"), value);
        }
    }

    fn score(&mut self, name: &str, score: Option<&ScoreResult>) {
        let Some(score) = score else {
            self.perhaps(name, None);
            return;
        };
        self.number(&format!("{name}.likely"), score.likely);
        self.number(&format!("{name}.at_worst"), score.likely_range.0);
        self.number(&format!("{name}.at_best"), score.likely_range.1);
        self.spread(name, &score.spread);
    }

    fn proposal(&mut self, proposal: &ProposalResult) {
        self.word("verdict", &proposal.verdict.id);
        self.score("total", proposal.total.as_ref());
        self.truth("total.withheld", proposal.total_withheld);
        if let Some(stratum) = &proposal.headline_stratum {
            self.word("headline", stratum);
        }
        proposal.gates.iter().for_each(|gate| self.gate(gate));
        for dimension in &proposal.dimensions {
            let name = format!("dimension.{}", dimension.id);
            self.score(&name, dimension.score.as_ref());
            self.number(&format!("{name}.weight"), dimension.weight);
            self.number(&format!("{name}.missing"), dimension.missing as f64);
        }
        for criterion in &proposal.criteria {
            let name = format!("criterion.{}", criterion.id);
            self.perhaps(&format!("{name}.level"), criterion.likely);
            self.number(&format!("{name}.weight"), criterion.weight);
            self.perhaps(&format!("{name}.contribution"), criterion.contribution);
            if let Some(label) = &criterion.label {
                self.word(&format!("{name}.label"), label.get(maatlat::text::Language::En));
            }
            match &criterion.spread {
                Some(spread) => self.spread(&name, spread),
                None => self.perhaps(&name, None),
            }
            for answer in &criterion.answers {
                let name = format!("answer.{}.{}", criterion.id, answer.assessor);
                self.word(&format!("{name}.status"), &answer.status);
                self.perhaps(&format!("{name}.low"), answer.range.map(|(low, _)| low));
                self.perhaps(&format!("{name}.high"), answer.range.map(|(_, high)| high));
            }
        }
        proposal.strata.iter().for_each(|stratum| self.stratum(stratum));
        for criterion in &proposal.criteria {
            // Overwritten below by those that move it.
            self.perhaps(&format!("driver.total.{}", criterion.id), None);
        }
        for drivers in &proposal.drivers {
            let target = drivers.target.last().map_or("", String::as_str);
            for (place, input) in drivers.inputs.iter().enumerate() {
                // A path of a table starts with the table, which is the target already.
                let path = if input.path.len() > 1 { &input.path[1..] } else { &input.path[..] };
                let name = format!("driver.{target}.{}", path.join("."));
                self.number(&name, (place + 1) as f64);
                self.number(&format!("{name}.at_low"), input.at_low);
                self.number(&format!("{name}.at_high"), input.at_high);
                self.number(&format!("{name}.mcse"), input.mcse);
            }
        }
        let disputed = proposal.notes.iter().filter(|note| note.key == "note-disputed").count();
        self.number("disputed", disputed as f64);
        for note in &proposal.notes {
            self.truth(&format!("note.{}", note.key), true);
        }
        for row in &proposal.robustness {
            let name = format!("robust.{}", row.key.trim_start_matches("robust-"));
            self.word(&format!("{name}.verdict"), &row.verdict);
            self.number(&format!("{name}.same"), row.same);
            self.perhaps(&format!("{name}.total"), row.total);
            self.perhaps(&format!("{name}.p_widens"), row.p_widens);
        }
    }

    fn gate(&mut self, gate: &GateResult) {
        let word = |outcome| match outcome {
            Outcome::Pass => "pass",
            Outcome::Condition => "condition",
            Outcome::Fail => "fail",
        };
        let name = format!("gate.{}", gate.id);
        self.word(&format!("{name}.outcome"), word(gate.outcome));
        self.chance(&format!("{name}.chance"), gate.p_fail);
        self.truth(&format!("{name}.certain"), gate.certain);
        self.truth(&format!("{name}.border"), gate.on_border);
        for instance in &gate.instances {
            let name = format!("{name}.{}", instance.path.join("."));
            self.word(&format!("{name}.outcome"), word(instance.outcome));
            self.chance(&format!("{name}.chance"), instance.p_fail);
        }
    }

    fn stratum(&mut self, stratum: &StratumResult) {
        let name = format!("stratum.{}", stratum.id);
        let direction = serde_json::to_value(stratum.direction).unwrap_or_default();
        self.word(&format!("{name}.direction"), direction.as_str().unwrap_or_default());
        self.perhaps(&format!("{name}.coverage"), stratum.coverage);
        self.number(&format!("{name}.mean.before"), stratum.mean_before);
        self.number(&format!("{name}.mean.after"), stratum.mean_after);
        self.spread(&format!("{name}.mean.change"), &stratum.mean_change);
        self.chance(&format!("{name}.p_behind_loses"), stratum.p_behind_loses);
        self.chance(&format!("{name}.p_levelling_down"), stratum.p_levelling_down);
        self.word(&format!("{name}.evidence"), &stratum.evidence);
        if let Some(headline) = stratum.measures.first() {
            self.word(&format!("{name}.headline"), measure_name(headline.measure));
            self.chance(&format!("{name}.p_widens"), headline.p_widens);
            self.chance(&format!("{name}.p_narrows"), headline.p_narrows);
        }
        for measure in &stratum.measures {
            self.measure(&format!("{name}.{}", measure_name(measure.measure)), measure);
        }
        for (_, other) in &stratum.disagreements {
            self.truth(&format!("{name}.disagrees.{}", measure_name(*other)), true);
        }
        for group in &stratum.groups {
            let name = format!("group.{}.{}", stratum.id, group.id);
            self.number(&format!("{name}.before"), group.baseline);
            self.number(&format!("{name}.after"), group.after);
            self.number(&format!("{name}.share"), group.share);
            self.number(&format!("{name}.change.likely"), group.change_likely);
            self.spread(&format!("{name}.change"), &group.change);
            self.chance(&format!("{name}.p_gains"), group.p_gains);
            self.chance(&format!("{name}.p_loses"), group.p_loses);
            self.truth(&format!("{name}.starts_behind"), group.starts_behind);
            self.perhaps(&format!("{name}.people"), group.people);
            self.perhaps(&format!("{name}.share_of_gain"), group.share_of_gain);
        }
        for step in &stratum.cascade {
            let name = format!("cascade.{}.{}", stratum.id, step.step);
            self.number(&format!("{name}.change"), step.change);
            self.number(&format!("{name}.change_if_equal"), step.change_if_equal);
        }
    }

    fn measure(&mut self, name: &str, measure: &MeasureResult) {
        self.number(&format!("{name}.before"), measure.before);
        self.number(&format!("{name}.after"), measure.after);
        self.number(&format!("{name}.change.likely"), measure.after - measure.before);
        self.number(&format!("{name}.materiality"), measure.materiality);
        self.spread(&format!("{name}.change"), &measure.change);
        self.chance(&format!("{name}.p_widens"), measure.p_widens);
        self.chance(&format!("{name}.p_narrows"), measure.p_narrows);
    }
}

/// Short names of the measures.
const fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Range => "range",
        Measure::SlopeIndex => "slope",
        Measure::RelativeSlopeIndex => "relative_slope",
        Measure::ConcentrationIndex => "concentration",
        Measure::Erreygers => "erreygers",
        Measure::ShortfallSlopeIndex => "shortfall_slope",
        Measure::ShortfallConcentrationIndex => "shortfall_concentration",
        Measure::DistanceToBest => "distance_to_best",
    }
}

/// Results by name; those of a second and further proposal only with `ID.` before them.
fn flat(results: &Results) -> BTreeMap<String, Found> {
    let mut all = Flat::default();
    for (n, proposal) in results.proposals.iter().enumerate() {
        let mut own = Flat::default();
        own.proposal(proposal);
        let named = own.0.iter().map(|(name, found)| (format!("{}.{name}", proposal.id), found.clone()));
        all.0.extend(named.collect::<Vec<_>>());
        if n == 0 {
            all.0.extend(own.0);
        }
    }
    all.truth("compared", results.comparison.is_some());
    if let Some(comparison) = &results.comparison {
        for (standing, row) in comparison.standings.iter().zip(&comparison.pairs) {
            let name = format!("rank.{}", standing.id);
            all.number(&name, standing.expected_rank);
            for (key, rank) in [
                ("q05", standing.rank_90.0),
                ("q25", standing.rank_50.0),
                ("q75", standing.rank_50.1),
                ("q95", standing.rank_90.1),
            ] {
                all.number(&format!("{name}.{key}"), rank);
            }
            for (other, wins) in comparison.standings.iter().zip(row) {
                all.chance(&format!("beats.{}.{}", standing.id, other.id), *wins);
            }
        }
    }
    all.0
}
