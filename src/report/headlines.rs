//! The few numbers that decide: their values, their errors, and how they are printed.

use super::facts;
use super::speech::Speech;
use crate::summarise::results::{Chance, ProposalResult};
use crate::text::decimals_for;

/// What kind of number it is, which decides how it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Chance,
    Change,
    Score,
}

/// One headline quantity.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Headline {
    /// The proposal's id.
    pub(super) proposal: String,
    /// The name of the quantity: ids joined by dots.
    pub(super) quantity: String,
    /// Its value.
    pub(super) value: f64,
    /// Its Monte Carlo standard error.
    pub(super) mcse: f64,
    kind: Kind,
}

impl Headline {
    /// The number as reports print it.
    pub(super) fn printed(&self, speech: &Speech) -> String {
        match self.kind {
            Kind::Chance => speech.odds(Chance { p: self.value, mcse: self.mcse }),
            Kind::Change => speech.numbers.signed(self.value, decimals_for(self.mcse, 1)),
            Kind::Score => speech.numbers.fixed(self.value, 0),
        }
    }
}

/// The headline quantities of a proposal. A total that is held back is not among them.
pub(super) fn of(proposal: &ProposalResult) -> Vec<Headline> {
    let mut list = Vec::new();
    let mut add = |quantity: String, value, mcse, kind| {
        list.push(Headline { proposal: proposal.id.clone(), quantity, value, mcse, kind });
    };
    for stratum in &proposal.strata {
        let Some(measure) = stratum.measures.first() else { continue };
        let id = &stratum.id;
        add(format!("{id}.p_widens"), measure.p_widens.p, measure.p_widens.mcse, Kind::Chance);
        add(format!("{id}.p_narrows"), measure.p_narrows.p, measure.p_narrows.mcse, Kind::Chance);
        for (name, value) in
            [("q05", measure.change.q05), ("q50", measure.change.q50), ("q95", measure.change.q95)]
        {
            add(format!("{id}.gap_change.{name}"), value, measure.change.mcse, Kind::Change);
        }
    }
    for gate in proposal.gates.iter().filter(|gate| !gate.certain) {
        add(format!("{}.p_fail", gate.id), gate.p_fail.p, gate.p_fail.mcse, Kind::Chance);
    }
    if let Some(total) = facts::total(proposal) {
        // The score is the median of the draws, as in the report and in the rules of the verdict table.
        for (name, value) in [("q50", total.spread.q50), ("q05", total.spread.q05), ("q95", total.spread.q95)]
        {
            add(format!("total.{name}"), value, total.spread.mcse, Kind::Score);
        }
        add("total.likely".to_owned(), total.likely, 0.0, Kind::Score);
    }
    list
}
