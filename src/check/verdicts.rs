//! The verdict table, tried in every case that can occur: no holes, no overlap, nothing better than a gate allows.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use crate::diagnostic::{Code, Diagnostics};
use crate::limits;
use crate::model::{Gate, Rubric, VerdictPolicy};
use crate::rules::{Known, Sizes, decide, operations, turning_points};

/// More cases than this are not tried: 3⁹ gate outcomes times a handful of totals.
const MAX_CASES: usize = limits::VERDICT_CASES.most;

/// The words of the outcomes, from best to worst.
const OUTCOMES: [&str; 3] = ["pass", "condition", "fail"];

/// The outcomes a gate can have: no condition without a zone between its thresholds, or without chance.
fn outcomes(gate: &Gate) -> &'static [&'static str] {
    if gate.pass_below < gate.fail_from && !gate.certain { &OUTCOMES } else { &["pass", "fail"] }
}

/// Totals worth trying: where an answer may change, between each two such places, and both ends.
fn totals(rubric: &Rubric) -> Vec<f64> {
    let mut cuts = vec![0.0, 100.0];
    for verdict in &rubric.verdicts {
        turning_points(&verdict.when, "total", (0.0, 100.0), &mut cuts);
    }
    cuts.retain(|cut| (0.0..=100.0).contains(cut));
    cuts.sort_by(f64::total_cmp);
    cuts.dedup();
    let between: Vec<_> = cuts.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])).collect();
    cuts.extend(between);
    cuts
}

/// Tries every case; each kind of problem is reported once per row or gate, with an example.
pub(super) fn check(rubric: &Rubric, at: &Cursor<'_>, diagnostics: &mut Diagnostics) {
    let uses_total = rubric.total.is_some();
    let totals = if uses_total { totals(rubric) } else { vec![0.0] };
    let cases =
        rubric.gates.iter().map(|gate| outcomes(gate).len()).try_fold(totals.len(), usize::checked_mul);
    let nothing = Sizes { strata: 0, groups: 0, criteria: 0, dimensions: 0 };
    let parts = rubric.verdicts.iter().map(|verdict| operations(&verdict.when, None, nothing)).sum::<usize>();
    let bearable =
        |cases: &usize| *cases <= MAX_CASES && cases.saturating_mul(parts) <= limits::VERDICT_STEPS.most;
    let Some(cases) = cases.filter(bearable) else {
        let drawn = rubric.gates.iter().filter(|gate| outcomes(gate).len() == OUTCOMES.len()).count();
        let diagnostic = at.report(Code::VerdictTooMany).with("limit", MAX_CASES).with("drawn", drawn);
        let cases = cases.map_or_else(|| "∞".to_owned(), |cases| cases.to_string());
        diagnostics.push(diagnostic.with("gates", rubric.gates.len()).with("cases", cases));
        return;
    };
    let mut seen = Seen::default();
    for case in 0..cases {
        try_case(rubric, at, &totals, case, &mut seen, diagnostics);
    }
    for (row, verdict) in rubric.verdicts.iter().enumerate() {
        if !seen.reached.contains(&row) {
            let here = at.index(row).key("when");
            diagnostics.push(here.report(Code::VerdictUnreachable).with("verdict", &verdict.id));
        }
    }
}

/// What was met already, so that each problem is told once.
#[derive(Default)]
struct Seen {
    reached: std::collections::BTreeSet<usize>,
    overlaps: std::collections::BTreeSet<(usize, usize)>,
    breaks: std::collections::BTreeSet<(usize, usize)>,
    hole: bool,
}

fn try_case(
    rubric: &Rubric,
    at: &Cursor<'_>,
    totals: &[f64],
    case: usize,
    seen: &mut Seen,
    diagnostics: &mut Diagnostics,
) {
    let mut rest = case;
    let mut pick = |choices: usize| {
        let picked = rest % choices;
        rest /= choices;
        picked
    };
    let total = totals[pick(totals.len())];
    let chosen: Vec<&str> =
        rubric.gates.iter().map(|gate| outcomes(gate)[pick(outcomes(gate).len())]).collect();
    let withheld =
        rubric.gates.iter().zip(&chosen).any(|(gate, outcome)| gate.withholds_total && *outcome == "fail");

    let gates = rubric.gates.iter().zip(&chosen);
    let mut known: BTreeMap<_, _> =
        gates.map(|(gate, outcome)| (gate.id.clone(), Known::Word((*outcome).to_owned()))).collect();
    if rubric.total.is_some() {
        known.insert("total".to_owned(), Known::Number(total));
        known.insert("total_withheld".to_owned(), Known::Truth(withheld));
    }
    let words = || {
        let gates =
            rubric.gates.iter().zip(&chosen).map(|(gate, outcome)| format!("{} = {outcome}", gate.id));
        let total = rubric.total.is_some().then(|| format!("total = {total}"));
        gates.chain(total).collect::<Vec<_>>().join(", ")
    };

    let holding = rubric.verdicts.iter().enumerate().filter(|(_, verdict)| decide(&verdict.when, &known));
    let holding: Vec<_> = holding.map(|(row, _)| row).collect();
    let Some(&row) = holding.first() else {
        if !seen.hole {
            seen.hole = true;
            diagnostics.push(at.report(Code::VerdictHole).with("case", words()));
        }
        return;
    };
    seen.reached.insert(row);
    if rubric.policy == VerdictPolicy::ExactlyOne {
        for &second in &holding[1..] {
            if seen.overlaps.insert((row, second)) {
                let here = at.index(second).key("when");
                let diagnostic = here.report(Code::VerdictOverlap).with("first", &rubric.verdicts[row].id);
                let diagnostic = diagnostic.with("second", &rubric.verdicts[second].id).with("case", words());
                diagnostics.push(diagnostic.and_at(at.index(row).key("when").place()));
            }
        }
    }
    for (number, (gate, outcome)) in rubric.gates.iter().zip(&chosen).enumerate() {
        let cap = match *outcome {
            "fail" => gate.on_fail,
            "condition" => gate.on_condition,
            _ => None,
        };
        if let Some(cap) = cap.filter(|cap| row > *cap)
            && seen.breaks.insert((row, number))
        {
            let here = at.index(row).key("when");
            let diagnostic = here.report(Code::VerdictBreaksGate).with("verdict", &rubric.verdicts[row].id);
            let diagnostic = diagnostic.with("gate", &gate.id).with("limit", &rubric.verdicts[cap].id);
            diagnostics.push(diagnostic.with("case", words()));
        }
    }
}
