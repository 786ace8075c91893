//! A call as a portfolio: ranks, pairs, panels and drivers on calls whose answers are known by hand.

#![allow(clippy::unwrap_used, clippy::type_complexity, reason = "a test may fail")]

use maatlat::diagnostic::Source;
use maatlat::model::Call;
use maatlat::summarise::results::{Portfolio, Ranked, RankingResult, Side};
use maatlat::summarise::{Progress, RankSettings, Settings, rank_call, side_by_side};

const RUBRIC: &str = r#"
maatlat = "rubric/1"
id = "list"
version = "1.0.0"
title = "List"
languages = ["en"]
limits = ["Made up for a test."]
total = { method = "arithmetic" }

[[evidence]]
id = "A"
text = "Measured here"
factor = 1.0
spread = 0.0

[[scale]]
id = "points"
kind = "numbers"
min = 0
max = 100
step = 1

[[dimension]]
id = "D1"
name = "First"
weight = 1

[[dimension]]
id = "D2"
name = "Second"
weight = 1

[[criterion]]
id = "A"
dimension = "D1"
scale = "points"
name = "A"
question = "A?"
weight = 1

[[criterion]]
id = "B"
dimension = "D2"
scale = "points"
name = "B"
question = "B?"
weight = 1

[[gate]]
id = "floor"
name = "Floor"
text = "A is at least 10."
fails_when = "A < 10"
effect = "cap"
effect_text = "No positive advice."
on_fail = "no"

[[verdict]]
id = "no"
name = "No"
text = "A is below the floor."
when = 'floor == "fail"'

[[verdict]]
id = "yes"
name = "Yes"
text = "A is above the floor."
when = 'floor != "fail"'
"#;

/// One rating: `60`, `"20-40-90"` for a range, `"?"` for not known.
fn rating(text: &str) -> String {
    if text == "?" {
        return "answer = \"not-known\"".to_owned();
    }
    let parts: Vec<&str> = text.split('-').collect();
    match parts[..] {
        [low, level, high] => {
            format!("low = {low}\nlevel = {level}\nhigh = {high}\nevidence = \"A\"\nreason = \"Told.\"")
        }
        _ => format!("level = {text}\nlow = {text}\nhigh = {text}\nevidence = \"A\"\nreason = \"Told.\""),
    }
}

/// A call: per proposal its id, and per assessor the ratings of A and B; those of `panel` are what the panel agreed on.
fn call(rubric: &str, proposals: &[(&str, &[(&str, [&str; 2])])]) -> Call {
    let mut sources = vec![Source::new("rubric.toml", rubric.as_bytes().to_vec())];
    for (id, ratings) in proposals {
        let text = format!("maatlat = \"proposal/1\"\nid = \"{id}\"\ntitle = \"{id}\"\n");
        sources.push(Source::new(format!("{id}.toml"), text.into_bytes()));
        for (assessor, [a, b]) in *ratings {
            let text = format!(
                "maatlat = \"ratings/1\"\nrubric = \"list\"\nproposal = \"{id}\"\nassessor = \"{assessor}\"\n\
                 conflict_of_interest = false\nconsensus = {}\n[rating.A]\n{}\n[rating.B]\n{}\n",
                *assessor == "panel",
                rating(a),
                rating(b)
            );
            sources.push(Source::new(format!("{id}-{assessor}.toml"), text.into_bytes()));
        }
    }
    let (checked, diagnostics) = maatlat::check::open(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    checked.call.unwrap()
}

fn settings(fund: usize) -> RankSettings {
    RankSettings {
        scoring: Settings { robustness: false, ..Settings::default() },
        fund,
        tolerance: Some(0.006),
        most_draws: None,
        depth: true,
        lottery: None,
    }
}

fn ranked(call: &Call, fund: usize) -> Portfolio {
    rank_call(call, &settings(fund), &Progress::default())
}

fn of<'r>(ranking: &'r RankingResult, id: &str) -> &'r Ranked {
    ranking.standings.iter().find(|one| one.id == id).unwrap()
}

fn near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} instead of {expected} ± {within}");
}

/// Three certain totals: 80, 60 and 40. Nothing is in doubt.
#[test]
fn certain_proposals_have_certain_ranks() {
    let call = call(
        RUBRIC,
        &[
            ("low", &[("anna", ["40", "40"])]),
            ("high", &[("anna", ["80", "80"])]),
            ("mid", &[("anna", ["60", "60"])]),
        ],
    );
    let ranking = ranked(&call, 1).ranking.unwrap();
    for (id, rank) in [("high", 1.0), ("mid", 2.0), ("low", 3.0)] {
        let one = of(&ranking, id);
        assert_eq!((one.expected.value, one.expected.mcse), (rank, 0.0), "{id}");
        assert_eq!(one.top.p, if id == "high" { 1.0 } else { 0.0 });
        assert_eq!(one.set, Some((rank as usize, rank as usize)));
    }
    assert_eq!((ranking.line, ranking.undecided.len(), ranking.drivers.len()), (1.0, 0, 0));
    assert!(ranking.information.is_empty());
    assert!(ranking.self_checks.iter().all(|check| check.holds), "{:?}", ranking.self_checks);
}

/// One proposal has 60 for certain; of two nobody knows A, so that their totals are uniform on [30, 80] around B = 60.
/// Each is above 60 with a chance of 0.4, and the two are independent: the certain one is first with 0.6² = 0.36, the
/// others with 0.32 each. Its expected rank is 1 + 2·0.4 = 1.8, theirs 1 + 0.6 + 0.5 = 2.1.
#[test]
fn a_rank_by_hand() {
    let call = call(
        RUBRIC,
        &[
            ("open", &[("anna", ["?", "60"])]),
            ("other", &[("anna", ["?", "60"])]),
            ("sure", &[("anna", ["60", "60"])]),
        ],
    );
    let ranking = ranked(&call, 1).ranking.unwrap();
    near(of(&ranking, "sure").expected.value, 1.8, 0.03);
    near(of(&ranking, "open").expected.value, 2.1, 0.03);
    near(of(&ranking, "sure").first.p, 0.36, 0.02);
    near(of(&ranking, "other").first.p, 0.32, 0.02);
    // A is below 10 with a chance of 0.1; it is first and passes with 0.32, for below 10 it is never first.
    near(of(&ranking, "open").passes.p, 0.9, 0.015);
    near(of(&ranking, "open").top_and_passes.p, 0.32, 0.02);
    let pair = ranking.pairs.iter().find(|pair| pair.first == "open" && pair.second == "sure").unwrap();
    near(pair.first_higher.p, 0.4, 0.02);
    near(pair.difference.mean, -5.0, 0.3);
    // All the doubt is that of answers nobody knows; the way of averaging is asked apart.
    let keys: Vec<&str> = ranking.drivers.iter().map(|driver| driver.key.as_str()).collect();
    assert_eq!(keys, ["driver-missing", "driver-averages"]);
    near(ranking.drivers[0].top.1.value, 1.0, 0.1);
    // To know A of either proposal would change who is first.
    let first = &ranking.information[0];
    assert!(first.missing && first.path == ["A"] && first.proposal != "sure");
    near(first.top_changes.p, 0.4, 0.12);
}

/// A weight of the first dimension turns the pair: 80 and 20 against 40 and 50 is 50 against 45 at equal weights; at a
/// weight w, 20 + 60w = 50 − 10w gives w = 3/7.
#[test]
fn a_weight_that_turns_a_pair() {
    let call = call(
        RUBRIC,
        &[("one", &[("anna", ["75-80-85", "15-20-25"])]), ("two", &[("anna", ["35-40-45", "45-50-55"])])],
    );
    let ranking = ranked(&call, 1).ranking.unwrap();
    let pair = &ranking.pairs[0];
    let flip = pair.weight_flip.as_ref().unwrap();
    let to = if flip.dimension == "D1" { flip.to } else { 1.0 - flip.to };
    near(to, 3.0 / 7.0, 1e-12);
    let points: f64 = pair.by_criterion.iter().map(|one| one.points).sum();
    near(points, 5.0, 1e-9);
    assert_eq!(pair.by_criterion[0].criterion, "A");
    // Any level, at a weight of one half, must move by ten to make up for five points.
    let flip = pair.level_flip.as_ref().unwrap();
    near((flip.to - flip.from).abs(), 10.0, 1e-6);
}

/// Who fails a gate has no rank; what would have become of it is said apart.
#[test]
fn a_proposal_that_a_gate_holds_stands_apart() {
    let call = call(
        RUBRIC,
        &[
            ("held", &[("anna", ["5", "100"])]),
            ("one", &[("anna", ["50", "50"])]),
            ("two", &[("anna", ["45", "45"])]),
        ],
    );
    let ranking = ranked(&call, 1).ranking.unwrap();
    assert_eq!(ranking.standings.len(), 2);
    let held = &ranking.held[0];
    assert_eq!((held.id.as_str(), held.gates.as_slice()), ("held", &["floor".to_owned()][..]));
    assert_eq!(held.top_if_not.unwrap().p, 1.0);
}

/// Room for everybody who can be ranked: nobody is below a line.
#[test]
fn with_room_for_all_nobody_is_below() {
    let call = call(
        RUBRIC,
        &[
            ("held", &[("anna", ["5", "100"])]),
            ("one", &[("anna", ["40-50-60", "50"])]),
            ("two", &[("anna", ["40-45-60", "45"])]),
        ],
    );
    let ranking = ranked(&call, 2).ranking.unwrap();
    assert!(ranking.standings.iter().all(|one| one.side == Side::Above && one.top.p == 1.0));
}

/// Scales are those of the rubric: another proposal in the call moves no bit of what is said of the others, nor of a pair
/// of them.
#[test]
fn another_proposal_moves_no_other() {
    const OPEN: [(&str, &[(&str, [&str; 2])]); 4] = [
        ("a", &[("anna", ["10-30-70", "20-50-60"]), ("bert", ["40", "?"])]),
        ("b", &[("anna", ["20-40-60", "20-30-90"])]),
        ("c", &[("bert", ["?", "10-20-95"])]),
        ("extreme", &[("anna", ["100", "100"]), ("bert", ["0", "0"])]),
    ];
    let all = call(RUBRIC, &OPEN);
    let few = call(RUBRIC, &OPEN[..3]);
    let (all, few) = (ranked(&all, 2), ranked(&few, 2));
    for (with, without) in all.results.proposals.iter().zip(&few.results.proposals) {
        assert_eq!(with, without);
    }
    let pair = |portfolio: &Portfolio, first: &str, second: &str| {
        let pairs = portfolio.ranking.as_ref().unwrap().pairs.clone();
        pairs.into_iter().find(|pair| pair.first == first && pair.second == second)
    };
    let mut seen = 0;
    for (first, second) in [("a", "b"), ("a", "c"), ("b", "c")] {
        if let Some((with, without)) = pair(&all, first, second).zip(pair(&few, first, second)) {
            // The number of draws may differ, not the draws.
            near(with.first_higher.p, without.first_higher.p, 0.02);
            assert_eq!(with.by_criterion, without.by_criterion);
            seen += 1;
        }
    }
    assert!(seen > 0);
}

/// In every world one assessor is believed, for all proposals: who is severe with one is severe with all.
#[test]
fn a_panel_that_agrees_on_the_order_leaves_no_doubt() {
    let call = call(
        RUBRIC,
        &[
            ("one", &[("anna", ["20", "20"]), ("bert", ["80", "80"])]),
            ("two", &[("anna", ["30", "30"]), ("bert", ["90", "90"])]),
            ("three", &[("anna", ["10", "10"]), ("bert", ["70", "70"])]),
        ],
    );
    let portfolio = ranked(&call, 1);
    let ranking = portfolio.ranking.unwrap();
    assert_eq!(of(&ranking, "two").top.p, 1.0);
    let panel = portfolio.panel.unwrap();
    assert_eq!(panel.agenda.len(), 6);
    near(panel.agenda[0].largest, 0.6, 1e-12);
    assert!(panel.agenda[0].furthest.is_empty());
    assert_eq!(panel.islands.len(), 1);
    // Three shared proposals say too little of severity.
    assert_eq!(panel.not_adjusted.as_deref(), Some("panel-not-adjusted-few"));
    near(panel.assessors[0].difference.unwrap(), -0.6, 1e-12);
    let left_out = panel.without.iter().find(|one| one.proposal == "two" && one.assessor == "anna").unwrap();
    near(left_out.total.1.unwrap(), 90.0, 0.2);
    assert!(!left_out.changed);
}

/// Six proposals by two assessors, one of whom is 20 points more severe throughout, but rates only the better three besides
/// the shared ones: raw means put these too low, the model puts them back.
#[test]
fn severity_is_taken_out_beside_the_raw_order() {
    let rows: Vec<(String, [String; 2])> =
        (0..6).map(|n| (format!("p{n}"), [format!("{}", 30 + 8 * n), format!("{}", 10 + 8 * n)])).collect();
    let owned: Vec<(String, Vec<(String, [String; 2])>)> = rows
        .iter()
        .map(|(id, [mild, severe])| {
            let ratings = vec![
                ("mild".to_owned(), [mild.clone(), mild.clone()]),
                ("severe".to_owned(), [severe.clone(), severe.clone()]),
            ];
            (id.clone(), ratings)
        })
        .chain([("extra".to_owned(), vec![("severe".to_owned(), ["45".to_owned(), "45".to_owned()])])])
        .collect();
    let borrowed: Vec<(&str, Vec<(&str, [&str; 2])>)> = owned
        .iter()
        .map(|(id, ratings)| {
            let ratings = ratings.iter().map(|(who, [a, b])| (who.as_str(), [a.as_str(), b.as_str()]));
            (id.as_str(), ratings.collect())
        })
        .collect();
    let proposals: Vec<(&str, &[(&str, [&str; 2])])> =
        borrowed.iter().map(|(id, ratings)| (*id, ratings.as_slice())).collect();
    let panel = ranked(&call(RUBRIC, &proposals), 2).panel.unwrap();
    let adjusted = panel.adjusted.unwrap();
    let extra = adjusted.proposals.iter().find(|one| one.id == "extra").unwrap();
    assert!(extra.adjusted_rank < extra.raw_rank - 0.5, "{extra:?}");
    let severe = panel.assessors.iter().find(|one| one.id == "severe").unwrap();
    assert!(severe.severity.unwrap().0 < -0.05, "{severe:?}");
}

/// Side by side: the same levels and gates are told apart from others, and the pair is that of the ranking.
#[test]
fn side_by_side_by_hand() {
    let call = call(
        RUBRIC,
        &[
            ("one", &[("anna", ["60", "50"])]),
            ("two", &[("anna", ["?", "50"])]),
            ("three", &[("anna", ["1", "1"])]),
        ],
    );
    let found = side_by_side(&call, &[2, 0], &settings(1).scoring, &Progress::default());
    assert_eq!(found.results.proposals.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["two", "one"]);
    assert_eq!(found.levels.iter().map(|row| row.same).collect::<Vec<_>>(), [false, true]);
    assert_eq!(found.gates.len(), 1);
    let pair = &found.pairs[0];
    assert_eq!((pair.first.as_str(), pair.second.as_str()), ("two", "one"));
    near(pair.first_higher.p, 0.4, 0.02);
}

/// The same input gives the same results on any number of threads.
#[test]
fn threads_change_nothing() {
    let call = call(
        RUBRIC,
        &[
            ("a", &[("anna", ["10-30-70", "20-50-60"]), ("bert", ["40", "?"])]),
            ("b", &[("anna", ["20-40-60", "20-30-90"]), ("bert", ["50", "30"])]),
            ("c", &[("bert", ["?", "10-20-95"])]),
        ],
    );
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| ranked(&call, 1))
    };
    assert_eq!(on(1), on(3));
}

/// What a panel agreed on decides the level, and is no assessor: agreement, severity and disagreement are those of its members.
#[test]
fn a_panel_is_no_assessor() {
    let level = |p: usize, a: usize| (20 + 9 * p + 7 * a + p * a % 3).to_string();
    let levels: Vec<[[String; 2]; 3]> =
        (0..6).map(|p| [0, 1, 2].map(|a| [level(p, a), level(p, a)])).collect();
    let ids = ["a", "b", "c", "d", "e", "f"];
    let of = |with_panel: bool| {
        let mut all = Vec::new();
        for (id, [anna, bert, cleo]) in ids.iter().zip(&levels) {
            let pair = |own: &'_ [String; 2]| [own[0].clone(), own[1].clone()];
            let mut own = vec![("anna", pair(anna)), ("bert", pair(bert)), ("cleo", pair(cleo))];
            if with_panel {
                own.push(("panel", pair(bert)));
            }
            all.push((*id, own));
        }
        let all: Vec<(&str, Vec<(&str, [&str; 2])>)> = all
            .iter()
            .map(|(id, own)| {
                let own = own.iter().map(|(who, [a, b])| (*who, [a.as_str(), b.as_str()]));
                (*id, own.collect())
            })
            .collect();
        let all: Vec<(&str, &[(&str, [&str; 2])])> =
            all.iter().map(|(id, own)| (*id, own.as_slice())).collect();
        ranked(&call(RUBRIC, &all), 2)
    };
    let (without, with) = (of(false), of(true));
    let (alone, agreed) = (without.panel.unwrap(), with.panel.unwrap());
    assert_eq!(alone.assessors, agreed.assessors);
    assert_eq!((alone.overall, alone.criteria), (agreed.overall, agreed.criteria));
    assert_eq!((alone.severity, alone.islands), (agreed.severity, agreed.islands));
    assert_eq!(alone.proposals, agreed.proposals);
    assert!(alone.agenda.iter().all(|item| item.consensus.is_none()));
    assert!(
        agreed.agenda.iter().all(|item| item.consensus.as_ref().is_some_and(|one| one.assessor == "panel"))
    );
    // The range still holds what every member said, so that doubt remains.
    let spread = |portfolio: &maatlat::summarise::results::Results| {
        let total = portfolio.proposals[0].total.clone().unwrap();
        total.spread.sd
    };
    assert!(spread(&with.results) > 1.0 && spread(&with.results) < spread(&without.results));
}

/// Statements about weights: the first dimension outweighs the second, so it weighs 3/4 on average. 80 and 20 is then 65, 20 and 80 is 35,
/// and the first is ahead in every draw.
#[test]
fn statements_about_weights_rank() {
    let rubric = RUBRIC
        .replace("name = \"First\"\nweight = 1", "name = \"First\"")
        .replace("name = \"Second\"\nweight = 1", "name = \"Second\"")
        + "\n[[weight_statement]]\nitem = \"D1\"\nat_least = \"D2\"\n";
    let call = call(
        &rubric,
        &[
            ("first", &[("anna", ["80", "20"])]),
            ("second", &[("anna", ["20", "80"])]),
            ("third", &[("anna", ["60", "45"])]),
        ],
    );
    let portfolio = ranked(&call, 1);
    let mean = |place: usize| portfolio.results.proposals[place].total.as_ref().unwrap().spread.mean;
    near(mean(0), 65.0, 0.5);
    near(mean(1), 35.0, 0.5);
    let ranking = portfolio.ranking.as_ref().unwrap();
    let pair = ranking.pairs.iter().find(|pair| pair.first == "first" && pair.second == "third");
    // 20 + 60w against 45 + 15w: ahead from w = 5/9, so with (1 − 5/9)/(1/2) = 8/9.
    near(pair.unwrap().first_higher.p, 8.0 / 9.0, 0.015);
    assert_eq!(ranking.weights, "ranking-weights-statements");
    assert_eq!(ranking.weights_drawn.len(), 1);
    assert_eq!(ranking.weights_drawn[0].node, "total");
    let keys: Vec<&str> = ranking.drivers.iter().map(|driver| driver.key.as_str()).collect();
    assert_eq!(keys[0], "driver-weights");
    near(ranking.drivers[0].top.1.value, 1.0, 0.1);
    assert!(ranking.firmness.iter().any(|row| row.key == "firm-equal-weights"));
    let central = of(ranking, "first").central_weights.as_ref().unwrap();
    // Where it comes first, the weight lies evenly between 5/9 and 1.
    near(central[0].value, 7.0 / 9.0, 0.01);
}

/// A cell of a group table reaches the top through a criterion that is computed from the table.
///
/// B is 0 where the gap widens with a chance of a half or more, and 100 otherwise. In the first proposal those who are better placed
/// gain 5 for certain, the others b on a triangle from 0 to 8: the gap widens by 2·(5 − b), which counts from b < 4.75 on, with a chance of
/// 1 − 3.25²/32 = 0.67. So B is 0, and the total 25 with an A of 50. In the second it surely narrows: 100, and a total of 60 with an A of 20.
/// Knowing b: above 4.75, with a chance of 0.33, the first has 75 and should be funded.
#[test]
fn a_cell_of_a_table_changes_the_top() {
    let rubric = RUBRIC.replace(
        "question = \"B?\"\nweight = 1\n",
        "question = \"B?\"\nweight = 1\n\n[criterion.computed]\nfor_each = 's in strata'\notherwise = 100\n\n\
         [[criterion.computed.row]]\nlevel = 0\nwhen = 'chance(s.gap_change > materiality) >= 0.5'\n",
    );
    let proposal = |id: &str, low: &str, high: &str| {
        let group = |name: &str, benefit: &str| {
            format!(
                "[[stratum.group]]\nid = \"{name}\"\nname = \"{name}\"\nsize = 50\nbaseline = 50\nuptake = 1\nbenefit = {benefit}\n\
                 effect_on_non_users = 0\nevidence = \"A\"\nsources = [\"Count\"]\n"
            )
        };
        format!(
            "maatlat = \"proposal/1\"\nid = \"{id}\"\ntitle = \"{id}\"\n[outcome]\nname = \"O\"\nunit = \"%\"\nbetter = \"higher\"\nmin = 0\nmax = 100\n\
             [[stratum]]\nid = \"income\"\nname = \"Income\"\naxis = \"socio-economic\"\nordered = true\n{}{}",
            group("low", low),
            group("high", high)
        )
    };
    let ratings = |id: &str, a: u32| {
        format!(
            "maatlat = \"ratings/1\"\nrubric = \"list\"\nproposal = \"{id}\"\nassessor = \"anna\"\nconflict_of_interest = false\n\
             [rating.A]\nlow = {a}\nlevel = {a}\nhigh = {a}\nevidence = \"A\"\nreason = \"Told.\"\n"
        )
    };
    let sources = [
        ("rubric.toml", rubric),
        ("one.toml", proposal("one", "[0, 4, 8]", "5")),
        ("two.toml", proposal("two", "5", "0")),
        ("one-anna.toml", ratings("one", 50)),
        ("two-anna.toml", ratings("two", 20)),
    ];
    let sources = sources.map(|(name, text)| Source::new(name, text.into_bytes()));
    let (checked, diagnostics) = maatlat::check::open(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    let ranking = ranked(&checked.call.unwrap(), 1).ranking.unwrap();
    assert_eq!((of(&ranking, "one").top.p, of(&ranking, "two").top.p), (0.0, 1.0));
    assert_eq!(ranking.information.len(), 1, "{:?}", ranking.information);
    let found = &ranking.information[0];
    assert_eq!((found.proposal.as_str(), found.path.join("/").as_str()), ("one", "income/low/benefit"));
    // In sixteenths: five of them lie wholly above.
    near(found.top_changes.p, 5.0 / 16.0, 0.07);
    near(found.top_gain.value, 5.0 / 16.0, 0.07);
}
