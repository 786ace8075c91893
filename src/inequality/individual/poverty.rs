//! Poverty below a line. Poor is who has less than the line.

use super::NoValue;
use super::entropy::{mean_of, weight};
use super::shares::place;
use crate::math::{ln, pow};

/// Place of the first outcome that is not below the line.
pub(super) fn first_above(y: &[f64], line: f64) -> usize {
    y.partition_point(|y| *y < line)
}

fn usable(line: f64) -> Result<(), NoValue> {
    if line > 0.0 { Ok(()) } else { Err(NoValue::ZeroDenominator) }
}

/// Foster, Greer & Thorbecke (1984, Econometrica 52:761): mean of `((z − y)/z)ᵃ` over everybody, 0 for who is not
/// below the line `z`. `a = 0` is the share of poor, `a = 1` the mean gap. Negative outcomes count as gaps above 1.
///
/// # Errors
/// A line of 0 or less; no weight.
pub fn fgt(y: &[f64], w: &[f64], line: f64, a: f64) -> Result<f64, NoValue> {
    usable(line)?;
    mean_of(y, w, |y| gap_term(y, line, a)).ok_or(NoValue::TooFew)
}

/// The term of one person.
#[inline]
pub(super) fn gap_term(y: f64, line: f64, a: f64) -> f64 {
    let gap = (line - y) / line;
    if y >= line {
        0.0
    } else if a == 0.0 {
        1.0
    } else if a == 1.0 {
        gap
    } else if a == 2.0 {
        gap * gap
    } else {
        pow(gap, a)
    }
}

/// Watts (1968): mean of `ln(z/y)` over everybody, 0 for who is not below the line `z`. `lowest` is the lowest outcome
/// with weight.
///
/// # Errors
/// Outcomes of 0 or less; a line of 0 or less; no weight.
pub fn watts(y: &[f64], w: &[f64], lowest: f64, line: f64) -> Result<f64, NoValue> {
    usable(line)?;
    super::entropy::signs(lowest, false)?;
    mean_of(y, w, |y| if y < line { ln(line / y) } else { 0.0 }).ok_or(NoValue::TooFew)
}

/// Relative median poverty gap: the distance from the median of the poor to the line, over the line (Eurostat).
///
/// # Errors
/// Nobody is poor; a line of 0 or less.
pub fn median_gap(y: &[f64], w: &[f64], line: f64) -> Result<f64, NoValue> {
    usable(line)?;
    let poor = first_above(y, line);
    let total = weight(&w[..poor])?;
    let (middle, _) = place(&w[..poor], total, 0.5);
    Ok((line - y[middle]) / line)
}
