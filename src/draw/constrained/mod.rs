//! Random weights of which something is known: uniform on the part of the simplex that the statements leave.
//!
//! Exact samplers come first, a Markov chain last:
//!
//! | what is known | how it is drawn |
//! |---|---|
//! | nothing | exponential spacings ([`super::weights::free`]) |
//! | an order, whole or in part | a uniformly drawn linear extension, then sorted spacings: every extension's cell has the same volume, so this is exact |
//! | exact ratios | the items tied to each other are one; its weight is shared out |
//! | ranges and ratios | the above, again and again until the statements hold, while at least 1% do |
//! | anything tighter | hit-and-run on the whitened polytope, see [`Method::HitAndRun`] |
//!
//! Every draw is a function of the stream and its number alone, in all of these.

mod chain;
mod extension;
mod feasible;
mod statement;

use super::Stream;
use super::weights::free;
use chain::Chain;
use extension::Extensions;
use statement::{Row, Ties};

pub use chain::effective_size;

/// One statement about weights; items are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constraint {
    /// The weight of an item lies in a range, as shares of the whole.
    Interval {
        /// The item.
        item: usize,
        /// Lowest weight, at least 0.
        low: f64,
        /// Highest weight; above 1 says nothing.
        high: f64,
    },
    /// The weight of `a` is between `low` and `high` times that of `b`. `high` may be infinite.
    Ratio {
        /// The item that is compared.
        a: usize,
        /// The item it is compared with.
        b: usize,
        /// Lowest ratio, at least 0.
        low: f64,
        /// Highest ratio.
        high: f64,
    },
    /// The weight of `a` is at least that of `b`.
    AtLeast {
        /// The heavier item.
        a: usize,
        /// The lighter item.
        b: usize,
    },
}

/// Why there is nothing to draw.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWeights {
    /// There are no items.
    #[error("there are no items to weigh")]
    NoItems,
    /// The statement of this number names an item that does not exist, or compares one with itself.
    #[error("statement {0} names an item that does not exist, or the same twice")]
    Item(usize),
    /// The statement of this number has a bound that is negative, not a number, or above its other bound.
    #[error("the bounds of statement {0} are not a range of weights or ratios")]
    Bounds(usize),
    /// These statements cannot hold together, though any of them left out, the others can.
    #[error("statements {0:?} cannot hold together")]
    Conflict(Vec<usize>),
    /// The linear program behind the search for a conflict was not solved: bounds of very unlike size.
    #[error("the linear program was not solved")]
    Unsolved,
}

/// How weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    /// The statements leave one point.
    Point,
    /// Exactly uniform and independent, each proposal taken.
    Exact,
    /// Exactly uniform and independent, proposals taken when the statements hold.
    Rejection {
        /// Share of 20,000 trial proposals in which they held; at least 0.01.
        acceptance: f64,
    },
    /// Steps of a Markov chain. The chain runs in an orthonormal basis of the plane that sums and exact statements leave,
    /// whitened by the covariance of pilot runs (Smith 1984, Oper. Res. 32:1296; Lovász 1999). Three steps of four pass weight
    /// between two random items, which suits bounds on single weights; the fourth goes in a uniform direction, which suits all.
    ///
    /// A draw starts from one of 1,024 points of a pilot run (its number modulo 1,024), one autocorrelation time apart, and
    /// takes two autocorrelation times of steps of its own. It is thus as uniform as the pilot points are, nearly independent
    /// of all other draws, and can be made alone.
    HitAndRun {
        /// Steps behind each draw.
        steps: u32,
        /// Integrated autocorrelation time of the slowest weight, in steps (initial positive sequence; Geyer 1992).
        autocorrelation: f64,
        /// Dimensions that the statements leave.
        dimensions: usize,
    },
}

/// Draws behind a trial of acceptance.
const TRIALS: u64 = 20_000;
/// Below this share of proposals taken, a chain is quicker.
const LEAST_ACCEPTANCE: f64 = 0.01;
/// Proposals for one draw. At the least acceptance all are refused once in 10¹⁷ draws; the last then stands in.
const ATTEMPTS: u64 = 4096;
/// Where the numbers for trials and pilot runs begin; those for draws end far before.
const PILOT: u64 = 1 << 62;

/// A sampler of weights under statements.
#[derive(Clone, Debug)]
pub struct Constrained {
    items: usize,
    stream: Stream,
    rows: Vec<Row>,
    proposal: Proposal,
    method: Method,
    chain: Option<Chain>,
}

/// What comes before the statements are looked at.
#[derive(Clone, Debug)]
enum Proposal {
    Free(Ties),
    Ordered(Extensions),
}

impl Constrained {
    /// A sampler of the weights of `items` items that fulfil all statements, from the numbers of `stream`.
    ///
    /// Takes up to a tenth of a second for trials and pilot runs.
    ///
    /// # Errors
    ///
    /// See [`NoWeights`]; statements are numbered as given.
    pub fn new(items: usize, statements: &[Constraint], stream: Stream) -> Result<Self, NoWeights> {
        if items == 0 {
            return Err(NoWeights::NoItems);
        }
        let rows = statement::rows(items, statements)?;
        let Some(mut polytope) = feasible::Polytope::new(items, &rows).ok_or(NoWeights::Unsolved)? else {
            return Err(feasible::conflict(items, &rows, statements.len())
                .map_or(NoWeights::Unsolved, NoWeights::Conflict));
        };
        let ties = Ties::new(items, statements);
        let (pairs, loose) = statement::orders(statements);
        // An order is proposed from where nothing is tied; where too many sets of items can come first, it is met by chance.
        let ordered = if ties.is_none() { Extensions::new(items, &pairs) } else { None };
        let whole = if ordered.is_some() { loose } else { loose || !pairs.is_empty() };
        let proposal = ordered.map_or(Proposal::Free(ties), Proposal::Ordered);
        let mut sampler = Self { items, stream, rows, proposal, method: Method::Exact, chain: None };
        polytope.find_implied().ok_or(NoWeights::Unsolved)?;
        let dimensions = polytope.basis().len();
        if dimensions == 0 {
            sampler.method = Method::Point;
            sampler.chain = Some(Chain::point(&polytope));
        } else if sampler.proposes_in(dimensions) {
            if whole {
                let acceptance = sampler.acceptance();
                sampler.method = Method::Rejection { acceptance };
                if acceptance < LEAST_ACCEPTANCE {
                    sampler.walk(&polytope);
                }
            }
        } else {
            sampler.walk(&polytope);
        }
        Ok(sampler)
    }

    fn walk(&mut self, polytope: &feasible::Polytope) {
        let chain = Chain::new(polytope, self.stream);
        self.method = Method::HitAndRun {
            steps: chain.steps(),
            autocorrelation: chain.autocorrelation(),
            dimensions: polytope.basis().len(),
        };
        self.chain = Some(chain);
    }

    /// How weights are drawn.
    pub fn method(&self) -> Method {
        self.method
    }

    /// Number of weights in a draw.
    pub fn items(&self) -> usize {
        self.items
    }

    /// Effective number of independent draws among the first `draws`: all of them but for a chain, where draws that start
    /// from the same pilot point keep a correlation of `exp(−8)` at most, for an autocorrelation that falls geometrically.
    pub fn effective_draws(&self, draws: u64) -> f64 {
        let all = draws as f64;
        match self.method {
            Method::HitAndRun { .. } => {
                let sharing = (all / chain::ANCHORS as f64 - 1.0).max(0.0);
                all / (1.0 + sharing * crate::math::exp(-8.0))
            }
            _ => all,
        }
    }

    /// Writes draws `first_draw, first_draw + 1, …`, each `items` weights that sum to 1. What is left over at the end of
    /// `out` stays as it was. Draws are numbered below 2⁴⁰.
    pub fn fill(&self, first_draw: u64, out: &mut [f64]) {
        let mut scratch = Scratch::default();
        for (draw, weights) in (first_draw..).zip(out.chunks_exact_mut(self.items)) {
            match (&self.chain, self.method) {
                (Some(chain), _) => chain.draw(self.stream, draw, weights),
                (None, Method::Exact) => self.propose(draw * self.stride(), weights, &mut scratch),
                (None, _) => {
                    for attempt in 0..ATTEMPTS {
                        self.propose((draw * ATTEMPTS + attempt) * self.stride(), weights, &mut scratch);
                        if self.holds(weights) {
                            break;
                        }
                    }
                }
            }
        }
    }

    /// Numbers of the stream behind a proposal.
    fn stride(&self) -> u64 {
        2 * self.items as u64
    }

    /// Whether proposals move in as many dimensions as the statements leave.
    fn proposes_in(&self, dimensions: usize) -> bool {
        let proposed = match &self.proposal {
            Proposal::Free(ties) => ties.groups() - 1,
            Proposal::Ordered(_) => self.items - 1,
        };
        proposed == dimensions
    }

    fn propose(&self, first: u64, weights: &mut [f64], scratch: &mut Scratch) {
        match &self.proposal {
            Proposal::Free(ties) => {
                scratch.groups.resize(ties.groups(), 0.0);
                self.stream.fill_uniform(first, &mut scratch.groups);
                free(&mut scratch.groups);
                ties.share(&scratch.groups, weights);
            }
            Proposal::Ordered(extensions) => {
                scratch.groups.resize(2 * self.items, 0.0);
                self.stream.fill_uniform(first, &mut scratch.groups);
                let (spacings, choices) = scratch.groups.split_at_mut(self.items);
                free(spacings);
                spacings.sort_unstable_by(|a, b| b.total_cmp(a));
                extensions.give_out(spacings, choices, weights);
            }
        }
    }

    fn holds(&self, weights: &[f64]) -> bool {
        // Exact statements hold by construction.
        self.rows.iter().filter(|row| !row.exact).all(|row| row.slack(weights) >= 0.0)
    }

    fn acceptance(&self) -> f64 {
        let mut scratch = Scratch::default();
        let mut weights = vec![0.0; self.items];
        let taken = (0..TRIALS).filter(|trial| {
            self.propose(PILOT + trial * self.stride(), &mut weights, &mut scratch);
            self.holds(&weights)
        });
        taken.count() as f64 / TRIALS as f64
    }
}

#[derive(Default)]
struct Scratch {
    groups: Vec<f64>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Seed;
    use crate::math::{Moments, sum};

    const DRAWS: usize = 20_000;

    fn stream() -> Stream {
        Stream::new(&Seed::from_u64(8), "weights")
    }

    fn sampler(items: usize, statements: &[Constraint]) -> Constrained {
        Constrained::new(items, statements, stream()).unwrap()
    }

    fn columns(sampler: &Constrained) -> Vec<Vec<f64>> {
        let items = sampler.items();
        let mut out = vec![0.0; DRAWS * items];
        sampler.fill(0, &mut out);
        assert!(out.chunks(items).all(|w| (sum(w) - 1.0).abs() < 1e-12 && w.iter().all(|w| *w >= 0.0)));
        (0..items).map(|item| out.iter().skip(item).step_by(items).copied().collect()).collect()
    }

    fn means(sampler: &Constrained) -> Vec<f64> {
        columns(sampler).iter().map(|column| Moments::of(column).mean().unwrap()).collect()
    }

    fn near(got: &[f64], want: &[f64], tolerance: f64) {
        assert!(got.iter().zip(want).all(|(g, w)| (g - w).abs() < tolerance), "{got:?} {want:?}");
    }

    fn interval(item: usize, low: f64, high: f64) -> Constraint {
        Constraint::Interval { item, low, high }
    }

    fn ratio(a: usize, b: usize, low: f64, high: f64) -> Constraint {
        Constraint::Ratio { a, b, low, high }
    }

    fn at_least(a: usize, b: usize) -> Constraint {
        Constraint::AtLeast { a, b }
    }

    /// The set of the source below.
    fn reference() -> [Constraint; 4] {
        [interval(0, 0.2, 0.5), interval(1, 0.1, 0.3), interval(2, 0.0, 0.4), ratio(0, 3, 1.5, 4.0)]
    }

    // Source: rejection from Dirichlet(1) and R hitandrun 0.5-4 (2e5 draws): acceptance 4.15%, means and deviations.
    const MEANS: [f64; 4] = [0.39408, 0.20548, 0.21927, 0.18117];
    const DEVIATIONS: [f64; 4] = [0.0679, 0.0567, 0.1024, 0.0528];

    #[test]
    fn ranges_and_ratios_by_rejection() {
        let sampler = sampler(4, &reference());
        let Method::Rejection { acceptance } = sampler.method() else { panic!("{:?}", sampler.method()) };
        assert!((acceptance - 0.0415).abs() < 0.005, "{acceptance}");
        for ((column, mean), deviation) in columns(&sampler).iter().zip(MEANS).zip(DEVIATIONS) {
            let moments = Moments::of(column);
            assert!((moments.mean().unwrap() - mean).abs() < 0.003, "{:?} {mean}", moments.mean());
            assert!((moments.standard_deviation().unwrap() - deviation).abs() < 0.002);
        }
    }

    #[test]
    fn ranges_and_ratios_by_hit_and_run() {
        let mut sampler = sampler(4, &reference());
        let mut polytope = feasible::Polytope::new(4, &sampler.rows).unwrap().unwrap();
        polytope.find_implied().unwrap();
        sampler.walk(&polytope);
        let found = columns(&sampler);
        for ((column, mean), deviation) in found.iter().zip(MEANS).zip(DEVIATIONS) {
            let moments = Moments::of(column);
            assert!((moments.mean().unwrap() - mean).abs() < 0.003, "{:?} {mean}", moments.mean());
            assert!((moments.standard_deviation().unwrap() - deviation).abs() < 0.002);
            assert!(effective_size(column) > 0.9 * DRAWS as f64, "{}", effective_size(column));
        }
        let slowest = found.iter().map(|column| effective_size(column)).fold(f64::INFINITY, f64::min);
        assert!(slowest <= sampler.effective_draws(DRAWS as u64) * 1.1);
        assert!((0..DRAWS).all(|draw| {
            sampler.holds(&found.iter().map(|column| column[draw]).collect::<Vec<_>>())
                || sampler.rows.iter().all(|row| {
                    row.slack(&found.iter().map(|column| column[draw]).collect::<Vec<_>>()) > -1e-12
                })
        }));
    }

    // Source: Barron & Barrett 1996, rank order centroids: for four, 25/48, 13/48, 7/48, 3/48.
    #[test]
    fn a_whole_order_averages_to_the_rank_order_centroid() {
        let sampler = sampler(4, &[at_least(2, 0), at_least(0, 3), at_least(3, 1)]);
        assert_eq!(sampler.method(), Method::Exact);
        near(&means(&sampler), &[13.0, 3.0, 25.0, 7.0].map(|part| part / 48.0), 0.004);
    }

    // a ≥ b and a ≥ c: two extensions, so b and c share what second and third have: (11, 3.5, 3.5)/18. With an item apart:
    // by symmetry over the eight extensions.
    #[test]
    fn a_partial_order_is_a_mixture_of_its_extensions() {
        near(
            &means(&sampler(3, &[at_least(0, 1), at_least(0, 2)])),
            &[11.0 / 18.0, 3.5 / 18.0, 3.5 / 18.0],
            0.004,
        );
        // a ≥ b, c apart: abc, acb, cab, with weights of place 11, 5, 2 of 18.
        let want = [(11.0 + 11.0 + 5.0) / 54.0, (5.0 + 2.0 + 2.0) / 54.0, (2.0 + 5.0 + 11.0) / 54.0];
        near(&means(&sampler(3, &[at_least(0, 1)])), &want, 0.004);
    }

    #[test]
    fn nothing_said_is_free() {
        let sampler = sampler(5, &[]);
        assert_eq!(sampler.method(), Method::Exact);
        near(&means(&sampler), &[0.2; 5], 0.005);
    }

    // w₀ = 2·w₁ exactly: their sum s and w₂ are uniform on the segment, so s is ½ on average.
    #[test]
    fn exact_ratios_are_tied() {
        let tied = sampler(3, &[ratio(0, 1, 2.0, 2.0)]);
        assert_eq!(tied.method(), Method::Exact);
        near(&means(&tied), &[1.0 / 3.0, 1.0 / 6.0, 0.5], 0.005);
        let columns = columns(&tied);
        assert!(columns[0].iter().zip(&columns[1]).all(|(a, b)| (a - 2.0 * b).abs() < 1e-14));
        let chain = sampler(4, &[ratio(0, 1, 2.0, 2.0), ratio(2, 1, 3.0, 3.0)]);
        near(&means(&chain), &[2.0 / 12.0, 1.0 / 12.0, 3.0 / 12.0, 0.5], 0.005);
    }

    #[test]
    fn exact_weights_and_implied_ones_leave_fewer_dimensions() {
        // w₀ = 0.5; the others share the rest evenly.
        let fixed = sampler(3, &[interval(0, 0.5, 0.5)]);
        assert!(matches!(fixed.method(), Method::HitAndRun { dimensions: 1, .. }), "{:?}", fixed.method());
        near(&means(&fixed), &[0.5, 0.25, 0.25], 0.005);
        // A circle of orders: all equal.
        let circle = sampler(3, &[at_least(0, 1), at_least(1, 2), at_least(2, 0)]);
        assert_eq!(circle.method(), Method::Point);
        near(&means(&circle), &[1.0 / 3.0; 3], 1e-9);
        // Lows that fill the whole.
        let full = sampler(3, &[interval(0, 0.2, 1.0), interval(1, 0.3, 1.0), interval(2, 0.5, 1.0)]);
        assert_eq!(full.method(), Method::Point);
        near(&means(&full), &[0.2, 0.3, 0.5], 1e-9);
        assert_eq!(sampler(1, &[]).method(), Method::Point);
    }

    // A thin slab far from the middle, in ten dimensions.
    #[test]
    fn tight_statements_need_the_chain() {
        let statements: Vec<Constraint> = (0..10)
            .map(|item| interval(item, 0.1 - 0.002 * (item + 1) as f64, 0.1 + 0.002 * (item + 1) as f64))
            .collect();
        let sampler = sampler(10, &statements);
        let Method::HitAndRun { steps, autocorrelation, dimensions } = sampler.method() else { panic!() };
        assert!(dimensions == 9 && steps >= 10 && autocorrelation < 200.0, "{:?}", sampler.method());
        let columns = columns(&sampler);
        // By symmetry every mean is 0.1.
        for (item, column) in columns.iter().enumerate() {
            let moments = Moments::of(column);
            let size = effective_size(column);
            assert!(size > 0.85 * DRAWS as f64, "{item} {size}");
            let error = moments.standard_error().unwrap();
            assert!(
                (moments.mean().unwrap() - 0.1).abs() < 5.0 * error,
                "{item} {:?} {error}",
                moments.mean()
            );
            let reach = 0.002 * (item + 1) as f64 + 1e-12;
            assert!(column.iter().all(|w| (w - 0.1).abs() <= reach));
        }
    }

    #[test]
    fn draws_do_not_hang_on_blocks() {
        for statements in
            [&reference()[..], &[], &[at_least(0, 1)], &[interval(0, 0.5, 0.5), interval(1, 0.1, 0.2)]]
        {
            let sampler = sampler(4, statements);
            let mut whole = vec![0.0; 4 * 50];
            sampler.fill(7, &mut whole);
            let mut part = vec![0.0; 4 * 10];
            sampler.fill(27, &mut part);
            assert_eq!(whole[4 * 20..4 * 30], part[..]);
        }
    }

    #[test]
    fn conflicts_are_named() {
        let conflict =
            |items, statements: &[Constraint]| Constrained::new(items, statements, stream()).err().unwrap();
        let statements = [
            interval(0, 0.0, 0.4),
            interval(1, 0.45, 1.0),
            at_least(0, 2),
            at_least(0, 1),
            ratio(2, 1, 0.1, 9.0),
        ];
        assert_eq!(conflict(3, &statements), NoWeights::Conflict(vec![0, 1, 3]));
        let sums = [interval(0, 0.5, 1.0), interval(1, 0.2, 1.0), at_least(1, 2), interval(2, 0.4, 1.0)];
        assert_eq!(conflict(3, &sums), NoWeights::Conflict(vec![0, 2, 3]));
        assert_eq!(
            conflict(2, &[ratio(0, 1, 2.0, 2.0), ratio(0, 1, 3.0, 3.0)]),
            NoWeights::Conflict(vec![0, 1])
        );
        let highs = [interval(0, 0.0, 0.3), interval(1, 0.0, 0.3)];
        assert_eq!(conflict(2, &highs), NoWeights::Conflict(vec![0, 1]));
    }

    #[test]
    fn nonsense_is_refused() {
        let refused =
            |items, statement: Constraint| Constrained::new(items, &[statement], stream()).err().unwrap();
        assert_eq!(Constrained::new(0, &[], stream()).err(), Some(NoWeights::NoItems));
        assert_eq!(refused(2, at_least(0, 2)), NoWeights::Item(0));
        assert_eq!(refused(2, ratio(1, 1, 0.5, 2.0)), NoWeights::Item(0));
        assert_eq!(refused(2, interval(0, 0.5, 0.4)), NoWeights::Bounds(0));
        assert_eq!(refused(2, interval(0, f64::NAN, 0.4)), NoWeights::Bounds(0));
        assert_eq!(refused(2, ratio(0, 1, -1.0, 0.4)), NoWeights::Bounds(0));
    }
}
