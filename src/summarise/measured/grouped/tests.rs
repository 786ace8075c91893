//! What the parts of the room promise each other.

use super::*;
use crate::inequality::Fit;
use crate::inequality::Weighting::{Unweighted, Weighted};

fn evidence(y: &[f64], se: &[f64], populations: &[f64], law: Law) -> Evidence {
    let se: Vec<Option<f64>> = se.iter().map(|se| Some(*se)).collect();
    Evidence::new(y, &se, populations, law).unwrap()
}

#[test]
fn a_group_without_events_borrows_its_size() {
    // 1,000 people each; the others were samples of 100: the empty one was too.
    let law = Law::Binomial { lower: 0.0, upper: 1.0 };
    let it = evidence(&[0.0, 0.1, 0.2], &[0.0, 0.03, 0.04], &[1000.0, 1000.0, 1000.0], law);
    assert_eq!((it.borrowed.as_slice(), it.exact.as_slice()), (&[0][..], &[][..]));
    let mut upper = [0.975];
    it.distributions()[0].apply(&mut upper);
    // Jeffreys: the 97.5% quantile of Beta(0.5, 100.5) is 0.0247.
    assert!((upper[0] - 0.0247).abs() < 5e-4, "{}", upper[0]);
    // Nobody to borrow from: taken as exact, and said.
    let alone = evidence(&[0.0, 1.0], &[0.0, 0.0], &[10.0, 10.0], law);
    assert_eq!(alone.exact, [0, 1]);
}

#[test]
fn no_error_no_interval() {
    let law = Law::Constant(Support::Anywhere);
    assert!(Evidence::new(&[1.0, 2.0], &[Some(1.0), None], &[1.0, 1.0], law).is_none());
}

#[test]
fn many_at_once_is_as_one_by_one() {
    let all = [
        Statistic::Mean,
        Statistic::Difference,
        Statistic::Ratio,
        Statistic::QuantileDifference(5),
        Statistic::BetweenGroupVariance,
        Statistic::BetweenGroupSd,
        Statistic::CoefficientOfVariation,
        Statistic::DifferenceFromMean(Unweighted),
        Statistic::DifferenceFromMean(Weighted),
        Statistic::DifferenceFromBest(Unweighted),
        Statistic::DifferenceFromBest(Weighted),
        Statistic::DifferenceFromReference(Unweighted),
        Statistic::DifferenceFromReference(Weighted),
        Statistic::IndexOfDisparity(Unweighted),
        Statistic::IndexOfDisparity(Weighted),
        Statistic::TheilBetweenGroups,
        Statistic::MeanLogDeviation,
        Statistic::AttributableRisk,
        Statistic::AttributableFraction,
        Statistic::SlopeIndex(Fit::Linear),
    ];
    let plain = Groups::new(&[3.0, 1.0, 2.0, 4.0], false).unwrap();
    let ordered = Groups::new(&[3.0, 1.0, 2.0, 4.0], true).unwrap();
    let outcomes = [[3.0, 4.0, 1.0, 2.5], [0.0, 4.0, 1.0, 2.0], [-1.0, 2.0, 3.0, 4.0], [0.0; 4], [2.0; 4]];
    for groups in [
        plain.clone(),
        plain.clone().adverse(),
        plain.clone().with_reference(Some(1)),
        plain.clone().adverse().with_reference(Some(3)),
        plain.with_average(Some(2.2)),
        ordered.clone(),
        ordered.adverse(),
    ] {
        for y in outcomes {
            let mut together = [0.0; 20];
            groups.values(&all, &y, &mut together);
            for (statistic, value) in all.iter().zip(together) {
                let alone = groups.value(*statistic, &y).unwrap_or(f64::INFINITY);
                let near = alone == value || (alone - value).abs() <= 1e-9 * (1.0 + alone.abs());
                assert!(near, "{statistic:?} {y:?}: {alone} {value}");
            }
        }
    }
}

#[test]
fn every_key_has_words() {
    let sources = [
        include_str!("../grouped.rs"),
        include_str!("applicable.rs"),
        include_str!("change.rs"),
        include_str!("convention.rs"),
        include_str!("peers.rs"),
    ];
    let english = [
        include_str!("../../../text/words/en/grouped.ftl"),
        include_str!("../../../text/words/en/measure.ftl"),
    ]
    .join("\n");
    let dutch = [
        include_str!("../../../text/words/nl/grouped.ftl"),
        include_str!("../../../text/words/nl/measure.ftl"),
    ]
    .join("\n");
    let mut keys = 0;
    for source in sources {
        for key in source.split('"').skip(1).step_by(2).filter(|it| it.starts_with("measure-")) {
            keys += 1;
            for words in [&english, &dutch] {
                assert!(words.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
            }
        }
    }
    assert!(keys > 40, "{keys}");
}
