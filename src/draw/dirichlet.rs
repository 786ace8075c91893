//! Shares that sum to 1 and are not known exactly.

use crate::math::beta::{Beta, QuantileTable};

/// A Dirichlet distribution around given shares: each share's mean is the given one, and its variance
/// `share·(1 − share)/(concentration + 1)`.
///
/// Drawn by breaking a stick: the first share is a Beta part of the whole, the next a Beta part of what is left, and so
/// on (Connor & Mosimann 1969). One uniform per share, by quantile; the last share is what remains.
#[derive(Clone, Debug)]
pub struct Dirichlet {
    breaks: Vec<Break>,
}

/// How much of the rest of the stick a share takes.
#[derive(Clone, Debug)]
enum Break {
    Fixed(f64),
    Direct(Beta),
    Tabulated(QuantileTable),
}

impl Break {
    /// `a` and `b` are the shapes of the share and of all that come after it.
    fn new(a: f64, b: f64) -> Self {
        // Shares of zero and the last share above zero are certain.
        if a <= 0.0 {
            return Self::Fixed(0.0);
        }
        if b <= 0.0 {
            return Self::Fixed(1.0);
        }
        // The range in which a table is known to be exact within 1e-7.
        let tabulated = |shape: f64| (0.5..=100.0).contains(&shape);
        let table = if tabulated(a) && tabulated(b) { QuantileTable::new(a, b) } else { None };
        if let Some(table) = table {
            return Self::Tabulated(table);
        }
        // Shapes beyond the range of the Beta keep their mean and are drawn in to it; a part whose other side is more than
        // 1e8 times as large is taken at its mean.
        let most = (1e6 / a.max(b)).min(1.0);
        let least = 0.01 / (a * most).min(b * most);
        let factor = most * least.max(1.0);
        Beta::new(a * factor, b * factor).map_or(Self::Fixed(a / (a + b)), Self::Direct)
    }

    fn quantile(&self, u: f64) -> f64 {
        match self {
            Self::Fixed(part) => *part,
            Self::Direct(beta) => beta.quantile(u),
            Self::Tabulated(table) => table.quantile(u),
        }
    }
}

impl Dirichlet {
    /// Around `shares` (not below zero; they need not sum to 1 exactly). A larger `concentration`, above zero, means less
    /// spread. `None` where a share or the concentration is not such a number, or all shares are zero.
    pub fn around(shares: &[f64], concentration: f64) -> Option<Self> {
        let total = shares.iter().fold(0.0, |sum, share| sum + share);
        let sound = shares.iter().all(|share| *share >= 0.0)
            && total > 0.0
            && total.is_finite()
            && concentration > 0.0
            && concentration.is_finite();
        // What comes after each share, summed from the end so that the last is followed by exactly nothing.
        let mut after = vec![0.0; shares.len()];
        for at in (1..shares.len()).rev() {
            after[at - 1] = after[at] + shares[at];
        }
        let scale = concentration / total;
        let breaks = shares.iter().zip(&after).map(|(share, after)| Break::new(share * scale, after * scale));
        sound.then(|| Self { breaks: breaks.collect() })
    }

    /// Number of shares, and of uniforms in a draw.
    pub fn len(&self) -> usize {
        self.breaks.len()
    }

    /// Whether there is no share.
    pub fn is_empty(&self) -> bool {
        self.breaks.is_empty()
    }

    /// Replaces one draw's uniforms, one per share and strictly between 0 and 1, by shares that sum to 1.
    pub fn shares(&self, uniforms: &mut [f64]) {
        debug_assert_eq!(uniforms.len(), self.breaks.len());
        let mut rest = 1.0;
        for (value, part) in uniforms.iter_mut().zip(&self.breaks) {
            let share = rest * part.quantile(*value);
            rest -= share;
            *value = share;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Seed, Stream};
    use crate::math::Moments;

    fn columns(shares: &[f64], concentration: f64) -> Vec<Vec<f64>> {
        const DRAWS: usize = 20_000;
        let dirichlet = Dirichlet::around(shares, concentration).unwrap();
        let mut uniforms = vec![0.0; DRAWS * shares.len()];
        Stream::new(&Seed::from_u64(11), "dirichlet").fill_uniform(0, &mut uniforms);
        let mut columns = vec![Vec::new(); shares.len()];
        for draw in uniforms.chunks_mut(shares.len()) {
            dirichlet.shares(draw);
            let total: f64 = draw.iter().sum();
            assert!(
                (total - 1.0).abs() < 1e-12 && draw.iter().all(|share| (0.0..=1.0).contains(share)),
                "{draw:?}"
            );
            columns.iter_mut().zip(draw.iter()).for_each(|(column, share)| column.push(*share));
        }
        columns
    }

    #[test]
    fn means_and_variances_are_those_of_the_dirichlet() {
        for concentration in [3.0, 50.0, 5_000.0] {
            let shares = [0.4, 0.0, 0.3, 0.25, 0.05];
            for (column, share) in columns(&shares, concentration).iter().zip(shares) {
                let moments = Moments::of(column);
                let variance = share * (1.0 - share) / (concentration + 1.0);
                let error = 4.0 * (variance / 20_000.0).sqrt();
                assert!((moments.mean().unwrap() - share).abs() <= error, "{share} {concentration}");
                let found = moments.variance().unwrap();
                assert!(
                    (found - variance).abs() <= 0.06 * variance,
                    "{share} {concentration}: {found} {variance}"
                );
            }
        }
    }

    #[test]
    fn extremes_settle() {
        columns(&[1e-9, 1.0 - 1e-9], 1.0);
        let certain = columns(&[0.25, 0.75], 1e12);
        assert!(certain[0].iter().all(|share| (share - 0.25).abs() < 0.01));
        assert!(columns(&[0.0, 1.0, 0.0], 2.0)[1].iter().all(|share| *share == 1.0));
    }

    #[test]
    fn refused() {
        for (shares, concentration) in
            [(vec![-0.1, 1.1], 1.0), (vec![0.0], 1.0), (vec![], 1.0), (vec![1.0], 0.0), (vec![f64::NAN], 1.0)]
        {
            assert!(Dirichlet::around(&shares, concentration).is_none());
        }
    }
}
