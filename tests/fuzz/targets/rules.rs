//! Rules: any text is read or refused; what is read prints back to the same tree; what fits its place evaluates to a
//! chance, whatever the numbers in it.

use std::collections::BTreeMap;

use maatlat::check::open;
use maatlat::diagnostic::Source;
use maatlat::rules::{Expr, ExprKind, Known, decide, parse, parse_binder, turning_points};
use maatlat::summarise::{Settings, score};

use super::super::engine::{Behaviour, Target};
use super::{print, show};

pub(crate) const TARGET: Target =
    Target { name: "rules", seeds, words: WORDS, limit: 1_200, fresh: 1_500, run };

const WORDS: &[&str] = &[
    "gate\n",
    "computed\n",
    "verdict\n",
    "s in strata\n",
    "g in groups\n",
    "c in criteria\n",
    "d in dimensions\n",
    " and ",
    " or ",
    "not ",
    " if ",
    " in ",
    "true",
    "false",
    "strata",
    "groups",
    "s.groups",
    "criteria",
    "dimensions",
    "s",
    "g",
    "s.gap_change",
    "s.range_change",
    "s.relative_change",
    "s.axis",
    "s.evidence",
    "s.coverage",
    "s.ordered",
    "s.id",
    "g.change",
    "g.size",
    "g.baseline",
    "g.starts_behind",
    "g.loses",
    "c.level",
    "c.weight",
    "c.dimension",
    "d.score",
    "C1",
    "C2",
    "total",
    "total_withheld",
    "materiality",
    "relative_materiality",
    "coverage",
    "correlation",
    "fact.n",
    "fact.y",
    "dimension.D1",
    "G1",
    "\"fail\"",
    "\"A\"",
    "\"socio-economic\"",
    "min(",
    "max(",
    "abs(",
    "round(",
    "at_least(",
    "chance(",
    "mean(",
    "sum(",
    "count(",
    "any(",
    "all(",
    "(",
    ")",
    ",",
    ":",
    ".",
    "==",
    "!=",
    "<=",
    ">=",
    "<",
    ">",
    "+",
    "-",
    "*",
    "/",
    "0",
    "1",
    "0.5",
    "2",
    "99999999999999999999",
    "\"",
    "'",
    "≥",
    "&&",
    "AND",
    "is",
    "%",
];

fn seeds() -> Vec<Vec<u8>> {
    [
        "gate\n\nC1 < 1",
        "gate\n\ntotal > 50 and not (C1 >= 2 or C2 == 3)",
        "gate\ns in strata\ns.gap_change > materiality",
        "gate\ns in strata if s.axis == \"socio-economic\" and s.ordered\ns.relative_change * 2 - 1 / 3 > -relative_materiality",
        "gate\ng in groups\ng.change < -0.5",
        "gate\n\nany(s in strata: max(g in s.groups if g.starts_behind: g.change) < 0)",
        "gate\n\ncount(c in criteria if c.weight > 1: c.level < 2) >= 2",
        "gate\n\nmean(c in criteria: c.level) < 1 or min(C1, C2, 3) < 1",
        "gate\n\nfact.y and fact.n / 0 > abs(round(-2.5)) + dimension.D1",
        "gate\ns in strata\nnot at_least(s.evidence, \"B\")",
        "computed\ns in strata\nchance(s.gap_change > materiality) >= 0.8",
        "computed\ns in strata if s.coverage > 0.5\nchance(s.range_change < -materiality) > 0.5 and all(g in s.groups: g.size > 10)",
        "verdict\n\nG1 == \"fail\" or total < 40 and not total_withheld",
        "verdict\n\nG1 != \"pass\"",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}

fn run(input: &[u8], behaviour: &mut Behaviour) {
    let text = String::from_utf8_lossy(input);
    let mut lines = text.splitn(3, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let (place, over, text) = (line(), line(), line());
    let read = parse(text);
    match &read {
        Ok(rule) => printed(rule, behaviour),
        Err(error) => {
            assert!(text.get(error.span.clone()).is_some(), "a place outside the rule: {error:?}");
            behaviour.saw(format!("refused {} {}", error.expected, error.too_large.is_some()));
        }
    }
    if let Ok(binder) = parse_binder(over) {
        let again = parse_binder(&print::binder(&binder)).expect("what is printed can be read");
        assert!(print::same_binder(&binder, &again), "{binder:?} is not {again:?}");
        behaviour.saw(format!("over {:?}", std::mem::discriminant(&binder.set)));
    }
    evaluated(place, over, text, behaviour);
}

fn printed(rule: &Expr, behaviour: &mut Behaviour) {
    let text = print::rule(rule);
    // Brackets that the author did not need may have been what kept the text below the limit.
    match parse(&text) {
        Ok(again) => assert!(print::same(rule, &again), "{text}: {rule:?} is not {again:?}"),
        Err(error) => assert!(error.too_large.is_some(), "{text}: {error:?}"),
    }
    kinds(rule, "", behaviour);
    let known: BTreeMap<_, _> = [
        ("C1", Known::Number(2.0)),
        ("total", Known::Number(50.0)),
        ("G1", Known::Word("fail".to_owned())),
        ("total_withheld", Known::Truth(false)),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    behaviour.saw(format!("decided {}", decide(rule, &known)));
    let mut points = Vec::new();
    turning_points(rule, "total", (0.0, 100.0), &mut points);
    assert!(points.iter().all(|point| point.is_finite()), "{text} turns at {points:?}");
}

/// Each kind of node with the kind above it.
fn kinds(expr: &Expr, above: &str, behaviour: &mut Behaviour) {
    let (kind, parts): (String, Vec<&Expr>) = match &expr.kind {
        ExprKind::Number(_) => ("number".to_owned(), vec![]),
        ExprKind::Text(_) => ("text".to_owned(), vec![]),
        ExprKind::Truth(_) => ("truth".to_owned(), vec![]),
        ExprKind::Name(_) => ("name".to_owned(), vec![]),
        ExprKind::Field(..) => ("field".to_owned(), vec![]),
        ExprKind::Unary(operator, inner) => (format!("{operator:?}"), vec![inner]),
        ExprKind::Binary(operator, a, b) => (format!("{operator:?}"), vec![a, b]),
        ExprKind::Call(function, values) => {
            (format!("{function:?} {}", values.len().min(4)), values.iter().collect())
        }
        ExprKind::Fold(fold, over, body) => (
            format!("{fold:?} {:?}", std::mem::discriminant(&over.set)),
            over.filter.iter().chain(body).map(|part| &**part).collect(),
        ),
    };
    behaviour.saw(format!("{above} > {kind}"));
    for part in parts {
        kinds(part, &kind, behaviour);
    }
}

/// The rule in its place in a rubric, and that rubric scored.
fn evaluated(place: &str, over: &str, rule: &str, behaviour: &mut Behaviour) {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let for_each = if over.is_empty() { String::new() } else { format!("for_each = {}\n", quoted(over)) };
    let rule = quoted(rule);
    let (gate, computed, verdict) = match place {
        "computed" => (
            "C1 < 1".to_owned(),
            format!(
                "[criterion.computed]\n{for_each}otherwise = 2\n[[criterion.computed.row]]\nlevel = 0\nwhen = {rule}\n"
            ),
            "true".to_owned(),
        ),
        "verdict" => ("C1 < 1".to_owned(), String::new(), rule),
        _ => (rule, String::new(), "true".to_owned()),
    };
    let gate = if gate.starts_with(['"', '\'']) { gate } else { quoted(&gate) };
    let verdict = if verdict.starts_with(['"', '\'']) { verdict } else { quoted(&verdict) };
    let over_gate = if place == "gate" { for_each.as_str() } else { "" };
    let sources = [
        Source::new("rubric.toml", rubric(&gate, over_gate, &computed, &verdict).into_bytes()),
        Source::new("p.toml", PROPOSAL.as_bytes().to_vec()),
        Source::new("r.toml", ratings(computed.is_empty()).into_bytes()),
    ];
    let (checked, diagnostics) = open(&sources);
    show(&diagnostics, &sources, behaviour);
    let Some(call) = checked.call else { return };
    let results = score(&call, &Settings { draws: Some(100), seed: Some(1), robustness: false });
    let one = &results.proposals[0];
    for gate in &one.gates {
        assert!((0.0..=1.0).contains(&gate.p_fail.p), "{gate:?}");
        assert!(gate.instances.iter().all(|one| (0.0..=1.0).contains(&one.p_fail.p)), "{gate:?}");
        behaviour.saw(format!("{place} {:?} {} {}", gate.outcome, gate.certain, gate.instances.len()));
    }
    for criterion in one.criteria.iter().filter(|criterion| criterion.computed) {
        let spread = criterion.spread.expect("a computed level");
        assert!((0.0..=4.0).contains(&spread.q50), "{spread:?}");
        behaviour.saw(format!("level {}", spread.q50));
    }
    behaviour.saw(format!("verdict {}", one.verdict.id));
    maatlat::report::results_json(&results).expect("finite numbers").text().expect("a text");
}

fn rubric(gate: &str, for_each: &str, computed: &str, verdict: &str) -> String {
    format!(
        r#"maatlat = "rubric/1"
id = "r"
version = "1"
title = "R"
languages = ["en"]
limits = ["None."]
verdict_policy = "first-match"
[total]
method = "arithmetic"
[[evidence]]
id = "A"
text = "A"
factor = 1
[[evidence]]
id = "B"
text = "B"
factor = 1.5
spread = 1
[[scale]]
id = "levels"
kind = "numbers"
min = 0
max = 4
[[dimension]]
id = "D1"
name = "D"
weight = 1
[[fact]]
id = "n"
question = "N"
kind = "number"
[[fact]]
id = "y"
question = "Y"
kind = "yes-no"
[[criterion]]
id = "C1"
dimension = "D1"
weight = 2
scale = "levels"
name = "C1"
question = "C1"
[[criterion]]
id = "C2"
dimension = "D1"
weight = 1
scale = "levels"
name = "C2"
question = "C2"
{computed}
[[gate]]
id = "G1"
name = "G"
text = "G"
{for_each}fails_when = {gate}
effect = "cap"
effect_text = "G"
on_fail = "other"
[[verdict]]
id = "first"
name = "F"
text = "F"
when = {verdict}
[[verdict]]
id = "other"
name = "O"
text = "O"
when = "true"
"#
    )
}

const PROPOSAL: &str = r#"maatlat = "proposal/1"
id = "p"
title = "P"
target_population = 200
facts = { n = 2.5, y = true }
outcome = { name = "O", unit = "%", better = "higher", min = 0, max = 100 }
[[stratum]]
id = "s0"
name = "S"
axis = "socio-economic"
ordered = true
group = [
  { id = "low", name = "L", size = 100, baseline = 40, uptake = [0.1, 0.3, 0.5], benefit = [-2, 3, 9], effect_on_non_users = 0, evidence = "A" },
  { id = "high", name = "H", size = 100, baseline = 60, uptake = [0.3, 0.5, 0.8], benefit = [-2, 3, 9], effect_on_non_users = [-1, 0, 1], evidence = "B" },
]
[[stratum]]
id = "s1"
name = "T"
axis = "socio-cultural"
ordered = false
group = [
  { id = "a", name = "A", size = 50, baseline = 50, uptake = 0.5, benefit = [-2, 3, 9], effect_on_non_users = 0, evidence = "B" },
  { id = "b", name = "B", size = 150, baseline = 50, uptake = 0.2, benefit = 1, effect_on_non_users = 0, evidence = "A" },
]
"#;

fn ratings(second: bool) -> String {
    let ids: &[&str] = if second { &["C1", "C2"] } else { &["C1"] };
    let head = "maatlat = \"ratings/1\"\nrubric = \"r\"\nproposal = \"p\"\nassessor = \"a\"\nconflict_of_interest = false\n";
    let rating = |id: &&str| {
        format!("[rating.{id}]\nlevel = 2\nevidence = \"B\"\nreason = \"R\"\nsources = [\"S\"]\n")
    };
    head.to_owned() + &ids.iter().map(rating).collect::<String>()
}
