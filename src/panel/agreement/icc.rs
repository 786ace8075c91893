//! Intraclass correlations of a two-way random design.

use super::interval::{Interval, NoInterval, checked, half};
use super::reml::reml;
use crate::panel::Ratings;
use crate::panel::quantiles::f_quantile;

/// How the variance components were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Mean squares of the complete table.
    AnalysisOfVariance,
    /// Restricted maximum likelihood, for a table with empty cells.
    Reml,
}

/// Why there is no intraclass correlation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoIcc {
    /// Fewer than two units with a rating.
    TooFewUnits,
    /// Fewer than two raters with a rating.
    TooFewRaters,
    /// All ratings are equal.
    NoVariation,
    /// The table is too empty to tell raters, units and residual apart, or leaves nothing for the residual.
    NotEstimable,
}

/// Variances of the units, of the raters and of the residual. From mean squares the first two may be negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Components {
    /// Between units.
    pub units: f64,
    /// Between raters: their severity.
    pub raters: f64,
    /// What is left: rater by unit, and noise.
    pub residual: f64,
}

/// Intraclass correlations for absolute agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Icc {
    /// ICC(2,1): of the rating of one rater. From an analysis of variance it may be negative.
    pub single: f64,
    /// ICC(2,k): of the mean over `k` raters; none when the units do not differ by more than chance gives.
    pub average: Option<f64>,
    /// `k`: raters, or for an incomplete table the harmonic mean of the number of ratings of a unit.
    pub raters: f64,
    /// Units with a rating.
    pub units: usize,
    /// The variances.
    pub components: Components,
    /// Where they come from.
    pub method: Method,
    /// Interval of ICC(2,1).
    pub single_interval: Result<Interval, NoInterval>,
    /// Interval of ICC(2,k).
    pub average_interval: Result<Interval, NoInterval>,
}

/// ICC(2,1) and ICC(2,k), with intervals at `level` (0.95).
///
/// Complete tables: from the mean squares, `ICC(2,1) = (MSR − MSE)/(MSR + (k − 1)MSE + k(MSC − MSE)/n)` and
/// `ICC(2,k) = (MSR − MSE)/(MSR + (MSC − MSE)/n)` (Shrout & Fleiss 1979, Psychol. Bull. 86:420), with the interval of
/// Satterthwaite's degrees of freedom (`McGraw` & Wong 1996, Psychol. Methods 1:30, table 7), stepped up by Spearman and
/// Brown for `k` raters. Incomplete tables: `σ²ᵤ/(σ²ᵤ + (σ²ᵣ + σ²ₑ)/k)` with k = 1 and the harmonic mean of ratings per
/// unit, variances by [`icc_by_reml`], without interval. No unit is dropped because a rater skipped it.
///
/// # Errors
///
/// When there are too few units or raters, no variation, or too few ratings to tell the variances apart.
pub fn icc(ratings: &Ratings, level: f64) -> Result<Icc, NoIcc> {
    let table = compact(ratings)?;
    if table.given().count() == table.units() * table.raters() {
        from_mean_squares(&table, level)
    } else {
        from_components(&table)
    }
}

/// The same by restricted maximum likelihood, for a complete table too. Where no component would be negative, both
/// ways agree on complete tables.
///
/// # Errors
///
/// As for [`icc`].
pub fn icc_by_reml(ratings: &Ratings) -> Result<Icc, NoIcc> {
    from_components(&compact(ratings)?)
}

/// The table without empty rows and columns.
fn compact(ratings: &Ratings) -> Result<Ratings, NoIcc> {
    let units: Vec<usize> =
        (0..ratings.units()).filter(|unit| ratings.given_to(*unit).next().is_some()).collect();
    let raters: Vec<usize> = (0..ratings.raters())
        .filter(|rater| units.iter().any(|unit| ratings.get(*unit, *rater).is_some()))
        .collect();
    if units.len() < 2 {
        return Err(NoIcc::TooFewUnits);
    }
    if raters.len() < 2 {
        return Err(NoIcc::TooFewRaters);
    }
    let cells: Vec<Option<f64>> =
        units.iter().flat_map(|unit| raters.iter().map(|rater| ratings.get(*unit, *rater))).collect();
    let mut values = cells.iter().flatten();
    let first = values.next();
    if values.all(|value| Some(value) == first) {
        return Err(NoIcc::NoVariation);
    }
    Ratings::new(units.len(), raters.len(), cells).map_err(|_| NoIcc::NotEstimable)
}

/// Mean squares of rows (units), columns (raters) and residual.
fn mean_squares(table: &Ratings) -> [f64; 3] {
    let (n, k) = (table.units() as f64, table.raters() as f64);
    let (mut rows, mut columns) = (vec![0.0; table.units()], vec![0.0; table.raters()]);
    let values: Vec<f64> = table.given().map(|(_, _, value)| value).collect();
    let mean = crate::math::mean(&values).unwrap_or(0.0);
    for (unit, rater, value) in table.given() {
        rows[unit] += (value - mean) / k;
        columns[rater] += (value - mean) / n;
    }
    let squares = |effects: &[f64]| effects.iter().map(|effect| effect * effect).sum::<f64>();
    let mut residual = 0.0;
    for (row, effect) in rows.iter().enumerate() {
        for ((_, value), severity) in table.given_to(row).zip(&columns) {
            let left = value - mean - effect - severity;
            residual += left * left;
        }
    }
    [k * squares(&rows) / (n - 1.0), n * squares(&columns) / (k - 1.0), residual / ((n - 1.0) * (k - 1.0))]
}

fn from_mean_squares(table: &Ratings, level: f64) -> Result<Icc, NoIcc> {
    let (n, k) = (table.units() as f64, table.raters() as f64);
    let [msr, msc, mse] = mean_squares(table);
    let whole = msr + (k - 1.0) * mse + k * (msc - mse) / n;
    if whole.is_nan() || whole <= 0.0 {
        return Err(NoIcc::NoVariation);
    }
    let of_means = msr + (msc - mse) / n;
    let average = (msr > 0.0 && of_means > 0.0).then(|| (msr - mse) / of_means);
    let single = (msr - mse) / whole;
    let single_interval = satterthwaite(single, [msr, msc, mse], n, k, level);
    let step_up = |r: f64| k * r / (1.0 + (k - 1.0) * r);
    let average_interval = single_interval.and_then(|ends| {
        if 1.0 + (k - 1.0) * ends.low > 0.0 {
            checked(step_up(ends.low), step_up(ends.high))
        } else {
            Err(NoInterval::OutOfRange)
        }
    });
    let components = Components { units: (msr - mse) / k, raters: (msc - mse) / n, residual: mse };
    Ok(Icc {
        single,
        average,
        raters: k,
        units: table.units(),
        components,
        method: Method::AnalysisOfVariance,
        single_interval,
        average_interval,
    })
}

/// `McGraw` & Wong 1996, table 7, case 2A: multiplied out, so that a residual of zero needs no exception.
fn satterthwaite(
    r: f64,
    [msr, msc, mse]: [f64; 3],
    n: f64,
    k: f64,
    level: f64,
) -> Result<Interval, NoInterval> {
    if msc <= 0.0 && mse <= 0.0 {
        return Err(NoInterval::PerfectAgreement);
    }
    let between = k * r * msc;
    let within = (n * (1.0 + (k - 1.0) * r) - k * r) * mse;
    let both = between + within;
    let degrees = (k - 1.0) * (n - 1.0) * both * both / ((n - 1.0) * between * between + within * within);
    let p = half(level).ok_or(NoInterval::OutOfRange)?;
    let upper = f_quantile(p, n - 1.0, degrees).ok_or(NoInterval::OutOfRange)?;
    let lower = f_quantile(p, degrees, n - 1.0).ok_or(NoInterval::OutOfRange)?;
    let rest = k * msc + (k * n - k - n) * mse;
    let low = n * (msr - upper * mse) / (upper * rest + n * msr);
    checked(low, n * (lower * msr - mse) / (rest + n * lower * msr))
}

fn from_components(table: &Ratings) -> Result<Icc, NoIcc> {
    let counts: Vec<f64> = (0..table.units()).map(|unit| table.given_to(unit).count() as f64).collect();
    let k = counts.len() as f64 / counts.iter().map(|count| 1.0 / count).sum::<f64>();
    // Fewer ratings than effects, and nothing is left for the residual.
    if table.given().count() < table.units() + table.raters() {
        return Err(NoIcc::NotEstimable);
    }
    let [units, raters, residual] = reml(table).ok_or(NoIcc::NotEstimable)?;
    let of = |k: f64| units / (units + (raters + residual) / k);
    Ok(Icc {
        single: of(1.0),
        average: Some(of(k)),
        raters: k,
        units: table.units(),
        components: Components { units, raters, residual },
        method: Method::Reml,
        single_interval: Err(NoInterval::Incomplete),
        average_interval: Err(NoInterval::Incomplete),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panel::examples::table;

    // Source: Shrout & Fleiss 1979, table 2: six targets, four judges (10 written as `:`).
    const SHROUT_FLEISS: [&str; 4] = ["9687:6", "214152", "536264", "828697"];

    fn judges() -> Ratings {
        table(&SHROUT_FLEISS)
    }

    // Source: Shrout & Fleiss 1979, table 4 (.29, .62); digits of psych::ICC(lmer = FALSE).
    #[test]
    fn six_targets_and_four_judges() {
        let [msr, msc, mse] = mean_squares(&judges());
        for (found, expected) in [(msr, 11.241_666_666_7), (msc, 32.486_111_111_1), (mse, 1.019_444_444_4)] {
            assert!((found - expected).abs() < 1e-10, "{found} {expected}");
        }
        let found = icc(&judges(), 0.95).unwrap();
        assert!((found.single - 0.289_763_779_53).abs() < 1e-10, "{found:?}");
        assert!((found.average.unwrap() - 0.620_050_547_6).abs() < 1e-10, "{found:?}");
        let (one, mean) = (found.single_interval.unwrap(), found.average_interval.unwrap());
        assert!((one.low - 0.018_786_513_375).abs() < 1e-10, "{one:?}");
        assert!((one.high - 0.761_084_369_65).abs() < 1e-10, "{one:?}");
        assert!((mean.low - 0.071_136_815_303).abs() < 1e-10, "{mean:?}");
        assert!((mean.high - 0.927_232_040_17).abs() < 1e-10, "{mean:?}");
    }

    /// irr 0.84.1 prints [.0394, .9286] for ICC(2,k): it puts the coefficient of the *mean*, times k, where the degrees
    /// of freedom need that of one rating.
    #[test]
    fn another_interval_of_the_mean_is_another_number() {
        let found = icc(&judges(), 0.95).unwrap();
        let squares = mean_squares(&judges());
        let theirs = satterthwaite(found.average.unwrap(), squares, 6.0, 4.0, 0.95).unwrap();
        let step_up = |r: f64| 4.0 * r / (1.0 + 3.0 * r);
        assert!((step_up(theirs.low) - 0.039_440_179_921).abs() < 1e-9, "{}", step_up(theirs.low));
        assert!((step_up(theirs.high) - 0.928_573_183_38).abs() < 1e-9);
        let ours = found.average_interval.unwrap();
        assert!((ours.low - step_up(theirs.low)).abs() > 0.03);
    }

    #[test]
    fn reml_agrees_on_a_complete_table() {
        let (squares, likelihood) = (icc(&judges(), 0.95).unwrap(), icc_by_reml(&judges()).unwrap());
        assert_eq!((squares.method, likelihood.method), (Method::AnalysisOfVariance, Method::Reml));
        let both = [
            (squares.single, likelihood.single),
            (squares.average.unwrap(), likelihood.average.unwrap()),
            (squares.components.units, likelihood.components.units),
            (squares.components.raters, likelihood.components.raters),
            (squares.components.residual, likelihood.components.residual),
        ];
        for (squares, likelihood) in both {
            assert!((squares / likelihood - 1.0).abs() < 1e-6, "{squares} {likelihood}");
        }
        assert_eq!(likelihood.single_interval, Err(NoInterval::Incomplete));
    }

    #[test]
    fn a_missing_rating_drops_no_unit() {
        let found = icc(&table(&["9687:6", "2141.2", "536264", ".28697"]), 0.95).unwrap();
        assert_eq!((found.method, found.units), (Method::Reml, 6));
        // Two units with three ratings, four with four.
        assert!((found.raters - 6.0 / (2.0 / 3.0 + 1.0)).abs() < 1e-14);
        assert!(found.single > 0.2 && found.single < 0.5, "{found:?}");
        assert!(found.average.unwrap() > found.single);
        // Empty rows and columns change nothing.
        let padded = table(&["9687:6.", "2141.2.", ".......", "536264.", ".28697."]);
        assert_eq!(icc(&padded, 0.95).unwrap(), found);
    }

    #[test]
    fn a_rating_as_the_model_says_changes_little() {
        // Additive ratings but for one: units and raters explain nearly all.
        let found = icc(&table(&["12345", "23456", "3457."]), 0.95).unwrap();
        assert!(found.components.residual < 0.1, "{found:?}");
        assert!(found.components.units > 1.0 && found.components.raters > 0.5);
    }

    #[test]
    fn no_number_without_ground() {
        let of = |rows: &[&str]| icc(&table(rows), 0.95);
        assert_eq!(of(&["1", "2"]), Err(NoIcc::TooFewUnits));
        assert_eq!(of(&["12", ".."]), Err(NoIcc::TooFewRaters));
        assert_eq!(of(&["22", "22"]), Err(NoIcc::NoVariation));
        assert_eq!(of(&["1.", ".2"]), Err(NoIcc::NotEstimable));
        assert_eq!(of(&["12.", ".34"]), Err(NoIcc::NotEstimable));
        // Additive without rest, one cell empty: the likelihood has no maximum.
        assert_eq!(of(&["1235", "234.", "3457"]), Err(NoIcc::NotEstimable));
        let perfect = of(&["123", "123"]).unwrap();
        assert_eq!((perfect.single, perfect.average), (1.0, Some(1.0)));
        assert_eq!(perfect.single_interval, Err(NoInterval::PerfectAgreement));
        // One rater is a point severer throughout: no residual, and an interval all the same.
        let apart = of(&["1234", "2345"]).unwrap();
        assert!(apart.single_interval.is_ok(), "{apart:?}");
        // Units that do not differ: negative, as printed elsewhere.
        assert!(of(&["121", "212"]).unwrap().single < 0.0);
        assert_eq!(of(&["121", "212"]).unwrap().average, None);
    }
}
