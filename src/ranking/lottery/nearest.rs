//! The point of a polyhedron that is nearest to the origin.

/// The half-space of points with `normal · x ≥ bound`, or the plane of those with equality.
#[derive(Clone, Debug)]
pub(super) struct Plane {
    pub(super) normal: Vec<f64>,
    pub(super) bound: f64,
}

/// The nearest point to the origin on `base` and within all `planes`; `None` where there is none or rounding got the better.
///
/// The dual active-set method (Goldfarb & Idnani 1983, Mathematical Programming 27:1) for the identity as Hessian: start from
/// the nearest point of the base, take in the plane that is violated most, and let go of planes whose pull would turn into a
/// push. Each step is farther from the origin than the last, so no set of active planes comes back.
pub(super) fn nearest(base: &Plane, planes: &[Plane]) -> Option<Vec<f64>> {
    /// Violation, as a distance, that counts as none.
    const TOLERANCE: f64 = 1e-10;
    let size = norm_squared(&base.normal);
    if size <= 0.0 {
        return None;
    }
    let lengths: Vec<f64> = planes.iter().map(|plane| norm_squared(&plane.normal).sqrt()).collect();
    let mut point: Vec<f64> = base.normal.iter().map(|a| a * base.bound / size).collect();
    let mut active = Active::new(base);
    // Each plane may come and go, but not often.
    for _ in 0..20 * (planes.len() + point.len()) {
        let violation = |at: usize| (planes[at].bound - dot(&planes[at].normal, &point)) / lengths[at];
        let worst = (0..planes.len())
            .filter(|at| lengths[*at] > 0.0 && !active.planes.contains(&Some(*at)))
            .map(|at| (at, violation(at)))
            .fold((0, TOLERANCE), |worst, next| if next.1 > worst.1 { next } else { worst });
        let (entering, depth) = worst;
        if depth <= TOLERANCE {
            return Some(point);
        }
        enter(&mut point, &mut active, entering, &planes[entering])?;
    }
    None
}

/// Takes a plane in, letting go of others as needed.
fn enter(point: &mut [f64], active: &mut Active, entering: usize, plane: &Plane) -> Option<()> {
    let mut pull = 0.0;
    loop {
        let (along, coefficients) = active.split(&plane.normal);
        let short = plane.bound - dot(&plane.normal, point);
        // How far the active planes let the step go before one of them pushes.
        let blocking = coefficients
            .iter()
            .zip(&active.pulls)
            .enumerate()
            .skip(1)
            .filter(|(_, (coefficient, _))| **coefficient > 1e-12)
            .map(|(at, (coefficient, pull))| (at, pull / coefficient))
            .fold(None, |best: Option<(usize, f64)>, next| match best {
                Some(best) if best.1 <= next.1 => Some(best),
                _ => Some(next),
            });
        let square = norm_squared(&along);
        let free = square > 1e-18 * norm_squared(&plane.normal).max(1.0);
        let full = if free { short / square } else { f64::INFINITY };
        let step = blocking.map_or(full, |(_, limit)| limit.min(full));
        if !step.is_finite() {
            return None;
        }
        if free {
            point.iter_mut().zip(&along).for_each(|(x, z)| *x += step * z);
        }
        active
            .pulls
            .iter_mut()
            .zip(&coefficients)
            .for_each(|(pull, coefficient)| *pull -= step * coefficient);
        pull += step;
        if free && step == full {
            active.add(entering, plane, pull, along, square.sqrt(), &coefficients);
            return Some(());
        }
        active.remove(blocking?.0);
    }
}

/// Active planes, with an orthonormal basis of their normals kept by Gram–Schmidt with a second pass.
struct Active {
    /// The base is `None` and stays first.
    planes: Vec<Option<usize>>,
    normals: Vec<Vec<f64>>,
    pulls: Vec<f64>,
    basis: Vec<Vec<f64>>,
    /// Row `i` holds the coordinates of normal `i` in the basis: lower triangular.
    triangle: Vec<Vec<f64>>,
}

impl Active {
    fn new(base: &Plane) -> Self {
        let mut active =
            Self { planes: vec![], normals: vec![], pulls: vec![], basis: vec![], triangle: vec![] };
        let length = norm_squared(&base.normal).sqrt();
        active.planes.push(None);
        active.normals.push(base.normal.clone());
        active.pulls.push(0.0);
        active.basis.push(base.normal.iter().map(|a| a / length).collect());
        active.triangle.push(vec![length]);
        active
    }

    /// The part of a vector that is orthogonal to all active normals, and the rest as a combination of them.
    fn split(&self, vector: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let mut rest = vector.to_vec();
        let mut coordinates = vec![0.0; self.basis.len()];
        for _ in 0..2 {
            for (axis, coordinate) in self.basis.iter().zip(&mut coordinates) {
                let part = dot(axis, &rest);
                *coordinate += part;
                rest.iter_mut().zip(axis).for_each(|(x, a)| *x -= part * a);
            }
        }
        // Solve triangleᵀ · c = coordinates from the last on.
        let mut coefficients = coordinates;
        for at in (0..coefficients.len()).rev() {
            let value = coefficients[at] / self.triangle[at][at];
            coefficients[at] = value;
            for (before, entry) in coefficients.iter_mut().zip(&self.triangle[at]).take(at) {
                *before -= value * entry;
            }
        }
        (rest, coefficients)
    }

    /// Adds a plane whose normal has been split.
    fn add(
        &mut self,
        number: usize,
        plane: &Plane,
        pull: f64,
        along: Vec<f64>,
        length: f64,
        coefficients: &[f64],
    ) {
        // Coordinates of the normal from its coefficients: their combination of the rows so far.
        let mut row = vec![0.0; self.basis.len() + 1];
        for (coefficient, known) in coefficients.iter().zip(&self.triangle) {
            row.iter_mut().zip(known).for_each(|(x, entry)| *x += coefficient * entry);
        }
        row[self.basis.len()] = length;
        self.basis.push(along.into_iter().map(|x| x / length).collect());
        self.triangle.push(row);
        self.planes.push(Some(number));
        self.normals.push(plane.normal.clone());
        self.pulls.push(pull);
    }

    /// Lets go of a plane; the basis of those after it is made anew.
    fn remove(&mut self, at: usize) {
        self.planes.remove(at);
        self.normals.remove(at);
        self.pulls.remove(at);
        self.basis.truncate(at);
        self.triangle.truncate(at);
        for normal in at..self.normals.len() {
            let vector = self.normals[normal].clone();
            let (along, coefficients) = self.split(&vector);
            let length = norm_squared(&along).sqrt();
            let mut row = vec![0.0; self.basis.len() + 1];
            for (coefficient, known) in coefficients.iter().zip(&self.triangle) {
                row.iter_mut().zip(known).for_each(|(x, entry)| *x += coefficient * entry);
            }
            row[self.basis.len()] = length;
            self.basis.push(along.into_iter().map(|x| x / length).collect());
            self.triangle.push(row);
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    crate::math::weighted_sum(a, b)
}

fn norm_squared(a: &[f64]) -> f64 {
    dot(a, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plane(normal: &[f64], bound: f64) -> Plane {
        Plane { normal: normal.to_vec(), bound }
    }

    #[test]
    fn the_base_alone() {
        let point = nearest(&plane(&[1.0, 1.0], 1.0), &[]).unwrap();
        assert!(point.iter().all(|x| (x - 0.5).abs() < 1e-15));
    }

    // x + y + z = 1 with x ≥ 0.6 and then y ≤ 0.1: (0.6, 0.2, 0.2), then (0.6, 0.1, 0.3).
    #[test]
    fn planes_by_hand() {
        let base = plane(&[1.0; 3], 1.0);
        let first = plane(&[1.0, 0.0, 0.0], 0.6);
        let second = plane(&[0.0, -1.0, 0.0], -0.1);
        let one = nearest(&base, std::slice::from_ref(&first)).unwrap();
        let two = nearest(&base, &[first, second]).unwrap();
        for (got, want) in [(one, [0.6, 0.2, 0.2]), (two, [0.6, 0.1, 0.3])] {
            assert!(got.iter().zip(want).all(|(x, y)| (x - y).abs() < 1e-12), "{got:?}");
        }
    }

    #[test]
    fn a_plane_that_must_be_let_go() {
        // x ≥ 0.5 is violated at first, but x ≥ 2y + 0.4 with y ≥ 0.1 in the end decides: (0.6, 0.1, 0.3).
        let base = plane(&[1.0; 3], 1.0);
        let planes =
            [plane(&[1.0, 0.0, 0.0], 0.5), plane(&[1.0, -2.0, 0.0], 0.4), plane(&[0.0, 1.0, 0.0], 0.1)];
        let got = nearest(&base, &planes).unwrap();
        assert!(got.iter().zip([0.6, 0.1, 0.3]).all(|(x, y)| (x - y).abs() < 1e-12), "{got:?}");
    }

    #[test]
    fn nothing_there() {
        let base = plane(&[1.0, 1.0], 1.0);
        assert!(nearest(&base, &[plane(&[1.0, 1.0], 2.0)]).is_none());
        assert!(nearest(&base, &[plane(&[1.0, 0.0], 0.7), plane(&[0.0, 1.0], 0.7)]).is_none());
        assert!(nearest(&plane(&[0.0], 1.0), &[]).is_none());
    }
}
