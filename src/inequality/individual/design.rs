//! Variance of a total under a sampling design.

use std::borrow::Cow;

/// Primary units in strata: what a design-based variance needs to know of each row.
///
/// Units are taken as drawn with replacement within their stratum (the ultimate cluster approach; Hansen, Hurwitz &
/// Madow 1953; Wolter 2007, §1.4), with the finite population correction when the number of units in the population is
/// given. A stratum with one unit is centred on the mean of all units, which overstates its part rather than leaving
/// it out.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    rows: usize,
    /// Unit of each row; `None` when each row is a unit.
    unit_of: Option<Vec<u32>>,
    /// Stratum of each unit; empty when there is one stratum.
    stratum_of: Vec<u32>,
    strata: Vec<Stratum>,
    /// Number of equal rows that each row stands for, where these are the units.
    counts: Option<Vec<f64>>,
}

/// A stratum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stratum {
    /// Units in the sample.
    pub units: f64,
    /// Share of the population's units that were not sampled, `1 − n/N`; 1 without a correction.
    pub unsampled: f64,
}

impl Design {
    /// The design of `rows` rows.
    ///
    /// `psu` is unique over strata; without it each row is a unit. `fpc` is the number of units in the population of the
    /// row's stratum. `frequency` weights (how many equal rows a row stands for) only matter when each row is a unit.
    /// All have one entry per row.
    pub fn new(
        rows: usize,
        stratum: Option<&[u32]>,
        psu: Option<&[u32]>,
        fpc: Option<&[f64]>,
        frequency: Option<&[f64]>,
    ) -> Self {
        let count = |labels: &[u32]| labels.iter().max().map_or(0, |most| *most as usize + 1);
        let strata = stratum.map_or(1, count);
        let units = psu.map_or(rows, count);
        // First row of each unit; a number that no row has is no unit.
        let mut first = vec![None; if psu.is_some() { units } else { 0 }];
        if let Some(psu) = psu {
            for (row, unit) in psu.iter().enumerate() {
                first[*unit as usize].get_or_insert(row);
            }
        }
        let stratum_of: Vec<u32> = match (stratum, psu) {
            (None, _) => Vec::new(),
            (Some(stratum), None) => stratum.to_vec(),
            (Some(stratum), Some(_)) => first.iter().map(|row| row.map_or(0, |row| stratum[row])).collect(),
        };
        let mut sizes = vec![Stratum { units: 0.0, unsampled: 1.0 }; strata];
        let counts = if psu.is_none() { frequency.map(<[f64]>::to_vec) } else { None };
        for unit in 0..units {
            let present = psu.is_none() || first[unit].is_some();
            let at = stratum_of.get(unit).map_or(0, |stratum| *stratum as usize);
            if present {
                sizes[at].units += counts.as_ref().map_or(1.0, |counts| counts[unit]);
            }
        }
        if let Some(fpc) = fpc {
            for (row, population) in fpc.iter().enumerate() {
                let at = stratum.map_or(0, |stratum| stratum[row] as usize);
                sizes[at].unsampled = (1.0 - sizes[at].units / population).max(0.0);
            }
        }
        Self { rows, unit_of: psu.map(<[u32]>::to_vec), stratum_of, strata: sizes, counts }
    }

    /// Unit of each row; `None` when each row is a unit.
    pub fn unit_of(&self) -> Option<&[u32]> {
        self.unit_of.as_deref()
    }

    /// Stratum of a unit.
    #[inline]
    pub fn stratum_of(&self, unit: usize) -> usize {
        self.stratum_of.get(unit).map_or(0, |stratum| *stratum as usize)
    }

    /// Number of primary units, present or not.
    pub fn units(&self) -> usize {
        self.unit_of
            .as_ref()
            .map_or(self.rows, |units| units.iter().max().map_or(0, |most| *most as usize + 1))
    }

    /// Units that have rows, in rising order.
    pub fn present(&self) -> Vec<u32> {
        let Some(unit_of) = &self.unit_of else { return (0..self.rows as u32).collect() };
        let mut seen = vec![false; self.units()];
        for unit in unit_of {
            seen[*unit as usize] = true;
        }
        (0..).zip(seen).filter(|(_, seen)| *seen).map(|(unit, _)| unit).collect()
    }

    /// The strata.
    pub fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    /// Strata with a single unit.
    pub fn lonely(&self) -> usize {
        self.strata.iter().filter(|stratum| stratum.units == 1.0).count()
    }

    /// Variance of the total of `terms`, one per row: weight times influence, 0 outside the domain.
    ///
    /// `Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (e_hi − ē_h)²`, `e` the sums per unit. `None` with fewer than two units.
    pub fn variance(&self, terms: &[f64]) -> Option<f64> {
        let totals = self.totals(terms);
        let units: f64 = self.strata.iter().map(|stratum| stratum.units).sum();
        if units < 2.0 {
            return None;
        }
        let strata = self.strata.len();
        let (mut sums, mut squares) = (vec![0.0; strata], vec![0.0; strata]);
        for (unit, total) in totals.iter().enumerate() {
            sums[self.stratum_of(unit)] += total;
        }
        let overall = sums.iter().fold(0.0, |all, sum| all + sum) / units;
        for (unit, total) in totals.iter().enumerate() {
            let at = self.stratum_of(unit);
            let stratum = self.strata[at];
            let centre = if stratum.units == 1.0 { overall } else { sums[at] / stratum.units };
            squares[at] += match &self.counts {
                // So many equal rows share this total.
                Some(counts) if counts[unit] > 0.0 => {
                    let apart = total / counts[unit] - centre;
                    counts[unit] * apart * apart
                }
                Some(_) => 0.0,
                None => (total - centre) * (total - centre),
            };
        }
        let mut variance = 0.0;
        for (stratum, squares) in self.strata.iter().zip(&squares) {
            let factor = if stratum.units > 1.0 { stratum.units / (stratum.units - 1.0) } else { 1.0 };
            variance += stratum.unsampled * factor * squares;
        }
        Some(variance)
    }

    /// Sums per unit.
    fn totals<'t>(&self, terms: &'t [f64]) -> Cow<'t, [f64]> {
        let Some(unit_of) = &self.unit_of else { return Cow::Borrowed(terms) };
        let mut totals = vec![0.0; self.units()];
        for (unit, term) in unit_of.iter().zip(terms) {
            totals[*unit as usize] += term;
        }
        Cow::Owned(totals)
    }

    /// Degrees of freedom for rows that are inside: their primary units minus their strata, at least 1 (Korn & Graubard
    /// 1999, §5.2).
    pub fn degrees(&self, inside: impl Fn(usize) -> bool) -> f64 {
        let mut strata = vec![false; self.strata.len()];
        let mut seen = vec![false; if self.unit_of.is_some() { self.units() } else { 0 }];
        let mut units = 0.0;
        for row in (0..self.rows).filter(|row| inside(*row)) {
            let unit = self.unit_of.as_ref().map_or(row, |unit| unit[row] as usize);
            strata[self.stratum_of(unit)] = true;
            if self.unit_of.is_none() {
                units += self.counts.as_ref().map_or(1.0, |counts| counts[row]);
            } else if !std::mem::replace(&mut seen[unit], true) {
                units += 1.0;
            }
        }
        (units - strata.iter().filter(|used| **used).count() as f64).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_simple_random_sample_has_the_variance_of_a_total() {
        let design = Design::new(4, None, None, None, None);
        // n/(n−1) Σ(e − ē)²: 4/3 · 5.
        assert!((design.variance(&[1.0, 2.0, 3.0, 4.0]).unwrap() - 20.0 / 3.0).abs() < 1e-14);
        assert_eq!(design.degrees(|_| true), 3.0);
        assert_eq!(design.degrees(|row| row < 2), 1.0);
        assert_eq!(Design::new(1, None, None, None, None).variance(&[1.0]), None);
    }

    #[test]
    fn strata_part_the_variance_and_full_ones_add_none() {
        let stratum = [0, 0, 1, 1];
        let design = Design::new(4, Some(&stratum), None, Some(&[4.0, 4.0, 2.0, 2.0]), None);
        // First: (1 − 1/2) · 2 · 2; second: everybody was asked.
        assert!((design.variance(&[1.0, 3.0, 0.0, 9.0]).unwrap() - 2.0).abs() < 1e-14);
        assert_eq!(design.degrees(|_| true), 2.0);
    }

    #[test]
    fn units_are_summed_first() {
        let design = Design::new(5, None, Some(&[0, 0, 1, 2, 2]), None, None);
        // Totals 3, 3, 3.
        assert_eq!(design.variance(&[1.0, 2.0, 3.0, 0.0, 3.0]), Some(0.0));
        assert_eq!(design.degrees(|_| true), 2.0);
    }

    #[test]
    fn a_lonely_unit_is_centred_on_all() {
        let design = Design::new(3, Some(&[0, 0, 1]), None, None, None);
        // First stratum 2 · 0; second (6 − 4)².
        assert!((design.variance(&[3.0, 3.0, 6.0]).unwrap() - 4.0).abs() < 1e-14);
        assert_eq!(design.lonely(), 1);
    }

    #[test]
    fn equal_rows_may_be_counted() {
        let long = Design::new(5, None, None, None, None);
        let short = Design::new(2, None, None, None, Some(&[2.0, 3.0]));
        let expected = long.variance(&[1.0, 1.0, 4.0, 4.0, 4.0]).unwrap();
        assert!((short.variance(&[2.0, 12.0]).unwrap() - expected).abs() < 1e-13);
        assert_eq!(short.degrees(|_| true), 4.0);
    }
}
