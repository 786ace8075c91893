//! Draws become results: quantiles, probabilities, Monte Carlo errors, drivers, robustness.

mod compare;
mod decision;
mod error;
pub mod measured;
mod notes;
mod panel;
mod portfolio;
mod progress;
mod proposal;
pub mod results;
mod robustness;
mod side_by_side;
mod strata;
mod turning;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use self::compare::compare;
use self::decision::decide_all;
use self::error::Errors;
use self::portfolio::Contender;
pub use self::portfolio::{Lottery, RankSettings, rank_call};
pub use self::progress::Progress;
use self::results::{AssumedValue, Assumption, GradeResult, Input, ProposalResult, Results, RubricResult};
pub use self::side_by_side::side_by_side;
use crate::draw::Seed;
use crate::evaluate::{Detail, evaluate};
use crate::model::{Call, Reading, Rubric};
use crate::plan::{Alternative, Plan, plan};

/// How a call is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Number of draws, 100..=1,000,000; `None` = what the call says, or 10,000.
    pub draws: Option<usize>,
    /// A seed chosen by hand, announced on page 1; `None` = what the call says, or derived from rubric and call.
    pub seed: Option<u64>,
    /// Whether the robustness table is computed: some fifty more runs per proposal.
    pub robustness: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { draws: None, seed: None, robustness: true }
    }
}

/// Draws when nobody says otherwise: chances are then within one point (MCSE at most 0.5).
pub const DRAWS: usize = 10_000;

/// Version of the format of the results.
const FORMAT: &str = "results/1";

/// Scores a call: plan → draw → evaluate → summarise, proposal by proposal on common draws.
pub fn score(call: &Call, settings: &Settings) -> Results {
    score_watched(call, settings, &Progress::default())
}

/// Scores a call, and counts in `progress` how far it has come. The results are those of [`score`].
pub fn score_watched(call: &Call, settings: &Settings, progress: &Progress) -> Results {
    scored(call, settings, progress).0
}

/// A scored proposal: what a ranking draws from once more.
struct Scored {
    plan: Plan,
    settled: Vec<f64>,
}

/// The seed and the number of draws of a run.
fn seed_and_draws(call: &Call, settings: &Settings) -> (Seed, usize) {
    let draws = settings.draws.or(call.draws).unwrap_or(DRAWS).clamp(100, 1_000_000);
    let by_hand = settings.seed.or(call.seed);
    (by_hand.map_or_else(|| derived_seed(call), Seed::from_u64), draws)
}

/// Scores a call, and keeps the plans.
fn scored(call: &Call, settings: &Settings, progress: &Progress) -> (Results, Vec<Scored>) {
    let (seed, draws) = seed_and_draws(call, settings);
    let errors = Errors::new(draws);

    progress.begin(call.proposals.len());
    // Proposals are independent of each other, and collected in order: threads cannot change a byte.
    let scored: Vec<(ProposalResult, Scored)> = call
        .proposals
        .par_iter()
        .map(|proposal| {
            let watched = progress.one();
            let rubric = &call.rubric;
            let compiled = plan(rubric, proposal, &Alternative::of(rubric));
            let run = evaluate(&compiled, &seed, draws, Detail::Full);
            let decision = decide_all(rubric, &compiled, &run, None);
            let base = robustness::Base {
                rubric,
                proposal,
                plan: &compiled,
                run: &run,
                decision: &decision,
                seed: &seed,
                draws,
                progress: &watched,
            };
            watched.step();
            let robustness = if settings.robustness { robustness::rows(&base) } else { Vec::new() };
            let turning = settings.robustness.then(|| turning::of(&base));
            let parts = proposal::Run {
                rubric,
                proposal,
                plan: &compiled,
                evaluated: &run,
                decision: &decision,
                errors: &errors,
            };
            let results = parts.results(robustness, turning);
            // The tally has done its work; only what a comparison needs is kept.
            (results, Scored { plan: compiled, settled: run.settled })
        })
        .collect();

    let printable = call
        .proposals
        .iter()
        .zip(&scored)
        .filter(|(_, (result, _))| result.total.is_some() && !result.total_withheld);
    let contenders: Vec<_> = printable
        .map(|(proposal, (_, scored))| Contender { proposal, plan: &scored.plan, settled: &scored.settled })
        .collect();
    let comparison = compare(&contenders, &seed, draws);
    let (proposals, scored) = scored.into_iter().unzip();
    let mut results = Results {
        format: FORMAT.to_owned(),
        tool: concat!("maatlat ", env!("CARGO_PKG_VERSION")).to_owned(),
        run_id: String::new(),
        call: call.id.clone(),
        title: call.title.clone(),
        date: call.date.clone(),
        rubric: rubric_results(&call.rubric),
        draws,
        seed: seed.to_string(),
        seed_by_hand: settings.seed.or(call.seed).is_some(),
        assumptions: assumptions(&call.rubric),
        inputs: call.inputs.iter().map(input).collect(),
        proposals,
        comparison,
    };
    results.run_id = run_id(&results, settings);
    (results, scored)
}

/// The seed that nobody chose: from the meaning of the rubric and the id of the call, so that all proposals of a call
/// share their draws and nobody can shop for a seed without leaving a trace.
fn derived_seed(call: &Call) -> Seed {
    let rubric = call.inputs.iter().find(|input| input.role == "rubric");
    let mut hasher = Sha256::new();
    hasher.update(b"maatlat/call-seed/1\0");
    hasher.update(rubric.map_or(call.rubric.id.as_bytes(), |input| input.content_id.as_bytes()));
    hasher.update(b"\0");
    hasher.update(call.id.as_bytes());
    Seed::from_bytes(hasher.finalize().into())
}

/// The question asked, as fifteen letters and a check letter that can be read over the telephone: Crockford's base 32 of
/// the hash of inputs, parameters and method.
fn run_id(results: &Results, settings: &Settings) -> String {
    let mut hasher = Sha256::new();
    hasher.update(b"maatlat/recipe/1\0");
    for input in &results.inputs {
        hasher.update(input.role.as_bytes());
        hasher.update(b"\0");
        hasher.update(input.content_id.as_bytes());
        hasher.update(b"\0");
    }
    let parameters =
        format!("{}\0{}\0{}\0{}", results.tool, results.draws, results.seed, settings.robustness);
    hasher.update(parameters.as_bytes());
    readable(&hasher.finalize().into())
}

/// A digest as fifteen letters and a check letter.
fn readable(digest: &[u8; 32]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits = digest.iter().take(10).fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let letter = |value: u128| char::from(LETTERS[(value % 32) as usize]);
    let body: String = (0..15).map(|place| letter(bits >> (5 * place))).collect();
    let check = letter(bits % 31);
    let all = body + &check.to_string();
    [&all[0..4], &all[4..8], &all[8..12], &all[12..16]].join("-")
}

fn input(input: &crate::model::Input) -> Input {
    Input {
        role: input.role.to_owned(),
        id: input.id.clone(),
        path: input.path.clone(),
        bytes: input.bytes,
        sha256: input.sha256.clone(),
        content_id: input.content_id.clone(),
    }
}

fn rubric_results(rubric: &Rubric) -> RubricResult {
    let grades = rubric.grades.iter().map(|grade| GradeResult {
        id: grade.id.clone(),
        text: grade.text.clone(),
        factor: grade.factor,
        spread: grade.spread,
    });
    RubricResult {
        id: rubric.id.clone(),
        version: rubric.version.clone(),
        title: rubric.title.clone(),
        citation: rubric.citation.clone(),
        status: rubric.status.clone(),
        limits: rubric.limits.clone(),
        grades: grades.collect(),
        has_total: rubric.total.is_some(),
        total: rubric.total.as_ref().map(proposal::aggregation),
        verdicts: rubric.verdicts.iter().map(|verdict| (verdict.id.clone(), verdict.name.clone())).collect(),
    }
}

fn assumptions(rubric: &Rubric) -> Vec<Assumption> {
    let assumed = &rubric.assumptions;
    let reading = match assumed.reading {
        Reading::Bounds => "chosen-triangular",
        Reading::Central90 => "chosen-central-90",
        Reading::Pert => "chosen-pert",
    };
    let number =
        |key: &str, value: f64| Assumption { key: key.to_owned(), value: AssumedValue::Number(value) };
    let word = |key: &str, word: &str| Assumption {
        key: key.to_owned(),
        value: AssumedValue::Word(word.to_owned()),
    };
    let mut all = vec![word("assume-range-reading", reading)];
    if assumed.reading == Reading::Central90 {
        all.push(number("assume-overshoot", assumed.overshoot));
    }
    all.extend([
        number("assume-correlation-groups", assumed.correlation),
        number("assume-materiality", assumed.materiality),
        number("assume-relative-materiality", assumed.relative_materiality),
        number("assume-coverage", assumed.coverage),
        word("assume-missing", "chosen-missing-full-range"),
    ]);
    if assumed.weights_around > 0.0 {
        all.push(number("assume-weights-around", assumed.weights_around));
    }
    all
}
