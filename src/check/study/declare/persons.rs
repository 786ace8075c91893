//! What is declared of persons: weights, ranks, the design of the sample, lines of poverty.

use super::{Reader, WEIGHTS};
use crate::check::study::meaning::{At, Individual};
use crate::check::study::written::guess;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits;
use crate::model::{Line, WeightKind};
use crate::read::file::{LineValue, Names, RankOrder, ReplicateMethod, WeightWord};
use crate::read::table::Form;

impl Reader<'_> {
    pub(super) fn individual(&mut self) -> Individual {
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

    pub(super) fn replicates(&mut self) -> Vec<At> {
        let names: Vec<String> = match &self.table.replicate_weights {
            None => return Vec::new(),
            Some(Names::List(names)) => names.clone(),
            Some(Names::Beginning(beginning)) => {
                let own = self.table.weights.as_ref();
                let begins = |name: &&String| name.starts_with(beginning.as_str()) && Some(*name) != own;
                let names: Vec<String> = self.header.iter().filter(begins).cloned().collect();
                if names.len() < 2 {
                    let known = crate::check::cursor::some(self.header.iter().map(String::as_str));
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
    pub(super) fn replicate_factors(&mut self, count: usize) -> (f64, Vec<f64>) {
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

    pub(super) fn line(&mut self) -> Option<Line> {
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

    pub(super) fn fixed_line(&mut self, number: f64) -> Option<Line> {
        if number.is_finite() && number > 0.0 {
            return Some(Line::Fixed(number));
        }
        self.wrong("line", "line", &number.to_string(), "60%-of-median", "");
        None
    }
}
