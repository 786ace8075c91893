//! The benefit and the risk of four antidepressants (the example of JSMAA): uncertain values, weights nobody states.

use maatlat::draw::{Seed, Stream, weights};
use maatlat::math::{exp, normal};
use maatlat::ranking::{Block, Firsts};

use super::{close, extremes, tallied};

/// Second-generation antidepressants: per criterion the mean and standard deviation of fluoxetine, paroxetine,
/// sertraline and venlafaxine. Efficacy is better when higher and stated for its logarithm; of the others, which
/// are harms, less is better.
/// Source: JSMAA 1.0, models/smaa2-benefitrisk.jsmaa.
const BENEFIT_RISK: [(&str, [(f64, f64); 4]); 6] = [
    ("Efficacy", [(0.0, 0.0), (0.086, 0.056), (0.095, 0.044), (0.113, 0.048)]),
    ("Diarrhea", [(11.7, 2.5), (9.2, 1.86), (15.4, 2.65), (5.5, 2.32)]),
    ("Dizziness", [(7.2, 1.45), (10.6, 1.58), (7.5, 1.48), (15.7, 4.44)]),
    ("Headache", [(16.6, 3.27), (21.2, 5.15), (20.2, 3.78), (12.8, 2.45)]),
    ("Insomnia", [(13.7, 1.89), (14.3, 2.93), (15.0, 3.21), (11.2, 3.98)]),
    ("Nausea", [(18.6, 1.79), (18.3, 3.7), (19.5, 2.6), (31.0, 1.68)]),
];

const DRAWS: usize = 200_000;

/// Draws behind the numbers of `LONG_RUN`.
const LONG: f64 = 2e6;

/// Rank acceptabilities, central weights and confidence factor of one alternative.
struct Acceptability([f64; 4], [f64; 6], f64);

/// Source: JSMAA 1.0, `SMAA2SimulationTest.testCorrectResultsWithBRModel`: 10,000 draws, two decimals, to be met within
/// .02, confidence factors within .03. Rounding and so few draws leave up to .010 of error in them (venlafaxine first:
/// .39 there, .3816 in the long run; its confidence factor .74 there, .7298).
#[rustfmt::skip]
const JSMAA: [Acceptability; 4] = [
    Acceptability([0.20, 0.28, 0.30, 0.22], [0.08, 0.14, 0.23, 0.18, 0.16, 0.22], 0.48),
    Acceptability([0.25, 0.29, 0.27, 0.19], [0.18, 0.17, 0.15, 0.13, 0.15, 0.22], 0.44),
    Acceptability([0.17, 0.25, 0.29, 0.30], [0.21, 0.10, 0.22, 0.13, 0.15, 0.20], 0.34),
    Acceptability([0.39, 0.18, 0.15, 0.29], [0.18, 0.21, 0.12, 0.21, 0.19, 0.09], 0.74),
];

/// Source: the same model, 2,000,000 draws in numpy, five decimals.
#[rustfmt::skip]
const LONG_RUN: [Acceptability; 4] = [
    Acceptability([0.194_96, 0.281_87, 0.299_42, 0.223_76],
                  [0.075_89, 0.135_61, 0.236_52, 0.179_97, 0.159_41, 0.212_6], 0.485_37),
    Acceptability([0.254, 0.293_43, 0.266_94, 0.185_62],
                  [0.180_16, 0.169_3, 0.149_35, 0.126_3, 0.151_81, 0.223_07], 0.443_3),
    Acceptability([0.169_42, 0.242_94, 0.285_93, 0.301_71],
                  [0.208_11, 0.094_39, 0.221_91, 0.131_31, 0.149_64, 0.194_65], 0.347_79),
    Acceptability([0.381_62, 0.181_75, 0.147_71, 0.288_92],
                  [0.185_44, 0.212_81, 0.117_85, 0.202_5, 0.187_92, 0.093_48], 0.729_82),
];

/// Source: as `LONG_RUN`; the chances that 0 beats 1, 2 and 3, that 1 beats 2 and 3, and that 2 beats 3.
const LONG_WINS: [f64; 6] = [0.454_18, 0.553_56, 0.440_29, 0.588_18, 0.481_81, 0.421_82];

/// Ends of a criterion's scale: the hull over alternatives of mean ± 1.96 standard deviations, worst first.
fn scale(criterion: &str, of: &[(f64, f64)]) -> (f64, f64) {
    let ends = of.iter().flat_map(|(mean, sd)| [mean - 1.96 * sd, mean + 1.96 * sd]);
    let (low, high) = extremes(ends.map(|end| measured(criterion, end)));
    if criterion == "Efficacy" { (low, high) } else { (high, low) }
}

fn measured(criterion: &str, value: f64) -> f64 {
    if criterion == "Efficacy" { exp(value) } else { value }
}

fn uniforms(name: &str) -> Vec<f64> {
    let mut row = vec![0.0; DRAWS];
    Stream::new(&Seed::from_u64(2013), name).fill_uniform(0, &mut row);
    row
}

/// Values of an alternative on each criterion, one row per criterion, on 0..=1 between the ends of the scale; values
/// beyond the ends stay beyond.
fn values(alternative: usize) -> Vec<Vec<f64>> {
    let row = |(criterion, of): &(&str, [(f64, f64); 4])| {
        let ((mean, sd), (worst, best)) = (of[alternative], scale(criterion, of));
        let mut row = uniforms(&format!("{criterion}/{alternative}"));
        normal::quantiles(&mut row);
        for z in &mut row {
            *z = (measured(criterion, mean + sd * *z) - worst) / (best - worst);
        }
        row
    };
    BENEFIT_RISK.iter().map(row).collect()
}

// Source: JSMAA 1.0, `SMAA2SimulationTest.testCorrectResultsWithBRModel`, ends of the scales within .01 and 1; those to
// six decimals are those of the long run.
#[test]
fn scales_of_benefit_and_risk() {
    let jsmaa = [(0.98, 1.23), (1.0, 20.6), (4.4, 24.4), (8.0, 31.3), (3.4, 21.3), (11.1, 34.0)];
    let low = [0.976_52, 0.952_8, 4.358, 7.998, 3.399_2, 11.048];
    let high = [1.230_081, 20.594, 24.402_4, 31.294, 21.291_6, 34.292_8];
    for (at, ((criterion, of), jsmaa)) in BENEFIT_RISK.iter().zip(jsmaa).enumerate() {
        let (worst, best) = scale(criterion, of);
        let tolerance = if *criterion == "Efficacy" { 0.01 } else { 1.0 };
        for (end, jsmaa, long) in [(worst.min(best), jsmaa.0, low[at]), (worst.max(best), jsmaa.1, high[at])]
        {
            close(end, jsmaa, tolerance, criterion);
            close(end, long, 5.1e-7, criterion);
        }
    }
}

// Source: those of `JSMAA` and `LONG_RUN`. Nothing is known about the weights: uniform on the simplex.
#[test]
fn benefit_and_risk_of_four_antidepressants() {
    let all = [0, 1, 2, 3].map(values);
    let mut drawn: Vec<Vec<f64>> =
        BENEFIT_RISK.iter().map(|(criterion, _)| uniforms(&format!("weight/{criterion}"))).collect();
    for draw in 0..DRAWS {
        let mut world: Vec<f64> = drawn.iter().map(|row| row[draw]).collect();
        weights::free(&mut world);
        drawn.iter_mut().zip(world).for_each(|(row, weight)| row[draw] = weight);
    }
    let totals = |weight: &dyn Fn(usize, usize) -> f64| {
        let total = |rows: &Vec<Vec<f64>>, draw| {
            rows.iter().enumerate().fold(0.0, |sum, (c, row)| sum + weight(c, draw) * row[draw])
        };
        all.each_ref().map(|rows| (0..DRAWS).map(|draw| total(rows, draw)).collect::<Vec<_>>())
    };
    let scores = totals(&|c, draw| drawn[c][draw]);
    let rows = scores.each_ref().map(Vec::as_slice);
    let in_force: Vec<&[f64]> = drawn.iter().map(Vec::as_slice).collect();
    let tally = tallied(&rows, &in_force);

    // Four standard errors of our draws and of theirs together, and what their five decimals leave out.
    let both = (1.0 + DRAWS as f64 / LONG).sqrt();
    let near =
        |ours: f64, mcse: f64, long: f64, what: &str| close(ours, long, 4.0 * both * mcse + 5e-6, what);
    // How often an alternative is first under these weights, whatever its values turn out to be.
    let firsts = |alternative: usize, weights: &[f64]| {
        let scores = totals(&|c, _| weights[c]);
        let mut firsts = Firsts::new(4).unwrap();
        let rows = scores.each_ref().map(Vec::as_slice);
        firsts.add(&Block { first_draw: 0, scores: &rows, passed: &[], weights: &[] }).unwrap();
        firsts.chance(alternative).unwrap()
    };
    for (at, (standing, (jsmaa, long))) in
        tally.standings().iter().zip(JSMAA.iter().zip(&LONG_RUN)).enumerate()
    {
        for (rank, (jsmaa, long)) in (1..).zip(jsmaa.0.iter().zip(long.0)) {
            let ours = tally.acceptability_of(at, rank).unwrap();
            near(ours.p, ours.mcse, long, "acceptability");
            close(ours.p, *jsmaa, 0.02, "acceptability");
        }
        assert_eq!(standing.first.p, tally.acceptability(at)[0]);
        let central = standing.central_weights.as_ref().unwrap();
        for (ours, (jsmaa, long)) in central.iter().zip(jsmaa.1.iter().zip(long.1)) {
            near(ours.value, ours.mcse.unwrap(), long, "central weight");
            close(ours.value, *jsmaa, 0.02, "central weight");
        }
        // Under their central weights, so that only the values are drawn; and under ours, as a report has it.
        let theirs = firsts(at, &long.1);
        near(theirs.p, theirs.mcse, long.2, "confidence factor");
        let ours: Vec<f64> = central.iter().map(|mean| mean.value).collect();
        close(firsts(at, &ours).p, jsmaa.2, 0.03, "confidence factor");
    }
    for ((i, k), long) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)].into_iter().zip(LONG_WINS) {
        let ours = tally.pair(i, k).unwrap();
        near(ours.p, ours.mcse, long, "win");
    }
}
