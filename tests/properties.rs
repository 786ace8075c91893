//! What must hold for any rubric and any proposal: names own their draws, nothing missing helps, order and threads do
//! not matter, and a rule means the same wherever it is evaluated.
#![allow(clippy::unwrap_used, reason = "a helper of a test may fail the test")]

mod common;

use std::collections::BTreeMap;
use std::fmt::Write;

use maatlat::draw::Seed;
use maatlat::evaluate::{BLOCK, Detail, Program, Reweighing, Values, World, evaluate};
use maatlat::inequality::{Measure, Ordered, Unordered};
use maatlat::model::{Call, Proposal};
use maatlat::plan::{Alternative, Change, ColumnId, Weighing, plan};
use maatlat::rules::{Known, Type, Vocabulary, check_types, decide, drawn, fixed, parse, parse_binder};
use maatlat::summarise::results::{Outcome, ProposalResult, Results, Spread};
use maatlat::summarise::{Settings, score};
use proptest::collection::vec;
use proptest::prelude::*;

const METHODS: [&str; 8] = [
    "method = \"arithmetic\"",
    "method = \"geometric\"",
    "method = \"harmonic\"",
    "method = \"minimum\"",
    "method = \"product\"",
    "method = \"power\", exponent = 3",
    "method = \"power\", exponent = -2",
    "method = \"power\", exponent = 0.5",
];

/// A criterion: name, weight, low, likely and high level on 0–4.
#[derive(Debug, Clone)]
struct Criterion {
    id: String,
    weight: f64,
    levels: [f64; 3],
}

/// A table of two or more groups: size, baseline, uptake, benefit.
#[derive(Debug, Clone)]
struct Table {
    id: String,
    groups: Vec<(f64, f64, f64, f64)>,
}

fn criteria() -> impl Strategy<Value = Vec<Criterion>> {
    vec((0.1..9.0, vec(0.0..4.0, 3)), 2..6).prop_map(|rows| {
        let criterion = |(n, (weight, mut levels)): (usize, (f64, Vec<f64>))| {
            levels.sort_by(f64::total_cmp);
            Criterion { id: format!("C{n}"), weight, levels: [levels[0], levels[1], levels[2]] }
        };
        rows.into_iter().enumerate().map(criterion).collect()
    })
}

fn tables() -> impl Strategy<Value = Vec<Table>> {
    vec(vec((30.0..900.0, 5.0..95.0, 0.05..0.9, -4.0..9.0), 2..5), 1..3).prop_map(|tables| {
        let table = |(n, groups)| Table { id: format!("s{n}"), groups };
        tables.into_iter().enumerate().map(table).collect()
    })
}

fn rubric(criteria: &[Criterion], method: &str, extra: &str) -> String {
    let mut text = format!(
        "maatlat = \"rubric/1\"\nid = \"r\"\nversion = \"1\"\ntitle = \"R\"\nlanguages = [\"en\"]\nlimits = [\"None.\"]\n\
         [total]\nmethod = \"arithmetic\"\n\
         [[evidence]]\nid = \"A\"\ntext = \"A\"\nfactor = 1\n\
         [[evidence]]\nid = \"B\"\ntext = \"B\"\nfactor = 1.5\nspread = 1\n\
         [[scale]]\nid = \"levels\"\nkind = \"numbers\"\nmin = 0\nmax = 4\n\
         [[dimension]]\nid = \"D\"\nname = \"D\"\nweight = 1\naggregate = {{ {method} }}\n"
    );
    for Criterion { id, weight, .. } in criteria {
        let _ = write!(
            text,
            "[[criterion]]\nid = \"{id}\"\ndimension = \"D\"\nweight = {weight}\nscale = \"levels\"\n\
             name = \"{id}\"\nquestion = \"{id}\"\n"
        );
    }
    text.push_str(extra);
    text.push_str("[[verdict]]\nid = \"done\"\nname = \"Done\"\ntext = \"Done\"\nwhen = \"true\"\n");
    text
}

fn proposal(id: &str, tables: &[Table]) -> String {
    let mut text = format!(
        "maatlat = \"proposal/1\"\nid = \"{id}\"\ntitle = \"P\"\ntarget_population = 9000\n\
         [outcome]\nname = \"O\"\nunit = \"%\"\nbetter = \"higher\"\nmin = 0\nmax = 100\n"
    );
    for Table { id, groups } in tables {
        let _ = write!(
            text,
            "[[stratum]]\nid = \"{id}\"\nname = \"S\"\naxis = \"socio-economic\"\nordered = true\n"
        );
        for (n, (size, baseline, uptake, benefit)) in groups.iter().enumerate() {
            let _ = write!(
                text,
                "[[stratum.group]]\nid = \"g{n}\"\nname = \"G\"\nsize = {size}\nbaseline = {baseline}\n\
                 uptake = [{}, {uptake}, {}]\nbenefit = [{}, {benefit}, {}]\neffect_on_non_users = 0\nevidence = \"B\"\n",
                uptake * 0.5,
                uptake + 0.1,
                benefit - 3.0,
                benefit + 2.0,
            );
        }
    }
    text
}

fn ratings(proposal: &str, criteria: &[Criterion]) -> String {
    let mut text = format!(
        "maatlat = \"ratings/1\"\nrubric = \"r\"\nproposal = \"{proposal}\"\nassessor = \"a\"\nconflict_of_interest = false\n"
    );
    for Criterion { id, levels: [low, likely, high], .. } in criteria {
        let _ = write!(
            text,
            "[rating.{id}]\nlevel = {likely}\nlow = {low}\nhigh = {high}\nevidence = \"A\"\nreason = \"R\"\nsources = [\"S\"]\n"
        );
    }
    text
}

fn call(criteria: &[Criterion], tables: &[Table], method: &str, extra: &str) -> Call {
    common::call(&[
        ("rubric.toml", rubric(criteria, method, extra)),
        ("p.toml", proposal("p", tables)),
        ("r.toml", ratings("p", criteria)),
    ])
}

/// Scored under a seed of its own, since the derived seed hangs on the rubric.
fn run(call: &Call) -> Results {
    score(call, &Settings { draws: Some(300), seed: Some(7), robustness: false })
}

/// Everything that belongs to a name: spreads of criteria, groups, measures.
fn named(result: &ProposalResult) -> BTreeMap<String, (Spread, Vec<f64>)> {
    let mut all = BTreeMap::new();
    for criterion in &result.criteria {
        if let Some(spread) = criterion.spread {
            all.insert(criterion.id.clone(), (spread, Vec::new()));
        }
    }
    for stratum in &result.strata {
        for group in &stratum.groups {
            let chances = vec![group.p_gains.p, group.p_loses.p];
            all.insert(format!("{}/{}", stratum.id, group.id), (group.change, chances));
        }
        for measure in &stratum.measures {
            let chances = vec![measure.before, measure.after, measure.p_widens.p, measure.p_narrows.p];
            all.insert(format!("{}/{:?}", stratum.id, measure.measure), (measure.change, chances));
        }
    }
    all
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

/// A measure of outcomes between 0 and `top`, more being better.
fn of(measure: Measure, sizes: &[f64], y: &[f64], top: f64, ordered: bool) -> f64 {
    let (places, flat) = (Ordered::new(sizes).unwrap(), Unordered::new(sizes).unwrap());
    let shortfall = top - places.mean(y);
    match measure {
        Measure::Range if ordered => places.range(y),
        Measure::Range => flat.range(y),
        Measure::SlopeIndex => places.slope_index(y),
        Measure::RelativeSlopeIndex => places.relative_slope_index(y).unwrap(),
        Measure::ConcentrationIndex => places.concentration_index(y).unwrap(),
        Measure::Erreygers => places.erreygers(y, 0.0, top).unwrap(),
        Measure::ShortfallSlopeIndex => places.slope_index(y) / shortfall,
        Measure::ShortfallConcentrationIndex => places.shortfall_concentration_index(y, top).unwrap(),
        Measure::DistanceToBest => flat.distance_to_best(y),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_new_criterion_moves_no_other_number(criteria in criteria(), tables in tables()) {
        let before = run(&call(&criteria, &tables, METHODS[0], ""));
        let mut more = criteria.clone();
        more.insert(1, Criterion { id: "new".to_owned(), weight: 2.0, levels: [0.5, 1.0, 3.5] });
        let after = run(&call(&more, &tables, METHODS[0], ""));
        let (before, mut after) = (named(&before.proposals[0]), named(&after.proposals[0]));
        prop_assert!(after.remove("new").is_some());
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_order_of_criteria_and_tables_does_not_matter(criteria in criteria(), tables in tables(), by in 0_usize..6) {
        let before = run(&call(&criteria, &tables, METHODS[0], ""));
        let (mut turned, mut turned_tables) = (criteria.clone(), tables.clone());
        turned.rotate_left(by % criteria.len());
        turned_tables.reverse();
        let after = run(&call(&turned, &turned_tables, METHODS[0], ""));
        prop_assert_eq!(named(&before.proposals[0]), named(&after.proposals[0]));
        // Only a sum of more than two numbers may differ, in its last bits.
        let total = |results: &Results| results.proposals[0].total.as_ref().map(|total| (total.likely, total.spread.mean));
        let (a, b) = (total(&before).unwrap(), total(&after).unwrap());
        prop_assert!(near(a.0, b.0) && near(a.1, b.1), "{a:?} {b:?}");
    }

    #[test]
    fn a_new_proposal_moves_no_other(criteria in criteria(), tables in tables()) {
        let files = |more: bool| {
            let mut files = vec![("rubric.toml", rubric(&criteria, METHODS[0], ""))];
            for id in ["p", "a-new-one"].into_iter().take(1 + usize::from(more)) {
                files.push(("p.toml", proposal(id, &tables)));
                files.push(("r.toml", ratings(id, &criteria)));
            }
            files
        };
        let (alone, both) = (run(&common::call(&files(false))), run(&common::call(&files(true))));
        let again = both.proposals.iter().find(|proposal| proposal.id == "p").unwrap();
        prop_assert_eq!(&alone.proposals[0], again);
        // The same content says nothing of the other: each is ahead as often, but for chance. Without doubt they tie.
        let pair = both.comparison.as_ref().unwrap().pairs[0][1];
        prop_assert!((pair.p - 0.5).abs() <= 5.0 * pair.mcse + 1e-12, "{pair:?}");
    }

    #[test]
    fn the_order_of_files_does_not_matter(criteria in criteria(), tables in tables(), by in 0_usize..5) {
        let mut files = vec![
            ("rubric.toml", rubric(&criteria, METHODS[0], "")),
            ("p.toml", proposal("p", &tables)),
            ("q.toml", proposal("q", &tables[..1])),
            ("rp.toml", ratings("p", &criteria)),
            ("rq.toml", ratings("q", &criteria)),
        ];
        let before = run(&common::call(&files));
        files.rotate_left(by);
        prop_assert_eq!(&before, &run(&common::call(&files)));
        files.reverse();
        prop_assert_eq!(&before, &run(&common::call(&files)));
    }

    #[test]
    fn scores_are_bounded_and_rise_with_every_level(
        criteria in criteria(),
        which in 0_usize..6,
        rise in 0.0..1.0,
        method in 0_usize..8,
    ) {
        let total = |criteria: &[Criterion]| {
            let results = run(&call(criteria, &[], METHODS[method], ""));
            results.proposals[0].total.clone().unwrap()
        };
        let before = total(&criteria);
        prop_assert!((0.0..=100.0).contains(&before.likely) && before.spread.q05 >= 0.0 && before.spread.q95 <= 100.0);
        let mut better = criteria.clone();
        let place = which % better.len();
        for level in &mut better[place].levels {
            *level += rise * (4.0 - *level);
        }
        let after = total(&better);
        prop_assert!(after.likely >= before.likely - 1e-9, "{} {}", before.likely, after.likely);
        prop_assert!(after.spread.mean >= before.spread.mean - 1e-9);
    }

    #[test]
    fn every_mean_lies_between_the_smallest_and_the_largest(criteria in criteria(), method in 0_usize..8) {
        prop_assume!(METHODS[method] != "method = \"product\"");
        let results = run(&call(&criteria, &[], METHODS[method], ""));
        let likely = results.proposals[0].total.as_ref().unwrap().likely;
        let scores: Vec<_> = criteria.iter().map(|criterion| 25.0 * criterion.levels[1]).collect();
        let (low, high) = (scores.iter().copied().fold(100.0, f64::min), scores.iter().copied().fold(0.0, f64::max));
        prop_assert!(low - 1e-9 <= likely && likely <= high + 1e-9, "{low} {likely} {high}");
    }

    #[test]
    fn stricter_thresholds_never_give_a_better_outcome(
        criteria in criteria(),
        tables in tables(),
        (low, high) in (0.0..1.0, 0.0..1.0),
        by in 0.0..1.0,
    ) {
        let (low, high) = if low <= high { (low, high) } else { (high, low) };
        let outcome = |low: f64, high: f64| {
            let gate = format!(
                "[[gate]]\nid = \"g\"\nname = \"G\"\ntext = \"G\"\nfor_each = \"s in strata\"\n\
                 fails_when = \"s.gap_change > materiality\"\npass_below = {low}\nfail_from = {high}\n\
                 effect = \"cap\"\neffect_text = \"G\"\non_fail = \"done\"\n"
            );
            let results = run(&call(&criteria, &tables, METHODS[0], &gate));
            results.proposals[0].gates[0].outcome
        };
        let plain = outcome(low, high);
        prop_assert!(outcome(low * by, high) >= plain, "a lower pass threshold");
        // A border makes "fail" a "condition" where there is a zone for it, so only widely apart thresholds compare.
        let stricter = outcome(low * by, high * by);
        prop_assert!(stricter >= plain || stricter == Outcome::Condition, "both lower");
    }

    /// A run sums columns by coefficients; each draw must hold what the measures say of that draw alone.
    #[test]
    fn each_draw_has_the_measures_of_its_own_outcomes(
        criteria in criteria(),
        tables in tables(),
        higher: bool,
        ordered: bool,
        lowest in prop_oneof![Just(0.0), Just(-20.0)],
    ) {
        let better = if higher { "better = \"higher\"" } else { "better = \"lower\"" };
        let text = proposal("p", &tables).replace("better = \"higher\"", better);
        let text = text.replace("ordered = true", &format!("ordered = {ordered}"));
        let text = text.replace("min = 0", &format!("min = {lowest}"));
        let files =
            [("rubric.toml", rubric(&criteria, METHODS[0], "")), ("p.toml", text), ("r.toml", ratings("p", &criteria))];
        let call = common::call(&files);
        let plan = plan(&call.rubric, &call.proposals[0], &Alternative::of(&call.rubric));
        let seed = Seed::from_u64(3);
        let all = (0..plan.columns.len()).map(ColumnId).collect();
        let program = Program::new(&plan.columns, all, &seed, World::Drawn, &[]);
        let mut values = Values::default();
        program.fill(&mut values, 0);
        for (stratum, table) in plan.strata.iter().zip(&tables) {
            let sizes: Vec<_> = table.groups.iter().map(|group| group.0).collect();
            for (draw, after) in (0..BLOCK).step_by(97).flat_map(|draw| [(draw, false), (draw, true)]) {
                let at = |column| program.column(&values, column)[draw];
                let side = |change: Change| at(if after { change.after } else { change.before });
                // Turned so that more is better, and counted from the worst: what is spared where less is better.
                let outcome = stratum.groups.iter().map(|group| at(if after { group.after } else { group.before }));
                let y: Vec<_> = outcome.map(|y| if higher { y - lowest } else { 100.0 - y }).collect();
                prop_assert_eq!(stratum.measures[0].measure, if ordered { Measure::SlopeIndex } else { Measure::DistanceToBest });
                prop_assert_eq!(stratum.measures.len(), if ordered { 7 } else { 2 });
                for measure in &stratum.measures {
                    let (got, want) = (side(measure.value), of(measure.measure, &sizes, &y, 100.0 - lowest, ordered));
                    prop_assert!(near(got, want), "{:?} of {y:?}: {got} not {want}", measure.measure);
                }
                let mean = Unordered::new(&sizes).unwrap().mean(&y) + if higher { lowest } else { -100.0 };
                prop_assert!(near(side(stratum.mean), mean));
            }
        }
    }

    #[test]
    fn any_text_is_a_rule_or_a_refusal(text in vec(any::<char>(), 0..80)) {
        let text: String = text.into_iter().collect();
        let _ = parse_binder(&text);
        if let Ok(rule) = parse(&text) {
            let vocabulary = Vocabulary { sets: true, scores: true, chance: true, ..Vocabulary::default() };
            let _ = check_types(&rule, None, &vocabulary, Type::Truth, true);
        }
    }

    #[test]
    fn any_string_of_words_is_a_rule_or_a_refusal(words in vec(0_usize..WORDS.len(), 0..40)) {
        let text: Vec<_> = words.iter().map(|word| WORDS[*word]).collect();
        let text = text.join(" ");
        let _ = parse_binder(&text);
        if let Ok(rule) = parse(&text) {
            let mut vocabulary = Vocabulary { sets: true, scores: true, chance: true, ..Vocabulary::default() };
            vocabulary.grades = vec!["A".to_owned()];
            vocabulary.names.insert("C1".to_owned(), drawn(Type::Number));
            vocabulary.names.insert("total".to_owned(), fixed(Type::Number));
            let _ = check_types(&rule, None, &vocabulary, Type::Truth, true);
            let _ = decide(&rule, &BTreeMap::new());
        }
    }
}

const WORDS: [&str; 32] = [
    "C1",
    "total",
    "s",
    "g",
    "in",
    "strata",
    "groups",
    "s.groups",
    "criteria",
    "if",
    ":",
    "(",
    ")",
    ",",
    "and",
    "or",
    "not",
    "-",
    "+",
    "*",
    "/",
    "<",
    "<=",
    "==",
    "!=",
    "1",
    "0.5",
    "\"A\"",
    "max",
    "count",
    "chance",
    "s.gap_change",
];

/// A rule over the numbers a, b and c, as a text with `{a}` in their place.
fn numeric() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("{a}".to_owned()),
        Just("{b}".to_owned()),
        Just("{c}".to_owned()),
        (0_u32..9).prop_map(|number| number.to_string()),
        (0.0..4.0).prop_map(|number: f64| format!("{number:.3}")),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let sign = prop::sample::select(vec!["+", "-", "*", "/"]);
        prop_oneof![
            (inner.clone(), sign, inner.clone()).prop_map(|(a, sign, b)| format!("({a} {sign} {b})")),
            inner.clone().prop_map(|a| format!("-{a}")),
            inner.clone().prop_map(|a| format!("abs({a})")),
            inner.clone().prop_map(|a| format!("round({a})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("max({a}, {b}, {c})")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("min({a}, {b})")),
        ]
    })
}

fn truth() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec!["<", "<=", ">", ">=", "==", "!="]);
    let leaf = (numeric(), sign, numeric()).prop_map(|(a, sign, b)| format!("{a} {sign} {b}"));
    leaf.prop_recursive(3, 12, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} and {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} or {b})")),
            inner.prop_map(|a| format!("not ({a})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Decided at once, computed from facts, and computed in every draw: one meaning.
    #[test]
    fn a_rule_means_the_same_wherever_it_is_evaluated(rule in truth(), values in vec(0_u32..=8, 3)) {
        let values: Vec<f64> = values.iter().map(|value| f64::from(*value) / 2.0).collect();
        let with = |a: &str, b: &str, c: &str| rule.replace("{a}", a).replace("{b}", b).replace("{c}", c);
        let mut extra = String::new();
        for id in ["x", "y", "z"] {
            let _ = write!(extra, "[[fact]]\nid = \"{id}\"\nquestion = \"Q\"\nkind = \"number\"\n");
        }
        for (id, rule) in [("facts", with("fact.x", "fact.y", "fact.z")), ("drawn", with("C0", "C1", "C2"))] {
            let _ = write!(
                extra,
                "[[gate]]\nid = \"{id}\"\nname = \"G\"\ntext = \"G\"\nfails_when = '{rule}'\neffect = \"cap\"\n\
                 effect_text = \"G\"\non_fail = \"done\"\n"
            );
        }
        let exact = |(n, value): (usize, &f64)| Criterion { id: format!("C{n}"), weight: 1.0, levels: [*value; 3] };
        let criteria: Vec<_> = values.iter().enumerate().map(exact).collect();
        let facts = format!("[facts]\nx = {}\ny = {}\nz = {}\n", values[0], values[1], values[2]);
        let call = common::call(&[
            ("rubric.toml", rubric(&criteria, METHODS[0], &extra)),
            ("p.toml", proposal("p", &[]) + &facts),
            ("r.toml", ratings("p", &criteria)),
        ]);
        let gates = run(&call).proposals[0].gates.clone();
        let known = ["a", "b", "c"].into_iter().zip(&values);
        let known: BTreeMap<_, _> = known.map(|(name, value)| (name.to_owned(), Known::Number(*value))).collect();
        let decided = f64::from(u8::from(decide(&parse(&with("a", "b", "c")).unwrap(), &known)));
        prop_assert_eq!(gates[0].p_fail.p, decided, "computed from facts");
        prop_assert_eq!(gates[1].p_fail.p, decided, "computed in draws");
        prop_assert!(gates[0].certain);
    }
}

/// Draws are numbered: a block that starts elsewhere holds the same numbers, so more draws only add to those there are.
#[test]
fn a_draw_is_the_same_wherever_its_block_starts() {
    let call = common::example();
    let proposal = &call.proposals[0];
    let plan = plan(&call.rubric, proposal, &Alternative::of(&call.rubric));
    let columns: Vec<_> = (0..plan.columns.len()).map(ColumnId).collect();
    let seed = Seed::from_u64(1);
    let settled = vec![2.0; plan.computed.len()];
    let program = Program::new(&plan.columns, columns.clone(), &seed, World::Drawn, &settled);
    let block = |first| {
        let mut values = Values::default();
        program.fill(&mut values, first);
        values
    };
    let (one, other) = (block(0), block(600));
    for column in &columns {
        let (one, other) = (program.column(&one, *column), program.column(&other, *column));
        let same = one[600..].iter().zip(other).all(|(a, b)| a.to_bits() == b.to_bits());
        assert!(same, "{:?}", plan.columns[column.0].op);
    }
}

/// Weight sets are tried one after another on the same values; none may leave a trace in the next.
#[test]
fn a_weight_set_gives_the_same_whatever_was_tried_before() {
    let call = common::example();
    let seed = Seed::from_u64(1);
    for proposal in &call.proposals {
        let mut used = Reweighing::default();
        for set in 0..5 {
            let weighing = Weighing::Random(set);
            let plan =
                plan(&call.rubric, proposal, &Alternative { weighing, ..Alternative::of(&call.rubric) });
            let settled = vec![2.0; plan.computed.len()];
            let (again, fresh) =
                (used.run(&plan, &settled, &seed), Reweighing::default().run(&plan, &settled, &seed));
            let total = plan.total.unwrap();
            let median =
                |run: &maatlat::evaluate::Evaluated| run.tally.quantities[&total].sketch.quantile(0.5);
            assert_eq!(median(&again), median(&fresh), "{} set {set}", proposal.id);
            assert_eq!(again.tally.events, fresh.tally.events, "{} set {set}", proposal.id);
        }
    }
}

#[test]
fn threads_do_not_matter() {
    let call = common::example();
    let settings = Settings { draws: Some(1_500), seed: None, robustness: true };
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| score(&call, &settings))
    };
    let alone = with(1);
    for threads in [2, 3, 8] {
        assert!(with(threads) == alone, "{threads} threads");
    }
}

/// The verdict's place in the table of the flagship, 0 the least favourable.
fn favour(call: &Call, proposal: Proposal) -> usize {
    let call = Call { proposals: vec![proposal], ..call.clone() };
    let results = score(&call, &Settings { draws: Some(4_000), seed: None, robustness: false });
    let verdict = &results.proposals[0].verdict.id;
    call.rubric.verdicts.iter().position(|row| row.id == *verdict).unwrap()
}

/// Taking figures per group away never leads to better advice under the shipped rubric.
#[test]
fn a_missing_table_never_helps() {
    let call = common::example();
    for proposal in &call.proposals {
        let before = favour(&call, proposal.clone());
        for stratum in 0..proposal.strata.len() {
            let mut less = proposal.clone();
            less.strata.remove(stratum);
            assert!(
                favour(&call, less) <= before.max(not_assessable(&call)),
                "{} without table {stratum}",
                proposal.id
            );
            let mut unknown = proposal.clone();
            unknown.strata[stratum].coverage = None;
            assert!(favour(&call, unknown) <= before, "{} without target {stratum}", proposal.id);
        }
        let mut none = proposal.clone();
        none.strata.clear();
        assert!(favour(&call, none) <= not_assessable(&call), "{} without tables", proposal.id);
    }
}

/// Without tables a failing guardrail cannot be seen: the advice is then that nothing can be said, never a better one.
fn not_assessable(call: &Call) -> usize {
    call.rubric.verdicts.iter().position(|verdict| verdict.id == "not-assessable").unwrap()
}

/// A run counts the draws it was asked for and no more, also where they do not fill a block.
#[test]
fn a_run_has_as_many_draws_as_it_was_asked_for() {
    let call = common::example();
    let plan = plan(&call.rubric, &call.proposals[0], &Alternative::of(&call.rubric));
    let seed = Seed::from_u64(1);
    for draws in [1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK] {
        let tally = evaluate(&plan, &seed, draws, Detail::Full).tally;
        assert_eq!(tally.draws, draws);
        // Every draw widens a gap, narrows it or does neither; a draw counted twice would be seen here.
        for measure in plan.strata.iter().flat_map(|stratum| &stratum.measures) {
            let values = &tally.quantities[&measure.value.change].sketch;
            assert_eq!(values.count(), draws as u64);
        }
    }
}
