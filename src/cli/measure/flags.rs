//! Flags become the same table that a file gives.

use serde::de::DeserializeOwned;

use crate::cli::args::{Measure, MeasureGroups, MeasureHealth, MeasureOutcome, MeasurePersons};
use crate::read::file::{LineValue, MeasureTable, Names, NetHealthTable};

/// The declaration that the flags make.
pub(super) fn table(args: &Measure) -> MeasureTable {
    let MeasureOutcome { outcome, name, title, unit, better, scale, per, min, max, before, materiality, by } =
        &args.outcome;
    let MeasureGroups {
        group,
        population,
        se,
        se_before,
        before_correlation,
        ordered_by,
        order,
        unordered,
        reference,
        setting_average,
    } = &args.groups;
    let MeasurePersons {
        weight_kind,
        weights,
        rank,
        rank_order,
        strata,
        psu,
        nested_psu,
        fpc,
        replicate_weights,
        replicate_method,
        replicate_scale,
        replicate_rscales,
        factors,
        groups,
        line,
    } = &args.persons;
    MeasureTable {
        outcome: outcome.clone(),
        name: name.clone(),
        title: title.clone(),
        unit: unit.clone(),
        better: word(better.as_deref()),
        scale: word(scale.as_deref()),
        per: *per,
        min: *min,
        max: *max,
        before: before.clone(),
        materiality: *materiality,
        by: by.clone(),
        group: group.clone(),
        population: population.clone(),
        se: se.clone(),
        se_before: se_before.clone(),
        before_correlation: *before_correlation,
        ordered_by: ordered_by.clone(),
        order: order.as_ref().map(|names| names.iter().map(|name| name.trim().to_owned()).collect()),
        unordered: unordered.then_some(true),
        reference: reference.clone(),
        setting_average: *setting_average,
        weight_kind: word(weight_kind.as_deref()),
        weights: weights.clone(),
        rank: rank.clone(),
        rank_order: word(rank_order.as_deref()),
        strata: strata.clone(),
        psu: psu.clone(),
        nested_psu: nested_psu.then_some(true),
        fpc: fpc.clone(),
        replicate_weights: replicate_weights.clone().map(|names| match <[String; 1]>::try_from(names) {
            Ok([one]) => Names::Beginning(one),
            Err(many) => Names::List(many),
        }),
        replicate_method: word(replicate_method.as_deref()),
        replicate_scale: *replicate_scale,
        replicate_rscales: replicate_rscales.clone(),
        factors: factors.clone(),
        groups: groups.clone(),
        line: line.clone().map(LineValue::Share),
        statistics: args.statistics.clone(),
        peers: args.peers.as_ref().map(|peers| peers.iter().filter_map(|peer| word(Some(peer))).collect()),
        bounds: args.bounds.then_some(true),
        level: args.level,
        draws: args.draws,
        seed: args.seed,
        missing: word(args.missing.as_deref()),
        decimal: word(args.decimal.as_deref()),
        separator: word(args.separator.as_deref()),
        net_health: net_health(&args.health),
    }
}

fn net_health(args: &MeasureHealth) -> Option<NetHealthTable> {
    let MeasureHealth {
        health,
        health_se,
        benefit,
        benefit_se,
        cost_share,
        total_cost,
        total_cost_se,
        threshold,
        threshold_se,
        share_concentration,
        atkinson,
        kolm,
    } = args;
    let table = NetHealthTable {
        health: health.clone(),
        health_se: health_se.clone(),
        benefit: benefit.clone(),
        benefit_se: benefit_se.clone(),
        cost_share: cost_share.clone(),
        total_cost: *total_cost,
        total_cost_se: *total_cost_se,
        threshold: *threshold,
        threshold_se: *threshold_se,
        share_concentration: *share_concentration,
        atkinson: atkinson.clone(),
        kolm: kolm.clone(),
    };
    (table != NetHealthTable::default()).then_some(table)
}

/// A word that the command line has already held against its choices, which are those of the file.
fn word<T: DeserializeOwned>(given: Option<&str>) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(given?.to_owned())).ok()
}

#[cfg(test)]
mod tests {
    use clap::FromArgMatches;

    use super::*;
    use crate::check::study::declarations;
    use crate::cli::args::{Args, Command};
    use crate::cli::output::Voice;
    use crate::cli::usage::command;
    use crate::text::Language;

    #[test]
    fn every_flag_becomes_its_key_and_is_told_as_it_was_given() {
        const FLAGS: &str = "--outcome y --name n --title t --unit u --better lower --scale bounded --per 100 --min -1 \
             --max 5.5 --before b --materiality 0.5 --by r --group g --population p --se s --se-before sb \
             --before-correlation -0.5 \
             --ordered-by o --order a,b --unordered --reference ref --setting-average 3 --weight-kind frequency \
             --weights w --rank k --rank-order=high=worst_off --strata st --psu ps --nested-psu --fpc f \
             --replicate-weights r1,r2 --replicate-method jk1 --replicate-scale 2 --replicate-rscales 1,2 \
             --factors f1,f2 --groups gs --line 60%-of-median --statistics gini,atkinson(0.5) \
             --as healthequal,phe --bounds --level 0.9 --draws 500 --seed 7 --missing leave-out --decimal comma \
             --separator tab --health h --health-se hs --benefit be --benefit-se bs --cost-share c \
             --total-cost 1000 --total-cost-se 10 --threshold 20 --threshold-se 2 --share-concentration 50 \
             --atkinson 1,2 --kolm 0.5";
        let given = FLAGS.split_whitespace().map(|flag| flag.replace("worst_off", "worst off"));
        let typed = ["maatlat", "measure", "data.csv"].map(str::to_owned).into_iter().chain(given);
        let matches = command(&Voice::new(Language::En), 100).try_get_matches_from(typed).unwrap();
        let Some(Command::Measure(args)) = Args::from_arg_matches(&matches).unwrap().command else {
            panic!("not measure");
        };
        let told: Vec<String> = declarations(&table(&args))
            .into_iter()
            .map(|(flag, value)| if value == "true" { flag } else { format!("{flag} {value}") })
            .collect();
        let expected = FLAGS.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected = expected.replace("=high=worst_off", " high=worst off");
        let mut expected: Vec<&str> =
            expected.split(" --").map(|flag| flag.trim_start_matches("--")).collect();
        let mut told: Vec<&str> = told.iter().map(|flag| flag.trim_start_matches("--")).collect();
        expected.sort_unstable();
        told.sort_unstable();
        assert_eq!(told, expected);
    }
}
