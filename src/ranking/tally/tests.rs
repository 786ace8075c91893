use super::super::exact::{Weights, expected_ranks};
use super::super::{Block, Firsts, Standing};
use super::*;
use crate::draw::{Seed, Stream, weights};

/// Rows of uniform numbers, one stream per row.
fn uniforms(name: &str, rows: usize, draws: usize) -> Vec<Vec<f64>> {
    let fill = |row: usize| {
        let mut values = vec![0.0; draws];
        Stream::new(&Seed::from_u64(11), &format!("{name}/{row}")).fill_uniform(0, &mut values);
        values
    };
    (0..rows).map(fill).collect()
}

fn slices(rows: &[Vec<f64>], from: usize, to: usize) -> Vec<&[f64]> {
    rows.iter().map(|row| &row[from..to]).collect()
}

/// Proposals whose scores often tie, with gates that often fail and three weights.
struct Call {
    scores: Vec<Vec<f64>>,
    passed: Vec<Vec<f64>>,
    weights: Vec<Vec<f64>>,
}

impl Call {
    fn new(proposals: usize, draws: usize, levels: f64) -> Self {
        let mut scores = uniforms("score", proposals, draws);
        for (row, shift) in scores.iter_mut().zip((0..).map(f64::from)) {
            for u in row.iter_mut() {
                *u = (*u * levels + 0.1 * shift).floor();
            }
        }
        let mut passed = uniforms("gate", proposals, draws);
        passed.iter_mut().flatten().for_each(|u| *u = if *u < 0.7 { 1.0 } else { 0.0 });
        Self { scores, passed, weights: uniforms("weight", 3, draws) }
    }

    fn tally(&self, places: usize, cuts: &[usize]) -> Tally {
        let options = Options { pairs: Pairs::All, gates: true, weights: 3 };
        let mut tally = Tally::new(self.scores.len(), places, options).unwrap();
        for ends in cuts.windows(2) {
            let rows = [&self.scores, &self.passed, &self.weights].map(|rows| slices(rows, ends[0], ends[1]));
            let [scores, passed, weights] = rows.each_ref().map(Vec::as_slice);
            tally.add(&Block { first_draw: ends[0] as u64, scores, passed, weights }).unwrap();
        }
        tally
    }
}

fn near(a: f64, b: f64, what: &str) {
    assert!((a - b).abs() < 1e-10, "{what}: {a} is not {b}");
}

/// Everything once more, by the definitions and with no regard to speed.
#[test]
fn agrees_with_the_definitions() {
    let (m, n, k) = (7, 300, 3);
    let call = Call::new(m, n, 4.0);
    let tally = call.tally(k, &[0, n]);
    let standings = tally.standings();
    let mut b = vec![vec![0.0; m]; m];
    let (mut ranks, mut top, mut both, mut of_passing) =
        (vec![0.0; m], vec![0.0; m], vec![0.0; m], vec![0.0; m]);
    let (mut gated_rank, mut first_weights) = (vec![0.0; m], vec![[0.0; 3]; m]);
    for draw in 0..n {
        let score = |i: usize| call.scores[i][draw];
        let passes = |i: usize| call.passed[i][draw] > 0.5;
        for i in 0..m {
            let better = (0..m).filter(|j| score(*j) > score(i)).count();
            let same = (0..m).filter(|j| score(*j) == score(i)).count();
            let share =
                |from: usize, size: usize| (k.saturating_sub(from).min(size)) as f64 / size as f64 / n as f64;
            ranks[i] += (better as f64 + 0.5 * (same as f64 + 1.0)) / n as f64;
            (better..better + same).for_each(|place| b[i][place] += 1.0 / same as f64 / n as f64);
            top[i] += share(better, same);
            if better == 0 {
                (0..3).for_each(|c| first_weights[i][c] += call.weights[c][draw] / same as f64 / n as f64);
            }
            let passing = (0..m).filter(|j| passes(*j)).count();
            let mut place = (passing as f64) + (m - passing) as f64 / 2.0 + 0.5;
            if passes(i) {
                let above = (0..m).filter(|j| passes(*j) && score(*j) > score(i)).count();
                let equal = (0..m).filter(|j| passes(*j) && score(*j) == score(i)).count();
                both[i] += share(better, same);
                of_passing[i] += share(above, equal);
                place = above as f64 + 0.5 * (equal as f64 + 1.0);
            }
            gated_rank[i] += place / n as f64;
        }
    }
    for (i, standing) in standings.iter().enumerate() {
        near(standing.expected_rank.value, ranks[i], "expected rank");
        tally
            .acceptability(i)
            .iter()
            .zip(&b[i])
            .for_each(|(ours, plain)| near(*ours, *plain, "acceptability"));
        near(standing.top.p, top[i], "top");
        near(standing.first.p, b[i][0], "first");
        let gated = standing.gated.unwrap();
        near(gated.top_and_passes.p, both[i], "top and passes");
        near(gated.top_of_passing.p, of_passing[i], "top of passing");
        near(gated.expected_rank.value, gated_rank[i], "gated rank");
        let means = standing.central_weights.as_ref().unwrap();
        (0..3).for_each(|c| near(means[c].value, first_weights[i][c] / b[i][0], "central weight"));
        let beaten: f64 = (0..m).filter(|j| *j != i).map(|j| tally.pair(j, i).unwrap().p).sum();
        near(1.0 + beaten, standing.expected_rank.value, "sum of losses");
        near(standing.sucra, (m as f64 - ranks[i]) / (m as f64 - 1.0), "sucra");
        near(standing.pcer, 100.0 * (ranks[i] - 0.5) / m as f64, "pcer");
    }
    near(standings.iter().map(|s| s.top.p).sum(), k as f64, "places given out");
    (0..m).for_each(|r| near((0..m).map(|i| tally.acceptability(i)[r]).sum(), 1.0, "one per rank"));
}

#[test]
fn any_split_of_the_draws_gives_the_same_bytes() {
    let call = Call::new(6, 2500, 5.0);
    let whole = call.tally(2, &[0, 2500]);
    let parts = [&[1700, 2100, 2500][..], &[0, 1, 33, 1700]].map(|cuts| call.tally(2, cuts));
    let mut joined = parts[0].clone();
    joined.merge(&parts[1]).unwrap();
    assert_eq!(joined.standings(), whole.standings());
    assert_eq!(joined.choice_entropy(), whole.choice_entropy());
    for i in 0..6 {
        assert_eq!(joined.acceptability(i), whole.acceptability(i));
        (0..6).for_each(|j| assert_eq!(joined.pair(i, j), whole.pair(i, j)));
    }
    // A part without ties meets one with ties, both ways round.
    let untied = Call::new(6, 100, 1e12).tally(2, &[0, 100]);
    let (mut one, mut other) = (untied.clone(), whole.clone());
    one.merge(&whole).unwrap();
    other.merge(&untied).unwrap();
    assert_eq!(one.standings(), other.standings());
    (0..6).for_each(|j| assert_eq!(one.pair(0, j), other.pair(0, j)));
}

#[test]
fn the_order_of_the_proposals_decides_nothing() {
    let call = Call::new(40, 400, 3.0);
    let mut turned = Call { weights: call.weights.clone(), ..Call::new(40, 400, 3.0) };
    turned.scores.reverse();
    turned.passed.reverse();
    let (plain, mut other) = (call.tally(9, &[0, 400]).standings(), turned.tally(9, &[0, 400]).standings());
    other.reverse();
    assert_eq!(plain, other);
}

#[test]
fn ties_of_any_size_hand_out_every_place() {
    for m in [2, 31, 200, 300] {
        let rows = vec![[1.0, 2.0, f64::NAN]; m];
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        let mut tally = Tally::new(m, 1, Options::default()).unwrap();
        tally.add(&Block { first_draw: 0, scores: &rows, passed: &[], weights: &[] }).unwrap();
        let middle = 0.5 * (m as f64 + 1.0);
        for (proposal, standing) in tally.standings().iter().enumerate() {
            assert_eq!(standing.expected_rank, super::super::Mean { value: middle, mcse: Some(0.0) });
            assert!((standing.quantiles[2] - middle).abs() < 1e-6);
            assert!((standing.top.p * m as f64 - 1.0).abs() < 1e-9 && standing.top.mcse < 1e-6);
            assert!((tally.acceptability(proposal).iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let new = |m, pairs| Tally::new(m, 1, Options { pairs, ..Options::default() }).map(|_| ());
    assert_eq!(new(1, Pairs::None), Err(Refusal::Proposals));
    assert_eq!(new(5001, Pairs::None), Err(Refusal::Proposals));
    assert_eq!(new(2, Pairs::Chosen(vec![(0, 2)])), Err(Refusal::Pair));
    assert_eq!(new(2, Pairs::Chosen(vec![(1, 1)])), Err(Refusal::Pair));
    let many = Tally::new(2, 1, Options { weights: MOST_WEIGHTS + 1, ..Options::default() });
    assert_eq!(many.map(|_| ()), Err(Refusal::Weights));
    let mut tally = Tally::new(2, 1, Options::default()).unwrap();
    let mut add =
        |rows: &[&[f64]]| tally.add(&Block { first_draw: 0, scores: rows, passed: &[], weights: &[] });
    assert_eq!(add(&[&[1.0]]), Err(Refusal::Rows));
    assert_eq!(add(&[&[1.0], &[1.0, 2.0]]), Err(Refusal::Lengths));
    assert_eq!(add(&[&[], &[]]), Ok(()));
    assert!(tally.standings().is_empty() && tally.acceptability(0).is_empty() && tally.line().is_none());
    assert!(tally.expected_ranks().is_empty() && tally.choice_entropy().is_none());
    let mut full = tally.clone();
    full.draws = MOST_DRAWS;
    let rows: [&[f64]; 2] = [&[1.0], &[2.0]];
    let block = Block { first_draw: 0, scores: &rows, passed: &[], weights: &[] };
    assert_eq!(full.add(&block), Err(Refusal::Draws));
    tally.add(&block).unwrap();
    assert_eq!(full.merge(&tally), Err(Refusal::Draws));
    assert_eq!(tally.merge(&Tally::new(2, 2, Options::default()).unwrap()), Err(Refusal::Unlike));
}

#[test]
fn differences_are_paired() {
    let rows = uniforms("score", 3, 2000);
    let pairs = Pairs::Chosen(vec![(0, 1), (2, 0)]);
    let mut parts = Vec::new();
    for ends in [[1024, 2000], [0, 1024]] {
        let mut tally = Tally::new(3, 1, Options { pairs: pairs.clone(), ..Options::default() }).unwrap();
        let scores = slices(&rows, ends[0], ends[1]);
        tally.add(&Block { first_draw: ends[0] as u64, scores: &scores, passed: &[], weights: &[] }).unwrap();
        parts.push(tally);
    }
    let (mut one, mut other) = (parts[0].clone(), parts[1].clone());
    one.merge(&parts[1]).unwrap();
    other.merge(&parts[0]).unwrap();
    assert_eq!(one.differences(), other.differences());
    let gaps: Vec<f64> = rows[2].iter().zip(&rows[0]).map(|(a, b)| a - b).collect();
    let (whole, joined) = (Moments::of(&gaps), one.differences()[1]);
    near(joined.mean().unwrap(), whole.mean().unwrap(), "mean");
    near(joined.standard_deviation().unwrap(), whole.standard_deviation().unwrap(), "deviation");
}

/// Ratings of five alternatives on three criteria.
const RATINGS: [[f64; 3]; 5] =
    [[0.80, 0.55, 0.30], [0.40, 0.75, 0.60], [0.65, 0.60, 0.55], [0.30, 0.45, 0.95], [0.60, 0.50, 0.50]];

/// Scores under these weights, `[proposal][draw]`.
fn scored(weights: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let score = |row: &[f64; 3], draw: usize| {
        row.iter().zip(weights).fold(0.0, |sum, (rating, w)| sum + rating * w[draw])
    };
    let draws = weights[0].len();
    RATINGS.iter().map(|row| (0..draws).map(|draw| score(row, draw)).collect()).collect()
}

fn smaa(draws: usize) -> Vec<Standing> {
    let uniforms = uniforms("weight", 3, draws);
    let mut drawn = vec![vec![0.0; draws]; 3];
    for draw in 0..draws {
        let mut here = [0, 1, 2].map(|criterion| uniforms[criterion][draw]);
        weights::free(&mut here);
        (0..3).for_each(|criterion| drawn[criterion][draw] = here[criterion]);
    }
    let scores = scored(&drawn);
    let mut tally = Tally::new(5, 2, Options { weights: 3, ..Options::default() }).unwrap();
    let (scores, drawn) = (slices(&scores, 0, draws), slices(&drawn, 0, draws));
    tally.add(&Block { first_draw: 0, scores: &scores, passed: &[], weights: &drawn }).unwrap();
    let entropy = tally.choice_entropy().unwrap();
    // −Σ b·log2 b of the exact first-rank acceptabilities below.
    assert!((entropy - 1.924_5).abs() < 0.01, "{entropy}");
    tally.standings()
}

// Source: pysensmcda 2.0.0 `exact_acceptability`, by the volumes of polytopes.
#[test]
fn five_by_three_within_its_own_standard_errors() {
    let standings = smaa(40_000);
    let first = [0.272_916_667, 0.266_266_026, 0.126_041_667, 0.334_775_641, 0.0];
    let central = [
        [0.634_584_394, 0.237_616_624, 0.127_798_982],
        [0.155_713_754, 0.642_850_063, 0.201_436_183],
        [0.434_027_778, 0.252_083_333, 0.313_888_889],
        [0.191_106_524, 0.195_777_869, 0.613_115_608],
    ];
    let rows: Vec<&[f64]> = RATINGS.iter().map(<[f64; 3]>::as_slice).collect();
    let ranks = expected_ranks(&rows, Weights::Free).unwrap();
    for ((standing, first), rank) in standings.iter().zip(first).zip(&ranks) {
        assert!((standing.first.p - first).abs() <= 4.0 * standing.first.mcse);
        let mean = standing.expected_rank;
        assert!((mean.value - rank).abs() < 4.0 * mean.mcse.unwrap(), "{mean:?} {rank}");
    }
    for (standing, central) in standings.iter().zip(central) {
        for (mean, exact) in standing.central_weights.as_ref().unwrap().iter().zip(central) {
            assert!((mean.value - exact).abs() < 4.0 * mean.mcse.unwrap(), "{mean:?} {exact}");
        }
    }
    // Dominated by the third, so never first; no weights were met under which it is.
    assert!(standings[4].central_weights.is_none() && standings[4].first.high < 1e-4);
}

#[test]
fn a_confidence_factor_comes_from_running_again() {
    let standings = smaa(1000);
    let means = standings[2].central_weights.as_ref().unwrap();
    let scores = scored(&means.iter().map(|mean| vec![mean.value; 10]).collect::<Vec<_>>());
    let mut firsts = Firsts::new(5).unwrap();
    let scores = slices(&scores, 0, 10);
    firsts.add(&Block { first_draw: 0, scores: &scores, passed: &[], weights: &[] }).unwrap();
    // Ratings are certain, so under its central weights the third is certainly first.
    assert_eq!(firsts.chance(2).unwrap().p, 1.0);
}
