//! Whether one curve lies above the other throughout.

use crate::inequality::individual::Weighed;

/// Generalised Lorenz curve at rising population shares: the outcome of the lowest `p` of the people, per person of the
/// whole (Shorrocks 1983, *Economica* 50:3–17). The row at a boundary is split. In one pass over the rows; at 1 it is the
/// mean. NaN throughout without weight.
pub fn generalised_lorenz(rows: &Weighed, points: &[f64]) -> Vec<f64> {
    let total = crate::math::sum(rows.w);
    let mut found = Vec::with_capacity(points.len());
    let (mut people, mut outcome, mut place) = (0.0, 0.0, 0);
    for point in points {
        let goal = point * total;
        while let (Some(w), Some(y)) = (rows.w.get(place), rows.y.get(place)) {
            if people + w > goal && *point < 1.0 {
                break;
            }
            people += w;
            outcome += w * y;
            place += 1;
        }
        let part = if *point < 1.0 { rows.y.get(place).map_or(0.0, |y| (goal - people) * y) } else { 0.0 };
        found.push((outcome + part) / total);
    }
    found
}

/// Whether a curve is nowhere lower than another and somewhere higher, from the differences at some points. Differences of
/// at most `nothing` either way are none. `None` if one of them is not a number.
pub fn dominates(differences: &[f64], nothing: f64) -> Option<bool> {
    if differences.iter().any(|difference| difference.is_nan()) {
        return None;
    }
    let nowhere_lower = differences.iter().all(|difference| *difference >= -nothing);
    Some(nowhere_lower && differences.iter().any(|difference| *difference > nothing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inequality::individual::{Presorted, Scratch, generalised_lorenz_at};

    #[test]
    fn one_pass_gives_what_each_point_gives() {
        let y = [3.0, -1.0, 10.0, 3.0, 0.5, 7.0];
        let w = [1.0, 2.0, 0.5, 4.0, 0.0, 2.5];
        let presorted = Presorted::new(&y, None, None);
        let mut scratch = Scratch::default();
        let rows = presorted.weigh(&w, &mut scratch);
        let points: Vec<f64> = (1..=20).map(|k| f64::from(k) / 20.0).collect();
        for (found, p) in generalised_lorenz(&rows, &points).iter().zip(&points) {
            let want = generalised_lorenz_at(rows.y, rows.w, *p).unwrap();
            assert!((found - want).abs() < 1e-12, "{p}: {found} {want}");
        }
        let none = presorted.weigh(&[0.0; 6], &mut scratch);
        assert!(generalised_lorenz(&none, &points).iter().all(|value| value.is_nan()));
    }

    #[test]
    fn above_throughout() {
        assert_eq!(dominates(&[0.0, 0.1, 0.0], 1e-9), Some(true));
        assert_eq!(dominates(&[0.0, 0.1, -0.1], 1e-9), Some(false));
        assert_eq!(dominates(&[0.0, 1e-12, -1e-12], 1e-9), Some(false));
        assert_eq!(dominates(&[f64::NAN, 1.0], 1e-9), None);
        assert_eq!(dominates(&[], 1e-9), Some(false));
    }
}
