//! The run of a report once more, with everything that it says it was run with.

use super::{Verdict, inputs::Found};
use crate::cli::output::Voice;
use crate::cli::score::computed;
use crate::model::Input;
use crate::report::{self, Recorded};
use crate::summarise::Settings;
use crate::summarise::results::Results;
use crate::text::Language;

/// What a run depends on.
type Question = (Vec<Input>, Settings, Option<String>);

/// Runs that were made already: the reports of one call share theirs.
#[derive(Default)]
pub(super) struct Again {
    last: Option<(Question, Results)>,
}

/// A report, made again.
pub(super) struct Made {
    pub(super) text: String,
    /// Path and text of each chart.
    pub(super) charts: Vec<(String, String)>,
    pub(super) run_id: String,
    pub(super) results_sha256: String,
}

impl Again {
    /// Computes and writes a report as it says it was made.
    pub(super) fn report(
        &mut self,
        wanted: &Recorded,
        found: &Found,
        voice: &Voice,
    ) -> Result<Made, Verdict> {
        let block = &wanted.block;
        let strange = |key: &str| Verdict::cannot("verify-parameter", &[("key", key)]);
        let language: Language = block.parameters.lang.parse().map_err(|()| strange("lang"))?;
        let draws = block.parameters.draws;
        if !(100..=1_000_000).contains(&draws) {
            return Err(strange("draws"));
        }
        let by_hand = block.parameters.seed_by_hand;
        let typed = || seed(&block.parameters.seed).ok_or_else(|| strange("seed"));
        let seed = by_hand.then(typed).transpose()?;
        let settings = Settings { draws: Some(draws), seed, robustness: block.parameters.robustness };
        let mut call = found.call.clone();
        call.date.clone_from(&block.date);
        let question = (call.inputs.clone(), settings, call.date.clone());
        if self.last.as_ref().is_none_or(|(last, _)| *last != question) {
            let results = computed(&call, &settings, voice);
            self.last = Some((question, results));
        }
        let Some((_, results)) = &self.last else { return Err(strange("draws")) };
        let rendered = match block.proposals.as_slice() {
            [only] => {
                let place = results.proposals.iter().position(|proposal| proposal.id == *only);
                report::proposal(results, place.ok_or_else(|| strange("proposals"))?, language)
            }
            _ => report::call(results, language),
        };
        let mut files = rendered.files.into_iter();
        let Some((_, text)) = files.next() else { return Err(strange("proposals")) };
        let own = report::recorded(&text).map_err(|_| strange("maatlat_provenance"))?;
        Ok(Made {
            charts: files.collect(),
            run_id: results.run_id.clone(),
            results_sha256: own.block.results.sha256,
            text,
        })
    }
}

/// The number that was typed as a seed, from its 64 hexadecimal digits.
fn seed(hex: &str) -> Option<u64> {
    let digits = hex.strip_prefix("0".repeat(48).as_str())?;
    (digits.len() == 16).then(|| u64::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Seed;

    #[test]
    fn a_seed_is_read_as_it_is_printed() {
        for number in [0, 7, u64::MAX] {
            assert_eq!(seed(&Seed::from_u64(number).to_string()), Some(number));
        }
        for wrong in ["", "7", "zz", &"f".repeat(64), &"0".repeat(63)] {
            assert_eq!(seed(wrong), None, "{wrong}");
        }
    }
}
