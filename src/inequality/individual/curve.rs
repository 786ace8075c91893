//! Lorenz and concentration curves, as points to draw.

use super::{NoValue, Weighed};

/// Most steps of a curve.
const STEPS: usize = 100;

/// A curve of cumulated shares: people against outcome, first (0, 0), last (1, 1), at most 101 points.
pub type Points = Vec<(f64, f64)>;

/// Lorenz curve (Lorenz 1905): people from the lowest outcome upwards.
///
/// # Errors
/// No weight; a mean of 0 or less.
pub fn lorenz_curve(rows: &Weighed) -> Result<Points, NoValue> {
    curve(rows.w.iter().zip(rows.y).map(|(w, y)| (*w, w * y)), rows.w.iter().filter(|w| **w > 0.0).count())
}

/// Concentration curve (Kakwani, Wagstaff & van Doorslaer 1997): people from the lowest rank upwards. Rows of one rank
/// are one straight piece.
///
/// # Errors
/// No rank variable; no weight; a mean of 0 or less.
pub fn concentration_curve(rows: &Weighed) -> Result<Points, NoValue> {
    let ranked = rows.ranked.ok_or(NoValue::NotHere)?;
    let mut start = 0;
    let sets: Vec<(f64, f64)> = ranked
        .ends
        .iter()
        .map(|end| {
            let here = super::cumulate::equals(
                &ranked.y[start..*end as usize],
                &ranked.w[start..*end as usize],
                0.0,
            );
            start = *end as usize;
            (here.w, here.wd)
        })
        .collect();
    let count = sets.iter().filter(|set| set.0 > 0.0).count();
    curve(sets.into_iter(), count)
}

/// Pieces of people and outcome, joined; each vertex where they are few, else every hundredth of the people.
fn curve(pieces: impl Iterator<Item = (f64, f64)> + Clone, count: usize) -> Result<Points, NoValue> {
    let (people, outcome) = pieces.clone().fold((0.0, 0.0), |sum, piece| (sum.0 + piece.0, sum.1 + piece.1));
    if people <= 0.0 {
        return Err(NoValue::TooFew);
    }
    if outcome <= 0.0 {
        return Err(NoValue::NoMean);
    }
    let mut points = vec![(0.0, 0.0)];
    let (mut p, mut l) = (0.0, 0.0);
    for (w, wy) in pieces.filter(|piece| piece.0 > 0.0) {
        let (end, part) = (p + w / people, wy / outcome);
        if count <= STEPS {
            points.push((end, l + part));
        } else {
            while points.len() < STEPS && end >= points.len() as f64 / STEPS as f64 {
                let at = points.len() as f64 / STEPS as f64;
                points.push((at, l + part * ((at - p) / (end - p)).clamp(0.0, 1.0)));
            }
        }
        (p, l) = (end, l + part);
    }
    if count <= STEPS {
        points.pop();
    }
    points.push((1.0, 1.0));
    Ok(points)
}
