//! Winners and losers: bands of change, of everybody and of groups of people.

use crate::inequality::change::{Band, Paired, quantile_of, relative_change};
use crate::inequality::individual::{Groups, Weighed};
use crate::model::OutcomeScale;
use crate::summarise::results::measured::BandOf;

/// Bands in a cell.
pub(super) const BANDS: usize = Band::ALL.len();

/// Fifths of before.
const FIFTHS: u32 = 5;

/// Cells before those of the groups: everybody, five fifths, below zero, at zero, the others of the lowest fifth.
const EVERYBODY: usize = 0;
const NEGATIVE: usize = 6;
const ZERO: usize = 7;
const POSITIVE: usize = 8;
const GROUPS: usize = 9;

/// Which band each row is in, and who is told apart.
pub(super) struct Cells {
    /// Band of each place, in the order of before; empty where relative change makes no sense.
    band: Vec<u8>,
    /// Group of each place.
    group: Vec<u32>,
    count: usize,
    /// Whether negative and zero outcomes are shown apart.
    apart: bool,
}

impl Cells {
    pub(super) fn new(scale: OutcomeScale, higher: bool, paired: &Paired, groups: Option<&Groups>) -> Self {
        let unit = match scale {
            OutcomeScale::Proportion { per } => per / 100.0,
            OutcomeScale::Bounded { lower, upper } => (upper - lower) / 100.0,
            OutcomeScale::Rate { .. } | OutcomeScale::Amount | OutcomeScale::Real => 1.0,
        };
        let floor = scale.bounds().map_or(0.0, |(lower, _)| lower);
        let gain = |(before, after): (&f64, &f64)| {
            let change = relative_change(before - floor, after - floor, unit);
            Band::of(if higher { change } else { -change }) as u8
        };
        let band = if scale == OutcomeScale::Real {
            Vec::new()
        } else {
            paired.before.y().iter().zip(paired.after()).map(gain).collect()
        };
        let order = paired.before.order();
        let group = groups
            .map_or_else(Vec::new, |groups| order.iter().map(|row| groups.of_row[*row as usize]).collect());
        Self {
            band,
            group,
            count: GROUPS + groups.map_or(0, |groups| groups.count),
            apart: scale.has_true_zero(),
        }
    }

    /// Number of cells; 0 where there are no bands.
    pub(super) fn len(&self) -> usize {
        if self.band.is_empty() { 0 } else { self.count }
    }

    /// What a cell stands for.
    pub(super) const fn of(cell: usize) -> BandOf {
        match cell {
            EVERYBODY => BandOf::Everybody,
            NEGATIVE => BandOf::Negative,
            ZERO => BandOf::Zero,
            POSITIVE => BandOf::LowestAboveZero,
            cell if cell < NEGATIVE => BandOf::Fifth(cell as u32),
            cell => BandOf::Group((cell - GROUPS) as u32),
        }
    }

    /// Calls `visit(cell, band, place)` for every row with weight and every cell it is in.
    ///
    /// Fifths are of people by the outcome before, under the weights at hand; ties are not parted. Outcomes below zero
    /// are ranked, and then shown apart instead of in a fifth.
    pub(super) fn each(&self, before: &Weighed, paired: &Paired, mut visit: impl FnMut(usize, usize, usize)) {
        if self.band.is_empty() {
            return;
        }
        let total = crate::math::sum(before.w);
        let (mut start, mut up_to) = (0, 0.0);
        for end in paired.ends() {
            let end = *end as usize;
            up_to += before.w[start..end].iter().fold(0.0, |sum, w| sum + w);
            let fifth = quantile_of(up_to / total, FIFTHS) as usize;
            for place in start..end {
                if before.w[place] <= 0.0 {
                    continue;
                }
                let band = usize::from(self.band[place]);
                visit(EVERYBODY, band, place);
                let y = before.y[place];
                if self.apart && y < 0.0 {
                    visit(NEGATIVE, band, place);
                } else {
                    visit(fifth, band, place);
                    if self.apart && y == 0.0 {
                        visit(ZERO, band, place);
                    } else if self.apart && fifth == 1 {
                        visit(POSITIVE, band, place);
                    }
                }
                if let Some(group) = self.group.get(place) {
                    visit(GROUPS + *group as usize, band, place);
                }
            }
            start = end;
        }
    }

    /// Share of each band in each cell; NaN for a cell without people.
    pub(super) fn shares(&self, before: &Weighed, paired: &Paired) -> Vec<f64> {
        let mut sums = vec![0.0; self.len() * BANDS];
        self.each(before, paired, |cell, band, place| sums[cell * BANDS + band] += before.w[place]);
        for cell in sums.chunks_mut(BANDS) {
            let people = cell.iter().fold(0.0, |sum, part| sum + part);
            for part in cell {
                *part /= people;
            }
        }
        sums
    }
}
