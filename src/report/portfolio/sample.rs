//! A portfolio and two comparisons that have everything, for tests of what is made of them. Ranks and chances are those
//! of an example in the literature of rankings; the proposals are those of the sample run and four made-up ones.

use crate::report::sample;
use crate::summarise::results::{
    Adjusted, AdjustedRank, AgendaAnswer, AgendaItem, Agreement, Chance, Coefficient, Contribution,
    CriterionAgreement, CriterionSeverity, FactRow, Figure, FirmnessRow, GateRow, Held, Index,
    InformationResult, LeftOut, LevelFlip, LevelRow, LotteryResult, PairResult, PanelAssessor, PanelResult,
    Portfolio, RankDriver, Ranked, RankingResult, Results, SelfCheck, Side, SideBySide, SourceShare, Spread,
    Undecided, WeightFlip, WeightsDrawn,
};
use crate::text::{Language, LocalText};

/// A text in both languages.
fn local(nl: &str, en: &str) -> LocalText {
    LocalText::new([(Language::Nl, nl.to_owned()), (Language::En, en.to_owned())].into()).unwrap()
}

const fn chance(p: f64) -> Chance {
    Chance { p, mcse: 0.002 }
}

const fn figure(value: f64) -> Figure {
    Figure { value, mcse: 0.01 }
}

fn spread(q50: f64, sd: f64) -> Spread {
    Spread {
        mean: q50,
        sd,
        q05: q50 - 1.645 * sd,
        q25: q50 - 0.674 * sd,
        q50,
        q75: q50 + 0.674 * sd,
        q95: q50 + 1.645 * sd,
        mcse: 0.03,
    }
}

/// Ids and titles of the made-up proposals.
const MADE_UP: [(&str, &str, &str); 4] = [
    (
        "buurtmaaltijd",
        "Buurtmaaltijd: samen eten tegen eenzaamheid",
        "Buurtmaaltijd: eating together against loneliness",
    ),
    ("digibuddy", "Digibuddy: hulp aan huis bij digitale zorg", "Digibuddy: help at home with digital care"),
    ("taalwandeling", "Taalwandeling: oefenen en bewegen", "Taalwandeling: practising and walking"),
    ("zorgcirkel", "Zorgcirkel: buren rond mantelzorgers", "Zorgcirkel: neighbours around family carers"),
];

/// The sample run with four more proposals.
fn results() -> Results {
    let mut results = sample::results();
    for (place, (id, nl, en)) in MADE_UP.iter().enumerate() {
        let mut proposal = results.proposals[place % 3].clone();
        proposal.id = (*id).to_owned();
        proposal.title = local(nl, en);
        results.proposals.push(proposal);
    }
    results.proposals[2].criteria[5].answers[1].status = "abstained".to_owned();
    results.proposals[6].assessors[0].conflict = true;
    results.proposals[4].strata.clear();
    results.proposals[4].headline_stratum = None;
    results
}

/// Expected rank, middle half, middle 90%, chance of a place in the top, side.
type Line = (&'static str, f64, (f64, f64), (f64, f64), f64, Side);

const LINES: [Line; 7] = [
    ("loket-een", 1.7, (1.2, 2.1), (0.6, 3.8), 0.976, Side::Above),
    ("ademthuis", 5.1, (4.2, 6.0), (2.4, 7.2), 0.24, Side::CloseCall),
    ("bruggen-naar-zorg", 2.5, (1.5, 3.2), (0.8, 4.9), 0.89, Side::Above),
    ("buurtmaaltijd", 3.9, (2.8, 4.9), (1.4, 6.2), 0.664, Side::CloseCall),
    ("digibuddy", 4.1, (3.0, 5.1), (1.9, 6.4), 0.63, Side::CloseCall),
    ("taalwandeling", 6.4, (5.9, 6.9), (4.4, 7.4), 0.06, Side::Below),
    ("zorgcirkel", 4.3, (3.2, 5.4), (1.6, 7.0), 0.54, Side::CloseCall),
];

fn ranked(line: &Line) -> Ranked {
    let (id, expected, rank_50, rank_90, top, side) = *line;
    let weights = [0.21, 0.08, 0.25, 0.11, 0.22, 0.13];
    Ranked {
        id: id.to_owned(),
        expected: figure(expected),
        expected_with_gates: figure(expected + 0.2),
        rank_50,
        rank_90,
        set: Some((rank_90.0.round() as usize, rank_90.1.round() as usize)),
        top: chance(top),
        top_and_passes: chance(0.8 * top),
        top_with_gates: chance(0.9 * top),
        passes: chance(0.8),
        first: chance((1.0 / expected / expected).min(0.6)),
        central_weights: (expected < 3.0)
            .then(|| weights.map(|value| Figure { value, mcse: 0.004 }).to_vec()),
        confidence: (expected < 3.0).then(|| chance(0.7)),
        side,
        conditions: if id == "ademthuis" { vec!["G3".to_owned(), "G4".to_owned()] } else { Vec::new() },
        unknown: if id == "digibuddy" { 0.12 } else { 0.0 },
    }
}

fn contribution(
    results: &Results,
    place: usize,
    levels: (Option<f64>, Option<f64>),
    points: f64,
) -> Contribution {
    let criterion = &results.proposals[0].criteria[place];
    Contribution { criterion: criterion.id.clone(), name: criterion.name.clone(), levels, points }
}

fn pair(results: &Results, first: &str, second: &str, p: f64) -> PairResult {
    let lean = 12.0 * (p - 0.5);
    let dimension = &results.proposals[0].dimensions[2];
    let criterion = &results.proposals[0].criteria[13];
    PairResult {
        first: first.to_owned(),
        second: second.to_owned(),
        first_higher: chance(p),
        difference: spread(lean, 4.6),
        by_criterion: vec![
            contribution(results, 13, (Some(3.0), Some(2.0)), 1.6 + lean / 2.0),
            contribution(results, 6, (Some(1.0), Some(2.5)), -1.2),
            contribution(results, 17, (Some(3.0), None), 0.4),
            contribution(results, 4, (Some(2.0), Some(2.0)), 0.01),
        ],
        weight_flip: (p < 0.6).then(|| WeightFlip {
            dimension: dimension.id.clone(),
            name: dimension.name.clone(),
            from: 0.18,
            to: 0.224,
        }),
        level_flip: (p > 0.45).then(|| LevelFlip {
            proposal: first.to_owned(),
            criterion: criterion.id.clone(),
            name: criterion.name.clone(),
            from: 3.0,
            to: 2.4,
        }),
    }
}

fn pairs(results: &Results) -> Vec<PairResult> {
    [
        ("ademthuis", "buurtmaaltijd", 0.31),
        ("ademthuis", "digibuddy", 0.36),
        ("ademthuis", "zorgcirkel", 0.41),
        ("buurtmaaltijd", "digibuddy", 0.52),
        ("buurtmaaltijd", "zorgcirkel", 0.57),
        ("digibuddy", "zorgcirkel", 0.54),
        ("bruggen-naar-zorg", "buurtmaaltijd", 0.78),
    ]
    .map(|(first, second, p)| pair(results, first, second, p))
    .to_vec()
}

fn row(key: &str, args: &[(&str, LocalText)], repetitions: usize, same_top: f64, swap: bool) -> FirmnessRow {
    let mut in_top = vec![1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0];
    if swap {
        in_top[4] = 0.4;
        in_top[6] = 0.6;
    }
    let ids = |id: &str| if swap { vec![id.to_owned()] } else { Vec::new() };
    FirmnessRow {
        key: key.to_owned(),
        args: args.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect(),
        repetitions,
        same_top,
        leave: ids("digibuddy"),
        enter: ids("zorgcirkel"),
        in_top,
    }
}

fn firmness(results: &Results) -> Vec<FirmnessRow> {
    let criterion = |place: usize| {
        let one = &results.proposals[0].criteria[place];
        [("criterion", one.name.clone()), ("id", LocalText::same(&one.id))]
    };
    let assessor = [("assessor", LocalText::same("beoordelaar-2"))];
    let one = &results.proposals[0];
    let proposal = [("proposal", one.title.clone()), ("id", LocalText::same(&one.id))];
    vec![
        row("firm-equal-weights", &[], 1, 1.0, false),
        row("firm-random-weights", &[], 500, 0.62, true),
        row("firm-geometric", &[], 1, 0.0, true),
        row("firm-minimum", &[], 1, 0.0, true),
        row("firm-missing-worst", &[], 1, 0.0, true),
        row("firm-missing-best", &[], 1, 1.0, false),
        row("firm-without-criterion", &criterion(6), 1, 0.0, true),
        row("firm-without-criterion", &criterion(7), 1, 1.0, false),
        row("firm-without-assessor", &assessor, 1, 1.0, false),
        row("firm-without-proposal", &proposal, 1, 1.0, false),
        row("firm-other-seeds", &[], 10, 0.9, true),
    ]
}

const fn index(value: f64) -> Index {
    Index { value, low: value - 0.05, high: value + 0.06 }
}

fn driver(key: &str, criterion: Option<(&str, LocalText)>, alone: f64, all: f64) -> RankDriver {
    RankDriver {
        key: key.to_owned(),
        criterion: criterion.as_ref().map(|(id, _)| (*id).to_owned()),
        name: criterion.map(|(_, name)| name),
        top: (index(alone), index(all)),
        score: (index(0.8 * alone), index(0.9 * all)),
        gates: (key == "driver-tables").then_some((index(0.9), index(1.02))),
    }
}

fn shares() -> Vec<SourceShare> {
    let share = |key: &str, value: f64| SourceShare {
        key: key.to_owned(),
        share: Index { value, low: value - 0.02, high: value + 0.02 },
    };
    vec![share("driver-all-ratings", 0.71), share("driver-missing", 0.18), share("driver-assessors", 0.11)]
}

fn drivers(results: &Results) -> Vec<RankDriver> {
    let criterion = &results.proposals[0].criteria[13];
    vec![
        driver("driver-ratings", Some((&criterion.id, criterion.name.clone())), 0.34, 0.46),
        driver("driver-weights", None, 0.21, 0.28),
        driver("driver-assessors", None, 0.12, 0.2),
        driver("driver-missing", None, 0.05, 0.04),
        driver("driver-averages", None, 0.08, 0.13),
        driver("driver-tables", None, -0.01, 0.02),
    ]
}

fn information(results: &Results) -> Vec<InformationResult> {
    let criterion = |place: usize, proposal: &str, p: f64| {
        let one = &results.proposals[0].criteria[place];
        InformationResult {
            proposal: proposal.to_owned(),
            path: vec![one.id.clone()],
            names: vec![one.name.clone()],
            missing: proposal == "digibuddy",
            top_changes: chance(p),
            top_gain: Figure { value: 0.4 * p, mcse: 0.004 },
            verdict_changes: None,
        }
    };
    let stratum = &results.proposals[0].strata[0];
    let group = &stratum.groups[0];
    vec![
        criterion(13, "digibuddy", 0.31),
        InformationResult {
            proposal: "loket-een".to_owned(),
            path: vec![stratum.id.clone(), group.id.clone(), "uptake".to_owned()],
            names: vec![stratum.name.clone(), group.name.clone(), LocalText::same("quantity-uptake")],
            missing: false,
            top_changes: chance(0.18),
            top_gain: Figure { value: 0.05, mcse: 0.004 },
            verdict_changes: Some(chance(0.41)),
        },
        criterion(6, "zorgcirkel", 0.14),
        criterion(17, "buurtmaaltijd", 0.09),
    ]
}

fn coefficient(value: f64) -> Coefficient {
    Coefficient { value: Some(value), interval: Some((value - 0.18, value + 0.17)), why: None }
}

fn agreement(value: f64, words: &str) -> Agreement {
    Agreement {
        units: 21,
        ratings: 42,
        alpha: coefficient(value),
        metric: "metric-ordinal".to_owned(),
        alphas: [value - 0.1, value, value + 0.02, value - 0.03].map(coefficient),
        ac1: coefficient(value + 0.1),
        ac2: coefficient(value + 0.3),
        icc_single: coefficient(value - 0.05),
        icc_mean: Coefficient {
            value: Some(value + 0.1),
            interval: None,
            why: Some("agreement-no-interval-few".to_owned()),
        },
        words: words.to_owned(),
    }
}

fn answer(assessor: &str, level: Option<f64>, nl: &str, en: &str) -> AgendaAnswer {
    AgendaAnswer {
        assessor: assessor.to_owned(),
        status: if level.is_some() { "rated" } else { "not-known" }.to_owned(),
        label: level.map(|level| LocalText::same(&level.to_string())),
        level,
        reason: (!nl.is_empty()).then(|| local(nl, en)),
        sources: if level == Some(4.0) { vec!["aanvraag, blz. 12".to_owned()] } else { Vec::new() },
    }
}

fn item(results: &Results, proposal: &str, place: usize, levels: [Option<f64>; 3]) -> AgendaItem {
    let criterion = &results.proposals[2].criteria[place];
    let [first, second, third] = levels;
    let known: Vec<f64> = levels.into_iter().flatten().collect();
    let apart = known.iter().copied().fold(0.0, f64::max) - known.iter().copied().fold(4.0, f64::min);
    AgendaItem {
        proposal: proposal.to_owned(),
        criterion: criterion.id.clone(),
        name: criterion.name.clone(),
        question: criterion.question.clone(),
        largest: apart / 4.0,
        disagreement: apart / 6.0,
        weight: criterion.weight,
        disputed: place == 10,
        anchors: vec![
            (2.0, local("Partners zijn geraadpleegd.", "Partners were consulted.")),
            (
                4.0,
                local("Elk van de drie veranderde een beslissing.", "Each of the three changed a decision."),
            ),
        ],
        answers: vec![
            answer(
                "beoordelaar-3",
                first,
                "De drie partners schreven mee.",
                "All three partners co-wrote it.",
            ),
            answer("beoordelaar-8", second, "Alleen geraadpleegd.", "Consulted only."),
            answer("beoordelaar-2", third, "", ""),
        ],
        furthest: vec!["beoordelaar-8".to_owned()],
        consensus: (place == 3).then(|| answer("", Some(3.0), "Samen herlezen.", "Read again together.")),
    }
}

fn panel(results: &Results) -> PanelResult {
    let assessor = |id: &str, conflicts: usize, abstained: usize, difference: f64| PanelAssessor {
        id: id.to_owned(),
        role: (id == "beoordelaar-8").then(|| local("ervaringsdeskundige", "expert by experience")),
        proposals: 5,
        conflicts,
        answers: 96,
        abstained,
        difference: Some(difference),
        severity: Some((0.7 * difference, 0.04)),
    };
    let criteria =
        [(3, 0.12, "agreement-poor"), (10, 0.71, "agreement-tentative"), (17, 0.86, "agreement-good")];
    let mut agenda = vec![
        item(results, "bruggen-naar-zorg", 10, [Some(4.0), Some(1.0), Some(4.0)]),
        item(results, "bruggen-naar-zorg", 3, [Some(4.0), Some(2.0), None]),
        item(results, "loket-een", 17, [Some(4.0), Some(2.0), Some(3.0)]),
    ];
    agenda.extend((0..14).map(|place| item(results, "digibuddy", place, [Some(3.0), Some(2.0), Some(3.0)])));
    PanelResult {
        assessors: vec![
            assessor("beoordelaar-2", 0, 0, 0.04),
            assessor("beoordelaar-3", 1, 0, 0.06),
            assessor("beoordelaar-8", 0, 2, -0.13),
        ],
        islands: vec![vec![
            "beoordelaar-2".to_owned(),
            "beoordelaar-3".to_owned(),
            "beoordelaar-8".to_owned(),
        ]],
        overall: agreement(0.38, "agreement-poor"),
        criteria: criteria
            .into_iter()
            .map(|(place, value, words)| CriterionAgreement {
                criterion: results.proposals[0].criteria[place].id.clone(),
                name: results.proposals[0].criteria[place].name.clone(),
                disagreement: 0.4 * (1.0 - value),
                agreement: agreement(value, words),
            })
            .collect(),
        severity: (0..results.proposals[0].criteria.len())
            .filter(|place| !results.proposals[0].criteria[*place].computed)
            .map(|place| CriterionSeverity {
                criterion: results.proposals[0].criteria[place].id.clone(),
                name: results.proposals[0].criteria[place].name.clone(),
                assessors: vec![Some((0.03, 0.06)), Some((0.02, 0.07)), Some((-0.02 * place as f64, 0.15))],
                why: (place == 4).then(|| "panel-not-adjusted-few".to_owned()),
            })
            .collect(),
        adjusted: Some(Adjusted {
            proposals: LINES
                .iter()
                .enumerate()
                .map(|(place, line)| AdjustedRank {
                    id: line.0.to_owned(),
                    assessors: 2 + place % 2,
                    raw: 72.0 - 4.0 * line.1,
                    raw_rank: line.1.round(),
                    adjusted_rank: line.1 + 0.3,
                    rank_50: line.2,
                })
                .collect(),
            spread: (0.11, 0.08, 0.14),
            priors: vec![(0.5, 0.2, true), (2.0, 1.0, false)],
        }),
        not_adjusted: None,
        agenda,
        proposals: vec![("bruggen-naar-zorg".to_owned(), 0.31), ("digibuddy".to_owned(), 0.18)],
        without: vec![left_out("loket-een", false), left_out("bruggen-naar-zorg", true)],
    }
}

fn left_out(proposal: &str, changed: bool) -> LeftOut {
    LeftOut {
        proposal: proposal.to_owned(),
        assessor: "beoordelaar-8".to_owned(),
        total: (Some(62.2), Some(67.9)),
        verdict: "advise".to_owned(),
        verdict_name: local("Gunstig advies", "Favourable advice"),
        changed,
        top: Some((chance(0.89), chance(0.96))),
        rank: Some(figure(1.9)),
    }
}

fn lottery() -> LotteryResult {
    LotteryResult {
        chances: vec![1_000, 350, 1_000, 650, 520, 0, 480],
        worst_case: 2.9,
        worst_case_first: 2.0,
        worst_case_equal: 2.71,
        public_seed: Some("Nationale Loterij 2026-03-14: 3 8 19 24 33 41".to_owned()),
        list_sha256: "2574b1d658315300b2fd86e53104e5b6fd28da4837a7bba7177a67a46ee897a3".to_owned(),
        drawn: ["loket-een", "bruggen-naar-zorg", "buurtmaaltijd", "zorgcirkel"].map(str::to_owned).to_vec(),
    }
}

/// A portfolio in which everything occurs.
pub(in crate::report) fn portfolio() -> Portfolio {
    let results = results();
    let check = |key: &str, largest: f64| SelfCheck { key: key.to_owned(), largest, holds: true };
    let ranking = RankingResult {
        fund: 4,
        draws: 40_000,
        tolerance: 0.0025,
        most_draws: 40_000,
        undecided: vec![
            Undecided { first: "buurtmaaltijd".to_owned(), second: None },
            Undecided { first: "buurtmaaltijd".to_owned(), second: Some("digibuddy".to_owned()) },
        ],
        weights: "ranking-weights-order".to_owned(),
        weights_drawn: vec![
            WeightsDrawn {
                node: "total".to_owned(),
                method: "weights-drawn-rejection".to_owned(),
                acceptance: Some(0.08),
                effective: 40_000.0,
            },
            WeightsDrawn {
                node: results.proposals[0].dimensions[0].id.clone(),
                method: "weights-drawn-chain".to_owned(),
                acceptance: None,
                effective: 7_120.4,
            },
        ],
        line: 4.1,
        standings: LINES.iter().map(ranked).collect(),
        held: vec![Held {
            id: "triagewijs".to_owned(),
            gates: vec!["G4".to_owned(), "G5".to_owned()],
            top_if_not: None,
        }],
        set_level: 0.95,
        pairs: pairs(&results),
        firmness: firmness(&results),
        drivers: drivers(&results),
        shares: shares(),
        information: information(&results),
        lottery: Some(lottery()),
        self_checks: vec![check("self-check-example", 1.94), check("self-check-pairs", 1e-12)],
    };
    let panel = panel(&results);
    Portfolio {
        format: "portfolio/1".to_owned(),
        fund: ranking.fund,
        depth: true,
        results,
        ranking: Some(ranking),
        panel: Some(panel),
    }
}

/// So many proposals: everything has to be cut somewhere.
pub(in crate::report) fn many(count: usize) -> Portfolio {
    let mut portfolio = portfolio();
    let mut model = portfolio.results.proposals[0].clone();
    model.criteria.clear();
    model.drivers.clear();
    model.robustness.clear();
    let mut ranking = portfolio.ranking.take().unwrap();
    portfolio.results.proposals.clear();
    ranking.standings.clear();
    ranking.held.clear();
    ranking.lottery = None;
    ranking.fund = count / 4;
    ranking.line = ranking.fund as f64;
    for place in 0..count {
        let mut proposal = model.clone();
        proposal.id = format!("voorstel-{place:04}");
        proposal.title = LocalText::same(&format!("Voorstel {place:04}"));
        let expected = 1.0 + (place * 37 % count) as f64;
        let side = match expected - ranking.line {
            apart if apart < -30.0 => Side::Above,
            apart if apart > 30.0 => Side::Below,
            _ => Side::CloseCall,
        };
        let mut one = ranked(&LINES[0]);
        one.id.clone_from(&proposal.id);
        one.expected = Figure { value: expected, mcse: 0.4 };
        one.rank_50 = (expected - 30.0, expected + 30.0);
        one.rank_90 = (expected - 60.0, expected + 60.0);
        one.set = None;
        one.side = side;
        ranking.standings.push(one);
        portfolio.results.proposals.push(proposal);
    }
    let close: Vec<String> = ranking
        .standings
        .iter()
        .filter(|ranked| ranked.side == Side::CloseCall)
        .map(|ranked| ranked.id.clone())
        .collect();
    let model = ranking.pairs[0].clone();
    ranking.pairs = close
        .windows(2)
        .map(|two| PairResult { first: two[0].clone(), second: two[1].clone(), ..model.clone() })
        .collect();
    portfolio.ranking = Some(ranking);
    portfolio
}

/// So many of the proposals side by side.
pub(in crate::report) fn side_by_side(count: usize) -> SideBySide {
    let mut results = results();
    results.proposals.remove(3);
    results.proposals.truncate(count);
    let ids: Vec<String> = results.proposals.iter().map(|one| one.id.clone()).collect();
    let mut pairs = Vec::new();
    for (place, first) in ids.iter().enumerate() {
        for (away, second) in ids[place + 1..].iter().enumerate() {
            pairs.push(pair(&results, first, second, 0.73 - 0.17 * (place + away) as f64));
        }
    }
    let levels = results.proposals[0].criteria.iter().enumerate().map(|(place, criterion)| {
        let of = |proposal: &crate::summarise::results::ProposalResult| proposal.criteria[place].likely;
        let levels: Vec<Option<f64>> = results.proposals.iter().map(of).collect();
        LevelRow {
            criterion: criterion.id.clone(),
            name: criterion.name.clone(),
            weight: criterion.weight,
            labels: levels.iter().map(|level| level.map(|one| LocalText::same(&one.to_string()))).collect(),
            same: levels.windows(2).all(|pair| pair[0] == pair[1]),
            levels,
        }
    });
    let levels = levels.collect();
    let gates = results.proposals[0].gates.iter().enumerate().map(|(place, gate)| {
        let outcomes: Vec<_> = results.proposals.iter().map(|one| one.gates[place].outcome).collect();
        GateRow {
            gate: gate.id.clone(),
            name: gate.name.clone(),
            same: outcomes.windows(2).all(|pair| pair[0] == pair[1]),
            outcomes,
        }
    });
    let gates = gates.collect();
    let fact = |key: &str, text: LocalText, values: [Option<&str>; 2]| FactRow {
        key: key.to_owned(),
        text: Some(text),
        values: (0..ids.len()).map(|place| values[place.min(1)].map(LocalText::same)).collect(),
        same: values[0] == values[1],
    };
    let income = || local("inkomenskwintiel", "income quintile");
    let lowest = || local("inkomenskwintiel: laagste inkomens", "income quintile: lowest incomes");
    let facts = vec![
        fact(
            "fact-of-rubric-yes-no",
            local("Is het nieuw voor het werkveld?", "Is it new to the field?"),
            [Some("true"), Some("false")],
        ),
        fact(
            "fact-of-rubric",
            local("Gevraagd bedrag (euro)", "Amount asked (euro)"),
            [Some("120000"), Some("84500.5")],
        ),
        fact("fact-outcome", income(), [Some("onvervulde zorgbehoefte"), Some("onvervulde zorgbehoefte")]),
        fact("fact-people", income(), [Some("12000"), None]),
        fact("fact-cell-uptake", lowest(), [Some("0.2 / 0.35 / 0.5"), Some("0.3")]),
    ];
    SideBySide { format: "side-by-side/1".to_owned(), results, pairs, facts, levels, gates }
}
