//! The rows of one part.

use std::borrow::Cow;

use super::{Ground, note};
use crate::inequality::individual::{Groups, Presorted, Scratch, Weighed};
use crate::summarise::results::measured::MeasuredNote;

/// The rows of a part, under their weights.
pub(super) struct Domain<'a> {
    inside: &'a Inside<'a>,
    rows: Weighed<'a>,
}

impl<'a> Domain<'a> {
    pub(super) fn new(inside: &'a Inside<'a>, scratch: &'a mut Scratch) -> Self {
        Self { inside, rows: inside.presorted.weigh(&inside.weight, scratch).bounded(inside.bounds) }
    }

    /// Looks at the rows under their weights.
    pub(super) fn view<T>(&self, look: impl FnOnce(&Weighed) -> T) -> T {
        look(&self.rows)
    }
}

impl<'a> std::ops::Deref for Domain<'a> {
    type Target = Inside<'a>;

    fn deref(&self) -> &Inside<'a> {
        self.inside
    }
}

/// Rows that count in a part; all the others stay in the design.
pub(super) struct Inside<'a> {
    /// Value of `by`.
    pub(super) name: Option<String>,
    /// Rows inside, rising; `None` = all.
    rows: Option<Vec<u32>>,
    /// Outcomes of the rows inside.
    pub(super) y: Cow<'a, [f64]>,
    /// Their weights.
    pub(super) weight: Cow<'a, [f64]>,
    pub(super) presorted: Presorted,
    bounds: Option<(f64, f64)>,
    /// Degrees of freedom of the design inside.
    pub(super) degrees: f64,
}

impl<'a> Inside<'a> {
    /// The whole sample.
    pub(super) fn whole(ground: &'a Ground<'a>) -> Self {
        Self::new(ground, None, None)
    }

    /// The rows whose label is the one at `place`.
    pub(super) fn of(ground: &'a Ground<'a>, name: &str, of_row: &[u32], place: u32) -> Self {
        let rows = (0..).zip(of_row).filter(|(_, label)| **label == place).map(|(row, _)| row).collect();
        Self::new(ground, Some(name.to_owned()), Some(rows))
    }

    fn new(ground: &'a Ground<'a>, name: Option<String>, rows: Option<Vec<u32>>) -> Self {
        let sample = ground.sample;
        let gather = |values: &'a [f64]| picked(values, rows.as_deref());
        let y = gather(&sample.y);
        let rank = sample.rank.as_deref().map(gather);
        let groups = sample.group.as_ref().map(|labels| Groups {
            count: labels.names.len(),
            of_row: rows.as_ref().map_or_else(
                || labels.of_row.clone(),
                |rows| rows.iter().map(|row| labels.of_row[*row as usize]).collect(),
            ),
        });
        let presorted = Presorted::new(&y, rank.as_deref(), groups.as_ref());
        let inside = |row: usize| rows.as_ref().is_none_or(|rows| rows.binary_search(&(row as u32)).is_ok());
        let degrees = ground.design.degrees(inside);
        let bounds = ground.study.outcome.scale.bounds();
        Self { name, weight: gather(&ground.weight), y, presorted, bounds, degrees, rows }
    }

    /// Looks at the rows under other weights, one per row inside.
    pub(super) fn view_under<T>(
        &self,
        weight: &[f64],
        scratch: &mut Scratch,
        look: impl FnOnce(&Weighed) -> T,
    ) -> T {
        look(&self.presorted.weigh(weight, scratch).bounded(self.bounds))
    }

    /// Values of the rows inside.
    pub(super) fn gather<'v>(&self, values: &'v [f64]) -> Cow<'v, [f64]> {
        picked(values, self.rows.as_deref())
    }

    /// Whether a row is inside.
    pub(super) fn holds(&self, row: usize) -> bool {
        self.rows.as_ref().is_none_or(|rows| rows.binary_search(&(row as u32)).is_ok())
    }

    /// Weight times influence for every row of the sample: 0 outside.
    pub(super) fn spread(&self, ground: &Ground, mut influence: Vec<f64>) -> Vec<f64> {
        for (z, w) in influence.iter_mut().zip(&*self.weight) {
            *z *= w;
        }
        let Some(rows) = &self.rows else { return influence };
        let mut all = vec![0.0; ground.weight.len()];
        for (row, term) in rows.iter().zip(influence) {
            all[*row as usize] = term;
        }
        all
    }

    /// What a reader must know of these rows.
    pub(super) fn notes(&self, ground: &Ground) -> Vec<MeasuredNote> {
        let mut notes = Vec::new();
        let count = |test: fn(f64) -> bool| self.y.iter().filter(|y| test(**y)).count();
        let (negatives, zeros) = (count(|y| y < 0.0), count(|y| y == 0.0));
        if negatives > 0 {
            notes.push(note("measure-note-negatives", &[("rows", negatives.to_string())]));
        }
        // On a scale from 0 to 1 zeros are half of the answers.
        if zeros > 0 && self.bounds.is_none() {
            notes.push(note("measure-note-zeros", &[("rows", zeros.to_string())]));
        }
        if ground.design.lonely() > 0 && ground.sample.replicates.is_none() {
            notes.push(note("measure-note-lonely-strata", &[("strata", ground.design.lonely().to_string())]));
        }
        if self.degrees < 10.0 && ground.sample.replicates.is_none() {
            notes.push(note("measure-note-few-units", &[("degrees", format!("{}", self.degrees))]));
        }
        if self.rows.is_some() && ground.line.value.is_some() {
            notes.push(note("measure-note-line-of-all", &[]));
        }
        notes
    }
}

fn picked<'v>(values: &'v [f64], rows: Option<&[u32]>) -> Cow<'v, [f64]> {
    rows.map_or(Cow::Borrowed(values), |rows| rows.iter().map(|row| values[*row as usize]).collect())
}
