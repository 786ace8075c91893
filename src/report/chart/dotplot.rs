//! Fifty equally likely changes of the gap, as fifty dots.
//!
//! Bins are measured from the limits of material change, so that no bin mixes two kinds of dot, and the counts that
//! stand beside the dots are the numbers of dots drawn (Kay 2016, Fernandes 2018: quantile dotplots).

use super::Chart;
use super::scale::Scale;
use super::svg::{Anchor, Canvas, GREY, HAIR, INK, Mark, Style, shorten, style};
use crate::report::facts;
use crate::report::speech::Speech;
use crate::summarise::results::StratumResult;

const WIDTH: f64 = 720.0;
const LEFT: f64 = 30.0;
const RIGHT: f64 = 690.0;
/// Where the dots may begin, and how high the tallest stack may be.
const TOP: f64 = 80.0;
const TALLEST: f64 = 96.0;
/// The room below the dots for the axis, the interval and its numbers.
const BELOW: f64 = 50.0;
/// The least share of the width for each side of the limits, so that the words above them fit.
const SIDE: f64 = 0.27;

/// Draws the chart of one stratum's headline measure; `None` when there is no measure or no dot.
pub(in crate::report) fn draw(stratum: &StratumResult, id: &str, speech: &Speech) -> Option<Chart> {
    let measure = stratum.measures.first().filter(|_| !stratum.dots.is_empty())?;
    let limit = measure.materiality;
    let plot = Plot::new(&stratum.dots, limit);
    let [narrower, same, wider] = plot.counts();

    let mut canvas = Canvas::new(WIDTH, plot.floor + BELOW);
    let total = stratum.dots.len();
    let unit = facts::points(&stratum.unit, speech);
    let about = speech.plain("dotplot-title", &[("stratum", speech.slot(&stratum.name))]);
    canvas.text(LEFT, 26.0, Style { size: 15.0, bold: true, ..style(Anchor::Start) }, &shorten(&about, 70));

    for x in [plot.scale.at(-limit), plot.scale.at(limit)] {
        canvas.dashed(x, TOP - 12.0, plot.floor);
    }
    let count = |key, n: usize| speech.plain(key, &[("n", n.into()), ("total", total.into())]);
    let region = |anchor, mark: Mark| Style { bold: true, colour: mark.colour(), ..style(anchor) };
    let middle = plot.scale.at(0.0);
    canvas.text(
        plot.scale.at(-limit) - 10.0,
        68.0,
        region(Anchor::End, Mark::Better),
        &count("dotplot-narrower", narrower),
    );
    canvas.text(
        plot.scale.at(limit) + 10.0,
        68.0,
        region(Anchor::Start, Mark::Worse),
        &count("dotplot-wider", wider),
    );
    let no_change = Style { size: 12.0, ..region(Anchor::Middle, Mark::Neither) };
    canvas.text(middle, 50.0, no_change, &count("dotplot-same", same));

    canvas.line((LEFT, plot.floor), (RIGHT, plot.floor), 1.0, INK);
    plot.dots(&mut canvas);
    axis(&mut canvas, &plot, speech);

    let change = &measure.change;
    let y = plot.floor + 36.0;
    canvas.line((plot.scale.at(change.q05), y), (plot.scale.at(change.q95), y), 2.0, GREY);
    canvas.line((plot.scale.at(change.q25), y), (plot.scale.at(change.q75), y), 6.0, GREY);
    canvas.mark(plot.scale.at(change.q50), y, 11.0, Mark::Neither);
    let alt = speech.plain(
        "dotplot-alt",
        &[
            ("stratum", speech.slot(&stratum.name)),
            ("wider", wider.into()),
            ("same", same.into()),
            ("narrower", narrower.into()),
            ("total", total.into()),
            ("limit", speech.numbers.plain(limit, 3).into()),
            ("range", speech.range(change, 1).into()),
            ("unit", unit),
        ],
    );
    Some(Chart { svg: canvas.finish(id, &about, &alt), alt })
}

fn axis(canvas: &mut Canvas, plot: &Plot, speech: &Speech) {
    let (ticks, decimals) = plot.scale.ticks();
    for tick in ticks {
        let x = plot.scale.at(tick);
        canvas.line((x, plot.floor), (x, plot.floor + 5.0), 1.0, if tick == 0.0 { INK } else { HAIR });
        let bold = tick == 0.0;
        let label = Style { size: 12.0, bold, colour: GREY, ..style(Anchor::Middle) };
        canvas.text(x, plot.floor + 20.0, label, &speech.numbers.signed(tick, decimals));
    }
}

/// Dots gathered in bins: the middle of each bin with its number of dots, and the kind of its dots.
struct Plot {
    scale: Scale,
    bins: Vec<(f64, usize, Mark)>,
    size: f64,
    /// The line the dots stand on.
    floor: f64,
}

impl Plot {
    fn new(dots: &[f64], limit: f64) -> Self {
        let domain = domain(dots, limit);
        let scale = Scale { domain, places: (LEFT, RIGHT) };
        let wish = (domain.1 - domain.0) / 27.0;
        // The region of no material change holds a whole number of bins.
        let inner = if limit > 0.0 { 2.0 * limit / (2.0 * limit / wish).round().max(1.0) } else { wish };
        let mut bins: Vec<(f64, usize, Mark)> = Vec::new();
        for dot in dots {
            let (middle, mark) = if *dot > limit {
                (limit + wish * (((dot - limit) / wish).ceil() - 0.5), Mark::Worse)
            } else if *dot < -limit {
                (-limit - wish * (((-limit - dot) / wish).ceil() - 0.5), Mark::Better)
            } else {
                let bin = ((dot + limit) / inner).floor().min((2.0 * limit / inner - 1.0).round().max(0.0));
                (-limit + inner * (bin + 0.5), Mark::Neither)
            };
            match bins.last_mut().filter(|(last, _, kind)| *last == middle && *kind == mark) {
                Some((_, count, _)) => *count += 1,
                None => bins.push((middle, 1, mark)),
            }
        }
        let tallest = bins.iter().map(|(_, count, _)| *count).max().unwrap_or(1) as f64;
        let apart = wish.min(f64::midpoint(wish, inner)) / (domain.1 - domain.0) * (RIGHT - LEFT);
        // A single tall stack may grow higher, so that its marks can still be seen.
        let size = (0.94 * apart).min((TALLEST / tallest).max(3.0)).min(14.0);
        Self { scale, bins, size, floor: TOP + (size * tallest).max(48.0) + 2.0 }
    }

    fn counts(&self) -> [usize; 3] {
        [Mark::Better, Mark::Neither, Mark::Worse].map(|kind| {
            self.bins.iter().filter(|(_, _, mark)| *mark == kind).map(|(_, count, _)| count).sum()
        })
    }

    fn dots(&self, canvas: &mut Canvas) {
        for (middle, count, mark) in &self.bins {
            for row in 0..*count {
                let y = self.floor - 2.0 - self.size * (row as f64 + 0.5);
                canvas.mark(self.scale.at(*middle), y, 0.96 * self.size, *mark);
            }
        }
    }
}

/// A domain that holds every dot and leaves room on both sides of the limits.
fn domain(dots: &[f64], limit: f64) -> (f64, f64) {
    let low = dots.iter().fold(-limit, |low, dot| low.min(*dot));
    let high = dots.iter().fold(limit, |high, dot| high.max(*dot));
    let span = (high - low).max(4.0 * limit).max(1e-9);
    let (left, right) = ((-limit - low).max(0.0), (high - limit).max(0.0));
    // The side that has few dots still gets its share: left / (left + 2·limit + right) ≥ SIDE.
    let side = |other: f64| SIDE / (1.0 - SIDE) * (other + 2.0 * limit);
    let (left, right) = ((left + 0.04 * span).max(side(right)), (right + 0.04 * span).max(side(left)));
    (-limit - left, limit + right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_are_those_of_the_dots_and_no_bin_mixes(
            mut dots in prop::collection::vec(-40.0..40.0_f64, 1..60),
            limit in 0.01..5.0_f64,
        ) {
            dots.sort_by(f64::total_cmp);
            let plot = Plot::new(&dots, limit);
            let narrower = dots.iter().filter(|dot| **dot < -limit).count();
            let wider = dots.iter().filter(|dot| **dot > limit).count();
            prop_assert_eq!(plot.counts(), [narrower, dots.len() - narrower - wider, wider]);
            for (middle, _, mark) in &plot.bins {
                let expected = if *middle > limit { Mark::Worse } else if *middle < -limit { Mark::Better } else { Mark::Neither };
                prop_assert_eq!(*mark, expected);
            }
        }
    }
}
