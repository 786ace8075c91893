//! A lottery among close calls: chances that are best in the worst case, and a draw that anybody can repeat.

use std::fmt::Write;

use crate::ranking::lottery::{PERMILLE, draw, lottery, printed, worst_case};
use crate::summarise::results::{LotteryResult, Ranked, Side};

/// Close calls at most: the time of a lottery grows with the cube of their number.
const MOST_CLOSE: usize = 120;

/// The lottery over the middle halves of the ranks; `None` with room for everybody, and with more close calls than can be
/// solved for.
pub(super) fn of(standings: &[Ranked], fund: usize, public_seed: Option<&str>) -> Option<LotteryResult> {
    let close = standings.iter().filter(|one| one.side == Side::CloseCall).count();
    if fund >= standings.len() || close > MOST_CLOSE {
        return None;
    }
    // A lower rank is better, and the lottery asks for worth.
    let low: Vec<f64> = standings.iter().map(|one| -one.rank_50.1).collect();
    let high: Vec<f64> = standings.iter().map(|one| -one.rank_50.0).collect();
    let best = lottery(&low, &high, fund).ok()?;
    let chances = printed(&best.chances)?;
    let names: Vec<&str> = standings.iter().map(|one| one.id.as_str()).collect();
    let drawn = public_seed.and_then(|seed| draw(seed, &names, &chances).ok());
    let of = |chances: &[f64]| worst_case(&low, &high, fund, chances).ok();
    let as_published: Vec<f64> =
        chances.iter().map(|chance| f64::from(*chance) / f64::from(PERMILLE)).collect();
    Some(LotteryResult {
        worst_case: of(&as_published)?,
        worst_case_first: of(&first(standings, fund))?,
        worst_case_equal: of(&equal(standings, fund))?,
        public_seed: public_seed.map(str::to_owned),
        list_sha256: digest(&names, &chances),
        drawn: drawn
            .map(|drawn| drawn.selected.iter().map(|n| names[*n].to_owned()).collect())
            .unwrap_or_default(),
        chances,
    })
}

/// The first by expected rank for certain; those who tie for the last places share them.
fn first(standings: &[Ranked], fund: usize) -> Vec<f64> {
    let mut sorted: Vec<f64> = standings.iter().map(|one| one.expected.value).collect();
    sorted.sort_by(f64::total_cmp);
    let last = sorted[fund - 1];
    let better = sorted.iter().filter(|rank| **rank < last).count();
    let tied = sorted.iter().filter(|rank| **rank == last).count();
    let share = (fund - better) as f64 / tied as f64;
    let chance = |one: &Ranked| match one.expected.value.total_cmp(&last) {
        std::cmp::Ordering::Less => 1.0,
        std::cmp::Ordering::Equal => share,
        std::cmp::Ordering::Greater => 0.0,
    };
    standings.iter().map(chance).collect()
}

/// Those above the line for certain, close calls with equal chances for what is left.
fn equal(standings: &[Ranked], fund: usize) -> Vec<f64> {
    let count = |side: Side| standings.iter().filter(|one| one.side == side).count();
    let (above, close) = (count(Side::Above), count(Side::CloseCall));
    let share = (fund.saturating_sub(above) as f64 / close.max(1) as f64).min(1.0);
    let chance = |one: &Ranked| match one.side {
        Side::Above => 1.0,
        Side::CloseCall => share,
        Side::Below => 0.0,
    };
    standings.iter().map(chance).collect()
}

/// SHA-256 of the published list: a line per proposal, by id, with its chance in thousandths.
fn digest(names: &[&str], chances: &[u32]) -> String {
    let mut lines: Vec<(&str, u32)> = names.iter().copied().zip(chances.iter().copied()).collect();
    lines.sort_unstable();
    let mut text = String::new();
    for (name, chance) in lines {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{name} {chance}");
    }
    crate::digest::of(text.as_bytes())
}
