use super::*;
use crate::model::{NetHealthGroup, OutcomeScale, RowCount, StudyData, StudyOutcome};

fn study(draws: usize, materiality: Option<f64>) -> Study {
    Study {
        title: None,
        outcome: StudyOutcome {
            name: "health".to_owned(),
            unit: "years".to_owned(),
            higher_is_better: Some(true),
            scale: OutcomeScale::Amount,
            before: None,
        },
        materiality,
        level: 0.95,
        draws,
        seed: None,
        by: None,
        statistics: Vec::new(),
        peers: Vec::new(),
        // Not read: the data are given apart.
        data: StudyData::Grouped(Vec::new()),
        rows: RowCount::default(),
        inputs: Vec::new(),
    }
}

fn group(name: &str, population: f64, health: f64, benefit: f64, cost_share: f64) -> NetHealthGroup {
    NetHealthGroup {
        name: name.to_owned(),
        population,
        health,
        health_se: 0.0,
        benefit,
        benefit_se: 0.0,
        cost_share,
    }
}

fn data(groups: Vec<NetHealthGroup>, cost: (f64, f64), threshold: (f64, f64)) -> NetHealth {
    NetHealth { groups, cost, threshold, atkinson: vec![], kolm: vec![], share_concentration: None }
}

/// Two groups: the worse-off gain more, both share the cost.
fn two(cost: (f64, f64)) -> NetHealth {
    let groups = vec![group("low", 1000.0, 60.0, 300.0, 0.5), group("high", 1000.0, 75.0, 100.0, 0.5)];
    let mut it = data(groups, cost, (20_000.0, 3_000.0));
    for group in &mut it.groups {
        group.benefit_se = 40.0;
        group.health_se = 0.2;
    }
    it
}

fn run(it: &NetHealth) -> NetHealthResult {
    net_health(&study(2_000, None), it, &Seed::from_u64(4))
}

fn near(found: f64, want: f64, tolerance: f64) {
    assert!((found - want).abs() <= tolerance, "{found} not {want}");
}

#[derive(serde::Deserialize)]
struct York {
    options: Vec<YorkOption>,
    cost: f64,
    threshold: f64,
    groups: Vec<YorkGroup>,
    bearers: std::collections::BTreeMap<String, YorkBearer>,
}

#[derive(serde::Deserialize)]
struct YorkOption {
    name: String,
    y: Vec<f64>,
    population: Vec<f64>,
    mean: f64,
    equivalents: Vec<(String, f64, f64)>,
}

#[derive(serde::Deserialize)]
struct YorkGroup {
    name: String,
    population: f64,
    health: f64,
    benefit: f64,
}

#[derive(serde::Deserialize)]
struct YorkBearer {
    cost: Vec<f64>,
    net: Vec<f64>,
    after: Vec<f64>,
}

// Source: fixtures/measure/net_health.json, figures of the York DCEA app @0f3dd04, printed to 15 digits.
fn york() -> York {
    serde_json::from_str(include_str!("../../../../fixtures/measure/net_health.json")).unwrap()
}

#[test]
fn equivalents_are_those_of_york() {
    let mut seen = 0;
    for option in york().options {
        for (family, parameter, want) in option.equivalents {
            let family = match family.as_str() {
                "atkinson" => Family::Atkinson,
                "kolm" => Family::Kolm,
                _ => Family::ExtendedGini,
            };
            let found = aversion(family, parameter).equivalent(&option.y, &option.population).unwrap();
            // Their Kolm sums e^(−ax) as it stands and keeps some 12 digits; the others all they print.
            let tolerance = if family == Family::Kolm { 1e-12 } else { 1e-13 };
            assert!(
                (found / want - 1.0).abs() < tolerance,
                "{} {family:?} {parameter}: {found} {want}",
                option.name
            );
            seen += 1;
        }
        let mean = aversion(Family::Kolm, 0.0).equivalent(&option.y, &option.population).unwrap();
        near(mean, option.mean, 1e-12);
    }
    assert_eq!(seen, 9 * 17);
}

#[test]
fn who_bears_the_cost_as_in_york() {
    let york = york();
    let total = york.cost / york.threshold;
    let health: Vec<f64> = york.groups.iter().map(|group| group.health).collect();
    let people: Vec<f64> = york.groups.iter().map(|group| group.population).collect();
    for (name, want) in &york.bearers {
        let shares: Vec<f64> = want.cost.iter().map(|cost| cost / total).collect();
        let rule = match name.as_str() {
            "equal" => Some(Bearer::Everybody),
            "poor" => Some(Bearer::LeastHealthy),
            "rich" => Some(Bearer::Healthiest),
            _ => None,
        };
        if let Some(rule) = rule {
            for (found, want) in rule.shares(&health, &people).iter().zip(&shares) {
                near(*found, *want, 1e-14);
            }
        }
        let groups = york.groups.iter().zip(&shares);
        let groups =
            groups.map(|(g, share)| group(&g.name, g.population, g.health, g.benefit, *share)).collect();
        let found = run(&data(groups, (york.cost, 0.0), (york.threshold, 0.0)));
        for (at, group) in found.groups.iter().enumerate() {
            near(group.net.value, want.net[at], 1e-9);
            near(group.cost.value, want.cost[at], 1e-9);
            near(group.after.value, want.after[at], 1e-12);
            assert_eq!(group.net.lower, None, "nothing is uncertain");
        }
        let sum: f64 = want.net.iter().sum();
        near(found.total.value, sum, 1e-8);
    }
}

#[test]
fn no_effect_is_no_change_and_no_verdict() {
    let groups = vec![group("low", 1000.0, 60.0, 0.0, 0.5), group("high", 500.0, 75.0, 0.0, 0.5)];
    let mut it = data(groups, (0.0, 0.0), (20_000.0, 3_000.0));
    it.groups[0].health_se = 0.4;
    let found = run(&it);
    for row in &found.aversion {
        let (welfare, equity) = (row.welfare.unwrap(), row.equity.unwrap());
        assert_eq!(
            (welfare.value, equity.value, welfare.lower, welfare.upper),
            (0.0, 0.0, Some(0.0), Some(0.0))
        );
        assert_eq!(row.p_better.unwrap().p, 0.0);
    }
    assert!(found.quadrants.iter().all(|quadrant| quadrant.p == 0.0));
    assert!(found.switch.iter().all(|switch| !switch.turns));
    assert!(found.groups.iter().all(|group| group.p_loses.p == 0.0 && group.net.value == 0.0));
}

#[test]
fn what_follows_rounding_is_no_verdict() {
    // A benefit that pays exactly for what it displaces: in floating point 0.1 · 3 and 0.3 differ in the last bit.
    let third = 1.0 / 3.0;
    let groups: Vec<NetHealthGroup> = (0..3)
        .map(|at| group(&format!("g{at}"), 7.0, 60.0 + f64::from(at), 0.1 * third * 3.0, third))
        .collect();
    let found = run(&data(groups, (0.3 * 20_000.0, 0.0), (20_000.0, 0.0)));
    assert_eq!(found.total.value, 0.0);
    assert_eq!(found.p_positive.p, 0.0);
    for row in &found.aversion {
        assert_eq!(
            (row.welfare.unwrap().value, row.equity.unwrap().value),
            (0.0, 0.0),
            "{:?}",
            row.statistic
        );
    }
    assert!(found.quadrants.iter().all(|quadrant| quadrant.p == 0.0));
    assert!(found.groups.iter().all(|group| group.p_loses.p == 0.0));
}

#[test]
fn welfare_is_efficiency_and_equity() {
    let found = run(&two((2_000_000.0, 400_000.0)));
    let mean = found.aversion[0].welfare.unwrap();
    assert_eq!(found.aversion[0].statistic, Statistic::AtkinsonEde(0.0));
    near(mean.value, found.total.value / 2000.0, 1e-12);
    for row in &found.aversion {
        let (welfare, equity) = (row.welfare.unwrap(), row.equity.unwrap());
        near(welfare.value, mean.value + equity.value, 1e-15);
        near(row.after.unwrap().value - row.before.unwrap(), welfare.value, 1e-12);
    }
}

#[test]
fn chances_and_limits_follow_the_stated_uncertainty() {
    // Only the benefits are uncertain: the total is normal with standard deviation 40·√2.
    let mut it = two((4_000_000.0, 0.0));
    it.threshold.1 = 0.0;
    let found = net_health(&study(20_000, None), &it, &Seed::from_u64(9));
    near(found.total.value, 200.0, 1e-9);
    let sd = 40.0 * 2.0_f64.sqrt();
    near(found.total.se.unwrap(), sd, 0.03 * sd);
    near(found.total.upper.unwrap(), 200.0 + 1.96 * sd, 4.0 * found.total.mcse.unwrap());
    near(found.total.lower.unwrap(), 200.0 - 1.96 * sd, 4.0 * found.total.mcse.unwrap());
    let want = crate::math::normal::cdf(200.0 / sd);
    near(found.p_positive.p, want, 4.0 * found.p_positive.mcse);
    let loses = crate::math::normal::cdf(0.0);
    near(found.groups[1].p_loses.p, loses, 4.0 * found.groups[1].p_loses.mcse);
    assert_eq!(found.plane.len(), 200);
    let quadrants: f64 = found.quadrants.iter().map(|quadrant| quadrant.p).sum();
    near(quadrants, 1.0, 1e-12);
}

#[test]
fn the_threshold_is_drawn_above_zero() {
    // As wide as its mean: a normal would be below zero in one draw of six.
    let mut it = two((1_000_000.0, 0.0));
    it.threshold.1 = 20_000.0;
    let found = net_health(&study(20_000, None), &it, &Seed::from_u64(9));
    let cost = found.groups[0].cost;
    assert!(cost.lower.unwrap() > 0.0, "{cost:?}");
    // E[1/x] of a lognormal is (1 + cv²)/mean.
    let drawn = Drawn::new(&it, &Seed::from_u64(9), 20_000);
    let mean = crate::math::mean(&drawn.group(0).cost).unwrap();
    near(mean, 25.0 * 2.0, 25.0 * 0.1);
    assert!(drawn.group(0).cost.iter().all(|cost| *cost > 0.0 && cost.is_finite()));
}

#[test]
fn shares_of_the_cost_are_uncertain_on_their_own() {
    let mut it = two((4_000_000.0, 0.0));
    it.threshold.1 = 0.0;
    it.groups.iter_mut().for_each(|group| (group.benefit_se, group.health_se) = (0.0, 0.0));
    it.share_concentration = Some(20.0);
    let found = run(&it);
    // The total does not depend on who bears it; each group's cost does: 200·√(0.25/21).
    near(found.total.lower.unwrap(), found.total.upper.unwrap(), 1e-9);
    let se = 200.0 * (0.25_f64 / 21.0).sqrt();
    near(found.groups[0].cost.se.unwrap(), se, 0.06 * se);
    assert!(found.aversion.last().unwrap().welfare.unwrap().se.unwrap() > 0.0);
}

#[test]
fn it_turns_where_the_worse_off_lose() {
    // More health in all, but the worse-off bear the cost.
    let groups = vec![group("low", 1000.0, 60.0, 0.0, 1.0), group("high", 1000.0, 75.0, 400.0, 0.0)];
    let found = run(&data(groups, (4_000_000.0, 100_000.0), (20_000.0, 0.0)));
    let [atkinson, kolm, gini] = &found.switch[..] else { panic!("{:?}", found.switch) };
    for switch in [atkinson, kolm, gini] {
        assert!(switch.turns);
        assert!(switch.p_ends.0.p > 0.99 && switch.p_ends.1.p < 0.01, "{switch:?}");
    }
    // Source: bisection on the plain formulas in IEEE arithmetic: ((59.8^(1−e) + 75.4^(1−e))/2)^(1/(1−e)) against 60 and 75.
    near(atkinson.statistic.parameter().unwrap(), 3.047_178_0, 1e-6);
    near(kolm.statistic.parameter().unwrap(), 0.045_304_408_0, 1e-9);
    // Without rounding: −0.2(1 − 2^−v) + 0.4·2^−v = 0 gives 2^v = 3.
    near(gini.statistic.parameter().unwrap(), crate::math::log2(3.0), 1e-9);
    // Aversion sees a loss where the mean sees a gain.
    assert_eq!(found.headline, Statistic::AtkinsonEde(10.95));
    assert!(found.quadrants[1].p > 0.99, "{:?}", found.quadrants);
    assert!(found.groups[0].p_loses.p > 0.99 && found.groups[1].p_loses.p == 0.0);
    near(found.groups[0].equity_weight.unwrap(), crate::math::pow(1.25, 10.95), 1e-9);
    assert_eq!(found.groups[1].equity_weight, Some(1.0));
}

#[test]
fn groups_change_places() {
    let groups = vec![
        group("low", 1.0, 60.0, 10.0, 0.0),
        group("mid", 1.0, 65.0, 0.0, 1.0),
        group("high", 1.0, 75.0, 0.0, 0.0),
    ];
    let found = run(&data(groups, (1.0, 0.0), (1.0, 0.0)));
    let ranks: Vec<_> = found.groups.iter().map(|group| group.ranks).collect();
    assert_eq!(ranks, [(1, 2), (2, 1), (3, 3)]);
    // Ranked anew: the extended Gini of (70, 64, 75), not in the order of before.
    let gini = found.aversion.iter().find(|row| row.statistic == Statistic::SGiniEde(2.0)).unwrap();
    near(gini.after.unwrap().value, 64.0 + 6.0 * 4.0 / 9.0 + 5.0 / 9.0, 1e-12);
    assert_eq!(super::ranks(&[2.0, 1.0, 2.0], 0.0), [2, 1, 2]);
}

#[test]
fn small_changes_count_as_none_when_declared_so() {
    let it = two((2_000_000.0, 400_000.0));
    let found = net_health(&study(1_000, Some(10.0)), &it, &Seed::from_u64(4));
    assert_eq!(found.p_positive.p, 0.0);
    assert!(found.aversion.iter().all(|row| row.p_better.unwrap().p == 0.0));
    assert!(found.switch.iter().all(|switch| !switch.turns));
    assert!(found.total.value > 0.0, "the estimate stands");
}

#[test]
fn health_below_zero_has_no_relative_equivalent() {
    let groups = vec![group("low", 10.0, -0.2, 1.0, 0.5), group("high", 10.0, 0.8, 1.0, 0.5)];
    let found = run(&data(groups, (10.0, 1.0), (20.0, 1.0)));
    let row = |statistic| found.aversion.iter().find(|row| row.statistic == statistic).unwrap();
    assert_eq!(row(Statistic::AtkinsonEde(2.0)).undefined, Some(Undefined::Negatives));
    assert_eq!(row(Statistic::AtkinsonEde(2.0)).p_better, None);
    assert!(row(Statistic::AtkinsonEde(0.0)).welfare.is_some());
    assert!(row(Statistic::KolmEde(0.1)).welfare.is_some());
    assert_eq!(found.headline, Statistic::KolmEde(0.15));
    assert_eq!(found.switch.len(), 2);
}

#[test]
fn some_draws_without_an_equivalent_leave_no_interval() {
    let mut groups = vec![group("low", 10.0, 0.1, 1.0, 0.5), group("high", 10.0, 0.8, 1.0, 0.5)];
    groups[0].health_se = 0.1;
    let found = run(&data(groups, (10.0, 1.0), (20.0, 1.0)));
    let row = found.aversion.iter().find(|row| row.statistic == Statistic::AtkinsonEde(2.0)).unwrap();
    assert!(row.welfare.is_some_and(|welfare| welfare.lower.is_none()) && row.p_better.is_none());
    assert_eq!(found.headline, Statistic::KolmEde(0.15));
}

#[test]
fn nobody_and_no_groups() {
    let empty = run(&data(vec![], (1.0, 0.1), (2.0, 0.1)));
    assert!(empty.groups.is_empty() && empty.plane.is_empty());
    assert!(empty.aversion.iter().all(|row| row.undefined == Some(Undefined::TooFew)));
    let found = run(&data(
        vec![group("a", 0.0, 1.0, 1.0, 0.5), group("b", 5.0, 2.0, 1.0, 0.5)],
        (1.0, 0.1),
        (2.0, 0.1),
    ));
    assert_eq!(found.groups[0].after.value, 1.0);
    assert!(found.aversion.iter().all(|row| row.welfare.is_some_and(|welfare| welfare.value.is_finite())));
}

#[test]
fn threads_do_not_matter_and_groups_have_their_own_streams() {
    let it = two((2_000_000.0, 400_000.0));
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap().install(|| run(&it));
    let four = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap().install(|| run(&it));
    assert_eq!(alone, four);
    let mut turned = it.clone();
    turned.groups.reverse();
    let turned = run(&turned);
    assert_eq!(turned.groups[1].net, alone.groups[0].net);
}
