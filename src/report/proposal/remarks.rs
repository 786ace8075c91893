//! "Read this first": what a reader must know before using any number of the report.

use super::Page;
use crate::report::document::{Inline, Line};
use crate::report::facts;
use crate::report::speech::Slot;
use crate::summarise::results::Note;

/// The remarks, as the lines of a list.
pub(super) fn lines(page: &Page<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    lines.extend(trial(page));
    if page.results.seed_by_hand {
        lines.push(page.speech.tell("seed-by-hand", &[]));
    }
    if !page.proposal.signed_off {
        lines.push(page.speech.tell("not-signed-off", &[]));
    }
    lines.extend(gates(page));
    lines.extend(conflicts(page));
    lines.extend(coverage(page));
    lines.extend(disagreements(page));
    lines.extend(page.proposal.notes.iter().map(|note| self::note(note, page)));
    lines
}

fn trial(page: &Page<'_>) -> Option<Line> {
    let draws = page.results.draws;
    (draws < facts::TRIAL_BELOW).then(|| page.speech.tell("trial-run", &[("draws", draws.into())]))
}

/// Gates and answers, counted in one line; then gates that chance in the computation may decide.
fn gates(page: &Page<'_>) -> Vec<Line> {
    let [pass, condition, fail] = super::summary::gate_counts(page);
    let mut counted = if pass + condition + fail == 0 {
        page.speech.tell("gates-none", &[])
    } else {
        page.speech.tell(
            "gates-counted",
            &[
                ("all", (pass + condition + fail).into()),
                ("pass", pass.into()),
                ("condition", condition.into()),
                ("fail", fail.into()),
            ],
        )
    };
    let missing = missing(page);
    if !missing.is_empty() {
        counted.push(Inline::Said(" ".to_owned()));
        counted.extend(missing);
    }
    let mut lines = vec![counted];
    let border = page
        .proposal
        .gates
        .iter()
        .filter(|gate| gate.on_border || page.proposal.verdict.on_border.contains(&gate.id));
    for gate in border {
        lines.push(page.speech.tell("gate-on-border", &[("gate", page.speech.slot(&gate.name))]));
    }
    lines
}

fn missing(page: &Page<'_>) -> Line {
    let all: usize = page.proposal.dimensions.iter().map(|dimension| dimension.criteria).sum();
    let missing: usize = page.proposal.dimensions.iter().map(|dimension| dimension.missing).sum();
    if all == 0 {
        return Line::new();
    }
    let key = if missing == 0 { "missing-none" } else { "missing-some" };
    page.speech.tell(key, &[("n", missing.into()), ("all", all.into())])
}

fn conflicts(page: &Page<'_>) -> Option<Line> {
    let count = page.proposal.assessors.iter().filter(|assessor| assessor.conflict).count();
    (count > 0).then(|| page.speech.tell("conflicts", &[("n", count.into())]))
}

fn coverage(page: &Page<'_>) -> Vec<Line> {
    let speech = &page.speech;
    let mut lines = Vec::new();
    for stratum in &page.proposal.strata {
        let name = ("stratum", speech.slot(&stratum.name));
        match stratum.coverage {
            None => lines.push(speech.tell("coverage-unknown", &[name])),
            Some(share) if share < 0.9995 => {
                let percent = speech.numbers.percent(share, 0);
                let rest = speech.numbers.percent(1.0 - share, 0);
                lines.push(
                    speech.tell(
                        "coverage-partial",
                        &[name, ("percent", percent.into()), ("rest", rest.into())],
                    ),
                );
            }
            Some(_) => {}
        }
    }
    lines
}

fn disagreements(page: &Page<'_>) -> Option<Line> {
    let mut names = Line::new();
    for stratum in page.proposal.strata.iter().filter(|stratum| !stratum.disagreements.is_empty()) {
        if !names.is_empty() {
            names.push(Inline::Said(", ".to_owned()));
        }
        names.push(page.speech.quoted(&stratum.name));
    }
    (!names.is_empty()).then(|| {
        let mut line = page.speech.tell("measures-disagree", &[]);
        line.extend(names);
        line.push(Inline::Said(".".to_owned()));
        line
    })
}

/// A remark of the run, with its values put in as user text.
fn note(note: &Note, page: &Page<'_>) -> Line {
    let slots: Vec<(&str, Slot)> =
        note.args.iter().map(|(name, text)| (name.as_str(), page.speech.slot(text))).collect();
    page.speech.tell(&note.key, &slots)
}
