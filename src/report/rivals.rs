//! Two proposals against each other, in words: who is ahead on common draws, what makes the difference, and what
//! would turn it.

use super::document::{Inline, Line};
use super::facts;
use super::speech::{Slot, Speech};
use crate::summarise::results::{Chance, Contribution, PairResult, Results};
use crate::text::{LocalText, decimals_for};

/// The title of a proposal, with its short name; the short name alone when nobody knows it.
pub(super) fn titled(id: &str, results: &Results, speech: &Speech) -> Line {
    let Some(title) = title(id, results) else { return vec![Inline::Code(id.to_owned())] };
    let mut line = speech.quote(title);
    line.extend(facts::short_name(id));
    line
}

/// The title of a proposal.
pub(super) fn title<'r>(id: &str, results: &'r Results) -> Option<&'r LocalText> {
    results.proposals.iter().find(|proposal| proposal.id == id).map(|proposal| &proposal.title)
}

/// A pair with the one that is ahead on top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ahead<'p> {
    pair: &'p PairResult,
    /// The first of the pair is ahead, or neither is.
    first: bool,
}

impl<'p> Ahead<'p> {
    /// The pair as its chances order it.
    pub(super) fn of(pair: &'p PairResult) -> Self {
        Self { pair, first: pair.first_higher.p >= 0.5 }
    }

    /// Short names: ahead, behind.
    pub(super) fn ids(self) -> (&'p str, &'p str) {
        let (first, second) = (self.pair.first.as_str(), self.pair.second.as_str());
        if self.first { (first, second) } else { (second, first) }
    }

    /// The chance that the one ahead has the higher total.
    pub(super) fn chance(self) -> Chance {
        let Chance { p, mcse } = self.pair.first_higher;
        Chance { p: if self.first { p } else { 1.0 - p }, mcse }
    }

    fn sign(self) -> f64 {
        if self.first { 1.0 } else { -1.0 }
    }

    /// Middle and range of the difference, positive for the one ahead.
    fn difference(self, speech: &Speech) -> [(&'static str, Slot); 2] {
        let spread = &self.pair.difference;
        let decimals = decimals_for(spread.mcse, 1);
        let written = |x: f64| speech.numbers.signed(self.sign() * x, decimals);
        let (low, high) = if self.first { (spread.q05, spread.q95) } else { (spread.q95, spread.q05) };
        let range = speech.plain("from-to", &[("low", written(low).into()), ("high", written(high).into())]);
        [("middle", written(spread.q50).into()), ("range", range.into())]
    }

    /// Who is ahead, with which chance, and by how much.
    pub(super) fn sentence(self, speech: &Speech) -> Line {
        let (ahead, behind) = self.ids();
        let [middle, range] = self.difference(speech);
        let slots = [
            ("first", Slot::Quoted(ahead.to_owned())),
            ("second", Slot::Quoted(behind.to_owned())),
            ("odds", speech.odds(self.chance()).into()),
            middle,
            range,
        ];
        speech.tell("pair-ahead", &slots)
    }

    /// The difference alone, as a cell: `+1.2 (−5.1 to +7.4)`.
    pub(super) fn cell(self, speech: &Speech) -> String {
        let [middle, range] = self.difference(speech);
        speech.plain("pair-difference", &[middle, range])
    }

    /// Criteria that speak for one and for the other; empty where none does.
    pub(super) fn makers(self, most: usize, speech: &Speech) -> Vec<Line> {
        let (ahead, behind) = self.ids();
        [(ahead, self.first), (behind, !self.first)]
            .into_iter()
            .map(|(id, first)| (id, first, self.speaking(first, most)))
            .filter(|(.., criteria)| !criteria.is_empty())
            .map(|(id, first, criteria)| {
                let mut line = speech.tell("pair-speaks-for", &[("id", Slot::Quoted(id.to_owned()))]);
                for (place, criterion) in criteria.into_iter().enumerate() {
                    if place > 0 {
                        line.push(Inline::Said("; ".to_owned()));
                    }
                    line.extend(maker(criterion, first, speech));
                }
                line.push(Inline::Said(".".to_owned()));
                line
            })
            .collect()
    }

    /// The criterion that moves the difference most, in a few words, as seen from the one ahead.
    pub(super) fn maker_of_most(self, speech: &Speech) -> Line {
        self.pair.by_criterion.first().map_or_else(
            || vec![Inline::Said("–".to_owned())],
            |criterion| maker(criterion, self.first, speech),
        )
    }

    /// Criteria that speak for the first of the pair, or for the second, by so much that it can be seen.
    fn speaking(self, first: bool, most: usize) -> Vec<&'p Contribution> {
        let own = |criterion: &&Contribution| seen(if first { criterion.points } else { -criterion.points });
        self.pair.by_criterion.iter().filter(own).take(most).collect()
    }

    /// What would turn the pair at likely values: one weight, one level.
    pub(super) fn flips(self, speech: &Speech) -> Vec<Line> {
        let weight = self.pair.weight_flip.as_ref().map_or_else(
            || speech.tell("pair-no-weight-turns", &[]),
            |flip| {
                // As many decimals as it takes to tell the two apart.
                let decimals = usize::from((flip.from - flip.to).abs() < 0.015);
                let slots = [
                    ("dimension", speech.slot(&flip.name)),
                    ("from", speech.numbers.percent(flip.from, decimals).into()),
                    ("to", speech.numbers.percent(flip.to, decimals).into()),
                ];
                speech.tell("pair-weight-turns", &slots)
            },
        );
        let level = self.pair.level_flip.as_ref().map_or_else(
            || speech.tell("pair-no-level-turns", &[]),
            |flip| {
                let slots = [
                    ("criterion", speech.slot(&flip.name)),
                    ("proposal", Slot::Quoted(flip.proposal.clone())),
                    ("from", speech.numbers.plain(flip.from, 2).into()),
                    ("to", speech.numbers.plain(flip.to, 2).into()),
                ];
                speech.tell("pair-level-turns", &slots)
            },
        );
        vec![weight, level]
    }
}

/// Whether points are more than nothing in one decimal.
pub(super) fn seen(points: f64) -> bool {
    points >= 0.05
}

/// `Effectiveness (+2.1 points; levels 3 and 2)`, as seen from the first of the pair, or from the second.
fn maker(criterion: &Contribution, first: bool, speech: &Speech) -> Line {
    let level = |level: Option<f64>| {
        level.map_or_else(|| speech.say("pair-no-level"), |level| speech.numbers.plain(level, 2))
    };
    let (one, other) = criterion.levels;
    let (own, others) = if first { (one, other) } else { (other, one) };
    let points = if first { criterion.points } else { -criterion.points };
    let slots = [
        ("criterion", speech.slot(&criterion.name)),
        ("points", speech.numbers.signed(points, 1).into()),
        ("own", level(own).into()),
        ("other", level(others).into()),
    ];
    speech.tell("pair-maker", &slots)
}
